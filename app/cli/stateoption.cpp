// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stateoption.h"

#include "app/cli/timeinput.h"
#include "core/query/editionselection.h"
#include "core/query/resolve.h"

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

Result<WantedState> ofEdition(const Call& call, const Store& store, WantedState wanted)
{
    if (!call.has(kEditionOption.name))
        return wanted;
    IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<Edition>(), call.value(kEditionOption.name)));
    wanted.edition = Id<Edition>(row.id);
    IPLAN_TRY_ASSIGN(const auto edition, store.read([&](const Reader& reader) -> Result<Edition> {
        return reader.find(wanted.edition).value_or(Edition());
    }));
    if (isFrozen(edition) && call.has(kAtOption.name))
        return fail(ErrorKind::Usage,
                    QStringLiteral("„%1“ ist eingefroren und hat ihren eigenen Stand: --at und --edition gehen nicht "
                                   "zusammen.")
                        .arg(edition.title),
                    QStringLiteral("Lassen Sie --at weg."));
    IPLAN_TRY_ASSIGN(wanted.state, stateOfEdition(store, wanted.edition, wanted.state.time));
    if (!call.has(kAtOption.name))
        wanted.asOf = editionDay(edition, wanted.asOf);
    return wanted;
}

} // namespace iplan::cli
