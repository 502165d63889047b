// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/base/temporary.h"
#include "support/test.h"
#include "tests/support/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

// No process has the number 2^22 + 1.
const QString kDead = QStringLiteral("4194305");

QString ownProcess()
{
    return QString::number(QCoreApplication::applicationPid());
}

/// As another process, or another PC, would name it.
QString temporaryNameOf(const QString& process, const QString& machine = {})
{
    QString name = QFileInfo(temporaryPath(QStringLiteral("/"))).fileName();
    name.replace(u'-' + ownProcess() + u'-', u'-' + process + u'-');
    return machine.isEmpty() ? name : name.replace(7, 12, machine);
}

void putTemporary(const QString& path, int daysOld = 0)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Quezwart");
    file.flush();
    REQUIRE(file.setFileTime(QDateTime::currentDateTime().addDays(-daysOld), QFileDevice::FileModificationTime));
}

QStringList entriesOf(const TempDir& folder)
{
    return QDir(folder.file({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

TEST_CASE("What dead processes left is removed, the work of living ones is not", "[base][sweep]")
{
    const TempDir folder;
    const QString foreign = QStringLiteral("0123456789ab");
    const QString dead = temporaryNameOf(kDead);
    const QString living = temporaryNameOf(QStringLiteral("1"));
    const QString own = temporaryNameOf(ownProcess());
    const QString elsewhere = temporaryNameOf(kDead, foreign);
    const QStringList kept{QStringLiteral("köln.iplan"),
                           QStringLiteral(".iplan-notizen"),
                           QStringLiteral("brief.tmp"),
                           QStringLiteral(".entwurf.tmp"),
                           living,
                           own,
                           elsewhere};
    for (const QString& name : kept)
        putTemporary(folder.file(name));
    putTemporary(folder.file(dead));
    putTemporary(folder.file(dead + QStringLiteral("-journal")));
    putTemporary(folder.file(temporaryNameOf(kDead, foreign)), 8);
    putTemporary(folder.file(temporaryNameOf(QStringLiteral("1"))),
                 2); // the number of a dead process is that of another one by now
    REQUIRE(QDir().mkdir(folder.file(temporaryNameOf(kDead))));
    const QString inside = temporaryNameOf(kDead);
    REQUIRE(QDir().mkdir(folder.file(inside)));
    putTemporary(folder.file(inside + QStringLiteral("/kopie.iplan")));
    // As earlier versions named theirs.
    putTemporary(folder.file(QStringLiteral(".4f8a6c1e-5b1d-4c0a-9a59-0b6a2f1f7d33.tmp")), 1);
    sweepTemporaries(folder.file({}));
    QStringList expected = kept;
    expected.sort();
    QStringList left = entriesOf(folder);
    left.sort();
    CHECK(left == expected);
}

TEST_CASE("What was left in any folder is found again", "[base][sweep]")
{
    const TempDir folder;
    const QString name = QFileInfo(temporaryPath(folder.file({}))).fileName(); // notes the folder
    putTemporary(folder.file(QString(name).replace(u'-' + ownProcess() + u'-', u'-' + kDead + u'-')));
    putTemporary(folder.file(name));
    sweepTemporaries();
    CHECK(entriesOf(folder) == QStringList{name});
}

TEST_CASE("A temporary folder is private and goes with the object", "[base][sweep]")
{
    QString path;
    {
        const TemporaryFolder folder;
        REQUIRE(folder.isValid());
        path = folder.path();
        putTemporary(folder.filePath(QStringLiteral("kopie.iplan")));
#ifdef Q_OS_UNIX
        CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
        sweepTemporaries();
        CHECK(QFileInfo::exists(path));
    }
    CHECK_FALSE(QFileInfo::exists(path));
}

#ifdef Q_OS_UNIX
TEST_CASE("Links to a file have its identity, copies have not", "[base]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("a"));
    putTemporary(path);
    REQUIRE(QFile::link(path, folder.file(QStringLiteral("symbolisch"))));
    REQUIRE(::link(QFile::encodeName(path).constData(),
                   QFile::encodeName(folder.file(QStringLiteral("hart"))).constData()) == 0);
    REQUIRE(QFile::copy(path, folder.file(QStringLiteral("kopie"))));
    CHECK(fileIdentity(folder.file(QStringLiteral("symbolisch"))) == fileIdentity(path));
    CHECK(fileIdentity(folder.file(QStringLiteral("hart"))) == fileIdentity(path));
    CHECK(fileIdentity(folder.file(QStringLiteral("kopie"))) != fileIdentity(path));
    CHECK(fileIdentity(folder.file(QStringLiteral("fehlt"))).isEmpty());
}
#endif
