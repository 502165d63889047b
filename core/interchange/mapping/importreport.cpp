// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/importreport.h"

#include "core/base/shortened.h"
#include "core/interchange/xlsxfile.h"
#include "core/model/fieldtext.h"

namespace iplan
{

namespace
{

constexpr qsizetype kShownValue = 300;     ///< letters of a value in the column of changes
constexpr qsizetype kMostOfSheetName = 31; ///< letters, in Excel

Cell cellOf(const TableCell& cell)
{
    if (const double* number = std::get_if<double>(&cell.held); number && !cell.isPercent)
        return *number;
    if (const QDate* day = std::get_if<QDate>(&cell.held))
        return *day;
    return cell.text.isEmpty() ? Cell() : Cell(cell.text);
}

/// What is wrong with a line, each cell with its text.
QString faults(const ListPlan& plan, int line, const QHash<int, QStringList>& notes)
{
    const QStringList all = notes.value(line);
    return all.isEmpty() ? plan.lines.at(line).reasons.join(u'\n') : all.join(u'\n');
}

using Label = std::function<QString(const RowRef&)>;

QString valueText(const Column& field, const Value& value, const Label& label)
{
    const bool isRow = field.kind == FieldKind::Reference && !value.isNull();
    const QString text =
        isRow ? label(RowRef{&field.target(), idFromText(value.text())}) : displayText(field, value).simplified();
    return text.isEmpty() ? QStringLiteral("(leer)") : shortened(text, kShownValue);
}

/// "Titel: Chor → Kinderchor", by line.
QHash<int, QStringList> changesByLine(const ListPlan& plan, const Label& label)
{
    QHash<int, QStringList> out;
    for (const ListPlan::Part& part : plan.parts) {
        for (const ImportPlan::Change& change : part.plan.changes) {
            const int line = part.lines.value(change.row, -1);
            if (line < 0 || plan.lines.at(line).fate != ListPlan::Fate::Change)
                continue;
            const Column& field = *change.value.column;
            out[line] << QStringLiteral("%1: %2 → %3")
                             .arg(field.labelText(), valueText(field, change.before, label),
                                  valueText(field, change.value.value, label));
        }
    }
    return out;
}

QString missingAction(const ListPlan& plan)
{
    return plan.missingFate == TableMapping::Missing::Keep   ? QStringLiteral("bleibt")
           : plan.missingFate == TableMapping::Missing::Mark ? QStringLiteral("vermerkt")
                                                             : QStringLiteral("in den Papierkorb");
}

Sheet missingSheet(const QList<ReportedList>& lists, const Label& label)
{
    Sheet sheet{QStringLiteral("Nicht mehr in der Liste"),
                {{QStringLiteral("Eintrag"), {}, 60}, {QStringLiteral("Aktion"), {}, 24}},
                {}};
    for (const ReportedList& list : lists) {
        for (const RowRef& row : list.plan->missing)
            sheet.rows << QList<Cell>{label(row), missingAction(*list.plan)};
    }
    return sheet;
}

/// The table as it came, with what becomes of its rows.
Result<Sheet> reportSheet(const ReportedList& list, const TableSource& source, const QString& name, const Label& label,
                          ReportOf of)
{
    const ListPlan& plan = *list.plan;
    const TableArea& area = list.mapping->area;
    IPLAN_TRY_ASSIGN(const qsizetype number, sheetNamed(source, list.mapping->sheet));
    IPLAN_TRY_ASSIGN(const auto begin, rowsOf(source, number, area.firstRow()));
    Sheet table{name, {}, {}, 2};
    table.columns << SheetColumn{QStringLiteral("Aktion"), {}, 14} << SheetColumn{QStringLiteral("Eintrag"), {}, 40}
                  << SheetColumn{QStringLiteral("Änderungen"), {}, 50} << SheetColumn{QStringLiteral("Fehler"), {}, 50}
                  << SheetColumn{QStringLiteral("Zeile"), {}, 8};
    const qsizetype own = table.columns.size();
    for (const QString& heading : headingsOf(begin, source.sheets().at(number), area))
        table.columns << SheetColumn{heading, {}, 24};
    QHash<int, QStringList> notes;
    for (const ListPlan::Note& note : plan.notes)
        notes[note.line] << (note.text.isEmpty() || note.message.contains(note.text)
                                 ? note.message
                                 : QStringLiteral("„%1“: %2").arg(note.text, note.message));
    const QHash<int, QStringList> changes = changesByLine(plan, label);
    const auto action = of == ReportOf::Applied ? doneText : fateText;
    int line = 0;
    IPLAN_TRY(source.eachRow(number, [&](int row, const TableRow& cells) {
        while (line < plan.lines.size() && plan.lines.at(line).sheetRow < row)
            ++line;
        if (line >= plan.lines.size() || plan.lines.at(line).sheetRow != row)
            return line < plan.lines.size();
        const ListPlan::Line& at = plan.lines.at(line);
        const QString changed = changes.value(line).join(u'\n');
        QList<Cell> out{action(at.fate), at.label.isEmpty() ? Cell() : Cell(at.label),
                        changed.isEmpty() ? Cell() : Cell(changed), faults(plan, line, notes), qint64(row + 1)};
        for (qsizetype i = own; i < table.columns.size(); ++i)
            out << cellOf(cells.value(area.firstColumn + i - own));
        table.rows << out;
        return true;
    }));
    return table;
}

} // namespace

Result<> writeImportReport(const QList<ReportedList>& lists, const TableSource& source, const Label& label,
                           const QString& path, ReportOf of)
{
    QList<Sheet> tables;
    qsizetype cells = 0;
    bool hasMissing = false;
    for (const ReportedList& list : lists) {
        const QString& sheet = list.mapping->sheet;
        const QString name = lists.size() == 1 ? QStringLiteral("Liste")
                             : sheet.size() <= kMostOfSheetName
                                 ? sheet
                                 : QStringLiteral("%L1 %2").arg(tables.size()).arg(sheet.left(kMostOfSheetName - 3));
        IPLAN_TRY_ASSIGN(const Sheet table, reportSheet(list, source, name, label, of));
        cells += table.rows.size() * table.columns.size();
        hasMissing = hasMissing || !list.plan->missing.isEmpty();
        tables << table;
    }
    const WorkbookInfo info{
        QStringLiteral("Übernahme von %1").arg(source.name()), QStringLiteral("Protokoll"), {}, QDate::currentDate()};
    QList<SheetMaker> sheets;
    for (const Sheet& table : std::as_const(tables))
        sheets << [&table] { return table; };
    if (hasMissing)
        sheets << [&] { return missingSheet(lists, label); };
    return writeWorkbook(info, sheets, cells, path);
}

} // namespace iplan
