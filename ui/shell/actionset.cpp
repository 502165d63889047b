// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionset.h"

#include "ui/base/icons.h"

#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace iplan
{

namespace
{

/// What there must be for a command to be possible.
enum class Needs { Nothing, File, Writing };

struct CommandInfo {
    Command command;
    MenuId menu;
    int group; ///< within the menu; groups are divided by a line
    Needs needs;
    const char* name; ///< object name, for tests and settings
    const char* text;
    const char* icon;
    const char* shortcut; ///< portable text; several separated by "; "
    const char* tip;
    bool submenu = false; ///< opens a menu that fills itself
};

// In the order of the menus. A new command: a name in Command, a line here, and a connection in a Feature.
constexpr CommandInfo kCommands[] = {
    {Command::FileNew, MenuId::File, 1, Needs::Nothing, "fileNew", QT_TRANSLATE_NOOP("ActionSet", "&Neue Datei …"),
     "document-new", "Ctrl+Shift+N",
     QT_TRANSLATE_NOOP("ActionSet", "Legt eine leere Datei für ein Integrationskonzept an")},
    {Command::FileOpen, MenuId::File, 1, Needs::Nothing, "fileOpen", QT_TRANSLATE_NOOP("ActionSet", "Ö&ffnen …"),
     "document-open", "Ctrl+O", QT_TRANSLATE_NOOP("ActionSet", "Öffnet eine vorhandene Datei")},
    {Command::FileSample, MenuId::File, 1, Needs::Nothing, "fileSample",
     QT_TRANSLATE_NOOP("ActionSet", "&Beispieldatei anlegen"), "sample", "",
     QT_TRANSLATE_NOOP("ActionSet", "Legt eine eigene Kopie eines Beispiels an"), true},
    {Command::FileRecent, MenuId::File, 1, Needs::Nothing, "fileRecent",
     QT_TRANSLATE_NOOP("ActionSet", "Zuletzt ben&utzt"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Öffnet eine der zuletzt benutzten Dateien"), true},
    {Command::FileCopy, MenuId::File, 2, Needs::File, "fileCopy",
     QT_TRANSLATE_NOOP("ActionSet", "&Kopie speichern unter …"), "save-copy", "Ctrl+Shift+S",
     QT_TRANSLATE_NOOP("ActionSet", "Schreibt eine vollständige Kopie der Datei an einen anderen Ort")},
    {Command::FileBackups, MenuId::File, 2, Needs::File, "fileBackups", QT_TRANSLATE_NOOP("ActionSet", "&Sicherungen"),
     "backups", "", QT_TRANSLATE_NOOP("ActionSet", "Zeigt die Sicherungen der Datei und stellt sie wieder her")},
    {Command::FileMerge, MenuId::File, 3, Needs::Writing, "fileMerge",
     QT_TRANSLATE_NOOP("ActionSet", "Andere Kopie &zusammenführen …"), "merge", "",
     QT_TRANSLATE_NOOP("ActionSet", "Nimmt auf, was auf einer anderen Kopie der Datei geschrieben wurde")},
    {Command::TakeAlong, MenuId::File, 3, Needs::File, "takeAlong",
     QT_TRANSLATE_NOOP("ActionSet", "Arbeitskopie &mitnehmen …"), "takeAlong", "",
     QT_TRANSLATE_NOOP("ActionSet", "Schreibt eine Kopie für unterwegs und vermerkt, wer sie hat")},
    {Command::TakeToMeeting, MenuId::File, 3, Needs::File, "takeToMeeting",
     QT_TRANSLATE_NOOP("ActionSet", "F&ür die nächste Sitzung mitnehmen …"), "meeting", "",
     QT_TRANSLATE_NOOP("ActionSet", "Schreibt eine Arbeitskopie mit allem, was die Gruppe der Sitzung betrifft")},
    {Command::BringBack, MenuId::File, 3, Needs::Writing, "bringBack",
     QT_TRANSLATE_NOOP("ActionSet", "Arbeitskopie zu&rückführen …"), "bringBack", "",
     QT_TRANSLATE_NOOP("ActionSet", "Übernimmt, was auf einer mitgenommenen Kopie geschrieben wurde")},
    {Command::OpenPackage, MenuId::File, 3, Needs::Nothing, "openPackage",
     QT_TRANSLATE_NOOP("ActionSet", "&Paket öffnen …"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Macht aus einem Paket, das per E-Mail kam, eine Datei und öffnet sie")},
    {Command::JoinExchange, MenuId::File, 3, Needs::Nothing, "joinExchange",
     QT_TRANSLATE_NOOP("ActionSet", "Aus einem Ab&gleichordner beginnen …"), "exchange", "",
     QT_TRANSLATE_NOOP("ActionSet", "Legt eine eigene Datei aus dem an, was andere in einem Ordner oder auf einem "
                                    "Server abgleichen")},
    {Command::FileImport, MenuId::File, 4, Needs::Writing, "fileImport",
     QT_TRANSLATE_NOOP("ActionSet", "&Importieren …"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Übernimmt eine Liste (Excel, CSV, Word, Kontakte) oder einen Export (JSON)")},
    {Command::FileExport, MenuId::File, 4, Needs::File, "fileExport", QT_TRANSLATE_NOOP("ActionSet", "&Exportieren …"),
     "", "Ctrl+E", QT_TRANSLATE_NOOP("ActionSet", "Schreibt die Daten als Excel-, CSV-, JSON- oder SQLite-Datei")},
    {Command::FileClose, MenuId::File, 5, Needs::File, "fileClose", QT_TRANSLATE_NOOP("ActionSet", "S&chließen"),
     "close", "Ctrl+W", QT_TRANSLATE_NOOP("ActionSet", "Schließt die Datei und zeigt die Startseite")},
    {Command::Quit, MenuId::File, 6, Needs::Nothing, "quit", QT_TRANSLATE_NOOP("ActionSet", "Been&den"), "", "Ctrl+Q",
     QT_TRANSLATE_NOOP("ActionSet", "Beendet das Programm; alles ist bereits gespeichert")},

    {Command::Undo, MenuId::Edit, 1, Needs::File, "undo", QT_TRANSLATE_NOOP("ActionSet", "&Rückgängig"), "undo",
     "Ctrl+Z", QT_TRANSLATE_NOOP("ActionSet", "Nimmt den letzten eigenen Schritt zurück")},
    {Command::Redo, MenuId::Edit, 1, Needs::File, "redo", QT_TRANSLATE_NOOP("ActionSet", "&Wiederholen"), "redo",
     "Ctrl+Shift+Z; Ctrl+Y", QT_TRANSLATE_NOOP("ActionSet", "Führt den zurückgenommenen Schritt wieder aus")},
    {Command::TakeBackMerge, MenuId::Edit, 1, Needs::Writing, "takeBackMerge",
     QT_TRANSLATE_NOOP("ActionSet", "&Zusammenführung zurücknehmen"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Stellt die Datei her, wie sie vor dem letzten Zusammenführen war, solange danach "
                                    "nichts geschrieben wurde")},
    {Command::FilterList, MenuId::Edit, 2, Needs::File, "filterList",
     QT_TRANSLATE_NOOP("ActionSet", "In der &Liste suchen"), "filter", "Ctrl+F",
     QT_TRANSLATE_NOOP("ActionSet", "Springt in die Filterzeile der Liste; Esc verlässt sie")},
    {Command::RecordNew, MenuId::Edit, 3, Needs::File, "recordNew", QT_TRANSLATE_NOOP("ActionSet", "&Neuer Eintrag"),
     "add", "Ctrl+N", QT_TRANSLATE_NOOP("ActionSet", "Legt auf dieser Seite einen neuen Eintrag an")},
    {Command::RecordBeside, MenuId::Edit, 3, Needs::File, "recordBeside",
     QT_TRANSLATE_NOOP("ActionSet", "Neuer Eintrag &daneben"), "", "Ctrl+Shift+Return; Ctrl+Shift+Enter",
     QT_TRANSLATE_NOOP("ActionSet", "Legt einen Eintrag derselben Art neben dem an, der vorn steht")},
    {Command::RecordDelete, MenuId::Edit, 3, Needs::File, "recordDelete",
     QT_TRANSLATE_NOOP("ActionSet", "Eintrag l&öschen"), "delete", "Ctrl+Shift+Del",
     QT_TRANSLATE_NOOP("ActionSet", "Legt den Eintrag in den Papierkorb; lässt sich rückgängig machen")},
    {Command::RecordRestore, MenuId::Edit, 3, Needs::File, "recordRestore",
     QT_TRANSLATE_NOOP("ActionSet", "Eintrag wiederhers&tellen"), "restore", "",
     QT_TRANSLATE_NOOP("ActionSet", "Holt den Eintrag aus dem Papierkorb zurück")},
    {Command::ErasePerson, MenuId::Edit, 3, Needs::Writing, "erasePerson",
     QT_TRANSLATE_NOOP("ActionSet", "&Personendaten löschen …"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Löscht die Daten einer Person endgültig, auch aus Verlauf und Sicherungen")},
    {Command::CopyLink, MenuId::Edit, 4, Needs::File, "copyLink", QT_TRANSLATE_NOOP("ActionSet", "&Verweis kopieren"),
     "link", "Ctrl+Shift+L",
     QT_TRANSLATE_NOOP("ActionSet", "Kopiert die Adresse des Eintrags; in einen Text eingefügt wird sie zum Verweis")},
    {Command::Author, MenuId::Edit, 6, Needs::Nothing, "author", QT_TRANSLATE_NOOP("ActionSet", "Name und &Kürzel …"),
     "person", "", QT_TRANSLATE_NOOP("ActionSet", "Unter welchem Namen Ihre Änderungen im Verlauf stehen")},
    {Command::Settings, MenuId::Edit, 6, Needs::Nothing, "settings", QT_TRANSLATE_NOOP("ActionSet", "&Einstellungen"),
     "settings", "Ctrl+,",
     QT_TRANSLATE_NOOP("ActionSet", "Name, Briefkopf der Berichte, Ordner, Schriftgröße und Farben")},

    {Command::ChooseColumns, MenuId::View, 1, Needs::File, "chooseColumns", QT_TRANSLATE_NOOP("ActionSet", "&Spalten"),
     "columns", "", QT_TRANSLATE_NOOP("ActionSet", "Wählt, welche Spalten die Liste zeigt"), true},
    {Command::ChooseRowHeight, MenuId::View, 1, Needs::Nothing, "chooseRowHeight",
     QT_TRANSLATE_NOOP("ActionSet", "&Zeilenhöhe"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Wählt, wie hoch die Zeilen aller Listen sind"), true},
    {Command::NarrowSideBar, MenuId::View, 1, Needs::Nothing, "narrowSideBar",
     QT_TRANSLATE_NOOP("ActionSet", "&Leiste nur mit Symbolen"), "sidebar", "F9",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt in der Leiste links nur Symbole, damit die Seite mehr Platz hat")},
    {Command::OpenInWindow, MenuId::View, 2, Needs::File, "openInWindow",
     QT_TRANSLATE_NOOP("ActionSet", "In neuem &Fenster öffnen"), "window", "Ctrl+Shift+O",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt den Eintrag in einem Fenster für sich")},
    {Command::MeetingMode, MenuId::View, 2, Needs::File, "meetingMode",
     QT_TRANSLATE_NOOP("ActionSet", "Sitzungs&modus"), "today", "F11",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt die Sitzung, um in ihr zu protokollieren; noch einmal: ihr Formular")},
    {Command::Trash, MenuId::View, 3, Needs::File, "trash", QT_TRANSLATE_NOOP("ActionSet", "&Papierkorb"), "delete", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt alle gelöschten Einträge")},
    {Command::NextPane, MenuId::View, 4, Needs::Nothing, "nextPane",
     QT_TRANSLATE_NOOP("ActionSet", "&Nächster Bereich"), "", "F6",
     QT_TRANSLATE_NOOP("ActionSet", "Setzt den Fokus in den nächsten Bereich des Fensters")},
    {Command::PreviousPane, MenuId::View, 4, Needs::Nothing, "previousPane",
     QT_TRANSLATE_NOOP("ActionSet", "&Voriger Bereich"), "", "Shift+F6",
     QT_TRANSLATE_NOOP("ActionSet", "Setzt den Fokus in den vorigen Bereich des Fensters")},

    {Command::SearchAll, MenuId::Go, 1, Needs::File, "searchAll",
     QT_TRANSLATE_NOOP("ActionSet", "&Alles durchsuchen …"), "search", "Ctrl+K",
     QT_TRANSLATE_NOOP("ActionSet", "Sucht in allen Texten der Datei, unter den Seiten und Befehlen")},
    {Command::GoBack, MenuId::Go, 2, Needs::File, "goBack", QT_TRANSLATE_NOOP("ActionSet", "&Zurück"), "back",
     "Alt+Left; Back", QT_TRANSLATE_NOOP("ActionSet", "Zeigt, was Sie davor angesehen haben")},
    {Command::GoForward, MenuId::Go, 2, Needs::File, "goForward", QT_TRANSLATE_NOOP("ActionSet", "&Vor"), "forward",
     "Alt+Right; Forward", QT_TRANSLATE_NOOP("ActionSet", "Geht wieder einen Schritt vor")},
    {Command::RecentRecords, MenuId::Go, 2, Needs::File, "recentRecords",
     QT_TRANSLATE_NOOP("ActionSet", "Zuletzt an&gesehen"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Öffnet einen der zuletzt angesehenen Einträge"), true},
    {Command::GoToPage, MenuId::Go, 3, Needs::File, "goToPage", QT_TRANSLATE_NOOP("ActionSet", "&Seite"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt eine der Seiten"), true},

    {Command::ShowReports, MenuId::Reports, 1, Needs::File, "showReports",
     QT_TRANSLATE_NOOP("ActionSet", "&Bericht wählen"), "reports", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt die Berichte mit Vorschau")},
    {Command::Print, MenuId::Reports, 1, Needs::File, "print", QT_TRANSLATE_NOOP("ActionSet", "&Drucken …"), "print",
     "Ctrl+P", QT_TRANSLATE_NOOP("ActionSet", "Druckt die Seite, wenn sie das kann, sonst den gewählten Bericht")},
    {Command::SavePdf, MenuId::Reports, 1, Needs::File, "savePdf",
     QT_TRANSLATE_NOOP("ActionSet", "Als &PDF speichern …"), "save-copy", "Ctrl+Shift+P",
     QT_TRANSLATE_NOOP("ActionSet", "Speichert, was sonst gedruckt würde, als PDF-Datei")},

    {Command::Manual, MenuId::Help, 1, Needs::Nothing, "manual", QT_TRANSLATE_NOOP("ActionSet", "&Handbuch"), "help",
     "F1", QT_TRANSLATE_NOOP("ActionSet", "Zeigt das Handbuch an der Stelle dieser Seite")},
    {Command::Introduction, MenuId::Help, 1, Needs::Nothing, "introduction",
     QT_TRANSLATE_NOOP("ActionSet", "&Einführung am Beispiel Köln"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Führt in sieben Schritten durch das Programm, an einer eigenen Kopie")},
    {Command::About, MenuId::Help, 2, Needs::Nothing, "about",
     QT_TRANSLATE_NOOP("ActionSet", "Ü&ber Integrationsplaner"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt Version, Bibliotheken und Angaben zur Datei")},
};

constexpr bool everyCommandOnce()
{
    for (size_t i = 0; i < static_cast<size_t>(Command::Count); ++i) {
        int found = 0;
        for (const CommandInfo& info : kCommands)
            found += static_cast<size_t>(info.command) == i ? 1 : 0;
        if (found != 1)
            return false;
    }
    return true;
}
static_assert(everyCommandOnce());

QString tipOf(const CommandInfo& info, const QAction& action)
{
    const QString tip = QCoreApplication::translate("ActionSet", info.tip);
    if (action.shortcut().isEmpty())
        return tip;
    return QStringLiteral("%1 (%2)").arg(tip, action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace

ActionSet::ActionSet(QWidget* window) : QObject(window)
{
    for (const CommandInfo& info : kCommands) {
        auto* action = new QAction(QCoreApplication::translate("ActionSet", info.text), this);
        action->setObjectName(QString::fromLatin1(info.name));
        if (*info.icon)
            action->setIcon(themedIcon(QString::fromLatin1(info.icon)));
        if (*info.shortcut)
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(info.shortcut)));
        action->setStatusTip(QCoreApplication::translate("ActionSet", info.tip));
        action->setToolTip(tipOf(info, *action));
        if (info.submenu)
            action->setMenu(new QMenu(window));
        window->addAction(action);
        m_actions[static_cast<size_t>(info.command)] = action;
    }
    setFile(false, false);
}

QMenu* ActionSet::submenu(Command command) const
{
    return (*this)[command]->menu();
}

QList<QList<QAction*>> ActionSet::groups(MenuId menu) const
{
    QList<QList<QAction*>> out;
    int group = -1;
    for (const CommandInfo& info : kCommands) {
        if (info.menu != menu)
            continue;
        if (info.group != group)
            out << QList<QAction*>();
        group = info.group;
        out.last() << (*this)[info.command];
    }
    return out;
}

QList<QAction*> ActionSet::all() const
{
    QList<QAction*> out;
    for (const CommandInfo& info : kCommands)
        out << (*this)[info.command];
    return out;
}

void ActionSet::setFile(bool open, bool writable)
{
    for (const CommandInfo& info : kCommands) {
        (*this)[info.command]->setEnabled(info.needs == Needs::Nothing || (info.needs == Needs::File && open) ||
                                          (open && writable));
    }
}

} // namespace iplan
