// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundreturn.h"
#include "ui/page/sidepanel.h"

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class FileChooser;
class SheetFolder;
class Workspace;

/// "Zurückgekommene Bögen einlesen": what each sheet would change, cell by cell beside what the file holds now; each
/// cell can be left out, each conflict decided for the sheet; a sheet is taken over in one step. Sheets come one by
/// one, or as a folder, which is watched from then on: what arrives there is offered, and read when somebody says so.
class RoundReturnPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RoundReturnPanel(Workspace& workspace, QWidget* parent = nullptr);
    ~RoundReturnPanel() override;

    /// `chooser` is asked for files and folders; it outlives the panel.
    void begin(const Id<StatusRound>& round, FileChooser* chooser);
    /// Shows what becomes of the sheets, beside those that are there. One alone that is none is reported.
    void open(const QStringList& paths);
    [[nodiscard]] QTreeWidget* cells() const { return m_cells; }
    [[nodiscard]] QListWidget* sheets() const { return m_list; }
    [[nodiscard]] SheetFolder& folder() const { return *m_folder; }
    [[nodiscard]] QString outcome() const;

private:
    /// A file that came back.
    struct Sheet {
        QString path;
        std::optional<ReturnedSheet> sheet; ///< nothing for what is none
        std::optional<RoundReturn> plan;
        RoundReturnOptions options;
        QString problem; ///< why there is no plan
        [[nodiscard]] bool isOpen() const { return plan && !plan->doesNothing(); }
    };
    void buildControls();
    void choose();
    void chooseFolder();
    void openWaiting();
    [[nodiscard]] Sheet read(const QString& path) const;
    void plan(Sheet& sheet) const;
    void planAll();
    void showSheets();
    void showOffer();
    void showPlan();
    void decide(QTreeWidgetItem* item);
    bool write(const RoundReturn& plan);
    void apply();
    void applyAll();
    [[nodiscard]] Sheet* current();
    [[nodiscard]] static QString lineOf(const Sheet& sheet);
    [[nodiscard]] static QString summary(const Sheet& sheet);

    Workspace& m_workspace;
    FileChooser* m_chooser = nullptr;
    Id<StatusRound> m_round;
    SheetFolder* m_folder;
    QList<Sheet> m_sheets;
    bool m_isWriting = false; ///< several one after the other: planned anew when all are written
    QPushButton* m_choose;
    QPushButton* m_chooseFolder;
    QPushButton* m_offer;
    QListWidget* m_list;
    QLabel* m_text;
    QTreeWidget* m_cells;
    QPushButton* m_apply;
    QPushButton* m_applyAll;
};

} // namespace iplan
