// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

namespace iplan
{

class Workspace;

/// What a window says of a step that it did: "12 Zellen geändert." It stays true whatever comes after: taken back, by
/// whatever way, the note says so; brought back, it says again what was done. That Strg+Z takes it back is said only
/// while it does. The one way to tell of a step in a panel or line; with another file there is nothing to tell.
class StepNote : public QObject
{
    Q_OBJECT
public:
    enum class State { None, Last, Earlier, TakenBack };
    StepNote(Workspace& workspace, QObject* parent);

    /// Tells of the step that was just written by OperationRunner, in whole sentences. Where nothing was written, the
    /// text is a note that nothing takes back.
    void tell(const QString& done);
    /// As tell(), of a step that was written otherwise.
    void tellOf(const QUuid& commit, const QString& done);
    void forget();
    [[nodiscard]] State state() const { return m_state; }
    /// What is to be shown now; empty for nothing.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// text() is another one.
    void changed();

private:
    void look();
    void become(State state);

    Workspace& m_workspace;
    QUuid m_commit; ///< null: nothing was written
    QString m_done;
    State m_state = State::None;
};

} // namespace iplan
