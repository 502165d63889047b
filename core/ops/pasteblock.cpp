// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/pasteblock.h"

#include "core/model/fieldtext.h"
#include "core/ops/rows.h"
#include "core/query/resolve.h"
#include "core/store/closing.h"

#include <algorithm>
#include <map>

namespace iplan
{

namespace
{

/// Makes a plan cell by cell.
class PastePlanner
{
public:
    PastePlanner(const Reader& reader, const CellBlock& block)
        : m_reader(reader), m_ownFields(reader), m_ownValues(reader, block.fields)
    {
        m_plan.block = block;
        for (const RowRef& row : block.rows)
            m_records << (row.id.isNull() ? emptyRecord(*block.entity) : reader.find(row).value_or(Record{}));
    }

    /// What the cell holds now.
    [[nodiscard]] Value stored(int row, const FieldInfo& field) const
    {
        const Record& record = m_records.at(row);
        return record.entity ? m_ownValues.of(record, field) : Value();
    }
    void refuse(int row, const FieldInfo* field, const QString& text, const QString& message, const QString& hint)
    {
        m_plan.problems << PastePlan::Problem{row, field, text, message, hint};
    }
    void put(int row, const FieldInfo& field, const Value& value, const QString& text);
    void putText(int row, const FieldInfo& field, const QString& text);
    [[nodiscard]] PastePlan plan();

private:
    [[nodiscard]] Result<Value> reference(const FieldInfo& field, const QString& text);
    [[nodiscard]] Result<Value> parsed(const FieldInfo& field, const QString& text);

    const Reader& m_reader;
    const OwnFieldList m_ownFields;
    const OwnColumns m_ownValues;
    PastePlan m_plan;
    QList<Record> m_records; ///< with a null entity where the row is gone
    std::map<const EntityInfo*, RowFinder> m_finders;
};

void PastePlanner::put(int row, const FieldInfo& field, const Value& value, const QString& text)
{
    const Record& stored = m_records.at(row);
    const Value wanted = normalizedValue(field, value);
    if (!stored.entity) {
        refuse(row, &field, text, QStringLiteral("Den Eintrag gibt es nicht mehr."),
               QStringLiteral("Fügen Sie noch einmal ein."));
    } else if (m_ownValues.of(stored, field) == wanted) {
        ++m_plan.unchanged;
    } else if (const Closed closed = closedField(stored, field, findIn(m_reader))) {
        refuse(row, &field, text, closed.reason, closed.remedy);
    } else {
        m_plan.changes << PastePlan::Change{row, {&field, wanted}};
    }
}

Result<Value> PastePlanner::reference(const FieldInfo& field, const QString& text)
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
        return fail(ErrorKind::Rejected, row.error().message,
                    QStringLiteral("Schreiben Sie den Namen wie unter „%1“, oder legen Sie den Eintrag dort zuerst an.")
                        .arg(target.pluralText()));
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist nicht eindeutig.").arg(text.simplified()),
                QStringLiteral("Schreiben Sie den ganzen Namen oder die Nummer."));
}

Result<Value> PastePlanner::parsed(const FieldInfo& field, const QString& text)
{
    const OwnFieldDefinition* own = isOwnField(field) ? m_ownFields.find(ownFieldId(field)) : nullptr;
    if (!own)
        return field.kind == FieldKind::Reference ? reference(field, text) : parseValue(m_reader, field, text);
    const auto stored = own->parse(text);
    return stored ? Result<Value>(own->value(*stored)) : failFrom(stored);
}

void PastePlanner::putText(int row, const FieldInfo& field, const QString& text)
{
    const auto value = parsed(field, text);
    if (value)
        put(row, field, *value, text);
    else
        refuse(row, &field, text, value.error().message, value.error().hint);
}

PastePlan PastePlanner::plan()
{
    QSet<int> filled;
    for (const PastePlan::Change& change : std::as_const(m_plan.changes)) {
        if (m_plan.block.rows.at(change.row).id.isNull())
            filled << change.row;
    }
    m_plan.newRows = static_cast<int>(filled.size());
    return m_plan;
}

/// What does not fit on the right is one problem for each row, not one for each cell.
void refuseOverhang(PastePlanner& planner, int row, const QStringList& texts, qsizetype columns)
{
    QStringList beyond = texts.mid(columns);
    beyond.removeAll(QString());
    if (!beyond.isEmpty())
        planner.refuse(row, nullptr, beyond.join(QLatin1String(" | ")),
                       QStringLiteral("Rechts der letzten Spalte ist kein Platz mehr."),
                       QStringLiteral("Blenden Sie die fehlenden Spalten ein, oder beginnen Sie weiter links."));
}

Result<PastePlan> makePastePlan(const Store& store, const CellBlock& block,
                                const std::function<void(PastePlanner&)>& fill)
{
    return store.read<PastePlan>([&](const Reader& reader) -> Result<PastePlan> {
        PastePlanner planner(reader, block);
        fill(planner);
        return planner.plan();
    });
}

} // namespace

Result<PastePlan> planPaste(const Store& store, const CellBlock& block, const QList<QStringList>& texts)
{
    return makePastePlan(store, block, [&](PastePlanner& planner) {
        for (int row = 0; row < texts.size(); ++row) {
            const QStringList& line = texts.at(row);
            if (row >= block.rows.size()) {
                planner.refuse(row, nullptr, line.join(QLatin1String(" | ")),
                               QStringLiteral("Unter der letzten Zeile ist kein Platz mehr."),
                               QStringLiteral("Lassen Sie neue Zeilen anlegen, oder beginnen Sie weiter oben."));
                continue;
            }
            for (int column = 0; column < qMin(line.size(), block.fields.size()); ++column) {
                if (!line.at(column).isNull()) // else no cell is there
                    planner.putText(row, *block.fields.at(column), line.at(column));
            }
            refuseOverhang(planner, row, line, block.fields.size());
        }
    });
}

Result<PastePlan> planFillDown(const Store& store, const CellBlock& block)
{
    return makePastePlan(store, block, [&](PastePlanner& planner) {
        for (int row = 1; row < block.rows.size(); ++row) {
            for (const FieldInfo* field : block.fields) {
                const Value value = planner.stored(0, *field);
                planner.put(row, *field, value, displayText(*field, value));
            }
        }
    });
}

Result<PastePlan> planClear(const Store& store, const CellBlock& block)
{
    return makePastePlan(store, block, [&](PastePlanner& planner) {
        for (int row = 0; row < block.rows.size(); ++row) {
            for (const FieldInfo* field : block.fields)
                planner.put(row, *field, {}, {});
        }
    });
}

Result<> applyPaste(Writer& writer, const PastePlan& plan, QList<RowRef>* made)
{
    QList<QList<FieldValue>> values(plan.block.rows.size());
    for (const PastePlan::Change& change : plan.changes)
        values[change.row] << change.value;
    QList<RowRef> rows = plan.block.rows;
    RowMaker maker(writer, *plan.block.entity);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (values.at(i).isEmpty())
            continue;
        if (!rows.at(i).id.isNull()) {
            IPLAN_TRY(setRow(writer, rows.at(i), values.at(i)));
            continue;
        }
        const auto row = maker.make(values.at(i));
        if (!row)
            return failFrom(row);
        rows[i] = *row;
    }
    if (made)
        *made = rows;
    return {};
}

} // namespace iplan
