// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/layout.h"

#include <memory>

namespace iplan::report
{

/// On which pages of a document its sections stand, as it is printed: for lists that send readers to it.
class PageList
{
public:
    /// Lays the document out; takes as long as that.
    explicit PageList(const Document& document);

    [[nodiscard]] const Document& document() const { return m_layout->document(); }
    [[nodiscard]] int pageCount() const { return m_layout->pageCount(); }
    [[nodiscard]] std::shared_ptr<const Layout> layout() const { return m_layout; }
    /// The pages of the section below the heading with the anchor, counted from 1; none for an unknown one.
    [[nodiscard]] QList<int> pagesOf(const QString& anchor) const;
    /// The pages of all of them, ascending, each once.
    [[nodiscard]] QList<int> pagesOf(const QList<QString>& anchors) const;
    /// "12", "12–13"; empty for an unknown anchor.
    [[nodiscard]] QString pageText(const QString& anchor) const;
    /// "S. 3, 7–9".
    [[nodiscard]] QString pagesText(const QList<QString>& anchors) const;

private:
    std::shared_ptr<const Layout> m_layout;
    QHash<QString, std::size_t> m_at; ///< in the headings of the layout
};

/// "3, 7–9" of ascending numbers.
[[nodiscard]] QString numberRanges(const QList<int>& numbers);

} // namespace iplan::report
