// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// pack, unpack and sync over a folder: what copies give each other, also when programs die or the folder is full.
#include "tests/cli/cli.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A plain copy, as made in the file manager.
QString copied(const CliFile& file, const QString& name)
{
    const QString path = file.file(name + u(".iplan"));
    REQUIRE(QFile::copy(file.path(), path));
    return path;
}

QString written(const CliFile& file, const QString& name, const QByteArray& content)
{
    QFile out(file.file(name));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(content);
    return out.fileName();
}

QString newFolder(const CliFile& file, const QString& name)
{
    REQUIRE(QDir().mkpath(file.file(name)));
    return file.file(name);
}

/// Runs a command that must succeed; its JSON.
QJsonObject done(const QStringList& arguments)
{
    const Outcome outcome = runIplan(arguments + QStringList{u("--json")});
    INFO(arguments.join(u' ').toStdString() << ": " << outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    return QJsonDocument::fromJson(outcome.out).object();
}

QJsonObject synced(const QString& path, const QString& folder)
{
    return done({u("sync"), path, u("--folder"), folder});
}

qsizetype organizations(const QString& path)
{
    const Outcome list = runIplan({u("list"), path, u("organization"), u("--json")});
    REQUIRE(list.exitCode == 0);
    return QJsonDocument::fromJson(list.out).array().size();
}

void requireSound(const QString& path)
{
    const Outcome check = runIplan({u("check"), path});
    INFO(check.out.toStdString() << check.err.toStdString());
    REQUIRE(check.exitCode == 0);
}

} // namespace

TEST_CASE("A package takes the news to a copy, with and without a password", "[cli]")
{
    CliFile office;
    office.fill();
    const QString copy = copied(office, u("Kopie"));
    const QString since = office.array("history").first().toObject().value(u"commit").toString();
    office.ok("set", {u("measure:K001"), u("title=Neuer Titel")});
    const QString package = office.file(u("Neues.iplanpaket"));
    const QString password = written(office, u("passwort.txt"), "Grüße aus dem Amt\r\n");
    const QStringList key{u("--password-file"), password};

    const QJsonObject packed = office.object("pack", QStringList{package, u("--since"), since} + key);
    REQUIRE(keysOf(packed) == QStringList{u("bytes"), u("commits"), u("encrypted"), u("file"), u("tooBigForMail")});
    REQUIRE(packed.value(u"commits") == 1);
    REQUIRE(packed.value(u"encrypted") == true);
    REQUIRE(runIplan({u("unpack"), copy, package}).exitCode == 3);
    REQUIRE(
        runIplan({u("unpack"), copy, package, u("--password-file"), written(office, u("falsch"), "falsch")}).exitCode ==
        3);
    REQUIRE(runIplan({u("unpack"), copy, package, u("--password-file"), office.file(u("fehlt"))}).exitCode == 4);
    REQUIRE(runIplan({u("unpack"), copy, package, u("--password-file"), written(office, u("leer"), "\n")}).exitCode ==
            3);
    const QJsonObject unpacked = done(QStringList{u("unpack"), copy, package} + key);
    REQUIRE(keysOf(unpacked) == QStringList{u("awaited"), u("received"), u("refused"), u("waiting"), u("waitingOf")});
    REQUIRE(unpacked.value(u"received") == 1);
    REQUIRE(done({u("show"), copy, u("measure:K001")}).value(u"title") == u("Neuer Titel"));
    REQUIRE(done(QStringList{u("unpack"), copy, package} + key).value(u"received") == 0);

    REQUIRE(office.ok("pack", {package}).startsWith(u("Gepackt: ")));
    REQUIRE(done({u("unpack"), copy, package}).value(u"received") == 0);
    office.refused(3, "pack", {package, u("--since"), u("31.12.2999")});
    office.refused(4, "pack", {package, u("--since"), u("abcdef12")});
    office.refused(3, "pack", {office.path()});
    office.refused(6, "pack", {office.file(u("kein/Ordner.iplanpaket"))});
    office.refused(4, "unpack", {office.file(u("fehlt.iplanpaket"))});
    office.refused(6, "unpack", {password});
    CliFile other;
    REQUIRE(other.refused(5, "unpack", {package}).contains(u("anderen Konzept")));
    requireSound(copy);
}

TEST_CASE("Copies are brought together over a folder", "[cli]")
{
    CliFile office;
    office.fill();
    const QString copy = copied(office, u("Kopie"));
    const QString folder = newFolder(office, u("Abgleich"));
    done({u("set"), copy, u("measure:K001"), u("title=Unterwegs geändert")});
    office.ok("set", {u("measure:K001"), u("summary=Im Büro geschrieben")});
    synced(copy, folder);
    const QJsonObject report = office.object("sync", {u("--folder"), folder});
    REQUIRE(keysOf(report) ==
            QStringList{u("awaited"), u("received"), u("refused"), u("sent"), u("waiting"), u("waitingOf")});
    REQUIRE(report.value(u"received") == 1);
    REQUIRE(report.value(u"sent") == 1);
    REQUIRE(synced(copy, folder).value(u"received") == 1);
    for (const QString& path : {copy, office.path()}) {
        REQUIRE(done({u("show"), path, u("measure:K001")}).value(u"title") == u("Unterwegs geändert"));
        REQUIRE(done({u("show"), path, u("measure:K001")}).value(u"summary") == u("Im Büro geschrieben"));
    }
    REQUIRE(office.ok("sync", {u("--folder"), folder}).startsWith(u("abgeglichen ")));
    office.refused(2, "sync");
    office.refused(6, "sync", {u("--folder"), office.file(u("fehlt"))});
    CliFile other;
    other.refused(5, "sync", {u("--folder"), folder});
}

