// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/entitytablemodel.h"

#include "core/base/richtext.h"
#include "core/model/fieldtext.h"
#include "ui/base/workspace.h"

namespace iplan
{

namespace
{

bool isNumber(FieldKind kind)
{
    return kind == FieldKind::Integer || kind == FieldKind::Decimal || kind == FieldKind::Money;
}

/// The first day it may mean decides; at the same day the more exact date comes first, and "offen" last of all.
QVariant partialDateOrder(const Value& value)
{
    const PartialDate date = PartialDate::fromIso(value.text()).value_or(PartialDate());
    if (date.isNull())
        return value.text().isEmpty() ? QVariant() : QVariant(value.text());
    if (date.precision() == PartialDate::Precision::Open)
        return QStringLiteral("9999");
    return date.first().toString(Qt::ISODate) + QString::number(int(date.precision()));
}

QVariant optionOrder(const FieldInfo& field, const Value& value)
{
    const auto options = field.options();
    for (size_t i = 0; i < options.size(); ++i) {
        if (value.text() == QLatin1String(options[i].key))
            return qint64(i);
    }
    return value.isNull() ? QVariant() : QVariant(qint64(options.size()));
}

} // namespace

EntityTableModel::EntityTableModel(Workspace& workspace, const EntityInfo& entity, QObject* parent)
    : EntityTableModel(workspace, entity, FieldValue{}, parent)
{
}

EntityTableModel::EntityTableModel(Workspace& workspace, const EntityInfo& entity, const FieldValue& filter,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_entity(entity), m_filter(filter)
{
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden))
            m_fields << &field;
    }
    connect(&workspace, &Workspace::rowsChanged, this, &EntityTableModel::onRowsChanged);
    connect(&workspace, &Workspace::opened, this, &EntityTableModel::reload);
    connect(&workspace, &Workspace::closed, this, &EntityTableModel::reload);
    reload();
}

void EntityTableModel::setFilter(const FieldValue& filter)
{
    m_filter = filter;
    reload();
}

RowRef EntityTableModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).ref() : RowRef{};
}

int EntityTableModel::columnOf(const FieldInfo& field) const
{
    return static_cast<int>(m_fields.indexOf(&field));
}

bool EntityTableModel::isDefaultColumn(int column) const
{
    const FieldInfo& field = fieldAt(column);
    return field.has(InList) && &field != m_filter.field;
}

int EntityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldInfo& field = fieldAt(index.column());
    const Value value = m_rows.at(index.row()).value(field);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(field, value);
    case Qt::EditRole:
    case ValueRole:
        return value.toVariant();
    case SortRole:
        return sortKey(field, value);
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(field.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return cellText(field, value);
    case Qt::AccessibleTextRole:
        return value.isNull() ? tr("%1: leer").arg(field.labelText())
                              : tr("%1: %2").arg(field.labelText(), cellText(field, value));
    default:
        return {};
    }
}

QString EntityTableModel::cellText(const FieldInfo& field, const Value& value) const
{
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text()).simplified();
    const QString text = m_workspace.valueText(field, value);
    // A cell has one line.
    return field.isTextual() ? text.simplified() : text;
}

QVariant EntityTableModel::sortKey(const FieldInfo& field, const Value& value) const
{
    if (value.isNull())
        return field.kind == FieldKind::Boolean ? QVariant(qint64(0)) : QVariant();
    switch (field.kind) {
    case FieldKind::PartialDate:
        return partialDateOrder(value);
    case FieldKind::Enum:
        return optionOrder(field, value);
    case FieldKind::Integer:
    case FieldKind::Decimal:
    case FieldKind::Money:
    case FieldKind::Boolean:
    case FieldKind::Date:
        return value.toVariant();
    default:
        return cellText(field, value);
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_fields.size())
        return QAbstractTableModel::headerData(section, orientation, role);
    const FieldInfo& field = fieldAt(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return field.labelText();
    case Qt::ToolTipRole:
        return *field.help ? field.labelText() + u'\n' + QString::fromUtf8(field.help) : field.labelText();
    case Qt::TextAlignmentRole:
        return QVariant(isNumber(field.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QList<Record> EntityTableModel::read() const
{
    if (!m_filter.field)
        return m_workspace.list(m_entity);
    return m_filter.value.isNull() ? QList<Record>() : m_workspace.listWhere(m_entity, *m_filter.field, m_filter.value);
}

bool EntityTableModel::belongs(const Record& record) const
{
    if (m_filter.field && (m_filter.value.isNull() || record.value(*m_filter.field) != m_filter.value))
        return false;
    return m_workspace.isLive(record.ref());
}

void EntityTableModel::reload()
{
    beginResetModel();
    m_rows = read();
    m_rowOf.clear();
    renumber(0);
    endResetModel();
}

} // namespace iplan
