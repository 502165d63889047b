// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/ratingreport.h"

#include "core/base/counted.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

namespace
{

QString nameOf(const RatingItem& item)
{
    return joined({item.code, item.title}, QStringLiteral(" "));
}

/// How many voted; of the criteria where these differ.
QString votesText(const RatingResult& result, const RatedItem& item)
{
    if (!asksCriteria(result.round))
        return QString::number(item.dots.votes);
    return item.relevance.votes == item.feasibility.votes
               ? QString::number(item.relevance.votes)
               : QStringLiteral("%1 / %2").arg(item.relevance.votes).arg(item.feasibility.votes);
}

QString dotsText(const RatingFigures& dots)
{
    return dots.isKnown() ? QString::number(dots.sum) : figuresText(dots);
}

Table rankingTable(const RatingResult& result)
{
    Table out;
    out.caption = QStringLiteral("Rangfolge nach ") + ratingOrderLabel(result.order);
    out.emptyText = QStringLiteral("Es gibt nichts, was bewertet wird.");
    out.columns = {{QStringLiteral("Rang"), Align::Right, 0.6}, {QStringLiteral("Eintrag"), Align::Left, 4}};
    if (asksDots(result.round))
        out.columns.push_back({QStringLiteral("Punkte"), Align::Right, 0.9});
    if (asksCriteria(result.round)) {
        out.columns.push_back({QStringLiteral("Relevanz"), Align::Right, 1.5});
        out.columns.push_back({QStringLiteral("Umsetzbarkeit"), Align::Right, 1.5});
    }
    out.columns.push_back({QStringLiteral("Stimmen"), Align::Right, 0.9});
    for (const RatedItem& item : result.items) {
        Row row{{textCell(rankText(item)), textCell(nameOf(item.item))}};
        if (asksDots(result.round))
            row.cells.push_back(textCell(dotsText(item.dots)));
        if (asksCriteria(result.round)) {
            row.cells.push_back(textCell(figuresText(item.relevance)));
            row.cells.push_back(textCell(figuresText(item.feasibility)));
        }
        row.cells.push_back(textCell(votesText(result, item)));
        out.rows.push_back(std::move(row));
    }
    return out;
}

Table matrixTable(const RatingResult& result)
{
    Table out;
    out.caption = QStringLiteral("Matrix aus Relevanz und Umsetzbarkeit");
    out.firstColumnIsHeader = true;
    out.columns = {{QStringLiteral("Relevanz"), Align::Left, 0.8},
                   {QStringLiteral("Umsetzbarkeit hoch"), Align::Left, 2},
                   {QStringLiteral("mittel"), Align::Left, 2},
                   {QStringLiteral("gering"), Align::Left, 2}};
    const QList<RatingCell> cells = ratingMatrix(result);
    for (const RatingCell& cell : cells) {
        if (cell.feasibility == Rating::High)
            out.rows.push_back({{textCell(Choice<Rating>(cell.relevance).label())}});
        Cell items;
        for (const RatedItem* item : cell.items)
            items.paragraphs.push_back(plain(nameOf(item->item)));
        if (items.paragraphs.empty())
            items.paragraphs.push_back(plain(QStringLiteral("–")));
        out.rows.back().cells.push_back(std::move(items));
    }
    return out;
}

QString readingText(const RatingRound& round)
{
    QStringList out;
    if (asksCriteria(round))
        out << QStringLiteral("Noten von 1 (gering) bis %1 (sehr hoch): Mittelwert, in Klammern kleinste und größte "
                              "Note und die Standardabweichung. Die Matrix teilt die Skala in Drittel.")
                   .arg(scaleOf(round));
    if (asksDots(round))
        out << QStringLiteral("Jedes Mitglied hatte %1 zu vergeben, auf einen Eintrag höchstens %2.")
                   .arg(counted(dotsOf(round), "Punkt", "Punkte"))
                   .arg(dotsPerItemOf(round));
    out << QStringLiteral("Gleiche Werte haben den gleichen Rang. Namen nennt das Ergebnis nicht.");
    return out.join(u' ');
}

void addRound(Blocks& blocks, const ReportContext& context, const RatingRound& round, int level)
{
    const RatingResult result = ratingResult(context.snapshot, round, usualOrder(round));
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Bewertet wurden"), round.subject.label());
    if (const FieldOfAction* field = context.snapshot.fieldsOfAction.find(round.fieldOfAction))
        sheet.add(QStringLiteral("Nur aus Handlungsfeld"), context.titleOf(*field));
    if (const ConceptModule* module = context.snapshot.modules.find(round.module))
        sheet.add(QStringLiteral("Nur aus Konzeptmodul"), context.moduleTitle(*module));
    sheet.add(QStringLiteral("Bewertet haben"), result.groups.join(QStringLiteral(", ")));
    sheet.add(QStringLiteral("Rückgabe bis"), formatDate(round.due));
    sheet.add(QStringLiteral("Stand"), round.state.label());
    sheet.addTo(blocks);
    const QStringList remarks = remarksOn(result);
    if (result.isTooFew()) {
        blocks.emplace_back(Note{NoteKind::Info, QStringLiteral("Noch kein Ergebnis"), plain(remarks.join(u' '))});
        return;
    }
    if (round.state != RoundState::Closed)
        addParagraph(blocks, QStringLiteral("Zwischenstand: Die Runde ist noch nicht abgeschlossen."));
    addHeading(blocks, level, QStringLiteral("Rangfolge"));
    addParagraph(blocks, remarks.join(u' '));
    blocks.emplace_back(rankingTable(result));
    if (asksCriteria(round)) {
        addHeading(blocks, level, QStringLiteral("Relevanz und Umsetzbarkeit"));
        blocks.emplace_back(matrixTable(result));
    }
    addParagraph(blocks, readingText(round), ParagraphStyle::Small);
}

/// The rounds with these ids, or all, if they may be shown.
QList<const RatingRound*> roundsIn(const ReportContext& context, const QList<Id<RatingRound>>& ids)
{
    QList<const RatingRound*> out;
    for (const RatingRound& round : context.snapshot.rows<RatingRound>()) {
        if ((ids.isEmpty() || ids.contains(round.id)) && context.scope.shows(round.id))
            out << &round;
    }
    return out;
}

} // namespace

Document ratingReport(const Snapshot& snapshot, const QList<Id<RatingRound>>& rounds, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    const QList<const RatingRound*> wanted = roundsIn(context, rounds);
    const bool isOne = wanted.size() == 1;
    Document out;
    out.title = isOne ? wanted.first()->title : QStringLiteral("Ergebnisse der Bewertungsrunden");
    out.subject = QStringLiteral("Gemeinsame Bewertung: Rangfolge und Matrix");
    out.asOf = options.asOf;
    out.marking = context.marking();
    if (wanted.isEmpty())
        addParagraph(out.blocks, options.publicOnly
                                     ? QStringLiteral("Bewertungsrunden stehen in keiner öffentlichen Fassung.")
                                     : QStringLiteral("Es ist keine Bewertungsrunde eingetragen."));
    for (const RatingRound* round : wanted) {
        if (!isOne)
            addHeading(out.blocks, 1, round->title);
        addRound(out.blocks, context, *round, isOne ? 1 : 2);
    }
    return out;
}

const ReportInfo& ratingReportInfo()
{
    static constexpr ReportInfo info{"rating", "Ergebnis einer Bewertungsrunde", ReportSubject::Ratings, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         QList<Id<RatingRound>> rounds;
                                         for (const QUuid& row : parameters.rows)
                                             rounds << Id<RatingRound>(row);
                                         return ratingReport(snapshot, rounds, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
