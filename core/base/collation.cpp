// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"

#include "core/base/searchtext.h"

#include <algorithm>

namespace iplan
{

namespace
{

QCollator germanCollator()
{
    QCollator out(QLocale(QLocale::German, QLocale::Germany));
    out.setNumericMode(true);
    out.setCaseSensitivity(Qt::CaseInsensitive);
    return out;
}

/// One for each thread: a collator completes itself when it is first asked.
const QCollator& collator()
{
    thread_local const QCollator german = germanCollator();
    return german;
}

/// Whether the system's collation does what is promised; strcoll() in the locale "C" does not.
bool systemSorts()
{
    static const bool sorts = collator().compare(QStringLiteral("Ärzte"), QStringLiteral("Bau")) < 0 &&
                              collator().compare(QStringLiteral("5.3"), QStringLiteral("5.10")) < 0;
    return sorts;
}

} // namespace

int compareTexts(const QString& a, const QString& b)
{
    return systemSorts() ? collator().compare(a, b) : plainSortText(a).compare(plainSortText(b));
}

bool textBefore(const QString& a, const QString& b)
{
    return compareTexts(a, b) < 0;
}

void sortTexts(QStringList& texts)
{
    std::stable_sort(texts.begin(), texts.end(), textBefore);
}

TextSortKey::TextSortKey(const QString& text)
{
    if (systemSorts())
        m_key = collator().sortKey(text);
    else
        m_key = plainSortText(text);
}

int TextSortKey::compare(const TextSortKey& other) const
{
    if (const auto* key = std::get_if<QCollatorSortKey>(&m_key))
        return key->compare(std::get<QCollatorSortKey>(other.m_key));
    return std::get<QString>(m_key).compare(std::get<QString>(other.m_key));
}

QString plainSortText(const QString& text)
{
    const QString folded = foldedName(text);
    QString out;
    for (qsizetype i = 0; i < folded.size();) {
        if (!folded.at(i).isDigit()) {
            out += folded.at(i++);
            continue;
        }
        qsizetype end = i;
        while (end < folded.size() && folded.at(end).isDigit())
            ++end;
        while (i + 1 < end && folded.at(i).digitValue() == 0)
            ++i;
        // A longer number is a larger one; the place of its length is taken by a character among the digits.
        out += u'0' + QChar(static_cast<char16_t>(std::min<qsizetype>(end - i, 999))) + folded.mid(i, end - i);
        i = end;
    }
    return out;
}

} // namespace iplan
