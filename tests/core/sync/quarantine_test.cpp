// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One bad file in an Abgleichordner stops nobody: it is named, noted and not read again.
#include "core/sync/folder.h"
#include "core/sync/stepwiseexchange.h"
#include "tests/core/sync/packagefixture.h"

#include <functional>
#include <QDir>
#include <QtEndian>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QString kBadName = s("bad.iplanabgleich");

/// Two copies of a file, of which one has given an honest commit to the folder.
struct Folder {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, s("K001"), s("eins"));
    QUuid root = value_of(office->file().info()).root;
    std::unique_ptr<Store> copy = copyOf(*office, s("Anna Muster"));
    TempDir dir;
    Password key;

    explicit Folder(const Password& password = {}) : key(password)
    {
        REQUIRE_OK(sync(*office)); // both have exchanged before, and the office has given
        REQUIRE_OK(sync(*copy));
        edit<Measure>(*copy, id, [](Measure& m) { m.title = s("ehrlich"); });
        REQUIRE_OK(sync(*copy));
    }
    Result<SyncReport> sync(Store& store, int* filesRead = nullptr)
    {
        FolderTransport transport(store, dir.path(), key);
        auto report = syncFolder(store, transport);
        if (filesRead)
            *filesRead = transport.filesRead();
        return report;
    }
    QString path(const QString& name = kBadName) const { return QDir(dir.path()).filePath(name); }
    void put(const QByteArray& bytes) const { writeTo(path(), bytes); }
    /// A commit that the office does not have, forged.
    CommitData forged(const std::function<void(CommitData&)>& forge) const
    {
        const auto other = copyOf(*office, s("Ernst Fälscher"));
        const auto known = value_of(other->replica().commitIds());
        edit<Measure>(*other, id, [](Measure& m) { m.summary = s("gefälscht"); });
        CommitData commit = value_of(other->replica().commitsMissingFrom(known)).last();
        forge(commit);
        return commit;
    }
    void putForged(const std::function<void(CommitData&)>& forge) const
    {
        put(value_of(packageBytes(root, {forged(forge)}, key, root.toRfc4122())));
    }
    /// The office exchanges: the honest commit arrives, the bad is named, and the next times it is not read again.
    RefusedInput requireNamedOnce()
    {
        const auto report = value_of(sync(*office));
        CHECK(report.admission.admitted.size() == 1);
        CHECK(get(*office, id).title == s("ehrlich"));
        REQUIRE(report.admission.refused.size() == 1);
        CHECK(report.admission.refused.first().source.name == kBadName);
        CHECK(syncText(*office, report, QDateTime({2026, 11, 21}, {14, 5})).contains(s("1 abgelehnt")));
        const auto items = value_of(office->replica().heldItems());
        REQUIRE(items.size() == 1);
        CHECK(items.first().isRefused());
        CHECK(items.first().source.name == kBadName);
        CHECK(items.first().since.isValid());
        for (int again = 0; again < 3; ++again) {
            int read = 0;
            CHECK(value_of(sync(*office, &read)).admission.refused.isEmpty());
            CHECK(read <= (key.isEmpty() ? 0 : 1)); // one is read to see that the key still fits
        }
        CHECK(value_of(office->replica().heldItems()).size() == 1);
        return report.admission.refused.first();
    }
};

/// A whole package that claims to unpack to so many bytes: pieces of zeros.
QByteArray bomb(const QUuid& root, quint64 claims, int pieces)
{
    const QByteArray piece = qCompress(QByteArray(64 * 1024, '\0'));
    const quint32 size = qToBigEndian(static_cast<quint32>(piece.size()));
    const QByteArray body = (QByteArray(reinterpret_cast<const char*>(&size), sizeof size) + piece).repeated(pieces);
    QByteArray start = value_of(packageBytes(root, {}, {})).left(kPackageHeaderBytes - 32);
    const auto set = [&](int at, quint64 number) {
        const quint64 big = qToBigEndian(number);
        start.replace(at, 8, QByteArray(reinterpret_cast<const char*>(&big), sizeof big));
    };
    set(32, claims);
    set(40, static_cast<quint64>(body.size()));
    return start + checksum(start, body) + body;
}

} // namespace

