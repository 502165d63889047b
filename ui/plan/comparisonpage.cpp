// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/comparisonpage.h"

#include "core/interchange/comparisonsheets.h"
#include "core/report/content/comparisonreport.h"
#include "ui/base/workspace.h"
#include "ui/model/comparisonmodel.h"
#include "ui/output/documentoutput.h"
#include "ui/output/outputline.h"
#include "ui/page/pageoutput.h"
#include "ui/plan/comparedchange.h"
#include "ui/plan/comparedstatechooser.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/waitline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kCompareDelay = 150; ///< ms; while somebody goes through the days of a date
constexpr int kEveryKind = -1;

using Held = std::shared_ptr<const ProgrammeComparison>;

} // namespace

ComparisonPage::ComparisonPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_reader(workspace),
      m_before(new ComparedStateChooser(workspace, chooser, tr("Früher:"), tr("Früherer Stand"))),
      m_after(new ComparedStateChooser(workspace, chooser, tr("&Später:"), tr("Späterer Stand"))),
      m_people(new QCheckBox(tr("Mit Personen und internen &Notizen"))),
      m_public(new QCheckBox(tr("Öffen&tliche Fassung"))), m_kind(new QComboBox), m_filter(new QLineEdit),
      m_summary(new QLabel), m_wait(new WaitLine),
      m_documents(new DocumentOutput(
          workspace, chooser, *this,
          [this] { return [made = m_model->comparison()] { return report::comparisonReport(*made); }; },
          [this] { return tr("Vergleich %1").arg(m_workspace.today().toString(Qt::ISODate)); })),
      m_model(new ComparisonModel(this)), m_table(new QTableView), m_details(new ComparedChange),
      m_splitter(new QSplitter), m_stack(new QStackedWidget), m_empty(new QLabel), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("page-comparison"));
    buildTable();
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_details);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(scroll);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({640, 360});
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(makeHead());
    auto* sides = new FlowLayout;
    sides->addWidget(m_before);
    sides->addWidget(m_after);
    layout->addLayout(sides);
    layout->addLayout(makeTools());
    layout->addWidget(m_wait);
    layout->addWidget(m_documents->line());
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    connectParts();
    followContent(*this, *m_documents->button());
}

void ComparisonPage::connectParts()
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(kCompareDelay);
    connect(m_delay, &QTimer::timeout, this, &ComparisonPage::compare);
    for (ComparedStateChooser* chooser : {m_before, m_after})
        connect(chooser, &ComparedStateChooser::changed, this, &ComparisonPage::later);
    for (QCheckBox* box : {m_people, m_public})
        connect(box, &QCheckBox::toggled, this, &ComparisonPage::later);
    connect(m_public, &QCheckBox::toggled, m_people, &QWidget::setDisabled);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComparisonPage::filter);
    connect(m_filter, &QLineEdit::textChanged, this, &ComparisonPage::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparisonPage::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &ComparisonPage::openCurrent);
    connect(m_details, &ComparedChange::openRequested, this, &ComparisonPage::openCurrent);
    connect(m_wait, &WaitLine::stopRequested, this, [this] {
        m_reader.cancel();
        m_stale = true;
        showEmpty();
    });
    connect(m_wait, &WaitLine::againRequested, this, &ComparisonPage::compare);
    connect(&m_workspace, &Workspace::rowsChanged, this, &ComparisonPage::later);
}

void ComparisonPage::activate()
{
    m_before->reload();
    m_after->reload();
    if (!std::exchange(m_begun, true))
        chooseFirst();
    if (m_stale)
        compare();
    if (!focusWidget() || !isAncestorOf(focusWidget()))
        m_before->box()->setFocus();
}

/// What is asked most often: what changed since the last edition, or without one since the file began.
void ComparisonPage::chooseFirst()
{
    const auto editions = m_workspace.list(entityOf<Edition>());
    PartialDate last;
    ComparedStateChooser::Chosen earlier{{}, FileState::onDay(m_before->day()->minimumDate())};
    for (const Record& row : editions) {
        const auto edition = fromRecord<Edition>(row);
        if (earlier.state.edition.isNull() || edition.asOf.last() >= last.last()) {
            earlier.state = {{}, edition.id};
            last = edition.asOf;
        }
    }
    m_before->choose(earlier);
}

void ComparisonPage::later()
{
    m_stale = true;
    if (isVisible())
        m_delay->start();
}

void ComparisonPage::compare()
{
    m_delay->stop();
    m_stale = false;
    const ComparisonScope scope{m_public->isChecked(), m_people->isChecked() && !m_public->isChecked()};
    m_wait->begin(tr("Die beiden Stände werden verglichen …"));
    m_reader.read<Held>(
        FileReader::Where::Aside,
        [before = m_before->chosen(), after = m_after->chosen(), today = m_workspace.today(),
         scope](const Store& store, const std::atomic_bool& cancelled) -> Result<Held> {
            IPLAN_TRY_ASSIGN(const auto earlier, loadChosen(store, before, today));
            if (cancelled)
                return Held();
            IPLAN_TRY_ASSIGN(const auto later, loadChosen(store, after, today));
            return std::make_shared<const ProgrammeComparison>(compareProgrammes(earlier, later, scope));
        },
        [this](const std::optional<Held>& made) {
            m_wait->end();
            take(made.value_or(nullptr));
        });
    showEmpty();
}

