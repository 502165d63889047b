// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictlines.h"

#include "ui/merge/conflictlist.h"
#include "ui/merge/mergetexts.h"

namespace iplan
{

ConflictLine conflictLine(const Conflict& conflict, const MergeTexts& texts)
{
    const EntityInfo* entity = conflict.row.entity;
    ConflictLine out;
    out.id = conflict.id;
    out.record = texts.rowText(conflict.row);
    out.what = ConflictList::labelOf(conflict);
    const auto sideLine = [&](const ConflictSide& side) {
        return ConflictLine::Side{texts.whoText(side), texts.unitText(entity, side.unit, side.value)};
    };
    if (conflict.isGuard()) {
        const GuardEdits edits = texts.guardEdits(conflict);
        out.sides = {sideLine(conflict.sides.first()), {edits.who, edits.text}};
        return out;
    }
    if (!conflict.base.isNull())
        out.base = texts.unitText(entity, conflict.unit, conflict.base);
    for (const ConflictSide& side : conflict.sides)
        out.sides << sideLine(side);
    return out;
}

} // namespace iplan
