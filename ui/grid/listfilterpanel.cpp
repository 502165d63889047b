// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/listfilterpanel.h"

#include "core/model/filework.h"
#include "core/query/listview.h"
#include "ui/editor/fieldeditor.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kNarrowCharacters = 46;
constexpr int kConditionLines = 4; ///< of controls; more are scrolled

bool looksForText(ListOperator op)
{
    return op == ListOperator::Contains || op == ListOperator::ContainsNot || op == ListOperator::StartsWith;
}

/// What a search text is typed into, whatever the kind of the column.
const Column& soughtTextField()
{
    const FieldInfo* title = entityOf<SavedView>().field(u"title");
    return *title;
}

} // namespace

ConditionRow::ConditionRow(Workspace& workspace, const QList<const Column*>& fields, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_fields(fields), m_field(new QComboBox), m_operator(new QComboBox),
      m_grid(new QGridLayout(this)), m_place(new QWidget)
{
    m_field->setAccessibleName(tr("Feld der Bedingung"));
    m_operator->setAccessibleName(tr("Vergleich der Bedingung"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(12);
    for (const Column* field : m_fields)
        m_field->addItem(field->labelText());
    auto* place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    auto* remove = pageButton(QString(), QStringLiteral("close"), tr("Bedingung entfernen"));
    remove->setAccessibleName(tr("Bedingung entfernen"));
    remove->setObjectName(QStringLiteral("remove-condition"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->addWidget(m_field, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_operator, 0, 1, Qt::AlignTop);
    m_grid->addWidget(m_place, 0, 2);
    m_grid->addWidget(remove, 0, 3, Qt::AlignTop);
    m_grid->setColumnStretch(2, 1);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionRow::onFieldChanged);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &ConditionRow::onOperatorChanged);
    connect(remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
    onFieldChanged();
}

void ConditionRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrowCharacters * fontMetrics().averageCharWidth();
    if (isNarrow)
        m_grid->addWidget(m_place, 1, 0, 1, 4);
    else
        m_grid->addWidget(m_place, 0, 2);
}

const Column& ConditionRow::field() const
{
    return *m_fields.at(qMax(0, m_field->currentIndex()));
}

ListOperator ConditionRow::op() const
{
    return static_cast<ListOperator>(m_operator->currentData().toInt());
}

void ConditionRow::onFieldChanged()
{
    {
        const QSignalBlocker quiet(m_operator);
        m_operator->clear();
        for (const ListOperator op : operatorsFor(field()))
            m_operator->addItem(operatorLabel(op, field()), static_cast<int>(op));
    }
    delete m_editor;
    m_editor = nullptr;
    onOperatorChanged();
}

void ConditionRow::onOperatorChanged()
{
    if (!m_editor || m_asText != looksForText(op()))
        makeValueEditor();
    m_editor->setVisible(takesValue(op()));
    Q_EMIT changed();
}

void ConditionRow::makeValueEditor()
{
    delete m_editor;
    m_asText = looksForText(op());
    m_editor = makeEditor(m_asText ? soughtTextField() : field(), m_workspace);
    m_editor->control()->setAccessibleName(tr("Wert der Bedingung"));
    m_place->layout()->addWidget(m_editor);
    setTabOrder(m_operator, m_editor->control());
    connect(m_editor, &FieldEditor::edited, this, &ConditionRow::changed);
}

std::optional<ListCondition> ConditionRow::condition() const
{
    const ListCondition out{&field(), op(), takesValue(op()) ? m_editor->value() : Value()};
    const bool lacksValue = takesValue(out.op) && out.value.isNull() && out.field->kind != FieldKind::Boolean;
    return lacksValue ? std::nullopt : std::optional(out);
}

void ConditionRow::setCondition(const ListCondition& condition)
{
    m_field->setCurrentIndex(int(m_fields.indexOf(condition.field)));
    m_operator->setCurrentIndex(m_operator->findData(static_cast<int>(condition.op)));
    m_editor->setValue(condition.value);
}

ListFilterPanel::ListFilterPanel(Workspace& workspace, EntityTableModel& model, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_model(model), m_match(new QComboBox), m_scroll(new QScrollArea),
      m_column(new QVBoxLayout)
{
    m_match->addItem(tr("Alle Bedingungen treffen zu"));
    m_match->addItem(tr("Eine der Bedingungen trifft zu"));
    m_match->setAccessibleName(tr("Wie die Bedingungen verbunden sind"));
    auto* add = new QPushButton(tr("Bedingung h&inzufügen"));
    add->setObjectName(QStringLiteral("add-condition"));
    auto* close = pageButton(tr("Filter aufheben"), QStringLiteral("close"), tr("Entfernt alle Bedingungen"));
    close->setObjectName(QStringLiteral("clear-conditions"));
    m_match->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_match->setMinimumContentsLength(22);
    auto* rows = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    rows->setLayout(m_column);
    rows->installEventFilter(this);
    m_scroll->setWidget(rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = new FlowLayout;
    head->addWidget(m_match);
    head->addWidget(add);
    head->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_scroll);
    fitHeight();
    connect(m_match, &QComboBox::currentIndexChanged, this, &ListFilterPanel::filterChanged);
    connect(add, &QPushButton::clicked, this, &ListFilterPanel::addCondition);
    connect(close, &QToolButton::clicked, this, [this] {
        setFilter({});
        Q_EMIT closeRequested();
    });
}

bool ListFilterPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void ListFilterPanel::fitHeight()
{
    const int most = kConditionLines * (m_match->sizeHint().height() + m_column->spacing());
    m_scroll->setFixedHeight(qMin(m_column->sizeHint().height(), most));
    m_match->setVisible(m_rows.size() > 1);
}

ConditionRow* ListFilterPanel::addRow()
{
    QList<const Column*> fields;
    for (int column = 0; column < m_model.columnCount(); ++column)
        fields << &m_model.columns().at(column);
    auto* row = new ConditionRow(m_workspace, fields);
    m_column->addWidget(row);
    m_rows << row;
    fitHeight();
    connect(row, &ConditionRow::changed, this, [this] {
        if (!m_setting)
            Q_EMIT filterChanged();
    });
    connect(row, &ConditionRow::removeRequested, this, [this, row] { removeRow(row); });
    return row;
}

void ListFilterPanel::removeRow(ConditionRow* row)
{
    m_rows.removeOne(row);
    row->deleteLater();
    row->hide();
    fitHeight();
    Q_EMIT filterChanged();
    if (m_rows.isEmpty())
        Q_EMIT closeRequested();
}

void ListFilterPanel::addCondition()
{
    ConditionRow* row = addRow();
    row->fieldBox()->setFocus();
    m_scroll->ensureWidgetVisible(row);
}

ListFilter ListFilterPanel::filter() const
{
    ListFilter out;
    out.match = m_match->currentIndex() == 0 ? ListFilter::Match::All : ListFilter::Match::Any;
    for (const ConditionRow* row : m_rows) {
        if (const auto condition = row->condition())
            out.conditions << *condition;
    }
    return out;
}

void ListFilterPanel::setFilter(const ListFilter& filter)
{
    m_setting = true;
    qDeleteAll(m_rows);
    m_rows.clear();
    m_match->setCurrentIndex(filter.match == ListFilter::Match::All ? 0 : 1);
    for (const ListCondition& condition : filter.conditions) {
        if (m_model.columns().indexOf(*condition.field) >= 0)
            addRow()->setCondition(condition);
    }
    m_setting = false;
    Q_EMIT filterChanged();
}

} // namespace iplan
