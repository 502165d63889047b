// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/roundreport.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/ops/roundanswers.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

namespace
{

/// What an office wrote about a measure.
struct Answered {
    const Measure* measure;
    const StatusReport* report;
    QList<QuestionAnswer> answers;
};

QList<const RoundRecipient*> recipientsIn(const ReportContext& context, const StatusRound& round)
{
    QList<const RoundRecipient*> out;
    for (const RoundRecipient& recipient : context.snapshot.rows<RoundRecipient>()) {
        if (recipient.round == round.id)
            out << &recipient;
    }
    std::ranges::stable_sort(out, [&context](const RoundRecipient* a, const RoundRecipient* b) {
        return textBefore(context.bodyName(a->organization), context.bodyName(b->organization));
    });
    return out;
}

/// The Sachstände that the round brought, by number of the measure.
QList<Answered> answeredIn(const ReportContext& context, const StatusRound& round)
{
    const QStringList questions = questionsIn(round);
    const QList<const RoundRecipient*> recipients = recipientsIn(context, round);
    QList<Answered> out;
    for (const StatusReport& report : context.snapshot.statusReports) {
        const bool isOfRound = std::ranges::any_of(recipients, [&report](const RoundRecipient* recipient) {
            return recipient->organization == report.reportingOffice &&
                   roundReportId(recipient->id, report.measure) == report.id;
        });
        const Measure* measure = context.snapshot.measures.find(report.measure);
        if (isOfRound && measure)
            out << Answered{measure, &report, answersIn(report.text, questions)};
    }
    std::ranges::stable_sort(out, [](const Answered& a, const Answered& b) {
        return textBefore(a.measure->code + a.measure->title, b.measure->code + b.measure->title);
    });
    return out;
}

void addRecipients(Blocks& blocks, const ReportContext& context, const StatusRound& round)
{
    Table table;
    table.caption = QStringLiteral("Wer geantwortet hat: ") + round.title;
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Dienststelle oder Träger"), Align::Left, 3},
                     {QStringLiteral("Ausgegeben"), Align::Left, 1},
                     {QStringLiteral("Erinnert"), Align::Left, 1},
                     {QStringLiteral("Zurück"), Align::Left, 1}};
    for (const RoundRecipient* recipient : recipientsIn(context, round))
        table.rows.push_back(
            {{textCell(context.bodyName(recipient->organization)), textCell(formatDate(recipient->sentOn)),
              textCell(formatDate(recipient->remindedOn)), textCell(formatDate(recipient->returnedOn))}});
    blocks.emplace_back(std::move(table));
}

void addQuestion(Blocks& blocks, const ReportContext& context, const QString& question, const QList<Answered>& all)
{
    addHeading(blocks, 2, question);
    Table table;
    table.caption = QStringLiteral("Antworten auf „%1“").arg(question);
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Maßnahme"), Align::Left, 2},
                     {QStringLiteral("Dienststelle oder Träger"), Align::Left, 1.4},
                     {QStringLiteral("Antwort"), Align::Left, 4}};
    QStringList without;
    for (const Answered& one : all) {
        const auto answer = std::ranges::find(one.answers, question, &QuestionAnswer::question);
        if (answer != one.answers.end())
            table.rows.push_back({{textCell(ReportContext::titleOf(*one.measure)),
                                   textCell(context.bodyName(one.report->reportingOffice)), textCell(answer->answer)}});
        else
            without << (one.measure->code.isEmpty() ? one.measure->title : one.measure->code);
    }
    table.emptyText = QStringLiteral("Noch keine Antwort.");
    blocks.emplace_back(std::move(table));
    if (!without.isEmpty())
        addParagraph(blocks,
                     QStringLiteral("Sachstand ohne Antwort darauf: %1.").arg(without.join(QStringLiteral(", "))),
                     ParagraphStyle::Small);
}

void addRound(Blocks& blocks, const ReportContext& context, const StatusRound& round)
{
    addHeading(blocks, 1, round.title);
    addRecipients(blocks, context, round);
    const QList<Answered> answered = answeredIn(context, round);
    addParagraph(blocks, QStringLiteral("%1; der ganze Text steht bei der Maßnahme.")
                             .arg(counted(answered.size(), "Sachstand", "Sachstände")));
    const QStringList questions = questionsIn(round);
    if (questions.isEmpty())
        addParagraph(blocks, QStringLiteral("Die Abfrage stellt keine weiteren Fragen."), ParagraphStyle::Small);
    for (const QString& question : questions)
        addQuestion(blocks, context, question, answered);
}

Document roundReport(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    Document out = programmeDocument(context, QStringLiteral("Antworten der Sachstandsabfrage"),
                                     QStringLiteral("Was Dienststellen und Träger geantwortet haben"));
    if (context.options.publicOnly) {
        addParagraph(out.blocks, QStringLiteral("Sachstandsabfragen gehören nicht in eine öffentliche Fassung."));
        return out;
    }
    for (const StatusRound& round : snapshot.rows<StatusRound>()) {
        if (parameters.rows.isEmpty() || parameters.rows.contains(round.id.uuid()))
            addRound(out.blocks, context, round);
    }
    if (out.blocks.empty())
        addParagraph(out.blocks, QStringLiteral("Es gibt keine Sachstandsabfrage."));
    return out;
}

} // namespace

const ReportInfo& roundReportInfo()
{
    static constexpr ReportInfo info{"answers", "Antworten der Sachstandsabfrage", ReportSubject::Rounds, kAllFormats,
                                     &roundReport};
    return info;
}

} // namespace iplan::report
