// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The six situations in which the best offline program measured loses or hides what people typed, and the rehearsal.
#include "core/db/database.h"
#include "tests/core/copies/mergefixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

std::unique_ptr<Store> fileStore(const QString& path, const QString& author = s("Erika Beispiel"))
{
    return value_of(QFile::exists(path) ? Store::open(path, copyOptions(author))
                                        : Store::create(path, copyOptions(author)));
}

} // namespace

TEST_CASE("KeePassXC 1: two fields of one record, edited apart, are both there and both in the history",
          "[merge][keepassxc]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office);
    edit<Measure>(*office, id, [](Measure& m) { m.code = s("K900"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("unterwegs"); });
    const auto report = value_of(merge(*office, *copy));
    CHECK(report.openConflicts == 0);
    CHECK(get(*office, id).code == s("K900"));
    CHECK(get(*office, id).title == s("unterwegs"));
}

TEST_CASE("KeePassXC 2: edits within the same second are both kept", "[merge][keepassxc]")
{
    const QDateTime second({2026, 11, 22}, {9, 0, 0}, Qt::UTC);
    const auto office = memoryStore(second);
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office, s("Kopie"), second);
    edit<Measure>(*office, id, [](Measure& m) { m.title = s("Büro"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("unterwegs"); });
    value_of(merge(*office, *copy));
    const auto conflict = open(*office).first();
    QStringList values;
    for (const ConflictSide& side : conflict.sides)
        values << side.value.text();
    values.sort();
    CHECK(values == QStringList{s("Büro"), s("unterwegs")});
}

TEST_CASE("KeePassXC 3: what was deleted does not come back from an untouched old copy", "[merge][keepassxc]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office);
    remove(*office, id);
    CHECK(value_of(merge(*office, *copy)).admission.admitted.isEmpty());
    CHECK(get(*office, id).deleted);
    value_of(merge(*copy, *office));
    CHECK(get(*copy, id).deleted);
    CHECK(open(*copy).isEmpty());
}

TEST_CASE("KeePassXC 4: moved to the bin here and edited there is said, not done silently", "[merge][keepassxc]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office);
    remove(*office, id);
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("wichtig"); });
    const auto plan = value_of(planMerge(*office, *copy));
    REQUIRE(plan.conflicts.size() == 1);
    const auto report = value_of(merge(*office, *copy));
    REQUIRE(report.newConflicts.size() == 1);
    CHECK(report.newConflicts.first().kind == Conflict::Kind::DeletedAndEdited);
    CHECK(report.newConflicts.first().sides.at(1).value == Value(s("wichtig")));
}

TEST_CASE("KeePassXC 5: of twelve parallel additions twelve survive", "[merge][keepassxc]")
{
    const auto office = memoryStore();
    std::vector<std::unique_ptr<Store>> copies;
    for (int i = 0; i < 12; ++i)
        copies.push_back(copyOf(*office, QStringLiteral("Kopie %1").arg(i)));
    for (size_t i = 0; i < copies.size(); ++i)
        addMeasure(*copies.at(i), QStringLiteral("K%1").arg(i), s("neu"));
    for (const auto& copy : copies)
        value_of(merge(*office, *copy));
    CHECK(all<Measure>(*office).size() == 12);
    CHECK(open(*office).isEmpty());
}

TEST_CASE("KeePassXC 6: the rehearsal names every record and field", "[merge][keepassxc]")
{
    const auto office = memoryStore();
    const auto changed = addMeasure(*office, s("K001"), s("Titel"));
    const auto gone = addMeasure(*office, s("K002"), s("fällt weg"));
    const auto copy = copyOf(*office);
    edit<Measure>(*copy, changed, [](Measure& m) {
        m.title = s("neu");
        m.summary = s("eins");
    });
    edit<Measure>(*office, changed, [](Measure& m) { m.officialTitle = s("gleich"); });
    edit<Measure>(*copy, changed, [](Measure& m) { m.officialTitle = s("gleich"); });
    remove(*copy, gone);
    const auto added = addMeasure(*copy, s("K003"), s("kommt dazu"));

    const MergePlan plan = value_of(planMerge(*office, *copy));
    CHECK(plan.theirs == 4);
    CHECK(plan.mine == 1);
    CHECK(plan.lost.isEmpty());
    REQUIRE(plan.equal.size() == 1);
    CHECK(plan.equal.first().unit == u"officialTitle");
    QHash<QUuid, PlannedRow> rows;
    for (const PlannedRow& row : plan.rows)
        rows.insert(row.row.id, row);
    CHECK(rows.value(gone.uuid()).what == PlannedRow::What::Deleted);
    CHECK(rows.value(added.uuid()).what == PlannedRow::What::Created);
    CHECK(rows.value(added.uuid()).fields.size() == 2);
    const auto fields = rows.value(changed.uuid()).fields;
    REQUIRE(fields.size() == 2);
    CHECK(fields.at(0).from == Value(s("Titel")));
    CHECK(fields.at(0).to == Value(s("neu")));
    CHECK(fields.at(1).from.isNull());
}

