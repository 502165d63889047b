// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// That the digests of commits notice whatever is changed in a file or on the way (docs/architecture.md, "Digests").
#include "core/copies/mergesource.h"
#include "core/store/erasebackup.h"
#include "core/store/reducedcontent.h"
#include "core/store/sourcefile.h"
#include "tests/core/copies/provenfile.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Commits by what they are, as SQL.
const QString kMade = s("(SELECT min(\"seq\") FROM \"commit_\" WHERE \"operation\"='measure:create')");
const QString kEdit = s("(SELECT min(\"seq\") FROM \"commit_\" WHERE \"operation\"='measure:edit')");
const QString kMerged = s("(SELECT \"seq\" FROM \"parent_\" GROUP BY \"seq\" HAVING count(*)>1)");
const QString kUndo = s("(SELECT \"seq\" FROM \"commit_\" WHERE \"operation\"='undo:measure:edit')");
const QString kErase = s("(SELECT \"seq\" FROM \"commit_\" WHERE \"operation\"='erase')");
const QString kPersonEdit = s("(SELECT \"seq\" FROM \"commit_\" WHERE \"operation\"='person:edit')");
const QString kUnit = s("(SELECT \"n\" FROM \"unit_\" WHERE \"key\"='%1')");

QStringList tamperings()
{
    const QString commit = s("UPDATE \"commit_\" SET %1 WHERE \"seq\"=%2");
    const QString change = s("UPDATE \"change_\" SET %1 WHERE \"seq\"=%2 AND \"unit\"=") + kUnit.arg(s("title"));
    return {
        // the header
        commit.arg(s("\"author\"='01a200bd-67bd-7126-b155-cdae720b0176'"), kEdit),
        commit.arg(s("\"author\"=NULL"), kMerged),
        commit.arg(s("\"author\"=(SELECT \"author\" FROM \"commit_\" WHERE \"seq\"=1)"),
                   s("(SELECT \"seq\" FROM \"commit_\" WHERE \"author\"<>(SELECT \"author\" FROM \"commit_\" WHERE "
                     "\"seq\"=1))")),
        commit.arg(s("\"time\"='2026-11-20T09:00:00.000Z'"), kEdit),
        commit.arg(s("\"time\"='2026-11-22T09:00:00.001Z'"), kUndo),
        commit.arg(s("\"time\"='gestern'"), kErase),
        commit.arg(s("\"operation\"='measure:delete'"), kEdit),
        commit.arg(s("\"operation\"='edit'"), kErase),
        commit.arg(s("\"operation\"=''"), s("1")),
        commit.arg(s("\"counter\"=\"counter\"+1"), kEdit),
        commit.arg(s("\"counter\"=\"counter\"+1"), kErase),
        commit.arg(s("\"counter\"=2"), kMerged),
        commit.arg(s("\"format\"=1"), kEdit),
        commit.arg(s("\"format\"=1"), kErase),
        commit.arg(s("\"format\"=3"), kErase),
        commit.arg(s("\"format\"=1,\"digest\"=NULL"), kErase),
        commit.arg(s("\"format\"=1,\"digest\"=NULL"), kEdit),
        commit.arg(s("\"id\"='01463a71-fd49-404e-8853-c38f20a92c43'"), kEdit),
        commit.arg(s("\"id\"='01463a71-fd49-404e-8853-c38f20a92c43'"), kErase),
        commit.arg(s("\"digest\"=randomblob(32)"), kEdit),
        commit.arg(s("\"digest\"=NULL"), kErase),
        commit.arg(s("\"digest\"=substr(\"digest\",1,31)"), kErase),
        // the parents
        s("DELETE FROM \"parent_\" WHERE \"seq\"=%1 AND \"parent\"=(SELECT min(\"parent\") FROM \"parent_\" WHERE "
          "\"seq\"=%1)")
            .arg(kMerged),
        s("INSERT INTO \"parent_\" VALUES(%1,1)").arg(kErase),
        s("UPDATE \"parent_\" SET \"parent\"=\"parent\"-1 WHERE \"seq\"=%1").arg(kErase),
        // values, also old ones
        change.arg(s("\"value\"='Deutschcafé'"), kMade),
        change.arg(s("\"value\"=NULL"), kEdit),
        change.arg(s("\"value\"=7"), kEdit),
        s("UPDATE \"change_\" SET \"value\"='kurz' WHERE typeof(\"value\")='blob'"),
        s("UPDATE \"change_\" SET \"value\"='1' WHERE \"value\"=1 AND \"unit\"=") + kUnit.arg(s("deleted")),
        s("UPDATE \"change_\" SET \"value\"='K009' WHERE \"value\"='K003'"),
        // which unit, which row, which commit
        change.arg(s("\"unit\"=(SELECT \"n\" FROM \"unit_\" WHERE \"key\"='summary')"), kMade),
        s("UPDATE \"change_\" SET \"seq\"=\"seq\"+1 WHERE \"seq\"=%1 AND \"unit\"=%2").arg(kMade, kUnit.arg(s("code"))),
        s("DELETE FROM \"change_\" WHERE \"seq\"=%1 AND \"unit\"=%2").arg(kMade, kUnit.arg(s("code"))),
        s("INSERT INTO \"change_\" SELECT \"row\",(SELECT \"n\" FROM \"unit_\" WHERE \"key\"='summary'),\"seq\",'dazu' "
          "FROM "
          "\"change_\" WHERE \"seq\"=%1 LIMIT 1")
            .arg(kEdit),
        s("UPDATE OR IGNORE \"row_\" SET \"id\"='01a200bd-67bd-7126-b155-cdae720b0176' WHERE \"entity\"='measure'"),
        s("UPDATE \"row_\" SET \"entity\"='meeting' WHERE \"entity\"='author'"),
        s("UPDATE \"unit_\" SET \"key\"='stateReason' WHERE \"key\"='title'"),
        // what a change replaces, what an undo takes back
        s("DELETE FROM \"replaces_\" WHERE \"seq\"=%1").arg(kEdit),
        s("INSERT OR IGNORE INTO \"replaces_\" SELECT \"row\",\"unit\",\"seq\",1 FROM \"change_\" WHERE \"seq\"=%1")
            .arg(kEdit),
        s("UPDATE \"replaces_\" SET \"replaced\"=1 WHERE \"seq\"=%1").arg(kEdit),
        s("DELETE FROM \"replaces_\" WHERE \"seq\"=%1").arg(kPersonEdit),
        s("DELETE FROM \"cancels_\""),
        s("UPDATE \"cancels_\" SET \"cancelled\"=\"cancelled\"-1"),
        s("UPDATE \"cancels_\" SET \"unit\"=") + kUnit.arg(s("title")),
        // what an erasure names
        s("DELETE FROM \"erased_\""),
        s("UPDATE \"erased_\" SET \"row\"=(SELECT \"n\" FROM \"row_\" WHERE \"entity\"='measure' LIMIT 1)"),
        s("INSERT INTO \"erased_\" SELECT %1,\"n\" FROM \"row_\" WHERE \"entity\"='author' LIMIT 1").arg(kErase),
        // salts and seals
        s("UPDATE \"salt_\" SET \"salt\"=randomblob(16) WHERE \"seq\"=%1").arg(kEdit),
        s("DELETE FROM \"salt_\" WHERE \"seq\"=%1").arg(kMade),
        s("UPDATE \"salt_\" SET \"salt\"=x'00' WHERE \"seq\"=1"),
        s("UPDATE \"seal_\" SET \"seal\"=randomblob(32) WHERE \"seq\"=%1").arg(kPersonEdit),
        s("DELETE FROM \"seal_\" WHERE \"seq\"=%1").arg(kPersonEdit),
        s("INSERT INTO \"salt_\" SELECT \"seq\",\"row\",randomblob(16) FROM \"seal_\" GROUP BY 1,2"),
    };
}

