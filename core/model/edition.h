// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Edition;
struct Paper;
struct SavedView;

/// Fortschreibung: one edition of the Maßnahmenprogramm. From the model. In work it shows what the file holds now, of
/// the measures and modules that `selection` and the choices among its entries name (core/query/editionselection.h);
/// frozen it shows what its entries hold (core/ops/editions.h).
struct Edition {
    Id<Edition> id;
    bool deleted = false;
    QString title;
    Choice<EditionPart> part;
    QString period;
    PartialDate asOf;
    Choice<EditionState> state;
    Id<SavedView> selection; ///< of measures; null: all that are not left out by hand
    QDateTime frozenOn;      ///< when the content was frozen last
    QString freezeReason;    ///< why in spite of findings that are errors
    QDateTime reopenedOn;    ///< when it was opened again last
    QString reopenReason;
    Id<Edition> predecessor;
    Id<Paper> paper;
    QString source;
};
template <>
const EntityInfo& entityOf<Edition>();

/// One row in an edition: chosen or left out by hand, or with the content that was frozen, or both. From the model. The
/// id follows from edition and row (editionEntryId()), so that two copies which choose the same row choose it once.
struct EditionEntry {
    Id<EditionEntry> id;
    bool deleted = false;
    Id<Edition> edition;
    QString sourceEntity;
    QString sourceId;
    Choice<EditionChoice> choice; ///< of a measure or module; without one the selection of the edition decides
    QString content;              ///< as rowToJson() writes it; empty while nothing is frozen
    QString source;
};
template <>
const EntityInfo& entityOf<EditionEntry>();

/// The id of the entry of a row in an edition: the same on every copy.
[[nodiscard]] Id<EditionEntry> editionEntryId(const Id<Edition>& edition, const QUuid& row);

/// Whether the edition holds content of its own: it does not follow the file any more.
[[nodiscard]] bool isFrozen(const Edition& edition);

} // namespace iplan
