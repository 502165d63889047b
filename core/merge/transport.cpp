// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/transport.h"

#include "core/store/backup.h"

namespace iplan
{

namespace
{

/// Fetches until nothing new comes. What waits in the inbox counts as known for this exchange only: a later one
/// fetches it again, which is harmless.
Result<Admission> takeAll(Store& store, Transport& transport)
{
    auto known = store.commitIds();
    if (!known)
        return failFrom(known);
    Admission out;
    for (;;) {
        auto fetched = transport.fetch(*known);
        if (!fetched)
            return failFrom(fetched);
        fetched->removeIf([&](const CommitData& commit) { return known->contains(commit.id); });
        if (fetched->isEmpty())
            return out;
        const auto admission = store.admit(*fetched);
        if (!admission)
            return failFrom(admission);
        // What fails is tried again with the next backup.
        if (admission->hasErased)
            (void)BackupManager::carryErasuresOnThisPc(store);
        out.hasErased = out.hasErased || admission->hasErased;
        out.admitted += admission->admitted;
        out.rows += admission->rows;
        out.waiting = admission->waiting; // the whole inbox, each time
        out.awaited = admission->awaited;
        out.refused += admission->refused;
        for (const CommitData& commit : std::as_const(*fetched))
            known->insert(commit.id);
    }
}

} // namespace

Result<SyncReport> synchronize(Store& store, Transport& transport)
{
    SyncReport report;
    const auto scope = store.reducedScope();
    if (!scope)
        return failFrom(scope);
    if (!*scope) {
        auto admission = takeAll(store, transport);
        if (!admission)
            return failFrom(admission);
        report.admission = std::move(*admission);
    }
    const auto theirs = transport.ids();
    if (!theirs)
        return failFrom(theirs);
    const auto lacking = store.commitsMissingFrom(*theirs);
    if (!lacking)
        return failFrom(lacking);
    if (!lacking->isEmpty())
        IPLAN_TRY(transport.push(*lacking));
    for (const CommitData& commit : *lacking)
        report.sent << commit.id;
    return report;
}

} // namespace iplan
