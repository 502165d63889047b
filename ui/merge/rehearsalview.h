// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/merge/mergetexts.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

/// "Was würde geschehen?": what a merge would do to the open file, in numbers first and then row by row and field by
/// field. For merging another copy and for bringing back one that was taken along. The file must stay open while the
/// plan is shown; clear() before it is closed.
class RehearsalView : public QWidget
{
    Q_OBJECT
public:
    explicit RehearsalView(Workspace& workspace, QWidget* parent = nullptr);

    void setPlan(const MergePlan& plan);
    /// Says nothing: an empty plan would say that there is nothing to take.
    void clear();
    /// The numbers as sentences, the same that is shown.
    [[nodiscard]] QStringList summary() const;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillList();
    void addRows(const QString& heading, PlannedRow::What what);
    void addConflicts(const QString& heading, const QList<Conflict>& conflicts);
    void addEqual(const QString& heading);
    QTreeWidgetItem* addGroup(const QString& heading, qsizetype count);
    void addFields(QTreeWidgetItem& item);
    [[nodiscard]] qsizetype count(PlannedRow::What what) const;
    [[nodiscard]] QString authors() const;
    [[nodiscard]] QStringList contentSummary() const;

    MergeTexts m_texts;
    MergePlan m_plan;
    QLabel* m_summary;
    QTreeWidget* m_list;
};

} // namespace iplan
