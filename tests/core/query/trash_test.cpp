// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/trash.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<RowRef> trashed(const Store& store)
{
    QList<RowRef> out;
    for (const TrashEntry& entry : value_of(trashEntries(store)))
        out << entry.row;
    return out;
}

void removeRow(Store& store, const RowRef& row)
{
    write(store, QStringLiteral("batch"), [&](Writer& writer) { REQUIRE_OK(writer.remove(row)); });
}

} // namespace

TEST_CASE("The Papierkorb knows when and by whom a row was deleted, the last first", "[store]")
{
    QDateTime now({2026, 11, 20}, {9, 0});
    Store::Options options;
    options.clock = [&] { return now; };
    options.author = {QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
    auto store = value_of(Store::create(QStringLiteral(":memory:"), options));
    const RowRef first = rowRef(addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung")));
    const RowRef second = rowRef(addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Elterncafé")));
    CHECK(trashed(*store).isEmpty());

    removeRow(*store, second);
    now = QDateTime({2026, 11, 21}, {14, 3});
    store->setAuthor({QStringLiteral("Max Muster"), QStringLiteral("MM")});
    removeRow(*store, first);
    CHECK(trashed(*store) == QList<RowRef>({first, second}));
    const TrashEntry last = value_of(trashEntries(*store)).first();
    CHECK(last.deletion.time == now);
    CHECK(value_of(store->read([&](const Reader& reader) -> Result<QString> {
              return reader.find(Id<Author>(last.deletion.author))->name;
          })) == u"Max Muster");

    // What lies there goes onto paper in the same order.
    const ListSheet sheet = value_of(trashSheet(*store, value_of(trashEntries(*store))));
    REQUIRE(sheet.rowCount() == 2);
    CHECK(sheet.groups.first().rows.first().texts ==
          QStringList{QStringLiteral("K001 Sprachförderung"), QStringLiteral("Maßnahme"), QString(),
                      QStringLiteral("21.11.2026"), QStringLiteral("14:03"), QStringLiteral("MM Max Muster")});
    CHECK(value_of(trashSheet(*store, {})).rowCount() == 0);

    REQUIRE_OK(store->undoLog().undo());
    CHECK(trashed(*store) == QList<RowRef>({second}));
}

TEST_CASE("Deleted on two copies, a row lies in the Papierkorb once, and the same on both", "[store][merge]")
{
    Store::Options options;
    options.author = {QStringLiteral("Erika Beispiel"), {}};
    auto one = value_of(Store::create(QStringLiteral(":memory:"), options));
    const RowRef row = rowRef(addMeasure(*one, QStringLiteral("K001"), QStringLiteral("Sprachförderung")));
    const auto other = copyOf(*one);
    removeRow(*one, row);
    removeRow(*other, row);
    exchange(*one, *other);
    CHECK(trashed(*one) == QList<RowRef>({row}));
    CHECK(value_of(trashEntries(*one)).first().deletion.id == value_of(trashEntries(*other)).first().deletion.id);
}
