// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge of large contents takes of memory: as much as one of small ones.
#include "core/copies/mergesource.h"
#include "core/store/backup.h"
#include "core/sync/package.h"
#include "tests/core/ops/documentfixture.h"

#include <sqlite3.h>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr qint64 kMegabyte = qint64(1) << 20;
/// What SQLite may keep of a file (Database), and some for everything else.
constexpr qint64 kCache = 32 * kMegabyte + 8 * kMegabyte;

/// The most that SQLite, which holds what is in memory of a file, had in use while `work` ran.
qint64 peakOf(const std::function<void()>& work)
{
    const qint64 before = sqlite3_memory_used();
    (void)sqlite3_memory_highwater(1);
    work();
    return sqlite3_memory_highwater(0) - before;
}

/// An office with a large document, and a copy from before.
struct LargeDocument {
    TempDir dir;
    qint64 bytes = scaled(200, 56) * kMegabyte;
    QString officePath = dir.file(s("büro.iplan"));
    QString copyPath = dir.file(s("unterwegs.iplan"));
    BackupManager backups{dir.file(s("sicherungen")), fixedClock(QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC))};
    AttachedDocument film;
    LargeDocument()
    {
        const auto office = value_of(Store::create(officePath, copyOptions(s("Erika Beispiel"))));
        const auto measure = addMeasure(*office, s("K001"), s("Sprachcafé"));
        REQUIRE_OK(office->file().copyTo(copyPath));
        film = attach(*office, rowRef(measure), writeFilm());
    }

    [[nodiscard]] QString writeFilm() const
    {
        QFile file(dir.file(s("Film.mp4")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        for (qint64 written = 0; written < bytes; written += kMegabyte)
            REQUIRE(file.write(noise(kMegabyte, static_cast<unsigned>(written / kMegabyte))) == kMegabyte);
        return file.fileName();
    }
};

} // namespace

TEST_CASE("A package with a large content is rehearsed and merged without holding it in memory", "[documents][merge]")
{
    LargeDocument large;
    const QString package = large.dir.file(s("stand.iplanpaket"));
    const qint64 packing = peakOf([&] {
        const auto office = value_of(Store::open(large.officePath, {}));
        REQUIRE(value_of(pack(*office, package, {})).bytes > large.bytes);
    });
    CHECK(packing < kCache);
    const auto copy = value_of(Store::open(large.copyPath, copyOptions(s("Max Muster"))));
    const qint64 rehearsing = peakOf([&] {
        const auto source = value_of(MergeSource::open(*copy, package));
        const MergePlan plan = value_of(planMerge(*copy, source.input()));
        CHECK(plan.contents.taken == QStringList{large.film.sha256});
    });
    CHECK(rehearsing < 16 * kMegabyte);
    const qint64 merging = peakOf([&] {
        const auto source = value_of(MergeSource::open(*copy, package));
        const auto report = value_of(merge(*copy, source.input(), large.backups));
        CHECK(report.admission.contents.taken == QStringList{large.film.sha256});
    });
    CHECK(merging < kCache);
    CHECK(hasContent(*copy, large.film));

    // A file that has it already is rehearsed in memory without it, too, and copied beside its backups once.
    addMeasure(*value_of(Store::open(large.officePath, {})), s("K002"), s("Beratung"));
    const qint64 again = peakOf([&] {
        const auto source = value_of(MergeSource::open(*copy, large.officePath));
        const MergePlan plan = value_of(planMerge(*copy, source.input()));
        CHECK(plan.theirs == 1);
        CHECK(plan.contents.taken.isEmpty());
    });
    CHECK(again < kCache); // it is verified by reading it
}
