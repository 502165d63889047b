// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "support/test.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace iplan;

namespace
{

qsizetype positionOf(const EntityInfo* entity)
{
    const auto all = allEntities();
    return std::find(all.begin(), all.end(), entity) - all.begin();
}

/// Written by hand, so that the test does not repeat the table: what the domain asks to be kept.
const QHash<QString, QString>& expectedFields()
{
    static const QHash<QString, QString> fields{
        {QStringLiteral("concept"),
         QStringLiteral("title municipality motto adoptedOn paper prerequisites mission procedure "
                        "reviewIntervalMonths source")},
        {QStringLiteral("conceptModule"),
         QStringLiteral("fieldOfAction number title initialSituation objectives needForAction procedure outlook state "
                        "reviewedOn nextReview responsibleOrganization paper versionText position source")},
        {QStringLiteral("recommendation"),
         QStringLiteral(
             "module number originalText adminComment originGroup originKind addressee priority prioritised relevance "
             "feasibility position source")},
        {QStringLiteral("measure"),
         QStringLiteral(
             "code title officialTitle summary description fieldOfAction module kind leadOffice "
             "providerKind contactPerson area originKind originMeeting programmeGroup continuation "
             "priority quickWin keyMeasure plannedStart plannedEnd actualStart actualEnd openEnded state stateReason "
             "trafficLight trafficLightBy trafficLightOn trafficLightReason completion completionReason "
             "mergedInto supersedes splitFrom internalNote source")},
        {QStringLiteral("costItem"),
         QStringLiteral(
             "measure year yearTo kind stage amount fte recurring includesApproved funder recipient budgetLine "
             "mediumTermPlan reservation paper refusedOn refusalReason note source")},
        {QStringLiteral("membership"), QStringLiteral("person organization workingGroup body role state votingRight "
                                                      "onBehalfOf startDate endDate source")},
        {QStringLiteral("consultation"), QStringLiteral("paper body date role authoritative result resolutionText "
                                                        "session agendaItemNumber votes position source")},
        {QStringLiteral("person"),
         QStringLiteral("salutation title givenName familyName function email phone address languages note "
                        "lawfulBasis retentionClass retentionEnd source")},
        {QStringLiteral("edition"), QStringLiteral("title part period asOf state predecessor paper source")},
    };
    return fields;
}

} // namespace

TEST_CASE("Every entity has its own key and each field its own key and label", "[model]")
{
    QSet<QString> entities;
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        CHECK_FALSE(entities.contains(entity->keyText().toLower()));
        entities.insert(entity->keyText().toLower());
        CHECK(entityByKey(entity->keyText()) == entity);
        CHECK_FALSE(entity->labelText().isEmpty());
        CHECK_FALSE(entity->pluralText().isEmpty());
        QSet<QString> keys{QStringLiteral("id"), QStringLiteral("deleted")};
        QSet<QString> labels;
        static const QRegularExpression camel(QStringLiteral("^[a-z][A-Za-z0-9]*$"));
        for (const FieldInfo& field : entity->fields) {
            INFO(field.key);
            CHECK(camel.match(field.keyText()).hasMatch());
            CHECK_FALSE(keys.contains(field.keyText().toLower()));
            CHECK_FALSE(labels.contains(field.labelText()));
            keys.insert(field.keyText().toLower());
            labels.insert(field.labelText());
            CHECK(entity->field(field.keyText()) == &field);
            CHECK((field.options != nullptr) == (field.kind == FieldKind::Enum));
            CHECK((field.target != nullptr) == (field.kind == FieldKind::Reference));
        }
    }
}

TEST_CASE("Units are runs of neighbouring fields, named after the first", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        for (const QString& unit : entity->units()) {
            const auto fields = entity->fieldsOfUnit(unit);
            CHECK(fields.first()->keyText() == unit);
            CHECK(fields.last() - fields.first() == fields.size() - 1);
        }
    }
    const EntityInfo& measure = entityOf<Measure>();
    CHECK(measure.fieldsOfUnit(u"trafficLight").size() == 4);
    CHECK(measure.fieldsOfUnit(u"state").size() == 2);
    CHECK(measure.fieldsOfUnit(u"completion").size() == 2);
    CHECK(entityOf<Consultation>().fieldsOfUnit(u"result").size() == 3);
}

