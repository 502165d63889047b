// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of links that name all of them: of our own workbook edited in a spreadsheet, and of lists of others that are
// told to.
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/ownbook.h"
#include "core/store/undolog.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

struct LinkedMeasure {
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> measure = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));
    Id<TargetGroup> families;
    Id<TargetGroup> youth;
    Id<Organization> office;

    LinkedMeasure()
    {
        write(*store, utf8("sample"), [this](Writer& writer) {
            families = group(writer, "Familien");
            youth = group(writer, "Jugendliche, allein");
            group(writer, "Ältere");
            Organization body;
            body.name = utf8("Amt für Beispiele");
            office = writer.insert(body);
            for (const ParticipantRole role : {ParticipantRole::Provider, ParticipantRole::Cooperation}) {
                MeasureParticipant part;
                part.measure = measure;
                part.organization = office;
                part.role = role;
                writer.link(part);
            }
            for (const Id<TargetGroup>& each : {families, youth}) {
                MeasureTargetGroup link;
                link.measure = measure;
                link.targetGroup = each;
                writer.link(link);
            }
        });
    }

    static Id<TargetGroup> group(Writer& writer, const char* title)
    {
        TargetGroup row;
        row.label = utf8(title);
        return writer.insert(row);
    }

    [[nodiscard]] QStringList groups() const
    {
        QStringList out;
        for (const MeasureTargetGroup& link : all<MeasureTargetGroup>(*store))
            out << get(*store, link.targetGroup).label;
        out.sort();
        return out;
    }
};

} // namespace

TEST_CASE("A link taken out of a cell of the own workbook goes, one put in comes; an empty cell takes none away",
          "[exchange][mapping]")
{
    LinkedMeasure sample;
    const auto book = ownBook(*sample.store);
    CHECK(planOf(*sample.store, *book, "Maßnahmen").doesNothing());

    auto edited = editedBook(*book, "Maßnahmen", 1, "Zielgruppen", "Familien\nÄltere");
    const ListPlan plan = planOf(*sample.store, *edited, "Maßnahmen");
    CHECK(fates(plan).first() == utf8("2 ändert M1 Sprachcafé"));
    CHECK(plan.count(ListPlan::Fate::Change) == 1);
    REQUIRE(plan.unlinked.size() == 1);
    CHECK(plan.unlinked.first().text == utf8("Jugendliche, allein"));
    CHECK(plan.lines.first().reasons.join(u' ').contains(utf8("Jugendliche, allein")));
    REQUIRE_OK(apply(*sample.store, plan));
    CHECK(sample.groups() == QStringList{utf8("Familien"), utf8("Ältere")});
    CHECK(planOf(*sample.store, *edited, "Maßnahmen").doesNothing());
    REQUIRE_OK(sample.store->undoLog().undo());
    CHECK(sample.groups() == QStringList{utf8("Familien"), utf8("Jugendliche, allein")});

    edited = editedBook(*book, "Maßnahmen", 1, "Zielgruppen", "");
    CHECK(planOf(*sample.store, *edited, "Maßnahmen").doesNothing());
    TableMapping mapping = mappingOfBook(*sample.store, *edited, "Maßnahmen");
    mapping.emptyErases = true;
    CHECK(value_of(planList(*sample.store, *edited, mapping)).unlinked.size() == 2);
}

TEST_CASE("A role taken out or changed in the own workbook is that link alone", "[exchange][mapping]")
{
    LinkedMeasure sample;
    const auto book = ownBook(*sample.store);
    const auto after = [&](const char* text) {
        const ListPlan plan =
            planOf(*sample.store, *editedBook(*book, "Maßnahmen", 1, "Beteiligte", text), "Maßnahmen");
        QStringList out;
        for (const ListPlan::Unlinked& each : plan.unlinked)
            out << utf8("- ") + each.text;
        for (const ListPlan::Part& part : plan.parts) {
            for (const ImportPlan::Change& change : part.plan.changes) {
                if (change.value.column->keyText() == u"role")
                    out << utf8("+ ") + change.value.value.text();
            }
        }
        return out + QStringList(plan.count(ListPlan::Fate::Faulty), utf8("fehlerhaft"));
    };
    const Option& provider = optionsOf<ParticipantRole>()[0];
    REQUIRE(provider.keyText() == Choice<ParticipantRole>(ParticipantRole::Provider).key());
    const QString asProvider = utf8("Amt für Beispiele (%1)").arg(provider.labelText());
    CHECK(after(asProvider.toUtf8().constData()).size() == 1);
    CHECK(after(asProvider.toUtf8().constData()).first().startsWith(utf8("- Amt für Beispiele (")));
    CHECK(after("Amt für Beispiele") == QStringList{utf8("fehlerhaft")}); // which of its two roles?
}

TEST_CASE("A list of others takes links away only where it is told to, and only those that it speaks for",
          "[exchange][mapping]")
{
    LinkedMeasure sample;
    const auto source = sheetOf({"Nr.|Zielgruppen|Träger", "M1|Familien|"});
    TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), linkColumn("Zielgruppen", "measureTargetGroup", "targetGroup"),
                   linkColumn("Träger", "measureParticipant", "organization")});
    mapping.columns[2].target.fixed = {{utf8("role"), Choice<ParticipantRole>(ParticipantRole::Provider).label()}};
    CHECK(value_of(planList(*sample.store, *source, mapping)).doesNothing());
    mapping.columns[1].replaces = true;
    CHECK(value_of(planList(*sample.store, *source, mapping)).unlinked.size() == 1);
    mapping.overwritesAll = false;
    CHECK(value_of(planList(*sample.store, *source, mapping)).doesNothing());

    // The office cooperates, too: the column "Träger" says nothing of that.
    mapping.overwritesAll = true;
    mapping.columns[1].replaces = false;
    mapping.columns[2].replaces = true;
    mapping.emptyErases = true;
    const ListPlan plan = value_of(planList(*sample.store, *source, mapping));
    REQUIRE(plan.unlinked.size() == 1);
    REQUIRE_OK(apply(*sample.store, plan));
    REQUIRE(all<MeasureParticipant>(*sample.store).size() == 1);
    CHECK(all<MeasureParticipant>(*sample.store).first().role == ParticipantRole::Cooperation);

    // Nothing goes for a row that is not taken.
    mapping.columns[1].replaces = true;
    const ListPlan faulty =
        value_of(planList(*sample.store, *sheetOf({"Nr.|Zielgruppen|Träger", "M1|Familien; Niemand|"}), mapping));
    CHECK(faulty.count(ListPlan::Fate::Faulty) == 1);
    CHECK(faulty.unlinked.isEmpty());
}

TEST_CASE("Sums of the own workbook are named as what the program makes itself; other lists hear nothing of it",
          "[exchange][mapping]")
{
    LinkedMeasure sample;
    const auto book = ownBook(*sample.store);
    const auto edited = editedBook(*book, "Maßnahmen", 1, "Summe geschätzt", "99000");
    const ListPlan plan = planOf(*sample.store, *edited, "Maßnahmen");
    CHECK(plan.doesNothing());
    REQUIRE(plan.notices.size() == 2);
    CHECK(plan.notices.last().contains(utf8("nur das Blatt „Maßnahmen“")));
    CHECK(plan.notices.first().contains(utf8("„Summe geschätzt“")));
    CHECK(plan.notices.first().contains(utf8("nicht übernommen")));
    CHECK_FALSE(plan.notices.first().contains(utf8("„Titel“")));
}
