// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admissionoutput.h"

#include "core/sync/admissiontext.h"

namespace iplan::cli
{

QJsonObject heldJson(const Admission& admission)
{
    QJsonArray awaited;
    for (const QUuid& id : admission.awaited)
        awaited << idText(id);
    QJsonArray refused;
    for (const RefusedInput& one : admission.refused)
        refused << QJsonObject{
            {QStringLiteral("commit"), one.commit.isNull() ? QJsonValue() : QJsonValue(idText(one.commit))},
            {QStringLiteral("source"), one.source.name},
            {QStringLiteral("reason"), one.error.message},
            {QStringLiteral("later"), one.later}};
    return {{QStringLiteral("waiting"), admission.waiting.size()},
            {QStringLiteral("waitingOf"), QJsonArray::fromStringList(admission.waitingOf)},
            {QStringLiteral("awaited"), awaited},
            {QStringLiteral("refused"), refused}};
}

QJsonObject admissionJson(const Admission& admission)
{
    QJsonObject out = heldJson(admission);
    out.insert(QStringLiteral("received"), admission.admitted.size());
    return out;
}

QString heldText(const Admission& admission)
{
    QString out;
    for (const QString& line : heldLines(admission))
        out += u'\n' + line;
    return out.isEmpty() ? out : out + QStringLiteral("\n„iplan inbox“ zeigt alles davon.");
}

} // namespace iplan::cli