/// Whether the file's own check says that something is wrong.
bool checkNotices(const QString& path)
{
    const auto store = Store::open(path, copyOptions({}));
    const auto findings = store ? (*store)->file().selfCheck() : Result<QStringList>(failFrom(store));
    return !findings || !findings->isEmpty();
}

} // namespace

TEST_CASE("Every single value of a commit that was tampered with is noticed by the check and by a merge",
          "[merge][digest]")
{
    const ProvenFile file;
    REQUIRE_FALSE(checkNotices(file.path));
    REQUIRE(value_of(planMerge(*file.before, *value_of(Store::open(file.path, copyOptions({}))))).theirs > 5);
    const QByteArray before = dump(*file.before);
    const auto ids = value_of(file.before->replica().commitIds());
    for (const QString& tampering : tamperings()) {
        INFO(tampering.toStdString());
        const QString path = file.changed(tampering);
        CHECK(checkNotices(path));
        // A seal beside a salt is only left over; the digest holds.
        const bool holds = tampering.startsWith(s("INSERT INTO \"salt_\""));
        const auto source = MergeSource::open(*file.before, path);
        const auto report =
            source ? merge(*file.before, source->store(), std::nullopt) : Result<MergeReport>(failFrom(source));
        if (!holds)
            CHECK_FALSE(report.has_value());
        if (!holds)
            CHECK(value_of(file.before->replica().commitIds()) == ids);
        if (!holds)
            CHECK(dump(*file.before) == before);
    }
}

