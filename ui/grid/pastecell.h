// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/namedrow.h"

#include <QPointer>
#include <QStyledItemDelegate>

class QTableView;

namespace iplan
{

class FieldEditor;

/// The cell of a PastePanel in which a text that did not fit is put right: with the editor of its field, which shows
/// the text as it was pasted. Return takes what is allowed, Esc leaves it; what is still not allowed stays open with
/// the reason below it.
class PasteCell : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// Makes the editor for a row of the table; null where the row cannot be put right.
    using Make = std::function<FieldEditor*(int row, QWidget* parent)>;
    PasteCell(QTableView& table, Make make);

    [[nodiscard]] FieldEditor* editor() const { return m_editor; }
    /// The next editor begins with this in the place of the text.
    void beginWith(const QString& typed) { m_typed = typed; }
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    /// Does nothing: the editor begins with the text and says itself what was accepted.
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    void setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const override {}
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// The text of that row of the table is to be this. `named`: a row that the value refers to and that is yet to be
    /// made.
    void corrected(int row, const iplan::Value& value, const iplan::NamedRow& named);

private:
    void watch(FieldEditor& editor, int row);
    void accept(FieldEditor& editor, int row);
    void place(FieldEditor& editor, const QRect& cell) const;
    void close();

    QTableView& m_table;
    const Make m_make;
    mutable QPointer<FieldEditor> m_editor;
    mutable QPersistentModelIndex m_index;
    QString m_typed;
};

} // namespace iplan
