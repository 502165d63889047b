// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/importplan.h"

#include "core/base/localtime.h"
#include "core/model/fieldtext.h"
#include "core/ops/rows.h"
#include "core/store/closing.h"

#include <algorithm>
#include <cmath>
#include <QRegularExpression>

namespace iplan
{

namespace
{

bool isDayKind(const Column& field)
{
    return field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate;
}

/// "03.05.2026 00:00", "2026-05-03T00:00:00": how programs write a day that know moments only.
QString withoutMidnight(const QString& text)
{
    static const QRegularExpression midnight(QStringLiteral("[T ]0?0:00(?::00(?:[.,]0+)?)?$"));
    return text.trimmed().remove(midnight);
}

/// What to do about a number where a day is wanted; empty for numbers that are no days of this time.
QString hintOnSerial(const QString& text)
{
    constexpr int kFirstSerial = 20'000; // 1954
    constexpr int kLastSerial = 80'000;  // 2119
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (!isNumber || number < kFirstSerial || number > kLastSerial)
        return {};
    return QStringLiteral("Als Tag gelesen ist das meist der %1. Stellen Sie die Zellen der Spalte in Excel als Datum "
                          "dar, oder tragen Sie den Tag von Hand ein.")
        .arg(QDate(1899, 12, 30).addDays(number).toString(QStringLiteral("dd.MM.yyyy")));
}

constexpr qsizetype kTextsRemembered = 4096; ///< of a column: more than words, days and names of a usual list

} // namespace

ImportPlan::Fate ImportPlan::fate(int row) const
{
    if (!rows.at(row).reason.isEmpty())
        return Fate::Skip;
    const bool changed = std::ranges::any_of(changes, [row](const Change& change) { return change.row == row; });
    if (!changed)
        return Fate::Unchanged;
    return rows.at(row).isNew() ? Fate::Create : Fate::Change;
}

int ImportPlan::count(Fate wanted) const
{
    QList<bool> changed(rows.size());
    for (const Change& change : changes)
        changed[change.row] = true;
    int out = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Fate is = !rows.at(i).reason.isEmpty() ? Fate::Skip
                        : !changed.at(i)             ? Fate::Unchanged
                        : rows.at(i).isNew()         ? Fate::Create
                                                     : Fate::Change;
        out += is == wanted ? 1 : 0;
    }
    return out;
}

QList<RowRef> ImportPlan::rowRefs() const
{
    QList<RowRef> out;
    for (const Row& row : rows)
        out << row.row;
    return out;
}

void ImportPlan::dropNewRows()
{
    changes.removeIf([this](const Change& change) { return rows.at(change.row).isNew(); });
}

ImportPlanner::ImportPlanner(const Reader& reader, const EntityInfo& entity, const QList<RowRef>& rows,
                             const QList<const Column*>& fields)
    : m_reader(reader), m_ownFields(reader), m_ownValues(reader, fields)
{
    m_plan.entity = &entity;
    m_plan.fields = fields;
    for (const RowRef& row : rows) {
        m_plan.rows << ImportPlan::Row{row, {}};
        m_records << (row.id.isNull() ? emptyRecord(entity) : reader.find(row).value_or(Record{}));
    }
}

int ImportPlanner::addRow(const Record& row)
{
    m_plan.rows << ImportPlan::Row{row.ref(), {}};
    m_records << row;
    return static_cast<int>(m_plan.rows.size() - 1);
}

int ImportPlanner::addNewRow(const QUuid& id)
{
    if (m_empty.entity != m_plan.entity)
        m_empty = emptyRecord(*m_plan.entity); // all new rows share its values
    m_plan.rows << ImportPlan::Row{{m_plan.entity, {}}, {}, id};
    m_records << m_empty;
    return static_cast<int>(m_plan.rows.size() - 1);
}

Value ImportPlanner::stored(int row, const Column& field) const
{
    const Record& record = m_records.at(row);
    return record.entity ? m_ownValues.of(record, field) : Value();
}

