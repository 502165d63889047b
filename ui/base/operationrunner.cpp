// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/operationrunner.h"

#include "core/store/operation.h"

#include <QGuiApplication>

namespace iplan
{

namespace
{

/// Says that the program works: a step that took in a long list is taken back in seconds.
struct BusyCursor {
    BusyCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    ~BusyCursor() { QGuiApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY_MOVE(BusyCursor)
};

} // namespace

OperationRunner::OperationRunner(QObject* parent) : QObject(parent) {}

void OperationRunner::setStore(Store* store)
{
    m_store = store;
    m_lastWritten = {};
    refreshSteps();
}

bool OperationRunner::run(const QString& operation, const Store::Body& body)
{
    return m_store && finish(m_store->transact(operation, body));
}

bool OperationRunner::perform(const std::function<Result<CommitNotice>(Store&)>& operation)
{
    return m_store && finish(operation(*m_store));
}

bool OperationRunner::undo(const QUuid& commit)
{
    const BusyCursor busy;
    return m_store && finish(m_store->undoLog().undo(commit));
}

bool OperationRunner::redo()
{
    const BusyCursor busy;
    return m_store && finish(m_store->undoLog().redo());
}

QString OperationRunner::undoText() const
{
    return canUndo() ? tr("Rückgängig: %1").arg(operationLabel(m_undoKey)) : tr("Rückgängig");
}

QString OperationRunner::redoText() const
{
    return canRedo() ? tr("Wiederholen: %1").arg(operationLabel(m_redoKey)) : tr("Wiederholen");
}

bool OperationRunner::finish(const Result<CommitNotice>& result)
{
    m_lastWritten = result ? result->commit.id : QUuid();
    if (!result) {
        Q_EMIT failed(result.error());
    } else if (!result->isEmpty()) {
        refreshSteps();
        Q_EMIT saved(result->commit.time.toLocalTime());
    }
    return result.has_value();
}

void OperationRunner::noteUnsaved(const QObject* editor, bool unsaved)
{
    const bool before = hasUnsaved();
    if (unsaved && !m_unsaved.contains(editor))
        connect(editor, &QObject::destroyed, this, [this, editor] { noteUnsaved(editor, false); });
    if (unsaved)
        m_unsaved.insert(editor);
    else if (m_unsaved.remove(editor))
        disconnect(editor, &QObject::destroyed, this, nullptr);
    if (hasUnsaved() != before)
        Q_EMIT unsavedChanged(!before);
}

void OperationRunner::refreshSteps()
{
    const auto keyOf = [](const UndoStep& step) { return step.isNull() ? QString() : step.commit.operation; };
    const bool writable = m_store && !m_store->file().isReadOnly();
    m_undoKey = writable ? keyOf(m_store->undoLog().nextUndo()) : QString();
    m_redoKey = writable ? keyOf(m_store->undoLog().nextRedo()) : QString();
    Q_EMIT stepsChanged();
}

} // namespace iplan
