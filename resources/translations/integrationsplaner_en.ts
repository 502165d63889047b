<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Keine Datei geöffnet.</source>
        <translation>No file is open.</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;%2 Änderungen, %3, Fassung %4 des Dateiformats</source>
        <translation>%1&lt;br&gt;%2 changes, %3, version %4 of the file format</translation>
    </message>
    <message>
        <source>Über Integrationsplaner</source>
        <translation>About Integrationsplaner</translation>
    </message>
    <message>
        <source>Für Koordinatorinnen und Koordinatoren Kommunaler Integrationszentren.&lt;br&gt;Freie Software unter der GNU GPL, Version 3 oder neuer.</source>
        <translation>For coordinators of municipal integration centres.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>ActionSet</name>
    <message>
        <source>&amp;Neue Datei …</source>
        <translation>&amp;New File …</translation>
    </message>
    <message>
        <source>Legt eine leere Datei für ein Integrationskonzept an</source>
        <translation>Makes an empty file for an integration concept</translation>
    </message>
    <message>
        <source>Ö&amp;ffnen …</source>
        <translation>&amp;Open …</translation>
    </message>
    <message>
        <source>Öffnet eine vorhandene Datei</source>
        <translation>Opens an existing file</translation>
    </message>
    <message>
        <source>&amp;Beispieldatei anlegen</source>
        <translation>Make &amp;Sample File</translation>
    </message>
    <message>
        <source>Legt eine eigene Kopie eines Beispiels an</source>
        <translation>Makes a copy of a sample for yourself</translation>
    </message>
    <message>
        <source>&amp;Kopie speichern unter …</source>
        <translation>Save &amp;Copy As …</translation>
    </message>
    <message>
        <source>Schreibt eine vollständige Kopie der Datei an einen anderen Ort</source>
        <translation>Writes a complete copy of the file to another place</translation>
    </message>
    <message>
        <source>&amp;Sicherungen</source>
        <translation>&amp;Backups</translation>
    </message>
    <message>
        <source>Zeigt die Sicherungen der Datei und stellt sie wieder her</source>
        <translation>Shows the backups of the file and restores them</translation>
    </message>
    <message>
        <source>&amp;Importieren …</source>
        <translation>&amp;Import …</translation>
    </message>
    <message>
        <source>Liest eine JSON-Datei ein, die ein Export geschrieben hat</source>
        <translation>Reads a JSON file written by an export</translation>
    </message>
    <message>
        <source>&amp;Exportieren …</source>
        <translation>&amp;Export …</translation>
    </message>
    <message>
        <source>Schreibt die Daten als Excel-, CSV-, JSON- oder SQLite-Datei</source>
        <translation>Writes the data as Excel, CSV, JSON or SQLite file</translation>
    </message>
    <message>
        <source>S&amp;chließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Schließt die Datei und zeigt die Startseite</source>
        <translation>Closes the file and shows the start page</translation>
    </message>
    <message>
        <source>&amp;Beenden</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Beendet das Programm; alles ist bereits gespeichert</source>
        <translation>Ends the program; everything is saved already</translation>
    </message>
    <message>
        <source>&amp;Rückgängig</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Nimmt den letzten eigenen Schritt zurück</source>
        <translation>Takes back your last step</translation>
    </message>
    <message>
        <source>&amp;Wiederholen</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Führt den zurückgenommenen Schritt wieder aus</source>
        <translation>Does again the step that was taken back</translation>
    </message>
    <message>
        <source>&amp;Alles durchsuchen …</source>
        <translation>Search &amp;Everything …</translation>
    </message>
    <message>
        <source>Sucht in allen Texten der Datei</source>
        <translation>Searches all texts of the file</translation>
    </message>
    <message>
        <source>In der &amp;Liste suchen</source>
        <translation>&amp;Find in List</translation>
    </message>
    <message>
        <source>Springt in die Filterzeile der Liste; Esc verlässt sie</source>
        <translation>Goes to the filter line of the list; Esc leaves it</translation>
    </message>
    <message>
        <source>&amp;Neuer Eintrag</source>
        <translation>&amp;New Entry</translation>
    </message>
    <message>
        <source>Legt auf dieser Seite einen neuen Eintrag an</source>
        <translation>Makes a new entry on this page</translation>
    </message>
    <message>
        <source>Eintrag &amp;löschen</source>
        <translation>&amp;Delete Entry</translation>
    </message>
    <message>
        <source>Legt den Eintrag in den Papierkorb; lässt sich rückgängig machen</source>
        <translation>Moves the entry to the bin; can be undone</translation>
    </message>
    <message>
        <source>Eintrag &amp;wiederherstellen</source>
        <translation>&amp;Restore Entry</translation>
    </message>
    <message>
        <source>Holt den Eintrag aus dem Papierkorb zurück</source>
        <translation>Brings the entry back from the bin</translation>
    </message>
    <message>
        <source>&amp;Papierkorb</source>
        <translation>&amp;Bin</translation>
    </message>
    <message>
        <source>Zeigt alle gelöschten Einträge</source>
        <translation>Shows all deleted entries</translation>
    </message>
    <message>
        <source>&amp;Name und Kürzel …</source>
        <translation>Name and &amp;Initials …</translation>
    </message>
    <message>
        <source>Unter welchem Namen Ihre Änderungen im Verlauf stehen</source>
        <translation>The name under which your changes stand in the history</translation>
    </message>
    <message>
        <source>&amp;Spalten</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>Wählt, welche Spalten die Liste zeigt</source>
        <translation>Chooses which columns the list shows</translation>
    </message>
    <message>
        <source>&amp;Nächster Bereich</source>
        <translation>&amp;Next Pane</translation>
    </message>
    <message>
        <source>Setzt den Fokus in den nächsten Bereich des Fensters</source>
        <translation>Puts the focus into the next pane of the window</translation>
    </message>
    <message>
        <source>&amp;Voriger Bereich</source>
        <translation>&amp;Previous Pane</translation>
    </message>
    <message>
        <source>Setzt den Fokus in den vorigen Bereich des Fensters</source>
        <translation>Puts the focus into the previous pane of the window</translation>
    </message>
    <message>
        <source>&amp;Bericht wählen</source>
        <translation>&amp;Choose Report</translation>
    </message>
    <message>
        <source>Zeigt die Berichte mit Vorschau</source>
        <translation>Shows the reports with a preview</translation>
    </message>
    <message>
        <source>&amp;Drucken …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>Druckt den gewählten Bericht</source>
        <translation>Prints the chosen report</translation>
    </message>
    <message>
        <source>Bericht als &amp;PDF speichern …</source>
        <translation>Save Report as P&amp;DF …</translation>
    </message>
    <message>
        <source>Speichert den gewählten Bericht als PDF-Datei</source>
        <translation>Saves the chosen report as PDF file</translation>
    </message>
    <message>
        <source>Ü&amp;ber Integrationsplaner</source>
        <translation>&amp;About Integrationsplaner</translation>
    </message>
    <message>
        <source>Zeigt Version, Bibliotheken und Angaben zur Datei</source>
        <translation>Shows version, libraries and facts of the file</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Werkzeugleiste</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>&amp;Datei</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Zuletzt benutzt</source>
        <translation>&amp;Recent Files</translation>
    </message>
    <message>
        <source>&amp;Bearbeiten</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Ansicht</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Bereich</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Be&amp;richte</source>
        <translation>&amp;Reports</translation>
    </message>
    <message>
        <source>&amp;Hilfe</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>ReportJob</name>
    <message>
        <source>Abgebrochen.</source>
        <translation>Cancelled.</translation>
    </message>
