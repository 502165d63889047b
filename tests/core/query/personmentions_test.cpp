// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where public texts still name people of the file.
#include "core/query/personmentions.h"

#include "core/query/ownfields.h"
#include "tests/core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A measure with a Sachstand and an own field, and people.
struct NamedWorld {
    std::unique_ptr<Store> store = memoryStore();
    Measure measure;
    OwnField field;
    QList<Person> people;

    NamedWorld()
    {
        measure.code = u"K001"_s;
        measure.title = u"Sprachlotsen"_s;
        field.label = u"Ort"_s;
        field.owner = OwnFieldOwner::Measure;
        write(*store, u"test:fill"_s, [this](Writer& writer) {
            writer.insert(measure);
            writer.insert(field);
        });
    }
    void add(const QString& given, const QString& family, const QString& mail = {}, const QString& phone = {})
    {
        Person person;
        person.givenName = given;
        person.familyName = family;
        person.email = mail;
        person.phone = phone;
        people << person;
    }
    void setOwn(const QString& text)
    {
        OwnFieldValue value;
        value.id = ownFieldValueId(field.id, rowRef(measure.id));
        value.ownField = field.id;
        value.measure = measure.id;
        value.value = text;
        write(*store, u"test:own"_s, [&](Writer& writer) { writer.insert(value); });
    }
    [[nodiscard]] QList<PersonMention> mentions() const
    {
        const auto snapshot = value_of(Snapshot::load(*store));
        return personMentions(*snapshot, PublicScope(*snapshot, true), people);
    }
    [[nodiscard]] QStringList places() const
    {
        QStringList out;
        for (const PersonMention& mention : mentions())
            out << mention.place + u": "_s + mention.what;
        return out;
    }
};

} // namespace

TEST_CASE("Own fields and what belongs to a measure are searched, and named with it", "[query][public]")
{
    NamedWorld world;
    world.add(u"Erika"_s, u"Zwitscherling"_s, {}, u"0221 5554443"_s);
    world.setOwn(u"bei Frau Zwitscherling, 0221/5554443"_s);
    StatusReport report;
    report.measure = world.measure.id;
    report.text = u"Zwitscherling: läuft"_s;
    write(*world.store, u"test:report"_s, [&](Writer& writer) { writer.insert(report); });
    QStringList places = world.places();
    places.sort();
    CHECK(places == QStringList{u"Maßnahme „K001 Sprachlotsen“, Sachstand „Zwitscherling: läuft“, Text: Name: "
                                "Zwitscherling"_s,
                                u"Maßnahme „K001 Sprachlotsen“, eigenes Feld „Ort“: Name: Zwitscherling"_s,
                                u"Maßnahme „K001 Sprachlotsen“, eigenes Feld „Ort“: Telefon: 0221 5554443"_s});

    // What is not for the public is not searched.
    edit<OwnField>(*world.store, world.field.id, [](OwnField& field) { field.internal = true; });
    CHECK(world.places().size() == 1);
}

TEST_CASE("An address that holds the name is one place; very short names are found with the given name",
          "[query][public]")
{
    NamedWorld world;
    world.add(u"Erika"_s, u"Zwitscherling"_s, u"erika.zwitscherling@amt.example"_s);
    world.add(u"Min"_s, u"Li"_s);
    edit<Measure>(*world.store, world.measure.id, [](Measure& measure) {
        measure.summary = u"Mehr: Erika.Zwitscherling@amt.example."_s;
        measure.expectedEffect = u"Mit Li ist hier niemand gemeint, mit Min Li schon."_s;
    });
    QStringList what;
    for (const PersonMention& mention : world.mentions())
        what << mention.what;
    what.sort();
    CHECK(what == QStringList{u"E-Mail: erika.zwitscherling@amt.example"_s, u"Name: Min Li"_s});
}
