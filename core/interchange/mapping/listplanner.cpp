// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listplanner.h"

#include "core/base/personname.h"
#include "core/base/richtext.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/model/plausible.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

bool saysYes(const QString& text)
{
    const QString word = text.toLower();
    return word == u"ja" || word == u"true" || word == u"1" || word == u"x";
}

} // namespace

ListPlanner::ListPlanner(const Reader& reader, const TableMapping& mapping, QString source,
                         const ListPlanOptions& options, QSet<QUuid> erased, ReferenceChoices& references)
    : m_reader(reader), m_mapping(mapping), m_options(options), m_ownFields(std::make_shared<OwnFieldList>(reader)),
      m_references(references), m_erased(std::move(erased))
{
    m_plan.entity = mapping.entity;
    m_plan.source = std::move(source);
    m_plan.missingFate = mapping.missing;
    m_plan.ownFields = m_ownFields;
}

void ListPlanner::note(int line, int column, const QString& text, const QString& message, const QString& hint)
{
    m_plan.notes << ListPlan::Note{line, column, text, message, hint};
    ListPlan::Line& at = m_plan.lines[line];
    if (at.fate != Fate::Duplicate && at.fate != Fate::Skipped)
        at.fate = Fate::Faulty;
    if (!at.reasons.contains(message))
        at.reasons << message;
}

TableCell ListPlanner::readable(const Column& field, TableCell cell) const
{
    const bool isNumber =
        field.kind == FieldKind::Money || field.kind == FieldKind::Decimal || field.kind == FieldKind::Integer;
    if (isNumber && m_options.englishNumbers.value_or(false) && std::holds_alternative<std::monostate>(cell.held))
        cell.text = germanNumber(cell.text);
    // A cell that shows 25 % holds 0.25; the file holds 25.
    if (double* number = std::get_if<double>(&cell.held); number && cell.isPercent && isNumber)
        *number = std::round(*number * 1e8) / 1e6;
    if (!isNumber && field.kind != FieldKind::Boolean && std::holds_alternative<double>(cell.held))
        cell.held = {}; // a number by which something is known is what the cell shows: "05"
    return cell;
}

void ListPlanner::put(int line, int column, size_t part, int row, const Column& field, const TableCell& cell)
{
    PartBuilder& builder = *m_parts[part];
    // A list holds rich text without its marks: who left it as it was has not taken them away.
    if (field.kind == FieldKind::RichText &&
        richTextToPlain(builder.planner.stored(row, field).text()).simplified() == cell.text.simplified())
        return;
    const qsizetype problems = builder.planner.problems().size();
    const qsizetype changes = builder.planner.changes().size();
    builder.planner.putCell(row, field, readable(field, cell));
    if (builder.planner.problems().size() == problems) {
        const bool isChanged = builder.planner.changes().size() > changes;
        const FieldInfo* info = isChanged ? field.asField() : nullptr;
        const Value value = info ? builder.planner.changes().last().value.value : Value();
        for (const QString& why :
             {info ? implausibleYear(*info, value) : QString(), info ? implausibleNumber(*info, value) : QString()}) {
            if (!why.isEmpty())
                hint(line, column, cell.text, why);
        }
        return;
    }
    const ImportPlan::Problem& problem = builder.planner.problems().last();
    note(line, column, problem.text, problem.message, problem.hint);
    if (column >= 0 && !cell.isError) {
        for (const Bound& bound : m_bound) {
            if (bound.reader.column() == column && bound.field == &field)
                m_references.ask(bound.reader.mapping(), cell.text.simplified(),
                                 Error{ErrorKind::Rejected, problem.message, problem.hint}, false, {});
        }
    }
}

/// The value of a cell by which a row is found; null for none.
Value ListPlanner::keyValue(int line, const Bound& bound, const TableCell& from)
{
    const FieldInfo& field = *bound.field->asField();
    const CellReader::Item item = bound.reader.item(from);
    if (item.cell.text.trimmed().isEmpty())
        return {};
    if (field.kind == FieldKind::Reference) {
        const auto value = m_references.value(field, item, bound.reader.mapping(), line);
        if (!value)
            m_lostKey =
                ListPlan::Note{line, bound.reader.column(), item.cell.text, value.error().message, value.error().hint};
        return value.value_or(Value());
    }
    const TableCell cell = readable(field, item.cell);
    const auto held = heldValue(field, cell);
    return normalizedValue(field, held ? *held : parseFieldText(field, cell.text).value_or(Value()));
}

