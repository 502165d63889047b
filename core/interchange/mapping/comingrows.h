// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <map>
#include <optional>
#include <QHash>
#include <QStringList>

namespace iplan
{

/// Rows that the sheets of one book make: what a sheet refers to may come with another one.
class ComingRows
{
public:
    struct Row {
        RowRef row;
        QString place;       ///< "Blatt „Maßnahmen“, Zeile 7"
        bool isTaken = true; ///< false: its line is left out, and whoever refers to it is, too
    };

    /// `names`: by which others mean it, as namesOfRow() gives them. A row that is known already is replaced.
    void add(const Row& row, const QStringList& names);
    /// Null for none.
    [[nodiscard]] const Row* find(const RowRef& row) const;
    /// The row of that name; null where there is none, or several.
    [[nodiscard]] const Row* named(const EntityInfo& entity, const QString& name) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// Whether both make the same rows.
    [[nodiscard]] bool takesAs(const ComingRows& other) const;

private:
    std::map<std::pair<const EntityInfo*, QUuid>, Row> m_rows;
    std::map<const EntityInfo*, QMultiHash<QString, QUuid>> m_byName; ///< by folded names
};

} // namespace iplan