/// Why the row cannot take the value. A new row is closed by what it is to belong to, and says itself what it links.
Closed ImportPlanner::closedFor(int row, const Column& field, const Value& wanted) const
{
    if (!m_plan.rows.at(row).isNew())
        return closedByHand(m_records.at(row), field, findIn(m_reader));
    const FieldInfo* owner = field.asField();
    if (!owner || !owner->has(IsOwner))
        return field.has(LinkEnd) ? Closed() : closedByHand(m_records.at(row), field, findIn(m_reader));
    Record owned = m_records.at(row);
    owned.setValue(*owner, wanted);
    return closedByOwner(owned, findIn(m_reader));
}

void ImportPlanner::put(int row, const Column& field, const Value& value, const QString& text)
{
    const Record& stored = m_records.at(row);
    const Value wanted = normalizedValue(field, value);
    const Value before = stored.entity ? m_ownValues.of(stored, field) : Value();
    if (!stored.entity) {
        refuse(row, &field, text, QStringLiteral("Den Eintrag gibt es nicht mehr."),
               QStringLiteral("Fügen Sie noch einmal ein."));
    } else if (before == wanted) {
        ++m_plan.unchanged;
    } else if (const Closed closed = closedFor(row, field, wanted)) {
        refuse(row, &field, text, closed.reason, closed.remedy);
    } else {
        m_plan.changes << ImportPlan::Change{row, {&field, wanted}, before, text};
    }
}

Result<Value> ImportPlanner::reference(const Column& field, const QString& text)
{
    if (text.trimmed().isEmpty())
        return Value();
    const EntityInfo& target = field.target();
    if (!idFromText(text.trimmed()).isNull())
        return parseValue(m_reader, field, text);
    auto finder = m_finders.find(&target);
    if (finder == m_finders.end())
        finder = m_finders.try_emplace(&target, m_reader, target).first;
    const auto row = finder->second.find(text.simplified());
    if (row)
        return Value(idText(row->id));
    if (row.error().kind == ErrorKind::NotFound)
        return fail(ErrorKind::NotFound, row.error().message,
                    QStringLiteral("Schreiben Sie den Namen wie unter „%1“, oder legen Sie den Eintrag dort zuerst an.")
                        .arg(target.pluralText()));
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist nicht eindeutig.").arg(text.simplified()),
                QStringLiteral("Schreiben Sie den ganzen Namen oder die Nummer."));
}

Result<Value> ImportPlanner::parsed(const Column& field, const QString& text)
{
    if (field.isTextual())
        return parsedAnew(field, text);
    // Columns of words, days and names say the same over and over.
    QHash<QString, Result<Value>>& known = m_parsed[&field];
    const auto found = known.constFind(text);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= kTextsRemembered)
        known.clear();
    return *known.insert(text, parsedAnew(field, text));
}

Result<Value> ImportPlanner::parsedAnew(const Column& field, const QString& text)
{
    const OwnFieldDefinition* own = isOwnField(field) ? m_ownFields.find(ownFieldId(field)) : nullptr;
    if (!own)
        return field.kind == FieldKind::Reference
                   ? reference(field, text)
                   : parseValue(m_reader, field, isDayKind(field) ? withoutMidnight(text) : text);
    const auto stored = own->parse(text);
    return stored ? Result<Value>(own->value(*stored)) : failFrom(stored);
}

void ImportPlanner::putCell(int row, const Column& field, const TableCell& cell)
{
    if (!cell.isCell())
        return;
    if (cell.isError && cell.isFormula && cell.text.startsWith(u'=')) { // nobody has computed it yet
        refuse(
            row, &field, cell.text, QStringLiteral("Die Zelle enthält eine Formel ohne berechneten Wert."),
            QStringLiteral("Öffnen Sie die Tabelle in Excel oder LibreOffice und speichern Sie sie dort, oder tragen "
                           "Sie den Wert von Hand ein."));
        return;
    }
    if (cell.isError) {
        refuse(row, &field, cell.text, QStringLiteral("Die Zelle zeigt einen Fehler der Tabelle."),
               QStringLiteral("Berichtigen Sie die Formel in der Tabelle, oder tragen Sie den Wert von Hand ein."));
        return;
    }
    const auto held = heldValue(field, cell);
    const Result<Value> value = held ? Result<Value>(*held) : parsed(field, cell.text);
    if (value) {
        put(row, field, *value, cell.text);
        return;
    }
    refuseText(row, field, cell.text, value.error());
    if (const QString hint = isDayKind(field) ? hintOnSerial(cell.text) : QString(); !hint.isEmpty())
        m_plan.problems.last().hint = hint;
}

