// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/htmlparts.h"

#include <QHash>

namespace iplan
{

namespace
{

QString decodedAttribute(const QString& text)
{
    QString out = text;
    return out.replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

} // namespace

QString safeHtmlLink(const QString& attributes)
{
    const qsizetype at = attributes.indexOf(QLatin1String("href"), 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    qsizetype start = attributes.indexOf(u'=', at) + 1;
    if (start <= 0)
        return {};
    while (start < attributes.size() && attributes.at(start).isSpace())
        ++start;
    QString link = attributes.mid(start);
    if (!link.isEmpty() && (link.at(0) == u'"' || link.at(0) == u'\''))
        link = link.mid(1, link.indexOf(link.at(0), 1) - 1);
    else
        link = link.section(u' ', 0, 0);
    link = decodedAttribute(link).trimmed();
    for (const auto* scheme : {"http://", "https://", "mailto:", "iplan:"}) {
        if (link.startsWith(QLatin1String(scheme), Qt::CaseInsensitive))
            return link;
    }
    return {};
}

QString htmlEntity(const QString& name)
{
    static const QHash<QString, QString> known{
        {QStringLiteral("amp"), QStringLiteral("&")},   {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},    {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},  {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("auml"), QStringLiteral("ä")},  {QStringLiteral("ouml"), QStringLiteral("ö")},
        {QStringLiteral("uuml"), QStringLiteral("ü")},  {QStringLiteral("Auml"), QStringLiteral("Ä")},
        {QStringLiteral("Ouml"), QStringLiteral("Ö")},  {QStringLiteral("Uuml"), QStringLiteral("Ü")},
        {QStringLiteral("szlig"), QStringLiteral("ß")}, {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")}, {QStringLiteral("euro"), QStringLiteral("€")},
        {QStringLiteral("bdquo"), QStringLiteral("„")}, {QStringLiteral("ldquo"), QStringLiteral("“")},
        {QStringLiteral("rdquo"), QStringLiteral("”")}, {QStringLiteral("hellip"), QStringLiteral("…")},
        {QStringLiteral("sbquo"), QStringLiteral("‚")}, {QStringLiteral("lsquo"), QStringLiteral("‘")},
        {QStringLiteral("rsquo"), QStringLiteral("’")}, {QStringLiteral("laquo"), QStringLiteral("«")},
        {QStringLiteral("raquo"), QStringLiteral("»")}, {QStringLiteral("sect"), QStringLiteral("§")},
        {QStringLiteral("bull"), QStringLiteral("•")},  {QStringLiteral("middot"), QStringLiteral("·")},
        {QStringLiteral("deg"), QStringLiteral("°")},   {QStringLiteral("eacute"), QStringLiteral("é")}};
    QString replacement = known.value(name);
    if (name.startsWith(u'#')) {
        bool ok = false;
        const bool hex = name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive);
        const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
        if (ok && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) {
            const char32_t character = code;
            replacement = QString::fromUcs4(&character, 1);
        }
    }
    return replacement;
}

} // namespace iplan
