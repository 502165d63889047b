// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/findingspage.h"

#include "core/interchange/findingsheet.h"
#include "core/ops/acceptfinding.h"
#include "core/report/content/findingsreport.h"
#include "core/rules/rule.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/check/acceptline.h"
#include "ui/check/gapletters.h"
#include "ui/output/documentoutput.h"
#include "ui/output/outputline.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/detailslabel.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kShareOfWhere = 52; ///< percent of the width
constexpr int kAutoExpand = 12;   ///< rules with more findings than that begin folded

} // namespace

FindingsPage::FindingsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace),
      m_output(new DocumentOutput(
          workspace, chooser, *this,
          [this] {
              return [findings = m_model->shownFindings(), filter = m_filter->text(), today = m_workspace.today()] {
                  return report::findingsReport(findings, filter, today);
              };
          },
          [this] { return fileName(); })),
      m_count(new QLabel), m_filter(new QLineEdit), m_model(new FindingsModel(this)), m_tree(new QTreeView),
      m_details(new DetailsLabel(5)), m_showAccepted(new QCheckBox(tr("Auch akzeptierte &zeigen"))),
      m_accept(new AcceptLine(workspace, acceptWords()))
{
    setObjectName(QStringLiteral("page-findings"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("Lücken filtern"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    buildTree();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(makeHead());
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_filter, 1);
    filters->addWidget(m_showAccepted);
    layout->addLayout(filters);
    layout->addWidget(m_output->line());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_accept);
    connectParts();
    followContent(*this, *m_output->button());
}

QLayout* FindingsPage::makeHead()
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->addWidget(pageHeading(tr("Lücken")));
    head->addSpacing(6);
    head->addWidget(m_count, 0, Qt::AlignBottom);
    head->addWidget(m_output->button());
    m_output->menu()->addSeparator();
    m_output->menu()->addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, [this] {
        m_output->line()->save(tr("Als Excel-Arbeitsmappe speichern"), fileName(), QStringLiteral("xlsx"),
                               [findings = m_model->shownFindings(), today = m_workspace.today()](const QString& path) {
                                   return writeFindings(findings, today, path);
                               });
    });
    m_output->menu()->addAction(tr("Als &CSV speichern …"), this, [this] {
        m_output->line()->save(
            tr("Als CSV speichern"), fileName(), QStringLiteral("csv"),
            [findings = m_model->shownFindings()](const QString& path) { return writeFindingsCsv(findings, path); });
    });
    m_output->menu()->addSeparator();
    new GapLetters(m_workspace, *m_output->line(), *m_output->menu()); // belongs to the menu
    head->addStretch(1);
    return head;
}

void FindingsPage::buildTree()
{
    m_tree->setAccessibleName(tr("Lücken"));
    m_tree->setAccessibleDescription(tr("Die Eingabetaste führt zu dem Feld, das die Lücke schließt."));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->viewport()->installEventFilter(this);
    m_tree->header()->viewport()->installEventFilter(this);
}

AcceptWords FindingsPage::acceptWords()
{
    return {tr("Lücke a&kzeptieren"),
            tr("Wieder &melden"),
            tr("Warum es so bleiben kann, zum Beispiel: vom Ausschuss am 21.11.2026 so beschlossen"),
            tr("Meldet die markierten Lücken nicht mehr als offen; die Begründung steht im Verlauf"),
            kAcceptFindingOperation,
            kReopenFindingOperation};
}

