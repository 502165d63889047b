// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace iplan
{

class OperationRunner;

/// The editor of an amount in a cell. What is typed counts at the end of editing and, if it is an amount, after a pause
/// (kTypingPause); until then OperationRunner::hasUnsaved() says so.
class AmountDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AmountDelegate(OperationRunner& runner, QObject* parent) : QStyledItemDelegate(parent), m_runner(runner) {}

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    /// Leaves alone what is being typed.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    OperationRunner& m_runner;
};

} // namespace iplan
