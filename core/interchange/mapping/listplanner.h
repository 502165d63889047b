// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listtree.h"
#include "core/interchange/mapping/referencechoices.h"
#include "core/interchange/mapping/rowmatcher.h"

namespace iplan
{

/// Makes a ListPlan row by row: planList() in pieces.
class ListPlanner
{
public:
    /// `erased`: ids of rows that were erased for good. `references` outlives it; the planners of a list of several
    /// levels share them.
    ListPlanner(const Reader& reader, const TableMapping& mapping, QString source, const ListPlanOptions& options,
                QSet<QUuid> erased, ReferenceChoices& references);

    /// Finds the columns by their headings. Rejected if none is there, or one that rows are found by is not.
    [[nodiscard]] Result<> bind(const QStringList& headings);
    /// A row of the sheet; `kind` as tableRowKind() says. `parent`: what it belongs to in a tree.
    void add(int sheetRow, const TableRow& cells, TableRowKind kind, const TreeParent& parent = {});
    /// Rejected when cancelled.
    [[nodiscard]] Result<ListPlan> finish();

private:
    /// A column that becomes something.
    struct Bound {
        CellReader reader;
        const Column* field; ///< of the entity, the link or the child; null for an id, of a child, too
        size_t part;         ///< that it writes into
        size_t child = 0;    ///< in m_children
        bool isKey = false;  ///< rows of its part are found by it
        int twin = -1;       ///< the column beside it that names what this one gives the id of
        int instead = -1;    ///< the column that counts where this one is empty
        int joinedTo = -1;   ///< the column before it that becomes the same field
        bool isPart = false; ///< takes what partFor() its field reads of the cell
    };
    /// A row that belongs to the record: a cost item of a year, a value of a Kennzahl.
    struct Child {
        const EntityInfo* entity;
        QMap<QString, QString> fixed;
        const FieldInfo* owner;              ///< that refers to the record, or to a row between them
        const EntityInfo* between = nullptr; ///< the Kennzahl of a Kennzahlwert
        QString betweenName = {};
        QHash<const FieldInfo*, Value> values = {}; ///< of `fixed`, read
        QString problem = {};                       ///< why `fixed` cannot be read
        /// A record of its own that belongs to this one, as a module to its field of action: the list repeats the
        /// owner in each row.
        [[nodiscard]] bool isRecord() const { return entity->role == EntityRole::Record; }
    };
    /// The rows of one entity, while they are planned.
    struct PartBuilder {
        PartBuilder(const Reader& reader, const EntityInfo& entity, const QList<const Column*>& columns)
            : planner(reader, entity, {}, columns)
        {
        }
        ImportPlanner planner;
        QList<int> lines;
        std::unique_ptr<RowMatcher> matcher;
        QHash<QString, std::pair<int, int>> byKey;           ///< of rows of this list: place in the plan, line
        QHash<QUuid, int> byId;                              ///< place in the plan
        QHash<QString, QUuid> newByKey;                      ///< of rows between a record and its children
        QSet<QUuid> named;                                   ///< links that the list names
        std::optional<QMultiHash<QUuid, qsizetype>> linksOf; ///< rows of `matcher` by the record that they link
    };
    /// A cell that names all links of its kind that a row has.
    struct Replacing {
        int line;
        const Bound* bound;
        QUuid record;
    };
    /// A reference to a row of the same list that may come later.
    struct Later {
        int line;
        int row; ///< in the main part
        const Column* field;
        CellReader::Item item;
        const ColumnMapping* mapping; ///< null: of a tree
        int column;
    };
    using Fate = ListPlan::Fate;

    [[nodiscard]] const Column* columnOf(const EntityInfo& entity, const QString& key) const;
    [[nodiscard]] Result<> checkKeys() const;
    [[nodiscard]] Result<> checkBound() const;
    void tellComputed(const QStringList& headings);
    [[nodiscard]] Result<> wantOwnFields();
    [[nodiscard]] QString keyOf(const ColumnTarget& target) const;
    void makeOwnFields();
    [[nodiscard]] Result<> bindColumn(const ColumnMapping& mapping, int column);
    void bindParts();
    [[nodiscard]] TableCell partOf(const Bound& bound, const TableCell& cell);
    [[nodiscard]] Result<> checkTarget(const ColumnMapping& mapping, const EntityInfo& entity) const;
    [[nodiscard]] size_t childOf(const ColumnTarget& target);
    size_t partOf(const EntityInfo& entity);
    void makeParts();

