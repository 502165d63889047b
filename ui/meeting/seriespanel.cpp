// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/seriespanel.h"

#include "core/model/entities.h"
#include "core/ops/meetings.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/widget/calendarpopup.h"

#include <algorithm>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

namespace iplan
{

SeriesPanel::SeriesPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Termine einer Sitzungsreihe anlegen"), parent), m_workspace(workspace), m_text(new QLabel),
      m_series(new QComboBox), m_until(new QDateEdit), m_apply(new QPushButton(tr("Anlegen"))), m_outcome(new QLabel),
      m_note(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("seriesPanel"));
    for (QLabel* label : {m_text, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_series->setAccessibleName(tr("Sitzungsreihe"));
    m_series->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_series->setMinimumContentsLength(16);
    m_until->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_until->setAccessibleName(tr("Termine bis"));
    addCalendar(*m_until);
    add(m_text);
    add(m_series, tr("Reihe:"));
    add(m_until, tr("Termine bis:"));
    add(m_apply);
    add(m_outcome);
    addCloseButton();
    connect(m_apply, &QPushButton::clicked, this, &SeriesPanel::apply);
    connect(m_note, &StepNote::changed, this, [this] { m_outcome->setText(m_note->text()); });
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

void SeriesPanel::begin(const Id<WorkingGroup>& group)
{
    m_group = group;
    m_series->clear();
    m_note->forget();
    fill();
    // The end of this year, or of that in which the series begins.
    const auto series = m_workspace.find(rowRef(Id<MeetingSeries>(m_series->currentData().toUuid())));
    const QDate first = series ? fromRecord<MeetingSeries>(*series).first.date() : QDate();
    m_until->setDate(QDate(std::max(m_workspace.today().year(), first.isValid() ? first.year() : 0), 12, 31));
    m_series->setFocus();
}

void SeriesPanel::fill()
{
    const QVariant chosen = m_series->currentData();
    m_series->clear();
    const EntityInfo& entity = entityOf<MeetingSeries>();
    for (const Record& row : m_workspace.listWhere(entity, *entity.field(u"workingGroup"), Value(m_group.text())))
        m_series->addItem(m_workspace.labelOf(row.ref()), row.id);
    if (const int at = m_series->findData(chosen); at >= 0)
        m_series->setCurrentIndex(at);
    const bool isThere = m_series->count() > 0;
    m_text->setText(isThere ? tr("Legt die Sitzungen der Reihe mit ihren ständigen Tagesordnungspunkten an. Was schon "
                                 "da ist, bleibt, wie es ist.")
                            : tr("„%1“ hat noch keine Sitzungsreihe. Legen Sie im Formular der Gruppe eine an.")
                                  .arg(m_workspace.labelOf(rowRef(m_group))));
    for (QWidget* control :
         {static_cast<QWidget*>(m_series), static_cast<QWidget*>(m_until), static_cast<QWidget*>(m_apply)})
        control->setEnabled(isThere && !m_workspace.isReadOnly());
}

QString SeriesPanel::outcome() const
{
    return m_outcome->text();
}

void SeriesPanel::apply()
{
    qsizetype made = 0;
    const bool done =
        m_workspace.runner().run(operationKey(entityOf<Meeting>(), "create"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(
                const auto meetings,
                createOccurrences(writer, Id<MeetingSeries>(m_series->currentData().toUuid()), m_until->date()));
            made = meetings.size();
            return {};
        });
    if (done)
        m_note->tell(made == 0   ? tr("Bis dahin gibt es keinen Termin, der noch fehlt.")
                     : made == 1 ? tr("1 Sitzung wurde angelegt.")
                                 : tr("%L1 Sitzungen wurden angelegt.").arg(made));
}

} // namespace iplan
