// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergerunner.h"

#include "ui/base/whileclosed.h"

#include <variant>

namespace iplan
{

MergeRunner::MergeRunner(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

void MergeRunner::setStep(Step step)
{
    m_step = step;
    Q_EMIT stepChanged();
}

void MergeRunner::rehearse(const QString& other, const Password& password)
{
    if (isBusy() || !m_workspace.isOpen())
        return;
    Store::Options options;
    options.clock = m_workspace.clock();
    options.author = m_workspace.author();
    m_request = MergeRequest{m_workspace.store().file().path(), other, password, options};
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    setStep(Step::Rehearsing);
    runInBackground<Result<MergePlan>>(
        this, [request = *m_request, cancelled = m_cancelled] { return rehearseMerge(request, *cancelled); },
        [this, number = ++m_rehearsal](const Result<MergePlan>& plan) {
            if (number != m_rehearsal)
                return; // cancelled
            setStep(Step::Idle);
            if (plan)
                Q_EMIT rehearsed(*plan);
            else
                Q_EMIT failed(plan.error());
        });
}

void MergeRunner::cancel()
{
    switch (m_step) {
    case Step::Rehearsing:
        m_cancelled->store(true);
        ++m_rehearsal;
        setStep(Step::Idle);
        break;
    case Step::Merging: // the file comes back when the other thread has let go of it
        m_cancelled->store(true);
        break;
    case Step::Importing:
        m_import->cancelled = true;
        break;
    case Step::TakingBack:
    case Step::Idle:
        break;
    }
}

template <class T>
void MergeRunner::carryOut(Step step, std::function<Result<T>()> work, std::function<void(const T&)> done)
{
    setStep(step);
    whileClosed<T>(m_workspace, this, std::move(work),
                   [this, done = std::move(done)](const Result<T>& result, const Result<>& opened) {
                       setStep(Step::Idle);
                       if (!opened)
                           Q_EMIT failed(opened.error());
                       if (!result)
                           Q_EMIT failed(result.error());
                       else
                           done(*result);
                   });
}

bool MergeRunner::canStart() const
{
    return !isBusy() && m_request && m_workspace.isOpen() && m_workspace.store().file().path() == m_request->file;
}

void MergeRunner::merge()
{
    if (!canStart())
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    carryOut<MergeReport>(
        Step::Merging, [request = *m_request, cancelled = m_cancelled] { return carryOutMerge(request, *cancelled); },
        [this, file = m_request->file](const MergeReport& report) {
            if (report.backup)
                m_done = Done{file, report};
            Q_EMIT merged(report);
        });
}

void MergeRunner::importAsData()
{
    if (!canStart())
        return;
    m_import = std::make_shared<ImportProgress>();
    carryOut<ImportReport>(
        Step::Importing,
        [request = *m_request, progress = m_import] { return iplan::importAsData(request, *progress); },
        [this](const ImportReport& report) { Q_EMIT imported(report.created, report.changed); });
}

bool MergeRunner::canTakeBack() const
{
    return m_done && m_workspace.isOpen() && m_workspace.store().file().path() == m_done->file;
}

void MergeRunner::takeBack()
{
    if (isBusy() || !canTakeBack())
        return;
    using Taken = std::monostate;
    carryOut<Taken>(
        Step::TakingBack,
        [done = *m_done]() -> Result<Taken> {
            IPLAN_TRY(takeBackMerge(done.file, done.report));
            return Taken();
        },
        [this](const Taken&) {
            m_done.reset();
            Q_EMIT takenBack();
        });
}

} // namespace iplan
