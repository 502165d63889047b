// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <variant>

namespace iplan
{

/// A cell of a table of others (spreadsheet, clipboard, text file): what it shows and, where the format says so, what
/// it holds. A cell that another one covers is no cell: something stands there, but nothing of its own.
struct TableCell {
    /// Nothing where the format holds texts only. A date is a QDateTime at midnight; both are local times.
    using Held = std::variant<std::monostate, double, bool, QDate, QDateTime>;

    QString text; ///< as its own program shows it; null if this is no cell, empty if it is an empty one
    Held held;
    bool isError = false; ///< "#DIV/0!" and the like: shown, never taken
    QString note;
    bool isPercent = false; ///< shown as a percentage: 25 % is held as 0.25
    bool isFormula = false; ///< what it shows was computed from other cells; one without a stored value isError

    [[nodiscard]] bool isCell() const { return !text.isNull(); }
    friend bool operator==(const TableCell&, const TableCell&) = default;
};

/// The cells of a row from left to right.
using TableRow = QList<TableCell>;

/// Cells that hold texts only; null texts are no cells.
[[nodiscard]] inline QList<TableRow> cellsOfTexts(const QList<QStringList>& texts)
{
    QList<TableRow> out;
    for (const QStringList& line : texts) {
        out << TableRow();
        for (const QString& text : line)
            out.last() << TableCell{text, {}, false, {}};
    }
    return out;
}

} // namespace iplan
