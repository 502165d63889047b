// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/childtable.h"

namespace iplan
{

class RowPicker;

/// The memberships of a group, body, person or organisation as ChildTable. Where people belong to the row, "Mehrere
/// hinzufügen" opens a filtered list of people and organisations below it: a row for each that is ticked, in one step.
class MembersTable : public ChildTable
{
    Q_OBJECT
public:
    MembersTable(Workspace& workspace, const FieldInfo& ownerField, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    [[nodiscard]] QPushButton* severalButton() const { return m_several; }
    /// Null until it was opened.
    [[nodiscard]] RowPicker* picker() const { return m_picker; }

protected:
    void refresh() override;

private:
    void pick();
    void add(const QList<RowRef>& members);

    QPushButton* m_several = nullptr;
    RowPicker* m_picker = nullptr;
};

} // namespace iplan
