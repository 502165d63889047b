// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// attach, detach, documents: files at entries.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A file is attached, listed, saved, detached and erased", "[cli][documents]")
{
    CliFile file;
    file.fill();
    const QString letter = file.file(u("Brief Träger.txt"));
    writeBytes(letter, "Sehr geehrte Damen und Herren");
    const QJsonObject attached = file.object("attach", {u("measure:K001"), letter, u("--title"), u("Anschreiben")});
    REQUIRE(keysOf(attached) == QStringList{u("bytes"), u("commit"), u("entity"), u("id"), u("large")});
    REQUIRE(attached.value(u"bytes") == 29);
    file.ok("attach", {u("organization:AfW"), u("https://stadt.example/satzung.pdf"), u("--link")});
    const QJsonArray all = file.array("documents");
    REQUIRE(all.size() == 2);
    const QJsonObject one = file.array("documents", {u("measure:K001")}).first().toObject();
    REQUIRE(one.value(u"title") == u("Anschreiben"));
    REQUIRE(one.value(u"content") == u("here"));
    REQUIRE(one.value(u"mediaType") == u("text/plain"));
    REQUIRE(one.value(u"owner").toObject().value(u"entity") == u("measure"));
    REQUIRE(file.ok("documents", {u("organization:AfW")}).contains(u("liegt außerhalb")));

    const QString out = file.file(u("heraus.txt"));
    file.ok("documents", {u("document:Anschreiben"), u("--output"), out});
    REQUIRE(contentOf(out) == "Sehr geehrte Damen und Herren");
    const QString folder = file.file(u("ordner"));
    file.ok("documents", {u("--save"), folder});
    file.ok("documents", {u("--save"), folder}); // nothing there is replaced
    REQUIRE(contentOf(folder + u("/Brief Träger.txt")) == "Sehr geehrte Damen und Herren");
    REQUIRE(QFile::exists(folder + u("/Brief Träger (2).txt")));
    REQUIRE(file.ok("check").contains(u("in Ordnung")));

    const QString id = attached.value(u"id").toString();
    file.ok("detach", {id});
    REQUIRE(file.array("documents").size() == 1);
    file.ok("restore", {id});
    REQUIRE(file.array("documents").size() == 2);
    file.ok("erase", {id});
    REQUIRE_FALSE(file.bytes().contains("Sehr geehrte"));
}

TEST_CASE("What attach and documents refuse", "[cli][documents]")
{
    CliFile file;
    file.fill();
    const QString letter = file.file(u("a.txt"));
    writeBytes(letter, "a");
    file.refused(4, "attach", {u("measure:K001"), file.file(u("fehlt.txt"))});
    file.refused(4, "attach", {u("measure:K999"), letter});
    file.refused(3, "attach", {u("measure:K001"), u("/dev/null")});
    file.refused(3, "detach", {u("measure:K001")});
    file.refused(4, "documents", {u("measure:K001"), u("--output"), file.file(u("x"))});
    file.refused(2, "documents", {u("--output"), file.file(u("x")), u("--save"), file.file(u("y"))});
}

TEST_CASE("Contents come by merge, package and folder", "[cli][documents]")
{
    CliFile office;
    office.fill();
    const QString copy = office.file(u("kopie.iplan"));
    REQUIRE(QFile::copy(office.path(), copy));
    const QString letter = office.file(u("a.txt"));
    writeBytes(letter, "Inhalt");
    office.ok("attach", {u("measure:K001"), letter});
    const auto state = [&] {
        const Outcome outcome = runIplan({u("documents"), copy, u("--json")});
        const QJsonArray documents = QJsonDocument::fromJson(outcome.out).array();
        return documents.isEmpty() ? QString() : documents.first().toObject().value(u"content").toString();
    };
    SECTION("merge")
    {
        REQUIRE(runIplan({u("merge"), copy, office.path()}).text().contains(u("Inhalte von Anlagen: 1")));
    }
    SECTION("package, first without and then with")
    {
        const QString package = office.file(u("p.iplanpaket"));
        office.ok("pack", {package, u("--without-documents")});
        REQUIRE(runIplan({u("unpack"), copy, package}).text().contains(u("noch nicht da sind: 1")));
        REQUIRE(state() == u("awaited"));
        REQUIRE(runIplan({u("check"), copy}).text().contains(u("noch nicht da")));
        office.ok("pack", {package});
        REQUIRE(runIplan({u("unpack"), copy, package}).exitCode == 0);
    }
    SECTION("folder")
    {
        const QString folder = office.file(u("abgleich"));
        REQUIRE(QDir().mkpath(folder));
        office.ok("sync", {u("--folder"), folder});
        REQUIRE(runIplan({u("sync"), copy, u("--folder"), folder}).exitCode == 0);
    }
    REQUIRE(state() == u("here"));
}
