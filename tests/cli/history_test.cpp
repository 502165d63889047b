// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// history: who changed what, and how it was.
#include "tests/cli/cli.h"

#include <QDateTime>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("History names author, time, operation and values, the newest first", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("set", {u("measure:K001"), u("state=running"), u("stateReason=Läuft"), u("--author"), u("Ünal Übermut")});
    const QJsonArray all = file.array("history");
    REQUIRE(all.size() == 3);
    const QJsonObject entry = all.first().toObject();
    REQUIRE(keysOf(entry) ==
            QStringList{u("author"), u("changes"), u("commit"), u("label"), u("operation"), u("time")});
    REQUIRE(entry.value(u"author") == u("Ünal Übermut"));
    REQUIRE(entry.value(u"operation") == u("measure:edit"));
    REQUIRE(entry.value(u"label") == u("Maßnahme ändern"));
    REQUIRE(QDateTime::fromString(entry.value(u"time").toString(), Qt::ISODateWithMs).isValid());
    REQUIRE(entry.value(u"time").toString().endsWith(u'Z'));
    const QJsonObject change = entry.value(u"changes").toArray().first().toObject();
    REQUIRE(keysOf(change) ==
            QStringList{u("entity"), u("field"), u("from"), u("id"), u("label"), u("title"), u("to")});
    REQUIRE(change.value(u"field") == u("state"));
    REQUIRE(change.value(u"from").isNull());
    REQUIRE(change.value(u"to") == u("running"));
    REQUIRE(file.ok("history", {u("--limit=1")}).contains(u("Stand: leer → in Umsetzung")));

    // Of one row only what concerns it.
    REQUIRE(file.array("history", {u("measure:K001")}).size() == 2);
    for (const auto& one : file.array("history", {u("measure:K001")}).first().toObject().value(u"changes").toArray())
        REQUIRE(one.toObject().value(u"entity") == u("measure"));
    file.ok("delete", {u("measure:K001")});
    REQUIRE(file.ok("history", {u("measure:K001"), u("--limit=1")}).contains(u("gelöscht")));
    file.ok("undo");
    REQUIRE(file.ok("history", {u("measure:K001"), u("--limit=1")}).contains(u("wiederhergestellt")));
}

TEST_CASE("History shows the state at a time", "[cli]")
{
    CliFile file;
    const QString id = file.ok("add", {u("organization"), u("name=Eins")});
    QStringList times{file.array("history").first().toObject().value(u"time").toString()};
    for (const char* name : {"name=Zwei", "name=Drei"}) {
        file.ok("set", {id, u(name)});
        times << file.array("history").first().toObject().value(u"time").toString();
    }
    const auto nameAt = [&](const QString& time) {
        return file.object("history", {id, u("--at"), time}).value(u"name").toString();
    };
    REQUIRE(nameAt(times.at(0)) == u("Eins"));
    REQUIRE(nameAt(times.at(1)) == u("Zwei"));
    REQUIRE(nameAt(times.at(2)) == u("Drei"));
    REQUIRE(nameAt(u("31.12.2999")) == u("Drei"));
    REQUIRE(nameAt(u("2999-12-31 14:03")) == u("Drei"));
    REQUIRE(file.ok("history", {id, u("--at"), times.at(1)}).contains(u("Zwei")));
    REQUIRE(file.refused(4, "history", {id, u("--at"), u("01.01.2000")}).contains(u("noch nicht")));
    REQUIRE(file.refused(3, "history", {id, u("--at"), u("gestern")}).contains(u("21.11.2026")));
    REQUIRE(file.refused(3, "history", {id, u("--at"), u("2026-13-45")}).contains(u("kein Zeitpunkt")));
    REQUIRE(file.refused(3, "history", {id, u("--at"), u("2026-01-01T25:00")}).contains(u("kein Zeitpunkt")));

    file.ok("delete", {id});
    const auto counts = [&](const QString& time) {
        const QJsonObject state = file.object("history", {u("--at"), time});
        REQUIRE(keysOf(state) == QStringList{u("at"), u("rows")});
        return state.value(u"rows").toObject().value(u"organization").toInt();
    };
    REQUIRE(counts(u("01.01.2000")) == 0);
    REQUIRE(counts(times.at(0)) == 1);
    REQUIRE(counts(u("31.12.2999")) == 0);
}

TEST_CASE("A row that belongs to something deleted does not count at that time", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("costItem"), u("measure=K001"), u("year=2026")});
    file.ok("delete", {u("measure:K001")});
    const QJsonObject rows = file.object("history", {u("--at"), u("31.12.2999")}).value(u"rows").toObject();
    REQUIRE(rows == file.object("info").value(u"rows").toObject());
    REQUIRE(rows.value(u"costItem") == QJsonValue(0));
}