</context>
<context>
    <name>iplan</name>
    <message>
        <source>ohne Stufe</source>
        <translation>without stage</translation>
    </message>
    <message>
        <source>Summe der Kosten: %1</source>
        <translation>Sum of costs: %1</translation>
    </message>
    <message>
        <source>Summe der Finanzierung: %1</source>
        <translation>Sum of funding: %1</translation>
    </message>
    <message>
        <source>Ohne Betrag: %1</source>
        <translation>Without amount: %1</translation>
    </message>
</context>
<context>
    <name>iplan::AuthorPanel</name>
    <message>
        <source>Wer arbeitet an diesem PC?</source>
        <translation>Who works on this PC?</translation>
    </message>
    <message>
        <source>Wer arbeitet an diesem PC? Der Name steht im Verlauf bei jeder Änderung.</source>
        <translation>Who works on this PC? The name stands beside every change in the history.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Kürzel:</source>
        <translation>&amp;Initials:</translation>
    </message>
    <message>
        <source>Kürzel</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>&amp;Merken</source>
        <translation>&amp;Remember</translation>
    </message>
    <message>
        <source>&amp;Später</source>
        <translation>&amp;Later</translation>
    </message>
</context>
<context>
    <name>iplan::BackupsPage</name>
    <message>
        <source>&amp;Jetzt sichern</source>
        <translation>&amp;Back Up Now</translation>
    </message>
    <message>
        <source>Als &amp;Kopie wiederherstellen …</source>
        <translation>Restore as &amp;Copy …</translation>
    </message>
    <message>
        <source>An &amp;Ort und Stelle wiederherstellen</source>
        <translation>Restore in &amp;Place</translation>
    </message>
    <message>
        <source>Einmal am Tag wird die Datei von selbst gesichert, auf diesem PC und geprüft. Aufgehoben werden 12 tägliche, 10 wöchentliche und 9 monatliche Sicherungen.</source>
        <translation>Once a day the file is backed up by itself, on this PC, and the backup is verified. 12 daily, 10 weekly and 9 monthly backups are kept.</translation>
    </message>
    <message>
        <source>Sicherungen</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Zeit</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Größe</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Der jetzige Stand wird vorher gesichert, so dass sich auch dies zurücknehmen lässt.</source>
        <translation>The present state is backed up first, so that this can be taken back, too.</translation>
    </message>
    <message>
        <source>Noch keine Sicherung.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Wird gesichert …</source>
        <translation>Backing up …</translation>
    </message>
    <message>
        <source>Gesichert und geprüft: %1</source>
        <translation>Backed up and verified: %1</translation>
    </message>
    <message>
        <source>Sicherung als Kopie wiederherstellen</source>
        <translation>Restore Backup as Copy</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
    <message>
        <source>%1 Sicherung</source>
        <translation>%1 backup</translation>
    </message>
    <message>
        <source>Die Kopie liegt unter „%1“.</source>
        <translation>The copy is at “%1”.</translation>
    </message>
