// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Erasure (DSGVO): gone from everything that is stored, on every copy, in whatever order commits meet.
#include "core/store/erasefixture.h"

#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("What is erased is gone from the file, its search index and its free pages", "[store][erase]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    RowRef person;
    {
        const auto store = value_of(Store::create(path, copyOptions(QStringLiteral("Erika Beispiel"))));
        person = rowRef(addPerson(*store));
        for (int i = 0; i < 50; ++i)
            addMeasure(*store, QStringLiteral("K%1").arg(i), QStringLiteral("Maßnahme %1").arg(i));
        REQUIRE(value_of(store->search(kFamilyName)).size() == 1);
    }
    REQUIRE(found(path).size() >= 4);
    REQUIRE(wordsOfIndex(path, QStringLiteral("quez").left(3)) > 0);
    {
        const auto store = value_of(Store::open(path, copyOptions(QStringLiteral("Erika Beispiel"))));
        CHECK_FALSE(value_of(store->erasure().erase({person})).isEmpty());
        CHECK(value_of(store->search(kFamilyName)).isEmpty());
        CHECK_FALSE(store->erasure().isPending());
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
    const auto notice = value_of(store->erasure().erase({rowRef(id)}));
    CHECK(notice.commit.operation == QStringLiteral("erase"));
    REQUIRE(notice.rows.size() == 1);
    CHECK(notice.rows.first().row == rowRef(id));

    const Error error = error_of(store->undoLog().undo(notice.commit.id));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("nicht zurücknehmen")));
    SECTION("Undo goes on with what was done before to other rows")
    {
        CHECK(store->undoLog().nextUndo().commit.operation == QStringLiteral("measure:create"));
        value_of(store->undoLog().undo());
        CHECK(all<Measure>(*store).isEmpty());
        value_of(store->undoLog().redo());
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
        value_of(store->erasure().erase({rowRef(other.id)}));
        value_of(store->undoLog().undo(both.commit.id));
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
        CHECK(value_of(store->erasure().erase({rowRef(id)})).isEmpty());
        REQUIRE_ERROR(ErrorKind::NotFound,
                      store->erasure().erase({rowRef(measure), {&entityOf<Person>(), newRowId()}}));
        CHECK(get(*store, measure).title == QStringLiteral("Titel"));
    }
    CHECK(isGone(*store, rowRef(id)));
}

