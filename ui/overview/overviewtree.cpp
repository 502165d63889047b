// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewtree.h"

#include "core/base/partialdate.h"
#include "core/store/operation.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLocale>

namespace iplan
{

namespace
{

constexpr qsizetype kShownPerSection = 50; ///< nobody works through more at a time; the rest is counted
constexpr int kLeastLines = 14;            ///< to be seen without scrolling
constexpr qsizetype kOpenUpTo = 8;         ///< longer sections begin folded, except the first
constexpr int kNameLetters = 24;           ///< of who is in charge

constexpr int kDueRole = Qt::UserRole + 40;    ///< place in the list of deadlines
constexpr int kFilterRole = Qt::UserRole + 41; ///< of the page Lücken, to which the line leads
constexpr int kMoreRole = Qt::UserRole + 42;   ///< the line stands for the rest of its section

} // namespace

OverviewTree::OverviewTree(const Workspace& workspace, QWidget* parent) : QTreeWidget(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Was ansteht"));
    setAccessibleDescription(tr("Die Eingabetaste öffnet den Eintrag, die Menütaste zeigt, was hier mit ihm geht."));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Was ansteht"), tr("Worum es geht"), tr("Wer"), tr("Wann")});
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(About, QHeaderView::Stretch);
    header()->setSectionResizeMode(Who, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, &OverviewTree::open);
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) { noteFolding(item, true); });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem* item) { noteFolding(item, false); });
}

QSize OverviewTree::minimumSizeHint() const
{
    return {QTreeWidget::minimumSizeHint().width(), kLeastLines * fontMetrics().lineSpacing()};
}

void OverviewTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    // What is to be done must be legible, whatever is said of it.
    header()->resizeSection(What, viewport()->width() / 2);
}

void OverviewTree::noteFolding(const QTreeWidgetItem* item, bool expanded)
{
    if (!m_isFilling)
        m_expanded.insert(indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)), expanded);
}

void OverviewTree::setOverview(const Overview& overview)
{
    m_overview = overview;
    fill();
}

void OverviewTree::fill()
{
    const Place before = place();
    const bool isFirst = topLevelItemCount() == 0;
    m_isFilling = true;
    clear();
    m_due.clear();
    addDue(tr("Überfällig"), m_overview.overdue, tr("Nichts ist überfällig."));
    addDue(tr("In den nächsten %1 Tagen").arg(kUpcomingDays), m_overview.upcoming, tr("Nichts steht an."));
    addMeasures();
    addFindings();
    addChanges(m_overview.changesByOthers);
    goTo(isFirst ? Place() : before);
    m_isFilling = false;
}

void OverviewTree::addMeasures()
{
    const QList<Finding>& missing = m_overview.withoutStatusReport;
    auto* reports =
        addSection(tr("Fehlende Sachstände"), missing.size(), tr("Zu jeder Maßnahme liegt ein Sachstand vor."));
    for (const Finding& finding : missing.first(shownOf(missing.size())))
        addRow(reports, finding.row, finding.title, finding.message, {});
    addMore(reports, missing.size());
    auto* stale = addSection(tr("Lange nicht aktualisiert"), m_overview.stale.size(),
                             tr("Jede laufende Maßnahme wurde in den letzten zwölf Monaten bearbeitet."));
    for (const StaleMeasure& measure : m_overview.stale.first(shownOf(m_overview.stale.size())))
        addRow(stale, measure.row, measure.title, tr("Seit über zwölf Monaten nicht bearbeitet"), {});
    addMore(stale, m_overview.stale.size());
}

void OverviewTree::addFindings()
{
    int total = 0;
    for (const auto& [rule, count] : m_overview.findings)
        total += count;
    auto* findings = addSection(tr("Offene Lücken"), total, tr("Die Prüfung hat nichts zu melden."));
    findings->setData(What, kFilterRole, QString(QLatin1String("")));
    for (const auto& [rule, count] : m_overview.findings)
        addRow(findings, {}, rule->titleText(), severityLabel(rule->severity), QLocale().toString(count))
            ->setData(What, kFilterRole, rule->titleText());
}