</context>
<context>
    <name>iplan::BooleanEditor</name>
    <message>
        <source>Ja</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>iplan::ChildTable</name>
    <message>
        <source>Einfg fügt hinzu, F2 bearbeitet, Entf löscht.</source>
        <translation>Insert adds, F2 edits, Delete deletes.</translation>
    </message>
    <message>
        <source>Hinzufügen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>%1 hinzufügen</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <source>%1 hinzufügen (Einfg)</source>
        <translation>Add: %1 (Insert)</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 löschen</source>
        <translation>Delete: %1</translation>
    </message>
    <message>
        <source>Ausgewählten Eintrag löschen (Entf)</source>
        <translation>Delete the chosen entry (Delete)</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnState</name>
    <message>
        <source>Auf Vorgabe zurücksetzen</source>
        <translation>Reset to Default</translation>
    </message>
</context>
<context>
    <name>iplan::ConceptPage</name>
    <message>
        <source>Wählen Sie links einen Teil des Konzepts.
Mit „Neu“ oder Strg+N legen Sie einen an.</source>
        <translation>Choose a part of the concept at the left.
“New” or Ctrl+N makes one.</translation>
    </message>
    <message>
        <source>Aufbau des Konzepts</source>
        <translation>Structure of the concept</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>&amp;Neu</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>Fügt einen Teil des Konzepts hinzu</source>
        <translation>Adds a part of the concept</translation>
    </message>
    <message>
        <source>Konzept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>%1 darunter</source>
        <translation>%1 below</translation>
    </message>
    <message>
        <source>%1 daneben</source>
        <translation>%1 beside</translation>
    </message>
    <message>
        <source>Weiteres %1</source>
        <translation>Another %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>iplan::ConceptTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Konzept</source>
        <translation>Concept</translation>
    </message>
