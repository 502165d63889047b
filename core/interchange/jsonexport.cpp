// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonexport.h"

#include "core/base/outputfile.h"
#include "core/query/publicscope.h"
#include "core/store/rowjson.h"

#include <cstring>
#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

namespace
{

/// The rows that an export shows, found entity by entity in an order in which owners come before what they own.
class ExportedRows
{
public:
    ExportedRows(const RowSource& rows, const ExportScope& scope)
        : m_rows(rows), m_scope(rows, scope.publicOnly),
          m_members(scope.naming ? ProtectedMembers(rows) : ProtectedMembers()), m_naming(scope.naming)
    {
        if (!m_scope.isPublicOnly())
            return;
        for (const EntityInfo* entity : allEntities()) {
            QSet<QUuid>& ids = m_shown[entity];
            for (const Record& row : m_scope.shows(*entity) ? rows.list(*entity) : QList<Record>()) {
                if (m_scope.shows(row) && hasItsOwners(row))
                    ids << row.id;
            }
        }
    }

    [[nodiscard]] bool isPublicOnly() const { return m_scope.isPublicOnly(); }

    [[nodiscard]] QList<Record> of(const EntityInfo& entity) const
    {
        if (entity.role == EntityRole::System || !m_scope.shows(entity))
            return {};
        QList<Record> rows = m_rows.list(entity, isPublicOnly() ? Rows::Live : Rows::All);
        if (isPublicOnly())
            rows.removeIf([&](const Record& row) { return !m_shown.value(&entity).contains(row.id); });
        rows.removeIf([this](const Record& row) { return !m_members.mayShow(row, m_naming); });
        std::sort(rows.begin(), rows.end(),
                  [](const Record& a, const Record& b) { return idText(a.id) < idText(b.id); });
        return rows;
    }

    [[nodiscard]] bool shows(const FieldInfo& field, const Value& value) const
    {
        return m_scope.shows(field) && pointsToSomething(field, value);
    }

private:
    [[nodiscard]] bool pointsToSomething(const FieldInfo& field, const Value& value) const
    {
        return !isPublicOnly() || field.kind != FieldKind::Reference || value.isNull() ||
               m_shown.value(&field.target()).contains(idFromText(value.text()));
    }
    [[nodiscard]] bool hasItsOwners(const Record& row) const
    {
        const auto fields = row.entity->fields;
        return std::all_of(fields.begin(), fields.end(), [&](const FieldInfo& field) {
            return !(field.has(IsOwner) || field.has(LinkEnd)) || pointsToSomething(field, row.value(field));
        });
    }

    const RowSource& m_rows;
    PublicScope m_scope;
    ProtectedMembers m_members; ///< empty for the whole file
    MemberNaming* m_naming;
    QHash<const EntityInfo*, QSet<QUuid>> m_shown; ///< filled for public exports only
};

QList<const EntityInfo*> entitiesByKey()
{
    const auto all = allEntities();
    QList<const EntityInfo*> out(all.begin(), all.end());
    std::sort(out.begin(), out.end(),
              [](const EntityInfo* a, const EntityInfo* b) { return std::strcmp(a->key, b->key) < 0; });
    return out;
}

Result<> writeEntities(const ExportedRows& rows, QIODevice& out, const ExportScope& scope)
{
    const ShowsValue shows = [&rows](const FieldInfo& field, const Value& value) { return rows.shows(field, value); };
    const char* beforeEntity = "\n";
    for (const EntityInfo* entity : entitiesByKey()) {
        if (scope.isCancelled && scope.isCancelled())
            return outputCancelled();
        const QList<Record> list = rows.of(*entity);
        if (list.isEmpty())
            continue;
        out.write(QByteArray(beforeEntity) + '"' + entity->key + "\": [");
        beforeEntity = ",\n";
        const char* beforeRow = "\n";
        for (const Record& row : list) {
            out.write(beforeRow + QJsonDocument(rowToJson(row, shows)).toJson(QJsonDocument::Compact));
            beforeRow = ",\n";
        }
        out.write("\n]");
    }
    return {};
}

} // namespace

Result<> exportJson(const Store& store, QIODevice& out, const ExportScope& scope)
{
    return readRows<void>(store, scope.state, [&](const RowSource& source) -> Result<> {
        const ExportedRows rows(source, scope);
        out.write("{\"format\": \"integrationsplaner\", \"version\": 1,");
        out.write(rows.isPublicOnly() ? " \"public\": true,\n" : "\n");
        out.write("\"entities\": {");
        IPLAN_TRY(writeEntities(rows, out, scope));
        if (out.write("\n}}\n") < 0)
            return cannotWrite(QStringLiteral("JSON"), out.errorString());
        return {};
    });
}

Result<> exportJson(const Store& store, const QString& path, const ExportScope& scope)
{
    OutputFile output(path);
    IPLAN_TRY(output.begin());
    QFile file(output.path());
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    const auto written = exportJson(store, file, scope);
    if (file.error() != QFileDevice::NoError || !file.flush())
        return cannotWrite(path, file.errorString()); // which file, and not what it is of
    IPLAN_TRY(written);
    file.close();
    return output.commit();
}

Result<QByteArray> exportedJson(const Store& store, const ExportScope& scope)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    IPLAN_TRY(exportJson(store, buffer, scope));
    return out;
}

} // namespace iplan
