// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflict.h"
#include "core/store/locks.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Id<Recommendation> addAdvice(Store& store)
{
    Recommendation advice;
    advice.number = QStringLiteral("5.3");
    advice.originalText = QStringLiteral("Die Stadt möge Übungsräume öffnen.");
    advice.state = RecommendationState::Draft;
    write(store, QStringLiteral("recommendation:create"), [&](Writer& writer) { writer.insert(advice); });
    return advice.id;
}

void adopt(Store& store, const Id<Recommendation>& id)
{
    edit<Recommendation>(store, id, [](Recommendation& r) { r.state = RecommendationState::Adopted; });
}

Result<CommitNotice> reword(Store& store, const Id<Recommendation>& id, const QString& text)
{
    return store.transact(QStringLiteral("recommendation:edit"), [&](Writer& writer) {
        return writer.set(rowRef(id), {{entityOf<Recommendation>().field(u"originalText"), text}});
    });
}

} // namespace

TEST_CASE("The wording of an adopted recommendation is refused in every way of writing", "[store]")
{
    const auto store = memoryStore();
    const auto id = addAdvice(*store);
    REQUIRE_OK(reword(*store, id, QStringLiteral("Die Stadt öffnet Räume.")));
    adopt(*store, id);
    const Recommendation adopted = get(*store, id);

    const Error refused = error_of(reword(*store, id, QStringLiteral("Die Stadt prüft Räume.")));
    CHECK(refused.kind == ErrorKind::Rejected);
    CHECK(refused.message.contains(QStringLiteral("Wortlaut der Empfehlung")));
    CHECK(refused.message.contains(QStringLiteral("5.3")));
    CHECK(refused.message.contains(QStringLiteral("beschlossen")));
    CHECK(refused.hint.contains(QStringLiteral("Stellungnahme der Verwaltung")));
    Recommendation changed = adopted;
    changed.originalText = QStringLiteral("Anders");
    changed.title = QStringLiteral("Räume");
    REQUIRE_ERROR(ErrorKind::Rejected, store->transact(QStringLiteral("recommendation:edit"),
                                                       [&](Writer& writer) { return writer.update(changed); }));
    REQUIRE_ERROR(ErrorKind::Rejected, store->transact(QStringLiteral("import"), [&](Writer& writer) -> Result<> {
        writer.insert(changed);
        return {};
    }));
    CHECK(get(*store, id).originalText == adopted.originalText);
    CHECK(get(*store, id).title.isEmpty()); // nothing half written

    // The comment beside it stays open, and so does the way back.
    REQUIRE_OK(store->transact(QStringLiteral("recommendation:edit"), [&](Writer& writer) {
        return writer.set(rowRef(id), {{entityOf<Recommendation>().field(u"adminComment"), QStringLiteral("Ja.")}});
    }));
    edit<Recommendation>(*store, id, [](Recommendation& r) { r.state = RecommendationState::InConsultation; });
    REQUIRE_OK(reword(*store, id, QStringLiteral("Die Stadt prüft Räume.")));
}

TEST_CASE("Undo, redo and merging pass the lock", "[store][merge]")
{
    const auto store = memoryStore();
    const auto id = addAdvice(*store);
    const auto copy = copyOf(*store);
    const auto worded = value_of(reword(*store, id, QStringLiteral("Die Stadt öffnet Räume.")));
    adopt(*store, id);
    value_of(store->undo(worded.commit.id));
    CHECK(get(*store, id).originalText == u"Die Stadt möge Übungsräume öffnen.");
    value_of(store->redo());
    CHECK(get(*store, id).originalText == u"Die Stadt öffnet Räume.");

    // Whoever did not know of the adoption still had the right to write; the merge asks about it.
    REQUIRE_OK(reword(*copy, id, QStringLiteral("Die Stadt baut Räume.")));
    give(*copy, *store);
    give(*store, *copy);
    const auto asked = value_of(conflicts(*store));
    CHECK(std::any_of(asked.begin(), asked.end(),
                      [](const Conflict& conflict) { return conflict.unit == u"originalText"; }));
    CHECK(dump(*store) == dump(*copy));
    REQUIRE_OK(store->transact(QStringLiteral("decide"), [&](Writer& writer) {
        return writer.decide(
            rowRef(id), {{entityOf<Recommendation>().field(u"originalText"), QStringLiteral("Die Stadt baut Räume.")}});
    }));
    CHECK(get(*store, id).originalText == u"Die Stadt baut Räume.");
}
