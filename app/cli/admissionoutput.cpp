// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/admissionoutput.h"

#include <QJsonArray>

namespace iplan::cli
{

QJsonObject admissionJson(const Admission& admission)
{
    QJsonArray awaited;
    for (const QUuid& id : admission.awaited)
        awaited << idText(id);
    return {{QStringLiteral("received"), admission.admitted.size()},
            {QStringLiteral("waiting"), admission.waiting.size()},
            {QStringLiteral("awaited"), awaited}};
}

} // namespace iplan::cli
