// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

namespace iplan
{

/// Reads the cells of one column as its mapping says, from top to bottom.
class CellReader
{
public:
    CellReader(const ColumnMapping& mapping, int column, const ListPlanOptions& options)
        : m_mapping(&mapping), m_column(column), m_options(&options)
    {
    }

    /// What one text of a cell is taken for.
    struct Item {
        TableCell cell; ///< with another text where a choice says so; no cell where nothing is to be taken
        ValueChoice::Kind kind = ValueChoice::Kind::Text; ///< Row: `cell` holds an id; New: a row is wanted
    };
    [[nodiscard]] const ColumnMapping& mapping() const { return *m_mapping; }
    [[nodiscard]] int column() const { return m_column; }
    /// What stands in this row: filled down, corrected, joined, chosen. A blank row ends filling down.
    [[nodiscard]] TableCell read(int sheetRow, const TableRow& cells);
    /// What the cell is taken for as a whole.
    [[nodiscard]] Item item(const TableCell& cell) const;
    /// What it is taken for where the column parts it: each of its parts that says something.
    [[nodiscard]] QList<Item> items(const TableCell& cell) const;
    void blankRow() { m_above = TableCell(); }

private:
    const ColumnMapping* m_mapping;
    int m_column;
    const ListPlanOptions* m_options;
    TableCell m_above;
};

/// "1,234.50" as German programs write it; other texts as they are.
[[nodiscard]] QString germanNumber(const QString& text);

/// Parts a text at any of the separators; blanks around the parts, and empty parts, are left out.
[[nodiscard]] QStringList splitCell(const QString& text, const QString& separators);

/// The keys of the fields that a column of the kind Field becomes; one that splits becomes several: those of a name if
/// it is a family name, begin and end if it is a planned end.
[[nodiscard]] QStringList fieldsOf(const ColumnMapping& column);

/// Begin and end of a period as lists have it: "2026 bis 2028", "01/2026 – 12/2027", "ab 2025", "2024 ff.", "bis Ende
/// 2027"; a single year or quarter is both. What is no period is the end, as it stands.
struct PeriodParts {
    QString from = {};
    QString to = {};
};
[[nodiscard]] PeriodParts periodParts(const QString& text);

/// What a column that splits reads for the field with that key from the text; empty where it says nothing of it.
[[nodiscard]] QString partFor(const QString& field, const QString& text);

/// Words that were parted at the end of a line in one: "Denkmal-⏎schutz".
[[nodiscard]] QString joinedWords(const QString& text);

} // namespace iplan
