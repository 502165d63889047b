// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/roundanswer.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/texttable.h"
#include "core/base/counted.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

namespace
{

using Fate = ListPlan::Fate;
constexpr Fate kFates[] = {Fate::Create, Fate::Change, Fate::Unchanged, Fate::Faulty};

/// A file that came back, with what becomes of it, or why it is refused.
struct ReturnedFile {
    QString path;
    std::optional<PlannedSheet> planned;
    Error error = {}; ///< without a plan
    bool isWritten = false;
};

QString countsOf(const ListPlan& plan)
{
    QStringList out;
    for (const Fate fate : kFates) {
        if (const int count = plan.count(fate); count > 0)
            out << QStringLiteral("%L1 %2").arg(count).arg(fateText(fate));
    }
    return out.isEmpty() ? QStringLiteral("nichts ausgefüllt") : out.join(QStringLiteral(", "));
}

QString linesOf(const SheetReturn& plan)
{
    QString out;
    for (const QString& notice : plan.plan.notices)
        out += QStringLiteral("  ") + notice + u'\n';
    for (const ListPlan::Line& line : plan.plan.lines) {
        for (const QString& reason : line.reasons)
            out += QStringLiteral("  Zeile %1, %2: %3\n")
                       .arg(line.sheetRow + 1)
                       .arg(line.label.isEmpty() ? QStringLiteral("ohne Eintrag") : line.label, reason);
    }
    return out;
}

QString changesOf(const SheetReturn& plan)
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
    if (!file.planned)
        return QStringLiteral("Abgewiesen: %1 %2\n").arg(file.error.message, file.error.hint);
    const SheetReturn& plan = file.planned->plan;
    const bool isTaken = std::ranges::any_of(plan.cells, &RoundCell::isTaken);
    const QString done = plan.isUnreadable()  ? QStringLiteral("Nichts übernommen; der Bogen gilt nicht als zurück.")
                         : plan.doesNothing() ? QStringLiteral("Nichts zu tun.")
                         : onlyShown          ? QStringLiteral("Nichts wurde geschrieben.")
                         : isTaken            ? QStringLiteral("Übernommen.")
                                              : QStringLiteral("Vermerkt ist nur, dass der Bogen zurück ist.");
    return QStringLiteral("%1 (%2): %3. %4\n")
               .arg(plan.from, QFileInfo(file.path).fileName(), countsOf(plan.plan), done) +
           changesOf(plan) + linesOf(plan);
}

QJsonObject cellJson(const SheetReturn& plan, const RoundCell& cell, const char* row)
{
    const bool isConflict = cell.state == RoundCell::State::Conflict;
    return {{QString::fromLatin1(row), idText(cell.key.first)},
            {QStringLiteral("label"), plan.plan.lines.at(cell.line).label},
            {QStringLiteral("column"), cell.key.second},
            {QStringLiteral("before"), cell.before},
            {QStringLiteral("now"), cell.now},
            {QStringLiteral("sheet"), cell.sheet},
            {QStringLiteral("conflict"), isConflict},
            {QStringLiteral("taken"), cell.isTaken}};
}

QJsonObject fileJson(const ReturnedFile& file, const SheetTaker& taker)
{
    QJsonObject out{{QStringLiteral("file"), QFileInfo(file.path).absoluteFilePath()},
                    {QStringLiteral("written"), file.isWritten}};
    if (!file.planned) {
        out.insert(QStringLiteral("error"), file.error.message);
        out.insert(QStringLiteral("hint"), file.error.hint);
        return out;
    }
    const SheetReturn& plan = file.planned->plan;
    QJsonObject counts;
    for (const Fate fate : kFates)
        counts.insert(fateText(fate), plan.plan.count(fate));
    QJsonArray cells;
    for (const RoundCell& cell : plan.cells)
        cells << cellJson(plan, cell, taker.row);
    QJsonArray problems;
    for (const ListPlan::Note& note : plan.plan.notes)
        problems << QJsonObject{{QStringLiteral("row"), plan.plan.lines.at(note.line).sheetRow + 1},
                                {QStringLiteral("column"), note.column < 0 ? QString() : columnName(note.column)},
                                {QStringLiteral("text"), note.text},
                                {QStringLiteral("message"), note.message},
                                {QStringLiteral("hint"), note.hint}};
    out.insert(QString::fromLatin1(taker.from), plan.from);
    out.insert(QStringLiteral("round"), file.planned->round);
    out.insert(QStringLiteral("counts"), counts);
    out.insert(QStringLiteral("conflictsLeft"), plan.conflictsLeft());
    out.insert(QStringLiteral("notices"), QJsonArray::fromStringList(plan.plan.notices));
    out.insert(QStringLiteral("cells"), cells);
    out.insert(QStringLiteral("problems"), problems);
    return out;
}

QString returnedText(const QList<ReturnedFile>& files, bool onlyShown)
{
    QString out;
    for (const ReturnedFile& file : files)
        out += textOf(file, onlyShown);
    return out;
}

QJsonValue returnedJson(const QList<ReturnedFile>& files, const SheetTaker& taker)
{
    QJsonArray out;
    for (const ReturnedFile& file : files)
        out << fileJson(file, taker);
    return out;
}

/// The files that the words name: each one, or the tables of a folder.
QStringList filesNamed(const QStringList& words)
{
    QStringList out;
    for (const QString& word : words) {
        if (!QFileInfo(word).isDir()) {
            out << word;
            continue;
        }
        const QDir folder(word);
        const auto names =
            folder.entryList({QStringLiteral("*.xlsx"), QStringLiteral("*.ods")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            if (!name.startsWith(QLatin1String("~$"))) // Excel's note that somebody has the file open
                out << folder.filePath(name);
        }
    }
    return out;
}

/// Plans the file, and writes it unless it is only to be shown.
Result<ReturnedFile> takeInFile(Store& store, const SheetTaker& taker, const QString& path, bool onlyShows)
{
    ReturnedFile out{path, {}, {}, false};
    auto planned = taker.plan(path);
    if (!planned && planned.error().kind == ErrorKind::Usage)
        return failFrom(planned);
    if (planned && !onlyShows && !planned->plan.doesNothing()) {
        const auto done = store.transact(taker.operation, planned->apply);
        if (!done)
            planned = failFrom(done);
        out.isWritten = done.has_value();
    }
    if (planned)
        out.planned = *std::move(planned);
    else
        out.error = planned.error();
    return out;
}

} // namespace

Result<> takeInSheets(Store& store, const Call& call, Formatter& out, const SheetTaker& taker)
{
    const bool onlyShows = call.has("dry-run");
    const QStringList paths = filesNamed(call.argumentsFrom(2));
    if (paths.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("In dem Ordner liegt kein Bogen."),
                    QStringLiteral("Bögen sind Dateien mit der Endung .xlsx oder .ods."));
    QList<ReturnedFile> files;
    for (const QString& path : paths) {
        IPLAN_TRY_ASSIGN(const auto file, takeInFile(store, taker, path, onlyShows));
        files << file;
    }
    const auto refused = std::ranges::find_if(files, [](const ReturnedFile& file) { return !file.planned; });
    if (files.size() == 1 && refused != files.end())
        return tl::unexpected<Error>(refused->error);
    IPLAN_TRY(out.answer([&] { return returnedText(files, onlyShows); }, [&] { return returnedJson(files, taker); }));
    return refused == files.end() ? Result<>() : tl::unexpected<Error>(refused->error);
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
