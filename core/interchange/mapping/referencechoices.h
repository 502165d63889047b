// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/cellreader.h"
#include "core/interchange/mapping/comingrows.h"
#include "core/ops/namedrow.h"
#include "core/query/resolve.h"

#include <map>

namespace iplan
{

/// What names in a list refer to: rows of the file, rows that are made for them, or a question.
class ReferenceChoices
{
public:
    /// A row that is to be made because a name refers to it.
    struct NewRow {
        const EntityInfo* entity = nullptr;
        QUuid id;
        QString name;
        bool isPlanned = false; ///< by the planner of a level above
        QList<int> lines = {};  ///< that refer to it; where none of them is taken it is not made
    };

    /// Whether a row in the Papierkorb counts: somebody put it there.
    using IsPutAway = std::function<bool(const RowRef&)>;
    /// `coming`: rows of other sheets of the same book, which may be meant where the file has none. `erased`: ids that
    /// no row gets again.
    explicit ReferenceChoices(const Reader& reader, IsPutAway isPutAway = {}, const ComingRows* coming = nullptr,
                              QSet<QUuid> erased = {})
        : m_reader(reader), m_isPutAway(std::move(isPutAway)), m_coming(coming), m_claimed(std::move(erased))
    {
    }

    /// The id of the row that the item names for a reference field. An empty text is no value. NotFound and Rejected
    /// (several rows of that name, one in the Papierkorb) become a question of the column; a row that lies in the
    /// Papierkorb is made a second time only where the item says so itself.
    [[nodiscard]] Result<Value> value(const Column& field, const CellReader::Item& item, const ColumnMapping& mapping,
                                      int line);
    /// The id of the row that is wholly called so; NotFound, or Rejected where several are.
    [[nodiscard]] Result<Value> named(const EntityInfo& target, const QString& name);
    /// Whether the row is there, or comes with another sheet, that a text means exactly: by its id or its address. True
    /// for other texts, which are names.
    [[nodiscard]] bool isThereIfMeantExactly(const EntityInfo& target, const QString& text);
    /// The lines of another level follow.
    void nextLevel();
    /// Whether a row of that name was put into the Papierkorb.
    [[nodiscard]] bool isPutAway(const EntityInfo& target, const QString& name);
    [[nodiscard]] bool counts(const RowRef& deleted) const { return m_isPutAway && m_isPutAway(deleted); }
    /// Whether somebody took back that the row was made: a list may make it again, as the same row.
    [[nodiscard]] bool isTakenBack(const Record& row) const { return row.deleted && !counts(row.ref()); }
    /// Whether a new row may have that id: none has it, or one that was taken back.
    [[nodiscard]] bool isFree(const RowRef& row) const;
    /// Whether the row is called exactly so, as exports write it; others may be, too.
    [[nodiscard]] bool isCalled(const RowRef& row, const QString& name) const;
    /// Whether the row of that id is called so, or nobody can tell.
    [[nodiscard]] bool isNamed(const EntityInfo& target, const Value& id, const QString& name);
    /// Takes an id for a new row; false where one has it already.
    [[nodiscard]] bool claim(const QUuid& id);
    /// The row of that name that is to be made; the same for the same name, on each copy unless it is a person.
    NewRow& make(const EntityInfo& entity, const QString& name, int line);
    [[nodiscard]] std::vector<NewRow>& newRows() { return m_new; }
    [[nodiscard]] QList<ListPlan::Question> questions() const;
    /// The row that is to be made and is meant by the name.
    [[nodiscard]] std::optional<size_t> newRow(const EntityInfo& entity, const QString& name) const;
    void ask(const ColumnMapping& mapping, const QString& text, const Error& error, bool mayBeNew,
             const QList<RowRef>& candidates);

private:
    [[nodiscard]] QUuid idOfNew(const EntityInfo& entity, const QString& name);
    [[nodiscard]] RowFinder& finder(const EntityInfo& entity);
    [[nodiscard]] Result<Value> idValue(const EntityInfo& target, const QUuid& id);
    [[nodiscard]] Result<RowRef> atAddress(const EntityInfo& target, const QString& address);

    const Reader& m_reader;
    const IsPutAway m_isPutAway;
    const ComingRows* m_coming;
    QSet<QUuid> m_claimed; ///< ids that new rows got and other copies give them, too, or that are erased
    std::map<const EntityInfo*, QMultiHash<QString, RowRef>> m_deleted; ///< by folded names
    std::map<const EntityInfo*, RowFinder> m_finders;
    std::map<const EntityInfo*, QHash<QString, Result<Value>>> m_known; ///< by the text
    std::map<const EntityInfo*, QHash<QString, QUuid>> m_addresses;     ///< of rows, from "Quelle"
    std::vector<NewRow> m_new;
    std::map<std::pair<const EntityInfo*, QString>, size_t> m_newAt; ///< by folded name
    QList<ListPlan::Question> m_questions;
    QHash<std::pair<QString, QString>, qsizetype> m_questionAt; ///< by heading and text
};

} // namespace iplan
