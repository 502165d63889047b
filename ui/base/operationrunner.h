// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QObject>
#include <QPointer>
#include <QSet>

namespace iplan
{

/// The one place where windows call what writes: runs an operation, says that it was saved or why not, and keeps the
/// texts of undo and redo current. Errors never throw and never open a dialog; whoever shows messages listens to
/// failed().
class OperationRunner : public QObject
{
    Q_OBJECT
public:
    explicit OperationRunner(QObject* parent = nullptr);

    /// The store to write to; null if none is open.
    void setStore(Store* store);

    /// Writes by Store::transact(). False if it was refused; then failed() was emitted and nothing was written.
    bool run(const QString& operation, const Store::Body& body);
    /// As run(), for operations of the core that write by themselves, such as resolve().
    bool perform(const std::function<Result<CommitNotice>(Store&)>& operation);
    /// Takes back the latest own commit, or that one; see UndoLog::undo().
    bool undo(const QUuid& commit = {});
    bool redo();
    /// The commit that the last run(), perform(), undo() or redo() wrote; null if it wrote nothing.
    [[nodiscard]] QUuid lastWritten() const { return m_lastWritten; }
    [[nodiscard]] bool canUndo() const { return !m_undoKey.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redoKey.isEmpty(); }
    /// "Rückgängig: Maßnahme ändern"; "Rückgängig" if there is nothing to take back.
    [[nodiscard]] QString undoText() const;
    /// "Wiederholen: Maßnahme ändern"; "Wiederholen" if there is nothing to bring back.
    [[nodiscard]] QString redoText() const;

    /// Looks anew what undo and redo would do.
    void refreshSteps();

    /// Notes that `editor` holds something typed that is not written yet, or no longer; until it is destroyed.
    void noteUnsaved(const QObject* editor, bool unsaved);
    /// Whether something is typed that is not written yet.
    [[nodiscard]] bool hasUnsaved() const { return !m_unsaved.isEmpty(); }

    /// Shows an error that arose elsewhere (reading, exporting) in the same way.
    void report(const Error& error) { Q_EMIT failed(error); }

Q_SIGNALS:
    /// Something was written, at this time of the PC's clock (local time).
    void saved(const QDateTime& time);
    void failed(const iplan::Error& error);
    /// undoText(), redoText(), canUndo() or canRedo() may have changed.
    void stepsChanged();
    /// hasUnsaved() has changed.
    void unsavedChanged(bool unsaved);

private:
    bool finish(const Result<CommitNotice>& result);

    QPointer<Store> m_store;
    QString m_undoKey; ///< operation of the step, empty if there is none
    QString m_redoKey;
    QSet<const QObject*> m_unsaved; ///< never looked into
    QUuid m_lastWritten;
};

} // namespace iplan
