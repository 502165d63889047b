// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking one group or module along: what the copy holds, what it refuses, and how what was written on it comes back.
#include "core/copies/reducedcopy.h"

#include "core/sync/folder.h"
#include "tests/core/conflict/situations.h"
#include "tests/core/sync/packagefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

/// Two groups with a field of action, a module, a measure and a member each.
struct TwoGroups {
    std::unique_ptr<Store> store = memoryStore();
    RowRef group[2], member[2], module[2], measure[2], recommendation[2], step[2], club;

    TwoGroups()
    {
        write(*store, QStringLiteral("batch"), [&](Writer& w) {
            const RowRef whole = Office::add(w, "concept", {{"title", s("Konzept Musterstadt")}});
            club = Office::add(w, "organization", {{"name", s("Verein Brücke")}, {"phone", s("0221 998877")}});
            for (size_t i = 0; i < 2; ++i)
                fill(w, i, whole);
        });
    }

    void fill(Writer& w, size_t i, const RowRef& whole)
    {
        const QString name = i == 0 ? s("Bildung") : s("Wohnen");
        const RowRef field = Office::add(w, "fieldOfAction", {{"concept", idOf(whole)}, {"title", name}});
        module[i] = Office::add(w, "conceptModule",
                                {{"fieldOfAction", idOf(field)}, {"title", name}, {"outlook", s("<p>Ausblick</p>")}});
        group[i] = Office::add(w, "workingGroup", {{"title", QString(s("AG ") + name)}});
        Office::add(w, "workingGroupField", {{"workingGroup", idOf(group[i])}, {"fieldOfAction", idOf(field)}});
        recommendation[i] = Office::add(w, "recommendation", {{"module", idOf(module[i])}, {"title", name}});
        measure[i] =
            Office::add(w, "measure", {{"title", name}, {"module", idOf(module[i])}, {"leadOffice", idOf(club)}});
        step[i] = Office::add(w, "measureStep", {{"measure", idOf(measure[i])}, {"title", s("planen")}});
        member[i] = Office::add(w, "person",
                                {{"givenName", s("Erika")},
                                 {"familyName", i == 0 ? s("Beispiel") : s("Andernorts")},
                                 {"phone", s("0221 112233")},
                                 {"note", s("vertraulich")}});
        Office::add(w, "membership", {{"workingGroup", idOf(group[i])}, {"person", idOf(member[i])}});
    }
};

bool holds(const Store& store, const RowRef& row)
{
    return value_of(store.read([&](const Reader& reader) -> Result<bool> { return reader.isLive(row); }));
}

} // namespace

