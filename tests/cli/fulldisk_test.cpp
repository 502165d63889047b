// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging and exchanging where the disk fills up: the file stays as it was, and works again when there is room.
#include "tests/cli/cli.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A disk of its own that holds a few hundred kilobytes; where the right to make one is missing, isThere() says no.
class SmallDisk
{
public:
    SmallDisk(const CliFile& beside, const char* size) : m_path(beside.file(u("kleine Platte")))
    {
        REQUIRE(QDir().mkpath(m_path));
        m_there = QProcess::execute(
                      u("sh"),
                      {u("-c"), u("mount -t tmpfs -o size=%1 none \"$0\" 2>/dev/null").arg(QString::fromLatin1(size)),
                       m_path}) == 0;
    }
    ~SmallDisk()
    {
        if (m_there)
            QProcess::execute(u("umount"), {m_path});
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] QString file(const char* name) const { return m_path + u'/' + u(name); }
    /// Leaves about that much free.
    void fill(qint64 freeBytes) const
    {
        QFile filling(file("voll"));
        REQUIRE(filling.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filling.write(QByteArray(4096, 'x')) > 0) {
        }
        filling.resize(filling.size() - freeBytes);
    }
    void makeRoom() const { QFile::remove(file("voll")); }

private:
    QString m_path;
    bool m_there = false;
};

/// The same person's backups elsewhere: only the data file lies on the small disk.
QByteArray bytesAt(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void grow(const QString& path, int organizations)
{
    QByteArray batch;
    for (int i = 0; i < organizations; ++i)
        batch += "add organization name='Verein " + QByteArray::number(i) + "' note='" + QByteArray(400, 'n') + "'\n";
    REQUIRE(runIplan({u("batch"), path}, batch).exitCode == 0);
}

} // namespace

TEST_CASE("A merge into a file on a full disk changes nothing", "[cli][merge]")
{
    CliFile office;
    office.fill();
    const SmallDisk disk(office, "3m");
    if (!disk.isThere()) {
        WARN("skipped: needs the right to mount a small tmpfs");
        return;
    }
    const QString mine = disk.file("Datei.iplan");
    const QString copy = office.file(u("Kopie.iplan"));
    REQUIRE(QFile::copy(office.path(), mine));
    REQUIRE(QFile::copy(office.path(), copy));
    grow(copy, 600);
    const QByteArray before = bytesAt(mine);
    for (const qint64 room : {qint64(0), qint64(40'000), qint64(200'000)}) {
        disk.fill(room);
        const Outcome full = runIplan({u("merge"), mine, copy});
        INFO(full.err.toStdString());
        CHECK(full.exitCode == 6);
        disk.makeRoom();
        CHECK(runIplan({u("check"), mine}).exitCode == 0);
        CHECK(bytesAt(mine) == before);
    }
    const Outcome roomy = runIplan({u("merge"), mine, copy});
    INFO(roomy.err.toStdString());
    CHECK(roomy.exitCode == 0);
    CHECK(runIplan({u("check"), mine}).exitCode == 0);
}

TEST_CASE("What comes from a folder while the disk is full comes when there is room", "[cli][merge]")
{
    CliFile office;
    office.fill();
    const QString folder = office.file(u("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    const SmallDisk disk(office, "3m");
    if (!disk.isThere()) {
        WARN("skipped: needs the right to mount a small tmpfs");
        return;
    }
    const QString mine = disk.file("Datei.iplan");
    REQUIRE(QFile::copy(office.path(), mine));
    grow(office.path(), 600);
    REQUIRE(runIplan({u("sync"), office.path(), u("--folder"), folder}).exitCode == 0);
    disk.fill(40'000);
    const Outcome full = runIplan({u("sync"), mine, u("--folder"), folder});
    INFO(full.err.toStdString());
    CHECK(full.exitCode == 6);
    disk.makeRoom();
    CHECK(runIplan({u("check"), mine}).exitCode == 0);
    CHECK(runIplan({u("sync"), mine, u("--folder"), folder}).exitCode == 0);
    const Outcome list = runIplan({u("list"), mine, u("organization"), u("--json")});
    CHECK(QJsonDocument::fromJson(list.out).array().size() == 601);
}

TEST_CASE("A protected list stays nowhere where the disk is too full for its reason", "[cli]")
{
    CliFile office;
    office.ok("add", {u("workingGroup"), u("title=AG Zuflucht"), u("sensitiveMembership=ja")});
    office.ok("add", {u("person"), u("familyName=Beispiel"), u("lawfulBasis=publicTask")});
    office.ok("add", {u("membership"), u("workingGroup=AG Zuflucht"), u("person=Beispiel")});
    const SmallDisk disk(office, "3m");
    if (!disk.isThere()) {
        WARN("skipped: needs the right to mount a small tmpfs");
        return;
    }
    const QString mine = disk.file("Datei.iplan");
    REQUIRE(QFile::copy(office.path(), mine));
    const QStringList reason{u("--protected-reason"), u("Einladung per Post")};
    bool wasWritten = false; // before there was no room for the reason
    qsizetype kept = 0;
    for (qint64 room = 0; room <= 60'000; room += 6'000) {
        for (const char* format : {"csv", "xlsx", "vcf"}) {
            const QString output = office.file(u("aus.") + u(format));
            QStringList words{u("export"), mine, u("--format"), u(format), u("--output"), output};
            if (u(format) == u("vcf"))
                words.insert(2, u("workingGroup:AG Zuflucht"));
            disk.fill(room);
            const Outcome full = runIplan(words + reason);
            disk.makeRoom();
            INFO(room << ' ' << full.err.toStdString());
            CHECK((full.exitCode == 6 || full.exitCode == 0));
            wasWritten = wasWritten || full.error().contains(u("nicht festgehalten"));
            kept += full.exitCode == 0 ? 1 : 0;
            const bool isThere = QFileInfo(output).isDir() ? !QDir(output).isEmpty() : QFile::exists(output);
            CHECK(isThere == (full.exitCode == 0));
            QFile::remove(output);
            QDir(output).removeRecursively();
        }
    }
    CHECK(wasWritten);
    disk.makeRoom();
    CHECK(runIplan({u("check"), mine}).exitCode == 0);
    const Outcome notes = runIplan({u("list"), mine, u("takenCopy"), u("--json")});
    CHECK(QJsonDocument::fromJson(notes.out).array().size() == kept);
}

TEST_CASE("A file that does not fit on the disk is not attached, and the next one is", "[cli][documents]")
{
    CliFile office;
    office.fill();
    const SmallDisk disk(office, "3m");
    if (!disk.isThere()) {
        WARN("skipped: needs the right to mount a small tmpfs");
        return;
    }
    const QString mine = disk.file("Datei.iplan");
    REQUIRE(QFile::copy(office.path(), mine));
    QByteArray bytes;
    for (int i = 0; bytes.size() < 400'000; ++i) // which no packing makes much smaller
        bytes += QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    const QString large = office.file(u("groß.bin"));
    writeBytes(large, bytes);
    const QByteArray before = bytesAt(mine);
    disk.fill(100'000);
    const Outcome full = runIplan({u("attach"), mine, u("measure:K001"), large});
    INFO(full.err.toStdString());
    CHECK(full.exitCode == 6);
    disk.makeRoom();
    CHECK(bytesAt(mine) == before);
    CHECK(runIplan({u("attach"), mine, u("measure:K001"), large}).exitCode == 0);
    CHECK(runIplan({u("check"), mine}).exitCode == 0);
}
