// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/listquestion.h"

#include "ui/model/listcolumns.h"

namespace iplan
{

namespace
{

/// Gives the part that value; whether it had another one.
template <class T>
bool change(T& part, const T& value)
{
    if (part == value)
        return false;
    part = value;
    return true;
}

} // namespace

ListQuestion::ListQuestion(const ListColumns& columns, const FieldValue& scope)
{
    m_query.entity = &columns.entity();
    m_query.scope = scope;
    for (int column = 0; column < columns.count(); ++column) {
        if (columns.isDefault(column, scope))
            m_query.searched << &columns.at(column);
    }
}

bool ListQuestion::setText(const QString& text)
{
    return change(m_query.words, text);
}

bool ListQuestion::setSearched(const QList<const Column*>& fields)
{
    m_query.searched = fields;
    QList<const Column*> summed;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(summed),
                 [](const Column* field) { return CellSums::isTotalled(*field); });
    const bool sumsOthers = change(m_query.summed, summed);
    return !m_query.words.isEmpty() || (m_query.groupBy && sumsOthers);
}

bool ListQuestion::setOption(const Column& field, const QString& key)
{
    if (key.isEmpty())
        m_options.remove(&field);
    else
        m_options.insert(&field, key);
    return combineFilters();
}

bool ListQuestion::setFilters(const QList<ListFilter>& filters)
{
    m_filters = filters;
    return combineFilters();
}

bool ListQuestion::combineFilters()
{
    QList<ListFilter> all = m_filters;
    for (auto option = m_options.constBegin(); option != m_options.constEnd(); ++option) {
        const bool none = *option == u"-";
        all << ListFilter{{{option.key(), none ? ListOperator::Empty : ListOperator::Equals, Value(*option)}}};
    }
    return change(m_query.filters, all);
}

bool ListQuestion::setOnly(const std::optional<QSet<QUuid>>& rows)
{
    return change(m_query.only, rows);
}

bool ListQuestion::setOrder(const ListOrder& order)
{
    return change(m_query.order, order);
}

bool ListQuestion::setGrouping(const Column* field)
{
    return change(m_query.groupBy, field);
}

} // namespace iplan
