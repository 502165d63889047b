// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/measure.h"

#include <iterator>

namespace iplan::report
{

namespace
{

constexpr qreal kCoverPictureShare = 0.4; ///< of the height of the text area

/// Stacks texts.
class TitleStack
{
public:
    explicit TitleStack(const MeasureContext& context) : m_context(context), m_width(context.width) {}

    void add(const QString& text, TextRole role, qreal space)
    {
        if (text.isEmpty())
            return;
        auto lines = lineAtoms(breakText(plain(text), m_context.look(role), m_width, m_context.pages), 0, space);
        m_atoms.insert(m_atoms.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    }

    /// Above the texts.
    void addLogo()
    {
        if (!m_context.document.logo)
            return;
        const QSizeF size = m_context.document.logo->sizeMm * mm;
        Atom atom{.height = size.height() + 6 * mm};
        atom.items.emplace_back(FigureItem{QRectF(QPointF(0, 0), size), m_context.document.logo->paint});
        m_atoms.push_back(std::move(atom));
    }

    /// As large as the room allows, in its middle.
    void addPicture(const Figure& picture, QSizeF room)
    {
        const QSizeF size = picture.sizeMm.scaled(room, Qt::KeepAspectRatio);
        Atom atom{.spaceBefore = 8 * mm, .height = size.height() + 8 * mm};
        atom.items.emplace_back(
            FigureItem{QRectF(QPointF((m_context.width - size.width()) / 2, 0), size), picture.paint});
        m_atoms.push_back(std::move(atom));
    }

    /// Beside the texts, on the right.
    void addLogoBeside()
    {
        if (!m_context.document.logo)
            return;
        const QSizeF size = m_context.document.logo->sizeMm * mm;
        m_width = m_context.width - size.width() - 6 * mm;
        m_besideHeight = size.height();
        Atom atom;
        atom.items.emplace_back(
            FigureItem{QRectF(QPointF(m_context.width - size.width(), 0), size), m_context.document.logo->paint});
        m_atoms.push_back(std::move(atom));
    }

    /// Down to below what stands beside.
    void clearBeside()
    {
        qreal height = 0;
        for (const Atom& atom : m_atoms)
            height += atom.spaceBefore + atom.height;
        if (height < m_besideHeight)
            addRoom(m_besideHeight - height);
    }

    void addRule(qreal space, qreal thickness)
    {
        Atom rule{.spaceBefore = space, .height = thickness};
        rule.items.emplace_back(FillItem{QRectF(0, 0, m_context.width, thickness), ruleColor});
        m_atoms.push_back(std::move(rule));
    }

    /// Space that stays at the head of a page.
    void addRoom(qreal height) { m_atoms.push_back(Atom{.height = height}); }

    std::vector<Atom> take() { return std::move(m_atoms); }

private:
    const MeasureContext& m_context;
    qreal m_width; ///< of the texts
    qreal m_besideHeight = 0;
    std::vector<Atom> m_atoms;
};

/// Who prints, title and subtitle in a few lines, with the logo beside them.
std::vector<Atom> compactAtoms(const MeasureContext& context)
{
    const Document& document = context.document;
    TitleStack stack(context);
    stack.addLogoBeside();
    stack.add(document.author, TextRole::Small, 0);
    stack.add(document.title, TextRole::Heading1, 1 * pt);
    stack.add(document.subtitle, TextRole::Body, 1 * pt);
    stack.clearBeside();
    stack.addRule(3 * pt, 0.8 * pt);
    return stack.take();
}

std::vector<Atom> coverAtoms(const MeasureContext& context)
{
    const Document& document = context.document;
    TitleStack stack(context);
    stack.addLogo();
    stack.add(document.cover->organization, TextRole::Subtitle, 0);
    if (document.cover->picture)
        stack.addPicture(*document.cover->picture, QSizeF(context.width, context.height * kCoverPictureShare));
    else
        stack.addRoom(context.height * 0.24);
    stack.addRule(0, 2 * pt);
    stack.add(document.cover->title.isEmpty() ? document.title : document.cover->title, TextRole::Title, 14 * pt);
    stack.add(document.subtitle, TextRole::Subtitle, 8 * pt);
    stack.addRule(14 * pt, 0.6 * pt);
    stack.add(asOfText(document), TextRole::Lead, 14 * pt);
    for (const QString& line : document.cover->lines)
        stack.add(line, TextRole::Lead, 5 * pt);
    if (!document.marking.isEmpty())
        stack.add(document.marking, TextRole::Heading3, 18 * pt);
    auto atoms = stack.take();
    atoms.push_back(Atom{.breakBefore = true});
    return atoms;
}

} // namespace

std::vector<Atom> measureTitle(const MeasureContext& context)
{
    const Document& document = context.document;
    if (document.form)
        return {};
    if (document.cover)
        return coverAtoms(context);
    if (document.compact)
        return compactAtoms(context);
    TitleStack stack(context);
    stack.addLogo();
    stack.add(document.title, TextRole::Title, 0);
    stack.add(document.subtitle, TextRole::Subtitle, 4 * pt);
    stack.addRule(8 * pt, 1 * pt);
    stack.addRoom(4 * pt);
    return stack.take();
}

std::vector<Atom> measureContents(const Contents& contents, const MeasureContext& context)
{
    const qreal numberWidth =
        textWidth(QStringLiteral("0000"), context.look(TextRole::Body, Align::Left, true)) + 3 * pt;
    auto atoms = lineAtoms(
        breakText(plain(contents.title), context.look(TextRole::Heading1), context.width, context.pages), 0, 16 * pt);
    for (Atom& atom : atoms)
        atom.keepWithNext = true;
    for (const OutlineEntry& entry : context.headings) {
        if (entry.level > contents.depth)
            continue;
        const bool top = entry.level == 1;
        const qreal indent = (entry.level - 1) * 6 * mm;
        const TextLook look = context.look(TextRole::Body, Align::Left, top);
        const Spans spans{Span{.text = entry.text, .link = u'#' + entry.anchor}};
        const auto text = breakText(spans, look, context.width - indent - 2 * numberWidth, context.pages);
        auto lines = lineAtoms(text, indent, top ? 6 * pt : 1.5 * pt);
        const qreal end = text->layout->lineAt(text->lineCount() - 1).naturalTextWidth();
        lines.back().items.emplace_back(
            LeaderItem{entry.anchor, indent + end + 3 * pt, context.width, numberWidth, look});
        atoms.insert(atoms.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    }
    return atoms;
}

} // namespace iplan::report
