// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/pastecell.h"

#include "ui/editor/fieldeditor.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kEditorChars = 32; ///< the cell may be narrower

/// Puts the text into the editor as if it were typed, so that it can be changed and suggestions come.
void putText(const FieldEditor& editor, const QString& text, bool selects)
{
    auto* box = qobject_cast<QComboBox*>(editor.control());
    auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(editor.control());
    if (!line)
        return;
    line->selectAll();
    line->insert(text);
    if (selects)
        line->selectAll();
}

} // namespace

PasteCell::PasteCell(QTableView& table, Make make)
    : QStyledItemDelegate(&table), m_table(table), m_make(std::move(make))
{
}

QWidget* PasteCell::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    FieldEditor* editor = m_make(index.row(), parent);
    if (!editor)
        return nullptr;
    m_editor = editor;
    m_index = index;
    const_cast<PasteCell*>(this)->watch(*editor, index.row()); // NOLINT: Qt wants it so
    // Once it has its place and the focus, or suggestions would open elsewhere.
    const QString text = m_typed.isEmpty() ? index.data(Qt::UserRole).toString() : m_typed;
    QTimer::singleShot(0, editor, [editor, text, selects = m_typed.isEmpty()] { putText(*editor, text, selects); });
    return editor;
}

void PasteCell::watch(FieldEditor& editor, int row)
{
    editor.setAutoFillBackground(true);
    editor.installEventFilter(this);
    editor.control()->installEventFilter(this); // before the editor's own, which is older
    connect(&editor, &FieldEditor::edited, this, [this, &editor, row] { accept(editor, row); });
}

void PasteCell::accept(FieldEditor& editor, int row)
{
    if (m_editor != &editor)
        return;
    const Value value = editor.value();
    const NamedRow named = editor.namedRow();
    close();
    // The table is filled anew, which is no good while its editor tells of itself.
    QTimer::singleShot(0, this, [this, row, value, named] { Q_EMIT corrected(row, value, named); });
}

void PasteCell::close()
{
    if (FieldEditor* editor = m_editor) {
        m_editor = nullptr;
        Q_EMIT closeEditor(editor, QAbstractItemDelegate::NoHint);
        m_table.setFocus();
    }
}

void PasteCell::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    if (auto* field = qobject_cast<FieldEditor*>(editor))
        place(*field, option.rect);
}

void PasteCell::place(FieldEditor& editor, const QRect& cell) const
{
    const QSize room = m_table.viewport()->size();
    const QSize wanted = editor.sizeHint().expandedTo({kEditorChars * editor.fontMetrics().averageCharWidth(), 0});
    QRect place(cell.topLeft(), cell.size().expandedTo(wanted).boundedTo(room));
    place.moveRight(qMin(place.right(), room.width() - 1));
    place.moveBottom(qMin(place.bottom(), room.height() - 1));
    place.moveLeft(qMax(place.left(), 0));
    place.moveTop(qMax(place.top(), 0));
    editor.setGeometry(place);
}

bool PasteCell::eventFilter(QObject* watched, QEvent* event)
{
    FieldEditor* editor = m_editor;
    if (!editor || (watched != editor && watched != editor->control()))
        return false;
    if (watched == editor && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, editor, [this, editor] { place(*editor, m_table.visualRect(m_index)); });
    if (watched != editor->control())
        return false;
    const int key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride
                        ? static_cast<QKeyEvent*>(event)->key()
                        : 0;
    if (event->type() == QEvent::ShortcutOverride && key == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    if (key == Qt::Key_Escape) {
        editor->setValue(editor->value());
        close();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    // What is there already is also an answer: then the cell stays as it is.
    if (editor->commit())
        accept(*editor, m_index.row());
    return true;
}

} // namespace iplan
