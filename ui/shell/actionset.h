// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QAction>
#include <QObject>

namespace iplan
{

/// Every command of the window. Each is declared once, in the table in actionset.cpp.
enum class Command {
    FileNew,
    FileOpen,
    FileSample,
    FileCopy,
    FileBackups,
    FileImport,
    FileExport,
    FileClose,
    Quit,
    Undo,
    Redo,
    SearchAll,
    FilterList,
    RecordNew,
    RecordDelete,
    RecordRestore,
    Trash,
    Author,
    ChooseColumns,
    NextPane,
    PreviousPane,
    ShowReports,
    Print,
    SavePdf,
    About,
    Count
};

/// The actions of a window: object name, text, symbol, shortcut and tip of each command. Belongs to the window, which
/// connects them and puts them into menus.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    explicit ActionSet(QWidget* window);
    [[nodiscard]] QAction* operator[](Command command) const { return m_actions[static_cast<size_t>(command)]; }
    /// Enables what needs an open file.
    void setFileOpen(bool open);

private:
    std::array<QAction*, static_cast<size_t>(Command::Count)> m_actions{};
};

} // namespace iplan
