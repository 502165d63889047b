// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/report/document.h"

#include <QStringList>

namespace iplan::report
{

using Blocks = std::vector<Block>;

void addHeading(Blocks& blocks, int level, const QString& text, const QString& anchor = {});
/// A paragraph of plain text; nothing for an empty text.
void addParagraph(Blocks& blocks, const QString& text, ParagraphStyle style = ParagraphStyle::Normal);
/// A paragraph for each line of a long text.
void addText(Blocks& blocks, const QString& text, ParagraphStyle style = ParagraphStyle::Normal,
             const QString& label = {});
/// The blocks of a rich field; its headings become levels 3 and 4.
void addRichText(Blocks& blocks, const QString& stored);

/// Each line of a long text as a paragraph of a cell or value.
[[nodiscard]] std::vector<Spans> lines(const QString& text);
/// "Text." with a full stop unless it ends with a mark; empty for an empty text.
[[nodiscard]] QString sentence(const QString& text);
/// The non-empty parts with the separator between them.
[[nodiscard]] QString joined(const QStringList& parts, const QString& separator);
/// The label (UTF-8) before the text; empty for an empty text.
[[nodiscard]] QString labelled(const char* label, const QString& text);
/// A number as German readers write it, with as many decimals as it has, at most three.
[[nodiscard]] QString numberText(double value);
[[nodiscard]] Cell moneyCell(const std::optional<Money>& amount);

/// Gathers labels and values; what is not known is left out.
class SheetBuilder
{
public:
    void add(const QString& label, const QString& text);
    void add(const QString& label, std::vector<Spans> paragraphs);
    /// Adds the sheet, if there is anything in it.
    void addTo(Blocks& blocks, double labelWidth = 0.2);

private:
    KeyValues m_sheet;
};

} // namespace iplan::report
