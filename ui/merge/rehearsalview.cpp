// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/rehearsalview.h"

#include "core/base/collation.h"
#include "core/sync/admissiontext.h"
#include "ui/base/workspace.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kPlannedRowRole = Qt::UserRole; ///< index in MergePlan::rows
constexpr int kUnfoldedAtMost = 12;           ///< groups with more rows begin folded
constexpr qsizetype kCellText = 300;
constexpr int kFieldShare = 36;  ///< of the width, in per cent
constexpr int kBeforeShare = 32; ///< … what is there now; the rest is what would be

using What = PlannedRow::What;

/// Authors are kept by the program; nobody counts them among what changed.
bool isShown(const PlannedRow& row)
{
    return row.row.entity->role != EntityRole::System;
}

} // namespace

RehearsalView::RehearsalView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_texts(workspace), m_summary(new QLabel), m_list(new QTreeWidget)
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setAccessibleName(tr("Was geschehen würde, im Einzelnen"));
    m_list->setAccessibleDescription(tr("Pfeil nach rechts klappt einen Eintrag auf und zeigt seine Felder."));
    m_list->setHeaderLabels({tr("Eintrag und Feld"), tr("Hier bisher"), tr("Danach")});
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->header()->setStretchLastSection(true);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(8 * fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) { addFields(*item); });
}

void RehearsalView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // All three columns are in sight at any width; whoever wants more of one draws it wider.
    const int room = m_list->width() - 2 * m_list->frameWidth() - m_list->verticalScrollBar()->sizeHint().width();
    m_list->header()->resizeSection(0, room * kFieldShare / 100);
    m_list->header()->resizeSection(1, room * kBeforeShare / 100);
}

void RehearsalView::setPlan(const MergePlan& plan)
{
    m_plan = plan;
    m_texts.setPlan(plan);
    m_summary->setText(summary().join(u'\n'));
    fillList();
}

void RehearsalView::clear()
{
    setPlan({});
    m_summary->clear();
}

qsizetype RehearsalView::count(What what) const
{
    return std::count_if(m_plan.rows.begin(), m_plan.rows.end(),
                         [&](const PlannedRow& row) { return row.what == what && isShown(row); });
}

QString RehearsalView::authors() const
{
    QStringList names;
    for (const CommitRecord& commit : m_plan.theirCommits) {
        const QString name = m_texts.authorText(commit.author);
        if (!commit.author.isNull() && !names.contains(name))
            names << name;
    }
    sortTexts(names);
    return names.join(QStringLiteral(", "));
}

QStringList RehearsalView::summary() const
{
    if (m_plan.isEmpty())
        return QStringList(tr("Die andere Kopie enthält nichts, was hier noch fehlt.")) + heldLines(m_plan.admission) +
               contentSummary();
    QStringList out;
    out << (m_plan.theirs == 1 ? tr("1 Änderung würde übernommen")
                               : tr("%L1 Änderungen würden übernommen").arg(m_plan.theirs)) +
               (authors().isEmpty() ? QStringLiteral(".") : tr(", geschrieben von %1.").arg(authors()));
    QStringList rows;
    const auto add = [&rows](const QString& text, qsizetype number) {
        if (number > 0)
            rows << text.arg(number);
    };
    add(tr("%L1 neu"), count(What::Created));
    add(tr("%L1 geändert"), count(What::Changed));
    add(tr("%L1 in den Papierkorb gelegt"), count(What::Deleted));
    add(tr("%L1 aus dem Papierkorb geholt"), count(What::Restored));
    out << (rows.isEmpty() ? tr("Einträge: keiner sähe anders aus als jetzt.")
                           : tr("Einträge: %1.").arg(rows.join(QStringLiteral(", "))));
    const qsizetype conflicts = m_plan.conflicts.size();
    out << (conflicts == 0
                ? tr("Konflikte: keine.")
                : tr("Konflikte: %1. Bis sie entschieden sind, gilt eine der Fassungen; keine geht verloren.")
                      .arg(conflicts));
    if (!m_plan.settled.isEmpty())
        out << tr("Auf der anderen Kopie schon entschieden: %L1.").arg(m_plan.settled.size());
    out << (m_plan.lost.isEmpty()
                ? tr("Verloren ginge: nichts.")
                : tr("Endgültig leer würden: %L1, weil dort Personendaten gelöscht wurden.").arg(m_plan.lost.size()));
    return out + heldLines(m_plan.admission) + contentSummary();
}

QStringList RehearsalView::contentSummary() const
{
    ContentReport rest = m_plan.contents;
    rest.taken.clear();
    QStringList out;
    if (!m_plan.contents.taken.isEmpty())
        out << tr("Inhalte von Anlagen, die dazukämen: %L1.").arg(m_plan.contents.taken.size());
    return out + contentLines(rest);
}

