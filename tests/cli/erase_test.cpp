// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// erase: a person goes, with what tells about her, from the file and from the backups of this PC.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace iplan::test;

namespace
{

bool holdsName(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().toLower().contains("quezw");
}

} // namespace

TEST_CASE("A person is erased from file, history, search and backups", "[cli][erase]")
{
    CliFile file;
    file.fill();
    const QString person =
        file.object("add", {u("person"), u("familyName=Quezwart"), u("givenName=Ysolde"), u("phone=0221 7654321")})
            .value(u"id")
            .toString();
    file.ok("add",
            {u("personConsent"), u("person=") + person, u("purpose=Rundbrief an Quezwart"), u("givenOn=1.2.2026")});
    const QString group = file.ok("add", {u("workingGroup"), u("number=4"), u("title=AG Sprache")});
    file.ok("add", {u("membership"), u("workingGroup=") + group, u("person=") + person});
    const QString backup = file.object("backup").value(u"file").toString();
    REQUIRE(holdsName(file.path()));
    REQUIRE(holdsName(backup));

    file.refused(4, "erase", {u("person:Niemand")});
    const QJsonObject erased = file.object("erase", {u("person:Quezwart")});
    CHECK(keysOf(erased) == QStringList{u("authors"), u("backups"), u("commit"), u("erased"), u("failedBackups"),
                                        u("mentions"), u("pending"), u("redacted")});
    CHECK(erased.value(u"erased").toArray().size() == 3);
    CHECK(erased.value(u"backups").toArray().size() == 1);
    CHECK(erased.value(u"failedBackups").toArray().isEmpty());
    CHECK(erased.value(u"mentions").toArray().isEmpty());
    CHECK(erased.value(u"pending") == QJsonValue(false));

    CHECK_FALSE(holdsName(file.path()));
    CHECK_FALSE(holdsName(backup));
    CHECK(file.array("list", {u("person")}).isEmpty());
    CHECK(file.array("list", {u("person"), u("--deleted")}).isEmpty());
    CHECK(file.array("list", {u("membership")}).isEmpty());
    CHECK(file.array("search", {u("Quezwart")}).isEmpty());
    CHECK_FALSE(file.ok("history").contains(u("Quezwart")));
    CHECK_FALSE(file.ok("history", {u("--json")}).contains(u("Quezwart")));
    file.refused(4, "show", {person});
    // Once more: what is left to do is done, and said.
    const QJsonObject again = file.object("erase", {person});
    CHECK(again.value(u"commit").isNull());
    CHECK(again.value(u"backups").toArray().isEmpty());
    CHECK(file.ok("erase", {person}).startsWith(u("Schon früher endgültig gelöscht")));
    const QString refusal = file.refused(3, "undo", {erased.value(u"commit").toString()});
    CHECK(refusal.contains(u("nicht zurücknehmen")));
    const QString json = file.file(u("alles.json"));
    file.ok("export", {u("--format"), u("json"), u("--output"), json});
    CHECK_FALSE(holdsName(json));
    file.ok("check");
    file.ok("backup",
            {u("--restore"), file.array("backup", {u("--list")}).first().toObject().value(u"name").toString()});
    CHECK_FALSE(holdsName(file.path()));
}

TEST_CASE("Erasing tells where the name still stands", "[cli][erase]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("person"), u("familyName=Quezwart"), u("givenName=Ysolde")});
    file.ok("set", {u("measure:K001"), u("summary=Nach Absprache mit Frau Quezwart")});
    file.ok("set", {u("measure:K001"), u("title=Neu"), u("--author"), u("Ysolde Quezwart")});
    const QString text = file.ok("erase", {u("person:Quezwart")});
    CHECK(text.contains(u("1 Person")));
    CHECK(text.contains(u("nicht zurücknehmen")));
    CHECK(text.contains(u("kommt noch vor in:\n  Maßnahme K001")));
    CHECK(text.contains(u("Bearbeiter*in")));
    CHECK_FALSE(file.ok("erase", {u("author:Ysolde Quezwart")}).isEmpty());
    CHECK_FALSE(file.ok("history").contains(u("Ysolde")));
}

TEST_CASE("A merge with a copy that erased cleans the file and the backup made before", "[cli][erase]")
{
    CliFile file;
    file.fill();
    file.ok("add", {u("person"), u("familyName=Quezwart"), u("givenName=Ysolde")});
    const QString copy = file.file(u("unterwegs.iplan"));
    REQUIRE(QFile::copy(file.path(), copy));
    REQUIRE(runIplan({u("erase"), copy, u("person:Quezwart")}).exitCode == 0);
    CHECK_FALSE(holdsName(copy));
    REQUIRE(holdsName(file.path()));

    const auto check = [&] {
        CHECK_FALSE(holdsName(file.path()));
        CHECK(file.array("list", {u("person")}).isEmpty());
        const QJsonArray backups = file.array("backup", {u("--list")});
        for (const QJsonValue& backup : backups)
            CHECK_FALSE(holdsName(backup.toObject().value(u"file").toString()));
        file.ok("check");
    };
    SECTION("the copy into the file")
    {
        file.ok("merge", {copy});
        CHECK_FALSE(file.array("backup", {u("--list")}).isEmpty());
        check();
    }
    SECTION("the file into the copy, and back")
    {
        REQUIRE(runIplan({u("merge"), copy, file.path()}).exitCode == 0);
        CHECK_FALSE(holdsName(copy));
        file.ok("merge", {copy});
        check();
    }
    SECTION("a package")
    {
        const QString package = file.file(u("alles.iplanpaket"));
        REQUIRE(runIplan({u("pack"), copy, package}).exitCode == 0);
        file.ok("unpack", {package});
        check();
    }
}

TEST_CASE("An erasure that was interrupted is completed, and named when asked for again", "[cli][erase]")
{
    CliFile file;
    file.fill();
    const QString person = file.object("add", {u("person"), u("familyName=Quezwart")}).value(u"id").toString();
    const QString backup = file.object("backup").value(u"file").toString();
    const QByteArray before = contentOf(backup);
    file.ok("erase", {person});
    REQUIRE_FALSE(holdsName(backup));
    const auto interrupt = [&] { // as it is when the program dies between the file and the backups
        QFile old(backup);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write(before);
        old.close();
        const QDir lists(QFileInfo(backup).path() + u("/../../loeschungen"));
        for (const QString& done : lists.entryList({u("*.erledigt")}))
            REQUIRE(QFile::remove(lists.filePath(done)));
    };
    SECTION("by the next opening")
    {
        interrupt();
        file.ok("set", {u("measure:K001"), u("title=Neu")});
    }
    SECTION("by erasing again")
    {
        interrupt();
        CHECK(file.object("erase", {person}).value(u"failedBackups").toArray().isEmpty());
    }
    SECTION("by the next backup")
    {
        interrupt();
        file.ok("backup"); // of the two of one day the newer one stays
    }
    CHECK((!QFile::exists(backup) || !holdsName(backup)));
}
