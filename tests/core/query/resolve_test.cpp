// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/resolve.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Id<Organization> addOrganization(Store& store, const QString& name, const QString& shortName = {})
{
    Organization row;
    row.name = name;
    row.shortName = shortName;
    write(store, QStringLiteral("organization:create"), [&](Writer& w) { w.insert(row); });
    return row.id;
}

} // namespace

TEST_CASE("A row is named by code, number, short name, name or title, in any letter case", "[query]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const auto office = addOrganization(*store, QStringLiteral("Amt für Beispiele"), QStringLiteral("50"));
    for (const char* ref :
         {"measure:K001", "measure:k001", "Measure:Sprachförderung", "measure:sprach", "measure: K001 "})
        CHECK(value_of(resolveRef(*store, QString::fromUtf8(ref))) == rowRef(measure));
    CHECK(value_of(resolveRef(*store, measure.text())) == rowRef(measure));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:50"))) == rowRef(office));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:Amt"))) == rowRef(office));
}

TEST_CASE("An exact name wins over a beginning; several beginnings are an error with the candidates", "[query]")
{
    const auto store = memoryStore();
    const auto caritas = addOrganization(*store, QStringLiteral("Verein"));
    addOrganization(*store, QStringLiteral("Verein Testbrücke"));
    addOrganization(*store, QStringLiteral("Verein Probehaus"));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:Verein"))) == rowRef(caritas));
    const auto error = error_of(resolveRef(*store, QStringLiteral("organization:Vere")));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("Verein Testbrücke")));
    CHECK(error.message.contains(QStringLiteral("Verein Probehaus")));
}

TEST_CASE("What is not there is not found, what is no reference is refused", "[query]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, QStringLiteral("measure:K999")));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, QStringLiteral("measure:")));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, idText(newRowId())));
    REQUIRE_ERROR(ErrorKind::Rejected, resolveRef(*store, QStringLiteral("massnahme:K001")));
    REQUIRE_ERROR(ErrorKind::Rejected, resolveRef(*store, QStringLiteral("irgendwas")));
}
