// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/findingspage.h"

#include "core/base/searchtext.h"
#include "core/ops/acceptfinding.h"
#include "core/rules/rule.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/page/pageparts.h"
#include "ui/page/roomydelegate.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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
      m_details(new QLabel), m_showAccepted(new QCheckBox(tr("Auch &akzeptierte zeigen"))),
      m_reasonLabel(new QLabel(tr("&Begründung:"))), m_reason(new QLineEdit),
      m_accept(new QPushButton(tr("Lücke a&kzeptieren")))
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
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
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
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_filter, 1);
    filters->addWidget(m_showAccepted);
    layout->addLayout(filters);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_details);
    layout->addLayout(makeAcceptLine());

    connectParts();
    updateAcceptLine();
}

QLayout* FindingsPage::makeAcceptLine()
{
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setPlaceholderText(
        tr("Warum es so bleiben kann, zum Beispiel: vom Ausschuss am 21.11.2026 so beschlossen"));
    m_accept->setToolTip(tr("Meldet die markierten Lücken nicht mehr als offen; die Begründung steht im Verlauf"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_reasonLabel);
    line->addWidget(m_reason, 1);
    line->addWidget(m_accept);
    return line;
}

void FindingsPage::connectParts()
{
    connect(m_showAccepted, &QCheckBox::toggled, this, &FindingsPage::reload);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &FindingsPage::updateAcceptLine);
    connect(m_reason, &QLineEdit::textChanged, this, &FindingsPage::updateAcceptLine);
    connect(m_reason, &QLineEdit::returnPressed, m_accept, &QPushButton::click);
    connect(m_accept, &QPushButton::clicked, this, &FindingsPage::acceptSelected);
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
    m_shown = m_workspace.findings();
    const qsizetype open = m_shown.size();
    if (m_showAccepted->isChecked()) {
        m_shown << m_workspace.acceptedFindings();
        std::stable_sort(m_shown.begin(), m_shown.end(),
                         [](const Finding& a, const Finding& b) { return a.rule < b.rule; }); // rules lie in an array
    }
    for (qsizetype first = 0; first < m_shown.size();) {
        qsizetype end = first;
        while (end < m_shown.size() && m_shown.at(end).rule == m_shown.at(first).rule)
            ++end;
        addRule(first, end - first);
        first = end;
    }
    const qsizetype accepted = m_workspace.acceptedFindings().size();
    m_count->setText((open == 0 ? tr("Nichts zu melden") : QString::number(open)) +
                     (accepted > 0 ? tr(", %1 akzeptiert").arg(accepted) : QString()));
    applyFilter();
    if (m_tree->topLevelItemCount() > 0)
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
    else
        m_details->setText(tr("Die Prüfung hat zu dieser Datei nichts zu melden."));
}

void FindingsPage::addRule(qsizetype first, qsizetype count)
{
    const Rule* rule = m_shown.at(first).rule;
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
        const Finding& finding = m_shown.at(i);
        const QString text = finding.accepted ? tr("Akzeptiert: %1").arg(finding.reason) : finding.message;
        item->setText(0, shortened(finding.title, 120));
        item->setText(1, text);
        item->setToolTip(1, finding.accepted ? finding.message + u'\n' + text : text);
        if (finding.accepted)
            item->setIcon(0, themedIcon(QStringLiteral("ok")));
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
    if (index.isValid() && index.toLongLong() < m_shown.size()) {
        const Finding finding = m_shown.at(index.toLongLong());
        Q_EMIT openRequested(finding.row, finding.field);
    }
}

QList<Finding> FindingsPage::selected() const
{
    QList<Finding> out;
    const auto items = m_tree->selectedItems();
    for (const QTreeWidgetItem* item : items) {
        const QVariant index = item->data(0, kIndexRole);
        if (index.isValid() && index.toLongLong() < m_shown.size())
            out << m_shown.at(index.toLongLong());
    }
    return out;
}

void FindingsPage::updateAcceptLine()
{
    const QList<Finding> findings = selected();
    const auto isAccepted = [](const Finding& finding) { return finding.accepted; };
    const bool reopen = !findings.isEmpty() && std::all_of(findings.begin(), findings.end(), isAccepted);
    m_reasonLabel->setVisible(!reopen);
    m_reason->setVisible(!reopen);
    m_accept->setText(reopen ? tr("Wieder &melden") : tr("Lücke a&kzeptieren"));
    m_accept->setEnabled(!m_workspace.isReadOnly() && !findings.isEmpty() &&
                         (reopen || !m_reason->text().trimmed().isEmpty()));
}

void FindingsPage::acceptSelected()
{
    const QList<Finding> findings = selected();
    if (findings.isEmpty())
        return;
    if (!m_reason->isVisibleTo(this)) {
        m_workspace.runner().run(kReopenFindingOperation,
                                 [&](Writer& writer) { return reopenFindings(writer, findings); });
    } else if (m_workspace.runner().run(kAcceptFindingOperation, [&](Writer& writer) {
                   return acceptFindings(writer, findings, m_reason->text(), m_workspace.today());
               })) {
        m_reason->clear();
    }
    m_workspace.refreshFindings();
    m_tree->setFocus();
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
    return {m_filter, m_tree, m_reason};
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
