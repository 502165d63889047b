// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include <QDir>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray kMeeting(R"({"data":[{"id":"https://rat.example.org/m/1","type":"https://schema.oparl.org/1.1/Meeting",
"name":"Integrationsrat","start":"2026-11-21T14:00:00+01:00","end":"2026-11-21T00:00:00+01:00","cancelled":false,
"organization":["https://rat.example.org/o/1","https://rat.example.org/o/2"],
"agendaItem":[{"id":"https://rat.example.org/a/1","type":"https://schema.oparl.org/1.1/AgendaItem","number":"Ö 1.10","public":true}]},
{"id":"https://rat.example.org/m/2","type":"https://schema.oparl.org/1.1/Meeting","name":"","deleted":true}],"pagination":{}})");

qsizetype columnOf(const QList<TableRow>& rows, const char* heading)
{
    for (qsizetype i = 0; i < rows.first().size(); ++i) {
        if (rows.first().at(i).text == QLatin1String(heading))
            return i;
    }
    FAIL("no column " << heading);
    return -1;
}

} // namespace

TEST_CASE("OParl: each type is a sheet, objects within others have rows of their own", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("sitzungen.json"));
    writeBytes(path, kMeeting);
    const auto table = opened(path);
    REQUIRE(table->sheets().size() == 2);
    CHECK(table->sheets().first().name == u"Sitzungen");
    const auto meetings = cellsOf(*table, 0);
    REQUIRE(meetings.size() == 3);
    CHECK(std::get<QDateTime>(meetings.at(1).at(columnOf(meetings, "start")).held) ==
          QDateTime(QDate(2026, 11, 21), QTime(14, 0), Qt::UTC));
    CHECK(meetings.at(1).at(columnOf(meetings, "organization")).text ==
          u"https://rat.example.org/o/1\nhttps://rat.example.org/o/2");
    CHECK(meetings.at(1).at(columnOf(meetings, "agendaItem")).text == u"https://rat.example.org/a/1");
    CHECK(std::get<bool>(meetings.at(2).at(columnOf(meetings, "deleted")).held)); // a row: nothing is left out
    const auto items = cellsOf(*table, 1);
    CHECK(items.at(1).at(columnOf(items, "number")).text == s("Ö 1.10"));
    CHECK(items.at(1).at(columnOf(items, "meeting")).text == u"https://rat.example.org/m/1");
}

TEST_CASE("OParl: a folder of files; an object in several of them is one row", "[exchange][table]")
{
    const TempDir dir;
    REQUIRE(QDir(dir.path()).mkpath(QStringLiteral("rat/personen")));
    writeBytes(dir.file(QStringLiteral("rat/sitzungen.json")), kMeeting);
    writeBytes(dir.file(QStringLiteral("rat/noch einmal.json")), kMeeting);
    writeBytes(
        dir.file(QStringLiteral("rat/personen/1.json")),
        R"({"id":"https://rat.example.org/p/1","type":"https://oparl.example.org/schema.oparl.org/1.0/Person","name":"Ada Beispiel"})");
    const auto table = opened(dir.file(QStringLiteral("rat")));
    REQUIRE(table->sheets().size() == 3);
    CHECK(cellsOf(*table, 1).size() == 3);
    CHECK(table->sheets().first().name == u"Personen");
}

TEST_CASE("OParl: JSON of others and half a file are refused", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("daten.json"));
    writeBytes(path, R"({"name":"x"})");
    CHECK(errorOfReading(path)->message.contains(QStringLiteral("JSON")));
    for (int size = 200; size < kMeeting.size(); size += 37) {
        writeBytes(path, kMeeting.left(size));
        CHECK(errorOfReading(path)->kind == ErrorKind::Damaged);
    }
    REQUIRE(QDir(dir.path()).mkpath(QStringLiteral("leer")));
    CHECK(errorOfReading(dir.file(QStringLiteral("leer")))->kind == ErrorKind::Rejected);
}
