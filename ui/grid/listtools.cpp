// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/listtools.h"

#include "core/model/kindtraits.h"
#include "core/ops/rows.h"
#include "core/ops/savedviews.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/grid/columnfilterline.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/listfilterpanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/pageparts.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kRememberedGroups = 500; ///< groups that are remembered

QToolButton* menuButton(const QString& text, const QString& icon, const QString& tip, QMenu* menu)
{
    QToolButton* out = pageButton(text, icon, tip);
    out->setMenu(menu);
    out->setPopupMode(QToolButton::InstantPopup);
    return out;
}

} // namespace

ListTools::ListTools(Workspace& workspace, EntityTableModel& model, QTableView& view, ColumnState& columns,
                     QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_view(view), m_columns(columns),
      m_panel(new ListFilterPanel(workspace, model)), m_line(new ColumnFilterLine(*view.horizontalHeader(), model)),
      m_titleLine(new QWidget), m_title(new QLineEdit)
{
    buildMenus();
    buildParts();
    m_panel->hide();
    m_line->hide();
    m_titleLine->hide();
    connect(m_panel, &ListFilterPanel::filterChanged, this, &ListTools::applyFilters);
    connect(m_panel, &ListFilterPanel::closeRequested, m_panel, &QWidget::hide);
    connect(m_line, &ColumnFilterLine::filterChanged, this, &ListTools::applyFilters);
    connect(&model, &QAbstractItemModel::columnsRemoved, this, [this] { // an own field was retired, or the file closed
        if (m_model.question().query().groupBy && m_model.columns().indexOf(*m_model.question().query().groupBy) < 0)
            applyGroupBy(nullptr, {});
    });
    connect(&model, &QAbstractItemModel::columnsInserted, this, &ListTools::restoreGroups);
    connect(&model, &EntityTableModel::groupsFolded, this, &ListTools::keepGroups);
    restoreGroups();
}

void ListTools::buildParts()
{
    auto* titleLabel = new QLabel(tr("Na&me der Ansicht:"));
    titleLabel->setBuddy(m_title);
    auto* save = new QPushButton(tr("Speichern"));
    auto* cancel = new QPushButton(tr("Abbrechen"));
    auto* title = new QHBoxLayout(m_titleLine);
    title->setContentsMargins(0, 0, 0, 0);
    title->addWidget(titleLabel);
    title->addWidget(m_title, 1);
    title->addWidget(save);
    title->addWidget(cancel);
    connect(save, &QPushButton::clicked, this, [this] { saveViewAs(m_title->text()); });
    connect(m_title, &QLineEdit::returnPressed, save, &QPushButton::click);
    connect(cancel, &QPushButton::clicked, m_titleLine, &QWidget::hide);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_titleLine);
    layout->addWidget(m_panel);
    layout->addWidget(m_line);
}

void ListTools::buildMenus()
{
    auto* filters = new QMenu(this);
    filters->addAction(tr("&Bedingung hinzufügen …"), this, [this] {
        m_panel->show();
        m_panel->addCondition();
    });
    QAction* line = filters->addAction(tr("Filter&zeile über den Spalten"));
    line->setCheckable(true);
    connect(line, &QAction::toggled, this, [this](bool shown) {
        m_line->setVisible(shown);
        applyFilters();
    });
    filters->addSeparator();
    filters->addAction(tr("Alle Filter &aufheben"), this, &ListTools::clear);
    m_filterButton = menuButton(tr("Fil&ter"), QStringLiteral("filter"),
                                tr("Bedingungen, unter denen die Liste Einträge zeigt"), filters);
    auto* groups = new QMenu(this);
    connect(groups, &QMenu::aboutToShow, this, &ListTools::fillGroupMenu);
    m_groupButton =
        menuButton(tr("Grup&pieren"), QStringLiteral("list"),
                   tr("Stellt gleiche Einträge unter Überschriften zusammen, mit Anzahl und Summen"), groups);
    m_viewMenu = new QMenu(this);
    connect(m_viewMenu, &QMenu::aboutToShow, this, &ListTools::fillViewMenu);
    m_viewButton =
        menuButton(tr("An&sichten"), QStringLiteral("columns"),
                   tr("Gespeicherte Spalten, Filter, Sortierung und Gruppen; sie liegen in der Datei"), m_viewMenu);
    auto* output = new QMenu(this);
    m_outputButton = menuButton(tr("Ausg&eben"), QStringLiteral("print"),
                                tr("Druckt oder speichert die Liste, wie sie gezeigt wird"), output);
    m_outputButton->setEnabled(false);
}

void ListTools::fillGroupMenu()
{
    QMenu* menu = m_groupButton->menu();
    menu->clear();
    const auto add = [&](const QString& text, const Column* field) {
        QAction* action = menu->addAction(text, this, [this, field] { setGroupBy(field); });
        action->setCheckable(true);
        action->setChecked(m_model.question().query().groupBy == field);
    };
    add(tr("(nicht gruppieren)"), nullptr);
    menu->addSeparator();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const Column& field = m_model.columns().at(column);
        const bool isDay = traitsOf(field.kind).isDay;
        if (isGroupable(field))
            add(isDay ? tr("%1 (nach Jahren)").arg(field.labelText()) : field.labelText(), &field);
    }
    menu->addSeparator();
    QAction* fold = menu->addAction(tr("Alle Gruppen &zuklappen"), this, [this] { m_model.setAllFolded(true); });
    QAction* unfold = menu->addAction(tr("Alle Gruppen &aufklappen"), this, [this] { m_model.setAllFolded(false); });
    fold->setEnabled(m_model.question().query().groupBy);
    unfold->setEnabled(m_model.question().query().groupBy);
}

