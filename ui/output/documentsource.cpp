// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/documentsource.h"

#include "core/query/snapshot.h"
#include "core/report/letterhead.h"
#include "ui/base/preferences.h"

namespace iplan
{

DocumentSource documentSource(const Workspace& workspace,
                              std::function<report::Document(const Snapshot& snapshot)> build)
{
    return madeOfFile<report::Document>(workspace,
                                        [build = std::move(build), letterhead = preferences::letterhead()](
                                            const Store& store) -> Result<report::Document> {
                                            IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
                                            report::Document out = build(*snapshot);
                                            report::applyLetterhead(out, letterhead);
                                            return out;
                                        });
}

} // namespace iplan
