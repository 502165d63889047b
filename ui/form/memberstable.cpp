// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/memberstable.h"

#include "core/model/entities.h"
#include "core/ops/members.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/rowpicker.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

MembersTable::MembersTable(Workspace& workspace, const FieldInfo& ownerField, QWidget* parent)
    : ChildTable(workspace, entityOf<Membership>(), ownerField, parent)
{
    m_several = new QPushButton(tr("Mehrere hinzufügen …"), this);
    m_several->setToolTip(tr("Wählt mehrere Personen oder Organisationen aus einer Liste und legt für jede eine "
                             "Mitgliedschaft an"));
    connect(m_several, &QPushButton::clicked, this, &MembersTable::pick);
    addButton(*m_several);
    refresh();
}

void MembersTable::refresh()
{
    ChildTable::refresh();
    if (!m_several)
        return;
    m_several->setEnabled(isEditable());
    if (m_picker && !isEditable())
        m_picker->hide();
}

void MembersTable::setOwner(const RowRef& owner)
{
    if (m_picker)
        m_picker->hide(); // it was for another group
    ChildTable::setOwner(owner);
}

void MembersTable::pick()
{
    flush();
    if (!m_picker) {
        m_picker = new RowPicker(workspace(), {&entityOf<Person>(), &entityOf<Organization>()}, this);
        // above the form, where there is one
        static_cast<QVBoxLayout*>(layout())->insertWidget(layout()->count() - (form() ? 1 : 0), m_picker);
        connect(m_picker, &RowPicker::picked, this, &MembersTable::add);
        connect(m_picker, &RowPicker::closed, m_several, qOverload<>(&QWidget::setFocus));
    }
    const auto present = workspace().store().read([this](const Reader& reader) -> Result<QSet<QUuid>> {
        return membersOf(reader, ownerField(), owner(), workspace().today());
    });
    if (present)
        m_picker->begin(*present);
    else
        workspace().runner().report(present.error());
}

void MembersTable::add(const QList<RowRef>& members)
{
    QList<RowRef> made;
    const bool done =
        workspace().runner().run(operationKey(entityOf<Membership>(), "create"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(made, addMembers(writer, ownerField(), owner(), members, workspace().today()));
            return {};
        });
    if (!done)
        return;
    m_picker->hide();
    if (!made.isEmpty())
        focusRow(made.first());
}

} // namespace iplan
