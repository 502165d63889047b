// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// What a group worked out, with what groups did that went into it.
struct GroupWork {
    const WorkingGroup* group = nullptr;
    QList<const Meeting*> meetings;
    QList<const Recommendation*> recommendations;
    QList<const Resolution*> resolutions;
    [[nodiscard]] bool isEmpty() const
    {
        return meetings.isEmpty() && recommendations.isEmpty() && resolutions.isEmpty();
    }
};

[[nodiscard]] QString anchorOf(const Recommendation& row);
[[nodiscard]] QString anchorOf(const Resolution& row);
/// "Empfehlung 1.1 Titel", "Beschluss AG 5 1/2027 Titel".
[[nodiscard]] QString titleOf(const Recommendation& row);
[[nodiscard]] QString titleOf(const Resolution& row);
/// "Empfehlung 1.1 Titel, S. 12": a link to the anchor, with its page.
[[nodiscard]] Spans referTo(const QString& text, const QString& anchor);

/// The chain of origin, both ways: what each group worked out, and where each measure comes from. Of what the report
/// may show. Says to the context which measures have origins, so that they are referred to.
class Origins
{
public:
    explicit Origins(ReportContext& context);

    [[nodiscard]] const QList<GroupWork>& works() const { return m_works; }
    /// Where the measure comes from, each a reference; empty for none.
    [[nodiscard]] QList<Spans> of(const Id<Measure>& measure) const { return m_origins.value(measure); }
    [[nodiscard]] bool isEmpty() const { return m_origins.isEmpty(); }
    /// The resolutions and, for a recommendation, the agenda items that were about it.
    [[nodiscard]] QList<const Resolution*> of(const Id<AgendaItem>& item) const { return m_resolutions.value(item); }
    [[nodiscard]] QList<const AgendaItem*> of(const Id<Recommendation>& row) const { return m_items.value(row); }

private:
    void index();
    void distribute();
    void note(const Id<Measure>& measure, const Spans& origin);
    void noteOrigins(const GroupWork& work);
    void noteMeeting(const Meeting& meeting);
    [[nodiscard]] qsizetype placeOf(const Id<WorkingGroup>& id) const;

    ReportContext& m_context;
    const Snapshot& m_s;
    QList<GroupWork> m_works;
    QHash<Id<WorkingGroup>, qsizetype> m_places; ///< in m_works
    QHash<Id<Measure>, QList<Spans>> m_origins;
    QHash<Id<AgendaItem>, QList<const Measure*>> m_measures;
    QHash<Id<AgendaItem>, QList<const Resolution*>> m_resolutions;
    QHash<Id<Recommendation>, QList<const AgendaItem*>> m_items;
};

} // namespace iplan::report
