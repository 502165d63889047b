// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class Workspace;

/// Lücken: what the rules report, by rule, with the way to mend it and the jump to the field.
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

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void reload();
    void addRule(qsizetype first, qsizetype count);
    void applyFilter();
    void showDetails();
    void openItem(const QTreeWidgetItem* item);

    Workspace& m_workspace;
    bool m_stale = true;
    QLabel* m_count;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_details;
};

} // namespace iplan
