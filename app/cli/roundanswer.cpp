// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/roundanswer.h"

#include "app/cli/texttable.h"
#include "core/base/counted.h"

#include <algorithm>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

namespace
{

using Fate = ListPlan::Fate;
constexpr Fate kFates[] = {Fate::Create, Fate::Change, Fate::Unchanged, Fate::Faulty};

QString countsOf(const ListPlan& plan)
{
    QStringList out;
    for (const Fate fate : kFates) {
        if (const int count = plan.count(fate); count > 0)
            out << QStringLiteral("%L1 %2").arg(count).arg(fateText(fate));
    }
    return out.isEmpty() ? QStringLiteral("nichts ausgefüllt") : out.join(QStringLiteral(", "));
}

QString linesOf(const RoundReturn& plan)
{
    QString out;
    for (const QString& notice : plan.plan.notices)
        out += QStringLiteral("  ") + notice + u'\n';
    for (const ListPlan::Line& line : plan.plan.lines) {
        for (const QString& reason : line.reasons)
            out += QStringLiteral("  Zeile %1, %2: %3\n")
                       .arg(line.sheetRow + 1)
                       .arg(line.label.isEmpty() ? QStringLiteral("ohne Maßnahme") : line.label, reason);
    }
    return out;
}

QString changesOf(const RoundReturn& plan)
{
    QString out;
    for (const RoundCell& cell : plan.cells) {
        if (cell.isTaken)
            out += QStringLiteral("  %1, %2: %3\n")
                       .arg(plan.plan.lines.at(cell.line).label, cell.heading,
                            cell.now.isEmpty() ? cell.sheet : cell.now + QStringLiteral(" → ") + cell.sheet);
    }
    return out;
}

QString textOf(const ReturnedFile& file, bool onlyShown)
{
    if (!file.plan)
        return QStringLiteral("Abgewiesen: %1 %2\n").arg(file.error.message, file.error.hint);
    const QString done = file.plan->doesNothing() ? QStringLiteral("Nichts zu tun.")
                         : onlyShown              ? QStringLiteral("Nichts wurde geschrieben.")
                                                  : QStringLiteral("Übernommen.");
    return QStringLiteral("%1 (%2): %3. %4\n")
               .arg(file.plan->organization, QFileInfo(file.path).fileName(), countsOf(file.plan->plan), done) +
           changesOf(*file.plan) + linesOf(*file.plan);
}

QJsonObject cellJson(const RoundReturn& plan, const RoundCell& cell)
{
    const bool isConflict = cell.state == RoundCell::State::Conflict;
    return {{QStringLiteral("measure"), idText(cell.key.first)},
            {QStringLiteral("label"), plan.plan.lines.at(cell.line).label},
            {QStringLiteral("column"), cell.key.second},
            {QStringLiteral("before"), cell.before},
            {QStringLiteral("now"), cell.now},
            {QStringLiteral("sheet"), cell.sheet},
            {QStringLiteral("conflict"), isConflict},
            {QStringLiteral("taken"), cell.isTaken}};
}

QJsonObject fileJson(const ReturnedFile& file)
{
    QJsonObject out{{QStringLiteral("file"), QFileInfo(file.path).absoluteFilePath()},
                    {QStringLiteral("written"), file.isWritten}};
    if (!file.plan) {
        out.insert(QStringLiteral("error"), file.error.message);
        out.insert(QStringLiteral("hint"), file.error.hint);
        return out;
    }
    QJsonObject counts;
    for (const Fate fate : kFates)
        counts.insert(fateText(fate), file.plan->plan.count(fate));
    QJsonArray cells;
    for (const RoundCell& cell : file.plan->cells)
        cells << cellJson(*file.plan, cell);
    QJsonArray problems;
    for (const ListPlan::Note& note : file.plan->plan.notes)
        problems << QJsonObject{{QStringLiteral("row"), file.plan->plan.lines.at(note.line).sheetRow + 1},
                                {QStringLiteral("column"), note.column < 0 ? QString() : columnName(note.column)},
                                {QStringLiteral("text"), note.text},
                                {QStringLiteral("message"), note.message},
                                {QStringLiteral("hint"), note.hint}};
    out.insert(QStringLiteral("organization"), file.plan->organization);
    out.insert(QStringLiteral("round"), file.plan->round);
    out.insert(QStringLiteral("counts"), counts);
    out.insert(QStringLiteral("conflictsLeft"), file.plan->conflictsLeft());
    out.insert(QStringLiteral("notices"), QJsonArray::fromStringList(file.plan->plan.notices));
    out.insert(QStringLiteral("cells"), cells);
    out.insert(QStringLiteral("problems"), problems);
    return out;
}

} // namespace