TEST_CASE("The name of an author can be erased, also by the author", "[store][erase]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto author = all<Author>(*store).first().id;
    const auto notice = value_of(store->erasure().erase({rowRef(author)}));
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
    const auto late = value_of(old->replica().commitsMissingFrom(value_of(office->replica().commitIds())));
    value_of(office->erasure().erase({rowRef(id)}));

    SECTION("when it is merged in")
    {
        value_of(office->replica().admit(value_of(old->replica().commitsMissingFrom({}))));
        CHECK(isGone(*office, rowRef(id)));
    }
    SECTION("when it takes the erasure in, and gives what it wrote blank")
    {
        give(*office, *old);
        CHECK(isGone(*old, rowRef(id)));
        for (const CommitData& commit : value_of(old->replica().commitsMissingFrom({}))) {
            for (const ChangeData& change : commit.changes)
                CHECK((change.row.id != id.uuid() || (change.blank && change.value.isNull())));
        }
        give(*old, *office);
        CHECK(dump(*office) == dump(*old));
        // The package made before the erasure arrives last: the same commit, with values.
        CHECK(value_of(office->replica().admit(late)).admitted.isEmpty());
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
            value_of(Store::createFrom(path, copyOptions({}), value_of(office->replica().commitsMissingFrom({}))));
        edit<Person>(*office, id, [](Person& p) { p.title = QStringLiteral("Dr."); });
        edit<Person>(*office, id, [](Person& p) { p.address = QStringLiteral("Uxbrödtweg 3"); });
        const auto missing = value_of(office->replica().commitsMissingFrom(value_of(copy->replica().commitIds())));
        CHECK(value_of(copy->replica().admit({missing.last()})).waiting.size() == 1);
        value_of(copy->erasure().erase({rowRef(id)}));
        CHECK(found(path) == QList<QByteArray>());
        // The same one again, with its values, and then its parent.
        CHECK(value_of(copy->replica().admit({missing.last()})).waiting.size() == 1);
        CHECK(value_of(copy->replica().admit({missing.first()})).admitted.size() == 2);
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
    value_of(office->erasure().erase({rowRef(id)}));

    const auto admission = value_of(backup->replica().admit(value_of(office->erasure().commits())));
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
    CHECK(value_of(copy->erasure().commits()).size() == 1);
    CHECK(isGone(*copy, rowRef(id)));
}

TEST_CASE("Values blanked by an erasure apart are refused and named", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    const auto copy = copyOf(*office);
    auto known = value_of(office->replica().commitsMissingFrom({}));
    for (CommitData& commit : known)
        blankRows(commit, {{QStringLiteral("person"), id.uuid()}});
    const auto refused = value_of(copy->replica().admit(known)).refused;
    REQUIRE(refused.size() == 3);
    for (const RefusedInput& each : refused) {
        CHECK(each.error.kind == ErrorKind::Rejected);
        CHECK(each.error.message.contains(QStringLiteral("geleert")));
    }
    CHECK(get(*copy, id).familyName == kFamilyName);

    // A new one waits for the erasure that explains it, or for the values.
    edit<Person>(*office, id, [](Person& p) { p.title = QStringLiteral("Dr."); });
    const auto fresh = value_of(office->replica().commitsMissingFrom(value_of(copy->replica().commitIds())));
    auto blanked = fresh;
    blankRows(blanked.first(), {{QStringLiteral("person"), id.uuid()}});
    CHECK(value_of(copy->replica().admit(blanked)).waiting.size() == 1);
    SECTION("The values come")
    {
        CHECK(value_of(copy->replica().admit(fresh)).admitted.size() == 1);
        CHECK(get(*copy, id).title == QStringLiteral("Dr."));
    }
    SECTION("The erasure comes")
    {
        value_of(office->erasure().erase({rowRef(id)}));
        CHECK(value_of(copy->replica().admit(value_of(office->erasure().commits()))).admitted.size() == 2);
        CHECK(isGone(*copy, rowRef(id)));
    }
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
}

TEST_CASE("Rows and fields that only a newer program knows are blanked as well", "[store][erase]")
{
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    auto commits = value_of(office->replica().commitsMissingFrom({}));
    const RowKey hologram{QStringLiteral("hologram"), newRowId()};
    commits.last().changes << ChangeData{hologram, QStringLiteral("face"), Value(kFamilyName), {}}
                           << ChangeData{{QStringLiteral("person"), id.uuid()},
                                         QStringLiteral("aura"),
                                         Value(kFamilyName),
                                         {}};
    prove(commits.last(), commits);
    const auto copy = value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions({}), commits));
    // The newer program erases both rows.
    CommitData erasure;
    erasure.id = newCommitId();
    erasure.counter = commits.last().counter + 1;
    erasure.time = commits.last().time;
    erasure.author = commits.last().author;
    erasure.operation = QStringLiteral("erase");
    erasure.parents = {commits.last().id};
    erasure.erased = {hologram, {QStringLiteral("person"), id.uuid()}};
    prove(erasure, commits);
    value_of(copy->replica().admit({erasure}));
    CHECK(isGone(*copy, rowRef(id)));
    for (const CommitData& commit : value_of(copy->replica().commitsMissingFrom({})))
        CHECK_FALSE(toBytes(commit).contains(kFamilyName.toUtf8()));
    CHECK(value_of(copy->erasure().rows()) == std::set<RowKey>(erasure.erased.begin(), erasure.erased.end()));
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
        value_of(copy->undoLog().undo());
        value_of(copy->undoLog().redo());
    }
    SECTION("undoing what comes from before")
    {
        edit<Person>(*copy, id, [](Person& p) { p.note = QStringLiteral("neu"); });
        give(*copy, *office);
        value_of(copy->undoLog().undo());
    }
    SECTION("erasing")
    {
        value_of(copy->erasure().erase({rowRef(id)}));
    }
    value_of(office->erasure().erase({rowRef(id)}));
    give(*copy, *office);
    give(*office, *copy);
    CHECK(isGone(*office, rowRef(id)));
    CHECK(isGone(*copy, rowRef(id)));
    CHECK(dump(*office) == dump(*copy));
    CHECK(value_of(office->replica().commitIds()) == value_of(copy->replica().commitIds()));
}
