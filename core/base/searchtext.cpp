// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchtext.h"

#include "core/base/foldtable.h"

#include <algorithm>
#include <array>

namespace iplan
{

namespace
{

/// The first character behind the Latin letters of European languages.
constexpr char32_t kLatinEnd = 0x250;

/// What stands between words in the folded text.
enum class Between {
    Blank, ///< a single blank for each character that is no letter or digit
    Kept,  ///< the character itself
};

/// Appends the folded form of one part of a character.
void appendPart(QString& out, char32_t part, Between between)
{
    if (QChar::isLetterOrNumber(part)) {
        const char32_t lower = QChar::toLower(part);
        if (const QLatin1String plain = plainLatin(lower); !plain.isEmpty())
            out += plain;
        else
            out += QChar::fromUcs4(lower);
    } else if (!QChar::isMark(part) && !isIgnorable(part)) {
        if (between == Between::Kept && !QChar::isSpace(part))
            out += QChar::fromUcs4(part);
        else
            out += u' ';
    }
}

/// Appends the folded form of a character that is not ASCII: nothing for a combining mark and for what nobody sees.
void appendOther(QString& out, char32_t c, Between between)
{
    if (isIgnorable(c))
        return;
    if (!plainLatin(QChar::toLower(c)).isEmpty() || QChar::decomposition(c).isEmpty()) {
        appendPart(out, c, between);
        return;
    }
    for (const char32_t part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toUcs4())
        appendPart(out, part, between);
}

/// The folded form, between words a blank, of all that German and its neighbours are written with: taking a letter
/// apart is slow, and the index takes in every text of a file.
const QString& foldedLatin(char32_t c)
{
    static const auto table = [] {
        std::array<QString, kLatinEnd> out;
        for (char32_t each = 0x80; each < kLatinEnd; ++each)
            appendOther(out[each], each, Between::Blank);
        return out;
    }();
    return table[c];
}

/// Appends the folded form of one character.
void appendFolded(QString& out, char32_t c, Between between)
{
    if (c >= kLatinEnd || (c >= 0x80 && between == Between::Kept))
        appendOther(out, c, between);
    else if (c >= 0x80)
        out += foldedLatin(c);
    else if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
        out += QChar(static_cast<char16_t>(c));
    else if (c >= u'A' && c <= u'Z')
        out += QChar(static_cast<char16_t>(c - u'A' + u'a'));
    else
        out += between == Between::Kept && !QChar::isSpace(c) ? QChar(static_cast<char16_t>(c)) : QChar(u' ');
}

/// The code point at `i`; `i` moves to its last unit.
char32_t codePointAt(const QString& text, qsizetype& i)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(++i));
    return c.unicode();
}

/// Whether collapsed() is shorter.
bool hasDigraph(QStringView word)
{
    for (qsizetype i = word.indexOf(u'e'); i >= 0; i = word.indexOf(u'e', i + 1)) {
        if (i > 0 && (word.at(i - 1) == u'a' || word.at(i - 1) == u'o' || word.at(i - 1) == u'u'))
            return true;
    }
    return false;
}

/// ae, oe, ue → a, o, u.
QString collapsed(const QString& word)
{
    QString out;
    out.reserve(word.size());
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word.at(i);
        out += c;
        if ((c == u'a' || c == u'o' || c == u'u') && i + 1 < word.size() && word.at(i + 1) == u'e')
            ++i;
    }
    return out;
}

QString fold(const QString& text, Between between = Between::Blank)
{
    QString out;
    out.reserve(text.size() + 2);
    for (qsizetype i = 0; i < text.size(); ++i)
        appendFolded(out, codePointAt(text, i), between);
    return out;
}

} // namespace

QString storableText(QString text)
{
    if (!text.isValidUtf16())
        text = QString::fromUtf8(text.toUtf8());
    while (text.startsWith(QChar::ByteOrderMark) || text.startsWith(QChar::ByteOrderSwapped))
        text.remove(0, 1);
    return text;
}

/// Whether normalizedText() leaves the text as it is: of the letters of Western Europe, without control characters and
/// without a blank at the end. Most texts are; all below U+0300 are in NFC (UAX #15).
static bool isNormalized(QStringView text)
{
    return (text.isEmpty() || !text.back().isSpace()) && std::ranges::all_of(text, [](QChar c) {
               return (c.unicode() >= 0x20 && c.unicode() < 0x300 && c.unicode() != 0x7f) || c == u'\n' || c == u'\t';
           });
}

QString normalizedText(const QString& text)
{
    if (isNormalized(text))
        return text;
    QString out = text.normalized(QString::NormalizationForm_C);
    out.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    out.replace(u'\r', u'\n');
    out.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f || c.unicode() == 0xfffe ||
               c.unicode() == 0xffff;
    });
    while (!out.isEmpty() && out.back().isSpace())
        out.chop(1);
    return storableText(out);
}

QString foldedForIndex(const QString& text)
{
    const QString folded = fold(text);
    QString out;
    out.reserve(folded.size() + folded.size() / 4 + 2);
    out += u' ';
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        out += word;
        out += u' ';
    }
    if (out.size() == 1) // no word at all
        out += u' ';
    for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
        const QString other = hasDigraph(word) ? collapsed(word.toString()) : QString();
        if (!other.isEmpty()) {
            out += other;
            out += u' ';
        }
    }
    return out;
}

QList<QStringList> foldedQuery(const QString& query)
{
    QList<QStringList> out;
    const QStringList words = fold(query).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QStringList forms{word};
        const QString other = collapsed(word);
        if (other.size() != word.size())
            forms << other;
        out << forms;
    }
    return out;
}

QString foldedName(const QString& name)
{
    return collapsed(fold(name, Between::Kept).simplified());
}

QString foldedWithPositions(const QString& text, QList<qsizetype>& positions)
{
    QString out;
    positions.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype start = i;
        appendFolded(out, codePointAt(text, i), Between::Blank);
        while (positions.size() < out.size())
            positions << start;
    }
    return out;
}

} // namespace iplan