TEST_CASE("A copy reduced to a group holds what the group needs and nobody else's data", "[merge][reduced]")
{
    const TempDir dir;
    TwoGroups office;
    const QString path = dir.file(s("AG.iplan"));
    const ReducedCopy made = value_of(createReducedCopy(*office.store, {office.group[0], {}}, path));
    REQUIRE(made.scope.title == s("AG Bildung"));
    REQUIRE(reducedScopeText(made.scope) == s("Arbeitsgruppe „AG Bildung“"));
    REQUIRE(error_of(createReducedCopy(*office.store, {office.group[0], {}}, path)).kind == ErrorKind::Conflict);

    const auto copy = value_of(Store::open(path, {}));
    const auto scope = value_of(copy->file().reducedScope());
    REQUIRE(scope.has_value());
    REQUIRE(scope->copy == made.scope.copy);
    REQUIRE(scope->row.id == office.group[0].id);
    REQUIRE_FALSE(value_of(office.store->file().reducedScope()).has_value());
    REQUIRE(value_of(copy->file().selfCheck()) == QStringList());
    REQUIRE(value_of(copy->file().info()).root == value_of(office.store->file().info()).root);
    REQUIRE(value_of(copy->file().info()).heads == value_of(office.store->file().info()).heads);

    for (const RowRef* rows :
         {office.group, office.member, office.module, office.measure, office.recommendation, office.step}) {
        CHECK(holds(*copy, rows[0]));
        CHECK_FALSE(holds(*copy, rows[1]));
    }
    CHECK(row(*copy, office.measure[0]) == row(*office.store, office.measure[0]));
    CHECK(text(*copy, office.club, "name") == s("Verein Brücke"));
    CHECK(text(*copy, office.member[0], "familyName") == s("Beispiel"));
    const QByteArray bytes = contentOf(path);
    for (const char* left : {"Andernorts", "vertraulich", "112233", "998877"})
        CHECK_FALSE(bytes.contains(left));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

TEST_CASE("A copy reduced to a module leaves groups at home and can be searched", "[merge][reduced]")
{
    TwoGroups office;
    const auto copy = reducedOf(*office.store, office.module[1]);
    CHECK(holds(*copy, office.measure[1]));
    CHECK(holds(*copy, office.step[1]));
    CHECK_FALSE(holds(*copy, office.measure[0]));
    CHECK_FALSE(holds(*copy, office.group[1]));
    CHECK_FALSE(holds(*copy, office.member[1]));
    CHECK_FALSE(value_of(copy->search(s("Wohnen"))).isEmpty());
    CHECK(value_of(copy->search(s("Beispiel"))).isEmpty());

    CHECK(error_of(reducedContent(*office.store, {office.measure[0], {}})).kind == ErrorKind::Rejected);
    CHECK(error_of(reducedContent(*office.store, {{&entityOf<WorkingGroup>(), newRowId()}, {}})).kind ==
          ErrorKind::NotFound);
    CHECK(error_of(reducedContent(*copy, {office.module[1], {}})).kind == ErrorKind::Rejected);
    remove(*office.store, office.module[0]);
    CHECK(error_of(reducedContent(*office.store, {office.module[0], {}})).kind == ErrorKind::NotFound);
}

TEST_CASE("What was written on a reduced copy comes back, and only that", "[merge][reduced]")
{
    TwoGroups office;
    const auto copy = reducedOf(*office.store, office.group[0]);
    REQUIRE(value_of(copy->replica().commitsMissingFrom({})).isEmpty());
    put(*copy, office.measure[0], {{"summary", s("In der AG besprochen")}, {"title", s("unterwegs")}});
    const RowRef added = add(*copy, "measureStep", {{"measure", idOf(office.measure[0])}, {"title", s("einladen")}});
    put(*copy, office.step[0], {{"title", s("Irrtum")}});
    value_of(copy->undoLog().undo());
    put(*office.store, office.measure[0], {{"title", s("im Büro")}});
    put(*office.store, office.measure[1], {{"title", s("anderswo")}});
    REQUIRE(value_of(copy->replica().commitsMissingFrom({})).size() == 4);

    const auto elsewhere = copyOf(*office.store);
    const MergePlan plan = value_of(planMerge(*office.store, *copy));
    CHECK(plan.theirs == 4);
    CHECK(plan.conflicts.size() == 1);
    CHECK(plan.lost.isEmpty());
    value_of(merge(*office.store, *copy));
    CHECK(text(*office.store, office.measure[0], "summary") == s("In der AG besprochen"));
    CHECK(holds(*office.store, added));
    CHECK(text(*office.store, office.step[0], "title") == s("planen"));
    REQUIRE(open(*office.store).size() == 1);
    CHECK(open(*office.store).first().base == Value(s("Bildung")));
    give(*office.store, *elsewhere);
    requireSame(*office.store, *elsewhere);

    // Taken anew it shows the present state, the open question with it.
    const auto again = reducedOf(*office.store, office.group[0]);
    CHECK(text(*again, office.measure[0], "summary") == s("In der AG besprochen"));
    REQUIRE((open(*again) == open(*office.store)));
    value_of(resolve(*again, open(*again).first().id, Decision::theirs()));
    value_of(merge(*office.store, *again));
    CHECK(open(*office.store).isEmpty());
    CHECK(value_of(office.store->file().selfCheck()) == QStringList());
}

TEST_CASE("A reduced copy refuses what only the whole file can do", "[merge][reduced]")
{
    TwoGroups office;
    const auto copy = reducedOf(*office.store, office.group[0]);
    const QByteArray before = dump(*copy);
    const auto refused = [&](const auto& result) {
        CHECK(error_of(result).kind == ErrorKind::Rejected);
        CHECK(error_of(result).message.contains(s("Teilkopie")));
        CHECK_FALSE(error_of(result).hint.isEmpty());
    };
    put(*office.store, office.measure[0], {{"title", s("neu")}});
    refused(merge(*copy, *office.store));
    refused(planMerge(*copy, *office.store));
    refused(copy->replica().admit(
        value_of(office.store->replica().commitsMissingFrom(value_of(copy->replica().commitIds())))));
    refused(copy->erasure().erase({office.member[0]}));
    refused(copy->transact(s("edition:freeze"), [](Writer& w) -> Result<> {
        Edition edition;
        edition.state = EditionState::Frozen;
        w.insert(edition);
        return {};
    }));
    CHECK(dump(*copy) == before);
    CHECK(value_of(copy->replica().commitsMissingFrom({})).isEmpty());
    // Nor is it a beginning for other files.
    CHECK_FALSE(Store::createFrom(s(":memory:"), {}, value_of(copy->replica().commitsMissingFrom({}))).has_value());
    // A file that lacks what the copy was taken from waits for it.
    put(*copy, office.measure[0], {{"summary", s("unterwegs")}});
    TwoGroups another;
    CHECK(error_of(merge(*another.store, *copy)).kind == ErrorKind::Conflict);
}

TEST_CASE("An older state of the file keeps what a reduced copy wrote until the rest comes", "[merge][reduced]")
{
    TwoGroups office;
    const auto older = copyOf(*office.store);
    put(*office.store, office.measure[0], {{"title", s("neu")}});
    const auto copy = reducedOf(*office.store, office.group[0]);
    put(*copy, office.measure[0], {{"title", s("noch neuer")}});
    CHECK(value_of(merge(*older, *copy)).admission.waiting.size() == 1);
    CHECK(text(*older, office.measure[0], "title") == s("Bildung"));
    give(*office.store, *older);
    CHECK(text(*older, office.measure[0], "title") == s("noch neuer"));
}

TEST_CASE("A reduced copy keeps who knew of whom, so that no deletion is questioned without need", "[merge][reduced]")
{
    TwoGroups office;
    put(*office.store, office.step[0], {{"title", s("geändert")}});
    const RowRef link = [&] {
        RowRef row;
        write(*office.store, s("batch"), [&](Writer& w) {
            row = Office::linkGroup(w, office.measure[0], Office::add(w, "targetGroup", {{"label", s("Familien")}}));
        });
        return row;
    }();
    remove(*office.store, link); // after edits that it knew of
    const auto other = copyOf(*office.store);
    put(*other, office.measure[0], {{"code", s("K1")}});
    put(*office.store, office.measure[0], {{"priority", s("high")}});
    exchange(*office.store, *other);
    const auto copy = reducedOf(*office.store, office.group[0]);
    CHECK(open(*copy).isEmpty());
    CHECK(open(*office.store).isEmpty());
    value_of(copy->transact(s("measure:link"), [&](Writer& w) { return w.restore(link); }));
    value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).isEmpty());
    CHECK(holds(*office.store, link));
}

