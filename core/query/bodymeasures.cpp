// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/bodymeasures.h"

#include "core/base/collation.h"
#include "core/query/rowlabel.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr ConcernRule kRules[] = {ConcernRule::Resolution,    ConcernRule::AgendaItem, ConcernRule::Consultation,
                                  ConcernRule::Participation, ConcernRule::Field,      ConcernRule::Module,
                                  ConcernRule::Office};

struct RuleWords {
    const char* label;
    const char* text;
};

RuleWords wordsOf(ConcernRule rule)
{
    switch (rule) {
    case ConcernRule::Resolution:
        return {"Beschluss", "Das Gremium hat einen Beschluss gefasst, mit dem die Maßnahme verknüpft ist."};
    case ConcernRule::AgendaItem:
        return {"Tagesordnungspunkt", "Das Gremium hat die Maßnahme in einer Sitzung behandelt oder angestoßen."};
    case ConcernRule::Consultation:
        return {"Vorlage",
                "Eine Vorlage zu der Maßnahme oder zu ihren Kosten hat das Gremium in ihrer Beratungsfolge."};
    case ConcernRule::Participation:
        return {"Beteiligung", "Das Gremium ist für die Maßnahme federführend oder an ihr beteiligt."};
    case ConcernRule::Field:
        return {"Handlungsfeld", "Das Gremium befasst sich mit dem Handlungsfeld der Maßnahme."};
    case ConcernRule::Module:
        return {"Konzeptmodul", "Das Gremium verantwortet das Konzeptmodul der Maßnahme, oder dessen Vorlage hat das "
                                "Gremium in ihrer Beratungsfolge."};
    case ConcernRule::Office:
        break;
    }
    return {"Dienststelle", "Die Maßnahme wird von der Dienststelle geführt, der das Gremium zugeordnet ist (seine "
                            "„Übergeordnete Stelle“), oder von einer darunter."};
}

QString paperName(const Paper& paper)
{
    return paper.reference.isEmpty() ? paper.name : paper.reference;
}

