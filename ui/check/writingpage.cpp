// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/writingpage.h"

#include "core/ops/acceptfinding.h"
#include "core/ops/writing.h"
#include "core/query/rowlabel.h"
#include "core/rules/writinghints.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/check/acceptline.h"
#include "ui/check/housestyleline.h"
#include "ui/page/textcheckscope.h"
#include "ui/widget/detailsarea.h"
#include "ui/widget/detailslabel.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"
#include "ui/widget/waitline.h"
#include "ui/writing/writingcontrol.h"

#include <algorithm>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kScopeLetters = 60;
constexpr int kLeastScopeLetters = 12;
constexpr int kRoomyLines = 32; ///< below, the rules are folded
constexpr int kRowsInSight = 5;

/// The sentence with what the hint is about in bold.
QString markedPassage(const Finding& hint)
{
    const QString text = hint.passage.toHtmlEscaped();
    if (hint.subject == hint.passage)
        return text;
    const QString subject = hint.subject.toHtmlEscaped();
    return QString(text).replace(subject, QStringLiteral("<b>%1</b>").arg(subject));
}

bool isAbbreviationHint(const Finding& hint)
{
    return hint.rule->keyText() == u"unknownAbbreviation";
}

} // namespace

AcceptWords WritingPage::acceptWords()
{
    return {tr("Hinweis a&kzeptieren"),
            tr("Wieder zeigen"),
            tr("Warum es so bleiben kann, zum Beispiel: Wortlaut des Beschlusses"),
            tr("Zeigt die markierten Hinweise nicht mehr, solange der Satz so bleibt; die Begründung steht im Verlauf"),
            kAcceptHintOperation,
            kReopenHintOperation};
}

WritingPage::WritingPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_reader(workspace), m_scope(new QComboBox), m_count(new QLabel),
      m_rulesHeading(new FoldingHeading(tr("Schreibregeln des Hauses"))), m_rules(new HouseStyleLine(workspace)),
      m_wait(new WaitLine), m_filter(new QLineEdit), m_showAccepted(new QCheckBox(tr("Auch akzeptierte &zeigen"))),
      m_model(new FindingsModel(this)), m_tree(new QTreeView), m_details(new DetailsLabel(4)),
      m_accept(new AcceptLine(workspace, acceptWords())), m_toList(new QPushButton(tr("Abkürzung erlauben")))
{
    setObjectName(QStringLiteral("page-writing"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("Hinweise filtern"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_toList->setObjectName(QStringLiteral("addAbbreviation"));
    m_toList->setToolTip(
        tr("Nimmt die markierten Abkürzungen in die Liste derer auf, die in dieser Datei erlaubt sind"));
    m_rulesHeading->setObjectName(QStringLiteral("rulesHeading"));
    m_rulesHeading->setOpen(false);
    makeTree();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(makeHead());
    layout->addWidget(m_rulesHeading);
    layout->addWidget(m_rules);
    auto* filters = new QHBoxLayout;
    filters->addWidget(m_filter, 1);
    filters->addWidget(m_showAccepted);
    layout->addLayout(filters);
    layout->addWidget(m_wait);
    layout->addWidget(m_tree, 1);
    layout->addWidget(new DetailsArea(m_details, tr("Der Satz, und was zu tun ist")));
    layout->addLayout(makeFoot());
    connectParts();
    showDetails();
    fold();
}

QLayout* WritingPage::makeHead()
{
    m_scope->setObjectName(QStringLiteral("scope"));
    m_scope->setAccessibleName(tr("Welche Texte"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(kLeastScopeLetters);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new QHBoxLayout;
    head->addWidget(pageHeading(tr("Texte prüfen")));
    head->addWidget(m_scope, 1);
    head->addWidget(m_count);
    return head;
}

QLayout* WritingPage::makeFoot()
{
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_accept, 1);
    foot->addWidget(m_toList);
    return foot;
}

void WritingPage::fold()
{
    const bool isSmall = height() < kRoomyLines * fontMetrics().lineSpacing();
    m_rulesHeading->setVisible(isSmall);
    m_rules->setVisible(!isSmall || m_rulesHeading->isOpen());
    keepRows(*m_tree, kRowsInSight);
}

void WritingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fold();
}

void WritingPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fold();
}

void WritingPage::makeTree()
{
    m_tree->setObjectName(QStringLiteral("hints"));
    m_tree->setAccessibleName(tr("Hinweise zu den Texten"));
    m_tree->setAccessibleDescription(tr("Die Eingabetaste führt zu dem Feld mit dem Satz."));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_details->setObjectName(QStringLiteral("sentence"));
}

void WritingPage::connectParts()
{
    connect(m_scope, &QComboBox::activated, this, &WritingPage::reload);
    connect(m_rulesHeading, &FoldingHeading::folded, this, &WritingPage::fold);
    connect(m_rules, &HouseStyleLine::listRequested, this,
            [this](const EntityInfo* entity) { Q_EMIT listRequested(entity, {}); });
    connect(m_filter, &QLineEdit::textChanged, m_model, &FindingsModel::setFilter);
    connect(m_showAccepted, &QCheckBox::toggled, this, &WritingPage::showHints);
    connect(m_wait, &WaitLine::stopRequested, &m_reader, [this] { m_reader.cancel(); });
    connect(m_wait, &WaitLine::againRequested, this, &WritingPage::reload);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandAll();
        for (int i = 0; i < m_model->rowCount(); ++i)
            m_tree->setFirstColumnSpanned(i, {}, true);
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
        fold(); // now it is known how high a row is
        showDetails();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WritingPage::showDetails);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const Finding* hint = m_model->findingAt(index))
            openHint(*hint);
    });
    connect(m_accept, &AcceptLine::done, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_toList, &QPushButton::clicked, this, &WritingPage::addToList);
    connect(&m_workspace, &Workspace::rowsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            reload();
    });
}

