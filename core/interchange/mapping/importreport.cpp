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

constexpr qsizetype kShownValue = 300; ///< letters of a value in the column of changes
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

Sheet missingSheet(const ListPlan& plan, const std::function<QString(const RowRef&)>& label)
{
    Sheet sheet{QStringLiteral("Nicht mehr in der Liste"),
                {{QStringLiteral("Eintrag"), {}, 60}, {QStringLiteral("Aktion"), {}, 24}},
                {}};
    const QString action = plan.missingFate == TableMapping::Missing::Keep   ? QStringLiteral("bleibt")
                           : plan.missingFate == TableMapping::Missing::Mark ? QStringLiteral("vermerkt")
                                                                             : QStringLiteral("in den Papierkorb");
    for (const RowRef& row : plan.missing)
        sheet.rows << QList<Cell>{label(row), action};
    return sheet;
}

} // namespace

Result<> writeImportReport(const ListPlan& plan, const TableSource& source, const TableMapping& mapping,
                           const std::function<QString(const RowRef&)>& label, const QString& path, ReportOf of)
{
    IPLAN_TRY_ASSIGN(const qsizetype number, sheetNamed(source, mapping.sheet));
    IPLAN_TRY_ASSIGN(const auto begin, rowsOf(source, number, mapping.area.firstRow()));
    Sheet table{QStringLiteral("Liste"), {}, {}};
    table.columns << SheetColumn{QStringLiteral("Aktion"), {}, 14} << SheetColumn{QStringLiteral("Eintrag"), {}, 40}
                  << SheetColumn{QStringLiteral("Änderungen"), {}, 50} << SheetColumn{QStringLiteral("Fehler"), {}, 50}
                  << SheetColumn{QStringLiteral("Zeile"), {}, 8};
    const qsizetype own = table.columns.size();
    for (const QString& heading : headingsOf(begin, source.sheets().at(number), mapping.area))
        table.columns << SheetColumn{heading, {}, 24};
    table.fixedColumns = 2;
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
            out << cellOf(cells.value(mapping.area.firstColumn + i - own));
        table.rows << out;
        return true;
    }));
    const WorkbookInfo info{
        QStringLiteral("Übernahme von %1").arg(source.name()), QStringLiteral("Protokoll"), {}, QDate::currentDate()};
    QList<SheetMaker> sheets{[&table] { return table; }};
    if (!plan.missing.isEmpty())
        sheets << [&] { return missingSheet(plan, label); };
    return writeWorkbook(info, sheets, table.rows.size() * table.columns.size(), path);
}

} // namespace iplan
