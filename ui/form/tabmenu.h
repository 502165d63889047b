// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QTabWidget;

namespace iplan
{

/// A button in the corner of tabs that lists all of them, there as long as not all find room: the arrows that scroll
/// tabs do not tell what lies beyond.
class TabMenu : public QToolButton
{
    Q_OBJECT
public:
    /// Belongs to the tabs and places itself.
    explicit TabMenu(QTabWidget& tabs);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void fit();

    QTabWidget& m_tabs;
};

} // namespace iplan
