// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/entitypage.h"

#include "core/rules/rule.h"
#include "core/store/operation.h"
#include "ui/base/flowlayout.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/columnstate.h"
#include "ui/page/formpanel.h"
#include "ui/page/gapproxy.h"
#include "ui/page/ownerrow.h"
#include "ui/page/pageparts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kRowRoom = 10; ///< pixels above and below the letters of a row

} // namespace

EntityPage::EntityPage(Workspace& workspace, const EntityInfo& entity, const Defaults& defaults, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_entity(entity), m_model(new EntityTableModel(workspace, entity, this)),
      m_proxy(new GapProxy(*m_model, this)), m_splitter(new QSplitter), m_count(new QLabel), m_filter(new QLineEdit),
      m_gaps(pageButton(tr("Nur mit &Lücken"), QStringLiteral("findings"),
                        tr("Zeigt nur Einträge, zu denen die Prüfung etwas meldet"))),
      m_view(new QTableView), m_panel(new FormPanel(workspace))
{
    setObjectName(QStringLiteral("page-") + entity.keyText());
    m_splitter->addWidget(makeList(defaults));
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({460, 600});
    const QString key = QStringLiteral("pages/%1/splitter").arg(entity.keyText());
    m_splitter->restoreState(QSettings().value(key).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this, key] { QSettings().setValue(key, m_splitter->saveState()); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectList();
    updateCount();
}

EntityPage::~EntityPage() = default;

QWidget* EntityPage::makeList(const Defaults& defaults)
{
    m_view->setObjectName(QStringLiteral("list"));
    m_view->setAccessibleName(m_entity.pluralText());
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowRoom);
    m_columns = new ColumnState(*m_view->horizontalHeader(), *m_proxy, defaults.columns, this);

    auto* list = new QWidget;
    list->setMinimumWidth(300);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(12, 10, 6, 8);
    layout->setSpacing(6);
    layout->addLayout(makeHead());
    layout->addWidget(m_filter);
    layout->addLayout(makeFilters(defaults.filters));
    layout->addWidget(m_view, 1);
    return list;
}

QLayout* EntityPage::makeHead()
{
    auto* create = pageButton(tr("&Neu"), QStringLiteral("add"), tr("%1 anlegen (Strg+N)").arg(m_entity.labelText()));
    create->setObjectName(QStringLiteral("create"));
    create->setEnabled(!m_workspace.isReadOnly());
    connect(create, &QToolButton::clicked, this, &EntityPage::createRecord);
    m_delete = pageButton(tr("&Löschen"), QStringLiteral("delete"),
                          tr("Legt das Ausgewählte in den Papierkorb (Entf in der Liste, sonst Strg+D)"));
    m_delete->setObjectName(QStringLiteral("delete"));
    connect(m_delete, &QToolButton::clicked, this, &EntityPage::deleteRecord);
    connect(this, &Page::abilitiesChanged, m_delete, [this] { m_delete->setEnabled(abilities().remove); });
    m_delete->setEnabled(false);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(m_entity.pluralText()));
    head->addWidget(m_count);
    head->addWidget(create);
    head->addWidget(m_delete);
    return head;
}

QLayout* EntityPage::makeFilters(const QStringList& filters)
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("%1 filtern").arg(m_entity.pluralText()));
    m_filter->setAccessibleDescription(tr("Jedes Wort muss in einer sichtbaren Spalte vorkommen. Esc leert das Feld."));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_view->installEventFilter(this);
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
    return line;
}

void EntityPage::addOptionFilter(QLayout& line, const FieldInfo& field)
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
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, &field] {
        m_proxy->setOption(field, box->currentData().toString());
        updateCount();
    });
    line.addWidget(box);
    m_options << box;
}

void EntityPage::connectList()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setText(text);
        updateCount();
    });
    connect(m_gaps, &QToolButton::toggled, this, &EntityPage::updateGaps);
    connect(&m_workspace, &Workspace::findingsChanged, this, &EntityPage::updateGaps);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EntityPage::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityPage::updateCount);
    connect(m_view, &QTableView::activated, this, [this] { m_panel->focusField(nullptr); });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, &EntityPage::updateCount);
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &EntityPage::updateCount);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &EntityPage::updateCount);
    connect(m_panel, &FormPanel::openRequested, this,
            [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); });
}

void EntityPage::activate()
{
    if (!m_view->currentIndex().isValid() && m_proxy->rowCount() > 0 && m_panel->row().isNull())
        m_view->setCurrentIndex(m_proxy->index(0, m_view->horizontalHeader()->logicalIndex(0)));
    if (!isAncestorOf(focusWidget()) || !focusWidget())
        m_view->setFocus();
}

void EntityPage::openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child)
{
    if (m_proxy->rowOf(row.id) < 0)
        clearFilters();
    select(row.id);
    if (m_panel->row() != row) // deleted rows are in no list
        m_panel->setRow(row);
    if (!child.isNull() && m_panel->form() && m_panel->form()->focusRow(child))
        return;
    if (focusField)
        m_panel->focusField(focusField);
    else
        m_view->setFocus();
}

