// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingparts.h"
#include "core/report/content/moduleparts.h"

namespace iplan::report
{

namespace
{

// A cell with more names than this helps nobody.
constexpr qsizetype kNamesAtMost = 40;

/// The groups of the module's Handlungsfeld and those that its recommendations come from, in list order.
QList<const WorkingGroup*> groupsOf(const ReportContext& context, const ConceptModule& module)
{
    const Snapshot& s = context.snapshot;
    QSet<QUuid> wanted;
    const auto links = s.groupsOfField.of(module.fieldOfAction);
    for (const WorkingGroupField* link : links)
        wanted.insert(link->workingGroup.uuid());
    const auto recommendations = s.recommendationsOfModule.of(module.id);
    for (const Recommendation* recommendation : recommendations)
        wanted.insert(recommendation->originGroup.uuid());
    QList<const WorkingGroup*> out;
    for (const WorkingGroup& group : s.workingGroups) {
        if (wanted.contains(group.id.uuid()))
            out << &group;
    }
    return out;
}

bool tookPart(const Membership& membership)
{
    return membership.state != MembershipState::Declined;
}

/// "AWO Köln (angefragt)".
QString withState(const QString& name, const Membership& membership)
{
    return membership.state == MembershipState::Asked ? name + QStringLiteral(" (angefragt)") : name;
}

QStringList organizationsIn(const ReportContext& context, const WorkingGroup& group)
{
    QStringList out;
    const auto members = context.snapshot.membersOfGroup.of(group.id);
    for (const Membership* member : members) {
        const Id<Organization>& body = member->organization.isNull() ? member->onBehalfOf : member->organization;
        const QString name = context.bodyName(body);
        if (tookPart(*member) && !name.isEmpty() && !out.contains(withState(name, *member)))
            out << withState(name, *member);
    }
    return out;
}

/// Persons with role and the body that sent them; nobody where membership itself may reveal something.
QStringList personsIn(const ReportContext& context, const WorkingGroup& group)
{
    QStringList out;
    if (!namesPeople(context, group.id))
        return out;
    const auto members = context.snapshot.membersOfGroup.of(group.id);
    for (const Membership* member : members) {
        const QString name = context.personName(member->person);
        if (!tookPart(*member) || name.isEmpty())
            continue;
        const QString details =
            joined({member->role.label(), context.bodyName(member->onBehalfOf)}, QStringLiteral(", "));
        out << withState(details.isEmpty() ? name : name + QStringLiteral(" (") + details + u')', *member);
    }
    if (!out.isEmpty())
        noteNamed(context, group.id);
    return out;
}

Cell resultCell(const Consultation& consultation)
{
    Cell cell;
    for (const QString& part : {consultation.result, consultation.votes}) {
        if (!part.isEmpty())
            cell.paragraphs.push_back(plain(part));
    }
    for (Spans& line : lines(consultation.resolutionText)) {
        for (Span& span : line)
            span.italic = true;
        cell.paragraphs.push_back(std::move(line));
    }
    return cell;
}

Row consultationRow(const ReportContext& context, const Consultation& consultation, const Paper& paper, bool withPaper)
{
    // A body is named as it was called on the day it met.
    const QDate day = consultation.date.first().isValid() ? consultation.date.first() : context.options.asOf;
    Cell body = textCell(context.snapshot.nameOf(consultation.body, day));
    const QString place = joined(
        {consultation.session,
         consultation.agendaItemNumber.isEmpty() ? QString() : QStringLiteral("TOP ") + consultation.agendaItemNumber,
         consultation.role.label()},
        QStringLiteral(", "));
    if (!place.isEmpty())
        body.paragraphs.push_back(plain(place));
    const QString date = consultation.date.toString();
    Row row{{textCell(date.isEmpty() ? QStringLiteral("ohne Datum") : date), body}};
    if (withPaper)
        row.cells.push_back(textCell(context.paperText(paper.id)));
    row.cells.push_back(resultCell(consultation));
    return row;
}

QString groupTitle(const Finding& finding)
{
    const bool isGeneric = finding.field && finding.rule->keyText() == QLatin1String("requiredFieldMissing");
    return isGeneric ? finding.rule->titleText() + QStringLiteral(": ") + finding.field->labelText()
                     : finding.rule->titleText();
}

/// Findings that say the same about several rows.
struct FindingGroup {
    QString title;
    qsizetype count = 0;
    Spans where;