</context>
<context>
    <name>iplan::DateEditor</name>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>%1: Kalender öffnen</source>
        <translation>%1: open the calendar</translation>
    </message>
    <message>
        <source>Kalender öffnen (Alt+Pfeil nach unten)</source>
        <translation>Open the calendar (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>iplan::EntityForm</name>
    <message>
        <source>Angaben zu: %1</source>
        <translation>Details: %1</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>„%1“ wurde nicht übernommen.</source>
        <translation>“%1” was not accepted.</translation>
    </message>
    <message>
        <source>Angaben</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>iplan::EntityPage</name>
    <message>
        <source>Nur mit &amp;Lücken</source>
        <translation>Only with &amp;Gaps</translation>
    </message>
    <message>
        <source>Zeigt nur Einträge, zu denen die Prüfung etwas meldet</source>
        <translation>Shows only entries on which the check reports something</translation>
    </message>
    <message>
        <source>&amp;Neu</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>%1 anlegen (Strg+N)</source>
        <translation>New: %1 (Ctrl+N)</translation>
    </message>
    <message>
        <source>&amp;Löschen</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>Legt das Ausgewählte in den Papierkorb (Entf in der Liste, sonst Strg+D)</source>
        <translation>Moves the selection to the bin (Delete in the list, else Ctrl+D)</translation>
    </message>
    <message>
        <source>Filtern (Strg+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>%1 filtern</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Jedes Wort muss in einer sichtbaren Spalte vorkommen. Esc leert das Feld.</source>
        <translation>Every word must occur in a visible column. Esc clears the field.</translation>
    </message>
    <message>
        <source>Nach %1 filtern</source>
        <translation>Filter by: %1</translation>
    </message>
    <message>
        <source>%1: alle</source>
        <translation>%1: all</translation>
    </message>
    <message>
        <source>(ohne Angabe)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>%1 von %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>, %1 ausgewählt</source>
        <translation>, %1 selected</translation>
    </message>
    <message>
        <source>Hier steht noch nichts.</source>
        <translation>There is nothing here yet.</translation>
    </message>
    <message>
        <source>Hier steht noch nichts.
Mit „Neu“ oder Strg+N legen Sie den ersten Eintrag an.</source>
        <translation>There is nothing here yet.
“New” or Ctrl+N makes the first entry.</translation>
    </message>
    <message>
        <source>Kein Eintrag passt zum Filter.</source>
        <translation>No entry matches the filter.</translation>
    </message>
    <message>
        <source>Wählen Sie links einen Eintrag.</source>
        <translation>Choose an entry at the left.</translation>
    </message>
</context>
<context>
    <name>iplan::EntityTableModel</name>
    <message>
        <source>%1: leer</source>
        <translation>%1: empty</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>iplan::EnumEditor</name>
    <message>
        <source>keine Angabe</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>iplan::FileActions</name>
    <message>
        <source>Integrationsplaner (*.iplan);;Alle Dateien (*)</source>
        <translation>Integrationsplaner (*.iplan);;All files (*)</translation>
    </message>
    <message>
        <source>Beispiel Aachen</source>
        <translation>Sample Aachen</translation>
    </message>
    <message>
        <source>Beispiel Köln</source>
        <translation>Sample Cologne</translation>
    </message>
    <message>
        <source>„%1“ ist nur zum Lesen geöffnet. %2</source>
        <translation>“%1” is open for reading only. %2</translation>
    </message>
    <message>
        <source>„%1“ ist die geöffnete Datei selbst.</source>
        <translation>“%1” is the open file itself.</translation>
    </message>
    <message>
        <source>Wählen Sie einen anderen Namen.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Die Kopie liegt unter „%1“.</source>
        <translation>The copy is at “%1”.</translation>
    </message>
    <message>
        <source>Geöffnet bleibt die bisherige Datei.</source>
        <translation>The file that was open stays open.</translation>
    </message>
    <message>
        <source>Importiert: %1 neue, %2 geänderte Einträge.</source>
        <translation>Imported: %1 new, %2 changed entries.</translation>
    </message>
    <message>
        <source>Bearbeiten &gt; Rückgängig nimmt den ganzen Import zurück.</source>
        <translation>Edit &gt; Undo takes back the whole import.</translation>
    </message>
    <message>
        <source>Neue Datei</source>
        <translation>New File</translation>
    </message>
    <message>
        <source>Integrationskonzept</source>
        <translation>Integration concept</translation>
    </message>
    <message>
        <source>Datei öffnen</source>
        <translation>Open File</translation>
    </message>
    <message>
        <source>%1: Wohin mit der Kopie?</source>
        <translation>%1: Where should the copy go?</translation>
    </message>
    <message>
        <source>%1 Kopie</source>
        <translation>%1 copy</translation>
    </message>
    <message>
        <source>Kopie speichern</source>
        <translation>Save Copy</translation>
    </message>
    <message>
        <source>Importieren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>JSON eines Exports (*.json)</source>
        <translation>JSON of an export (*.json)</translation>
    </message>
</context>
<context>
    <name>iplan::FindingsPage</name>
    <message>
        <source>Lücken</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Filtern (Strg+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Lücken filtern</source>
        <translation>Filter gaps</translation>
    </message>
    <message>
        <source>Die Eingabetaste führt zu dem Feld, das die Lücke schließt.</source>
        <translation>Return leads to the field that closes the gap.</translation>
    </message>
    <message>
        <source>Wo</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Nichts zu melden</source>
        <translation>Nothing to report</translation>
    </message>
    <message>
        <source>Die Prüfung hat zu dieser Datei nichts zu melden.</source>
        <translation>The check has nothing to report on this file.</translation>
    </message>
    <message>
        <source>Was tun?</source>
        <translation>What to do?</translation>
    </message>
</context>
<context>
    <name>iplan::FormPanel</name>
    <message>
        <source>&amp;Wiederherstellen</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>Dieser Eintrag liegt im Papierkorb.</source>
        <translation>This entry is in the bin.</translation>
    </message>
</context>
<context>
    <name>iplan::HistoryView</name>
    <message>
        <source>Ältere Änderungen zeigen</source>
        <translation>Show Older Changes</translation>
    </message>
    <message>
        <source>Zeit</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Feld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Vorher</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nachher</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>gelöscht</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>angelegt</source>
        <translation>made</translation>
    </message>
    <message>
        <source>vorhanden</source>
        <translation>present</translation>
    </message>
    <message>
        <source>nein</source>
        <translation>no</translation>
    </message>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>iplan::LineEditor</name>
    <message>
        <source>zum Beispiel 12.500,00</source>
        <translation>for example 12.500,00</translation>
    </message>
    <message>
        <source>TT.MM.JJJJ</source>
        <translation>DD.MM.YYYY</translation>
    </message>
    <message>
        <source>zum Beispiel 3. Quartal 2026</source>
        <translation>for example 3. Quartal 2026</translation>
    </message>
</context>
<context>
    <name>iplan::LinkEditor</name>
    <message>
        <source>Eingabetaste öffnet, Entf löst die Verknüpfung.</source>
        <translation>Return opens, Delete removes the link.</translation>
    </message>
    <message>
        <source>Lösen</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>%1: Verknüpfung lösen</source>
        <translation>%1: remove link</translation>
    </message>
    <message>
        <source>Verknüpfung mit dem ausgewählten Eintrag lösen (Entf)</source>
        <translation>Remove the link to the chosen entry (Delete)</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 öffnen</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>Ausgewählten Eintrag öffnen (Eingabetaste)</source>
        <translation>Open the chosen entry (Return)</translation>
    </message>
    <message>
        <source>Hinzufügen:</source>
        <translation>Add:</translation>
    </message>
    <message>
        <source>%1 der neuen Verknüpfung</source>
        <translation>%1 of the new link</translation>
    </message>
    <message>
        <source>%1 hinzufügen</source>
        <translation>Add: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>iplan::LinkedMeasures</name>
    <message>
        <source>Maßnahmen dazu</source>
        <translation>Measures of this part</translation>
    </message>
    <message>
        <source>Noch keine Maßnahmen dazu</source>
        <translation>No measures of this part yet</translation>
    </message>
    <message>
        <source>Maßnahmen dazu (%1)</source>
        <translation>Measures of this part (%1)</translation>
    </message>
</context>
<context>
    <name>iplan::MainWindow</name>
    <message>
        <source>&amp;Köln</source>
        <translation>&amp;Cologne</translation>
    </message>
    <message>
        <source>&amp;Aachen</source>
        <translation>&amp;Aachen</translation>
    </message>
    <message>
        <source>(noch keine)</source>
        <translation>(none yet)</translation>
    </message>
</context>
<context>
    <name>iplan::MessageBar</name>
    <message>
        <source>Symbol der Meldung</source>
        <translation>Symbol of the message</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Meldung schließen</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>Meldung schließen (Esc)</source>
        <translation>Close message (Esc)</translation>
    </message>
    <message>
        <source>Fehlermeldung: %1</source>
        <translation>Error: %1</translation>
    </message>
</context>
<context>
    <name>iplan::Navigation</name>
    <message>
        <source>Bereiche</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Mit den Pfeiltasten oder Strg+1 bis Strg+9 wechseln Sie den Bereich.</source>
        <translation>The arrow keys or Ctrl+1 to Ctrl+9 change the page.</translation>
    </message>
</context>
<context>
    <name>iplan::NoteLine</name>
    <message>
        <source>Nicht angenommen</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Hinweis</source>
        <translation>Hint</translation>
    </message>
</context>
<context>
    <name>iplan::OperationRunner</name>
    <message>
        <source>Rückgängig: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Wiederholen: %1</source>
        <translation>Redo: %1</translation>
    </message>
    <message>
        <source>Wiederholen</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>iplan::PageHost</name>
    <message>
        <source>Konzept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Maßnahmen</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Berichte</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Lücken</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Weitere</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Papierkorb</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Sicherungen</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>iplan::PageView</name>
    <message>
        <source>Vorschau des Berichts</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Seite %1 von %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>iplan::ReferenceEditor</name>
    <message>
        <source>%1 suchen …</source>
        <translation>Search: %1 …</translation>
    </message>
    <message>
        <source>Vorschläge für %1</source>
        <translation>Suggestions for: %1</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1: Eintrag öffnen</source>
        <translation>%1: open entry</translation>
    </message>
    <message>
        <source>Diesen Eintrag öffnen</source>
        <translation>Open this entry</translation>
    </message>
    <message>
        <source>„%1“: keine passende %2 gefunden.</source>
        <translation>“%1”: nothing suitable found (%2).</translation>
    </message>
    <message>
        <source>Wählen Sie einen Vorschlag aus, oder leeren Sie das Feld.</source>
        <translation>Choose a suggestion, or clear the field.</translation>
    </message>
    <message>
        <source>„%1“ ist nicht eindeutig.</source>
        <translation>“%1” is ambiguous.</translation>
    </message>
    <message>
        <source>Wählen Sie einen der Vorschläge aus.</source>
        <translation>Choose one of the suggestions.</translation>
    </message>
</context>
<context>
    <name>iplan::ReportsPage</name>
    <message>
        <source>Bericht</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Konzeptmodulbericht</source>
        <translation>Report on concept modules</translation>
    </message>
    <message>
        <source>Maßnahmenprogramm</source>
        <translation>Programme of measures</translation>
    </message>
    <message>
        <source>Konzeptmodul</source>
        <translation>Concept module</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Das Datum im Bericht. Dienststellen heißen darin so wie an diesem Tag.</source>
        <translation>The date of the report. Offices are named in it as they were on that day.</translation>
    </message>
    <message>
        <source>Ohne Personen, interne Notizen und Lücken</source>
        <translation>Without persons, internal notes and gaps</translation>
    </message>
    <message>
        <source>Berichte</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>&amp;Bericht:</source>
        <translation>&amp;Report:</translation>
    </message>
    <message>
        <source>&amp;Modul:</source>
        <translation>&amp;Module:</translation>
    </message>
    <message>
        <source>&amp;Stand:</source>
        <translation>&amp;As of:</translation>
    </message>
    <message>
        <source>Ausgeben</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>&amp;Drucken …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>Als P&amp;DF speichern …</source>
        <translation>Save as P&amp;DF …</translation>
    </message>
    <message>
        <source>Als barriere&amp;freies PDF speichern …</source>
        <translation>Save as Accessible PD&amp;F …</translation>
    </message>
    <message>
        <source>Mit Strukturmarken für Vorleseprogramme; dauert einige Sekunden</source>
        <translation>Tagged for screen readers; takes some seconds</translation>
    </message>
    <message>
        <source>Dafür muss LibreOffice installiert sein.</source>
        <translation>This needs LibreOffice.</translation>
    </message>
    <message>
        <source>Als &amp;ODT speichern …</source>
        <translation>Save as &amp;ODT …</translation>
    </message>
    <message>
        <source>Als &amp;HTML speichern …</source>
        <translation>Save as &amp;HTML …</translation>
    </message>
    <message>
        <source>Format des Exports</source>
        <translation>Format of the export</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappe (XLSX)</source>
        <translation>Excel workbook (XLSX)</translation>
    </message>
    <message>
        <source>CSV-Tabellen (Ordner)</source>
        <translation>CSV tables (folder)</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>SQLite-Datenbank</source>
        <translation>SQLite database</translation>
    </message>
    <message>
        <source>&amp;Exportieren …</source>
        <translation>&amp;Export …</translation>
    </message>
    <message>
        <source>Daten exportieren</source>
        <translation>Export Data</translation>
    </message>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>&amp;Abbrechen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Mit &amp;Personen und internen Notizen</source>
        <translation>With &amp;persons and internal notes</translation>
    </message>
    <message>
        <source>Ö&amp;ffentliche Fassung</source>
        <translation>P&amp;ublic version</translation>
    </message>
    <message>
        <source>Seite %1 von %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Alle Module</source>
        <translation>All modules</translation>
    </message>
    <message>
        <source>Der Bericht wird aufgebaut …</source>
        <translation>The report is being made …</translation>
    </message>
    <message>
        <source>„%1“ wird geschrieben …</source>
        <translation>“%1” is being written …</translation>
    </message>
    <message>
        <source>Bericht speichern</source>
        <translation>Save Report</translation>
    </message>
    <message>
        <source>Der Drucker nimmt den Bericht nicht an.</source>
        <translation>The printer does not accept the report.</translation>
    </message>
    <message>
        <source>Prüfen Sie den Drucker, oder speichern Sie den Bericht als PDF.</source>
        <translation>Check the printer, or save the report as PDF.</translation>
    </message>
    <message>
        <source>Gespeichert: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Wird abgebrochen …</source>
        <translation>Cancelling …</translation>
    </message>
</context>
<context>
    <name>iplan::RichTextEditor</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ü1</source>
        <translation>H1</translation>
    </message>
    <message>
        <source>Überschrift</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Ü2</source>
        <translation>H2</translation>
    </message>
    <message>
        <source>Kleine Überschrift</source>
        <translation>Small heading</translation>
    </message>
    <message>
        <source>F</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Fett</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>K</source>
        <translation>I</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>• Liste</source>
        <translation>• List</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>1. Liste</source>
        <translation>1. List</translation>
    </message>
    <message>
        <source>Nummerierte Liste</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Link setzen</source>
        <translation>Set link</translation>
    </message>
    <message>
        <source>Adresse, zum Beispiel https://www.example.org (Eingabetaste setzt den Link)</source>
        <translation>Address, for example https://www.example.org (Return sets the link)</translation>
    </message>
    <message>
        <source>%1: Adresse des Links</source>
        <translation>%1: address of the link</translation>
    </message>
    <message>
        <source>Das ist keine Adresse. Erlaubt sind Adressen, die mit https://, http:// oder mailto: beginnen.</source>
        <translation>This is no address. Addresses begin with https://, http:// or mailto:.</translation>
    </message>
</context>
<context>
    <name>iplan::SearchPanel</name>
    <message>
        <source>Maßnahmen, Empfehlungen, Personen, Vorlagen … durchsuchen</source>
        <translation>Search measures, recommendations, persons, papers …</translation>
    </message>
    <message>
        <source>Alles durchsuchen</source>
        <translation>Search everything</translation>
    </message>
    <message>
        <source>Die Pfeiltasten wählen einen Treffer, die Eingabetaste öffnet ihn.</source>
        <translation>The arrow keys choose a hit, Return opens it.</translation>
    </message>
    <message>
        <source>Treffer</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Gesucht wird in allen Texten; Wortteile und Umlaute finden sich von selbst.</source>
        <translation>All texts are searched; parts of words and umlauts are found by themselves.</translation>
    </message>
    <message>
        <source>Keine Treffer für „%1“.</source>
        <translation>No hits for “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n Treffer</source>
        <translation>
            <numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
    <message>
        <source>Die besten %1 Treffer</source>
        <translation>The best %1 hits</translation>
    </message>
</context>
<context>
    <name>iplan::StartPage</name>
    <message>
        <source>Integrationskonzept, Maßnahmen und Berichte in einer Datei, ohne Netz und ohne Anmeldung.</source>
        <translation>Integration concept, measures and reports in one file, without network and without login.</translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>&amp;Neue Datei</source>
        <translation>&amp;New File</translation>
    </message>
    <message>
        <source>Leere Datei für ein eigenes Konzept</source>
        <translation>Empty file for a concept of your own</translation>
    </message>
    <message>
        <source>&amp;Datei öffnen</source>
        <translation>&amp;Open File</translation>
    </message>
    <message>
        <source>Vorhandene Datei (*.iplan) wählen</source>
        <translation>Choose an existing file (*.iplan)</translation>
    </message>
    <message>
        <source>Beispiel &amp;Köln</source>
        <translation>Sample &amp;Cologne</translation>
    </message>
    <message>
        <source>Belegte Angaben, als eigene Kopie</source>
        <translation>Evidenced facts, as a copy of your own</translation>
    </message>
    <message>
        <source>Beispiel &amp;Aachen</source>
        <translation>Sample &amp;Aachen</translation>
    </message>
    <message>
        <source>Sieben Handlungsfelder, als eigene Kopie</source>
        <translation>Seven fields of action, as a copy of your own</translation>
    </message>
    <message>
        <source>Zuletzt benutzt</source>
        <translation>Recent Files</translation>
    </message>
    <message>
        <source>Noch keine Datei. Zum Ausprobieren eignet sich das Beispiel Köln.</source>
        <translation>No file yet. The sample Cologne is good for trying out.</translation>
    </message>
    <message>
        <source>Zuletzt benutzte Dateien</source>
        <translation>Recent files</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet die Datei, Entf nimmt sie von der Liste.</source>
        <translation>Return opens the file, Delete takes it off the list.</translation>
    </message>
    <message>
        <source>Von der Liste nehmen</source>
        <translation>Take Off the List</translation>
    </message>
    <message>
        <source>nicht gefunden · %1</source>
        <translation>not found · %1</translation>
    </message>
</context>
<context>
    <name>iplan::StatusLine</name>
    <message>
        <source>Lücken</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>Zeigt die Liste der Lücken</source>
        <translation>Shows the list of gaps</translation>
    </message>
    <message>
        <source>Unter diesem Namen stehen Ihre Änderungen im Verlauf</source>
        <translation>Your changes stand under this name in the history</translation>
    </message>
    <message>
        <source>Nur zum Lesen geöffnet</source>
        <translation>Open for reading only</translation>
    </message>
    <message>
        <source>Alles gespeichert</source>
        <translation>All saved</translation>
    </message>
    <message>
        <source>Gespeichert %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Keine Lücken</source>
        <translation>No gaps</translation>
    </message>
    <message>
        <source>1 Lücke</source>
        <translation>1 gap</translation>
    </message>
    <message>
        <source>%1 Lücken</source>
        <translation>%1 gaps</translation>
    </message>
    <message>
        <source>Ohne Namen</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Name und Kürzel: %1</source>
        <translation>Name and initials: %1</translation>
    </message>
</context>
<context>
    <name>iplan::TrashPage</name>
    <message>
        <source>&amp;Wiederherstellen</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>Papierkorb</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Gelöschte Einträge</source>
        <translation>Deleted entries</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Gehört zu</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Gelöschte Einträge liegen hier und lassen sich zurückholen.</source>
        <translation>Deleted entries lie here and can be brought back.</translation>
    </message>
    <message>
        <source>leer</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>iplan::UrlEditor</name>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1: Adresse im Browser öffnen</source>
        <translation>%1: open address in the browser</translation>
    </message>
    <message>
        <source>Adresse im Browser öffnen</source>
        <translation>Open address in the browser</translation>
    </message>
</context>
<context>
    <name>iplan::Workspace</name>
    <message>
        <source>Handlungsfeld %1 (noch ohne Namen)</source>
        <translation>Field of action %1 (no name yet)</translation>
    </message>
    <message>
        <source>(nicht vorhanden)</source>
        <translation>(not there)</translation>
    </message>
</context>
</TS>
