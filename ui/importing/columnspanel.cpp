// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnspanel.h"

#include "ui/importing/columndetails.h"
#include "ui/importing/columnsmodel.h"
#include "ui/importing/importsession.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/popupchoice.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

/// Chooses what a column becomes.
class TargetDelegate : public QStyledItemDelegate
{
public:
    TargetDelegate(const ColumnsModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* choice = new PopupChoice(parent);
        choice->setObjectName(QStringLiteral("targetChoice"));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setAccessibleName(m_model.choiceName(index.row()));
        choice->setMaxVisibleItems(20);
        m_model.fillChoice(*choice, index.row());
        auto* self = const_cast<TargetDelegate*>(this);
        connect(choice, &QComboBox::activated, self, [self, choice] {
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        QTimer::singleShot(0, choice, [choice] {
            if (choice->isVisible()) // somebody may have chosen by now
                choice->showPopup();
        });
        return choice;
    }
    /// createEditor() has done it; later data must not take away what is being chosen.
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, qobject_cast<QComboBox*>(editor)->currentData());
    }

private:
    const ColumnsModel& m_model;
};

} // namespace

ColumnsPanel::ColumnsPanel(Workspace& workspace, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ColumnsModel(session, this)), m_view(new QTableView),
      m_empty(new QLabel),
      m_legal(new QLabel(tr("Spalten, an denen „personenbezogen“ steht, enthalten Daten von Menschen. Übernehmen Sie "
                            "nur, was Sie für Ihre Aufgabe brauchen und wofür es eine Rechtsgrundlage gibt (Art. 6 "
                            "DSGVO); in öffentlichen Ausgaben erscheint es nicht."))),
      m_details(new ColumnDetails(workspace, session))
{
    m_view->setObjectName(QStringLiteral("importColumns"));
    m_view->setAccessibleName(tr("Spalten der Liste"));
    m_view->setAccessibleDescription(tr("F2 in „wird zu“ wählt, was aus der Spalte wird."));
    m_view->setModel(m_model);
    m_view->setItemDelegateForColumn(ColumnsModel::Target, new TargetDelegate(*m_model, this));
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(ColumnsModel::Heading, 18 * letter);
    m_view->setColumnWidth(ColumnsModel::Target, 26 * letter);
    m_view->setColumnWidth(ColumnsModel::Confidence, 14 * letter);
    m_view->setMinimumHeight(9 * fontMetrics().lineSpacing());
    for (QLabel* label : {m_empty, m_legal}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_empty->setAlignment(Qt::AlignTop);
    m_legal->setObjectName(QStringLiteral("personalNote"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pageHeading(tr("Spalten"), 1.1));
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_legal);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_details);
    connect(&session, &ImportSession::changed, this, &ColumnsPanel::update);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showDetails(); // which takes room from the table, or gives it some
        QTimer::singleShot(0, m_view, [this] { m_view->scrollTo(m_view->currentIndex()); });
    });
    connect(m_model, &ColumnsModel::dataChanged, this, &ColumnsPanel::showDetails);
    update();
}

void ColumnsPanel::update()
{
    const int row = m_view->currentIndex().row();
    const QString constant = m_model->constantOf(row);
    m_model->update();
    const bool hasColumns = m_model->rowCount() > 0;
    m_empty->setText(tr("Hier stehen die Spalten der Liste, sobald eine gelesen ist."));
    m_empty->setVisible(!hasColumns);
    m_view->setVisible(hasColumns);
    m_legal->setVisible(m_model->hasPersonal());
    if (hasColumns && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(constant.isEmpty() ? qBound(0, row, m_model->rowCount() - 1)
                                                                  : qMax(0, m_model->rowOfConstant(constant)),
                                               ColumnsModel::Target));
    showDetails();
}

void ColumnsPanel::showDetails()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_model->isColumn(row))
        m_details->setColumn(row);
    else
        m_details->setConstant(m_model->constantOf(row));
}

QWidget* ColumnsPanel::inFront() const
{
    return m_details->isHidden() ? static_cast<QWidget*>(m_view) : m_details;
}

void ColumnsPanel::showColumn(int column)
{
    if (m_model->isColumn(column) && column != m_view->currentIndex().row())
        m_view->setCurrentIndex(m_model->index(column, ColumnsModel::Target));
}

} // namespace iplan
