// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace iplan
{

class GridView;
class Workspace;

/// Cells of a GridView: edited with the editor of their field, marked with a symbol and a tint where they could not
/// take what was to be put there. States have their symbol before the word.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CellDelegate(Workspace& workspace, GridView& view);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    /// Does nothing: an editor says itself what was accepted.
    void setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const override {}
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    /// The view decides when editing ends.
    bool eventFilter(QObject*, QEvent*) override { return false; }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void showState(QStyleOptionViewItem& option, const QModelIndex& index) const;

    Workspace& m_workspace;
    GridView& m_view;
};

} // namespace iplan
