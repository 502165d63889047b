// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which row a row of the list becomes.
#include "core/interchange/mapping/listplanner.h"

namespace iplan
{

ListPlanner::Target ListPlanner::existing(const Record& row, int line)
{
    PartBuilder& part = *m_parts[0];
    const auto known = part.byId.constFind(row.id);
    int at = known == part.byId.constEnd() ? -1 : *known;
    if (at < 0) {
        at = part.planner.addRow(row);
        part.byId.insert(row.id, at);
        part.lines << line;
    }
    m_seen.insert(row.id);
    m_lineOfId.insert(row.id, line);
    m_plan.lines[line].row = row.ref();
    return {at, row.id, false};
}

/// The same in each plan of a book; otherwise `derived`, where it says something that is not erased.
QUuid ListPlanner::idOfNew(int line, const EntityInfo& entity, const RowMatcher& matcher, const QUuid& derived)
{
    const auto known = m_options.newIds.constFind({m_plan.lines.at(line).sheetRow, &entity});
    if (known != m_options.newIds.constEnd())
        return *known;
    return sharedId(matcher, derived);
}

/// An id that other copies make as well, for one row only; any where it says nothing, was erased or a row has it.
/// One that was taken back is made again as the same row.
QUuid ListPlanner::sharedId(const RowMatcher& matcher, const QUuid& derived)
{
    const Record* there = derived.isNull() ? nullptr : matcher.row(derived);
    const bool isFree = !derived.isNull() && (!there || m_references.isTakenBack(*there));
    return isFree && m_references.claim(derived) ? derived : newRowId();
}

ListPlanner::Target ListPlanner::fresh(int line, const QUuid& id)
{
    PartBuilder& part = *m_parts[0];
    const int at = part.planner.addNewRow(id);
    part.byId.insert(id, at);
    part.lines << line;
    m_plan.lines[line].row = {m_mapping.entity, id};
    m_plan.lines[line].fate = Fate::Create;
    return {at, id, true};
}

bool ListPlanner::repeatsRecords() const
{
    return std::ranges::any_of(m_children, [](const Child& child) { return child.isRecord(); });
}

/// The row that a line before this one is or makes.
ListPlanner::Target ListPlanner::again(int line, const QUuid& id)
{
    const int at = m_parts[0]->byId.value(id);
    const bool isNew = m_parts[0]->planner.row(at).isNew();
    m_plan.lines[line].row = {m_mapping.entity, id};
    if (isNew) {
        m_plan.lines[line].fate = Fate::Create;
        m_parents << std::pair(line, id); // not taken where the line that makes it is not
    }
    return {at, id, isNew, true};
}

/// Two lines that give one row different values contradict each other; a line that leaves it as it was does not.
void ListPlanner::checkAgain(int line, const Target& target, const Bound& bound, qsizetype changesBefore)
{
    const QList<ImportPlan::Change>& changes = m_parts[0]->planner.changes();
    if (!repeatsRecords() || changes.size() == changesBefore)
        return;
    const auto key = std::pair(target.row, bound.field);
    const auto before = m_given.constFind(key);
    if (before == m_given.constEnd())
        m_given.insert(key, {line, changes.last().value.value});
    else if (before->second != changes.last().value.value)
        note(line, bound.reader.column(), changes.last().text,
             QStringLiteral("Zeile %1 sagt zu „%2“ etwas anderes.")
                 .arg(m_plan.lines.at(before->first).sheetRow + 1)
                 .arg(bound.reader.mapping().heading),
             QStringLiteral("Schreiben Sie in alle Zeilen dasselbe."));
}

std::optional<ListPlanner::Target> ListPlanner::decided(int line, const LineDecision& decision)
{
    if (decision.kind == LineDecision::Kind::New) // like another row, so that nothing tells it apart
        return fresh(line, idOfNew(line, *m_mapping.entity, *m_parts[0]->matcher, {}));
    const Record* row = m_parts[0]->matcher->row(decision.row);
    if (const auto before = m_lineOfId.constFind(decision.row); row && before != m_lineOfId.constEnd()) {
        m_plan.lines[line].fate = Fate::Duplicate;
        m_plan.lines[line].reasons
            << QStringLiteral("Zeile %1 ist schon dieser Eintrag.").arg(m_plan.lines.at(*before).sheetRow + 1);
        return {};
    }
    if (row && !row->deleted)
        return existing(*row, line);
    note(line, -1, {}, QStringLiteral("Den gewählten Eintrag gibt es nicht mehr."),
         QStringLiteral("Wählen Sie einen anderen, oder legen Sie ihn neu an."));
    return {};
}

std::optional<ListPlanner::Target> ListPlanner::withId(int line, const QUuid& id)
{
    const Record* row = m_parts[0]->matcher->row(id);
    if (repeatsRecords() && m_parts[0]->byId.contains(id))
        return again(line, id);
    // A list with a row for each child names its owner in each; otherwise nobody knows which row counts.
    if (const auto before = m_lineOfId.constFind(id); m_children.empty() && before != m_lineOfId.constEnd()) {
        m_plan.lines[line].fate = Fate::Duplicate;
        m_plan.lines[line].reasons
            << QStringLiteral("Zeile %1 hat dieselbe Kennung.").arg(m_plan.lines.at(*before).sheetRow + 1);
        return {};
    }
    m_lineOfId.insert(id, line);
    if (const auto other = row ? Result<RowRef>(tl::unexpected(Error())) : rowWithId(m_reader, id); other) {
        note(line, -1, idText(id),
             QStringLiteral("Die Kennung gehört zu einem Eintrag anderer Art (%1).").arg(other->entity->labelText()),
             QStringLiteral("Prüfen Sie, was die Liste enthält, oder leeren Sie die Kennung für einen neuen Eintrag."));
        return {};
    }
    if (m_erased.contains(id)) {
        note(line, -1, {}, QStringLiteral("Der Eintrag wurde endgültig gelöscht und bleibt es."),
             QStringLiteral("Nehmen Sie die Zeile aus der Liste. Legen Sie ihn nur dann neu an, wenn Sie es dürfen."));
        return {};
    }
    if (!row || m_references.isTakenBack(*row))
        return fresh(line, id);
    if (!row->deleted)
        return existing(*row, line);
    m_plan.lines[line].row = row->ref();
    note(line, -1, {}, QStringLiteral("Der Eintrag liegt im Papierkorb."),
         QStringLiteral("Holen Sie ihn zurück, wenn er geändert werden soll."));
    return {};
}

std::optional<ListPlanner::Target> ListPlanner::targetOf(int line, const QHash<const FieldInfo*, Value>& values,
                                                         const QString& id)
{
    if (const QUuid uuid = idFromText(id); !uuid.isNull())
        return withId(line, uuid);
    PartBuilder& part = *m_parts[0];
    const RowMatcher::Match match = part.matcher->match(values);
    ListPlan::Line& at = m_plan.lines[line];
    if (!match.key.isEmpty()) {
        const auto before = part.byKey.constFind(match.key);
        if (before != part.byKey.constEnd() && repeatsRecords())
            return again(line, m_plan.lines.at(before->second).row.id);
        if (before != part.byKey.constEnd()) {
            at.fate = Fate::Duplicate;
            at.reasons << QStringLiteral("Zeile %1 heißt ebenso.").arg(m_plan.lines.at(before->second).sheetRow + 1);
            return {};
        }
    }
    std::optional<Target> out;
    if (match.rows.size() == 1 && (repeatsRecords() || !m_seen.contains(match.rows.first().id))) {
        out = existing(match.rows.first(), line);
    } else if (!match.rows.isEmpty() || !match.alike.isEmpty()) {
        at.fate = Fate::Duplicate;
        for (const Record& row : match.rows)
            at.candidates << row.ref();
        at.candidates += match.alike;
        at.reasons << (match.rows.isEmpty()    ? QStringLiteral("Es gibt schon einen Eintrag, der so heißt.")
                       : match.rows.size() > 1 ? QStringLiteral("Mehrere Einträge heißen so.")
                                               : QStringLiteral("Derselbe Eintrag steht schon in einer Zeile davor."));
        return {};
    } else if (match.key.isEmpty() && m_lostKey) {
        note(line, m_lostKey->column, m_lostKey->text, m_lostKey->message, m_lostKey->hint);
        return {};
    } else if (match.key.isEmpty()) {
        note(line, -1, {}, QStringLiteral("Es fehlt, woran der Eintrag zu erkennen ist, zum Beispiel sein Titel."),
             QStringLiteral("Tragen Sie es in der Zeile ein, oder lassen Sie sie aus."));
        return {};
    } else if (std::ranges::any_of(part.matcher->deleted(values),
                                   [this](const RowRef& row) { return m_references.counts(row); })) {
        at.fate = Fate::Duplicate;
        at.reasons << QStringLiteral("Im Papierkorb liegt ein Eintrag, der so heißt. Holen Sie ihn zurück, oder legen "
                                     "Sie ihn neu an.");
        return {};
    } else {
        out = fresh(line, idOfNew(line, *m_mapping.entity, *part.matcher, part.matcher->idOfNew(values)));
    }
    part.byKey.insert(match.key, {out->row, line});
    return out;
}

void ListPlanner::remove(int line, const QHash<const FieldInfo*, Value>& values)
{
    const RowMatcher::Match match = m_parts[0]->matcher->match(values);
    ListPlan::Line& at = m_plan.lines[line];
    if (match.rows.size() != 1) {
        at.fate = Fate::Skipped;
        at.reasons << QStringLiteral("Dort gelöscht, hier nicht vorhanden.");
        return;
    }
    at.row = match.rows.first().ref();
    at.fate = Fate::Change;
    at.reasons << QStringLiteral("Dort gelöscht: kommt in den Papierkorb.");
    m_seen.insert(at.row.id);
    m_plan.removed << at.row;
}

} // namespace iplan
