// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/paperreport.h"

#include "core/query/costincrease.h"
#include "core/report/content/measuretexts.h"

namespace iplan::report
{

namespace
{

/// What the two kinds of papers have, and what only one of them.
struct PaperKind {
    const char* name;
    bool asks; ///< for a resolution
};

constexpr PaperKind kResolution{"Beschlussvorlage", true};
constexpr PaperKind kNotice{"Mitteilung", false};

bool isNotice(const Paper& paper)
{
    return paper.paperType.contains(QLatin1String("Mitteilung"), Qt::CaseInsensitive);
}

/// Where a paper is written.
struct PaperPage {
    Blocks& blocks;
    const ReportContext& context;
    int level; ///< of its headings
};

/// "Dezernat OB, Amt für Integration und Vielfalt": from the Dezernat down to the office; the city itself is not named.
QString officeText(const ReportContext& context, const Id<Organization>& office)
{
    QStringList out;
    QSet<Id<Organization>> seen; // superior offices in a circle are a finding, not a hang
    const Organization* one = context.snapshot.organizations.find(office);
    while (one && !seen.contains(one->id)) {
        seen << one->id;
        if (out.isEmpty() || !one->parent.isNull())
            out.prepend(context.bodyName(one->id));
        one = context.snapshot.organizations.find(one->parent);
    }
    return out.join(QStringLiteral(", "));
}

/// "Beschlussvorlage 3293/2012".
QString titleOf(const Paper& paper, const PaperKind& kind)
{
    return joined({QString::fromUtf8(kind.name), paper.reference}, QStringLiteral(" "));
}

void addHead(const PaperPage& page, const Paper& paper, const PaperKind& kind)
{
    const QString name = QString::fromUtf8(kind.name);
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Vorlagen-Nummer"),
              paper.reference.isEmpty() ? QStringLiteral("noch nicht vergeben") : paper.reference);
    sheet.add(QStringLiteral("Dezernat, Dienststelle"), officeText(page.context, paper.leadOffice));
    sheet.add(QStringLiteral("Art"), paper.paperType.isEmpty() ? name : paper.paperType);
    sheet.add(QStringLiteral("Teil"),
              paper.isPublic ? QStringLiteral("öffentlicher Teil") : QStringLiteral("nichtöffentlicher Teil"));
    sheet.add(QStringLiteral("Datum"), paper.date.toString());
    sheet.addTo(page.blocks);
}

void addConsultations(const PaperPage& page, const Paper& paper)
{
    const auto consultations = page.context.snapshot.consultationsOf.of(paper.id);
    if (consultations.isEmpty())
        return;
    Table table;
    table.caption = QStringLiteral("Beratungsfolge");
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Gremium"), Align::Left, 3},
                     {QStringLiteral("Datum"), Align::Left, 1.2},
                     {QStringLiteral("TOP"), Align::Left, 0.8},
                     {QStringLiteral("Zuständigkeit"), Align::Left, 1.5},
                     {QStringLiteral("Ergebnis"), Align::Left, 2}};
    for (const Consultation* one : consultations) {
        // A body is called as on the day of the meeting.
        const QDate day = one->date.last().isValid() ? one->date.last() : page.context.options.asOf;
        table.rows.push_back({{textCell(page.context.snapshot.nameOf(one->body, day)), textCell(one->date.toString()),
                               textCell(one->agendaItemNumber), textCell(one->role.label()), textCell(one->result)}});
    }
    page.blocks.emplace_back(std::move(table));
}

/// A text under its heading; what is missing is said where gaps are shown.
void addSection(const PaperPage& page, const char* heading, const QString& text, const char* missing)
{
    const QString title = QString::fromUtf8(heading);
    if (text.trimmed().isEmpty() && (!missing || !page.context.scope.showsGaps()))
        return;
    addHeading(page.blocks, page.level, title);
    addText(page.blocks, text);
    if (text.trimmed().isEmpty())
        page.context.addGap(page.blocks, QString::fromUtf8(missing), ParagraphStyle::Small);
}

/// The measures that the paper treats, by link or by a cost item, in list order.
QList<const Measure*> measuresOf(const ReportContext& context, const Paper& paper)
{
    const Snapshot& s = context.snapshot;
    QSet<Id<Measure>> ids;
    for (const MeasurePaper& link : s.measurePapers) {
        if (link.paper == paper.id)
            ids << link.measure;
    }
    for (const CostItem& item : s.costItems) {
        if (item.paper == paper.id)
            ids << item.measure;
    }
    QList<const Measure*> out;
    for (const Measure& measure : s.measures) {
        if (ids.contains(measure.id))
            out << &measure;
    }
    return out;
}