TEST_CASE("Honest commits arrive though a folder file holds a forged one", "[merge][quarantine]")
{
    const std::pair<const char*, std::function<void(CommitData&)>> forgeries[] = {
        {"Zähler", [](CommitData& c) { c.counter += 1; }},
        {"zweimal", [](CommitData& c) { c.changes << c.changes.first(); }},
        {"nicht kennen konnte", [](CommitData& c) { c.changes.first().replaces = {newCommitId()}; }},
        {"Wert", [](CommitData& c) { c.changes.last().value = Value(qint64(1)); }},
        {"anderen Konzept",
         [](CommitData& c) {
             c.parents.clear();
             c.counter = 1;
         }},
    };
    for (const auto& [word, forge] : forgeries) {
        INFO(word);
        Folder p;
        p.putForged(forge);
        CHECK(p.requireNamedOnce().error.message.contains(s(word)));
        CHECK(value_of(p.office->file().selfCheck()).isEmpty());
    }
}

TEST_CASE("Honest commits arrive though a folder file holds one of a newer format", "[merge][quarantine]")
{
    Folder p;
    p.putForged([](CommitData& c) { c.format = kContentFormat + 1; });
    const auto report = value_of(p.sync(*p.office));
    CHECK(report.admission.admitted.size() == 1);
    REQUIRE(report.admission.refused.size() == 1);
    CHECK(report.admission.refused.first().later);
    const auto items = value_of(p.office->replica().heldItems());
    REQUIRE(items.size() == 1);
    CHECK(items.first().newer);
    int read = 0;
    CHECK(value_of(p.sync(*p.office, &read)).admission.refused.isEmpty());
    CHECK(read == 0);
}

TEST_CASE("A known id with other content in a folder file is named and stops nobody", "[merge][quarantine]")
{
    Folder p;
    auto known = value_of(p.office->replica().commitsMissingFrom({}));
    known.last().changes.first().value = Value(s("untergeschoben"));
    p.put(value_of(packageBytes(p.root, {known.last(), p.forged([](CommitData&) {})}, {})));
    const auto report = value_of(p.sync(*p.office));
    CHECK(report.admission.admitted.size() == 2);
    REQUIRE(report.admission.refused.size() == 1);
    CHECK(report.admission.refused.first().error.message.contains(s("anderen Inhalt")));
    CHECK(report.admission.refused.first().source.name == kBadName);
    CHECK(value_of(p.sync(*p.office)).admission.refused.isEmpty());
}

TEST_CASE("A true commit is taken from another file when one under its id is forged", "[merge][quarantine]")
{
    Folder p;
    CommitData forged = p.forged([](CommitData&) {});
    writeTo(p.path(s("zz.iplanabgleich")), value_of(packageBytes(p.root, {forged}, {})));
    forged.counter += 3;
    p.put(value_of(packageBytes(p.root, {forged}, {})));
    const auto report = value_of(p.sync(*p.office));
    CHECK(report.admission.admitted.size() == 2);
    CHECK(report.admission.refused.size() == 1);
    CHECK(get(*p.office, p.id).summary == s("gefälscht"));
}

TEST_CASE("Files without the key of an encrypted folder are passed over by name", "[merge][quarantine]")
{
    const auto honest = [](CommitData&) {};
    SECTION("Not encrypted")
    {
        Folder p(secret("gemeinsam"));
        p.put(value_of(packageBytes(p.root, {p.forged(honest)}, {})));
        CHECK(p.requireNamedOnce().error.message.contains(s("nicht verschlüsselt")));
    }
    SECTION("With another salt, whose key alone would cost seconds")
    {
        Folder p(secret("gemeinsam"));
        p.put(value_of(packageBytes(p.root, {p.forged(honest)}, secret("gemeinsam"))));
        CHECK(p.requireNamedOnce().error.message.contains(s("anders verschlüsselt")));
    }
    SECTION("With another password")
    {
        Folder p(secret("gemeinsam"));
        p.put(value_of(packageBytes(p.root, {p.forged(honest)}, secret("eigenes"), p.root.toRfc4122())));
        CHECK(p.requireNamedOnce().error.message.contains(s("anderen Schlüssel")));
    }
    SECTION("Encrypted in a folder that is not")
    {
        Folder p;
        p.put(value_of(packageBytes(p.root, {p.forged(honest)}, secret("eigenes"), p.root.toRfc4122())));
        CHECK(p.requireNamedOnce().error.message.contains(s("anderen Schlüssel")));
    }
    SECTION("A wrong key of our own is said as before, and nothing is given")
    {
        Folder p(secret("gemeinsam"));
        p.put(value_of(packageBytes(p.root, {p.forged(honest)}, {})));
        p.key = secret("vertippt");
        REQUIRE_ERROR(ErrorKind::Rejected, p.sync(*p.office));
        p.key = Password();
        REQUIRE_ERROR(ErrorKind::Rejected, p.sync(*p.office));
        CHECK(value_of(p.office->replica().heldItems()).isEmpty());
    }
}

