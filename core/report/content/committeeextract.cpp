// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/committeeextract.h"

#include "core/base/counted.h"
#include "core/query/bodymeasures.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/pagelist.h"
#include "core/report/content/programme.h"

namespace iplan::report
{

namespace
{

/// A body with what concerns it, and the paper for whose Beratungsfolge the extract is made; null for none.
struct Extract {
    const Organization* body = nullptr;
    const Paper* paper = nullptr;
    const Consultation* consultation = nullptr;
    QList<MeasureOfBody> measures;
};

/// "einstellen: 1, fortsetzen: 4, noch offen: 2".
QString proposalsText(const QList<MeasureOfBody>& measures)
{
    QStringList order;
    for (const Option& option : optionsOf<Continuation>())
        order << option.labelText();
    order << QStringLiteral("noch offen");
    for (const Option& option : optionsOf<MeasureState>())
        order << option.labelText();
    QStringList out;
    for (const QString& proposal : order) {
        const auto count = std::ranges::count_if(
            measures, [&proposal](const MeasureOfBody& one) { return proposalText(*one.measure) == proposal; });
        if (count > 0)
            out << QStringLiteral("%1: %2").arg(proposal, countText(count));
    }
    return out.join(QStringLiteral(", "));
}

/// Writes the extracts, one below the other.
class ExtractWriter
{
public:
    ExtractWriter(const Snapshot& snapshot, const ReportOptions& options)
        : m_context(snapshot, options), m_programme(programmeReport(snapshot, options))
    {
    }

    [[nodiscard]] const ReportContext& context() const { return m_context; }
    [[nodiscard]] Document write(const QList<Extract>& extracts)
    {
        Document out;
        out.title = extracts.size() == 1 ? QStringLiteral("Ausschussauszug") : QStringLiteral("Ausschussauszüge");
        out.subtitle = joined({m_programme.document().title, m_programme.document().subtitle}, QStringLiteral(", "));
        out.subject = counted(extracts.size(), "Gremium", "Gremien");
        out.asOf = m_context.options.asOf;
        out.marking = m_context.marking();
        if (extracts.isEmpty())
            addParagraph(out.blocks, QStringLiteral("Keine Maßnahme betrifft ein Gremium. Was ein Gremium betrifft, "
                                                    "ergibt sich aus Beschlüssen, Tagesordnungen, Vorlagen, "
                                                    "Beteiligung, Konzeptmodulen und Dienststellen."));
        if (extracts.size() > 1)
            out.blocks.emplace_back(Contents{{}, 1});
        for (const Extract& extract : extracts) {
            if (extracts.size() > 1)
                out.blocks.emplace_back(PageBreak{});
            addExtract(out, extract);
        }
        return out;
    }

private:
    void addExtract(Document& out, const Extract& extract)
    {
        Blocks& blocks = out.blocks;
        addHeading(blocks, 1, m_context.bodyName(extract.body->id));
        addFacts(blocks, extract);
        if (extract.measures.isEmpty()) {
            addParagraph(blocks, QStringLiteral("Keine Maßnahme des Programms betrifft dieses Gremium."));
            return;
        }
        addMeasures(blocks, extract);
        addRules(blocks, extract);
        addCosts(blocks, extract);
        addSheets(out, extract);
    }

    [[nodiscard]] QList<QString> anchorsOf(const Extract& extract) const
    {
        QList<QString> out;
        for (const MeasureOfBody& one : extract.measures)
            out << ReportContext::anchorOf(*one.measure);
        return out;
    }

    void addFacts(Blocks& blocks, const Extract& extract)
    {
        SheetBuilder sheet;
        if (extract.paper)
            sheet.add(QStringLiteral("Vorlage"), m_context.paperText(extract.paper->id));
        if (extract.consultation) {
            const Consultation& one = *extract.consultation;
            sheet.add(QStringLiteral("Beratung"),
                      joined({one.role.label(), one.date.toString(), labelled("TOP ", one.agendaItemNumber)},
                             QStringLiteral(", ")));
        }
        sheet.add(QStringLiteral("Maßnahmen"), countText(extract.measures.size()));
        if (!extract.measures.isEmpty()) {
            sheet.add(QStringLiteral("Ihre Maßnahmen"), m_programme.pagesText(anchorsOf(extract)));
            sheet.add(QStringLiteral("Vorschlag"), proposalsText(extract.measures));
        }
        sheet.addTo(blocks);
        if (!extract.measures.isEmpty())
            addParagraph(
                blocks,
                QStringLiteral("Nummern und Seiten sind die des ganzen Maßnahmenprogramms (Stand %1, %2).")
                    .arg(formatDate(m_context.options.asOf), counted(m_programme.pageCount(), "Seite", "Seiten")),
                ParagraphStyle::Small);
    }

    [[nodiscard]] Cell moneyOf(const Measure& measure) const
    {
        Cell out;
        out.paragraphs = increaseLines(m_context.snapshot, measure);
        if (out.paragraphs.empty())
            out.paragraphs = costLines(m_context.snapshot.costItemsOf.of(measure.id));
        return out;
    }

