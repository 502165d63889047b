// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

class QDateEdit;
class QLabel;
class QTableWidget;

namespace iplan
{

class Workspace;

/// Who belonged to a group or body on a day that the user chooses, at first today: name, role, vote, sent by whom.
/// Return or a double click opens the person or organisation.
class MembersView : public FormSection
{
    Q_OBJECT
public:
    explicit MembersView(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    [[nodiscard]] QDateEdit* day() const { return m_day; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void fitTable();
    void openCurrent();

    Workspace& m_workspace;
    RowRef m_owner;
    QDateEdit* m_day = nullptr;
    QLabel* m_count = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace iplan
