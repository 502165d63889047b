// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundsheet.h"

namespace iplan
{

namespace
{

constexpr int kA3 = 8; ///< fifteen columns that hold sentences

QStringList introductionTo(const RoundSheet& sheet)
{
    const StatusRound& round = sheet.asked.round;
    QString days;
    if (!round.asOf.isNull())
        days += QStringLiteral("Stichtag: %1. ").arg(round.asOf.toString());
    if (round.due.isValid())
        days += QStringLiteral("Bitte bis zum %1 zurückschicken.").arg(formatDate(round.due));
    return {QStringLiteral("%1 – %2").arg(round.title, sheet.asked.organization.name), days,
            QStringLiteral("Füllen Sie die umrandeten, gelben Zellen aus; alles andere ist geschützt. Leere Zellen "
                           "ändern nichts; was schon darin steht, gilt, solange Sie es nicht ändern."),
            QStringLiteral("Stand und Ampel wählen Sie aus der Liste. Termine dürfen ungenau sein („3. Quartal "
                           "2027“). Bitte keine Formeln, keine verbundenen Zellen; speichern Sie als XLSX oder "
                           "ODS.")};
}

QList<QStringList> factsOf(const RoundSheet& sheet)
{
    QList<QStringList> out{{QStringLiteral("version"), QString::number(kRoundSheetVersion)},
                           {QStringLiteral("file"), idText(sheet.file)},
                           {QStringLiteral("round"), sheet.asked.round.id.text()},
                           {QStringLiteral("recipient"), sheet.asked.recipient.id.text()},
                           {QStringLiteral("key"), sheet.key},
                           {QStringLiteral("day"), sheet.day.toString(Qt::ISODate)}};
    const QStringList questions = sheet.questions();
    for (const QString& question : questions)
        out << QStringList{QStringLiteral("question"), question};
    return out;
}

} // namespace

DataSheetColumn dataSheetColumn(const RoundColumn& column)
{
    using SheetRole = DataSheetColumn::Role;
    DataSheetColumn out{column.key, column.heading, SheetRole::Answer, column.help, column.width, {}, {}, false};
    if (column.role == RoundColumn::Role::Key)
        out.role = SheetRole::Key;
    else if (!column.isAnswer())
        out.role = column.key == QLatin1String("code") ? SheetRole::Code : SheetRole::Shown;
    if (!column.field)
        return out;
    if (column.field->kind == FieldKind::Enum) {
        for (const Option& option : column.field->options())
            out.choices << option.labelText();
    }
    if (column.field->kind == FieldKind::Integer)
        out.numbers = column.field->range;
    out.isPlainText = column.field->kind == FieldKind::PartialDate;
    return out;
}

Result<> writeRoundSheet(const RoundSheet& sheet, const QString& path)
{
    DataSheet out;
    out.page = QStringLiteral("Sachstand");
    out.title = sheet.asked.round.title;
    out.subject = sheet.asked.organization.name;
    out.introduction = introductionTo(sheet);
    out.facts = factsOf(sheet);
    out.rowWord = QStringLiteral("measure");
    out.day = sheet.day;
    out.paper = kA3;
    const auto columns = roundColumns(sheet.questions());
    for (const RoundColumn& column : columns)
        out.columns << dataSheetColumn(column);
    for (const RoundSheet::Row& row : sheet.rows) {
        DataSheet::Row each{row.measure.id.uuid(), row.measure.code, row.before};
        each.cells.insert(QStringLiteral("code"), row.measure.code);
        each.cells.insert(QStringLiteral("title"), row.measure.title);
        each.cells.insert(QStringLiteral("last"), row.last);
        out.rows << each;
    }
    return writeDataSheet(out, path);
}

} // namespace iplan
