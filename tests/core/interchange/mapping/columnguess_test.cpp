// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/fieldsynonyms.h"
#include "mappingfixture.h"

#include <QSet>

using namespace iplan;
using namespace iplan::test;

namespace
{

ColumnSample sample(const QString& heading, const QStringList& texts = {})
{
    ColumnSample out{heading};
    for (const QString& text : texts) {
        out.cells << TableCell{text, {}, false, {}};
        if (!out.distinct.contains(text))
            out.distinct << text;
    }
    return out;
}

const ColumnMapping& mappingOf(const QList<ColumnGuess>& guesses, const char* heading)
{
    for (const ColumnGuess& each : guesses) {
        if (each.mapping.heading == s(heading))
            return each.mapping;
    }
    FAIL("no column " << heading);
    return guesses.first().mapping;
}

bool isLeftAlone(const EntityInfo& entity)
{
    return entity.role == EntityRole::Setup || entity.role == EntityRole::System;
}

} // namespace

TEST_CASE("Synonyms name fields, links, children and options that exist", "[exchange][mapping]")
{
    for (const auto& list : {fieldSynonyms(), oparlFields()}) {
        for (const FieldSynonym& each : list) {
            INFO(each.entity << " " << each.target);
            const EntityInfo* entity = entityByKey(s(each.entity));
            REQUIRE(entity);
            const ColumnTarget target = synonymTarget(each);
            const EntityInfo* holder = target.entity.isEmpty() ? entity : entityByKey(target.entity);
            REQUIRE(holder);
            REQUIRE((holder->field(target.field) || target.field == u"id"));
            CHECK((target.kind == ColumnTarget::Kind::Link) == (holder->role == EntityRole::Link));
            for (auto fixed = target.fixed.begin(); fixed != target.fixed.end(); ++fixed) {
                REQUIRE(holder->field(fixed.key()));
                CHECK(holder->field(fixed.key())->options().size() > 0);
            }
            QSet<QString> words;
            for (const QString& word : s(each.words).split(u';'))
                CHECK_FALSE(foldedHeading(word).isEmpty());
        }
    }
    for (const OptionSynonym& each : optionSynonyms()) {
        INFO(each.entity << " " << each.field << " " << each.option);
        const EntityInfo* entity = entityByKey(s(each.entity));
        REQUIRE(entity);
        REQUIRE(entity->field(s(each.field)));
        const auto options = entity->field(s(each.field))->options();
        CHECK(std::any_of(options.begin(), options.end(),
                          [&](const Option& one) { return one.keyText() == s(each.option); }));
    }
}

TEST_CASE("The labels of all fields that forms show are known", "[exchange][mapping]")
{
    for (const EntityInfo* entity : allEntities()) {
        if (isLeftAlone(*entity))
            continue;
        QList<ColumnSample> columns;
        QList<const FieldInfo*> fields;
        for (const FieldInfo& field : entity->fields) {
            if (field.has(Hidden))
                continue;
            columns << sample(field.labelText());
            fields << &field;
        }
        const auto guesses = guessColumns(*entity, columns, {});
        for (qsizetype i = 0; i < fields.size(); ++i) {
            INFO(entity->key << " " << fields.at(i)->key << ": "
                             << shortTarget(guesses.at(i).mapping.target).toStdString());
            CHECK(guesses.at(i).mapping.target == ColumnTarget{ColumnTarget::Kind::Field, fields.at(i)->keyText()});
        }
    }
}

