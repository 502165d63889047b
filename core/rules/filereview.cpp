// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/filereview.h"

#include "core/rules/rulerun.h"
#include "core/store/commithistory.h"

namespace iplan
{

namespace
{

constexpr int kChangesShown = 12;
constexpr int kStaleMonths = 12;

} // namespace

Result<FileReview> reviewFile(const Store& store, QDate today, const QDateTime& now, const AuthorName& self)
{
    IPLAN_TRY_ASSIGN(const auto recent,
                     store.readJournalYielding([since = now.addMonths(-kStaleMonths)](
                                                   JournalReader& journal, const Reader&) -> Result<QSet<QUuid>> {
                         return CommitHistory(journal).rowsChangedSince(since);
                     }));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    FileReview out;
    out.gaps = findAllGaps(*snapshot, today);
    QList<Finding> open;
    std::copy_if(out.gaps.begin(), out.gaps.end(), std::back_inserter(open),
                 [](const Finding& finding) { return !finding.accepted; });
    out.overview = overviewOf(*snapshot, open, today);
    out.overview.stale = staleMeasures(*snapshot, recent);
    out.overview.changesByOthers = changesByOthers(store, self, kChangesShown);
    return out;
}

} // namespace iplan