QString amountText(const std::optional<Money>& amount, const QString& missing)
{
    return amount ? euroText(*amount) : missing;
}

void addFinance(const PaperPage& page, const Paper& paper)
{
    const bool isKnown = !paper.financeKind.isNull() || paper.financeYear || paper.financeAmount ||
                         paper.followUpCosts || !paper.coverage.trimmed().isEmpty();
    if (!isKnown && !page.context.scope.showsGaps())
        return;
    addHeading(page.blocks, page.level, QStringLiteral("Haushaltsmäßige Auswirkungen"));
    if (!isKnown) {
        page.context.addGap(page.blocks, QStringLiteral("Noch keine Angaben zu Ansatz, Folgekosten und Deckung."),
                            ParagraphStyle::Small);
    } else {
        // The block is filled in as a form is: a line that is empty shows that nobody said so.
        const QString unknown = QStringLiteral("nicht angegeben");
        KeyValues block;
        block.caption = QStringLiteral("Finanzblock");
        const auto add = [&](const char* label, const QString& text) {
            block.entries.push_back({QString::fromUtf8(label), lines(text.trimmed().isEmpty() ? unknown : text)});
        };
        add("Art der Mittel", paper.financeKind.label());
        add("Haushaltsjahr", paper.financeYear ? QString::number(*paper.financeYear) : QString());
        add("Ansatz", amountText(paper.financeAmount, {}));
        add("Folgekosten je Jahr",
            paper.followUpCosts == Money{} ? QStringLiteral("keine") : amountText(paper.followUpCosts, {}));
        add("Deckung", paper.coverage);
        page.blocks.emplace_back(std::move(block));
    }
}

/// The alternatives one by one, and what the paper says of them in words.
void addAlternatives(const PaperPage& page, const Paper& paper)
{
    const QList<const PaperAlternative*> alternatives = page.context.snapshot.alternativesOf.of(paper.id);
    if (alternatives.isEmpty()) {
        addSection(page, "Alternativen", paper.alternatives,
                   "Noch keine Alternativen mit Gründen und Kosten eingetragen.");
        return;
    }
    addHeading(page.blocks, page.level, QStringLiteral("Alternativen"));
    Table table;
    table.caption = QStringLiteral("Alternativen zum Beschlussvorschlag");
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Alternative"), Align::Left, 2.5},
                     {QStringLiteral("Warum nicht vorgeschlagen"), Align::Left, 2.5},
                     {QStringLiteral("Kosten"), Align::Right, 1.2},
                     {QStringLiteral("Folgekosten je Jahr"), Align::Right, 1.2}};
    const QString unknown = page.context.scope.showsGaps() ? QStringLiteral("nicht angegeben") : QStringLiteral("–");
    for (const PaperAlternative* one : alternatives) {
        const QString reasons = one->reasons.trimmed().isEmpty() ? unknown : one->reasons;
        const QString following =
            one->followUpCosts == Money{} ? QStringLiteral("keine") : amountText(one->followUpCosts, unknown);
        table.rows.push_back({{Cell{lines(one->text)}, Cell{lines(reasons)}, textCell(amountText(one->amount, unknown)),
                               textCell(following)}});
    }
    page.blocks.emplace_back(std::move(table));
    addText(page.blocks, paper.alternatives);
}

/// Bisher – zusätzlich – zusammen of the measures, and where nothing is requested their number and title alone.
void addMeasures(const PaperPage& page, const Paper& paper)
{
    const QList<const Measure*> measures = measuresOf(page.context, paper);
    if (measures.isEmpty())
        return;
    addHeading(page.blocks, page.level, QStringLiteral("Maßnahmen"));
    Table table;
    table.caption = QStringLiteral("Maßnahmen dieser Vorlage");
    table.firstColumnIsHeader = true;
    table.columns = {
        {QStringLiteral("Maßnahme"), Align::Left, 3},      {QStringLiteral("Vorschlag"), Align::Left, 1.2},
        {QStringLiteral("Jahr"), Align::Left, 1},          {QStringLiteral("bisher"), Align::Right, 1.2},
        {QStringLiteral("zusätzlich"), Align::Right, 1.2}, {QStringLiteral("zusammen"), Align::Right, 1.2}};
    for (const Measure* measure : measures) {
        const QString title = ReportContext::titleOf(*measure);
        const auto increases = costIncreases(page.context.snapshot, measure->id);
        if (increases.isEmpty())
            table.rows.push_back({{textCell(title), textCell(proposalText(*measure))}});
        for (const CostIncrease& one : increases) {
            const bool isYearly = one.total.recurrence == Recurrence::Yearly;
            table.rows.push_back(
                {{textCell(title), textCell(proposalText(*measure)),
                  textCell(isYearly ? one.yearsText() + QStringLiteral(", jährlich") : one.yearsText()),
                  textCell(euroText(one.before.sum)), textCell(euroText(one.extra.sum)),
                  textCell(euroText(one.total.sum))}});
        }
    }
    page.blocks.emplace_back(std::move(table));
}

