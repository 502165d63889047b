// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What documents hold, on all ways by which copies exchange.
#include "core/copies/mergeplan.h"
#include "core/copies/newcopy.h"
#include "core/copies/reducedcopy.h"
#include "core/sync/contentfile.h"
#include "core/sync/folder.h"
#include "core/sync/package.h"
#include "tests/core/ops/documentfixture.h"
#include "tests/core/sync/packagefixture.h"

#include <QBuffer>
#include <QDir>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office with two documents at a measure, and a copy from before.
struct SharedDocuments {
    TempDir dir;
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> measure = addMeasure(*office, s("K001"), s("Sprachcafé"));
    std::unique_ptr<Store> copy = copyOf(*office);
    QByteArray bytes = QByteArray(100'000, 'x') + noise(100'000);
    AttachedDocument letter = attach(*office, rowRef(measure), fileOf(dir, s("Brief.pdf"), bytes));
    AttachedDocument note = attach(*office, rowRef(measure), fileOf(dir, s("Notiz.txt"), "kurz"));
    QString folder = dir.file(s("abgleich"));
    SharedDocuments() { QDir().mkpath(folder); }

    [[nodiscard]] SyncReport sync(Store& store, const Password& password = {}) const
    {
        FolderTransport transport(store, folder, password);
        return value_of(syncFolder(store, transport));
    }
    [[nodiscard]] QStringList contentFiles() const { return QDir(folder).entryList({s("*.iplananlage")}, QDir::Files); }
    void requireBoth(const Store& store) const
    {
        CHECK(contentOf(store, letter) == bytes);
        CHECK(contentOf(store, note) == "kurz");
    }
};

QByteArray sealedBytes(const ContentSeal& seal, const QByteArray& bytes, const QString& hash)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE_OK(writeSealedContent(buffer, seal, hash, piecesOf(bytes)));
    return buffer.data();
}

Result<QByteArray> openedBytes(const ContentSeal& seal, const QByteArray& file, const QString& hash)
{
    auto buffer = std::make_shared<QBuffer>();
    buffer->setData(file);
    REQUIRE(buffer->open(QIODevice::ReadOnly));
    QByteArray out;
    IPLAN_TRY(
        passPieces(verified(readSealedContent(buffer, seal, hash), hash), [&](const QByteArray& piece) -> Result<> {
            out += piece;
            return {};
        }));
    return out;
}

ContentSeal sealFor(const QUuid& root, const Password& password)
{
    return {root, password, root.toRfc4122(), KeyCost::least()};
}

} // namespace

TEST_CASE("Commits come without contents, and documents say so until these come", "[documents][merge]")
{
    SharedDocuments p;
    give(*p.office, *p.copy);
    const auto check = value_of(ContentStore(*p.copy).check());
    CHECK(check.awaited == QSet<QString>{p.letter.sha256, p.note.sha256});
    CHECK(contentStateOf(get(*p.copy, p.letter.id), {}) == ContentState::Awaited);
    REQUIRE_ERROR(ErrorKind::NotFound, saveDocument(*p.copy, p.letter, p.dir.file(s("x.pdf"))));
}

TEST_CASE("A merge brings contents along, also when the commits came before", "[documents][merge]")
{
    SharedDocuments p;
    if (GENERATE(false, true))
        give(*p.office, *p.copy);
    const auto report = value_of(merge(*p.copy, MergeInput(*p.office)));
    CHECK(report.admission.contents.taken.size() == 2);
    p.requireBoth(*p.copy);
    CHECK(value_of(merge(*p.copy, MergeInput(*p.office))).admission.contents.isEmpty());
}

TEST_CASE("A merge brings nothing back that was erased", "[documents][merge][erase]")
{
    SharedDocuments p;
    value_of(merge(*p.copy, MergeInput(*p.office)));
    REQUIRE_OK(p.office->erasure().erase({rowRef(p.letter.id)}));
    value_of(merge(*p.copy, MergeInput(*p.office)));
    CHECK_FALSE(hasContent(*p.copy, p.letter));
    CHECK(hasContent(*p.copy, p.note));
}