TEST_CASE("Entities stand after those they refer to", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Reference)
                continue;
            INFO(entity->key << "." << field.key);
            const EntityInfo* target = &field.target();
            REQUIRE(entityByKey(target->keyText()) == target);
            CHECK((target == entity || positionOf(target) < positionOf(entity)));
        }
    }
}

/// Such facts come from somewhere; the others are about work with the file.
static bool tellsOfTheCity(const EntityInfo& entity)
{
    const QStringList ofTheFile{QStringLiteral("ownFieldOption"), QStringLiteral("ownFieldValue"),
                                QStringLiteral("moduleVersion"),  QStringLiteral("document"),
                                QStringLiteral("ratingBallot"),   QStringLiteral("ratingVote")};
    return entity.role != EntityRole::System && entity.role != EntityRole::Setup &&
           !ofTheFile.contains(entity.keyText());
}

TEST_CASE("Roles of entities fit their flags", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const bool owned = entity->fieldFlagged(IsOwner) != nullptr;
        if (entity->role == EntityRole::Child || entity->role == EntityRole::Link)
            CHECK(owned);
        for (const FieldInfo& field : entity->fields) {
            INFO(field.key);
            CHECK(field.has(LinkEnd) == (entity->role == EntityRole::Link));
            if (field.has(IsOwner))
                CHECK((field.kind == FieldKind::Reference && &field.target() != entity));
            CHECK(field.has(Hidden) >= (field.kind == FieldKind::OrderKey));
            if (field.has(Searchable))
                CHECK(field.isTextual());
            if (field.kind == FieldKind::Reference && &field.target() == &entityOf<Person>())
                CHECK(field.has(Personal));
        }
        if (entity->role == EntityRole::Link) {
            CHECK(entity->fields.front().has(IsOwner));
            CHECK(entity->fields.size() >= 2);
        } else if (tellsOfTheCity(*entity)) {
            CHECK(entity->fields.back().keyText() == u"source");
            CHECK(entity->fields.back().kind == FieldKind::Url);
        }
        if (entity->role == EntityRole::Record || entity->role == EntityRole::Vocabulary)
            CHECK(entity->fieldFlagged(IsTitle));
    }
}

TEST_CASE("No field that the domain asks for is missing", "[model]")
{
    for (auto it = expectedFields().begin(); it != expectedFields().end(); ++it) {
        const EntityInfo* entity = entityByKey(it.key());
        INFO(it.key().toStdString());
        REQUIRE(entity);
        for (const QString& key : it.value().split(u' ')) {
            INFO(key.toStdString());
            CHECK(entity->field(key));
        }
    }
}

TEST_CASE("Personal and internal fields are marked", "[model]")
{
    for (const EntityInfo* entity : {&entityOf<Person>(), &entityOf<PersonConsent>(), &entityOf<Author>()}) {
        for (const FieldInfo& field : entity->fields) {
            INFO(entity->key << "." << field.key);
            CHECK(field.has(Personal));
        }
    }
    CHECK(entityOf<Measure>().field(u"internalNote")->has(InternalOnly));
    CHECK(entityOf<Person>().field(u"note")->has(InternalOnly));
    CHECK(entityOf<Measure>().field(u"trafficLightBy")->has(Personal));
    CHECK(entityOf<Measure>().field(u"title")->isPublic());
    CHECK_FALSE(entityOf<EditionEntry>().field(u"content")->isPublic());
}

