// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionchoice.h"

#include "ui/report/ticklist.h"
#include "ui/widget/foldingheading.h"

#include <QVBoxLayout>

namespace iplan
{

SectionChoice::SectionChoice(QWidget* parent)
    : QWidget(parent), m_heading(new FoldingHeading(tr("Abschnitte"))), m_list(new TickList(tr("Abschnitte")))
{
    m_list->setObjectName(QStringLiteral("reportSections"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    m_heading->setOpen(false);
    m_list->hide();
    connect(m_heading, &FoldingHeading::folded, m_list, [this](bool isFolded) { m_list->setVisible(!isFolded); });
    connect(m_list, &TickList::changed, this, [this] {
        m_chosen.insert(m_report, m_list->ticked());
        Q_EMIT changed();
    });
}

void SectionChoice::setReport(const report::ReportInfo& report, const std::optional<QStringList>& usual)
{
    m_report = &report;
    const QStringList now = usual.value_or(report::usualSections(report));
    if (m_usual.contains(&report) && m_usual.value(&report) != now)
        m_chosen.remove(&report);
    m_usual.insert(&report, now);
    setVisible(!report.sections.empty());
    m_list->setChoices(sectionChoices(report), m_chosen.value(&report, now));
}

std::optional<QStringList> SectionChoice::sections() const
{
    if (!m_report || m_report->sections.empty())
        return std::nullopt;
    const QStringList chosen = m_list->ticked();
    return chosen == m_usual.value(m_report) ? std::nullopt : std::optional(chosen);
}

QList<TickChoice> sectionChoices(const report::ReportInfo& report)
{
    QList<TickChoice> out;
    for (const report::ReportSection& section : report.sections)
        out << TickChoice{QString::fromLatin1(section.key), QString::fromUtf8(section.label)};
    return out;
}

} // namespace iplan
