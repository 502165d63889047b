// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8text.h"

#include <QUtf8StringView>

namespace iplan
{

Result<> checkUtf8(const QByteArray& bytes, const QString& source)
{
    if (QUtf8StringView(bytes).isValidUtf8())
        return {};
    int line = 1;
    for (qsizetype start = 0; start < bytes.size(); ++line) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end + 1; // no character of several bytes holds a line end
        if (!QUtf8StringView(bytes.constData() + start, end - start).isValidUtf8())
            break;
        start = end;
    }
    return fail(ErrorKind::Rejected,
                QStringLiteral("%1: Zeile %2 ist kein Text in UTF-8 (vielleicht in Windows-1252 oder Latin-1).")
                    .arg(source)
                    .arg(line),
                QStringLiteral("Speichern Sie den Text mit der Zeichenkodierung UTF-8. Es wurde nichts übernommen."));
}

Result<QString> utf8Text(const QByteArray& bytes, const QString& source)
{
    IPLAN_TRY(checkUtf8(bytes, source));
    const QString text = QString::fromUtf8(bytes);
    return text.startsWith(QChar(0xfeff)) ? text.mid(1) : text; // editors on Windows put a byte order mark first
}

} // namespace iplan