TEST_CASE("Texts that were combined look the same on a reduced copy", "[merge][reduced]")
{
    TwoGroups office;
    put(*office.store, office.measure[0], {{"summary", s("Anlass\nZiel\nWeg")}});
    const auto other = copyOf(*office.store);
    put(*other, office.measure[0], {{"summary", s("ANLASS\nZiel\nWeg")}});
    put(*office.store, office.measure[0], {{"summary", s("Anlass\nZiel\nWEG")}});
    exchange(*office.store, *other);
    const auto copy = reducedOf(*office.store, office.module[0]);
    CHECK(text(*copy, office.measure[0], "summary") == s("ANLASS\nZiel\nWEG"));
    put(*copy, office.measure[0], {{"summary", s("ANLASS\nZIEL\nWEG")}});
    value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).isEmpty());
    CHECK(text(*office.store, office.measure[0], "summary") == s("ANLASS\nZIEL\nWEG"));
}

TEST_CASE("What was taken back elsewhere and gone on from shows the same conflict on a reduced copy",
          "[merge][reduced]")
{
    TwoGroups office;
    put(*office.store, office.measure[0], {{"title", s("Büro")}});
    const auto other = copyOf(*office.store);
    put(*other, office.measure[0], {{"title", s("weiter")}});
    value_of(office.store->undoLog().undo());
    exchange(*office.store, *other);
    const auto whole = open(*office.store);
    REQUIRE(whole.size() == 1);
    const auto copy = reducedOf(*office.store, office.module[0]);
    CHECK((open(*copy) == whole));
    CHECK(value_of(copy->file().selfCheck()) == QStringList());
    put(*copy, office.measure[0], {{"title", s("unterwegs")}});
    value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).size() == 1);
    CHECK(text(*office.store, office.measure[0], "title") == s("unterwegs"));
}

