// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <functional>
#include <QDialog>

namespace iplan
{

class Workspace;

/// Takes back the latest own commit, or that one: at once, or, where that takes more than a moment, in another thread
/// while the file is closed and `window` shows that it works. `done` is called when the file is open again (not at
/// once); errors are reported by the workspace's runner.
void takeBack(Workspace& workspace, QWidget* window, const CommitRecord& commit = {},
              const std::function<void()>& done = {});
/// The same for what was taken back last.
void bringBack(Workspace& workspace, QWidget* window, const std::function<void()>& done = {});

/// Changes of a commit from which on it is taken back in another thread.
inline constexpr qint64 kLongStep = 10'000;

/// Says that a long step is under way; nobody can break it off, since half of it must not stay.
class LongStepDialog : public QDialog
{
    Q_OBJECT
public:
    LongStepDialog(const QString& task, QWidget* parent);
    /// It goes when the step is through.
    void reject() override {}
};

} // namespace iplan
