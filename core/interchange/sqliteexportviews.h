// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportdata.h"

namespace iplan
{

/// A column of a view: an SQL expression and what its value means.
struct ExportViewColumn {
    QString sql;
    QString name;
    QString meaning;
};

/// A German view of the SQLite export.
struct ExportView {
    QString name;
    QString meaning;
    QString sql; ///< CREATE VIEW …
    QList<ExportViewColumn> columns;
};

/// What each cost item adds to sums, by countedAmount(): a table, since SQL is no place for a second definition.
inline constexpr const char* kCountedCosts = "kosten_in_summen";

/// The view of `entity`: each field in a form for people under its German label.
[[nodiscard]] ExportView exportView(const ExportData& data, const EntityInfo& entity);

} // namespace iplan
