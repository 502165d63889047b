// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/filereview.h"

#include "core/rules/rulerun.h"

namespace iplan
{

namespace
{

constexpr int kChangesShown = 12;
constexpr int kStaleMonths = 12;
constexpr int kPagesOfHistory = 5;
constexpr int kCommitsOfPage = 100;

} // namespace

Result<QList<HistoryEntry>> changesByOthers(const Store& store, int most)
{
    QList<HistoryEntry> out;
    qint64 before = 0;
    for (int pages = 0; pages < kPagesOfHistory && out.size() < most; ++pages) {
        const auto page = historyEntries(store, {}, kCommitsOfPage, before);
        if (!page)
            return failFrom(page);
        for (const HistoryEntry& entry : page->entries) {
            const bool tells = !entry.own && entry.commit.operation != u"root" && entry.commit.operation != u"sample";
            if (tells && out.size() < most)
                out << entry;
        }
        before = page->next;
        if (before == 0)
            break;
    }
    return out;
}

Result<FileReview> reviewFile(const Store& store, QDate today, const QDateTime& now)
{
    const auto recent = store.readJournalGivingWay<QSet<QUuid>>(
        [since = now.addMonths(-kStaleMonths)](Journal& journal, const Reader&) -> Result<QSet<QUuid>> {
            return journal.rowsChangedSince(since);
        });
    if (!recent)
        return failFrom(recent);
    const auto snapshot = Snapshot::load(store);
    if (!snapshot)
        return failFrom(snapshot);
    FileReview out;
    out.gaps = findAllGaps(**snapshot, today);
    QList<Finding> open;
    std::copy_if(out.gaps.begin(), out.gaps.end(), std::back_inserter(open),
                 [](const Finding& finding) { return !finding.accepted; });
    out.overview = overviewOf(**snapshot, open, today);
    out.overview.stale = staleMeasures(**snapshot, *recent);
    out.overview.changesByOthers = changesByOthers(store, kChangesShown);
    return out;
}

} // namespace iplan
