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
struct Membership;

/// Who belonged to a group or body on a day that the user chooses, at first today: at the head who leads it and who was
/// asked, then all with role, vote, state and who sent them. Return or a double click opens the person or organisation.
class MembersView : public FormSection
{
    Q_OBJECT
public:
    explicit MembersView(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    [[nodiscard]] QDateEdit* day() const { return m_day; }
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    /// Who leads, deputises, speaks and coordinates, and who was asked or declined; empty if nobody.
    [[nodiscard]] QString headText() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void fitTable();
    void showHead(const QList<Membership>& members, const QList<Membership>& asked);
    void openCurrent();

    Workspace& m_workspace;
    RowRef m_owner;
    QDateEdit* m_day = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_head = nullptr;
    QTableWidget* m_table = nullptr;
};

} // namespace iplan
