// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snippet.h"

#include "core/base/recordaddress.h"
#include "core/base/richtext.h"
#include "core/base/searchtext.h"

#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kBefore = 40;
constexpr qsizetype kLength = 120;

/// How the folded text may be read: as it is, and with ae, oe, ue as one letter (positions go along).
void collapse(QString& folded, QList<qsizetype>& positions)
{
    for (qsizetype i = 0; i + 1 < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if ((c == u'a' || c == u'o' || c == u'u') && folded.at(i + 1) == u'e') {
            folded.remove(i + 1, 1);
            positions.removeAt(i + 1);
        }
    }
}

using Marks = QList<std::pair<qsizetype, qsizetype>>;

void collectMarks(const QString& folded, const QList<qsizetype>& positions, const QString& word, Marks& out)
{
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.size())) {
        // As in the index: one and two letters count only at the beginning of a word.
        const bool atStart = at == 0 || folded.at(at - 1) == u' ';
        const bool atEnd = at + word.size() == folded.size() || folded.at(at + word.size()) == u' ';
        if ((word.size() < 3 && !atStart) || (word.size() < 2 && !atEnd))
            continue;
        const qsizetype start = positions.at(at);
        out << std::pair(start, positions.at(at + word.size() - 1) - start + 1);
    }
}

qsizetype wordStart(const QString& text, qsizetype at)
{
    while (at > 0 && !text.at(at - 1).isSpace())
        --at;
    return at;
}

qsizetype wordEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && !text.at(at).isSpace())
        ++at;
    return at;
}

} // namespace

QList<std::pair<qsizetype, qsizetype>> findWords(const QString& text, const QList<QStringList>& words)
{
    QList<qsizetype> positions;
    const QString folded = foldedWithPositions(text, positions);
    QString shorter = folded;
    QList<qsizetype> shorterPositions = positions;
    collapse(shorter, shorterPositions);
    Marks marks;
    for (const QStringList& forms : words) {
        for (const QString& form : forms) {
            collectMarks(folded, positions, form, marks);
            collectMarks(shorter, shorterPositions, form, marks);
        }
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) {
        return a.first < b.first || (a.first == b.first && a.second > b.second);
    });
    Marks out;
    for (const auto& mark : marks) {
        if (out.isEmpty() || mark.first >= out.last().first + out.last().second)
            out << mark;
    }
    return out;
}

void fillSnippet(SearchHit& hit, const Record& record, const QList<QStringList>& words)
{
    QString bestText;
    Marks bestMarks;
    qsizetype bestWords = 0;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.has(Searchable) || record.value(field).isNull())
            continue;
        const QString value = record.value(field).text();
        const QString text = field.kind == FieldKind::RichText ? richTextToPlain(value) : withoutRecordAddresses(value);
        qsizetype matched = 0;
        for (const QStringList& forms : words)
            matched += findWords(text, {forms}).isEmpty() ? 0 : 1;
        if (matched > bestWords) {
            bestWords = matched;
            bestText = text;
            bestMarks = findWords(text, words);
            hit.fieldLabel = field.labelText();
        }
    }
    if (bestMarks.isEmpty())
        return;
    const qsizetype start = wordStart(bestText, qMax<qsizetype>(0, bestMarks.first().first - kBefore));
    const qsizetype end = wordEnd(bestText, qMin(bestText.size(), start + kLength));
    const QString lead = start > 0 ? QStringLiteral("… ") : QString();
    hit.snippet = lead + bestText.mid(start, end - start) + (end < bestText.size() ? QStringLiteral(" …") : QString());
    hit.snippet.replace(u'\n', u' ');
    for (const auto& mark : bestMarks) {
        if (mark.first >= start && mark.first + mark.second <= end)
            hit.marks << std::pair(mark.first - start + lead.size(), mark.second);
    }
}

} // namespace iplan
