// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listtree.h"

#include "core/base/searchtext.h"
#include "core/interchange/mapping/cellreader.h"
#include "core/model/entities.h"
#include "core/query/resolve.h"

#include <numeric>
#include <QRegularExpression>

namespace iplan
{

namespace
{

/// "1.2" without its last part; empty at the top.
QString numberAbove(const QString& number)
{
    return number.section(u'.', 0, -2);
}

/// The field that a column of the mapping's entity is at another level: the same key, else code for code and title for
/// title.
QString fieldAt(const EntityInfo& from, const EntityInfo& level, const QString& key)
{
    if (level.field(key))
        return key;
    const FieldInfo* field = from.field(key);
    for (const FieldFlag flag : {IsCode, IsTitle}) {
        if (field && field->has(flag) && level.fieldFlagged(flag))
            return level.fieldFlagged(flag)->keyText();
    }
    return {};
}

bool isCalled(const EntityInfo& entity, const QString& word)
{
    const QString folded = foldedHeading(word);
    return folded == foldedHeading(entity.labelText()) || folded == foldedHeading(entity.pluralText()) ||
           folded == foldedHeading(entity.keyText()) ||
           (&entity == &entityOf<ConceptModule>() && folded == QLatin1String("modul"));
}

/// Rows that have a name, and so a line of their own in a list, and belong to rows of `above`. Not documents, which
/// come with their files.
QList<const EntityInfo*> levelsBelow(const EntityInfo& above)
{
    QList<const EntityInfo*> out;
    for (const EntityInfo* each : allEntities()) {
        const bool isRow = (each->role == EntityRole::Record || each->role == EntityRole::Child) &&
                           each != &entityOf<AttachedDocument>();
        const FieldInfo* owner = isRow && each != &above ? treeReference(*each, above) : nullptr;
        if (owner && owner->has(IsOwner) && each->fieldFlagged(IsTitle))
            out << each;
    }
    return out;
}

/// Orders the lines by the rows of the sheet.
void sortLines(ListPlan& plan)
{
    QList<int> order(plan.lines.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&plan](int line) { return plan.lines.at(line).sheetRow; });
    QList<int> place(order.size());
    QList<ListPlan::Line> lines;
    for (qsizetype i = 0; i < order.size(); ++i) {
        place[order.at(i)] = int(i);
        lines << plan.lines.at(order.at(i));
    }
    plan.lines = lines;
    for (ListPlan::Part& part : plan.parts) {
        for (int& line : part.lines)
            line = line < 0 ? line : place.at(line);
    }
    for (ListPlan::Note& each : plan.notes)
        each.line = place.at(each.line);
    for (ListPlan::Note& each : plan.hints)
        each.line = place.at(each.line);
    for (ListPlan::Unlinked& each : plan.unlinked)
        each.line = place.at(each.line);
}

} // namespace

