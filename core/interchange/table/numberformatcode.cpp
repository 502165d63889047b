// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/numberformat.h"

namespace iplan
{

namespace
{

struct BuiltInCode {
    int first;
    int last;
    const char* code;
};
constexpr BuiltInCode kBuiltIn[] = {
    {1, 1, "0"},
    {2, 2, "0.00"},
    {3, 3, "#,##0"},
    {4, 4, "#,##0.00"},
    {9, 9, "0%"},
    {10, 10, "0.00%"},
    {14, 14, "dd.mm.yyyy"},
    {15, 15, "dd. mmm yy"},
    {16, 16, "dd. mmm"},
    {17, 17, "mmm yy"},
    {18, 18, "h:mm AM/PM"},
    {19, 19, "h:mm:ss AM/PM"},
    {20, 20, "hh:mm"},
    {21, 21, "hh:mm:ss"},
    {22, 22, "dd.mm.yyyy hh:mm"},
    {27, 31, "dd.mm.yyyy"}, // 27 to 36 and 50 to 58 are days of East Asian editions
    {36, 36, "dd.mm.yyyy"},
    {37, 38, "#,##0"},
    {39, 40, "#,##0.00"},
    {45, 45, "mm:ss"},
    {46, 46, "[h]:mm:ss"},
    {47, 47, "mm:ss.0"},
    {49, 49, "@"},
    {50, 54, "dd.mm.yyyy"},
    {57, 58, "dd.mm.yyyy"},
};

bool startsWord(const QString& code, qsizetype at, QLatin1String word)
{
    return QStringView(code).mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace

NumberFormat NumberFormat::builtIn(int id)
{
    for (const BuiltInCode& each : kBuiltIn) {
        if (each.first <= id && id <= each.last)
            return NumberFormat(QString::fromLatin1(each.code));
    }
    return {};
}

NumberFormat::NumberFormat(const QString& code)
{
    QString section;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code.at(at);
        if (c == u'\\' && at + 1 < code.size()) {
            section += c;
            section += code.at(++at);
        } else if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', at + 1);
            section += code.mid(at, end < 0 ? -1 : end - at + 1);
            at = end < 0 ? code.size() : end;
        } else if (c == u';') {
            addSection(section);
            section.clear();
        } else {
            section += c;
        }
    }
    addSection(section);
    m_kind = kindOf(m_sections.first());
}

void NumberFormat::addSection(const QString& code)
{
    Section section;
    for (qsizetype at = 0; at < code.size();)
        takeToken(section, code, at);
    settle(section);
    m_sections << section;
}

void NumberFormat::takeBracket(Section& section, const QString& inner)
{
    using What = Token::What;
    if (inner.startsWith(u'$')) { // [$€-407]
        section.tokens << Token{What::Literal, inner.mid(1, inner.indexOf(u'-') < 0 ? -1 : inner.indexOf(u'-') - 1)};
    } else if (inner.startsWith(u'<') || inner.startsWith(u'>') || inner.startsWith(u'=')) {
        section.isSimple = false;
    } else if (!inner.isEmpty() && inner.count(inner.front()) == inner.size() &&
               QStringLiteral("hms").contains(inner.front().toLower())) {
        section.tokens << Token{What::Elapsed, inner.toLower()};
    } // otherwise a colour
}

void NumberFormat::takeToken(Section& section, const QString& code, qsizetype& at)
{
    using What = Token::What;
    const QChar c = code.at(at);
    const auto add = [&](What what, qsizetype size) {
        section.tokens << Token{what, code.mid(at, size)};
        at += size;
    };
    if (c == u'\\' || c == u'_' || c == u'*') { // the next character as it is, as wide, or repeated
        section.tokens << Token{What::Literal, c == u'\\' ? code.mid(at + 1, 1) : QStringLiteral(" ")};
        at += 2;
    } else if (c == u'"') {
        const qsizetype end = code.indexOf(u'"', at + 1);
        section.tokens << Token{What::Literal, code.mid(at + 1, end < 0 ? -1 : end - at - 1)};
        at = end < 0 ? code.size() : end + 1;
    } else if (c == u'[') {
        const qsizetype end = code.indexOf(u']', at);
        takeBracket(section, code.mid(at + 1, end < 0 ? -1 : end - at - 1));
        at = end < 0 ? code.size() : end + 1;
    } else if (startsWord(code, at, QLatin1String("General"))) {
        add(What::General, 7);
    } else if (startsWord(code, at, QLatin1String("Standard"))) {
        add(What::General, 8);
    } else if (startsWord(code, at, QLatin1String("AM/PM")) || startsWord(code, at, QLatin1String("A/P"))) {
        add(What::DatePart, startsWord(code, at, QLatin1String("AM/PM")) ? 5 : 3);
    } else if (c == u'0' || c == u'#' || c == u'?') {
        add(What::Digit, 1);
    } else if (c == u'.') {
        add(What::Point, 1);
    } else if (c == u',') {
        add(What::Comma, 1);
    } else if (c == u'%') {
        add(What::Percent, 1);
    } else if (c == u'@') {
        add(What::TextValue, 1);
    } else if (QStringLiteral("ymdhsYMDHS").contains(c)) {
        qsizetype end = at;
        while (end < code.size() && code.at(end).toLower() == c.toLower())
            ++end;
        add(What::DatePart, end - at);
        section.tokens.last().text = section.tokens.last().text.toLower();
    } else {
        section.isSimple = section.isSimple && c != u'E' && c != u'e' && c != u'/';
        add(What::Literal, 1);
    }
}

/// "m" is minutes beside hours or seconds, otherwise months.
void NumberFormat::settleMinutes(QList<Token>& tokens)
{
    using What = Token::What;
    QChar before;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens.at(i).what != What::DatePart && tokens.at(i).what != What::Elapsed)
            continue;
        const QChar is = tokens.at(i).text.front();
        QChar after;
        for (qsizetype next = i + 1; next < tokens.size() && after.isNull(); ++next) {
            if (tokens.at(next).what == What::DatePart)
                after = tokens.at(next).text.front();
        }
        if (is == u'm' && tokens.at(i).what == What::DatePart && (before == u'h' || after == u's'))
            tokens[i].text.fill(u'n');
        before = is;
    }
}

