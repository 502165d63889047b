// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/arrange.h"
#include "ui/base/filereader.h"

#include <functional>
#include <memory>
#include <QAbstractItemModel>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// Konzept → Handlungsfeld → Konzeptmodul → Handlungsempfehlung → Handlungspunkt, one column. Rows whose owner is
/// missing stand at the top, so that nothing is lost from sight. Follows commits by moving, adding and removing single
/// rows; views keep what is expanded and selected. Rows are dragged to another place of the same kind; what that means
/// is for moveRow() to say. A large file is read in another thread: at first the tree is empty until loaded(), and
/// where a commit changed a great deal of it, as a merge may, it follows then.
class ConceptTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit ConceptTreeModel(Workspace& workspace, QObject* parent = nullptr);
    ~ConceptTreeModel() override;

    /// Whether the tree is being read in another thread.
    [[nodiscard]] bool isLoading() const { return m_reader.isReading(); }
    /// Reads anew, and from now on in another thread also small files (not those in memory).
    void setAlwaysAside()
    {
        m_reader.setAlwaysAside();
        reload();
    }
    [[nodiscard]] RowRef rowAt(const QModelIndex& index) const;
    /// Invalid if the row is not in the tree.
    [[nodiscard]] QModelIndex indexOf(const RowRef& row) const;
    /// The entity of the rows below this one; null below Handlungspunkte. For the top: Konzept.
    [[nodiscard]] const EntityInfo* childEntity(const QModelIndex& parent) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    /// Moves the row as one step of undo. False always: the view has nothing left to take away.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// What was read in another thread is there.
    void loaded();
    /// The row was dropped at its new place.
    void dropped(const iplan::RowRef& row);

private:
    struct Node;
    enum class Depth { Children, All };
    /// The kinds of rows from the top down.
    [[nodiscard]] static const QList<const EntityInfo*>& levels();
    void reload();
    void onRowsChanged(const CommitNotice& notice);
    void readAside();
    void setRoot(std::unique_ptr<Node> root);
    using RowsOf = std::function<QList<Record>(const EntityInfo&)>;
    [[nodiscard]] static std::unique_ptr<Node> build(const RowsOf& rowsOf);
    [[nodiscard]] std::unique_ptr<Node> build() const;
    [[nodiscard]] static std::unique_ptr<Node> nodeOf(const Record& record, Node* parent);
    /// The rows below which something changes if these rows changed their place; nothing where only the whole tree
    /// tells.
    [[nodiscard]] std::optional<QList<RowRef>> ownersOf(const QList<RowRef>& rows) const;
    /// Reads anew which rows stand directly below these, and whatever is below those that are new there.
    void readBelow(QList<RowRef> owners);
    void becomeLike(Node& wanted);
    /// Makes what stands below `present` the same as below `wanted`, which is used up.
    void adopt(Node& present, Node& wanted, Depth depth);
    /// Gives `present` the children of `wanted`, in their order; new ones are taken out of it.
    void arrange(Node& present, Node& wanted);
    /// Moves nodes that have another parent in `wanted` there, so that views keep what is below them.
    void moveToParents(const Node& wanted);
    void moveNode(Node& node, Node& target);
    /// Where a drop leads; nothing where the row cannot stand.
    [[nodiscard]] std::optional<RowPlace> placeOfDrop(const RowRef& row, int at, const QModelIndex& parent) const;
    [[nodiscard]] QModelIndex indexOf(const Node& node) const;
    [[nodiscard]] Node* nodeAt(const QModelIndex& index) const;

    Workspace& m_workspace;
    FileReader m_reader;
    std::unique_ptr<Node> m_root;
};

} // namespace iplan
