// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/runningline.h"

#include "core/report/normalize.h"

#include <algorithm>
#include <QStringList>

namespace iplan::report
{

RunningLine headerOf(const Document& document)
{
    if (document.header)
        return *document.header;
    using Kind = RunningPiece::Kind;
    return {{{Kind::Text, document.title}}, {}, {{Kind::Text, asOfText(document)}}};
}

RunningLine footerOf(const Document& document)
{
    using Kind = RunningPiece::Kind;
    if (!document.footer) {
        QStringList parts{document.author, document.marking};
        parts.removeAll(QString());
        return {{{Kind::Text, parts.join(QStringLiteral(" · "))}},
                {},
                {{Kind::Text, QStringLiteral("Seite ")},
                 {Kind::Page},
                 {Kind::Text, QStringLiteral(" von ")},
                 {Kind::PageCount}}};
    }
    RunningLine out = *document.footer;
    if (!document.marking.isEmpty())
        out.left.insert(out.left.begin(),
                        {Kind::Text, out.left.empty() ? document.marking : document.marking + QStringLiteral(" · ")});
    return out;
}

bool countsPages(const RunningPieces& pieces)
{
    return std::ranges::any_of(pieces,
                               [](const RunningPiece& piece) { return piece.kind != RunningPiece::Kind::Text; });
}

QString runningText(const RunningPieces& pieces, const QString& page, const QString& count)
{
    QString out;
    for (const RunningPiece& piece : pieces)
        out += piece.kind == RunningPiece::Kind::Text   ? piece.text
               : piece.kind == RunningPiece::Kind::Page ? page
                                                        : count;
    return out;
}

} // namespace iplan::report
