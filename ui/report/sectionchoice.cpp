// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionchoice.h"

#include "ui/widget/foldingheading.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace iplan
{

SectionChoice::SectionChoice(QWidget* parent)
    : QWidget(parent), m_heading(new FoldingHeading(tr("Abschnitte"))), m_list(new QListWidget)
{
    m_list->setObjectName(QStringLiteral("reportSections"));
    m_list->setAccessibleName(tr("Abschnitte"));
    m_list->setAccessibleDescription(
        tr("Die Leertaste nimmt auf oder lässt weg, Alt mit Pfeil nach oben oder unten verschiebt."));
    m_list->setToolTip(m_list->accessibleDescription());
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    m_heading->setOpen(false);
    m_list->hide();
    connect(m_heading, &FoldingHeading::folded, m_list, [this](bool isFolded) { m_list->setVisible(!isFolded); });
    connect(m_list, &QListWidget::itemChanged, this, &SectionChoice::note);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SectionChoice::note);
}

void SectionChoice::setReport(const report::ReportInfo& report)
{
    m_report = &report;
    setVisible(!report.sections.empty());
    fill(m_chosen.value(&report, report::usualSections(report)));
}

void SectionChoice::fill(const QStringList& chosen)
{
    const QSignalBlocker quiet(m_list);
    const QSignalBlocker still(m_list->model());
    m_list->clear();
    QStringList order = chosen;
    for (const report::ReportSection& section : m_report->sections) {
        if (!order.contains(QLatin1String(section.key)))
            order << QString::fromLatin1(section.key);
    }
    for (const QString& key : std::as_const(order)) {
        const auto section = std::ranges::find_if(
            m_report->sections, [&key](const report::ReportSection& one) { return key == QLatin1String(one.key); });
        auto* item = new QListWidgetItem(QString::fromUtf8(section->label), m_list);
        item->setData(Qt::UserRole, key);
        item->setToolTip(item->text());
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
        item->setCheckState(chosen.contains(key) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_list->setFixedHeight(m_list->sizeHintForRow(0) * qMax(1, m_list->count()) + 2 * m_list->frameWidth() + 2);
}

QStringList SectionChoice::ticked() const
{
    QStringList out;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            out << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return out;
}

std::optional<QStringList> SectionChoice::sections() const
{
    if (!m_report || m_report->sections.empty())
        return std::nullopt;
    const QStringList chosen = ticked();
    return chosen == report::usualSections(*m_report) ? std::nullopt : std::optional(chosen);
}

void SectionChoice::note()
{
    m_chosen.insert(m_report, ticked());
    Q_EMIT changed();
}

void SectionChoice::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        QListWidgetItem* item = m_list->takeItem(row);
        m_list->insertItem(to, item);
        m_list->setCurrentRow(to);
    }
    note();
}

bool SectionChoice::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace iplan
