// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "support/test.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<> writeLetters(const QString& path)
{
    return writeFile(path, QByteArray("neu"));
}

QStringList filesIn(const TempDir& folder)
{
    return QDir(folder.file({})).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("A file is written beside its place and put there in one step", "[base]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Maßnahmen.pdf"));
    std::atomic_bool cancelled = false;
    REQUIRE_OK(writeBeside(path, &writeLetters, cancelled));
    CHECK(contentOf(path) == "neu");

    SECTION("who cancels keeps what was there, and nothing else")
    {
        REQUIRE_OK(writeFile(path, QByteArray("alt")));
        const auto cancelling = [&](const QString& part) {
            cancelled = true;
            return writeLetters(part);
        };
        REQUIRE_ERROR(ErrorKind::Conflict, writeBeside(path, cancelling, cancelled));
        CHECK(contentOf(path) == "alt");
    }
    SECTION("an existing file is replaced")
    {
        REQUIRE_OK(writeFile(path, QByteArray("alt")));
        REQUIRE_OK(writeBeside(path, &writeLetters, cancelled));
        CHECK(contentOf(path) == "neu");
    }
    SECTION("what fails says which file it is about")
    {
        const auto failed = writeBeside(folder.file(QStringLiteral("fehlt/Liste.pdf")), &writeLetters, cancelled);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().message.contains(QStringLiteral("fehlt/Liste.pdf“")));
        REQUIRE_ERROR(ErrorKind::Io, writeBeside(folder.file({}), &writeLetters, cancelled));
    }
    CHECK(filesIn(folder) == QStringList{QStringLiteral("Maßnahmen.pdf")});
}

#ifdef Q_OS_UNIX
TEST_CASE("Writing goes through links to what they lead to", "[base][links]")
{
    const TempDir folder;
    REQUIRE(QDir(folder.file({})).mkdir(QStringLiteral("anderswo")));
    const QString target = folder.file(QStringLiteral("anderswo/Ziel.pdf"));
    const QString link = folder.file(QStringLiteral("Verweis.pdf"));
    const QString linkToLink = folder.file(QStringLiteral("Verweis auf Verweis.pdf"));
    REQUIRE(QFile::link(QStringLiteral("anderswo/Ziel.pdf"), link)); // relative, and to nothing yet
    REQUIRE(QFile::link(link, linkToLink));
    for (const QString& path : {link, linkToLink, target}) {
        const QByteArray bytes = path.toUtf8();
        REQUIRE_OK(writeFile(path, bytes));
        CHECK(contentOf(target) == bytes);
        CHECK(QFileInfo(link).isSymLink());
        CHECK(QFileInfo(linkToLink).isSymLink());
    }
    CHECK(QDir(folder.file(QStringLiteral("anderswo"))).entryList(QDir::Files | QDir::Hidden).size() == 1);
    // Links that lead in a circle lead nowhere.
    const QString circle = folder.file(QStringLiteral("Kreis"));
    REQUIRE(QFile::link(circle, circle));
    REQUIRE_ERROR(ErrorKind::Io, writeFile(circle, QByteArray("neu")));
}

TEST_CASE("What is no plain file is not replaced by one", "[base][links]")
{
    const TempDir folder;
    const QString pipe = folder.file(QStringLiteral("Pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString link = folder.file(QStringLiteral("Verweis"));
    REQUIRE(QFile::link(QStringLiteral("/dev/null"), link));
    for (const QString& path : {pipe, QStringLiteral("/dev/null"), link, folder.file({})}) {
        INFO(path.toStdString());
        REQUIRE_ERROR(ErrorKind::Io, writeFile(path, QByteArray("neu")));
        std::atomic_bool cancelled = false;
        REQUIRE_ERROR(ErrorKind::Io, writeBeside(path, &writeLetters, cancelled));
        CHECK_FALSE(QFileInfo(path).isFile());
    }
}

TEST_CASE("A new file is private, an existing one keeps its rights", "[base]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Liste.csv"));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    REQUIRE_OK(writeFile(path, QByteArray("neu")));
    CHECK((QFileInfo(path).permissions() & others) == 0);
    REQUIRE(QFile::setPermissions(path, kPrivate | QFile::ReadGroup));
    REQUIRE_OK(writeFile(path, QByteArray("noch einmal")));
    CHECK((QFileInfo(path).permissions() & others) == QFile::ReadGroup);
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner));
    if (::geteuid() != 0) // to root everything is writable
        REQUIRE_ERROR(ErrorKind::Io, writeFile(path, QByteArray("geschützt")));
}
#endif
