// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/celldelegate.h"

#include "core/report/statestyle.h"
#include "ui/base/icons.h"
#include "ui/editor/choiceeditor.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QIconEngine>
#include <QPainter>

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

/// The symbol of a state beside its word, in a colour that can be read on the ground of the cell.
class StateEngine : public QIconEngine
{
public:
    StateEngine(StateStyle style, QPalette palette) : m_style(std::move(style)), m_palette(std::move(palette)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor ground = m_palette.color(mode == QIcon::Selected ? QPalette::Highlight : QPalette::Base);
        const int air = rect.height() / 8;
        paintStateSymbol(*painter, rect.adjusted(air, air, -air, -air), m_style.symbol, m_style.colorOn(ground),
                         ground);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new StateEngine(*this); }

private:
    StateStyle m_style;
    QPalette m_palette;
};

} // namespace

CellDelegate::CellDelegate(Workspace& workspace, GridView& view)
    : QStyledItemDelegate(&view), m_workspace(workspace), m_view(view)
{
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    FieldEditor* editor = makeEditor(m_view.m_model.columns().at(index.column()), m_workspace, parent);
    if (auto* choice = qobject_cast<EnumEditor*>(editor))
        choice->offerWriting();
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
    if (index.data(EntityTableModel::MarkRole).toString().isEmpty()) {
        showState(*option, index);
        return;
    }
    option->backgroundBrush = markTint(option->palette.color(QPalette::Base));
    option->icon = themedIcon(QStringLiteral("findings"), option->palette);
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
    option->features |= QStyleOptionViewItem::HasDecoration;
}

void CellDelegate::showState(QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Column& column = m_view.m_model.columns().at(index.column());
    if (column.kind != FieldKind::Enum || option.text.isEmpty() || !m_view.m_model.state().isRecord(index.row()))
        return;
    const StateStyle style = stateStyle(column, m_view.m_model.valueAt(index.row(), column));
    if (style.isNull() || style.symbol == StateSymbol::None)
        return;
    option.icon = QIcon(new StateEngine(style, option.palette));
    option.decorationSize = QSize(option.fontMetrics.height(), option.fontMetrics.height());
    option.features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace iplan
