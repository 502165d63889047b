// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people should know of rows that are taken.
#include "core/interchange/mapping/listplanner.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/ops/handedit.h"
#include "core/query/completion.h"

namespace iplan
{

/// Whether the cell says what the program computes where nothing is stated, as our own workbook shows it.
bool ListPlanner::isAsComputed(const Column& field, const Record& row, const TableCell& cell)
{
    const FieldInfo* completion = entityOf<Measure>().field(u"completion");
    if (&field != completion || !row.value(*completion).isNull())
        return false;
    if (!m_computed) {
        m_computed.emplace();
        const QList<MeasureStep> steps = m_reader.all<MeasureStep>();
        QHash<QUuid, QList<const MeasureStep*>> ofMeasure;
        for (const MeasureStep& step : steps)
            ofMeasure[step.measure.uuid()] << &step;
        for (auto it = ofMeasure.constBegin(); it != ofMeasure.constEnd(); ++it) {
            if (const auto percent = completionBySteps(*it))
                m_computed->insert(it.key(), *percent);
        }
    }
    const auto percent = m_computed->constFind(row.id);
    const auto said = parseFieldText(field, readable(field, cell).text);
    return percent != m_computed->constEnd() && said && *said == Value(qint64(*percent));
}

/// A cell of our own table that holds nothing where the file holds something: somebody has emptied it.
void ListPlanner::noteEmptied(int line, const Target& target, const Bound& bound)
{
    if (target.isNew || !m_emptied.isCounted || m_parts[0]->planner.stored(target.row, *bound.field).isNull())
        return;
    if (m_emptied.cells++ == 0)
        m_emptied.first = QStringLiteral("Zeile %1, „%2“")
                              .arg(m_plan.lines.at(line).sheetRow + 1)
                              .arg(bound.reader.mapping().heading);
}

void ListPlanner::sayEmptied()
{
    if (m_emptied.cells == 0)
        return;
    const QString cells =
        m_emptied.cells == 1
            ? QStringLiteral("Eine Zelle ist leer, wo die Datei etwas enthält (%1). Sie ändert nichts")
                  .arg(m_emptied.first)
            : QStringLiteral("%L1 Zellen sind leer, wo die Datei etwas enthält (zuerst %2). Sie ändern "
                             "nichts")
                  .arg(m_emptied.cells)
                  .arg(m_emptied.first);
    m_plan.notices << cells + (m_mapping.emptyErases
                                   ? QStringLiteral("; Nummer und Titel leert eine Liste nie.")
                                   : QStringLiteral(", solange Sie nicht „Leere Zellen leeren das Feld“ wählen (iplan: "
                                                    "--empty erase)."));
}

/// A reason belongs to the state that it was given for: it goes with it (core/ops/handedit.h).
void ListPlanner::sayWhatFollows()
{
    const PartBuilder& main = *m_parts[0];
    QSet<std::pair<int, const Column*>> given;
    for (const ImportPlan::Change& change : main.planner.changes())
        given.insert({change.row, change.value.column});
    for (const ImportPlan::Change& change : main.planner.changes()) {
        const FieldInfo* field = change.value.column->asField();
        const FieldInfo* reason = field ? reasonOf(*field) : nullptr;
        const int line = main.lines.at(change.row);
        if (!reason || line < 0 || main.planner.row(change.row).isNew() || change.before.isNull() ||
            given.contains({change.row, reason}))
            continue;
        if (const Value old = main.planner.stored(change.row, *reason); !old.isNull())
            hint(line, -1, old.text(),
                 QStringLiteral("%1 „%2“ entfällt, weil „%3“ sich ändert.")
                     .arg(reason->labelText(), displayText(*reason, old).simplified(), field->labelText()));
    }
}

/// A list that numbers its measures, but not all of them.
void ListPlanner::sayNumbers()
{
    const FieldInfo* code = m_mapping.entity->fieldFlagged(IsCode);
    const bool isNumbered = m_mapping.entity == &entityOf<Measure>() &&
                            std::ranges::any_of(m_bound, [code](const Bound& bound) { return bound.field == code; });
    if (!isNumbered)
        return;
    const PartBuilder& main = *m_parts[0];
    QSet<int> numbered;
    for (const ImportPlan::Change& change : main.planner.changes()) {
        if (change.value.column == code)
            numbered << change.row;
    }
    for (qsizetype row = 0; row < main.lines.size(); ++row) {
        const int line = main.lines.at(row);
        if (line >= 0 && main.planner.row(int(row)).isNew() && !numbered.contains(int(row)))
            hint(line, -1, {}, QStringLiteral("Die Liste nennt keine Nummer; der Eintrag bekommt die nächste freie."));
    }
}

void ListPlanner::sayHints()
{
    for (const ListPlan::Note& each : std::as_const(m_plan.hints)) {
        ListPlan::Line& line = m_plan.lines[each.line];
        const bool isTaken = line.fate == Fate::Create || line.fate == Fate::Change || line.fate == Fate::Unchanged;
        if (isTaken && !line.reasons.contains(each.message))
            line.reasons << each.message;
    }
}

} // namespace iplan
