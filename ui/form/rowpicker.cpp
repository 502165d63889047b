// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rowpicker.h"

#include "ui/form/checkedrowsmodel.h"
#include "ui/model/entitytablemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace iplan
{

namespace
{

constexpr int kPickerLines = 10; ///< of rows in sight

} // namespace

RowPicker::RowPicker(Workspace& workspace, const QList<const EntityInfo*>& entities, QWidget* parent)
    : QFrame(parent), m_kinds(new QComboBox(this)), m_filter(new QLineEdit(this)), m_view(new QTableView(this)),
      m_note(new QLabel(this)), m_add(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    for (const EntityInfo* entity : entities) {
        m_kinds->addItem(entity->pluralText());
        m_models << new CheckedRowsModel(*new EntityTableModel(workspace, *entity, this), this);
        connect(m_models.last(), &CheckedRowsModel::tickedChanged, this, &RowPicker::updateCount);
        connect(&m_models.last()->rows(), &EntityTableModel::countsChanged, this, &RowPicker::updateNote);
    }
    m_kinds->setAccessibleName(tr("Was zur Auswahl steht"));
    m_kinds->setVisible(entities.size() > 1);
    m_filter->setPlaceholderText(tr("Filtern"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    buildView();
    auto* close = new QPushButton(tr("Schließen"), this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_kinds);
    head->addWidget(m_filter, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(close);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_view);
    column->addLayout(buttons);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &RowPicker::showKind);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) { model().rows().setText(text); });
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT picked(ticked()); });
    connect(close, &QPushButton::clicked, this, &RowPicker::close);
    showKind();
    updateCount();
}

void RowPicker::buildView()
{
    m_view->setAccessibleDescription(tr("Die Leertaste wählt aus, Esc schließt."));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setMinimumHeight(kPickerLines * fontMetrics().lineSpacing());
}

CheckedRowsModel& RowPicker::model() const
{
    return *m_models.at(qMax(0, m_kinds->currentIndex()));
}

void RowPicker::showKind()
{
    const EntityInfo& entity = model().rows().columns().entity();
    m_filter->setAccessibleName(tr("%1 filtern").arg(entity.pluralText()));
    m_view->setAccessibleName(tr("%1 zum Auswählen").arg(entity.pluralText()));
    m_view->setModel(&model());
    for (int column = 0; column < model().columnCount(); ++column)
        m_view->setColumnHidden(column, !model().rows().columns().isDefault(column, {}));
    model().rows().setText(m_filter->text());
    m_view->resizeColumnsToContents();
    updateNote();
}

void RowPicker::begin(const QSet<QUuid>& present)
{
    m_present = present;
    m_filter->clear();
    for (CheckedRowsModel* each : std::as_const(m_models))
        each->begin(present);
    m_kinds->setCurrentIndex(0);
    m_view->resizeColumnsToContents();
    updateNote();
    show();
    m_filter->setFocus();
}

QList<RowRef> RowPicker::ticked() const
{
    QList<RowRef> out;
    for (const CheckedRowsModel* each : m_models) {
        for (const QUuid& id : each->ticked())
            out << RowRef{&each->rows().columns().entity(), id};
    }
    return out;
}

QString RowPicker::note() const
{
    const EntityTableModel& rows = model().rows();
    const QString kind = rows.columns().entity().pluralText();
    if (rows.isLoading())
        return tr("Die Liste wird geladen …");
    if (rows.state().total == 0)
        return tr("Es sind noch keine %1 eingetragen. Legen Sie sie auf der Seite „%1“ an, oder schreiben Sie den "
                  "Namen in die leere Zeile der Tabelle.")
            .arg(kind);
    if (rows.state().matchCount() == 0)
        return tr("Kein Eintrag passt zum Filter.");
    for (int row = 0; row < rows.state().end(); ++row) {
        if (!m_present.contains(rows.state().rowAt(row).id))
            return {};
    }
    return tr("Alle, die hier stehen, sind schon dabei.");
}

void RowPicker::updateNote()
{
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    m_view->setAccessibleDescription(m_note->text().isEmpty() ? tr("Die Leertaste wählt aus, Esc schließt.")
                                                              : m_note->text());
}

void RowPicker::updateCount()
{
    const auto count = ticked().size();
    m_add->setText(count == 0   ? tr("Ausgewählte hinzufügen")
                   : count == 1 ? tr("1 Ausgewählten hinzufügen")
                                : tr("%L1 Ausgewählte hinzufügen").arg(count));
    m_add->setEnabled(count > 0);
}

void RowPicker::close()
{
    hide();
    Q_EMIT closed();
}

void RowPicker::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool RowPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down && model().rowCount() > 0) {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(model().index(0, model().tickColumn()));
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    const QModelIndex only = model().rowCount() == 1 ? model().index(0, model().tickColumn()) : QModelIndex();
    if (only.isValid() && model().setData(only, Qt::Checked, Qt::CheckStateRole))
        m_filter->selectAll(); // the next name replaces this one
    return true;
}

} // namespace iplan
