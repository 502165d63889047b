// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/concepttreemodel.h"

#include <QHash>
#include <vector>

namespace iplan
{

/// A row of the tree; the root stands for none.
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
    [[nodiscard]] Node* find(const RowRef& wanted)
    {
        if (row == wanted)
            return this;
        for (const auto& child : children) {
            if (Node* found = child->find(wanted))
                return found;
        }
        return nullptr;
    }
};

} // namespace iplan
