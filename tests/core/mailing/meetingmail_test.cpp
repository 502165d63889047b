// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailing/meetingmail.h"

#include "core/base/outputfile.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/query/meetingworld.h"
#include "tests/support/python.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// What the mail program of another house reads of the draft: one fact to a line.
constexpr char kReadDraft[] = R"(
import email, email.policy, sys
message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
assert not message.defects, message.defects
print("to", message["To"])
for address in message["Bcc"].addresses:
    print("bcc", address.addr_spec)
print("subject", message["Subject"])
print(message.get_body(("plain",)).get_content().replace("\r\n", "\n"))
for part in message.iter_attachments():
    content = part.get_payload(decode=True)
    print("file", part.get_filename(), part.get_content_type(), content[:5], b"METHOD:PUBLISH" in content)
)";

const report::LetterSender kOffice{QDate(2027, 2, 1), {u"Stadt Beispiel"_s, u"Integrationszentrum"_s}};
const report::ReportOptions kNamed{QDate(2027, 2, 1), true, false};

/// A group of which two members can be reached by mail.
struct MailedMeeting : MeetingWorld {
    MailedMeeting()
    {
        for (const int i : {0, 1}) {
            people[i].email = u"person%1@verein.example"_s.arg(i);
            update(people.at(i));
        }
    }
    [[nodiscard]] QByteArray mail(MeetingMailKind kind) const
    {
        return value_of(meetingMail(*store, *snapshot(), meeting, kind, kOffice, kNamed));
    }
};

std::optional<QString> readDraft(const QByteArray& bytes)
{
    const TempDir folder;
    const QString path = folder.file(u"entwurf.eml"_s);
    REQUIRE_OK(writeFile(path, bytes));
    const QString python = pythonWith(u"email"_s, u"python3"_s);
    if (python.isEmpty())
        return std::nullopt;
    const auto output = outputOf(python, {u"-X"_s, u"utf8"_s, u"-c"_s, QString::fromUtf8(kReadDraft), path});
    REQUIRE(output);
    return QString::fromUtf8(*output);
}

} // namespace

TEST_CASE("An invitation goes to all members as one draft, with agenda and entry for the calendar", "[mailing]")
{
    MailedMeeting world;
    world.item("1", "Sprachlotsen", 30);
    const auto read = readDraft(world.mail(MeetingMailKind::Invitation));
    if (!read)
        return;
    INFO(read->toStdString());
    CHECK(read->contains(u"to None\n"));
    CHECK(read->contains(u"bcc person0@verein.example\nbcc person1@verein.example\n"));
    CHECK(read->contains(u"subject Einladung: AG Bildung: 3/2027 Auftakt am 09.03.2027\n"));
    CHECK(read->contains(u"Sehr geehrte Damen und Herren,\n\nhiermit lade ich Sie herzlich ein.\n"));
    CHECK(read->contains(u"TOP 1 Sprachlotsen"));
    CHECK(read->contains(u"Mit freundlichen Grüßen\n\nStadt Beispiel, Integrationszentrum"));
    CHECK(read->contains(u"file Einladung.pdf application/pdf b'%PDF-' False\n"));
    CHECK(read->contains(u"file Termin.ics text/calendar b'BEGIN' True\n"));
}

TEST_CASE("Minutes go round as one draft that says whether they are released", "[mailing]")
{
    MailedMeeting world;
    if (const auto read = readDraft(world.mail(MeetingMailKind::Minutes))) {
        INFO(read->toStdString());
        CHECK(read->contains(u"den Entwurf des Protokolls"));
        CHECK(read->contains(u"file Protokoll.pdf application/pdf b'%PDF-' False\n"));
        CHECK_FALSE(read->contains(u"Termin.ics"));
    }
    world.meeting.minutesState = MinutesState::Released;
    world.update(world.meeting);
    if (const auto read = readDraft(world.mail(MeetingMailKind::Minutes)))
        CHECK(read->contains(u"das Protokoll der Sitzung."));
}

TEST_CASE("A protected list of members is no list of addresses either, unless a reason was given", "[mailing]")
{
    MailedMeeting world;
    WorkingGroup group = *world.snapshot()->workingGroups.find(world.meeting.workingGroup);
    group.sensitiveMembership = true;
    world.update(group);
    for (const MeetingMailKind kind : {MeetingMailKind::Invitation, MeetingMailKind::Minutes}) {
        report::ReportOptions options = kNamed;
        const auto refused = meetingMail(*world.store, *world.snapshot(), world.meeting, kind, kOffice, options);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::Rejected);
        CHECK(refused.error().message.contains(u"geschützt"));
        MemberNaming naming{u"Einladung durch die Leitung"_s};
        options.naming = &naming;
        CHECK(value_of(meetingMail(*world.store, *world.snapshot(), world.meeting, kind, kOffice, options))
                  .contains("person0@verein.example"));
    }
}

TEST_CASE("A document goes with a mail under its name, and stays nowhere", "[mailing]")
{
    const MailedMeeting world;
    const auto attachment = value_of(documentAttachment(
        report::meetingAgenda(*world.snapshot(), {world.meeting.id}, kNamed), u"Sitzung 3/2027: Auftakt"_s));
    CHECK(attachment.fileName == u"Sitzung 3-2027- Auftakt.pdf");
    CHECK(attachment.mediaType == u"application/pdf");
    CHECK(attachment.bytes.startsWith("%PDF"));
}

TEST_CASE("Members are written to on the day of the meeting; those of a group as such, or one by one", "[mailing]")
{
    MailedMeeting world;
    const auto snapshot = world.snapshot();
    CHECK(invitedTo(*snapshot, world.meeting) == QList<RowRef>{rowRef(world.group.id)});
    CHECK(invitationDay(world.meeting, QDate(2026, 1, 1)) == QDate(2027, 3, 9));
    world.meeting.start = {};
    CHECK(invitationDay(world.meeting, QDate(2026, 1, 1)) == QDate(2026, 1, 1));
}
