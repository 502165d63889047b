// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"
#include "ui/base/filereader.h"
#include "ui/base/operationrunner.h"

#include <QThread>

using namespace iplan;
using namespace iplan::test;

namespace
{

using Where = FileReader::Where;

/// A file on disk, and what a reader of it said.
struct Reading {
    Reading()
    {
        REQUIRE_OK(workspace.create(path));
        QObject::connect(&workspace.runner(), &OperationRunner::failed, &workspace,
                         [this](const Error& error) { errors << error.message; });
    }
    /// Reads the name, after `hold` was let go.
    void read(Where where, const QString& name)
    {
        reader.read<QString>(
            where,
            [this, name](const Store&, const std::atomic_bool& cancelled) -> Result<QString> {
                while (hold && !cancelled)
                    QThread::yieldCurrentThread();
                if (name.isEmpty())
                    return fail(ErrorKind::Rejected, QStringLiteral("Nichts zu lesen."), {});
                const bool aside = QThread::currentThread() != workspace.thread();
                return aside ? name + QStringLiteral(" nebenbei") : name;
            },
            [this](const std::optional<QString>& found) { given << found.value_or(QStringLiteral("–")); });
    }
    /// Until nothing is on its way any more, from no thread.
    static void settle()
    {
        backgroundThreads().waitForDone();
        QCoreApplication::processEvents();
    }

    TempDir folder;
    QString path = folder.file(QStringLiteral("Musterstadt.iplan"));
    Workspace workspace;
    FileReader reader{workspace};
    std::atomic_bool hold = false;
    QStringList given;
    QStringList errors;
};

} // namespace

TEST_CASE("A small file is read at once, a large one in another thread", "[ui]")
{
    Reading file;
    file.read(Where::BySize, QStringLiteral("Anna"));
    CHECK(file.given == QStringList{QStringLiteral("Anna")});

    file.reader.setAlwaysAside();
    file.read(Where::BySize, QStringLiteral("Berta"));
    CHECK(file.reader.isReading());
    CHECK(file.given.size() == 1);
    waitUntil([&] { return !file.reader.isReading(); });
    CHECK(file.given.last() == u"Berta nebenbei");

    file.read(Where::Here, QStringLiteral("Carla"));
    CHECK(file.given.last() == u"Carla");
}

TEST_CASE("A file in memory is read at once, whatever is wished", "[ui]")
{
    Reading file;
    REQUIRE_OK(file.workspace.create(QStringLiteral(":memory:")));
    file.reader.setAlwaysAside();
    CHECK_FALSE(file.reader.isAside());
    file.read(Where::Aside, QStringLiteral("Anna"));
    CHECK(file.given == QStringList{QStringLiteral("Anna")});
}

TEST_CASE("Of several readings the last one counts", "[ui]")
{
    Reading file;
    file.hold = true;
    file.read(Where::Aside, QStringLiteral("Anna"));
    file.read(Where::Aside, QString()); // an error that nobody waits for is told to nobody
    file.read(Where::Aside, QStringLiteral("Berta"));
    file.hold = false;
    waitUntil([&] { return !file.reader.isReading(); });
    Reading::settle();
    CHECK(file.given == QStringList{QStringLiteral("Berta nebenbei")});
    CHECK(file.errors.isEmpty());
}

TEST_CASE("What was read of a file that was closed is dropped, also if it is open again", "[ui]")
{
    Reading file;
    file.hold = true;
    file.read(Where::Aside, QStringLiteral("Anna"));
    REQUIRE_OK(file.workspace.open(file.path));
    CHECK_FALSE(file.reader.isReading());
    Reading::settle();
    CHECK(file.given.isEmpty());

    file.workspace.close();
    file.read(Where::BySize, QStringLiteral("Berta"));
    CHECK(file.given.isEmpty());
}

TEST_CASE("An error of reading is reported, and the view gets nothing", "[ui]")
{
    Reading file;
    for (const Where where : {Where::Here, Where::Aside}) {
        file.given.clear();
        file.errors.clear();
        file.read(where, QString());
        waitUntil([&] { return !file.reader.isReading(); });
        CHECK(file.given == QStringList{QStringLiteral("–")});
        CHECK(file.errors == QStringList{QStringLiteral("Nichts zu lesen.")});
    }
}