void FindingsPage::connectParts()
{
    connect(m_showAccepted, &QCheckBox::toggled, this, &FindingsPage::reload);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_accept->setChosen(selected()); });
    connect(m_accept, &AcceptLine::done, this, [this] {
        m_workspace.findings().refresh();
        m_tree->setFocus();
    });
    connect(m_filter, &QLineEdit::textChanged, m_model, &FindingsModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FindingsPage::keepPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPage::findPlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &Page::abilitiesChanged);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPage::showDetails);
    connect(m_tree, &QTreeView::activated, this, &FindingsPage::openIndex);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) { noteFolding(index, true); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) { noteFolding(index, false); });
    connect(&m_workspace.findings(), &FindingsService::changed, this, [this] {
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

void FindingsPage::filterBy(const QString& text)
{
    m_filter->setText(text);
}

void FindingsPage::reload()
{
    m_stale = false;
    QList<Finding> shown = m_workspace.findings().open();
    const qsizetype open = shown.size();
    if (m_showAccepted->isChecked()) {
        shown << m_workspace.findings().accepted();
        std::stable_sort(shown.begin(), shown.end(),
                         [](const Finding& a, const Finding& b) { return a.rule < b.rule; }); // rules lie in an array
    }
    m_model->setFindings(shown);
    const qsizetype accepted = m_workspace.findings().accepted().size();
    m_count->setText((open == 0 ? tr("Nichts zu melden") : QLocale().toString(open)) +
                     (accepted > 0 ? tr(", %L1 akzeptiert").arg(accepted) : QString()));
    if (shown.isEmpty())
        m_details->showText(tr("Die Prüfung hat zu dieser Datei nichts zu melden."));
}

void FindingsPage::noteFolding(const QModelIndex& index, bool expanded)
{
    // Shown by a filter is not chosen by a person.
    if (!m_placing && m_filter->text().isEmpty())
        m_expanded.insert(m_model->ruleAt(index), expanded);
}

void FindingsPage::keepPlace()
{
    const QModelIndex current = m_tree->currentIndex();
    if (!current.isValid())
        return;
    const Finding* finding = m_model->findingAt(current);
    m_place.rule = m_model->ruleAt(current);
    m_place.finding = finding ? std::optional<Finding>(*finding) : std::nullopt;
    m_place.row = current.row();
}

void FindingsPage::findPlace()
{
    m_placing = true;
    const bool filtered = !m_filter->text().isEmpty();
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex rule = m_model->index(i, 0);
        const bool small = m_model->rowCount(rule) <= kAutoExpand;
        m_tree->setFirstColumnSpanned(i, {}, true);
        m_tree->setExpanded(rule, filtered || m_expanded.value(m_model->ruleAt(rule), small));
    }
    m_placing = false;
    const QModelIndex rule = m_model->indexOf(m_place.rule);
    QModelIndex place = rule;
    if (m_place.finding && rule.isValid()) {
        place = m_model->indexOf(*m_place.finding);
        if (!place.isValid()) // mended: on to the next one
            place = m_model->index(qMin(m_place.row, m_model->rowCount(rule) - 1), 0, rule);
    }
    m_tree->setCurrentIndex(place.isValid() ? place : m_model->index(0, 0));
    showDetails();
    m_accept->setChosen(selected());
}

void FindingsPage::showDetails()
{
    const Rule* rule = m_model->ruleAt(m_tree->currentIndex());
    if (!rule) {
        m_details->showText({});
        return;
    }
    // The columns may be too narrow for what is in front.
    const Finding* finding = m_model->findingAt(m_tree->currentIndex());
    const QString where =
        finding ? QStringLiteral("<p><b>%1</b><br>%2</p>")
                      .arg(finding->title.toHtmlEscaped(), FindingsModel::whatText(*finding).toHtmlEscaped())
                : QString();
    m_details->showText(
        where + QStringLiteral("<p><b>%1</b> (%2)<br>%3</p><p><b>%4</b> %5</p>")
                    .arg(rule->titleText().toHtmlEscaped(), severityLabel(rule->severity).toHtmlEscaped(),
                         rule->explanationText().toHtmlEscaped(), tr("Was tun?"), rule->remedyText().toHtmlEscaped()));
}

void FindingsPage::openIndex(const QModelIndex& index)
{
    if (const Finding* finding = m_model->findingAt(index))
        Q_EMIT openRequested(finding->row, finding->field);
}

QList<Finding> FindingsPage::selected() const
{
    QList<Finding> out;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        if (const Finding* finding = m_model->findingAt(index))
            out << *finding;
    }
    return out;
}

PageAbilities FindingsPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.print = m_model->rowCount() > 0;
    return out;
}

QString FindingsPage::fileName() const
{
    return tr("Lücken %1").arg(m_workspace.today().toString(Qt::ISODate));
}

void FindingsPage::print()
{
    m_output->print();
}

void FindingsPage::savePdf()
{
    m_output->savePdf();
}

void FindingsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QList<QWidget*> FindingsPage::panes() const
{
    return {m_filter, m_tree, m_accept->reason()};
}

void FindingsPage::shareColumns()
{
    m_tree->header()->resizeSection(0, m_tree->viewport()->width() * kShareOfWhere / 100);
}

bool FindingsPage::eventFilter(QObject* watched, QEvent* event)
{
    // The two columns share what there is, until somebody moves their border.
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize && !m_columnsMoved)
        shareColumns();
    if (watched == m_tree->header()->viewport() && event->type() == QEvent::MouseButtonPress)
        m_columnsMoved = true;
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
