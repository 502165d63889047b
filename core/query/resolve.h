// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/store.h"

#include <QHash>
#include <QSet>

namespace iplan
{

/// The texts that a row may be named by: those that RowFinder knows it by.
[[nodiscard]] QStringList namesOfRow(const Record& record);

/// Finds rows of one entity by name, many times: reads them once. A name is a code, number, short name, name, key,
/// title or the label in lists; what is not the exact name of a row may be the beginning of one name. Letter case does
/// not matter, and where nothing is written like that, names that fold to the same (core/base/searchtext.h) count.
class RowFinder
{
public:
    RowFinder(const Reader& reader, const EntityInfo& entity, Rows rows = Rows::Live);
    /// Several matches are an error that lists the candidates (Rejected), none is NotFound.
    [[nodiscard]] Result<RowRef> find(const QString& name) const;
    /// As find(), but the beginning of a name does not count: for names that nobody looks at one by one.
    [[nodiscard]] Result<RowRef> findWhole(const QString& name) const;
    /// The rows one of whose names begins like that, or is the beginning of it: what may have been meant.
    [[nodiscard]] QList<RowRef> candidates(const QString& name) const;

private:
    const EntityInfo& m_entity;
    QList<Record> m_records;
    [[nodiscard]] Result<RowRef> pickFrom(const QSet<qsizetype>& found, const QString& name) const;
    [[nodiscard]] QSet<qsizetype> whole(const QString& name) const;
    [[nodiscard]] static QSet<qsizetype> beginning(const QHash<QString, QList<qsizetype>>& names, const QString& begin);
    QHash<QString, QList<qsizetype>> m_byName; ///< in lower case
    QHash<QString, QList<qsizetype>> m_byFolded;
};

/// The row that a REF names: an id, or "entity:text". The text matches exactly a name of a live row (see RowFinder),
/// else it is a unique prefix of one. Several matches are an error that lists the candidates (Rejected), none is
/// NotFound. An id alone must be that of one row. `rows` tells where names are looked up: Rows::Deleted finds what lies
/// in the Papierkorb; an id is found wherever it is.
[[nodiscard]] Result<RowRef> resolveRef(const Store& store, const QString& ref, Rows rows = Rows::Live);

/// The row of whatever kind with that id. Two kinds may have a row of the same id; then the answer lists them
/// (Rejected).
[[nodiscard]] Result<RowRef> rowWithId(const Reader& reader, const QUuid& id);

/// As resolveRef(), for the value of a reference field: an id, or the text alone, among rows of `entity`.
[[nodiscard]] Result<RowRef> resolveRow(const Store& store, const EntityInfo& entity, const QString& text);

/// As resolveRow(), with a reader: inside Store::transact(), where rows just written count.
[[nodiscard]] Result<RowRef> resolveRow(const Reader& reader, const EntityInfo& entity, const QString& text,
                                        Rows rows = Rows::Live);

/// Reads the text of any field: parseFieldText(), with references by id or name and rich text made clean.
[[nodiscard]] Result<Value> parseValue(const Reader& reader, const Column& field, const QString& text);

} // namespace iplan
