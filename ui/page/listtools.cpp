// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/listtools.h"

#include "core/ops/savedviews.h"
#include "ui/base/background.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/columnfilterline.h"
#include "ui/page/columnstate.h"
#include "ui/page/listfilterpanel.h"
#include "ui/page/pageparts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kFacetsAtOnce = 5000; ///< rows; above that they are counted in another thread

QToolButton* menuButton(const QString& text, const QString& icon, const QString& tip, QMenu* menu)
{
    QToolButton* out = pageButton(text, icon, tip);
    out->setMenu(menu);
    out->setPopupMode(QToolButton::InstantPopup);
    return out;
}

/// Fields that rows are usually put together by.
bool isGrouping(const FieldInfo& field)
{
    return field.kind == FieldKind::Enum || field.kind == FieldKind::Reference || field.kind == FieldKind::Boolean;
}

} // namespace

ListTools::ListTools(Workspace& workspace, EntityTableModel& model, QTableView& view, ColumnState& columns,
                     QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_view(view), m_columns(columns),
      m_panel(new ListFilterPanel(workspace, model)), m_line(new ColumnFilterLine(*view.horizontalHeader(), model)),
      m_groupLine(new QWidget), m_facets(new QComboBox), m_titleLine(new QWidget), m_title(new QLineEdit)
{
    buildMenus();
    buildParts();
    m_panel->hide();
    m_line->hide();
    m_groupLine->hide();
    m_titleLine->hide();
    connect(m_panel, &ListFilterPanel::filterChanged, this, &ListTools::applyFilters);
    connect(m_panel, &ListFilterPanel::closeRequested, m_panel, &QWidget::hide);
    connect(m_line, &ColumnFilterLine::filterChanged, this, &ListTools::applyFilters);
    connect(m_facets, &QComboBox::currentIndexChanged, this, &ListTools::applyFilters);
    connect(m_view.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ListTools::applyOrder);
}

void ListTools::buildParts()
{
    m_facets->setAccessibleName(tr("Gruppe"));
    m_facets->setAccessibleDescription(tr("Zeigt nur die Einträge einer Gruppe; in Klammern, wie viele es sind"));
    m_facets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_facets->setMinimumContentsLength(20);
    auto* groups = new QHBoxLayout(m_groupLine);
    groups->setContentsMargins(0, 0, 0, 0);
    auto* groupLabel = new QLabel(tr("G&ruppe:"));
    groupLabel->setBuddy(m_facets);
    groups->addWidget(groupLabel);
    groups->addWidget(m_facets, 1);

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
    layout->addWidget(m_groupLine);
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
        menuButton(tr("Grup&pieren"), QStringLiteral("list"), tr("Stellt gleiche Einträge zusammen"), groups);
    m_viewMenu = new QMenu(this);
    connect(m_viewMenu, &QMenu::aboutToShow, this, &ListTools::fillViewMenu);
    m_viewButton =
        menuButton(tr("A&nsichten"), QStringLiteral("columns"),
                   tr("Gespeicherte Spalten, Filter, Sortierung und Gruppen; sie liegen in der Datei"), m_viewMenu);
    auto* output = new QMenu(this);
    m_outputButton = menuButton(tr("Ausge&ben"), QStringLiteral("print"),
                                tr("Druckt oder speichert die Liste, wie sie gezeigt wird"), output);
    m_outputButton->setEnabled(false);
}

void ListTools::fillGroupMenu()
{
    QMenu* menu = m_groupButton->menu();
    menu->clear();
    const auto add = [&](const QString& text, const FieldInfo* field) {
        QAction* action = menu->addAction(text, this, [this, field] { setGroupBy(field); });
        action->setCheckable(true);
        action->setChecked(m_groupBy == field);
    };
    add(tr("(nicht gruppieren)"), nullptr);
    menu->addSeparator();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isGrouping(m_model.fieldAt(column)))
            add(m_model.fieldAt(column).labelText(), &m_model.fieldAt(column));
    }
}

void ListTools::fillViewMenu()
{
    m_viewMenu->clear();
    const auto views = m_workspace.store().read<QList<SavedView>>(
        [this](const Reader& reader) -> Result<QList<SavedView>> { return savedViews(reader, m_model.entity()); });
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
                                     [&](Writer& writer) { return writer.remove(rowRef(view.id)); });
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
    m_facets->setCurrentIndex(0);
}

