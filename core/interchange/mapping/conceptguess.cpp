// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/conceptguess.h"

#include "core/interchange/mapping/headings.h"
#include "core/interchange/mapping/listtree.h"
#include "core/model/entities.h"

#include <algorithm>
#include <QRegularExpression>

namespace iplan
{

namespace
{

const QString kModule = QStringLiteral("conceptModule");

bool isModuleField(const ColumnTarget& target, const char16_t* field)
{
    return target.kind == ColumnTarget::Kind::Child && target.entity == kModule && target.field == field;
}

bool isFieldOf(const ColumnTarget& target, const char16_t* field)
{
    return target.kind == ColumnTarget::Kind::Field && target.field == field;
}

/// "Nr.", also as the second one of a table: "Nr. (C)".
bool headsNumbers(const QString& heading)
{
    static const QRegularExpression again(QStringLiteral("\\s*\\([A-Z]{1,3}\\)$"));
    static const QStringList words{QStringLiteral("nr"), QStringLiteral("no"), QStringLiteral("nummer"),
                                   QStringLiteral("lfdnr")};
    return words.contains(foldedHeading(QString(heading).remove(again)));
}

/// How many of the texts are numbers of that many parts.
qsizetype numbersOf(const ColumnSample& sample, qsizetype parts)
{
    return std::ranges::count_if(sample.cells, [parts](const TableCell& cell) {
        const QString number = treeNumber(cell.text.trimmed());
        return !number.isEmpty() && number.count(u'.') == parts - 1;
    });
}

template <class Matches>
qsizetype columnThat(const QList<ColumnGuess>& guesses, const Matches& matches)
{
    const auto at = std::ranges::find_if(guesses, matches);
    return at == guesses.end() ? -1 : at - guesses.begin();
}

void setNumber(ColumnGuess& guess, bool isOfModule, const QString& reason)
{
    const QString number = QStringLiteral("number");
    guess.mapping.target = isOfModule ? ColumnTarget{ColumnTarget::Kind::Child, number, kModule}
                                      : ColumnTarget{ColumnTarget::Kind::Field, number};
    guess.mapping.fillsDown = false;
    guess.confidence = std::max(guess.confidence, 70);
    guess.reason = reason;
}

} // namespace

void guessModulesBeside(const EntityInfo& entity, QList<ColumnGuess>& guesses, const QList<ColumnSample>& columns)
{
    const qsizetype modules =
        columnThat(guesses, [](const ColumnGuess& each) { return isModuleField(each.mapping.target, u"title"); });
    const qsizetype fields =
        columnThat(guesses, [](const ColumnGuess& each) { return isFieldOf(each.mapping.target, u"title"); });
    const bool isOwn = std::ranges::any_of(
        guesses, [](const ColumnGuess& each) { return each.mapping.target.kind == ColumnTarget::Kind::Id; });
    if (&entity != &entityOf<FieldOfAction>() || modules < 0 || fields < 0 || isOwn)
        return;
    const qsizetype number =
        columnThat(guesses, [](const ColumnGuess& each) { return isFieldOf(each.mapping.target, u"number"); });
    const qsizetype fieldCells = columns.at(fields).cells.size();
    const qsizetype moduleCells = columns.at(modules).cells.size();
    if (number >= 0 && fieldCells > 0 && moduleCells > 0 && numbersOf(columns.at(number), 1) == fieldCells &&
        numbersOf(columns.at(number), 2) == moduleCells) {
        guesses[modules].mapping.target = {ColumnTarget::Kind::Field, QStringLiteral("title")};
        guesses[modules].reason = QStringLiteral("steht eine Ebene tiefer als „%1“").arg(columns.at(fields).heading);
        guesses[fields].mapping.fillsDown = false;
        return;
    }
    guesses[fields].mapping.fillsDown = fieldCells < std::max(moduleCells, qsizetype(1));
    QList<qsizetype> numbers;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (headsNumbers(columns.at(i).heading))
            numbers << i;
    }
    if (numbers.size() == 2) { // each stands before what it numbers
        const qsizetype first = fields < modules ? 0 : 1;
        setNumber(guesses[numbers.at(first)], false, QStringLiteral("steht bei „%1“").arg(columns.at(fields).heading));
        setNumber(guesses[numbers.at(1 - first)], true,
                  QStringLiteral("steht bei „%1“").arg(columns.at(modules).heading));
    } else if (number >= 0 && 2 * numbersOf(columns.at(number), 2) > columns.at(number).cells.size()) {
        setNumber(guesses[number], true, QStringLiteral("Nummern wie 1.1"));
    }
}

} // namespace iplan
