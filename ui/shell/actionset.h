// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QAction>
#include <QObject>

class QMenu;

namespace iplan
{

/// Every command of the window. Each is declared once, in the table in actionset.cpp, which also says in which menu it
/// stands; what it does is connected by a Feature (feature.h).
enum class Command {
    FileNew,
    FileOpen,
    FileSample,
    FileRecent,
    FileCopy,
    FileBackups,
    FileMerge,
    TakeAlong,
    TakeToMeeting,
    BringBack,
    OpenPackage,
    JoinExchange,
    FileImport,
    FileExport,
    FileClose,
    Quit,
    Undo,
    Redo,
    TakeBackMerge,
    SearchAll,
    FilterList,
    RecordNew,
    RecordBeside,
    RecordDelete,
    RecordRestore,
    ErasePerson,
    CopyLink,
    OpenInWindow,
    MeetingMode,
    Trash,
    Author,
    Settings,
    NarrowSideBar,
    ChooseColumns,
    ChooseRowHeight,
    GoBack,
    GoForward,
    RecentRecords,
    GoToPage,
    NextPane,
    PreviousPane,
    ShowReports,
    Print,
    SavePdf,
    Manual,
    Introduction,
    About,
    Count
};

/// The menus of the window, from left to right.
enum class MenuId { File, Edit, View, Go, Reports, Help };
inline constexpr MenuId kMenus[] = {MenuId::File, MenuId::Edit,    MenuId::View,
                                    MenuId::Go,   MenuId::Reports, MenuId::Help};

/// The actions of a window: object name, text, symbol, shortcut, tip and place of each command. Belongs to the window.
class ActionSet : public QObject
{
    Q_OBJECT
public:
    explicit ActionSet(QWidget* window);
    [[nodiscard]] QAction* operator[](Command command) const { return m_actions[static_cast<size_t>(command)]; }
    /// The menu below a command that has one (such as FileRecent); whoever fills it listens to aboutToShow().
    [[nodiscard]] QMenu* submenu(Command command) const;
    /// The actions of a menu in its groups, in order.
    [[nodiscard]] QList<QList<QAction*>> groups(MenuId menu) const;
    /// All actions, in the order of the menus.
    [[nodiscard]] QList<QAction*> all() const;
    /// Enables what needs an open file, and what needs one that can be written.
    void setFile(bool open, bool writable);

private:
    std::array<QAction*, static_cast<size_t>(Command::Count)> m_actions{};
};

} // namespace iplan
