// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundsheet.h"

#include "core/interchange/xlsxfile.h"
#include "core/model/fieldtext.h"
#include "core/model/measurechildren.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Role = RoundColumn::Role;

RoundColumn columnOfField(const FieldInfo* field, Role role, const char* heading, const char* help, double width)
{
    return {field->keyText(), QString::fromUtf8(heading), role, field, QString::fromUtf8(help), width};
}

/// The latest Sachstand of a measure by its day.
std::optional<StatusReport> latestReport(const Reader& reader, const Id<Measure>& measure)
{
    std::optional<StatusReport> out;
    const auto reports = reader.where<StatusReport>("measure", measure);
    for (const StatusReport& report : reports) {
        if (!out || report.asOf.last() >= out->asOf.last())
            out = report;
    }
    return out;
}

/// "31.12.2025: Läuft. Nächster Schritt: Bericht (bis März 2026)".
QString lastText(const std::optional<StatusReport>& report)
{
    if (!report)
        return {};
    QString out = report->asOf.isNull() ? report->text : report->asOf.toString() + QStringLiteral(": ") + report->text;
    if (!report->nextStep.trimmed().isEmpty())
        out += QStringLiteral("\nNächster Schritt: ") + report->nextStep;
    if (!report->nextDue.isNull())
        out += QStringLiteral(" (bis %1)").arg(report->nextDue.toString());
    return out;
}

/// What a Sachstand of this round says already: the office has answered before.
void addAnswered(const Reader& reader, const Id<RoundRecipient>& recipient, const QList<RoundColumn>& columns,
                 RoundSheet::Row& row)
{
    const auto report = reader.find(rowRef(roundReportId(recipient, row.measure.id)));
    if (!report || report->deleted)
        return;
    for (const RoundColumn& column : columns) {
        if (column.role == Role::ReportField)
            row.before.insert(column.key, roundCellText(*column.field, report->value(*column.field)));
    }
}

RoundSheet::Row rowOf(const Reader& reader, const AskedRecipient& asked, const Measure& measure,
                      const QList<RoundColumn>& columns)
{
    RoundSheet::Row out{measure, {}, {}};
    const auto own = reader.find(roundReportId(asked.recipient.id, measure.id));
    const auto last = latestReport(reader, measure.id);
    if (!last || !own || last->id != own->id)
        out.last = lastText(last);
    for (const RoundColumn& column : columns) {
        if (column.role != Role::MeasureField)
            continue;
        if (const QString text = roundCellText(*column.field, column.field->get(&measure)); !text.isEmpty())
            out.before.insert(column.key, text);
    }
    addAnswered(reader, asked.recipient.id, columns, out);
    out.before.removeIf([](const auto& each) { return each.value().isEmpty(); });
    return out;
}

} // namespace

QList<RoundColumn> roundColumns(const QStringList& questions)
{
    const EntityInfo& measure = entityOf<Measure>();
    const EntityInfo& report = entityOf<StatusReport>();
    const auto changed = [&](const char* key, const char* heading, const char* help, double width) {
        return columnOfField(measure.field(QString::fromLatin1(key)), Role::MeasureField, heading, help, width);
    };
    const auto reported = [&](const char* key, const char* heading, const char* help, double width) {
        return columnOfField(report.field(QString::fromLatin1(key)), Role::ReportField, heading, help, width);
    };
    QList<RoundColumn> out{
        {QStringLiteral("measure"), QStringLiteral("Kennung"), Role::Key},
        {QStringLiteral("code"), QStringLiteral("Nummer"), Role::Shown, nullptr, {}, 10},
        {QStringLiteral("title"), QStringLiteral("Maßnahme"), Role::Shown, nullptr, {}, 36},
        {QStringLiteral("last"), QStringLiteral("Letzter Sachstand"), Role::Shown, nullptr, {}, 40},
        changed("state", "Stand", "Wählen Sie aus der Liste, wo die Maßnahme steht.", 16),
        changed("stateReason", "Begründung des Standes",
                "Warum die Maßnahme so steht. Ein neuer Stand braucht eine neue.", 28),
        changed("trafficLight", "Ampel",
                "Wählen Sie aus der Liste. Grün: läuft wie geplant; gelb: gefährdet; rot: so nicht zu erreichen.", 9),
        changed("trafficLightReason", "Begründung der Ampel", "Bitte immer angeben, auch bei Grün.", 28),
        reported("text", "Sachstand", "Was seit dem letzten Sachstand geschehen ist, in einigen Sätzen.", 48),
        reported("nextStep", "Nächster Schritt", "Was als Nächstes ansteht.", 28),
        reported("nextDue", "Nächster Schritt fällig",
                 "Tag, Monat, Quartal oder Jahr, zum Beispiel „15.03.2027“, „3. Quartal 2027“ oder „2027“.", 16),
        changed("completion", "Umsetzungsgrad (%)",
                "Eine ganze Zahl von 0 bis 100. Leer lassen, wenn er sich aus den "
                "Arbeitsschritten ergibt.",
                18),
        changed("completionReason", "Begründung des Umsetzungsgrades", "Wie Sie auf die Zahl kommen.", 24)};
    for (qsizetype i = 0; i < questions.size(); ++i)
        out << RoundColumn{QStringLiteral("question.%1").arg(i + 1),
                           questions.at(i),
                           Role::Question,
                           nullptr,
                           QStringLiteral("Antworten Sie in Ihren Worten."),
                           36};
    return out;
}

Result<RoundSheet> roundSheetOf(const Store& store, const Id<RoundRecipient>& recipient, QDate today)
{
    RoundSheet out;
    IPLAN_TRY_ASSIGN(out.file, store.file().identity());
    out.key = idText(newRowId());
    out.day = today;
    return store.read([&](const Reader& reader) -> Result<RoundSheet> {
        IPLAN_TRY_ASSIGN(out.asked, askedRecipient(reader, recipient));
        if (out.asked.measures.isEmpty())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("„%1“ führt keine Maßnahme, nach der diese Abfrage fragt.")
                            .arg(out.asked.organization.name),
                        QStringLiteral("Löschen Sie den Empfänger, oder tragen Sie die Federführung bei der Maßnahme "
                                       "ein."));
        const auto columns = roundColumns(out.questions());
        for (const Measure& measure : std::as_const(out.asked.measures))
            out.rows << rowOf(reader, out.asked, measure, columns);
        return out;
    });
}

QString roundCellText(const FieldInfo& field, const Value& value)
{
    return value.isNull() ? QString() : cellString(displayText(field, value)).trimmed();
}

QString roundSheetName(const RoundSheet& sheet)
{
    const QString name = dataSheetName(sheet.asked.organization.name, sheet.asked.recipient.id.text().left(8));
    return QStringLiteral("Sachstand %1.xlsx").arg(name);
}

} // namespace iplan
