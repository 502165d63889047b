// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/contentwriter.h"

#include <algorithm>
#include <QStringList>

namespace iplan
{

namespace
{

constexpr qsizetype kLineOctets = 75; ///< RFC 5545, 3.1; RFC 6350, 3.2

QByteArray folded(const QByteArray& line)
{
    QByteArray out;
    qsizetype at = 0;
    qsizetype room = kLineOctets;
    while (line.size() - at > room) {
        qsizetype end = at + room;
        while ((static_cast<unsigned char>(line.at(end)) & 0xC0) == 0x80) // not inside a letter of UTF-8
            --end;
        out += line.mid(at, end - at) + "\r\n ";
        at = end;
        room = kLineOctets - 1; // the blank counts
    }
    return out + line.mid(at) + "\r\n";
}

/// Without control characters, which no line may hold; line ends become "\n".
QString escaped(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    text.replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;")).replace(u',', QLatin1String("\\,"));
    text.replace(u'\n', QLatin1String("\\n"));
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\t'; });
    return text;
}

} // namespace

void ContentWriter::add(const QByteArray& name, const QString& value)
{
    m_bytes += folded(name + ':' + value.toUtf8());
}

void ContentWriter::addText(const QByteArray& name, const QString& text)
{
    if (!text.trimmed().isEmpty())
        add(name, escaped(text));
}

void ContentWriter::addParts(const QByteArray& name, const QStringList& parts)
{
    if (std::ranges::all_of(parts, [](const QString& part) { return part.isEmpty(); }))
        return;
    QStringList out;
    for (const QString& part : parts)
        out << escaped(part);
    add(name, out.join(u';'));
}

QByteArray ContentWriter::parameter(const char* name, const QString& value)
{
    QString text = value.simplified();
    text.removeIf([](QChar c) { return c.unicode() < 0x20 || c == u'"'; });
    return QByteArray(";") + name + "=\"" + text.toUtf8() + '"';
}

} // namespace iplan
