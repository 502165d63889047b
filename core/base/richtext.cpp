// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/richtext.h"

#include "core/base/searchtext.h"

#include <QHash>
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
                m_run += c.isSpace() ? QChar(u' ') : c;
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
        if (!closing && (name == u"script" || name == u"style" || name == u"head" || name == u"title"))
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
        const qsizetype at = style.indexOf(QLatin1String("font-weight:"));
        if (at >= 0) {
            const QString weight = style.mid(at + 12, 6);
            m_strong =
                weight.startsWith(u"bold") || (!weight.isEmpty() && weight.at(0) >= u'6' && weight.at(0) <= u'9');
        }
        if (const qsizetype slant = style.indexOf(QLatin1String("font-style:")); slant >= 0)
            m_emphasis = style.mid(slant + 11).startsWith(QLatin1String("italic"));
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
            m_link = closing ? QString() : safeLink(attributes);
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
        } else if (name == u"p" || name == u"div" || name == u"tr" || name == u"table" || name == u"br") {
            const RichBlock::Kind kind = m_kind;
            closeBlock();
            // A paragraph inside a list item stays part of the list.
            if (name == u"p" && !closing && m_list != RichBlock::Kind::Paragraph)
                m_kind = kind;
        } else if (name == u"td" || name == u"th") {
            m_run += u' ';
        }
    }

    static QString safeLink(const QString& attributes)
    {
        const qsizetype at = attributes.indexOf(QLatin1String("href"), 0, Qt::CaseInsensitive);
        if (at < 0)
            return {};
        qsizetype start = attributes.indexOf(u'=', at) + 1;
        if (start <= 0)
            return {};
        while (start < attributes.size() && attributes.at(start).isSpace())
            ++start;
        QString link = attributes.mid(start);
        if (!link.isEmpty() && (link.at(0) == u'"' || link.at(0) == u'\''))
            link = link.mid(1, link.indexOf(link.at(0), 1) - 1);
        else
            link = link.section(u' ', 0, 0);
        link = decoded(link).trimmed();
        for (const auto* scheme : {"http://", "https://", "mailto:", "iplan:"}) {
            if (link.startsWith(QLatin1String(scheme), Qt::CaseInsensitive))
                return link;
        }
        return {};
    }

    static QString decoded(const QString& text)
    {
        QString out = text;
        return out.replace(QLatin1String("&quot;"), QLatin1String("\""))
            .replace(QLatin1String("&lt;"), QLatin1String("<"))
            .replace(QLatin1String("&gt;"), QLatin1String(">"))
            .replace(QLatin1String("&amp;"), QLatin1String("&"));
    }

    QString readEntity()
    {
        const qsizetype end = m_text.indexOf(u';', m_pos);
        if (end < 0 || end - m_pos > 10) {
            ++m_pos;
            return QStringLiteral("&");
        }
        const QString name = m_text.mid(m_pos + 1, end - m_pos - 1);
        static const QHash<QString, QString> known{
            {QStringLiteral("amp"), QStringLiteral("&")},   {QStringLiteral("lt"), QStringLiteral("<")},
            {QStringLiteral("gt"), QStringLiteral(">")},    {QStringLiteral("quot"), QStringLiteral("\"")},
            {QStringLiteral("apos"), QStringLiteral("'")},  {QStringLiteral("nbsp"), QStringLiteral(" ")},
            {QStringLiteral("auml"), QStringLiteral("ä")},  {QStringLiteral("ouml"), QStringLiteral("ö")},
            {QStringLiteral("uuml"), QStringLiteral("ü")},  {QStringLiteral("Auml"), QStringLiteral("Ä")},
            {QStringLiteral("Ouml"), QStringLiteral("Ö")},  {QStringLiteral("Uuml"), QStringLiteral("Ü")},
            {QStringLiteral("szlig"), QStringLiteral("ß")}, {QStringLiteral("ndash"), QStringLiteral("–")},
            {QStringLiteral("mdash"), QStringLiteral("—")}, {QStringLiteral("euro"), QStringLiteral("€")},
            {QStringLiteral("bdquo"), QStringLiteral("„")}, {QStringLiteral("ldquo"), QStringLiteral("“")},
            {QStringLiteral("rdquo"), QStringLiteral("”")}, {QStringLiteral("hellip"), QStringLiteral("…")},
            {QStringLiteral("sbquo"), QStringLiteral("‚")}, {QStringLiteral("lsquo"), QStringLiteral("‘")},
            {QStringLiteral("rsquo"), QStringLiteral("’")}, {QStringLiteral("laquo"), QStringLiteral("«")},
            {QStringLiteral("raquo"), QStringLiteral("»")}, {QStringLiteral("sect"), QStringLiteral("§")},
            {QStringLiteral("bull"), QStringLiteral("•")},  {QStringLiteral("middot"), QStringLiteral("·")},
            {QStringLiteral("deg"), QStringLiteral("°")},   {QStringLiteral("eacute"), QStringLiteral("é")}};
        QString replacement = known.value(name);
        if (name.startsWith(u'#')) {
            bool ok = false;
            const bool hex = name.startsWith(QLatin1String("#x"), Qt::CaseInsensitive);
            const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
            if (ok && code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) {
                const char32_t character = code;
                replacement = QString::fromUcs4(&character, 1);
            }
        }
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

    /// Blanks at the ends and double blanks are no text in HTML.
    static void collapseBlanks(QList<RichSpan>& spans)
    {
        bool blank = true;
        for (RichSpan& span : spans) {
            QString out;
            for (const QChar c : span.text) {
                const bool isBlank = c == u' ';
                if (!isBlank || !blank)
                    out += c;
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
