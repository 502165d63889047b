// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/base/icons.h"
#include "ui/base/preferences.h"
#include "ui/base/viewpreferences.h"
#include "ui/shell/navigationdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>

namespace iplan
{

namespace
{

constexpr int kNavigationKeyRole = Qt::UserRole;
constexpr int kNavigationIconRole = Qt::UserRole + 1;
constexpr int kLastPageRole = Qt::UserRole + 2; ///< of a section: the page that was in front last
constexpr int kNarrowRoom = 14;                 ///< pixels beside symbols alone

bool isSection(const QTreeWidgetItem* item)
{
    return item && !item->parent();
}

QString keyOf(const QTreeWidgetItem* item)
{
    return item->data(0, kNavigationKeyRole).toString();
}

} // namespace

Navigation::Navigation(QWidget* parent)
    : QTreeWidget(parent), m_folded(preferences::foldedSections()), m_narrow(preferences::isSideBarNarrow()),
      m_delegate(new NavigationDelegate(this))
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Seiten"));
    setAccessibleDescription(
        tr("Mit den Pfeiltasten wechseln Sie die Seite; links und rechts klappen eine Gruppe zu und "
           "auf. Strg und die Nummer einer Gruppe führt von überall dorthin."));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setExpandsOnDoubleClick(false); // a click folds already
    setItemDelegate(m_delegate);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !isSection(item) && !m_byProgram)
            choose(item);
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (isSection(item) && !m_narrow)
            item->setExpanded(!item->isExpanded());
    });
    connect(this, &QTreeWidget::itemExpanded, this, &Navigation::onFolded);
    connect(this, &QTreeWidget::itemCollapsed, this, &Navigation::onFolded);
    setNarrow(m_narrow);
}

void Navigation::setNarrow(bool narrow)
{
    const QScopedValueRollback program(m_byProgram, true);
    m_narrow = narrow;
    m_delegate->setNarrow(narrow);
    setRootIsDecorated(!narrow);
    setItemsExpandable(!narrow); // a line says too little about what it would hide
    const QTreeWidgetItem* page = itemOf(m_page);
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* section = topLevelItem(i);
        section->setExpanded(narrow || !m_folded.contains(keyOf(section)) || (page && page->parent() == section));
    }
    fitWidth();
    scheduleDelayedItemsLayout();
}

void Navigation::addSection(const QString& key, const QString& title)
{
    auto* section = new QTreeWidgetItem(this, {title});
    section->setData(0, kNavigationKeyRole, key);
    section->setData(0, Qt::AccessibleTextRole, title);
    section->setToolTip(0, tr("%1: auf- und zuklappen").arg(title));
    if (topLevelItemCount() <= 9) {
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + topLevelItemCount()));
        const QString text = keys.toString(QKeySequence::NativeText);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, section] { goInto(section); });
        section->setData(0, NavigationDelegate::ShortcutRole, text);
        section->setData(0, Qt::AccessibleDescriptionRole, tr("Gruppe, %1").arg(text));
        section->setToolTip(0, tr("%1: auf- und zuklappen. %2 führt zu den Seiten der Gruppe.").arg(title, text));
    }
    fitWidth();
}

void Navigation::addPage(const QString& key, const QString& title, const QString& icon)
{
    QTreeWidgetItem* section = topLevelItem(topLevelItemCount() - 1);
    auto* page = new QTreeWidgetItem(section, {title});
    page->setData(0, kNavigationKeyRole, key);
    page->setData(0, kNavigationIconRole, icon);
    page->setData(0, Qt::AccessibleTextRole, title);
    page->setIcon(0, themedIcon(icon, palette()));
    page->setToolTip(0, title);
    const QScopedValueRollback program(m_byProgram, true);
    section->setExpanded(m_narrow || !m_folded.contains(keyOf(section)));
    fitWidth();
}

QTreeWidgetItem* Navigation::itemOf(const QString& page) const
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        for (int j = 0; j < topLevelItem(i)->childCount(); ++j) {
            if (keyOf(topLevelItem(i)->child(j)) == page)
                return topLevelItem(i)->child(j);
        }
    }
    return nullptr;
}