TEST_CASE("A list of measures as offices keep it", "[exchange][mapping]")
{
    const auto table =
        tableOf({s("Lfd. Nr.|Handlungs-⏎feld|Maßnahme|Federführung "
                   "(Amt)|Kooperationspartner|Zielgruppe|Umsetzungsstand|Ampel|Zeitraum|Kosten|||Sachstand "
                   "3/2026|Teilnehmende 2025|Bemerkungen|Spalte1"),
                 s("|||||||||2025|2026|2026 ff.||||"),
                 s("1.1|Bildung|Sprachcafé|Amt 51|VHS; AWO⏎Diakonie|Kinder, Eltern|läuft|#00ff00|2024 ff.|15.000,00 "
                   "€|754.300|-|drei Kurse laufen|40|eins|"),
                 s("1.10||Lesepaten|Amt für Denkmal- schutz|Stadtwerke / Stadtrat|Jugendliche|abgeschlossen|rot|3. "
                   "Quartal 2026|k. A.|8000|1|zwei Paten|35||"),
                 s("2.1|Arbeit|Lotsen|Amt 50||Eltern|k. A.|gelb|Mai 26|12|13|14|noch nichts|12||"),
                 s("2.2||Messe|Amt 50||Eltern|in Umsetzung|grün|laufend bis 2027|12|13|14|noch nichts|12||")},
                {QRect(9, 0, 3, 1)});
    CHECK(entityIn(*table) == u"measure");
    const QStringList expected{s("Lfd. Nr. → code"),
                               s("Handlungsfeld → fieldOfAction"),
                               s("Maßnahme → title"),
                               s("Federführung (Amt) → leadOffice"),
                               s("Kooperationspartner → measureParticipant.organization role=Kooperation"),
                               s("Zielgruppe → measureTargetGroup.targetGroup"),
                               s("Umsetzungsstand → state"),
                               s("Ampel → trafficLight"),
                               s("Zeitraum → plannedEnd"),
                               s("Kosten – 2025 → costItem.amount stage=geschätzt year=2025"),
                               s("Kosten – 2026 → costItem.amount stage=geschätzt year=2026"),
                               s("Kosten – 2026 ff. → costItem.amount recurring=ja stage=geschätzt year=2026"),
                               s("Sachstand 3/2026 → statusReport.text asOf=März 2026"),
                               s("Teilnehmende 2025 → metricValue.value metric=Teilnehmende period=2025"),
                               s("Bemerkungen → internalNote"),
                               s("Spalte1 → -")};
    CHECK(guessed(*table, entityOf<Measure>()) == expected);

    const auto all = guesses(*table, entityOf<Measure>());
    using Kind = ValueChoice::Kind;
    CHECK(mappingOf(all, "Umsetzungsstand").values ==
          QMap<QString, ValueChoice>{{s("läuft"), {Kind::Text, s("in Umsetzung")}},
                                     {s("abgeschlossen"), {Kind::Text, s("umgesetzt")}},
                                     {s("k. A."), {}}});
    CHECK(mappingOf(all, "Ampel").values == QMap<QString, ValueChoice>{{s("#00ff00"), {Kind::Text, s("grün")}}});
    CHECK(mappingOf(all, "Kosten – 2025").values == QMap<QString, ValueChoice>{{s("k. A."), {}}});
    CHECK(mappingOf(all, "Kosten – 2026 ff.").values == QMap<QString, ValueChoice>{{s("-"), {}}});
    CHECK(mappingOf(all, "Kooperationspartner").separators.contains(u'/'));
    CHECK_FALSE(mappingOf(all, "Kooperationspartner").separators.contains(u','));
    CHECK(mappingOf(all, "Zielgruppe").separators.contains(u','));
    CHECK(mappingOf(all, "Handlungsfeld").fillsDown);
    CHECK_FALSE(mappingOf(all, "Federführung (Amt)").fillsDown);
    CHECK(mappingOf(all, "Federführung (Amt)").joinsWords);
    CHECK(all.last().reason == s("Spalte ist leer"));
    CHECK(all.first().reason == s("Überschrift „Lfd. Nr.“"));
}

TEST_CASE("A row for each Sachstand is told from a row for each measure", "[exchange][mapping]")
{
    const auto often = tableOf({s("Nr.|Maßnahme|Datum|Sachstand"), s("1|Chor|01.03.2026|läuft"),
                                s("1|Chor|01.09.2026|läuft weiter"), s("2|Café|9/2026|begonnen")});
    CHECK(entityIn(*often) == u"statusReport");
    const auto once = tableOf({s("Nr.|Maßnahme|Datum|Sachstand"), s("1|Chor|01.03.2026|läuft gut und wächst"),
                               s("2|Café|01.09.2026|beginnt bald wieder")});
    CHECK(entityIn(*once) == u"measure");
}

