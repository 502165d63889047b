// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/filterproxy.h"

#include "core/base/searchtext.h"
#include "ui/model/entitytablemodel.h"

namespace iplan
{

FilterProxy::FilterProxy(EntityTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_table(model), m_collator(QLocale(QLocale::German, QLocale::Germany))
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.isDefaultColumn(column))
            m_columns << column;
    }
    // Connected before the proxy connects itself, so that it filters by the new text.
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_folded.clear(); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        for (int row = first.row(); row <= last.row(); ++row)
            m_folded.remove(m_table.rowAt(row).id);
    });
    setSortRole(EntityTableModel::SortRole);
    setSourceModel(&model);
}

void FilterProxy::setText(const QString& text)
{
    m_text = text;
    m_words = foldedQuery(text);
    invalidateRowsFilter();
}

void FilterProxy::setSearchedColumns(const QList<int>& columns)
{
    m_columns = columns;
    m_folded.clear();
    if (!m_words.isEmpty())
        invalidateRowsFilter();
}

void FilterProxy::setOption(const FieldInfo& field, const QString& key)
{
    if (key.isEmpty())
        m_options.remove(&field);
    else
        m_options.insert(&field, key);
    invalidateRowsFilter();
}

RowRef FilterProxy::rowAt(int proxyRow) const
{
    return m_table.rowAt(mapToSource(index(proxyRow, 0)).row());
}

int FilterProxy::rowOf(const QUuid& id) const
{
    const int row = m_table.rowOf(id);
    return row < 0 ? -1 : mapFromSource(m_table.index(row, 0)).row();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex&) const
{
    for (auto option = m_options.constBegin(); option != m_options.constEnd(); ++option) {
        const Value value = m_table.record(row).value(*option.key());
        if (*option == u"-" ? !value.isNull() : value.text() != *option)
            return false;
    }
    return m_words.isEmpty() || matchesText(row);
}

bool FilterProxy::matchesText(int row) const
{
    QString& folded = m_folded[m_table.rowAt(row).id];
    if (folded.isEmpty()) {
        QString text;
        for (const int column : m_columns)
            text += m_table.index(row, column).data().toString() + u' ';
        folded = foldedForIndex(text);
    }
    return std::all_of(m_words.begin(), m_words.end(), [&](const QStringList& forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString& form) { return folded.contains(form); });
    });
}

bool FilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(EntityTableModel::SortRole);
    const QVariant b = right.data(EntityTableModel::SortRole);
    if (a.isValid() != b.isValid()) // empty cells come last, whatever the direction
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return m_collator.compare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace iplan
