// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/meetingparts.h"
#include "core/report/content/origins.h"

namespace iplan::report
{

namespace
{

class Sourcebook
{
public:
    explicit Sourcebook(ReportContext& context) : m_context(context), m_s(context.snapshot), m_origins(context) {}

    [[nodiscard]] Document document() const;

private:
    void addGroup(Blocks& blocks, const GroupWork& work) const;
    void addMeeting(Blocks& blocks, const Meeting& meeting) const;
    [[nodiscard]] Row itemRow(const AgendaLine& line) const;
    void addRecommendation(Blocks& blocks, const Recommendation& row) const;
    void addResolution(Blocks& blocks, const Resolution& row) const;
    void addOutcome(Blocks& blocks, const Recommendation& row) const;
    void addMeasures(Blocks& blocks) const;
    [[nodiscard]] QList<Spans> consultationsOf(const Recommendation& row) const;
    [[nodiscard]] Spans measureLine(const Measure& measure) const;

    const ReportContext& m_context;
    const Snapshot& m_s;
    const Origins m_origins;
};

Spans Sourcebook::measureLine(const Measure& measure) const
{
    Spans out = m_context.reference(measure, true);
    const QString state = joined({stateText(m_context, measure), groupText(measure.programmeGroup)}, kBetweenParts);
    if (!state.isEmpty())
        out.push_back(Span{QStringLiteral(": ") + state});
    return out;
}

Row Sourcebook::itemRow(const AgendaLine& line) const
{
    const AgendaItem& item = *line.item;
    Cell result = textCell(item.result);
    for (Spans& text : lines(item.resolutionText))
        result.paragraphs.push_back(std::move(text));
    if (const QString votes = votesText(item); !votes.isEmpty())
        result.paragraphs.push_back(plain(QStringLiteral("Abstimmung: ") + votes));
    const Meeting* later = m_s.meetings.find(item.deferredTo);
    if (later && m_context.scope.shows(later->id))
        result.paragraphs.push_back(plain(QStringLiteral("Vertagt: ") + meetingName(*later)));
    Cell ledTo;
    for (const AgendaItemRecommendation* link : m_s.recommendationsOfItem.of(item.id)) {
        const Recommendation* row = m_s.recommendations.find(link->recommendation);
        if (row && m_context.scope.shows(row->id))
            ledTo.paragraphs.push_back(row->originGroup.isNull() ? plain(titleOf(*row))
                                                                 : referTo(titleOf(*row), anchorOf(*row)));
    }
    for (const Resolution* row : m_origins.of(item.id))
        ledTo.paragraphs.push_back(row->workingGroup.isNull() ? plain(titleOf(*row))
                                                              : referTo(titleOf(*row), anchorOf(*row)));
    for (const AgendaItemMeasure* link : m_s.measuresOfItem.of(item.id)) {
        const Measure* measure = m_s.measures.find(link->measure);
        if (measure && m_context.scope.shows(measure->id))
            ledTo.paragraphs.push_back(m_context.reference(*measure, true));
    }
    return {{textCell(item.number), textCell(item.title), std::move(result), std::move(ledTo)}};
}

void Sourcebook::addMeeting(Blocks& blocks, const Meeting& meeting) const
{
    addHeading(blocks, 3, meetingName(meeting), anchorOf(meeting));
    addParagraph(
        blocks,
        joined({meetingTimeText(meeting), meeting.place, meeting.state.label(), meeting.stateReason}, kBetweenParts),
        ParagraphStyle::Small);
    Table table;
    table.caption = QStringLiteral("Themen und Ergebnisse");
    table.columns = {{QStringLiteral("TOP"), Align::Left, 1},
                     {QStringLiteral("Thema"), Align::Left, 3.4},
                     {QStringLiteral("Ergebnis"), Align::Left, 3.6},
                     {QStringLiteral("Führte zu"), Align::Left, 3.6}};
    for (const AgendaLine& line : shownAgenda(m_context, meeting))
        table.rows.push_back(itemRow(line));
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
}

QList<Spans> Sourcebook::consultationsOf(const Recommendation& row) const
{
    QList<Spans> out;
    for (const AgendaItem* item : m_origins.of(row.id)) {
        const Meeting* meeting = m_s.meetings.find(item->meeting);
        if (!meeting || !m_context.scope.shows(meeting->id))
            continue;
        const QString text =
            joined({meetingHost(m_s, *meeting), meetingName(*meeting), labelled("TOP ", item->number)}, kBetweenParts);
        out << (meeting->workingGroup.isNull() ? plain(text) : referTo(text, anchorOf(*meeting)));
    }
    return out;
}

void Sourcebook::addOutcome(Blocks& blocks, const Recommendation& row) const
{
    List list;
    for (const MeasureRecommendation* link : m_s.measuresOfRecommendation.of(row.id)) {
        const Measure* measure = m_s.measures.find(link->measure);
        if (measure && m_context.scope.shows(measure->id))
            list.items.push_back({measureLine(*measure)});
    }
    if (!list.items.empty()) {
        addParagraph(blocks, QStringLiteral("Was daraus wurde:"));
        blocks.emplace_back(std::move(list));
    } else if (row.state == RecommendationState::Rejected) {
        addParagraph(blocks, QStringLiteral("Was daraus wurde: abgelehnt."));
    } else {
        m_context.addGap(blocks, QStringLiteral("Was daraus wurde: noch keine Maßnahme."));
    }
    // why, or why not
    addText(blocks, row.adminComment, ParagraphStyle::Comment, QStringLiteral("Stellungnahme der Verwaltung"));
}

void Sourcebook::addRecommendation(Blocks& blocks, const Recommendation& row) const
{
    addHeading(blocks, 3, titleOf(row), anchorOf(row));
    addText(blocks, row.originalText, ParagraphStyle::Quote);
    List items;
    for (const RecommendationItem* item : m_s.itemsOfRecommendation.of(row.id))
        items.items.push_back({plain(joined({item->number, item->text}, QStringLiteral(" ")))});
    if (!items.items.empty())
        blocks.emplace_back(std::move(items));
    for (Spans& place : consultationsOf(row)) {
        place.insert(place.begin(), Span{QStringLiteral("Beraten: ")});
        blocks.emplace_back(Paragraph{std::move(place), ParagraphStyle::Small});
    }
    addOutcome(blocks, row);
}

void Sourcebook::addResolution(Blocks& blocks, const Resolution& row) const
{
    addHeading(blocks, 3, titleOf(row), anchorOf(row));
    const AgendaItem* item = m_s.agendaItems.find(row.agendaItem);
    const Meeting* meeting = item ? m_s.meetings.find(item->meeting) : nullptr;
    if (meeting && m_context.scope.shows(meeting->id) && m_context.scope.shows(item->id))
        blocks.emplace_back(
            Paragraph{referTo(joined({meetingName(*meeting), itemTitle(*item)}, kBetweenParts), anchorOf(*meeting)),
                      ParagraphStyle::Small});
    else
        addParagraph(blocks, formatDate(row.date), ParagraphStyle::Small);
    addText(blocks, row.text, ParagraphStyle::Quote, QStringLiteral("Beschluss"));
    addParagraph(blocks, labelled("Stand: ", joined({row.state.label(), row.followUp.simplified()}, kBetweenParts)));
    List list;
    for (const ResolutionMeasure* link : m_s.measuresOfResolution.of(row.id)) {
        const Measure* measure = m_s.measures.find(link->measure);
        if (measure && m_context.scope.shows(measure->id))
            list.items.push_back({measureLine(*measure)});
    }
    if (!list.items.empty())
        blocks.emplace_back(std::move(list));
}

void Sourcebook::addGroup(Blocks& blocks, const GroupWork& work) const
{
    const WorkingGroup& group = *work.group;
    addHeading(blocks, 1, m_context.groupTitle(group), QStringLiteral("gruppe-") + group.id.text());
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Auftrag"), group.mandate);
    sheet.add(QStringLiteral("Bestehen"),
              joined({labelled("seit ", group.startDate.toString()), labelled("bis ", group.endDate.toString())},
                     QStringLiteral(" ")));
    QStringList merged;
    for (const WorkingGroup& other : m_s.workingGroups) {
        if (other.mergedInto == group.id)
            merged << m_context.groupTitle(other);
    }
    sheet.add(QStringLiteral("Darin aufgegangen"), merged.join(QStringLiteral("; ")));
    sheet.add(QStringLiteral("Umfang"), joined({counted(work.meetings.size(), "Sitzung", "Sitzungen"),
                                                counted(work.recommendations.size(), "Empfehlung", "Empfehlungen"),
                                                counted(work.resolutions.size(), "Beschluss", "Beschlüsse")},
                                               kBetweenParts));
    sheet.addTo(blocks);
    if (!work.meetings.isEmpty())
        addHeading(blocks, 2, QStringLiteral("Sitzungen"));
    for (const Meeting* meeting : work.meetings)
        addMeeting(blocks, *meeting);
    if (!work.recommendations.isEmpty())
        addHeading(blocks, 2, QStringLiteral("Empfehlungen"));
    for (const Recommendation* row : work.recommendations)
        addRecommendation(blocks, *row);
    if (!work.resolutions.isEmpty())
        addHeading(blocks, 2, QStringLiteral("Beschlüsse"));
    for (const Resolution* row : work.resolutions)
        addResolution(blocks, *row);
}

void Sourcebook::addMeasures(Blocks& blocks) const
{
    if (m_origins.isEmpty())
        return;
    blocks.emplace_back(PageBreak{});
    addHeading(blocks, 1, QStringLiteral("Woher die Maßnahmen kommen"));
    for (const Measure& measure : m_s.measures) {
        const QList<Spans> origins = m_origins.of(measure.id);
        if (origins.isEmpty())
            continue;
        addHeading(blocks, 2, ReportContext::titleOf(measure), ReportContext::anchorOf(measure));
        addParagraph(blocks, joined({stateText(m_context, measure), groupText(measure.programmeGroup)}, kBetweenParts),
                     ParagraphStyle::Small);
        List list;
        for (const Spans& origin : origins)
            list.items.push_back({origin});
        blocks.emplace_back(std::move(list));
    }
}

Document Sourcebook::document() const
{
    Document out = programmeDocument(m_context, QStringLiteral("Quellenband der Arbeitsgruppen"));
    QStringList empty;
    for (const GroupWork& work : m_origins.works()) {
        if (work.isEmpty()) {
            empty << m_context.groupTitle(*work.group);
            continue;
        }
        if (!out.blocks.empty())
            out.blocks.emplace_back(PageBreak{});
        addGroup(out.blocks, work);
    }
    out.subject = counted(m_origins.works().size() - empty.size(), "Arbeitsgruppe", "Arbeitsgruppen");
    if (out.blocks.empty())
        addParagraph(out.blocks, QStringLiteral("Es gibt keine Arbeitsgruppen mit Sitzungen, Empfehlungen oder "
                                                "Beschlüssen."));
    else
        out.blocks.insert(out.blocks.begin(), Contents{{}, 2});
    addMeasures(out.blocks);
    if (!empty.isEmpty())
        m_context.addGap(out.blocks,
                         QStringLiteral("Noch ohne Sitzungen, Empfehlungen und Beschlüsse: ") +
                             empty.join(QStringLiteral("; ")),
                         ParagraphStyle::Small);
    return out;
}

} // namespace

Document sourcebook(const Snapshot& snapshot, const ReportOptions& options)
{
    ReportContext context(snapshot, options);
    return Sourcebook(context).document();
}

const ReportInfo& sourcebookInfo()
{
    static constexpr ReportInfo info{"sourcebook", "Quellenband der Arbeitsgruppen", ReportSubject::Everything,
                                     kAllFormats, [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return sourcebook(snapshot, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