QString treeNumber(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral(
            "^\\s*(?:(?:HF|Handlungsfeld|Modul|Kapitel)\\s*)?([A-Z]{0,2}\\d+(?:\\.\\d+)*)\\.?(?:\\s*[:–-]?\\s.*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return number.match(text).captured(1);
}

Result<TreeRows> TreeRows::read(const TableSource& source, qsizetype sheet, const TableMapping& mapping,
                                const QStringList& headings, const ListPlanOptions& options)
{
    TreeRows out(mapping);
    out.m_planned.resize(out.levelCount());
    std::vector<std::pair<CellReader, QString Row::*>> readers;
    const auto bind = [&](const QString& heading, QString Row::*member) -> Result<int> {
        if (heading.isEmpty())
            return -1;
        const qsizetype at = headings.indexOf(heading);
        if (at < 0)
            return fail(
                ErrorKind::Rejected,
                QStringLiteral("Die Spalte „%1“, nach der die Liste gegliedert ist, gibt es nicht.").arg(heading),
                QStringLiteral("Prüfen Sie Blatt und Zeile der Überschriften, oder die Zuordnung („tree“)."));
        const ColumnMapping* column = mapping.column(heading);
        static const ColumnMapping plain;
        readers.emplace_back(CellReader(column ? *column : plain, mapping.area.firstColumn + int(at), options), member);
        return mapping.area.firstColumn + int(at);
    };
    IPLAN_TRY_ASSIGN(out.m_numberColumn, bind(out.m_tree.number, &Row::number));
    IPLAN_TRY_ASSIGN(out.m_parentColumn, bind(out.m_tree.parent, &Row::parent));
    IPLAN_TRY_ASSIGN(out.m_kindColumn, bind(out.m_tree.kind, &Row::kind));
    const FieldInfo* title = mapping.entity->fieldFlagged(IsTitle);
    for (const ColumnMapping& column : mapping.columns) {
        if (title && column.target.kind == ColumnTarget::Kind::Field && column.target.field == title->keyText() &&
            headings.contains(column.heading))
            (void)bind(column.heading, &Row::title);
    }
    IPLAN_TRY(source.eachRow(sheet, [&](int sheetRow, const TableRow& cells) {
        if (!mapping.area.holdsRow(sheetRow))
            return sheetRow < mapping.area.firstRow();
        Row row;
        for (auto& [reader, member] : readers)
            row.*member = reader.item(reader.read(sheetRow, cells)).cell.text.simplified();
        row.number = treeNumber(row.number);
        out.setLevel(row);
        out.m_rows.insert(sheetRow, row);
        return true;
    }));
    return out;
}

void TreeRows::setLevel(Row& row) const
{
    if (m_tree.levels.isEmpty())
        return;
    row.level = row.number.isEmpty() ? -1 : int(row.number.count(u'.'));
    if (m_kindColumn >= 0) {
        bool isNumber = false;
        row.level = row.kind.toInt(&isNumber) - 1;
        for (qsizetype i = 0; !isNumber && i < m_tree.levels.size(); ++i)
            row.level = isCalled(*m_tree.levels.at(i), row.kind) ? int(i) : row.level;
    }
    if (row.level >= m_tree.levels.size())
        row.level = -1;
}

TableMapping TreeRows::mappingOf(qsizetype level) const
{
    TableMapping out = *m_mapping;
    out.tree = {};
    if (m_tree.levels.isEmpty())
        return out;
    const EntityInfo& entity = *m_tree.levels.at(level);
    const FieldInfo* up = level == 0 ? nullptr : treeReference(entity, *m_tree.levels.at(level - 1));
    out.entity = &entity;
    for (ColumnMapping& column : out.columns) {
        ColumnTarget& target = column.target;
        if (target.kind == ColumnTarget::Kind::Field && (&entity != m_mapping->entity || entity.field(target.field))) {
            target.field = fieldAt(*m_mapping->entity, entity, target.field);
            if (target.field.isEmpty() || (up && target.field == up->keyText())) // the tree says that
                target = {};
        } else if (&entity != m_mapping->entity && target.kind != ColumnTarget::Kind::Id) {
            target = {};
        }
    }
    const auto isOther = [&](const QString& key) { // of another level; what no level has is refused
        return !entity.field(key) && std::ranges::any_of(m_tree.levels, [&key](const EntityInfo* each) {
            return each->field(key) != nullptr;
        });
    };
    out.constants.removeIf([&](const auto& each) { return isOther(each.key()); });
    out.key.removeIf(isOther);
    out.overwrites.removeIf(isOther);
    return out;
}

TreeParent TreeRows::lost(const Row& row) const
{
    TreeParent out;
    out.column = m_kindColumn >= 0 ? m_kindColumn : m_numberColumn;
    out.text = m_kindColumn >= 0 ? row.kind : row.number;
    QStringList levels;
    for (const EntityInfo* level : m_tree.levels)
        levels << level->labelText();
    out.problem =
        QStringLiteral("Es ist nicht zu erkennen, was die Zeile ist: %1.").arg(levels.join(QStringLiteral(", ")));
    out.hint = m_kindColumn >= 0 ? QStringLiteral("Schreiben Sie eines dieser Wörter, oder die Ebene als Zahl.")
                                 : QStringLiteral("Schreiben Sie eine Nummer mit höchstens %L1 Teilen, wie „1.2“.")
                                       .arg(m_tree.levels.size());
    return out;
}

TreeParent TreeRows::parentOf(int sheetRow, const Reader& reader)
{
    const Row& row = *m_rows.constFind(sheetRow);
    if (row.level < 0)
        return lost(row);
    TreeParent out;
    out.names = namesOf(sheetRow);
    const bool isNamed = m_parentColumn >= 0 && !row.parent.isEmpty();
    out.name = isNamed ? row.parent : numberAbove(row.number);
    out.column = isNamed || m_numberColumn < 0 ? m_parentColumn : m_numberColumn;
    out.text = isNamed ? row.parent : row.number;
    const bool isSame = m_tree.levels.isEmpty();
    if ((isSame && out.name.isEmpty()) || (!isSame && row.level == 0))
        return out;
    out.field = isSame ? treeReference(*m_mapping->entity, *m_mapping->entity)
                       : treeReference(*m_tree.levels.at(row.level), *m_tree.levels.at(row.level - 1));
    return isSame ? out : planned(out, row.level, reader);
}

/// The row of the level above: of the list, else of the file.
TreeParent TreeRows::planned(TreeParent out, int level, const Reader& reader)
{
    const EntityInfo& above = *m_tree.levels.at(level - 1);
    const QHash<QString, Planned>& known = m_planned.at(level - 1);
    auto at = known.constFind(foldedName(out.name));
    if (const QString number = treeNumber(out.name); at == known.constEnd() && !number.isEmpty())
        at = known.constFind(foldedName(number));
    if (at != known.constEnd()) {
        out.id = at->row.id;
        if (!at->isTaken) {
            out.problem = QStringLiteral("Zeile %1, zu der sie gehört, wird nicht übernommen.").arg(at->sheetRow + 1);
            out.hint = QStringLiteral("Berichtigen Sie zuerst jene Zeile.");
        }
        return out;
    }
    const RowFinder& finder = m_finders.try_emplace(&above, reader, above).first->second;
    const auto row = out.name.isEmpty() ? Result<RowRef>(tl::unexpected(Error())) : finder.findWhole(out.name);
    if (row) {
        out.id = row->id;
        return out;
    }
    out.problem = out.name.isEmpty()
                      ? QStringLiteral("Es fehlt, zu welchem Eintrag (%1) sie gehört.").arg(above.labelText())
                      : QStringLiteral("%1 „%2“ fehlt, wozu „%3“ gehört.").arg(above.labelText(), out.name, out.text);
    out.hint = QStringLiteral("Nehmen Sie jenen Eintrag in die Liste auf, oder berichtigen Sie die Zelle.");
    return out;
}

QStringList TreeRows::namesOf(int sheetRow) const
{
    const Row row = m_rows.value(sheetRow);
    QStringList out;
    for (const QString& name : {row.number, row.title}) {
        if (!name.isEmpty())
            out << foldedName(name);
    }
    if (out.size() == 2)
        out << foldedName(row.number + u' ' + row.title);
    return out;
}

void TreeRows::note(qsizetype level, const ListPlan& plan)
{
    for (const ListPlan::Line& line : plan.lines) {
        const bool isTaken = line.fate == ListPlan::Fate::Create || line.fate == ListPlan::Fate::Change ||
                             line.fate == ListPlan::Fate::Unchanged;
        if (line.fate == ListPlan::Fate::Skipped && line.row.isNull())
            continue;
        for (const QString& name : namesOf(line.sheetRow)) {
            if (!m_planned[level].contains(name)) // the first of several is meant
                m_planned[level].insert(name, {line.row, line.sheetRow, isTaken});
        }
    }
}

QList<QList<const EntityInfo*>> treeLevelChoices(const EntityInfo& entity)
{
    QList<QList<const EntityInfo*>> out;
    if (treeReference(entity, entity))
        out << QList<const EntityInfo*>();
    const auto add = [&](const QList<const EntityInfo*>& levels) {
        if (levels.contains(&entity))
            out << levels;
    };
    for (const EntityInfo* top : allEntities()) {
        if (top->role != EntityRole::Record)
            continue;
        for (const EntityInfo* second : levelsBelow(*top)) {
            add({top, second});
            for (const EntityInfo* third : levelsBelow(*second))
                add({top, second, third});
        }
    }
    return out;
}

ListTree guessTree(const TableMapping& mapping, const QList<QStringList>& texts)
{
    static const QList<const EntityInfo*> levels{&entityOf<FieldOfAction>(), &entityOf<ConceptModule>(),
                                                 &entityOf<Recommendation>()};
    if (mapping.entity != levels.at(0) && mapping.entity != levels.at(1))
        return {};
    ListTree out;
    qsizetype deepest = 0;
    bool hasTop = false;
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        const ColumnTarget& target = mapping.columns.at(i).target;
        if (target.kind == ColumnTarget::Kind::Child || target.field == u"fieldOfAction")
            return {}; // fields stand beside their modules
        if (target.kind != ColumnTarget::Kind::Field || target.field != u"number")
            continue;
        out.number = mapping.columns.at(i).heading;
        for (const QString& text : texts.value(i)) {
            const QString number = treeNumber(text);
            if (number.isEmpty())
                return {};
            hasTop = hasTop || !number.contains(u'.');
            deepest = std::max(deepest, qsizetype(number.count(u'.')));
        }
    }
    if (!hasTop || deepest == 0 || deepest >= levels.size())
        return {};
    out.levels = levels.first(deepest + 1);
    return out;
}

