// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/leads.h"
#include "core/store/writer.h"

namespace iplan
{

/// Lets a working group go into another one: members, meetings with their items, series, resolutions, fields of action
/// and all other references follow. Who belongs to both on that day is a member once, since the earlier day, in the
/// leading role, with a vote where either has one. `from` stays under its name, ended on that day where it has no end,
/// and says what it went into, so that old papers and the search still find it. One step. Repeating it takes over what
/// another copy added to the old group meanwhile. Rejected for a group with itself, one that went into a third one, or
/// into one that is merged itself; NotFound for a group that is not there.
Result<> mergeGroups(Writer& writer, const Id<WorkingGroup>& from, const Id<WorkingGroup>& into, QDate day);

/// Makes members of those who lead now, from that day on, and ends the memberships of those who do not any more on the
/// day before (core/query/leads.h). From then on the Steuerungsgruppe follows these groups. Two copies that take over
/// the same lead meet in one row. One step.
Result<> applyLeads(Writer& writer, const Id<WorkingGroup>& steering, const LeadsUpdate& update, QDate day);

} // namespace iplan
