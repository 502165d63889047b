// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// inbox: what came from others and waits, or was refused, and how every command says so.
#include "core/store/store.h"
#include "core/sync/packagebytes.h"
#include "tests/cli/cli.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

QString plainCopy(const CliFile& file, const QString& name)
{
    const QString path = file.file(name);
    REQUIRE(QFile::copy(file.path(), path));
    return path;
}

QJsonObject objectIn(const QByteArray& out)
{
    return QJsonDocument::fromJson(out).object();
}

/// Packages with the latest commit of a file, in the order as they are there.
struct Forged {
    QByteArray bytes;
    QUuid commit;
};
Forged forgedOf(const QString& path, bool forge)
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    const auto store = value_of(Store::open(path, options));
    CommitData last = value_of(store->replica().commitsMissingFrom({})).last();
    last.counter += forge ? 1 : 0;
    return {value_of(packageBytes(value_of(store->file().info()).root, {last}, {})), last.id};
}

} // namespace

TEST_CASE("A reduced copy comes back to an older backup: all say what waits, for what and of whom", "[cli][merge]")
{
    CliFile file;
    file.fill();
    file.ok("batch", {}, "add workingGroup title='AG Sprache'\nlink workingGroup:'AG Sprache' fieldOfAction:1\n");
    const QString older = plainCopy(file, u("Sicherung.iplan"));
    file.ok("set", {u("fieldOfAction:1"), u("title=Später")});
    const QString taken = file.file(u("unterwegs.iplan"));
    file.ok("take", {taken, u("--scope"), u("group:AG Sprache")});
    REQUIRE(
        runIplan({u("set"), taken, u("workingGroup:AG Sprache"), u("mandate=unterwegs"), u("--author=Erika Beispiel")})
            .exitCode == 0);

    const Outcome rehearsal = runIplan({u("merge"), older, taken, u("--dry-run")});
    CHECK_FALSE(rehearsal.text().contains(u("nur hier: -")));
    CHECK(rehearsal.text().contains(u("1 Änderung von Erika Beispiel wartet auf 1 frühere, die noch fehlt")));
    const Outcome merged = runIplan({u("merge"), older, taken});
    CHECK(merged.exitCode == 0);
    CHECK(merged.text().contains(u("1 Änderung von Erika Beispiel wartet auf 1 frühere, die noch fehlt")));
    CHECK(merged.text().contains(u("Sicherung dieser Datei")));
    const QJsonObject json = objectIn(runIplan({u("merge"), older, taken, u("--json")}).out);
    CHECK(json.value(u"waiting") == 1);
    CHECK(json.value(u"waitingOf").toArray() == QJsonArray{u("Erika Beispiel")});
    REQUIRE(json.value(u"awaited").toArray().size() == 1);

    const QJsonObject inbox = objectIn(runIplan({u("inbox"), older, u("--json")}).out);
    CHECK(keysOf(inbox) == QStringList{u("refused"), u("waiting")});
    REQUIRE(inbox.value(u"waiting").toArray().size() == 1);
    const QJsonObject waiting = inbox.value(u"waiting").toArray().first().toObject();
    CHECK(keysOf(waiting) == QStringList{u("author"), u("commit"), u("label"), u("missing"), u("newer"), u("operation"),
                                         u("place"), u("since"), u("source"), u("time")});
    CHECK(waiting.value(u"author") == u("Erika Beispiel"));
    CHECK(waiting.value(u"source") == u("unterwegs.iplan"));
    CHECK(waiting.value(u"missing") == json.value(u"awaited"));
    CHECK(runIplan({u("inbox"), older}).text().contains(u("Es fehlt: ")));

    SECTION("The file that has what is missing brings both in")
    {
        REQUIRE(runIplan({u("merge"), older, file.path()}).exitCode == 0);
        CHECK(runIplan({u("inbox"), older}).text() == u("Es wartet nichts, und nichts wurde abgelehnt."));
        CHECK(runIplan({u("check"), older}).exitCode == 0);
    }
    SECTION("Or it is discarded, and stays so")
    {
        const QString id = waiting.value(u"commit").toString();
        CHECK(runIplan({u("inbox"), older, u("--discard"), u("gibt-es-nicht")}).exitCode == 4);
        CHECK(
            objectIn(runIplan({u("inbox"), older, u("--discard"), id.left(8), u("--json")}).out).value(u"discarded") ==
            id);
        CHECK(runIplan({u("inbox"), older, u("--discard"), id}).exitCode == 4);
        CHECK(objectIn(runIplan({u("merge"), older, taken, u("--json")}).out).value(u"waiting") == 0);
        CHECK(runIplan({u("inbox"), older}).text() == u("Es wartet nichts, und nichts wurde abgelehnt."));
    }
}

