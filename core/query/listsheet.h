// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"
#include "core/query/membernaming.h"

namespace iplan
{

/// A list as it is looked at, with all its cells: what is printed and exported. A copy; nothing changes while it lives.
struct ListSheet {
    struct Row {
        QUuid id;
        QStringList texts;   ///< as people read them, on one line, for each column
        QList<Value> values; ///< as stored
    };
    struct Group {
        QString key;   ///< groupKey()
        QString title; ///< value of the grouped field; empty if the list is not grouped
        QList<Row> rows;
        QStringList sums;    ///< for each column; empty where nothing is added up
        bool folded = false; ///< only the heading is wanted
    };
    QString title;     ///< "Maßnahmen"
    QStringList notes; ///< what the list was filtered and grouped by, a sentence each
    QList<const Column*> columns;
    bool isGrouped = false;
    QList<Group> groups; ///< one if the list is not grouped; none if it has no rows
    QStringList sums;    ///< over all rows
    [[nodiscard]] qsizetype rowCount() const;
};

/// A column that is made for a list alone and is no field of an entity; `label` and `help` in UTF-8.
[[nodiscard]] constexpr Column sheetColumn(const char* label, FieldKind kind = FieldKind::Text, const char* help = "")
{
    return {"", label, kind, 0, help};
}

/// A row of such a list: a text for each column; days as ISO dates.
[[nodiscard]] ListSheet::Row sheetRow(const QList<const Column*>& columns, const QStringList& texts,
                                      const QUuid& id = {});

/// Runs the query and reads the columns; groups with a key in `folded` are marked as such. Can be called from any
/// thread with a store of that thread. Stops soon after `*cancelled` becomes true, with an answer that means nothing.
/// Rows that tell of members of a group whose list is protected are left out, with a note, unless `naming` asks for
/// them.
[[nodiscard]] Result<ListSheet> makeListSheet(const Store& store, const ListQuery& query,
                                              const QList<const Column*>& columns, const QSet<QString>& folded = {},
                                              const std::atomic_bool* cancelled = nullptr,
                                              MemberNaming* naming = nullptr);

} // namespace iplan
