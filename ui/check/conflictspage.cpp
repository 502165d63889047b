// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/conflictspage.h"

#include "core/conflict/conflictsides.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/merge/bulkdecision.h"
#include "ui/merge/conflictlines.h"
#include "ui/merge/conflictlist.h"
#include "ui/merge/conflictpanel.h"
#include "ui/merge/conflictwatch.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kSidesByKey = 9; ///< Alt+1 to Alt+9

} // namespace

ConflictsPage::ConflictsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_texts(workspace),
      m_output(new SheetOutput(workspace, chooser, *this,
                               [this] {
                                   return [lines = lines()](const Store&, const std::atomic_bool&, MemberNaming&) {
                                       return Result<ListSheet>(conflictSheet(lines));
                                   };
                               },
                               {[this] { return tr("Konflikte %1").arg(m_workspace.today().toString(Qt::ISODate)); },
                                QStringLiteral("pages/conflicts/")})),
      m_count(new QLabel), m_notice(new QLabel), m_stack(new QStackedWidget), m_list(new ConflictList),
      m_scroll(new QScrollArea), m_panel(new ConflictPanel(workspace)), m_bulk(new BulkDecision),
      m_step(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("page-conflicts"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->hide();
    connect(m_step, &StepNote::changed, this, &ConflictsPage::showStep);
    auto* head = new QHBoxLayout;
    head->addWidget(pageHeading(tr("Konflikte")));
    head->addSpacing(6);
    head->addWidget(m_count, 0, Qt::AlignBottom);
    head->addWidget(followContent(*this, *m_output->button()));
    head->addStretch(1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeMain());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_output->line());
    layout->addWidget(m_stack, 1);
    addActions();

    connect(m_list, &ConflictList::currentConflictChanged, this, &ConflictsPage::showCurrent);
    connect(m_panel, &ConflictPanel::decided, this, &ConflictsPage::decide);
    connect(m_panel, &ConflictPanel::postponed, this, &ConflictsPage::postpone);
    connect(m_panel, &ConflictPanel::openRequested, this,
            [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); });
    connect(m_panel, &ConflictPanel::ownValueOpened, this, [this](QWidget* editors) {
        // Once it has its place.
        QTimer::singleShot(0, editors, [this, editors] { m_scroll->ensureWidgetVisible(editors); });
    });
    connect(m_bulk, &BulkDecision::chosen, this, &ConflictsPage::decideMany);
    // Undo and redo of a decision show at once; what others change, with the next count.
    connect(&workspace.runner(), &OperationRunner::saved, this, [this] {
        if (isVisible())
            ConflictWatch::of(m_workspace).refresh();
    });
    connect(&ConflictWatch::of(workspace), &ConflictWatch::changed, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
}

QWidget* ConflictsPage::makeEmpty()
{
    auto* text = new QLabel(
        tr("Es gibt nichts zu entscheiden.\n\nEin Konflikt entsteht, wenn dasselbe Feld auf zwei Kopien der Datei "
           "verschieden geändert wurde. Alle Fassungen bleiben erhalten und stehen dann hier, bis jemand sich für eine "
           "entscheidet.\n\nEine andere Kopie nehmen Sie mit Datei > Andere Kopie zusammenführen auf."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setMargin(8);
    text->setMaximumWidth(90 * fontMetrics().averageCharWidth());
    return text;
}

QWidget* ConflictsPage::makeMain()
{
    m_list->installEventFilter(this);
    m_list->setMinimumWidth(18 * fontMetrics().averageCharWidth());
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_panel, 1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_bulk->setContentsMargins(10, 4, 4, 0);
    column->addWidget(m_bulk);
    auto* splitter = new QSplitter;
    splitter->addWidget(m_list);
    splitter->addWidget(m_scroll);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 5);
    splitter->setSizes({300, 750});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void ConflictsPage::addActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    for (int number = 1; number <= kSidesByKey; ++number) {
        const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number));
        if (number <= 2) {
            add(tr("Fassung %1 nehmen").arg(number), keys, [this, number] { m_panel->choose(number); });
            continue;
        }
        // Rarely more than two sides: no line in the menu.
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, number] { m_panel->choose(number); });
        m_stack->addAction(action);
    }
    add(tr("Eigenen Wert eingeben"), QKeySequence(Qt::ALT | Qt::Key_0), [this] { m_panel->startOwnValue(); });
    add(tr("Konflikt später entscheiden"), QKeySequence(Qt::ALT | Qt::Key_L), [this] { postpone(); });
}

void ConflictsPage::activate()
{
    ConflictWatch::of(m_workspace).refresh();
    if (m_stale)
        reload();
    if (!m_conflicts.isEmpty())
        m_list->setFocus();
}