QTreeWidgetItem* RehearsalView::addGroup(const QString& heading, qsizetype number)
{
    auto* group = new QTreeWidgetItem(m_list);
    group->setText(0, QStringLiteral("%1 (%L2)").arg(heading).arg(number));
    QFont bold; // nothing but bold: the size follows the window
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFirstColumnSpanned(true);
    group->setExpanded(number <= kUnfoldedAtMost);
    return group;
}

void RehearsalView::fillList()
{
    m_list->clear();
    addConflicts(tr("In Konflikt"), m_plan.conflicts);
    addRows(tr("Endgültig leer"), What::Erased);
    addRows(tr("Neu"), What::Created);
    addRows(tr("Geändert"), What::Changed);
    addRows(tr("In den Papierkorb"), What::Deleted);
    addRows(tr("Aus dem Papierkorb"), What::Restored);
    addConflicts(tr("Dort schon entschieden"), m_plan.settled);
    addEqual(tr("Auf beiden Seiten gleich geändert"));
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setVisible(m_list->topLevelItemCount() > 0);
}

void RehearsalView::addRows(const QString& heading, What what)
{
    const qsizetype number = count(what);
    if (number == 0)
        return;
    QTreeWidgetItem* group = addGroup(heading, number);
    for (qsizetype i = 0; i < m_plan.rows.size(); ++i) {
        const PlannedRow& row = m_plan.rows.at(i);
        if (row.what != what || !isShown(row))
            continue;
        auto* item = new QTreeWidgetItem(group);
        item->setText(0, shortened(m_texts.rowText(row.row), kCellText));
        item->setToolTip(0, item->text(0));
        item->setFirstColumnSpanned(true);
        item->setData(0, kPlannedRowRole, i);
        if (!row.fields.isEmpty())
            item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
}

void RehearsalView::addFields(QTreeWidgetItem& item)
{
    const QVariant index = item.data(0, kPlannedRowRole);
    if (!index.isValid() || item.childCount() > 0)
        return;
    for (const PlannedField& field : m_plan.rows.at(index.toLongLong()).fields) {
        if (field.field->has(Hidden) && field.field->kind != FieldKind::OrderKey)
            continue;
        auto* line = new QTreeWidgetItem(&item);
        line->setText(0, field.field->labelText());
        const QString from = m_texts.fieldText(*field.field, field.from);
        const QString to = m_texts.fieldText(*field.field, field.to);
        line->setText(1, shortened(field.field->kind == FieldKind::OrderKey ? QString() : from, kCellText));
        line->setText(2, shortened(field.combined ? tr("%1 (Absätze beider Kopien)").arg(to) : to, kCellText));
        line->setToolTip(1, from);
        line->setToolTip(2, to);
    }
}

void RehearsalView::addConflicts(const QString& heading, const QList<Conflict>& conflicts)
{
    if (conflicts.isEmpty())
        return;
    QTreeWidgetItem* group = addGroup(heading, conflicts.size());
    for (const Conflict& conflict : conflicts) {
        auto* item = new QTreeWidgetItem(group);
        const bool guard = conflict.isGuard();
        QString what = MergeTexts::unitLabel(conflict.row.entity, conflict.unit);
        if (guard)
            what = conflict.kind == Conflict::Kind::DeletedAndEdited ? tr("gelöscht und bearbeitet")
                                                                     : tr("abgeschlossen und bearbeitet");
        item->setText(0, shortened(m_texts.rowText(conflict.row), kCellText) + QStringLiteral(": ") + what);
        item->setToolTip(0, item->text(0));
        item->setFirstColumnSpanned(true);
        for (const ConflictSide& side : conflict.sides) {
            auto* line = new QTreeWidgetItem(item);
            const EntityInfo* entity = entityByKey(side.row.entity);
            line->setText(0, m_texts.whoText(side));
            line->setText(1, guard ? MergeTexts::unitLabel(entity, side.unit) : QString());
            line->setText(2, shortened(m_texts.unitText(entity, side.unit, side.value), kCellText));
        }
    }
}

void RehearsalView::addEqual(const QString& heading)
{
    if (m_plan.equal.isEmpty())
        return;
    QTreeWidgetItem* group = addGroup(heading, m_plan.equal.size());
    group->setExpanded(false);
    for (const EqualChange& change : m_plan.equal) {
        auto* item = new QTreeWidgetItem(group);
        item->setText(0, shortened(m_texts.rowText(change.row), kCellText) + QStringLiteral(": ") +
                             MergeTexts::unitLabel(change.row.entity, change.unit));
        item->setText(2, shortened(m_texts.unitText(change.row.entity, change.unit, change.value), kCellText));
    }
}

} // namespace iplan
