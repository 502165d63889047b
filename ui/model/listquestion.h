// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"

namespace iplan
{

class ListColumns;

/// What a list asks for, as people put it together: a text, an option for a column, filters, an order, groups. Each
/// setter says whether the answer may be another one now.
class ListQuestion
{
public:
    /// All rows with that value in that field; a null field means all, a null value none. Texts are looked for in all
    /// default columns.
    ListQuestion(const ListColumns& columns, const FieldValue& scope);

    /// What is shown and how, for prints and exports of the same list.
    [[nodiscard]] const ListQuery& query() const { return m_query; }
    /// Those of setFilters().
    [[nodiscard]] const QList<ListFilter>& filters() const { return m_filters; }

    void setScope(const FieldValue& scope) { m_query.scope = scope; }
    bool setText(const QString& text);
    bool setSearched(const QList<const Column*>& fields);
    bool setOption(const Column& field, const QString& key);
    bool setFilters(const QList<ListFilter>& filters);
    bool setOnly(const std::optional<QSet<QUuid>>& rows);
    bool setOrder(const ListOrder& order);
    bool setGrouping(const Column* field);

private:
    bool combineFilters();

    ListQuery m_query;
    QList<ListFilter> m_filters;
    QHash<const Column*, QString> m_options;
};

} // namespace iplan
