// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tablecell.h"
#include "core/ops/namedrow.h"
#include "core/ops/ownfields.h"
#include "core/query/resolve.h"
#include "core/store/closing.h"
#include "core/store/store.h"

#include <map>

namespace iplan
{

/// What putting cells of others into rows would do, before anything is written: plan, show, apply in one commit.
/// Pasting and every import end in it.
struct ImportPlan {
    /// What becomes of a row.
    enum class Fate { Unchanged, Change, Create, Skip };
    struct Row {
        RowRef row;       ///< a null id stands for a row that is yet to be made
        QString reason;   ///< why it is left out, a German sentence; empty: it is taken
        QUuid newId = {}; ///< that a new row gets, where others refer to it; null: any
        [[nodiscard]] bool isNew() const { return row.id.isNull(); }
    };
    struct Change {
        int row = 0; ///< in `rows`
        ColumnValue value;
        Value before = {}; ///< what the file holds
        QString text = {}; ///< what was put there, as it was written
    };
    /// A cell that cannot take its value.
    struct Problem {
        int row = 0;                   ///< in `rows`
        const Column* field = nullptr; ///< null where the cell belongs to no column
        QString text;                  ///< what was to be put there
        QString message;               ///< what is wrong
        QString hint;                  ///< what to do
        bool isUnknownName = false;    ///< no row has the name; one might be made
    };
    /// A row that is made first, where a change refers to it.
    struct NewReference {
        NamedRow row;
        Record beside; ///< the row that refers to it, for createNamed()
    };
    const EntityInfo* entity = nullptr;
    QList<const Column*> fields;
    QList<Row> rows;
    QList<Change> changes; ///< of rows that are taken
    QList<Problem> problems;
    QList<NewReference> newReferences = {};
    int unchanged = 0;     ///< cells that hold the value already
    FieldValue owner = {}; ///< what new rows belong to; a null field: nothing

    [[nodiscard]] Fate fate(int row) const;
    /// How many rows have that fate.
    [[nodiscard]] int count(Fate fate) const;
    [[nodiscard]] QList<RowRef> rowRefs() const;
    /// Leaves out what would make new rows.
    void dropNewRows();
};

/// Makes a plan cell by cell, with a reader of Store::read().
class ImportPlanner
{
public:
    /// `rows` may hold null ids, for rows to be made.
    ImportPlanner(const Reader& reader, const EntityInfo& entity, const QList<RowRef>& rows,
                  const QList<const Column*>& fields);

    /// A further row, as the file holds it; returns its place in the plan.
    int addRow(const Record& row);
    /// A further row to be made, with that id.
    int addNewRow(const QUuid& id);
    /// What the row holds now in that field or own field.
    [[nodiscard]] Value stored(int row, const Column& field) const;
    /// Reads what the cell holds, or its text (references by name), as the value of the field; what is no cell leaves
    /// the present value. What does not fit, and what is closed, becomes a problem.
    void putCell(int row, const Column& field, const TableCell& cell);
    /// As putCell(), for a value; `text` names it to people.
    void put(int row, const Column& field, const Value& value, const QString& text);
    void refuse(int row, const Column* field, const QString& text, const QString& message, const QString& hint)
    {
        m_plan.problems << ImportPlan::Problem{row, field, text, message, hint};
    }
    [[nodiscard]] const QList<ImportPlan::Change>& changes() const { return m_plan.changes; }
    [[nodiscard]] const QList<ImportPlan::Problem>& problems() const { return m_plan.problems; }
    /// Leaves the row out.
    void skip(int row, const QString& reason) { m_plan.rows[row].reason = reason; }
    [[nodiscard]] ImportPlan plan() const;
    /// plan(), at the end: copies nothing.
    [[nodiscard]] ImportPlan take();
    [[nodiscard]] const ImportPlan::Row& row(int row) const { return m_plan.rows.at(row); }
    /// The row as the file holds it, with what was put into it; without what is not to be written.
    [[nodiscard]] Record asPlanned(int row) const;

private:
    [[nodiscard]] Closed closedFor(int row, const Column& field, const Value& wanted) const;
    [[nodiscard]] Result<Value> reference(const Column& field, const QString& text);
    void refuseText(int row, const Column& field, const QString& text, const Error& error);
    [[nodiscard]] Result<Value> parsed(const Column& field, const QString& text);
    [[nodiscard]] Result<Value> parsedAnew(const Column& field, const QString& text);

    const Reader& m_reader;
    const OwnFieldList m_ownFields;
    const OwnColumns m_ownValues;
    ImportPlan m_plan;
    Record m_empty;
    QList<Record> m_records; ///< with a null entity where the row is gone
    std::map<const EntityInfo*, RowFinder> m_finders;
    QHash<const Column*, QHash<QString, Result<Value>>> m_parsed; ///< what texts are, while the file stays as it is
};

/// The value that the cell holds for the field where its kind fits: a number, a day, yes or no. Nothing where the text
/// decides.
[[nodiscard]] std::optional<Value> heldValue(const Column& field, const TableCell& cell);

/// Writes the changes of the plan. If a row is gone by now, nothing is written (NotFound). `made` is filled with the
/// rows of the plan, new ones with the ids that they got (null if nothing was to be put into one). `goOn` is asked
/// before each row that is written; its error ends the writing.
Result<> applyImport(Writer& writer, const ImportPlan& plan, QList<RowRef>* made = nullptr,
                     const std::function<Result<>()>& goOn = {});

} // namespace iplan
