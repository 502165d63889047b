// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablexml.h"

#include "core/interchange/table/tablelimits.h"

#include <algorithm>

namespace iplan
{

TableXml::TableXml(std::unique_ptr<PartDevice> part, TablePlace where)
    : place(std::move(where)), m_part(std::move(part)), m_isMissing(!m_part)
{
    if (m_part)
        setDevice(m_part.get());
}

TableXml::TableXml(QIODevice* device, TablePlace where) : QXmlStreamReader(device), place(std::move(where)) {}

bool TableXml::startsWith(QStringView root, QStringView other)
{
    if (m_isMissing)
        return false;
    while (!atEnd()) {
        const TokenType token = readNext();
        if (token == DTD) {
            raiseError(QStringLiteral("document type declaration"));
        } else if (token == StartElement) {
            if (name() == root || (!other.isEmpty() && name() == other))
                return true;
            raiseError(QStringLiteral("root element is %1").arg(name()));
        }
    }
    return false;
}

bool TableXml::nextChild()
{
    while (!atEnd()) {
        const TokenType token = readNext();
        if (token == StartElement)
            return true;
        if (token == EndElement)
            return false;
    }
    return false;
}

QStringView TableXml::attribute(QStringView wanted)
{
    m_attributes = attributes();
    for (const QXmlStreamAttribute& each : std::as_const(m_attributes)) {
        if (each.name() == wanted)
            return each.value();
    }
    return {};
}

QString TableXml::linkedId()
{
    for (const QXmlStreamAttribute& each : attributes()) {
        if (each.name() == u"id" && !each.namespaceUri().isEmpty())
            return each.value().toString();
    }
    return {};
}

QString TableXml::allText()
{
    QString out;
    for (int depth = 1; depth > 0 && !atEnd();) {
        switch (readNext()) {
        case StartElement:
            if (++depth > tablelimits::kMostXmlDepth)
                raiseError(QStringLiteral("too deep"));
            break;
        case EndElement:
            --depth;
            break;
        case Characters:
            if (out.size() < tablelimits::kMostCellChars)
                out += text();
            break;
        default:
            break;
        }
    }
    return out;
}

Result<> TableXml::result()
{
    if (m_isMissing)
        return failDamaged(place, QStringLiteral("a part is missing"));
    if (m_part && m_part->trouble() != PartDevice::Trouble::None)
        return m_part->error(place);
    if (hasError())
        return failDamaged(place, QStringLiteral("line %1: %2").arg(lineNumber()).arg(errorString()));
    return {};
}

Result<> TableXml::finish()
{
    IPLAN_TRY(result());
    while (!atEnd())
        readNext(); // the end of the document belongs to it
    if (m_part)
        m_part->drain();
    return result();
}

bool isXmlTrue(QStringView value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

QString plainCellText(QString text)
{
    const auto isOdd = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; };
    if (std::none_of(text.cbegin(), text.cend(), isOdd))
        return text;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').replace(u'\v', u'\n');
    text.removeIf(isOdd);
    return text;
}

} // namespace iplan
