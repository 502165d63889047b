// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/leadspanel.h"

#include "core/model/entities.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace iplan
{

LeadsPanel::LeadsPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Leitungen anderer Gruppen übernehmen"), parent), m_workspace(workspace), m_text(new QLabel),
      m_groups(new QListWidget), m_outcome(new QLabel), m_apply(new QPushButton(tr("Übernehmen"))),
      m_note(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("leadsPanel"));
    m_groups->setAccessibleName(tr("Gruppen"));
    m_groups->setAccessibleDescription(tr("Die Leertaste wählt eine Gruppe aus."));
    for (QLabel* label : {m_text, m_outcome}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    add(m_text);
    add(m_groups, tr("Gruppen:"));
    add(m_outcome);
    add(m_apply);
    addCloseButton();
    connect(m_groups, &QListWidget::itemChanged, this, [this] {
        m_note->forget();
        refresh();
    });
    connect(m_note, &StepNote::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_apply, &QPushButton::clicked, this, &LeadsPanel::apply);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void LeadsPanel::begin(const Id<WorkingGroup>& steering)
{
    m_steering = steering;
    m_text->setText(
        tr("„%1“ erhält als Mitglieder, wer heute die gewählten Gruppen leitet (Leitung und Co-Leitung). "
           "Wer eine von ihnen geleitet hat und keine mehr leitet, scheidet aus; andere Mitglieder "
           "bleiben. Wechselt eine Leitung, so steht das unter den Lücken, und „Leitungen nachziehen“ holt es "
           "nach.")
            .arg(m_workspace.labelOf(rowRef(steering))));
    m_note->forget();
    fillGroups();
    refresh();
    m_groups->setFocus();
}

void LeadsPanel::fillGroups()
{
    const QSignalBlocker blocker(m_groups);
    m_groups->clear();
    bool hasAny = false;
    const QList<Id<WorkingGroup>> followed =
        m_workspace.store()
            .read([this](const Reader& reader) -> Result<QList<Id<WorkingGroup>>> {
                return followedGroups(membershipsIn(reader), m_steering, m_workspace.today());
            })
            .value_or(QList<Id<WorkingGroup>>());
    for (const Record& row : m_workspace.list(entityOf<WorkingGroup>())) {
        const auto group = fromRecord<WorkingGroup>(row);
        if (group.id == m_steering || !group.mergedInto.isNull())
            continue;
        auto* item = new QListWidgetItem(m_workspace.labelOf(row.ref()), m_groups);
        item->setData(Qt::UserRole, row.id);
        const bool isTicked = followed.isEmpty() ? hasLeadIn(group.id) : followed.contains(group.id);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        hasAny = hasAny || isTicked;
    }
    for (int row = 0; row < m_groups->count() && !hasAny; ++row)
        m_groups->item(row)->setCheckState(Qt::Checked);
    if (m_groups->count() > 0)
        m_groups->setCurrentRow(0);
}

bool LeadsPanel::hasLeadIn(const Id<WorkingGroup>& group) const
{
    const EntityInfo& entity = entityOf<Membership>();
    const FieldInfo& of = *entity.field(u"workingGroup");
    QSet<Id<Person>> leads;
    for (const Record& row : m_workspace.listWhere(entity, of, Value(group.text()))) {
        const auto membership = fromRecord<Membership>(row);
        if (membership.role == MembershipRole::Lead || membership.role == MembershipRole::CoLead)
            leads << membership.person;
    }
    const QList<Record> members = m_workspace.listWhere(entity, of, Value(m_steering.text()));
    return std::any_of(members.begin(), members.end(), [&leads](const Record& row) {
        const auto membership = fromRecord<Membership>(row);
        return !membership.person.isNull() && leads.contains(membership.person);
    });
}

LeadsUpdate LeadsPanel::update() const
{
    QList<Id<WorkingGroup>> chosen;
    for (int row = 0; row < m_groups->count(); ++row) {
        if (m_groups->item(row)->checkState() == Qt::Checked)
            chosen << Id<WorkingGroup>(m_groups->item(row)->data(Qt::UserRole).toUuid());
    }
    const auto read = m_workspace.store().read([&](const Reader& reader) -> Result<LeadsUpdate> {
        return leadsUpdate(membershipsIn(reader), m_steering, chosen, m_workspace.today());
    });
    if (!read)
        m_workspace.runner().report(read.error());
    return read.value_or(LeadsUpdate());
}

QString leadsTakenText(const LeadsUpdate& update)
{
    QStringList parts;
    if (!update.joining.isEmpty())
        parts << (update.joining.size() == 1 ? LeadsPanel::tr("1 neues Mitglied")
                                             : LeadsPanel::tr("%L1 neue Mitglieder").arg(update.joining.size()));
    if (!update.leaving.isEmpty())
        parts << LeadsPanel::tr("%L1 ausgeschieden").arg(update.leaving.size());
    return LeadsPanel::tr("Übernommen: %1.").arg(parts.join(QStringLiteral(", ")));
}

QString LeadsPanel::outcome() const
{
    return m_outcome->text();
}

void LeadsPanel::refresh()
{
    const LeadsUpdate now = update();
    QStringList joining;
    for (const Id<Person>& person : now.joining)
        joining << m_workspace.labelOf(rowRef(person));
    QStringList leaving;
    for (const Id<Membership>& id : now.leaving) {
        if (const auto row = m_workspace.find(rowRef(id)))
            leaving << m_workspace.labelOf(rowRef(fromRecord<Membership>(*row).person));
    }
    QStringList lines;
    if (!joining.isEmpty())
        lines << tr("Neu: %1").arg(joining.join(QStringLiteral(", ")));
    if (!leaving.isEmpty())
        lines << tr("Scheidet aus: %1").arg(leaving.join(QStringLiteral(", ")));
    if (lines.isEmpty())
        lines << (m_note->text().isEmpty() ? tr("Es gibt nichts zu ändern.") : m_note->text());
    m_outcome->setText(lines.join(u'\n'));
    m_apply->setEnabled(!now.isEmpty() && !m_workspace.isReadOnly());
}

void LeadsPanel::apply()
{
    const LeadsUpdate now = update();
    const bool done = m_workspace.runner().run(operationKey(entityOf<Membership>(), "create"), [&](Writer& writer) {
        return applyLeads(writer, m_steering, now, m_workspace.today());
    });
    if (done)
        m_note->tell(leadsTakenText(now));
    refresh();
}

} // namespace iplan