TEST_CASE("The rehearsal tells what is combined and what the other side has decided", "[merge][plan]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    edit<Measure>(*office, id, [](Measure& m) { m.summary = s("eins\nzwei"); });
    const auto copy = copyOf(*office);
    edit<Measure>(*office, id, [](Measure& m) {
        m.title = s("Büro");
        m.summary = s("EINS\nzwei");
    });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("unterwegs"); });
    exchange(*office, *copy);
    REQUIRE(open(*copy).size() == 1);
    value_of(resolve(*copy, open(*copy).first().id, Decision::mine()));
    edit<Measure>(*copy, id, [](Measure& m) { m.summary = s("EINS\nZWEI"); });
    edit<Measure>(*office, id, [](Measure& m) { m.summary = s("1\nzwei"); });
    const MergePlan plan = value_of(planMerge(*office, *copy));
    CHECK(plan.settled.size() == 1);
    CHECK(plan.conflicts.isEmpty());
    const auto combined = std::any_of(plan.rows.begin(), plan.rows.end(), [](const PlannedRow& row) {
        return std::any_of(row.fields.begin(), row.fields.end(),
                           [](const PlannedField& field) { return field.combined && field.to == Value(s("1\nZWEI")); });
    });
    CHECK(combined);
}

TEST_CASE("Another concept is refused, with the way out", "[merge][plan]")
{
    const auto office = memoryStore();
    const auto stranger = memoryStore();
    addMeasure(*stranger, s("K001"), s("fremd"));
    REQUIRE_ERROR(ErrorKind::Conflict, planMerge(*office, *stranger));
    const auto refused = merge(*office, *stranger);
    REQUIRE_ERROR(ErrorKind::Conflict, refused);
    CHECK(refused.error().hint.contains(s("import")));
    CHECK(all<Measure>(*office).isEmpty());
}

TEST_CASE("A merge of files is preceded by a backup and taken back by it, unless somebody wrote since", "[merge][plan]")
{
    const TempDir dir;
    const QString path = dir.file(s("Büro.iplan"));
    const BackupManager backups(dir.file(s("Sicherungen")));
    auto office = fileStore(path);
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office);
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("unterwegs"); });
    const MergeReport report = value_of(merge(*office, *copy, backups));
    REQUIRE(report.backup.has_value());
    CHECK(get(*office, id).title == s("unterwegs"));
    CHECK_FALSE(value_of(merge(*office, *copy, backups)).backup.has_value()); // nothing to take in

    SECTION("taken back")
    {
        office.reset();
        REQUIRE_OK(takeBackMerge(path, report, backups));
        office = fileStore(path);
        CHECK(get(*office, id).title == s("Titel"));
        CHECK(value_of(office->file().selfCheck()).isEmpty());
        value_of(merge(*office, *copy, backups)); // and merged again
        CHECK(get(*office, id).title == s("unterwegs"));
    }
    SECTION("not after an edit")
    {
        edit<Measure>(*office, id, [](Measure& m) { m.title = s("weiter"); });
        office.reset();
        REQUIRE_ERROR(ErrorKind::Conflict, takeBackMerge(path, report, backups));
        CHECK(get(*fileStore(path), id).title == s("weiter"));
    }
}

TEST_CASE("A restored backup and a copy made in the file manager are ordinary copies", "[merge][plan]")
{
    const TempDir dir;
    const QString path = dir.file(s("Büro.iplan"));
    const QString old = dir.file(s("Büro - Kopie.iplan"));
    auto office = fileStore(path);
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    office.reset();
    REQUIRE(QFile::copy(path, old));
    office = fileStore(path);
    edit<Measure>(*office, id, [](Measure& m) { m.title = s("später"); });
    const auto back = fileStore(old, s("Max Mobil"));
    CHECK(value_of(planMerge(*office, *back)).isEmpty());
    edit<Measure>(*back, id, [](Measure& m) { m.summary = s("auf der Sicherung weiter"); });
    value_of(merge(*office, *back, BackupManager(dir.file(s("a")))));
    value_of(merge(*back, *office, BackupManager(dir.file(s("b")))));
    CHECK(get(*office, id).title == s("später"));
    CHECK(get(*back, id).summary == s("auf der Sicherung weiter"));
    requireSame(*office, *back);
}

