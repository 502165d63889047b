// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"
#include "core/model/entities.h"
#include "support/test.h"

#include <QRect>

namespace iplan::test
{

/// Rows of a sheet written as lines, cells parted by "|"; "⏎" is a line end within a cell. Texts that are whole numbers
/// are held as such, as a spreadsheet does.
QList<TableRow> tableRows(const QStringList& lines);

/// A sheet "Tabelle1" with these rows.
std::unique_ptr<TableInMemory> tableOf(const QStringList& lines, const QList<QRect>& merged = {});

/// The tables of the first sheet.
QList<FoundTable> tablesIn(const TableSource& source, qsizetype sheet = 0);

/// Where the tables stand: "A5:F +2", with the number of heading rows.
QStringList areasIn(const TableSource& source);

/// What a target is, in short: "code", "costItem.amount kind=Sachmittel year=2026", "Kennung", "-" for nothing.
QString shortTarget(const ColumnTarget& target);

/// What the columns of the first table of a sheet are guessed to be: "Nr. → code".
QStringList guessed(const TableSource& source, const EntityInfo& entity, qsizetype sheet = 0);
QList<ColumnGuess> guesses(const TableSource& source, const EntityInfo& entity, qsizetype sheet = 0);

/// Key of the entity that the first table of a sheet lists; empty for none.
QString entityIn(const TableSource& source, qsizetype sheet = 0);

/// Kinds of the rows of the first table, from its first record on: "RSB" for Record, Sum, Blank; H and M for headings
/// and remarks.
QString kindsIn(const TableSource& source, int usual);

} // namespace iplan::test
