// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan refuses of a mapping, and how it makes way and is given up.
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/savedmapping.h"
#include "support/files.h"

#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A list whose rows come one by one; `atRow` is called before each and says how many blank ones come before it.
class CountedList : public TableSource
{
public:
    CountedList(int rows, std::function<int(int row)> atRow) : m_rows(rows), m_atRow(std::move(atRow)) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("liste.xlsx"); }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] Result<> eachRow(qsizetype, const Visit& visit) const override
    {
        int at = 0;
        for (int row = 0; row < m_rows; ++row) {
            for (int blank = m_atRow(row); blank > 0; --blank) {
                if (!visit(at++, {}))
                    return {};
            }
            const QString text = row == 0 ? utf8("Nr.|Titel") : QStringLiteral("M%1|Beispiel %1").arg(row);
            if (!visit(at++, cellsOfTexts({text.split(u'|')}).first()))
                break;
        }
        return {};
    }

private:
    int m_rows;
    std::function<int(int)> m_atRow;
    QList<TableSheet> m_sheets{TableSheet{QStringLiteral("Liste")}};
};

bool addMeasures(Store& store)
{
    return store
        .transact(QStringLiteral("measure:create"),
                  [](Writer& writer) -> Result<> {
                      Measure measure;
                      measure.code = utf8("M1");
                      measure.title = utf8("Anderswo");
                      writer.insert(measure);
                      return {};
                  })
        .has_value();
}

TableMapping measures()
{
    return mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title")});
}

} // namespace

TEST_CASE("Keys of a mapping that name no field are refused by name", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Nr.|Titel", "M1|Sprachcafé"});
    const auto refused = [&](const TableMapping& mapping, const char* key) {
        const auto plan = planList(*store, *source, mapping);
        REQUIRE_FALSE(plan);
        CHECK(plan.error().kind == ErrorKind::Rejected);
        CHECK(plan.error().message.contains(utf8(key)));
        CHECK_FALSE(plan.error().hint.isEmpty());
    };
    TableMapping mapping = measures();
    mapping.constants = {{utf8("farbe"), utf8("rot")}};
    refused(mapping, "farbe");
    mapping = measures();
    mapping.overwrites = {utf8("title"), utf8("costItem"), utf8("titel")};
    refused(mapping, "titel");
    mapping = measures();
    mapping.columns << childColumn("Kosten", "costItem", "amount", {{utf8("jahr"), utf8("2026")}});
    refused(mapping, "jahr");
    mapping.columns.last() = linkColumn("Kosten", "measureParticipant", "organization");
    mapping.columns.last().target.fixed = {{utf8("rolle"), utf8("Träger")}};
    refused(mapping, "rolle");
}

TEST_CASE("A sheet that is not there is refused by name, whoever looks for it", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Nr.|Titel", "M1|Sprachcafé"});
    TableMapping mapping = measures();
    mapping.sheet = utf8("Tabelle9");
    const auto plan = planList(*store, *source, mapping);
    MappingWishes wishes;
    wishes.sheet = mapping.sheet;
    const auto proposed = proposeMapping(*store, *source, wishes);
    REQUIRE_FALSE(plan);
    REQUIRE_FALSE(proposed);
    CHECK(plan.error().message == proposed.error().message);
    CHECK(plan.error().hint.contains(source->sheets().first().name));
}

TEST_CASE("A saved mapping that cannot be read is named", "[exchange][mapping]")
{
    const auto store = memoryStore();
    write(*store, kSaveMappingOperation, [](Writer& writer) {
        SavedMapping saved;
        saved.title = utf8("Amtsliste");
        saved.list = utf8("measure");
        saved.shape = tableShape({utf8("Nr."), utf8("Titel")});
        saved.definition = utf8("{\"format\":\"kaputt\"}");
        writer.insert(saved);
    });
    MappingWishes wishes;
    wishes.entity = &entityOf<Measure>();
    const auto proposed = value_of(proposeMapping(*store, *sheetOf({"Nr.|Titel", "M1|Sprachcafé"}), wishes));
    CHECK(proposed.because.contains(utf8("„Amtsliste“")));
    CHECK(proposed.mapping.columns.size() == 2); // guessed
}

TEST_CASE("A plan is given up also when all rows are read", "[exchange][mapping]")
{
    const auto store = memoryStore();
    std::atomic_bool cancelled = false;
    int passes = 0;
    const CountedList source(10, [&](int row) {
        passes += row == 0 ? 1 : 0;
        cancelled = cancelled || (passes == 2 && row == 9); // the first reads the headings
        return 0;
    });
    ListPlanOptions options;
    options.cancelled = &cancelled;
    CHECK_FALSE(planList(*store, source, measures(), options));
}

TEST_CASE("A commit does not wait for a plan; the plan sees it", "[exchange][mapping]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Plan.iplan"));
    value_of(Store::create(path, {}));
    const auto reader = value_of(Store::open(path, {Store::Access::ReadOnly, systemClock(), {}, {}}));
    std::thread other;
    std::atomic_bool isWritten = false;
    int passes = 0;
    std::atomic_bool isBegun = false;
    const CountedList source(30, [&](int row) {
        passes += row == 0 ? 1 : 0;
        if (passes != 2 || row != 20) // the first reads the headings
            return 0;
        other = std::thread([&path, &isWritten, &isBegun] {
            const auto writer = Store::open(path, {});
            isBegun = true;
            isWritten = writer && addMeasures(**writer);
        });
        while (!isBegun)
            std::this_thread::yield();
        return 100'000'000; // if nobody made way it would be for ever
    });
    const auto plan = planList(*reader, source, measures());
    if (other.joinable())
        other.join();
    REQUIRE_OK(plan);
    CHECK(isWritten);
    CHECK(passes == 3);
    CHECK(plan->lines.first().fate == ListPlan::Fate::Change);
}
