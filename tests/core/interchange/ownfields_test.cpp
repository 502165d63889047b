// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Own fields on their way out of the file, back in, and to another copy.
#include "core/conflict/conflict.h"
#include "core/db/database.h"
#include "core/interchange/jsonexport.h"
#include "core/interchange/jsonimport.h"
#include "core/ops/erase.h"
#include "core/ops/ownfields.h"
#include "core/rules/rule.h"
#include "exportfixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// ExportSample with own fields: for measures a public, an internal and a choice field, for persons one.
struct OwnFieldSample : ExportSample {
    int m_fields = 0;
    Id<OwnField> places = add("Plätze", OwnFieldOwner::Measure, OwnFieldKind::Number);
    Id<OwnField> line = add("Förderlinie", OwnFieldOwner::Measure, OwnFieldKind::Choice);
    Id<OwnField> secret = add("Vermerk", OwnFieldOwner::Measure, OwnFieldKind::Text, true);
    Id<OwnField> room = add("Raum", OwnFieldOwner::Person, OwnFieldKind::Text);
    OwnFieldOption option;

    OwnFieldSample()
    {
        option.ownField = line;
        option.label = german("Landesmittel");
        write(*store, QStringLiteral("ownFieldOption:create"), [this](Writer& writer) { writer.insert(option); });
        set(places, rowRef(measure), "12,5");
        set(line, rowRef(measure), "Landesmittel");
        set(secret, rowRef(measure), "Aktenvermerk Zitrone");
        set(room, rowRef(person), "Zimmer Quitte");
    }
    Id<OwnField> add(const char* label, OwnFieldOwner owner, OwnFieldKind kind, bool internal = false)
    {
        OwnField field;
        field.label = german(label);
        field.owner = owner;
        field.kind = kind;
        field.internal = internal;
        field.position = QString(QChar(u'a' + m_fields++));
        field.unit = kind == OwnFieldKind::Number ? QStringLiteral("Personen") : QString();
        write(*store, QStringLiteral("ownField:create"), [&](Writer& writer) { writer.insert(field); });
        return field.id;
    }
    void set(const Id<OwnField>& field, const RowRef& row, const char* text) { setIn(*store, field, row, text); }
    static void setIn(Store& target, const Id<OwnField>& field, const RowRef& row, const char* text)
    {
        REQUIRE_OK(target.transact(QStringLiteral("measure:edit"),
                                   [&](Writer& writer) { return setOwnField(writer, field, row, german(text)); }));
    }
    [[nodiscard]] static QString valueIn(const Store& target, const Id<OwnField>& field, const RowRef& row)
    {
        return value_of(target.read(
            [&](const Reader& reader) -> Result<QString> { return ownValuesOf(reader, row).value(field); }));
    }
};

} // namespace

TEST_CASE("Own fields are columns of CSV and of the German views", "[exchange][ownfields]")
{
    const OwnFieldSample sample;
    const TempDir folder;
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Csv, folder.file(QStringLiteral("csv")), asOf()));
    QFile csv(folder.file(QStringLiteral("csv/massnahmen.csv")));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    CHECK(text.section(QStringLiteral("\r\n"), 0, 0).endsWith(german(";Plätze (Personen);Förderlinie;Vermerk")));
    CHECK(text.contains(german(";12,5;Landesmittel;Aktenvermerk Zitrone")));

    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf()));
    const Database db(path, Database::Mode::ReadOnly);
    CHECK(db.scalar(german("SELECT \"Plätze (Personen)\" FROM v_massnahmen")).real() == 12.5);
    CHECK(db.scalar(german("SELECT \"Förderlinie\" FROM v_massnahmen")).text() == german("Landesmittel"));
    CHECK(db.scalar(german("SELECT \"Raum\" FROM v_personen WHERE \"Raum\" IS NOT NULL")).text() ==
          german("Zimmer Quitte"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Xlsx, folder.file(QStringLiteral("aus.xlsx")), asOf()));
}

TEST_CASE("Public output holds the public own fields and no others", "[exchange][ownfields]")
{
    const OwnFieldSample sample;
    const TempDir folder;
    const QByteArray json = value_of(exportedJson(*sample.store, {true}));
    CHECK(json.contains("Landesmittel"));
    CHECK(json.contains("\"12.5\""));
    REQUIRE_OK(
        exportFile(*sample.store, ExportFormat::Csv, folder.file(QStringLiteral("csv")), asOf({2026, 11, 21}, true)));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, folder.file(QStringLiteral("a.sqlite")),
                          asOf({2026, 11, 21}, true)));
    QByteArray all = json + allBytes(folder.file(QStringLiteral("a.sqlite")));
    for (const QString& name : QDir(folder.file(QStringLiteral("csv"))).entryList(QDir::Files))
        all += allBytes(folder.file(QStringLiteral("csv/") + name));
    CHECK(all.contains(german("Plätze").toUtf8()));
    for (const char* hidden : {"Zitrone", "Vermerk", "Quitte"}) {
        INFO(hidden);
        CHECK_FALSE(all.contains(hidden));
    }
}

