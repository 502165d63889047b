// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <map>
#include <memory>
#include <QColor>
#include <QFont>
#include <QTextLayout>

namespace iplan::report
{

/// Layout unit: a tenth of a point, fine enough for metrics that do not depend on the device.
inline constexpr qreal pt = 10;
inline constexpr qreal mm = 72 * pt / 25.4;

/// What a piece of text is; decides its size and weight.
enum class TextRole {
    Title,
    Subtitle,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Lead,
    Body,
    Small,
    Label,
    TableCell,
    TableHead,
    Caption,
    Running, ///< header and footer
};

/// The font families of reports, first choice first.
[[nodiscard]] QStringList fontFamilies();

/// The font of a role, in layout units; `points` instead of its usual size, which `look` may have changed.
[[nodiscard]] QFont fontFor(TextRole role, qreal points = 0, const DocumentLook& look = {});

/// Page number of each anchor, counted from 1.
using PageNumbers = std::map<QString, int>;

/// A link inside a text block.
struct TextLink {
    int from = 0; ///< characters [from, to)
    int to = 0;
    QString target;
};

/// A text broken into lines. The layout is at (0, 0).
struct TextBlock {
    std::unique_ptr<QTextLayout> layout;
    std::vector<qreal> tops; ///< top of each line, and after the last the height of all
    std::vector<TextLink> links;
    QColor color = Qt::black;
    quint64 thread = 0; ///< whose fonts the layout holds, see LinePainter

    [[nodiscard]] int lineCount() const { return int(tops.size()) - 1; }
    [[nodiscard]] qreal height() const { return tops.back(); }
};

using TextBlockPtr = std::shared_ptr<const TextBlock>;

/// How to break a text.
struct TextLook {
    TextRole role = TextRole::Body;
    Align align = Align::Left;
    bool bold = false;
    bool italic = false;
    qreal points = 0;                       ///< instead of the usual size of the role
    const DocumentLook* document = nullptr; ///< of the document it is set for; null: as all reports
};

/// Breaks the spans into lines of the width. Page numbers not (yet) known are printed as "00".
[[nodiscard]] TextBlockPtr breakText(const Spans& spans, const TextLook& look, qreal width, const PageNumbers& pages);

/// Paints lines of texts in any thread. A layout holds fonts of the thread that broke the text, and Qt takes their
/// glyphs away when that thread ends; elsewhere the text is shaped again. One painter serves one page: it keeps the
/// text shaped last, whose lines follow each other.
class LinePainter
{
public:
    /// `block` outlives the painter; `origin` is where its upper left corner goes.
    void draw(QPainter& painter, const TextBlock& block, int first, int count, const QPointF& origin);

private:
    const TextBlock* m_shaped = nullptr;
    std::unique_ptr<QTextLayout> m_layout;
};

/// Width of the text on one line.
[[nodiscard]] qreal textWidth(const QString& text, const TextLook& look);

/// The text cut with "…" to fit the width.
[[nodiscard]] QString elided(const QString& text, const TextLook& look, qreal width);

} // namespace iplan::report
