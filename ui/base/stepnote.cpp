// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/stepnote.h"

#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <utility>

namespace iplan
{

namespace
{

struct StepState {
    bool isOwn = false; ///< may be taken back in this file on this PC
    bool isTakenBack = false;
};

StepState stateOf(const Store& store, const QUuid& commit)
{
    const auto own = store.readJournal([&](JournalReader& journal, const Reader&) -> Result<std::optional<bool>> {
        const QHash<QUuid, bool> known = CommitHistory(journal).ownCommits({commit});
        return known.contains(commit) ? std::optional(known.value(commit)) : std::nullopt;
    });
    const std::optional<bool> takenBack = own.value_or(std::nullopt);
    return {takenBack.has_value(), takenBack.value_or(false)};
}

} // namespace

StepNote::StepNote(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    // After the step is written: only then is known what Strg+Z would take back.
    connect(&workspace.runner(), &OperationRunner::stepsChanged, this, &StepNote::look);
    connect(&workspace, &Workspace::closed, this, &StepNote::forget);
}

void StepNote::tell(const QString& done)
{
    tellOf(m_workspace.runner().lastWritten(), done);
}

void StepNote::tellOf(const QUuid& commit, const QString& done)
{
    m_commit = commit;
    m_done = done;
    m_state = State::None;
    if (m_commit.isNull())
        become(State::Earlier);
    else
        look();
}

void StepNote::forget()
{
    m_commit = {};
    m_done.clear();
    if (std::exchange(m_state, State::None) != State::None)
        Q_EMIT changed();
}

QString StepNote::text() const
{
    switch (m_state) {
    case State::Last:
        return m_done + u' ' + tr("Strg+Z nimmt es zurück.");
    case State::TakenBack:
        return tr("Zurückgenommen: %1").arg(m_done);
    case State::Earlier:
        return m_done;
    case State::None:
        break;
    }
    return {};
}

void StepNote::look()
{
    if (m_commit.isNull() || !m_workspace.isOpen())
        return;
    const StepState step = stateOf(m_workspace.store(), m_commit);
    const bool isLast = step.isOwn && m_workspace.store().undoLog().nextUndo().commit.id == m_commit;
    become(step.isTakenBack ? State::TakenBack : isLast ? State::Last : State::Earlier);
}

void StepNote::become(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT changed();
}

} // namespace iplan