    struct Target {
        int row = -1; ///< in the main part
        QUuid id = {};
        bool isNew = false;
        bool isAgain = false; ///< a row of the list before it makes the row
    };
    void passOver(int line, bool isDecided, TableRowKind kind);
    [[nodiscard]] std::optional<QString> idIn(int line, const QList<TableCell>& read);
    void lookBeyond(int sheetRow, const TableRow& cells);
    [[nodiscard]] QList<TableCell> readCells(int sheetRow, const TableRow& cells);
    void remove(int line, const QHash<const FieldInfo*, Value>& values);
    [[nodiscard]] Value keyValue(int line, const Bound& bound, const TableCell& from);
    [[nodiscard]] QHash<const FieldInfo*, Value> keyValues(int line, const QList<TableCell>& cells);
    [[nodiscard]] std::optional<Target> targetOf(int line, const QHash<const FieldInfo*, Value>& values,
                                                 const QString& id);
    [[nodiscard]] std::optional<Target> decided(int line, const LineDecision& decision);
    [[nodiscard]] std::optional<Target> withId(int line, const QUuid& id);
    Target existing(const Record& row, int line);
    Target fresh(int line, const QUuid& id);
    [[nodiscard]] QUuid idOfNew(int line, const EntityInfo& entity, const RowMatcher& matcher, const QUuid& derived);
    [[nodiscard]] QUuid sharedId(const RowMatcher& matcher, const QUuid& derived);
    void putFields(int line, const Target& target, const QList<TableCell>& cells);
    void putField(int line, const Target& target, const Bound& bound, const TableCell& cell);
    [[nodiscard]] std::optional<Record> linkRecord(int line, const Target& target, const Bound& bound,
                                                   CellReader::Item item);
    [[nodiscard]] std::optional<Value> linkedAs(const Bound& bound, const Target& target, const CellReader::Item& item);
    void putLinks(int line, const Target& target, const Bound& bound, const TableCell& cell);
    [[nodiscard]] QList<const Record*> linksOf(const Bound& bound, const QUuid& record);
    [[nodiscard]] const Record* onlyLink(const Bound& bound, const QUuid& record, const Value& end);
    [[nodiscard]] bool isSpokenFor(const Bound& bound, const Record& link) const;
    [[nodiscard]] QString linkText(const Bound& bound, const Record& link) const;
    void unlink();
    [[nodiscard]] bool repeatsRecords() const;
    [[nodiscard]] Target again(int line, const QUuid& id);
    void checkAgain(int line, const Target& target, const Bound& bound, qsizetype changesBefore);
    [[nodiscard]] Result<int> childWithId(int line, const Target& target, const Child& child, const QString& id,
                                          PartBuilder& part);
    struct ChildCells {
        QList<std::pair<const Bound*, CellReader::Item>> items = {};
        QString id = {};
        int idColumn = -1;
    };
    [[nodiscard]] ChildCells childCells(size_t child, const QList<TableCell>& cells) const;
    void putChild(int line, const Target& target, size_t child, const QList<TableCell>& cells);
    [[nodiscard]] bool isChildAlone(const QList<TableCell>& cells) const;
    void putAlone(int line, const QList<TableCell>& cells);
    void putChildren(int line, const Target& target, const QList<TableCell>& cells);
    [[nodiscard]] QHash<const FieldInfo*, Value> childKey(int line, size_t child, const QList<TableCell>& cells);
    [[nodiscard]] Result<int> childRow(int line, const Target& target, const Child& child,
                                       const QHash<const FieldInfo*, Value>& key, PartBuilder& part);
    [[nodiscard]] QUuid betweenRow(int line, const Target& target, const Child& child);
    void putConstants(int line, const Target& target);
    void putSources();
    void putSource(int line, const Target& target);
    [[nodiscard]] QString sourceBegin() const;
    void put(int line, int column, size_t part, int row, const Column& field, const TableCell& cell);
    [[nodiscard]] TableCell readable(const Column& field, TableCell cell) const;