void WritingPage::activate()
{
    const RowRef asked = TextCheckScope::of(m_workspace).take();
    if (!asked.isNull())
        showScope(asked);
    else if (m_stale)
        reload();
    m_tree->setFocus();
}

void WritingPage::showScope(const RowRef& row)
{
    m_asked = row;
    fillScopes();
    m_scope->setCurrentIndex(row.isNull() ? 0 : m_scope->findData(row.id));
    reload();
}

void WritingPage::fillScopes()
{
    const QVariant before = m_scope->currentData();
    const QSignalBlocker silent(m_scope);
    m_scope->clear();
    m_scope->addItem(tr("Alle Texte der Datei"), QUuid());
    const auto add = [this](const RowRef& row) {
        m_scope->addItem(shortened(m_workspace.labelOf(row), kScopeLetters), row.id);
    };
    if (!m_asked.isNull() && m_asked.entity != &entityOf<ConceptModule>() && m_workspace.isLive(m_asked))
        add(m_asked);
    for (const Record& module : m_workspace.list(entityOf<ConceptModule>()))
        add(module.ref());
    m_scope->setCurrentIndex(qMax(0, m_scope->findData(before)));
}

RowRef WritingPage::scopeRow() const
{
    const QUuid id = m_scope->currentData().toUuid();
    if (id.isNull())
        return {};
    return id == m_asked.id ? m_asked : RowRef{&entityOf<ConceptModule>(), id};
}

Result<WritingPage::Checked> WritingPage::check(const Store& store, const RowRef& scope, QDate today,
                                                const std::atomic_bool& cancelled)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    Checked out{findWritingHints(*snapshot, today, &cancelled), houseStyleOf(*snapshot)};
    if (scope.isNull())
        return out;
    const FindingIndex index(*snapshot, out.hints);
    out.hints =
        scope.entity == &entityOf<ConceptModule>() ? index.ofModule(Id<ConceptModule>(scope.id)) : index.of(scope);
    return out;
}

