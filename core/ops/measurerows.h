// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/store/writer.h"

namespace iplan
{

/// A row that belongs to a measure or links it: step, cost item, Sachstand, Zielgruppe …
struct MeasureRow {
    Record record;
    const FieldInfo* measure = nullptr; ///< the field that refers to the measure
    [[nodiscard]] bool isLink() const { return record.entity->role == EntityRole::Link; }
    /// Whether two measures can have the same: links and values of own fields.
    [[nodiscard]] bool isShareable() const;
};

/// The live rows of the measure, entity by entity, each in list order.
[[nodiscard]] QList<MeasureRow> rowsOfMeasure(const Reader& reader, const Id<Measure>& measure);

/// What a row is, for people: "Arbeitsschritt: Träger auswählen", "Zielgruppe: Eltern".
[[nodiscard]] QString rowOfMeasureText(const Reader& reader, const MeasureRow& row);

/// Gives the row to another measure; a link that is there already is made once.
Result<> moveToMeasure(Writer& writer, const MeasureRow& row, const Id<Measure>& target);

/// Gives another measure the same. Only for what isShareable().
void repeatForMeasure(Writer& writer, const MeasureRow& row, const Id<Measure>& target);

/// A code that no measure has or had, in the manner of `like`: the next number after the largest with the same
/// letters ("K012" → "K107").
[[nodiscard]] QString nextMeasureCode(const Reader& reader, const QString& like);

/// The live measure; NotFound if it is not there or lies in the Papierkorb.
[[nodiscard]] Result<Measure> liveMeasure(const Reader& reader, const Id<Measure>& id);

} // namespace iplan
