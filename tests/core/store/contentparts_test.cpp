// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Contents that come part by part, with other work in between.
#include "tests/core/ops/documentfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file whose document came without its content, and that content.
struct Awaiting {
    TempDir dir;
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> measure = addMeasure(*office, s("K001"), s("Sprachcafé"));
    QByteArray bytes = noise(kContentPiece * 2 * kPiecesOfPart + 500);
    QString path = fileOf(dir, s("Brief.pdf"), bytes);
    AttachedDocument letter = attach(*office, rowRef(measure), path);
    std::unique_ptr<Store> copy = copyOf(*office);
    ContentStore contents{*copy};
    ContentReport report;

    [[nodiscard]] ContentFetch fetch() const { return ContentFetch({letter.sha256}, ContentStore(*office).opener()); }
    ContentPart take(ContentFetch& from)
    {
        const ContentPart part = value_of(from.next());
        REQUIRE_OK(contents.add(part, report));
        return part;
    }
    void takeAll()
    {
        ContentFetch all = fetch();
        while (!take(all).isLast)
            CHECK_FALSE(hasContent(*copy, letter));
    }
};

} // namespace

TEST_CASE("A content counts as here when its last part has come", "[documents]")
{
    Awaiting file;
    file.takeAll();
    CHECK(contentOf(*file.copy, file.letter) == file.bytes);
    CHECK(file.report.taken == QStringList{file.letter.sha256});
    CHECK(value_of(file.contents.check()).bad.isEmpty());
}

TEST_CASE("A content that came in part is awaited, and comes anew from its beginning", "[documents]")
{
    Awaiting file;
    ContentFetch half = file.fetch();
    (void)file.take(half);
    (void)file.take(half);
    CHECK(value_of(file.contents.missing()) == QSet<QString>{file.letter.sha256});
    CHECK_FALSE(value_of(file.contents.present()).contains(file.letter.sha256));
    REQUIRE_OK(file.contents.noteAwaited(file.report));
    CHECK(file.report.titles.value(file.letter.sha256) == file.letter.title);
    if (GENERATE(false, true))
        REQUIRE_OK(file.contents.removeUnnamed()); // as at the next opening
    file.takeAll();
    CHECK(contentOf(*file.copy, file.letter) == file.bytes);
}

TEST_CASE("What somebody attaches while it comes stays, whatever becomes of the rest", "[documents]")
{
    Awaiting file;
    ContentFetch coming = file.fetch();
    (void)file.take(coming);
    REQUIRE_OK(file.contents.putFile(file.path));
    if (GENERATE(false, true)) {
        while (!file.take(coming).isLast) {
        }
    } else {
        ContentPart cut{file.letter.sha256};
        cut.error = Error{ErrorKind::NotFound, {}, {}, {}};
        REQUIRE_OK(file.contents.add(cut, file.report));
    }
    CHECK(contentOf(*file.copy, file.letter) == file.bytes);
}

TEST_CASE("Parts whose beginning was given up by somebody else do not become a content", "[documents]")
{
    Awaiting file;
    ContentFetch coming = file.fetch();
    (void)file.take(coming);
    CHECK_FALSE(file.contents.put(file.letter.sha256, piecesOf(file.bytes.chopped(1))).has_value());
    while (!file.take(coming).isLast) {
    }
    CHECK_FALSE(hasContent(*file.copy, file.letter));
    CHECK(file.report.taken.isEmpty());
    file.takeAll();
    CHECK(contentOf(*file.copy, file.letter) == file.bytes);
}

TEST_CASE("What comes of a document that is erased meanwhile does not stay", "[documents][erase]")
{
    Awaiting file;
    ContentFetch coming = file.fetch();
    (void)file.take(coming);
    REQUIRE_OK(file.copy->erasure().erase({rowRef(file.letter.id)}));
    while (!file.take(coming).isLast) {
    }
    REQUIRE_OK(file.contents.removeUnnamed());
    CHECK_FALSE(hasContent(*file.copy, file.letter));
    CHECK(value_of(file.contents.missing()).isEmpty());
}

TEST_CASE("A copy in memory and one for a backup have everything but contents", "[documents][backup]")
{
    Awaiting file;
    const QString path = file.dir.file(s("büro.iplan"));
    REQUIRE_OK(file.office->file().copyTo(path));
    const auto office = value_of(Store::open(path, {}));
    const auto sameTables = [&](const Store& other) {
        CHECK(value_of(other.replica().commitIds()) == value_of(office->replica().commitIds()));
        CHECK(value_of(other.file().selfCheck()) == QStringList());
        CHECK(value_of(other.search(s("Sprachcaf"))).size() == 1);
        CHECK(value_of(other.file().info()).schemaVersion == value_of(office->file().info()).schemaVersion);
        CHECK_FALSE(hasContent(other, file.letter));
    };
    sameTables(*value_of(office->copyInMemory()));
    const QString backup = file.dir.file(s("sicherung #1?%20.iplan"));
    REQUIRE_OK(office->file().copyTo(backup, DataFile::Contents::Without));
    CHECK(QFileInfo(backup).size() < QFileInfo(path).size() - file.bytes.size() / 2);
    const auto opened = value_of(Store::open(backup, {}));
    sameTables(*opened);
    addMeasure(*opened, s("K002"), s("Beratung"));
    CHECK(value_of(opened->search(s("Beratung"))).size() == 1);
    // A name that an address would have to write otherwise, and a copy of a copy.
    REQUIRE_OK(opened->file().copyTo(file.dir.file(s("b.iplan"))));
    REQUIRE_OK(ContentStore(*opened).putFile(file.path));
    REQUIRE_OK(opened->file().copyTo(file.dir.file(s("c.iplan")), DataFile::Contents::Without));
    CHECK_FALSE(hasContent(*value_of(Store::open(file.dir.file(s("c.iplan")), {})), file.letter));
}
