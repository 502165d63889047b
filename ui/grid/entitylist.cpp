// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/entitylist.h"

#include "core/rules/rule.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/gridclipboard.h"
#include "ui/grid/gridview.h"
#include "ui/grid/liststatus.h"
#include "ui/grid/listtools.h"
#include "ui/grid/ownerrow.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kLeastWidth = 150;     ///< with the form beside it, half a usual screen is enough
constexpr int kRoomyCharacters = 55; ///< narrower lists show symbols without texts
constexpr int kLeastLines = 6;       ///< of text that the list always has room for
constexpr int kRoomyLines = 30;      ///< of text; lower lists have no room for filters and a block of cells

} // namespace

EntityList::EntityList(Workspace& workspace, const EntityInfo& entity, const ListDefaults& defaults, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_entity(entity), m_model(new EntityTableModel(workspace, entity, this)),
      m_view(new GridView(workspace, *m_model)), m_panel(new PastePanel(workspace)),
      m_clipboard(new GridClipboard(workspace, *m_model, *m_view, *m_panel, this)), m_count(new QLabel),
      m_filter(new QLineEdit), m_filters(new QWidget),
      m_gaps(pageButton(tr("Nur mit Lüc&ken"), QStringLiteral("findings"),
                        tr("Zeigt nur Einträge, zu denen die Prüfung etwas meldet"))),
      m_status(new ListStatus(workspace, *m_model, *m_view, *m_clipboard))
{
    m_view->setObjectName(QStringLiteral("list"));
    m_view->setAccessibleName(entity.pluralText());
    m_view->setSortingEnabled(true);
    m_model->setAccess({{}, !workspace.isReadOnly()});
    m_columns = new ColumnState(*m_view->horizontalHeader(), *m_model, defaults.columns, this);
    m_tools = new ListTools(workspace, *m_model, *m_view, *m_columns);
    connect(m_tools, &ListTools::wordsWanted, m_filter, &QLineEdit::setText);
    setMinimumWidth(kLeastWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 6, 8);
    layout->setSpacing(6);
    layout->addLayout(makeHead());
    auto* filters = new QVBoxLayout(m_filters);
    filters->setContentsMargins(0, 0, 0, 0);
    filters->setSpacing(6);
    filters->addWidget(m_filter);
    filters->addLayout(makeFilters(defaults.filters));
    filters->addWidget(m_tools);
    layout->addWidget(m_filters);
    layout->addWidget(m_view, 3);
    layout->addWidget(m_panel, 2);
    layout->addWidget(m_status);
    connectView();
    connect(m_panel, &PastePanel::shownChanged, this, &EntityList::fitRoom);
    updateCount();
}

void EntityList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRoom();
}

void EntityList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRoom();
}

void EntityList::fitRoom()
{
    if (!m_create || !m_tools)
        return; // not built yet
    const bool isNarrow = width() < kRoomyCharacters * fontMetrics().averageCharWidth();
    const bool isLow = height() < kRoomyLines * fontMetrics().height();
    for (QToolButton* button : {m_create, m_delete, m_gaps})
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_tools->setCompact(isNarrow);
    m_view->setMinimumHeight(kLeastLines * fontMetrics().height());
    m_filters->setVisible(!isLow || m_panel->isHidden()); // first what was pasted
}

QLayout* EntityList::makeHead()
{
    m_create = pageButton(tr("&Neu"), QStringLiteral("add"), tr("%1 anlegen (Strg+N)").arg(m_entity.labelText()));
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setEnabled(!m_workspace.isReadOnly());
    connect(m_create, &QToolButton::clicked, this, &EntityList::createRequested);
    m_delete =
        pageButton(tr("&Löschen"), QStringLiteral("delete"),
                   tr("Legt die ausgewählten Einträge in den Papierkorb (Strg+Umschalt+Entf; Entf, wenn ganze Zeilen "
                      "ausgewählt sind)"));
    m_delete->setObjectName(QStringLiteral("delete"));
    connect(m_delete, &QToolButton::clicked, this, &EntityList::deleteRequested);
    m_delete->setEnabled(false);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new FlowLayout;
    auto* heading = pageHeading(breakable(m_entity.pluralText()));
    heading->setWordWrap(true); // with large letters there is less room than a long word takes
    heading->setAccessibleName(m_entity.pluralText());
    head->addWidget(heading);
    head->addWidget(m_count);
    head->addWidget(m_create);
    head->addWidget(m_delete);
    return head;
}

