// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/contentlines.h"

#include "core/interchange/table/textencoding.h"

namespace iplan
{

namespace
{

QByteArrayList physicalLines(QByteArray bytes)
{
    bytes.replace("\r\n", "\n").replace('\r', '\n');
    return bytes.split('\n');
}

/// Cuts at `separator`, but not within quotes.
QByteArrayList cutOutsideQuotes(const QByteArray& text, char separator)
{
    QByteArrayList out{QByteArray()};
    bool isQuoted = false;
    for (const char each : text) {
        isQuoted = each == '"' ? !isQuoted : isQuoted;
        if (each == separator && !isQuoted)
            out << QByteArray();
        else
            out.last() += each;
    }
    return out;
}

/// Where the value begins: behind the first colon that no quotes hold; -1 if there is none.
qsizetype colonOf(const QByteArray& line)
{
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '"')
            isQuoted = !isQuoted;
        else if (line.at(i) == ':' && !isQuoted)
            return i;
    }
    return line.indexOf(':'); // a quote that is never closed
}

bool isQuotedPrintable(const QByteArray& line)
{
    return line.left(colonOf(line)).toUpper().contains("QUOTED-PRINTABLE");
}

QByteArray fromQuotedPrintable(const QByteArray& text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = text.at(i) == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < text.size()) {
            out += static_cast<char>(code);
            i += 2;
        } else {
            out += text.at(i);
        }
    }
    return out;
}

QString decodedValue(const QByteArray& bytes, const QString& charset)
{
    const QString name = charset.toLower();
    const bool isWestern = name.startsWith(u"windows-125") || name.startsWith(u"iso-8859-1") || name == u"latin1";
    // What is valid UTF-8 beyond ASCII is UTF-8, whatever a careless writer says.
    const TextEncoding guess = guessedEncoding(bytes);
    const bool isUtf8 = guess != TextEncoding::Windows1252 && !(isWestern && bytes.size() < 3);
    return decodedText(bytes, isUtf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252);
}

ContentLine parsedLine(const QByteArray& line)
{
    ContentLine out;
    const qsizetype colon = colonOf(line);
    if (colon <= 0)
        return out;
    QByteArrayList head = cutOutsideQuotes(line.left(colon), ';');
    const QByteArray name = head.takeFirst().trimmed();
    out.name = QString::fromUtf8(name.mid(name.lastIndexOf('.') + 1)).toUpper();
    for (const QByteArray& each : std::as_const(head)) {
        const qsizetype equals = each.indexOf('=');
        const QString key = equals < 0 ? QStringLiteral("TYPE") : QString::fromUtf8(each.left(equals)).toUpper();
        QString value = decodedValue(each.mid(equals + 1).trimmed(), {});
        value.remove(u'"');
        out.parameters << std::pair(key, value);
    }
    QByteArray value = line.mid(colon + 1);
    if (isQuotedPrintable(line))
        value = fromQuotedPrintable(value);
    out.value = decodedValue(value, out.firstValue(u"CHARSET"));
    return out;
}

QString unescaped(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != u'\\' || i + 1 == text.size()) {
            out += c;
            continue;
        }
        const QChar next = text.at(++i);
        if (next == u'n' || next == u'N')
            out += u'\n';
        else if (next == u',' || next == u';' || next == u':' || next == u'\\')
            out += next;
        else
            out += QString(u'\\') + next; // a path of Windows in vCard 2.1
    }
    return out;
}

} // namespace

QStringList ContentLine::values(QStringView parameter) const
{
    QStringList out;
    for (const auto& [key, content] : parameters) {
        if (key == parameter)
            out << content.toLower().split(u',', Qt::SkipEmptyParts);
    }
    return out;
}

QString ContentLine::firstValue(QStringView parameter) const
{
    for (const auto& [key, content] : parameters) {
        if (key == parameter)
            return content;
    }
    return {};
}

QStringList ContentLine::parts(QChar separator) const
{
    QStringList out;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value.at(i) == u'\\')
            ++i;
        else if (i == value.size() || value.at(i) == separator) {
            out << unescaped(value.mid(from, i - from)).trimmed();
            from = i + 1;
        }
    }
    if (from < value.size())
        out << unescaped(value.mid(from)).trimmed(); // ends with a backslash
    return out;
}

QString ContentLine::text() const
{
    return unescaped(value).trimmed();
}

QList<ContentLine> readContentLines(const QByteArray& bytes)
{
    QByteArray utf8 = bytes;
    const TextEncoding encoding = guessedEncoding(bytes);
    if (encoding == TextEncoding::Utf16LE || encoding == TextEncoding::Utf16BE)
        utf8 = decodedText(bytes, encoding).toUtf8();
    else if (utf8.startsWith("\xEF\xBB\xBF"))
        utf8.remove(0, 3);
    QByteArrayList logical;
    bool isSoft = false; // the line before ends with "="
    for (const QByteArray& line : physicalLines(utf8)) {
        const bool isFolded = !logical.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'));
        if (isSoft) {
            logical.last().chop(1);
            logical.last() += isFolded ? line.mid(1) : line;
        } else if (isFolded) {
            logical.last() += line.mid(1);
        } else {
            logical << line;
        }
        isSoft = line.endsWith('=') && isQuotedPrintable(logical.last());
    }
    QList<ContentLine> out;
    for (const QByteArray& line : std::as_const(logical)) {
        const ContentLine each = parsedLine(line);
        if (!each.name.isEmpty())
            out << each;
    }
    return out;
}

} // namespace iplan