ListPlan joinedPlans(std::vector<ListPlan> plans)
{
    ListPlan out = std::move(plans.front());
    const qsizetype first = out.lines.size();
    for (size_t i = 1; i < plans.size(); ++i) {
        ListPlan& plan = plans[i];
        const int shift = int(out.lines.size());
        out.lines += plan.lines;
        for (ListPlan::Part& part : plan.parts) {
            for (int& line : part.lines)
                line += line < 0 ? 0 : shift;
            out.parts.push_back(std::move(part));
        }
        for (ListPlan::Note& each : plan.notes)
            each.line += shift;
        for (ListPlan::Unlinked& each : plan.unlinked)
            each.line += shift;
        for (ListPlan::Note& each : plan.hints)
            each.line += shift;
        out.notes += plan.notes;
        out.hints += plan.hints;
        out.unlinked += plan.unlinked;
        out.removed += plan.removed;
        out.missing += plan.missing;
        out.questions = plan.questions; // each knows those before it
        for (const QString& notice : plan.notices) {
            if (!out.notices.contains(notice))
                out.notices << notice;
        }
        if (plan.missingFate == TableMapping::Missing::Keep)
            out.missingFate = plan.missingFate;
    }
    if (out.lines.size() > first)
        sortLines(out);
    return out;
}

} // namespace iplan
