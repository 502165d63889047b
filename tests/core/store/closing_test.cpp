// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflict.h"
#include "core/store/closing.h"
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
    value_of(store->undoLog().undo(worded.commit.id));
    CHECK(get(*store, id).originalText == u"Die Stadt möge Übungsräume öffnen.");
    value_of(store->undoLog().redo());
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

TEST_CASE("Every line of the closing table names what there is and says why", "[store]")
{
    for (const Closing& closing : closings()) {
        INFO(closing.unit.toStdString());
        CHECK((closing.refuses || closing.guards));
        CHECK(closing.refuses == (qstrlen(closing.reason) > 0));
        CHECK(closing.refuses == (qstrlen(closing.remedy) > 0));
        if (closing.isDeletion())
            continue;
        const FieldInfo* field = closing.entity->field(closing.unit);
        REQUIRE(field);
        CHECK(field->unitText() == closing.unit);
        for (const QString& value : closing.values)
            CHECK(
                std::ranges::any_of(field->options(), [&](const Option& o) { return value == QLatin1String(o.key); }));
        for (const QString& unit : closing.closedUnits)
            CHECK_FALSE(closing.entity->fieldsOfUnit(unit).isEmpty());
        for (const QString& unit : closing.childUnits)
            CHECK_FALSE(closing.children->fieldsOfUnit(unit).isEmpty());
        for (const QString& path : closing.paths) {
            const EntityInfo* at = closing.children;
            for (const QString& key : path.split(u'.')) {
                REQUIRE(at->field(key));
                at = &at->field(key)->target();
            }
            CHECK(at == closing.entity);
        }
        if (closing.children && closing.paths.isEmpty())
            CHECK(std::ranges::any_of(closing.children->fields, [&](const FieldInfo& child) {
                return child.has(IsOwner) && &child.target() == closing.entity;
            }));
    }
}

TEST_CASE("What a row closes of its children is refused in every way of writing", "[store]")
{
    const auto store = memoryStore();
    const auto id = addAdvice(*store);
    RecommendationItem item;
    item.recommendation = id;
    item.text = QStringLiteral("Räume suchen");
    write(*store, QStringLiteral("recommendationItem:create"), [&](Writer& writer) { writer.insert(item); });
    adopt(*store, id);

    const auto refused = [&](const char* what, const std::function<Result<>(Writer&)>& body) {
        INFO(what);
        const auto result = store->transact(QStringLiteral("test"), body);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::Rejected);
        CHECK(result.error().message.contains(QStringLiteral("beschlossen")));
        CHECK_FALSE(result.error().hint.isEmpty());
    };
    refused("set", [&](Writer& writer) {
        return writer.set(rowRef(item.id), {{entityOf<RecommendationItem>().field(u"text"), QStringLiteral("Anders")}});
    });
    refused("delete", [&](Writer& writer) { return writer.remove(rowRef(item.id)); });
    refused("add", [&](Writer& writer) -> Result<> {
        RecommendationItem more;
        more.recommendation = id;
        writer.insert(more);
        return {};
    });
    CHECK(all<RecommendationItem>(*store).size() == 1);

    // Nor does a row move in from elsewhere.
    const auto other = addAdvice(*store);
    RecommendationItem foreign;
    foreign.recommendation = other;
    write(*store, QStringLiteral("recommendationItem:create"), [&](Writer& writer) { writer.insert(foreign); });
    refused("move", [&](Writer& writer) {
        foreign.recommendation = id;
        return writer.update(foreign);
    });

    // Opened first, in the same commit, it may be changed.
    REQUIRE_OK(store->transact(QStringLiteral("test"), [&](Writer& writer) -> Result<> {
        Recommendation advice = *writer.reader().find(id);
        advice.state = RecommendationState::Draft;
        IPLAN_TRY(writer.update(advice));
        return writer.remove(rowRef(item.id));
    }));
    CHECK(all<RecommendationItem>(*store).size() == 1); // the one of the other recommendation
}

TEST_CASE("A frozen edition is neither renamed nor refilled", "[store]")
{
    const auto store = memoryStore();
    Edition edition;
    edition.title = QStringLiteral("Fortschreibung 2026");
    edition.state = EditionState::Frozen;
    EditionEntry entry;
    // Made and filled in one step, as an import does.
    write(*store, QStringLiteral("edition:create"), [&](Writer& writer) {
        writer.insert(edition);
        entry.edition = edition.id;
        entry.sourceEntity = QStringLiteral("measure");
        writer.insert(entry);
    });
    for (const char* key : {"title", "part", "period", "asOf"}) {
        INFO(key);
        const FieldInfo* field = entityOf<Edition>().field(QString::fromLatin1(key));
        const Value value = field->kind == FieldKind::Enum   ? Value(QString::fromLatin1(field->options().front().key))
                            : field->kind == FieldKind::Text ? Value(QStringLiteral("anders"))
                                                             : Value(QStringLiteral("2026-11-21"));
        const auto result = store->transact(QStringLiteral("edition:edit"), [&](Writer& writer) {
            return writer.set(rowRef(edition.id), {{field, value}});
        });
        REQUIRE_FALSE(result);
        CHECK(result.error().message.contains(QStringLiteral("eingefroren")));
    }
    CHECK_FALSE(store->transact(QStringLiteral("x"), [&](Writer& writer) { return writer.remove(rowRef(entry.id)); }));
    // Its way on stays open: adopted later, with the Vorlage.
    edit<Edition>(*store, edition.id, [](Edition& e) { e.state = EditionState::Adopted; });
    CHECK(get(*store, edition.id).title == u"Fortschreibung 2026");
}
