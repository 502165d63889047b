// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listimportanswer.h"

#include "app/cli/formatter.h"
#include "core/base/counted.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/interchange/table/tableplace.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"

namespace iplan::cli
{

namespace
{

using Fate = ListPlan::Fate;
constexpr int kMostLines = 20; ///< named in the answer for people

QJsonObject cellJson(const ListPlan::Part& part, const ImportPlan::Change& change)
{
    const Column& field = *change.value.column;
    const ImportPlan::Row& row = part.plan.rows.at(change.row);
    return {{QStringLiteral("entity"), part.plan.entity->keyText()},
            {QStringLiteral("id"), idText(row.isNew() ? row.newId : row.row.id)},
            {QStringLiteral("new"), row.isNew()},
            {QStringLiteral("field"), field.jsonKey()},
            {QStringLiteral("from"), toJson(field, change.before)},
            {QStringLiteral("to"), toJson(field, change.value.value)}};
}

QJsonArray textsJson(const QStringList& texts)
{
    return QJsonArray::fromStringList(texts);
}

/// Of each line.
QList<QJsonArray> notesJson(const ListPlan& plan, const QList<ListPlan::Note>& notes)
{
    QList<QJsonArray> out(plan.lines.size());
    for (const ListPlan::Note& note : notes)
        out[note.line] << QJsonObject{{QStringLiteral("column"), note.column < 0 ? QString() : columnName(note.column)},
                                      {QStringLiteral("text"), note.text},
                                      {QStringLiteral("message"), note.message},
                                      {QStringLiteral("hint"), note.hint}};
    return out;
}

QJsonArray linesJson(const ListPlan& plan)
{
    QList<QJsonArray> cells(plan.lines.size());
    for (const ListPlan::Part& part : plan.parts) {
        for (const ImportPlan::Change& change : part.plan.changes) {
            if (const int line = part.lines.at(change.row); line >= 0)
                cells[line] << cellJson(part, change);
        }
    }
    const QList<QJsonArray> notes = notesJson(plan, plan.notes);
    const QList<QJsonArray> hints = notesJson(plan, plan.hints);
    QList<QJsonArray> unlinked(plan.lines.size());
    for (const ListPlan::Unlinked& each : plan.unlinked)
        unlinked[each.line] << QJsonObject{{QStringLiteral("entity"), each.link.entity->keyText()},
                                           {QStringLiteral("id"), idText(each.link.id)},
                                           {QStringLiteral("column"), columnName(each.column)},
                                           {QStringLiteral("text"), each.text}};
    QJsonArray out;
    for (qsizetype i = 0; i < plan.lines.size(); ++i) {
        const ListPlan::Line& line = plan.lines.at(i);
        QJsonArray candidates;
        for (const RowRef& row : line.candidates)
            candidates << idText(row.id);
        out << QJsonObject{{QStringLiteral("row"), line.sheetRow + 1},
                           {QStringLiteral("action"), fateText(line.fate)},
                           {QStringLiteral("id"), line.row.isNull() ? QString() : idText(line.row.id)},
                           {QStringLiteral("label"), line.label},
                           {QStringLiteral("reasons"), textsJson(line.reasons)},
                           {QStringLiteral("candidates"), candidates},
                           {QStringLiteral("cells"), cells.at(i)},
                           {QStringLiteral("unlinked"), unlinked.at(i)},
                           {QStringLiteral("problems"), notes.at(i)},
                           {QStringLiteral("hints"), hints.at(i)}};
    }
    return out;
}

QJsonObject countsJson(const std::function<int(Fate)>& count)
{
    QJsonObject out;
    for (const Fate fate : {Fate::Create, Fate::Change, Fate::Unchanged, Fate::Duplicate, Fate::Faulty, Fate::Skipped})
        out.insert(fateText(fate), count(fate));
    return out;
}

/// Nothing becomes of the list, and nothing is to be said of its rows.
bool isSilent(const ListPlan& plan)
{
    return plan.doesNothing() && plan.missing.isEmpty() && plan.count(Fate::Faulty) == 0 &&
           plan.count(Fate::Duplicate) == 0;
}

QJsonObject planJson(const ListPlan& plan, const TableMapping& mapping, bool onlyShown)
{
    QJsonArray made;
    for (const ListPlan::Part& part : plan.parts) {
        for (const ImportPlan::Change& change : part.plan.changes) {
            if (part.lines.at(change.row) < 0)
                made << cellJson(part, change);
        }
    }
    QJsonArray questions;
    for (const ListPlan::Question& question : plan.questions)
        questions << QJsonObject{{QStringLiteral("column"), question.heading},
                                 {QStringLiteral("text"), question.text},
                                 {QStringLiteral("count"), question.count},
                                 {QStringLiteral("message"), question.message},
                                 {QStringLiteral("mayBeNew"), question.mayBeNew}};
    QJsonArray missing;
    for (const RowRef& row : plan.missing)
        missing << idText(row.id);
    return {{QStringLiteral("source"), plan.source},
            {QStringLiteral("entity"), plan.entity->keyText()},
            {QStringLiteral("written"), !onlyShown && !plan.doesNothing()},
            {QStringLiteral("counts"), countsJson([&plan](Fate fate) { return plan.count(fate); })},
            {QStringLiteral("notices"), textsJson(plan.notices)},
            {QStringLiteral("rows"), linesJson(plan)},
            {QStringLiteral("further"), made},
            {QStringLiteral("questions"), questions},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("mapping"), toJson(mapping)}};
}

QString countsText(const ListPlan& plan)
{
    QStringList counts;
    for (const Fate fate :
         {Fate::Create, Fate::Change, Fate::Unchanged, Fate::Duplicate, Fate::Faulty, Fate::Skipped}) {
        if (const int count = plan.count(fate); count > 0)
            counts << QStringLiteral("%L1 %2").arg(count).arg(fateText(fate));
    }
    return counts.isEmpty() ? QStringLiteral("keine Zeilen") : counts.join(QLatin1String(", "));
}

/// What is to be said of the rows of one list.
QString linesText(const Store& store, const ListPlan& plan)
{
    QString out = QStringLiteral("%1 aus %2: %3.\n").arg(plan.entity->pluralText(), plan.source, countsText(plan));
    for (const QString& notice : plan.notices)
        out += notice + u'\n';
    int named = 0;
    for (const ListPlan::Line& line : plan.lines) {
        const bool isSaid = line.fate == Fate::Faulty || line.fate == Fate::Duplicate ||
                            (line.fate != Fate::Skipped && !line.reasons.isEmpty()); // hints, links that go
        if (!isSaid)
            continue;
        if (++named <= kMostLines)
            out += QStringLiteral("  Zeile %1, %2: %3\n")
                       .arg(line.sheetRow + 1)
                       .arg(fateText(line.fate), line.reasons.join(u' '));
    }
    if (named > kMostLines)
        out += QStringLiteral("  und %1 weitere; „--json“ oder „--report“ nennt alle.\n").arg(named - kMostLines);
    if (!plan.missing.isEmpty()) {
        RowLabels labels(store);
        out += QStringLiteral("Nicht mehr in der Liste: %1\n").arg(counted(plan.missing.size(), "Eintrag", "Einträge"));
        for (const RowRef& row : plan.missing.first(std::min<qsizetype>(plan.missing.size(), kMostLines)))
            out += QStringLiteral("  ") + labels.of(row) + u'\n';
    }
    return out;
}

QString endText(bool doesNothing, bool onlyShown)
{
    return doesNothing ? QStringLiteral("Nichts zu tun.\n")
           : onlyShown ? QStringLiteral("Nichts wurde geschrieben.\n")
                       : QString();
}

} // namespace

