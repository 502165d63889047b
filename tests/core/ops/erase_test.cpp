// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/erase.h"

#include "core/ops/editions.h"
#include "core/query/snapshot.h"
#include "core/store/searchindex.h"
#include "tests/core/store/storefixture.h"

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
    const auto before = value_of(store->replica().commitIds()).size();

    const auto preview = value_of(previewErasure(*store, {rowRef(person.id)}));
    CHECK(value_of(store->replica().commitIds()).size() == before);
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

TEST_CASE("An erasure takes the name out of what is closed, and marks it", "[ops][erase]")
{
    const auto store = memoryStore();
    Person person;
    person.givenName = QStringLiteral("Erika");
    person.familyName = QStringLiteral("Probstmüller");
    Measure measure;
    measure.code = QStringLiteral("K001");
    measure.title = QStringLiteral("Sprachcafé");
    measure.description = QStringLiteral("<p>Erika Probst<em>müller</em> leitet es.</p><p>Rückfragen: "
                                         "e.probstmueller@amt.example</p>");
    Edition edition;
    edition.title = QStringLiteral("Programm 2027");
    write(*store, QStringLiteral("sample"), [&](Writer& writer) {
        writer.insert(person);
        writer.insert(measure);
        writer.insert(edition);
    });
    const auto content = value_of(contentToFreeze(*store, edition.id));
    write(*store, QStringLiteral("test:freeze"), [&](Writer& writer) {
        REQUIRE_OK(freezeEdition(writer, edition.id, content, QStringLiteral("eilt"), EditionState::Adopted));
    });

    const auto entry = rowRef(editionEntryId(edition.id, measure.id.uuid()));
    CHECK(value_of(previewErasure(*store, {rowRef(person.id)})).redacted == QList<RowRef>{entry});
    const auto erasure = value_of(eraseRecords(*store, {rowRef(person.id)}));
    CHECK(erasure.redacted == QList<RowRef>{entry});
    const auto shown = value_of(Snapshot::load(*store, FileState{{}, edition.id}));
    const QString text = shown->measures.find(measure.id)->description;
    INFO(text.toStdString());
    CHECK_FALSE(text.contains(QStringLiteral("Erika")));
    CHECK_FALSE(text.contains(QStringLiteral("robst")));
    CHECK(text.count(QStringLiteral("[Name entfernt am ")) == 2);
    CHECK(text.contains(QStringLiteral(" leitet es.</p><p>Rückfragen: [Name")));
    CHECK(get(*store, edition.id).state == EditionState::Adopted);
    // What is open is for a person to look at; the entry is called as its measure, and only its history tells more.
    bool isTold = false;
    for (const auto& mention : erasure.mentions) {
        if (mention.row == rowRef(measure.id))
            CHECK_FALSE(mention.isPast);
        if (mention.row == entry) {
            isTold = mention.isPast;
            CHECK(value_of(store->read([&](const Reader& reader) -> Result<QString> {
                      return recordTitle(*reader.find(entry));
                  })) == QStringLiteral("K001 Sprachcafé"));
        }
    }
    CHECK(isTold);
    // It cannot be taken back.
    CHECK_FALSE(store->undoLog().undo());
    const auto after = value_of(Snapshot::load(*store, FileState{{}, edition.id}));
    CHECK(after->measures.find(measure.id)->description == text);
}

TEST_CASE("After an erasure every text that names the person is told, in whatever form", "[ops][erase][mentions]")
{
    const auto store = memoryStore();
    Person person;
    person.familyName = QStringLiteral("Probstmüller");
    write(*store, QStringLiteral("sample"), [&](Writer& writer) { writer.insert(person); });
    QSet<QUuid> named;
    for (const char* note : {"Probstmüllers Vorschlag", "PROBSTMUELLER", "Probstmueller", "a.probstmueller@amt.example",
                             "Probst-müller", "Probst müller", "Probst\xc2\xadmüller", "_Probstmüller_"}) {
        const auto id = addMeasure(*store, QStringLiteral("K"), QStringLiteral("Titel"));
        edit<Measure>(*store, id, [&](Measure& m) { m.internalNote = QString::fromUtf8(note); });
        named << id.uuid();
    }
    // In a rich text, in an earlier version of a title, in a unit of several fields and in an own field.
    const auto rich = addMeasure(*store, QStringLiteral("K"), QStringLiteral("Titel"));
    edit<Measure>(*store, rich,
                  [](Measure& m) { m.description = QStringLiteral("<p>Frau Probst<em>müller</em></p>"); });
    const auto past = addMeasure(*store, QStringLiteral("K"), QStringLiteral("Probstmüllers Liste"));
    edit<Measure>(*store, past, [](Measure& m) { m.title = QStringLiteral("Liste"); });
    const auto unit = addMeasure(*store, QStringLiteral("K"), QStringLiteral("Titel"));
    edit<Measure>(*store, unit, [](Measure& m) {
        m.state = MeasureState::Stopped;
        m.stateReason = QStringLiteral("Ende.\nProbstmüller");
    });
    OwnField field;
    OwnFieldValue value;
    write(*store, QStringLiteral("sample"), [&](Writer& writer) {
        field.label = QStringLiteral("Datei");
        writer.insert(field);
        value.ownField = field.id;
        value.measure = rich;
        value.value = QStringLiteral("ProbstmuellerLebenslauf.pdf");
        writer.insert(value);
    });
    named << rich.uuid() << past.uuid() << unit.uuid() << value.id.uuid();
    addMeasure(*store, QStringLiteral("K"), QStringLiteral("Der Probst und die Müller"));

    const auto erasure = value_of(eraseRecords(*store, {rowRef(person.id)}));
    QSet<QUuid> told;
    for (const auto& mention : erasure.mentions) {
        told << mention.row.id;
        CHECK(mention.isPast == (mention.row.id == past.uuid()));
    }
    CHECK(told == named);
}
