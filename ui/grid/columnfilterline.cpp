// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/columnfilterline.h"

#include "core/query/listview.h"
#include "ui/grid/gridheader.h"
#include "ui/model/entitytablemodel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

namespace iplan
{

ColumnFilterLine::ColumnFilterLine(QHeaderView& header, EntityTableModel& model, QWidget* parent)
    : QWidget(parent), m_header(header), m_model(model)
{
    connect(&header, &QHeaderView::sectionResized, this, &ColumnFilterLine::place);
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnFilterLine::place);
    connect(&header, &QHeaderView::sectionCountChanged, this, &ColumnFilterLine::place);
    connect(&header, &QHeaderView::geometriesChanged, this, &ColumnFilterLine::place);
    if (const auto* view = qobject_cast<QTableView*>(header.parentWidget()))
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnFilterLine::place);
    setFixedHeight(QLineEdit().sizeHint().height());
}

QLineEdit* ColumnFilterLine::makeEditor(int column)
{
    auto* editor = new QLineEdit(this);
    const QString label = m_model.columns().at(column).labelText();
    editor->setAccessibleName(tr("%1 filtern").arg(label));
    editor->setAccessibleDescription(tr("Text, oder Vergleich wie >1000; - zeigt leere, * gefüllte Zellen"));
    editor->setToolTip(
        tr("%1: Text, oder Vergleich wie >1000 oder <=2026; - zeigt leere, * gefüllte Zellen").arg(label));
    editor->setClearButtonEnabled(true);
    connect(editor, &QLineEdit::textChanged, this, &ColumnFilterLine::filterChanged);
    return editor;
}

void ColumnFilterLine::place()
{
    if (!isVisible())
        return;
    const auto* frozen = qobject_cast<const GridHeader*>(&m_header);
    const int left = m_header.mapTo(m_header.window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    QWidget* before = nullptr;
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        QLineEdit*& editor = m_editors[column];
        if (m_header.isSectionHidden(column)) {
            delete editor;
            m_editors.remove(column);
            continue;
        }
        if (!editor)
            editor = makeEditor(column);
        const int place = frozen ? frozen->shownPosition(column) : m_header.sectionViewportPosition(column);
        editor->setGeometry(left + place, 0, m_header.sectionSize(column), height());
        editor->show();
        if (before)
            setTabOrder(before, editor);
        before = editor;
    }
    for (const int column : frozen ? frozen->frozenSections() : QList<int>())
        m_editors.value(column)->raise(); // others are scrolled below it
}

ListFilter ColumnFilterLine::filter() const
{
    ListFilter out;
    if (!isVisibleTo(parentWidget()))
        return out;
    for (auto editor = m_editors.begin(); editor != m_editors.end(); ++editor) {
        if (auto condition = conditionFromText(m_model.columns().at(editor.key()), editor.value()->text()))
            out.conditions << *condition;
    }
    return out;
}

void ColumnFilterLine::clear()
{
    for (QLineEdit* editor : std::as_const(m_editors))
        editor->clear();
}

void ColumnFilterLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    place();
}

void ColumnFilterLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace iplan
