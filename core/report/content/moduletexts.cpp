// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/moduleparts.h"

namespace iplan::report
{

namespace
{

/// The resolution on the paper that decided: "Rat, 01.02.2011, TOP 10.10: geändert beschlossen".
QString resolutionText(const ReportContext& context, const Id<Paper>& paper)
{
    const auto consultations =
        context.scope.shows(paper) ? context.snapshot.consultationsOf.of(paper) : QList<const Consultation*>();
    for (auto one = consultations.rbegin(); one != consultations.rend(); ++one) {
        const Consultation& c = **one;
        if (c.result.isEmpty() || (!c.authoritative && c.role != ConsultationRole::Decision))
            continue;
        // A body is named here as it was called on the day of its resolution.
        const QDate day = c.date.first().isValid() ? c.date.first() : context.options.asOf;
        const QString where =
            joined({context.snapshot.nameOf(c.body, day), c.date.toString(), labelled("TOP ", c.agendaItemNumber)},
                   QStringLiteral(", "));
        return joined({where, c.result}, QStringLiteral(": "));
    }
    return {};
}

void addGoal(std::vector<ListItem>& items, const ReportContext& context, const QList<const Goal*>& goals,
             const Id<Goal>& parent, QSet<QUuid>& done)
{
    for (const Goal* goal : goals) {
        if (goal->parent != parent || done.contains(goal->id.uuid()))
            continue;
        done.insert(goal->id.uuid());
        Span label{joined({goal->level.label(), goal->number}, QStringLiteral(" "))};
        label.strong = true;
        ListItem item;
        if (!label.text.isEmpty()) {
            label.text += QStringLiteral(": ");
            item.spans.push_back(label);
        }
        item.spans.push_back({goal->text.simplified()});
        addGoal(item.children, context, goals, goal->id, done);
        items.push_back(std::move(item));
    }
}

/// The goals as a tree. A goal whose parent is elsewhere, or in a circle, stands at the top.
void addGoals(Blocks& blocks, const ReportContext& context, const QList<const Goal*>& goals)
{
    List list;
    QSet<QUuid> done;
    QSet<QUuid> own;
    for (const Goal* goal : goals)
        own.insert(goal->id.uuid());
    addGoal(list.items, context, goals, {}, done);
    for (const Goal* goal : goals) {
        if (!own.contains(goal->parent.uuid()))
            addGoal(list.items, context, goals, goal->parent, done);
    }
    for (const Goal* goal : goals)
        addGoal(list.items, context, goals, goal->parent, done);
    if (!list.items.empty())
        blocks.emplace_back(std::move(list));
}

QString recommendationTitle(const Recommendation& recommendation)
{
    return joined({QStringLiteral("Handlungsempfehlung"), recommendation.number, recommendation.title},
                  QStringLiteral(" "));
}

QString factsOf(const ReportContext& context, const Recommendation& recommendation)
{
    const WorkingGroup* group = context.snapshot.workingGroups.find(recommendation.originGroup);
    return joined({labelled("Stand: ", recommendation.state.label()),
                   labelled("Herkunft: ",
                            joined({recommendation.originKind.label(), group ? context.groupTitle(*group) : QString()},
                                   QStringLiteral(", "))),
                   labelled("Gerichtet an: ", recommendation.addressee),
                   labelled("Priorität: ", recommendation.priority.label()),
                   recommendation.prioritised ? QStringLiteral("vorrangig") : QString(),
                   labelled("Relevanz: ", recommendation.relevance.label()),
                   labelled("Umsetzbarkeit: ", recommendation.feasibility.label())},
                  QStringLiteral(" · "));
}

void addItems(Blocks& blocks, const ReportContext& context, const Recommendation& recommendation)
{
    const auto items = context.snapshot.itemsOfRecommendation.of(recommendation.id);
    if (items.isEmpty())
        return;
    List list;
    for (const RecommendationItem* item : items) {
        Span number{joined({QStringLiteral("Handlungspunkt"), item->number}, QStringLiteral(" ")) +
                    QStringLiteral(": ")};
        number.strong = true;
        list.items.push_back({{number, {item->text.simplified()}}});
    }
    blocks.emplace_back(std::move(list));
}

void addMeasureReferences(Blocks& blocks, const ReportContext& context, const Recommendation& recommendation)
{
    Paragraph paragraph;
    const auto links = context.snapshot.measuresOfRecommendation.of(recommendation.id);
    for (const MeasureRecommendation* link : links) {
        const Measure* measure = context.snapshot.measures.find(link->measure);
        if (!measure)
            continue;
        Span label{paragraph.spans.empty() ? QStringLiteral("Maßnahmen: ") : QStringLiteral("; ")};
        label.strong = paragraph.spans.empty();
        paragraph.spans.push_back(label);
        const Spans reference = context.reference(*measure, true);
        paragraph.spans.insert(paragraph.spans.end(), reference.begin(), reference.end());
    }
    if (paragraph.spans.empty())
        context.addGap(blocks, QStringLiteral("Noch keine Maßnahme setzt diese Empfehlung um."));
    else
        blocks.emplace_back(std::move(paragraph));
}

} // namespace

void addModuleHead(Blocks& blocks, const ReportContext& context, const ConceptModule& module)
{
    const Snapshot& s = context.snapshot;
    const FieldOfAction* field = s.fieldsOfAction.find(module.fieldOfAction);
    const Concept* concept_ = field ? s.concepts.find(field->concept_) : nullptr;
    if (!concept_ && s.concepts.size() == 1)
        concept_ = &s.concepts.rows().first(); // a file with one concept leaves no doubt
    SheetBuilder sheet;
    if (concept_) {
        sheet.add(QStringLiteral("Kommune"), concept_->municipality);
        sheet.add(QStringLiteral("Konzept"), concept_->title);
    }
    if (field)
        sheet.add(QStringLiteral("Handlungsfeld"), context.titleOf(*field));
    sheet.add(QStringLiteral("Fassung"), module.versionText);
    sheet.add(QStringLiteral("Stand"), module.state.label());
    sheet.add(QStringLiteral("Zuständig"), context.bodyName(module.responsibleOrganization));
    sheet.add(QStringLiteral("Überprüfung"), joined({labelled("zuletzt ", module.reviewedOn.toString()),
                                                     labelled("nächste ", module.nextReview.toString())},
                                                    QStringLiteral(", ")));
    sheet.add(QStringLiteral("Vorlage"), context.paperText(module.paper));
    sheet.add(QStringLiteral("Beschluss"), resolutionText(context, module.paper));
    sheet.addTo(blocks);
    QStringList unknown;
    if (!field)
        unknown << QStringLiteral("Handlungsfeld");
    if (module.state.isNull())
        unknown << QStringLiteral("Stand des Moduls");
    if (module.responsibleOrganization.isNull())
        unknown << QStringLiteral("zuständige Stelle");
    if (module.paper.isNull())
        unknown << QStringLiteral("Vorlage und Beschluss");
    context.addUnknown(blocks, unknown);
}

void addModuleTexts(Blocks& blocks, const ReportContext& context, const ConceptModule& module)
{
    const auto goals = context.snapshot.goalsOfModule.of(module.id);
    QStringList unknown;
    const auto section = [&](const QString& title, const QString& text, bool hasGoals = false) {
        Blocks content;
        addRichText(content, text);
        if (hasGoals)
            addGoals(content, context, goals);
        if (content.empty()) {
            unknown << title;
            return;
        }
        addHeading(blocks, 2, title);
        std::move(content.begin(), content.end(), std::back_inserter(blocks));
    };
    section(QStringLiteral("Ausgangslage"), module.initialSituation);
    section(QStringLiteral("Ziele"), module.objectives, true);
    section(QStringLiteral("Handlungsbedarf"), module.needForAction);
    section(QStringLiteral("Verfahren"), module.procedure);
    section(QStringLiteral("Ausblick"), module.outlook);
    if (!unknown.isEmpty())
        context.addGap(blocks, QStringLiteral("Noch ohne Text: %1.").arg(unknown.join(QStringLiteral(", "))),
                       ParagraphStyle::Small);
}

void addRecommendations(Blocks& blocks, const ReportContext& context, const ConceptModule& module)
{
    const auto recommendations = context.snapshot.recommendationsOfModule.of(module.id);
    if (!recommendations.isEmpty())
        addHeading(blocks, 2, QStringLiteral("Handlungsempfehlungen"));
    for (const Recommendation* recommendation : recommendations) {
        addHeading(blocks, 3, recommendationTitle(*recommendation));
        addText(blocks, recommendation->originalText, ParagraphStyle::Quote, QStringLiteral("Wortlaut der Empfehlung"));
        addItems(blocks, context, *recommendation);
        addParagraph(blocks, factsOf(context, *recommendation), ParagraphStyle::Small);
        addText(blocks, recommendation->adminComment, ParagraphStyle::Comment,
                QStringLiteral("Stellungnahme der Verwaltung"));
        addMeasureReferences(blocks, context, *recommendation);
    }
}

} // namespace iplan::report
