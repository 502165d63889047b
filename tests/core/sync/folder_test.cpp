// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder.h"

#include "core/sync/packagebytes.h"
#include "tests/core/sync/packagefixture.h"

#include <QDir>
#include <QFile>
#include <random>
#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

SyncReport syncOnce(Store& store, const QString& folder, const Password& password = {})
{
    FolderTransport transport(store, folder, password);
    return value_of(syncFolder(store, transport));
}

Result<SyncReport> trySync(Store& store, const QString& folder, const Password& password = {})
{
    FolderTransport transport(store, folder, password);
    return syncFolder(store, transport);
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList({s("*.iplanabgleich")}, QDir::Files);
}

struct TwoCopies {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, s("K001"), s("eins"));
    std::unique_ptr<Store> copy = copyOf(*office, s("Anna Muster"));
    TempDir dir;
    QString folder = dir.path();
};

} // namespace

TEST_CASE("Two copies exchange through a folder, again and again without more files", "[merge][folder]")
{
    TwoCopies p;
    const auto password = GENERATE(as<std::string>(), "", "Grüße");
    const Password key = password.empty() ? Password() : secret(password.c_str());
    edit<Measure>(*p.office, p.id, [](Measure& m) { m.summary = s("im Büro"); });
    edit<Measure>(*p.copy, p.id, [](Measure& m) { m.title = s("unterwegs"); });
    CHECK(syncOnce(*p.copy, p.folder, key).sent.size() == value_of(p.copy->file().info()).commits);
    const auto report = syncOnce(*p.office, p.folder, key);
    CHECK(report.admission.admitted.size() == 1);
    CHECK(report.sent.size() == 1);
    CHECK(syncText(*p.office, report, QDateTime({2026, 11, 21}, {14, 5})) ==
          s("abgeglichen 14:05, 1 neue Änderung von Anna Muster"));
    CHECK(syncOnce(*p.copy, p.folder, key).admission.admitted.size() == 1);
    CHECK(get(*p.office, p.id).title == s("unterwegs"));
    CHECK(get(*p.copy, p.id).summary == s("im Büro"));
    const QStringList files = filesIn(p.folder);
    CHECK(syncOnce(*p.office, p.folder, key).isEmpty());
    CHECK(syncOnce(*p.copy, p.folder, key).isEmpty());
    CHECK(filesIn(p.folder) == files);
    CHECK(value_of(p.office->file().selfCheck()).isEmpty());
}

TEST_CASE("Partial, doubled, renamed, vanished and foreign files in the folder do no harm", "[merge][folder]")
{
    TwoCopies p;
    syncOnce(*p.office, p.folder);
    edit<Measure>(*p.office, p.id, [](Measure& m) { m.title = s("zwei"); });
    syncOnce(*p.office, p.folder);
    const QDir dir(p.folder);
    const QStringList files = filesIn(p.folder);
    REQUIRE(files.size() == 2);
    writeTo(dir.filePath(s("Einkaufsliste.txt")), "Milch");
    writeTo(dir.filePath(s("leer.iplanabgleich")), {});
    REQUIRE(QDir(p.folder).mkdir(s("Unterordner")));

    SECTION("A part of a file counts as not there until it is whole")
    {
        for (const QString& name : files) {
            const QByteArray whole = contentOf(dir.filePath(name));
            for (const qsizetype length : {qsizetype(1), qsizetype(100), whole.size() / 2, whole.size() - 1}) {
                writeTo(dir.filePath(name), whole.left(length));
                REQUIRE_OK(trySync(*p.copy, p.folder));
            }
            writeTo(dir.filePath(name), whole);
        }
    }
    SECTION("Doubled and renamed files are read as they are")
    {
        for (const QString& name : files)
            REQUIRE(QFile::copy(dir.filePath(name), dir.filePath(name.left(8) + s(" (Konfliktkopie).iplanabgleich"))) ==
                    (name == files.first()));
        REQUIRE(QFile::rename(dir.filePath(files.last()), dir.filePath(s("umbenannt.dat"))));
        syncOnce(*p.copy, p.folder);
    }
    SECTION("What vanished is given again by whoever has it")
    {
        for (const QString& name : files)
            REQUIRE(QFile::remove(dir.filePath(name)));
        CHECK(syncOnce(*p.copy, p.folder).admission.admitted.isEmpty());
        CHECK(syncOnce(*p.office, p.folder).sent.size() == 1);
        syncOnce(*p.copy, p.folder);
    }
    SECTION("Delayed files: what came early waits")
    {
        const bool firstIsBig =
            QFileInfo(dir.filePath(files.first())).size() > QFileInfo(dir.filePath(files.last())).size();
        const QString early = firstIsBig ? files.last() : files.first();
        edit<Measure>(*p.office, p.id, [](Measure& m) { m.summary = s("drei"); });
        syncOnce(*p.office, p.folder);
        const QByteArray delayed = contentOf(dir.filePath(early));
        REQUIRE(QFile::remove(dir.filePath(early)));
        const auto report = syncOnce(*p.copy, p.folder);
        CHECK(report.admission.waiting.size() == 1);
        CHECK(report.admission.awaited.size() == 1);
        writeTo(dir.filePath(early), delayed);
        syncOnce(*p.copy, p.folder);
        CHECK(get(*p.copy, p.id).summary == s("drei"));
    }
    syncOnce(*p.office, p.folder);
    syncOnce(*p.copy, p.folder);
    CHECK(get(*p.copy, p.id).title == s("zwei"));
    CHECK(value_of(p.copy->replica().commitIds()) == value_of(p.office->replica().commitIds()));
    CHECK(contentOf(dir.filePath(s("Einkaufsliste.txt"))) == "Milch");
}