TEST_CASE("A reduced copy travels as a package, with and without a password", "[merge][reduced][package]")
{
    const TempDir dir;
    TwoGroups office;
    const QString package = dir.file(s("AG.iplanpaket"));
    const Password password(s("Grüße vom Amt"), KeyCost::least());
    const PackageInfo packed = value_of(packReducedCopy(*office.store, {office.group[0], {}}, package, password));
    REQUIRE(packed.reduced);
    REQUIRE(value_of(packageInfo(package)).reduced);
    CHECK_FALSE(contentOf(package).contains("Bildung"));
    CHECK(error_of(unpack(*office.store, package, password)).message.contains(s("Teilkopie")));
    const QString path = dir.file(s("Unterwegs.iplan"));
    CHECK(error_of(createFromPackage(path, {}, package, Password(s("falsch"), KeyCost::least()))).kind ==
          ErrorKind::Rejected);
    CHECK_FALSE(QFile::exists(path));
    const auto copy = value_of(createFromPackage(path, copyOptions(s("Unterwegs")), package, password));
    REQUIRE(value_of(copy->file().reducedScope())->title == s("AG Bildung"));
    put(*copy, office.measure[0], {{"title", s("unterwegs")}});
    // Back by package, too.
    const QString back = dir.file(s("zurück.iplanpaket"));
    CHECK(value_of(pack(*copy, back, {})).commits == 1);
    value_of(unpack(*office.store, back));
    CHECK(text(*office.store, office.measure[0], "title") == s("unterwegs"));

    // A whole file comes out of a package the same way; mere changes do not make one.
    const QString whole = dir.file(s("alles.iplanpaket"));
    value_of(pack(*office.store, whole, {}));
    const auto all = value_of(createFromPackage(dir.file(s("alles.iplan")), {}, whole));
    requireSame(*office.store, *all);
    CHECK(error_of(createFromPackage(dir.file(s("nichts.iplan")), {}, back)).kind == ErrorKind::Rejected);
}

TEST_CASE("A reduced copy gives to a folder and takes nothing from it", "[merge][reduced][folder]")
{
    const TempDir dir;
    REQUIRE(QDir().mkpath(dir.file(s("Abgleich"))));
    TwoGroups office;
    const auto copy = reducedOf(*office.store, office.group[0]);
    put(*office.store, office.measure[0], {{"code", s("K1")}});
    put(*copy, office.measure[0], {{"title", s("unterwegs")}});
    FolderTransport ofOffice(*office.store, dir.file(s("Abgleich")));
    value_of(syncFolder(*office.store, ofOffice));
    FolderTransport ofCopy(*copy, dir.file(s("Abgleich")));
    const SyncReport report = value_of(syncFolder(*copy, ofCopy));
    CHECK(report.admission.admitted.isEmpty());
    CHECK(report.sent.size() == 1);
    CHECK(text(*copy, office.measure[0], "code").isEmpty());
    value_of(syncFolder(*office.store, ofOffice));
    CHECK(text(*office.store, office.measure[0], "title") == s("unterwegs"));
    CHECK(text(*office.store, office.measure[0], "code") == s("K1"));
}

TEST_CASE("Backups of a reduced copy stay apart from those of the whole file", "[merge][reduced][backup]")
{
    const TempDir dir;
    const QString path = dir.file(s("Büro.iplan"));
    {
        TwoGroups office;
        value_of(
            Store::createFrom(path, copyOptions(s("Büro")), value_of(office.store->replica().commitsMissingFrom({}))));
        value_of(createReducedCopy(*office.store, {office.group[0], {}}, dir.file(s("AG.iplan"))));
    }
    const auto whole = value_of(BackupManager::forFile(path));
    const auto reduced = value_of(BackupManager::forFile(dir.file(s("AG.iplan"))));
    REQUIRE(whole.folder() != reduced.folder());
    const Backup backup = value_of(reduced.backup(dir.file(s("AG.iplan"))));
    REQUIRE_OK(reduced.restoreAsCopy(backup.name, dir.file(s("zurück.iplan"))));
    REQUIRE(value_of(value_of(Store::open(dir.file(s("zurück.iplan")), {}))->file().reducedScope()).has_value());
    REQUIRE(whole.list().isEmpty());
}

TEST_CASE("A forged reduced copy is refused and leaves no file", "[merge][reduced]")
{
    const TempDir dir;
    TwoGroups office;
    ReducedContent content = value_of(reducedContent(*office.store, {office.group[0], {}}));
    ReducedContent orphan = content;
    orphan.commits.first().parents << newCommitId();
    ReducedContent twice = content;
    twice.commits << twice.commits.first();
    ReducedContent endless = content;
    endless.commits.last().counter = std::numeric_limits<qint64>::max();
    for (const ReducedContent& forged : {orphan, twice, endless}) {
        CHECK(error_of(Store::createReduced(dir.file(s("x.iplan")), {}, forged)).kind == ErrorKind::Damaged);
        CHECK_FALSE(QFile::exists(dir.file(s("x.iplan"))));
    }
}
