// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/splitmeasure.h"

#include "core/ops/measurerows.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

/// A new measure in the place of the old one; texts and what only the old one went through stay there.
Measure splitOff(const Measure& measure, const QString& title, const QString& code)
{
    Measure out = measure;
    out.id = {};
    out.code = code;
    out.title = title;
    for (QString* text : {&out.officialTitle, &out.summary, &out.description, &out.expectedEffect,
                          &out.trafficLightReason, &out.trafficLightBy, &out.completionReason, &out.source})
        text->clear();
    out.trafficLight = {};
    out.trafficLightOn = {};
    out.completion.reset();
    out.supersedes = {};
    out.splitFrom = measure.id;
    out.internalNote = QStringLiteral("Abgeteilt von „%1“.").arg(rowLabel(toRecord(measure)));
    return out;
}

Result<MeasureRow> rowToSplit(const QList<MeasureRow>& rows, const RowRef& wanted)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const MeasureRow& row) { return row.record.ref() == wanted; });
    if (found == rows.end())
        return fail(ErrorKind::Rejected, QStringLiteral("Ein ausgewählter Eintrag gehört nicht zu dieser Maßnahme."),
                    QStringLiteral("Bitte öffnen Sie das Aufteilen erneut."), idText(wanted.id));
    return *found;
}

} // namespace

Result<Id<Measure>> splitMeasure(Writer& writer, const Id<Measure>& id, const MeasureSplit& split)
{
    IPLAN_TRY_ASSIGN(const auto measure, liveMeasure(writer.reader(), id));
    if (split.title.simplified().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Der neuen Maßnahme fehlt der Titel."),
                    QStringLiteral("Bitte geben Sie einen Titel ein."));
    if (!measure.mergedInto.isNull())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist in einer anderen Maßnahme aufgegangen.").arg(rowLabel(toRecord(measure))),
                    QStringLiteral("Bitte teilen Sie stattdessen diese auf."));
    const auto rows = rowsOfMeasure(writer.reader(), id);
    const QString code = nextMeasureCode(writer.reader(), measure.code);
    const Id<Measure> made = writer.insert(splitOff(measure, split.title.simplified(), code));
    for (const RowRef& wanted : split.moved) {
        IPLAN_TRY_ASSIGN(const auto row, rowToSplit(rows, wanted));
        IPLAN_TRY(moveToMeasure(writer, row, made));
    }
    for (const RowRef& wanted : split.both) {
        IPLAN_TRY_ASSIGN(const auto row, rowToSplit(rows, wanted));
        if (!row.isShareable())
            return fail(ErrorKind::Rejected, QStringLiteral("%1 kann nur zu einer der beiden Maßnahmen gehören.")
                                                 .arg(row.record.entity->labelText()));
        repeatForMeasure(writer, row, made);
    }
    return made;
}

} // namespace iplan