QHash<const FieldInfo*, Value> ListPlanner::keyValues(int line, const QList<TableCell>& cells)
{
    QHash<const FieldInfo*, Value> out = m_constantKeys;
    for (size_t i = 0; i < m_bound.size(); ++i) {
        const Bound& bound = m_bound[i];
        if (bound.part != 0 || !bound.isKey)
            continue;
        if (const Value value = keyValue(line, bound, cells.at(qsizetype(i))); !value.isNull())
            out.insert(bound.field->asField(), value);
    }
    return out;
}

/// What the column takes of the whole name or period in the cell; no cell where that says nothing of it.
TableCell ListPlanner::partOf(const Bound& bound, const TableCell& cell)
{
    const TableCell whole = bound.reader.item(cell).cell;
    const QString text = whole.text.simplified();
    const bool isMain = bound.field->keyText() == bound.reader.mapping().target.field;
    if (text.isEmpty() || whole.isError || !std::holds_alternative<std::monostate>(whole.held))
        return isMain ? whole : TableCell();
    if (m_mapping.entity == &entityOf<Person>() && namesSeveralPersons(text)) {
        if (isMain)
            hint(int(m_plan.lines.size()) - 1, bound.reader.column(), text,
                 QStringLiteral("„%1“ nennt vielleicht mehrere Personen.").arg(text));
        return isMain ? whole : TableCell();
    }
    const QString part = partFor(bound.field->keyText(), text);
    return part.isEmpty() ? TableCell() : TableCell{part, {}, false, {}};
}

/// The cells of the columns; where several become one field, all of their texts stand in the first.
QList<TableCell> ListPlanner::readCells(int sheetRow, const TableRow& cells)
{
    QList<TableCell> out;
    for (Bound& bound : m_bound) {
        out << bound.reader.read(sheetRow, cells);
        if (bound.instead >= 0 && out.last().text.trimmed().isEmpty() && !out.last().isError)
            out.last() = cells.value(bound.instead);
        if (bound.isPart)
            out.last() = partOf(bound, out.last());
        if (bound.joinedTo < 0)
            continue;
        TableCell& first = out[bound.joinedTo];
        const QString text = out.last().text.trimmed();
        const QString& join = bound.reader.mapping().join;
        if (!text.isEmpty())
            first = TableCell{first.text.trimmed().isEmpty()
                                  ? text
                                  : first.text.trimmed() + (join.isEmpty() ? QStringLiteral(" ") : join) + text,
                              {},
                              false,
                              {}};
        out.last() = TableCell();
    }
    return out;
}

/// Leaves the row out, with the reason: a person said so, or it is no record.
void ListPlanner::passOver(int line, bool isDecided, TableRowKind kind)
{
    m_plan.lines[line].fate = Fate::Skipped;
    m_hasRemarks = m_hasRemarks || (!isDecided && kind == TableRowKind::Remark);
    m_plan.lines[line].reasons << (isDecided                       ? QStringLiteral("Von Ihnen ausgelassen.")
                                   : kind == TableRowKind::Sum     ? QStringLiteral("Eine Zeile mit Summen.")
                                   : kind == TableRowKind::Heading ? QStringLiteral("Die Überschriften noch einmal.")
                                                                   : QStringLiteral("Ein Hinweis, kein Eintrag."));
}

/// Says once that cells stand behind the last heading.
void ListPlanner::lookBeyond(int sheetRow, const TableRow& cells)
{
    const auto isFilled = [](const TableCell& cell) { return !cell.text.trimmed().isEmpty(); };
    if (m_mapping.area.lastColumn >= 0 || m_beyond >= 0 ||
        std::none_of(cells.begin() + std::min<qsizetype>(m_endColumn, cells.size()), cells.end(), isFilled))
        return;
    m_beyond = sheetRow;
    m_plan.notices << QStringLiteral("Zeile %1 hat Angaben rechts von der letzten Überschrift; sie werden nicht "
                                     "übernommen. Sind ihre Zellen verschoben?")
                          .arg(sheetRow + 1);
}

