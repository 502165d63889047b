// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/content/reportworld.h"

#include "core/report/normalize.h"

namespace iplan::test
{

struct ReportWorld::Ids {
    Id<Concept> koeln;
    Id<FieldOfAction> field;
    Id<Goal> goal;
    Id<Recommendation> recommendation;
    Id<Organization> office;
    Id<Organization> council;
    Id<Organization> caritas;
    Id<Organization> land;
    Id<Person> person;
    Id<Paper> paper;
};

ReportWorld::ReportWorld()
{
    store = value_of(Store::create(QStringLiteral(":memory:"),
                                   {Store::Access::ReadWrite, systemClock(), {QStringLiteral("Tessa Test"), {}}, {}}));
    REQUIRE_OK(store->transact(QStringLiteral("batch"), [this](Writer& writer) -> Result<> {
        Ids ids;
        addBodies(writer, ids);
        addConcept(writer, ids);
        addMeasure(writer, ids);
        addCosts(writer, ids);
        addProgress(writer, ids);
        addGroup(writer, ids);
        return {};
    }));
}

void ReportWorld::addBodies(Writer& writer, Ids& ids)
{
    Organization office;
    office.name = QStringLiteral("Amt für Integration und Vielfalt");
    ids.office = writer.insert(office);
    Organization council;
    council.name = QStringLiteral("Ausschuss für Chancengerechtigkeit und Integration");
    ids.council = writer.insert(council);
    writer.insert(OrganizationName{{},
                                   false,
                                   ids.council,
                                   QStringLiteral("Integrationsrat"),
                                   PartialDate::year(1999),
                                   PartialDate(QDate(2025, 10, 31)),
                                   {}});
    Organization caritas;
    caritas.name = QStringLiteral("Bildungswerk Musterland");
    ids.caritas = writer.insert(caritas);
    Organization land;
    land.name = QStringLiteral("Land Musterrhein");
    ids.land = writer.insert(land);
    Person person;
    person.givenName = QStringLiteral("Erna");
    person.familyName = QStringLiteral("Erfunden");
    ids.person = writer.insert(person);
    Paper paper;
    paper.reference = QStringLiteral("3293/2012");
    paper.name = QStringLiteral("Bestandsaufnahme der Maßnahmen");
    ids.paper = writer.insert(paper);
    Consultation consultation;
    consultation.paper = ids.paper;
    consultation.body = ids.council;
    consultation.date = PartialDate(QDate(2012, 9, 3));
    consultation.agendaItemNumber = QStringLiteral("Ö 8.2");
    consultation.role = ConsultationRole::Decision;
    consultation.authoritative = true;
    consultation.result = QStringLiteral("geändert beschlossen");
    consultation.resolutionText = QStringLiteral("Der Integrationsrat bittet um Kennzahlen.");
    writer.insert(consultation);
}

void ReportWorld::addConcept(Writer& writer, Ids& ids)
{
    Concept koeln;
    koeln.title = QStringLiteral("Konzept zur Stärkung der integrativen Stadtgesellschaft");
    koeln.municipality = QStringLiteral("Köln");
    ids.koeln = writer.insert(koeln);
    FieldOfAction field;
    field.concept_ = ids.koeln;
    field.number = QStringLiteral("1");
    field.title = QStringLiteral("Spracherwerb");
    ids.field = writer.insert(field);
    ConceptModule row;
    row.fieldOfAction = ids.field;
    row.number = QStringLiteral("5");
    row.title = QStringLiteral("Bildung");
    row.state = ModuleState::Adopted;
    row.versionText = QStringLiteral("2. Fortschreibung");
    row.responsibleOrganization = ids.council;
    row.paper = ids.paper;
    row.initialSituation = QStringLiteral("<p>Viele Kinder sprechen <strong>mehrere</strong> Sprachen.</p>"
                                          "<ul><li>erste Sprache</li><li>zweite Sprache</li></ul>");
    module = writer.insert(row);
    Goal goal;
    goal.module = module;
    goal.level = GoalLevel::Overall;
    goal.text = QStringLiteral("Alle Kinder werden gefördert.");
    ids.goal = writer.insert(goal);
    Recommendation recommendation;
    recommendation.module = module;
    recommendation.number = QStringLiteral("5.3");
    recommendation.originalText = QStringLiteral("Die Stadt soll Mehrsprachigkeit fördern.");
    recommendation.adminComment = QStringLiteral("Die Verwaltung stimmt zu.");
    recommendation.addressee = QStringLiteral("freie Träger");
    recommendation.relevance = Rating::High;
    ids.recommendation = writer.insert(recommendation);
    writer.insert(RecommendationItem{
        {}, false, ids.recommendation, QStringLiteral("5"), QStringLiteral("Jugendliche beteiligen"), {}, {}});
}

void ReportWorld::addMeasure(Writer& writer, const Ids& ids)
{
    Area area;
    area.label = QStringLiteral("Musterbezirk Nord");
    area.key = QStringLiteral("nord");
    Measure m;
    m.code = QStringLiteral("M001");
    m.title = QStringLiteral("Sprachlotsen");
    m.officialTitle = QStringLiteral("Einrichtung von Sprachlotsen an Schulen");
    m.summary = QStringLiteral("Lotsen helfen an Schulen.");
    m.description = QStringLiteral("Zwanzig Lotsen werden geschult.");
    m.expectedEffect = QStringLiteral("Eltern kommen öfter zu Gesprächen.");
    m.fieldOfAction = ids.field;
    m.module = module;
    m.kind = MeasureKind::Recommended;
    m.area = writer.insert(area);
    m.programmeGroup = ProgrammeGroup::B;
    m.continuation = Continuation::Continue;
    m.priority = Priority::High;
    m.quickWin = true;
    m.leadOffice = ids.office;
    m.providerKind = ProviderKind::Funded;
    m.contactPerson = ids.person;
    m.plannedStart = PartialDate::quarter(2025, 3);
    m.plannedEnd = PartialDate::year(2027);
    m.actualStart = PartialDate::month(2025, 8);
    m.openEnded = true;
    addStatus(m);
    Measure other;
    other.code = QStringLiteral("M002");
    other.title = QStringLiteral("Elterncafé");
    bare = writer.insert(other);
    m.supersedes = bare;
    full = writer.insert(m);
    addLinks(writer, ids);
}

void ReportWorld::addStatus(Measure& m)
{
    m.state = MeasureState::Running;
    m.stateReason = QStringLiteral("Der Rat hat zugestimmt.");
    m.trafficLight = TrafficLight::Yellow;
    m.trafficLightReason = QStringLiteral("Zwei Schulen zögern.");
    m.trafficLightBy = QStringLiteral("Ampel-Anna");
    m.trafficLightOn = QDate(2026, 5, 4);
    m.completion = 45;
    m.completionReason = QStringLiteral("Neun von zwanzig Lotsen sind da.");
    m.originKind = OriginKind::ExpertGroup;
    m.originMeeting = QStringLiteral("Expertengruppe 1, 23.04.2012");
    m.originAgendaItem = QStringLiteral("4.1");
    m.internalNote = QStringLiteral("Nur für uns.");
    m.source = QStringLiteral("https://beispiel.invalid/lotsen");
}

void ReportWorld::addLinks(Writer& writer, const Ids& ids)
{
    TargetGroup target;
    target.key = QStringLiteral("eltern");
    target.label = QStringLiteral("Eltern");
    writer.link(MeasureTargetGroup{{}, false, full, writer.insert(target)});
    writer.link(MeasureRecommendation{{}, false, full, ids.recommendation});
    writer.link(MeasureGoal{{}, false, full, ids.goal});
    writer.link(MeasurePaper{{}, false, full, ids.paper});
    writer.link(MeasureParticipant{{}, false, full, ids.caritas, ParticipantRole::Provider});
    writer.link(MeasureParticipant{{}, false, full, ids.land, ParticipantRole::Funder});
}

void ReportWorld::addCosts(Writer& writer, const Ids& ids)
{
    CostItem cost;
    cost.measure = full;
    cost.year = 2025;
    cost.yearTo = 2026;
    cost.recurring = true;
    cost.kind = CostKind::Personnel;
    cost.stage = CostStage::Approved;
    cost.amount = Money{2'850'050};
    cost.fte = 0.5;
    cost.funder = ids.land;
    cost.budgetLine = QStringLiteral("0504, Zeile 15");
    cost.reservation = QStringLiteral("vorbehaltlich des Haushalts");
    writer.insert(cost);
    cost.id = {};
    cost.kind = CostKind::Material;
    cost.year = 2026;
    cost.yearTo = {};
    cost.recurring = false;
    cost.amount = Money{1'250'000};
    writer.insert(cost);
}

void ReportWorld::addProgress(Writer& writer, const Ids& ids)
{
    MeasureStep step;
    step.measure = full;
    step.title = QStringLiteral("Lotsen schulen");
    step.due = PartialDate::month(2026, 12);
    writer.insert(step);
    StatusReport report;
    report.measure = full;
    report.asOf = PartialDate(QDate(2026, 5, 1));
    report.reportingOffice = ids.council;
    report.state = MeasureState::Running;
    report.text = QStringLiteral("Neun Lotsen arbeiten.");
    report.nextStep = QStringLiteral("Schulen besuchen");
    report.nextDue = PartialDate::quarter(2027, 1);
    writer.insert(report);
    Metric metric;
    metric.measure = full;
    metric.name = QStringLiteral("Eingesetzte Lotsen");
    metric.unit = QStringLiteral("Personen");
    metric.kind = MetricKind::Output;
    metric.baseline = 0;
    metric.baselineYear = 2024;
    metric.target = 20.5;
    metric.targetYear = 2027;
    MetricValue value;
    value.metric = writer.insert(metric);
    value.period = PartialDate::year(2026);
    value.value = 9;
    value.sign = TableSign::Limited;
    writer.insert(value);
}

void ReportWorld::addGroup(Writer& writer, const Ids& ids)
{
    WorkingGroup row;
    row.number = QStringLiteral("3");
    row.title = QStringLiteral("Sprachkompetenz");
    group = writer.insert(row);
    writer.link(WorkingGroupField{{}, false, group, ids.field});
    Membership member;
    member.workingGroup = group;
    member.person = ids.person;
    member.onBehalfOf = ids.caritas;
    member.role = MembershipRole::Lead;
    writer.insert(member);
}

namespace
{

using namespace report;

struct TextVisitor {
    QStringList out;