TEST_CASE("A folder that is out of reach, of another concept or with another password is refused", "[merge][folder]")
{
    TwoCopies p;
    const auto before = value_of(p.office->replica().commitIds());
    CHECK(error_of(trySync(*p.office, p.dir.file(s("fehlt")))).message.contains(s("nicht erreichbar")));
    REQUIRE_ERROR(ErrorKind::Io, trySync(*p.office, p.dir.file(s("fehlt"))));
    syncOnce(*p.office, p.folder, secret("richtig"));
    const QStringList files = filesIn(p.folder);
    REQUIRE_ERROR(ErrorKind::Rejected, trySync(*p.copy, p.folder));
    REQUIRE_ERROR(ErrorKind::Rejected, trySync(*p.copy, p.folder, secret("falsch")));
    const auto other = memoryStore();
    REQUIRE_ERROR(ErrorKind::Conflict, trySync(*other, p.folder, secret("richtig")));
    CHECK(filesIn(p.folder) == files);
    CHECK(value_of(p.office->replica().commitIds()) == before);

    TempDir open;
    syncOnce(*p.office, open.path());
    REQUIRE_ERROR(ErrorKind::Rejected, trySync(*p.copy, open.path(), secret("x")));
    // A stray file of another concept among ours stops nobody.
    TempDir mixed;
    syncOnce(*other, mixed.path());
    const QString stray = filesIn(mixed.path()).first();
    REQUIRE(QFile::copy(QDir(mixed.path()).filePath(stray), QDir(open.path()).filePath(stray)));
    REQUIRE_OK(trySync(*p.copy, open.path()));
}

TEST_CASE("Many small files become few and no commit is dropped", "[merge][folder]")
{
    TwoCopies p;
    FolderTransport office(*p.office, p.folder);
    FolderTransport copy(*p.copy, p.folder);
    writeTo(QDir(p.folder).filePath(s("fremd-1.iplanabgleich")), "noch unterwegs");
    for (int round = 0; round < 60; ++round) {
        edit<Measure>(*p.office, p.id, [&](Measure& m) { m.title = s("Fassung %1").arg(round); });
        REQUIRE_OK(syncFolder(*p.office, office));
        if (round % 7 == 0)
            REQUIRE_OK(syncFolder(*p.copy, copy));
        REQUIRE(filesIn(p.folder).size() <= 19);
    }
    CHECK(QFile::exists(QDir(p.folder).filePath(s("fremd-1.iplanabgleich"))));
    CHECK(value_of(office.ids()) == value_of(p.office->replica().commitIds()));
    REQUIRE_OK(syncFolder(*p.copy, copy));
    CHECK(get(*p.copy, p.id).title == s("Fassung 59"));
    CHECK(office.content().incomplete == 1);
}

