// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/meetingmentions.h"
#include "core/store/writer.h"

namespace iplan
{

/// Links rows with the meeting that they name in words, by setRow(); the words stay. Passes over rows that are linked
/// by now. NotFound for one that is not there.
Result<> linkMeetings(Writer& writer, const QList<MeetingMention>& mentions);

} // namespace iplan