/// Gathers the reasons, measure by measure.
class Concerns
{
public:
    Concerns(const Snapshot& snapshot, const PublicScope& scope, const Id<Organization>& body)
        : m_s(snapshot), m_scope(scope), m_bodies(withPredecessors(body))
    {
        addResolutions();
        addAgendaItems();
        addPapers();
        addMeasures();
    }
    [[nodiscard]] QList<Concern> of(const Measure& measure) const
    {
        QList<Concern> out = m_concerns.value(measure.id);
        std::ranges::stable_sort(out, {}, &Concern::rule);
        return out;
    }

private:
    [[nodiscard]] QSet<Id<Organization>> withPredecessors(const Id<Organization>& body) const
    {
        QSet<Id<Organization>> out{body};
        for (bool grows = true; grows;) {
            grows = false;
            for (const Organization& one : m_s.organizations) {
                if (out.contains(one.successor) && !out.contains(one.id)) {
                    out << one.id;
                    grows = true;
                }
            }
        }
        return out;
    }
    void add(const Id<Measure>& measure, ConcernRule rule, const QString& text)
    {
        const Concern one{rule, text};
        if (QList<Concern>& known = m_concerns[measure]; !known.contains(one))
            known << one;
    }
    void addResolutions()
    {
        for (const Resolution& resolution : m_s.resolutions) {
            const Consultation* consultation = m_s.consultations.find(resolution.consultation);
            const bool isOurs =
                m_bodies.contains(resolution.body) || (consultation && m_bodies.contains(consultation->body));
            if (!isOurs || !m_scope.shows(resolution.id))
                continue;
            const QString name = resolution.registerNumber.isEmpty() ? resolution.title : resolution.registerNumber;
            for (const ResolutionMeasure* link : m_s.measuresOfResolution.of(resolution.id))
                add(link->measure, ConcernRule::Resolution, QStringLiteral("Beschluss ") + name);
        }
    }
    [[nodiscard]] bool isOurs(const Id<Meeting>& id) const
    {
        const Meeting* meeting = m_s.meetings.find(id);
        return meeting && m_bodies.contains(meeting->body) && m_scope.shows(id);
    }
    void addAgendaItems()
    {
        for (const AgendaItem& item : m_s.agendaItems) {
            if (!isOurs(item.meeting) || !m_scope.shows(item.id))
                continue;
            const Meeting* meeting = m_s.meetings.find(item.meeting);
            const QString text =
                QStringLiteral("TOP %1 am %2").arg(item.number, formatDate(meeting->start.date())).simplified();
            for (const AgendaItemMeasure* link : m_s.measuresOfItem.of(item.id))
                add(link->measure, ConcernRule::AgendaItem, text);
            for (const AgendaItemPaper* link : m_s.papersOfItem.of(item.id))
                m_papers << link->paper;
        }
    }
    void addPapers()
    {
        for (const Consultation& one : m_s.consultations) {
            if (m_bodies.contains(one.body))
                m_papers << one.paper;
        }
        m_papers.removeIf([this](const Id<Paper>& id) { return !m_s.papers.find(id) || !m_scope.shows(id); });
        for (const MeasurePaper& link : m_s.measurePapers)
            addPaper(link.measure, link.paper);
        for (const CostItem& item : m_s.costItems)
            addPaper(item.measure, item.paper);
    }
    void addPaper(const Id<Measure>& measure, const Id<Paper>& paper)
    {
        if (m_papers.contains(paper))
            add(measure, ConcernRule::Consultation, QStringLiteral("Vorlage ") + paperName(*m_s.papers.find(paper)));
    }
    void addMeasures()
    {
        const QSet<Id<Organization>> offices = officesAbove();
        const QSet<Id<FieldOfAction>> fields = fieldsOfBodies();
        for (const MeasureParticipant& one : m_s.measureParticipants) {
            if (m_bodies.contains(one.organization))
                add(one.measure, ConcernRule::Participation, QStringLiteral("beteiligt"));
        }
        for (const Measure& measure : m_s.measures) {
            if (m_bodies.contains(measure.leadOffice))
                add(measure.id, ConcernRule::Participation, QStringLiteral("federführend"));
            if (isOurs(measure.meeting))
                add(measure.id, ConcernRule::AgendaItem, QStringLiteral("Herkunft: Sitzung des Gremiums"));
            const ConceptModule* module = m_s.modules.find(measure.module);
            addField(measure, module, fields);
            if (module && (m_bodies.contains(module->responsibleOrganization) || m_papers.contains(module->paper)))
                add(measure.id, ConcernRule::Module, QStringLiteral("Konzeptmodul %1").arg(module->number));
            if (isLedBelow(measure, offices))
                add(measure.id, ConcernRule::Office, QStringLiteral("Dienststelle des Gremiums"));
        }
    }
    [[nodiscard]] QSet<Id<FieldOfAction>> fieldsOfBodies() const
    {
        QSet<Id<FieldOfAction>> out;
        for (const Id<Organization>& body : m_bodies) {
            for (const OrganizationField* link : m_s.fieldsOfBody.of(body))
                out << link->fieldOfAction;
        }
        return out;
    }
    void addField(const Measure& measure, const ConceptModule* module, const QSet<Id<FieldOfAction>>& fields)
    {
        const FieldOfAction* field = m_s.fieldsOfAction.find(
            measure.fieldOfAction.isNull() && module ? module->fieldOfAction : measure.fieldOfAction);
        if (field && fields.contains(field->id))
            add(measure.id, ConcernRule::Field, fieldOfActionName(*field));
    }
    /// The offices that the body belongs to: a council above a committee is none.
    [[nodiscard]] QSet<Id<Organization>> officesAbove() const
    {
        QSet<Id<Organization>> out;
        for (const Id<Organization>& id : m_bodies) {
            const Organization* body = m_s.organizations.find(id);
            const Organization* above = body ? m_s.organizations.find(body->parent) : nullptr;
            if (above && above->organizationType == OrganizationType::AdministrativeUnit)
                out << above->id;
        }
        return out;
    }
    [[nodiscard]] bool isLedBelow(const Measure& measure, const QSet<Id<Organization>>& offices) const
    {
        QSet<Id<Organization>> seen; // superior offices in a circle are a finding, not a hang
        const Organization* office = offices.isEmpty() ? nullptr : m_s.organizations.find(measure.leadOffice);
        while (office && !seen.contains(office->id)) {
            if (offices.contains(office->id))
                return true;
            seen << office->id;
            office = m_s.organizations.find(office->parent);
        }
        return false;
    }

    const Snapshot& m_s;
    const PublicScope& m_scope;
    QSet<Id<Organization>> m_bodies;
    QSet<Id<Paper>> m_papers;
    QHash<Id<Measure>, QList<Concern>> m_concerns;
};

} // namespace

QString concernRuleLabel(ConcernRule rule)
{
    return QString::fromUtf8(wordsOf(rule).label);
}

QString concernRuleText(ConcernRule rule)
{
    return QString::fromUtf8(wordsOf(rule).text);
}

std::span<const ConcernRule> concernRules()
{
    return kRules;
}

QList<MeasureOfBody> measuresOfBody(const Snapshot& snapshot, const PublicScope& scope, const Id<Organization>& body)
{
    const Concerns concerns(snapshot, scope, body);
    QList<MeasureOfBody> out;
    for (const Measure& measure : snapshot.measures) {
        MeasureOfBody one{&measure, concerns.of(measure)};
        if (measure.mergedInto.isNull() && !one.concerns.isEmpty())
            out << std::move(one);
    }
    std::ranges::stable_sort(out, [](const MeasureOfBody& a, const MeasureOfBody& b) {
        return textBefore(a.measure->code, b.measure->code);
    });
    return out;
}

QList<const Organization*> bodiesOn(const Snapshot& snapshot, QDate day)
{
    QList<const Organization*> out;
    for (const Organization& one : snapshot.organizations) {
        const bool isBody = one.organizationType == OrganizationType::CouncilBody ||
                            one.organizationType == OrganizationType::ExternalBody;
        const bool hasBegun = !one.startDate.first().isValid() || one.startDate.first() <= day;
        const bool hasEnded = one.endDate.last().isValid() && one.endDate.last() < day;
        if (isBody && hasBegun && !hasEnded)
            out << &one;
    }
    return out;
}

} // namespace iplan
