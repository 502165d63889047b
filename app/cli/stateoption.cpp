// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stateoption.h"

#include "app/cli/timeinput.h"

namespace iplan::cli
{

Result<WantedState> wantedState(const Call& call)
{
    const QDate today = QDate::currentDate();
    if (!call.has("at"))
        return WantedState{{}, today};
    IPLAN_TRY_ASSIGN(const auto time, parseTime(call.value("at")));
    const FileState state{time, {}};
    IPLAN_TRY(refuseFuture(state, today));
    return WantedState{state, time.toLocalTime().date()};
}

} // namespace iplan::cli
