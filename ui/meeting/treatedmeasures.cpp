// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/treatedmeasures.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/form/linkeditor.h"

#include <QGroupBox>
#include <QListWidget>
#include <QVBoxLayout>

namespace iplan
{

TreatedMeasures::TreatedMeasures(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_workspace(workspace),
      m_links(new LinkEditor(workspace, entityOf<AgendaItemMeasure>(),
                             *entityOf<AgendaItemMeasure>().field(u"agendaItem"), this)),
      m_details(new QWidget(this)),
      m_sheet(new EntityForm(workspace, entityOf<Measure>(), EntityForm::Layout::Flat, m_details)),
      m_reports(
          new ChildTable(workspace, entityOf<StatusReport>(), *entityOf<StatusReport>().field(u"measure"), m_details))
{
    QList<const FieldInfo*> fields;
    for (const char16_t* key : {u"title", u"leadOffice", u"plannedEnd"})
        fields << entityOf<Measure>().field(key);
    m_sheet->showOnly(fields);
    auto* reports = new QGroupBox(entityOf<StatusReport>().pluralText());
    (new QVBoxLayout(reports))->addWidget(m_reports);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_sheet);
    details->addWidget(reports);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_links);
    column->addWidget(m_details);
    connect(m_links->list(), &QListWidget::currentRowChanged, this, &TreatedMeasures::showMeasure);
    for (FormSection* part :
         {static_cast<FormSection*>(m_links), static_cast<FormSection*>(m_sheet), static_cast<FormSection*>(m_reports)})
        connect(part, &FormSection::openRequested, this, &FormSection::openRequested);
    showMeasure();
}

void TreatedMeasures::setOwner(const RowRef& owner)
{
    flush();
    m_links->setOwner(owner);
    showMeasure();
}

void TreatedMeasures::setReadOnly(bool readOnly)
{
    m_links->setReadOnly(readOnly);
    m_sheet->setReadOnly(readOnly);
    m_reports->setReadOnly(readOnly);
}

void TreatedMeasures::flush()
{
    m_sheet->flush();
    m_reports->flush();
}

RowRef TreatedMeasures::measure() const
{
    return m_links->current();
}

bool TreatedMeasures::focusRow(const RowRef& row)
{
    for (int at = 0; at < m_links->list()->count(); ++at) {
        m_links->list()->setCurrentRow(at);
        if (measure() == row)
            return true;
    }
    return false;
}

void TreatedMeasures::addReport()
{
    if (!measure().isNull())
        m_reports->addRow();
}

void TreatedMeasures::showMeasure()
{
    const RowRef row = measure();
    m_details->setVisible(!row.isNull());
    if (m_sheet->row() != row)
        m_sheet->setRow(row.id);
    m_reports->setOwner(row);
    m_reports->setReadOnly(m_workspace.isReadOnly() || row.isNull());
    Q_EMIT measureChanged();
}

} // namespace iplan
