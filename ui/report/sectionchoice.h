// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

#include <QHash>
#include <QWidget>

namespace iplan
{

class FoldingHeading;
class TickList;
struct TickChoice;

/// Which sections a report has, and in which order: a list with boxes below a heading that folds. Invisible where a
/// report has no choice.
class SectionChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SectionChoice(QWidget* parent = nullptr);

    /// Offers the sections of that report: as they were chosen last for it, at first the usual ones. These are `usual`
    /// (as its template has them), else those of the report; where they are others than before, what was chosen is
    /// forgotten.
    void setReport(const report::ReportInfo& report, const std::optional<QStringList>& usual = {});
    /// Nothing where the report has no choice, or the usual one stands.
    [[nodiscard]] std::optional<QStringList> sections() const;
    [[nodiscard]] TickList* list() const { return m_list; }
    [[nodiscard]] FoldingHeading* heading() const { return m_heading; }

Q_SIGNALS:
    void changed();

private:
    FoldingHeading* m_heading;
    TickList* m_list;
    const report::ReportInfo* m_report = nullptr;
    QHash<const report::ReportInfo*, QStringList> m_usual;
    QHash<const report::ReportInfo*, QStringList> m_chosen;
};

/// The sections of the report, to be offered.
[[nodiscard]] QList<TickChoice> sectionChoices(const report::ReportInfo& report);

} // namespace iplan
