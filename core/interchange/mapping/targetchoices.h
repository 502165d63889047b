// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"
#include "core/store/writer.h"

namespace iplan
{

/// Something that a column may become, as people choose it.
struct TargetChoice {
    QString group; ///< heading under which it is offered
    QString label;
    ColumnTarget target;
};

/// Kinds of rows that a list may hold, in the order in which they are offered: what stands for itself first, then what
/// belongs to it, then terms. Nothing that the program or people's way of working keeps.
[[nodiscard]] QList<const EntityInfo*> listableEntities();

/// All that a column of a list of `entity` may become, but "nicht übernehmen": fields, own fields in use, links, what
/// belongs to a row, the id of our own exports, and the tombstone of other systems.
[[nodiscard]] QList<TargetChoice> targetChoices(const EntityInfo& entity, const OwnFieldList& ownFields);

/// What the target writes into; null for Skip, Id and Deleted, and for what is not known (any more).
[[nodiscard]] const Column* targetColumn(const EntityInfo& entity, const ColumnTarget& target,
                                         const OwnFieldList& ownFields);

/// "Titel", "Kostenposition: Betrag (2026, Sachmittel)", "nicht übernehmen".
[[nodiscard]] QString targetText(const EntityInfo& entity, const ColumnTarget& target, const OwnFieldList& ownFields);

/// What a link or child may hold beside the value of the column, the same for all rows (ColumnTarget::fixed).
[[nodiscard]] QList<const FieldInfo*> besideFields(const EntityInfo& entity, const ColumnTarget& target);

/// Whether the column holds personal data once it is taken over.
[[nodiscard]] bool isPersonal(const EntityInfo& entity, const ColumnTarget& target, const OwnFieldList& ownFields);

/// Whether rows of `entity` can have own fields.
[[nodiscard]] bool takesOwnFields(const EntityInfo& entity);
/// Makes an own field for a column: labelled as its heading, of the kind that all its texts fit. Rejected where
/// takesOwnFields() is false, or without a heading.
Result<ColumnTarget> makeOwnField(Writer& writer, const EntityInfo& entity, const ColumnSample& column);
/// Operation of the commit.
inline const QString kListFieldOperation = QStringLiteral("ownField:create");

/// The mapping with a column for each heading, in this order; columns that are known by nearly the same heading get
/// this one, others stay behind them.
[[nodiscard]] TableMapping aligned(TableMapping mapping, const QStringList& headings);

} // namespace iplan
