// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/captionlist.h"

namespace iplan::report
{

namespace
{

QString kindWord(CaptionKind kind)
{
    return kind == CaptionKind::Table ? QStringLiteral("Tabelle") : QStringLiteral("Abbildung");
}

QString anchorPrefix(CaptionKind kind)
{
    return kind == CaptionKind::Table ? QStringLiteral("tabelle-") : QStringLiteral("abbildung-");
}

/// Calls `use` with kind, caption and anchor of each block that has a caption.
template <class Container, class Use>
void eachCaption(Container& blocks, const Use& use)
{
    for (auto& block : blocks) {
        if (auto* table = std::get_if<Table>(&block); table && !table->caption.isEmpty())
            use(CaptionKind::Table, table->caption, table->anchor);
        if (auto* figure = std::get_if<Figure>(&block); figure && !figure->caption.isEmpty())
            use(CaptionKind::Figure, figure->caption, figure->anchor);
    }
}

} // namespace

void numberCaptions(Blocks& blocks)
{
    int tables = 0;
    int figures = 0;
    eachCaption(blocks, [&](CaptionKind kind, QString& caption, QString& anchor) {
        const int number = kind == CaptionKind::Table ? ++tables : ++figures;
        caption = QStringLiteral("%1 %2: %3").arg(kindWord(kind), QString::number(number), caption);
        anchor = anchorPrefix(kind) + QString::number(number);
    });
}

Blocks captionList(const Blocks& blocks, CaptionKind kind)
{
    Table list;
    list.columns = {
        {kind == CaptionKind::Table ? QStringLiteral("Tabelle") : QStringLiteral("Abbildung"), Align::Left, 6},
        {QStringLiteral("Seite"), Align::Right, 0.7}};
    eachCaption(blocks, [&](CaptionKind one, const QString& caption, const QString& anchor) {
        if (one != kind || anchor.isEmpty())
            return;
        Span title{caption};
        title.link = u'#' + anchor;
        Span page;
        page.pageRef = anchor;
        list.rows.push_back({{Cell{{{title}}}, Cell{{{page}}}}});
    });
    Blocks out;
    if (list.rows.empty())
        return out;
    addHeading(out, 1,
               kindWord(kind) +
                   (kind == CaptionKind::Table ? QStringLiteral("nverzeichnis") : QStringLiteral("sverzeichnis")));
    out.emplace_back(std::move(list));
    return out;
}

} // namespace iplan::report