TEST_CASE("A column of whole names becomes names in parts, one of family names stays", "[exchange][mapping]")
{
    const auto names = tableOf({s("Name|Organisation|E-Mail"), s("Dr. Erika Beispiel|Amt 51|e@example.org"),
                                s("Muster, Max|Amt 51|m@example.org"), s("N.N.|Amt 50|")});
    CHECK(entityIn(*names) == u"person");
    const ColumnMapping whole = mappingOf(guesses(*names, entityOf<Person>()), "Name");
    CHECK(whole.splits);
    CHECK(whole.values == QMap<QString, ValueChoice>{{s("N.N."), {}}});
    const auto family = tableOf({s("Nachname|Organisation"), s("von der Heide|Amt 51"), s("al Muster|Amt 51")});
    CHECK_FALSE(mappingOf(guesses(*family, entityOf<Person>()), "Nachname").splits);
    const auto both = tableOf({s("Name|Vorname"), s("Erika Beispiel|Erika"), s("Max Muster|Max")});
    CHECK_FALSE(mappingOf(guesses(*both, entityOf<Person>()), "Name").splits);
}

TEST_CASE("An end is a date although many say that it goes on, and cells with errors say nothing",
          "[exchange][mapping]")
{
    const auto table =
        tableOf({s("Maßnahme|Umsetzung||Kosten 2026"), s("|Beginn|Ende|"), s("Chor|2026|laufend|15.000,00 €"),
                 s("Café|2027|dauerhaft|#BEZUG!"), s("Treff|Mai 2026|kontinuierlich|#NV"), s("Lotsen|2026|2028|-")},
                {QRect(1, 0, 2, 1)});
    const QStringList found = guessed(*table, entityOf<Measure>());
    CHECK(found.contains(s("Umsetzung – Beginn → plannedStart")));
    CHECK(found.contains(s("Umsetzung – Ende → plannedEnd")));
    CHECK(found.contains(s("Kosten 2026 → costItem.amount stage=geschätzt year=2026")));
}

TEST_CASE("Costs by kind, stage and year; their sum is left out", "[exchange][mapping]")
{
    const auto table =
        tableOf({s("Titel|Personalkosten 2026|Sachkosten 2026|Ansatz 2027|Drittmittel bewilligt 2026/27|Gesamtkosten"),
                 s("Chor|1|2|3|4|10"), s("Café|1|2|3|4|10")});
    CHECK(
        guessed(*table, entityOf<Measure>()) ==
        QStringList{
            s("Titel → title"),
            s("Personalkosten 2026 → costItem.amount kind=Personalkosten stage=geschätzt year=2026"),
            s("Sachkosten 2026 → costItem.amount kind=Sachmittel stage=geschätzt year=2026"),
            s("Ansatz 2027 → costItem.amount stage=geschätzt year=2027"),
            s("Drittmittel bewilligt 2026/27 → costItem.amount kind=Drittmittel stage=bewilligt year=2026 yearTo=2027"),
            s("Gesamtkosten → -")});
    const auto alone = tableOf({s("Titel|Gesamtkosten"), s("Chor|10"), s("Café|12")});
    CHECK(guessed(*alone, entityOf<Measure>()).last() == s("Gesamtkosten → costItem.amount stage=geschätzt"));
    const auto years = tableOf({s("Titel|2025|2026"), s("Chor|10|11"), s("Café|12|13")});
    CHECK(guessed(*years, entityOf<Measure>()).last() == s("2026 → costItem.amount stage=geschätzt year=2026"));
}

TEST_CASE("What a column holds says more than its heading", "[exchange][mapping]")
{
    const auto target = [](const EntityInfo& entity, const ColumnSample& column) {
        return shortTarget(guessColumns(entity, {column}, {}).first().mapping.target);
    };
    const auto& measure = entityOf<Measure>();
    CHECK(target(measure, sample(s("Stand"), {s("läuft"), s("umgesetzt")})) == u"state");
    CHECK(target(measure, sample(s("Stand"), {s("Drei Kurse sind angelaufen."), s("Die Räume fehlen noch.")})) !=
          u"state");
    CHECK(target(measure, sample(s("Sachstand"), {s("Drei Kurse sind angelaufen."), s("Die Räume fehlen.")})) ==
          u"statusReport.text");
    CHECK(target(measure, sample(s("Sachstand"), {s("läuft"), s("beendet")})) == u"state");
    CHECK(target(measure, sample(s("irgendwas"), {s("hoch"), s("mittel"), s("hoch"), s("gering")})) == u"priority");
    CHECK(target(measure, sample(s("irgendwas"), {s("eins"), s("zwei")})) == u"-");
    CHECK(target(measure, sample(s("Kosten"), {s("Einwilligung liegt nicht vor"), s("ca. 8.000")})) ==
          u"costItem.amount stage=geschätzt");
    CHECK(target(measure, sample(s("Kennung"), {s("K-1")})) == u"-");
    CHECK(target(measure, sample(s("Kennung"), {s("7d2f1f0e-4a52-4c7c-9a55-0f6a5e1c2b3d")})) == u"Kennung");
    CHECK(target(entityOf<Person>(), sample(s("Spalte4"), {s("a@example.org"), s("b@example.org")})) == u"email");
    CHECK(target(entityOf<Paper>(), sample(s("Wann"), {s("01.02.2026"), s("03.02.2026")})) == u"date");
    const auto email = guessColumns(entityOf<Person>(), {sample(s("Spalte4"), {s("a@example.org")})}, {}).first();
    CHECK(email.reason == s("sieht aus wie E-Mail-Adressen"));
}

