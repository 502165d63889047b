// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/concepttreemodel.h"

#include "core/model/concept.h"
#include "core/query/orderfield.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowlabel.h"
#include "ui/base/workspace.h"
#include "ui/model/concepttreenode.h"

#include <algorithm>
#include <QMimeData>

namespace iplan
{

namespace
{

const QString kConceptRowMime = QStringLiteral("application/x-integrationsplaner-concept-row");

/// The row that is dragged; null if something else is.
RowRef draggedRow(const QMimeData* data)
{
    const QString name = data ? QString::fromUtf8(data->data(kConceptRowMime)) : QString();
    const RowRef row{entityByKey(name.section(u':', 0, 0)), idFromText(name.section(u':', 1))};
    return row.isNull() ? RowRef() : row;
}

} // namespace

const QList<const EntityInfo*>& ConceptTreeModel::levels()
{
    static const QList<const EntityInfo*> out{&entityOf<Concept>(), &entityOf<FieldOfAction>(),
                                              &entityOf<ConceptModule>(), &entityOf<Recommendation>(),
                                              &entityOf<RecommendationItem>()};
    return out;
}

ConceptTreeModel::ConceptTreeModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace), m_reader(workspace), m_root(std::make_unique<Node>())
{
    reload();
    connect(&workspace, &Workspace::rowsChanged, this, &ConceptTreeModel::onRowsChanged);
    connect(&workspace, &Workspace::opened, this, &ConceptTreeModel::reload);
    connect(&workspace, &Workspace::closed, this, &ConceptTreeModel::reload);
}

ConceptTreeModel::~ConceptTreeModel() = default;

std::unique_ptr<ConceptTreeModel::Node> ConceptTreeModel::build() const
{
    return build([this](const EntityInfo& entity) { return m_workspace.list(entity); });
}

std::unique_ptr<ConceptTreeModel::Node> ConceptTreeModel::build(const RowsOf& rowsOf)
{
    auto root = std::make_unique<Node>();
    QHash<QUuid, Node*> nodes;
    for (const EntityInfo* entity : levels()) {
        const FieldInfo* owner = entity->fieldFlagged(IsOwner);
        for (const Record& record : rowsOf(*entity)) {
            const QUuid ownerId = owner ? idFromText(record.value(*owner).text()) : QUuid();
            Node* parent = nodes.value(ownerId, root.get());
            auto node = nodeOf(record, parent);
            nodes.insert(record.id, node.get());
            parent->children.push_back(std::move(node));
        }
    }
    return root;
}

std::unique_ptr<ConceptTreeModel::Node> ConceptTreeModel::nodeOf(const Record& record, Node* parent)
{
    auto out = std::make_unique<Node>();
    out->row = record.ref();
    out->label = rowLabel(record);
    out->parent = parent;
    return out;
}

void ConceptTreeModel::reload()
{
    m_reader.cancel();
    if (m_reader.isAside()) {
        setRoot(std::make_unique<Node>());
        readAside();
    } else {
        setRoot(build());
    }
}

void ConceptTreeModel::readAside()
{
    using Read = std::shared_ptr<Node>;
    m_reader.read<Read>(
        FileReader::Where::Aside,
        [](const Store& store, const auto&) {
            return store.readYielding([](const Reader& reader) -> Result<Read> {
                return Read(build([&](const EntityInfo& entity) { return reader.list(entity); }));
            });
        },
        [this](const std::optional<Read>& root) {
            if (root && m_root->children.empty())
                setRoot(std::make_unique<Node>(std::move(**root)));
            else if (root)
                becomeLike(**root);
            Q_EMIT loaded();
        });
}

void ConceptTreeModel::setRoot(std::unique_ptr<Node> root)
{
    beginResetModel();
    m_root = std::move(root);
    for (const auto& child : m_root->children)
        child->parent = m_root.get();
    endResetModel();
}

RowRef ConceptTreeModel::rowAt(const QModelIndex& index) const
{
    return index.isValid() ? nodeAt(index)->row : RowRef{};
}

QModelIndex ConceptTreeModel::indexOf(const RowRef& row) const
{
    const Node* node = row.isNull() ? nullptr : m_root->find(row);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex ConceptTreeModel::indexOf(const Node& node) const
{
    if (!node.parent)
        return {};
    return createIndex(node.parent->indexOf(node.row.id), 0, const_cast<Node*>(&node)); // NOLINT: Qt wants it so
}

ConceptTreeModel::Node* ConceptTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

const EntityInfo* ConceptTreeModel::childEntity(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return levels().front();
    const auto at = std::find(levels().begin(), levels().end(), nodeAt(parent)->row.entity);
    return at == levels().end() || at + 1 == levels().end() ? nullptr : *(at + 1);
}

QModelIndex ConceptTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[size_t(row)].get());
}

QModelIndex ConceptTreeModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*nodeAt(index)->parent) : QModelIndex();
}

int ConceptTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int ConceptTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant ConceptTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node& node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.label;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(node.row.entity->labelText(), node.label);
    default:
        return {};
    }
}

Qt::ItemFlags ConceptTreeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = QAbstractItemModel::flags(index);
    if (!index.isValid() || m_workspace.isReadOnly())
        return out;
    if (orderFieldOf(*nodeAt(index)->row.entity))
        out |= Qt::ItemIsDragEnabled;
    if (childEntity(index))
        out |= Qt::ItemIsDropEnabled;
    return out;
}

QStringList ConceptTreeModel::mimeTypes() const
{
    return {kConceptRowMime};
}

QMimeData* ConceptTreeModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const RowRef row = rowAt(indexes.first());
    auto* data = new QMimeData;
    data->setData(kConceptRowMime, (row.entity->keyText() + u':' + idText(row.id)).toUtf8());
    data->setText(indexes.first().data().toString());
    return data;
}

std::optional<RowPlace> ConceptTreeModel::placeOfDrop(const RowRef& row, int at, const QModelIndex& parent) const
{
    if (row.isNull() || m_workspace.isReadOnly() || !parent.isValid())
        return std::nullopt;
    const Node& onto = *nodeAt(parent);
    if (ownerFieldFor(*row.entity, *onto.row.entity)) {
        const bool atEnd = at < 0 || at >= static_cast<int>(onto.children.size());
        return RowPlace{onto.row, atEnd ? RowRef() : onto.children[size_t(at)]->row};
    }
    // Dropped on one of its own kind: in front of it.
    if (at < 0 && onto.row.entity == row.entity && onto.row != row && onto.parent && !onto.parent->row.isNull())
        return RowPlace{onto.parent->row, onto.row};
    return std::nullopt;
}

bool ConceptTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                       const QModelIndex& parent) const
{
    return action == Qt::MoveAction && placeOfDrop(draggedRow(data), row, parent).has_value();
}

bool ConceptTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                    const QModelIndex& parent)
{
    const RowRef dragged = draggedRow(data);
    const auto place = action == Qt::MoveAction ? placeOfDrop(dragged, row, parent) : std::nullopt;
    if (place && m_workspace.runner().run(operationKey(*dragged.entity, "move"),
                                          [&](Writer& writer) { return iplan::moveRow(writer, dragged, *place); }))
        Q_EMIT dropped(dragged);
    return false;
}

QVariant ConceptTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return tr("Konzept");
    return {};
}

} // namespace iplan
