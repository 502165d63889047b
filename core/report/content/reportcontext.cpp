// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

QString ReportPeriod::text() const
{
    if (first.isValid() && last == QDate(first.year(), 12, 31) && first == QDate(first.year(), 1, 1))
        return QString::number(first.year());
    if (first.isValid() && last.isValid())
        return QStringLiteral("%1 bis %2").arg(formatDate(first), formatDate(last));
    return joined({labelled("ab ", formatDate(first)), labelled("bis ", formatDate(last))}, QStringLiteral(" "));
}

ReportContext::ReportContext(const Snapshot& snapshot_, const ReportOptions& options_)
    : snapshot(snapshot_), options(options_), ownFields(snapshot_.ownFields.rows(), snapshot_.ownFieldOptions.rows()),
      scope(snapshot_, options_.publicOnly)
{
}

QString ReportContext::marking() const
{
    return isInternal() ? QStringLiteral("Intern – enthält personenbezogene Daten") : QString();
}

QString ReportContext::bodyName(const Id<Organization>& id) const
{
    return snapshot.nameOf(id, options.asOf);
}

QString ReportContext::personName(const Id<Person>& id) const
{
    const Person* person = isInternal() ? snapshot.persons.find(id) : nullptr;
    return person ? iplan::personName(*person) : QString();
}

QString ReportContext::paperText(const Id<Paper>& id) const
{
    const Paper* paper = snapshot.papers.find(id);
    if (!paper || !scope.shows(id))
        return {};
    QStringList parts;
    // The label before it says "Vorlage" already.
    if (paper->paperType != QLatin1String("Vorlage"))
        parts << paper->paperType;
    parts << paper->reference;
    if (!paper->name.isEmpty())
        parts << u'„' + paper->name + u'“';
    if (!paper->date.isNull())
        parts << u'(' + paper->date.toString() + u')';
    const QString text = joined(parts, QStringLiteral(" "));
    return text.isEmpty() ? QStringLiteral("ohne Nummer") : text;
}

QString ReportContext::groupTitle(const WorkingGroup& group) const
{
    const QString kind = group.kind.isNull() ? QStringLiteral("Arbeitsgruppe") : group.kind.label();
    return joined({kind, group.number, u'„' + group.title + u'“'}, QStringLiteral(" "));
}

QString ReportContext::moduleTitle(const ConceptModule& module) const
{
    return joined({QStringLiteral("Konzeptmodul"), module.number, module.title}, QStringLiteral(" "));
}

QString ReportContext::anchorOf(const Measure& measure)
{
    return QStringLiteral("massnahme-") + measure.id.text();
}

QString ReportContext::titleOf(const Measure& measure)
{
    const QString title = joined({measure.code, measure.title}, QStringLiteral(" "));
    return title.isEmpty() ? QStringLiteral("Maßnahme ohne Titel") : title;
}

Spans ReportContext::reference(const Measure& measure, bool withTitle) const
{
    Span name{withTitle || measure.code.isEmpty() ? titleOf(measure) : measure.code};
    if (!m_included.contains(measure.id.uuid()))
        return {name};
    name.link = u'#' + anchorOf(measure);
    Span page{QStringLiteral(", S. ")};
    page.pageRef = anchorOf(measure);
    return {name, page};
}

void ReportContext::addGap(Blocks& blocks, const QString& text, ParagraphStyle style) const
{
    if (scope.showsGaps())
        addParagraph(blocks, text, style);
}

void ReportContext::addUnknown(Blocks& blocks, const QStringList& what) const
{
    if (!what.isEmpty())
        addGap(blocks, QStringLiteral("Noch keine Angaben: %1.").arg(what.join(QStringLiteral(", "))),
               ParagraphStyle::Small);
}

const FindingIndex& ReportContext::findings()
{
    if (!m_findings)
        m_findings.emplace(snapshot, findGaps(snapshot, options.asOf));
    return *m_findings;
}

Document programmeDocument(const ReportContext& context, const QString& title, const QString& subject)
{
    Document out;
    out.title = title;
    if (context.snapshot.concepts.size() > 0)
        out.subtitle = context.snapshot.concepts.rows().first().title;
    out.subject = subject;
    out.asOf = context.options.asOf;
    out.marking = context.marking();
    return out;
}

} // namespace iplan::report
