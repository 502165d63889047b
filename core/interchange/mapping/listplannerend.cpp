// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be said of a row of the list, or of all of them, only when the others are known.
#include "core/interchange/mapping/listplanner.h"

#include "core/base/searchtext.h"
#include "core/interchange/jsonimport.h"
#include "core/model/entities.h"
#include "core/query/duplicates.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

const QString kNoMore = QStringLiteral("nicht mehr in "); ///< in "Quelle", of rows that a later list lacks
const QString kNewConcept = QStringLiteral("Integrationskonzept");

} // namespace

qsizetype ListPlanner::changeCount() const
{
    qsizetype out = 0;
    for (const auto& part : m_parts)
        out += part->planner.changes().size();
    return out;
}

void ListPlanner::judge(int line, const Target& target, qsizetype changesBefore)
{
    ListPlan::Line& at = m_plan.lines[line];
    if (at.fate == Fate::Faulty || target.isNew)
        return;
    at.fate = changeCount() > changesBefore ? Fate::Change : Fate::Unchanged;
}

/// Fields of action are of the concept that the file has, unless the list says otherwise.
void ListPlanner::putConcept()
{
    const FieldInfo* owner = m_mapping.entity->fieldFlagged(IsOwner);
    const bool isSaid =
        owner &&
        (m_mapping.constants.contains(owner->keyText()) ||
         std::ranges::any_of(m_bound, [owner](const Bound& bound) { return bound.part == 0 && bound.field == owner; }));
    if (!owner || isSaid || &owner->target() != &entityOf<Concept>())
        return;
    const QList<Record> all = m_reader.list(owner->target());
    PartBuilder& main = *m_parts[0];
    for (qsizetype row = 0; row < main.lines.size(); ++row) {
        const int line = main.lines.at(row);
        if (line < 0 || !main.planner.row(int(row)).isNew() || m_plan.lines.at(line).fate != Fate::Create)
            continue;
        const QUuid concept_ =
            all.isEmpty() ? m_references.make(owner->target(), kNewConcept, line).id : all.first().id;
        main.planner.put(int(row), *owner, idText(concept_), {});
    }
}

/// Persons, bodies and groups that are there under a name that is hardly another one.
void ListPlanner::findAlike()
{
    PartBuilder& main = *m_parts[0];
    if (!duplicateEntities().contains(m_mapping.entity))
        return;
    QList<Record> rows = main.matcher->rows();
    rows.removeIf([](const Record& row) { return row.deleted; });
    QHash<QUuid, int> lineOf;
    QHash<int, Record> made;
    for (const ImportPlan::Change& change : main.planner.changes()) {
        const ImportPlan::Row& row = main.planner.row(change.row);
        const FieldInfo* field = change.value.column->asField();
        if (!row.isNew() || !field)
            continue;
        auto record = made.find(change.row);
        if (record == made.end())
            record = made.insert(change.row, emptyRecord(*m_mapping.entity, row.newId));
        record->setValue(*field, change.value.value);
    }
    for (auto it = made.constBegin(); it != made.constEnd(); ++it) {
        const int line = main.lines.at(it.key());
        if (line < 0 || m_options.decisions.contains(m_plan.lines.at(line).sheetRow))
            continue;
        lineOf.insert(it->id, line);
        rows << *it;
    }
    for (const DuplicatePair& pair : duplicatesAmong(rows)) {
        const bool firstIsNew = lineOf.contains(pair.first.id);
        if (firstIsNew == lineOf.contains(pair.second.id))
            continue;
        ListPlan::Line& line = m_plan.lines[lineOf.value(firstIsNew ? pair.first.id : pair.second.id)];
        if (line.fate != Fate::Create && line.fate != Fate::Duplicate)
            continue;
        line.fate = Fate::Duplicate;
        line.candidates << (firstIsNew ? pair.second : pair.first).ref();
        line.reasons << QStringLiteral("Ähnlich wie „%1“: %2.")
                            .arg(rowLabel(firstIsNew ? pair.second : pair.first),
                                 pair.reasons.join(QLatin1String(", ")));
    }
}

QString ListPlanner::sourceBegin() const
{
    return m_mapping.title.isEmpty() ? QString() : QStringLiteral("Liste „%1“: ").arg(m_mapping.title);
}

void ListPlanner::putSource(int line, const Target& target)
{
    const FieldInfo* field = m_mapping.entity->field(u"source");
    ListPlan::Line& at = m_plan.lines[line];
    const bool isBack = field && at.fate == Fate::Unchanged &&
                        m_parts[0]->planner.stored(target.row, *field).text().contains(sourceBegin() + kNoMore);
    if (!field || (at.fate != Fate::Create && at.fate != Fate::Change && !(isBack && !sourceBegin().isEmpty())))
        return;
    const bool isMapped = std::ranges::any_of(m_bound, [field](const Bound& bound) { return bound.field == field; });
    if (isMapped)
        return;
    PartBuilder& main = *m_parts[0];
    QStringList lines = main.planner.stored(target.row, *field).text().split(u'\n', Qt::SkipEmptyParts);
    const QString begin = sourceBegin();
    lines.removeIf([&](const QString& text) { return !begin.isEmpty() && text.startsWith(begin); });
    lines << QStringLiteral("%1%2, Zeile %3").arg(begin, m_plan.source).arg(at.sheetRow + 1);
    main.planner.put(target.row, *field, lines.join(u'\n'), {});
    if (at.fate == Fate::Unchanged)
        at.fate = Fate::Change;
}

