// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/copymeasure.h"

#include "core/model/entities.h"
#include "core/ops/measurerows.h"

namespace iplan
{

namespace
{

/// What the measure is, without what happened to it.
Measure blankCopy(const Measure& measure, const QString& code)
{
    Measure out = measure;
    out.id = {};
    out.code = code;
    out.title = measure.title + QStringLiteral(" (Kopie)");
    out.officialTitle.clear();
    out.actualStart = out.actualEnd = {};
    out.state = MeasureState::Idea;
    out.stateReason.clear();
    out.trafficLight = {};
    out.trafficLightReason.clear();
    out.trafficLightBy.clear();
    out.trafficLightOn = {};
    out.completion.reset();
    out.completionReason.clear();
    out.continuation = {};
    out.meeting = {};
    out.agendaItem = {};
    out.originMeeting.clear();
    out.originAgendaItem.clear();
    out.mergedInto = out.supersedes = out.splitFrom = {};
    return out;
}

void copySteps(Writer& writer, const Id<Measure>& from, const Id<Measure>& into)
{
    QHash<Id<MeasureStep>, Id<MeasureStep>> copies;
    QList<MeasureStep> made;
    for (const MeasureStep& step : writer.reader().where<MeasureStep>("measure", from)) {
        MeasureStep copy = step;
        copy.id = Id<MeasureStep>(newRowId());
        copy.measure = into;
        copy.done = false;
        copy.doneOn = {};
        copies.insert(step.id, copy.id);
        made << copy;
    }
    for (MeasureStep& copy : made) {
        // A step of another measure goes on being waited for.
        copy.dependsOn = copies.value(copy.dependsOn, copy.dependsOn);
        writer.insert(copy);
    }
}

void copyCosts(Writer& writer, const Id<Measure>& from, const Id<Measure>& into)
{
    for (CostItem item : writer.reader().where<CostItem>("measure", from)) {
        const bool isRefused = !item.refusedOn.isNull() || !item.refusalReason.isEmpty();
        if (isRefused || item.stage == CostStage::Spent)
            continue;
        item.id = {};
        item.measure = into;
        item.stage = CostStage::Estimated; // nobody has asked for it or granted it yet
        item.paper = {};
        writer.insert(item);
    }
}

void copyMetrics(Writer& writer, const Id<Measure>& from, const Id<Measure>& into)
{
    for (Metric metric : writer.reader().where<Metric>("measure", from)) {
        metric.id = {};
        metric.measure = into;
        writer.insert(metric);
    }
}

} // namespace

Result<Id<Measure>> copyMeasureAsTemplate(Writer& writer, const Id<Measure>& id)
{
    IPLAN_TRY_ASSIGN(const auto measure, liveMeasure(writer.reader(), id));
    const Id<Measure> copy = writer.insert(blankCopy(measure, nextMeasureCode(writer.reader(), measure.code)));
    copySteps(writer, id, copy);
    copyCosts(writer, id, copy);
    copyMetrics(writer, id, copy);
    for (const MeasureRow& row : rowsOfMeasure(writer.reader(), id)) {
        if (row.isShareable() && row.record.entity != &entityOf<MeasurePaper>())
            repeatForMeasure(writer, row, copy);
    }
    return copy;
}

} // namespace iplan
