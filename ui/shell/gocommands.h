// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"
#include "ui/shell/visits.h"

class QTimer;

namespace iplan
{

/// Back and forward like a browser, also with the buttons of the mouse, and the rows seen last (kept for each file on
/// this PC). A row counts as seen when it stays in front for a moment or something else is opened from it; what one
/// passes in a list with the arrow keys does not.
class GoCommands : public Feature
{
    Q_OBJECT
public:
    explicit GoCommands(MainWindow& window);
    /// Live rows seen last, the newest first, without the one in front.
    [[nodiscard]] QList<RowRef> recentRows() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Place shownPlace() const;
    void noteShown();
    /// The place in front counts as seen.
    void settle();
    void go(int direction);
    bool show(const Place& place);
    void updateActions();
    void fillRecent();
    void onOpened();
    void onClosing();

    Visits m_visits;
    RecentRows m_recent;
    Place m_shown;
    QTimer* m_settle;
    bool m_moving = false; ///< back or forward is at work
};

} // namespace iplan
