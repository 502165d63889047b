// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <QXmlStreamWriter>
#include <utility>

namespace iplan::report
{

/// Writes elements with prefixed names ("text:p") and Latin-1 literals; everything else is QXmlStreamWriter's, which
/// escapes text and attributes.
class XmlWriter
{
public:
    using Attributes = std::initializer_list<std::pair<QLatin1StringView, QString>>;

    /// HTML knows no empty elements but the void ones, which empty() writes: there `<td></td>` is right, not `<td/>`.
    enum class Syntax { Xml, Html };

    explicit XmlWriter(QString* target, Syntax syntax = Syntax::Xml) : m_xml(target), m_syntax(syntax) {}

    void open(QLatin1StringView name, Attributes attributes = {})
    {
        m_xml.writeStartElement(QString(name));
        for (const auto& [key, value] : attributes)
            m_xml.writeAttribute(QString(key), value);
    }

    void close()
    {
        if (m_syntax == Syntax::Html)
            m_xml.writeCharacters(QString()); // ends the start tag, if it is open still
        m_xml.writeEndElement();
    }

    void empty(QLatin1StringView name, Attributes attributes = {})
    {
        m_xml.writeEmptyElement(QString(name));
        for (const auto& [key, value] : attributes)
            m_xml.writeAttribute(QString(key), value);
    }

    void text(const QString& text) { m_xml.writeCharacters(text); }

    /// An element that holds nothing but text.
    void element(QLatin1StringView name, const QString& content, Attributes attributes = {})
    {
        open(name, attributes);
        text(content);
        close();
    }

    void attribute(QLatin1StringView name, const QString& value) { m_xml.writeAttribute(QString(name), value); }

    QXmlStreamWriter& stream() { return m_xml; }

private:
    QXmlStreamWriter m_xml;
    Syntax m_syntax;
};

} // namespace iplan::report
