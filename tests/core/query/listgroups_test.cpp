// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/ownfields.h"
#include "core/query/listgroups.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Five measures of three states with two bodies of the same name, and places in an own field.
struct GroupOffice {
    GroupOffice()
    {
        write(*store, QStringLiteral("sample"), [&](Writer& w) {
            for (Id<Organization>* body : {&one, &two}) {
                Organization club;
                club.name = QStringLiteral("Verein Blau");
                *body = w.insert(club);
            }
            OwnField field;
            field.label = QStringLiteral("Plätze");
            field.kind = OwnFieldKind::Number;
            field.owner = OwnFieldOwner::Measure;
            w.insert(field);
            places = field.id;
            add(w, "K1", MeasureState::Done, one, "2027-Q1", "12,5");
            add(w, "K2", MeasureState::Running, two, "2026", "10");
            add(w, "K3", MeasureState::Running, one, "2026-11-21", "2,5");
            add(w, "K4", {}, {}, "open", "");
            add(w, "K5", MeasureState::Done, {}, "", "1500");
        });
    }
    void add(Writer& w, const char* code, const Choice<MeasureState>& state, const Id<Organization>& lead,
             const char* start, const char* number) const
    {
        Measure measure;
        measure.code = QString::fromLatin1(code);
        measure.title = measure.code;
        measure.state = state;
        measure.leadOffice = lead;
        measure.plannedStart = PartialDate::fromIso(QString::fromLatin1(start)).value_or(PartialDate());
        w.insert(measure);
        REQUIRE_OK(setOwnField(w, places, rowRef(measure.id), QString::fromLatin1(number)));
    }
    /// "Titel 2 (K1 K2)" for each group.
    [[nodiscard]] QStringList groups(const FieldInfo& by, bool descending = false) const
    {
        ListQuery query;
        query.entity = &entityOf<Measure>();
        query.groupBy = &by;
        const OwnFieldList own = value_of(OwnFieldList::load(*store));
        query.summed = {&own.find(places)->column()};
        if (descending)
            query.order = {{&by, true}};
        const ListRows rows = value_of(listRows(*store, query));
        QStringList out;
        qsizetype first = 0;
        for (const ListGroup& group : rows.groups) {
            QStringList codes;
            for (qsizetype i = first; i < first + group.count; ++i)
                codes << value_of(store->read([&](const Reader& reader) -> Result<QString> {
                    return reader.find({&entityOf<Measure>(), rows.ids.at(i)})->value(u"code").text();
                }));
            first += group.count;
            out << QStringLiteral("%1 [%2] %3").arg(group.title, codes.join(u' '), group.sums.first().totalText());
        }
        CHECK(first == rows.ids.size());
        return out;
    }

    std::unique_ptr<Store> store = memoryStore();
    Id<Organization> one;
    Id<Organization> two;
    Id<OwnField> places;
};

const FieldInfo& groupField(const char* key)
{
    const FieldInfo* field = entityOf<Measure>().field(QString::fromLatin1(key));
    REQUIRE(field);
    return *field;
}

} // namespace

TEST_CASE("Rows are grouped by states, bodies and years, in order and with totals", "[query]")
{
    const GroupOffice office;
    const QString done = QStringLiteral("umgesetzt [K1 K5] 1.512,5");
    const QString running = QStringLiteral("in Umsetzung [K2 K3] 12,5");
    const QString none = QStringLiteral("(ohne Angabe) [K4] ");
    CHECK(office.groups(groupField("state")) == QStringList{running, done, none});
    CHECK(office.groups(groupField("state"), true) == QStringList{done, running, none});
    CHECK(office.groups(groupField("plannedStart")) ==
          QStringList{QStringLiteral("2026 [K2 K3] 12,5"), QStringLiteral("2027 [K1] 12,5"),
                      QStringLiteral("offen [K4] "), QStringLiteral("(ohne Angabe) [K5] 1.500")});
    // Two bodies of one name are two groups.
    const QStringList bodies = office.groups(groupField("leadOffice"));
    REQUIRE(bodies.size() == 3);
    CHECK(bodies.contains(QStringLiteral("Verein Blau [K1 K3] 15")));
    CHECK(bodies.contains(QStringLiteral("Verein Blau [K2] 10")));
    CHECK(bodies.last().startsWith(u"(ohne Angabe)"));
}

TEST_CASE("Headings stand above the rows of their group, and alone when it is folded", "[query]")
{
    const QList<QUuid> ids{newRowId(), newRowId(), newRowId()};
    ListRows rows{ids, 3, {}};
    for (const auto& [key, count] : {std::pair("a", 2), std::pair("b", 1)}) {
        QUuid heading = derivedId(QString::fromLatin1(key));
        heading.data3 = static_cast<ushort>((heading.data3 & 0x0fff) | 0x8000);
        rows.groups << ListGroup{heading, QString::fromLatin1(key), {}, count, {}};
    }
    const QUuid first = rows.groups.first().heading;
    const QUuid last = rows.groups.last().heading;
    CHECK(withHeadings(rows, {}) == QList<QUuid>{first, ids[0], ids[1], last, ids[2]});
    CHECK(withHeadings(rows, {QStringLiteral("a")}) == QList<QUuid>{first, last, ids[2]});
    CHECK(isHeadingId(first));
    CHECK_FALSE(isHeadingId(ids[0]));
    CHECK_FALSE(isHeadingId(derivedId(u"link")));
}

TEST_CASE("What tells rows apart, and long texts, put nothing together", "[query]")
{
    CHECK(isGroupable(groupField("state")));
    CHECK(isGroupable(groupField("leadOffice")));
    CHECK_FALSE(isGroupable(groupField("code")));
    CHECK_FALSE(isGroupable(groupField("title")));
    CHECK_FALSE(isGroupable(groupField("summary")));
}
