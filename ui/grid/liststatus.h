// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/cellsums.h"

#include <atomic>
#include <memory>
#include <QLabel>

class QTimer;

namespace iplan
{

class EntityTableModel;
class GridClipboard;
class GridView;
class Workspace;

/// The line below a list: what is selected, summed up, or what was done, until the next step or selection.
class ListStatus : public QLabel
{
    Q_OBJECT
public:
    ListStatus(Workspace& workspace, const EntityTableModel& model, const GridView& view,
               const GridClipboard& clipboard);

    void say(const QString& text);

private:
    void showNow();
    void showSums(const Result<CellSums>& sums, int wholeRows);

    Workspace& m_workspace;
    const EntityTableModel& m_model;
    const GridView& m_view;
    QString m_said; ///< what was done, while it is to be told
    QTimer* m_delay;
    std::shared_ptr<std::atomic_bool> m_summing; ///< stops summing in the background
};

} // namespace iplan
