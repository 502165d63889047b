// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/erase.h"

#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Before an erasure it can be seen what it would blank", "[ops][erase]")
{
    const auto store = memoryStore();
    Person person;
    person.givenName = QStringLiteral("Erika");
    person.familyName = QStringLiteral("Beispiel");
    PersonConsent consent;
    Measure measure;
    measure.title = QStringLiteral("Sprachcafé mit Frau Beispiel");
    write(*store, QStringLiteral("sample"), [&](Writer& writer) {
        writer.insert(person);
        consent.person = person.id;
        writer.insert(consent);
        writer.insert(measure);
    });
    edit<Person>(*store, person.id, [](Person& p) { p.phone = QStringLiteral("0221 1"); });
    const auto before = value_of(store->commitIds()).size();

    const auto preview = value_of(previewErasure(*store, {rowRef(person.id)}));
    CHECK(value_of(store->commitIds()).size() == before);
    CHECK(get(*store, person.id).familyName == QStringLiteral("Beispiel"));
    const auto counts = countsByEntity(preview.rows);
    REQUIRE(counts.size() == 2);
    CHECK(counts.first() == std::pair(&entityOf<Person>(), 1));
    CHECK(counts.last() == std::pair(&entityOf<PersonConsent>(), 1));
    CHECK(preview.commits == 2);
    REQUIRE(preview.mentions.size() == 1);
    CHECK(preview.mentions.first().row == rowRef(measure.id));
    REQUIRE(preview.authors.size() == 1); // who wrote has the same name

    const auto erasure = value_of(eraseRecords(*store, {rowRef(person.id)}));
    CHECK(erasure.rows == preview.rows);
    CHECK(erasure.authors == preview.authors);
    CHECK(erasure.mentions.size() == preview.mentions.size());
}
