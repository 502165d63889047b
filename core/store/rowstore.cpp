// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowstore.h"

#include "core/model/ownfield.h"
#include "core/store/searchindex.h"

#include <algorithm>

namespace iplan
{

namespace
{

// Purpose of a composed statement; apart from those of Reader.
constexpr int kInsert = 100;

void updateRow(Database& db, const Record& stored, const Record& wanted)
{
    QString sql = QStringLiteral("UPDATE %1 SET \"deleted\"=?").arg(quoted(wanted.entity->key));
    QList<Value> values{Value(qint64(wanted.deleted ? 1 : 0))};
    for (const FieldInfo& field : wanted.entity->fields) {
        if (stored.value(field) == wanted.value(field))
            continue;
        sql += u',' + quoted(field.key) + QStringLiteral("=?");
        values << wanted.value(field);
    }
    Statement& statement = db.cached(sql + QStringLiteral(" WHERE \"id\"=?"));
    for (int i = 0; i < values.size(); ++i)
        statement.bind(i, values.at(i));
    statement.bind(static_cast<int>(values.size()), wanted.id);
    statement.exec();
}

void insertRow(Database& db, const Record& wanted)
{
    Statement& statement = db.cached(wanted.entity, kInsert, [&] {
        QString columns = QStringLiteral("\"id\",\"deleted\"");
        QString marks = QStringLiteral("?,?");
        for (const FieldInfo& field : wanted.entity->fields) {
            columns += u',' + quoted(field.key);
            marks += QStringLiteral(",?");
        }
        return QStringLiteral("INSERT INTO %1(%2) VALUES(%3)").arg(quoted(wanted.entity->key), columns, marks);
    });
    statement.bind(0, wanted.id);
    statement.bind(1, qint64(wanted.deleted ? 1 : 0));
    for (qsizetype i = 0; i < wanted.values.size(); ++i)
        statement.bind(static_cast<int>(i) + 2, wanted.values.at(i));
    statement.exec();
}

} // namespace

void storeRecord(Database& db, SearchIndex& search, qint64 number, const std::optional<Record>& stored,
                 const Record& wanted)
{
    if (stored)
        updateRow(db, *stored, wanted);
    else
        insertRow(db, wanted);
    const auto& fields = wanted.entity->fields;
    // Values of own fields are found by the label of the choice that they name.
    const bool isChoice = wanted.entity == &entityOf<OwnFieldOption>();
    const bool searched = !stored || stored->deleted != wanted.deleted ||
                          std::any_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
                              return (field.has(Searchable) || isChoice) && stored->value(field) != wanted.value(field);
                          });
    if (searched)
        search.update(number, wanted, !stored);
}

void dropRecord(Database& db, SearchIndex& search, qint64 number, const RowRef& row)
{
    Record gone = emptyRecord(*row.entity, row.id);
    gone.deleted = true;
    search.update(number, gone, false);
    db.cached(QStringLiteral("DELETE FROM %1 WHERE \"id\"=?").arg(quoted(row.entity->key))).run(row.id);
}

} // namespace iplan
