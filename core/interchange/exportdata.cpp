// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/exportdata.h"

#include "core/base/outputfile.h"
#include "core/base/richtext.h"
#include "core/model/fieldtext.h"
#include "core/ops/arrange.h"
#include "core/query/rowlabel.h"
#include "core/store/searchindex.h"

namespace iplan
{

Result<std::unique_ptr<ExportData>> ExportData::load(const Store& store, const ExportOptions& options)
{
    using Made = std::unique_ptr<ExportData>;
    return readRowsYielding<Made>(store, options.state, [&](const RowSource& source) -> Result<Made> {
        Made data(new ExportData);
        data->m_asOf = options.asOf.isValid() ? options.asOf : QDate::currentDate();
        data->m_isCancelled = options.isCancelled;
        data->m_scope = PublicScope(source, options.publicOnly);
        data->m_snapshot = Snapshot::of(source);
        data->readOwnFields();
        const ProtectedMembers members(source);
        for (const EntityInfo* entity : data->entities()) {
            IPLAN_TRY(data->goOn());
            const QList<Record> rows = rowsInTreeOrder(source, *entity);
            for (const Record& row : rows) {
                if (!data->m_scope.shows(row) || !members.mayShow(row, options.naming))
                    continue;
                data->m_titles.insert(row.ref(), data->titleOf(row));
                data->m_order[entity] << row.id;
            }
        }
        return data;
    });
}

Result<> ExportData::goOn() const
{
    return m_isCancelled && m_isCancelled() ? Result<>(outputCancelled()) : Result<>();
}

QList<const EntityInfo*> ExportData::entities() const
{
    QList<const EntityInfo*> out;
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role != EntityRole::System && m_scope.shows(*entity))
            out << entity;
    }
    return out;
}

QList<Record> ExportData::rows(const EntityInfo& entity) const
{
    QList<Record> out;
    m_snapshot->eachSet([&]<class E>(const RowSet<E>& set) {
        if (&entityOf<E>() != &entity)
            return;
        for (const QUuid& id : m_order.value(&entity)) {
            if (const E* row = set.find(Id<E>(id)))
                out << toRecord(*row);
        }
    });
    return out;
}

QList<const FieldInfo*> ExportData::columns(const EntityInfo& entity) const
{
    QList<const FieldInfo*> out = m_scope.fields(entity);
    out.removeIf([](const FieldInfo* field) { return field->kind == FieldKind::OrderKey; });
    return out;
}

void ExportData::readOwnFields()
{
    m_ownFields = OwnFieldList(m_snapshot->ownFields.rows(), m_snapshot->ownFieldOptions.rows());
    for (const OwnFieldDefinition& field : m_ownFields.all()) {
        if (!m_scope.isPublicOnly() || (field.isPublic() && m_scope.shows(field.field().id)))
            m_ownValues.insert(field.field().id, {});
    }
    for (const OwnFieldValue& value : m_snapshot->ownFieldValues) {
        const auto values = m_ownValues.find(value.ownField);
        if (values != m_ownValues.end() && !value.value.isEmpty())
            values->insert(ownFieldRow(value).id, value.value);
    }
}

QList<OwnFieldDefinition> ExportData::ownColumns(const EntityInfo& entity) const
{
    QList<OwnFieldDefinition> out = m_ownFields.of(entity, OwnFieldList::Which::WithRetired);
    out.removeIf([this](const OwnFieldDefinition& field) {
        const auto values = m_ownValues.constFind(field.field().id);
        return values == m_ownValues.constEnd() || (field.field().retired && values->isEmpty());
    });
    return out;
}

Cell ExportData::ownCell(const Record& row, const OwnFieldDefinition& column) const
{
    const QString stored = m_ownValues.value(column.field().id).value(row.id);
    const Value value = column.value(stored);
    if (value.isNull())
        return {};
    if (value.isReal())
        return value.real();
    if (column.column().kind == FieldKind::Date) {
        if (const QDate day = QDate::fromString(stored, Qt::ISODate); day.isValid())
            return day;
    }
    return column.text(stored);
}

QString ExportData::titleOf(const Record& row) const
{
    if (row.entity == &entityOf<Organization>())
        return m_snapshot->nameOf(Id<Organization>(row.id), m_asOf);
    if (row.entity == &entityOf<FieldOfAction>())
        return fieldOfActionName(fromRecord<FieldOfAction>(row), m_scope.showsGaps());
    if (row.entity == &entityOf<Person>())
        return personName(fromRecord<Person>(row));
    return recordTitle(row);
}

Value ExportData::value(const Record& row, const FieldInfo& field) const
{
    const Value value = row.value(field);
    const bool hidden = m_scope.isPublicOnly() && field.kind == FieldKind::Reference &&
                        !shows({&field.target(), idFromText(value.text())});
    return hidden ? Value() : value;
}

Cell ExportData::cell(const Record& row, const FieldInfo& field) const
{
    const Value stored = value(row, field);
    if (stored.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
        return stored.integer();
    case FieldKind::Decimal:
        return stored.real();
    case FieldKind::Money:
        return Money{stored.integer()};
    case FieldKind::Date:
    case FieldKind::PartialDate:
        if (const QDate day = QDate::fromString(stored.text(), Qt::ISODate); day.isValid())
            return day;
        return displayText(field, stored);
    case FieldKind::RichText:
        return richTextToPlain(stored.text());
    case FieldKind::Reference:
        return title({&field.target(), idFromText(stored.text())});
    default:
        return displayText(field, stored);
    }
}

QString exportName(const EntityInfo& entity)
{
    if (&entity == &entityOf<CostItem>())
        return QStringLiteral("kosten");
    QString name = entity.pluralText().toLower();
    name.replace(u'ä', QLatin1String("ae"));
    name.replace(u'ö', QLatin1String("oe"));
    name.replace(u'ü', QLatin1String("ue"));
    name.replace(u'ß', QLatin1String("ss"));
    for (QChar& letter : name) {
        if (!letter.isLetterOrNumber())
            letter = u'_';
    }
    return name;
}

} // namespace iplan
