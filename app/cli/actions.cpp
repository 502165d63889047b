// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actions.h"

#include "app/cli/openfile.h"

namespace iplan::cli
{

namespace
{

QString formOf(const Action& action)
{
    const QString words = QString::fromLatin1(action.name) + u' ' + QString::fromUtf8(action.words);
    return u'„' + words.trimmed() + u'“';
}

} // namespace

Result<> runAction(const QString& command, std::span<const Action> actions, const Call& call, Formatter& out,
                   const QStringList& further)
{
    QStringList forms = further;
    for (const Action& action : actions) {
        forms << formOf(action);
        if (call.argument(1) != QLatin1String(action.name))
            continue;
        if (call.argumentsFrom(2).size() < action.least)
            return fail(ErrorKind::Usage, QStringLiteral("iplan %1: es fehlt etwas.").arg(command),
                        QStringLiteral("Schreiben Sie %1.").arg(forms.last()));
        const bool isForWriting = action.writes && !call.has("dry-run");
        IPLAN_TRY_ASSIGN(const auto store, isForWriting ? openForWriting(call) : openForReading(call));
        return action.run(*store, call, out);
    }
    return fail(ErrorKind::Usage, QStringLiteral("iplan %1: „%2“ gibt es nicht.").arg(command, call.argument(1)),
                QStringLiteral("Möglich sind %1.").arg(forms.join(QStringLiteral(", "))));
}

} // namespace iplan::cli
