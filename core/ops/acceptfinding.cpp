// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/acceptfinding.h"

namespace iplan
{

Result<> acceptFindings(Writer& writer, const QList<Finding>& findings, const QString& reason, QDate today)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Es fehlt die Begründung."),
                    QStringLiteral("Bitte in einem Satz sagen, warum die Lücke so bleiben kann."));
    for (const Finding& finding : findings) {
        AcceptedFinding row;
        row.id = acceptanceId(finding);
        row.rule = finding.rule->keyText();
        row.recordKind = finding.row.entity->keyText();
        row.record = idText(finding.row.id);
        row.field = finding.field ? finding.field->keyText() : QString();
        row.reason = reason.trimmed();
        row.acceptedOn = today;
        writer.insert(row);
    }
    return {};
}

Result<> reopenFindings(Writer& writer, const QList<Finding>& findings)
{
    for (const Finding& finding : findings) {
        const auto id = acceptanceId(finding);
        if (writer.reader().find(id))
            IPLAN_TRY(writer.remove(rowRef(id)));
    }
    return {};
}

} // namespace iplan
