// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/autocorrection.h"

#include "core/spelling/textwords.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kLookBack = 200; ///< letters of the paragraph that matter; a rule never takes more time

/// Whether what is being typed since the last blank is an address.
bool isTypedAddress(QStringView written)
{
    qsizetype start = written.size();
    while (start > 0 && !written.at(start - 1).isSpace())
        --start;
    return isAddressLike(written.mid(start));
}

std::optional<Correction> quoteFor(QStringView before)
{
    const QChar last = before.isEmpty() ? QChar(u' ') : before.back();
    const bool opens = last.isSpace() || QStringView(u"([{/–—„‚»").contains(last);
    const bool isOpen = before.lastIndexOf(u'„') > before.lastIndexOf(u'“');
    if (!opens && !isOpen && last.isDigit())
        return std::nullopt; // 19": inches
    return Correction{1, opens ? QStringLiteral("„") : QStringLiteral("“")};
}

/// "10 %", "12 €": the blank between number and sign.
std::optional<Correction> unitFor(QStringView written)
{
    const qsizetype size = written.size();
    if (size < 3 || written.at(size - 2) != u' ' || !written.at(size - 3).isDigit())
        return std::nullopt;
    return Correction{2, QString(QChar::Nbsp) + written.back()};
}

/// "§ 5", "Abs. 2": the blank before the first digit.
std::optional<Correction> numberFor(const QString& written)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?:§|(?<!\p{L})(?:Abs\.|Art\.|Nr\.|Ziff\.|Kap\.|Anl\.|Bd\.|S\.|Satz)) \d$)"));
    if (!pattern.match(written).hasMatch())
        return std::nullopt;
    return Correction{2, QString(QChar::Nbsp) + written.back()};
}

/// "z. B.", also where it was written without a blank (DIN 5008).
std::optional<Correction> partsFor(const QString& written)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![\p{L}\p{N}.])(?:[zZ]\. ?B|[zZ]\. ?T|[zZ]\. ?Zt|[dD]\. ?h|[uU]\. ?a|[uU]\. ?Ä|[uU]\. ?U|[iI]\. ?d\. ?R|)"
        R"([iI]\. ?S|)"
        R"([iI]\. ?V|i\. ?A|[oO]\. ?Ä|[oO]\. ?g|u\. ?g|[sS]\. ?o|[sS]\. ?u|[vV]\. ?a|m\. ?E|e\. ?V)\.$)"));
    const auto match = pattern.match(written);
    if (!match.hasMatch())
        return std::nullopt;
    QStringList parts = match.captured().split(u'.', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = part.trimmed() + u'.';
    return Correction{match.capturedLength(), parts.join(QChar::Nbsp)};
}

std::optional<Correction> dashFor(QStringView written)
{
    const QStringView before = written.chopped(qMin<qsizetype>(3, written.size()));
    if (!written.endsWith(u" - ") || before.trimmed().isEmpty()) // at the start it begins an item of a list
        return std::nullopt;
    return Correction{2, QStringLiteral("– ")};
}

} // namespace

std::optional<Correction> correctionOf(QStringView written, const AutoCorrection& rules)
{
    if (!rules.on || written.isEmpty())
        return std::nullopt;
    const QChar typed = written.back();
    const bool isSign = typed == u'%' || typed == u'€' || typed == u'‰';
    const bool mayMatter = (rules.quotes && typed == u'"') || (rules.dashes && typed == u' ') ||
                           (rules.spaces && (isSign || typed == u'.' || typed.isDigit()));
    const QStringView end = written.last(qMin(kLookBack, written.size()));
    if (!mayMatter || isTypedAddress(end))
        return std::nullopt;
    if (typed == u'"')
        return quoteFor(written.chopped(1));
    if (typed == u' ')
        return dashFor(end);
    if (isSign)
        return unitFor(end);
    return typed == u'.' ? partsFor(end.toString()) : numberFor(end.toString());
}

} // namespace iplan
