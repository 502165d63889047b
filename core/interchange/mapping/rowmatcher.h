// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <algorithm>
#include <QHash>
#include <QStringList>

namespace iplan
{

/// The addresses of the web in a field "Quelle", one a line: what a council system calls a row by (OParl "id").
[[nodiscard]] QStringList addressesIn(const QString& source);

/// By which fields rows of `entity` are found again unless a mapping says otherwise: the first set of which a row has a
/// value. Of a child its owner and what tells it from its siblings.
[[nodiscard]] QList<QStringList> identityFields(const EntityInfo& entity);

/// identityFields() for people: "Nummer, sonst Titel", "Nachname und Vorname".
[[nodiscard]] QString identityText(const EntityInfo& entity);

/// Finds rows of a file by the values of fields that together name them.
class RowMatcher
{
public:
    /// `key`: the fields; empty: those of identityFields().
    RowMatcher(const Reader& reader, const EntityInfo& entity, const QStringList& key);

    struct Match {
        QList<Record> rows;  ///< one: that it is; several: nobody can tell
        QList<RowRef> alike; ///< found by less than its key: the same title under another number
        QString key;         ///< of the values; empty if they name nothing
    };
    /// The rows that a row with these values is; values of other fields do not matter.
    [[nodiscard]] Match match(const QHash<const FieldInfo*, Value>& values) const;
    /// The id of a new row with these values: the same on each copy into which the list is read, so that these merge
    /// without doubles. It is made of all by which such rows are found again, a list with another number or title makes
    /// another row. Null where an id must not tell whom it stands for, of people and what belongs to them. A row may
    /// have it: one that is called otherwise by now, was put away or taken back.
    [[nodiscard]] QUuid idOfNew(const QHash<const FieldInfo*, Value>& values) const;
    /// The rows in the Papierkorb that a row with these values would be.
    [[nodiscard]] QList<RowRef> deleted(const QHash<const FieldInfo*, Value>& values) const;
    /// Whether match() asks for the value of the field.
    [[nodiscard]] bool uses(const FieldInfo& field) const
    {
        return &field == m_source || m_against.contains(&field) ||
               std::ranges::any_of(m_sets, [&field](const Fields& set) { return set.contains(&field); });
    }
    [[nodiscard]] const QList<Record>& rows() const { return m_rows; }
    /// The row with that id, also from the Papierkorb; null if there is none.
    [[nodiscard]] const Record* row(const QUuid& id) const;

private:
    using Fields = QList<const FieldInfo*>;
    /// The values as a text; empty unless all of them are there (of an owned row the owner at least).
    [[nodiscard]] static QString keyOf(const Fields& fields, const std::function<Value(const FieldInfo&)>& value);
    void index(const Record& row, qsizetype at);
    /// Whether the row has another value where that tells rows of the same name apart: the e-mail of a person.
    [[nodiscard]] static bool isOtherCode(const Record& row, const QHash<const FieldInfo*, Value>& values);
    [[nodiscard]] bool isAgainst(const Record& row, const QHash<const FieldInfo*, Value>& values) const;

    QString m_entity; ///< key
    QList<Fields> m_sets;
    Fields m_against;
    QList<Record> m_rows;                            ///< also those in the Papierkorb
    QList<QHash<QString, QList<qsizetype>>> m_byKey; ///< for each set
    QList<QHash<QString, QList<qsizetype>>> m_deletedByKey;
    QHash<QUuid, qsizetype> m_byId;
    const FieldInfo* m_source;                   ///< "Quelle"; null if the entity has none
    QHash<QString, QList<qsizetype>> m_bySource; ///< by addresses in it
};

} // namespace iplan