TEST_CASE("Bombs and giants in the folder are not unpacked", "[merge][quarantine]")
{
    Folder p;
    SECTION("1.5 MB that claim a gigabyte")
    {
        p.put(bomb(p.root, quint64(1) << 30, 16 * 1024));
        CHECK(QFileInfo(p.path()).size() > 1'000'000);
        CHECK(p.requireNamedOnce().error.message.contains(s("1024 MB")));
    }
    SECTION("Pieces that hold more than the header says")
    {
        p.put(bomb(p.root, 1000, 64));
        p.requireNamedOnce();
    }
    SECTION("A sparse file of 12 GB")
    {
        p.put(bomb(p.root, 1000, 1));
        QFile file(p.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.resize(qint64(12) << 30));
        file.close();
        CHECK(p.requireNamedOnce().error.message.contains(s("12288 MB")));
    }
    SECTION("A commit with a value of a gigabyte, by what it says")
    {
        QByteArray commit = toBytes(p.forged([](CommitData&) {}));
        const auto at = commit.indexOf("gefälscht");
        REQUIRE(at > 0);
        commit.replace(at - 1, 1, QByteArray("\x7a\x40\x00\x00\x00", 5));
        CHECK_FALSE(commitFromBytes(commit).has_value());
    }
    SECTION("Lists in lists, and lengths that are not there")
    {
        CHECK_FALSE(commitFromBytes(QByteArray(1'000'000, '\x81')).has_value());
        CHECK_FALSE(commitFromBytes(QByteArray("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff", 9)).has_value());
        CHECK_FALSE(commitFromBytes(QByteArray("\x9f\x00\xff", 3)).has_value());
    }
}

TEST_CASE("Content that is very even still travels", "[merge][quarantine][plain]")
{
    Folder p;
    edit<Measure>(*p.copy, p.id, [](Measure& m) { m.summary = QString(40'000'000, u'x'); });
    REQUIRE_OK(p.sync(*p.copy));
    CHECK(value_of(p.sync(*p.office)).admission.admitted.size() == 2);
    CHECK(get(*p.office, p.id).summary.size() == 40'000'000);
}

TEST_CASE("What was discarded is not mentioned again, also when the folder offers it under another name",
          "[merge][quarantine]")
{
    Folder p;
    const CommitData forged = p.forged([](CommitData& c) { c.counter += 1; });
    const QByteArray bytes = value_of(packageBytes(p.root, {forged}, {}));
    p.put(bytes);
    REQUIRE_OK(p.sync(*p.office));
    REQUIRE_ERROR(ErrorKind::NotFound, p.office->replica().discardHeld(s("gibt es nicht")));
    REQUIRE_OK(p.office->replica().discardHeld(idText(forged.id)));
    CHECK(value_of(p.office->replica().heldItems()).isEmpty());
    writeTo(p.path(s("noch einmal.iplanabgleich")), bytes);
    CHECK(value_of(p.sync(*p.office)).admission.refused.isEmpty());
    CHECK(value_of(p.office->replica().heldItems()).isEmpty());
    int read = 0;
    CHECK(value_of(p.sync(*p.office, &read)).admission.refused.isEmpty());
    CHECK(read == 0);

    p.put(bomb(p.root, 1000, 64));
    REQUIRE_OK(p.sync(*p.office));
    REQUIRE_OK(p.office->replica().discardHeld(kBadName));
    CHECK(value_of(p.office->replica().heldItems()).isEmpty());
}

TEST_CASE("What waits for ever can be discarded, and stops nobody before", "[merge][quarantine]")
{
    Folder p;
    const CommitData lost = p.forged([](CommitData& c) { c.parents = {newCommitId()}; });
    p.put(value_of(packageBytes(p.root, {lost}, {})));
    const auto report = value_of(p.sync(*p.office));
    CHECK(report.admission.admitted.size() == 1);
    CHECK(report.admission.waiting == QList{lost.id});
    CHECK(report.admission.awaited == lost.parents);
    const auto items = value_of(p.office->replica().heldItems());
    REQUIRE(items.size() == 1);
    CHECK(items.first().missing == lost.parents);
    CHECK(items.first().authorName == s("Ernst Fälscher"));
    CHECK(items.first().source.name == kBadName);
    int read = 0;
    CHECK(value_of(p.sync(*p.office, &read)).admission.waiting.size() == 1);
    CHECK(read == 0);
    REQUIRE_OK(p.office->replica().discardHeld(idText(lost.id)));
    CHECK(value_of(p.office->replica().heldItems()).isEmpty());
    QFile::rename(p.path(), p.path(s("umbenannt.iplanabgleich")));
    CHECK(value_of(p.sync(*p.office)).admission.waiting.isEmpty());
}