    void add(const Spans& spans)
    {
        QString text = plainText(spans);
        for (const Span& span : spans) {
            if (!span.pageRef.isEmpty())
                text += u'#' + span.pageRef;
        }
        out << text;
    }
    void add(const Row& row)
    {
        for (const report::Cell& cell : row.cells) {
            for (const Spans& spans : cell.paragraphs)
                add(spans);
        }
    }
    void add(const std::vector<ListItem>& items)
    {
        for (const ListItem& item : items) {
            add(item.spans);
            add(item.children);
        }
    }
    void operator()(const Heading& block) { out << block.text; }
    void operator()(const Paragraph& block)
    {
        out << block.label;
        add(block.spans);
    }
    void operator()(const List& block) { add(block.items); }
    void operator()(const Table& block)
    {
        out << block.caption;
        for (const report::Column& column : block.columns)
            out << column.title;
        for (const Row& row : block.rows)
            add(row);
    }
    void operator()(const KeyValues& block)
    {
        for (const KeyValue& entry : block.entries) {
            out << entry.label;
            for (const Spans& spans : entry.paragraphs)
                add(spans);
        }
    }
    void operator()(const Figure& block) { out << block.caption << block.alternativeText; }
    void operator()(const Note& block) { add(block.spans); }
    void operator()(const PageBreak&) {}
    void operator()(const Contents&) {}
    void operator()(const FixedCells& block)
    {
        for (const FixedCell& cell : block.cells) {
            out << cell.small;
            for (const Spans& line : cell.lines)
                add(line);
        }
    }
};

} // namespace

QString textOf(const Document& document)
{
    TextVisitor visitor;
    visitor.out << document.title << document.subtitle << document.marking;
    if (document.cover)
        visitor.out << document.cover->organization;
    for (const Block& block : document.blocks)
        std::visit(visitor, block);
    return visitor.out.join(u'\n');
}

QStringList rowsOf(const Document& document, const QString& caption)
{
    QStringList out;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (!table || table->caption != caption)
            continue;
        for (const Row& row : table->rows) {
            QStringList cells;
            for (const report::Cell& cell : row.cells)
                cells << (cell.paragraphs.empty() ? QString() : plainText(cell.paragraphs.front()));
            out << cells.join(QStringLiteral(" | "));
        }
        break;
    }
    return out;
}

} // namespace iplan::test
