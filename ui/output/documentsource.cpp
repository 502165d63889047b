// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/documentsource.h"

#include "core/query/snapshot.h"
#include "core/report/letterhead.h"
#include "ui/base/preferences.h"

namespace iplan
{

DocumentSource
documentSource(const Workspace& workspace,
               std::function<Result<report::Document>(const Store& store, const Snapshot& snapshot)> build)
{
    return madeOfFile<report::Document>(workspace,
                                        [build = std::move(build), letterhead = preferences::letterhead()](
                                            const Store& store) -> Result<report::Document> {
                                            IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
                                            IPLAN_TRY_ASSIGN(report::Document out, build(store, *snapshot));
                                            report::applyLetterhead(out, letterhead);
                                            return out;
                                        });
}

} // namespace iplan
