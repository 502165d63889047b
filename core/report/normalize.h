// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

/// The document as renderers take it: texts free of characters that no format can carry, every heading with a valid,
/// unique anchor, default titles and labels filled in, rows padded to the columns of their table, no empty table, the
/// contents list as a block. The label of a quote or comment stays empty where it continues the block before it.
[[nodiscard]] Document normalized(Document document);

/// One heading, as the contents list and the bookmarks need it.
struct OutlineEntry {
    int level = 1;
    QString text;
    QString anchor;
};

/// Level of captions that something refers to, where headings are listed with their places: below those of the text and
/// of rows (5), and in no contents list and no bookmarks.
inline constexpr int kCaptionLevel = 6;

/// The captions of a normalized document that something refers to.
[[nodiscard]] std::vector<OutlineEntry> captions(const Document& document);

/// The headings of a normalized document.
[[nodiscard]] std::vector<OutlineEntry> outline(const Document& document);

/// The header rows of a table; none when it has neither column titles nor upper header rows.
[[nodiscard]] std::vector<Row> headerRows(const Table& table);

/// Whether a row must not stand last on a page: it names the next one, or the next one sums it up.
[[nodiscard]] bool staysWithNext(const Table& table, std::size_t row);

/// Whether a word processor may split the row between two pages: it might not fit on one.
[[nodiscard]] bool mayBreak(const Row& row);

/// Whether it is wording of others or a comment. Between these and what they do not continue is some room.
[[nodiscard]] bool isAside(const Paragraph& paragraph);
[[nodiscard]] bool isAside(const Block& block);

/// Labels and values as a table without a header whose first column names the rows.
[[nodiscard]] Table asTable(const KeyValues& sheet);
/// Cells of a fixed size as a table, for formats that have no such sizes.
[[nodiscard]] Table asTable(const FixedCells& cells);

/// "Stand: 31.12.2026", or nothing without a date.
[[nodiscard]] QString asOfText(const Document& document);

/// The text of the spans without their looks.
[[nodiscard]] QString plainText(const Spans& spans);

/// Whether the address may become a link in a file: an anchor, http, https or mailto.
[[nodiscard]] bool isSafeLink(const QString& link);

} // namespace iplan::report