OverviewTree::Place OverviewTree::place() const
{
    QTreeWidgetItem* item = currentItem();
    if (!item)
        return {};
    if (!item->parent())
        return {indexOfTopLevelItem(item), -1, {}};
    return {indexOfTopLevelItem(item->parent()), item->parent()->indexOfChild(item),
            item->data(What, kRowIdRole).toUuid()};
}

void OverviewTree::goTo(const Place& place)
{
    QTreeWidgetItem* section = topLevelItem(place.section);
    if (!section)
        return;
    QTreeWidgetItem* wanted = section;
    if (place.row >= 0 && section->childCount() > 0)
        wanted = section->child(std::min(place.row, section->childCount() - 1));
    for (int i = 0; place.row >= 0 && !place.id.isNull() && i < section->childCount(); ++i) {
        if (section->child(i)->data(What, kRowIdRole).toUuid() == place.id)
            wanted = section->child(i);
    }
    setCurrentItem(wanted);
}

const DueEntry* OverviewTree::currentDue() const
{
    const QVariant place = currentItem() ? currentItem()->data(What, kDueRole) : QVariant();
    return place.isValid() ? &m_due.at(place.toInt()) : nullptr;
}

void OverviewTree::showDone()
{
    QTreeWidgetItem* item = currentItem();
    item->setData(What, kDueRole, QVariant());
    item->setText(When, tr("erledigt"));
    for (const Column column : {What, About, Who}) {
        QFont struck = item->font(column);
        struck.setStrikeOut(true);
        item->setFont(column, struck);
    }
}

void OverviewTree::showMoved(const PartialDate& day)
{
    QTreeWidgetItem* item = currentItem();
    m_due[item->data(What, kDueRole).toInt()].day = day;
    item->setText(When, day.toString());
}

void OverviewTree::tell(const QString& text)
{
    setAccessibleDescription(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QTreeWidgetItem* OverviewTree::addSection(const QString& title, qsizetype count, const QString& nothing)
{
    auto* section = new QTreeWidgetItem(this);
    section->setText(0, QStringLiteral("%1 (%L2)").arg(title).arg(count));
    QFont bold;
    bold.setBold(true);
    section->setFont(0, bold);
    if (count == 0) {
        section->setText(1, nothing);
        section->setForeground(1, palette().brush(QPalette::PlaceholderText)); // see changeEvent()
    }
    const int place = indexOfTopLevelItem(section);
    section->setExpanded(m_expanded.value(place, count <= kOpenUpTo || place == 0));
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
    item->setText(When, when);
    if (row.entity) {
        item->setData(0, kRowIdRole, row.id);
        item->setData(0, kRowEntityRole, row.entity->keyText());
    }
    return item;
}

qsizetype OverviewTree::shownOf(qsizetype count) const
{
    return m_whole.contains(topLevelItemCount() - 1) ? count : qMin(kShownPerSection, count);
}

void OverviewTree::addMore(QTreeWidgetItem* section, qsizetype count)
{
    if (const qsizetype shown = shownOf(count); shown < count)
        addRow(section, {}, tr("… und %L1 weitere zeigen").arg(count - shown), {}, {})->setData(What, kMoreRole, true);
}

void OverviewTree::addDue(const QString& title, const QList<DueEntry>& entries, const QString& nothing)
{
    auto* section = addSection(title, entries.size(), nothing);
    for (const DueEntry& entry : entries.first(shownOf(entries.size()))) {
        QTreeWidgetItem* item = addRow(section, entry.row, entry.title, entry.what, entry.dateText);
        item->setText(Who, shortened(entry.who, kNameLetters));
        item->setToolTip(Who, entry.who);
        item->setData(What, kDueRole, int(m_due.size()));
        m_due << entry;
    }
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
    const QVariant filter = item->data(What, kFilterRole);
    if (entity) {
        Q_EMIT openRequested({entity, item->data(0, kRowIdRole).toUuid()});
    } else if (filter.isValid()) {
        Q_EMIT findingsRequested(filter.toString());
    } else if (item->data(What, kMoreRole).toBool()) {
        m_whole << indexOfTopLevelItem(item->parent());
        fill();
    }
}

} // namespace iplan
