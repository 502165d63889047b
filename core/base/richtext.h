// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// A piece of text with one look.
struct RichSpan {
    QString text;
    bool strong = false;
    bool emphasis = false;
    QString link; ///< http, https, mailto or iplan address; empty if none
    friend bool operator==(const RichSpan&, const RichSpan&) = default;
};

/// A paragraph, heading or list item.
struct RichBlock {
    enum class Kind { Paragraph, Heading3, Heading4, Bullet, Numbered };
    Kind kind = Kind::Paragraph;
    QList<RichSpan> spans;
    friend bool operator==(const RichBlock&, const RichBlock&) = default;
    [[nodiscard]] QString plainText() const;
};

/// The text of a rich field, as blocks.
using RichBlocks = QList<RichBlock>;

/// Reads the stored form, and any other HTML or plain text as well as it goes: unknown elements are left out but their
/// text stays; script and style go with their content; blocks come from p, div, br, li, h1 to h6. Text without any
/// element is split into paragraphs at line ends. Never fails.
[[nodiscard]] RichBlocks parseRichText(const QString& text);

/// The stored form: h3, h4, p, ul, ol, li, strong, em, a; one block per line, so that merging can work by paragraph.
/// parseRichText(richTextToHtml(x)) == x for all that parseRichText gives.
[[nodiscard]] QString richTextToHtml(const RichBlocks& text);

/// Text without marks, a line for each block; for search and lists.
[[nodiscard]] QString richTextToPlain(const QString& html);

} // namespace iplan
