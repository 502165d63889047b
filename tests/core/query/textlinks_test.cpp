// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/textlinks.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<RowRef> origins(const QList<TextLink>& links)
{
    QList<RowRef> out;
    for (const TextLink& link : links)
        out << link.from;
    return out;
}

} // namespace

TEST_CASE("The address of a row leads to it and to nothing else", "[query]")
{
    const RowRef row{&entityOf<Measure>(), newRowId()};
    CHECK(rowOfAddress(addressOf(row)) == row);
    CHECK(addressOf({}).isEmpty());
    CHECK(rowOfAddress(QStringLiteral("iplan:unbekannt/") + idText(row.id)).isNull());
    CHECK(rowOfAddress(QStringLiteral("K001")).isNull());
}

TEST_CASE("A reference in a text is seen from both sides, until it is taken out", "[query]")
{
    const auto store = memoryStore();
    const auto target = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const auto origin = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Elterncafé"));
    const QString link =
        plainLink(QStringLiteral("K001 Sprachförderung"), *RecordAddress::parse(addressOf(rowRef(target))));
    edit<Measure>(*store, origin, [&](Measure& measure) {
        measure.internalNote = QStringLiteral("Baut auf %1 auf.").arg(link); // a field that no search shows
    });
    ConceptModule module;
    module.objectives = QStringLiteral("<p>Siehe <a href=\"%1\">K001</a></p>").arg(addressOf(rowRef(target)));
    write(*store, QStringLiteral("conceptModule:create"), [&](Writer& writer) { writer.insert(module); });

    const auto to = value_of(textLinksTo(*store, rowRef(target)));
    CHECK(QSet<QUuid>{to.value(0).from.id, to.value(1).from.id} == QSet<QUuid>{origin.uuid(), module.id.uuid()});
    CHECK(to.size() == 2);
    const auto from = value_of(textLinksFrom(*store, rowRef(origin)));
    REQUIRE(from.size() == 1);
    CHECK(from.first() == TextLink{rowRef(origin), entityOf<Measure>().field(u"internalNote"), rowRef(target)});
    CHECK(value_of(textLinksTo(*store, rowRef(origin))).isEmpty());

    REQUIRE_OK(store->rebuildSearch());
    CHECK(value_of(textLinksTo(*store, rowRef(target))).size() == 2);
    // Deleted origins do not count, and undo brings them back.
    write(*store, QStringLiteral("conceptModule:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(module.id))); });
    CHECK(origins(value_of(textLinksTo(*store, rowRef(target)))) == QList<RowRef>{rowRef(origin)});
    REQUIRE_OK(store->undoLog().undo());
    CHECK(value_of(textLinksTo(*store, rowRef(target))).size() == 2);
    edit<Measure>(*store, origin, [](Measure& measure) { measure.internalNote.clear(); });
    CHECK(origins(value_of(textLinksTo(*store, rowRef(target)))) == QList<RowRef>{rowRef(module.id)});
}

TEST_CASE("A search shows the title of a reference, not its address", "[query]")
{
    const auto store = memoryStore();
    const auto target = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const auto origin = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Elterncafé"));
    edit<Measure>(*store, origin, [&](Measure& measure) {
        measure.description =
            QStringLiteral("Baut auf %1 auf.")
                .arg(plainLink(QStringLiteral("dem Vorhaben"), *RecordAddress::parse(addressOf(rowRef(target)))));
    });
    const auto hits = value_of(store->search(QStringLiteral("vorhaben")));
    REQUIRE(hits.size() == 1);
    CHECK(hits.first().snippet == u"Baut auf dem Vorhaben auf.");
    CHECK(value_of(store->search(QStringLiteral("iplan"))).isEmpty());
}