/// The id that the row names; nothing where that settles the row: a text that is none, or a tombstone.
std::optional<QString> ListPlanner::idIn(int line, const QList<TableCell>& read)
{
    QString id;
    for (size_t i = 0; i < m_bound.size(); ++i) {
        const ColumnTarget::Kind becomes = m_bound[i].reader.mapping().target.kind;
        const QString text = read.at(qsizetype(i)).text.trimmed();
        if (becomes == ColumnTarget::Kind::Id && !text.isEmpty() && idFromText(text).isNull()) {
            note(line, m_bound[i].reader.column(), text, QStringLiteral("Das ist keine Kennung."),
                 QStringLiteral("Lassen Sie Kennungen, wie der Export sie schrieb, oder leeren Sie die Zelle für einen "
                                "neuen Eintrag."));
            return {};
        }
        if (becomes == ColumnTarget::Kind::Id)
            id = text;
        if (becomes == ColumnTarget::Kind::Deleted && saysYes(text)) {
            remove(line, keyValues(line, read));
            return {};
        }
    }
    return id;
}

void ListPlanner::add(int sheetRow, const TableRow& cells, TableRowKind kind, const TreeParent& parent)
{
    if (kind == TableRowKind::Blank) {
        for (Bound& bound : m_bound)
            bound.reader.blankRow();
        return;
    }
    const int line = int(m_plan.lines.size());
    m_plan.lines << ListPlan::Line{sheetRow};
    const auto decision = m_options.decisions.constFind(sheetRow);
    const bool isDecided = decision != m_options.decisions.constEnd();
    if (isDecided ? decision->kind == LineDecision::Kind::Skip : kind != TableRowKind::Record) {
        passOver(line, isDecided, kind);
        return;
    }
    m_row = cells;
    m_lostKey.reset();
    lookBeyond(sheetRow, cells);
    const QList<TableCell> read = readCells(sheetRow, cells);
    const auto id = idIn(line, read);
    if (!id)
        return;
    if (!parent.problem.isEmpty()) {
        note(line, parent.column, parent.text, parent.problem, parent.hint);
        return;
    }
    auto values = keyValues(line, read);
    if (id->isEmpty() && !isDecided && isChildAlone(read)) {
        putAlone(line, read);
        return;
    }
    if (parent.field && !parent.id.isNull() && m_parts[0]->matcher->uses(*parent.field))
        values.insert(parent.field, idText(parent.id));
    const auto target = isDecided ? decided(line, *decision) : targetOf(line, values, *id);
    if (!target)
        return;
    const qsizetype before = changeCount();
    putParent(line, *target, parent);
    putFields(line, *target, read);
    judge(line, *target, before);
}

void ListPlanner::putParent(int line, const Target& target, const TreeParent& parent)
{
    for (const QString& name : parent.names) {
        if (!m_treeIds.contains(name)) // the first of several is meant
            m_treeIds.insert(name, target.id);
    }
    if (!parent.field || (!target.isNew && !m_mapping.mayOverwrite(parent.field->keyText())))
        return;
    if (parent.id.isNull()) {
        const CellReader::Item item{TableCell{parent.name, {}, false, {}}};
        m_later << Later{line, target.row, parent.field, item, nullptr, parent.column};
        return;
    }
    ImportPlanner& planner = m_parts[0]->planner;
    const qsizetype problems = planner.problems().size();
    planner.put(target.row, *parent.field, idText(parent.id), parent.text);
    if (planner.problems().size() > problems)
        note(line, parent.column, parent.text, planner.problems().last().message, planner.problems().last().hint);
}

