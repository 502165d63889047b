// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/findingspage.h"

#include "core/base/searchtext.h"
#include "core/rules/rule.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/page/pageparts.h"
#include "ui/page/roomydelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kIndexRole = Qt::UserRole;
constexpr int kRuleRole = Qt::UserRole + 1;
constexpr int kAutoExpand = 12; ///< rules with more findings than that begin folded

bool matches(const QList<QStringList>& words, const QString& text)
{
    const QString folded = foldedForIndex(text);
    return std::all_of(words.begin(), words.end(), [&](const QStringList& forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString& form) { return folded.contains(form); });
    });
}

} // namespace

FindingsPage::FindingsPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_count(new QLabel), m_filter(new QLineEdit), m_tree(new QTreeWidget),
      m_details(new QLabel)
{
    setObjectName(QStringLiteral("page-findings"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->addWidget(pageHeading(tr("Lücken")));
    head->addSpacing(6);
    head->addWidget(m_count, 0, Qt::AlignBottom);
    head->addStretch(1);

    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("Lücken filtern"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setAccessibleName(tr("Lücken"));
    m_tree->setAccessibleDescription(tr("Die Eingabetaste führt zu dem Feld, das die Lücke schließt."));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Wo"), tr("Was")});
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->resizeSection(0, 64 * fontMetrics().averageCharWidth());
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::RichText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 5);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(head);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_details);

    connectParts();
}

void FindingsPage::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, &FindingsPage::applyFilter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FindingsPage::showDetails);
    connect(m_tree, &QTreeWidget::itemActivated, this, &FindingsPage::openItem);
    connect(&m_workspace, &Workspace::findingsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
}

void FindingsPage::activate()
{
    if (m_stale)
        reload();
    m_tree->setFocus();
}

void FindingsPage::reload()
{
    m_stale = false;
    m_tree->clear();
    const QList<Finding>& findings = m_workspace.findings();
    for (qsizetype first = 0; first < findings.size();) {
        qsizetype end = first;
        while (end < findings.size() && findings.at(end).rule == findings.at(first).rule)
            ++end;
        addRule(first, end - first);
        first = end;
    }
    m_count->setText(findings.isEmpty() ? tr("Nichts zu melden") : QString::number(findings.size()));
    applyFilter();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    else
        m_details->setText(tr("Die Prüfung hat zu dieser Datei nichts zu melden."));
}

void FindingsPage::addRule(qsizetype first, qsizetype count)
{
    const QList<Finding>& findings = m_workspace.findings();
    const Rule* rule = findings.at(first).rule;
    auto* group = new QTreeWidgetItem(m_tree);
    group->setText(0, QStringLiteral("%1 (%2)").arg(rule->titleText()).arg(count));
    group->setText(1, severityLabel(rule->severity));
    group->setIcon(0,
                   themedIcon(rule->severity == Severity::Hint ? QStringLiteral("list") : QStringLiteral("findings")));
    QFont bold = group->font(0);
    bold.setBold(true);
    group->setFont(0, bold);
    group->setData(0, kRuleRole, rule->keyText());
    for (qsizetype i = first; i < first + count; ++i) {
        auto* item = new QTreeWidgetItem(group);
        item->setText(0, shortened(findings.at(i).title, 120));
        item->setText(1, findings.at(i).message);
        item->setToolTip(1, findings.at(i).message);
        item->setData(0, kRuleRole, rule->keyText());
        item->setData(0, kIndexRole, i);
    }
    group->setExpanded(count <= kAutoExpand);
}

void FindingsPage::applyFilter()
{
    const QList<QStringList> words = foldedQuery(m_filter->text());
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool match = matches(words, group->text(0) + u' ' + item->text(0) + u' ' + item->text(1));
            item->setHidden(!match);
            shown += match ? 1 : 0;
        }
        group->setHidden(shown == 0);
        if (!words.isEmpty())
            group->setExpanded(true);
    }
}

void FindingsPage::showDetails()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    const Rule* rule = item ? ruleByKey(item->data(0, kRuleRole).toString()) : nullptr;
    if (!rule) {
        m_details->clear();
        return;
    }
    m_details->setText(QStringLiteral("<p><b>%1</b> (%2)<br>%3</p><p><b>%4</b> %5</p>")
                           .arg(rule->titleText().toHtmlEscaped(), severityLabel(rule->severity).toHtmlEscaped(),
                                rule->explanationText().toHtmlEscaped(), tr("Was tun?"),
                                rule->remedyText().toHtmlEscaped()));
}

void FindingsPage::openItem(const QTreeWidgetItem* item)
{
    const QVariant index = item->data(0, kIndexRole);
    const QList<Finding>& findings = m_workspace.findings();
    if (index.isValid() && index.toLongLong() < findings.size()) {
        const Finding finding = findings.at(index.toLongLong());
        Q_EMIT openRequested(finding.row, finding.field);
    }
}

PageAbilities FindingsPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    return out;
}

void FindingsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QList<QWidget*> FindingsPage::panes() const
{
    return {m_filter, m_tree};
}

bool FindingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape)
            m_filter->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            m_tree->setFocus();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace iplan