void WritingPage::reload()
{
    m_stale = false;
    fillScopes();
    m_reader.read<Checked>(
        FileReader::Where::BySize,
        [scope = scopeRow(), today = m_workspace.today()](const Store& store, const std::atomic_bool& cancelled) {
            return check(store, scope, today, cancelled);
        },
        [this](const std::optional<Checked>& checked) {
            m_wait->end();
            if (checked)
                take(*checked);
        });
    if (m_reader.isReading())
        m_wait->begin(tr("Die Texte werden gelesen …"));
}

void WritingPage::take(const Checked& checked)
{
    m_hints = checked.hints;
    m_rules->setRules(checked.style);
    showHints();
}

void WritingPage::showHints()
{
    QList<Finding> shown = m_hints;
    if (!m_showAccepted->isChecked())
        shown.removeIf([](const Finding& hint) { return hint.accepted; });
    const Finding* current = m_model->findingAt(m_tree->currentIndex());
    const std::optional<Finding> place = current ? std::optional(*current) : std::nullopt;
    m_model->setFindings(shown);
    if (const QModelIndex found = place ? m_model->indexOf(*place) : QModelIndex(); found.isValid())
        m_tree->setCurrentIndex(found);
    const auto accepted =
        std::count_if(m_hints.begin(), m_hints.end(), [](const Finding& hint) { return hint.accepted; });
    const qsizetype open = m_hints.size() - accepted;
    m_count->setText((open == 0   ? tr("Keine Hinweise")
                      : open == 1 ? tr("1 Hinweis")
                                  : tr("%L1 Hinweise").arg(open)) +
                     (accepted > 0 ? tr(", %L1 akzeptiert").arg(accepted) : QString()));
}

QList<Finding> WritingPage::chosen() const
{
    QList<Finding> out;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        if (const Finding* hint = m_model->findingAt(index))
            out << *hint;
    }
    return out;
}

void WritingPage::showDetails()
{
    const QList<Finding> hints = chosen();
    m_accept->setChosen(hints);
    const bool canBeListed = !hints.isEmpty() && std::all_of(hints.begin(), hints.end(), isAbbreviationHint);
    if (!canBeListed && m_toList->hasFocus())
        m_tree->setFocus();
    m_toList->setEnabled(canBeListed && !m_workspace.isReadOnly());
    if (hints.isEmpty()) {
        m_details->showText(m_model->rowCount() == 0 ? tr("Zu diesen Texten gibt es keine Hinweise.") : QString());
        return;
    }
    const Finding& hint = hints.first();
    m_details->showText(QStringLiteral("%1<br>„%2“<br>%3<br><b>%4</b> %5")
                            .arg(FindingsModel::whatText(hint).toHtmlEscaped(), markedPassage(hint),
                                 hint.rule->explanationText().toHtmlEscaped(), tr("Was tun?"),
                                 hint.rule->remedyText().toHtmlEscaped()));
}

void WritingPage::openHint(const Finding& hint)
{
    Q_EMIT openRequested(hint.row, hint.field);
    QTimer::singleShot(0, this, [passage = hint.passage] {
        QWidget* focus = QApplication::focusWidget();
        if (focus && WritingControl::canBe(*focus))
            WritingControl(*focus).select(passage);
    });
}

void WritingPage::addToList()
{
    const QList<Finding> hints = chosen();
    m_workspace.runner().run(operationKey(entityOf<Abbreviation>(), "create"), [&](Writer& writer) -> Result<> {
        for (const Finding& hint : hints)
            IPLAN_TRY(addAbbreviation(writer, hint.subject));
        return {};
    });
    m_tree->setFocus();
}

PageAbilities WritingPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    return out;
}

void WritingPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QList<QWidget*> WritingPage::panes() const
{
    return {m_scope, m_filter, m_tree, m_accept->reason()};
}

bool WritingPage::eventFilter(QObject* watched, QEvent* event)
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
