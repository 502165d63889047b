// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/groupmerge.h"

#include "core/model/entities.h"
#include "core/ops/groups.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"

#include <QLabel>
#include <QPushButton>

namespace iplan
{

GroupMerge::GroupMerge(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Arbeitsgruppen zusammenlegen"), parent), m_workspace(workspace),
      m_target(makeEditor(*entityOf<WorkingGroup>().field(u"mergedInto"), workspace)), m_text(new QLabel),
      m_apply(new QPushButton(tr("Zusammenlegen")))
{
    setObjectName(QStringLiteral("groupMerge"));
    m_target->control()->setAccessibleName(tr("Bestehen bleibt"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    add(m_target, tr("Bestehen bleibt:"));
    add(m_text);
    add(m_apply);
    addCloseButton();
    connect(m_target, &FieldEditor::edited, this, [this](const Value& value) {
        m_into = Id<WorkingGroup>(idFromText(value.text()));
        refresh();
    });
    connect(m_apply, &QPushButton::clicked, this, &GroupMerge::apply);
}

void GroupMerge::begin(const Id<WorkingGroup>& from)
{
    m_from = from;
    const auto row = m_workspace.find(rowRef(from));
    m_into = row ? fromRecord<WorkingGroup>(*row).mergedInto : Id<WorkingGroup>();
    m_target->setValue(m_into.isNull() ? Value() : Value(m_into.text()));
    refresh();
    m_target->control()->setFocus();
}

QString GroupMerge::explanation() const
{
    return m_text->text();
}

void GroupMerge::refresh()
{
    const QString from = m_workspace.labelOf(rowRef(m_from));
    m_apply->setEnabled(!m_into.isNull() && !m_workspace.isReadOnly());
    if (m_into.isNull()) {
        m_text->setText(tr("Wählen Sie die Gruppe, in der „%1“ aufgeht.").arg(from));
        return;
    }
    const auto count = [this](const EntityInfo& entity) {
        return m_workspace.listWhere(entity, *entity.field(u"workingGroup"), Value(m_from.text())).size();
    };
    m_text->setText(tr("Zu „%2“ gehen: Mitgliedschaften (%L3), Sitzungen mit ihren Tagesordnungen (%L4), Beschlüsse "
                       "(%L5) und alle anderen Verweise. Wer in beiden Gruppen ist, ist danach einmal Mitglied. „%1“ "
                       "bleibt unter ihrem Namen auffindbar, endet heute und nennt die Gruppe, in der sie aufgegangen "
                       "ist. Das ist ein Schritt, den Sie rückgängig machen können.")
                        .arg(from, m_workspace.labelOf(rowRef(m_into)))
                        .arg(count(entityOf<Membership>()))
                        .arg(count(entityOf<Meeting>()))
                        .arg(count(entityOf<Resolution>())));
}

void GroupMerge::apply()
{
    const RowRef staying = rowRef(m_into);
    const bool done = m_workspace.runner().run(operationKey(entityOf<WorkingGroup>(), "merge"), [&](Writer& writer) {
        return mergeGroups(writer, m_from, m_into, m_workspace.today());
    });
    if (done)
        Q_EMIT merged(staying);
}

} // namespace iplan