void addAnnexes(const PaperPage& page, const Paper& paper)
{
    List list;
    list.ordered = true;
    for (const AttachedDocument& document : page.context.snapshot.rows<AttachedDocument>()) {
        if (document.paper == paper.id && page.context.scope.shows(entityOf<AttachedDocument>()))
            list.items.push_back({plain(document.title.isEmpty() ? document.fileName : document.title)});
    }
    if (list.items.empty())
        return;
    addHeading(page.blocks, page.level, QStringLiteral("Anlagen"));
    page.blocks.emplace_back(std::move(list));
}

void addPaper(const PaperPage& page, const Paper& paper, const PaperKind& kind)
{
    addHead(page, paper, kind);
    addConsultations(page, paper);
    addHeading(page.blocks, page.level, QStringLiteral("Betreff"));
    page.blocks.emplace_back(Paragraph{{Span{.text = paper.name, .strong = true}}, ParagraphStyle::Lead});
    if (kind.asks)
        addSection(page, "Beschluss", paper.proposedResolution, "Noch kein Beschlussvorschlag eingetragen.");
    addSection(page, kind.asks ? "Begründung" : "Mitteilung", paper.reasons,
               kind.asks ? "Noch keine Begründung eingetragen." : "Noch kein Text eingetragen (Feld „Begründung“).");
    if (kind.asks) {
        addAlternatives(page, paper);
        addFinance(page, paper);
    }
    addMeasures(page, paper);
    addAnnexes(page, paper);
    if (!paper.signedBy.trimmed().isEmpty())
        addParagraph(page.blocks, QStringLiteral("gez. ") + paper.signedBy.trimmed());
}

/// The papers with these ids that may be shown; none: all of that kind.
QList<const Paper*> papersIn(const ReportContext& context, const QList<Id<Paper>>& ids, const PaperKind& kind)
{
    QList<const Paper*> out;
    for (const Paper& paper : context.snapshot.papers) {
        const bool isWanted = ids.isEmpty() ? isNotice(paper) != kind.asks : ids.contains(paper.id);
        if (isWanted && context.scope.shows(paper.id))
            out << &paper;
    }
    return out;
}

Document paperDocument(const Snapshot& snapshot, const QList<Id<Paper>>& ids, const ReportOptions& options,
                       const PaperKind& kind)
{
    const ReportContext context(snapshot, options);
    const QList<const Paper*> papers = papersIn(context, ids, kind);
    Document out;
    // The sheet of one paper is named after it; several have a heading each.
    const bool isOne = papers.size() == 1;
    out.title = isOne ? titleOf(*papers.first(), kind) : QString::fromUtf8(kind.name);
    if (isOne)
        out.subject = papers.first()->name;
    out.asOf = options.asOf;
    out.marking = context.marking();
    if (papers.isEmpty())
        addParagraph(out.blocks, QStringLiteral("Es ist keine solche Vorlage eingetragen."));
    for (const Paper* paper : papers) {
        if (paper != papers.first())
            out.blocks.emplace_back(PageBreak{});
        if (!isOne)
            addHeading(out.blocks, 1, titleOf(*paper, kind));
        addPaper({out.blocks, context, isOne ? 1 : 2}, *paper, kind);
    }
    return out;
}

QList<Id<Paper>> paperIds(const ReportParameters& parameters)
{
    QList<Id<Paper>> out;
    for (const QUuid& row : parameters.rows)
        out << Id<Paper>(row);
    return out;
}

} // namespace

Document resolutionPaper(const Snapshot& snapshot, const QList<Id<Paper>>& ids, const ReportOptions& options)
{
    return paperDocument(snapshot, ids, options, kResolution);
}

Document noticePaper(const Snapshot& snapshot, const QList<Id<Paper>>& ids, const ReportOptions& options)
{
    return paperDocument(snapshot, ids, options, kNotice);
}

const ReportInfo& resolutionPaperInfo()
{
    static constexpr ReportInfo info{"paper", "Beschlussvorlage", ReportSubject::Papers, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return resolutionPaper(snapshot, paperIds(parameters), parameters.options);
                                     }};
    return info;
}

const ReportInfo& noticePaperInfo()
{
    static constexpr ReportInfo info{"notice", "Mitteilung", ReportSubject::Papers, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return noticePaper(snapshot, paperIds(parameters), parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