Result<> answerGuess(Formatter& out, const TableSource& source, const ProposedMapping& proposed,
                     const OwnFieldList& ownFields)
{
    const TableMapping& mapping = proposed.mapping;
    const auto reasonOf = [&proposed](qsizetype i) {
        return i < proposed.guesses.size() ? proposed.guesses.at(i).reason : QString();
    };
    return out.answer(
        [&] {
            QString text = QStringLiteral("%1, Blatt „%2“, %3: %4\n")
                               .arg(source.name(), mapping.sheet, mapping.area.text(), proposed.because);
            for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
                const ColumnMapping& column = mapping.columns.at(i);
                text += QStringLiteral("  %1 → %2%3%4\n")
                            .arg(column.heading, targetText(*mapping.entity, column.target, ownFields),
                                 isPersonal(*mapping.entity, column.target, ownFields)
                                     ? QStringLiteral(" (personenbezogen)")
                                     : QString(),
                                 reasonOf(i).isEmpty() ? QString() : QStringLiteral(": ") + reasonOf(i));
            }
            for (const QString& notice : source.notices())
                text += notice + u'\n';
            return text;
        },
        [&] {
            QJsonArray columns;
            for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
                const ColumnMapping& column = mapping.columns.at(i);
                QJsonObject json{{QStringLiteral("heading"), column.heading},
                                 {QStringLiteral("becomes"), targetText(*mapping.entity, column.target, ownFields)},
                                 {QStringLiteral("personal"), isPersonal(*mapping.entity, column.target, ownFields)}};
                if (i < proposed.guesses.size()) {
                    json.insert(QStringLiteral("confidence"), proposed.guesses.at(i).confidence);
                    json.insert(QStringLiteral("reason"), proposed.guesses.at(i).reason);
                }
                columns << json;
            }
            return QJsonValue(QJsonObject{{QStringLiteral("source"), source.name()},
                                          {QStringLiteral("sheet"), mapping.sheet},
                                          {QStringLiteral("range"), mapping.area.text()},
                                          {QStringLiteral("because"), proposed.because},
                                          {QStringLiteral("columns"), columns},
                                          {QStringLiteral("notices"), textsJson(source.notices())},
                                          {QStringLiteral("mapping"), toJson(mapping)}});
        });
}

Result<> answerPlan(Formatter& out, const Store& store, const ListPlan& plan, const TableMapping& mapping,
                    bool onlyShown)
{
    return out.answer([&] { return linesText(store, plan) + endText(plan.doesNothing(), onlyShown); },
                      [&] { return QJsonValue(planJson(plan, mapping, onlyShown)); });
}

Result<> answerBook(Formatter& out, const Store& store, const TableSource& source, const BookPlan& book, bool onlyShown)
{
    const bool isWritten = !onlyShown && !book.doesNothing();
    return out.answer(
        [&] {
            QString text;
            for (const BookSheet& sheet : book.sheets) // a book has a sheet for all there is: only news are told
                text +=
                    sheet.plan->lines.isEmpty() || isSilent(*sheet.plan) ? QString() : linesText(store, *sheet.plan);
            for (const QString& notice : book.notices)
                text += notice + u'\n';
            return text + endText(book.doesNothing(), onlyShown);
        },
        [&] {
            QJsonArray sheets;
            for (const BookSheet& sheet : book.sheets)
                sheets << planJson(*sheet.plan, sheet.mapping, onlyShown);
            return QJsonValue(
                QJsonObject{{QStringLiteral("source"), source.name()},
                            {QStringLiteral("written"), isWritten},
                            {QStringLiteral("counts"), countsJson([&book](Fate fate) { return book.count(fate); })},
                            {QStringLiteral("notices"), textsJson(book.notices)},
                            {QStringLiteral("sheets"), sheets}});
        });
}

} // namespace iplan::cli
