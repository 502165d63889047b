// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/writinghead.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum WrittenTo { SelectedRows, ShownRows };

/// In their order, also those that are folded away.
QList<RowRef> rowsShownBy(const ListState& state)
{
    QList<RowRef> out;
    for (int row = 0; row < state.end(); ++row) {
        if (state.isHeading(row)) {
            for (const QUuid& id : state.idsOf(state.groupAt(row)))
                out << RowRef{state.entity, id};
        } else if (state.groups().isEmpty()) {
            out << state.rowAt(row);
        }
    }
    return out;
}

QLabel* labelFor(const QString& text, QWidget* buddy)
{
    auto* out = new QLabel(text);
    out->setBuddy(buddy);
    return out;
}

} // namespace

WritingHead::WritingHead(EntityPage& page, Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_page(page), m_workspace(workspace), m_rows(new QComboBox), m_purpose(new QComboBox),
      m_leftOut(new QListWidget)
{
    m_rows->setObjectName(QStringLiteral("writtenTo"));
    m_rows->setAccessibleName(tr("An wen"));
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setAccessibleName(tr("Zweck"));
    m_purpose->setAccessibleDescription(
        tr("Wessen Angaben auf einer Einwilligung beruhen, dem wird nur geschrieben, wenn sie für diesen Zweck gilt"));
    m_purpose->setToolTip(m_purpose->accessibleDescription());
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_leftOut->setAccessibleName(tr("Nicht dabei"));
    m_leftOut->setMaximumHeight(5 * fontMetrics().lineSpacing());
    for (QComboBox* box : {m_rows, m_purpose}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    m_purposeLabel = labelFor(tr("Zweck:"), m_purpose);
    m_leftOutLabel = labelFor(QString(), m_leftOut);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(labelFor(tr("An wen:"), m_rows));
    layout->addWidget(m_rows);
    layout->addWidget(m_purposeLabel);
    layout->addWidget(m_purpose);
    layout->addWidget(m_leftOutLabel);
    layout->addWidget(m_leftOut);
    showLeftOut({});
    connect(m_rows, &QComboBox::currentIndexChanged, this, &WritingHead::changed);
    connect(m_purpose, &QComboBox::currentIndexChanged, this, &WritingHead::changed);
    const auto follow = [this] {
        if (isVisible() && m_workspace.isOpen())
            refresh();
    };
    connect(page.view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, follow);
    connect(page.list(), &EntityList::countsChanged, this, follow);
    connect(&workspace, &Workspace::rowsChanged, this, follow);
}

void WritingHead::refresh()
{
    {
        const QSignalBlocker quietRows(m_rows);
        const QSignalBlocker quietPurposes(m_purpose);
        fillRows();
        fillPurposes();
    }
    Q_EMIT changed();
}

void WritingHead::fillRows()
{
    const int chosen = qMax(0, m_rows->currentIndex());
    m_rows->clear();
    m_rows->addItem(tr("Auswahl (%L1)").arg(m_page.selectedRows().size()));
    m_rows->addItem(tr("Alle in der Liste (%L1)").arg(m_page.list()->model().state().matchCount()));
    m_rows->setCurrentIndex(chosen);
}

void WritingHead::fillPurposes()
{
    const QString chosen = m_purpose->currentData().toString();
    const auto purposes =
        m_workspace.store().read([](const Reader& reader) -> Result<QStringList> { return consentPurposes(reader); });
    if (!purposes)
        m_workspace.runner().report(purposes.error());
    m_purpose->clear();
    m_purpose->addItem(tr("(jeder)"), QString());
    for (const QString& purpose : purposes.value_or(QStringList()))
        m_purpose->addItem(purpose, purpose);
    m_purpose->setCurrentIndex(qMax(0, m_purpose->findData(chosen)));
    const bool isAsked = m_purpose->count() > 1;
    m_purpose->setVisible(isAsked);
    m_purposeLabel->setVisible(isAsked);
}

QList<RowRef> WritingHead::rows() const
{
    return m_rows->currentIndex() == ShownRows ? rowsShownBy(m_page.list()->model().state()) : m_page.selectedRows();
}

WritingScope WritingHead::scope() const
{
    return {m_workspace.today(), m_purpose->currentData().toString()};
}

void WritingHead::showLeftOut(const QList<LeftOut>& leftOut)
{
    m_leftOut->clear();
    for (const LeftOut& one : leftOut)
        m_leftOut->addItem(QStringLiteral("%1: %2").arg(one.name, reasonText(one.reason)));
    m_leftOutLabel->setText(tr("Nicht dabei (%L1):").arg(leftOut.size()));
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_leftOutLabel->setVisible(!leftOut.isEmpty());
}

} // namespace iplan