TEST_CASE("Own fields come back from JSON as they were, and wrong values are refused by name", "[exchange][ownfields]")
{
    const OwnFieldSample sample;
    const QByteArray json = value_of(exportedJson(*sample.store));
    const auto copy = memoryStore();
    REQUIRE_OK(importJsonData(*copy, json, QStringLiteral("kopie.json")));
    CHECK(value_of(exportedJson(*copy)) == json);
    CHECK(OwnFieldSample::valueIn(*copy, sample.line, rowRef(sample.measure)) == sample.option.id.text());

    const auto written = [&](const QByteArray& value) {
        return QByteArray(
            R"({"format": "integrationsplaner", "version": 1, "entities": {"ownFieldValue": [{"ownField": ")" +
            sample.places.text().toLatin1() + R"(", "measure": ")" + sample.measure.text().toLatin1() +
            R"(", "value": ")" + value + R"("}]}})");
    };
    REQUIRE_OK(importJsonData(*copy, written("31"), QStringLiteral("hand.json")));
    CHECK(OwnFieldSample::valueIn(*copy, sample.places, rowRef(sample.measure)) == QStringLiteral("31"));
    const auto before = value_of(exportedJson(*copy));
    const Error error = error_of(importJsonData(*copy, written("viele"), QStringLiteral("hand.json")));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(german("„viele“ passt nicht zum eigenen Feld „Plätze“")));
    CHECK(value_of(exportedJson(*copy)) == before);
}

TEST_CASE("Two copies that fill the same own field meet in one conflict", "[merge][ownfields]")
{
    const OwnFieldSample sample;
    const auto copy = value_of(sample.store->copyInMemory());
    OwnFieldSample::setIn(*sample.store, sample.secret, rowRef(sample.measure), "Haus");
    OwnFieldSample::setIn(*copy, sample.secret, rowRef(sample.measure), "Hof");
    OwnFieldSample::setIn(*copy, sample.places, rowRef(sample.measure), "20");
    REQUIRE_OK(sample.store->replica().admit(
        value_of(copy->replica().commitsMissingFrom(value_of(sample.store->replica().commitIds())))));
    const auto found = value_of(conflicts(*sample.store));
    REQUIRE(found.size() == 1);
    CHECK(OwnFieldSample::valueIn(*sample.store, sample.places, rowRef(sample.measure)) == QStringLiteral("20"));
}

TEST_CASE("The own fields of an erased person go with the person", "[store][ownfields]")
{
    const OwnFieldSample sample;
    REQUIRE_OK(eraseRecords(*sample.store, {rowRef(sample.person)}));
    CHECK(OwnFieldSample::valueIn(*sample.store, sample.room, rowRef(sample.person)).isEmpty());
    CHECK_FALSE(value_of(exportedJson(*sample.store)).contains("Quitte"));
}

TEST_CASE("An own field in use keeps its kind and what it belongs to", "[store][ownfields]")
{
    const OwnFieldSample sample;
    const auto change = [&](const std::function<void(OwnField&)>& edit) {
        OwnField field = get(*sample.store, sample.places);
        edit(field);
        return sample.store->transact(QStringLiteral("ownField:edit"),
                                      [&](Writer& writer) { return writer.update(field); });
    };
    const Error error = error_of(change([](OwnField& field) { field.kind = OwnFieldKind::Text; }));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(german("„Art“ von „Plätze“")));
    REQUIRE_ERROR(ErrorKind::Rejected, change([](OwnField& field) { field.owner = OwnFieldOwner::Person; }));
    REQUIRE_OK(change([](OwnField& field) { field.label = QStringLiteral("Teilnehmende"); }));
    OwnFieldSample::setIn(*sample.store, sample.places, rowRef(sample.measure), "");
    REQUIRE_OK(change([](OwnField& field) { field.kind = OwnFieldKind::Text; }));
}

TEST_CASE("A value that no longer fits its own field is a finding on the row", "[rules][ownfields]")
{
    const OwnFieldSample sample;
    write(*sample.store, QStringLiteral("ownFieldValue:edit"), [&](Writer& writer) {
        auto value = *writer.reader().find(ownFieldValueId(sample.places, rowRef(sample.measure)));
        value.value = QStringLiteral("viele");
        REQUIRE_OK(writer.update(value));
    });
    const auto snapshot = value_of(Snapshot::load(*sample.store));
    QStringList messages;
    for (const Finding& finding : findGaps(*snapshot, {2026, 11, 21})) {
        if (finding.rule->keyText() == u"ownFieldValueMisfit" && finding.row == rowRef(sample.measure))
            messages << finding.message;
    }
    CHECK(messages == QStringList{german("Eigenes Feld „Plätze“: Der Wert passt nicht zur Art „Zahl“.")});
}

TEST_CASE("Own fields are found by search", "[store][ownfields]")
{
    const OwnFieldSample sample;
    const auto hits = value_of(sample.store->search(QStringLiteral("zitrone")));
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().row.entity == &entityOf<OwnFieldValue>());

    const auto found = [&](const char* words) {
        QList<const EntityInfo*> kinds;
        for (const SearchHit& hit : value_of(sample.store->search(german(words))))
            kinds << hit.row.entity;
        return kinds.contains(&entityOf<OwnFieldValue>());
    };
    CHECK(found("landesmittel")); // by the label of the choice, although its id is stored
    edit<OwnFieldOption>(*sample.store, sample.option.id,
                         [](OwnFieldOption& option) { option.label = german("Bundesmittel"); });
    CHECK(found("bundesmittel"));
    CHECK_FALSE(found("landesmittel"));
    REQUIRE_OK(sample.store->rebuildSearch());
    CHECK(found("bundesmittel"));
}
