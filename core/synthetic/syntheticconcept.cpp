// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/orderkey.h"
#include "core/synthetic/syntheticcity.h"
#include "core/synthetic/synthetictexts.h"

namespace iplan
{

namespace texts = synthetictexts;

namespace
{

constexpr int kModulesPerField = 4;
constexpr int kRecommendationsPerModule = 13;

void addItems(SyntheticCity& city, const Id<Recommendation>& recommendation)
{
    const int items = city.random.between(0, 5);
    for (int i = 0; i < items; ++i) {
        RecommendationItem item;
        item.recommendation = recommendation;
        item.number = QString::number(i + 1);
        item.text = texts::paragraph(city.random, city.random.between(1, 2));
        item.position = orderKeyAt(i);
        city.add(item);
    }
}

void addRecommendations(SyntheticCity& city, const ConceptModule& module)
{
    SyntheticRandom& random = city.random;
    for (int i = 0; i < kRecommendationsPerModule; ++i) {
        Recommendation row;
        row.module = module.id;
        row.number = module.number + QStringLiteral(".%1").arg(i + 1);
        row.title = texts::measureTitle(random);
        row.originalText = texts::paragraph(random, random.chance(10) ? 14 : random.between(1, 4));
        if (random.chance(60))
            row.adminComment = texts::paragraph(random, random.between(1, 3));
        row.state = random.chance(80) ? RecommendationState::Adopted : RecommendationState::InConsultation;
        row.originKind = random.chance(60) ? OriginKind::WorkingGroup : OriginKind::ExpertGroup;
        if (random.chance(50))
            row.addressee = QStringLiteral("Verwaltung und freie Träger");
        if (random.chance(70))
            row.priority = random.pick(QList{Priority::High, Priority::Medium, Priority::Low});
        if (random.chance(50)) {
            row.relevance = random.pick(QList{Rating::High, Rating::Medium});
            row.feasibility = random.pick(QList{Rating::High, Rating::Medium, Rating::Low});
        }
        row.position = orderKeyAt(i);
        city.add(row);
        city.recommendations << row;
        addItems(city, row.id);
    }
}

void addGoals(SyntheticCity& city, const ConceptModule& module)
{
    Id<Goal> parent;
    for (int i = 0; i < 4; ++i) {
        Goal goal;
        goal.module = module.id;
        goal.number = QStringLiteral("Z%1.%2").arg(module.number).arg(i + 1);
        goal.level = i == 0 ? GoalLevel::Overall : (i == 3 ? GoalLevel::Operational : GoalLevel::Partial);
        goal.text = texts::paragraph(city.random, 1);
        goal.parent = parent;
        goal.position = orderKeyAt(i);
        city.add(goal);
        if (i == 0)
            parent = goal.id;
        city.goals << goal;
    }
}

void addModule(SyntheticCity& city, int field, int index)
{
    SyntheticRandom& random = city.random;
    const int order = field * kModulesPerField + index;
    ConceptModule module;
    module.fieldOfAction = city.fields.at(field);
    module.number = QStringLiteral("%1.%2").arg(field + 1).arg(index + 1);
    module.title = texts::moduleTitle(order);
    module.versionText = random.chance(50) ? QStringLiteral("1. Fortschreibung") : QString();
    module.responsibleOrganization = random.pick(city.offices);
    module.state = random.chance(70) ? ModuleState::Adopted : ModuleState::UnderReview;
    module.reviewedOn = PartialDate::quarter(2021 + order % 5, random.between(1, 4));
    module.nextReview = PartialDate::year(random.between(2025, 2028));
    module.paper = random.pick(city.papers);
    // One module is as long as real ones get; the outlook is what people leave out first.
    const int most = order == 3 ? 14 : 5;
    module.initialSituation = texts::richText(random, random.between(2, most));
    module.objectives = texts::richText(random, random.between(1, most));
    module.needForAction = texts::richText(random, random.between(1, most));
    module.procedure = texts::richText(random, random.between(1, 3));
    if (random.chance(60))
        module.outlook = texts::richText(random, random.between(1, 2));
    module.position = orderKeyAt(index);
    city.add(module);
    city.modules << module;
    addGoals(city, module);
    addRecommendations(city, module);
}

void addPrinciples(SyntheticCity& city)
{
    for (int i = 0; i < 9; ++i) {
        GuidingPrinciple principle;
        principle.concept_ = city.concept_;
        principle.number = QString::number(i + 1);
        principle.text = texts::paragraph(city.random, city.random.between(1, 3));
        principle.position = orderKeyAt(i);
        city.add(principle);
    }
}

} // namespace

void addSyntheticConcept(SyntheticCity& city)
{
    SyntheticRandom& random = city.random;
    Concept row;
    row.title = QStringLiteral("Konzept für Vielfalt und Teilhabe in ") + city.name;
    row.municipality = city.name;
    row.motto = QStringLiteral("Übermorgen gemeinsam – Beispiele geben");
    row.adoptedOn = PartialDate(random.day(2021, 2021));
    row.paper = city.papers.first();
    row.prerequisites = texts::richText(random, 3);
    row.mission = texts::richText(random, 3);
    row.procedure = texts::richText(random, 4);
    row.reviewIntervalMonths = 24;
    row.source = QStringLiteral("Erfundene Daten zum Ausprobieren");
    city.concept_ = city.add(row);
    addPrinciples(city);
    const QStringList titles = texts::fieldTitles();
    for (int i = 0; i < titles.size(); ++i) {
        FieldOfAction field;
        field.concept_ = city.concept_;
        field.number = QString::number(i + 1);
        field.title = titles.at(i);
        field.description = texts::paragraph(random, 3);
        field.prioritised = i < 2;
        field.position = orderKeyAt(i);
        city.fields << city.add(field);
        for (int module = 0; module < kModulesPerField; ++module)
            addModule(city, i, module);
    }
}

} // namespace iplan
