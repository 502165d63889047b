// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

struct BookPlan;
class FileChooser;
class ImportSession;
class OutputLine;
class Workspace;

/// "Übernehmen": takes the list over, then says what came of it, and writes that down; keeps the mapping.
class TakeoverPanel : public QWidget
{
    Q_OBJECT
public:
    TakeoverPanel(Workspace& workspace, ImportSession& session, FileChooser& chooser, QWidget* parent = nullptr);

    /// Keeps the mapping under a name; stands where the page has room for it.
    [[nodiscard]] QWidget* mappingLine() const { return m_mapping; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QPushButton* reportButton() const { return m_report; }
    [[nodiscard]] OutputLine* output() const { return m_output; }
    /// What is said of the plan, or of what was taken over.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString bookSummary(const BookPlan& book, bool isApplied) const;

private:
    void buildParts();
    void update();
    /// Has all names that the file does not know made.
    void makeAll();
    void save();
    void writeReport();

    Workspace& m_workspace;
    ImportSession& m_session;
    QLabel* m_summary;
    QWidget* m_mapping;
    QLineEdit* m_title;
    QPushButton* m_save;
    QPushButton* m_report;
    QPushButton* m_makeAll;
    QPushButton* m_again;
    QPushButton* m_apply;
    OutputLine* m_output;
};

} // namespace iplan
