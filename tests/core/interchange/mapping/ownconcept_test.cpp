// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet "Handlungsfelder und Module" of our own workbook: two kinds of rows side by side.
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/ownbook.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const char* const kSheet = "Handlungsfelder und Module";

struct ConceptTree {
    std::unique_ptr<Store> store = memoryStore();
    Id<FieldOfAction> language;
    Id<FieldOfAction> work;

    ConceptTree()
    {
        write(*store, utf8("sample"), [this](Writer& writer) {
            Concept concept_;
            concept_.title = utf8("Konzept zum Üben");
            writer.insert(concept_);
            language = field(writer, concept_.id, "1", "Sprache");
            work = field(writer, concept_.id, "2", "Arbeit");
            module(writer, language, "1.1", "Sprachförderung");
            module(writer, language, "1.2", "Mehrsprachigkeit");
        });
    }

    static Id<FieldOfAction> field(Writer& writer, const Id<Concept>& owner, const char* number, const char* title)
    {
        FieldOfAction row;
        row.concept_ = owner;
        row.number = utf8(number);
        row.title = utf8(title);
        return writer.insert(row);
    }

    static void module(Writer& writer, const Id<FieldOfAction>& owner, const char* number, const char* title)
    {
        ConceptModule row;
        row.fieldOfAction = owner;
        row.number = utf8(number);
        row.title = utf8(title);
        row.initialSituation = QStringLiteral("<p>Viele <strong>Kinder</strong></p>");
        writer.insert(row);
    }

    [[nodiscard]] QStringList modules() const
    {
        QStringList out;
        for (const ConceptModule& row : all<ConceptModule>(*store))
            out << QStringLiteral("%1 %2 in %3").arg(row.number, row.title, get(*store, row.fieldOfAction).number);
        out.sort();
        return out;
    }
};

/// "conceptModule.number=1.3" for what the plan writes.
QStringList changes(const ListPlan& plan)
{
    QStringList out;
    for (const ListPlan::Part& part : plan.parts) {
        for (const ImportPlan::Change& change : part.plan.changes)
            out << QStringLiteral("%1.%2=%3")
                       .arg(part.plan.entity->keyText(), change.value.column->keyText(), change.value.value.text());
    }
    return out;
}

} // namespace

TEST_CASE("Fields of action and modules of the own workbook: nothing to do, then exactly the edited cells",
          "[exchange][mapping]")
{
    const ConceptTree tree;
    const auto book = ownBook(*tree.store);
    const ListPlan untouched = planOf(*tree.store, *book, kSheet);
    CHECK(untouched.count(ListPlan::Fate::Unchanged) == 3);
    CHECK(untouched.doesNothing());
    const auto after = [&](int row, const char* heading, const char* text) {
        return changes(planOf(*tree.store, *editedBook(*book, kSheet, row, heading, text), kSheet));
    };
    CHECK(after(2, "Modul: Nummer", "1.3") == QStringList{utf8("conceptModule.number=1.3")});
    CHECK(after(2, "Handlungsfeld: Titel", "Sprachen") == QStringList{utf8("fieldOfAction.title=Sprachen")});
    CHECK(after(3, "Handlungsfeld: Titel", "Arbeitsmarkt") == QStringList{utf8("fieldOfAction.title=Arbeitsmarkt")});
    CHECK(after(1, "Modul: Ausgangslage", "").isEmpty());

    // A module goes with the Kennung of its field.
    REQUIRE_OK(apply(*tree.store, planOf(*tree.store,
                                         *editedBook(*editedBook(*editedBook(*book, kSheet, 2, "Kennung",
                                                                             tree.work.text().toUtf8().constData()),
                                                                 kSheet, 2, "Handlungsfeld: Nummer", "2"),
                                                     kSheet, 2, "Handlungsfeld: Titel", "Arbeit"),
                                         kSheet)));
    CHECK(tree.modules() == QStringList{utf8("1.1 Sprachförderung in 1"), utf8("1.2 Mehrsprachigkeit in 2")});
}

TEST_CASE("Rows that name one field of action twice: new modules in it, contradictions and wrong ids are faults",
          "[exchange][mapping]")
{
    const ConceptTree tree;
    const TableMapping mapping =
        mappingTo(entityOf<FieldOfAction>(), {fieldColumn("HF-Nr.", "number"), fieldColumn("Handlungsfeld", "title"),
                                              childColumn("Modul-Nr.", "conceptModule", "number", {}),
                                              childColumn("Modul", "conceptModule", "title", {}),
                                              childColumn("Kennung", "conceptModule", "id", {})});
    const auto source = sheetOf({"HF-Nr.|Handlungsfeld|Modul-Nr.|Modul|Kennung", "2|Arbeit|2.1|Ausbildung|",
                                 "3|Wohnen|3.1|Quartier|", "3|Wohnen|3.2|Beratung|", "4|Kultur||"});
    const ListPlan plan = value_of(planList(*tree.store, *source, mapping));
    CHECK(plan.count(ListPlan::Fate::Change) == 1);
    CHECK(plan.count(ListPlan::Fate::Create) == 3);
    REQUIRE_OK(apply(*tree.store, plan));
    CHECK(all<FieldOfAction>(*tree.store).size() == 4);
    CHECK(all<FieldOfAction>(*tree.store).last().concept_ == all<Concept>(*tree.store).first().id);
    CHECK(tree.modules().size() == 5);
    CHECK(value_of(planList(*tree.store, *source, mapping)).doesNothing());

    const auto faults = [&](std::initializer_list<const char*> lines) {
        const ListPlan wrong = value_of(planList(*tree.store, *sheetOf(lines), mapping));
        return wrong.count(ListPlan::Fate::Faulty);
    };
    const char* const head = "HF-Nr.|Handlungsfeld|Modul-Nr.|Modul|Kennung";
    CHECK(faults({head, "2|Arbeitsmarkt|2.1|Ausbildung|", "2|Beruf|||"}) == 1);
    CHECK(faults({head, "2|Arbeit|1.1|Sprachförderung|"}) == 1); // is a module of another field
    CHECK(faults({head, "2|Arbeit|2.1|Ausbildung|keine-kennung"}) == 1);
    // Who belongs to a row that is not taken is not taken either.
    CHECK(faults({head, "5||5.1|Neues|keine-kennung", "5||5.2|Weiteres|"}) == 2);
}

TEST_CASE("A value of a Kennzahl is the same under another period in the own workbook", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));
    write(*store, utf8("sample"), [&](Writer& writer) {
        Metric metric;
        metric.measure = measure;
        metric.name = utf8("Teilnehmende");
        writer.insert(metric);
        for (const int year : {2024, 2025}) {
            MetricValue value;
            value.metric = metric.id;
            value.period = PartialDate::year(year);
            value.value = year;
            writer.insert(value);
        }
    });
    const auto book = ownBook(*store);
    CHECK(planOf(*store, *book, "Kennzahlen").doesNothing());
    CHECK(changes(planOf(*store, *editedBook(*book, "Kennzahlen", 1, "Istwert: Zeitraum", "2023"), "Kennzahlen")) ==
          QStringList{utf8("metricValue.period=2023")});
}
