// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unitcodec.h"
#include "ui/base/workspace.h"
#include "ui/model/concepttreenode.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// So many rows are followed one by one; of more, as after a merge, the whole tree is read anew.
constexpr qsizetype kRowsFollowed = 50;

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

void ConceptTreeModel::onRowsChanged(const CommitNotice& notice)
{
    if (isLoading()) { // what is on its way began before
        readAside();
        return;
    }
    QList<RowRef> moved;
    for (const ChangedRow& changed : notice.rows) {
        if (!levels().contains(changed.row.entity))
            continue;
        if (changesPlace(changed)) {
            moved << changed.row;
        } else if (const QModelIndex index = indexOf(changed.row); index.isValid()) {
            nodeAt(index)->label = m_workspace.labelOf(changed.row);
            Q_EMIT dataChanged(index, index);
        }
    }
    if (moved.isEmpty())
        return;
    const auto owners = moved.size() <= kRowsFollowed ? ownersOf(moved) : std::nullopt;
    if (owners)
        readBelow(*owners);
    else if (m_reader.isAside())
        readAside();
    else
        becomeLike(*build());
}

std::optional<QList<RowRef>> ConceptTreeModel::ownersOf(const QList<RowRef>& rows) const
{
    // Rows without an owner stand at the top among others of all kinds.
    if (std::any_of(m_root->children.begin(), m_root->children.end(),
                    [](const auto& child) { return child->row.entity != levels().first(); }))
        return std::nullopt;
    QSet<RowRef> out;
    for (const RowRef& row : rows) {
        const Node* node = m_root->find(row);
        if (row.entity == levels().first() || (node && !node->parent->parent))
            return std::nullopt;
        if (node)
            out << node->parent->row;
        const auto record = m_workspace.isLive(row) ? m_workspace.find(row) : std::nullopt;
        if (!record)
            continue;
        const RowRef owner = ownerOf(*record);
        if (owner.isNull())
            return std::nullopt;
        if (m_root->find(owner))
            out << owner;
        else if (!rows.contains(owner)) // else it comes with its owner
            return std::nullopt;
    }
    return QList<RowRef>(out.begin(), out.end());
}

void ConceptTreeModel::readBelow(QList<RowRef> owners)
{
    // First whatever goes elsewhere goes there, with all that stands below it; only then what is left over goes.
    std::vector<std::unique_ptr<Node>> wanted;
    for (qsizetype i = 0; i < owners.size(); ++i) { // grows by what is new
        Node* owner = m_root->find(owners.at(i));
        const EntityInfo* entity = owner ? childEntity(indexOf(*owner)) : nullptr;
        if (!entity)
            continue;
        auto part = std::make_unique<Node>();
        part->row = owner->row;
        const auto records =
            m_workspace.listWhere(*entity, *ownerFieldFor(*entity, *owner->row.entity), idText(owner->row.id));
        for (const Record& record : records) {
            part->children.push_back(nodeOf(record, part.get()));
            if (owner->indexOf(record.id) >= 0)
                continue;
            if (Node* node = m_root->find(record.ref())) {
                moveNode(*node, *owner);
                continue;
            }
            const int last = static_cast<int>(owner->children.size());
            beginInsertRows(indexOf(*owner), last, last);
            owner->children.push_back(nodeOf(record, owner));
            endInsertRows();
            owners << record.ref();
        }
        wanted.push_back(std::move(part));
    }
    for (const auto& part : wanted) {
        if (Node* owner = m_root->find(part->row))
            adopt(*owner, *part, Depth::Children);
    }
}

void ConceptTreeModel::becomeLike(Node& wanted)
{
    moveToParents(wanted);
    adopt(*m_root, wanted, Depth::All);
}

void ConceptTreeModel::adopt(Node& present, Node& wanted, Depth depth)
{
    const auto sameRow = [](const auto& one, const auto& other) { return one->row == other->row; };
    if (!std::equal(present.children.begin(), present.children.end(), wanted.children.begin(), wanted.children.end(),
                    sameRow))
        arrange(present, wanted);
    for (size_t i = 0; i < present.children.size(); ++i) {
        Node& kept = *present.children[i];
        const auto& child = wanted.children[i];
        if (!child)
            continue; // it is `kept`
        if (kept.label != child->label) {
            kept.label = child->label;
            Q_EMIT dataChanged(indexOf(kept), indexOf(kept));
        }
        if (depth == Depth::All)
            adopt(kept, *child, depth);
    }
}

void ConceptTreeModel::arrange(Node& present, Node& wanted)
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
        const int at = present.indexOf(wanted.children[size_t(i)]->row.id, i);
        if (at < 0) {
            int last = i; // as many as follow each other at once: a view looks for its place each time
            while (last + 1 < static_cast<int>(wanted.children.size()) &&
                   present.indexOf(wanted.children[size_t(last) + 1]->row.id, i) < 0)
                ++last;
            const auto from = wanted.children.begin();
            for (int j = i; j <= last; ++j)
                wanted.children[size_t(j)]->parent = &present;
            beginInsertRows(parent, i, last);
            present.children.insert(present.children.begin() + i, std::make_move_iterator(from + i),
                                    std::make_move_iterator(from + last + 1));
            endInsertRows();
            i = last;
        } else if (at > i && beginMoveRows(parent, at, at, parent, i)) {
            const auto first = present.children.begin();
            std::rotate(first + i, first + at, first + at + 1);
            endMoveRows();
        }
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

} // namespace iplan
