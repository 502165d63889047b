// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "core/store/store.h"

#include <memory>
#include <QHash>
#include <QSet>

namespace iplan
{

/// Which state of a file something is made of: as it is now, as it stood at a time, or as an edition froze it.
struct FileState {
    QDateTime time = {}; ///< the commits dated up to it all of whose ancestors are, too; invalid: all commits
    Id<Edition> edition = {};
    /// Of these entities just those rows, and what belongs to them: an edition in work (core/query/editionselection.h).
    QHash<const EntityInfo*, QSet<QUuid>> only = {};

    [[nodiscard]] bool isPresent() const { return !time.isValid() && edition.isNull() && only.isEmpty(); }
    /// As it stood at the end of that day, by the clock of this PC.
    [[nodiscard]] static FileState onDay(QDate day);
};

/// The rows of one state of a file, whatever they come from: what reports, exports and comparisons are made of. Throws
/// SqlError; used inside readRows().
class RowSource
{
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    RowSource(const RowSource&) = delete;
    RowSource& operator=(const RowSource&) = delete;

    /// Visits the rows of the entity in the order of Reader::list(); the record is valid during the call, which must
    /// not read rows.
    virtual void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const = 0;
    /// What the file holds now; null where this is it. What was closed to the public since then is closed in the past
    /// as well (core/query/publicscope.h).
    [[nodiscard]] virtual const RowSource* present() const { return nullptr; }

    [[nodiscard]] QList<Record> list(const EntityInfo& entity, Rows rows = Rows::Live) const;
    template <class E>
    [[nodiscard]] QList<E> all(Rows rows = Rows::Live) const
    {
        QList<E> out;
        each(entityOf<E>(), rows, [&out](const Record& record) { out << fromRecord<E>(record); });
        return out;
    }
};

/// The rows as the tables hold them.
class TableRows : public RowSource
{
public:
    explicit TableRows(const Reader& reader) : m_reader(reader) {}
    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const override
    {
        m_reader.each(entity, rows, visit);
    }

private:
    const Reader& m_reader;
};

/// The rows of the state. NotFound for a time before the file began or an edition that is not there, Rejected for a
/// past state of a reduced copy, which holds a part of its history only.
[[nodiscard]] Result<std::unique_ptr<RowSource>> rowsOf(JournalReader& journal, const Reader& reader,
                                                        const FileState& state);

/// Rejected, with a German message, for a day after `today`.
[[nodiscard]] Result<> refuseFuture(const FileState& state, QDate today);
/// Rejected for a past state of a reduced copy.
[[nodiscard]] Result<> refusePastOfReduced(const Store& store, const FileState& state);

/// Runs `body` with the rows of the state, as Store::read() does with its reader.
template <class T>
Result<T> readRows(const Store& store, const FileState& state, const std::function<Result<T>(const RowSource&)>& body)
{
    IPLAN_TRY(refusePastOfReduced(store, state));
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<T> {
        const auto rows = rowsOf(journal, reader, state);
        return rows ? body(**rows) : failFrom(rows);
    });
}

/// As Store::readYielding(): a commit of this program does not wait, and `body` may begin anew.
template <class T>
Result<T> readRowsYielding(const Store& store, const FileState& state,
                           const std::function<Result<T>(const RowSource&)>& body)
{
    IPLAN_TRY(refusePastOfReduced(store, state));
    return store.readJournalYielding([&](JournalReader& journal, const Reader& reader) -> Result<T> {
        const auto rows = rowsOf(journal, reader, state);
        return rows ? body(**rows) : failFrom(rows);
    });
}

} // namespace iplan