void ConflictsPage::reload()
{
    m_stale = false;
    QSet<QUuid> before;
    for (const Conflict& conflict : std::as_const(m_conflicts))
        before.insert(conflict.id);
    m_conflicts = ConflictWatch::of(m_workspace).all();
    const auto own = ownSides(m_workspace.store(), m_conflicts);
    if (!own)
        m_workspace.runner().report(own.error());
    m_own = own.value_or(QHash<QUuid, QUuid>());
    QList<QUuid> added;
    for (const Conflict& conflict : std::as_const(m_conflicts)) {
        if (!before.contains(conflict.id))
            added << conflict.id;
    }
    m_list->setConflicts(m_conflicts, m_texts);
    // One that comes back is one whose decision was just undone.
    if (added.size() == 1 && !before.isEmpty())
        m_list->setCurrent(added.first());
    const auto count = m_conflicts.size();
    m_count->setText(count == 0 ? tr("keine") : count == 1 ? tr("1 offen") : tr("%L1 offen").arg(count));
    m_stack->setCurrentIndex(count == 0 ? 0 : 1);
    showStep();
    Q_EMIT abilitiesChanged();
}

PageAbilities ConflictsPage::abilities() const
{
    PageAbilities out;
    out.print = !m_conflicts.isEmpty();
    return out;
}

QList<ConflictLine> ConflictsPage::lines() const
{
    QList<ConflictLine> out;
    for (const Conflict& conflict : m_conflicts) {
        out << conflictLine(conflict, m_texts);
        out.last().postponed = m_list->isLater(conflict.id);
    }
    return out;
}

void ConflictsPage::print()
{
    m_output->print();
}

void ConflictsPage::savePdf()
{
    m_output->savePdf();
}

const Conflict* ConflictsPage::currentConflict() const
{
    const QUuid id = m_list->current();
    for (const Conflict& conflict : m_conflicts) {
        if (conflict.id == id)
            return &conflict;
    }
    return nullptr;
}

void ConflictsPage::showCurrent()
{
    const Conflict* conflict = currentConflict();
    if (!conflict)
        return;
    const auto number = conflict - m_conflicts.constData() + 1;
    m_panel->setConflict(*conflict, ownSideOf(*conflict),
                         tr("Konflikt %L1 von %L2.").arg(number).arg(m_conflicts.size()));
    m_bulk->setConflicts(m_conflicts, *conflict, m_own);
    m_bulk->setEnabled(!m_workspace.isReadOnly());
    m_scroll->verticalScrollBar()->setValue(0);
    Q_EMIT abilitiesChanged();
}

void ConflictsPage::decide(const Decision& decision)
{
    const Conflict* conflict = currentConflict();
    if (!conflict)
        return;
    const bool inPanel = m_panel->isAncestorOf(focusWidget());
    const QUuid id = conflict->id;
    const QString name = m_texts.rowText(conflict->row);
    if (!m_workspace.runner().perform([&](Store& store) { return resolve(store, id, decision); }))
        return;
    m_step->tell(tr("Entschieden: %1.").arg(shortened(name, 80)));
    if (m_conflicts.isEmpty())
        setFocus();
    else if (inPanel)
        m_panel->focusFirst();
}

void ConflictsPage::decideMany(Policy policy, const QSet<QUuid>& conflicts)
{
    PolicyScope scope;
    scope.mine.emplace();
    for (const QUuid& id : conflicts) {
        if (policy != Policy::Newest && !m_own.contains(id))
            continue; // nobody knows which side is from here
        scope.only.insert(id);
        scope.mine->insert(m_own.value(id));
    }
    if (scope.only.isEmpty())
        return;
    if (!m_workspace.runner().perform([&](Store& store) { return resolveAll(store, policy, scope); }))
        return;
    QString text = scope.only.size() == 1 ? tr("1 Konflikt entschieden.")
                                          : tr("%L1 Konflikte entschieden.").arg(scope.only.size());
    if (const auto open = conflicts.size() - scope.only.size(); open > 0)
        text += u' ' +
                (open == 1 ? tr("Bei einem ist nicht bekannt, welche Fassung von dieser Kopie stammt; er bleibt offen.")
                           : tr("Bei %L1 ist nicht bekannt, welche Fassung von dieser Kopie stammt; sie bleiben offen.")
                                 .arg(open));
    m_step->tell(text);
    if (!m_conflicts.isEmpty())
        m_list->setFocus();
}

void ConflictsPage::postpone()
{
    const QUuid id = m_list->current();
    if (id.isNull())
        return;
    const bool inPanel = m_panel->isAncestorOf(focusWidget());
    m_list->markLater(id);
    if (m_list->goOn() && inPanel)
        m_panel->focusFirst();
}

void ConflictsPage::showStep()
{
    // What lies further back is of no interest beside the conflict in front.
    const bool isTold = m_step->state() == StepNote::State::Last || m_step->state() == StepNote::State::TakenBack;
    m_notice->setText(isTold ? m_step->text() : QString());
    m_notice->setVisible(isTold);
    if (m_notice->isHidden())
        return;
    QAccessibleEvent alert(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConflictsPage::showConflictsOf(const RowRef& row)
{
    const QList<QUuid> about = ConflictWatch::of(m_workspace).about(row);
    if (!about.isEmpty())
        m_list->setCurrent(about.first());
}

RowRef ConflictsPage::currentRecord() const
{
    const Conflict* conflict = currentConflict();
    return conflict ? conflict->row : RowRef();
}

QString ConflictsPage::countText() const
{
    return m_count->text();
}

QList<QWidget*> ConflictsPage::panes() const
{
    return {m_list, m_panel, m_bulk};
}

bool ConflictsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_panel->focusFirst();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace iplan