    void addMeasures(Blocks& blocks, const Extract& extract)
    {
        Table table;
        table.caption = QStringLiteral("Maßnahmen: Vorschlag, Mittel, Seite");
        table.firstColumnIsHeader = true;
        table.columns = {{QStringLiteral("Maßnahme"), Align::Left, 3},
                         {QStringLiteral("Vorschlag"), Align::Left, 1.2},
                         {QStringLiteral("Mittel"), Align::Left, 3},
                         {QStringLiteral("Betrifft das Gremium durch"), Align::Left, 2.2},
                         {QStringLiteral("Seite"), Align::Right, 0.7}};
        for (const MeasureOfBody& one : extract.measures) {
            Cell why;
            for (const Concern& concern : one.concerns)
                why.paragraphs.push_back(plain(concern.text));
            table.rows.push_back({{textCell(ReportContext::titleOf(*one.measure)), textCell(proposalText(*one.measure)),
                                   moneyOf(*one.measure), std::move(why),
                                   textCell(m_programme.pageText(ReportContext::anchorOf(*one.measure)))}});
        }
        blocks.emplace_back(std::move(table));
    }

    /// What the rules by which measures were taken ask for; those that took none are not mentioned.
    static void addRules(Blocks& blocks, const Extract& extract)
    {
        QStringList texts;
        for (const ConcernRule rule : concernRules()) {
            const auto took = std::ranges::any_of(extract.measures, [rule](const MeasureOfBody& one) {
                return std::ranges::any_of(one.concerns, [rule](const Concern& c) { return c.rule == rule; });
            });
            if (took)
                texts << concernRuleLabel(rule) + QStringLiteral(": ") + concernRuleText(rule);
        }
        addParagraph(blocks, texts.join(u' '), ParagraphStyle::Small);
    }

    void addCosts(Blocks& blocks, const Extract& extract)
    {
        QList<const Measure*> measures;
        for (const MeasureOfBody& one : extract.measures)
            measures << one.measure;
        addCostTable(blocks, costsOf(m_context.snapshot, measures),
                     QStringLiteral("Kosten dieser Maßnahmen nach Stufe, Kostenart und Jahr in Euro"));
    }

    void addSheets(Document& out, const Extract& extract)
    {
        const QString anchor = QStringLiteral("blaetter-") + extract.body->id.text() +
                               (extract.paper ? extract.paper->id.text() : QString());
        addHeading(out.blocks, 2, QStringLiteral("Maßnahmenblätter"), anchor);
        for (const MeasureOfBody& one : extract.measures)
            addMeasureSheet(out.blocks, m_context, *one.measure, 3, SheetSize::Short);
        const QList<int> pages = m_programme.pagesOf(anchorsOf(extract));
        out.excerpts.push_back({anchor,
                                m_programme.layout(),
                                {pages.begin(), pages.end()},
                                QStringLiteral("Es folgen die Seiten %1 des Maßnahmenprogramms mit ihren Seitenzahlen.")
                                    .arg(numberRanges(pages))});
    }

    ReportContext m_context;
    PageList m_programme;
};

Extract extractOf(const ReportContext& context, const Organization& body)
{
    return {&body, nullptr, nullptr, measuresOfBody(context.snapshot, context.scope, body.id)};
}

} // namespace

Document committeeExtracts(const Snapshot& snapshot, const QList<Id<Organization>>& bodies,
                           const ReportOptions& options)
{
    ExtractWriter writer(snapshot, options);
    QList<Extract> extracts;
    if (bodies.isEmpty()) {
        for (const Organization* body : bodiesOn(snapshot, options.asOf)) {
            if (Extract one = extractOf(writer.context(), *body); !one.measures.isEmpty())
                extracts << std::move(one);
        }
    }
    for (const Id<Organization>& id : bodies) {
        if (const Organization* body = snapshot.organizations.find(id))
            extracts << extractOf(writer.context(), *body);
    }
    return writer.write(extracts);
}

Document paperExtracts(const Snapshot& snapshot, const QList<Id<Paper>>& papers, const ReportOptions& options)
{
    ExtractWriter writer(snapshot, options);
    QList<Extract> extracts;
    for (const Paper& paper : snapshot.papers) {
        if ((!papers.isEmpty() && !papers.contains(paper.id)) || !writer.context().scope.shows(paper.id))
            continue;
        QSet<Id<Organization>> done; // a body that treats a paper twice gets one extract
        for (const Consultation* one : snapshot.consultationsOf.of(paper.id)) {
            const Organization* body = snapshot.organizations.find(one->body);
            if (!body || done.contains(body->id))
                continue;
            done << body->id;
            Extract extract = extractOf(writer.context(), *body);
            extract.paper = &paper;
            extract.consultation = one;
            if (!papers.isEmpty() || !extract.measures.isEmpty())
                extracts << std::move(extract);
        }
    }
    return writer.write(extracts);
}

const ReportInfo& committeeExtractInfo()
{
    static constexpr ReportInfo info{"committee", "Ausschussauszug", ReportSubject::Bodies, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         QList<Id<Organization>> bodies;
                                         for (const QUuid& row : parameters.rows)
                                             bodies << Id<Organization>(row);
                                         return committeeExtracts(snapshot, bodies, parameters.options);
                                     }};
    return info;
}

const ReportInfo& paperExtractsInfo()
{
    static constexpr ReportInfo info{"extracts", "Ausschussauszüge einer Beratungsfolge", ReportSubject::Papers,
                                     kAllFormats, [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         QList<Id<Paper>> papers;
                                         for (const QUuid& row : parameters.rows)
                                             papers << Id<Paper>(row);
                                         return paperExtracts(snapshot, papers, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
