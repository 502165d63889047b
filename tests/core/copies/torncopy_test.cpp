// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that the file manager made while somebody was writing: some pages from before the commit, some from after it.
#include "core/copies/mergesource.h"
#include "tests/core/copies/mergefixture.h"
#include "tests/core/store/snapshotvfs.h"
#include "tests/support/files.h"

#include <QFile>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr qsizetype kPage = 4096;

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// An office file with its copy, and the bytes of the copy before and after a commit.
struct TornCopy {
    TempDir dir;
    QString officePath = dir.file(QStringLiteral("büro.iplan"));
    QString copyPath = dir.file(QStringLiteral("unterwegs.iplan"));
    QString tornPath = dir.file(QStringLiteral("halb kopiert.iplan"));
    std::unique_ptr<Store> office = value_of(Store::create(officePath, copyOptions(QStringLiteral("Erika Beispiel"))));
    Id<Measure> measure;
    QByteArray before;
    QByteArray after;
    QByteArray truth; ///< the office file with the true commit

    TornCopy()
    {
        for (int i = 0; i < 40; ++i)
            measure = addMeasure(*office, QStringLiteral("K%1").arg(i), QStringLiteral("Maßnahme mit einem Titel"));
        value_of(office->file().copyTo(copyPath));
        const auto copy = value_of(Store::open(copyPath, copyOptions(QStringLiteral("Max Muster"))));
        addMeasure(*copy, QStringLiteral("K100"), QStringLiteral("macht den Namen bekannt"));
        give(*copy, *office);
        before = contentOf(copyPath);
        write(*copy, QStringLiteral("measure:edit"), [&](Writer& writer) {
            Measure changed = get(*copy, measure);
            changed.title = QStringLiteral("Sprachkurs für Eltern");
            value_of(writer.update(changed));
            for (int i = 0; i < 12; ++i) {
                Measure fresh;
                fresh.code = QStringLiteral("N%1").arg(i);
                fresh.description = QString(700, u'x');
                writer.insert(fresh);
            }
        });
        after = contentOf(copyPath);
        const auto merged = value_of(office->copyInMemory());
        give(*copy, *merged);
        truth = dump(*merged);
    }
    [[nodiscard]] QList<qsizetype> changedPages() const
    {
        QList<qsizetype> out;
        for (qsizetype page = 0; page * kPage < after.size(); ++page) {
            if (before.mid(page * kPage, kPage) != after.mid(page * kPage, kPage))
                out << page;
        }
        return out;
    }
    [[nodiscard]] QByteArray mixed(const QList<qsizetype>& newPages) const
    {
        QByteArray out = before;
        for (const qsizetype page : newPages) {
            if (out.size() < (page + 1) * kPage)
                out.resize((page + 1) * kPage, '\0');
            out.replace(page * kPage, kPage, after.mid(page * kPage, kPage));
        }
        return out;
    }
    /// Whether something is taken from the torn file; what is taken must be the truth, or nothing at all.
    [[nodiscard]] bool takes(const QByteArray& torn) const
    {
        writeBytes(tornPath, torn);
        const auto source = MergeSource::open(*office, tornPath);
        if (!source) {
            CHECK_FALSE(source.error().message.isEmpty());
            return false;
        }
        const auto trial = value_of(office->copyInMemory());
        if (!merge(*trial, source->store(), BackupManager(dir.file(QStringLiteral("sich")))))
            return false;
        const QByteArray merged = dump(*trial);
        CHECK((merged == truth || merged == dump(*office)));
        return merged != dump(*office);
    }
};

} // namespace

