// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file, one writer: whatever leads to it, and whatever a power cut made of the lock.
#include "core/store/filelock.h"
#include "core/store/storefixture.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

void putLock(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("A torn lock that nobody holds is taken over", "[store][lock]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    value_of(Store::create(path, {}));
    const QString lockName = FileLock::lockFileName(path);
    QByteArray whole;
    {
        const auto held = value_of(FileLock::acquire(path));
        whole = contentOf(lockName);
    }
    const qsizetype second = whole.indexOf('\n', whole.indexOf('\n') + 1);
    for (const QByteArray& torn : {QByteArray(), QByteArray("1"), QByteArray("1\n"), QByteArray("1\ninteg"),
                                   QByteArray("1\nintegrationsplaner\nfremd"), whole.left(second + 3),
                                   QByteArray(64, '\0'), QByteArray("Müll\nMüll\nMüll\n"), QByteArray("-1\na\nb\n")}) {
        INFO(torn.toStdString());
        putLock(lockName, torn);
        REQUIRE_OK(Store::open(path, {}));
        CHECK_FALSE(QFileInfo::exists(lockName));
    }
    // A whole one of another PC counts.
    putLock(lockName, "77\nintegrationsplaner\nPC-NEBENAN\n\n\n");
    const auto locked = Store::open(path, {});
    REQUIRE_FALSE(locked);
    CHECK(locked.error().kind == ErrorKind::Locked);
    CHECK(locked.error().message.contains(QStringLiteral("PC-NEBENAN")));
}

TEST_CASE("A torn lock that a living program holds counts", "[store][lock]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    value_of(Store::create(path, {}));
    const auto held = value_of(FileLock::acquire(path));
    QFile lock(FileLock::lockFileName(path));
    REQUIRE(lock.resize(2));
    REQUIRE_ERROR(ErrorKind::Locked, Store::open(path, {}));
}

#ifdef Q_OS_UNIX
TEST_CASE("One writer, whatever links lead to the file", "[store][lock][links]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    value_of(Store::create(path, {}));
    REQUIRE(QDir().mkdir(dir.file(QStringLiteral("anderswo"))));
    const QString symbolic = dir.file(QStringLiteral("anderswo/verweis.iplan"));
    const QString hard = dir.file(QStringLiteral("anderswo/hart.iplan"));
    const QString copy = dir.file(QStringLiteral("anderswo/kopie.iplan"));
    REQUIRE(QFile::link(path, symbolic));
    REQUIRE(::link(QFile::encodeName(path).constData(), QFile::encodeName(hard).constData()) == 0);
    REQUIRE(QFile::copy(path, copy));
    const QStringList names{path, symbolic, hard};
    for (const QString& first : names) {
        const auto open = value_of(Store::open(first, {}));
        for (const QString& other : names) {
            const auto locked = Store::open(other, {});
            INFO(first.toStdString() << ", " << other.toStdString());
            REQUIRE_FALSE(locked);
            CHECK(locked.error().kind == ErrorKind::Locked);
            CHECK(locked.error().message.contains(QSysInfo::machineHostName()));
        }
        REQUIRE_OK(Store::open(copy, {}));
    }
    // Also from the moment on when a new file has its name.
    const QString fresh = dir.file(QStringLiteral("neu.iplan"));
    const auto open = value_of(Store::create(fresh, {}));
    REQUIRE(::link(QFile::encodeName(fresh).constData(),
                   QFile::encodeName(dir.file(QStringLiteral("neu2.iplan"))).constData()) == 0);
    REQUIRE_ERROR(ErrorKind::Locked, Store::open(dir.file(QStringLiteral("neu2.iplan")), {}));
}

TEST_CASE("What stands in the place of the lock and is no file is named", "[store][lock]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    value_of(Store::create(path, {}));
    const QString lockName = FileLock::lockFileName(path);
    REQUIRE(::mkfifo(QFile::encodeName(lockName).constData(), 0600) == 0);
    REQUIRE_ERROR(ErrorKind::Io, Store::open(path, {}));
    REQUIRE(QFile::remove(lockName));
    REQUIRE(QDir().mkdir(lockName));
    REQUIRE_ERROR(ErrorKind::Io, Store::open(path, {}));
    REQUIRE(QDir().rmdir(lockName));
    REQUIRE_OK(Store::open(path, {}));
}
#endif

TEST_CASE("A folder that is not there is named, with what to do, and nothing is made", "[store][lock]")
{
    const TempDir dir;
    const auto made = Store::create(dir.file(QStringLiteral("weg/neu.iplan")), {});
    REQUIRE_FALSE(made);
    CHECK(made.error().message.startsWith(QStringLiteral("Den Ordner „")));
    CHECK(made.error().message.endsWith(QStringLiteral("weg“ gibt es nicht.")));
    CHECK(made.error().hint.startsWith(QStringLiteral("Wählen Sie einen Ordner, den es gibt")));
    CHECK(QDir(dir.path()).isEmpty());
}
