// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// merge, conflicts, resolve: copies edited apart and brought together by scripts.
#include "tests/cli/cli.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A plain copy, as the file manager makes it.
QString copyOf(const CliFile& file, const QString& name)
{
    const QString path = file.file(name);
    REQUIRE(QFile::copy(file.path(), path));
    return path;
}

void edit(const QString& path, const QString& ref, const QStringList& values)
{
    const Outcome done = runIplan(QStringList{u("set"), path, ref} + values + QStringList{u("--author=Max Mobil")});
    INFO(done.err.toStdString());
    REQUIRE(done.exitCode == 0);
}

} // namespace

TEST_CASE("A copy made in the file manager is merged: rehearsed, done, and done again", "[cli][merge]")
{
    CliFile file;
    file.fill();
    const QString copy = copyOf(file, u("Kopie.iplan"));
    file.ok("set", {u("measure:K001"), u("title=Im Büro")});
    edit(copy, u("measure:K001"), {u("title=Unterwegs"), u("priority=hoch")});

    const QByteArray before = file.bytes();
    const QJsonObject plan = file.object("merge", {copy, u("--dry-run")});
    REQUIRE(file.bytes() == before);
    REQUIRE(keysOf(plan) == QStringList{u("awaited"), u("commits"), u("common"), u("conflicts"), u("dryRun"),
                                        u("equal"), u("lost"), u("mine"), u("refused"), u("rows"), u("settled"),
                                        u("theirs"), u("waiting"), u("waitingOf")});
    REQUIRE(plan.value(u"theirs") == 1);
    REQUIRE(plan.value(u"mine") == 1);
    REQUIRE(plan.value(u"lost").toArray().isEmpty());
    const QJsonObject planned = plan.value(u"conflicts").toArray().first().toObject();
    REQUIRE(planned.value(u"mine") == u("Im Büro"));
    REQUIRE(planned.value(u"theirs") == u("Unterwegs"));
    bool priority = false;
    for (const auto& row : plan.value(u"rows").toArray()) {
        for (const auto& field : row.toObject().value(u"fields").toArray())
            priority |= field.toObject().value(u"field") == u("priority") && field.toObject().value(u"from").isNull() &&
                        field.toObject().value(u"to") == u("high");
    }
    REQUIRE(priority);
    REQUIRE(file.ok("merge", {copy, u("--dry-run")}).contains(u("Verloren ginge nichts.")));

    const QJsonObject done = file.object("merge", {copy});
    REQUIRE(done.value(u"openConflicts") == 1);
    REQUIRE(done.value(u"admitted") == 1);
    REQUIRE(done.value(u"backup").isString());
    REQUIRE(file.object("merge", {copy}).value(u"admitted") == 0);
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"priority") == u("high"));
    REQUIRE(file.ok("check").contains(u("in Ordnung")));

    const QJsonObject conflict = file.array("conflicts").first().toObject();
    for (const char* key : {"id", "record", "field", "base", "mine", "theirs", "authors", "times"})
        REQUIRE(conflict.contains(QLatin1String(key)));
    REQUIRE(conflict.value(u"authors").toArray().contains(QJsonValue(u("Max Mobil"))));
    REQUIRE(file.ok("conflicts").contains(u("Unterwegs")));
    const QString id = conflict.value(u"id").toString();
    file.refused(4, "resolve", {u("ffffffff"), u("mine")});
    file.ok("resolve", {id.left(8), u("Drittens")});
    REQUIRE(file.array("conflicts").isEmpty());
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Drittens"));
    file.refused(4, "resolve", {id, u("mine")});
    file.ok("undo");
    REQUIRE(file.array("conflicts").size() == 1);
}

TEST_CASE("Scripts decide by side, or stop at conflicts", "[cli][merge]")
{
    CliFile file;
    file.fill();
    const QString copy = copyOf(file, u("Kopie.iplan"));
    const QString second = copyOf(file, u("Zweite.iplan"));
    file.ok("set", {u("measure:K001"), u("title=Im Büro")});
    edit(copy, u("measure:K001"), {u("title=Unterwegs")});
    edit(second, u("measure:K001"), {u("title=Zuletzt")});

    REQUIRE(file.object("merge", {copy, u("--prefer=mine")}).value(u"decided") == 1);
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Im Büro"));
    const Outcome stopped = runIplan({u("merge"), file.path(), second, u("--fail-on-conflict")});
    REQUIRE(stopped.exitCode == 5);
    REQUIRE(stopped.text().contains(u("Offene Konflikte: 1")));
    REQUIRE(file.array("conflicts").size() == 1);
    REQUIRE(file.object("merge", {second, u("--prefer=newest")}).value(u"admitted") == 0); // decides new ones only
    file.ok("resolve", {file.array("conflicts").first().toObject().value(u"id").toString(), u("theirs")});
    REQUIRE(file.array("conflicts").isEmpty());
}

TEST_CASE("Another concept, the same file, and no file are refused", "[cli][merge]")
{
    CliFile file;
    file.fill();
    CliFile stranger;
    stranger.fill();
    REQUIRE(file.refused(5, "merge", {stranger.path()}).contains(u("iplan import")));
    REQUIRE(file.refused(5, "merge", {stranger.path(), u("--dry-run")}).contains(u("anderen Konzept")));
    file.refused(2, "merge", {file.path()});
    file.refused(2, "merge", {stranger.path(), u("--prefer=best")});
    REQUIRE(runIplan({u("merge"), file.path(), file.file(u("fehlt.iplan"))}).exitCode != 0);
}

TEST_CASE("The JSON exports of two converged copies are the same byte by byte", "[cli][merge]")
{
    CliFile file;
    file.fill();
    const QString copy = copyOf(file, u("Kopie.iplan"));
    file.ok("set", {u("measure:K001"), u("title=Im Büro")});
    edit(copy, u("measure:K001"), {u("title=Unterwegs"), u("summary=eins")});
    file.ok("merge", {copy});
    REQUIRE(runIplan({u("merge"), copy, file.path()}).exitCode == 0);
    const auto exported = [&](const QString& path, const QString& target) {
        REQUIRE(runIplan({u("export"), path, u("--format=json"), u("--output"), file.file(target)}).exitCode == 0);
        QFile out(file.file(target));
        REQUIRE(out.open(QIODevice::ReadOnly));
        return out.readAll();
    };
    REQUIRE(exported(file.path(), u("a.json")) == exported(copy, u("b.json")));
    REQUIRE(runIplan({u("conflicts"), file.path(), u("--json")}).out ==
            runIplan({u("conflicts"), copy, u("--json")}).out);
}
