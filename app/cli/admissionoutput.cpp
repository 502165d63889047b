// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admissionoutput.h"

#include "core/sync/admissiontext.h"

namespace iplan::cli
{

namespace
{

/// For programs; what the commits say nothing of is left out.
QJsonObject contentsJson(const ContentReport& contents)
{
    QJsonArray refused;
    for (auto bad = contents.bad.begin(); bad != contents.bad.end(); ++bad)
        refused << QJsonObject{{QStringLiteral("sha256"), bad.key()}, {QStringLiteral("reason"), bad->message}};
    return {{QStringLiteral("received"), QJsonArray::fromStringList(contents.taken)},
            {QStringLiteral("sent"), QJsonArray::fromStringList(contents.given)},
            {QStringLiteral("awaited"), contents.awaited.size()},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("hindrance"), contents.hindrance ? QJsonValue(contents.hindrance->message) : QJsonValue()}};
}

} // namespace

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
    QJsonObject out{{QStringLiteral("waiting"), admission.waiting.size()},
                    {QStringLiteral("waitingOf"), QJsonArray::fromStringList(admission.waitingOf)},
                    {QStringLiteral("awaited"), awaited},
                    {QStringLiteral("refused"), refused}};
    if (!admission.contents.isEmpty())
        out.insert(QStringLiteral("documents"), contentsJson(admission.contents));
    return out;
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
    if (!out.isEmpty())
        out += QStringLiteral("\n„iplan inbox“ zeigt alles davon.");
    for (const QString& line : contentLines(admission.contents))
        out += u'\n' + line;
    return out;
}

} // namespace iplan::cli
