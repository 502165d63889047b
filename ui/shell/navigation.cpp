// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/base/icons.h"
#include "ui/widget/roomydelegate.h"

#include <QEvent>
#include <QShortcut>

namespace iplan
{

namespace
{

constexpr int kKeyRole = Qt::UserRole;
constexpr int kIconRole = Qt::UserRole + 1;

} // namespace

Navigation::Navigation(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Bereiche"));
    setAccessibleDescription(tr("Mit den Pfeiltasten oder Strg+1 bis Strg+9 wechseln Sie den Bereich."));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new RoomyDelegate(this));
    setSpacing(1);
    setBackgroundRole(QPalette::Window);
    viewport()->setBackgroundRole(QPalette::Window);
    fitWidth();
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !item->data(kKeyRole).toString().isEmpty())
            Q_EMIT pageChosen(item->data(kKeyRole).toString());
    });
}

void Navigation::addSection(const QString& title)
{
    auto* item = new QListWidgetItem(title, this);
    item->setFlags(Qt::NoItemFlags);
    QFont bold; // nothing but bold: the size follows the window
    bold.setBold(true);
    item->setFont(bold);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
    widenFor(title);
}

void Navigation::addPage(const QString& key, const QString& title, const QString& icon)
{
    auto* item = new QListWidgetItem(themedIcon(icon, palette()), title, this);
    item->setData(kKeyRole, key);
    item->setData(kIconRole, icon);
    if (++m_shortcuts <= 9) {
        const QKeySequence keys(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + m_shortcuts));
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, [this, key] { setCurrentPage(key); });
        item->setToolTip(QStringLiteral("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    }
    widenFor(title);
}

void Navigation::setCurrentPage(const QString& key)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kKeyRole).toString() == key)
            setCurrentRow(row);
    }
}

QString Navigation::currentPage() const
{
    return currentItem() ? currentItem()->data(kKeyRole).toString() : QString();
}

void Navigation::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyIcons();
    if (event->type() == QEvent::FontChange)
        fitWidth();
}

void Navigation::applyIcons()
{
    for (int row = 0; row < count(); ++row) {
        const QString icon = item(row)->data(kIconRole).toString();
        if (!icon.isEmpty())
            item(row)->setIcon(themedIcon(icon, palette()));
    }
}

void Navigation::fitWidth()
{
    const int side = qMax(20, fontMetrics().height() * 5 / 4);
    setIconSize({side, side});
    m_widest = 0;
    for (int row = 0; row < count(); ++row)
        widenFor(item(row)->text());
}

void Navigation::widenFor(const QString& title)
{
    m_widest = qMax(m_widest, fontMetrics().horizontalAdvance(title));
    setFixedWidth(m_widest + iconSize().width() + 36);
}

} // namespace iplan
