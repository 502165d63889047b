// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planpage.h"

#include "ui/base/rowroles.h"
#include "ui/base/snapshotcache.h"
#include "ui/base/workspace.h"
#include "ui/output/documentoutput.h"
#include "ui/output/outputline.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/waitline.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kFilterDelay = 80; ///< ms

} // namespace

PlanPage::PlanPage(Workspace& workspace, FileChooser& chooser, const QString& title,
                   const QList<const EntityInfo*>& entities, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_data(new SnapshotCache(workspace, entities, this)),
      m_filter(new QLineEdit), m_documents(new DocumentOutput(
                                   workspace, chooser, *this, [this] { return [made = document()] { return made; }; },
                                   [this] { return fileName(); })),
      m_output(m_documents->line()), m_head(new FlowLayout), m_tools(new FlowLayout), m_empty(new QLabel),
      m_wait(new WaitLine), m_stack(new QStackedWidget), m_delay(new QTimer(this))
{
    m_head->addWidget(pageHeading(title));
    buildFilter(title);
}

void PlanPage::build(QTableView& table, QWidget* content, QWidget* empty)
{
    m_table = &table;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(m_head);
    layout->addLayout(m_tools);
    layout->addWidget(m_wait);
    layout->addWidget(m_output);
    layout->addWidget(m_stack, 1);
    connect(m_data, &SnapshotCache::changed, this, &PlanPage::rebuild);
    connect(m_data, &SnapshotCache::loadingChanged, this, &PlanPage::showWaiting);
    connect(m_wait, &WaitLine::stopRequested, m_data, &SnapshotCache::cancel);
    connect(m_wait, &WaitLine::againRequested, this, [this] { m_data->setInUse(true); });
    followContent(*this, *m_documents->button());
}

void PlanPage::buildFilter(const QString& title)
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("%1 filtern").arg(title));
    m_filter->setAccessibleDescription(tr("Jedes Wort muss in Nummer oder Titel vorkommen. Esc leert das Feld."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(22 * fontMetrics().averageCharWidth());
    m_filter->installEventFilter(this);
    m_tools->addWidget(m_filter);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kFilterDelay);
    connect(m_delay, &QTimer::timeout, this, &PlanPage::rebuild);
    connect(m_filter, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
}

QMenu* PlanPage::addOutputMenu()
{
    m_head->addWidget(m_documents->button());
    return m_documents->menu();
}

QToolButton* PlanPage::addButton(const char* name, const QString& text, const char* icon, const QString& tip)
{
    QToolButton* button = pageButton(text, QString::fromLatin1(icon), tip);
    button->setObjectName(QString::fromLatin1(name));
    m_head->addWidget(button);
    return button;
}

void PlanPage::addChoice(const char* name, const QString& label, const QString& accessibleName, QComboBox* box)
{
    auto* before = new QLabel(label);
    before->setBuddy(box);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    auto* pair = new QWidget; // a label stays beside what it names when the line is broken
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(before);
    row->addWidget(box);
    m_tools->addWidget(pair);
}

void PlanPage::activate()
{
    m_data->setInUse(true);
    if (!isAncestorOf(focusWidget()) || !focusWidget())
        m_table->setFocus();
}

void PlanPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_data->setInUse(false);
}

void PlanPage::finishRebuild()
{
    m_stack->setCurrentIndex(m_table->model()->rowCount() == 0 ? 1 : 0);
    m_empty->setText(emptyText());
    Q_EMIT abilitiesChanged();
}

void PlanPage::showWaiting()
{
    if (m_data->isLoading())
        m_wait->begin(tr("Wird zusammengestellt …"));
    else if (!m_wait->isStopped())
        m_wait->end();
    m_empty->setText(m_wait->isStopped() ? tr("Das Zusammenstellen wurde abgebrochen.") : emptyText());
    if (m_table->model()->rowCount() == 0)
        m_stack->setCurrentIndex(1);
}

RowRef PlanPage::currentRecord() const
{
    const QUuid id = m_table->currentIndex().data(kRowIdRole).toUuid();
    return id.isNull() ? RowRef() : RowRef{&entityOf<Measure>(), id};
}

PageAbilities PlanPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.print = m_table->model()->rowCount() > 0;
    return out;
}

void PlanPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool PlanPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            if (key == Qt::Key_Escape)
                m_filter->clear();
            m_table->setFocus();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void PlanPage::print()
{
    m_documents->print();
}

void PlanPage::savePdf()
{
    m_documents->savePdf();
}

} // namespace iplan
