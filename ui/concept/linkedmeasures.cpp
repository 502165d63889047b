// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concept/linkedmeasures.h"

#include "core/model/measure.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/pageparts.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

/// The field of a measure that refers to rows of `entity` as the place in the concept; null if there is none.
const FieldInfo* placeField(const EntityInfo* entity)
{
    for (const char* key : {"module", "fieldOfAction"}) {
        const FieldInfo* field = entityOf<Measure>().field(QString::fromLatin1(key));
        if (entity && &field->target() == entity)
            return field;
    }
    return nullptr;
}

} // namespace

LinkedMeasures::LinkedMeasures(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace),
      m_model(new EntityTableModel(workspace, entityOf<Measure>(),
                                   FieldValue{entityOf<Measure>().field(u"module"), Value()}, this)),
      m_title(pageHeading({}, 1.0)), m_view(new QTableView)
{
    m_view->setObjectName(QStringLiteral("linkedMeasures"));
    m_view->setAccessibleName(tr("Maßnahmen dazu"));
    m_view->setModel(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const QStringList shown{QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("leadOffice"),
                            QStringLiteral("state")};
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !shown.contains(m_model->columns().at(column).keyText()));
    m_view->horizontalHeader()->setSectionResizeMode(
        m_model->columns().indexOf(*m_model->columns().entity().field(u"title")), QHeaderView::Stretch);
    fitLetters();
    connect(m_view, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openRequested(m_model->state().rowAt(index.row())); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &LinkedMeasures::updateTitle);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &LinkedMeasures::updateTitle);
    setOwner({});
}

void LinkedMeasures::setOwner(const RowRef& owner)
{
    const FieldInfo* field = placeField(owner.entity);
    setVisible(field != nullptr);
    if (field)
        m_model->setScope({field, Value(idText(owner.id))});
    updateTitle();
}

void LinkedMeasures::fitLetters()
{
    const QFontMetrics metrics = m_view->fontMetrics();
    m_view->verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
    constexpr std::pair<const char*, int> widths[] = {{"code", 10}, {"leadOffice", 30}, {"state", 16}};
    for (const auto& [key, letters] : widths)
        m_view->setColumnWidth(m_model->columns().indexOf(*m_model->columns().entity().field(QString::fromLatin1(key))),
                               letters * metrics.averageCharWidth());
}

void LinkedMeasures::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLetters();
}

void LinkedMeasures::updateTitle()
{
    const int count = m_model->rowCount();
    m_title->setText(count == 0 ? tr("Noch keine Maßnahmen dazu") : tr("Maßnahmen dazu (%L1)").arg(count));
    m_view->setVisible(count > 0);
    setMaximumHeight(count > 0 ? QWIDGETSIZE_MAX : sizeHint().height()); // the room is for the form
}

} // namespace iplan
