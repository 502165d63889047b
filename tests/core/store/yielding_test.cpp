// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"
#include "core/model/entities.h"
#include "core/store/store.h"
#include "support/test.h"

#include <future>
#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<> addMeasures(Store& store, int count)
{
    return store
        .transact(QStringLiteral("batch"),
                  [count](Writer& writer) -> Result<> {
                      for (int i = 0; i < count; ++i) {
                          Measure measure;
                          measure.title = QStringLiteral("Maßnahme %1").arg(i);
                          writer.insert(measure);
                      }
                      return {};
                  })
        .map([](const CommitNotice&) {});
}

/// What a thread beside the one that writes saw.
struct Reading {
    int attempts = 0;
    qsizetype rows = 0;
    bool isDone = false;
};

} // namespace

TEST_CASE("A commit does not wait for those who read: they begin anew after it", "[store]")
{
    TempDir folder;
    const QString path = folder.file(QStringLiteral("Köln.iplan"));
    const auto writer = value_of(Store::create(path, {}));
    REQUIRE_OK(addMeasures(*writer, 300));

    std::promise<void> reads;
    std::atomic_bool isWritten = false;
    Reading reading;
    std::thread other([&] {
        const auto store = Store::open(path, {Store::Access::ReadOnly, systemClock(), {}, {}});
        if (!store) {
            reads.set_value();
            return;
        }
        const auto rows = (*store)->readYielding([&](const Reader& reader) -> Result<qsizetype> {
            qsizetype out = reader.list(entityOf<Measure>()).size();
            if (++reading.attempts > 1)
                return out;
            reads.set_value(); // from now on the file is locked against writing …
            while (!isWritten)
                out = reader.list(entityOf<Measure>()).size();
            return out;
        });
        reading.rows = rows.value_or(0);
        reading.isDone = rows.has_value();
    });
    reads.get_future().wait();
    const auto written = addMeasures(*writer, 1); // … and would be for ever
    isWritten = true;
    other.join();
    REQUIRE_OK(written);
    CHECK(reading.isDone);
    CHECK(reading.attempts == 2);
    CHECK(reading.rows == 301);
}

TEST_CASE("Who writes reads without yielding to itself", "[store]")
{
    TempDir folder;
    const auto store = value_of(Store::create(folder.file(QStringLiteral("Köln.iplan")), {}));
    REQUIRE_OK(addMeasures(*store, 300));
    int attempts = 0;
    const auto counted = store->transact(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        Measure measure;
        measure.title = QStringLiteral("Sprachcafé");
        writer.insert(measure);
        const auto rows = store->readYielding([&](const Reader& reader) -> Result<qsizetype> {
            ++attempts;
            return reader.list(entityOf<Measure>()).size();
        });
        CHECK(rows.value_or(0) == 301);
        return {};
    });
    REQUIRE_OK(counted);
    CHECK(attempts == 1);
}

TEST_CASE("Clearing free pages after an erasure does not wait for those who read either", "[store][erase]")
{
    TempDir folder;
    const QString path = folder.file(QStringLiteral("Köln.iplan"));
    {
        const auto store = value_of(Store::create(path, {}));
        REQUIRE_OK(addMeasures(*store, 300));
    }
    // What an erasure leaves behind that somebody kept from the rest of its work.
    Database(path, Database::Mode::ReadWrite)
        .exec(QStringLiteral("INSERT INTO \"meta_\"(\"key\",\"value\") VALUES('clearFreePages','1')"));

    std::promise<void> reads;
    std::atomic_bool isCleared = false;
    Reading reading;
    std::thread other([&] {
        const auto store = Store::open(path, {Store::Access::ReadOnly, systemClock(), {}, {}});
        if (!store || !(*store)->erasure().isPending()) {
            reads.set_value();
            return;
        }
        const auto rows = (*store)->readYielding([&](const Reader& reader) -> Result<qsizetype> {
            qsizetype out = reader.list(entityOf<Measure>()).size();
            if (++reading.attempts == 1)
                reads.set_value();
            while (!isCleared)
                out = reader.list(entityOf<Measure>()).size();
            return out;
        });
        reading.isDone = rows.has_value();
    });
    reads.get_future().wait();
    const auto store = Store::open(path, {}); // makes up for it
    const bool isPending = !store || (*store)->erasure().isPending();
    isCleared = true;
    other.join();
    CHECK_FALSE(isPending);
    CHECK(reading.isDone);
    CHECK(reading.attempts > 1);
}
