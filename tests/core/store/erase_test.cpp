// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Erasure (DSGVO): gone from everything that is stored, on every copy, in whatever order commits meet.
#include "core/base/searchtext.h"
#include "core/store/backup.h"
#include "core/store/copies.h"
#include "core/store/erasurelist.h"

#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QString kFamilyName = QStringLiteral("Quezwärt");
const QString kNote = QStringLiteral("Frau Quezwärt bittet um Rückruf in der Uxbrödtstraße %1. ");

/// A person with values of every sort, also a long one that is stored compressed, edited several times.
Id<Person> addPerson(Store& store)
{
    Person person;
    person.familyName = kFamilyName;
    person.givenName = QStringLiteral("Ysoldine");
    person.email = QStringLiteral("ysoldine@quezw.example");
    for (int i = 0; i < 60; ++i)
        person.note += kNote.arg(i);
    write(store, QStringLiteral("person:create"), [&](Writer& writer) { writer.insert(person); });
    edit<Person>(store, person.id, [](Person& p) { p.phone = QStringLiteral("0221 7654321"); });
    edit<Person>(store, person.id, [](Person& p) { p.phone.clear(); });
    return person.id;
}

/// What may not be found in any file after the erasure, as it may be stored there.
QList<QByteArray> traces()
{
    QString note;
    for (int i = 0; i < 60; ++i)
        note += kNote.arg(i);
    QList<QByteArray> out{qCompress(note.toUtf8()).mid(4, 24)};
    for (const QString& text :
         {kFamilyName, QStringLiteral("Ysoldine"), QStringLiteral("quezw.example"), QStringLiteral("7654321"),
          QStringLiteral("Uxbrödt"), foldedForIndex(kFamilyName).trimmed(),
          foldedForIndex(QStringLiteral("Uxbrödt")).trimmed()}) {
        out << text.toUtf8() << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(text))
            << QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(text));
    }
    return out;
}

/// The traces that are in the file.
QList<QByteArray> found(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll().toLower();
    QList<QByteArray> out;
    for (const QByteArray& trace : traces()) {
        if (content.contains(trace.toLower()))
            out << trace;
    }
    return out;
}

/// How many words of the search index begin so.
qint64 wordsOfIndex(const QString& path, const QString& begin)
{
    Database db(path, Database::Mode::ReadWrite);
    db.exec(QStringLiteral("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main','search_','row')"));
    return db.scalar(QStringLiteral("SELECT count(*) FROM temp.words WHERE term LIKE '%1%'").arg(begin)).integer();
}

bool isShown(const Store& store, const RowRef& row)
{
    return value_of(
        store.read<bool>([&](const Reader& reader) -> Result<bool> { return reader.find(row).has_value(); }));
}

/// No value of the row in any commit.
bool isBlankInHistory(const Store& store, const RowRef& row)
{
    return value_of(store.readJournal<bool>([&](Journal& journal, const Reader&) -> Result<bool> {
        for (const CommitRecord& commit : journal.commits(row)) {
            for (const JournalChange& change : journal.changes(commit.seq, row)) {
                if (!change.from.isNull() || !change.to.isNull())
                    return false;
            }
        }
        return true;
    }));
}

bool isGone(const Store& store, const RowRef& row)
{
    return !isShown(store, row) && isBlankInHistory(store, row) && value_of(store.selfCheck()).isEmpty();
}

} // namespace

TEST_CASE("What is erased is gone from the file, its search index and its free pages", "[store][erase]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    RowRef person;
    {
        const auto store = value_of(Store::create(path, authorOptions(QStringLiteral("Erika Beispiel"))));
        person = rowRef(addPerson(*store));
        for (int i = 0; i < 50; ++i)
            addMeasure(*store, QStringLiteral("K%1").arg(i), QStringLiteral("Maßnahme %1").arg(i));
        REQUIRE(value_of(store->search(kFamilyName)).size() == 1);
    }
    REQUIRE(found(path).size() >= 4);
    REQUIRE(wordsOfIndex(path, QStringLiteral("quez").left(3)) > 0);
    {
        const auto store = value_of(Store::open(path, authorOptions(QStringLiteral("Erika Beispiel"))));
        CHECK_FALSE(value_of(store->erase({person})).isEmpty());
        CHECK(value_of(store->search(kFamilyName)).isEmpty());
        CHECK_FALSE(store->erasureIsPending());
        CHECK(isGone(*store, person));
        CHECK(all<Person>(*store, Rows::All).isEmpty());
        CHECK(all<Person>(*store, Rows::Deleted).isEmpty());
        CHECK(found(path) == QList<QByteArray>());
    }
    CHECK(found(path) == QList<QByteArray>());
    CHECK(wordsOfIndex(path, QStringLiteral("que")) == 0);
    CHECK_FALSE(QFileInfo::exists(path + QStringLiteral("-journal")));
    const auto store = value_of(Store::open(path, {}));
    CHECK(isGone(*store, person));
    CHECK(all<Measure>(*store).size() == 50);
}

