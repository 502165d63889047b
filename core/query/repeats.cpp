// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/repeats.h"

#include "core/model/meeting.h"

namespace iplan
{

bool isRecurrenceRule(const Column& field)
{
    return &field == entityOf<MeetingSeries>().field(u"rule");
}

} // namespace iplan