QLayout* EntityList::makeFilters(const QStringList& filters)
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("%1 filtern").arg(m_entity.pluralText()));
    m_filter->setAccessibleDescription(tr("Jedes Wort muss in einer sichtbaren Spalte vorkommen. Esc leert das Feld."));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    auto* line = new FlowLayout;
    QStringList keys = filters;
    for (const FieldInfo& field : m_entity.fields) {
        if (keys.isEmpty() && field.kind == FieldKind::Enum && field.has(InList))
            keys << field.keyText();
    }
    for (const QString& key : keys) {
        if (const FieldInfo* field = m_entity.field(key))
            addOptionFilter(*line, *field);
    }
    m_gaps->setObjectName(QStringLiteral("gaps"));
    m_gaps->setCheckable(true);
    line->addWidget(m_gaps);
    for (QToolButton* button : m_tools->buttons())
        line->addWidget(button);
    return line;
}

void EntityList::addOptionFilter(QLayout& line, const FieldInfo& field)
{
    auto* box = new QComboBox;
    box->setObjectName(QStringLiteral("filter-") + field.keyText());
    box->setAccessibleName(tr("Nach %1 filtern").arg(field.labelText()));
    box->setToolTip(box->accessibleName());
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(9);
    box->addItem(tr("%1: alle").arg(field.labelText().section(u' ', 0, 0)), QString());
    for (const Option& option : field.options())
        box->addItem(option.labelText(), option.keyText());
    box->addItem(tr("(ohne Angabe)"), QStringLiteral("-"));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, &field] { m_model->setOption(field, box->currentData().toString()); });
    line.addWidget(box);
    m_options << box;
}

void EntityList::connectView()
{
    connect(m_filter, &QLineEdit::textChanged, m_model, &EntityTableModel::setText);
    connect(m_gaps, &QToolButton::toggled, this, &EntityList::updateGaps);
    connect(&m_workspace.findings(), &FindingsService::changed, this, &EntityList::updateGaps);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EntityList::showCurrent);
    connect(m_model, &EntityTableModel::countsChanged, this, &EntityList::updateCount);
    connect(m_view, &GridView::rowMade, this, &EntityList::showCurrent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EntityList::markCurrent);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EntityList::updateCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EntityList::updateCount);
    keepOverReset();
    connect(m_view, &QTableView::activated, this, [this] { Q_EMIT formRequested(nullptr); });
    connect(m_view, &GridView::formRequested, this,
            [this](const QModelIndex& index) { Q_EMIT formRequested(&m_model->columns().at(index.column())); });
    connect(m_view, &GridView::openRequested, this, &EntityList::openRequested);
    connect(m_view, &GridView::deleteRequested, this, &EntityList::deleteRequested);
}

void EntityList::say(const QString& text)
{
    m_status->say(text);
}

void EntityList::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_clipboard->leave();
}

/// A large list is read anew where a small one changes row by row; who works in it shall not notice.
void EntityList::keepOverReset()
{
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const RowRef row = current(); !row.isNull())
            m_wanted = row.id;
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateCount();
        if (const int row = m_model->state().rowOf(std::exchange(m_wanted, {})); row >= 0)
            m_view->chooseRow(row);
    });
}

