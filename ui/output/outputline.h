// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/membernaming.h"
#include "ui/base/background.h"

#include <QWidget>

class QLabel;
class QTimer;

namespace iplan
{

class DisclosureField;
class FileChooser;
class Workspace;

/// Saves what a page shows, off the window's thread, and says on a line how it went: what is being written,
/// then the file as a link. What takes long shows progress and can be cancelled; then nothing is written. Hidden while
/// there is nothing to say.
class OutputLine : public QWidget
{
    Q_OBJECT
public:
    OutputLine(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);
    ~OutputLine() override;

    /// Asks where to, and writes. `name` is proposed; `write` gets a path, in another thread, and must not touch the
    /// window.
    void save(const QString& title, const QString& name, const QString& suffix,
              std::function<Result<>(const QString& path)> write);
    /// As save(), for what may stop once it is cancelled.
    using Write = std::function<Result<>(const QString& path, const std::atomic_bool& cancelled)>;
    void save(const QString& title, const QString& name, const QString& suffix, Write write);
    /// As save(), for what may name members of groups whose list is protected: asks for a reason where it left them
    /// out, writes it once more with them, and keeps the reason when that is written. Where it cannot be kept, the file
    /// goes.
    using NamingWrite =
        std::function<Result<>(const QString& path, const std::atomic_bool& cancelled, MemberNaming& naming)>;
    void save(const QString& title, const QString& name, const QString& suffix, NamingWrite write);
    /// Asks for such a reason of what is given out otherwise than as a file; `again` does it, and keeps the reason.
    void askReason(const QSet<Id<WorkingGroup>>& withheld, std::function<void(const QString& reason)> again);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }
    /// Gives up all that is being written.
    void cancel();
    /// Takes away what it says of a file, since something else is shown now; what is being written goes on.
    void forget();

Q_SIGNALS:
    /// The file is empty if nothing was written.
    void finished(const QString& file);

private:
    [[nodiscard]] CancelFlag begin(const QString& what);
    void end(const CancelFlag& flag);
    void write(const QString& file, const NamingWrite& write, const QString& reason);
    void finish(const Result<>& result, const CancelFlag& flag, const QString& file, const MemberNaming& naming);
    void sayFailed(const Error& error, const MemberNaming& naming);
    void sayWritten(const QString& file);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QLabel* m_note;
    QWidget* m_progress; ///< with the way to cancel
    QTimer* m_delay;
    DisclosureField* m_disclosure;
    QList<CancelFlag> m_flags; ///< of what is wanted
    int m_running = 0;         ///< also what nobody waits for any more
};

} // namespace iplan
