// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and exports of a day: what the file would have given then.
#include "core/interchange/export.h"
#include "core/query/ownfields.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/store/datedfile.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kThen(2026, 3, 10);
const QDate kNow(2026, 4, 1);

/// A file of several days, and what it held at the end of the first.
struct ChangedFile {
    DatedFile file{kThen};
    std::unique_ptr<Store> old;
    Id<Measure> measure;
    Id<Organization> office;

    ChangedFile()
    {
        Store& store = *file.store;
        measure = addMeasure(store, QStringLiteral("K001"), german("Mentoring an Schulen"));
        addMeasure(store, QStringLiteral("K002"), german("Später gelöscht"));
        write(store, QStringLiteral("sample"), [this](Writer& writer) {
            FieldOfAction field;
            field.number = QStringLiteral("1");
            field.title = QStringLiteral("Bildung");
            writer.insert(field);
            Organization body;
            body.name = german("Amt für Integration und Vielfalt");
            office = writer.insert(body);
            OrganizationName former;
            former.organization = office;
            former.name = german("Interkultureller Dienst");
            former.to = PartialDate(QDate(2026, 3, 15));
            writer.insert(former);
            OwnField own;
            own.owner = OwnFieldOwner::Measure;
            own.label = QStringLiteral("Teilnehmende");
            own.kind = OwnFieldKind::Number;
            OwnFieldValue value;
            value.ownField = writer.insert(own);
            value.measure = measure;
            value.value = QStringLiteral("12");
            value.id = ownFieldValueId(value.ownField, rowRef(measure));
            writer.insert(value);
        });
        edit<Measure>(store, measure, [this](Measure& row) { row.leadOffice = office; });
        old = value_of(store.copyInMemory());
        file.on(kNow);
        edit<Measure>(store, measure, [](Measure& row) { row.title = german("Mentoring in Vereinen"); });
        write(store, QStringLiteral("measure:delete"), [this](Writer& writer) {
            REQUIRE_OK(writer.remove(rowRef(all<Measure>(*file.store).last().id)));
            REQUIRE_OK(writer.remove(rowRef(office)));
        });
        addMeasure(store, QStringLiteral("K003"), german("Ganz neu"));
    }
};

QByteArray exportOf(const Store& store, ExportFormat format, const FileState& state, bool publicOnly = false)
{
    const TempDir folder;
    const QString path = folder.file(format == ExportFormat::Xlsx ? QStringLiteral("aus.xlsx") : QStringLiteral("aus"));
    ExportOptions options = asOf(kThen, publicOnly);
    options.state = state;
    REQUIRE_OK(exportFile(store, format, path, options));
    return allBytes(path);
}

} // namespace

TEST_CASE("A report of a day says what a report of that day said", "[report][rowsource]")
{
    const ChangedFile changed;
    const auto before = value_of(Snapshot::load(*changed.old));
    const auto then = value_of(Snapshot::load(*changed.file.store, FileState::onDay(kThen)));
    for (const bool isPublic : {false, true}) {
        const report::ReportOptions options{kThen, !isPublic, isPublic};
        const QString programme = textOf(report::programmeReport(*then, options));
        CHECK(programme == textOf(report::programmeReport(*before, options)));
        CHECK(textOf(report::moduleReport(*then, {}, options)) == textOf(report::moduleReport(*before, {}, options)));
        CHECK(programme.contains(german("Mentoring an Schulen")));
        CHECK(programme.contains(german("Später gelöscht")));
        CHECK(programme.contains(german("Interkultureller Dienst"))); // as it was called on that day
        CHECK_FALSE(programme.contains(QStringLiteral("Ganz neu")));
    }
}

TEST_CASE("An export of a day gives the bytes of that day", "[report][rowsource]")
{
    const ChangedFile changed;
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx}) {
        for (const bool isPublic : {false, true}) {
            INFO(int(format) << isPublic);
            const QByteArray then = exportOf(*changed.file.store, format, FileState::onDay(kThen), isPublic);
            CHECK(then == exportOf(*changed.old, format, {}, isPublic));
            CHECK(then.contains("Mentoring an Schulen"));
            CHECK_FALSE(then.contains("Ganz neu"));
        }
    }
}

TEST_CASE("What was closed to the public since is in no public output of an earlier day", "[report][rowsource][public]")
{
    DatedFile file(kThen);
    Store& store = *file.store;
    WorkingGroup group;
    group.title = QStringLiteral("AG Schutz");
    Paper paper;
    paper.name = QStringLiteral("Geheime Vorlage");
    paper.isPublic = true;
    OwnField own;
    own.owner = OwnFieldOwner::Measure;
    own.label = QStringLiteral("Geheimfeld");
    write(store, QStringLiteral("sample"), [&](Writer& writer) {
        Organization body;
        body.name = QStringLiteral("Verein");
        Membership member;
        member.organization = writer.insert(body);
        member.workingGroup = writer.insert(group);
        member.source = QStringLiteral("Geheimes Mitglied");
        writer.insert(member);
        writer.insert(paper);
        writer.insert(own);
    });
    const auto then = [&](ExportFormat format) { return exportOf(store, format, FileState::onDay(kThen), true); };
    CHECK(then(ExportFormat::Json).count("Geheim") == 3);

    file.on(kNow);
    edit<WorkingGroup>(store, group.id, [](WorkingGroup& row) { row.sensitiveMembership = true; });
    edit<Paper>(store, paper.id, [](Paper& row) { row.isPublic = false; });
    edit<OwnField>(store, own.id, [](OwnField& row) { row.internal = true; });
    for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::Sqlite})
        CHECK_FALSE(then(format).contains("Geheim"));
    CHECK(then(ExportFormat::Json).contains("AG Schutz"));
    // In the house everything is as it was, but nobody learns a list that is protected since without giving a reason.
    CHECK(exportOf(store, ExportFormat::Json, FileState::onDay(kThen)).count("Geheim") == 2);
    const QByteArray tables = exportOf(store, ExportFormat::Csv, FileState::onDay(kThen));
    CHECK(tables.contains("Geheime Vorlage"));
    CHECK_FALSE(tables.contains("Geheimes Mitglied"));
}
