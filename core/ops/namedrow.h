// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"

#include <QSet>

namespace iplan
{

/// A row that somebody names where a row is referred to, and that is yet to be made.
struct NamedRow {
    RowRef row; ///< with the id that it will have
    QString name;
    RowRef owner = {}; ///< what it belongs to, where somebody was asked; null: ownerOfNamed()

    [[nodiscard]] bool isNull() const { return row.isNull(); }
};

/// Whether a name is enough for a new row of the entity: it has a title, and people extend its rows.
[[nodiscard]] bool canBeNamed(const EntityInfo& entity);

/// The fields that a new row of that name has: number and title of "3 Sprache", given and family name of a person
/// (personNameParts()), with salutation and title.
[[nodiscard]] QList<ColumnValue> valuesOfName(const EntityInfo& entity, const QString& name);

/// Whether the text may name several rows of the entity: nobody makes one of it without having been asked.
[[nodiscard]] bool mayNameSeveral(const EntityInfo& entity, const QString& name);

/// The row that a new row of `entity` belongs to if the one that refers to it is `beside`: a Konzeptmodul belongs to
/// the Handlungsfeld of its measure. Null where `beside` refers to none, or where nothing owns rows of the entity.
[[nodiscard]] RowRef ownerBeside(const EntityInfo& entity, const Record& beside);

/// Makes the row, in the transaction in which another one comes to refer to it. Does nothing for a null row.
Result<> createNamed(Writer& writer, const NamedRow& row, const Record& beside);

/// The rows of `target` that a row with the values of `beside` most likely refers to: modules of its Handlungsfeld,
/// people of the bodies it names.
[[nodiscard]] QSet<QUuid> relatedRows(const Reader& reader, const EntityInfo& target, const Record& beside);

} // namespace iplan
