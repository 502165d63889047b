// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/origins.h"

#include "core/report/content/meetingparts.h"

namespace iplan::report
{

QString anchorOf(const Recommendation& row)
{
    return QStringLiteral("empfehlung-") + row.id.text();
}

QString anchorOf(const Resolution& row)
{
    return QStringLiteral("beschluss-") + row.id.text();
}

QString titleOf(const Recommendation& row)
{
    return joined({QStringLiteral("Empfehlung"), row.number, row.title}, QStringLiteral(" "));
}

QString titleOf(const Resolution& row)
{
    return joined({QStringLiteral("Beschluss"), row.registerNumber, row.title}, QStringLiteral(" "));
}

Spans referTo(const QString& text, const QString& anchor)
{
    Span page{QStringLiteral(", S. ")};
    page.pageRef = anchor;
    return {Span{.text = text, .link = u'#' + anchor}, page};
}

Origins::Origins(ReportContext& context) : m_context(context), m_s(context.snapshot)
{
    index();
    distribute();
    for (const GroupWork& work : std::as_const(m_works))
        noteOrigins(work);
}

void Origins::index()
{
    for (const Measure& measure : m_s.measures) {
        if (!measure.agendaItem.isNull())
            m_measures[measure.agendaItem] << &measure;
    }
    for (const Resolution& row : m_s.resolutions) {
        if (m_context.scope.shows(row.id))
            m_resolutions[row.agendaItem] << &row;
    }
    for (const AgendaItemRecommendation& link : m_s.rows<AgendaItemRecommendation>()) {
        const AgendaItem* item = m_s.agendaItems.find(link.agendaItem);
        if (item && m_context.scope.shows(item->id))
            m_items[link.recommendation] << item;
    }
    for (const WorkingGroup& group : m_s.workingGroups) {
        if (!group.mergedInto.isNull())
            continue;
        m_places.insert(group.id, m_works.size());
        m_works << GroupWork{&group, {}, {}, {}};
    }
}

/// What went into another group belongs to that one; -1 for no group.
qsizetype Origins::placeOf(const Id<WorkingGroup>& id) const
{
    const WorkingGroup* group = m_s.workingGroups.find(id);
    for (qsizetype steps = 0; group && !group->mergedInto.isNull() && steps < m_s.workingGroups.size(); ++steps)
        group = m_s.workingGroups.find(group->mergedInto);
    return group ? m_places.value(group->id, -1) : -1;
}

void Origins::distribute()
{
    for (const Meeting* meeting : meetingsIn(m_context, {})) {
        if (const qsizetype at = placeOf(meeting->workingGroup); at >= 0)
            m_works[at].meetings << meeting;
    }
    for (const Recommendation& row : m_s.recommendations) {
        if (const qsizetype at = placeOf(row.originGroup); at >= 0 && m_context.scope.shows(row.id))
            m_works[at].recommendations << &row;
    }
    for (const Resolution& row : m_s.resolutions) {
        if (const qsizetype at = placeOf(row.workingGroup); at >= 0 && m_context.scope.shows(row.id))
            m_works[at].resolutions << &row;
    }
    for (GroupWork& work : m_works)
        std::ranges::stable_sort(work.resolutions, {}, &Resolution::date);
}

void Origins::note(const Id<Measure>& measure, const Spans& origin)
{
    const Measure* row = m_s.measures.find(measure);
    if (!row || !m_context.scope.shows(measure))
        return;
    m_context.include(*row);
    m_origins[measure] << origin;
}

void Origins::noteMeeting(const Meeting& meeting)
{
    const QString host = meetingHost(m_s, meeting);
    for (const AgendaLine& line : shownAgenda(m_context, meeting)) {
        QSet<Id<Measure>> measures;
        for (const AgendaItemMeasure* link : m_s.measuresOfItem.of(line.item->id))
            measures << link->measure;
        for (const Measure* measure : m_measures.value(line.item->id))
            measures << measure->id;
        const QString text = joined({host, meetingName(meeting), itemTitle(*line.item)}, QStringLiteral(", "));
        for (const Id<Measure>& measure : std::as_const(measures))
            note(measure, referTo(text, anchorOf(meeting)));
    }
}

void Origins::noteOrigins(const GroupWork& work)
{
    for (const Recommendation* row : work.recommendations) {
        for (const MeasureRecommendation* link : m_s.measuresOfRecommendation.of(row->id))
            note(link->measure, referTo(titleOf(*row), anchorOf(*row)));
    }
    for (const Meeting* meeting : work.meetings)
        noteMeeting(*meeting);
    for (const Resolution* row : work.resolutions) {
        for (const ResolutionMeasure* link : m_s.measuresOfResolution.of(row->id))
            note(link->measure, referTo(titleOf(*row), anchorOf(*row)));
    }
}

} // namespace iplan::report
