// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"
#include "core/db/migrator.h"
#include "core/model/entities.h"
#include "core/query/costs.h"
#include "exportfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Value one(const Database& db, const char* sql)
{
    INFO(sql);
    return db.scalar(german(sql));
}

QStringList list(const Database& db, const QString& sql)
{
    QStringList out;
    Statement statement = db.prepare(sql);
    statement.exec();
    while (statement.next())
        out << statement.text(0);
    return out;
}

} // namespace

TEST_CASE("The SQLite export has described tables and German views, and no history", "[exchange]")
{
    const ExportSample sample;
    addMeasure(*sample.store, QStringLiteral("K002"), german("Gelöschte Maßnahme"));
    const auto gone = all<Measure>(*sample.store).last();
    write(*sample.store, QStringLiteral("measure:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(gone.id))); });
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf()));
    CHECK(entriesOf(folder.path()) == QStringList{QStringLiteral("aus.sqlite")}); // no journal beside it

    const Database db(path, Database::Mode::ReadOnly);
    CHECK(one(db, "PRAGMA integrity_check").text() == QStringLiteral("ok"));
    CHECK(one(db, "PRAGMA application_id").integer() != kApplicationId);
    CHECK(one(db, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%\\_' ESCAPE '\\' OR name='author'").integer() ==
          0);
    CHECK_FALSE(allBytes(path).contains("Erika Beispiel"));
    CHECK_FALSE(allBytes(path).contains("Gelöschte"));
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role == EntityRole::System)
            continue;
        INFO(entity->key);
        const QStringList columns =
            list(db, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(entity->keyText()));
        QStringList expected{QStringLiteral("id")};
        for (const FieldInfo& field : entity->fields)
            expected << field.keyText();
        CHECK(columns == expected);
        CHECK(list(db, QStringLiteral("SELECT spalte FROM beschreibung WHERE tabelle='%1' AND spalte IS NOT NULL")
                           .arg(entity->keyText())) == expected);
    }
}

TEST_CASE("The German views show names, labels and euros", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf({2018, 6, 1})));
    const Database db(path, Database::Mode::ReadOnly);
    CHECK(one(db, "SELECT \"Federführende Dienststelle\" FROM v_massnahmen").text() ==
          german("Interkultureller Dienst"));
    CHECK(one(db, "SELECT \"Beteiligte: Träger\" FROM v_massnahmen").text() == german("Interkultureller Dienst"));
    CHECK(one(db, "SELECT \"Ampel\" FROM v_massnahmen").text() == QStringLiteral("gelb"));
    CHECK(one(db, "SELECT \"Kosten, geschätzt (Euro)\" FROM v_massnahmen").real() == Approx(12500.33));
    CHECK(one(db, "SELECT \"Kosten, beantragt (Euro)\" FROM v_massnahmen").real() == Approx(75000));
    CHECK(one(db, "SELECT \"Kosten, bewilligt (Euro)\" FROM v_massnahmen").isNull());
    CHECK(one(db, "SELECT sum(\"Betrag (Euro)\") FROM v_kosten").real() == Approx(87450.33));
    CHECK(one(db, "SELECT \"Nummer der Maßnahme\" FROM v_kosten LIMIT 1").text() == QStringLiteral("K001"));
    CHECK(one(db, "SELECT \"Text\" FROM v_sachstaende").text() == QStringLiteral("-2+3"));
    CHECK(one(db, "SELECT \"Zielwert\" FROM v_kennzahlen").real() == Approx(0.5));
    CHECK(one(db, "SELECT \"Nummer\" FROM v_handlungsfelder").text() == QStringLiteral("1"));
    CHECK(one(db, "SELECT count(*) FROM v_arbeitsgruppen").integer() == 2);
    CHECK(one(db, "SELECT count(*) FROM v_mitgliedschaften WHERE \"Person\"='Wilhelmine Musterfrau'").integer() == 1);
    for (const QString& view : list(db, QStringLiteral("SELECT name FROM sqlite_schema WHERE type='view'"))) {
        INFO(view.toStdString());
        const QStringList columns = list(db, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(view));
        CHECK(columns.filter(QStringLiteral(":1")).isEmpty()); // how SQLite renames a label that occurs twice
        CHECK_NOTHROW(list(db, QStringLiteral("SELECT count(*) FROM (SELECT * FROM \"%1\")").arg(view)));
        CHECK(
            list(db, QStringLiteral("SELECT tabelle FROM beschreibung WHERE tabelle='%1' AND spalte IS NULL").arg(view))
                .size() == 1);
    }
}

TEST_CASE("The public SQLite export has neither tables of people nor columns of internal fields", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf({2026, 11, 21}, true)));
    const Database db(path, Database::Mode::ReadOnly);
    CHECK(
        one(db, "SELECT count(*) FROM sqlite_schema WHERE name IN ('person','personConsent','v_personen')").integer() ==
        0);
    CHECK(one(db, "SELECT count(*) FROM pragma_table_info('measure') WHERE name IN ('internalNote','contactPerson')")
              .integer() == 0);
    CHECK(one(db, "SELECT count(*) FROM membership").integer() == 1);
}

