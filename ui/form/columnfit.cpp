// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/columnfit.h"

#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QHeaderView>

namespace iplan
{

namespace
{

constexpr int kWidestChars = 40; ///< of a column
constexpr int kTitleChars = 24;  ///< of the column that names the row, also while it is empty

int fittingWidth(const GridView& view, const EntityTableModel& model, int column)
{
    const int letter = view.fontMetrics().averageCharWidth();
    // A letter between columns, so that headings to the right and to the left do not touch.
    const int needed = qMax(static_cast<const QAbstractItemView&>(view).sizeHintForColumn(column),
                            view.horizontalHeader()->sectionSizeHint(column)) +
                       letter;
    return qBound(model.columns().at(column).has(IsTitle) ? kTitleChars * letter : 0, needed, kWidestChars * letter);
}

} // namespace

void fitColumns(GridView& view, const EntityTableModel& model, ColumnFit fit)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (view.isColumnHidden(column))
            continue;
        const int least = fit == ColumnFit::Widen ? view.columnWidth(column) : 0;
        view.setColumnWidth(column, qMax(least, fittingWidth(view, model, column)));
    }
}

} // namespace iplan