void Navigation::setCurrentPage(const QString& key)
{
    const QScopedValueRollback program(m_byProgram, true);
    QTreeWidgetItem* page = itemOf(key);
    m_page = page ? key : QString();
    if (page) {
        page->parent()->setExpanded(true);
        page->parent()->setData(0, kLastPageRole, key);
        scrollToItem(page);
    }
    setCurrentItem(page);
    markPage();
}

void Navigation::choose(QTreeWidgetItem* page)
{
    setCurrentPage(keyOf(page));
    Q_EMIT pageChosen(m_page);
}

void Navigation::goInto(QTreeWidgetItem* section)
{
    QTreeWidgetItem* page = itemOf(m_page);
    QTreeWidgetItem* next = itemOf(section->data(0, kLastPageRole).toString());
    if (page && page->parent() == section)
        next = section->child((section->indexOfChild(page) + 1) % section->childCount());
    if (!next)
        next = section->child(0);
    if (next)
        choose(next);
}

void Navigation::onFolded(QTreeWidgetItem* section)
{
    // The focus would be on what nobody sees.
    if (!section->isExpanded() && currentItem() && currentItem()->parent() == section)
        setCurrentItem(section);
    markPage();
    tellFolding(section);
    if (m_byProgram)
        return;
    m_folded.removeAll(keyOf(section));
    if (!section->isExpanded())
        m_folded << keyOf(section);
    preferences::setFoldedSections(m_folded);
}

void Navigation::tellFolding(const QTreeWidgetItem* section)
{
    if (!isVisible()) // still being filled
        return;
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(this);
    QAccessibleTableInterface* rows = accessible ? accessible->tableInterface() : nullptr;
    int row = 0;
    for (const QTreeWidgetItem* above = itemAbove(section); above; above = itemAbove(above))
        ++row;
    QAccessibleInterface* cell = rows ? rows->cellAt(row, 0) : nullptr;
    if (!cell)
        return;
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent event(cell, changed);
    tell(event);
}

void Navigation::tell(QAccessibleEvent& event)
{
    QAccessible::updateAccessibility(&event);
}

void Navigation::markPage()
{
    clearSelection();
    if (QTreeWidgetItem* page = itemOf(m_page))
        (page->parent()->isExpanded() ? page : page->parent())->setSelected(true);
}

QItemSelectionModel::SelectionFlags Navigation::selectionCommand(const QModelIndex&, const QEvent*) const
{
    return QItemSelectionModel::NoUpdate;
}

void Navigation::keyPressEvent(QKeyEvent* event)
{
    QTreeWidgetItem* item = currentItem();
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (item && isSection(item) && (isReturn || event->key() == Qt::Key_Space)) {
        item->setExpanded(m_narrow || !item->isExpanded());
    } else if (item && isReturn) {
        Q_EMIT pageEntered();
    } else {
        QTreeWidget::keyPressEvent(event);
        setFocus(); // a page takes it when it first comes to the front; whoever walks through the list stays here
    }
}

void Navigation::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcons();
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void Navigation::showEvent(QShowEvent* event)
{
    QTreeWidget::showEvent(event);
    fitWidth(); // only now the style has said how wide a scroll bar is
}

void Navigation::applyIcons()
{
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if (!isSection(*item))
            (*item)->setIcon(0, themedIcon((*item)->data(0, kNavigationIconRole).toString(), palette()));
    }
}

void Navigation::fitWidth()
{
    const int side = qMax(20, fontMetrics().height() * 5 / 4);
    setIconSize({side, side});
    setIndentation(m_narrow ? 0 : fontMetrics().height() * 3 / 4);
    const int scrollBar = verticalScrollBar()->sizeHint().width();
    if (m_narrow) {
        setFixedWidth(side + kNarrowRoom + scrollBar);
        return;
    }
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics headings(bold);
    int widest = 0;
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        const QString text = (*item)->text(0);
        widest = qMax(widest, isSection(*item) ? headings.horizontalAdvance(text) + indentation()
                                               : fontMetrics().horizontalAdvance(text) + 2 * indentation() + side);
    }
    // Also with the scroll bar beside it.
    setFixedWidth(widest + scrollBar + 12);
}

} // namespace iplan