QString returnedText(const QList<ReturnedFile>& files, bool onlyShown)
{
    QString out;
    for (const ReturnedFile& file : files)
        out += textOf(file, onlyShown);
    return out;
}

QJsonValue returnedJson(const QList<ReturnedFile>& files)
{
    QJsonArray out;
    for (const ReturnedFile& file : files)
        out << fileJson(file);
    return out;
}

QString issuedText(const IssuedSheets& issued)
{
    QString out = QStringLiteral("Geschrieben: %1\n").arg(counted(issued.sheets.size(), "Bogen", "Bögen"));
    for (const IssuedSheet& sheet : issued.sheets)
        out += QStringLiteral("  %1: %2, %3\n")
                   .arg(sheet.organization, counted(sheet.measures, "Maßnahme", "Maßnahmen"),
                        sheet.address.isEmpty() ? QStringLiteral("ohne E-Mail-Adresse") : sheet.address);
    for (const QString& one : issued.leftOut)
        out += QStringLiteral("Nicht dabei: %1\n").arg(one);
    return out;
}

QJsonValue issuedJson(const IssuedSheets& issued)
{
    QJsonArray sheets;
    for (const IssuedSheet& sheet : issued.sheets)
        sheets << QJsonObject{{QStringLiteral("recipient"), sheet.recipient.text()},
                              {QStringLiteral("organization"), sheet.organization},
                              {QStringLiteral("sheet"), QFileInfo(sheet.sheetPath).absoluteFilePath()},
                              {QStringLiteral("mail"), QFileInfo(sheet.mailPath).absoluteFilePath()},
                              {QStringLiteral("address"), sheet.address},
                              {QStringLiteral("measures"), sheet.measures}};
    return QJsonObject{{QStringLiteral("sheets"), sheets},
                       {QStringLiteral("leftOut"), QJsonArray::fromStringList(issued.leftOut)}};
}

QString answersText(const QList<RoundAnswer>& answers)
{
    if (answers.isEmpty())
        return QStringLiteral("Noch keine Empfänger; „out“ legt sie an.\n");
    QList<QStringList> lines;
    for (const RoundAnswer& answer : answers)
        lines << QStringList{answer.name,
                             progressText(answer.progress),
                             QStringLiteral("%1 von %2").arg(answer.answered).arg(answer.asked),
                             formatDate(answer.recipient.sentOn),
                             formatDate(answer.recipient.remindedOn),
                             formatDate(answer.recipient.returnedOn)};
    return tableText({QStringLiteral("Dienststelle oder Träger"), QStringLiteral("Stand"), QStringLiteral("Sachstände"),
                      QStringLiteral("Ausgegeben"), QStringLiteral("Erinnert"), QStringLiteral("Zurück")},
                     lines);
}

QJsonValue answersJson(const QList<RoundAnswer>& answers)
{
    constexpr const char* progress[] = {"notSent", "waiting", "overdue", "returned"};
    QJsonArray out;
    for (const RoundAnswer& answer : answers)
        out << QJsonObject{{QStringLiteral("id"), answer.recipient.id.text()},
                           {QStringLiteral("organization"), answer.name},
                           {QStringLiteral("progress"), QLatin1String(progress[static_cast<int>(answer.progress)])},
                           {QStringLiteral("asked"), answer.asked},
                           {QStringLiteral("answered"), answer.answered}};
    return out;
}

} // namespace iplan::cli
