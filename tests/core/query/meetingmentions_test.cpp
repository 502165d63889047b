// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/meetingmentions.h"

#include "core/ops/meetingmentions.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The world with a meeting of a body besides, and somebody who wrote down where things came from.
struct MentionWorld : MeetingWorld {
    Organization council;
    Meeting session;
    Paper paper;

    MentionWorld()
    {
        council.name = u"Integrationsrat Musterstadt"_s;
        council.shortName = u"Integrationsrat"_s;
        insert(council);
        session.body = council.id;
        session.number = u"IR/012/2027"_s;
        session.start = QDateTime(QDate(2027, 4, 23), QTime(16, 0));
        insert(session);
        paper.name = u"Mitteilung"_s;
        insert(paper);
    }

    Id<Measure> named(const QString& words, const QString& item = {})
    {
        Measure out;
        out.title = u"Maßnahme"_s;
        out.originMeeting = words;
        out.originAgendaItem = item;
        insert(out);
        return out.id;
    }

    Id<Consultation> consulted(PartialDate date, const QString& words, const QString& item = {})
    {
        Consultation out;
        out.paper = paper.id;
        out.body = council.id;
        out.date = date;
        out.session = words;
        out.agendaItemNumber = item;
        insert(out);
        return out.id;
    }
};

} // namespace

TEST_CASE("Who wrote down a meeting in words is offered the row that it has become", "[query][meeting]")
{
    MentionWorld world;
    const AgendaItem item = world.item("2.1", "Sprachlotsen");
    const auto byDay = world.named(u"AG Bildung, 09.03.2027"_s, u"TOP 2.1"_s);
    const auto inWords = world.named(u"Sitzung des Integrationsrates am 23. April 2027 (Integrationsrat)"_s);
    const auto byNumber = world.consulted({}, u"IR/012/2027"_s, u"7"_s);
    const auto byBody = world.consulted(PartialDate(QDate(2027, 4, 23)), QString());
    // None of these names one of the meetings.
    world.named(u"AG Wohnen, 09.03.2027"_s);
    world.named(u"Integrationsrat"_s);
    world.named(u"Integrationsrat, 24.04.2027"_s);
    world.consulted(PartialDate::month(2027, 4), QString());

    const auto found = meetingMentions(*world.snapshot());
    QHash<QUuid, MeetingMention> byRow;
    for (const MeetingMention& one : found)
        byRow.insert(one.row.id, one);
    REQUIRE(byRow.size() == 4);
    CHECK(byRow.value(byDay.uuid()).meeting == world.meeting.id);
    CHECK(byRow.value(byDay.uuid()).agendaItem == item.id);
    CHECK(byRow.value(byDay.uuid()).words == u"AG Bildung, 09.03.2027, TOP 2.1"_s);
    for (const QUuid& id : {inWords.uuid(), byNumber.uuid(), byBody.uuid()}) {
        CHECK(byRow.value(id).meeting == world.session.id);
        CHECK(byRow.value(id).agendaItem.isNull());
    }
}

TEST_CASE("Where two meetings fit, none is offered", "[query][meeting]")
{
    MentionWorld world;
    Meeting second = world.meeting;
    second.id = {};
    second.number = u"4/2027"_s;
    second.start = QDateTime(QDate(2027, 3, 9), QTime(20, 0));
    world.insert(second);
    world.named(u"AG Bildung, 9.3.2027"_s);
    CHECK(meetingMentions(*world.snapshot()).isEmpty());
    const auto exact = world.named(u"AG Bildung 4/2027"_s);
    const auto found = meetingMentions(*world.snapshot());
    REQUIRE(found.size() == 1);
    CHECK(found.first().row.id == exact.uuid());
    CHECK(found.first().meeting == second.id);
}

TEST_CASE("Meetings named in words are linked in one step, the words stay, and undo takes all back", "[ops][meeting]")
{
    MentionWorld world;
    const AgendaItem item = world.item("2.1", "Sprachlotsen");
    const auto measure = world.named(u"AG Bildung, 09.03.2027"_s, u"2.1"_s);
    const auto consultation = world.consulted(PartialDate(QDate(2027, 4, 23)), QString());
    const auto mentions = meetingMentions(*world.snapshot());
    world.write([&](Writer& writer) { REQUIRE_OK(linkMeetings(writer, mentions)); });
    auto now = world.snapshot();
    CHECK(now->measures.find(measure)->meeting == world.meeting.id);
    CHECK(now->measures.find(measure)->agendaItem == item.id);
    CHECK(now->measures.find(measure)->originMeeting == u"AG Bildung, 09.03.2027"_s);
    CHECK(now->consultations.find(consultation)->meeting == world.session.id);
    CHECK(meetingMentions(*now).isEmpty());
    value_of(world.store->undoLog().undo());
    CHECK(meetingMentions(*world.snapshot()).size() == 2);
}
