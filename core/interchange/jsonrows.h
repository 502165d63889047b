// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/record.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace iplan
{

/// The rows of one entity in the import format (core/interchange/jsonimport.h), read one by one.
class JsonRows
{
public:
    JsonRows(const EntityInfo& entity, QJsonArray rows);

    [[nodiscard]] const EntityInfo& entity() const { return *m_entity; }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    /// The row at `index`, complete with id and order key.
    [[nodiscard]] Result<Record> row(qsizetype index) const;
    /// The rows that row `index` names by "@key", each with the text that names it.
    [[nodiscard]] QList<std::pair<RowRef, QString>> namedRows(qsizetype index) const;
    /// "„measure“, Eintrag 3 (K003)", for messages.
    [[nodiscard]] QString place(qsizetype index) const;

private:
    [[nodiscard]] Error refused(qsizetype index, const QString& what, const QString& hint) const;
    [[nodiscard]] Result<> readMember(Record& record, const QString& key, const QJsonValue& json,
                                      qsizetype index) const;
    [[nodiscard]] Result<> setId(Record& record, const QJsonObject& object, qsizetype index) const;

    const EntityInfo* m_entity;
    QJsonArray m_rows;
    QHash<QString, const FieldInfo*> m_fields; ///< by jsonKey()
};

} // namespace iplan
