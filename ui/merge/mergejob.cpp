// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergejob.h"

#include "core/exchange/jsonexport.h"
#include "core/merge/mergesource.h"

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
    const auto mine = Store::open(request.file, options);
    if (!mine)
        return failFrom(mine);
    const auto source = MergeSource::open(**mine, request.other, request.password);
    if (!source)
        return failFrom(source);
    return work(**mine, source->store());
}

} // namespace

Result<MergePlan> rehearseMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    return withBoth<MergePlan>(request, Store::Access::ReadOnly, [&](const Store& mine, const Store& theirs) {
        return planMerge(mine, theirs, &cancelled);
    });
}

Result<MergeReport> carryOutMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    return withBoth<MergeReport>(request, Store::Access::ReadWrite,
                                 [&](Store& mine, const Store& theirs) { return merge(mine, theirs, {}, &cancelled); });
}

Result<QByteArray> readAsData(const MergeRequest& request)
{
    return withBoth<QByteArray>(request, Store::Access::ReadOnly,
                                [](const Store&, const Store& theirs) { return exportedJson(theirs); });
}

} // namespace iplan