void ListPlanner::findMissing()
{
    if (m_options.isWhole)
        return; // tellLacking()
    const FieldInfo* field = m_mapping.entity->field(u"source");
    const QString begin = sourceBegin();
    const bool isWanted = m_mapping.missing != TableMapping::Missing::Keep;
    if (isWanted && (!field || begin.isEmpty()))
        m_plan.notices << QStringLiteral(
            "Was nicht mehr in der Liste steht, ist nur bei einer Zuordnung mit Namen zu erkennen.");
    if (!field || begin.isEmpty())
        return;
    const bool isTold = tellsEachRow();
    if (isWanted && !isTold) {
        m_plan.missingFate = TableMapping::Missing::Keep;
        m_plan.notices << missingUntold();
    }
    PartBuilder& main = *m_parts[0];
    const QSet<QUuid> named = perhapsListed();
    const QString mark =
        QStringLiteral("%1%4%2 (%3)")
            .arg(begin, m_plan.source, m_options.today.toString(QStringLiteral("dd.MM.yyyy")), kNoMore);
    for (const Record& row : main.matcher->rows()) {
        const QStringList lines = row.value(*field).text().split(u'\n');
        const auto own = std::ranges::find_if(lines, [&](const QString& text) { return text.startsWith(begin); });
        if (row.deleted || own == lines.end() || m_seen.contains(row.id) || named.contains(row.id))
            continue;
        m_plan.missing << row.ref();
        if (m_plan.missingFate != TableMapping::Missing::Mark || own->startsWith(begin + kNoMore))
            continue;
        QStringList marked = lines;
        marked[own - lines.begin()] = mark;
        const int at = main.planner.addRow(row);
        main.lines << -1;
        main.planner.put(at, *field, marked.join(u'\n'), {});
    }
}

/// What rows that are there already refer to, where the list leaves that as it is.
void ListPlanner::nameStored(QHash<int, QUuid>& named, const EntityInfo& target) const
{
    const PartBuilder& main = *m_parts[0];
    for (const FieldInfo& field : m_mapping.entity->fields) {
        if (field.kind != FieldKind::Reference || &field.target() != &target)
            continue;
        for (qsizetype row = 0; row < main.lines.size(); ++row) {
            const Value stored = main.planner.stored(int(row), field);
            if (!stored.isNull() && !named.contains(main.lines.at(row)))
                named.insert(main.lines.at(row), idFromText(stored.text()));
        }
    }
}

QUuid ListPlanner::ownerOfNew(const EntityInfo& entity, const ReferenceChoices::NewRow& row)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    if (!owner)
        return {};
    // What the row that refers to it says itself: a module belongs to the field of action that stands beside it.
    auto named = m_namedByLine.find(&owner->target());
    if (named == m_namedByLine.end()) {
        named = m_namedByLine.insert(&owner->target(), {});
        for (const ImportPlan::Change& change : m_parts[0]->planner.changes()) {
            const FieldInfo* field = change.value.column->asField();
            const int line = m_parts[0]->lines.at(change.row);
            if (field && field->kind == FieldKind::Reference && &field->target() == &owner->target() &&
                !named->contains(line))
                named->insert(line, idFromText(change.value.value.text()));
        }
        nameStored(*named, owner->target());
    }
    for (const int line : row.lines) {
        if (const auto at = named->constFind(line); at != named->constEnd())
            return *at;
    }
    const QList<Record> all = m_reader.list(owner->target());
    if (!all.isEmpty())
        return all.first().id;
    return m_references
        .make(owner->target(), &owner->target() == &entityOf<Concept>() ? kNewConcept : QStringLiteral("Ohne Namen"),
              row.lines.first())
        .id;
}

