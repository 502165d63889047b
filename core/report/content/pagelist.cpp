// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/pagelist.h"

#include "core/report/pageframe.h"
#include "core/report/textblock.h"

#include <set>

namespace iplan::report
{

PageList::PageList(const Document& document) : m_layout(std::make_shared<const Layout>(document))
{
    const auto& headings = m_layout->headings();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (!headings[i].entry.anchor.isEmpty())
            m_at.insert(headings[i].entry.anchor, i);
    }
}

QList<int> PageList::pagesOf(const QString& anchor) const
{
    const auto at = m_at.constFind(anchor);
    if (at == m_at.constEnd())
        return {};
    const auto& headings = m_layout->headings();
    const HeadingPlace& first = headings[*at];
    // It ends where the next heading of its level or above stands; on the page before if that one begins a page.
    int last = m_layout->pageCount() - 1;
    for (std::size_t i = *at + 1; i < headings.size(); ++i) {
        if (headings[i].entry.level > first.entry.level)
            continue;
        const qreal top = pageFrame(m_layout->document()).top * mm;
        const bool beginsPage = headings[i].top <= top + mm;
        last = headings[i].page - (beginsPage ? 1 : 0);
        break;
    }
    QList<int> out;
    for (int page = first.page; page <= std::max(first.page, last); ++page)
        out << page + 1;
    return out;
}

QList<int> PageList::pagesOf(const QList<QString>& anchors) const
{
    std::set<int> pages;
    for (const QString& anchor : anchors) {
        for (const int page : pagesOf(anchor))
            pages.insert(page);
    }
    return {pages.begin(), pages.end()};
}

QString PageList::pageText(const QString& anchor) const
{
    return numberRanges(pagesOf(anchor));
}

QString PageList::pagesText(const QList<QString>& anchors) const
{
    const QString ranges = numberRanges(pagesOf(anchors));
    return ranges.isEmpty() ? QString() : QStringLiteral("S.") + QChar::Nbsp + ranges;
}

QString numberRanges(const QList<int>& numbers)
{
    QStringList out;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype end = i;
        while (end + 1 < numbers.size() && numbers.at(end + 1) == numbers.at(end) + 1)
            ++end;
        out << (end == i ? QString::number(numbers.at(i))
                         : QStringLiteral("%1–%2").arg(numbers.at(i)).arg(numbers.at(end)));
        i = end + 1;
    }
    return out.join(QStringLiteral(", "));
}

} // namespace iplan::report
