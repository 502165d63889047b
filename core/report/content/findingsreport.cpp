// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/findingsreport.h"

#include "core/report/content/blocks.h"

#include <algorithm>

namespace iplan::report
{

namespace
{

Row ruleRow(const Rule& rule, qsizetype count)
{
    Cell cell;
    const QString title = QStringLiteral("%1: %2 (%L3)").arg(severityLabel(rule.severity), rule.titleText());
    cell.paragraphs = {{Span{.text = title.arg(count), .bold = true}}, plain(rule.remedyText())};
    cell.columnSpan = 2;
    Row out{{std::move(cell)}};
    out.heading = true;
    return out;
}

} // namespace

Document findingsReport(const QList<Finding>& findings, const QString& filter, QDate asOf)
{
    Document out;
    out.compact = true;
    out.title = QStringLiteral("Lücken");
    out.asOf = asOf;
    const auto open = std::count_if(findings.begin(), findings.end(), [](const Finding& one) { return !one.accepted; });
    out.subtitle = open == 1 ? QStringLiteral("1 offen") : QStringLiteral("%L1 offen").arg(open);
    if (open < findings.size())
        out.subtitle += QStringLiteral(", %L1 akzeptiert").arg(findings.size() - open);
    if (!filter.trimmed().isEmpty())
        addParagraph(out.blocks, QStringLiteral("Auswahl „%1“.").arg(filter.trimmed()), ParagraphStyle::Small);
    Table table;
    table.columns = {{QStringLiteral("Wo"), Align::Left, 1}, {QStringLiteral("Was"), Align::Left, 1.2}};
    table.emptyText = QStringLiteral("Die Prüfung hat dazu nichts zu melden.");
    for (auto finding = findings.begin(); finding != findings.end(); ++finding) {
        if (finding == findings.begin() || finding->rule != std::prev(finding)->rule) {
            const auto end = std::find_if(finding, findings.end(),
                                          [&](const Finding& other) { return other.rule != finding->rule; });
            table.rows.push_back(ruleRow(*finding->rule, end - finding));
        }
        const QString what = finding->accepted
                                 ? QStringLiteral("%1 Akzeptiert: %2").arg(finding->message, finding->reason)
                                 : finding->message;
        table.rows.push_back(Row{{textCell(finding->title), textCell(what)}});
    }
    out.blocks.emplace_back(std::move(table));
    return out;
}

} // namespace iplan::report
