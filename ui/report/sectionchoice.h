// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

#include <QWidget>

class QListWidget;

namespace iplan
{

class FoldingHeading;

/// Which sections a report has, and in which order: a list with boxes below a heading that folds. Space ticks, Alt with
/// an arrow key moves the section. Invisible where a report has no choice.
class SectionChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SectionChoice(QWidget* parent = nullptr);

    /// Offers the sections of that report: as they were chosen last for it, at first the usual ones.
    void setReport(const report::ReportInfo& report);
    /// Nothing where the report has no choice, or the usual one stands.
    [[nodiscard]] std::optional<QStringList> sections() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] FoldingHeading* heading() const { return m_heading; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QStringList& chosen);
    void move(int by);
    void note();
    [[nodiscard]] QStringList ticked() const;

    FoldingHeading* m_heading;
    QListWidget* m_list;
    const report::ReportInfo* m_report = nullptr;
    QHash<const report::ReportInfo*, QStringList> m_chosen;
};

} // namespace iplan