TEST_CASE("Erasing cannot be undone, and erased rows cannot be written on", "[store][erase]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto id = addPerson(*store);
    const Person before = get(*store, id);
    const auto notice = value_of(store->erase({rowRef(id)}));
    CHECK(notice.commit.operation == QStringLiteral("erase"));
    REQUIRE(notice.rows.size() == 1);
    CHECK(notice.rows.first().row == rowRef(id));

    const Error error = error_of(store->undo(notice.commit.id));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("nicht zurücknehmen")));
    SECTION("Undo goes on with what was done before to other rows")
    {
        CHECK(store->nextUndo().commit.operation == QStringLiteral("measure:create"));
        value_of(store->undo());
        CHECK(all<Measure>(*store).isEmpty());
        value_of(store->redo());
        CHECK(get(*store, measure).title == QStringLiteral("Titel"));
    }
    SECTION("A commit that also touched other rows is taken back for those")
    {
        Measure second;
        Person other;
        const auto both = write(*store, QStringLiteral("batch"), [&](Writer& w) {
            w.insert(second);
            w.insert(other);
        });
        value_of(store->erase({rowRef(other.id)}));
        value_of(store->undo(both.commit.id));
        CHECK(get(*store, second.id).deleted);
        CHECK(isGone(*store, rowRef(other.id)));
    }
    SECTION("Nobody writes on the row again")
    {
        REQUIRE_ERROR(ErrorKind::NotFound,
                      store->transact(QStringLiteral("person:edit"), [&](Writer& w) { return w.update(before); }));
        REQUIRE_ERROR(ErrorKind::Rejected, store->transact(QStringLiteral("import"), [&](Writer& w) -> Result<> {
            w.put(toRecord(before));
            return {};
        }));
    }
    SECTION("Erasing again is nothing, and what never was is refused")
    {
        CHECK(value_of(store->erase({rowRef(id)})).isEmpty());
        REQUIRE_ERROR(ErrorKind::NotFound, store->erase({rowRef(measure), {&entityOf<Person>(), newRowId()}}));
        CHECK(get(*store, measure).title == QStringLiteral("Titel"));
    }
    CHECK(isGone(*store, rowRef(id)));
}

TEST_CASE("The name of an author can be erased, also by the author", "[store][erase]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto author = all<Author>(*store).first().id;
    const auto notice = value_of(store->erase({rowRef(author)}));
    CHECK(notice.commit.author == author.uuid());
    CHECK(all<Author>(*store, Rows::All).isEmpty());
    CHECK(isGone(*store, rowRef(author)));
}

TEST_CASE("An old copy does not bring back what was erased", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    const auto old = copyOf(*office);
    edit<Person>(*old, id, [](Person& p) { p.function = QStringLiteral("Sprecherin"); });
    const auto late = value_of(old->commitsMissingFrom(value_of(office->commitIds())));
    value_of(office->erase({rowRef(id)}));

    SECTION("when it is merged in")
    {
        value_of(office->admit(value_of(old->commitsMissingFrom({}))));
        CHECK(isGone(*office, rowRef(id)));
    }
    SECTION("when it takes the erasure in, and gives what it wrote blank")
    {
        give(*office, *old);
        CHECK(isGone(*old, rowRef(id)));
        for (const CommitData& commit : value_of(old->commitsMissingFrom({}))) {
            for (const ChangeData& change : commit.changes)
                CHECK((change.row.id != id.uuid() || (change.blank && change.value.isNull())));
        }
        give(*old, *office);
        CHECK(dump(*office) == dump(*old));
        // The package made before the erasure arrives last: the same commit, with values.
        CHECK(value_of(office->admit(late)).admitted.isEmpty());
        CHECK(isGone(*office, rowRef(id)));
    }
    SECTION("and what a third copy has never seen comes blank")
    {
        give(*office, *old);
        const auto third = copyOf(*old);
        CHECK(isGone(*third, rowRef(id)));
        CHECK(dump(*third) == dump(*old));
    }
}

