// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchtext.h"

namespace iplan
{

namespace
{

/// Appends the folded form of one character: nothing for a combining mark, a blank for what is no letter or digit.
void appendFolded(QString& out, QChar c)
{
    if (c == u'ß' || c == u'ẞ') {
        out += QLatin1String("ss");
        return;
    }
    if (c.unicode() < 0x80) {
        out += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
        return;
    }
    const QString parts =
        c.decomposition().isEmpty() ? QString(c) : QString(c).normalized(QString::NormalizationForm_KD);
    for (const QChar part : parts) {
        if (part.isLetterOrNumber() || part.isSurrogate())
            out += part.toLower();
        else if (!part.isMark())
            out += u' ';
    }
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

QString fold(const QString& text)
{
    QString out;
    out.reserve(text.size() + 2);
    for (const QChar c : text)
        appendFolded(out, c);
    return out;
}

} // namespace

QString normalizedText(const QString& text)
{
    QString out = text.normalized(QString::NormalizationForm_C);
    out.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    out.replace(u'\r', u'\n');
    out.removeIf([](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f || c.unicode() == 0xfffe ||
               c.unicode() == 0xffff;
    });
    while (!out.isEmpty() && out.back().isSpace())
        out.chop(1);
    return out;
}

QString foldedForIndex(const QString& text)
{
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    QString out = QStringLiteral(" ") + words.join(u' ') + u' ';
    for (const QString& word : words) {
        const QString other = collapsed(word);
        if (other.size() != word.size())
            out += other + u' ';
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

QString foldedWithPositions(const QString& text, QList<qsizetype>& positions)
{
    QString out;
    positions.clear();
    for (qsizetype i = 0; i < text.size(); ++i) {
        appendFolded(out, text.at(i));
        while (positions.size() < out.size())
            positions << i;
    }
    return out;
}

} // namespace iplan