void ListPlanner::makeNewRows()
{
    const auto isTaken = [this](int line) {
        const Fate fate = m_plan.lines.at(line).fate;
        return fate == Fate::Create || fate == Fate::Change || fate == Fate::Unchanged;
    };
    std::map<const EntityInfo*, ImportPlanner> planners;
    for (size_t i = 0; i < m_references.newRows().size(); ++i) { // grows: an owner may have to be made
        const ReferenceChoices::NewRow row = m_references.newRows()[i];
        if (row.isPlanned || std::ranges::none_of(row.lines, isTaken))
            continue;
        m_references.newRows()[i].isPlanned = true;
        const QList<RowRef> none;
        const QList<const Column*> columns;
        ImportPlanner& planner = planners.try_emplace(row.entity, m_reader, *row.entity, none, columns).first->second;
        const int at = planner.addNewRow(row.id);
        for (const ColumnValue& value : valuesOfName(*row.entity, row.name))
            planner.put(at, *value.column, value.value, row.name);
        if (const QUuid owner = ownerOfNew(*row.entity, row); !owner.isNull())
            planner.put(at, *row.entity->fieldFlagged(IsOwner), idText(owner), {});
    }
    for (const EntityInfo* entity : allEntities()) { // in the order of writing
        const auto made = planners.find(entity);
        if (made == planners.end())
            continue;
        ImportPlan plan = made->second.take();
        const qsizetype rows = plan.rows.size();
        m_plan.parts.push_back({std::move(plan), QList<int>(rows, -1)});
    }
}

/// Nothing is taken of a line that is not taken as a whole.
void ListPlanner::leaveOut()
{
    for (const auto& part : m_parts) {
        for (qsizetype row = 0; row < part->lines.size(); ++row) {
            const int line = part->lines.at(row);
            if (line < 0)
                continue;
            const ListPlan::Line& at = m_plan.lines.at(line);
            if (at.fate == Fate::Faulty || at.fate == Fate::Duplicate || at.fate == Fate::Skipped)
                part->planner.skip(int(row), at.reasons.value(0, QStringLiteral("Die Zeile wird nicht übernommen.")));
        }
    }
    m_plan.unlinked.removeIf(
        [this](const ListPlan::Unlinked& each) { return m_plan.lines.at(each.line).fate != Fate::Change; });
}

/// How people call what a line is: of a new row by what the list says.
void ListPlanner::nameLines()
{
    // What a row of the list says stands together, but for references that were found later: one record at a time.
    Record record;
    int named = -1;
    const auto nameNewRow = [&] {
        if (named >= 0)
            m_plan.lines[named].label = rowLabel(record);
    };
    for (const ImportPlan::Change& change : m_parts[0]->planner.changes()) {
        const int line = m_parts[0]->lines.at(change.row);
        const FieldInfo* field = change.value.column->asField();
        if (line < 0 || !field || !m_parts[0]->planner.row(change.row).isNew())
            continue;
        const bool isName =
            field->has(IsCode) || field->has(IsTitle) || field->has(Identifies) || field->keyText() == u"number";
        if (line != named) {
            if (!isName && !m_plan.lines.at(line).label.isEmpty())
                continue;
            nameNewRow();
            record = emptyRecord(*m_mapping.entity);
            named = line;
        }
        if (isName && field->kind != FieldKind::Reference)
            record.setValue(*field, change.value.value);
    }
    nameNewRow();
    for (ListPlan::Line& line : m_plan.lines) {
        if (const Record* stored = line.row.isNull() ? nullptr : m_parts[0]->matcher->row(line.row.id))
            line.label = rowLabel(*stored);
    }
}

void ListPlanner::putSources()
{
    for (qsizetype row = 0; row < m_parts[0]->lines.size(); ++row) {
        if (const int line = m_parts[0]->lines.at(row); line >= 0)
            putSource(line, Target{int(row), {}, false});
    }
}

Result<ListPlan> ListPlanner::finish()
{
    using Step = void (ListPlanner::*)();
    for (const Step step :
         {&ListPlanner::resolveLater, &ListPlanner::unlink, &ListPlanner::nameLines, &ListPlanner::findAlike,
          &ListPlanner::followLeftOut, &ListPlanner::putSources, &ListPlanner::findMissing, &ListPlanner::tellLacking,
          &ListPlanner::tellDropped, &ListPlanner::putConcept, &ListPlanner::tellNewRows, &ListPlanner::leaveOut,
          &ListPlanner::makeOwnFields, &ListPlanner::makeNewRows, &ListPlanner::sayWhatFollows,
          &ListPlanner::sayNumbers, &ListPlanner::sayEmptied, &ListPlanner::sayHints}) {
        if (m_options.cancelled && *m_options.cancelled)
            return tl::unexpected(importCancelled());
        (this->*step)();
    }
    // First what others refer to: the records, what stands between them and their children, then these and the links.
    QList<size_t> order{0};
    for (const bool between : {true, false}) {
        for (size_t i = 1; i < m_parts.size(); ++i) {
            const bool isBetween = std::ranges::any_of(
                m_children, [&](const Child& child) { return child.between == m_partEntities.at(qsizetype(i)); });
            if (isBetween == between)
                order << i;
        }
    }
    for (const size_t i : std::as_const(order))
        m_plan.parts.push_back({m_parts[i]->planner.take(), std::move(m_parts[i]->lines)});
    m_plan.questions = m_references.questions();
    return std::move(m_plan);
}

} // namespace iplan
