// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nameredaction.h"

#include "core/base/searchtext.h"

#include <algorithm>
#include <ranges>

namespace iplan
{

namespace
{

constexpr qsizetype kMostWords = 6; ///< "von der Heide zu Beispiel" is one name

/// A stretch of a text: a word, or the words of a name.
struct Stretch {
    qsizetype first = 0;
    qsizetype last = 0; ///< of the last letter
};

/// Tags of HTML are looked past, so that a name of which a part is bold is one word; those between paragraphs end it.
QList<bool> hiddenIn(const QString& text, bool isRich)
{
    QList<bool> out(text.size(), false);
    bool isTag = false;
    for (qsizetype i = 0; isRich && i < text.size(); ++i) {
        isTag = isTag || text.at(i) == u'<';
        out[i] = isTag;
        isTag = isTag && text.at(i) != u'>';
    }
    return out;
}

bool isBlockTag(const QString& text, qsizetype at)
{
    static const QStringList blocks{QStringLiteral("p"),  QStringLiteral("/p"),  QStringLiteral("li"),
                                    QStringLiteral("br"), QStringLiteral("div"), QStringLiteral("td")};
    const QString rest = text.mid(at + 1, 4).toLower();
    return std::ranges::any_of(blocks, [&rest](const QString& block) {
        return rest.startsWith(block) && !rest.mid(block.size(), 1).append(u' ').at(0).isLetter();
    });
}

/// The words, with what joins their parts: "Probst-Müller", "e.beispiel@amt.example", "Probst<em>müller</em>".
QList<Stretch> wordsIn(const QString& text, const QList<bool>& hidden)
{
    const auto isInWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c == QChar::SoftHyphen; };
    const auto joins = [](QChar c) { return QStringLiteral("-.@_'’").contains(c); };
    QList<Stretch> out;
    bool isOpen = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (hidden.at(i)) {
            isOpen = isOpen && !(text.at(i) == u'<' && isBlockTag(text, i));
        } else if (isInWord(text.at(i))) {
            if (!isOpen)
                out << Stretch{i, i};
            out.last().last = i;
            isOpen = true;
        } else {
            isOpen = isOpen && joins(text.at(i));
        }
    }
    return out;
}

/// What people read of the stretch.
QString shown(const QString& text, const QList<bool>& hidden, const Stretch& stretch)
{
    QString out;
    for (qsizetype i = stretch.first; i <= stretch.last; ++i) {
        if (!hidden.at(i))
            out += text.at(i);
    }
    return out;
}

} // namespace

NameRedaction::NameRedaction(const QStringList& names, const QStringList& givenNames, QString mark)
    : m_search(names), m_givenNames([&givenNames] {
          QStringList folded;
          for (const QString& name : givenNames)
              folded << foldedName(name);
          return folded;
      }()),
      m_mark(std::move(mark))
{
}

QString NameRedaction::redacted(const QString& text, bool isRich) const
{
    if (m_search.isEmpty() || !m_search.isIn(text))
        return text;
    const QList<bool> hidden = hiddenIn(text, isRich);
    const QList<Stretch> words = wordsIn(text, hidden);
    QList<Stretch> names;
    // The fewest words that are a name: longer stretches hold shorter ones.
    for (qsizetype at = 0; at < words.size(); ++at) {
        for (qsizetype count = 1; count <= kMostWords && at + count <= words.size(); ++count) {
            const bool begins =
                count == 1 ||
                !m_search.isIn(shown(text, hidden, {words.at(at + 1).first, words.at(at + count - 1).last}));
            Stretch stretch{words.at(at).first, words.at(at + count - 1).last};
            if (!m_search.isIn(shown(text, hidden, stretch)))
                continue;
            if (!begins)
                break; // the name begins with the next word
            if (at > 0 && m_givenNames.contains(foldedName(shown(text, hidden, words.at(at - 1)))))
                stretch.first = words.at(at - 1).first;
            names << stretch;
            at += count - 1;
            break;
        }
    }
    QString out = text;
    for (const Stretch& name : names | std::views::reverse) {
        QString tags;
        for (qsizetype i = name.first; i <= name.last; ++i) {
            if (hidden.at(i))
                tags += text.at(i);
        }
        out.replace(name.first, name.last - name.first + 1, m_mark + tags);
    }
    return out;
}

} // namespace iplan
