// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to the file while the program has it open.
#include "tests/core/store/storefixture.h"
#include "tests/support/files.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file, open, of which an older copy was put aside.
struct OpenFile {
    TempDir dir;
    QString path = dir.file(QStringLiteral("büro.iplan"));
    QString older = dir.file(QStringLiteral("alt.iplan"));
    std::unique_ptr<Store> store = value_of(Store::create(path, {}));
    Id<Measure> measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachkurs"));

    OpenFile()
    {
        REQUIRE(QFile::copy(path, older));
        addMeasure(*store, QStringLiteral("K002"), QStringLiteral("nach der Kopie"));
    }
    /// As "cp" does it: into the file that is there.
    void overwriteWith(const QByteArray& content) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        REQUIRE(file.write(content) == content.size());
    }
    /// Every way to write is refused, nothing gets into the file, and opening it anew helps.
    void requireRefused(const QString& words) const
    {
        const QByteArray before = QFile::exists(path) ? contentOf(path) : QByteArray();
        CHECK_FALSE(store->file().isReplaced());
        for (int twice = 0; twice < 2; ++twice) {
            const auto written = store->transact(QStringLiteral("measure:create"), [](Writer& writer) -> Result<> {
                writer.insert(Measure());
                return {};
            });
            REQUIRE_FALSE(written.has_value());
            CHECK(written.error().kind == ErrorKind::Conflict);
            CHECK(written.error().message.contains(words));
            CHECK(written.error().hint.contains(QStringLiteral("neu")));
        }
        CHECK(store->file().isReplaced());
        REQUIRE_ERROR(ErrorKind::Conflict, store->undoLog().undo());
        REQUIRE_ERROR(ErrorKind::Conflict, store->file().setLocalSetting(QStringLiteral("a"), QStringLiteral("b")));
        REQUIRE_ERROR(ErrorKind::Conflict, store->rebuildSearch());
        CHECK((QFile::exists(path) ? contentOf(path) : QByteArray()) == before);
    }
};

} // namespace

TEST_CASE("A file that was overwritten with an older copy while open takes no more writes", "[store][replaced]")
{
    OpenFile file;
    file.overwriteWith(contentOf(file.older));
    file.requireRefused(QStringLiteral("von außen ersetzt"));
    file.store.reset();
    const auto again = value_of(Store::open(file.path, {}));
    CHECK(all<Measure>(*again).size() == 1);
    addMeasure(*again, QStringLiteral("K003"), QStringLiteral("weiter"));
    CHECK(value_of(again->file().selfCheck()) == QStringList());
}

TEST_CASE("A file that was overwritten with a copy in which somebody wrote as much is noticed", "[store][replaced]")
{
    // SQLite's own counters are the same in both.
    OpenFile file;
    {
        const auto other = value_of(Store::open(file.older, {}));
        addMeasure(*other, QStringLiteral("K009"), QStringLiteral("in der Kopie"));
    }
    file.overwriteWith(contentOf(file.older));
    file.requireRefused(QStringLiteral("von außen ersetzt"));
}

TEST_CASE("A file in whose place another one was put is noticed", "[store][replaced]")
{
    OpenFile file;
    REQUIRE(QFile::remove(file.path));
    REQUIRE(QFile::rename(file.older, file.path));
    file.requireRefused(QStringLiteral("von außen ersetzt"));
}

TEST_CASE("A file in whose place the same content was put is noticed, or writing would go nowhere", "[store][replaced]")
{
    OpenFile file;
    const QString same = file.dir.file(QStringLiteral("gleich.iplan"));
    REQUIRE(QFile::copy(file.path, same));
    REQUIRE(QFile::remove(file.path));
    REQUIRE(QFile::rename(same, file.path));
    file.requireRefused(QStringLiteral("von außen ersetzt"));
}

TEST_CASE("A file that was removed, moved or made something else is noticed", "[store][replaced]")
{
    OpenFile file;
    SECTION("removed")
    {
        REQUIRE(QFile::remove(file.path));
        file.requireRefused(QStringLiteral("nicht mehr an ihrem Ort"));
    }
    SECTION("moved")
    {
        REQUIRE(QFile::rename(file.path, file.dir.file(QStringLiteral("anderswo.iplan"))));
        file.requireRefused(QStringLiteral("nicht mehr an ihrem Ort"));
        CHECK(all<Measure>(*file.store).size() == 2);
    }
    SECTION("overwritten with something else")
    {
        file.overwriteWith(QByteArray(50000, 'x'));
        const auto written = file.store->transact(QStringLiteral("measure:create"), [](Writer& writer) -> Result<> {
            writer.insert(Measure());
            return {};
        });
        CHECK_FALSE(written.has_value());
        CHECK(contentOf(file.path) == QByteArray(50000, 'x'));
    }
}

TEST_CASE("What leaves the content as it is hinders nobody", "[store][replaced]")
{
    OpenFile file;
    SECTION("the time of the file is changed")
    {
        QFile touched(file.path);
        REQUIRE(touched.open(QIODevice::ReadWrite));
        REQUIRE(touched.setFileTime(QDateTime({2026, 1, 1}, {12, 0}), QFileDevice::FileModificationTime));
    }
    SECTION("a copy of it comes back in its bytes")
    {
        file.overwriteWith(contentOf(file.path));
    }
    SECTION("another copy is read, backed up and searched meanwhile")
    {
        value_of(file.store->file().copyTo(file.dir.file(QStringLiteral("sicherung.iplan"))));
        Store::Options reading;
        reading.access = Store::Access::ReadOnly;
        CHECK(all<Measure>(*value_of(Store::open(file.path, reading))).size() == 2);
    }
    SECTION("rows are erased, which writes the file anew")
    {
        value_of(file.store->erasure().erase({rowRef(file.measure)}));
    }
    for (int i = 0; i < 3; ++i)
        addMeasure(*file.store, QStringLiteral("K01%1").arg(i), QStringLiteral("danach"));
    value_of(file.store->undoLog().undo());
    CHECK_FALSE(file.store->file().isReplaced());
    CHECK(value_of(file.store->file().selfCheck()) == QStringList());
}
