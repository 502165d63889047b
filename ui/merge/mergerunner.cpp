// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergerunner.h"

#include "core/exchange/jsonimport.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QFileInfo>
#include <QTimer>

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
    m_request = MergeRequest{m_workspace.store().path(), other, password, options};
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
    if (m_step != Step::Rehearsing && m_step != Step::Merging && m_step != Step::Importing)
        return;
    m_cancelled->store(true);
    if (m_step == Step::Merging)
        return; // the file comes back when the other thread has let go of it
    ++m_rehearsal;
    setStep(Step::Idle);
}

template <class T>
void MergeRunner::whileClosed(Step step, std::function<Result<T>()> work, std::function<void(const Result<T>&)> done)
{
    setStep(step);
    const QString file = m_workspace.store().path();
    // Closing takes the pages away, and the button that asked for it may stand on one.
    QTimer::singleShot(0, this, [this, file, work = std::move(work), done = std::move(done)] {
        m_workspace.close();
        runInBackground<Result<T>>(this, work, [this, file, done](const Result<T>& result) {
            reopen(file);
            setStep(Step::Idle);
            done(result);
        });
    });
}

void MergeRunner::reopen(const QString& file)
{
    if (m_workspace.isOpen()) // somebody opened another one meanwhile
        return;
    if (const auto opened = m_workspace.open(file); !opened)
        Q_EMIT failed(opened.error());
}

void MergeRunner::merge()
{
    if (isBusy() || !m_request || !m_workspace.isOpen() || m_workspace.store().path() != m_request->file)
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    whileClosed<MergeReport>(
        Step::Merging, [request = *m_request, cancelled = m_cancelled] { return carryOutMerge(request, *cancelled); },
        [this, file = m_request->file](const Result<MergeReport>& report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            if (report->backup)
                m_done = Done{file, *report};
            Q_EMIT merged(*report);
        });
}

void MergeRunner::importAsData()
{
    if (isBusy() || !m_request || !m_workspace.isOpen() || m_workspace.store().path() != m_request->file)
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    setStep(Step::Importing);
    runInBackground<Result<QByteArray>>(
        this, [request = *m_request] { return readAsData(request); },
        [this, number = ++m_rehearsal](const Result<QByteArray>& json) {
            if (number != m_rehearsal)
                return; // cancelled
            setStep(Step::Idle);
            if (json)
                takeData(*json);
            else
                Q_EMIT failed(json.error());
        });
}

void MergeRunner::takeData(const QByteArray& json)
{
    if (!m_workspace.isOpen() || m_workspace.store().path() != m_request->file)
        return; // somebody opened another one meanwhile
    const auto report = importJsonData(m_workspace.store(), json, QFileInfo(m_request->other).fileName());
    m_workspace.runner().refreshSteps();
    if (report)
        Q_EMIT imported(report->created, report->changed);
    else
        Q_EMIT failed(report.error());
}

bool MergeRunner::canTakeBack() const
{
    return m_done && m_workspace.isOpen() && m_workspace.store().path() == m_done->file;
}

void MergeRunner::takeBack()
{
    if (isBusy() || !canTakeBack())
        return;
    whileClosed<void>(
        Step::TakingBack, [done = *m_done] { return takeBackMerge(done.file, done.report); },
        [this](const Result<>& result) {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            m_done.reset();
            Q_EMIT takenBack();
        });
}

} // namespace iplan
