// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/richtext.h"

class QTextCursor;
class QTextDocument;

namespace iplan
{

/// Puts `text` in place of all that `document` holds. Undoing it is not possible.
void writeRichText(QTextDocument& document, const RichBlocks& text);

/// What the document holds, as blocks. Looks that a rich field does not know (colours, sizes, tables) are left out,
/// their text stays; empty paragraphs are left out. For every text that parseRichText() gives,
/// readRichText() after writeRichText() gives the same.
[[nodiscard]] RichBlocks readRichText(const QTextDocument& document);

/// Inserts `text` at the cursor as one step of undo: the first block continues the present paragraph.
void insertRichText(QTextCursor& cursor, const RichBlocks& text);

/// Makes the paragraphs of the selection that kind of block.
void setBlockKind(QTextCursor cursor, RichBlock::Kind kind);
/// The kind of the paragraph that the cursor is in.
[[nodiscard]] RichBlock::Kind blockKind(const QTextCursor& cursor);

/// Turns the selected text into a link; an empty address takes the link away. Addresses of other kinds than http,
/// https, mailto and iplan are refused; "www.…" counts as https.
bool setLink(QTextCursor& cursor, const QString& address);

} // namespace iplan
