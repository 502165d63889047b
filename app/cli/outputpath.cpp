// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputpath.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"

#include <QFileInfo>

namespace iplan::cli
{

Result<QString> outputPath(const Call& call, const char* option)
{
    const QString path = call.value(option);
    if (path.isEmpty())
        return fail(ErrorKind::Usage, QStringLiteral("„--%1“ fehlt.").arg(QLatin1String(option)),
                    QStringLiteral("Nennen Sie, wohin geschrieben werden soll: --%1 ZIEL.").arg(QLatin1String(option)));
    if (QFileInfo(path).exists() && QFileInfo(path) == QFileInfo(call.argument(0)))
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist die Datei selbst.").arg(path),
                    QStringLiteral("Nennen Sie ein anderes Ziel."));
    return path;
}

Result<> answerOutput(const QString& path, Formatter& out)
{
    return out.answer([&] { return QStringLiteral("Geschrieben: ") + path; },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("file"), QFileInfo(path).absoluteFilePath()}});
                      });
}

} // namespace iplan::cli