void ListTools::applyFilters()
{
    QList<ListFilter> filters;
    for (const ListFilter& filter : {m_panel->filter(), m_line->filter()}) {
        if (!filter.conditions.isEmpty())
            filters << filter;
    }
    const int facet = m_facets->currentIndex() - 1; // the first shows all
    if (m_groupBy && facet >= 0 && facet < m_facetList.size()) {
        const Value& value = m_facetList.at(facet).value;
        filters << ListFilter{{{m_groupBy, value.isNull() ? ListOperator::Empty : ListOperator::Equals, value}}};
    }
    m_model.setFilters(filters);
    const qsizetype count = m_panel->filter().conditions.size() + m_line->filter().conditions.size();
    m_filterButton->setText(count == 0 ? tr("Fil&ter") : tr("Fil&ter (%1)").arg(count));
}

void ListTools::applyOrder()
{
    if (!m_groupBy)
        return; // the view sorts by itself
    ListOrder order{{m_groupBy, false}};
    const QHeaderView& header = *m_view.horizontalHeader();
    const int column = header.sortIndicatorSection();
    if (column >= 0 && column < m_model.columnCount())
        order << ListOrderKey{&m_model.fieldAt(column), header.sortIndicatorOrder() == Qt::DescendingOrder};
    m_model.setOrder(order);
}

void ListTools::setGroupBy(const FieldInfo* field)
{
    m_groupBy = field;
    m_facetList.clear();
    m_groupLine->setVisible(field != nullptr);
    m_groupButton->setText(field ? tr("Grup&piert: %1").arg(field->labelText()) : tr("Grup&pieren"));
    {
        const QSignalBlocker quiet(m_facets);
        m_facets->clear();
        m_facets->addItem(tr("Alle Gruppen"));
    }
    applyFilters();
    if (field) {
        applyOrder();
        refreshFacets();
    } else {
        m_model.sort(m_view.horizontalHeader()->sortIndicatorSection(),
                     m_view.horizontalHeader()->sortIndicatorOrder());
    }
}

void ListTools::refreshFacets()
{
    ListQuery query = m_model.query();
    const auto take = [this, groupBy = m_groupBy](const Result<QList<ListFacet>>& facets) {
        if (groupBy != m_groupBy)
            return;
        if (!facets) {
            m_workspace.runner().report(facets.error());
            return;
        }
        m_facetList = *facets;
        const QSignalBlocker quiet(m_facets);
        m_facets->clear();
        m_facets->addItem(tr("Alle Gruppen (%1)").arg(m_facetList.size()));
        for (const ListFacet& facet : std::as_const(m_facetList))
            m_facets->addItem(QStringLiteral("%1 (%2)").arg(facet.text).arg(facet.count));
    };
    if (m_model.totalCount() <= kFacetsAtOnce) {
        take(listFacets(m_workspace.store(), query, *m_groupBy));
        return;
    }
    runInBackground<Result<QList<ListFacet>>>(
        this,
        [query, field = m_groupBy, path = m_workspace.store().path()]() -> Result<QList<ListFacet>> {
            const auto store = openForBackground(path);
            if (!store)
                return failFrom(store);
            return listFacets(**store, query, *field);
        },
        take);
}

const FieldInfo* ListTools::fieldOf(const QString& key) const
{
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_model.fieldAt(column).keyText() == key)
            return &m_model.fieldAt(column);
    }
    return nullptr;
}

ListView ListTools::current() const
{
    ListView out;
    out.columns = m_columns.shownColumns();
    out.words = m_model.text();
    out.filter = m_panel->filter();
    const QHeaderView& header = *m_view.horizontalHeader();
    const int column = header.sortIndicatorSection();
    if (column >= 0 && column < m_model.columnCount())
        out.order << ListOrderKey{&m_model.fieldAt(column), header.sortIndicatorOrder() == Qt::DescendingOrder};
    out.groupBy = m_groupBy;
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
        const auto view = saveView(writer, m_model.entity(), title, definition);
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
        const int column = m_model.columnOf(*view.order.first().field);
        m_view.sortByColumn(column, view.order.first().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    setGroupBy(view.groupBy);
    Q_EMIT wordsWanted(view.words);
}

} // namespace iplan