TEST_CASE("What waits in the inbox is blanked, too", "[store][erase]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("kopie.iplan"));
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    {
        const auto copy =
            value_of(Store::createFrom(path, authorOptions({}), value_of(office->commitsMissingFrom({}))));
        edit<Person>(*office, id, [](Person& p) { p.title = QStringLiteral("Dr."); });
        edit<Person>(*office, id, [](Person& p) { p.address = QStringLiteral("Uxbrödtweg 3"); });
        const auto missing = value_of(office->commitsMissingFrom(value_of(copy->commitIds())));
        CHECK(value_of(copy->admit({missing.last()})).waiting.size() == 1);
        value_of(copy->erase({rowRef(id)}));
        CHECK(found(path) == QList<QByteArray>());
        // The same one again, with its values, and then its parent.
        CHECK(value_of(copy->admit({missing.last()})).waiting.size() == 1);
        CHECK(value_of(copy->admit({missing.first()})).admitted.size() == 2);
        CHECK(isGone(*copy, rowRef(id)));
        give(*copy, *office);
        CHECK(isGone(*office, rowRef(id)));
    }
    CHECK(found(path) == QList<QByteArray>());
}

TEST_CASE("An erasure holds before its own history is there", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    const auto backup = copyOf(*office);
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("nach der Sicherung"));
    value_of(office->erase({rowRef(id)}));

    const auto admission = value_of(backup->admit(value_of(office->erasures())));
    CHECK(admission.waiting.isEmpty());
    CHECK(admission.awaited.isEmpty());
    CHECK(isGone(*backup, rowRef(id)));
    CHECK(all<Measure>(*backup).isEmpty());
    // It is passed on with the rest, so that blanks never travel alone.
    const auto copy = copyOf(*backup);
    CHECK(isGone(*copy, rowRef(id)));
    addMeasure(*copy, QStringLiteral("K002"), QStringLiteral("in der Kopie"));
    give(*copy, *office);
    give(*office, *copy);
    CHECK(dump(*copy) == dump(*office));
    CHECK(value_of(copy->erasures()).size() == 1);
    CHECK(isGone(*copy, rowRef(id)));
}

TEST_CASE("Values blanked by an erasure apart are refused and named", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    const auto copy = copyOf(*office);
    auto known = value_of(office->commitsMissingFrom({}));
    for (CommitData& commit : known)
        blankRows(commit, {{QStringLiteral("person"), id.uuid()}});
    const Error error = error_of(copy->admit(known));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("geleert")));
    CHECK(get(*copy, id).familyName == kFamilyName);

    // A new one waits for the erasure that explains it, or for the values.
    edit<Person>(*office, id, [](Person& p) { p.title = QStringLiteral("Dr."); });
    const auto fresh = value_of(office->commitsMissingFrom(value_of(copy->commitIds())));
    auto blanked = fresh;
    blankRows(blanked.first(), {{QStringLiteral("person"), id.uuid()}});
    CHECK(value_of(copy->admit(blanked)).waiting.size() == 1);
    SECTION("The values come")
    {
        CHECK(value_of(copy->admit(fresh)).admitted.size() == 1);
        CHECK(get(*copy, id).title == QStringLiteral("Dr."));
    }
    SECTION("The erasure comes")
    {
        value_of(office->erase({rowRef(id)}));
        CHECK(value_of(copy->admit(value_of(office->erasures()))).admitted.size() == 2);
        CHECK(isGone(*copy, rowRef(id)));
    }
    CHECK(value_of(copy->selfCheck()).isEmpty());
}