TEST_CASE("unpack ends with 3 where something was refused, and says what", "[cli][exchange]")
{
    CliFile file;
    file.fill();
    const QString other = plainCopy(file, u("andere.iplan"));
    REQUIRE(runIplan({u("set"), other, u("measure:K001"), u("title=neu")}).exitCode == 0);
    const Forged forged = forgedOf(other, true);
    writeBytes(file.file(u("p.iplanpaket")), forged.bytes);
    for (int again = 0; again < 2; ++again) {
        const Outcome outcome = runIplan({u("unpack"), file.path(), file.file(u("p.iplanpaket")), u("--json")});
        CHECK(outcome.exitCode == 3);
        const auto refused = objectIn(outcome.out).value(u"refused").toArray();
        REQUIRE(refused.size() == 1);
        CHECK(refused.first().toObject().value(u"commit") == idText(forged.commit));
        CHECK(refused.first().toObject().value(u"source") == u("p.iplanpaket"));
        CHECK(outcome.error().contains(u("Zähler")));
    }
    const QJsonObject inbox = file.object("inbox");
    REQUIRE(inbox.value(u"refused").toArray().size() == 1);
    const QJsonObject item = inbox.value(u"refused").toArray().first().toObject();
    CHECK(keysOf(item) == QStringList{u("commit"), u("hint"), u("place"), u("reason"), u("since"), u("source")});
    file.ok("inbox", {u("--discard"), idText(forged.commit)});
    CHECK(file.object("inbox").value(u"refused").toArray().isEmpty());
    CHECK(runIplan({u("unpack"), file.path(), file.file(u("p.iplanpaket"))}).exitCode == 0);
}

TEST_CASE("sync takes the honest files and names the bad one once", "[cli][exchange]")
{
    CliFile file;
    file.fill();
    const QString folder = file.file(u("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    const QString other = plainCopy(file, u("andere.iplan"));
    file.ok("sync", {u("--folder"), folder});
    REQUIRE(runIplan({u("set"), other, u("measure:K001"), u("title=neu")}).exitCode == 0);
    const Forged forged = forgedOf(other, true);
    const QString third = plainCopy(file, u("dritte.iplan"));
    REQUIRE(runIplan({u("set"), third, u("measure:K001"), u("priority=hoch")}).exitCode == 0);
    REQUIRE(runIplan({u("sync"), third, u("--folder"), folder}).exitCode == 0);
    writeBytes(QDir(folder).filePath(u("boese.iplanabgleich")), forged.bytes);
    const Outcome outcome = runIplan({u("sync"), file.path(), u("--folder"), folder, u("--json")});
    CHECK(outcome.exitCode == 0);
    CHECK(objectIn(outcome.out).value(u"received") == 1);
    REQUIRE(objectIn(outcome.out).value(u"refused").toArray().size() == 1);
    CHECK(objectIn(outcome.out).value(u"refused").toArray().first().toObject().value(u"source") ==
          u("boese.iplanabgleich"));
    CHECK(file.object("sync", {u("--folder"), folder}).value(u"refused").toArray().isEmpty());
    CHECK(file.ok("inbox").contains(u("boese.iplanabgleich")));
}