void ComparisonPage::take(Held comparison)
{
    m_model->setComparison(std::move(comparison));
    const auto& shown = m_model->comparison();
    m_summary->setText(shown
                           ? (shown->summary() + (shown->byCode ? shown->remarks().first(1) : QStringList())).join(u' ')
                           : QString());
    m_summary->setVisible(shown != nullptr);
    offerKinds();
    filter();
    Q_EMIT abilitiesChanged();
}

void ComparisonPage::offerKinds()
{
    const QSignalBlocker quiet(m_kind);
    const QVariant chosen = m_kind->currentData();
    m_kind->clear();
    const auto& shown = m_model->comparison();
    const qsizetype all = shown ? shown->changes.size() : 0;
    m_kind->addItem(tr("Alle Änderungen (%L1)").arg(all), kEveryKind);
    for (const ChangeKind kind : shown ? shown->kinds() : QList<ChangeKind>()) {
        const auto count = std::ranges::count(shown->changes, kind, &ProgrammeChange::kind);
        m_kind->addItem(QStringLiteral("%1 (%L2)").arg(changeKindLabel(kind)).arg(count), int(kind));
    }
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(chosen)));
}

void ComparisonPage::filter()
{
    const int kind = m_kind->currentData().toInt();
    m_model->setFilter(m_kind->currentIndex() <= 0 || kind == kEveryKind ? std::nullopt
                                                                         : std::optional(static_cast<ChangeKind>(kind)),
                       m_filter->text());
    m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
    showEmpty();
}

void ComparisonPage::showEmpty()
{
    const auto& shown = m_model->comparison();
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_reader.isReading())
        m_empty->setText(tr("Die beiden Stände werden verglichen …"));
    else if (m_wait->isStopped())
        m_empty->setText(tr("Der Vergleich wurde abgebrochen."));
    else if (!shown)
        m_empty->setText(tr("Diese beiden Stände lassen sich nicht vergleichen.\nWählen Sie andere."));
    else if (shown->changes.isEmpty())
        m_empty->setText(tr("Zwischen beiden Ständen hat sich nichts geändert.\nFrüher: %1\nSpäter: %2")
                             .arg(shown->beforeName, shown->afterName)); // one in work is the file of today
    else
        m_empty->setText(tr("Keine Änderung passt zum Filter."));
}

void ComparisonPage::showCurrent()
{
    const ProgrammeChange* change = m_model->changeAt(m_table->currentIndex());
    m_details->showChange(change, change && m_workspace.isOpen() && m_workspace.isLive(change->row));
}

void ComparisonPage::openCurrent()
{
    if (const ProgrammeChange* change = m_model->changeAt(m_table->currentIndex());
        change && m_workspace.isLive(change->row))
        Q_EMIT openRequested(change->row, nullptr);
}

RowRef ComparisonPage::currentRecord() const
{
    const ProgrammeChange* change = m_model->changeAt(m_table->currentIndex());
    return change && m_workspace.isOpen() && m_workspace.isLive(change->row) ? change->row : RowRef();
}

PageAbilities ComparisonPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.print = m_model->comparison() != nullptr;
    return out;
}

void ComparisonPage::exchange()
{
    const auto before = m_before->chosen();
    m_before->choose(m_after->chosen());
    m_after->choose(before);
}

void ComparisonPage::saveWorkbook()
{
    if (const auto made = m_model->comparison())
        m_documents->line()->save(
            tr("Als Excel-Arbeitsmappe speichern"), tr("Vergleich %1").arg(m_workspace.today().toString(Qt::ISODate)),
            QStringLiteral("xlsx"), [made](const QString& path) { return writeComparison(*made, path); });
}

OutputLine* ComparisonPage::output() const
{
    return m_documents->line();
}

void ComparisonPage::print()
{
    if (m_model->comparison())
        m_documents->print();
}

void ComparisonPage::savePdf()
{
    if (m_model->comparison())
        m_documents->savePdf();
}

void ComparisonPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ComparisonPage::filterBy(const QString& text)
{
    m_filter->setText(text);
}

QList<QWidget*> ComparisonPage::panes() const
{
    return {m_before, m_table, m_details};
}

bool ComparisonPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_table && isReturn) {
            openCurrent();
            return true;
        }
        if (watched == m_filter && (key == Qt::Key_Escape || key == Qt::Key_Down || isReturn)) {
            if (key == Qt::Key_Escape)
                m_filter->clear();
            m_table->setFocus();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace iplan
