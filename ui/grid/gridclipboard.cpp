// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridclipboard.h"

#include "core/base/richtext.h"
#include "core/model/kindtraits.h"
#include "ui/base/workspace.h"
#include "ui/grid/gridview.h"
#include "ui/grid/pasting.h"
#include "ui/model/entitytablemodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace iplan
{

namespace
{

constexpr qint64 kCellsAtMost = 200'000; ///< more belong into an export

/// As the cell shows it, but long texts with their lines.
QString copiedText(const EntityTableModel& model, const QModelIndex& index)
{
    const Column& field = model.columns().at(index.column());
    const QString value = index.data(EntityTableModel::ValueRole).toString();
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value);
    return isLine(field) ? index.data().toString() : value;
}

} // namespace

GridClipboard::GridClipboard(Workspace& workspace, EntityTableModel& model, GridView& view, PastePanel& panel,
                             QObject* parent)
    : QObject(parent), m_workspace(workspace), m_model(model), m_view(view),
      m_pasting(new Pasting(workspace, model, view, panel, this))
{
    connect(&view, &GridView::copyRequested, this, [this] { copy(); });
    connect(&view, &GridView::pasteRequested, this, &GridClipboard::paste);
    connect(&view, &GridView::clearRequested, this, &GridClipboard::clear);
    connect(m_pasting, &Pasting::said, this, &GridClipboard::said);
    auto* fill = new QAction(tr("Nach unten &ausfüllen"), &view);
    fill->setObjectName(QStringLiteral("fill-down"));
    fill->setShortcut(Qt::CTRL | Qt::Key_U);
    fill->setShortcutContext(Qt::WidgetShortcut);
    connect(fill, &QAction::triggered, this, &GridClipboard::fillDown);
    view.addAction(fill);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu;
        fillMenu(menu);
        menu.exec(m_view.viewport()->mapToGlobal(position));
    });
}

void GridClipboard::fillMenu(QMenu& menu)
{
    const bool writable = m_model.lockReason({}).isEmpty();
    menu.addAction(tr("&Kopieren"), this, [this] { copy(); })->setShortcut(QKeySequence::Copy);
    menu.addAction(tr("Mit &Überschriften kopieren"), this, [this] { copy(true); });
    QAction* insert = menu.addAction(tr("&Einfügen"), this, &GridClipboard::paste);
    insert->setShortcut(QKeySequence::Paste);
    insert->setEnabled(writable);
    menu.addSeparator();
    QAction* fill = m_view.findChild<QAction*>(QStringLiteral("fill-down"));
    fill->setEnabled(writable);
    menu.addAction(fill);
    menu.addAction(tr("Zellen &leeren"), this, &GridClipboard::clear)->setEnabled(writable);
    menu.addSeparator();
    for (QAction* action : m_view.actions()) { // commands of the page
        if (action != fill)
            menu.addAction(action);
    }
}

CellBlock GridClipboard::selectedBlock() const
{
    CellBlock out{&m_model.columns().entity(), {}, {}, m_model.question().query().scope};
    for (const int row : m_view.touchedRows())
        out.rows << m_model.state().rowAt(row);
    for (const int column : m_view.touchedColumns())
        out.fields << &m_model.columns().at(column);
    return out;
}

QStringList GridClipboard::copiedLine(int row, const QList<int>& columns) const
{
    QStringList out;
    for (const int column : columns) {
        const bool isTitle = column == columns.first();
        if (!m_model.state().isHeading(row))
            out << copiedText(m_model, m_model.index(row, column));
        else
            out << (isTitle ? m_model.state().groupAt(row).title
                            : m_model.state().totalText(row, m_model.columns().at(column)));
    }
    return out;
}

void GridClipboard::copy(bool headed)
{
    const QList<int> columns = m_view.touchedColumns();
    if (qint64(m_view.touchedRowCount()) * columns.size() > kCellsAtMost) {
        Q_EMIT said(tr("Das sind zu viele Zellen für die Zwischenablage; exportieren Sie die Liste."));
        return;
    }
    CellTexts cells;
    if (headed) {
        cells << QStringList();
        for (const int column : columns)
            cells.last() << m_model.columns().at(column).labelText();
    }
    const bool whole = headed && m_view.selectsAll(); // then the list as it is shown, with the headings of groups
    for (int row = 0; whole && row < m_model.state().end(); ++row)
        cells << copiedLine(row, columns);
    for (const int row : whole ? QList<int>() : m_view.touchedRows())
        cells << copiedLine(row, columns);
    if (cells.isEmpty())
        return;
    CopiedCells copied{cells, headed, {}};
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const KindTraits& kind = traitsOf(m_model.columns().at(columns.at(i)).kind);
        if (kind.isNumber || kind.isDay)
            copied.numbers << i;
    }
    QGuiApplication::clipboard()->setMimeData(clipboardCells(copied).release());
    const auto count = cells.size() * columns.size();
    Q_EMIT said(count == 1 ? tr("1 Zelle kopiert.") : tr("%L1 Zellen kopiert.").arg(count));
}

