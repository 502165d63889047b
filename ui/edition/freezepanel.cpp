// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/freezepanel.h"

#include "core/base/counted.h"
#include "core/model/entities.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/calendarpopup.h"

#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace iplan
{

namespace
{

constexpr qsizetype kErrorsShown = 8;

} // namespace

FreezePanel::FreezePanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Fortschreibung einfrieren"), parent), m_workspace(workspace), m_reader(workspace),
      m_text(new QLabel), m_day(new QDateEdit), m_outcome(new QLabel), m_errors(new QLabel), m_reason(new QLineEdit),
      m_apply(new QPushButton(tr("Einfrieren")))
{
    setObjectName(QStringLiteral("freezePanel"));
    for (QLabel* label : {m_text, m_outcome, m_errors}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_day->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_day->setAccessibleName(tr("Inhalt vom"));
    m_day->setAccessibleDescription(
        tr("Eingefroren wird, was die Datei an diesem Tag enthielt; heute, was sie enthält."));
    m_day->setToolTip(m_day->accessibleDescription());
    addCalendar(*m_day);
    m_reason->setAccessibleName(tr("Grund trotz Fehlern"));
    m_reason->setPlaceholderText(tr("zum Beispiel: Die Vorlage muss am Montag eingereicht werden."));
    add(m_text);
    add(m_day, tr("&Inhalt vom:"));
    add(m_outcome);
    add(m_errors);
    add(m_reason, tr("Gr&und trotz Fehlern:"));
    add(m_apply);
    addCloseButton();
    connect(m_day, &QDateEdit::dateChanged, this, &FreezePanel::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &FreezePanel::updateControls);
    connect(m_reason, &QLineEdit::returnPressed, m_apply, &QPushButton::click);
    connect(m_apply, &QPushButton::clicked, this, &FreezePanel::apply);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void FreezePanel::begin(const Id<Edition>& edition)
{
    m_edition = edition;
    m_text->setText(tr("„%1“ behält dann, was sie heute umfasst: Texte, Kosten, Namen und Lücken. Was später geändert "
                       "wird, ändert sie nicht mehr; bis zum Beschluss lässt sie sich wieder öffnen.")
                        .arg(m_workspace.labelOf(rowRef(edition))));
    const QSignalBlocker quiet(m_day);
    m_day->setMaximumDate(m_workspace.today());
    m_day->setDate(m_workspace.today());
    const auto row = m_workspace.find(rowRef(edition));
    m_reason->setText(row ? fromRecord<Edition>(*row).freezeReason.simplified() : QString());
    refresh();
    m_day->setFocus();
}

void FreezePanel::refresh()
{
    m_content.reset();
    const auto row = m_workspace.find(rowRef(m_edition));
    if (!row || isFrozen(fromRecord<Edition>(*row))) {
        m_reader.cancel();
        updateControls();
        return;
    }
    m_outcome->setText(tr("Es wird nachgesehen, was dazugehört …"));
    updateControls();
    const QDate day = m_day->date();
    const QDateTime time = day < m_workspace.today() ? FileState::onDay(day).time : QDateTime();
    m_reader.read<FrozenContent>(
        FileReader::Where::BySize,
        [edition = m_edition, time](const Store& store, const std::atomic_bool&) {
            return contentToFreeze(store, edition, time);
        },
        [this](std::optional<FrozenContent> content) { show(std::move(content)); });
}

void FreezePanel::show(std::optional<FrozenContent> content)
{
    m_content = std::move(content);
    if (!m_content) {
        m_outcome->setText(tr("An diesem Tag gab es die Datei noch nicht. Wählen Sie einen späteren."));
        updateControls();
        return;
    }
    m_outcome->setText(tr("Umfang: %1, %2.")
                           .arg(counted(m_content->count(entityOf<Measure>()), "Maßnahme", "Maßnahmen"),
                                counted(m_content->count(entityOf<ConceptModule>()), "Konzeptmodul", "Konzeptmodule")));
    QStringList lines;
    for (const Finding& error : m_content->errors.first(qMin(kErrorsShown, m_content->errors.size())))
        lines << QStringLiteral("– %1: %2").arg(error.title, error.message);
    if (m_content->errors.size() > kErrorsShown)
        lines << tr("– und weitere; die Seite Lücken zeigt alle.");
    if (!lines.isEmpty())
        lines.prepend(tr("Die Lücken nennen noch %1:").arg(counted(m_content->errors.size(), "Fehler", "Fehler")));
    m_errors->setText(lines.join(u'\n'));
    updateControls();
}

void FreezePanel::updateControls()
{
    const bool hasErrors = m_content && !m_content->errors.isEmpty();
    if (!m_content)
        m_errors->clear();
    m_errors->setVisible(hasErrors);
    m_reason->setEnabled(hasErrors);
    m_apply->setEnabled(m_content && !m_workspace.isReadOnly() &&
                        (!hasErrors || !m_reason->text().trimmed().isEmpty()));
}

QString FreezePanel::outcome() const
{
    return m_outcome->text();
}

QString FreezePanel::errors() const
{
    return m_errors->text();
}

void FreezePanel::apply()
{
    if (!m_content)
        return;
    const FrozenContent content = *m_content; // the notice of the commit takes it away
    const QString reason = content.errors.isEmpty() ? QString() : m_reason->text();
    const bool done = m_workspace.runner().run(
        kFreezeEditionOperation, [&](Writer& writer) { return freezeEdition(writer, m_edition, content, reason); });
    if (done)
        m_outcome->setText(
            tr("Eingefroren. Die Seite Berichte druckt sie unter „Fortschreibung“ jederzeit wieder so."));
}

} // namespace iplan