TEST_CASE("Rows and fields that only a newer program knows are blanked as well", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    auto commits = value_of(office->commitsMissingFrom({}));
    const RowKey hologram{QStringLiteral("hologram"), newRowId()};
    commits.last().changes << ChangeData{hologram, QStringLiteral("face"), Value(kFamilyName), {}}
                           << ChangeData{{QStringLiteral("person"), id.uuid()},
                                         QStringLiteral("aura"),
                                         Value(kFamilyName),
                                         {}};
    commits.last().normalize();
    const auto copy = value_of(Store::createFrom(QStringLiteral(":memory:"), authorOptions({}), commits));
    // The newer program erases both rows.
    CommitData erasure;
    erasure.id = newCommitId();
    erasure.counter = commits.last().counter + 1;
    erasure.time = commits.last().time;
    erasure.author = commits.last().author;
    erasure.operation = QStringLiteral("erase");
    erasure.format = kContentFormat;
    erasure.parents = {commits.last().id};
    erasure.erased = {hologram, {QStringLiteral("person"), id.uuid()}};
    erasure.normalize();
    value_of(copy->admit({erasure}));
    CHECK(isGone(*copy, rowRef(id)));
    for (const CommitData& commit : value_of(copy->commitsMissingFrom({})))
        CHECK_FALSE(toBytes(commit).contains(kFamilyName.toUtf8()));
    CHECK(value_of(copy->erasedRows()) == std::set<RowKey>(erasure.erased.begin(), erasure.erased.end()));
}

TEST_CASE("Erasing races with editing, deleting, undoing and erasing on another copy", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    const auto copy = copyOf(*office, QStringLiteral("Erika Beispiel"));
    const auto setDeleted = [&](Store& store, bool deleted) {
        value_of(store.transact(QStringLiteral("person:delete"),
                                [&](Writer& w) { return deleted ? w.remove(rowRef(id)) : w.restore(rowRef(id)); }));
    };
    SECTION("editing")
    {
        edit<Person>(*copy, id, [](Person& p) { p.note = QStringLiteral("neu"); });
    }
    SECTION("deleting")
    {
        setDeleted(*copy, true);
    }
    SECTION("restoring")
    {
        setDeleted(*office, true);
        give(*office, *copy);
        setDeleted(*copy, false);
    }
    SECTION("undoing and redoing")
    {
        edit<Person>(*copy, id, [](Person& p) { p.note = QStringLiteral("neu"); });
        value_of(copy->undo());
        value_of(copy->redo());
    }
    SECTION("undoing what comes from before")
    {
        edit<Person>(*copy, id, [](Person& p) { p.note = QStringLiteral("neu"); });
        give(*copy, *office);
        value_of(copy->undo());
    }
    SECTION("erasing")
    {
        value_of(copy->erase({rowRef(id)}));
    }
    value_of(office->erase({rowRef(id)}));
    give(*copy, *office);
    give(*office, *copy);
    CHECK(isGone(*office, rowRef(id)));
    CHECK(isGone(*copy, rowRef(id)));
    CHECK(dump(*office) == dump(*copy));
    CHECK(value_of(office->commitIds()) == value_of(copy->commitIds()));
}

