// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/newrecord.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString proposedCode(const Store& store)
{
    return value_of(store.read<QString>([](const Reader& reader) -> Result<QString> {
        return fromRecord<Measure>(newRecord(reader, entityOf<Measure>(), newRowId())).code;
    }));
}

} // namespace

TEST_CASE("A new measure has the number that follows those in use", "[store]")
{
    Store::Options options;
    options.author = {QStringLiteral("Erika Beispiel"), {}};
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), options));
    CHECK(proposedCode(*store).isEmpty()); // nothing to follow

    for (const char* code : {"K007", "K009", "Haushalt 2026", "ohne Nummer", ""})
        addMeasure(*store, QString::fromLatin1(code), QStringLiteral("Sprachförderung"));
    CHECK(proposedCode(*store) == u"K010");

    const RowRef last = rowRef(addMeasure(*store, QStringLiteral("K099"), QStringLiteral("Elterncafé")));
    CHECK(proposedCode(*store) == u"K100");
    write(*store, QStringLiteral("measure:delete"), [&](Writer& writer) { REQUIRE_OK(writer.remove(last)); });
    CHECK(proposedCode(*store) == u"K100"); // K099 may have been published
}
