// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timescale.h"
#include "ui/page/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace iplan
{

class FileChooser;
class HeldSnapshot;
class OutputLine;
class TimelineModel;
class TimelineTable;
class Workspace;
namespace report
{
struct Document;
}

/// Zeitplan: the measures in time, with their steps; prints over as many pages as it needs.
class TimelinePage : public Page
{
    Q_OBJECT
public:
    TimelinePage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    /// The measure of the current row.
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] TimelineTable* table() const { return m_table; }
    [[nodiscard]] const TimelineModel& model() const { return *m_model; }
    [[nodiscard]] OutputLine* output() const { return m_output; }
    /// What is printed.
    [[nodiscard]] report::Document document() const;

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeHead();
    QLayout* makeTools();
    QWidget* makeEmpty();
    void connectParts();
    void rebuild();
    void showEmptyText();
    void keepChoices() const;
    void open(const QModelIndex& index);

    Workspace& m_workspace;
    HeldSnapshot* m_data;
    TimelineModel* m_model;
    QLabel* m_count;
    QLineEdit* m_filter;
    QComboBox* m_grouping;
    QComboBox* m_zoom;
    OutputLine* m_output;
    TimelineTable* m_table = nullptr;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QPushButton* m_toMeasures;
    QTimer* m_delay;
};

} // namespace iplan
