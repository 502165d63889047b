// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/duecalendar.h"

#include "core/interchange/contentwriter.h"
#include "core/store/commithistory.h"

namespace iplan
{

namespace
{

/// A row may have several deadlines, and a meeting is an event of its own; a task is the same to-do in both calendars.
QString dueUid(const DueEntry& entry)
{
    if (entry.row.entity == &entityOf<Task>())
        return idText(entry.row.id);
    return idText(QUuid::createUuidV5(entry.row.id, entry.rule->keyText()));
}

/// "2. Quartal 2026" is less exact than the day that a calendar needs.
QString dueDetails(const DueEntry& entry)
{
    QStringList lines{entry.what};
    if (!entry.who.isEmpty())
        lines << QStringLiteral("Zuständig: ") + entry.who;
    if (entry.day.toIso() != entry.due.toString(Qt::ISODate))
        lines << QStringLiteral("Termin: ") + entry.dateText;
    return lines.join(u'\n');
}

void addDueRevision(ContentWriter& out, const QList<CommitRecord>& commits)
{
    QDateTime last({1970, 1, 1}, {0, 0}, Qt::UTC);
    for (const CommitRecord& commit : commits)
        last = std::max(last, commit.time);
    out.add("DTSTAMP", last.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    out.add("SEQUENCE", QString::number(std::max<qsizetype>(commits.size() - 1, 0)));
}

void addDueAlarm(ContentWriter& out, const DueEntry& entry)
{
    out.begin("VALARM");
    out.add("ACTION", QStringLiteral("DISPLAY"));
    out.addText("DESCRIPTION", entry.title);
    out.add("TRIGGER;RELATED=END", QStringLiteral("PT9H")); // after the midnight with which the day begins
    out.end("VALARM");
}

void addDue(ContentWriter& out, const DueEntry& entry, const QList<CommitRecord>& commits, QDate today)
{
    out.begin("VTODO");
    out.add("UID", dueUid(entry));
    addDueRevision(out, commits);
    out.addText("SUMMARY", entry.title.isEmpty() ? entry.what : entry.title);
    out.add("DUE;VALUE=DATE", entry.due.toString(QStringLiteral("yyyyMMdd")));
    out.addText("DESCRIPTION", dueDetails(entry));
    out.addText("CATEGORIES", entry.what);
    out.add("STATUS", QStringLiteral("NEEDS-ACTION"));
    if (entry.due >= today)
        addDueAlarm(out, entry);
    out.end("VTODO");
}

} // namespace

Result<QByteArray> dueCalendarBytes(const Store& store, const QList<DueEntry>& entries, QDate today)
{
    if (entries.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Es gibt keine Frist für den Kalender."),
                    QStringLiteral("Wählen Sie einen späteren Tag, bis zu dem Fristen gezeigt werden, oder die Fristen "
                                   "aller."));
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<QByteArray> {
        CommitHistory history(journal);
        ContentWriter out;
        out.begin("VCALENDAR");
        out.add("VERSION", QStringLiteral("2.0"));
        out.add("PRODID", QStringLiteral("-//Integrationsplaner//Fristen//DE"));
        out.add("CALSCALE", QStringLiteral("GREGORIAN"));
        out.add("METHOD", QStringLiteral("PUBLISH"));
        for (const DueEntry& entry : entries)
            addDue(out, entry, history.commits(entry.row), today);
        out.end("VCALENDAR");
        return out.bytes();
    });
}

} // namespace iplan
