// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <atomic>
#include <functional>
#include <memory>
#include <QDialog>

class QProgressBar;
class QPushButton;

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

/// How far a long step is, and whether somebody wants it given up; between the window and the thread that carries it
/// out.
struct LongStepState {
    std::atomic_int permille{0}; ///< 1000: it is being written, and nobody can give it up any more
    std::atomic_bool isGivenUp{false};
};

/// Says how far a long step is. Giving it up leaves the file as it was.
class LongStepDialog : public QDialog
{
    Q_OBJECT
public:
    LongStepDialog(const QString& task, QWidget* parent);
    [[nodiscard]] std::shared_ptr<LongStepState> state() const { return m_state; }
    /// Asks for the step to be given up; the dialog goes when that has happened, or when the step is through.
    void reject() override;

private:
    void showState();

    const std::shared_ptr<LongStepState> m_state = std::make_shared<LongStepState>();
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace iplan
