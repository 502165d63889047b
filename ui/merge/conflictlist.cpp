// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictlist.h"

#include "ui/merge/mergetexts.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

namespace iplan
{

namespace
{

constexpr int kConflictRole = Qt::UserRole;
constexpr qsizetype kListText = 120;

} // namespace

QString ConflictList::labelOf(const Conflict& conflict)
{
    if (conflict.isGuard())
        return conflict.kind == Conflict::Kind::DeletedAndEdited ? tr("Gelöscht und bearbeitet")
                                                                 : tr("Abgeschlossen und bearbeitet");
    if (conflict.frozenApart > 0)
        return frozenApartText(conflict);
    return MergeTexts::unitLabel(conflict.row.entity, conflict.unit);
}

ConflictList::ConflictList(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Konflikte"));
    setAccessibleDescription(
        tr("Pfeiltasten wechseln den Konflikt, Alt+1 und Alt+2 wählen eine Fassung, die Eingabetaste führt zu ihnen."));
    setItemDelegate(new RoomyDelegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    connect(this, &QListWidget::currentItemChanged, this, &ConflictList::currentConflictChanged);
}

void ConflictList::setConflicts(const QList<Conflict>& conflicts, const MergeTexts& texts)
{
    const QUuid before = current();
    const int place = currentRow();
    {
        const QSignalBlocker quiet(this);
        clear();
        RowKey shown;
        QString name;
        for (const Conflict& conflict : conflicts) {
            if (!(conflict.key == shown)) {
                shown = conflict.key;
                name = shortened(texts.rowText(conflict.row), kListText);
                auto* heading = new QListWidgetItem(name, this);
                heading->setFlags(Qt::NoItemFlags);
                heading->setToolTip(name);
                QFont bold; // nothing but bold: the size follows the window
                bold.setBold(true);
                heading->setFont(bold);
                heading->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
            }
            const QString label = labelOf(conflict);
            const bool later = m_later.contains(conflict.id);
            auto* item =
                new QListWidgetItem(QStringLiteral("  ") + (later ? tr("%1 (später)").arg(label) : label), this);
            item->setData(kConflictRole, conflict.id);
            item->setData(Qt::AccessibleTextRole, QStringLiteral("%1: %2").arg(name, item->text().trimmed()));
        }
    }
    if (before.isNull() || !setCurrent(before)) {
        const int row = conflictFrom(qMax(0, place));
        setCurrentRow(row >= 0 ? row : conflictFrom(0));
    }
    Q_EMIT currentConflictChanged();
}

QUuid ConflictList::current() const
{
    return currentItem() ? currentItem()->data(kConflictRole).toUuid() : QUuid();
}

int ConflictList::rowOf(const QUuid& conflict) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kConflictRole).toUuid() == conflict)
            return row;
    }
    return -1;
}

int ConflictList::conflictFrom(int row) const
{
    for (; row < count(); ++row) {
        if (!item(row)->data(kConflictRole).isNull())
            return row;
    }
    return -1;
}

bool ConflictList::setCurrent(const QUuid& conflict)
{
    const int row = conflict.isNull() ? -1 : rowOf(conflict);
    if (row >= 0)
        setCurrentRow(row);
    return row >= 0;
}

bool ConflictList::goOn()
{
    const int before = currentRow();
    const int next = conflictFrom(before + 1);
    setCurrentRow(next >= 0 ? next : conflictFrom(0));
    return currentRow() != before;
}

void ConflictList::markLater(const QUuid& conflict)
{
    const int row = rowOf(conflict);
    if (row < 0 || m_later.contains(conflict))
        return;
    m_later.insert(conflict);
    item(row)->setText(tr("%1 (später)").arg(item(row)->text()));
}

} // namespace iplan