TEST_CASE("Nothing false is taken from a copy of mixed pages", "[merge][torn][slow]")
{
    const TornCopy torn;
    const QList<qsizetype> pages = torn.changedPages();
    REQUIRE(pages.size() > 5);
    CHECK(torn.takes(torn.mixed(pages)));
    const auto seed = std::random_device{}();
    WARN("seed " << seed << ", " << pages.size() << " pages differ");
    std::mt19937 random(seed);
    const auto every = [&](const std::function<bool(qsizetype)>& isNew) {
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            if (isNew(i))
                chosen << pages.at(i);
        }
        return torn.mixed(chosen);
    };
    int tried = 0;
    int taken = 0; // the whole commit was there all the same
    const auto attempt = [&](const std::function<bool(qsizetype)>& isNew) {
        ++tried;
        taken += torn.takes(every(isNew)) ? 1 : 0;
    };
    for (qsizetype one = 0; one < pages.size(); one += 4 / scaled(4)) {
        attempt([&](qsizetype i) { return i == one; });
        attempt([&](qsizetype i) { return i != one; });
        attempt([&](qsizetype i) { return i < one; }); // cut off while being copied
    }
    for (int i = 0; i < scaled(60, 10); ++i)
        attempt([&](qsizetype) { return random() % 2 == 0; });
    WARN(tried << " mixes, " << taken << " of them held the whole commit");
    CHECK(taken < tried);
}

TEST_CASE("Nothing false is taken from a copy made in the middle of a write", "[merge][torn]")
{
    TornCopy torn;
    QList<QByteArray> copies;
    {
        const SnapshotVfs vfs([&] {
            QFile file(torn.copyPath);
            if (file.open(QIODevice::ReadOnly) && QFile::exists(torn.copyPath + QStringLiteral("-journal")))
                copies << file.readAll();
        });
        writeBytes(torn.copyPath, torn.before);
        const auto copy = value_of(Store::open(torn.copyPath, copyOptions(QStringLiteral("Max Muster"))));
        edit<Measure>(*copy, torn.measure, [](Measure& m) { m.title = QStringLiteral("während der Kopie"); });
    }
    const auto whole = value_of(MergeSource::open(*torn.office, torn.copyPath));
    const auto merged = value_of(torn.office->copyInMemory());
    give(whole.store(), *merged);
    torn.truth = dump(*merged);
    REQUIRE(copies.size() > 5);
    for (const QByteArray& copy : std::as_const(copies))
        (void)torn.takes(copy);
}

TEST_CASE("A torn copy is refused with what happened, and that the original is safe", "[merge][torn]")
{
    const TornCopy torn;
    const QList<qsizetype> pages = torn.changedPages();
    int refused = 0;
    for (qsizetype without = 1; without < pages.size(); ++without) {
        QList<qsizetype> chosen = pages;
        chosen.removeAt(without);
        writeBytes(torn.tornPath, torn.mixed(chosen));
        const auto source = MergeSource::open(*torn.office, torn.tornPath);
        if (source)
            continue;
        ++refused;
        CHECK(source.error().kind == ErrorKind::Damaged);
        CHECK(source.error().hint.contains(QStringLiteral("opieren Sie")));
        CHECK(contentOf(torn.tornPath) == torn.mixed(chosen));
    }
    CHECK(refused > 0);
}

TEST_CASE("A source that was left in the middle of a write is read as it was before, and stays as it lies there",
          "[merge][torn]")
{
    TornCopy torn;
    const QString journal = torn.tornPath + QStringLiteral("-journal");
    {
        const SnapshotVfs vfs([&] {
            if (!QFile::exists(torn.copyPath + QStringLiteral("-journal")))
                return;
            QFile::remove(torn.tornPath);
            QFile::remove(journal);
            QFile::copy(torn.copyPath, torn.tornPath);
            QFile::copy(torn.copyPath + QStringLiteral("-journal"), journal);
        });
        const auto copy = value_of(Store::open(torn.copyPath, copyOptions(QStringLiteral("Max Muster"))));
        edit<Measure>(*copy, torn.measure, [](Measure& m) { m.title = QStringLiteral("nie bestätigt"); });
    }
    const QByteArray file = contentOf(torn.tornPath);
    const QByteArray unfinished = contentOf(journal);
    REQUIRE(unfinished.size() > 0);
    {
        const auto source = value_of(MergeSource::open(*torn.office, torn.tornPath));
        CHECK(get(source.store(), torn.measure).title == QStringLiteral("Sprachkurs für Eltern"));
    }
    CHECK(contentOf(torn.tornPath) == file);
    CHECK(contentOf(journal) == unfinished);
}