TEST_CASE("All that waits of one file is discarded at once, but for erasures", "[merge][quarantine]")
{
    Folder p;
    QList<CommitData> lost;
    const int count = scaled(50);
    for (int i = 0; i < count; ++i)
        lost << p.forged([](CommitData& c) { c.parents = {newCommitId()}; });
    lost.last().changes.clear();
    lost.last().erased = {RowKey{s("person"), newRowId()}};
    p.put(value_of(packageBytes(p.root, lost, {})));
    CHECK(value_of(p.sync(*p.office)).admission.waiting.size() == count);
    CHECK(p.office->replica().discardHeld(s("niemand")).error().kind == ErrorKind::NotFound);
    REQUIRE_OK(p.office->replica().discardHeld(kBadName));
    const auto items = value_of(p.office->replica().heldItems());
    REQUIRE(items.size() == 1);
    CHECK(items.first().isErasure);
    QFile::rename(p.path(), p.path(s("umbenannt.iplanabgleich")));
    CHECK(value_of(p.sync(*p.office)).admission.refused.isEmpty());
    CHECK(value_of(p.office->replica().heldItems()).size() == 1);
}

TEST_CASE("A folder file with more commits than one can have is refused before it is read", "[merge][quarantine]")
{
    for (const quint32 count : {50'001U, 100'000U, 190'000U}) {
        Folder p;
        const QByteArray body(qsizetype(count) * 16, 'x');
        QByteArray start = value_of(packageBytes(p.root, {}, {})).left(kPackageHeaderBytes - 32);
        const auto set = [&](int at, auto number) {
            const auto big = qToBigEndian(number);
            start.replace(at, sizeof big, QByteArray(reinterpret_cast<const char*>(&big), sizeof big));
        };
        set(28, count);
        set(32, quint64(count) * 64);
        set(40, static_cast<quint64>(body.size()));
        p.put(start + checksum(start, body) + body);
        CHECK(p.requireNamedOnce().error.message.contains(QString::number(count)));
    }
}

TEST_CASE("A new copy is made of a folder with a forged file in it", "[merge][quarantine]")
{
    Folder p;
    p.putForged([](CommitData& c) { c.counter += 1; });
    FolderTransport transport(p.root, {}, p.dir.path());
    const auto fetched = value_of(transport.fetch({}));
    CHECK(fetched.size() > 2);
}

TEST_CASE("The window's exchange names a bad file once, too", "[merge][quarantine]")
{
    Folder p;
    const auto file = p.dir.file(s("../fenster-%1.iplan").arg(idText(newCommitId())));
    REQUIRE_OK(p.office->file().copyTo(file));
    const auto store = value_of(Store::open(file, {}));
    p.putForged([](CommitData& c) { c.counter += 1; });
    const auto exchange = [&] {
        StepwiseExchange::Plan plan;
        plan.path = file;
        plan.root = p.root;
        plan.target = {ExchangeTarget::Way::Folder, p.dir.path(), false};
        plan.copy = s("fenster");
        return std::make_unique<StepwiseExchange>(plan);
    };
    const auto news = value_of(exchange()->take());
    const auto admission = value_of(store->replica().admit(news.commits, nullptr, news.sources));
    CHECK(admission.admitted.size() == 1);
    REQUIRE(admission.refused.size() == 1);
    CHECK(admission.refused.first().source.name == kBadName);
    CHECK(value_of(exchange()->take()).commits.isEmpty());
}

TEST_CASE("A file with many forged commits is one thing to tell, and is not read again", "[merge][folder][quarantine]")
{
    Folder folder;
    QList<CommitData> forged;
    for (int i = 0; i < 300; ++i)
        forged << folder.forged([](CommitData& commit) { commit.counter += 5; });
    folder.put(value_of(packageBytes(folder.root, forged, {})));
    const RefusedInput refused = folder.requireNamedOnce();
    CHECK(refused.commit.isNull());
    CHECK(refused.error.message.contains(s("300")));
    // Beside them an honest one is taken.
    edit<Measure>(*folder.copy, folder.id, [](Measure& m) { m.summary = s("auch ehrlich"); });
    const auto honest =
        value_of(folder.copy->replica().commitsMissingFrom(value_of(folder.office->replica().commitIds())));
    folder.put(value_of(packageBytes(folder.root, forged + honest, {})));
    CHECK(value_of(folder.sync(*folder.office)).admission.admitted.size() == 1);
    CHECK(get(*folder.office, folder.id).summary == s("auch ehrlich"));
}