TEST_CASE("Backups of this PC are cleaned, and restoring one does not bring anything back", "[store][erase][backup]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    QDateTime now(QDate(2026, 11, 20), QTime(9, 0));
    const BackupManager manager(dir.file(QStringLiteral("sicherungen")), [&now] { return now; });
    QString old;
    RowRef person;
    QList<QUuid> ids;
    {
        const auto store = value_of(Store::create(path, authorOptions(QStringLiteral("Erika Beispiel"))));
        person = rowRef(addPerson(*store));
        old = value_of(manager.backup(path)).path;
        now = now.addDays(1);
        addMeasure(*store, QStringLiteral("K001"), QStringLiteral("danach"));
        value_of(manager.backup(path));
    }
    const QString aside = dir.file(QStringLiteral("alt.iplan"));
    REQUIRE(QFile::copy(old, aside));
    const auto erase = [&] {
        const auto store = value_of(Store::open(path, authorOptions(QStringLiteral("Erika Beispiel"))));
        value_of(store->erase({person}));
        return value_of(manager.carryErasures(*store));
    };
    SECTION("Each is rewritten, once, and stays a good backup")
    {
        CHECK(erase().rewritten.size() == 2);
        for (const Backup& backup : manager.list()) {
            CHECK(found(backup.path) == QList<QByteArray>());
            const auto store = value_of(Store::open(backup.path, {}));
            CHECK(isGone(*store, person));
        }
        const auto again = value_of(manager.carryErasures(*value_of(Store::open(path, {}))));
        CHECK(again.rewritten.isEmpty());
        CHECK(again.failed.isEmpty());
#ifdef Q_OS_UNIX
        CHECK((QFileInfo(old).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
    }
    SECTION("A damaged one is named")
    {
        QFile file(old);
        REQUIRE(file.resize(file.size() - 5000));
        const auto outcome = erase();
        CHECK(outcome.rewritten.size() == 1);
        REQUIRE(outcome.failed.size() == 1);
        CHECK(outcome.failed.first().contains(QFileInfo(old).fileName()));
    }
    SECTION("One that comes back from elsewhere is restored without what was erased")
    {
        erase();
        REQUIRE(QFile::remove(old));
        REQUIRE(QFile::copy(aside, old));
        REQUIRE(found(old).size() >= 4);
        SECTION("over the present file") {}
        SECTION("over a file that can no longer be read")
        {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write("defekt");
        }
        REQUIRE_OK(manager.restore(QFileInfo(old).fileName(), path));
        CHECK(found(path) == QList<QByteArray>());
        const auto store = value_of(Store::open(path, {}));
        CHECK(isGone(*store, person));
        CHECK(all<Measure>(*store).isEmpty());
        const QString copy = dir.file(QStringLiteral("daneben.iplan"));
        REQUIRE_OK(manager.restoreAsCopy(QFileInfo(old).fileName(), copy));
        CHECK(found(copy) == QList<QByteArray>());
        // The next backup cleans what lies there.
        now = now.addDays(1);
        value_of(manager.backup(path));
        CHECK(found(old) == QList<QByteArray>());
    }
    SECTION("An old copy of the file that is merged in brings nothing back")
    {
        erase();
        const auto store = value_of(Store::open(path, {}));
        value_of(store->admit(value_of(value_of(Store::open(aside, {}))->commitsMissingFrom({}))));
        CHECK(found(path) == QList<QByteArray>());
        CHECK(isGone(*store, person));
    }
}

TEST_CASE("The list of erasures holds ids only, and is private", "[store][erase]")
{
    const TempDir dir;
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    value_of(office->erase({rowRef(id)}));
    const ErasureList list(dir.file(QStringLiteral("liste/l.cbor")));
    CHECK(value_of(list.commits()).isEmpty());
    REQUIRE_OK(list.add(value_of(office->erasures())));
    REQUIRE_OK(list.add(value_of(office->erasures())));
    CHECK(value_of(list.commits()) == value_of(office->erasures()));
    CHECK(value_of(list.commits()).first().changes.isEmpty());
    const QString path = dir.file(QStringLiteral("liste/l.cbor"));
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
    QFile file(path);
    REQUIRE(file.resize(file.size() - 3));
    REQUIRE_ERROR(ErrorKind::Damaged, list.commits());
    REQUIRE_ERROR(ErrorKind::Damaged, list.add(value_of(office->erasures())));
}

TEST_CASE("Texts that still name the person are found, now and in earlier versions", "[store][erase]")
{
    const auto store = memoryStore();
    const auto id = addPerson(*store);
    const auto now = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Werkstatt von frau QUEZWÄRT"));
    const auto past = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Quezwärt, Beratung"));
    edit<Measure>(*store, past, [](Measure& m) { m.title = QStringLiteral("Beratung"); });
    addMeasure(*store, QStringLiteral("K003"), QStringLiteral("Quezwärterei"));
    value_of(store->erase({rowRef(id)}));
    const auto mentions = value_of(store->mentions({kFamilyName, {}}));
    REQUIRE(mentions.size() == 2);
    CHECK(mentions.at(0).row == rowRef(now));
    CHECK_FALSE(mentions.at(0).isPast);
    CHECK(mentions.at(1).row == rowRef(past));
    CHECK(mentions.at(1).isPast);
    CHECK(value_of(store->mentions({})).isEmpty());
}
