// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/meetingmentions.h"

#include "core/ops/rows.h"

namespace iplan
{

Result<> linkMeetings(Writer& writer, const QList<MeetingMention>& mentions)
{
    for (const MeetingMention& mention : mentions) {
        const FieldInfo* meeting = mention.row.entity->field(u"meeting");
        const FieldInfo* agendaItem = mention.row.entity->field(u"agendaItem");
        const auto row = writer.reader().find(mention.row);
        if (row && !row->value(*meeting).isNull())
            continue;
        QList<ColumnValue> values{{meeting, Value(mention.meeting.text())}};
        if (!mention.agendaItem.isNull())
            values << ColumnValue{agendaItem, Value(mention.agendaItem.text())};
        IPLAN_TRY(setRow(writer, mention.row, values));
    }
    return {};
}

} // namespace iplan
