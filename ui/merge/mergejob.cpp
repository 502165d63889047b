// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergejob.h"

#include "core/copies/mergesource.h"
#include "core/interchange/jsonexport.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

/// Opens both files, the own one as `access` says, for as long as `work` needs them.
template <class T, class Work>
Result<T> withBoth(const MergeRequest& request, Store::Access access, const Work& work)
{
    Store::Options options = request.options;
    options.access = access;
    IPLAN_TRY_ASSIGN(const auto mine, Store::open(request.file, options));
    IPLAN_TRY_ASSIGN(const auto source, MergeSource::open(*mine, request.other, request.password));
    return work(*mine, source.input());
}

} // namespace

Result<MergePlan> rehearseMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    return withBoth<MergePlan>(request, Store::Access::ReadOnly, [&](const Store& mine, const MergeInput& theirs) {
        return planMerge(mine, theirs, &cancelled);
    });
}

Result<MergeReport> carryOutMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    return withBoth<MergeReport>(request, Store::Access::ReadWrite, [&](Store& mine, const MergeInput& theirs) {
        return merge(mine, theirs, {}, &cancelled);
    });
}

Result<ImportReport> importAsData(const MergeRequest& request, ImportProgress& progress)
{
    return withBoth<ImportReport>(
        request, Store::Access::ReadWrite, [&](Store& mine, const MergeInput& theirs) -> Result<ImportReport> {
            ExportScope scope;
            scope.isCancelled = [&progress] { return progress.cancelled.load(); };
            const auto json = exportedJson(theirs.store, scope);
            if (!json)
                return tl::unexpected<Error>(progress.cancelled ? importCancelled() : json.error());
            return importJsonData(mine, *json, QFileInfo(request.other).fileName(), QStringLiteral("import"),
                                  &progress);
        });
}

} // namespace iplan
