// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"
#include "ui/shell/feature.h"

#include <QPointer>

namespace iplan
{

class RecordWindow;

/// What can be done with the row in front, whatever it is: copy a reference to it, open it in a window of its own.
class RecordCommands : public Feature
{
    Q_OBJECT
public:
    explicit RecordCommands(MainWindow& window);
    /// The window on that row; a new one if there is none yet.
    RecordWindow& openWindow(const RowRef& row);

private:
    [[nodiscard]] RowRef current() const;
    void copyLink();
    void updateActions();
    void closeWindows();

    QList<QPointer<RecordWindow>> m_windows;
};

} // namespace iplan
