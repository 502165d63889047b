// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ticklist.h"

#include <algorithm>
#include <QKeyEvent>
#include <QScrollArea>

namespace iplan
{

TickList::TickList(const QString& name, QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(name);
    setAccessibleDescription(
        tr("Die Leertaste nimmt auf oder lässt weg, Alt mit Pfeil nach oben oder unten verschiebt."));
    setToolTip(accessibleDescription());
    setDragDropMode(QAbstractItemView::InternalMove);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemChanged, this, &TickList::changed);
    connect(this, &QListWidget::currentRowChanged, this, &TickList::keepInSight);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &TickList::changed);
}

void TickList::keepInSight()
{
    // The list is as high as its lines: not it scrolls, but what it stands in.
    for (QWidget* above = parentWidget(); above && currentItem(); above = above->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(above);
        if (!area || !hasFocus())
            continue;
        const QRect line = visualItemRect(currentItem());
        const QPoint at = viewport()->mapTo(area->widget(), line.center());
        area->ensureVisible(at.x(), at.y(), 0, line.height());
        return;
    }
}

void TickList::setChoices(const QList<TickChoice>& choices, const QStringList& ticked)
{
    const QSignalBlocker quiet(this);
    clear();
    QStringList order = ticked;
    for (const TickChoice& choice : choices) {
        if (!order.contains(choice.key))
            order << choice.key;
    }
    for (const QString& key : std::as_const(order)) {
        const auto found =
            std::ranges::find_if(choices, [&key](const TickChoice& choice) { return choice.key == key; });
        if (found == choices.end())
            continue;
        auto* item = new QListWidgetItem(found->label, this);
        item->setData(Qt::UserRole, key);
        item->setToolTip(item->text());
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        item->setCheckState(ticked.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    if (count() > 0)
        setCurrentRow(0);
    setFixedHeight(sizeHintForRow(0) * qMax(1, count()) + 2 * frameWidth() + 2);
}

QStringList TickList::ticked() const
{
    QStringList out;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            out << item(row)->data(Qt::UserRole).toString();
    }
    return out;
}

void TickList::move(int by)
{
    const int row = currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= count())
        return;
    {
        const QSignalBlocker quiet(this);
        QListWidgetItem* moved = takeItem(row);
        insertItem(to, moved);
        setCurrentRow(to);
    }
    Q_EMIT changed();
}

void TickList::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        move(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QListWidget::keyPressEvent(event);
}

} // namespace iplan
