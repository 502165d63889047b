// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/sheetreturn.h"
#include "core/store/writer.h"
#include "ui/page/sidepanel.h"

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Zurückgekommenen Bogen einlesen": what a data sheet would change, cell by cell beside what the file holds now; each
/// can be left out, each conflict decided for the sheet; taken over in one step. The sheets of a folder are shown one
/// after the other. What sheet it is says who derives from it.
class SheetReturnPanel : public SidePanel
{
    Q_OBJECT
public:
    /// Shows what becomes of the sheet.
    void open(const QString& path);
    [[nodiscard]] QTreeWidget* cells() const { return m_cells; }
    [[nodiscard]] QPushButton* chooseButton() const { return m_choose; }
    [[nodiscard]] QPushButton* folderButton() const { return m_chooseFolder; }
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString outcome() const;

protected:
    /// `operation` is that of the commit.
    SheetReturnPanel(Workspace& workspace, QString operation, QWidget* parent);

    /// Forgets the sheet before. `chooser` is asked for the file; it outlives the panel.
    void beginWith(FileChooser* chooser);
    /// Reads a file and keeps it until the next one.
    virtual Result<> read(const QString& path) = 0;
    /// Plans what was read, as that person decided, and keeps the plan.
    virtual Result<SheetReturn> planRead(const SheetChoices& choices) = 0;
    /// Writes the plan.
    virtual Result<> applyPlan(Writer& writer) = 0;

private:
    void choose();
    void chooseFolder();
    void openNext();
    void plan();
    void showPlan();
    void decide(QTreeWidgetItem* item);
    void apply();
    [[nodiscard]] QString summary() const;

    Workspace& m_workspace;
    const QString m_operation;
    FileChooser* m_chooser = nullptr;
    QString m_fileName;    ///< empty: nothing is read
    QString m_done;        ///< what became of the sheet before
    QStringList m_waiting; ///< paths of the sheets that come after this one
    std::optional<SheetReturn> m_plan;
    SheetChoices m_choices;
    QPushButton* m_choose;
    QPushButton* m_chooseFolder;
    QPushButton* m_next;
    QLabel* m_text;
    QTreeWidget* m_cells;
    QPushButton* m_apply;
};

} // namespace iplan
