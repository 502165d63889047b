// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "support/test.h"
#include "ui/model/listcolumns.h"
#include "ui/model/listquestion.h"
#include "ui/model/liststate.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const FieldInfo& stateField(const char* key)
{
    return *entityOf<Measure>().field(QString::fromLatin1(key));
}

/// Three ideas and one measure that is done, in groups by state, with nothing shown yet.
struct Grouped {
    Grouped()
    {
        desk.add("Aachweg", MeasureState::Idea);
        desk.add("Birkweg", MeasureState::Idea);
        desk.add("Cedernweg", MeasureState::Done);
        desk.add("Dornweg", MeasureState::Idea);
        query.groupBy = &stateField("state");
    }
    struct Desk {
        TempDir folder;
        std::unique_ptr<Store> store =
            value_of(Store::create(folder.file(QStringLiteral("Musterstadt.iplan")), Store::Options()));
        void add(const char* title, MeasureState measureState) const
        {
            REQUIRE_OK(store->transact(QStringLiteral("measure:create"), [&](Writer& writer) -> Result<> {
                Measure measure;
                measure.title = QString::fromUtf8(title);
                measure.state = measureState;
                writer.insert(measure);
                return {};
            }));
        }
    };
    /// Asks, and shows what was answered, as a model does step by step.
    void ask()
    {
        const ListAnswer answer = state.answerOf(value_of(listRows(*desk.store, query)), 100);
        state.take(answer, query);
        changed = state.takeHeadings();
        state.ids = answer.shown;
        state.dropHeadings();
    }

    Desk desk;
    ListQuery query = ListQuestion(ListColumns(entityOf<Measure>()), {}).query();
    ListState state{entityOf<Measure>()};
    QSet<QUuid> changed; ///< headings
};

} // namespace

TEST_CASE("A list knows what it shows, and what is folded away", "[ui]")
{
    Grouped list;
    list.ask();
    ListState& state = list.state;
    REQUIRE(state.groups().size() == 2);
    REQUIRE(state.ids.size() == 6);
    CHECK(state.total == 4);
    CHECK(state.isHeading(0));
    CHECK(state.rowAt(0).isNull());
    CHECK(state.rowAt(6).isNull());
    CHECK(state.recordRow(0, 1) == 1);
    CHECK(state.recordRow(0, -1) == -1);
    CHECK(state.idsOf(state.groupAt(0)) == state.ids.mid(1, 3));

    const QUuid hidden = state.ids.at(2);
    CHECK(state.setFoldedGroups({state.groupAt(0).key}));
    CHECK_FALSE(state.setFoldedGroups({state.groupAt(0).key}));
    state.ids = state.idsAsFolded();
    CHECK(state.ids.size() == 3);
    CHECK(state.isFolded(0));
    CHECK(state.rowOf(hidden) == -1);
    CHECK(state.matches(hidden));
    CHECK(state.matchCount() == 4);
    CHECK(state.groupOf(hidden) == state.groupAt(0));
    CHECK(state.groupOf(newRowId()).heading.isNull());

    state.clear();
    CHECK(state.ids.isEmpty());
    CHECK(state.matchCount() == 0);
    CHECK(state.foldedGroups().size() == 1);
}

TEST_CASE("Headings that say something else are named, also of a group that is empty by now", "[ui]")
{
    Grouped list;
    list.ask();
    CHECK(list.changed.isEmpty());
    list.desk.add("Eibenweg", MeasureState::Done);
    list.ask();
    CHECK(list.changed == QSet<QUuid>{list.state.groups().last().heading});

    const ListGroup gone = list.state.groups().last();
    list.query.filters = {ListFilter{{{&stateField("state"), ListOperator::Equals, Value(QStringLiteral("idea"))}}}};
    list.state.take(list.state.answerOf(value_of(listRows(*list.desk.store, list.query)), 100), list.query);
    CHECK(list.state.takeFigures() == QSet<QUuid>{gone.heading}); // the rows keep their places
    CHECK(list.state.groupAt(list.state.rowOf(gone.heading)).count == 0);
    CHECK(list.state.groupAt(list.state.rowOf(gone.heading)).title == gone.title);
}

TEST_CASE("A question says whether the answer may be another one", "[ui]")
{
    ListQuestion question(ListColumns(entityOf<Measure>()), {});
    const Column* title = &stateField("title");
    CHECK_FALSE(question.setText({}));
    CHECK_FALSE(question.setSearched({title})); // nothing is looked for
    CHECK(question.setText(QStringLiteral("Weg")));
    CHECK_FALSE(question.setText(QStringLiteral("Weg")));
    CHECK(question.setSearched({title}));

    CHECK(question.setOption(stateField("state"), QStringLiteral("idea")));
    CHECK_FALSE(question.setOption(stateField("state"), QStringLiteral("idea")));
    CHECK(question.setFilters({ListFilter{{{title, ListOperator::NotEmpty, {}}}}}));
    CHECK(question.filters().size() == 1);
    CHECK(question.query().filters.size() == 2);
    CHECK(question.setOption(stateField("state"), {}));
    CHECK(question.query().filters == question.filters());
}
