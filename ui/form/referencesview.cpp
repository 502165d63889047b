// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/referencesview.h"

#include "core/ops/mergerecords.h"
#include "core/query/textlinks.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kLeastReferenceLines = 4;
constexpr int kMostReferenceLines = 14;

/// The tables of a form show these already.
bool belongsToRow(const ReferenceGroup& group)
{
    return group.entity->role == EntityRole::Child && group.field->has(IsOwner);
}

} // namespace

ReferencesView::ReferencesView(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_summary(new QLabel(this)), m_tree(new QTreeWidget(this)),
      m_follow(new QPushButton(this))
{
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_tree->setAccessibleName(tr("Was auf diesen Eintrag verweist"));
    m_tree->setAccessibleDescription(tr("Eingabetaste öffnet den Eintrag."));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &ReferencesView::openItem);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &ReferencesView::fitHeight);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &ReferencesView::fitHeight);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_tree);
    column->addWidget(m_follow, 0, Qt::AlignLeft);
    m_follow->hide();
    connect(m_follow, &QPushButton::clicked, this, [this] {
        m_workspace.runner().run(operationKey(*m_owner.entity, "merge"), [](Writer& writer) -> Result<> {
            const auto moved = followMergedTerms(writer);
            return moved ? Result<>() : failFrom(moved);
        });
    });
}

void ReferencesView::setOwner(const RowRef& owner)
{
    m_owner = owner;
    m_stale = true;
    if (isVisible())
        reload();
}

void ReferencesView::showEvent(QShowEvent* event)
{
    FormSection::showEvent(event);
    if (m_stale)
        reload();
}

QString ReferencesView::summaryText() const
{
    return m_summary->text();
}

void ReferencesView::reload()
{
    m_stale = false;
    m_tree->clear();
    QList<ReferenceGroup> groups;
    if (!m_owner.isNull() && m_workspace.isOpen()) {
        const auto read = m_workspace.store().read(
            [this](const Reader& reader) -> Result<QList<ReferenceGroup>> { return referencesTo(reader, m_owner); });
        if (!read)
            m_workspace.runner().report(read.error());
        groups = read.value_or(groups);
    }
    groups.removeIf(belongsToRow);
    for (const ReferenceGroup& group : std::as_const(groups))
        addGroup(group);
    const auto count = usageCount(groups, addTextLinks());
    m_summary->setText(count == 0   ? tr("Noch kein anderer Eintrag verweist hierauf.")
                       : count == 1 ? tr("Verwendet bei 1 Eintrag.")
                                    : tr("Verwendet bei %L1 Einträgen.").arg(count));
    m_tree->setVisible(m_tree->topLevelItemCount() > 0);
    refreshFollow(count > 0);
    fitHeight();
}

void ReferencesView::refreshFollow(bool isUsed)
{
    m_follow->hide();
    if (!isUsed || m_owner.entity->role != EntityRole::Vocabulary || m_workspace.isReadOnly())
        return;
    const auto target = m_workspace.store().read(
        [this](const Reader& reader) -> Result<RowRef> { return mergedTermTarget(reader, m_owner); });
    if (!target || *target == m_owner)
        return;
    m_follow->setText(tr("Verweise auf „%1“ umhängen").arg(m_workspace.labelOf(*target)));
    m_follow->show();
}

void ReferencesView::addGroup(const ReferenceGroup& group)
{
    const qsizetype count = group.references.size();
    QTreeWidgetItem* head = addHead(group.title(), count);
    for (const Reference& reference : group.references.first(qMin(count, kRowsOfGroup)))
        addRow(*head, reference.opens, m_workspace.labelOf(reference.opens));
    if (count > kRowsOfGroup)
        (new QTreeWidgetItem(head, {tr("… und %L1 weitere").arg(count - kRowsOfGroup)}))->setDisabled(true);
}

QList<RowRef> ReferencesView::addTextLinks()
{
    QList<RowRef> mentions;
    if (m_owner.isNull() || !m_workspace.isOpen())
        return mentions;
    const auto to = textLinksTo(m_workspace.store(), m_owner);
    const auto from = textLinksFrom(m_workspace.store(), m_owner);
    if (!to || !from) {
        m_workspace.runner().report(to ? from.error() : to.error());
        return mentions;
    }
    if (!to->isEmpty()) {
        QTreeWidgetItem* head = addHead(tr("Genannt in Texten von"), to->size());
        for (const TextLink& link : *to) {
            addRow(*head, link.from, tr("%1 (%2)").arg(m_workspace.labelOf(link.from), link.field->labelText()));
            if (link.from != m_owner)
                mentions << link.from;
        }
    }
    if (!from->isEmpty()) {
        QTreeWidgetItem* head = addHead(tr("In den eigenen Texten genannt"), from->size());
        for (const TextLink& link : *from)
            addRow(*head, link.to, tr("%1 (%2)").arg(m_workspace.labelOf(link.to), link.field->labelText()));
    }
    return mentions;
}

QTreeWidgetItem* ReferencesView::addHead(const QString& title, qsizetype count)
{
    auto* head = new QTreeWidgetItem(m_tree, {QStringLiteral("%1 (%L2)").arg(title).arg(count)});
    QFont bold = m_tree->font();
    bold.setBold(true);
    head->setFont(0, bold);
    head->setExpanded(true);
    return head;
}

void ReferencesView::addRow(QTreeWidgetItem& head, const RowRef& row, const QString& text)
{
    auto* item = new QTreeWidgetItem(&head, {text});
    item->setToolTip(0, text);
    item->setData(0, kRowEntityRole, row.entity->keyText());
    item->setData(0, kRowIdRole, row.id);
}

void ReferencesView::fitHeight()
{
    int lines = 0;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* head = m_tree->topLevelItem(i);
        lines += 1 + (head->isExpanded() ? head->childCount() : 0);
    }
    const int line = qMax(m_tree->sizeHintForRow(0), fontMetrics().height() + 2);
    m_tree->setFixedHeight(qBound(kLeastReferenceLines, lines, kMostReferenceLines) * line + 2 * m_tree->frameWidth() +
                           2);
}

void ReferencesView::openItem(const QTreeWidgetItem* item)
{
    const RowRef row{item ? entityByKey(item->data(0, kRowEntityRole).toString()) : nullptr,
                     item ? item->data(0, kRowIdRole).toUuid() : QUuid()};
    if (!row.isNull())
        Q_EMIT openRequested(row);
}

bool ReferencesView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openItem(m_tree->currentItem());
            return true;
        }
    }
    return FormSection::eventFilter(watched, event);
}

} // namespace iplan