TEST_CASE("Clocks set to 1970 and 2099 change nothing but the times shown", "[merge][plan]")
{
    const auto office = memoryStore(QDateTime({2099, 12, 31}, {23, 59}, Qt::UTC));
    const auto id = addMeasure(*office, s("K001"), s("Titel"));
    const auto copy = copyOf(*office, s("Kopie"), QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC));
    edit<Measure>(*office, id, [](Measure& m) { m.title = s("Büro"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("eins"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("zwei"); });
    exchange(*office, *copy);
    CHECK(get(*office, id).title == s("zwei")); // the longer line of commits, not the later clock
    CHECK(open(*office).size() == 1);
    requireSame(*office, *copy);
}

TEST_CASE("Thousands of commits on both sides are merged, not only small files", "[merge][plan]")
{
    const auto office = memoryStore();
    QList<Id<Measure>> ids;
    for (int i = 0; i < 50; ++i)
        ids << addMeasure(*office, QStringLiteral("K%1").arg(i), s("Titel"));
    const auto copy = copyOf(*office);
    const int count = scaled(1000, 100);
    for (int i = 0; i < count; ++i) {
        edit<Measure>(*office, ids.at(i % 50), [&](Measure& m) { m.title = QStringLiteral("Büro %1").arg(i); });
        edit<Measure>(*copy, ids.at((i * 7) % 50), [&](Measure& m) { m.code = QStringLiteral("C%1").arg(i); });
    }
    remove(*copy, ids.first());
    const auto plan = value_of(planMerge(*office, *copy));
    CHECK(plan.theirs == count + 1);
    CHECK(plan.conflicts.size() == 1);
    value_of(merge(*office, *copy));
    value_of(merge(*copy, *office));
    requireSame(*office, *copy);
}

TEST_CASE("A commit that claims a known id with other content is named before anything is merged", "[merge]")
{
    const TempDir dir;
    const auto office = memoryStore();
    const Id<Measure> measure = addMeasure(*office, s("K001"), s("Sprachkurse"));
    const QString path = dir.file(s("verändert.iplan"));
    REQUIRE_OK(office->file().copyTo(path));
    edit<Measure>(*office, measure, [](Measure& m) { m.title = s("neu"); });
    {
        Database forged(path, Database::Mode::ReadWrite);
        forged.exec(s("UPDATE \"change_\" SET \"value\"='Gefälscht' WHERE \"value\"='Sprachkurse'"));
    }
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    const auto other = value_of(Store::open(path, options));
    const QByteArray before = dump(*office);
    for (const Error& error : {error_of(planMerge(*office, *other)), error_of(merge(*office, *other))}) {
        CHECK(error.kind == ErrorKind::Damaged);
        CHECK(error.message.contains(s("Prüfsumme")));
    }
    CHECK(dump(*office) == before);
    // Also where somebody made the digests fit anew.
    auto commits = value_of(office->replica().commitsMissingFrom({}));
    commits.removeLast();
    for (ChangeData& change : commits.last().changes) {
        if (change.value == Value(s("Sprachkurse")))
            change.value = Value(s("Gefälscht"));
    }
    prove(commits.last(), commits);
    const auto forgery = value_of(Store::createFrom(s(":memory:"), copyOptions({}), commits));
    for (const Error& error : {error_of(planMerge(*office, *forgery)), error_of(merge(*office, *forgery))}) {
        CHECK(error.kind == ErrorKind::Rejected);
        CHECK(error.message.contains(s("anderen Inhalt")));
    }
    CHECK(dump(*office) == before);
    // What an erasure blanked in one of them is no forgery.
    const auto copy = copyOf(*office);
    value_of(copy->erasure().erase({rowRef(measure)}));
    REQUIRE_OK(merge(*office, *copy));
    requireSame(*office, *copy);
}

TEST_CASE("What is added to a person while the person is erased elsewhere goes with the person", "[merge][erase]")
{
    const auto office = memoryStore();
    Person person;
    person.familyName = s("Beispiel");
    write(*office, s("person:create"), [&](Writer& w) { w.insert(person); });
    const auto copy = copyOf(*office);
    PersonConsent consent;
    consent.person = person.id;
    consent.purpose = s("Einladungen");
    write(*copy, s("personConsent:create"), [&](Writer& w) { w.insert(consent); });
    value_of(office->erasure().erase({rowRef(person.id)}));
    exchange(*office, *copy);
    requireSame(*office, *copy);
    // The row was not known where the person was erased: the erasure reaches it nevertheless.
    CHECK(all<PersonConsent>(*office, Rows::All).isEmpty());
    CHECK(all<Person>(*office, Rows::All).isEmpty());
}

TEST_CASE("A merge and its rehearsal can be stopped, and nothing is taken in", "[merge]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("vorher"));
    const auto copy = copyOf(*office);
    edit<Measure>(*copy, id, [](Measure& m) { m.title = s("nachher"); });
    const QByteArray before = dump(*office);

    std::atomic_bool cancelled = true;
    REQUIRE_ERROR(ErrorKind::Rejected, planMerge(*office, *copy, &cancelled));
    REQUIRE_ERROR(ErrorKind::Rejected, merge(*office, *copy, {}, &cancelled));
    CHECK(dump(*office) == before);
    CHECK(value_of(office->file().selfCheck()) == QStringList());

    cancelled = false;
    CHECK(value_of(merge(*office, *copy, {}, &cancelled)).admission.admitted.size() == 1);
    CHECK(get(*office, id).title == s("nachher"));
}
