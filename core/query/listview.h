// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"

#include <QJsonObject>

namespace iplan
{

/// What a condition can do with a field, in the order in which people are offered it.
[[nodiscard]] QList<ListOperator> operatorsFor(const Column& field);

/// "enthält", "ist", "ab", "ist leer" …
[[nodiscard]] QString operatorLabel(ListOperator op, const Column& field);

/// Whether the operator compares with a value.
[[nodiscard]] bool takesValue(ListOperator op);

/// "Stand ist in Umsetzung"; for heads of lists and for those who cannot see the filter.
[[nodiscard]] QString conditionText(const ListCondition& condition, const LabelSource& labels);

/// What somebody types above a column: ">1000", "<= 2026", "=K001", "-" for empty cells, "*" for others; anything else
/// must occur in the cell. Nothing for an empty text.
[[nodiscard]] std::optional<ListCondition> conditionFromText(const Column& field, const QString& text);

/// How a list is looked at: what a saved view holds.
struct ListView {
    QStringList columns; ///< keys of the columns shown, in their order; empty: as usual
    QString words;
    ListFilter filter;
    ListOrder order;
    const Column* groupBy = nullptr;
    QStringList folded; ///< keys of groups that show their heading alone
};

/// Finds a field, also an own one, by its key; null if there is none.
using FieldSource = std::function<const Column*(const QString& key)>;

/// The form in which the file keeps a view (SavedView::definition).
[[nodiscard]] QString listViewToText(const ListView& view);

/// Reads it; fields, operators and keys that this version does not know are left out. Never fails.
[[nodiscard]] ListView listViewFromText(const QString& text, const FieldSource& fields);

} // namespace iplan