TEST_CASE("A commit that was tampered with on its way is refused, whatever was changed", "[merge][digest]")
{
    const ProvenFile file;
    const auto office = value_of(Store::open(file.path, copyOptions({})));
    const auto ids = value_of(file.before->replica().commitIds());
    const auto commits = value_of(office->replica().commitsMissingFrom(ids));
    REQUIRE_OK(copyOf(*file.before)->replica().admit(commits));
    using Tamper = std::function<bool(CommitData&)>; // false: there is nothing of the sort in this commit
    const auto change = [](const std::function<void(ChangeData&)>& body) -> Tamper {
        return [body](CommitData& commit) {
            if (!commit.changes.isEmpty())
                body(commit.changes.first());
            return !commit.changes.isEmpty();
        };
    };
    const QList<std::pair<const char*, Tamper>> tampers{
        {"id",
         [](CommitData& c) {
             c.id = newCommitId();
             return true;
         }},
        {"author",
         [](CommitData& c) {
             c.author = newRowId();
             return true;
         }},
        {"time",
         [](CommitData& c) {
             c.time = c.time.addMSecs(1);
             return true;
         }},
        {"operation",
         [](CommitData& c) {
             c.operation += u'x';
             return true;
         }},
        {"format",
         [](CommitData& c) {
             c.format = 1;
             return true;
         }},
        {"first format",
         [](CommitData& c) {
             c.format = 1;
             c.digest.clear();
             for (ChangeData& each : c.changes)
                 each.proof.clear();
             return true;
         }},
        {"digest",
         [](CommitData& c) {
             c.digest[0] = char(c.digest.at(0) ^ 1);
             return true;
         }},
        {"no digest",
         [](CommitData& c) {
             c.digest.clear();
             return true;
         }},
        {"parent",
         [](CommitData& c) {
             c.parents.removeFirst();
             return c.parents.size() > 0;
         }},
        {"value", change([](ChangeData& c) { c.blank ? void(c.proof[3] = 'x') : void(c.value = s("anders")); })},
        {"unit", change([](ChangeData& c) { c.unit.prepend(u'a'); })},
        {"row", change([](ChangeData& c) { c.row.id = QUuid(s("00000000-0000-4000-8000-000000000001")); })},
        {"entity", change([](ChangeData& c) { c.row.entity = s("aaa"); })},
        {"salt", change([](ChangeData& c) { c.proof[0] = char(c.proof.at(0) ^ 1); })},
        {"no salt", change([](ChangeData& c) { c.proof.clear(); })},
        {"replaces",
         [](CommitData& c) {
             for (ChangeData& each : c.changes) {
                 if (!each.replaces.isEmpty()) {
                     each.replaces.clear();
                     return true;
                 }
             }
             return false;
         }},
        {"one change less", [](CommitData& c) { return c.changes.size() > 1 && (c.changes.removeLast(), true); }},
        {"one change twice",
         [](CommitData& c) {
             if (!c.changes.isEmpty())
                 c.changes << ChangeData(c.changes.last());
             return !c.changes.isEmpty();
         }},
        {"cancelled",
         [&](CommitData& c) {
             if (!c.cancels.isEmpty())
                 c.cancels.first().cancelled = *ids.begin();
             return !c.cancels.isEmpty();
         }},
        {"no cancel", [](CommitData& c) { return !c.cancels.isEmpty() && (c.cancels.clear(), true); }},
        {"erased",
         [](CommitData& c) {
             c.erased << RowKey{s("zzz"), newRowId()};
             return true;
         }},
    };
    for (const auto& [name, tamper] : tampers) {
        int done = 0;
        for (qsizetype i = 0; i < commits.size(); ++i) {
            auto forged = commits;
            if (!tamper(forged[i]))
                continue;
            ++done;
            INFO(name << " of " << forged.at(i).operation.toStdString());
            const auto copy = copyOf(*file.before);
            const auto admission = copy->replica().admit(forged.mid(0, i + 1));
            CHECK((!admission || !admission->admitted.contains(forged.at(i).id)));
            CHECK(value_of(copy->file().selfCheck()).isEmpty());
        }
        INFO(name);
        CHECK(done > 0);
    }
}