void ImportPlanner::refuseText(int row, const Column& field, const QString& text, const Error& error)
{
    refuse(row, &field, text, error.message, error.hint);
    m_plan.problems.last().isUnknownName = field.kind == FieldKind::Reference && !isOwnField(field) &&
                                           error.kind == ErrorKind::NotFound && idFromText(text.trimmed()).isNull();
}

Record ImportPlanner::asPlanned(int row) const
{
    Record out = m_records.at(row);
    for (const ImportPlan::Change& change : m_plan.changes) {
        const FieldInfo* field = change.value.column->asField();
        if (change.row == row && field && out.entity)
            out.setValue(*field, change.value.value);
    }
    return out;
}

ImportPlan ImportPlanner::plan() const
{
    return ImportPlanner(*this).take();
}

ImportPlan ImportPlanner::take()
{
    ImportPlan out = std::move(m_plan);
    out.changes.removeIf(
        [&out](const ImportPlan::Change& change) { return !out.rows.at(change.row).reason.isEmpty(); });
    return out;
}

std::optional<Value> heldValue(const Column& field, const TableCell& cell)
{
    if (const double* number = std::get_if<double>(&cell.held)) {
        if (field.kind == FieldKind::Decimal)
            return Value(*number);
        if (field.kind == FieldKind::Money && std::abs(*number) < 1e13)
            return Value(qRound64(*number * 100)); // cents, whatever the cell rounds to for the eye
        const bool isWhole = std::floor(*number) == *number && std::abs(*number) < 1e9;
        if (field.kind == FieldKind::Integer && isWhole)
            return Value(static_cast<qint64>(*number));
        return {};
    }
    if (const bool* yes = std::get_if<bool>(&cell.held); yes && field.kind == FieldKind::Boolean)
        return *yes ? Value(qint64(1)) : Value();
    QDateTime time;
    if (const QDate* day = std::get_if<QDate>(&cell.held))
        time = QDateTime(*day, QTime(0, 0), Qt::UTC);
    else if (const QDateTime* exact = std::get_if<QDateTime>(&cell.held))
        time = *exact;
    if (!time.isValid())
        return {};
    if (field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate)
        return Value(time.date().toString(Qt::ISODate));
    return field.kind == FieldKind::DateTime ? std::optional(Value(isoMinute(time))) : std::nullopt;
}

namespace
{

/// The new rows that something refers to.
Result<> makeReferences(Writer& writer, const ImportPlan& plan)
{
    for (const ImportPlan::NewReference& reference : plan.newReferences) {
        const Value id(idText(reference.row.row.id));
        if (std::ranges::any_of(plan.changes,
                                [&](const ImportPlan::Change& change) { return change.value.value == id; }))
            IPLAN_TRY(createNamed(writer, reference.row, reference.beside));
    }
    return {};
}

} // namespace

Result<> applyImport(Writer& writer, const ImportPlan& plan, QList<RowRef>* made, const std::function<Result<>()>& goOn)
{
    QList<QList<ColumnValue>> values(plan.rows.size());
    for (const ImportPlan::Change& change : plan.changes)
        values[change.row] << change.value;
    IPLAN_TRY(makeReferences(writer, plan));
    QList<RowRef> rows = plan.rowRefs();
    RowMaker maker(writer, *plan.entity);
    for (const ImportPlan::Change& change : plan.changes) {
        if (change.value.column->has(IsCode) && plan.rows.at(change.row).isNew())
            maker.reserveCode(change.value.value.text());
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (values.at(i).isEmpty())
            continue;
        if (goOn)
            IPLAN_TRY(goOn());
        if (!rows.at(i).id.isNull()) {
            IPLAN_TRY(setRow(writer, rows.at(i), values.at(i)));
            continue;
        }
        if (plan.owner.field)
            values[i].prepend({plan.owner.field, plan.owner.value});
        IPLAN_TRY_ASSIGN(const auto row, maker.make(values.at(i), plan.rows.at(i).newId));
        rows[i] = row;
    }
    if (made)
        *made = rows;
    return {};
}

} // namespace iplan
