// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/findingsservice.h"

#include "core/query/snapshot.h"
#include "core/rules/filereview.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QElapsedTimer>
#include <QSignalBlocker>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr qsizetype kMadeByHand = 3; ///< rows of one step: a measure with what it names; more were imported or merged
constexpr int kDelay = 400;          ///< ms; a person who types several fields waits for nothing
constexpr int kShare = 20;           ///< looking a file through takes at most this part of the time (1/n)
constexpr qsizetype kManyRows = 200; ///< of one step, after which what was found is no longer true

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
    : QObject(&workspace), m_workspace(workspace), m_reader(workspace), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &FindingsService::review);
}

FindingsService::~FindingsService() = default;

void FindingsService::forget()
{
    m_timer->stop();
    m_reader.cancel();
    m_asked = m_outdated = false;
    m_duration = 0;
    m_findings = {};
    m_begun.clear();
    m_overview.reset();
}

void FindingsService::noteCommit(const CommitNotice& notice)
{
    QList<RowRef> made;
    for (const ChangedRow& changed : notice.rows) {
        if (changed.created && changed.row.entity)
            made << changed.row;
    }
    if (made.size() <= kMadeByHand)
        m_begun.unite(QSet<RowRef>(made.begin(), made.end()));
    if (!m_asked)
        return;
    m_outdated = m_reader.isReading();
    const bool isOutOfDate = notice.rows.size() > kManyRows;
    m_timer->start(isOutOfDate ? kDelay : int(qMax<qint64>(kDelay, m_duration * kShare)));
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
    // Not by the reader: a review on its way goes on, it brings the overview, too.
    const auto snapshot = Snapshot::load(m_workspace.store());
    if (!snapshot) {
        m_workspace.runner().report(snapshot.error());
        return;
    }
    m_outdated = m_reader.isReading(); // what is on its way began before
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
    if (m_reader.isReading())
        return;
    QElapsedTimer timer;
    timer.start();
    m_reader.read<Reviewed>(
        FileReader::Where::Aside,
        [day = m_workspace.today(), now = m_workspace.clock()(),
         self = m_workspace.author()](const Store& store, const auto&) { return reviewed(store, day, now, self); },
        [this, timer](std::optional<Reviewed> review) { takeReview(std::move(review), timer.elapsed()); });
}

void FindingsService::takeReview(std::optional<Reviewed> review, qint64 duration)
{
    m_duration = duration;
    if (std::exchange(m_outdated, false)) {
        m_timer->start(kDelay);
        if (m_overview)
            return;
    }
    if (!review)
        return;
    m_overview = std::move(review->overview);
    takeFindings(std::move(review->findings));
}

void FindingsService::takeFindings(Sorted findings)
{
    m_findings = std::move(findings);
    Q_EMIT changed();
}

} // namespace iplan