void NumberFormat::settle(Section& section)
{
    using What = Token::What;
    settleMinutes(section.tokens);
    bool isBehindPoint = false;
    int commas = 0;
    for (const Token& token : std::as_const(section.tokens)) {
        section.hasGeneral = section.hasGeneral || token.what == What::General;
        section.percents += token.what == What::Percent ? 1 : 0;
        isBehindPoint = isBehindPoint || token.what == What::Point;
        if (token.what == What::Digit) {
            section.hasGroups = section.hasGroups || (commas > 0 && !isBehindPoint);
            commas = 0;
            ++(isBehindPoint ? section.decimals : section.integers);
        } else if (token.what == What::Comma && section.integers > 0) {
            ++commas;
        }
    }
    section.scale = commas;
    section.decimals = std::min(section.decimals, 30);
}

NumberFormat::Kind NumberFormat::kindOf(const Section& section) const
{
    bool hasDay = false;
    bool hasTime = false;
    bool hasText = false;
    for (const Token& token : section.tokens) {
        const QChar c = token.text.isEmpty() ? QChar() : token.text.front();
        const bool isDatePart = token.what == Token::What::DatePart;
        hasDay = hasDay || (isDatePart && (c == u'y' || c == u'm' || c == u'd'));
        hasTime =
            hasTime || token.what == Token::What::Elapsed || (isDatePart && (c == u'h' || c == u's' || c == u'n'));
        hasText = hasText || token.what == Token::What::TextValue;
    }
    if (section.hasGeneral)
        return Kind::Number;
    if (hasDay)
        return hasTime ? Kind::DateTime : Kind::Date;
    if (hasTime)
        return Kind::Time;
    if (section.percents > 0)
        return Kind::Percent;
    return hasText && section.integers == 0 ? Kind::Text : Kind::Number;
}

} // namespace iplan