RowRef EntityList::current() const
{
    return m_view->currentIndex().isValid() ? m_model->state().rowAt(m_view->currentIndex().row()) : RowRef{};
}

QList<RowRef> EntityList::selectedRows() const
{
    QList<RowRef> out;
    for (const int row : m_view->touchedRows())
        out << m_model->state().rowAt(row);
    return out;
}

void EntityList::select(const QUuid& id)
{
    m_model->reveal(id);
    if (const int row = m_model->state().rowOf(id); row >= 0)
        m_view->chooseRow(row);
}

void EntityList::selectFirst()
{
    if (const int first = m_model->state().recordRow(0, 1); first >= 0)
        m_view->chooseRow(first);
}

void EntityList::clearFilters()
{
    m_filter->clear();
    for (QComboBox* box : std::as_const(m_options))
        box->setCurrentIndex(0);
    m_gaps->setChecked(false);
    m_tools->clear();
}

void EntityList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EntityList::setDeletable(bool deletable)
{
    m_delete->setEnabled(deletable);
}

void EntityList::markCurrent()
{
    if (std::exchange(m_isPushed, false))
        m_view->chooseRow(m_model->state().recordRow(m_model->state().end() - 1, -1));
    // A row may become the current one without being selected: by the focus alone, or since the selected ones went.
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && !m_view->selectionModel()->hasSelection())
        m_view->selectionModel()->select(current, QItemSelectionModel::Select);
}

void EntityList::showCurrent()
{
    // Where the last row that was there goes, nobody went to the empty one.
    m_isPushed = m_model->isDropping() && m_model->state().isNewRow(m_view->currentIndex().row());
    if (m_isPushed)
        return;
    markCurrent();
    Q_EMIT currentChanged(this->current());
}

void EntityList::updateCount()
{
    const QLocale german(QLocale::German);
    const qsizetype shown = m_model->state().matchCount();
    QString text = shown == m_model->state().total
                       ? german.toString(shown)
                       : tr("%1 von %2").arg(german.toString(shown), german.toString(m_model->state().total));
    if (const qsizetype groups = m_model->state().groups().size(); groups > 0)
        text = groups == 1 ? tr("%1 in 1 Gruppe").arg(text) : tr("%1 in %L2 Gruppen").arg(text).arg(groups);
    if (m_model->isLoading())
        text = tr("wird geladen …");
    m_count->setText(text);
    Q_EMIT countsChanged();
}

QString EntityList::emptyText() const
{
    if (m_model->isLoading() && m_model->state().end() == 0)
        return tr("Die Liste wird geladen …");
    if (m_model->state().total == 0)
        return m_workspace.isReadOnly()
                   ? tr("Hier steht noch nichts.")
                   : tr("Hier steht noch nichts.\nMit „Neu“ oder Strg+N legen Sie den ersten Eintrag an, oder "
                        "schreiben Sie in die leere Zeile der Liste.");
    if (m_model->state().end() == 0)
        return tr("Kein Eintrag passt zum Filter.");
    if (m_view->currentIndex().isValid() && m_model->state().isNewRow(m_view->currentIndex().row()))
        return tr("Was Sie in die leere Zeile schreiben, wird ein neuer Eintrag.");
    return tr("Wählen Sie links einen Eintrag.");
}

void EntityList::updateGaps()
{
    if (!m_gaps->isChecked()) {
        m_model->setOnly({});
        return;
    }
    QSet<QUuid> rows;
    const auto here = [this](const EntityInfo& entity) { return &entity == &m_entity; };
    for (const Finding& finding : m_workspace.findings().open())
        rows.insert(nearestRow(m_workspace, finding.row, here).id);
    m_model->setOnly(rows);
}

bool EntityList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || watched != m_filter)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        m_filter->clear();
        m_view->setFocus();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!m_view->selectionModel()->hasSelection())
            selectFirst();
        m_view->setFocus();
        return true;
    }
    return false;
}

} // namespace iplan
