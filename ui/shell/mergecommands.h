// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <QPointer>

class QToolButton;

namespace iplan
{

class MergeDialog;

/// Merging another copy (menu "Datei"), and the number of open conflicts in the status line.
class MergeCommands : public Feature
{
    Q_OBJECT
public:
    explicit MergeCommands(MainWindow& window);

private:
    void showDialog();
    void showCount();

    QPointer<MergeDialog> m_dialog; ///< made when first asked for
    QToolButton* m_count;
};

} // namespace iplan