void ListTools::fillViewMenu()
{
    m_viewMenu->clear();
    const auto views = m_workspace.store().read([this](const Reader& reader) -> Result<QList<SavedView>> {
        return savedViews(reader, m_model.columns().entity());
    });
    if (!views) {
        m_workspace.runner().report(views.error());
        return;
    }
    for (const SavedView& view : *views)
        m_viewMenu->addAction(view.title, this, [this, view] { showView(view.definition); });
    if (views->isEmpty())
        m_viewMenu->addAction(tr("(noch keine gespeichert)"))->setEnabled(false);
    m_viewMenu->addSeparator();
    QAction* save = m_viewMenu->addAction(tr("Diese Ansicht &speichern …"), this, &ListTools::askTitle);
    save->setEnabled(!m_workspace.isReadOnly());
    QMenu* remove = m_viewMenu->addMenu(tr("Ansicht &löschen"));
    remove->setEnabled(!views->isEmpty() && !m_workspace.isReadOnly());
    for (const SavedView& view : *views) {
        remove->addAction(view.title, this, [this, view] {
            m_workspace.runner().run(kRemoveViewOperation,
                                     [&](Writer& writer) { return deleteRow(writer, rowRef(view.id)); });
        });
    }
}

void ListTools::setFilter(const ListFilter& filter)
{
    clear();
    m_panel->setFilter(filter);
    m_panel->setVisible(!filter.conditions.isEmpty());
}

void ListTools::clear()
{
    m_panel->setFilter({});
    m_panel->hide();
    m_line->clear();
}

void ListTools::applyFilters()
{
    QList<ListFilter> filters;
    for (const ListFilter& filter : {m_panel->filter(), m_line->filter()}) {
        if (!filter.conditions.isEmpty())
            filters << filter;
    }
    m_model.setFilters(filters);
    m_conditions = m_panel->filter().conditions.size() + m_line->filter().conditions.size();
    m_filterButton->setText(m_conditions == 0 ? tr("Fil&ter") : tr("Fil&ter (%1)").arg(m_conditions));
    fitButtons();
}

void ListTools::setCompact(bool compact)
{
    m_compact = compact;
    fitButtons();
}

void ListTools::fitButtons()
{
    for (QToolButton* button : buttons()) {
        const bool speaks = button == m_filterButton && m_conditions > 0; // groups are told by the count above
        button->setToolButtonStyle(m_compact && !speaks ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

void ListTools::setGroupBy(const Column* field, const QStringList& folded)
{
    applyGroupBy(field, folded);
    keepGroups();
}

void ListTools::keepGroups() const
{
    QSettings settings;
    const Column* field = m_model.question().query().groupBy;
    settings.setValue(m_columns.settingsKey("group"), field ? field->keyText() : QString());
    settings.setValue(m_columns.settingsKey("folded"), m_model.state().foldedGroups().mid(0, kRememberedGroups));
}

void ListTools::restoreGroups()
{
    const QSettings settings;
    const Column* field = fieldOf(settings.value(m_columns.settingsKey("group")).toString());
    if (field && !m_model.question().query().groupBy && isGroupable(*field))
        applyGroupBy(field, settings.value(m_columns.settingsKey("folded")).toStringList());
}

void ListTools::applyGroupBy(const Column* field, const QStringList& folded)
{
    m_groupButton->setText(field ? tr("Grup&piert: %1").arg(field->labelText()) : tr("Grup&pieren"));
    m_model.setGrouping(field, folded);
    fitButtons();
}

const Column* ListTools::fieldOf(const QString& key) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.columns().at(column).keyText() == key)
            return &m_model.columns().at(column);
    }
    return nullptr;
}

ListView ListTools::current() const
{
    ListView out;
    out.columns = m_columns.shownColumns();
    out.words = m_model.question().query().words;
    out.filter = m_panel->filter();
    const QHeaderView& header = *m_view.horizontalHeader();
    const int column = header.sortIndicatorSection();
    if (column >= 0 && column < m_model.columnCount())
        out.order << ListOrderKey{&m_model.columns().at(column), header.sortIndicatorOrder() == Qt::DescendingOrder};
    out.groupBy = m_model.question().query().groupBy;
    out.folded = m_model.state().foldedGroups();
    return out;
}

void ListTools::askTitle()
{
    m_titleLine->show();
    m_title->setFocus();
    m_title->selectAll();
}

void ListTools::saveViewAs(const QString& title)
{
    const QString definition = listViewToText(current());
    const bool saved = m_workspace.runner().run(kSaveViewOperation, [&](Writer& writer) -> Result<> {
        const auto view = saveView(writer, m_model.columns().entity(), title, definition);
        return view ? Result<>() : failFrom(view);
    });
    if (saved)
        m_titleLine->hide();
}

void ListTools::showView(const QString& definition)
{
    const ListView view = listViewFromText(definition, [this](const QString& key) { return fieldOf(key); });
    if (!view.columns.isEmpty())
        m_columns.showColumns(view.columns);
    setFilter(view.filter);
    if (!view.order.isEmpty()) {
        const int column = m_model.columns().indexOf(*view.order.first().field);
        m_view.sortByColumn(column, view.order.first().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    setGroupBy(view.groupBy, view.folded);
    Q_EMIT wordsWanted(view.words);
}

} // namespace iplan
