// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/helditems.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace iplan
{

class Workspace;

/// What came from others and is not in the file, since it waits for something or was refused; somebody who wants to
/// hear no more of it discards it here.
class HeldView : public QWidget
{
    Q_OBJECT
public:
    explicit HeldView(Workspace& workspace, QWidget* parent = nullptr);

    void reload();
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }

Q_SIGNALS:
    /// Something was discarded.
    void discarded();

private:
    [[nodiscard]] QStringList columnsOf(const HeldItem& item) const;
    [[nodiscard]] const HeldItem* current() const;
    void showDetails();
    void ask();
    void discard();
    void setAsking(bool asking);

    Workspace& m_workspace;
    QList<HeldItem> m_items;
    bool m_isRead = false;
    QString m_asked; ///< key of the one that the question is about
    QLabel* m_empty;
    QTreeWidget* m_list;
    QLabel* m_details;
    QPushButton* m_discard;
    QWidget* m_question;
    QLabel* m_questionText;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace iplan