    void note(int line, int column, const QString& text, const QString& message, const QString& hint);
    void hint(int line, int column, const QString& text, const QString& message)
    {
        m_plan.hints << ListPlan::Note{line, column, text, message, {}};
    }
    [[nodiscard]] bool isAsComputed(const Column& field, const Record& row, const TableCell& cell);
    void sayWhatFollows();
    void sayNumbers();
    void noteEmptied(int line, const Target& target, const Bound& bound);
    void sayEmptied();
    void sayHints();
    void judge(int line, const Target& target, qsizetype changesBefore);
    [[nodiscard]] qsizetype changeCount() const;
    void nameLines();
    void putParent(int line, const Target& target, const TreeParent& parent);
    [[nodiscard]] Result<Value> parentInList(const Later& later);
    void putConcept();
    void resolveLater();
    [[nodiscard]] bool makesCycle(const Later& later, const QUuid& parent, const QHash<QUuid, QUuid>& given) const;
    void followLeftOut();
    void findAlike();
    void tellNewRows();
    void tellLacking();
    void tellDropped();
    [[nodiscard]] bool tellsEachRow() const;
    [[nodiscard]] static QString missingUntold();
    [[nodiscard]] QSet<QUuid> perhapsListed() const;
    void findMissing();
    void makeNewRows();
    void leaveOut();
    void nameStored(QHash<int, QUuid>& named, const EntityInfo& target) const;
    [[nodiscard]] QUuid ownerOfNew(const EntityInfo& entity, const ReferenceChoices::NewRow& row);

    const Reader& m_reader;
    const TableMapping& m_mapping;
    const ListPlanOptions& m_options;
    std::shared_ptr<const OwnFieldList> m_ownFields; ///< with those that are to be made
    ReferenceChoices& m_references;
    ListPlan m_plan;
    std::vector<Bound> m_bound;
    std::optional<ListPlan::Note> m_lostKey; ///< of the row that is being read: what its owner cannot be told by
    TableRow m_row;                          ///< that is being read
    int m_endColumn = 0;                     ///< behind the last heading
    int m_beyond = -1;                       ///< the first row with cells behind it
    QList<OwnField> m_newOwnFields;          ///< that the mapping wants and the file lacks
    std::vector<Child> m_children;
    std::vector<std::unique_ptr<PartBuilder>> m_parts; ///< the first is the main one
    QList<const EntityInfo*> m_partEntities;
    QHash<const FieldInfo*, Value> m_constantKeys;
    const QSet<QUuid> m_erased;
    QHash<const EntityInfo*, QHash<int, QUuid>>
        m_namedByLine;               ///< rows of an entity that lines refer to, for ownerOfNew()
    QHash<QUuid, int> m_lineOfId;    ///< of ids that the list names
    QSet<QUuid> m_seen;              ///< rows of the file that are in the list
    QHash<QString, QUuid> m_treeIds; ///< of the rows of a tree, by their folded names
    QList<Later> m_later;
    QList<Replacing> m_replacing;
    QList<std::pair<int, QUuid>> m_parents; ///< line, and the row of this list or the file that it belongs to
    /// What rows that are named several times were given, and by which line, by their place in the main part.
    QHash<std::pair<int, const Column*>, std::pair<int, Value>> m_given;
    std::optional<QHash<QUuid, int>> m_computed; ///< Umsetzungsgrad of measures by their steps
    struct Emptied {
        bool isCounted = false; ///< of our own tables
        int cells = 0;
        QString first = {}; ///< where the first one is
    } m_emptied;
    QSet<QString> m_calledSeries; ///< ids of the series whose days a calendar lists
    bool m_hasRemarks = false;    ///< rows were passed over that may have been entries
};

} // namespace iplan
