// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/entitytablemodel.h"

#include "core/base/recurrencechoices.h"
#include "core/model/fieldtext.h"
#include "core/ops/namedrow.h"
#include "core/ops/rows.h"
#include "core/query/repeats.h"
#include "core/store/closing.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QGuiApplication>
#include <QPalette>
#include <QScopedValueRollback>

// The table as views see it; how it is filled and folded is in entitytablequery.cpp, how it follows commits in
// entitytablerefresh.cpp.

namespace iplan
{

namespace
{

/// Whether people know rows by that column: by their title, else by the first column that says something of its own.
bool namesRow(const EntityInfo& entity, const Column& column)
{
    if (const FieldInfo* title = entity.fieldFlagged(IsTitle))
        return &column == title;
    const auto first = std::ranges::find_if(
        entity.fields, [](const FieldInfo& field) { return field.has(InList) && !field.has(IsOwner); });
    return first != entity.fields.end() && &column == &*first;
}

constexpr int kRowsKept = 4096; ///< rows in memory: several screens
constexpr int kPageRows = 64;   ///< rows read together
constexpr int kAtOnceAtMost = 3000;

} // namespace

EntityTableModel::EntityTableModel(Workspace& workspace, const EntityInfo& entity, QObject* parent)
    : EntityTableModel(workspace, entity, FieldValue{}, parent)
{
}

EntityTableModel::EntityTableModel(Workspace& workspace, const EntityInfo& entity, const FieldValue& scope,
                                   QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_reader(workspace), m_entity(entity), m_columns(entity),
      m_question(m_columns, scope), m_state(entity), m_records(kRowsKept), m_ownValues(kRowsKept),
      m_atOnceAtMost(kAtOnceAtMost)
{
    connect(&workspace, &Workspace::rowsChanged, this, &EntityTableModel::onRowsChanged);
    connect(&workspace, &Workspace::opened, this, [this] {
        readOwnFields();
        requery();
    });
    connect(&workspace, &Workspace::aboutToClose, this, &EntityTableModel::clear);
    readOwnFields();
    requery();
}

/// What the new row is before anything is put into it.
Record EntityTableModel::newRecord() const
{
    Record out = emptyRecord(m_entity);
    if (const FieldValue& scope = m_question.query().scope; scope.field)
        out.setValue(*scope.field, scope.value);
    return out;
}

Record EntityTableModel::record(int row) const
{
    if (m_state.isNewRow(row))
        return newRecord();
    const QUuid id = m_state.ids.at(row);
    if (!m_records.contains(id) && !m_state.isHeading(row))
        fetchAround(row);
    const Record* known = m_records.object(id);
    return known ? *known : emptyRecord(m_entity, id);
}

void EntityTableModel::fetchAround(int row) const
{
    if (!m_workspace.isOpen())
        return;
    const int first = row / kPageRows * kPageRows;
    const auto last = qMin<qsizetype>(first + kPageRows, m_state.ids.size());
    const auto done = m_workspace.store().read([&](const Reader& reader) -> Result<bool> {
        for (qsizetype i = first; i < last; ++i) {
            const QUuid& id = m_state.ids.at(i);
            if (!m_state.isRecord(static_cast<int>(i)))
                continue;
            auto found = m_records.contains(id) ? std::nullopt : reader.find({&m_entity, id});
            if (found)
                m_records.insert(id, new Record(std::move(*found)));
            if (m_columns.ownFields().isEmpty() || m_ownValues.contains(id))
                continue;
            const auto stored = ownValuesOf(reader, {&m_entity, id});
            auto* values = new QHash<const Column*, Value>;
            for (const OwnFieldDefinition& field : m_columns.ownFields())
                values->insert(&field.column(), field.value(stored.value(field.field().id)));
            m_ownValues.insert(id, values);
        }
        return true;
    });
    if (!done)
        m_workspace.runner().report(done.error());
}

Value EntityTableModel::valueAt(int row, const Column& field) const
{
    if (const FieldInfo* stored = field.asField())
        return record(row).value(*stored);
    const QUuid id = m_state.ids.at(row);
    if (!m_ownValues.contains(id) && m_state.isRecord(row))
        fetchAround(row);
    const auto* known = m_ownValues.object(id);
    return known ? known->value(&field) : Value();
}

Record EntityTableModel::recordOf(const QUuid& id) const
{
    if (const Record* known = m_records.object(id))
        return *known;
    return m_workspace.find({&m_entity, id}).value_or(emptyRecord(m_entity, id));
}

QString EntityTableModel::lockReason(const QModelIndex& index) const
{
    const QString closed = m_workspace.isReadOnly() ? tr("Die Datei ist nur zum Lesen geöffnet.") : m_closed;
    if (!closed.isEmpty() || !index.isValid())
        return closed;
    return m_workspace.closedField(record(index.row()), m_columns.at(index.column())).reason;
}

void EntityTableModel::setMarks(const QList<Mark>& marks)
{
    const auto before = std::exchange(m_marks, {});
    for (const Mark& mark : marks)
        m_marks.insert({mark.row.id, mark.field}, mark.reason);
    if ((!before.isEmpty() || !m_marks.isEmpty()) && !m_state.ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                           {MarkRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

int EntityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_state.ids.size());
}

int EntityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_columns.count();
}

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (m_state.isHeading(index.row()))
        return headingData(index, role);
    const Column& field = m_columns.at(index.column());
    if (m_state.isNewRow(index.row()) && role != Qt::EditRole && role != ValueRole && role != Qt::TextAlignmentRole)
        return newRowText(field, role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return textOf(index, role);
    case Qt::EditRole:
    case ValueRole:
        return valueAt(index.row(), field).toVariant();
    case MarkRole:
        return m_marks.isEmpty() ? QString() : m_marks.value({m_state.ids.at(index.row()), &field});
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (CellSums::isSummed(field) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant EntityTableModel::textOf(const QModelIndex& index, int role) const
{
    const Column& field = m_columns.at(index.column());
    const QString text = isRecurrenceRule(field)
                             ? recurrenceWords(valueAt(index.row(), field).text())
                             : cellText(field, valueAt(index.row(), field),
                                        [this](const RowRef& row) { return m_workspace.labelOf(row); });
    if (role == Qt::DisplayRole)
        return text;
    const QString mark = index.data(MarkRole).toString();
    if (role == Qt::ToolTipRole) {
        QStringList lines{text, mark, flags(index) & Qt::ItemIsEditable ? QString() : lockReason(index)};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    const QString spoken =
        text.isEmpty() ? tr("%1: leer").arg(field.labelText()) : tr("%1: %2").arg(field.labelText(), text);
    return mark.isEmpty() ? spoken : tr("%1; nicht übernommen: %2").arg(spoken, mark);
}

QVariant EntityTableModel::newRowText(const Column& field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return namesRow(m_entity, field) ? tr("hier schreiben …") : QString();
    case Qt::ToolTipRole:
        return tr("Was Sie hier schreiben, wird ein neuer Eintrag.");
    case Qt::AccessibleTextRole:
        return tr("Neue Zeile, %1: leer").arg(field.labelText());
    case Qt::ForegroundRole:
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical && role == Qt::DisplayRole && m_state.isNewRow(section))
        return QStringLiteral("+");
    if (orientation == Qt::Vertical && role == Qt::AccessibleTextRole && m_state.isNewRow(section))
        return tr("Neue Zeile");
    if (orientation == Qt::Vertical && role == Qt::DisplayRole && m_state.isHeading(section))
        return QString();
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.count())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Column& field = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return field.labelText();
    case Qt::ToolTipRole:
        return *field.help ? field.labelText() + u'\n' + QString::fromUtf8(field.help) : field.labelText();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (CellSums::isSummed(field) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

/// What the columns come to, each in words.
QStringList EntityTableModel::totalsOf(int row) const
{
    QStringList out;
    for (int column = 0; column < columnCount(); ++column) {
        if (const QString text = m_state.totalText(row, m_columns.at(column)); !text.isEmpty())
            out << tr("Summe %1: %2").arg(m_columns.at(column).labelText(), text);
    }
    return out;
}

QVariant EntityTableModel::headingData(const QModelIndex& index, int role) const
{
    const ListGroup group = m_state.groupAt(index.row());
    const QString title = tr("%1 (%L2)").arg(group.title).arg(group.count);
    const QString total = m_state.totalText(index.row(), m_columns.at(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return total.isEmpty() ? title : total;
    case Qt::ToolTipRole:
        return (QStringList{title} + totalsOf(index.row())).join(u'\n');
    case Qt::AccessibleTextRole:
        return (QStringList{tr("Gruppe %1").arg(group.title),
                            group.count == 1 ? tr("1 Eintrag") : tr("%L1 Einträge").arg(group.count)} +
                totalsOf(index.row()) +
                QStringList{m_state.isFolded(index.row()) ? tr("zugeklappt") : tr("aufgeklappt")})
            .join(QStringLiteral(", "));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (total.isEmpty() ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags out = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!m_state.isHeading(index.row()) && isLine(m_columns.at(index.column())) && lockReason(index).isEmpty())
        out |= Qt::ItemIsEditable;
    return out;
}

bool EntityTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || m_state.isHeading(index.row()) ||
        !lockReason(index).isEmpty())
        return false;
    const RowRef row = m_state.rowAt(index.row());
    const Column& field = m_columns.at(index.column());
    return write(row, field, value);
}

/// A null row: the new one.
bool EntityTableModel::write(const RowRef& row, const Column& field, const QVariant& value)
{
    const auto named = value.canConvert<NamedRow>() ? value.value<NamedRow>() : NamedRow();
    const Value wanted = named.isNull() ? normalizedValue(field, Value::fromVariant(value)) : idText(named.row.id);
    if (row.isNull() && wanted.isNull())
        return true; // nothing was put there
    const Record before = row.isNull() ? newRecord() : recordOf(row.id);
    if (row.isNull())
        setHeld(true); // the row stays where it was begun
    const QScopedValueRollback filling(m_fillsNewRow, row.isNull());
    const QString operation = operationKey(m_entity, row.isNull() ? "create" : "edit");
    return m_workspace.runner().run(operation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, before));
        RowRef at = row;
        if (row.isNull()) {
            IPLAN_TRY_ASSIGN(at, makeRow(writer));
        }
        return setRow(writer, at, {{&field, wanted}});
    });
}

Result<RowRef> EntityTableModel::makeRow(Writer& writer) const
{
    const FieldValue& scope = m_question.query().scope;
    return createRow(writer, m_entity,
                     scope.field ? QList<ColumnValue>{{scope.field, scope.value}} : QList<ColumnValue>());
}

void EntityTableModel::sort(int column, Qt::SortOrder order)
{
    setOrder(column < 0 || column >= m_columns.count()
                 ? ListOrder()
                 : ListOrder{ListOrderKey{&m_columns.at(column), order == Qt::DescendingOrder}});
}

} // namespace iplan
