// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionset.h"

#include "ui/base/icons.h"

#include <QKeySequence>
#include <QWidget>

namespace iplan
{

namespace
{

struct CommandInfo {
    Command command;
    const char* name; ///< object name, for tests and settings
    const char* text;
    const char* icon;
    const char* shortcut; ///< portable text; several separated by "; "
    const char* tip;
    bool needsFile;
};

// The order is that of Command.
constexpr CommandInfo kCommands[] = {
    {Command::FileNew, "fileNew", QT_TRANSLATE_NOOP("ActionSet", "&Neue Datei …"), "document-new", "Ctrl+Shift+N",
     QT_TRANSLATE_NOOP("ActionSet", "Legt eine leere Datei für ein Integrationskonzept an"), false},
    {Command::FileOpen, "fileOpen", QT_TRANSLATE_NOOP("ActionSet", "Ö&ffnen …"), "document-open", "Ctrl+O",
     QT_TRANSLATE_NOOP("ActionSet", "Öffnet eine vorhandene Datei"), false},
    {Command::FileSample, "fileSample", QT_TRANSLATE_NOOP("ActionSet", "&Beispieldatei anlegen"), "sample", "",
     QT_TRANSLATE_NOOP("ActionSet", "Legt eine eigene Kopie eines Beispiels an"), false},
    {Command::FileCopy, "fileCopy", QT_TRANSLATE_NOOP("ActionSet", "&Kopie speichern unter …"), "save-copy",
     "Ctrl+Shift+S", QT_TRANSLATE_NOOP("ActionSet", "Schreibt eine vollständige Kopie der Datei an einen anderen Ort"),
     true},
    {Command::FileBackups, "fileBackups", QT_TRANSLATE_NOOP("ActionSet", "&Sicherungen"), "backups", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt die Sicherungen der Datei und stellt sie wieder her"), true},
    {Command::FileImport, "fileImport", QT_TRANSLATE_NOOP("ActionSet", "&Importieren …"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Liest eine JSON-Datei ein, die ein Export geschrieben hat"), true},
    {Command::FileExport, "fileExport", QT_TRANSLATE_NOOP("ActionSet", "&Exportieren …"), "", "Ctrl+E",
     QT_TRANSLATE_NOOP("ActionSet", "Schreibt die Daten als Excel-, CSV-, JSON- oder SQLite-Datei"), true},
    {Command::FileClose, "fileClose", QT_TRANSLATE_NOOP("ActionSet", "S&chließen"), "close", "Ctrl+W",
     QT_TRANSLATE_NOOP("ActionSet", "Schließt die Datei und zeigt die Startseite"), true},
    {Command::Quit, "quit", QT_TRANSLATE_NOOP("ActionSet", "&Beenden"), "", "Ctrl+Q",
     QT_TRANSLATE_NOOP("ActionSet", "Beendet das Programm; alles ist bereits gespeichert"), false},
    {Command::Undo, "undo", QT_TRANSLATE_NOOP("ActionSet", "&Rückgängig"), "undo", "Ctrl+Z",
     QT_TRANSLATE_NOOP("ActionSet", "Nimmt den letzten eigenen Schritt zurück"), true},
    {Command::Redo, "redo", QT_TRANSLATE_NOOP("ActionSet", "&Wiederholen"), "redo", "Ctrl+Shift+Z; Ctrl+Y",
     QT_TRANSLATE_NOOP("ActionSet", "Führt den zurückgenommenen Schritt wieder aus"), true},
    {Command::SearchAll, "searchAll", QT_TRANSLATE_NOOP("ActionSet", "&Alles durchsuchen …"), "search", "Ctrl+K",
     QT_TRANSLATE_NOOP("ActionSet", "Sucht in allen Texten der Datei"), true},
    {Command::FilterList, "filterList", QT_TRANSLATE_NOOP("ActionSet", "In der &Liste suchen"), "filter", "Ctrl+F",
     QT_TRANSLATE_NOOP("ActionSet", "Springt in die Filterzeile der Liste; Esc verlässt sie"), true},
    {Command::RecordNew, "recordNew", QT_TRANSLATE_NOOP("ActionSet", "&Neuer Eintrag"), "add", "Ctrl+N",
     QT_TRANSLATE_NOOP("ActionSet", "Legt auf dieser Seite einen neuen Eintrag an"), true},
    {Command::RecordDelete, "recordDelete", QT_TRANSLATE_NOOP("ActionSet", "Eintrag &löschen"), "delete", "Ctrl+D",
     QT_TRANSLATE_NOOP("ActionSet", "Legt den Eintrag in den Papierkorb; lässt sich rückgängig machen"), true},
    {Command::RecordRestore, "recordRestore", QT_TRANSLATE_NOOP("ActionSet", "Eintrag &wiederherstellen"), "restore",
     "", QT_TRANSLATE_NOOP("ActionSet", "Holt den Eintrag aus dem Papierkorb zurück"), true},
    {Command::Trash, "trash", QT_TRANSLATE_NOOP("ActionSet", "&Papierkorb"), "delete", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt alle gelöschten Einträge"), true},
    {Command::Author, "author", QT_TRANSLATE_NOOP("ActionSet", "&Name und Kürzel …"), "person", "",
     QT_TRANSLATE_NOOP("ActionSet", "Unter welchem Namen Ihre Änderungen im Verlauf stehen"), false},
    {Command::ChooseColumns, "chooseColumns", QT_TRANSLATE_NOOP("ActionSet", "&Spalten"), "columns", "",
     QT_TRANSLATE_NOOP("ActionSet", "Wählt, welche Spalten die Liste zeigt"), true},
    {Command::NextPane, "nextPane", QT_TRANSLATE_NOOP("ActionSet", "&Nächster Bereich"), "", "F6",
     QT_TRANSLATE_NOOP("ActionSet", "Setzt den Fokus in den nächsten Bereich des Fensters"), false},
    {Command::PreviousPane, "previousPane", QT_TRANSLATE_NOOP("ActionSet", "&Voriger Bereich"), "", "Shift+F6",
     QT_TRANSLATE_NOOP("ActionSet", "Setzt den Fokus in den vorigen Bereich des Fensters"), false},
    {Command::ShowReports, "showReports", QT_TRANSLATE_NOOP("ActionSet", "&Bericht wählen"), "reports", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt die Berichte mit Vorschau"), true},
    {Command::Print, "print", QT_TRANSLATE_NOOP("ActionSet", "&Drucken …"), "print", "Ctrl+P",
     QT_TRANSLATE_NOOP("ActionSet", "Druckt den gewählten Bericht"), true},
    {Command::SavePdf, "savePdf", QT_TRANSLATE_NOOP("ActionSet", "Bericht als &PDF speichern …"), "save-copy",
     "Ctrl+Shift+P", QT_TRANSLATE_NOOP("ActionSet", "Speichert den gewählten Bericht als PDF-Datei"), true},
    {Command::About, "about", QT_TRANSLATE_NOOP("ActionSet", "Ü&ber Integrationsplaner"), "", "",
     QT_TRANSLATE_NOOP("ActionSet", "Zeigt Version, Bibliotheken und Angaben zur Datei"), false},
};
static_assert(std::size(kCommands) == static_cast<size_t>(Command::Count));

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
        const QString tip = QCoreApplication::translate("ActionSet", info.tip);
        action->setStatusTip(tip);
        action->setToolTip(
            action->shortcut().isEmpty()
                ? tip
                : QStringLiteral("%1 (%2)").arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
        window->addAction(action);
        m_actions[static_cast<size_t>(info.command)] = action;
    }
    setFileOpen(false);
}

void ActionSet::setFileOpen(bool open)
{
    for (const CommandInfo& info : kCommands)
        (*this)[info.command]->setEnabled(open || !info.needsFile);
}

} // namespace iplan