    void add(const ReportContext& context, const Finding& finding)
    {
        if (++count > kNamesAtMost)
            return;
        const Measure* measure = context.snapshot.measures.find(Id<Measure>(finding.row.id));
        if (!where.empty())
            where.push_back({measure ? QStringLiteral(", ") : QStringLiteral("; ")});
        where.push_back(measure ? context.reference(*measure, false).front() : Span{finding.title});
    }
    [[nodiscard]] Row row() const
    {
        Spans names = where;
        if (count > kNamesAtMost)
            names.push_back({QStringLiteral(" und %L1 weitere").arg(count - kNamesAtMost)});
        return {{textCell(QStringLiteral("%1 (%L2)").arg(title).arg(count)), Cell{{names}}}};
    }
};

} // namespace

void addGroups(Blocks& blocks, const ReportContext& context, const ConceptModule& module)
{
    const auto groups = groupsOf(context, module);
    if (!groups.isEmpty())
        addHeading(blocks, 2, QStringLiteral("Beteiligte Arbeitsgruppen"));
    SheetBuilder sheet;
    for (const WorkingGroup* group : groups) {
        std::vector<Spans> paragraphs;
        const auto add = [&paragraphs](const QStringList& names) {
            if (!names.isEmpty())
                paragraphs.push_back(plain(names.join(QStringLiteral(", "))));
        };
        add(organizationsIn(context, *group));
        add(personsIn(context, *group));
        if (paragraphs.empty())
            paragraphs.push_back(plain(context.scope.showsGaps()
                                           ? QStringLiteral("Noch keine Organisationen eingetragen.")
                                           : QStringLiteral("–")));
        sheet.add(context.groupTitle(*group), paragraphs);
    }
    sheet.addTo(blocks, 0.35);
}

QList<Id<Paper>> papersOf(const ReportContext& context, const Id<Paper>& first, const QList<const Measure*>& measures)
{
    QList<Id<Paper>> out;
    QSet<QUuid> known;
    const auto add = [&](const Id<Paper>& paper) {
        if (!paper.isNull() && context.scope.shows(paper) && !known.contains(paper.uuid())) {
            known.insert(paper.uuid());
            out << paper;
        }
    };
    add(first);
    for (const Measure* measure : measures) {
        const auto links = context.snapshot.papersOf.of(measure->id);
        for (const MeasurePaper* link : links)
            add(link->paper);
    }
    return out;
}

void addConsultations(Blocks& blocks, const ReportContext& context, const QList<Id<Paper>>& papers)
{
    QList<std::pair<const Consultation*, const Paper*>> all;
    for (const Id<Paper>& id : papers) {
        const auto consultations = context.snapshot.consultationsOf.of(id);
        const Paper* paper = context.snapshot.papers.find(id);
        for (const Consultation* one : consultations) {
            if (paper)
                all << std::pair(one, paper);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first->date.first() < b.first->date.first(); });
    if (all.isEmpty())
        return;
    addHeading(blocks, 2, QStringLiteral("Beratungen und Beschlüsse"));
    const bool onePaper =
        std::all_of(all.begin(), all.end(), [&all](const auto& one) { return one.second == all.first().second; });
    Table table;
    table.columns = {{QStringLiteral("Datum"), Align::Left, 0.9}, {QStringLiteral("Gremium"), Align::Left, 1.6}};
    if (onePaper)
        table.caption = QStringLiteral("Vorlage: ") + context.paperText(all.first().second->id);
    else
        table.columns.push_back({QStringLiteral("Vorlage"), Align::Left, 1.8});
    table.columns.push_back({QStringLiteral("Ergebnis"), Align::Left, 2.6});
    for (const auto& [consultation, paper] : all)
        table.rows.push_back(consultationRow(context, *consultation, *paper, !onePaper));
    blocks.emplace_back(std::move(table));
}

void addFindings(Blocks& blocks, const ReportContext& context, const QList<Finding>& findings)
{
    if (!context.scope.showsGaps())
        return;
    addHeading(blocks, 2, QStringLiteral("Offene Punkte"));
    if (findings.isEmpty()) {
        addParagraph(blocks, QStringLiteral("Die Angaben sind vollständig."));
        return;
    }
    // One row for each rule and, where a rule is about any field, each field.
    QList<FindingGroup> groups;
    for (const Finding& finding : findings) {
        const QString title = groupTitle(finding);
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&title](const FindingGroup& one) { return one.title == title; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {title, 0, {}});
        group->add(context, finding);
    }
    Table table;
    table.columns = {{QStringLiteral("Was fehlt"), Align::Left, 1.6}, {QStringLiteral("Wo"), Align::Left, 3}};
    table.firstColumnIsHeader = true;
    for (const FindingGroup& group : groups)
        table.rows.push_back(group.row());
    blocks.emplace_back(std::move(table));
}

} // namespace iplan::report
