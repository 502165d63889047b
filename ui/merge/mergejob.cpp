// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/mergejob.h"

#include "core/exchange/jsonexport.h"
#include "core/merge/mergesource.h"

namespace iplan
{

namespace
{

Result<std::unique_ptr<Store>> openMerged(const MergeRequest& request, Store::Access access)
{
    Store::Options options = request.options;
    options.access = access;
    return Store::open(request.file, options);
}

} // namespace

Result<MergePlan> rehearseMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    const auto mine = openMerged(request, Store::Access::ReadOnly);
    if (!mine)
        return failFrom(mine);
    const auto source = MergeSource::open(**mine, request.other, request.password);
    if (!source)
        return failFrom(source);
    return planMerge(**mine, source->store(), &cancelled);
}

Result<MergeReport> carryOutMerge(const MergeRequest& request, const std::atomic_bool& cancelled)
{
    const auto mine = openMerged(request, Store::Access::ReadWrite);
    if (!mine)
        return failFrom(mine);
    const auto source = MergeSource::open(**mine, request.other, request.password);
    if (!source)
        return failFrom(source);
    return merge(**mine, source->store(), {}, &cancelled);
}

Result<QByteArray> readAsData(const MergeRequest& request)
{
    const auto mine = openMerged(request, Store::Access::ReadOnly);
    if (!mine)
        return failFrom(mine);
    const auto source = MergeSource::open(**mine, request.other, request.password);
    if (!source)
        return failFrom(source);
    return exportedJson(source->store());
}

} // namespace iplan