TEST_CASE("The German views stand in the order for people", "[exchange][order]")
{
    const auto store = memoryStore();
    write(*store, QStringLiteral("batch"), [](Writer& w) {
        ConceptModule module;
        module.number = QStringLiteral("5");
        w.insert(module);
        for (const char* number : {"5.3", "5.10", "5.2"}) {
            Recommendation row;
            row.module = module.id;
            row.number = QString::fromUtf8(number);
            w.insert(row);
        }
        Measure measure;
        measure.code = QStringLiteral("K001");
        w.insert(measure);
        for (const char* name : {"Zentrum", "Ärztehaus", "Bauamt"}) {
            Organization row;
            row.name = QString::fromUtf8(name);
            w.insert(row);
            w.link(MeasureParticipant{{}, false, measure.id, row.id, ParticipantRole::Provider});
        }
    });
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*store, ExportFormat::Sqlite, path, asOf()));
    const Database db(path, Database::Mode::ReadOnly);
    CHECK(list(db, german("SELECT \"Nummer\" FROM v_handlungsempfehlungen")) ==
          QStringList{QStringLiteral("5.2"), QStringLiteral("5.3"), QStringLiteral("5.10")});
    CHECK(list(db, german("SELECT \"Name\" FROM v_organisationen ORDER BY \"Rang\" DESC")) ==
          QStringList{german("Zentrum"), german("Bauamt"), german("Ärztehaus")});
    CHECK(one(db, "SELECT \"Beteiligte: Träger\" FROM v_massnahmen").text() == german("Ärztehaus, Bauamt, Zentrum"));
}

TEST_CASE("Every table, view and column of the SQLite export is described", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    for (const bool publicOnly : {false, true}) {
        REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf({2026, 11, 21}, publicOnly)));
        const Database db(path, Database::Mode::ReadOnly);
        CHECK(list(db, QStringLiteral("SELECT tabelle||'.'||coalesce(spalte,'') FROM beschreibung WHERE "
                                      "coalesce(trim(bedeutung),'')='' OR coalesce(trim(bezeichnung),'')=''"))
                  .isEmpty());
        CHECK(list(db,
                   QStringLiteral("SELECT m.name FROM sqlite_schema m WHERE m.type IN ('table','view') AND NOT EXISTS "
                                  "(SELECT 1 FROM beschreibung b WHERE b.tabelle=m.name AND b.spalte IS NULL)"))
                  .isEmpty());
        CHECK(list(db,
                   QStringLiteral("SELECT m.name||'.'||c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE "
                                  "m.type IN ('table','view') AND NOT EXISTS (SELECT 1 FROM beschreibung b WHERE "
                                  "b.tabelle=m.name AND b.spalte=c.name)"))
                  .isEmpty());
    }
}

TEST_CASE("The sums of the SQLite export are those of the reports", "[exchange]")
{
    const ExportSample sample;
    write(*sample.store, QStringLiteral("sample"), [&](Writer& writer) {
        CostItem refused;
        refused.measure = sample.measure;
        refused.year = 2026;
        refused.kind = CostKind::Grant;
        refused.stage = CostStage::Requested;
        refused.amount = Money{1'000'000};
        refused.refusedOn = PartialDate(QDate(2026, 5, 1));
        writer.insert(refused);
        CostItem yearly; // counts in each of three years
        yearly.measure = sample.measure;
        yearly.year = 2026;
        yearly.yearTo = 2028;
        yearly.recurring = true;
        yearly.kind = CostKind::Personnel;
        yearly.stage = CostStage::Approved;
        yearly.amount = Money{100'000};
        writer.insert(yearly);
    });
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("aus.sqlite"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Sqlite, path, asOf()));
    const Database db(path, Database::Mode::ReadOnly);
    const auto snapshot = value_of(Snapshot::load(*sample.store));
    const CostTable costs = costsOf(*snapshot, sample.measure);
    for (const Option& stage : optionsOf<CostStage>()) {
        const auto expected = costs.sum([&](const CostKey& key) {
            return countsAsSpending(key, Choice<CostStage>::fromKey(stage.keyText()).value());
        });
        INFO(stage.key);
        const Value found =
            db.scalar(QStringLiteral("SELECT \"Kosten, %1 (Euro)\" FROM v_massnahmen").arg(stage.labelText()));
        CHECK(found.isNull() == !expected);
        if (expected)
            CHECK(found.real() == Approx(double(expected->cents) / 100));
    }
    CHECK(one(db, "SELECT sum(\"Betrag in Summen (Euro)\") FROM v_kosten WHERE \"Stufe\"='beantragt'").real() ==
          Approx(75000));
    CHECK(one(db, "SELECT sum(\"Betrag (Euro)\") FROM v_kosten WHERE \"Stufe\"='beantragt'").real() == Approx(85000));
    CHECK(one(db, "SELECT \"Betrag in Summen (Euro)\" FROM v_kosten WHERE \"Stufe\"='bewilligt'").real() ==
          Approx(3000));
}
