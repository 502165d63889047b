// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewtree.h"

#include "core/base/partialdate.h"
#include "core/store/operation.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QHeaderView>
#include <QLocale>

namespace iplan
{

namespace
{

constexpr qsizetype kShownPerSection = 50; ///< nobody works through more at a time; the rest is counted
constexpr int kLeastLines = 14;            ///< to be seen without scrolling
constexpr qsizetype kOpenUpTo = 8;         ///< longer sections begin folded, except the first

} // namespace

OverviewTree::OverviewTree(const Workspace& workspace, QWidget* parent) : QTreeWidget(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Was ansteht"));
    setAccessibleDescription(tr("Die Eingabetaste öffnet den Eintrag."));
    setColumnCount(3);
    setHeaderLabels({tr("Was ansteht"), tr("Worum es geht"), tr("Wann")});
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(1, QHeaderView::Stretch);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, &OverviewTree::open);
}

QSize OverviewTree::minimumSizeHint() const
{
    return {QTreeWidget::minimumSizeHint().width(), kLeastLines * fontMetrics().lineSpacing()};
}

void OverviewTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    // What is to be done must be legible, whatever is said of it.
    header()->resizeSection(0, viewport()->width() * 11 / 20);
}

void OverviewTree::setOverview(const Overview& overview)
{
    clear();
    addDue(tr("Überfällig"), overview.overdue, tr("Nichts ist überfällig."));
    addDue(tr("In den nächsten %1 Tagen").arg(kUpcomingDays), overview.upcoming, tr("Nichts steht an."));
    auto* reports = addSection(tr("Fehlende Sachstände"), overview.withoutStatusReport.size(),
                               tr("Zu jeder Maßnahme liegt ein Sachstand vor."));
    for (const Finding& finding :
         overview.withoutStatusReport.first(qMin(kShownPerSection, overview.withoutStatusReport.size())))
        addRow(reports, finding.row, finding.title, finding.message, {});
    addMore(reports, overview.withoutStatusReport.size());
    auto* stale = addSection(tr("Lange nicht aktualisiert"), overview.stale.size(),
                             tr("Jede laufende Maßnahme wurde in den letzten zwölf Monaten bearbeitet."));
    for (const StaleMeasure& measure : overview.stale.first(qMin(kShownPerSection, overview.stale.size())))
        addRow(stale, measure.row, measure.title, tr("Seit über zwölf Monaten nicht bearbeitet"), {});
    addMore(stale, overview.stale.size());
    int total = 0;
    for (const auto& [rule, count] : overview.findings)
        total += count;
    auto* findings = addSection(tr("Offene Lücken"), total, tr("Die Prüfung hat nichts zu melden."));
    for (const auto& [rule, count] : overview.findings)
        addRow(findings, {}, rule->titleText(), severityLabel(rule->severity), QLocale().toString(count));
    addChanges(overview.changesByOthers);
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

QTreeWidgetItem* OverviewTree::addSection(const QString& title, qsizetype count, const QString& nothing)
{
    auto* section = new QTreeWidgetItem(this);
    section->setText(0, QStringLiteral("%1 (%2)").arg(title).arg(count));
    QFont bold;
    bold.setBold(true);
    section->setFont(0, bold);
    if (count == 0) {
        section->setText(1, nothing);
        section->setForeground(1, palette().brush(QPalette::PlaceholderText)); // see changeEvent()
    }
    section->setExpanded(count <= kOpenUpTo || indexOfTopLevelItem(section) == 0);
    return section;
}

void OverviewTree::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->childCount() == 0)
            topLevelItem(i)->setForeground(1, palette().brush(QPalette::PlaceholderText));
    }
}

QTreeWidgetItem* OverviewTree::addRow(QTreeWidgetItem* section, const RowRef& row, const QString& title,
                                      const QString& what, const QString& when)
{
    auto* item = new QTreeWidgetItem(section);
    item->setText(0, title);
    item->setToolTip(0, title);
    item->setText(1, shortened(what, 60));
    item->setToolTip(1, what);
    item->setText(2, when);
    if (row.entity) {
        item->setData(0, kRowIdRole, row.id);
        item->setData(0, kRowEntityRole, row.entity->keyText());
    }
    return item;
}

void OverviewTree::addMore(QTreeWidgetItem* section, qsizetype count)
{
    if (count > kShownPerSection)
        addRow(section, {}, tr("… und %L1 weitere").arg(count - kShownPerSection), {}, {});
}

void OverviewTree::addDue(const QString& title, const QList<DueEntry>& entries, const QString& nothing)
{
    auto* section = addSection(title, entries.size(), nothing);
    for (const DueEntry& entry : entries.first(qMin(kShownPerSection, entries.size())))
        addRow(section, entry.row, entry.title, entry.what, entry.dateText);
    addMore(section, entries.size());
}

void OverviewTree::addChanges(const Result<QList<HistoryEntry>>& changes)
{
    const QString title = tr("Letzte Änderungen anderer");
    if (!changes) {
        auto* section = addSection(title, 1, {});
        section->setText(0, tr("%1 (nicht lesbar)").arg(title));
        addRow(section, {}, changes.error().message, changes.error().hint, {});
        section->setExpanded(true);
        return;
    }
    auto* section = addSection(title, changes->size(), tr("Niemand sonst hat etwas geändert."));
    for (const HistoryEntry& entry : *changes) {
        const QString author = m_workspace.labelOf({&entityOf<Author>(), entry.commit.author});
        QString what = entry.first.entity ? m_workspace.labelOf(entry.first) : QString();
        if (entry.rows == 2)
            what = tr("%1 und 1 weiterer Eintrag").arg(what);
        else if (entry.rows > 2)
            what = tr("%1 und %L2 weitere").arg(what).arg(entry.rows - 1);
        addRow(section, entry.first, what.trimmed(),
               QStringLiteral("%1: %2").arg(author, operationLabel(entry.commit.operation)),
               formatDate(entry.commit.time.toLocalTime().date()));
    }
}

void OverviewTree::open(const QTreeWidgetItem* item)
{
    const EntityInfo* entity = entityByKey(item->data(0, kRowEntityRole).toString());
    if (entity)
        Q_EMIT openRequested({entity, item->data(0, kRowIdRole).toUuid()});
    else if (item->parent() && item->parent()->text(0).startsWith(tr("Offene Lücken")))
        Q_EMIT findingsRequested();
}

} // namespace iplan
