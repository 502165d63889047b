// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace iplan
{

class Workspace;

/// "Mitgenommene Kopien": who has which copy since when, and the two commands around it.
class TakenCopiesView : public QWidget
{
    Q_OBJECT
public:
    explicit TakenCopiesView(Workspace& workspace, QWidget* parent = nullptr);

    void reload();
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void takeAlongRequested();
    void bringBackRequested();

private:
    void markReturned();
    void updateButtons();
    [[nodiscard]] Id<TakenCopy> current() const;

    Workspace& m_workspace;
    QLabel* m_empty;
    QTreeWidget* m_list;
    QPushButton* m_returned;
};

} // namespace iplan