void ListPlanner::putFields(int line, const Target& target, const QList<TableCell>& cells)
{
    for (size_t i = 0; i < m_bound.size(); ++i) {
        const Bound& bound = m_bound[i];
        switch (bound.reader.mapping().target.kind) {
        case ColumnTarget::Kind::Field: {
            const qsizetype before = m_parts[0]->planner.changes().size();
            putField(line, target, bound, cells.at(qsizetype(i)));
            checkAgain(line, target, bound, before);
            break;
        }
        case ColumnTarget::Kind::Link:
            putLinks(line, target, bound, cells.at(qsizetype(i)));
            break;
        case ColumnTarget::Kind::Child:
        case ColumnTarget::Kind::Id:
        case ColumnTarget::Kind::Deleted:
        case ColumnTarget::Kind::Skip:
            break;
        }
    }
    putChildren(line, target, cells);
    if (target.isNew && !target.isAgain)
        putConstants(line, target);
}

void ListPlanner::putField(int line, const Target& target, const Bound& bound, const TableCell& cell)
{
    const Column& field = *bound.field;
    if (!cell.isCell() || (!target.isNew && !m_mapping.mayOverwrite(field.keyText())))
        return;
    const CellReader::Item item = bound.reader.item(cell);
    const bool isEmpty = item.cell.text.trimmed().isEmpty() && !item.cell.isError;
    const bool isName = field.has(IsCode) || field.has(IsTitle);
    if (isEmpty && (target.isNew || !m_mapping.emptyErases || isName)) {
        noteEmptied(line, target, bound);
        return;
    }
    const int column = bound.reader.column();
    if (const Record* stored = target.isNew ? nullptr : m_parts[0]->matcher->row(target.id);
        stored && isAsComputed(field, *stored, item.cell))
        return;
    if (field.kind != FieldKind::Reference || isOwnField(field) || item.cell.isError) {
        put(line, column, 0, target.row, field, item.cell);
        return;
    }
    // What it says already: the name may be that of several, or too long for the list of names.
    if (const Value stored = m_parts[0]->planner.stored(target.row, field);
        item.kind == ValueChoice::Kind::Text && !stored.isNull() && bound.twin < 0 &&
        m_references.isCalled({&field.target(), idFromText(stored.text())}, item.cell.text))
        return;
    if (&field.target() == m_mapping.entity) { // perhaps of a row that comes later
        m_later << Later{line, target.row, &field, item, &bound.reader.mapping(), column};
        return;
    }
    if (m_options.isMessage && !m_references.isThereIfMeantExactly(field.target(), item.cell.text)) {
        hint(line, column, cell.text,
             QStringLiteral("%1: ist weder in der Datei noch hier dabei; der Eintrag kommt ohne.")
                 .arg(field.labelText()));
        return;
    }
    const auto value = m_references.value(field, item, bound.reader.mapping(), line);
    if (!value) {
        note(line, column, cell.text, value.error().message, value.error().hint);
        return;
    }
    if (m_options.isMessage && field.target().keyText() == u"meetingSeries")
        m_calledSeries << value->text();
    if (bound.twin >= 0 && !m_references.isNamed(field.target(), *value, m_row.value(bound.twin).text)) {
        note(line, bound.twin, m_row.value(bound.twin).text,
             QStringLiteral("„%1“ und die Kennung daneben meinen Verschiedenes.")
                 .arg(m_row.value(bound.twin).text.simplified()),
             QStringLiteral("Leeren Sie die Kennung, wenn der Name gelten soll, und ordnen Sie seine Spalte zu."));
        return;
    }
    PartBuilder& part = *m_parts[0];
    const qsizetype problems = part.planner.problems().size();
    part.planner.put(target.row, field, *value, cell.text);
    if (part.planner.problems().size() > problems)
        note(line, column, cell.text, part.planner.problems().last().message, part.planner.problems().last().hint);
}

void ListPlanner::putConstants(int line, const Target& target)
{
    for (auto it = m_mapping.constants.begin(); it != m_mapping.constants.end(); ++it) {
        if (const Column* field = columnOf(*m_mapping.entity, it.key()))
            put(line, -1, 0, target.row, *field, TableCell{it.value(), {}, false, {}});
    }
}

} // namespace iplan
