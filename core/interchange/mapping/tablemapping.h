// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/interchange/mapping/tablearea.h"
#include "core/model/enums.h"
#include "core/model/field.h"

#include <QMap>

class QJsonObject;

namespace iplan
{

/// What a text of a column is taken for, decided once for all cells that hold it.
struct ValueChoice {
    enum class Kind {
        Nothing, ///< "k. A.": as if the cell were empty
        Text,    ///< another text is read in its place: "läuft" as "in Umsetzung"
        Row,     ///< the row with the id `text`, for a reference
        New,     ///< a new row of that name is made, for a reference
    };
    Kind kind = Kind::Nothing;
    QString text = {};
    friend bool operator==(const ValueChoice&, const ValueChoice&) = default;
};

/// An own field that is made with the list, unless the entity has one of that label.
struct WantedOwnField {
    QString label = {};
    OwnFieldKind kind = OwnFieldKind::Text; ///< but no Choice: nobody has said from what to choose
    friend bool operator==(const WantedOwnField&, const WantedOwnField&) = default;
};

/// In place of a field of a child: the column holds the id by which our own exports name it.
inline const QString kChildId = QStringLiteral("id");

/// What a column of a table becomes.
struct ColumnTarget {
    enum class Kind {
        Skip,    ///< "nicht übernehmen"
        Field,   ///< a field, or an own field, of the entity
        Link,    ///< each value names a row that is linked with the record: Zielgruppen, Beteiligte
        Child,   ///< each value becomes a row that belongs to the record: costs of a year, a Sachstand
        Id,      ///< "Kennung" of our own exports: names the row itself
        Deleted, ///< where it says yes, the row goes into the Papierkorb: tombstones of council systems (OParl
                 ///< "deleted")
    };
    Kind kind = Kind::Skip;
    /// Of the entity (Field; an own field by its Column::key), of the link that names the far end (Link), or of the
    /// child that takes the value (Child; kChildId: the id of the child itself).
    QString field = {};
    QString entity = {}; ///< key of the link's or child's entity
    /// What the link or child holds besides, by field key, as people write it: kind "Sachmittel", year "2026".
    QMap<QString, QString> fixed = {};
    std::optional<WantedOwnField> ownField = {}; ///< of a Field, in place of `field`

    friend bool operator==(const ColumnTarget&, const ColumnTarget&) = default;
};

/// How a column is read.
struct ColumnMapping {
    QString heading; ///< finds the column again where columns were moved
    ColumnTarget target = {};
    QMap<QString, ValueChoice> values = {}; ///< by the text of the cell, simplified
    QString separators = {};                ///< signs that part the values in one cell, "\n;,"; of a link or child
    bool fillsDown = false;                 ///< an empty cell holds what stands above it, but not across a blank row
    bool joinsWords = false;                ///< "Denkmal- schutz" is one word
    /// Several fields are read from one cell (fieldsOf() in cellreader.h): a whole name "Beispiel, Dr. Erika", a period
    /// "2026 bis 2028".
    bool splits = false;
    bool makesNew = false; ///< names that no row has make new rows; otherwise they are asked about
    /// Of a link: of a row that exists, links of this kind that the cell does not name go, those with what `fixed` says
    /// where that says something. An empty cell takes none away unless TableMapping::emptyErases.
    bool replaces = false;
    QString join = {}; ///< several columns of the same field become one text, with this between them

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// How the rows of a list are of several levels: "1 Sprache", "1.1 Sprachförderung", "1.1.1 Deutschkurse".
struct ListTree {
    QString number = {}; ///< heading of the column with the numbers; without its last part each names the row above it
    QString parent =
        {}; ///< heading of the column that names the row above by its number or title; goes before `number`
    QString kind =
        {}; ///< heading of the column that says the level, "2" or "Modul"; otherwise the number's parts count
    /// What the levels are, from the top, each referring to the one before. None: all rows are of one entity, which
    /// refers to itself.
    QList<const EntityInfo*> levels = {};

    [[nodiscard]] bool isUsed() const { return !number.isEmpty() || !parent.isEmpty(); }
    friend bool operator==(const ListTree&, const ListTree&) = default;
};

/// How a list of others becomes rows of an entity. Kept in the file under a name (SavedMapping) and in files of its
/// own (toJson()); recognised by tableShape() of its headings.
struct TableMapping {
    enum class Missing { Keep, Mark, Trash };

    QString title = {}; ///< under which it is saved; empty: not saved
    const EntityInfo* entity = nullptr;
    QString sheet = {}; ///< name; empty: the first that is not hidden
    TableArea area = {};
    QList<ColumnMapping> columns = {};
    ListTree tree = {};                    ///< unused: every row is of `entity`
    QMap<QString, QString> constants = {}; ///< for each new row, by field key, as people write it
    /// Field keys by whose values rows are found again, all of them together; empty: by the code, else by the title, of
    /// a child by its owner and what tells it from its siblings.
    QStringList key = {};
    bool overwritesAll = true;       ///< of rows that exist: all fields, or those of `overwrites` only
    QStringList overwrites = {};     ///< field keys, or entity keys of links and children
    bool emptyErases = false;        ///< an empty cell empties the field of a row that exists
    Missing missing = Missing::Keep; ///< rows of an earlier version of the list that are not in this one

    [[nodiscard]] const ColumnMapping* column(const QString& heading) const;
    [[nodiscard]] bool mayOverwrite(const QString& fieldKey) const
    {
        return overwritesAll || overwrites.contains(fieldKey);
    }
    friend bool operator==(const TableMapping&, const TableMapping&) = default;
};

/// The reference by which a row of a tree belongs to one of the level above, or to one of its own entity; null for
/// none.
[[nodiscard]] const FieldInfo* treeReference(const EntityInfo& row, const EntityInfo& above);

/// The text form, for files and SavedMapping; version 1. Unknown keys are left alone by later versions, refused by
/// this one.
[[nodiscard]] QJsonObject toJson(const TableMapping& mapping);
/// Reads it. Rejected, naming the place, for what does not fit: unknown entity, unknown kind.
[[nodiscard]] Result<TableMapping> tableMappingFromJson(const QByteArray& json, const QString& name);

} // namespace iplan