TEST_CASE("Twelve programs that add at the same time lose none of the twelve", "[cli]")
{
    CliFile office;
    const QString folder = newFolder(office, u("Abgleich"));
    constexpr int programs = 12;
    QStringList copies;
    for (int i = 0; i < programs; ++i)
        copies << copied(office, u("Kopie %1").arg(i));
    const auto together = [&](const std::function<QStringList(int)>& argumentsOf) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (int i = 0; i < programs; ++i) {
            running.push_back(std::make_unique<QProcess>());
            running.back()->start(iplanProgram(), argumentsOf(i));
        }
        for (const auto& process : running) {
            REQUIRE(process->waitForFinished(120'000));
            INFO(process->readAllStandardError().toStdString());
            REQUIRE(process->exitCode() == 0);
        }
    };
    together([&](int i) { return QStringList{u("add"), copies.at(i), u("organization"), u("name=Verein %1").arg(i)}; });
    for (int round = 0; round < 2; ++round)
        together([&](int i) { return QStringList{u("sync"), copies.at(i), u("--folder"), folder}; });
    for (const QString& copy : copies)
        REQUIRE(organizations(copy) == programs);
    synced(office.path(), folder);
    REQUIRE(organizations(office.path()) == programs);
    requireSound(office.path());
}

TEST_CASE("An exchange that is killed at any moment loses nothing and is taken up again", "[cli]")
{
    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    std::printf("kill -9 while exchanging: seed %u\n", seed);
    QRandomGenerator random(seed);
    CliFile office;
    const QString copy = copied(office, u("Kopie"));
    const QString folder = newFolder(office, u("Abgleich"));
    QElapsedTimer clock;
    clock.start();
    synced(office.path(), folder);
    const int whole = static_cast<int>(clock.elapsed()) + 1;
    const int rounds = scaled(60, 20); // joining is due after 16 files of a copy
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString& path = round % 2 ? copy : office.path();
        done({u("add"), path, u("organization"), u("name=Verein %1").arg(round)});
        QProcess process;
        process.start(iplanProgram(), {u("sync"), path, u("--folder"), folder});
        REQUIRE(process.waitForStarted());
        if (process.waitForFinished(static_cast<int>(random.bounded(2 * whole)))) {
            INFO(process.readAllStandardError().toStdString());
            REQUIRE(process.exitCode() == 0);
        } else {
            process.kill();
            process.waitForFinished();
            ++killed;
        }
        requireSound(path);
    }
    std::printf("  %d of %d killed\n", killed, rounds);
    for (const QString& path : {office.path(), copy, office.path()})
        synced(path, folder);
    REQUIRE(organizations(office.path()) == rounds);
    REQUIRE(organizations(copy) == rounds);
    REQUIRE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size() <= 2 * 17 + 2);
    CliFile fresh; // another concept has no business here
    fresh.refused(5, "sync", {u("--folder"), folder});
}

TEST_CASE("A full folder is named, and the exchange goes on when there is room again", "[cli]")
{
    CliFile office;
    const QString folder = newFolder(office, u("Abgleich"));
    if (QProcess::execute(u("sh"), {u("-c"), u("mount -t tmpfs -o size=32k none \"$0\" 2>/dev/null"), folder}) != 0) {
        WARN("skipped: needs the right to mount a small tmpfs");
        return;
    }
    const QString filling = folder + u("/voll");
    {
        QFile file(filling);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4096, 'x')) > 0) {
        }
    }
    office.fill();
    const Outcome full = runIplan({u("sync"), office.path(), u("--folder"), folder});
    const auto left = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QFile::remove(filling);
    const Outcome roomy = runIplan({u("sync"), office.path(), u("--folder"), folder});
    const Outcome package = runIplan({u("pack"), office.path(), folder + u("/p.iplanpaket")});
    QProcess::execute(u("umount"), {folder});
    INFO(full.err.toStdString() << roomy.err.toStdString());
    CHECK(full.exitCode == 6);
    CHECK(full.error().contains(u("konnte nicht geschrieben werden")));
    CHECK(left == QStringList{u("voll")});
    CHECK(roomy.exitCode == 0);
    CHECK(package.exitCode == 0);
    requireSound(office.path());
}

TEST_CASE("Who has no file yet gets one from the folder", "[cli]")
{
    CliFile office;
    office.fill();
    const QString folder = newFolder(office, u("Abgleich"));
    const QString fresh = office.file(u("Neu.iplan"));
    REQUIRE(runIplan({u("sync"), fresh, u("--folder"), folder}).exitCode == 4);
    REQUIRE_FALSE(QFile::exists(fresh));
    synced(office.path(), folder);
    const QJsonObject made = done({u("sync"), fresh, u("--folder"), folder});
    REQUIRE(made.value(u"received").toInt() == office.array("history").size());
    REQUIRE(organizations(fresh) == organizations(office.path()));
    requireSound(fresh);
    // It exchanges like any other from now on.
    done({u("add"), fresh, u("organization"), u("name=Neu")});
    synced(fresh, folder);
    REQUIRE(synced(office.path(), folder).value(u"received") == 1);
    CliFile other;
    const QString mixed = newFolder(office, u("zwei Konzepte"));
    synced(office.path(), mixed);
    const QString second = newFolder(office, u("zweites"));
    synced(other.path(), second);
    for (const QString& name : QDir(second).entryList(QDir::Files))
        REQUIRE(QFile::copy(second + u'/' + name, mixed + u'/' + name));
    REQUIRE(runIplan({u("sync"), office.file(u("Neu 2.iplan")), u("--folder"), mixed}).exitCode == 5);
}
