// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/richtext.h"

#include "core/base/htmlparts.h"
#include "core/base/searchtext.h"

#include <QRegularExpression>
#include <QStringList>
#include <tuple>

namespace iplan
{

namespace
{

/// A small tolerant HTML reader: pasted text comes from anywhere, so there is no form that it refuses.
class RichTextParser
{
public:
    explicit RichTextParser(const QString& text) : m_text(text) {}

    RichBlocks parse()
    {
        while (m_pos < m_text.size()) {
            const QChar c = m_text.at(m_pos);
            if (c == u'<' && isTagStart())
                readTag();
            else if (c == u'&')
                m_run += readEntity();
            else {
                m_run += c.isSpace() && c != QChar::Nbsp ? QChar(u' ') : c;
                ++m_pos;
            }
        }
        closeBlock();
        return std::move(m_blocks);
    }

private:
    [[nodiscard]] bool isTagStart() const
    {
        if (m_pos + 1 >= m_text.size())
            return false;
        const QChar next = m_text.at(m_pos + 1);
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void readTag()
    {
        if (isListMarker()) {
            readListMarker();
            return;
        }
        const qsizetype start = m_pos + 1;
        if (m_text.mid(m_pos, 4) == u"<!--") {
            const qsizetype commentEnd = m_text.indexOf(QLatin1String("-->"), m_pos + 4);
            m_pos = commentEnd < 0 ? m_text.size() : commentEnd + 3;
            return;
        }
        const qsizetype end = m_text.indexOf(u'>', start);
        m_pos = end < 0 ? m_text.size() : end + 1;
        QString tag = m_text.mid(start, (end < 0 ? m_text.size() : end) - start);
        const bool closing = tag.startsWith(u'/');
        if (closing)
            tag.remove(0, 1);
        qsizetype nameEnd = 0;
        while (nameEnd < tag.size() && tag.at(nameEnd).isLetterOrNumber())
            ++nameEnd;
        const QString name = tag.left(nameEnd).toLower();
        if (!closing && (name == u"script" || name == u"style" || name == u"head" || name == u"title" ||
                         name == u"del")) // deleted in Word, where changes are tracked
            skipElement(name);
        else
            applyTag(name, tag.mid(nameEnd), closing);
    }

    /// Word writes items of lists as paragraphs that begin with the sign or number, which it marks like this.
    [[nodiscard]] bool isListMarker() const
    {
        const QStringView ahead = QStringView(m_text).mid(m_pos, 24);
        return ahead.startsWith(u"<![if !supportLists]") || ahead.startsWith(u"<!--[if !supportLists]");
    }

    void readListMarker()
    {
        const qsizetype from = m_text.indexOf(u'>', m_pos) + 1;
        const qsizetype to = m_text.indexOf(QLatin1String("[endif]"), from);
        const qsizetype end = to < 0 ? -1 : m_text.indexOf(u'>', to);
        if (from <= 0 || end < 0) {
            m_pos = m_text.size();
            return;
        }
        QString marker;
        for (const RichBlock& block : RichTextParser(m_text.mid(from, m_text.lastIndexOf(u'<', to) - from)).parse())
            marker += block.plainText();
        const bool counted = marker.endsWith(u'.') || marker.endsWith(u')');
        m_kind = counted ? RichBlock::Kind::Numbered : RichBlock::Kind::Bullet;
        m_pos = end + 1;
    }

    /// Bold and italic as other programs write them. What the element says by itself comes first.
    void applyStyle(const QString& attributes)
    {
        const QString style = QString(attributes).remove(u' ').toLower();
        if (const QString weight = styleValue(style, QLatin1String("font-weight:")); !weight.isEmpty())
            m_strong = weight.startsWith(u"bold") || (weight.at(0) >= u'6' && weight.at(0) <= u'9');
        if (const QString slant = styleValue(style, QLatin1String("font-style:")); !slant.isEmpty())
            m_emphasis = slant.startsWith(QLatin1String("italic"));
    }

    /// The beginning of what a property is set to; that of Word's own "mso-bidi-font-weight" is another one.
    static QString styleValue(const QString& style, QLatin1String property)
    {
        qsizetype at = style.indexOf(property);
        while (at > 0 && (style.at(at - 1) == u'-' || style.at(at - 1).isLetter()))
            at = style.indexOf(property, at + 1);
        return at < 0 ? QString() : style.mid(at + property.size(), 6);
    }

    void applySpan(const QString& attributes, bool closing)
    {
        flushRun();
        if (!closing) {
            m_looks.emplaceBack(m_strong, m_emphasis);
            applyStyle(attributes);
        } else if (!m_looks.isEmpty()) {
            std::tie(m_strong, m_emphasis) = m_looks.takeLast();
        }
    }

    void skipElement(const QString& name)
    {
        const qsizetype end = m_text.indexOf(QStringLiteral("</") + name, m_pos, Qt::CaseInsensitive);
        m_pos = end < 0 ? m_text.size() : end;
    }

    void applyTag(const QString& name, const QString& attributes, bool closing)
    {
        if (name == u"strong" || name == u"b") {
            flushRun();
            m_strong = !closing;
            applyStyle(attributes);
        } else if (name == u"em" || name == u"i") {
            flushRun();
            m_emphasis = !closing;
        } else if (name == u"span") {
            applySpan(attributes, closing);
        } else if (name == u"a") {
            flushRun();
            m_link = closing ? QString() : safeHtmlLink(attributes);
        } else if (name == u"ul" || name == u"ol") {
            closeBlock();
            m_list = closing ? RichBlock::Kind::Paragraph
                             : (name == u"ul" ? RichBlock::Kind::Bullet : RichBlock::Kind::Numbered);
        } else if (name == u"li") {
            closeBlock();
            m_kind = closing ? RichBlock::Kind::Paragraph
                             : (m_list == RichBlock::Kind::Paragraph ? RichBlock::Kind::Bullet : m_list);
        } else if (name.size() == 2 && name.at(0) == u'h' && name.at(1).isDigit()) {
            closeBlock();
            m_kind = closing ? RichBlock::Kind::Paragraph
                             : (name.at(1) <= u'3' ? RichBlock::Kind::Heading3 : RichBlock::Kind::Heading4);
        } else if (name == u"tr" || name == u"table") {
            applyRow(name == u"tr" && !closing);
        } else if (name == u"td" || name == u"th") {
            m_run += !closing && m_cell >= 0 && m_cell++ > 0 ? QStringLiteral(" | ") : QStringLiteral(" ");
        } else if (m_cell >= 0 && (name == u"p" || name == u"div" || name == u"br")) {
            m_run += u' ';
        } else if (name == u"p" || name == u"div" || name == u"br") {
            const RichBlock::Kind kind = m_kind;
            closeBlock();
            // A paragraph inside a list item stays part of the list.
            if (name == u"p" && !closing && m_list != RichBlock::Kind::Paragraph)
                m_kind = kind;
        }
    }

    /// A row of a table becomes a line, "Maßnahme | Kosten", if its cells hold a few words each. Where paragraphs or
    /// lists stand in cells the table is only there for the looks.
    void applyRow(bool begins)
    {
        flushRun();
        const bool isEmpty = std::all_of(m_spans.cbegin(), m_spans.cend(), [](const RichSpan& span) {
            return QString(span.text).remove(u'|').trimmed().isEmpty();
        });
        if (m_cell >= 0 && isEmpty)
            m_spans.clear();
        closeBlock();
        m_cell = begins && isRowOfWords() ? 0 : -1;
    }

    [[nodiscard]] bool isRowOfWords() const
    {
        constexpr qsizetype longest = 20'000;
        const QString ahead = m_text.mid(m_pos, longest);
        static const QRegularExpression cell(QStringLiteral("<t[dh][\\s>]"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression blocks(QStringLiteral("<(li|table|h[1-6])[\\s>]|<p[\\s>].*<p[\\s>]"),
                                               QRegularExpression::CaseInsensitiveOption |
                                                   QRegularExpression::DotMatchesEverythingOption);
        const qsizetype end = ahead.indexOf(QLatin1String("</tr"), 0, Qt::CaseInsensitive);
        const QStringList cells = ahead.left(qMax(end, qsizetype(0))).split(cell);
        return cells.size() > 2 &&
               std::none_of(cells.cbegin(), cells.cend(), [](const QString& text) { return text.contains(blocks); });
    }

    QString readEntity()
    {
        const qsizetype end = m_text.indexOf(u';', m_pos);
        if (end < 0 || end - m_pos > 10) {
            ++m_pos;
            return QStringLiteral("&");
        }
        const QString name = m_text.mid(m_pos + 1, end - m_pos - 1);
        const QString replacement = htmlEntity(name);
        if (replacement.isEmpty()) {
            ++m_pos;
            return QStringLiteral("&");
        }
        m_pos = end + 1;
        return replacement;
    }

    void flushRun()
    {
        if (m_run.isEmpty())
            return;
        const RichSpan span{m_run, m_strong, m_emphasis, m_link};
        m_run.clear();
        if (!m_spans.isEmpty() && m_spans.last().strong == span.strong && m_spans.last().emphasis == span.emphasis &&
            m_spans.last().link == span.link)
            m_spans.last().text += span.text;
        else
            m_spans << span;
    }

    /// Blanks at the ends and double blanks are no text in HTML. What must not break a line ("§ 5") stays, unless it
    /// only makes room, as on the web, beside other blanks.
    static void collapseBlanks(QList<RichSpan>& spans)
    {
        bool blank = true;
        for (RichSpan& span : spans) {
            QString out;
            for (qsizetype i = 0; i < span.text.size(); ++i) {
                const QChar c = span.text.at(i);
                const bool makesRoom =
                    c == QChar::Nbsp && (blank || i + 1 == span.text.size() || span.text.at(i + 1).isSpace());
                const bool isBlank = c == u' ' || makesRoom;
                if (!isBlank || !blank)
                    out += isBlank ? QChar(u' ') : c;
                blank = isBlank;
            }
            span.text = out;
        }
        while (!spans.isEmpty()) {
            if (spans.last().text.endsWith(u' '))
                spans.last().text.chop(1);
            if (!spans.last().text.isEmpty())
                break;
            spans.removeLast();
        }
        spans.removeIf([](const RichSpan& span) { return span.text.isEmpty(); });
        for (qsizetype i = spans.size() - 1; i > 0; --i) {
            RichSpan& before = spans[i - 1];
            if (before.strong == spans.at(i).strong && before.emphasis == spans.at(i).emphasis &&
                before.link == spans.at(i).link) {
                before.text += spans.at(i).text;
                spans.removeAt(i);
            }
        }
    }

    void closeBlock()
    {
        flushRun();
        collapseBlanks(m_spans);
        if (!m_spans.isEmpty())
            m_blocks << RichBlock{m_kind, m_spans};
        m_spans.clear();
        m_kind = RichBlock::Kind::Paragraph;
    }

    const QString m_text;
    qsizetype m_pos = 0;
    RichBlocks m_blocks;
    QList<RichSpan> m_spans;
    QString m_run;
    RichBlock::Kind m_kind = RichBlock::Kind::Paragraph;
    RichBlock::Kind m_list = RichBlock::Kind::Paragraph;
    bool m_strong = false;
    bool m_emphasis = false;
    int m_cell = -1;                      ///< of a row that becomes a line
    QList<std::pair<bool, bool>> m_looks; ///< bold and italic before each open span
    QString m_link;
};

bool looksLikeHtml(const QString& text)
{
    for (const auto* tag : {"<p", "<h", "<ul", "<ol", "<div", "<br", "<li", "<b>", "<strong", "<em", "<i>", "<a ",
                            "<span", "<script", "<style", "<table", "<!"}) {
        if (text.contains(QLatin1String(tag), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QString spanHtml(const RichSpan& span)
{
    QString out = span.text.toHtmlEscaped();
    if (span.emphasis)
        out = QStringLiteral("<em>") + out + QStringLiteral("</em>");
    if (span.strong)
        out = QStringLiteral("<strong>") + out + QStringLiteral("</strong>");
    if (!span.link.isEmpty())
        out = QStringLiteral("<a href=\"") + span.link.toHtmlEscaped() + QStringLiteral("\">") + out +
              QStringLiteral("</a>");
    return out;
}

} // namespace

QString RichBlock::plainText() const
{
    QString out;
    for (const RichSpan& span : spans)
        out += span.text;
    return out;
}

RichBlocks parseRichText(const QString& text)
{
    if (looksLikeHtml(text))
        return RichTextParser(text).parse();
    RichBlocks out;
    const QStringList lines = normalizedText(text).split(u'\n');
    for (const QString& line : lines) {
        if (const QString simplified = line.simplified(); !simplified.isEmpty())
            out << RichBlock{RichBlock::Kind::Paragraph, {RichSpan{simplified, false, false, {}}}};
    }
    return out;
}

QString richTextToHtml(const RichBlocks& text)
{
    using Kind = RichBlock::Kind;
    QStringList lines;
    Kind list = Kind::Paragraph;
    const auto closeList = [&] {
        if (list != Kind::Paragraph && !lines.isEmpty())
            lines.last() += list == Kind::Bullet ? QLatin1String("</ul>") : QLatin1String("</ol>");
        list = Kind::Paragraph;
    };
    for (const RichBlock& block : text) {
        QString inner;
        for (const RichSpan& span : block.spans)
            inner += spanHtml(span);
        const bool item = block.kind == Kind::Bullet || block.kind == Kind::Numbered;
        if (list != (item ? block.kind : Kind::Paragraph))
            closeList();
        if (item) {
            const QString open = list == block.kind           ? QString()
                                 : block.kind == Kind::Bullet ? QStringLiteral("<ul>")
                                                              : QStringLiteral("<ol>");
            list = block.kind;
            lines << open + QStringLiteral("<li>") + inner + QStringLiteral("</li>");
            continue;
        }
        const QString tag = block.kind == Kind::Heading3   ? QStringLiteral("h3")
                            : block.kind == Kind::Heading4 ? QStringLiteral("h4")
                                                           : QStringLiteral("p");
        lines << u'<' + tag + u'>' + inner + QStringLiteral("</") + tag + u'>';
    }
    closeList();
    return lines.join(u'\n');
}

QString richTextToPlain(const QString& html)
{
    QStringList lines;
    for (const RichBlock& block : parseRichText(html))
        lines << block.plainText();
    return lines.join(u'\n');
}

} // namespace iplan