TEST_CASE("What was erased goes from everybody's files, and does not come back", "[merge][folder]")
{
    TwoCopies p;
    Person person;
    person.familyName = s("Mustermann-Vergessen");
    write(*p.office, s("person:create"), [&](Writer& writer) { writer.insert(person); });
    syncOnce(*p.office, p.folder);
    edit<Measure>(*p.copy, p.id, [](Measure& m) { m.title = s("unterwegs"); });
    syncOnce(*p.copy, p.folder);
    edit<Person>(*p.copy, person.id, [](Person& each) { each.note = s("Vergessenes"); });
    syncOnce(*p.copy, p.folder);
    const auto holdsValue = [&] {
        for (const QString& name : filesIn(p.folder)) {
            for (const CommitData& commit : value_of(packageCommits(contentOf(QDir(p.folder).filePath(name)), {}))) {
                if (toBytes(commit).contains("Vergessen"))
                    return true;
            }
        }
        return false;
    };
    REQUIRE(holdsValue());
    syncOnce(*p.office, p.folder);
    REQUIRE_OK(p.office->erasure().erase({{&entityOf<Person>(), person.id.uuid()}}));
    syncOnce(*p.office, p.folder);
    CHECK_FALSE(holdsValue());
    syncOnce(*p.copy, p.folder);
    CHECK_FALSE(holdsValue());
    CHECK(value_of(p.copy->replica().commitIds()) == value_of(p.office->replica().commitIds()));
    CHECK(value_of(p.copy->file().selfCheck()).isEmpty());
    CHECK(get(*p.copy, p.id).title == s("unterwegs"));
    CHECK(syncOnce(*p.office, p.folder).isEmpty());
}

TEST_CASE("Twenty copies that exchange at random through a faulty folder end the same", "[merge][folder][random]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](size_t count) { return static_cast<qsizetype>(random() % count); };
    TwoCopies p;
    std::vector<std::unique_ptr<Store>> copies;
    std::vector<std::unique_ptr<FolderTransport>> transports;
    for (int i = 0; i < 20; ++i) {
        copies.push_back(copyOf(*p.office, s("Person %1").arg(i)));
        transports.push_back(std::make_unique<FolderTransport>(*copies.back(), p.folder));
    }
    const int steps = scaled(200, 60);
    for (int step = 0; step < steps; ++step) {
        const auto at = static_cast<size_t>(pick(20));
        Store& store = *copies[at];
        edit<Measure>(store, p.id,
                      [&](Measure& m) { (step % 2 ? m.title : m.summary) = s("%1 von %2").arg(step).arg(at); });
        if (pick(3) != 0)
            REQUIRE_OK(syncFolder(store, *transports[at]));
        const QStringList files = filesIn(p.folder);
        if (files.isEmpty())
            continue;
        const QString victim = QDir(p.folder).filePath(files.at(pick(static_cast<size_t>(files.size()))));
        const QByteArray bytes = contentOf(victim);
        switch (pick(8)) {
        case 0:
            QFile::remove(victim);
            break;
        case 1:
            writeTo(victim, bytes.left(pick(static_cast<size_t>(bytes.size()) + 1)));
            break;
        case 2:
            QFile::rename(victim, p.dir.file(s("Kopie %1.iplanabgleich").arg(step)));
            break;
        case 3:
            writeTo(p.dir.file(s("doppelt %1.iplanabgleich").arg(step)), bytes);
            break;
        default:
            break;
        }
    }
    for (int round = 0; round < 2; ++round) {
        for (size_t i = 0; i < copies.size(); ++i)
            REQUIRE_OK(syncFolder(*copies[i], *transports[i]));
    }
    const auto all = value_of(copies.front()->replica().commitIds());
    CHECK(all.size() >= steps);
    for (const auto& copy : copies) {
        REQUIRE(value_of(copy->replica().commitIds()) == all);
        REQUIRE(get(*copy, p.id).title == get(*copies.front(), p.id).title);
        REQUIRE(value_of(copy->file().selfCheck()).isEmpty());
    }
}

TEST_CASE("Programs that exchange and join files in the same folder at once lose nothing", "[merge][folder]")
{
    TwoCopies p;
    syncOnce(*p.office, p.folder);
    const auto commits = value_of(p.office->replica().commitsMissingFrom({}));
    constexpr int programs = 4;
    const int rounds = scaled(40, 20);
    std::array<QString, programs> problems;
    std::vector<std::thread> threads;
    for (int i = 0; i < programs; ++i) {
        threads.emplace_back([&, i] { // no assertions here: Catch2 is for one thread
            auto store = Store::createFrom(s(":memory:"), {}, commits);
            if (!store) {
                problems[static_cast<size_t>(i)] = store.error().message;
                return;
            }
            FolderTransport transport(**store, p.folder);
            for (int round = 0; round < rounds; ++round) {
                Measure measure;
                measure.code = s("P%1-%2").arg(i).arg(round);
                const auto added = (*store)->transact(s("measure:create"), [&](Writer& writer) -> Result<> {
                    writer.insert(measure);
                    return {};
                });
                const auto report = syncFolder(**store, transport);
                if (!added || !report)
                    problems[static_cast<size_t>(i)] = added ? report.error().message : added.error().message;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    for (const QString& problem : problems)
        CHECK(problem == QString());
    syncOnce(*p.copy, p.folder);
    CHECK(all<Measure>(*p.copy).size() == 1 + programs * rounds);
}
