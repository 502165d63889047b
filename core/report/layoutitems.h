// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/normalize.h"
#include "core/report/textblock.h"

#include <QRectF>

namespace iplan::report
{

/// Lines [first, first + count) of a text, the first of them at `position`.
struct TextItem {
    TextBlockPtr text;
    int first = 0;
    int count = 0;
    QPointF position;
};

/// A filled rectangle: a rule, a bar or a background. With `joins` it is united with the same kind of rectangle that
/// ends where it begins.
struct FillItem {
    QRectF rect;
    QColor color;
    bool joins = false;
};

struct FigureItem {
    QRectF rect;
    FigurePainter paint;
};

/// A page number at the right end of a line of dots, as in contents lists.
struct LeaderItem {
    QString anchor;
    qreal left = 0;        ///< where the dots begin
    qreal right = 0;       ///< where the number ends
    qreal numberWidth = 0; ///< room for the number
    TextLook look;
    qreal top = 0;
};

using Item = std::variant<FillItem, TextItem, FigureItem, LeaderItem>;

struct PageSheet;

/// The smallest unit that pagination places: a line, a table row, a figure. Items are relative to its upper left.
struct Atom {
    qreal spaceBefore = 0; ///< dropped at the head of a page
    qreal height = 0;
    bool keepWithNext = false;
    bool breakBefore = false;
    std::vector<Item> items = {};
    std::optional<OutlineEntry> heading = {};
    std::shared_ptr<const std::vector<Atom>> repeated = {}; ///< printed first, when a page begins with this atom
    std::function<std::vector<Atom>()> split = {};          ///< smaller atoms instead, should it not fit on a page
    std::shared_ptr<const PageSheet> sheet = {};            ///< what it is part of
    bool beginsSheet = false;
};

/// Atoms that are kept on one page where that is possible.
struct PageSheet {
    qreal height = 0; ///< at the head of a page
    Atom continued;   ///< says at the head of a page what goes on there
};

} // namespace iplan::report