TEST_CASE("Packages carry contents, or leave them out", "[documents][package]")
{
    SharedDocuments p;
    const auto text = GENERATE(as<std::string>(), "", "Wolkenbruch am See");
    const Password password = text.empty() ? Password() : secret(text.c_str());
    const QString path = p.dir.file(s("p.iplanpaket"));
    const PackageSince since{{}, {}, value_of(p.copy->replica().commitIds())};
    const auto without = value_of(pack(*p.office, path, {since, password, true}));
    CHECK(without.bytes < 50'000);
    CHECK(value_of(unpack(*p.copy, path, password)).contents.awaited.size() == 2);
    const auto with = value_of(pack(*p.office, path, {since, password}));
    CHECK(with.bytes > 100'000);
    CHECK(value_of(packageInfo(path)).commits == without.commits);
    CHECK(value_of(unpack(*p.copy, path, password)).contents.taken.size() == 2);
    p.requireBoth(*p.copy);
    value_of(pack(*p.office, path, {{}, password}));
    const QString fresh = p.dir.file(s("neu.iplan"));
    p.requireBoth(*value_of(createFromPackage(fresh, {}, path, password)));
}

TEST_CASE("A package cut off among the contents brings the commits and names what is awaited", "[documents][package]")
{
    SharedDocuments p;
    const QString path = p.dir.file(s("p.iplanpaket"));
    value_of(pack(*p.office, path, {}));
    const QByteArray whole = contentOf(path);
    const auto cut = GENERATE(1, 20, 5'000, 60'000);
    writeTo(path, whole.chopped(cut));
    const auto admission = value_of(unpack(*p.copy, path));
    CHECK(admission.admitted.size() == 2);
    CHECK_FALSE(admission.contents.awaited.isEmpty());
    writeTo(path, whole);
    value_of(unpack(*p.copy, path));
    p.requireBoth(*p.copy);
}

TEST_CASE("A content in a package that was changed is named and stops no other", "[documents][package]")
{
    SharedDocuments p;
    const QString path = p.dir.file(s("p.iplanpaket"));
    value_of(pack(*p.office, path, {}));
    QByteArray bytes = contentOf(path);
    const qsizetype at = bytes.indexOf(p.bytes.mid(150'000, 100));
    REQUIRE(at > 0);
    bytes[at + 5] = static_cast<char>(bytes[at + 5] ^ 1);
    writeTo(path, bytes);
    const auto contents = value_of(unpack(*p.copy, path)).contents;
    CHECK(contents.bad.keys() == QStringList{p.letter.sha256});
    CHECK(contents.taken == QStringList{p.note.sha256});
}

TEST_CASE("A folder holds each content once, and whoever comes takes it", "[documents][folder]")
{
    SharedDocuments p;
    const auto text = GENERATE(as<std::string>(), "", "Grüße");
    const Password key = text.empty() ? Password() : secret(text.c_str());
    CHECK(p.sync(*p.office, key).admission.contents.given.size() == 2);
    CHECK(p.contentFiles().size() == 2);
    const bool tells = p.contentFiles().contains(p.letter.sha256 + s(".iplananlage"));
    CHECK(tells == key.isEmpty());
    CHECK(p.sync(*p.copy, key).admission.contents.taken.size() == 2);
    p.requireBoth(*p.copy);
    CHECK(p.sync(*p.copy, key).admission.contents.isEmpty());
    const QString fresh = p.dir.file(s("neu.iplan"));
    p.requireBoth(*value_of(createFromFolder(fresh, {}, p.folder, key)));
    SECTION("after an erasure it is gone there, too")
    {
        REQUIRE_OK(p.copy->erasure().erase({rowRef(p.letter.id)}));
        (void)p.sync(*p.copy, key);
        CHECK(p.contentFiles().size() == 1);
        (void)p.sync(*p.office, key);
        CHECK(p.contentFiles().size() == 1);
        CHECK_FALSE(hasContent(*p.office, p.letter));
        CHECK(hasContent(*p.office, p.note));
    }
}

TEST_CASE("What lies in a folder in the place of a content is named or waited for", "[documents][folder]")
{
    SharedDocuments p;
    (void)p.sync(*p.office);
    const QString path = p.folder + u'/' + p.letter.sha256 + s(".iplananlage");
    const QByteArray whole = contentOf(path);
    SECTION("half of it: it is still on its way")
    {
        writeTo(path, whole.left(whole.size() / 2));
        const auto contents = p.sync(*p.copy).admission.contents;
        CHECK(contents.awaited == QSet<QString>{p.letter.sha256});
        CHECK(contents.bad.isEmpty());
        CHECK(contents.taken == QStringList{p.note.sha256});
        writeTo(path, whole);
        CHECK(p.sync(*p.copy).admission.contents.taken == QStringList{p.letter.sha256});
    }
    SECTION("another content under its name")
    {
        const QUuid root = value_of(p.office->file().info()).root;
        QByteArray forged = sealedBytes(sealFor(root, {}), "gefälscht", p.letter.sha256);
        writeTo(path, forged);
        const auto contents = p.sync(*p.copy).admission.contents;
        CHECK(contents.bad.keys() == QStringList{p.letter.sha256});
        CHECK(contents.taken == QStringList{p.note.sha256});
    }
    SECTION("no content at all")
    {
        writeTo(path, QByteArray(5000, 'x'));
        CHECK(p.sync(*p.copy).admission.contents.bad.contains(p.letter.sha256));
    }
    p.requireBoth(*p.office);
}

TEST_CASE("A sealed content shows every change", "[documents][package]")
{
    const QUuid root = newCommitId();
    const auto text = GENERATE(as<std::string>(), "", "Grüße");
    const Password key = text.empty() ? Password() : secret(text.c_str());
    const ContentSeal seal = sealFor(root, key);
    const QByteArray bytes = noise(70'000);
    const QString hash = hashOf(bytes);
    const QByteArray file = sealedBytes(seal, bytes, hash);
    CHECK(value_of(openedBytes(seal, file, hash)) == bytes);
    CHECK_FALSE(openedBytes(sealFor(newCommitId(), key), file, hash).has_value());
    CHECK_FALSE(openedBytes(seal, file, hashOf("anders")).has_value());
    if (!key.isEmpty()) {
        CHECK_FALSE(openedBytes(sealFor(root, {}), file, hash).has_value());
        CHECK_FALSE(openedBytes(sealFor(root, secret("Falsches")), file, hash).has_value());
        CHECK_FALSE(file.contains(bytes.left(20)));
    }
    for (qsizetype at = 0; at < file.size(); at += at < 300 ? 1 : 9'973) {
        QByteArray changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        INFO(at);
        const bool unused = key.isEmpty() && at >= kContentHeaderBytes - 24 && at < kContentHeaderBytes;
        CHECK((!openedBytes(seal, changed, hash).has_value() || unused));
        CHECK_FALSE(openedBytes(seal, file.left(at), hash).has_value());
    }
}

TEST_CASE("A reduced copy has the documents of its rows, and brings new ones back", "[documents][take]")
{
    SharedDocuments p;
    WorkingGroup group;
    group.title = s("AG Sprache");
    Recommendation recommendation;
    recommendation.number = s("1.1");
    write(*p.office, s("workingGroup:create"), [&](Writer& writer) {
        writer.insert(group);
        recommendation.originGroup = group.id;
        writer.insert(recommendation);
        MeasureRecommendation link;
        link.measure = p.measure;
        link.recommendation = recommendation.id;
        writer.link(link);
    });
    const auto other = addMeasure(*p.office, s("K002"), s("Anderes"));
    const AttachedDocument stays = attach(*p.office, rowRef(other), fileOf(p.dir, s("bleibt.txt"), "bleibt hier"));
    const QString path = p.dir.file(s("AG.iplan"));
    value_of(createReducedCopy(*p.office, {rowRef(group.id), {}}, path));
    const auto reduced = value_of(Store::open(path, copyOptions(s("Anna Muster"))));
    p.requireBoth(*reduced);
    CHECK_FALSE(hasContent(*reduced, stays));
    const AttachedDocument fresh = attach(*reduced, rowRef(p.measure), fileOf(p.dir, s("neu.txt"), "aus der AG"));
    value_of(merge(*p.office, MergeInput(*reduced)));
    CHECK(contentOf(*p.office, fresh) == "aus der AG");
}