TEST_CASE("Of two headings alike, the one seen and filled gets the field", "[exchange][mapping]")
{
    ColumnSample hidden = sample(s("Titel"), {s("alt")});
    hidden.isHidden = true;
    const auto guesses = guessColumns(entityOf<Measure>(), {hidden, sample(s("Titel (B)"), {s("Chor")})}, {});
    CHECK(shortTarget(guesses.first().mapping.target) == u"-");
    CHECK(guesses.first().reason == s("„Titel (B)“ passt besser"));
    CHECK(shortTarget(guesses.last().mapping.target) == u"title");
    const auto filled = guessColumns(entityOf<CostItem>(),
                                     {sample(s("Maßnahme: Nummer")), sample(s("Maßnahme: Titel"), {s("Chor")})}, {});
    CHECK(shortTarget(filled.last().mapping.target) == u"measure");
}

TEST_CASE("Own fields are known by their headings", "[exchange][mapping]")
{
    OwnField field;
    field.id = Id<OwnField>(newRowId());
    field.label = s("Stadtteilbudget");
    field.unit = s("Euro");
    field.owner = OwnFieldOwner::Measure;
    field.kind = OwnFieldKind::Number;
    const OwnFieldList own({field}, {});
    const auto guesses =
        guessColumns(entityOf<Measure>(), {sample(s("Stadtteilbudget (Euro)"), {s("5")}), sample(s("Titel"))}, own);
    CHECK(guesses.first().mapping.target.field == own.all().first().column().keyText());
    CHECK(guessColumns(entityOf<Person>(), {sample(s("Stadtteilbudget (Euro)"))}, own).first().confidence < 50);
}

TEST_CASE("The entity is told by headings, sheet and content", "[exchange][mapping]")
{
    const auto entity = [](const QString& sheet, const char* headings) {
        QList<ColumnSample> columns;
        for (const QString& heading : s(headings).split(u'|'))
            columns << sample(heading);
        const EntityInfo* found = guessEntity(sheet, columns);
        return found ? found->keyText() : QString();
    };
    CHECK(entity(s("Tabelle1"), "Nr.|Maßnahme|Zuständigkeit|Status|Kosten 2026") == u"measure");
    CHECK(entity(s("Tabelle1"), "Anrede|Nachname|Vorname|Institution|E-Mail|Arbeitsgruppe") == u"person");
    CHECK(entity(s("Tabelle1"), "Name|Straße|PLZ|Ort|Telefon|E-Mail|Webseite") == u"organization");
    CHECK(entity(s("Tabelle1"), "Maßnahme|Jahr|Kostenart|Betrag") == u"costItem");
    CHECK(entity(s("Tabelle1"), "Maßnahme|Datum|Sachstand|Berichtende Stelle") == u"statusReport");
    CHECK(entity(s("Tabelle1"), "Drucksachen-Nr.|Betreff|Datum|Art der Vorlage") == u"paper");
    CHECK(entity(s("Tabelle1"), "Last name|First name|E-mail address|Company|Job title") == u"person");
    CHECK(entity(s("Tabelle1"), "Titel") == u"measure"); // what offices keep lists of
    CHECK(entity(s("Tabelle1"), "Titel|Beschreibung") == u"measure");
    CHECK(entity(s("Vorlagen"), "Titel") == u"paper");
    CHECK(entity(s("Zielgruppen"), "Name") == u"targetGroup");
    CHECK(entity(s("Stadtteile"), "Farbe|Form") == QString());
    CHECK(entity(s("Legende"), "Blatt|Titel|Stand") == QString());
    CHECK(guessEntity(s("leer"), {}) == nullptr);
}