/// One cell fills all that is selected; a block is repeated where the selection is a multiple of it. As in Excel.
CellTexts GridClipboard::tiled(const CellTexts& cells) const
{
    const auto rows = m_view.touchedRowCount();
    const auto columns = m_view.touchedColumns().size();
    const auto high = cells.size();
    const auto wide = cells.first().size();
    if (rows % high != 0 || columns % wide != 0 || rows * columns > kCellsAtMost || rows * columns == 0)
        return cells;
    CellTexts out;
    for (qsizetype row = 0; row < rows; ++row) {
        out << QStringList();
        for (qsizetype column = 0; column < columns; ++column)
            out.last() << cells.at(row % high).at(column % wide);
    }
    return out;
}

void GridClipboard::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    CellTexts cells = data ? readClipboardTable(*data) : CellTexts();
    if (const QString closed = m_model.lockReason({}); cells.isEmpty() || !closed.isEmpty()) {
        Q_EMIT said(cells.isEmpty() ? tr("In der Zwischenablage ist kein Text und keine Tabelle.") : closed);
        return;
    }
    if (!m_view.finishEditing())
        return;
    const QList<int> touched = m_view.touchedRows();
    if (touched.isEmpty() && m_model.state().isHeading(m_view.currentIndex().row())) {
        Q_EMIT said(tr("Auf der Überschrift einer Gruppe lässt sich nichts einfügen; wählen Sie eine Zelle darunter."));
        return;
    }
    const QList<const Column*> named = columnsNamed(cells.first());
    const bool isNamed = cells.size() > 1 && !named.isEmpty();
    if (isNamed)
        cells.removeFirst();
    else
        cells = tiled(cells);
    m_pasting->begin(blockFor(cells, isNamed ? named : QList<const Column*>()), cells, isNamed);
}

QString GridClipboard::noteText() const
{
    return m_pasting->noteText();
}

void GridClipboard::leave()
{
    m_pasting->leave();
}

/// The columns that a line of headings names, in its order; none if it is no such line. A single word may be a value
/// like any other: it has to be the heading of the column that it would go into.
QList<const Column*> GridClipboard::columnsNamed(const QStringList& line) const
{
    const QList<int> shown = m_view.shownColumns();
    QList<const Column*> out;
    for (const QString& text : line) {
        const auto at = std::ranges::find_if(shown, [&](int column) {
            return m_model.columns().at(column).labelText().compare(text.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (at == shown.end() || out.contains(&m_model.columns().at(*at)))
            return {};
        out << &m_model.columns().at(*at);
    }
    const int left = m_view.touchedColumns().value(0, m_view.currentIndex().column());
    return out.size() == 1 && out.first() != &m_model.columns().at(left) ? QList<const Column*>() : out;
}

/// Where the cells go: rows from the first selected one on, behind the last one new ones; columns as they are named, or
/// from the first selected one on.
CellBlock GridClipboard::blockFor(const CellTexts& cells, const QList<const Column*>& named) const
{
    const EntityInfo& entity = m_model.columns().entity();
    CellBlock block{&entity, {}, named, m_model.question().query().scope};
    for (int row = m_view.touchedRows().value(0, m_model.state().end()); block.rows.size() < cells.size(); ++row) {
        if (!m_model.state().isHeading(row))
            block.rows << RowRef{&entity, m_model.state().rowAt(row).id}; // a null id makes a row
    }
    const QList<int> shown = m_view.shownColumns();
    const int current = m_view.currentIndex().isValid() ? m_view.currentIndex().column() : shown.value(0);
    const auto left = qMax<qsizetype>(0, shown.indexOf(m_view.touchedColumns().value(0, current)));
    for (auto i = left; named.isEmpty() && i < shown.size() && block.fields.size() < cells.first().size(); ++i)
        block.fields << &m_model.columns().at(shown.at(i));
    return block;
}

void GridClipboard::fillDown()
{
    if (m_model.lockReason({}).isEmpty() && m_view.touchedRowCount() > 1 && m_view.finishEditing())
        m_pasting->write(planFillDown(m_workspace.store(), selectedBlock()));
}

void GridClipboard::clear()
{
    if (m_model.lockReason({}).isEmpty() && m_view.touchedRowCount() > 0 && m_view.finishEditing())
        m_pasting->write(planClear(m_workspace.store(), selectedBlock()));
}

} // namespace iplan
