// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundsheetreader.h"

#include "core/interchange/round/roundcells.h"

#include <algorithm>

namespace iplan
{

namespace
{

DataSheetKind roundSheetKind()
{
    DataSheetKind out;
    out.name = QStringLiteral("einer Sachstandsabfrage");
    out.rowWord = QStringLiteral("measure");
    out.version = kRoundSheetVersion;
    out.mostRows = kMostRoundRows;
    out.askAgain = QStringLiteral("Geben Sie den Bogen noch einmal aus und bitten Sie, nur die gelben Zellen "
                                  "auszufüllen.");
    out.isComplete = [](const ReturnedData& data) {
        return !idFromText(data.fact("round")).isNull() && !idFromText(data.fact("recipient")).isNull();
    };
    out.columns = [](const ReturnedData& data) {
        QList<DataSheetColumn> columns;
        const auto own = roundColumns(data.facts.value(QStringLiteral("question")));
        for (const RoundColumn& column : own)
            columns << dataSheetColumn(column);
        return columns;
    };
    return out;
}

} // namespace

bool ReturnedSheet::Row::hasAnswers() const
{
    return ReturnedData::Row{sheetRow, measure, code, answers}.hasAnswers();
}

const ReturnedSheet::Asked* ReturnedSheet::askedAbout(const QUuid& measure) const
{
    const auto at = std::ranges::find(asked, measure, &Asked::measure);
    return measure.isNull() || at == asked.end() ? nullptr : &*at;
}

QStringList ReturnedSheet::missingMeasures() const
{
    QStringList out;
    for (const Asked& one : asked) {
        if (std::ranges::find(rows, one.measure, &Row::measure) == rows.end())
            out << one.code;
    }
    return out;
}

bool ReturnedSheet::isFilledIn(const Row& row) const
{
    const Asked* about = askedAbout(row.measure);
    return std::ranges::any_of(row.answers.asKeyValueRange(), [about](const auto& answer) {
        const QString text = roundAnswerText(answer.second.cell);
        return !text.isEmpty() && (!about || text != about->before.value(answer.first));
    });
}

Result<ReturnedSheet> readReturnedSheet(const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto data, readDataSheet(path, roundSheetKind()));
    ReturnedSheet out;
    out.fileName = data.fileName;
    out.sheetName = data.sheetName;
    out.file = idFromText(data.fact("file"));
    out.round = idFromText(data.fact("round"));
    out.recipient = idFromText(data.fact("recipient"));
    out.key = data.fact("key");
    out.day = QDate::fromString(data.fact("day"), Qt::ISODate);
    out.questions = data.facts.value(QStringLiteral("question"));
    out.missingColumns = data.missingColumns;
    for (const ReturnedData::Asked& asked : data.asked)
        out.asked << ReturnedSheet::Asked{asked.id, asked.code, asked.before};
    for (const ReturnedData::Row& row : data.rows)
        out.rows << ReturnedSheet::Row{row.sheetRow, row.id, row.code, row.answers};
    return out;
}

} // namespace iplan
