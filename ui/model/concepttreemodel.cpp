// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/concepttreemodel.h"

#include "core/model/concept.h"
#include "core/query/newrow.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowlabel.h"
#include "ui/base/snapshotjob.h"
#include "ui/base/workspace.h"

#include <array>
#include <QMimeData>
#include <vector>

namespace iplan
{

namespace
{

/// The kinds of rows from the top down.
const std::array<const EntityInfo*, 5>& levels()
{
    static const std::array<const EntityInfo*, 5> out{&entityOf<Concept>(), &entityOf<FieldOfAction>(),
                                                      &entityOf<ConceptModule>(), &entityOf<Recommendation>(),
                                                      &entityOf<RecommendationItem>()};
    return out;
}

const QString kConceptRowMime = QStringLiteral("application/x-integrationsplaner-concept-row");

/// The row that is dragged; null if something else is.
RowRef draggedRow(const QMimeData* data)
{
    const QString name = data ? QString::fromUtf8(data->data(kConceptRowMime)) : QString();
    const RowRef row{entityByKey(name.section(u':', 0, 0)), idFromText(name.section(u':', 1))};
    return row.isNull() ? RowRef() : row;
}

bool isInTree(const EntityInfo* entity)
{
    return std::find(levels().begin(), levels().end(), entity) != levels().end();
}

/// Whether the change may move the row to another place, or in or out of the tree.
bool changesPlace(const ChangedRow& changed)
{
    if (changed.created || changed.units.contains(kDeletedUnit))
        return true;
    return std::any_of(changed.row.entity->fields.begin(), changed.row.entity->fields.end(), [&](const FieldInfo& f) {
        const bool places = f.has(IsOwner) || f.has(IsCode) || f.kind == FieldKind::OrderKey;
        return places && changed.units.contains(f.unitText());
    });
}

} // namespace

struct ConceptTreeModel::Node {
    RowRef row;
    QString label;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int indexOf(const QUuid& id, int from = 0) const
    {
        for (size_t i = static_cast<size_t>(from); i < children.size(); ++i) {
            if (children[i]->row.id == id)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// This node and all below it, by row; the root by the null reference.
    void collect(QHash<RowRef, Node*>& nodes)
    {
        nodes.insert(row, this);
        for (const auto& child : children)
            child->collect(nodes);
    }
    [[nodiscard]] const Node* find(const RowRef& wanted) const
    {
        if (row == wanted)
            return this;
        for (const auto& child : children) {
            if (const Node* found = child->find(wanted))
                return found;
        }
        return nullptr;
    }
};

ConceptTreeModel::ConceptTreeModel(Workspace& workspace, QObject* parent)
    : QAbstractItemModel(parent), m_workspace(workspace), m_root(std::make_unique<Node>())
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
            auto node = std::make_unique<Node>();
            node->row = record.ref();
            node->label = rowLabel(record);
            node->parent = parent;
            nodes.insert(record.id, node.get());
            parent->children.push_back(std::move(node));
        }
    }
    return root;
}

void ConceptTreeModel::reload()
{
    m_loading = m_workspace.isOpen() && (m_alwaysAside || isLarge(m_workspace));
    ++m_load;
    if (m_loading)
        loadAside();
    else
        setRoot(build());
}

void ConceptTreeModel::loadAside()
{
    using Read = Result<std::shared_ptr<Node>>;
    setRoot(std::make_unique<Node>());
    runInBackground<Read>(
        this,
        [path = m_workspace.store().path()]() -> Read {
            const auto store = openForBackground(path);
            if (!store)
                return failFrom(store);
            return (*store)->read<std::shared_ptr<Node>>([](const Reader& reader) -> Read {
                return std::shared_ptr<Node>(build([&](const EntityInfo& entity) { return reader.list(entity); }));
            });
        },
        [this, load = m_load](const Read& root) {
            if (load != m_load)
                return;
            m_loading = false;
            if (!root)
                m_workspace.runner().report(root.error());
            else
                setRoot(std::make_unique<Node>(std::move(**root)));
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

void ConceptTreeModel::onRowsChanged(const CommitNotice& notice)
{
    if (m_loading) { // what is on its way began before
        reload();
        return;
    }
    bool placesChange = false;
    for (const ChangedRow& changed : notice.rows)
        placesChange = placesChange || (isInTree(changed.row.entity) && changesPlace(changed));
    if (placesChange) {
        const auto wanted = build();
        moveToParents(*wanted);
        adopt(*m_root, *wanted);
        return;
    }
    for (const ChangedRow& changed : notice.rows) {
        const QModelIndex index = isInTree(changed.row.entity) ? indexOf(changed.row) : QModelIndex();
        if (!index.isValid())
            continue;
        nodeAt(index)->label = m_workspace.labelOf(changed.row);
        Q_EMIT dataChanged(index, index);
    }
}

void ConceptTreeModel::adopt(Node& present, Node& wanted)
{
    const QModelIndex parent = indexOf(present);
    for (int i = static_cast<int>(present.children.size()) - 1; i >= 0; --i) {
        if (wanted.indexOf(present.children[size_t(i)]->row.id) >= 0)
            continue;
        beginRemoveRows(parent, i, i);
        present.children.erase(present.children.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(wanted.children.size()); ++i) {
        auto& child = wanted.children[size_t(i)];
        const int at = present.indexOf(child->row.id, i);
        if (at < 0) {
            beginInsertRows(parent, i, i);
            child->parent = &present;
            present.children.insert(present.children.begin() + i, std::move(child));
            endInsertRows();
            continue;
        }
        if (at > i && beginMoveRows(parent, at, at, parent, i)) {
            const auto first = present.children.begin();
            std::rotate(first + i, first + at, first + at + 1);
            endMoveRows();
        }
        Node& kept = *present.children[size_t(i)];
        if (kept.label != child->label) {
            kept.label = child->label;
            Q_EMIT dataChanged(indexOf(kept), indexOf(kept));
        }
        adopt(kept, *child);
    }
}

void ConceptTreeModel::moveToParents(const Node& wanted)
{
    QHash<RowRef, Node*> present;
    m_root->collect(present);
    const std::function<void(const Node&)> visit = [&](const Node& parent) {
        for (const auto& child : parent.children) {
            Node* node = present.value(child->row);
            Node* target = present.value(parent.row);
            if (node && target && node->parent != target)
                moveNode(*node, *target);
            visit(*child);
        }
    };
    visit(wanted);
}

void ConceptTreeModel::moveNode(Node& node, Node& target)
{
    Node& from = *node.parent;
    const int at = from.indexOf(node.row.id);
    if (!beginMoveRows(indexOf(from), at, at, indexOf(target), static_cast<int>(target.children.size())))
        return;
    auto moved = std::move(from.children[size_t(at)]);
    from.children.erase(from.children.begin() + at);
    moved->parent = &target;
    target.children.push_back(std::move(moved));
    endMoveRows();
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
