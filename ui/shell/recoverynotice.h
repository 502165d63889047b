// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

namespace iplan
{

/// Says, when a file is opened that was open when the program or the PC came to a sudden end, what is saved and what
/// may be missing. The file itself is whole: SQLite rolls back what was half written.
class RecoveryNotice : public Feature
{
    Q_OBJECT
public:
    explicit RecoveryNotice(MainWindow& window);

private:
    void onOpened();
    void onClosing();
};

} // namespace iplan
