// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"
#include "ui/base/filereader.h"
#include "ui/page/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;

namespace iplan
{

class ComparedChange;
class ComparedStateChooser;
class ComparisonModel;
class DocumentOutput;
class FileChooser;
class FlowLayout;
class OutputLine;
class WaitLine;
class Workspace;

/// Vergleich: what changed in the Maßnahmenprogramm between two states, each a day, an edition, today or another file;
/// by kind and words, with the details of each change beside the list; on paper and as a workbook.
class ComparisonPage : public Page
{
    Q_OBJECT
public:
    ComparisonPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void filterBy(const QString& text) override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] ComparedStateChooser* before() const { return m_before; }
    [[nodiscard]] ComparedStateChooser* after() const { return m_after; }
    [[nodiscard]] ComparisonModel* model() const { return m_model; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] ComparedChange* details() const { return m_details; }
    [[nodiscard]] OutputLine* output() const;
    /// The sides change places.
    void exchange();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] FlowLayout* makeHead();
    [[nodiscard]] FlowLayout* makeTools();
    void buildTable();
    void connectParts();
    void chooseFirst();
    void later();
    void compare();
    void take(std::shared_ptr<const ProgrammeComparison> comparison);
    void offerKinds();
    void filter();
    void showCurrent();
    void showEmpty();
    void openCurrent();
    void saveWorkbook();
    void fitColumns();

    Workspace& m_workspace;
    FileReader m_reader;
    ComparedStateChooser* m_before;
    ComparedStateChooser* m_after;
    QCheckBox* m_people;
    QCheckBox* m_public;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    QLabel* m_summary;
    WaitLine* m_wait;
    DocumentOutput* m_documents;
    ComparisonModel* m_model;
    QTableView* m_table;
    ComparedChange* m_details;
    QSplitter* m_splitter;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QTimer* m_delay;
    bool m_stale = true;
    bool m_begun = false; ///< the sides were chosen
};

} // namespace iplan
