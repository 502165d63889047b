// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "core/ops/savedviews.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Views of a list are kept under their titles", "[query]")
{
    const auto store = memoryStore();
    const auto save = [&](const QString& title, const QString& definition) {
        return store->transact(kSaveViewOperation, [&](Writer& writer) -> Result<> {
            const auto saved = saveView(writer, entityOf<Measure>(), title, definition);
            return saved ? Result<>() : failFrom(saved);
        });
    };
    const auto views = [&store](const EntityInfo& entity) {
        return value_of(
            store->read([&](const Reader& reader) -> Result<QList<SavedView>> { return savedViews(reader, entity); }));
    };
    REQUIRE_OK(save(QStringLiteral(" Laufende  Maßnahmen "), QStringLiteral("{}")));
    REQUIRE_OK(save(QStringLiteral("Ämter"), QStringLiteral("{}")));
    REQUIRE(views(entityOf<Measure>()).size() == 2);
    CHECK(views(entityOf<Measure>()).last().title == QStringLiteral("Laufende Maßnahmen"));
    CHECK(views(entityOf<Person>()).isEmpty());

    SECTION("the same title again is the same view")
    {
        REQUIRE_OK(save(QStringLiteral("laufende maßnahmen"), QStringLiteral("{\"words\":\"x\"}")));
        REQUIRE(views(entityOf<Measure>()).size() == 2);
        CHECK(views(entityOf<Measure>()).last().definition == QStringLiteral("{\"words\":\"x\"}"));
        REQUIRE_OK(store->undoLog().undo());
        CHECK(views(entityOf<Measure>()).last().definition == QStringLiteral("{}"));
    }
    SECTION("a view without a title is refused")
    {
        const auto refused = save(QStringLiteral("  "), QStringLiteral("{}"));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::Rejected);
        CHECK_FALSE(refused.error().hint.isEmpty());
    }
}