RowRef EntityPage::currentRecord() const
{
    return m_panel->row();
}

PageAbilities EntityPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.columns = true;
    out.create = !m_workspace.isReadOnly();
    const auto record = m_panel->row().isNull() ? std::nullopt : m_workspace.find(m_panel->row());
    out.remove = out.create && record && !record->deleted;
    out.restore = out.create && record && record->deleted;
    return out;
}

void EntityPage::flush()
{
    m_panel->flush();
}

void EntityPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EntityPage::createRecord()
{
    const RowRef row{&m_entity, newRowId()};
    flush();
    clearFilters(); // or the new row might not be seen
    const bool made = m_workspace.runner().run(operationKey(m_entity, "create"), [&](Writer& writer) -> Result<> {
        writer.put(emptyRecord(m_entity, row.id));
        return {};
    });
    if (!made)
        return;
    select(row.id);
    m_panel->focusField(nullptr);
}

void EntityPage::deleteRecord()
{
    flush();
    const QList<RowRef> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const int position = m_view->currentIndex().row();
    m_workspace.runner().run(operationKey(m_entity, "delete"), [&](Writer& writer) -> Result<> {
        for (const RowRef& row : rows)
            IPLAN_TRY(writer.remove(row));
        return {};
    });
    const int next = qMin(position, m_proxy->rowCount() - 1);
    if (next >= 0)
        select(m_proxy->rowAt(next).id);
    else
        m_panel->setRow({});
    m_view->setFocus();
}

void EntityPage::restoreRecord()
{
    const RowRef row = m_panel->row();
    if (row.isNull())
        return;
    m_workspace.runner().run(operationKey(m_entity, "restore"), [&](Writer& writer) { return writer.restore(row); });
    select(row.id);
}

void EntityPage::fillColumnsMenu(QMenu& menu)
{
    m_columns->fillMenu(menu);
}

QList<QWidget*> EntityPage::panes() const
{
    return {m_filter, m_view, m_panel};
}

bool EntityPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_filter && key == Qt::Key_Escape) {
        m_filter->clear();
        m_view->setFocus();
        return true;
    }
    if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (m_proxy->rowCount() > 0 && !m_view->selectionModel()->hasSelection())
            select(m_proxy->rowAt(0).id);
        m_view->setFocus();
        return true;
    }
    if (watched == m_view && key == Qt::Key_Delete && abilities().remove) {
        deleteRecord();
        return true;
    }
    if (watched == m_view && key == Qt::Key_F2) {
        m_panel->focusField(nullptr);
        return true;
    }
    return Page::eventFilter(watched, event);
}

void EntityPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRowRoom);
}

void EntityPage::clearFilters()
{
    m_filter->clear();
    for (QComboBox* box : std::as_const(m_options))
        box->setCurrentIndex(0);
    m_gaps->setChecked(false);
}

void EntityPage::select(const QUuid& id)
{
    const int row = m_proxy->rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->index(row, m_view->horizontalHeader()->logicalIndex(0));
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

void EntityPage::showCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        m_panel->setRow(m_proxy->rowAt(current.row()));
        // A row may become the current one without being selected, by the focus alone.
        if (!m_view->selectionModel()->hasSelection())
            m_view->selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    Q_EMIT abilitiesChanged();
}

void EntityPage::updateCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const auto selected = m_view->selectionModel() ? m_view->selectionModel()->selectedRows().size() : 0;
    QString text = shown == all ? QString::number(all) : tr("%1 von %2").arg(shown).arg(all);
    if (selected > 1)
        text += tr(", %1 ausgewählt").arg(selected);
    m_count->setText(text);
    m_panel->setEmptyText(emptyText());
}

QString EntityPage::emptyText() const
{
    if (m_model->rowCount() == 0)
        return m_workspace.isReadOnly()
                   ? tr("Hier steht noch nichts.")
                   : tr("Hier steht noch nichts.\nMit „Neu“ oder Strg+N legen Sie den ersten Eintrag an.");
    if (m_proxy->rowCount() == 0)
        return tr("Kein Eintrag passt zum Filter.");
    return tr("Wählen Sie links einen Eintrag.");
}

void EntityPage::updateGaps()
{
    if (!m_gaps->isChecked()) {
        m_proxy->setRows({});
    } else {
        QSet<QUuid> rows;
        const auto here = [this](const EntityInfo& entity) { return &entity == &m_entity; };
        for (const Finding& finding : m_workspace.findings())
            rows.insert(nearestRow(m_workspace, finding.row, here).id);
        m_proxy->setRows(rows);
    }
    updateCount();
}

QList<RowRef> EntityPage::selectedRows() const
{
    QList<RowRef> out;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        out << m_proxy->rowAt(index.row());
    if (out.isEmpty() && m_workspace.isLive(m_panel->row()))
        out << m_panel->row();
    return out;
}

} // namespace iplan
