// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passwordfile.h"

#include "app/cli/call.h"
#include "core/base/utf8text.h"
#include "core/copies/takealong.h"

#include <QFile>

namespace iplan::cli
{

Result<Password> passwordOf(const Call& call)
{
    const auto text = passwordTextOf(call);
    return text ? Result<Password>(Password(*text)) : failFrom(text);
}

QString passwordHintLine(const Call& call)
{
    const auto strength = passwordStrength(passwordTextOf(call).value_or(QString()));
    if (strength == PasswordStrength::None || strength == PasswordStrength::Good)
        return {};
    return QStringLiteral("\nPasswort: ") + passwordHint(strength);
}

Result<QString> passwordTextOf(const Call& call)
{
    if (!call.has("password-file"))
        return QString();
    constexpr qint64 longest = 4096;
    QFile file(call.value("password-file"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("Die Datei mit dem Passwort „%1“ kann nicht gelesen werden.").arg(file.fileName()),
                    QStringLiteral("Prüfen Sie Namen und Rechte."), file.errorString());
    IPLAN_TRY_ASSIGN(const auto line, utf8Text(file.readLine(longest), u'„' + file.fileName() + u'“'));
    QString text = line;
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    if (text.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("In der Datei „%1“ steht kein Passwort.").arg(file.fileName()),
                    QStringLiteral("Schreiben Sie es in die erste Zeile."));
    return text;
}

} // namespace iplan::cli