TEST_CASE("A file that only says that it is a reduced copy is noticed", "[merge][digest]")
{
    // Of the commits that a reduced copy holds in part nothing is proven.
    const TempDir dir;
    const QString path = dir.file(s("datei.iplan"));
    addMeasure(*value_of(Store::create(path, {})), s("K001"), s("Sprachcafé"));
    const QString meta = s("INSERT INTO \"meta_\" VALUES('%1','%2')");
    // All that a reduced copy says of itself, in a file that has what proves its commits.
    const ReducedScope scope{
        newCommitId(), {s("workingGroup"), newRowId()}, s("Runde"), QDateTime::currentDateTimeUtc()};
    const QString whole =
        s("INSERT INTO \"meta_\" SELECT 'reducedUpTo',CAST(max(\"seq\") AS TEXT) FROM \"commit_\" UNION "
          "SELECT 'reduced','%1'")
            .arg(QString::fromUtf8(toBytes(scope)));
    const QStringList forgeries{meta.arg(s("reducedUpTo"), s("999")), meta.arg(s("reducedUpTo"), s("1")),
                                meta.arg(s("reduced"), s("{}")), meta.arg(s("reducedUpTo"), s("-3")), whole};
    for (const QString& forgery : forgeries) {
        INFO(forgery.toStdString());
        const QString forged = dir.file(newCommitId().toString(QUuid::Id128) + s(".iplan"));
        REQUIRE(QFile::copy(path, forged));
        {
            Database db(forged, Database::Mode::ReadWrite);
            db.exec(forgery);
            db.exec(s("UPDATE \"change_\" SET \"value\"='anders' WHERE \"value\"='Sprachcafé'"));
            db.exec(s("UPDATE \"measure\" SET \"title\"='anders'"));
        }
        CHECK_FALSE(value_of(value_of(Store::open(forged, readOnlyOptions()))->file().selfCheck()).isEmpty());
        CHECK_FALSE(SourceFile::open(forged));
    }
}
