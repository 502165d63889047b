// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonimport.h"
#include "tests/core/store/storefixture.h"

#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kImported = 500;

QByteArray manyMeasures()
{
    QStringList rows;
    for (int i = 0; i < kImported; ++i)
        rows << QStringLiteral("{\"code\":\"Z%1\",\"title\":\"Maßnahme %1\"}").arg(i);
    return "{\"format\":\"integrationsplaner\",\"version\":1,\"entities\":{\"measure\":[" +
           rows.join(QStringLiteral(",\n")).toUtf8() + "]}}";
}

} // namespace

TEST_CASE("An import says how far it is, and given up it leaves the file as it was", "[exchange]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const QSet<QUuid> commits = value_of(store->replica().commitIds());
    const QByteArray json = manyMeasures();
    const auto importThem = [&](ImportProgress& progress) {
        return importJsonData(*store, json, QStringLiteral("export.json"), QStringLiteral("import"), &progress);
    };

    SECTION("before it began")
    {
        ImportProgress progress;
        progress.cancelled = true;
        const Error error = error_of(importThem(progress));
        CHECK(error.kind == ErrorKind::Rejected);
        CHECK(error.message.contains(QStringLiteral("abgebrochen")));
        CHECK(progress.done == 0);
    }
    SECTION("in the middle of writing")
    {
        ImportProgress progress;
        std::thread person([&progress] {
            while (progress.done == 0)
                std::this_thread::yield();
            progress.cancelled = true;
        });
        const auto report = importThem(progress);
        person.join();
        if (report) // the person was too slow
            value_of(store->undoLog().undo());
        else
            CHECK(progress.done < kImported);
        CHECK(all<Measure>(*store).size() == 1);
        if (report)
            return;
    }
    CHECK(value_of(store->replica().commitIds()) == commits);
    CHECK(all<Measure>(*store).size() == 1);

    ImportProgress progress;
    CHECK(value_of(importThem(progress)).created == kImported);
    CHECK(progress.done == kImported);
    CHECK(progress.all == kImported);
    CHECK(all<Measure>(*store).size() == kImported + 1);
    value_of(store->undoLog().undo());
    CHECK(all<Measure>(*store).size() == 1);
}
