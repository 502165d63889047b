// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/celldelegate.h"

#include "ui/base/icons.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

namespace iplan
{

namespace
{

/// A tint that leaves the letters their contrast in light and dark themes.
QColor markTint(const QColor& base)
{
    const auto mix = [](int a, int b) { return (a * 4 + b) / 5; };
    return {mix(base.red(), 0xd0), mix(base.green(), 0x40), mix(base.blue(), 0x30)};
}

} // namespace

CellDelegate::CellDelegate(Workspace& workspace, GridView& view)
    : QStyledItemDelegate(&view), m_workspace(workspace), m_view(view)
{
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    FieldEditor* editor = makeEditor(m_view.m_model.columns().at(index.column()), m_workspace, parent);
    editor->offerWriting();
    editor->offerNewRows([&view = m_view, at = QPersistentModelIndex(index)] {
        return at.isValid() ? view.m_model.record(at.row()) : Record();
    });
    m_view.watch(editor, index);
    return editor;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* field = qobject_cast<FieldEditor*>(editor))
        field->offerValue(Value::fromVariant(index.data(EntityTableModel::ValueRole)));
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    if (auto* field = qobject_cast<FieldEditor*>(editor))
        m_view.placeEditor(field, option.rect);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(EntityTableModel::MarkRole).toString().isEmpty())
        return;
    option->backgroundBrush = markTint(option->palette.color(QPalette::Base));
    option->icon = themedIcon(QStringLiteral("findings"), option->palette);
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace iplan