TEST_CASE("Members are read and written through the table", "[model]")
{
    Measure measure;
    const EntityInfo& table = entityOf<Measure>();
    for (const FieldInfo& field : table.fields) {
        INFO(field.key);
        CHECK(field.get(&measure).isNull());
    }
    table.field(u"title")->set(&measure, Value(QStringLiteral("Sprachcafé")));
    table.field(u"quickWin")->set(&measure, Value(qint64(1)));
    table.field(u"completion")->set(&measure, Value(qint64(40)));
    table.field(u"state")->set(&measure, Value(QStringLiteral("running")));
    table.field(u"plannedStart")->set(&measure, Value(QStringLiteral("2026-Q3")));
    CHECK(measure.title == QStringLiteral("Sprachcafé"));
    CHECK(measure.quickWin);
    CHECK(measure.completion == 40);
    CHECK(measure.state == MeasureState::Running);
    CHECK(measure.plannedStart == PartialDate::quarter(2026, 3));
    CHECK(table.field(u"state")->get(&measure) == Value(QStringLiteral("running")));
    table.field(u"state")->set(&measure, Value(QStringLiteral("paused")));
    CHECK_FALSE(measure.state.value());
    CHECK(table.field(u"state")->get(&measure) == Value(QStringLiteral("paused")));
    table.field(u"completion")->set(&measure, Value(QStringLiteral("viel")));
    CHECK_FALSE(measure.completion);

    GuidingPrinciple principle;
    const QString id = idText(newRowId());
    entityOf<GuidingPrinciple>().field(u"concept")->set(&principle, Value(id));
    CHECK(principle.concept_.text() == id);
}

TEST_CASE("Every number says what is plausible", "[model]")
{
    int numbers = 0;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            INFO(entity->key << "." << field.key << ": inRange() in the field table, kAnyNumber where all may be");
            const bool isNumber =
                field.kind == FieldKind::Integer || field.kind == FieldKind::Decimal || field.kind == FieldKind::Money;
            CHECK(field.range.has_value() == isNumber);
            CHECK((!field.range || field.range->least < field.range->most));
            numbers += isNumber;
        }
    }
    CHECK(numbers >= 10);
}

TEST_CASE("Every reference to a person says whether the row goes with the person", "[model][erase]")
{
    int references = 0;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Reference)
                continue;
            INFO(entity->key << "." << field.key << ": IsOwner or TellsAbout (erased with it), or OnlyRefers");
            const bool goes = field.has(IsOwner) || field.has(LinkEnd) || field.has(TellsAbout);
            const bool toPerson = &field.target() == &entityOf<Person>();
            CHECK((goes && field.has(OnlyRefers)) == false);
            CHECK((goes || field.has(OnlyRefers) || !toPerson));
            CHECK((toPerson || !(field.has(TellsAbout) || field.has(OnlyRefers))));
            references += toPerson;
        }
    }
    CHECK(references >= 5);
}

TEST_CASE("Every entity says who may see its rows, when they are taken along and where they are found", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        CHECK(entity->publicRows != PublicRows::Unsaid);
        CHECK(entity->takenAlong != TakenAlong::Unsaid);
        CHECK(entity->section != Section::Unsaid);
        CHECK((entity->publicRows == PublicRows::Marked) == (entity->fieldFlagged(PublicMark) != nullptr));
        const bool tells = entity->fieldFlagged(TellsAbout) != nullptr;
        if (tells) // or none of them at all
            CHECK((entity->publicRows == PublicRows::NotOfPersons || entity->publicRows == PublicRows::None));
        else
            CHECK(entity->publicRows != PublicRows::NotOfPersons);
        if (entity->takenAlong == TakenAlong::WithOwner)
            CHECK(entity->fieldFlagged(IsOwner));
        // What stands for itself is found somewhere, with a symbol.
        const bool stands = entity->role == EntityRole::Record || entity->role == EntityRole::Vocabulary;
        if (stands)
            CHECK(entity->section != Section::None);
        CHECK((entity->section != Section::None) == (qstrlen(entity->icon) > 0));
        if (qstrlen(entity->icon) > 0)
            CHECK(QFile::exists(
                test::sourcePath(QStringLiteral("resources/icons/%1.svg").arg(QLatin1String(entity->icon)))));
    }
}

TEST_CASE("Rows about people are in no public output, and say what of them may leave the house", "[model]")
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            INFO(entity->key << "." << field.key);
            const bool isOwnText = field.kind != FieldKind::Reference && field.has(Personal);
            // A name or an address of a person makes the row one about people; a mere reference to one does not.
            if (isOwnText && field.keyText() != u"trafficLightBy")
                CHECK(entity->publicRows == PublicRows::None);
            if (field.has(Personal) && entity->publicRows == PublicRows::None &&
                entity->takenAlong != TakenAlong::Never)
                CHECK(field.has(StaysHome) != field.has(Identifies));
        }
    }
}
