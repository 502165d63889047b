// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class Workspace;
struct Finding;

/// Lücken: what the rules report, by rule, with the way to mend it and the jump to the field. Whoever decides to leave
/// something as it is accepts it with a reason; it is then no longer among the open ones.
class FindingsPage : public Page
{
    Q_OBJECT
public:
    explicit FindingsPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QPushButton* acceptButton() const { return m_accept; }
    [[nodiscard]] QCheckBox* acceptedChoice() const { return m_showAccepted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void reload();
    QLayout* makeAcceptLine();
    void addRule(qsizetype first, qsizetype count);
    [[nodiscard]] QList<Finding> selected() const;
    void acceptSelected();
    void updateAcceptLine();
    void applyFilter();
    void showDetails();
    void openItem(const QTreeWidgetItem* item);

    Workspace& m_workspace;
    bool m_stale = true;
    QLabel* m_count;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_details;
    QCheckBox* m_showAccepted;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QPushButton* m_accept;
    QList<Finding> m_shown; ///< as in the tree: by rule, the accepted ones last within it
};

} // namespace iplan
