// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/findingsservice.h"

#include "core/query/snapshot.h"
#include "core/rules/filereview.h"
#include "ui/base/operationrunner.h"
#include "ui/base/snapshotjob.h"
#include "ui/base/workspace.h"

#include <QElapsedTimer>
#include <QSignalBlocker>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kDelay = 400; ///< ms; a person who types several fields waits for nothing
constexpr int kShare = 20;  ///< looking a file through takes at most this part of the time (1/n)

} // namespace

FindingsService::Sorted::Sorted(const QList<Finding>& all)
{
    for (const Finding& finding : all) {
        if (!finding.accepted)
            byRow[finding.row] << open.size();
        (finding.accepted ? accepted : open) << finding;
    }
}

FindingsService::FindingsService(Workspace& workspace)
    : QObject(&workspace), m_workspace(workspace), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &FindingsService::review);
}

FindingsService::~FindingsService() = default;

void FindingsService::forget()
{
    m_timer->stop();
    ++m_session;
    m_asked = m_running = m_outdated = false;
    m_duration = 0;
    m_findings = {};
    m_overview.reset();
}

void FindingsService::noteCommit()
{
    if (!m_asked)
        return;
    m_outdated = m_running;
    m_timer->start(int(qMax<qint64>(kDelay, m_duration * kShare)));
}

const QList<Finding>& FindingsService::open()
{
    if (!m_asked) {
        const QSignalBlocker quiet(this); // whoever asks needs no signal
        refresh();
    }
    return m_findings.open;
}

const QList<Finding>& FindingsService::accepted()
{
    (void)open();
    return m_findings.accepted;
}

QList<Finding> FindingsService::of(const RowRef& row)
{
    QList<Finding> out;
    const QList<Finding>& all = open();
    for (const qsizetype at : m_findings.byRow.value(row))
        out << all.at(at);
    return out;
}

void FindingsService::refresh()
{
    m_asked = true;
    if (!m_workspace.isOpen())
        return;
    if (isLarge(m_workspace)) {
        review();
        return;
    }
    const auto snapshot = Snapshot::load(m_workspace.store());
    if (!snapshot) {
        m_workspace.runner().report(snapshot.error());
        return;
    }
    m_outdated = m_running; // what is on its way began before
    takeFindings(Sorted(findAllGaps(**snapshot, m_workspace.today())));
}

Result<FindingsService::Reviewed> FindingsService::reviewed(const Store& store, QDate today, const QDateTime& now,
                                                            const AuthorName& self)
{
    IPLAN_TRY_ASSIGN(auto review, reviewFile(store, today, now, self));
    return Reviewed{std::move(review.overview), Sorted(review.gaps)};
}

void FindingsService::review()
{
    m_asked = true;
    if (!m_workspace.isOpen())
        return;
    const QString path = m_workspace.store().file().path();
    if (path == u":memory:") {
        reviewNow();
        return;
    }
    if (std::exchange(m_running, true))
        return;
    QElapsedTimer timer;
    timer.start();
    runInBackground<Result<Reviewed>>(
        this,
        [path, day = m_workspace.today(), now = m_workspace.clock()(),
         self = m_workspace.author()]() -> Result<Reviewed> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
            return reviewed(*store, day, now, self);
        },
        [this, timer, session = m_session](Result<Reviewed> result) {
            if (session == m_session)
                takeReview(std::move(result), timer.elapsed());
        });
}

void FindingsService::reviewNow()
{
    QElapsedTimer timer;
    timer.start();
    auto result = reviewed(m_workspace.store(), m_workspace.today(), m_workspace.clock()(), m_workspace.author());
    takeReview(std::move(result), timer.elapsed());
}

void FindingsService::takeReview(Result<Reviewed> result, qint64 duration)
{
    m_running = false;
    m_duration = duration;
    if (std::exchange(m_outdated, false)) {
        m_timer->start(kDelay);
        if (m_overview)
            return;
    }
    if (!result) {
        m_workspace.runner().report(result.error());
        return;
    }
    m_overview = std::move(result->overview);
    takeFindings(std::move(result->findings));
}

void FindingsService::takeFindings(Sorted findings)
{
    m_findings = std::move(findings);
    Q_EMIT changed();
}

} // namespace iplan
