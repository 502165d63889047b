// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewpanel.h"

#include "ui/base/workspace.h"
#include "ui/importing/importsession.h"
#include "ui/importing/previewmodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/frozentable.h"
#include "ui/widget/pageparts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

using Fate = ListPlan::Fate;
constexpr int kWidestColumn = 32; ///< letters, at first
constexpr int kMeasuredRows = 100;
constexpr Fate kFates[] = {Fate::Create, Fate::Change, Fate::Unchanged, Fate::Duplicate, Fate::Faulty, Fate::Skipped};

/// Says whether a cell is being typed into.
class PreviewTable : public FrozenTable
{
public:
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }
};

} // namespace

PreviewPanel::PreviewPanel(Workspace& workspace, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_model(new PreviewModel(workspace, session, this)),
      m_view(new PreviewTable), m_all(pageButton({}, {}, tr("Zeigt alle Zeilen der Liste"))),
      m_next(pageButton(tr("Nächste &unklare"), QStringLiteral("findings"),
                        tr("Geht zur nächsten Zeile, die fehlerhaft ist oder eine Dublette sein kann"))),
      m_empty(new QLabel), m_detail(new QLabel)
{
    m_view->setObjectName(QStringLiteral("importPreview"));
    m_view->setAccessibleName(tr("Vorschau: was aus jeder Zeile wird"));
    m_view->setAccessibleDescription(tr("F2 berichtigt eine Zelle; die Menütaste entscheidet über die Zeile."));
    m_view->setModel(m_model);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMinimumHeight(7 * fontMetrics().lineSpacing());
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setTextFormat(Qt::PlainText);
    m_detail->setObjectName(QStringLiteral("previewDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildFates();
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_detail);
    connectParts();
    update();
}

void PreviewPanel::connectParts()
{
    connect(&m_session, &ImportSession::changed, this, &PreviewPanel::update);
    connect(m_next, &QToolButton::clicked, this, &PreviewPanel::showNextDoubtful);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        updateDetail();
        if (!m_isUpdating && index.column() >= PreviewModel::FirstCell)
            Q_EMIT columnChosen(index.column() - PreviewModel::FirstCell);
    });
    connect(
        m_view->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this] {
            if (m_isLate)
                update();
        },
        Qt::QueuedConnection);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        const QModelIndex below = m_view->indexAt(place);
        showMenu(below.isValid() ? below : m_view->currentIndex(), place);
    });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (index.column() < PreviewModel::FirstCell)
            showMenu(index, m_view->visualRect(index).center());
    });
}

void PreviewPanel::buildFates()
{
    auto* line = new FlowLayout;
    line->addWidget(pageHeading(tr("Vorschau"), 1.1));
    auto* group = new QButtonGroup(this);
    const auto add = [&](QToolButton* button, const std::optional<Fate>& fate) {
        button->setCheckable(true);
        group->addButton(button);
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, fate] {
            m_model->setFate(fate);
            updateDetail();
        });
    };
    add(m_all, {});
    m_all->setChecked(true);
    for (const Fate fate : kFates) {
        QToolButton* button = pageButton({}, fateSymbol(fate), tr("Zeigt nur diese Zeilen"));
        button->setObjectName(QStringLiteral("fate-%1").arg(int(fate)));
        add(button, fate);
        m_fates << button;
    }
    line->addWidget(m_next);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
}

void PreviewPanel::update()
{
    m_isLate = static_cast<PreviewTable*>(m_view)->isEditing();
    if (m_isLate)
        return; // what is being typed would be gone
    const QScopedValueRollback updating(m_isUpdating, true);
    const QModelIndex current = m_view->currentIndex();
    const int sheetRow = current.isValid() ? m_model->line(current.row()).sheetRow : -1;
    const auto before = m_model->columnCount();
    m_model->update();
    if (const int row = m_model->rowOf(sheetRow); row >= 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(row, qMin(current.column(), m_model->columnCount() - 1)));
    if (m_model->columnCount() != before)
        fitColumns();
    updateFates();
    updateDetail();
}

void PreviewPanel::fitColumns()
{
    const int widest = kWidestColumn * fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, qMin(m_view->columnWidth(column), widest));
    }
}

void PreviewPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void PreviewPanel::updateFates()
{
    const auto& plan = m_session.state().plan;
    const bool isShown =
        m_session.state().hasSource() && !m_session.state().error && m_model->columnCount() > PreviewModel::FirstCell;
    m_empty->setVisible(!isShown);
    m_empty->setText(emptyText());
    m_view->setVisible(isShown);
    m_all->setVisible(isShown);
    m_next->setVisible(isShown);
    if (!isShown || !plan) {
        for (QToolButton* button : std::as_const(m_fates))
            button->setVisible(isShown && button->isChecked());
        return;
    }
    const auto name = [](QToolButton& button, const QString& text) {
        button.setText(text);
        button.setAccessibleName(text);
    };
    name(*m_all, tr("alle %L1").arg(plan->lines.size()));
    for (qsizetype i = 0; i < m_fates.size(); ++i) {
        const int count = plan->count(kFates[i]);
        const auto text = m_session.applied() ? doneText : fateText;
        name(*m_fates.at(i), QStringLiteral("%1 %L2").arg(text(kFates[i])).arg(count));
        m_fates.at(i)->setVisible(count > 0 || m_fates.at(i)->isChecked()); // what there is none of takes no room
    }
    m_next->setVisible(plan->count(Fate::Duplicate) + plan->count(Fate::Faulty) > 0);
}

QString PreviewPanel::emptyText() const
{
    if (const auto& error = m_session.state().error)
        return QStringList({error->message, error->hint}).join(u'\n').trimmed();
    if (!m_session.state().hasSource())
        return tr("Hier steht, was aus jeder Zeile würde. Wählen Sie zuerst eine Datei, zum Beispiel eine Excel-Liste "
                  "der Maßnahmen; geschrieben wird erst mit „Übernehmen“.");
    return tr("Die Liste wird gelesen …");
}

void PreviewPanel::updateDetail()
{
    const QModelIndex index = m_view->currentIndex();
    QString text;
    if (index.isValid() && m_model->rowCount() > 0) {
        const QString cell = index.data(Qt::AccessibleDescriptionRole).toString();
        const QString line = m_model->line(index.row()).reasons.join(u' ');
        text = cell.isEmpty() ? line : cell;
    }
    m_detail->setText(text);
    m_detail->setVisible(!text.isEmpty() && m_view->isVisibleTo(this));
}

void PreviewPanel::showNextDoubtful()
{
    const int rows = m_model->rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step + rows) % rows;
        const ListPlan::Line& line = m_model->line(row);
        if (line.fate != Fate::Faulty && line.fate != Fate::Duplicate)
            continue;
        int column = PreviewModel::Action;
        for (int cell = PreviewModel::FirstCell; cell < m_model->columnCount(); ++cell) {
            if (line.fate == Fate::Faulty && m_model->index(row, cell).data(Qt::DecorationRole).isValid()) {
                column = cell;
                break;
            }
        }
        m_view->setCurrentIndex(m_model->index(row, column));
        m_view->setFocus();
        return;
    }
}

void PreviewPanel::fillMenu(QMenu& menu, int row)
{
    const ListPlan::Line& line = m_model->line(row);
    const int sheetRow = line.sheetRow;
    const auto decide = [this, sheetRow](const std::optional<LineDecision>& decision) {
        return [this, sheetRow, decision] { m_session.decide(sheetRow, decision); };
    };
    for (const RowRef& candidate : line.candidates) {
        const QString name = m_workspace.labelOf(candidate);
        menu.addAction(tr("Ist „%1“").arg(shortened(name, 60).replace(u'&', QStringLiteral("&&"))), this,
                       decide(LineDecision{LineDecision::Kind::Same, candidate.id}));
    }
    menu.addAction(tr("Ist ein &neuer Eintrag"), this, decide(LineDecision{LineDecision::Kind::New, {}}));
    menu.addAction(tr("Zeile &auslassen"), this, decide(LineDecision{LineDecision::Kind::Skip, {}}));
    menu.addAction(tr("Entscheidung &zurücknehmen"), this, decide({}));
    for (QAction* action : menu.actions())
        action->setEnabled(!m_session.applied());
}

void PreviewPanel::showMenu(const QModelIndex& index, const QPoint& place)
{
    if (!index.isValid())
        return;
    m_view->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("previewMenu"));
    fillMenu(*menu, index.row());
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace iplan
