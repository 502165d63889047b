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
        <source>%1&lt;br&gt;Änderungen: %2; %3; Fassung %4 des Dateiformats</source>
        <translation>%1&lt;br&gt;Changes: %2; %3; version %4 of the file format</translation>
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
        <translation>S&amp;ave Copy As …</translation>
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
        <source>Been&amp;den</source>
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
        <source>Eintrag l&amp;öschen</source>
        <translation>&amp;Delete Entry</translation>
    </message>
    <message>
        <source>Legt den Eintrag in den Papierkorb; lässt sich rückgängig machen</source>
        <translation>Moves the entry to the bin; can be undone</translation>
    </message>
    <message>
        <source>Eintrag wiederhers&amp;tellen</source>
        <translation>Res&amp;tore Entry</translation>
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
        <source>Name und &amp;Kürzel …</source>
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
        <source>Ü&amp;ber Integrationsplaner</source>
        <translation>&amp;About Integrationsplaner</translation>
    </message>
    <message>
        <source>Zeigt Version, Bibliotheken und Angaben zur Datei</source>
        <translation>Shows version, libraries and facts of the file</translation>
    </message>
    <message>
        <source>Zuletzt ben&amp;utzt</source>
        <translation>Recent Fi&amp;les</translation>
    </message>
    <message>
        <source>Öffnet eine der zuletzt benutzten Dateien</source>
        <translation>Opens one of the recent files</translation>
    </message>
    <message>
        <source>Andere Kopie &amp;zusammenführen …</source>
        <translation>&amp;Merge Another Copy …</translation>
    </message>
    <message>
        <source>Nimmt auf, was auf einer anderen Kopie der Datei geschrieben wurde</source>
        <translation>Takes in what was written on another copy of the file</translation>
    </message>
    <message>
        <source>Arbeitskopie &amp;mitnehmen …</source>
        <translation>&amp;Take a Working Copy Along …</translation>
    </message>
    <message>
        <source>Schreibt eine Kopie für unterwegs und vermerkt, wer sie hat</source>
        <translation>Writes a copy to take along and notes who has it</translation>
    </message>
    <message>
        <source>Arbeitskopie zu&amp;rückführen …</source>
        <translation>B&amp;ring a Working Copy Back …</translation>
    </message>
    <message>
        <source>Übernimmt, was auf einer mitgenommenen Kopie geschrieben wurde</source>
        <translation>Takes over what was written on a copy that was taken along</translation>
    </message>
    <message>
        <source>&amp;Paket öffnen …</source>
        <translation>Open &amp;Package …</translation>
    </message>
    <message>
        <source>Macht aus einem Paket, das per E-Mail kam, eine Datei und öffnet sie</source>
        <translation>Makes a file of a package that came by e-mail, and opens it</translation>
    </message>
    <message>
        <source>&amp;Personendaten löschen …</source>
        <translation>Erase &amp;Personal Data …</translation>
    </message>
    <message>
        <source>Löscht die Daten einer Person endgültig, auch aus Verlauf und Sicherungen</source>
        <translation>Erases the data of a person for good, from history and backups, too</translation>
    </message>
    <message>
        <source>&amp;Verweis kopieren</source>
        <translation>&amp;Copy Reference</translation>
    </message>
    <message>
        <source>Kopiert die Adresse des Eintrags; in einen Text eingefügt wird sie zum Verweis</source>
        <translation>Copies the address of the entry; pasted into a text it becomes a reference</translation>
    </message>
    <message>
        <source>&amp;Einstellungen</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>Name, Briefkopf der Berichte, Ordner, Schriftgröße und Farben</source>
        <translation>Name, letterhead of the reports, folders, font size and colours</translation>
    </message>
    <message>
        <source>In neuem &amp;Fenster öffnen</source>
        <translation>Open in New &amp;Window</translation>
    </message>
    <message>
        <source>Zeigt den Eintrag in einem Fenster für sich</source>
        <translation>Shows the entry in a window of its own</translation>
    </message>
    <message>
        <source>Sucht in allen Texten der Datei, unter den Seiten und Befehlen</source>
        <translation>Searches all texts of the file, the pages and the commands</translation>
    </message>
    <message>
        <source>&amp;Zurück</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Zeigt, was Sie davor angesehen haben</source>
        <translation>Shows what you looked at before</translation>
    </message>
    <message>
        <source>&amp;Vor</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>Geht wieder einen Schritt vor</source>
        <translation>Goes forward again by one step</translation>
    </message>
    <message>
        <source>Zuletzt an&amp;gesehen</source>
        <translation>Recently &amp;Viewed</translation>
    </message>
    <message>
        <source>Öffnet einen der zuletzt angesehenen Einträge</source>
        <translation>Opens one of the entries you looked at last</translation>
    </message>
    <message>
        <source>&amp;Seite</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>Zeigt eine der Seiten</source>
        <translation>Shows one of the pages</translation>
    </message>
    <message>
        <source>Druckt die Seite, wenn sie das kann, sonst den gewählten Bericht</source>
        <translation>Prints the page if it can be printed, else the chosen report</translation>
    </message>
    <message>
        <source>Als &amp;PDF speichern …</source>
        <translation>Save as P&amp;DF …</translation>
    </message>
    <message>
        <source>Speichert, was sonst gedruckt würde, als PDF-Datei</source>
        <translation>Saves as PDF file what would be printed otherwise</translation>
    </message>
    <message>
        <source>&amp;Handbuch</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Zeigt das Handbuch an der Stelle dieser Seite</source>
        <translation>Shows the manual at the chapter on this page</translation>
    </message>
    <message>
        <source>Aus einem Ab&amp;gleichordner beginnen …</source>
        <translation>Begin from a S&amp;ynchronisation Folder …</translation>
    </message>
    <message>
        <source>Legt eine eigene Datei aus dem an, was andere in einem Ordner oder auf einem Server abgleichen</source>
        <translation>Makes a file of your own from what others synchronise in a folder or on a server</translation>
    </message>
    <message>
        <source>&amp;Einführung am Beispiel Köln</source>
        <translation>&amp;Introduction with the Sample Cologne</translation>
    </message>
    <message>
        <source>Führt in sieben Schritten durch das Programm, an einer eigenen Kopie</source>
        <translation>Leads through the program in seven steps, on a copy of your own</translation>
    </message>
    <message>
        <source>&amp;Zusammenführung zurücknehmen</source>
        <translation>Take Back &amp;Merge</translation>
    </message>
    <message>
        <source>Stellt die Datei her, wie sie vor dem letzten Zusammenführen war, solange danach nichts geschrieben wurde</source>
        <translation>Restores the file as it was before the latest merge, as long as nothing was written since</translation>
    </message>
    <message>
        <source>Übernimmt eine Liste (Excel, CSV, Word, Kontakte) oder einen Export (JSON)</source>
        <translation>Takes over a list (Excel, CSV, Word, contacts) or an export (JSON)</translation>
    </message>
    <message>
        <source>Neuer Eintrag &amp;daneben</source>
        <translation>New entry &amp;beside</translation>
    </message>
    <message>
        <source>Legt einen Eintrag derselben Art neben dem an, der vorn steht</source>
        <translation>Makes an entry of the same kind beside the one in front</translation>
    </message>
    <message>
        <source>&amp;Zeilenhöhe</source>
        <translation>&amp;Row height</translation>
    </message>
    <message>
        <source>Wählt, wie hoch die Zeilen aller Listen sind</source>
        <translation>Chooses how high the rows of all lists are</translation>
    </message>
    <message>
        <source>&amp;Leiste nur mit Symbolen</source>
        <translation>Side &amp;bar with symbols only</translation>
    </message>
    <message>
        <source>Zeigt in der Leiste links nur Symbole, damit die Seite mehr Platz hat</source>
        <translation>Shows only symbols in the bar at the left, so that the page has more room</translation>
    </message>
    <message>
        <source>F&amp;ür die nächste Sitzung mitnehmen …</source>
        <translation>Take &amp;Along to the Next Meeting …</translation>
    </message>
    <message>
        <source>Schreibt eine Arbeitskopie mit allem, was die Gruppe der Sitzung betrifft</source>
        <translation>Writes a working copy with everything that concerns the group of the meeting</translation>
    </message>
    <message>
        <source>Sitzungs&amp;modus</source>
        <translation>&amp;Meeting Mode</translation>
    </message>
    <message>
        <source>Zeigt die Sitzung, um in ihr zu protokollieren; noch einmal: ihr Formular</source>
        <translation>Shows the meeting to take its minutes; once more: its form</translation>
    </message>
</context>
<context>
    <name>DiffText</name>
    <message>
        <source>[… %1 Zeichen unverändert …]</source>
        <translation>[… %1 characters unchanged …]</translation>
    </message>
    <message>
        <source>entfernt: %1</source>
        <translation>removed: %1</translation>
    </message>
    <message>
        <source>hinzugefügt: %1</source>
        <translation>added: %1</translation>
    </message>
    <message>
        <source>keine Unterschiede</source>
        <translation>no differences</translation>
    </message>
    <message>
        <source>und %1 weitere Änderungen</source>
        <translation>and %1 further changes</translation>
    </message>
    <message>
        <source>und eine weitere Änderung</source>
        <translation>and one further change</translation>
    </message>
</context>
<context>
    <name>ExchangeParts</name>
    <message>
        <source>Auswählen …</source>
        <translation>Choose …</translation>
    </message>
    <message>
        <source>Gemerkt wird unverschlüsselt im Ordner „%1“, den nur Ihr Benutzerkonto lesen kann. Ohne Merken wird nach jedem Öffnen wieder danach gefragt. In der Datei, die Sie weitergeben, steht beides nie.</source>
        <translation>It is remembered unencrypted in the folder “%1”, which only your user account can read. Otherwise you are asked for it after each opening. Neither is ever in the file that you pass on.</translation>
    </message>
</context>
<context>
    <name>Farewell</name>
    <message>
        <source>Die letzten Änderungen von „%1“ werden noch an die anderen Kopien gegeben. Gespeichert sind sie schon; wenn Sie jetzt beenden, wird das beim nächsten Öffnen nachgeholt.</source>
        <translation>The latest changes of “%1” are still being given to the other copies. They are saved already; if you quit now, this is made up for at the next opening.</translation>
    </message>
    <message>
        <source>Jetzt &amp;beenden</source>
        <translation>&amp;Quit Now</translation>
    </message>
</context>
<context>
    <name>ImportJob</name>
    <message>
        <source>Eine Ausgabe dieses Programms. Die Zeilen werden an ihrer Kennung wiedererkannt; geändert wird, was Sie in der Tabelle geändert haben.</source>
        <translation>An export of this program. The rows are recognised by their ids; what you changed in the table is changed.</translation>
    </message>
    <message>
        <source>Was in der Datei zusammengehört, wird zusammen übernommen: Termine mit ihren Reihen und Aufgaben, Kontakte mit ihren Organisationen.</source>
        <translation>What belongs together in the file is taken over together: dates with their series and tasks, contacts with their organisations.</translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>Die Übersicht</source>
        <translation>The overview</translation>
    </message>
    <message>
        <source>Hier beginnt der Arbeitstag: was überfällig ist, was ansteht, was lange niemand angefasst hat. Jede Zahl führt zu der Liste dahinter. Dies ist Ihre eigene Kopie des Beispiels; Sie dürfen alles ausprobieren.</source>
        <translation>The working day begins here: what is overdue, what comes next, what nobody has touched for long. Every number leads to the list behind it. This is your own copy of the sample; you may try everything.</translation>
    </message>
    <message>
        <source>Das Konzept</source>
        <translation>The concept</translation>
    </message>
    <message>
        <source>Der Baum reicht vom Konzept über Handlungsfelder, Module und Empfehlungen bis zum Handlungspunkt; daneben steht, was gewählt ist. Mit der Maus oder mit Alt und den Pfeiltasten ordnen Sie um. Der Wortlaut einer beschlossenen Empfehlung bleibt gesperrt.</source>
        <translation>The tree reaches from the concept over fields of action, modules and recommendations to the single item; what is selected stands beside it. Reorder with the mouse or with Alt and the arrow keys. The wording of an adopted recommendation stays locked.</translation>
    </message>
    <message>
        <source>Eine Maßnahme</source>
        <translation>A measure</translation>
    </message>
    <message>
        <source>Die Liste filtert, sortiert und füllt sich wie eine Tabelle in Excel; das Formular zeigt alles zu einer Maßnahme. Was Sie eingeben, ist gespeichert, sobald Sie das Feld verlassen. Strg+Z nimmt jeden Schritt zurück.</source>
        <translation>The list filters, sorts and fills like a sheet in Excel; the form shows all about one measure. What you type is saved as soon as you leave the field. Ctrl+Z takes back every step.</translation>
    </message>
    <message>
        <source>Die Lücken</source>
        <translation>The gaps</translation>
    </message>
    <message>
        <source>Das Programm prüft laufend, was fehlt oder nicht zusammenpasst, etwa eine Maßnahme ohne Sachstand. Die Eingabetaste springt zu dem Feld, das die Lücke schließt. Was so bleiben soll, nehmen Sie mit einer Begründung an.</source>
        <translation>The program keeps checking what is missing or does not fit, such as a measure without a progress report. Return jumps to the field that closes the gap. What is to stay as it is you accept with a reason.</translation>
    </message>
    <message>
        <source>Die Berichte</source>
        <translation>The reports</translation>
    </message>
    <message>
        <source>Aus denselben Angaben entstehen Modulbericht und Maßnahmenprogramm, mit Vorschau, zum Drucken oder als Datei. Kommune, Dienststelle und Logo für den Briefkopf stehen unter Bearbeiten &gt; Einstellungen.</source>
        <translation>The same data become the module report and the programme of measures, with preview, for printing or as a file. Municipality, office and logo for the letterhead are under Edit &gt; Settings.</translation>
    </message>
    <message>
        <source>Der Abgleich</source>
        <translation>The synchronisation</translation>
    </message>
    <message>
        <source>Jede Person arbeitet an ihrer eigenen Kopie. Der Abgleich über einen gemeinsamen Ordner führt die Kopien zusammen. Haben zwei dasselbe verschieden geändert, fragt die Seite Konflikte; verloren geht nichts.</source>
        <translation>Everybody works on their own copy. Synchronisation through a shared folder brings the copies together. Where two changed the same thing differently, the page Conflicts asks; nothing is lost.</translation>
    </message>
    <message>
        <source>Ihre eigene Datei</source>
        <translation>Your own file</translation>
    </message>
    <message>
        <source>Datei &gt; Neue Datei (Strg+Umschalt+N) legt die Datei Ihrer Kommune an; dort beginnen Sie mit der Seite Konzept. F1 öffnet zu jeder Seite das Handbuch, Strg+K findet alles. Diese Kopie steht unter Datei &gt; Zuletzt benutzt, die Einführung im Menü Hilfe.</source>
        <translation>File &gt; New File (Ctrl+Shift+N) makes the file of your municipality; begin there with the page Concept. F1 opens the manual for every page, Ctrl+K finds everything. This copy is under File &gt; Recently Used, the introduction in the menu Help.</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Inhalt</source>
        <translation>Contents</translation>
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
        <source>&amp;Bearbeiten</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Ansicht</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Be&amp;richte</source>
        <translation>&amp;Reports</translation>
    </message>
    <message>
        <source>&amp;Hilfe</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Gehe zu</source>
        <translation>&amp;Go</translation>
    </message>
</context>
<context>
    <name>MergeTexts</name>
    <message>
        <source>Eintrag einer neueren Programmversion</source>
        <translation>Entry of a newer version of the program</translation>
    </message>
    <message>
        <source>Löschung</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>%1 und was dazugehört</source>
        <translation>%1 and what belongs to it</translation>
    </message>
    <message>
        <source>nein</source>
        <translation>no</translation>
    </message>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>anderer Platz in der Reihenfolge</source>
        <translation>another place in the order</translation>
    </message>
    <message>
        <source>gelöscht</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>nicht gelöscht</source>
        <translation>not deleted</translation>
    </message>
    <message>
        <source>ohne Namen</source>
        <translation>without name</translation>
    </message>
    <message>
        <source>Fassung von %1</source>
        <translation>Version of %1</translation>
    </message>
    <message>
        <source>Fassung vom %1</source>
        <translation>Version of %1</translation>
    </message>
    <message>
        <source>Fassung %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Diese Kopie</source>
        <translation>This copy</translation>
    </message>
    <message>
        <source>Andere Kopie</source>
        <translation>Other copy</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Programm</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Menschen und Stellen</source>
        <translation>People and Offices</translation>
    </message>
    <message>
        <source>Rat</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Prüfen</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Übersicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Konzept</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Maßnahmen</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>Zeitplan</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Kosten</source>
        <translation>Costs</translation>
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
        <source>Konflikte</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Dubletten</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Papierkorb</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Sicherungen</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Abgleich</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Listen und Felder</source>
        <translation>Lists and Fields</translation>
    </message>
    <message>
        <source>Listen übernehmen</source>
        <translation>Take over lists</translation>
    </message>
    <message>
        <source>Texte prüfen</source>
        <translation>Check texts</translation>
    </message>
    <message>
        <source>Sitzungsmodus</source>
        <translation>Meeting mode</translation>
    </message>
    <message>
        <source>Vergleich</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Mein Tag</source>
        <translation>My Day</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Das Logo lässt sich nicht ablegen.</source>
        <translation>The logo cannot be stored.</translation>
    </message>
    <message>
        <source>Prüfen Sie Platz und Schreibrechte: %1</source>
        <translation>Check free space and permission to write: %1</translation>
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
    <name>Theme</name>
    <message>
        <source>Hell</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dunkel</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hoher Kontrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Wie das System</source>
        <translation>As the system</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>erledigt</source>
        <translation>done</translation>
    </message>
    <message>
        <source>offen</source>
        <translation>open</translation>
    </message>
    <message>
        <source>überfällig</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>Schritt </source>
        <translation>Step </translation>
    </message>
    <message>
        <source>ohne geplante Termine</source>
        <translation>without planned dates</translation>
    </message>
</context>
<context>
    <name>iplan::AcceptLine</name>
    <message>
        <source>Begründ&amp;ung:</source>
        <translation>&amp;Reason:</translation>
    </message>
    <message>
        <source>Begründung</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>iplan::AgendaModel</name>
    <message>
        <source>läuft</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>behandelt</source>
        <translation>dealt with</translation>
    </message>
    <message>
        <source>vertagt</source>
        <translation>deferred</translation>
    </message>
    <message>
        <source>Zeit</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>TOP</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>iplan::AttendanceModel</name>
    <message>
        <source>ohne Mitwirkung</source>
        <translation>recused</translation>
    </message>
    <message>
        <source>stimmberechtigt</source>
        <translation>entitled to vote</translation>
    </message>
    <message>
        <source>an diesem Tag nicht Mitglied</source>
        <translation>not a member on that day</translation>
    </message>
    <message>
        <source>ohne Mitwirkung bei TOP %1</source>
        <translation>recused from item %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Teilnahme</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Vertreten durch</source>
        <translation>Represented by</translation>
    </message>
    <message>
        <source>Dieser TOP</source>
        <translation>This item</translation>
    </message>
</context>
<context>
    <name>iplan::AttendancePanel</name>
    <message>
        <source>Alle anwesend</source>
        <translation>All Present</translation>
    </message>
    <message>
        <source>Anwesenheit</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Buchstaben suchen einen Namen. 1 anwesend, 2 entschuldigt, 3 unentschuldigt, 4 vertreten, 5 Gast, 6 ohne Mitwirkung bei diesem TOP, 0 nichts vermerkt.</source>
        <translation>Letters look for a name. 1 present, 2 excused, 3 absent without excuse, 4 represented, 5 guest, 6 recused from this item, 0 nothing noted.</translation>
    </message>
    <message>
        <source>Vermerkt alle Mitglieder als anwesend, zu denen noch nichts vermerkt ist</source>
        <translation>Notes all members as present of whom nothing has been noted yet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>key and what it notes</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Für die markierte Person; in der Liste die Taste %1</source>
        <translation>For the selected person; in the list the key %1</translation>
    </message>
    <message>
        <source>anwesend</source>
        <translation>present</translation>
    </message>
    <message>
        <source>entschuldigt</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>unentschuldigt</source>
        <translation>absent without excuse</translation>
    </message>
    <message>
        <source>vertreten …</source>
        <translation>represented …</translation>
    </message>
    <message>
        <source>Gast</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>ohne Mitwirkung</source>
        <translation>recused</translation>
    </message>
    <message>
        <source>nichts vermerkt</source>
        <translation>nothing noted</translation>
    </message>
    <message>
        <source>Gast hinzufügen</source>
        <translation>Add guest</translation>
    </message>
    <message>
        <source>Name eingeben, Eingabetaste vermerkt die Person als Gast.</source>
        <translation>Enter a name; Return notes the person as a guest.</translation>
    </message>
    <message>
        <source>Gast hinzufügen:</source>
        <translation>Add guest:</translation>
    </message>
    <message>
        <source>%1 ist vertreten durch:</source>
        <translation>%1 is represented by:</translation>
    </message>
    <message>
        <source>An diesem Tag hat die Gruppe keine Mitglieder. Wer da ist, tragen Sie unten ein.</source>
        <translation>The group has no members on that day. Enter below who is there.</translation>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kürzel</source>
        <translation>Initials</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Kürzel:</source>
        <translation>Initials:</translation>
    </message>
    <message>
        <source>Merken</source>
        <translation>Remember</translation>
    </message>
    <message>
        <source>Später</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>iplan::AutoCorrectionChoice</name>
    <message>
        <source>Beim Schreiben berichtigen</source>
        <translation>Correct while writing</translation>
    </message>
    <message>
        <source>Deutsche Anführungszeichen: „ … “</source>
        <translation>German quotation marks: „ … “</translation>
    </message>
    <message>
        <source>Leerzeichen ohne Zeilenumbruch: z. B., § 5, Abs. 2, 10 %, 12 €</source>
        <translation>Non-breaking spaces: z. B., § 5, Abs. 2, 10 %, 12 €</translation>
    </message>
    <message>
        <source>Gedankenstrich statt Bindestrich zwischen Leerzeichen</source>
        <translation>Dash instead of a hyphen between blanks</translation>
    </message>
    <message>
        <source>Strg+Z oder die Rücktaste nimmt eine Berichtigung sofort zurück.</source>
        <translation>Ctrl+Z or Backspace takes a correction back at once.</translation>
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
    <message>
        <source>Was sich geändert hat, wird nach dem Öffnen von selbst gesichert, auf diesem PC und geprüft. Aufgehoben werden 12 tägliche, 10 wöchentliche und 9 monatliche Sicherungen, dazu die Datei, wie sie vor den letzten 12 Wiederherstellungen und vor der Umstellung auf eine neue Version war.</source>
        <translation>What has changed is backed up by itself after opening, on this PC, and checked. 12 daily, 10 weekly and 9 monthly backups are kept, and the file as it was before the last 12 restores and before it was changed for a new version.</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Der jetzige Stand wird vorher beiseitegelegt, so dass sich auch dies zurücknehmen lässt.</source>
        <translation>The present state is put aside first, so that this can be taken back, too.</translation>
    </message>
    <message>
        <source>vor dem Wiederherstellen</source>
        <translation>before restoring</translation>
    </message>
    <message>
        <source>vor der Umstellung</source>
        <translation>before the change of version</translation>
    </message>
    <message>
        <source>Sicherung</source>
        <translation>Backup</translation>
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
    <name>iplan::BringBackDialog</name>
    <message>
        <source>Arbeitskopie zurückführen</source>
        <translation>Bring a Working Copy Back</translation>
    </message>
    <message>
        <source>Welche Kopie kommt zurück?</source>
        <translation>Which copy comes back?</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Was würde geschehen?</source>
        <translation>What would happen?</translation>
    </message>
    <message>
        <source>&amp;Zurückführen</source>
        <translation>&amp;Bring Back</translation>
    </message>
    <message>
        <source>Arbeitskopie oder Paket</source>
        <translation>Working copy or package</translation>
    </message>
    <message>
        <source>&amp;Arbeitskopie (*.iplan) oder Paket (*.iplanpaket)</source>
        <translation>&amp;Working copy (*.iplan) or package (*.iplanpaket)</translation>
    </message>
    <message>
        <source>Die Kopie wird nur gelesen. Zuerst sehen Sie, was geschehen würde.</source>
        <translation>The copy is only read. You first see what would happen.</translation>
    </message>
    <message>
        <source>Vermerk</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Diese Kopie hatte</source>
        <translation>&amp;This copy was with</translation>
    </message>
    <message>
        <source>Arbeitskopie oder Paket auswählen</source>
        <translation>Choose Working Copy or Package</translation>
    </message>
    <message>
        <source>Arbeitskopien und Pakete (*.iplan *.iplanpaket)</source>
        <translation>Working copies and packages (*.iplan *.iplanpaket)</translation>
    </message>
    <message>
        <source>Es fehlt, welche Kopie zurückkommt.</source>
        <translation>It is missing which copy comes back.</translation>
    </message>
    <message>
        <source>Wählen Sie die Datei auf dem USB-Stick oder das Paket aus der E-Mail.</source>
        <translation>Choose the file on the USB stick or the package from the e-mail.</translation>
    </message>
    <message>
        <source>Es wird nachgesehen, was geschehen würde …</source>
        <translation>Finding out what would happen …</translation>
    </message>
    <message>
        <source>niemand (ohne Vermerk)</source>
        <translation>nobody (without a note)</translation>
    </message>
    <message>
        <source>Die Rückgabe konnte nicht vermerkt werden.</source>
        <translation>The return could not be noted.</translation>
    </message>
    <message>
        <source>Wählen Sie unter „Diese Kopie hatte“ einen anderen Eintrag.</source>
        <translation>Choose another entry at “This copy was with”.</translation>
    </message>
    <message>
        <source>Die Kopie brachte nichts Neues.</source>
        <translation>The copy brought nothing new.</translation>
    </message>
    <message>
        <source>1 Änderung wurde übernommen.</source>
        <translation>1 change was taken over.</translation>
    </message>
    <message>
        <source>%L1 Änderungen wurden übernommen.</source>
        <translation>%L1 changes were taken over.</translation>
    </message>
    <message>
        <source>1 Konflikt wartet auf Ihre Entscheidung.</source>
        <translation>1 conflict awaits your decision.</translation>
    </message>
    <message>
        <source>%L1 Konflikte warten auf Ihre Entscheidung.</source>
        <translation>%L1 conflicts await your decision.</translation>
    </message>
    <message>
        <source>Die Rückgabe ist vermerkt.</source>
        <translation>The return is noted.</translation>
    </message>
    <message>
        <source>Konflikte &amp;ansehen</source>
        <translation>&amp;View Conflicts</translation>
    </message>
    <message>
        <source>&amp;Rückführung zurücknehmen</source>
        <translation>&amp;Undo Bringing Back</translation>
    </message>
    <message>
        <source>Geht, solange danach nichts geschrieben wurde</source>
        <translation>Possible as long as nothing was written afterwards</translation>
    </message>
    <message>
        <source>Die Datei ist wieder, wie sie vor dem Zurückführen war.</source>
        <translation>The file is again as it was before the copy was brought back.</translation>
    </message>
    <message>
        <source>Die Kopie wird zurückgeführt; die Datei ist solange geschlossen. Wenn Sie abbrechen, bleibt sie, wie sie war …</source>
        <translation>The copy is being brought back; the file is closed meanwhile. If you cancel, it stays as it was …</translation>
    </message>
    <message>
        <source>Eine eigene Datei macht daraus „Datei &gt; Paket öffnen …“.</source>
        <translation>“File &gt; Open package …” makes a file of its own of it.</translation>
    </message>
    <message>
        <source>Der Vermerk der Rückgabe ist zurückgenommen; die Kopie steht wieder als mitgenommen da.</source>
        <translation>The note that it was returned has been taken back; the copy counts as taken along again.</translation>
    </message>
</context>
<context>
    <name>iplan::BulkDecision</name>
    <message>
        <source>&amp;Mehrere auf einmal:</source>
        <translation>&amp;Several at once:</translation>
    </message>
    <message>
        <source>Welche Konflikte auf einmal entschieden werden</source>
        <translation>Which conflicts are decided at once</translation>
    </message>
    <message>
        <source>Immer die neueste</source>
        <translation>Always the Newest</translation>
    </message>
    <message>
        <source>Nimmt jeweils, was nach den Uhren der PCs zuletzt geschrieben wurde</source>
        <translation>Takes what was written last by the clocks of the PCs</translation>
    </message>
    <message>
        <source>Immer diese Kopie</source>
        <translation>Always This Copy</translation>
    </message>
    <message>
        <source>Immer die andere</source>
        <translation>Always the Other</translation>
    </message>
    <message>
        <source>Nimmt jeweils die Fassung der anderen Kopie</source>
        <translation>Takes the version of the other copy each time</translation>
    </message>
    <message>
        <source>Alle dieses Eintrags</source>
        <translation>All of this entry</translation>
    </message>
    <message>
        <source>Alle „gelöscht und bearbeitet“</source>
        <translation>All “deleted and edited”</translation>
    </message>
    <message>
        <source>Alle „abgeschlossen und bearbeitet“</source>
        <translation>All “closed and edited”</translation>
    </message>
    <message>
        <source>Alle im Feld „%1“</source>
        <translation>All in the field “%1”</translation>
    </message>
    <message>
        <source>Alle Konflikte</source>
        <translation>All conflicts</translation>
    </message>
    <message>
        <source>Nimmt jeweils die Fassung, die in dieser Kopie geschrieben wurde</source>
        <translation>Takes the version that was written in this copy</translation>
    </message>
</context>
<context>
    <name>iplan::BulkEdit</name>
    <message>
        <source>&amp;Übernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>Feld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>&amp;Feld:</source>
        <translation>Fi&amp;eld:</translation>
    </message>
    <message>
        <source>S&amp;chließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>1 Eintrag ändern</source>
        <translation>Change 1 Entry</translation>
    </message>
    <message>
        <source>%L1 Einträge gemeinsam ändern</source>
        <translation>Change %L1 Entries Together</translation>
    </message>
    <message>
        <source>1 Eintrag wurde geändert.</source>
        <translation>1 entry was changed.</translation>
    </message>
    <message>
        <source>%1: hinzufügen</source>
        <translation>%1: add</translation>
    </message>
    <message>
        <source>%1: entfernen</source>
        <translation>%1: remove</translation>
    </message>
    <message>
        <source>Der Schritt lässt sich rückgängig machen.</source>
        <translation>The step can be undone.</translation>
    </message>
    <message>
        <source>Alle ausgewählten Einträge erhalten diesen Wert. Bleibt er leer, wird die Angabe entfernt.</source>
        <translation>All selected entries get this value. If it stays empty, the value is removed.</translation>
    </message>
    <message>
        <source>Alle ausgewählten Einträge erhalten diese Verknüpfung; wer sie hat, bleibt, wie er ist.</source>
        <translation>All selected entries get this link; those that have it stay as they are.</translation>
    </message>
    <message>
        <source>Alle ausgewählten Einträge verlieren diese Verknüpfung; ohne Rolle jede.</source>
        <translation>All selected entries lose this link; without a role, every one.</translation>
    </message>
    <message>
        <source>Alle ausgewählten Einträge verlieren diese Verknüpfung.</source>
        <translation>All selected entries lose this link.</translation>
    </message>
    <message>
        <source>Wählen Sie zuerst einen Eintrag unter „%1“.</source>
        <translation>First choose an entry under “%1”.</translation>
    </message>
    <message>
        <source>%L1 Einträge wurden geändert.</source>
        <translation>%L1 entries were changed.</translation>
    </message>
    <message>
        <source>1 war schon so.</source>
        <translation>1 was so already.</translation>
    </message>
    <message>
        <source>%L1 waren schon so.</source>
        <translation>%L1 were so already.</translation>
    </message>
</context>
<context>
    <name>iplan::ChangeText</name>
    <message>
        <source>nein</source>
        <translation>no</translation>
    </message>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>an anderer Stelle</source>
        <translation>at another place</translation>
    </message>
    <message>
        <source>(unbekannte Angabe)</source>
        <translation>(unknown detail)</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>(unbekannter Eintrag)</source>
        <translation>(unknown entry)</translation>
    </message>
</context>
<context>
    <name>iplan::CheckedRowsModel</name>
    <message>
        <source>%1 (schon dabei)</source>
        <translation>%1 (there already)</translation>
    </message>
</context>
<context>
    <name>iplan::ChildTable</name>
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
        <source>Hier steht nichts.</source>
        <translation>Nothing here.</translation>
    </message>
    <message>
        <source>Schreiben oder F2 bearbeitet die Zelle, die leere letzte Zeile legt an. Einfg fügt hinzu, Strg+D dupliziert, Strg+Umschalt+Entf löscht, Eingabe führt zu allen Feldern.</source>
        <translation>Typing or F2 edits the cell, the empty last row adds one. Ins adds, Ctrl+D duplicates, Ctrl+Shift+Del deletes, Return leads to all fields.</translation>
    </message>
    <message>
        <source>Dieser Eintrag kann nicht geändert werden.</source>
        <translation>This entry cannot be changed.</translation>
    </message>
    <message>
        <source>Ausgewählte Einträge löschen (Strg+Umschalt+Entf)</source>
        <translation>Delete the selected entries (Ctrl+Shift+Del)</translation>
    </message>
    <message>
        <source>Hier steht noch nichts. Schreiben Sie in die leere Zeile, oder wählen Sie „Hinzufügen“.</source>
        <translation>Nothing here yet. Type into the empty row, or choose “Add”.</translation>
    </message>
    <message>
        <source>Der Eintrag liegt im Papierkorb. %1, die zu ihm gehören, kommen mit ihm zurück.</source>
        <translation>The entry is in the bin. %1 that belong to it come back with it.</translation>
    </message>
    <message>
        <source>„%1“ wurde nicht übernommen.</source>
        <translation>“%1” was not taken over.</translation>
    </message>
</context>
<context>
    <name>iplan::ClockLine</name>
    <message>
        <source>Jetzt %1</source>
        <translation>Now %1</translation>
    </message>
    <message>
        <source>ohne geplante Zeit</source>
        <translation>no time planned</translation>
    </message>
    <message>
        <source>geplant %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>Beginnt erst am %1</source>
        <translation>Does not begin until %1</translation>
    </message>
    <message>
        <source>War am %1</source>
        <translation>Was on %1</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnDetails</name>
    <message>
        <source>Unbe&amp;kannte neu anlegen</source>
        <translation>Create &amp;unknown ones</translation>
    </message>
    <message>
        <source>Mehrere Angaben in einer Zelle trennt:</source>
        <translation>Parts several entries in one cell:</translation>
    </message>
    <message>
        <source>Zeilenumbruch</source>
        <translation>Line break</translation>
    </message>
    <message>
        <source>Semikolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Komma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Schrägstrich</source>
        <translation>Slash</translation>
    </message>
    <message>
        <source>Trennt mehrere Angaben in einer Zelle</source>
        <translation>Parts several entries in one cell</translation>
    </message>
    <message>
        <source>Spalte „%1“</source>
        <translation>Column “%1”</translation>
    </message>
    <message>
        <source>Aus „Denkmal- schutz“ wird „Denkmalschutz“.</source>
        <translation>“Denkmal- schutz” becomes “Denkmalschutz”.</translation>
    </message>
    <message>
        <source>Leere Zellen gelten wie die dar&amp;über</source>
        <translation>Empty cells hold what stands a&amp;bove</translation>
    </message>
    <message>
        <source>Getrennte W&amp;örter verbinden</source>
        <translation>&amp;Join parted words</translation>
    </message>
    <message>
        <source>Verbunden durch:</source>
        <translation>Joined by:</translation>
    </message>
    <message>
        <source>Verbunden durch</source>
        <translation>Joined by</translation>
    </message>
    <message>
        <source>Leerzeichen</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Strich</source>
        <translation>Dash</translation>
    </message>
    <message>
        <source>Alle neuen Einträge bekommen denselben Wert; was es schon gibt, behält seinen.</source>
        <translation>All new entries get the same value; what exists keeps its own.</translation>
    </message>
    <message>
        <source>„%1“</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Wird ein Text mit %1.</source>
        <translation>Becomes one text with %1.</translation>
    </message>
    <message>
        <source>Was die Zelle nicht nennt, wird gelöst</source>
        <translation>What the cell does not name is unlinked</translation>
    </message>
    <message>
        <source>Verknüpfungen eines vorhandenen Eintrags, die nicht in der Zelle stehen, kommen in den Papierkorb; eine leere Zelle löst nichts.</source>
        <translation>Links of an existing entry that the cell does not name go into the bin; an empty cell unlinks nothing.</translation>
    </message>
    <message>
        <source>Ganze Namen in Titel, Vor- und Nachnamen teilen</source>
        <translation>Split whole names into title, first name and family name</translation>
    </message>
    <message>
        <source>„Von – bis“ in Beginn und Ende teilen</source>
        <translation>Split “from – to” into begin and end</translation>
    </message>
    <message>
        <source>Aus „Beispiel, Dr. Erika“ werden Titel, Vorname und Nachname.</source>
        <translation>“Beispiel, Dr. Erika” becomes title, first name and family name.</translation>
    </message>
    <message>
        <source>Aus „2026 bis 2028“ werden Beginn und Ende.</source>
        <translation>“2026 bis 2028” becomes begin and end.</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnFilterLine</name>
    <message>
        <source>%1 filtern</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Text, oder Vergleich wie &gt;1000; - zeigt leere, * gefüllte Zellen</source>
        <translation>Text, or a comparison such as &gt;1000; - shows empty cells, * filled ones</translation>
    </message>
    <message>
        <source>%1: Text, oder Vergleich wie &gt;1000 oder &lt;=2026; - zeigt leere, * gefüllte Zellen</source>
        <translation>%1: text, or a comparison such as &gt;1000 or &lt;=2026; - shows empty cells, * filled ones</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnState</name>
    <message>
        <source>Auf Vorgabe zurücksetzen</source>
        <translation>Reset to Default</translation>
    </message>
    <message>
        <source>Beim Blättern &amp;stehen bleiben</source>
        <translation>&amp;Stay when scrolling</translation>
    </message>
    <message>
        <source>keine Spalte</source>
        <translation>no column</translation>
    </message>
    <message>
        <source>alle bis „%1“</source>
        <translation>all up to “%1”</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnValues</name>
    <message>
        <source>Was Texte der Spalte bedeuten</source>
        <translation>What texts of the column mean</translation>
    </message>
    <message>
        <source>Text in der Liste</source>
        <translation>Text in the list</translation>
    </message>
    <message>
        <source>Offen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>gilt als</source>
        <translation>is taken as</translation>
    </message>
    <message>
        <source>Wo eine Zahl steht, warten so viele Zellen. Wählen Sie einmal, was der Text bedeutet; es gilt für die ganze Spalte.</source>
        <translation>Where there is a number, so many cells wait. Choose once what the text means; it holds for the whole column.</translation>
    </message>
    <message>
        <source>Texte der Spalte können für etwas anderes stehen:</source>
        <translation>Texts of the column can stand for something else:</translation>
    </message>
    <message>
        <source>So viele Zellen warten auf die Entscheidung.</source>
        <translation>So many cells wait for the decision.</translation>
    </message>
    <message>
        <source>„%1“ gilt als</source>
        <translation>“%1” is taken as</translation>
    </message>
    <message>
        <source>(noch offen)</source>
        <translation>(still open)</translation>
    </message>
    <message>
        <source>wie geschrieben</source>
        <translation>as written</translation>
    </message>
    <message>
        <source>keine Angabe</source>
        <translation>no information</translation>
    </message>
    <message>
        <source>neu anlegen</source>
        <translation>create</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnsModel</name>
    <message>
        <source>sicher</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>wahrscheinlich</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>unsicher</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>Neues eigenes Feld „%1“</source>
        <translation>New field of your own “%1”</translation>
    </message>
    <message>
        <source>%1 · personenbezogen</source>
        <translation>%1 · personal</translation>
    </message>
    <message>
        <source>wie gespeichert</source>
        <translation>as saved</translation>
    </message>
    <message>
        <source>von Ihnen</source>
        <translation>by you</translation>
    </message>
    <message>
        <source>Spalte</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>wird zu</source>
        <translation>becomes</translation>
    </message>
    <message>
        <source>Sicherheit</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Beispiel</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>Die Spalte „%1“ wird zu</source>
        <translation>The column “%1” becomes</translation>
    </message>
    <message>
        <source>Feld mit festem Wert</source>
        <translation>Field with a fixed value</translation>
    </message>
    <message>
        <source>(keiner)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>(fester Wert)</source>
        <translation>(fixed value)</translation>
    </message>
    <message>
        <source>%1 · verbunden</source>
        <translation>%1 · joined</translation>
    </message>
    <message>
        <source>Ein Feld, das keine Spalte hat und das alle neuen Einträge gleich bekommen</source>
        <translation>A field that no column has and that all new entries get alike</translation>
    </message>
</context>
<context>
    <name>iplan::ColumnsPanel</name>
    <message>
        <source>Hier stehen die Spalten der Liste, sobald eine gelesen ist.</source>
        <translation>The columns of the list stand here once one has been read.</translation>
    </message>
    <message>
        <source>Spalten, an denen „personenbezogen“ steht, enthalten Daten von Menschen. Übernehmen Sie nur, was Sie für Ihre Aufgabe brauchen und wofür es eine Rechtsgrundlage gibt (Art. 6 DSGVO); in öffentlichen Ausgaben erscheint es nicht.</source>
        <translation>Columns marked “personal” hold data of people. Take over only what you need for your task and have a legal basis for (Art. 6 GDPR); it does not appear in public output.</translation>
    </message>
    <message>
        <source>Spalten der Liste</source>
        <translation>Columns of the list</translation>
    </message>
    <message>
        <source>F2 in „wird zu“ wählt, was aus der Spalte wird.</source>
        <translation>F2 in “becomes” chooses what the column becomes.</translation>
    </message>
    <message>
        <source>Spalten</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>iplan::ComparedChange</name>
    <message>
        <source>keine Angabe</source>
        <translation>nothing entered</translation>
    </message>
    <message>
        <source>Unterschied im Text</source>
        <translation>Difference in the text</translation>
    </message>
    <message>
        <source>Eintrag ö&amp;ffnen</source>
        <translation>&amp;Open Entry</translation>
    </message>
    <message>
        <source>Zeigt den Eintrag, wie er heute ist (Eingabetaste in der Liste)</source>
        <translation>Shows the entry as it is today (Return in the list)</translation>
    </message>
    <message>
        <source>Keine Änderung gewählt</source>
        <translation>No change chosen</translation>
    </message>
    <message>
        <source>[− …] entfällt, [+ …] kommt hinzu.</source>
        <translation>[− …] goes, [+ …] is added.</translation>
    </message>
    <message>
        <source>Früher:</source>
        <translation>Before:</translation>
    </message>
    <message>
        <source>Später:</source>
        <translation>After:</translation>
    </message>
    <message>
        <source>Unterschied:</source>
        <translation>Difference:</translation>
    </message>
    <message>
        <source>Begründung:</source>
        <translation>Reason:</translation>
    </message>
</context>
<context>
    <name>iplan::ComparedStateChooser</name>
    <message>
        <source>ohne Titel</source>
        <translation>without title</translation>
    </message>
    <message>
        <source>Fortschreibung „%1“</source>
        <translation>Edition “%1”</translation>
    </message>
    <message>
        <source>Fortschreibung „%1“ (%2)</source>
        <translation>Edition “%1” (%2)</translation>
    </message>
    <message>
        <source>%1: Tag</source>
        <translation>%1: day</translation>
    </message>
    <message>
        <source>%1: Stand der anderen Datei</source>
        <translation>%1: state of the other file</translation>
    </message>
    <message>
        <source>Datei …</source>
        <translation>File …</translation>
    </message>
    <message>
        <source>%1: andere Datei wählen</source>
        <translation>%1: choose other file</translation>
    </message>
    <message>
        <source>Vergleicht mit einer anderen Datei; sie wird nur gelesen.</source>
        <translation>Compares with another file, which is only read.</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ein Tag</source>
        <translation>A day</translation>
    </message>
    <message>
        <source>Datei „%1“</source>
        <translation>File “%1”</translation>
    </message>
    <message>
        <source>Womit vergleichen?</source>
        <translation>Compare with what?</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
    <message>
        <source>wie sie ist</source>
        <translation>as it is</translation>
    </message>
</context>
<context>
    <name>iplan::ComparisonModel</name>
    <message>
        <source>keine Angabe</source>
        <translation>nothing entered</translation>
    </message>
    <message>
        <source>Nummer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Früher</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Später</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>iplan::ComparisonPage</name>
    <message>
        <source>Früher:</source>
        <translation>Before:</translation>
    </message>
    <message>
        <source>Früherer Stand</source>
        <translation>Earlier state</translation>
    </message>
    <message>
        <source>&amp;Später:</source>
        <translation>A&amp;fter:</translation>
    </message>
    <message>
        <source>Späterer Stand</source>
        <translation>Later state</translation>
    </message>
    <message>
        <source>Mit Personen und internen &amp;Notizen</source>
        <translation>With people and internal &amp;notes</translation>
    </message>
    <message>
        <source>Öffen&amp;tliche Fassung</source>
        <translation>&amp;Public version</translation>
    </message>
    <message>
        <source>Vergleich %1</source>
        <translation>Comparison %1</translation>
    </message>
    <message>
        <source>Die beiden Stände werden verglichen …</source>
        <translation>Comparing the two states …</translation>
    </message>
    <message>
        <source>Alle Änderungen (%L1)</source>
        <translation>All changes (%L1)</translation>
    </message>
    <message>
        <source>Der Vergleich wurde abgebrochen.</source>
        <translation>The comparison was cancelled.</translation>
    </message>
    <message>
        <source>Diese beiden Stände lassen sich nicht vergleichen.
Wählen Sie andere.</source>
        <translation>These two states cannot be compared.
Choose others.</translation>
    </message>
    <message>
        <source>Keine Änderung passt zum Filter.</source>
        <translation>No change fits the filter.</translation>
    </message>
    <message>
        <source>Als Excel-Arbeitsmappe speichern</source>
        <translation>Save as Excel workbook</translation>
    </message>
    <message>
        <source>Vergleich</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>&amp;Vertauschen</source>
        <translation>S&amp;wap</translation>
    </message>
    <message>
        <source>Früherer und späterer Stand wechseln die Seiten</source>
        <translation>Earlier and later state change sides</translation>
    </message>
    <message>
        <source>Als &amp;Excel-Arbeitsmappe speichern …</source>
        <translation>Save as &amp;Excel Workbook …</translation>
    </message>
    <message>
        <source>Filtern (Strg+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Vergleich filtern</source>
        <translation>Filter comparison</translation>
    </message>
    <message>
        <source>Jedes Wort muss in der Änderung vorkommen. Esc leert das Feld.</source>
        <translation>Each word must occur in the change. Esc empties the field.</translation>
    </message>
    <message>
        <source>Art der Änderung</source>
        <translation>Kind of change</translation>
    </message>
    <message>
        <source>Ohne Personen, interne Notizen und nichtöffentliche Vorlagen</source>
        <translation>Without people, internal notes and papers that are not public</translation>
    </message>
    <message>
        <source>Änderungen</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet den Eintrag.</source>
        <translation>Return opens the entry.</translation>
    </message>
    <message>
        <source>Zwischen beiden Ständen hat sich nichts geändert.
Früher: %1
Später: %2</source>
        <translation>Nothing changed between the two states.
Earlier: %1
Later: %2</translation>
    </message>
</context>
<context>
    <name>iplan::ConceptMoves</name>
    <message>
        <source>Nach &amp;oben</source>
        <translation>Move &amp;Up</translation>
    </message>
    <message>
        <source>Nach &amp;unten</source>
        <translation>Move &amp;Down</translation>
    </message>
    <message>
        <source>In den &amp;vorigen Teil</source>
        <translation>To the &amp;Previous Part</translation>
    </message>
    <message>
        <source>In den &amp;nächsten Teil</source>
        <translation>To the &amp;Next Part</translation>
    </message>
    <message>
        <source>Neu n&amp;ummerieren …</source>
        <translation>&amp;Renumber …</translation>
    </message>
    <message>
        <source>Schlägt Nummern für alles vor, was darunter steht</source>
        <translation>Suggests numbers for everything below</translation>
    </message>
    <message>
        <source>&amp;Verschieben nach</source>
        <translation>&amp;Move To</translation>
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
    <message>
        <source>&amp;Ordnen</source>
        <translation>&amp;Arrange</translation>
    </message>
    <message>
        <source>Verschiebt den gewählten Teil oder nummeriert neu; auch mit Alt und Pfeiltasten</source>
        <translation>Moves the chosen part or renumbers; also by Alt and the arrow keys</translation>
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
    <name>iplan::ConditionRow</name>
    <message>
        <source>Feld der Bedingung</source>
        <translation>Field of the condition</translation>
    </message>
    <message>
        <source>Vergleich der Bedingung</source>
        <translation>Comparison of the condition</translation>
    </message>
    <message>
        <source>Bedingung entfernen</source>
        <translation>Remove condition</translation>
    </message>
    <message>
        <source>Wert der Bedingung</source>
        <translation>Value of the condition</translation>
    </message>
</context>
<context>
    <name>iplan::ConflictList</name>
    <message>
        <source>Gelöscht und bearbeitet</source>
        <translation>Deleted and edited</translation>
    </message>
    <message>
        <source>Abgeschlossen und bearbeitet</source>
        <translation>Closed and edited</translation>
    </message>
    <message>
        <source>Konflikte</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Pfeiltasten wechseln den Konflikt, Alt+1 und Alt+2 wählen eine Fassung, die Eingabetaste führt zu ihnen.</source>
        <translation>The arrow keys change the conflict, Alt+1 and Alt+2 choose a version, Return leads to the versions.</translation>
    </message>
    <message>
        <source>%1 (später)</source>
        <translation>%1 (later)</translation>
    </message>
</context>
<context>
    <name>iplan::ConflictNote</name>
    <message>
        <source>Konflikte ansehen</source>
        <translation>View Conflicts</translation>
    </message>
    <message>
        <source>Zu diesem Eintrag gibt es einen Konflikt: auf zwei Kopien wurde er, oder was zu ihm gehört, verschieden geändert.</source>
        <translation>There is a conflict about this entry: it, or what belongs to it, was changed differently on two copies.</translation>
    </message>
    <message>
        <source>Zu diesem Eintrag gibt es %L1 Konflikte: auf zwei Kopien wurde er, oder was zu ihm gehört, verschieden geändert.</source>
        <translation>There are %L1 conflicts about this entry: it, or what belongs to it, was changed differently on two copies.</translation>
    </message>
</context>
<context>
    <name>iplan::ConflictPanel</name>
    <message>
        <source>Eintrag &amp;öffnen</source>
        <translation>&amp;Open Entry</translation>
    </message>
    <message>
        <source>&amp;Kennzeichnung:</source>
        <translation>&amp;Marking:</translation>
    </message>
    <message>
        <source>Gemeinsamer Stand davor</source>
        <translation>Common state before</translation>
    </message>
    <message>
        <source>Eigenen Wert eingeben (Alt+0)</source>
        <translation>Enter a Value of Your Own (Alt+0)</translation>
    </message>
    <message>
        <source>Später entscheiden (Alt+L)</source>
        <translation>Decide Later (Alt+L)</translation>
    </message>
    <message>
        <source>Zeigt den Eintrag in seinem Formular</source>
        <translation>Shows the entry in its form</translation>
    </message>
    <message>
        <source>Was an den Fassungen gekennzeichnet wird</source>
        <translation>What is marked in the versions</translation>
    </message>
    <message>
        <source>Der Konflikt bleibt in der Liste, auch auf anderen Kopien</source>
        <translation>The conflict stays in the list, on other copies, too</translation>
    </message>
    <message>
        <source>Feld „%1“ wurde verschieden geändert.</source>
        <translation>The field “%1” was changed differently.</translation>
    </message>
    <message>
        <source>Auf einer Kopie gelöscht, auf einer anderen bearbeitet.</source>
        <translation>Deleted on one copy, edited on another.</translation>
    </message>
    <message>
        <source>Auf einer Kopie abgeschlossen, auf einer anderen bearbeitet, ohne davon zu wissen.</source>
        <translation>Closed on one copy, edited on another without knowing of it.</translation>
    </message>
    <message>
        <source> Entscheiden lässt er sich nur mit einer neueren Version des Programms.</source>
        <translation> It can be decided only with a newer version of the program.</translation>
    </message>
    <message>
        <source> – wird zurzeit überall angezeigt</source>
        <translation> – shown everywhere at present</translation>
    </message>
    <message>
        <source>Diese Fassung nehmen</source>
        <translation>Take This Version</translation>
    </message>
    <message>
        <source>Gelöscht</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Der Eintrag liegt im Papierkorb.</source>
        <translation>The entry is in the bin.</translation>
    </message>
    <message>
        <source>Es gilt wieder, was damals galt; die Bearbeitung steht im Verlauf.</source>
        <translation>What was valid then is valid again; the edit stays in the history.</translation>
    </message>
    <message>
        <source>Löschen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Damaligen Stand nehmen</source>
        <translation>Take the Earlier State</translation>
    </message>
    <message>
        <source>Bearbeitet</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>Behalten</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Was jede Fassung am gemeinsamen Stand ändert</source>
        <translation>What each version changes in the common state</translation>
    </message>
    <message>
        <source>Ohne Kennzeichnung, ganzer Text</source>
        <translation>Without marking, whole text</translation>
    </message>
    <message>
        <source>, in dieser Datei auf diesem PC</source>
        <translation>, in this file on this PC</translation>
    </message>
    <message>
        <source>Wie sich die zweite Fassung von der ersten unterscheidet</source>
        <translation>How the second version differs from the first</translation>
    </message>
    <message>
        <source>Zwei Kopien haben diese Fortschreibung eingefroren: %1. Entscheiden Sie, wessen Stand gilt; das gilt für alle Einträge.</source>
        <translation>Two copies froze this edition: %1. Decide whose state counts; that holds for all entries.</translation>
    </message>
</context>
<context>
    <name>iplan::ConflictsPage</name>
    <message>
        <source>Konflikte</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Es gibt nichts zu entscheiden.

Ein Konflikt entsteht, wenn dasselbe Feld auf zwei Kopien der Datei verschieden geändert wurde. Alle Fassungen bleiben erhalten und stehen dann hier, bis jemand sich für eine entscheidet.

Eine andere Kopie nehmen Sie mit Datei &gt; Andere Kopie zusammenführen auf.</source>
        <translation>There is nothing to decide.

A conflict arises when the same field was changed differently on two copies of the file. All versions are kept and stand here until somebody decides for one.

File &gt; Merge Another Copy takes in another copy.</translation>
    </message>
    <message>
        <source>Fassung %1 nehmen</source>
        <translation>Take version %1</translation>
    </message>
    <message>
        <source>Eigenen Wert eingeben</source>
        <translation>Enter a value of your own</translation>
    </message>
    <message>
        <source>Konflikt später entscheiden</source>
        <translation>Decide the conflict later</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
    <message>
        <source>1 offen</source>
        <translation>1 open</translation>
    </message>
    <message>
        <source>%L1 offen</source>
        <translation>%L1 open</translation>
    </message>
    <message>
        <source>Konflikt %L1 von %L2.</source>
        <translation>Conflict %L1 of %L2.</translation>
    </message>
    <message>
        <source>Bei %L1 ist nicht bekannt, welche Fassung von dieser Kopie stammt; sie bleiben offen.</source>
        <translation>For %L1 it is not known which version comes from this copy; they stay open.</translation>
    </message>
    <message>
        <source>Konflikte %1</source>
        <translation>Conflicts %1</translation>
    </message>
    <message>
        <source>Bei einem ist nicht bekannt, welche Fassung von dieser Kopie stammt; er bleibt offen.</source>
        <translation>For one it is not known which version comes from this copy; it stays open.</translation>
    </message>
    <message>
        <source>Entschieden: %1.</source>
        <translation>Decided: %1.</translation>
    </message>
    <message>
        <source>1 Konflikt entschieden.</source>
        <translation>1 conflict decided.</translation>
    </message>
    <message>
        <source>%L1 Konflikte entschieden.</source>
        <translation>%L1 conflicts decided.</translation>
    </message>
</context>
<context>
    <name>iplan::CostGridModel</name>
    <message>
        <source>nicht beziffert</source>
        <translation>not quantified</translation>
    </message>
    <message>
        <source>„%1“ ist kein Betrag.</source>
        <translation>“%1” is no amount.</translation>
    </message>
    <message>
        <source>Summe</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Kosten insgesamt, %1</source>
        <translation>Costs in all, %1</translation>
    </message>
    <message>
        <source>ohne Stufe</source>
        <translation>without stage</translation>
    </message>
    <message>
        <source>„%1“ ist kein Betrag. Erlaubt sind Beträge wie „12.500,00“ oder „12500“.</source>
        <translation>“%1” is no amount. Amounts such as “12.500,00” or “12500” are allowed.</translation>
    </message>
    <message>
        <source>„%1“ ist kein Betrag. Eingefügt wurde nichts.</source>
        <translation>“%1” is no amount. Nothing was pasted.</translation>
    </message>
    <message>
        <source>Der Block ist größer als die Tabelle. Eingefügt wurde nichts. Zeigen Sie zuerst weitere Zeilen oder Jahre an.</source>
        <translation>The block is larger than the table. Nothing was pasted. First show further lines or years.</translation>
    </message>
    <message>
        <source>„%1“ wurde nicht übernommen.</source>
        <translation>“%1” was not taken over.</translation>
    </message>
</context>
<context>
    <name>iplan::CostGridSection</name>
    <message>
        <source>Kosten nach Jahren</source>
        <translation>Costs by year</translation>
    </message>
    <message>
        <source>Eine Ziffer beginnt die Eingabe, Entf nimmt den Betrag weg, Strg+Eingabe öffnet die Kostenposition.</source>
        <translation>A digit begins the input, Del takes the amount away, Ctrl+Return opens the cost item.</translation>
    </message>
    <message>
        <source>Tippen Sie einen Betrag in die Zelle seines Jahres. Alles Weitere zu einer Kostenposition steht in der Liste darunter (Strg+Eingabe).</source>
        <translation>Type an amount into the cell of its year. Everything else about a cost item is in the list below (Ctrl+Return).</translation>
    </message>
    <message>
        <source>Kostenart der weiteren Zeile</source>
        <translation>Kind of cost of the further line</translation>
    </message>
    <message>
        <source>Stufe der weiteren Zeile</source>
        <translation>Stage of the further line</translation>
    </message>
    <message>
        <source>Zeile zeigen</source>
        <translation>Show line</translation>
    </message>
    <message>
        <source>Eine Zeile für diese Kostenart und Stufe anzeigen</source>
        <translation>Show a line for this kind of cost and stage</translation>
    </message>
    <message>
        <source>Jahr davor</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>Ein früheres Jahr anzeigen</source>
        <translation>Show an earlier year</translation>
    </message>
    <message>
        <source>Jahr danach</source>
        <translation>Year after</translation>
    </message>
    <message>
        <source>Ein späteres Jahr anzeigen</source>
        <translation>Show a later year</translation>
    </message>
</context>
<context>
    <name>iplan::CostMatrixModel</name>
    <message>
        <source>keine Angabe</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Maßnahme</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Summe</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Hier zählen %L1 Positionen zusammen; die Eingabetaste führt zu ihnen.</source>
        <translation>%L1 items add up here; Return leads to them.</translation>
    </message>
    <message>
        <source>Wählen Sie oben eine Art, damit feststeht, welche Kosten das sind.</source>
        <translation>Choose a kind above, so that it is plain which costs these are.</translation>
    </message>
    <message>
        <source>„%1“ ist kein Betrag. Erlaubt sind Beträge wie „12.500,00“ oder „12500“.</source>
        <translation>“%1” is not an amount. Amounts such as “12.500,00” or “12500” are allowed.</translation>
    </message>
    <message>
        <source>„%1“ ist kein Betrag.</source>
        <translation>“%1” is no amount.</translation>
    </message>
</context>
<context>
    <name>iplan::CostSummary</name>
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
    <name>iplan::CostsPage</name>
    <message>
        <source>Auch Maßnahmen &amp;ohne Angaben</source>
        <translation>Measures with&amp;out Amounts, Too</translation>
    </message>
    <message>
        <source>Kosten</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>&amp;Kopieren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Kopiert die Tabelle für Excel oder Word (Strg+C in der Tabelle)</source>
        <translation>Copies the table for Excel or Word (Ctrl+C in the table)</translation>
    </message>
    <message>
        <source>Handlungsfeld</source>
        <translation>Field of action</translation>
    </message>
    <message>
        <source>Federführende Dienststelle</source>
        <translation>Lead office</translation>
    </message>
    <message>
        <source>Mittelgeber</source>
        <translation>Funder</translation>
    </message>
    <message>
        <source>Kosten insgesamt</source>
        <translation>Total costs</translation>
    </message>
    <message>
        <source>Finanzierung insgesamt</source>
        <translation>Total funding</translation>
    </message>
    <message>
        <source>ohne Stufe</source>
        <translation>without stage</translation>
    </message>
    <message>
        <source>Beträge verschiedener Stufen werden nie zusammengezählt: Es ist dasselbe Geld.</source>
        <translation>Amounts of different stages are never added up: it is the same money.</translation>
    </message>
    <message>
        <source>Zeigt statt der gültigen Beträge die abgelehnten</source>
        <translation>Shows the refused amounts instead of the valid ones</translation>
    </message>
    <message>
        <source>G&amp;liedern nach:</source>
        <translation>Group b&amp;y:</translation>
    </message>
    <message>
        <source>Gliedern nach</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Ar&amp;t:</source>
        <translation>&amp;Kind:</translation>
    </message>
    <message>
        <source>Art der Kosten</source>
        <translation>Kind of costs</translation>
    </message>
    <message>
        <source>Stufe der Kosten</source>
        <translation>Stage of costs</translation>
    </message>
    <message>
        <source>Kosten nach Maßnahmen und Jahren</source>
        <translation>Costs by measures and years</translation>
    </message>
    <message>
        <source>Kostenpositionen der Zelle</source>
        <translation>Cost items of the cell</translation>
    </message>
    <message>
        <source>Betrag</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Jahr</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Maßnahme</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Anmerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Kostentabelle &amp;kopieren</source>
        <translation>&amp;Copy Table of Costs</translation>
    </message>
    <message>
        <source>Die Kosten werden zusammengestellt …</source>
        <translation>Putting the costs together …</translation>
    </message>
    <message>
        <source>Zu den Maßnahmen, die zum Filter passen, gibt es keine solchen Beträge.</source>
        <translation>The measures that match the filter have no such amounts.</translation>
    </message>
    <message>
        <source>Dazu ist nichts eingetragen (%1).
Wählen Sie eine andere Art oder Stufe, oder tragen Sie bei einer Maßnahme unter „Kosten“ die erste Position ein.</source>
        <translation>Nothing is entered for this (%1).
Choose another kind or stage, or enter the first item at a measure under “Costs”.</translation>
    </message>
    <message>
        <source>nicht beziffert</source>
        <translation>not quantified</translation>
    </message>
    <message>
        <source>alle Jahre</source>
        <translation>all years</translation>
    </message>
    <message>
        <source>Positionen: %1, %2</source>
        <translation>Items: %1, %2</translation>
    </message>
    <message>
        <source>Zu dieser Zelle gibt es keine Position.</source>
        <translation>There is no item for this cell.</translation>
    </message>
    <message>
        <source>Kosten %1</source>
        <translation>Costs %1</translation>
    </message>
    <message>
        <source>Als Excel-Arbeitsmappe speichern</source>
        <translation>Save as Excel Workbook</translation>
    </message>
    <message>
        <source>Als &amp;Excel-Arbeitsmappe speichern …</source>
        <translation>Save as &amp;Excel Workbook …</translation>
    </message>
    <message>
        <source>Eine Ziffer oder F2 ändert den Betrag, die Eingabetaste öffnet die Kostenposition der Zelle.</source>
        <translation>A digit or F2 changes the amount, Return opens the cost item of the cell.</translation>
    </message>
    <message>
        <source>Abgeleh&amp;nte</source>
        <translation>Re&amp;fused</translation>
    </message>
    <message>
        <source>St&amp;ufe:</source>
        <translation>&amp;Stage:</translation>
    </message>
    <message>
        <source> (die ersten %L1 von %L2)</source>
        <translation> (the first %L1 of %L2)</translation>
    </message>
    <message>
        <source>Positionen und Hinweise</source>
        <translation>Items and hints</translation>
    </message>
    <message>
        <source>Aus&amp;wahl</source>
        <translation>Se&amp;lection</translation>
    </message>
    <message>
        <source>Gliederung, Art und Stufe der Kosten</source>
        <translation>Breakdown, kind and stage of the costs</translation>
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
    <name>iplan::DayCommands</name>
    <message>
        <source>Auf heute verschieben</source>
        <translation>Move to today</translation>
    </message>
    <message>
        <source>Auf morgen verschieben</source>
        <translation>Move to tomorrow</translation>
    </message>
    <message>
        <source>Auf heute in einer Woche verschieben</source>
        <translation>Move to today in a week</translation>
    </message>
    <message>
        <source>Auf heute in einem Monat verschieben</source>
        <translation>Move to today in a month</translation>
    </message>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Trägt ein, dass heute geschehen ist, was ansteht</source>
        <translation>Enters that what is due has happened today</translation>
    </message>
    <message>
        <source>Gezählt ab heute</source>
        <translation>Counted from today</translation>
    </message>
    <message>
        <source>Anderen Termin eintragen …</source>
        <translation>Enter another date …</translation>
    </message>
    <message>
        <source>Öffnet das Feld des Termins in der Zeile</source>
        <translation>Opens the field of the date in the row</translation>
    </message>
    <message>
        <source>Den Eintrag gibt es nicht mehr.</source>
        <translation>The entry does not exist any more.</translation>
    </message>
    <message>
        <source>Erledigt: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Verschoben auf %1: %2</source>
        <translation>Put off until %1: %2</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>iplan::DayModel</name>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Wie nah</source>
        <translation>How near</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Was ansteht</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Worum es geht</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>iplan::DayPage</name>
    <message>
        <source>Nur &amp;meine</source>
        <translation>Only &amp;mine</translation>
    </message>
    <message>
        <source>Auch &amp;Späteres</source>
        <translation>Later, &amp;too</translation>
    </message>
    <message>
        <source>Zeigt nur, wofür die Person zuständig ist, unter deren Namen Sie arbeiten.</source>
        <translation>Shows only what the person under whose name you work is responsible for.</translation>
    </message>
    <message>
        <source>Zeigt auch, was nach dieser Woche fällig wird.</source>
        <translation>Shows what becomes due after this week, too.</translation>
    </message>
    <message>
        <source>Mein Tag</source>
        <translation>My Day</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet den Eintrag, die Leertaste erledigt ihn, 1 bis 4 verschieben ihn.</source>
        <translation>Return opens the entry, the space bar marks it as done, 1 to 4 move it.</translation>
    </message>
    <message>
        <source>Die Datei wird durchgesehen …</source>
        <translation>Looking through the file …</translation>
    </message>
    <message>
        <source>1 Frist</source>
        <translation>1 deadline</translation>
    </message>
    <message>
        <source>%L1 Fristen</source>
        <translation>%L1 deadlines</translation>
    </message>
    <message>
        <source>Auch &amp;Späteres (%L1)</source>
        <translation>Later, &amp;too (%L1)</translation>
    </message>
    <message>
        <source>Das Programm kennt Ihren Namen noch nicht. Tragen Sie ihn unten rechts in der Statuszeile ein.</source>
        <translation>The program does not know your name yet. Enter it at the bottom right in the status line.</translation>
    </message>
    <message>
        <source>Für Sie steht diese Woche nichts an.</source>
        <translation>Nothing is due for you this week.</translation>
    </message>
    <message>
        <source>Diese Woche steht nichts an.</source>
        <translation>Nothing is due this week.</translation>
    </message>
    <message>
        <source>Später Fälliges zeigt „Auch Späteres“.</source>
        <translation>“Later, too” shows what is due later.</translation>
    </message>
</context>
<context>
    <name>iplan::DisclosureField</name>
    <message>
        <source>Mit Mitgliedern</source>
        <translation>With members</translation>
    </message>
    <message>
        <source>Grund, die Mitglieder zu nennen</source>
        <translation>Reason for naming the members</translation>
    </message>
    <message>
        <source>Die Datei hält den Grund fest, mit Tag und Empfänger der Ausgabe.</source>
        <translation>The file keeps the reason, with day and recipient of the output.</translation>
    </message>
    <message>
        <source>Wer braucht die Namen wofür?</source>
        <translation>Who needs the names, and what for?</translation>
    </message>
    <message>
        <source>Gibt noch einmal aus, mit den Mitgliedern der geschützten Gruppe</source>
        <translation>Writes it once more, with the members of the protected group</translation>
    </message>
    <message>
        <source>Mit Mitgliedern, Grund:</source>
        <translation>With members, reason:</translation>
    </message>
    <message>
        <source>Ohne die Mitglieder von %1: Die Mitgliederliste ist geschützt.</source>
        <translation>Without the members of %1: the list of members is protected.</translation>
    </message>
</context>
<context>
    <name>iplan::DocumentOutput</name>
    <message>
        <source>Als PDF speichern</source>
        <translation>Save as PDF</translation>
    </message>
</context>
<context>
    <name>iplan::DuplicatesPage</name>
    <message>
        <source>&amp;Zusammenführen</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>&amp;Keine Dublette</source>
        <translation>&amp;No Duplicate</translation>
    </message>
    <message>
        <source>Art der Einträge</source>
        <translation>Kind of entries</translation>
    </message>
    <message>
        <source>Dubletten</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Einträge, die vielleicht dasselbe meinen. Beim Zusammenführen gehen alle Bezüge, Mitgliedschaften und Einwilligungen auf den Eintrag über, der bleibt; „Rückgängig“ nimmt es zurück.</source>
        <translation>Entries that may mean the same. Merging moves all references, memberships and consents to the entry that stays; “Undo” takes it back.</translation>
    </message>
    <message>
        <source>Mögliche Dubletten</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Macht aus beiden Einträgen einen; der andere kommt in den Papierkorb.</source>
        <translation>Makes one entry of the two; the other goes to the bin.</translation>
    </message>
    <message>
        <source>keine gefunden</source>
        <translation>none found</translation>
    </message>
    <message>
        <source>1 Paar</source>
        <translation>1 pair</translation>
    </message>
    <message>
        <source>%L1 Paare</source>
        <translation>%L1 pairs</translation>
    </message>
    <message>
        <source>Unter %1 gibt es keine zwei Einträge, die sich so ähnlich sind.</source>
        <translation>No two entries are that similar here: %1.</translation>
    </message>
    <message>
        <source>Die Einträge werden verglichen …</source>
        <translation>Comparing the entries …</translation>
    </message>
    <message>
        <source>Die Suche wurde abgebrochen.</source>
        <translation>The search was cancelled.</translation>
    </message>
    <message>
        <source>Dubletten %1</source>
        <translation>Duplicates %1</translation>
    </message>
    <message>
        <source>Das sind zwei verschiedene: Das Paar wird auf keiner Kopie mehr gezeigt; „Rückgängig“ bringt es wieder.</source>
        <translation>These are two different ones: the pair is shown on no copy any more; “Undo” brings it back.</translation>
    </message>
</context>
<context>
    <name>iplan::EditionChoicePanel</name>
    <message>
        <source>Umfang der Fortschreibung</source>
        <translation>Extent of the edition</translation>
    </message>
    <message>
        <source>Filter der Maßnahmen und Module</source>
        <translation>Filter of measures and modules</translation>
    </message>
    <message>
        <source>Nummer oder Titel</source>
        <translation>Number or title</translation>
    </message>
    <message>
        <source>Maßnahmen und Module</source>
        <translation>Measures and modules</translation>
    </message>
    <message>
        <source>Die Leertaste nimmt auf oder lässt aus; Strg+Z nimmt es zurück.</source>
        <translation>Space takes in or leaves out; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Was der Filter zeigt.</source>
        <translation>What the filter shows.</translation>
    </message>
    <message>
        <source>„%1“ umfasst, was die gewählte Ansicht zeigt. Ein Häkchen, das davon abweicht, gilt als von Hand gewählt.</source>
        <translation>“%1” holds what the chosen view shows. A tick that differs from it counts as chosen by hand.</translation>
    </message>
    <message>
        <source>„%1“ umfasst alles, was hier angekreuzt ist. Eine Regel dafür ist das Feld „Auswahl der Maßnahmen“: eine gespeicherte Ansicht.</source>
        <translation>“%1” holds everything that is ticked here. A rule for it is the field “Selection of measures”: a saved view.</translation>
    </message>
    <message>
        <source>Von Hand %1: </source>
        <translation>By hand %1: </translation>
    </message>
    <message>
        <source>%1: %L2 von %L3</source>
        <translation>%1: %L2 of %L3</translation>
    </message>
    <message>
        <source>Maßnahmen und M&amp;odule:</source>
        <translation>Measures and M&amp;odules:</translation>
    </message>
    <message>
        <source>Alle aufneh&amp;men</source>
        <translation>Include &amp;all</translation>
    </message>
    <message>
        <source>Alle a&amp;uslassen</source>
        <translation>Leave all o&amp;ut</translation>
    </message>
</context>
<context>
    <name>iplan::EditionsPage</name>
    <message>
        <source>Umfang von Hand auswählen …</source>
        <translation>Choose Extent by Hand …</translation>
    </message>
    <message>
        <source>Einfrieren …</source>
        <translation>Freeze …</translation>
    </message>
    <message>
        <source>Wieder öffnen …</source>
        <translation>Open Again …</translation>
    </message>
    <message>
        <source>Umfang</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Einfrieren</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Wieder öffnen</source>
        <translation>Open again</translation>
    </message>
</context>
<context>
    <name>iplan::EmailEditor</name>
    <message>
        <source>Schreiben</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>%1: im Mailprogramm schreiben</source>
        <translation>%1: write in the mail program</translation>
    </message>
    <message>
        <source>Eine Nachricht im Mailprogramm beginnen</source>
        <translation>Begin a message in the mail program</translation>
    </message>
</context>
<context>
    <name>iplan::EntityForm</name>
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
    <message>
        <source>Mitglieder an einem Tag</source>
        <translation>Members on a day</translation>
    </message>
    <message>
        <source>Verweise auf diesen Eintrag</source>
        <translation>References to this entry</translation>
    </message>
    <message>
        <source>Kosten nach Jahren</source>
        <translation>Costs by year</translation>
    </message>
    <message>
        <source>Beschreibung</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Mitglieder</source>
        <translation>Members</translation>
    </message>
</context>
<context>
    <name>iplan::EntityList</name>
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
        <source>wird geladen …</source>
        <translation>loading …</translation>
    </message>
    <message>
        <source>Die Liste wird geladen …</source>
        <translation>Loading the list …</translation>
    </message>
    <message>
        <source>Hier steht noch nichts.</source>
        <translation>There is nothing here yet.</translation>
    </message>
    <message>
        <source>Kein Eintrag passt zum Filter.</source>
        <translation>No entry matches the filter.</translation>
    </message>
    <message>
        <source>Wählen Sie links einen Eintrag.</source>
        <translation>Choose an entry at the left.</translation>
    </message>
    <message>
        <source>%1 in 1 Gruppe</source>
        <translation>%1 in 1 group</translation>
    </message>
    <message>
        <source>%1 in %L2 Gruppen</source>
        <translation>%1 in %L2 groups</translation>
    </message>
    <message>
        <source>Legt die ausgewählten Einträge in den Papierkorb (Strg+Umschalt+Entf; Entf, wenn ganze Zeilen ausgewählt sind)</source>
        <translation>Moves the selected entries to the bin (Ctrl+Shift+Del; Del if whole rows are selected)</translation>
    </message>
    <message>
        <source>Hier steht noch nichts.
Mit „Neu“ oder Strg+N legen Sie den ersten Eintrag an, oder schreiben Sie in die leere Zeile der Liste.</source>
        <translation>Nothing here yet.
With “New” or Ctrl+N you create the first entry, or type into the empty row of the list.</translation>
    </message>
    <message>
        <source>Was Sie in die leere Zeile schreiben, wird ein neuer Eintrag.</source>
        <translation>What you type into the empty row becomes a new entry.</translation>
    </message>
    <message>
        <source>Nur mit Lüc&amp;ken</source>
        <translation>Only with &amp;gaps</translation>
    </message>
</context>
<context>
    <name>iplan::EntityPage</name>
    <message>
        <source>Auswahl &amp;gemeinsam ändern …</source>
        <translation>Change Selection &amp;Together …</translation>
    </message>
    <message>
        <source>Dieser Eintrag passt nicht zum Filter und steht darum nicht in der Liste.</source>
        <translation>This entry does not match the filter and is therefore not in the list.</translation>
    </message>
    <message>
        <source>In diese Liste importieren …</source>
        <translation>Import into this list …</translation>
    </message>
    <message>
        <source>Einfügen als neue Einträge …</source>
        <translation>Paste as new entries …</translation>
    </message>
    <message>
        <source>Duplizieren</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Auswahl für &amp;andere Programme</source>
        <translation>Selection for &amp;other programs</translation>
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
    <message>
        <source>Die Datei ist nur zum Lesen geöffnet.</source>
        <translation>The file is open for reading only.</translation>
    </message>
    <message>
        <source>%1; nicht übernommen: %2</source>
        <translation>%1; not accepted: %2</translation>
    </message>
    <message>
        <source>Summe %1: %2</source>
        <translation>Sum of %1: %2</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Gruppe %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>1 Eintrag</source>
        <translation>1 entry</translation>
    </message>
    <message>
        <source>%L1 Einträge</source>
        <translation>%L1 entries</translation>
    </message>
    <message>
        <source>zugeklappt</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>aufgeklappt</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>hier schreiben …</source>
        <translation>type here …</translation>
    </message>
    <message>
        <source>Was Sie hier schreiben, wird ein neuer Eintrag.</source>
        <translation>What you type here becomes a new entry.</translation>
    </message>
    <message>
        <source>Neue Zeile, %1: leer</source>
        <translation>New row, %1: empty</translation>
    </message>
    <message>
        <source>Neue Zeile</source>
        <translation>New row</translation>
    </message>
</context>
<context>
    <name>iplan::EntryEditor</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>iplan::EnumEditor</name>
    <message>
        <source>keine Angabe</source>
        <translation>none</translation>
    </message>
    <message>
        <source>„%1“ ist keine der Auswahlmöglichkeiten.</source>
        <translation>“%1” is none of the choices.</translation>
    </message>
    <message>
        <source>Möglich sind: %1. Alt+Pfeil nach unten zeigt die Liste.</source>
        <translation>Possible are: %1. Alt+Down shows the list.</translation>
    </message>
    <message>
        <source>Alt+Pfeil nach unten zeigt die Liste.</source>
        <translation>Alt+Down shows the list.</translation>
    </message>
</context>
<context>
    <name>iplan::EraseDialog</name>
    <message>
        <source>In 1 weiteren Eintrag kommt der Name in einem Text vor; das prüfen Sie danach selbst.</source>
        <translation>The name occurs in a text of 1 further entry; check that yourself afterwards.</translation>
    </message>
    <message>
        <source>Personendaten löschen</source>
        <translation>Erase Personal Data</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Welche Daten werden gelöscht?</source>
        <translation>Which data are erased?</translation>
    </message>
    <message>
        <source>Endgültig &amp;löschen</source>
        <translation>&amp;Erase for Good</translation>
    </message>
    <message>
        <source>%1 (im Papierkorb)</source>
        <translation>%1 (in the bin)</translation>
    </message>
    <message>
        <source>In dieser Datei stehen keine Personen.</source>
        <translation>There are no persons in this file.</translation>
    </message>
    <message>
        <source>Es wird nachgesehen, wo Daten dieser Person stehen …</source>
        <translation>Finding out where data of this person stand …</translation>
    </message>
    <message>
        <source>Gelöscht werden: %1.</source>
        <translation>To be erased: %1.</translation>
    </message>
    <message>
        <source>Im Verlauf wird 1 Änderung geleert.</source>
        <translation>In the history 1 change is emptied.</translation>
    </message>
    <message>
        <source>Im Verlauf werden %L1 Änderungen geleert.</source>
        <translation>In the history %L1 changes are emptied.</translation>
    </message>
    <message>
        <source>Ebenso geleert werden der Suchindex, die Sicherungen auf diesem PC und der Abgleich. Andere Kopien löschen, sobald sie abgleichen oder zusammengeführt werden. Ausdrucke, Exporte und früher verschickte Pakete bleiben, wie sie sind.</source>
        <translation>The search index, the backups on this PC and the synchronisation are emptied likewise. Other copies erase as soon as they synchronise or are merged. Printouts, exports and packages sent earlier stay as they are.</translation>
    </message>
    <message>
        <source>Die Sicherungen werden bereinigt …</source>
        <translation>Cleaning the backups …</translation>
    </message>
    <message>
        <source>Endgültig gelöscht, auch im Verlauf: %1.</source>
        <translation>Erased for good, in the history, too: %1.</translation>
    </message>
    <message>
        <source>Die Sicherungen wurden nicht bereinigt: %1</source>
        <translation>The backups were not cleaned: %1</translation>
    </message>
    <message>
        <source>Nicht bereinigt: %1 Löschen Sie diese Sicherung von Hand.</source>
        <translation>Not cleaned: %1 Delete this backup by hand.</translation>
    </message>
    <message>
        <source>Der freie Platz in der Datei wird beim nächsten Öffnen bereinigt: ein anderes Programm liest sie gerade.</source>
        <translation>The free space in the file is cleaned the next time it is opened: another program is reading it now.</translation>
    </message>
    <message>
        <source>In diesen Einträgen kommt der Name noch vor; sehen Sie sie durch:</source>
        <translation>The name still occurs in these entries; look through them:</translation>
    </message>
    <message>
        <source>Einträge, in denen der Name noch vorkommt</source>
        <translation>Entries in which the name still occurs</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet den Eintrag.</source>
        <translation>Return opens the entry.</translation>
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
        <source>Wo</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>nur in früheren Fassungen</source>
        <translation>only in earlier versions</translation>
    </message>
    <message>
        <source>jetzt</source>
        <translation>now</translation>
    </message>
    <message>
        <source>Auch als &amp;Autorin oder Autor unkenntlich machen</source>
        <translation>Make the person unrecognisable as &amp;author, too</translation>
    </message>
    <message>
        <source>&amp;Ja, diese Daten endgültig löschen</source>
        <translation>&amp;Yes, erase these data for good</translation>
    </message>
    <message>
        <source>Das lässt sich nicht zurücknehmen.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>In %L1 weiteren Einträgen kommt der Name in einem Text vor; das prüfen Sie danach selbst.</source>
        <translation>The name occurs in a text of %L1 more entries; please check these yourself afterwards.</translation>
    </message>
    <message>
        <source>Bereinigte Sicherungen: %L1.</source>
        <translation>Backups cleaned: %L1.</translation>
    </message>
    <message>
        <source>%L1 weitere</source>
        <translation>%L1 more</translation>
    </message>
    <message>
        <source>Aus Abgeschlossenem (eingefroren, beschlossen, freigegeben) wird der Name entfernt und die Stelle gekennzeichnet: %1.</source>
        <translation>The name is taken out of what is closed (frozen, adopted, released), and the place is marked: %1.</translation>
    </message>
    <message>
        <source>Aus Abgeschlossenem entfernt und gekennzeichnet: %1.</source>
        <translation>Taken out of what is closed, and marked: %1.</translation>
    </message>
</context>
<context>
    <name>iplan::ExchangeCommands</name>
    <message>
        <source>Abgleich</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>&amp;Zusammenführen …</source>
        <translation>&amp;Merge …</translation>
    </message>
    <message>
        <source>&amp;Später</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Neben der Datei liegt „%1“, eine Kopie, in der jemand geschrieben hat.</source>
        <translation>Beside the file lies “%1”, a copy in which somebody has written.</translation>
    </message>
    <message>
        <source>Beim Zusammenführen sehen Sie zuerst, was geschehen würde.</source>
        <translation>When merging you first see what would happen.</translation>
    </message>
    <message>
        <source>&amp;Umstellen …</source>
        <translation>&amp;Convert …</translation>
    </message>
    <message>
        <source>&amp;Nicht mehr zeigen</source>
        <translation>&amp;Do Not Show Again</translation>
    </message>
    <message>
        <source>Arbeiten dort mehrere damit, können Änderungen verloren gehen. Besser ist eine Datei auf diesem PC, die über einen Ordner abgleicht.</source>
        <translation>If several people work with it there, changes can be lost. A file on this PC that synchronises through a folder is better.</translation>
    </message>
    <message>
        <source>Abgleich: %1</source>
        <translation>Synchronisation: %1</translation>
    </message>
    <message>
        <source>Öffnet die Seite „Abgleich“</source>
        <translation>Opens the page “Synchronisation”</translation>
    </message>
    <message>
        <source>„%1“ ist Ihre eigene Kopie; sie gleicht im Hintergrund ab.</source>
        <translation>“%1” is your own copy; it synchronises in the background.</translation>
    </message>
    <message>
        <source>Wie es damit steht, sehen Sie unten im Fenster und unter „Abgleich“.</source>
        <translation>How it stands is shown at the bottom of the window and under “Synchronisation”.</translation>
    </message>
    <message>
        <source>Neben der Datei liegen %L1 Kopien, in denen jemand geschrieben hat, zuerst „%2“.</source>
        <translation>Beside the file there are %L1 copies in which somebody has written, first of all “%2”.</translation>
    </message>
</context>
<context>
    <name>iplan::ExchangePage</name>
    <message>
        <source>&amp;Jetzt abgleichen</source>
        <translation>&amp;Synchronise Now</translation>
    </message>
    <message>
        <source>Seit dem Öffnen der Datei ist nichts von anderen gekommen.</source>
        <translation>Nothing has come from others since the file was opened.</translation>
    </message>
    <message>
        <source>Abgleich</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Mehrere Personen arbeiten mit eigenen Kopien der Datei; der Abgleich tauscht im Hintergrund aus, was geschrieben wurde. Ohne Netz arbeiten Sie weiter, und alles wird nachgeholt.</source>
        <translation>Several people work with copies of the file of their own; the synchronisation exchanges in the background what was written. Without network you go on working, and everything is caught up later.</translation>
    </message>
    <message>
        <source>Von anderen gekommen</source>
        <translation>Come from others</translation>
    </message>
    <message>
        <source>Diese Datei auf diesem PC</source>
        <translation>This file on this PC</translation>
    </message>
    <message>
        <source>Mitgenommene Kopien</source>
        <translation>Copies taken along</translation>
    </message>
    <message>
        <source>Kein Abgleich eingerichtet</source>
        <translation>No synchronisation set up</translation>
    </message>
    <message>
        <source>Die Datei ist nur zum Lesen geöffnet und wird deshalb nicht abgeglichen.</source>
        <translation>The file is open for reading only and is therefore not synchronised.</translation>
    </message>
    <message>
        <source>Wählen Sie unten einen gemeinsamen Ordner oder Server.</source>
        <translation>Choose a shared folder or server below.</translation>
    </message>
    <message>
        <source>Wartet oder abgelehnt</source>
        <translation>Waiting or refused</translation>
    </message>
    <message>
        <source>Nicht alles, was kam, ist in der Datei; unten steht, was wartet oder abgelehnt wurde.</source>
        <translation>Not all that came is in the file; what waits or was refused stands below.</translation>
    </message>
</context>
<context>
    <name>iplan::ExchangeService</name>
    <message>
        <source>Für den Abgleichordner fehlt der gemeinsame Schlüssel.</source>
        <translation>The shared key for the synchronisation folder is missing.</translation>
    </message>
    <message>
        <source>Tragen Sie ihn unter „Abgleich“ ein; dieser PC hat ihn sich nicht gemerkt.</source>
        <translation>Enter it under “Synchronisation”; this PC has not remembered it.</translation>
    </message>
    <message>
        <source>Es fehlt der gemeinsame Schlüssel.</source>
        <translation>The shared key is missing.</translation>
    </message>
    <message>
        <source>Tragen Sie den Schlüssel ein, den alle für diesen Ordner vereinbart haben.</source>
        <translation>Enter the key that all have agreed on for this folder.</translation>
    </message>
    <message>
        <source>Abgleich beginnt</source>
        <translation>Synchronisation begins</translation>
    </message>
    <message>
        <source>offline, zuletzt abgeglichen %1</source>
        <translation>offline, last synchronised %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Abgleich gestört: %1</source>
        <translation>Synchronisation disturbed: %1</translation>
    </message>
    <message>
        <source>Die letzten Änderungen von „%1“ werden weitergegeben</source>
        <translation>The latest changes of “%1” are being passed on</translation>
    </message>
</context>
<context>
    <name>iplan::ExchangeSetup</name>
    <message>
        <source>&amp;Nicht abgleichen</source>
        <translation>Do &amp;not synchronise</translation>
    </message>
    <message>
        <source>Über einen gemeinsamen &amp;Ordner (Netzlaufwerk, Cloud)</source>
        <translation>Through a shared fo&amp;lder (network drive, cloud)</translation>
    </message>
    <message>
        <source>Über einen &amp;Server der IT (PostgreSQL)</source>
        <translation>Through a &amp;server of the IT department (PostgreSQL)</translation>
    </message>
    <message>
        <source>&amp;Übernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>Abgleichordner</source>
        <translation>Synchronisation folder</translation>
    </message>
    <message>
        <source>Aus&amp;wählen …</source>
        <translation>&amp;Choose …</translation>
    </message>
    <message>
        <source>Abgleichordner auswählen</source>
        <translation>Choose Synchronisation Folder</translation>
    </message>
    <message>
        <source>Mit einem gemeinsamen Schlüssel ver&amp;schlüsseln</source>
        <translation>Encr&amp;ypt with a shared key</translation>
    </message>
    <message>
        <source>Abglei&amp;chordner</source>
        <translation>Synchro&amp;nisation folder</translation>
    </message>
    <message>
        <source>Adresse des Servers</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>Adr&amp;esse</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>Die Adresse nennt Ihnen die IT; sie enthält kein Passwort.</source>
        <translation>The IT department tells you the address; it contains no password.</translation>
    </message>
    <message>
        <source>Auf diesem PC &amp;merken</source>
        <translation>Re&amp;member on this PC</translation>
    </message>
    <message>
        <source>Passwort</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Gemeinsamer Schlüssel</source>
        <translation>Shared key</translation>
    </message>
    <message>
        <source>&amp;Passwort</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Ge&amp;meinsamer Schlüssel</source>
        <translation>Shared &amp;key</translation>
    </message>
    <message>
        <source>wie bisher</source>
        <translation>as before</translation>
    </message>
    <message>
        <source>Eingerichtet. Ab jetzt gleicht diese Datei auf diesem PC im Hintergrund ab.</source>
        <translation>Set up. From now on this file synchronises in the background on this PC.</translation>
    </message>
    <message>
        <source>Diese Datei wird auf diesem PC nicht abgeglichen.</source>
        <translation>This file is not synchronised on this PC.</translation>
    </message>
</context>
<context>
    <name>iplan::FieldEditor</name>
    <message>
        <source>Bisher: %1</source>
        <translation>Up to now: %1</translation>
    </message>
</context>
<context>
    <name>iplan::FigureChart</name>
    <message>
        <source>Diagramm</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Diagramm: %1</source>
        <translation>Chart: %1</translation>
    </message>
    <message>
        <source>Noch keine Angaben.</source>
        <translation>No data yet.</translation>
    </message>
    <message>
        <source>Noch keine Angaben, daher kein Diagramm.</source>
        <translation>Nothing is known yet, so there is no chart.</translation>
    </message>
</context>
<context>
    <name>iplan::FigureLegend</name>
    <message>
        <source>Legende</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Farben und Muster für: %1</source>
        <translation>Colours and patterns for: %1</translation>
    </message>
</context>
<context>
    <name>iplan::FigurePanel</name>
    <message>
        <source>Die Eingabetaste zeigt die Maßnahmen der Zelle.</source>
        <translation>Return shows the measures of the cell.</translation>
    </message>
    <message>
        <source>Summe</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Das Diagramm zeigt die %L1 größten von %L2 Zeilen, die Tabelle alle.</source>
        <translation>The chart shows the %L1 largest of %L2 rows, the table all of them.</translation>
    </message>
</context>
<context>
    <name>iplan::FileActions</name>
    <message>
        <source>Datum und Uhrzeit dieses PCs stimmen wohl nicht.</source>
        <translation>Date and time of this PC seem to be wrong.</translation>
    </message>
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
        <source>„%1“ lässt auf sich warten.</source>
        <translation>“%1” keeps us waiting.</translation>
    </message>
    <message>
        <source>Das Laufwerk antwortet noch nicht. Die Datei öffnet sich von selbst, sobald es so weit ist; solange können Sie mit einer anderen arbeiten.</source>
        <translation>The drive does not answer yet. The file opens by itself as soon as it does; meanwhile you can work with another one.</translation>
    </message>
</context>
<context>
    <name>iplan::FileCommands</name>
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
    <message>
        <source>Trotzdem &amp;schließen</source>
        <translation>&amp;Close anyway</translation>
    </message>
</context>
<context>
    <name>iplan::FileDrop</name>
    <message>
        <source>Ein Paket öffnet der Befehl Datei &gt; Paket öffnen.</source>
        <translation>A package is opened with File &gt; Open Package.</translation>
    </message>
    <message>
        <source>„%1“ ist keine Datei des Integrationsplaners.</source>
        <translation>“%1” is not a file of Integrationsplaner.</translation>
    </message>
    <message>
        <source>In „%1“ lässt sich nichts schreiben: Die Datei ist nur zum Lesen geöffnet.</source>
        <translation>Nothing can be written to “%1”: the file is open for reading only.</translation>
    </message>
    <message>
        <source>„%1“ ist eine Liste; es ist noch keine Datei offen, in die sie kommt.</source>
        <translation>“%1” is a list; no file is open yet for it to go into.</translation>
    </message>
    <message>
        <source>Öffnen Sie zuerst eine Datei, oder wählen Sie „Aus einer Excel-Liste beginnen“.</source>
        <translation>Open a file first, or choose “Begin with an Excel list”.</translation>
    </message>
    <message>
        <source>Auf das Fenster ziehen lassen sich Dateien mit der Endung .iplan und Listen, zum Beispiel aus Excel.</source>
        <translation>Files ending in .iplan and lists, for example from Excel, can be dragged onto the window.</translation>
    </message>
</context>
<context>
    <name>iplan::FindingsModel</name>
    <message>
        <source>Akzeptiert: %1</source>
        <translation>Accepted: %1</translation>
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
        <source>%1: %2 (%L3)</source>
        <translation>%1: %2 (%L3)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <message>
        <source>Auch akzeptierte &amp;zeigen</source>
        <translation>Show &amp;Accepted, Too</translation>
    </message>
    <message>
        <source>Lücke a&amp;kzeptieren</source>
        <translation>A&amp;ccept Gap</translation>
    </message>
    <message>
        <source>Warum es so bleiben kann, zum Beispiel: vom Ausschuss am 21.11.2026 so beschlossen</source>
        <translation>Why it can stay so, for example: decided by the committee on 21.11.2026</translation>
    </message>
    <message>
        <source>Meldet die markierten Lücken nicht mehr als offen; die Begründung steht im Verlauf</source>
        <translation>Reports the marked gaps no longer as open; the reason stands in the history</translation>
    </message>
    <message>
        <source>, %L1 akzeptiert</source>
        <translation>, %L1 accepted</translation>
    </message>
    <message>
        <source>Wieder &amp;melden</source>
        <translation>Repor&amp;t Again</translation>
    </message>
    <message>
        <source>Als &amp;Excel-Arbeitsmappe speichern …</source>
        <translation>Save as &amp;Excel Workbook …</translation>
    </message>
    <message>
        <source>Als Excel-Arbeitsmappe speichern</source>
        <translation>Save as Excel Workbook</translation>
    </message>
    <message>
        <source>Lücken %1</source>
        <translation>Gaps %1</translation>
    </message>
    <message>
        <source>Als &amp;CSV speichern …</source>
        <translation>Save as &amp;CSV …</translation>
    </message>
    <message>
        <source>Als CSV speichern</source>
        <translation>Save as CSV</translation>
    </message>
</context>
<context>
    <name>iplan::FixedValue</name>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nein</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>iplan::FoldingHeading</name>
    <message>
        <source>1 Lücke</source>
        <translation>1 gap</translation>
    </message>
    <message>
        <source>%L1 Lücken</source>
        <translation>%L1 gaps</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: zuklappen</source>
        <translation>%1: fold</translation>
    </message>
    <message>
        <source>%1: aufklappen</source>
        <translation>%1: unfold</translation>
    </message>
</context>
<context>
    <name>iplan::FormFrame</name>
    <message>
        <source>Angaben</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Angaben zu: %1</source>
        <translation>Details about: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>iplan::FormPanel</name>
    <message>
        <source>&amp;Wiederherstellen</source>
        <translation>Re&amp;store</translation>
    </message>
    <message>
        <source>Dieser Eintrag liegt im Papierkorb.</source>
        <translation>This entry is in the bin.</translation>
    </message>
</context>
<context>
    <name>iplan::FreezePanel</name>
    <message>
        <source>Fortschreibung einfrieren</source>
        <translation>Freeze edition</translation>
    </message>
    <message>
        <source>Einfrieren</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Inhalt vom</source>
        <translation>Content of</translation>
    </message>
    <message>
        <source>Eingefroren wird, was die Datei an diesem Tag enthielt; heute, was sie enthält.</source>
        <translation>What the file held on that day is frozen; today, what it holds.</translation>
    </message>
    <message>
        <source>Grund trotz Fehlern</source>
        <translation>Reason in spite of errors</translation>
    </message>
    <message>
        <source>zum Beispiel: Die Vorlage muss am Montag eingereicht werden.</source>
        <translation>for example: the paper must be handed in on Monday.</translation>
    </message>
    <message>
        <source>&amp;Inhalt vom:</source>
        <translation>&amp;Content of:</translation>
    </message>
    <message>
        <source>„%1“ behält dann, was sie heute umfasst: Texte, Kosten, Namen und Lücken. Was später geändert wird, ändert sie nicht mehr; bis zum Beschluss lässt sie sich wieder öffnen.</source>
        <translation>“%1” then keeps what it holds today: texts, costs, names and gaps. What is changed later does not change it any more; until it is adopted it can be opened again.</translation>
    </message>
    <message>
        <source>Es wird nachgesehen, was dazugehört …</source>
        <translation>Looking up what belongs to it …</translation>
    </message>
    <message>
        <source>An diesem Tag gab es die Datei noch nicht. Wählen Sie einen späteren.</source>
        <translation>There was no file on that day yet. Choose a later one.</translation>
    </message>
    <message>
        <source>Umfang: %1, %2.</source>
        <translation>Extent: %1, %2.</translation>
    </message>
    <message>
        <source>– und weitere; die Seite Lücken zeigt alle.</source>
        <translation>– and more; the page Gaps shows all.</translation>
    </message>
    <message>
        <source>Die Lücken nennen noch %1:</source>
        <translation>The gaps still name %1:</translation>
    </message>
    <message>
        <source>Eingefroren. Die Seite Berichte druckt sie unter „Fortschreibung“ jederzeit wieder so.</source>
        <translation>Frozen. The page Reports prints it like this at any time, by “Edition”.</translation>
    </message>
    <message>
        <source>Gr&amp;und trotz Fehlern:</source>
        <translation>&amp;Reason despite errors:</translation>
    </message>
</context>
<context>
    <name>iplan::GapLetters</name>
    <message>
        <source>Keiner federführenden Dienststelle fehlt etwas.</source>
        <translation>No lead office lacks anything.</translation>
    </message>
    <message>
        <source>Von keiner Dienststelle mit Lücken ist die Anschrift bekannt: %1.</source>
        <translation>The address of no office with gaps is known: %1.</translation>
    </message>
    <message>
        <source>Tragen Sie die Anschrift bei der Organisation ein.</source>
        <translation>Enter the address at the organisation.</translation>
    </message>
    <message>
        <source>&amp;Briefe an die Dienststellen</source>
        <translation>&amp;Letters to the offices</translation>
    </message>
    <message>
        <source>Ohne Brief bleibt, weil die Anschrift fehlt: %1.</source>
        <translation>Without a letter, since the address is missing: %1.</translation>
    </message>
    <message>
        <source>Tragen Sie sie bei der Organisation ein.</source>
        <translation>Enter it at the organisation.</translation>
    </message>
    <message>
        <source>Fehlende Angaben, Briefe</source>
        <translation>Missing entries, letters</translation>
    </message>
</context>
<context>
    <name>iplan::GoCommands</name>
    <message>
        <source>(noch keine)</source>
        <translation>(none yet)</translation>
    </message>
</context>
<context>
    <name>iplan::GridClipboard</name>
    <message>
        <source>Nach unten &amp;ausfüllen</source>
        <translation>Fill &amp;Down</translation>
    </message>
    <message>
        <source>&amp;Kopieren</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Mit &amp;Überschriften kopieren</source>
        <translation>Copy with &amp;Headings</translation>
    </message>
    <message>
        <source>&amp;Einfügen</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Zellen &amp;leeren</source>
        <translation>C&amp;lear Cells</translation>
    </message>
    <message>
        <source>Das sind zu viele Zellen für die Zwischenablage; exportieren Sie die Liste.</source>
        <translation>These are too many cells for the clipboard; export the list.</translation>
    </message>
    <message>
        <source>%L1 Zellen kopiert.</source>
        <translation>%L1 cells copied.</translation>
    </message>
    <message>
        <source>In der Zwischenablage ist kein Text und keine Tabelle.</source>
        <translation>There is no text and no table in the clipboard.</translation>
    </message>
    <message>
        <source>Auf der Überschrift einer Gruppe lässt sich nichts einfügen; wählen Sie eine Zelle darunter.</source>
        <translation>Nothing can be pasted on the heading of a group; choose a cell below it.</translation>
    </message>
    <message>
        <source>1 Zelle kopiert.</source>
        <translation>1 cell copied.</translation>
    </message>
</context>
<context>
    <name>iplan::GridView</name>
    <message>
        <source>Zeilennummern</source>
        <translation>Row numbers</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
</context>
<context>
    <name>iplan::GroupMerge</name>
    <message>
        <source>Arbeitsgruppen zusammenlegen</source>
        <translation>Join working groups</translation>
    </message>
    <message>
        <source>Zusammenlegen</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Bestehen bleibt</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Bestehen bleibt:</source>
        <translation>Stays:</translation>
    </message>
    <message>
        <source>Wählen Sie die Gruppe, in der „%1“ aufgeht.</source>
        <translation>Choose the group that “%1” goes into.</translation>
    </message>
    <message>
        <source>Zu „%2“ gehen: Mitgliedschaften (%L3), Sitzungen mit ihren Tagesordnungen (%L4), Beschlüsse (%L5) und alle anderen Verweise. Wer in beiden Gruppen ist, ist danach einmal Mitglied. „%1“ bleibt unter ihrem Namen auffindbar, endet heute und nennt die Gruppe, in der sie aufgegangen ist. Das ist ein Schritt, den Sie rückgängig machen können.</source>
        <translation>To “%2” go: memberships (%L3), meetings with their agendas (%L4), resolutions (%L5) and all other references. Whoever is in both groups is a member once afterwards. “%1” can still be found by its name, ends today and names the group it went into. This is one step that you can undo.</translation>
    </message>
</context>
<context>
    <name>iplan::GroupsPage</name>
    <message>
        <source>Mit anderer Gruppe zusammenlegen …</source>
        <translation>Join With Another Group …</translation>
    </message>
    <message>
        <source>Leitungen anderer Gruppen übernehmen …</source>
        <translation>Take Over the Leads of Other Groups …</translation>
    </message>
    <message>
        <source>Termine einer Sitzungsreihe anlegen …</source>
        <translation>Create Meetings of a Series …</translation>
    </message>
    <message>
        <source>Leitungen nachziehen</source>
        <translation>Follow Leads</translation>
    </message>
    <message>
        <source>Neu: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Scheidet aus: %1</source>
        <translation>Leaves: %1</translation>
    </message>
</context>
<context>
    <name>iplan::HeldView</name>
    <message>
        <source>abgelehnt: %1</source>
        <translation>refused: %1</translation>
    </message>
    <message>
        <source>wartet auf eine neuere Version des Programms</source>
        <translation>waits for a newer version of the program</translation>
    </message>
    <message>
        <source>wartet auf eine frühere Löschung</source>
        <translation>waits for an earlier erasure</translation>
    </message>
    <message>
        <source>wartet auf 1 frühere Änderung, die noch fehlt</source>
        <translation>waits for 1 earlier change that is still missing</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Es wartet nichts, und nichts wurde abgelehnt.</source>
        <translation>Nothing waits, and nothing was refused.</translation>
    </message>
    <message>
        <source>Ver&amp;werfen …</source>
        <translation>&amp;Discard …</translation>
    </message>
    <message>
        <source>&amp;Endgültig verwerfen</source>
        <translation>Discard for &amp;Good</translation>
    </message>
    <message>
        <source>Behal&amp;ten</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>Was wartet oder abgelehnt wurde</source>
        <translation>What waits or was refused</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Von</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Woher</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Seit</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Warum</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Davon nichts mehr hören; die Datei selbst ändert sich nicht</source>
        <translation>Hear no more of it; the file itself does not change</translation>
    </message>
    <message>
        <source>Geschrieben am %1%2; %3.</source>
        <translation>Written on %1%2; %3.</translation>
    </message>
    <message>
        <source> von %1</source>
        <translation> by %1</translation>
    </message>
    <message>
        <source>Es kommt von selbst dazu, sobald da ist, worauf es aufbaut. Das steht bei denen, die es geschrieben haben, oder in einer neueren Sicherung.</source>
        <translation>It comes in by itself as soon as what it builds on is there. Those who wrote it have that, or a newer backup.</translation>
    </message>
    <message>
        <source>Es ist eine Löschung von Personendaten; sie gilt schon und lässt sich nicht verwerfen.</source>
        <translation>It is an erasure of personal data; it holds already and cannot be discarded.</translation>
    </message>
    <message>
        <source>Es wird dann nicht mehr gezeigt und nicht wieder gelesen.</source>
        <translation>It is then shown no more and not read again.</translation>
    </message>
    <message>
        <source>Diese Änderung kommt dann nicht mehr in diese Datei, und was darauf aufbaut, auch nicht.</source>
        <translation>This change then never comes into this file, nor does what builds on it.</translation>
    </message>
    <message>
        <source>Das lässt sich nicht rückgängig machen; bei den anderen bleibt sie, wie sie ist.</source>
        <translation>This cannot be undone; with the others it stays as it is.</translation>
    </message>
    <message>
        <source>wartet auf %L1 frühere Änderungen, die noch fehlen</source>
        <translation>waits for %L1 earlier changes that are still missing</translation>
    </message>
</context>
<context>
    <name>iplan::HistoryDetails</name>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Wählen Sie links einen Schritt; die Pfeiltaste nach rechts klappt ihn auf.</source>
        <translation>Choose a step at the left; the right arrow key unfolds it.</translation>
    </message>
    <message>
        <source>%1, %2
%3 (Kennung %4)</source>
        <translation>%1, %2
%3 (identifier %4)</translation>
    </message>
    <message>
        <source>%L1 Einträge betroffen</source>
        <translation>%L1 entries concerned</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Vorher: %1
Nachher: %2</source>
        <translation>Before: %1
After: %2</translation>
    </message>
    <message>
        <source>Dieser Schritt ist zurückgenommen. „Wiederholen“ bringt den zuletzt zurückgenommenen wieder.</source>
        <translation>This step is taken back. “Redo” brings the one taken back last again.</translation>
    </message>
    <message>
        <source>Zurückgenommen werden hier nur Schritte, die an diesem PC in dieser Datei gemacht wurden.</source>
        <translation>Only steps made on this PC in this file can be taken back here.</translation>
    </message>
    <message>
        <source>Nimmt den ganzen Schritt zurück, sofern nichts davon seither noch einmal geändert wurde.</source>
        <translation>Takes back the whole step, unless something of it was changed again since.</translation>
    </message>
    <message>
        <source>Endgültig gelöschte Personendaten kommen nicht zurück.</source>
        <translation>Personal data that was deleted for good does not come back.</translation>
    </message>
    <message>
        <source>Dieser Schritt nimmt einen anderen zurück oder bringt ihn wieder. Ändern lässt sich das mit „Rückgängig“ und „Wiederholen“ und bei jenem anderen Schritt.</source>
        <translation>This step takes back another one or brings it back. Change that with “Undo” and “Redo”, and at that other step.</translation>
    </message>
    <message>
        <source>Z&amp;um Eintrag</source>
        <translation>To the e&amp;ntry</translation>
    </message>
    <message>
        <source>Änderung zurück&amp;nehmen</source>
        <translation>Take the change &amp;back</translation>
    </message>
</context>
<context>
    <name>iplan::HistoryFilterBar</name>
    <message>
        <source>Name, Nummer oder Wörter (Strg+F)</source>
        <translation>Name, number or words (Ctrl+F)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Zeit</source>
        <translation>&amp;Time</translation>
    </message>
    <message>
        <source>von</source>
        <translation>from</translation>
    </message>
    <message>
        <source>bis</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Art</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>&amp;Feld</source>
        <translation>Fie&amp;ld</translation>
    </message>
    <message>
        <source>Verlauf filtern: %1</source>
        <translation>Filter the history: %1</translation>
    </message>
    <message>
        <source>Jederzeit</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Letzte 7 Tage</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Letzte 30 Tage</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Dieses Jahr</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Zeitraum …</source>
        <translation>Period …</translation>
    </message>
    <message>
        <source>Alles</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Alle Felder</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>E&amp;intrag</source>
        <translation>E&amp;ntry</translation>
    </message>
</context>
<context>
    <name>iplan::HistoryModel</name>
    <message>
        <source>%1 (zurückgenommen)</source>
        <translation>%1 (taken back)</translation>
    </message>
    <message>
        <source>%1 und %L2 weitere</source>
        <translation>%1 and %L2 more</translation>
    </message>
    <message>
        <source>… %L1 weitere (Eingabetaste zeigt mehr)</source>
        <translation>… %L1 more (Return shows more)</translation>
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
        <source>Betrifft</source>
        <translation>Concerns</translation>
    </message>
    <message>
        <source>%1 und 1 weiterer Eintrag</source>
        <translation>%1 and 1 more entry</translation>
    </message>
</context>
<context>
    <name>iplan::HistoryPage</name>
    <message>
        <source>Einzelheiten</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Änderung</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Stand des Eintrags</source>
        <translation>State of the entry</translation>
    </message>
    <message>
        <source>Verlauf</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Pfeiltaste nach rechts zeigt, was ein Schritt geändert hat; die Eingabetaste führt zum Eintrag.</source>
        <translation>The right arrow key shows what a step changed; Return leads to the entry.</translation>
    </message>
    <message>
        <source>Alles zeigen</source>
        <translation>Show Everything</translation>
    </message>
    <message>
        <source>Nimmt alle Filter weg</source>
        <translation>Removes all filters</translation>
    </message>
    <message>
        <source>Kein Schritt passt zu den Filtern.</source>
        <translation>No step matches the filters.</translation>
    </message>
    <message>
        <source>1 Schritt</source>
        <translation>1 step</translation>
    </message>
    <message>
        <source>%L1 Schritte</source>
        <translation>%L1 steps</translation>
    </message>
    <message>
        <source>Sucht …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>die neuesten %L1; beim Blättern folgen ältere</source>
        <translation>the newest %L1; older ones follow when you scroll</translation>
    </message>
    <message>
        <source>Diesen Eintrag gibt es nicht mehr.</source>
        <translation>This entry does not exist any more.</translation>
    </message>
    <message>
        <source>„Stand des Eintrags“ zeigt, wie er früher aussah.</source>
        <translation>“State of the entry” shows how it looked earlier.</translation>
    </message>
    <message>
        <source>Verlauf %1</source>
        <translation>History %1</translation>
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
</context>
<context>
    <name>iplan::HouseStyleLine</name>
    <message>
        <source>Geschlechtergerechte Form des Hauses</source>
        <translation>Gender-fair form of the office</translation>
    </message>
    <message>
        <source>keine Vorgabe</source>
        <translation>no rule</translation>
    </message>
    <message>
        <source>Wörter je Satz höchstens</source>
        <translation>Words per sentence at most</translation>
    </message>
    <message>
        <source>Form für alle Geschlechter:</source>
        <translation>Form for all genders:</translation>
    </message>
    <message>
        <source>Wörter je Satz höchstens:</source>
        <translation>Words per sentence at most:</translation>
    </message>
    <message>
        <source>Abkürzungen …</source>
        <translation>Abbreviations …</translation>
    </message>
    <message>
        <source>Die Abkürzungen, die in Texten dieser Datei erlaubt sind</source>
        <translation>The abbreviations that are allowed in texts of this file</translation>
    </message>
    <message>
        <source>Eigene Wörter …</source>
        <translation>Own words …</translation>
    </message>
    <message>
        <source>Die Wörter, die in dieser Datei als richtig geschrieben gelten</source>
        <translation>The words that count as spelled right in this file</translation>
    </message>
</context>
<context>
    <name>iplan::ImportCommands</name>
    <message>
        <source>Importieren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Importierte Einträge: %1 neu, %2 geändert.</source>
        <translation>Imported entries: %1 new, %2 changed.</translation>
    </message>
    <message>
        <source>Bearbeiten &gt; Rückgängig nimmt den ganzen Import zurück.</source>
        <translation>Edit &gt; Undo takes back the whole import.</translation>
    </message>
    <message>
        <source>Importiert: Alles stand schon so in der Datei.</source>
        <translation>Imported: everything was in the file already.</translation>
    </message>
    <message>
        <source>Es wurde nichts geändert.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Listen und Exporte (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf *.ics *.html *.htm *.json);;Alle Dateien (*)</source>
        <translation>Lists and exports (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf *.ics *.html *.htm *.json);;All files (*)</translation>
    </message>
    <message>
        <source>In der Zwischenablage ist keine Tabelle.</source>
        <translation>There is no table on the clipboard.</translation>
    </message>
    <message>
        <source>Kopieren Sie in Excel oder Word eine Tabelle mit ihren Überschriften.</source>
        <translation>Copy a table with its headings in Excel or Word.</translation>
    </message>
    <message>
        <source>Zwischenablage</source>
        <translation>Clipboard</translation>
    </message>
</context>
<context>
    <name>iplan::ImportDialog</name>
    <message>
        <source>&amp;Abbrechen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Importieren</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Fortschritt des Imports</source>
        <translation>Progress of the import</translation>
    </message>
    <message>
        <source>„%1“ wird importiert; die Datei ist solange geschlossen. Wenn Sie abbrechen, bleibt sie, wie sie war.</source>
        <translation>“%1” is being imported; the file is closed meanwhile. If you cancel, it stays as it was.</translation>
    </message>
    <message>
        <source>Der Import wird abgebrochen …</source>
        <translation>The import is being cancelled …</translation>
    </message>
</context>
<context>
    <name>iplan::ImportPage</name>
    <message>
        <source>Listen übernehmen</source>
        <translation>Take over lists</translation>
    </message>
    <message>
        <source>Die Liste wird gelesen …</source>
        <translation>The list is being read …</translation>
    </message>
    <message>
        <source>Es wird geprüft, was aus den Zeilen wird …</source>
        <translation>Checking what becomes of the rows …</translation>
    </message>
    <message>
        <source>Für alle Zeilen</source>
        <translation>For all rows</translation>
    </message>
    <message>
        <source>Ebenen, was überschrieben wird, und unter welchem Namen die Zuordnung bleibt</source>
        <translation>Levels, what is overwritten, and under which name the mapping is kept</translation>
    </message>
</context>
<context>
    <name>iplan::Introduction</name>
    <message>
        <source>Beispiel Köln</source>
        <translation>Sample Cologne</translation>
    </message>
</context>
<context>
    <name>iplan::IntroductionPanel</name>
    <message>
        <source>&amp;Zurück</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Einführung be&amp;enden</source>
        <translation>En&amp;d Introduction</translation>
    </message>
    <message>
        <source>Einführung, %1 von %2: %3</source>
        <translation>Introduction, %1 of %2: %3</translation>
    </message>
    <message>
        <source>&amp;Fertig</source>
        <translation>Fi&amp;nish</translation>
    </message>
</context>
<context>
    <name>iplan::ItemCommands</name>
    <message>
        <source>Beschluss fassen</source>
        <translation>Pass Resolution</translation>
    </message>
    <message>
        <source>Aufgabe</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Neue Maßnahme</source>
        <translation>New Measure</translation>
    </message>
    <message>
        <source>Sachstand</source>
        <translation>Status Report</translation>
    </message>
    <message>
        <source>Vertagen auf</source>
        <translation>Defer to</translation>
    </message>
    <message>
        <source>Voriger TOP</source>
        <translation>Previous Item</translation>
    </message>
    <message>
        <source>Nächster TOP</source>
        <translation>Next Item</translation>
    </message>
    <message>
        <source>Legt aus dem Beschluss eine neue Maßnahme an (Alt+6)</source>
        <translation>Creates a new measure from the resolution (Alt+6)</translation>
    </message>
    <message>
        <source>Schreibt einen Sachstand zu der Maßnahme, die der TOP behandelt (Alt+7)</source>
        <translation>Writes a status report on the measure that the item deals with (Alt+7)</translation>
    </message>
    <message>
        <source>(keine spätere Sitzung angelegt)</source>
        <translation>(no later meeting has been created)</translation>
    </message>
    <message>
        <source>Der Beschluss zu diesem TOP steht schon hier. Einen weiteren schreiben Sie in die leere Zeile.</source>
        <translation>The resolution on this item is here already. Write another one into the empty row.</translation>
    </message>
    <message>
        <source>Aus diesem Beschluss ist schon eine Maßnahme entstanden: %1</source>
        <translation>A measure has come of this resolution already: %1</translation>
    </message>
</context>
<context>
    <name>iplan::JoinDialog</name>
    <message>
        <source>Aus einem Abgleichordner beginnen</source>
        <translation>Begin from a Synchronisation Folder</translation>
    </message>
    <message>
        <source>Aus einem gemeinsamen &amp;Ordner (Netzlaufwerk, Cloud)</source>
        <translation>From a shared f&amp;older (network drive, cloud)</translation>
    </message>
    <message>
        <source>Von einem &amp;Server der IT (PostgreSQL)</source>
        <translation>From a &amp;server of the IT department (PostgreSQL)</translation>
    </message>
    <message>
        <source>Auf diesem PC &amp;merken</source>
        <translation>&amp;Remember on this PC</translation>
    </message>
    <message>
        <source>Abgleichordner</source>
        <translation>Synchronisation folder</translation>
    </message>
    <message>
        <source>Adresse des Servers</source>
        <translation>Address of the server</translation>
    </message>
    <message>
        <source>Neue Datei auf diesem PC</source>
        <translation>New file on this PC</translation>
    </message>
    <message>
        <source>Woraus beginnen Sie?</source>
        <translation>From what do you begin?</translation>
    </message>
    <message>
        <source>&amp;Beginnen</source>
        <translation>&amp;Begin</translation>
    </message>
    <message>
        <source>Andere gleichen schon ab, und Sie haben noch keine Datei: hier entsteht Ihre eigene, mit allem, was bisher geschrieben wurde.</source>
        <translation>Others synchronise already and you have no file yet: here you make your own, with all that was written so far.</translation>
    </message>
    <message>
        <source>Abgleichor&amp;dner</source>
        <translation>Synchronisation fol&amp;der</translation>
    </message>
    <message>
        <source>&amp;Adresse des Servers</source>
        <translation>&amp;Address of the server</translation>
    </message>
    <message>
        <source>&amp;Neue Datei auf diesem PC (*.iplan)</source>
        <translation>&amp;New file on this PC (*.iplan)</translation>
    </message>
    <message>
        <source>&amp;Gemeinsamer Schlüssel</source>
        <translation>Shared &amp;key</translation>
    </message>
    <message>
        <source>&amp;Passwort</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Gemeinsamer Schlüssel</source>
        <translation>Shared key</translation>
    </message>
    <message>
        <source>Passwort</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Nur, wenn für den Ordner einer vereinbart ist.</source>
        <translation>Only if one was agreed on for the folder.</translation>
    </message>
    <message>
        <source>Adresse und Passwort nennt Ihnen die IT.</source>
        <translation>The IT department tells you address and password.</translation>
    </message>
    <message>
        <source>Integrationskonzept</source>
        <translation>Integration concept</translation>
    </message>
    <message>
        <source>Abgleichordner auswählen</source>
        <translation>Choose Synchronisation Folder</translation>
    </message>
    <message>
        <source>Wohin mit der Datei?</source>
        <translation>Where should the file go?</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
    <message>
        <source>Es fehlt der Abgleichordner.</source>
        <translation>The synchronisation folder is missing.</translation>
    </message>
    <message>
        <source>Es fehlt die Adresse des Servers.</source>
        <translation>The address of the server is missing.</translation>
    </message>
    <message>
        <source>Fragen Sie die Person, die den Abgleich eingerichtet hat.</source>
        <translation>Ask the person who set up the synchronisation.</translation>
    </message>
    <message>
        <source>Es fehlt der Ort der neuen Datei.</source>
        <translation>The place of the new file is missing.</translation>
    </message>
    <message>
        <source>Wählen Sie einen Ordner auf diesem PC und einen Namen.</source>
        <translation>Choose a folder on this PC and a name.</translation>
    </message>
    <message>
        <source>Die bisherigen Änderungen werden geholt …</source>
        <translation>Fetching the changes so far …</translation>
    </message>
    <message>
        <source>Die bisherigen Änderungen werden geholt: %1 …</source>
        <translation>Fetching the changes so far: %1 …</translation>
    </message>
    <message>
        <source>Die Datei wird angelegt: Änderung %1 von %2 …</source>
        <translation>Making the file: change %1 of %2 …</translation>
    </message>
</context>
<context>
    <name>iplan::LeadsPanel</name>
    <message>
        <source>Leitungen anderer Gruppen übernehmen</source>
        <translation>Take over the leads of other groups</translation>
    </message>
    <message>
        <source>Übernehmen</source>
        <translation>Take Over</translation>
    </message>
    <message>
        <source>Gruppen</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Die Leertaste wählt eine Gruppe aus.</source>
        <translation>The space bar selects a group.</translation>
    </message>
    <message>
        <source>Gruppen:</source>
        <translation>Groups:</translation>
    </message>
    <message>
        <source>Neu: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Scheidet aus: %1</source>
        <translation>Leaves: %1</translation>
    </message>
    <message>
        <source>Es gibt nichts zu ändern.</source>
        <translation>There is nothing to change.</translation>
    </message>
    <message>
        <source>„%1“ erhält als Mitglieder, wer heute die gewählten Gruppen leitet (Leitung und Co-Leitung). Wer eine von ihnen geleitet hat und keine mehr leitet, scheidet aus; andere Mitglieder bleiben. Wechselt eine Leitung, so steht das unter den Lücken, und „Leitungen nachziehen“ holt es nach.</source>
        <translation>“%1” gets as members those who lead the chosen groups today (lead and co-lead). Who led one of them and leads none any more leaves; other members stay. When a lead changes, the gaps say so, and “Follow Leads” makes up for it.</translation>
    </message>
    <message>
        <source>1 neues Mitglied</source>
        <translation>1 new member</translation>
    </message>
    <message>
        <source>%L1 neue Mitglieder</source>
        <translation>%L1 new members</translation>
    </message>
    <message>
        <source>%L1 ausgeschieden</source>
        <translation>%L1 left</translation>
    </message>
    <message>
        <source>Übernommen: %1.</source>
        <translation>Taken over: %1.</translation>
    </message>
</context>
<context>
    <name>iplan::LetterCommands</name>
    <message>
        <source>Serienbrief und Adressetiketten …</source>
        <translation>Serial letter and address labels …</translation>
    </message>
</context>
<context>
    <name>iplan::LetterPanel</name>
    <message>
        <source>Serienbrief und Adressetiketten</source>
        <translation>Serial letter and address labels</translation>
    </message>
    <message>
        <source>Text des Briefs</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Platzhalter in geschweiften Klammern werden in jedem Brief ausgefüllt</source>
        <translation>Placeholders in braces are filled in in each letter</translation>
    </message>
    <message>
        <source>Textbaustein</source>
        <translation>Text module</translation>
    </message>
    <message>
        <source>Fügt einen Textbaustein ein</source>
        <translation>Inserts a text module</translation>
    </message>
    <message>
        <source>Briefe ausgeben</source>
        <translation>Output letters</translation>
    </message>
    <message>
        <source>Serienbrief</source>
        <translation>Serial letter</translation>
    </message>
    <message>
        <source>Betreff:</source>
        <translation>Subject:</translation>
    </message>
    <message>
        <source>Text:</source>
        <translation>Text:</translation>
    </message>
    <message>
        <source>Etikettenbogen</source>
        <translation>Sheet of labels</translation>
    </message>
    <message>
        <source>Erstes freies Etikett</source>
        <translation>First free label</translation>
    </message>
    <message>
        <source>ab Etikett </source>
        <translation>from label </translation>
    </message>
    <message>
        <source>Etiketten ausgeben</source>
        <translation>Output labels</translation>
    </message>
    <message>
        <source>Adressetiketten</source>
        <translation>Address labels</translation>
    </message>
    <message>
        <source>Etikettenbogen:</source>
        <translation>Sheet of labels:</translation>
    </message>
    <message>
        <source>Druckt oder speichert, als PDF, für Word oder ODT</source>
        <translation>Prints or saves, as PDF, for Word or ODT</translation>
    </message>
    <message>
        <source>Platzhalter</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>Fügt ein, was in jedem Brief anders ist, wie Anrede oder Name</source>
        <translation>Inserts what differs in each letter, such as salutation or name</translation>
    </message>
    <message>
        <source>1 Anschrift.</source>
        <translation>1 address.</translation>
    </message>
    <message>
        <source>%L1 Anschriften, nach Postleitzahl sortiert.</source>
        <translation>%L1 addresses, sorted by postcode.</translation>
    </message>
</context>
<context>
    <name>iplan::LevelOptions</name>
    <message>
        <source>%1 untereinander</source>
        <translation>%1 among each other</translation>
    </message>
    <message>
        <source>Ebenen:</source>
        <translation>Levels:</translation>
    </message>
    <message>
        <source>Ob die Zeilen der Liste zueinander gehören, zum Beispiel Module zu ihrem Handlungsfeld</source>
        <translation>Whether rows of the list belong to each other, for example modules to their field of action</translation>
    </message>
    <message>
        <source>Zugehörigkeit nach:</source>
        <translation>Belonging by:</translation>
    </message>
    <message>
        <source>Woran zu erkennen ist, zu welcher Zeile eine andere gehört: an einer Nummer wie 1.2, die zu 1 gehört, oder an einer Spalte, die Nummer oder Titel der oberen Zeile nennt</source>
        <translation>What tells to which row another one belongs: a number such as 1.2, which belongs to 1, or a column that names number or title of the row above</translation>
    </message>
    <message>
        <source>Ebene steht in:</source>
        <translation>Level is in:</translation>
    </message>
    <message>
        <source>Die Spalte, die sagt, von welcher Ebene eine Zeile ist: als Zahl oder als Wort</source>
        <translation>The column that says of which level a row is: as a number or as a word</translation>
    </message>
    <message>
        <source>alle Zeilen auf einer Ebene</source>
        <translation>all rows on one level</translation>
    </message>
    <message>
        <source>(der Nummer selbst)</source>
        <translation>(the number itself)</translation>
    </message>
    <message>
        <source>der Nummer in „%1“</source>
        <translation>the number in “%1”</translation>
    </message>
    <message>
        <source>„%1“: nennt die Zeile darüber</source>
        <translation>“%1”: names the row above</translation>
    </message>
    <message>
        <source>„%1“</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>iplan::LineEditor</name>
    <message>
        <source>zum Beispiel 12.500,00</source>
        <translation>for example 12.500,00</translation>
    </message>
    <message>
        <source>etwa 3. Quartal 2026</source>
        <translation>for example 3. Quartal 2026</translation>
    </message>
    <message>
        <source>TT.MM.JJJJ, HH:MM</source>
        <translation>DD.MM.YYYY, HH:MM</translation>
    </message>
    <message>
        <source>TT.MM.JJJJ, heute, +14</source>
        <translation>DD.MM.YYYY, heute, +14</translation>
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
        <source>Maßnahmen dazu (%L1)</source>
        <translation>Measures of this part (%L1)</translation>
    </message>
</context>
<context>
    <name>iplan::ListFilterPanel</name>
    <message>
        <source>Alle Bedingungen treffen zu</source>
        <translation>All conditions hold</translation>
    </message>
    <message>
        <source>Eine der Bedingungen trifft zu</source>
        <translation>One of the conditions holds</translation>
    </message>
    <message>
        <source>Wie die Bedingungen verbunden sind</source>
        <translation>How the conditions are combined</translation>
    </message>
    <message>
        <source>Bedingung h&amp;inzufügen</source>
        <translation>Add &amp;Condition</translation>
    </message>
    <message>
        <source>Filter aufheben</source>
        <translation>Clear Filter</translation>
    </message>
    <message>
        <source>Entfernt alle Bedingungen</source>
        <translation>Removes all conditions</translation>
    </message>
</context>
<context>
    <name>iplan::ListStatus</name>
    <message>
        <source>wird zusammengezählt …</source>
        <translation>being summed up …</translation>
    </message>
    <message>
        <source>Die Auswahl ließ sich nicht zusammenzählen: %1</source>
        <translation>The selection could not be summed up: %1</translation>
    </message>
</context>
<context>
    <name>iplan::ListTools</name>
    <message>
        <source>Na&amp;me der Ansicht:</source>
        <translation>Na&amp;me of the view:</translation>
    </message>
    <message>
        <source>Speichern</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Bedingung hinzufügen …</source>
        <translation>Add &amp;Condition …</translation>
    </message>
    <message>
        <source>Filter&amp;zeile über den Spalten</source>
        <translation>Filter &amp;Line above the Columns</translation>
    </message>
    <message>
        <source>Alle Filter &amp;aufheben</source>
        <translation>Clear &amp;All Filters</translation>
    </message>
    <message>
        <source>Fil&amp;ter</source>
        <translation>Fil&amp;ter</translation>
    </message>
    <message>
        <source>Bedingungen, unter denen die Liste Einträge zeigt</source>
        <translation>Conditions under which the list shows entries</translation>
    </message>
    <message>
        <source>Grup&amp;pieren</source>
        <translation>Grou&amp;p</translation>
    </message>
    <message>
        <source>An&amp;sichten</source>
        <translation>V&amp;iews</translation>
    </message>
    <message>
        <source>Gespeicherte Spalten, Filter, Sortierung und Gruppen; sie liegen in der Datei</source>
        <translation>Saved columns, filters, sorting and groups; they are kept in the file</translation>
    </message>
    <message>
        <source>Ausg&amp;eben</source>
        <translation>Out&amp;put</translation>
    </message>
    <message>
        <source>Druckt oder speichert die Liste, wie sie gezeigt wird</source>
        <translation>Prints or saves the list as it is shown</translation>
    </message>
    <message>
        <source>(nicht gruppieren)</source>
        <translation>(do not group)</translation>
    </message>
    <message>
        <source>(noch keine gespeichert)</source>
        <translation>(none saved yet)</translation>
    </message>
    <message>
        <source>Diese Ansicht &amp;speichern …</source>
        <translation>&amp;Save This View …</translation>
    </message>
    <message>
        <source>Ansicht &amp;löschen</source>
        <translation>&amp;Delete View</translation>
    </message>
    <message>
        <source>Fil&amp;ter (%1)</source>
        <translation>Fil&amp;ter (%1)</translation>
    </message>
    <message>
        <source>Grup&amp;piert: %1</source>
        <translation>Grou&amp;ped: %1</translation>
    </message>
    <message>
        <source>Stellt gleiche Einträge unter Überschriften zusammen, mit Anzahl und Summen</source>
        <translation>Puts like entries under headings, with counts and sums</translation>
    </message>
    <message>
        <source>%1 (nach Jahren)</source>
        <translation>%1 (by year)</translation>
    </message>
    <message>
        <source>Alle Gruppen &amp;zuklappen</source>
        <translation>&amp;Fold All Groups</translation>
    </message>
    <message>
        <source>Alle Gruppen &amp;aufklappen</source>
        <translation>&amp;Unfold All Groups</translation>
    </message>
</context>
<context>
    <name>iplan::ListsPage</name>
    <message>
        <source>Listen</source>
        <translation>Lists</translation>
    </message>
</context>
<context>
    <name>iplan::LocalizeDialog</name>
    <message>
        <source>Die Datei liegt in einem Ordner von %1.</source>
        <translation>The file is in a folder of %1.</translation>
    </message>
    <message>
        <source>Die Datei liegt auf einem Netzlaufwerk (%1).</source>
        <translation>The file is on a network drive (%1).</translation>
    </message>
    <message>
        <source>Auf diesen PC holen und abgleichen</source>
        <translation>Move to This PC and Synchronise</translation>
    </message>
    <message>
        <source>Datei auf diesem PC, Abgleich am bisherigen Ort</source>
        <translation>File on this PC, synchronisation at the present place</translation>
    </message>
    <message>
        <source>&amp;Umstellen</source>
        <translation>&amp;Convert</translation>
    </message>
    <message>
        <source>Neue Datei auf diesem PC</source>
        <translation>New file on this PC</translation>
    </message>
    <message>
        <source>Abgleichordner</source>
        <translation>Synchronisation folder</translation>
    </message>
    <message>
        <source>%1 Abgleich</source>
        <translation>%1 synchronisation</translation>
    </message>
    <message>
        <source>Dort können mehrere Programme sie zugleich beschreiben oder halb geschriebene Stände kopieren; dabei gehen Änderungen verloren. Sicher ist: jede Person arbeitet mit einer Datei auf dem eigenen PC, und ein gemeinsamer Ordner gleicht ab.</source>
        <translation>Several programs can write to it there at the same time or copy half-written states; changes get lost. This is safe: everyone works with a file on their own PC, and a shared folder synchronises.</translation>
    </message>
    <message>
        <source>Die Datei wird kopiert und geprüft, dann umbenannt. Gelöscht wird nichts. Vorher müssen alle anderen sie geschlossen haben.</source>
        <translation>The file is copied and verified, then renamed. Nothing is deleted. All others must have closed it before.</translation>
    </message>
    <message>
        <source>&amp;Neue Datei auf diesem PC</source>
        <translation>&amp;New file on this PC</translation>
    </message>
    <message>
        <source>&amp;Abgleichordner am bisherigen Ort</source>
        <translation>&amp;Synchronisation folder at the present place</translation>
    </message>
    <message>
        <source>Abgleichordner auswählen</source>
        <translation>Choose Synchronisation Folder</translation>
    </message>
    <message>
        <source>Wohin mit der Datei auf diesem PC?</source>
        <translation>Where should the file go on this PC?</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
    <message>
        <source>Es fehlt die neue Datei oder der Abgleichordner.</source>
        <translation>The new file or the synchronisation folder is missing.</translation>
    </message>
    <message>
        <source>Geben Sie beides mit vollständigem Pfad an.</source>
        <translation>Give both with their full path.</translation>
    </message>
    <message>
        <source>Die Datei wird kopiert und geprüft; sie ist solange geschlossen …</source>
        <translation>The file is being copied and verified; meanwhile it is closed …</translation>
    </message>
    <message>
        <source>Sie arbeiten jetzt mit „%1“. Sie gleicht über „%2“ ab.
Die bisherige Datei heißt „%3“; dort wird nichts mehr geschrieben.</source>
        <translation>You now work with “%1”. It synchronises through “%2”.
The former file is called “%3”; nothing is written there any more.</translation>
    </message>
</context>
<context>
    <name>iplan::LogoRow</name>
    <message>
        <source>&amp;Logo wählen …</source>
        <translation>Choose &amp;Logo …</translation>
    </message>
    <message>
        <source>Logo en&amp;tfernen</source>
        <translation>&amp;Remove Logo</translation>
    </message>
    <message>
        <source>PNG-, JPEG- oder SVG-Datei; das Logo steht auf der ersten Seite der Berichte</source>
        <translation>PNG, JPEG or SVG file; the logo is on the first page of reports</translation>
    </message>
    <message>
        <source>Logo wählen</source>
        <translation>Choose Logo</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>kein Logo</source>
        <translation>no logo</translation>
    </message>
    <message>
        <source>Vorschau des Logos</source>
        <translation>Preview of the logo</translation>
    </message>
    <message>
        <source>Fehlermeldung: %1</source>
        <translation>Error: %1</translation>
    </message>
</context>
<context>
    <name>iplan::LongStepDialog</name>
    <message>
        <source>„%1“ wird zurückgenommen. Das dauert einen Moment; die Datei ist solange geschlossen.</source>
        <translation>“%1” is being undone. This takes a moment; the file is closed meanwhile.</translation>
    </message>
    <message>
        <source>„%1“ wird wiederholt. Das dauert einen Moment; die Datei ist solange geschlossen.</source>
        <translation>“%1” is being redone. This takes a moment; the file is closed meanwhile.</translation>
    </message>
    <message>
        <source>Bitte warten</source>
        <translation>Please wait</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Wie weit der Schritt ist</source>
        <translation>How far the step is</translation>
    </message>
    <message>
        <source>Die Datei bleibt, wie sie vor dem Schritt war</source>
        <translation>The file stays as it was before the step</translation>
    </message>
</context>
<context>
    <name>iplan::LongTextEdit</name>
    <message>
        <source>&amp;Verweis öffnen (Strg+Klick)</source>
        <translation>Open &amp;Reference (Ctrl+Click)</translation>
    </message>
</context>
<context>
    <name>iplan::MailCommands</name>
    <message>
        <source>E-Mail schreiben</source>
        <translation>Write e-mail</translation>
    </message>
    <message>
        <source>E-Mail-Verteiler kopieren</source>
        <translation>Copy e-mail list</translation>
    </message>
    <message>
        <source>%L1 Adressen stehen im Mailprogramm unter „Blindkopie“ (Bcc).</source>
        <translation>%L1 addresses stand under “Blind copy” (Bcc) in the mail program.</translation>
    </message>
    <message>
        <source>1 Adresse liegt in der Zwischenablage.</source>
        <translation>1 address is on the clipboard.</translation>
    </message>
    <message>
        <source>%L1 Adressen liegen in der Zwischenablage.</source>
        <translation>%L1 addresses are on the clipboard.</translation>
    </message>
    <message>
        <source>Niemand davon hat eine E-Mail-Adresse.</source>
        <translation>None of them has an e-mail address.</translation>
    </message>
    <message>
        <source> und %L1 weitere</source>
        <translation> and %L1 more</translation>
    </message>
    <message>
        <source>E-Mail an alle, mit Anlagen …</source>
        <translation>E-mail to all, with attachments …</translation>
    </message>
    <message>
        <source>%L1 Adressen sind zu viele für einen Aufruf des Mailprogramms: Schreiben Sie in mehreren E-Mails, oder speichern Sie die Nachricht als Datei.</source>
        <translation>%L1 addresses are too many for one call of the mail program: write several e-mails, or save the message as a file.</translation>
    </message>
    <message>
        <source>Das Mailprogramm ließ sich nicht öffnen.</source>
        <translation>The mail program could not be opened.</translation>
    </message>
    <message>
        <source>Nicht dabei: %1.</source>
        <translation>Left out: %1.</translation>
    </message>
</context>
<context>
    <name>iplan::MailPanel</name>
    <message>
        <source>E-Mail an alle</source>
        <translation>E-mail to all</translation>
    </message>
    <message>
        <source>Betreff:</source>
        <translation>Subject:</translation>
    </message>
    <message>
        <source>Anlagen</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Anlage hinzufügen …</source>
        <translation>Add attachment …</translation>
    </message>
    <message>
        <source>Eine Datei, die mit der Nachricht gespeichert wird</source>
        <translation>A file that is saved with the message</translation>
    </message>
    <message>
        <source>Entfernen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nimmt die gewählte Anlage heraus</source>
        <translation>Takes the selected attachment out</translation>
    </message>
    <message>
        <source>Nachricht als Datei speichern …</source>
        <translation>Save message as a file …</translation>
    </message>
    <message>
        <source>Eine EML-Datei mit allen Adressen und Anlagen. Outlook öffnet sie als Entwurf; gesendet wird sie dort.</source>
        <translation>An EML file with all addresses and attachments. Outlook opens it as a draft; it is sent there.</translation>
    </message>
    <message>
        <source>mit Semikolon (Outlook)</source>
        <translation>with semicolons (Outlook)</translation>
    </message>
    <message>
        <source>mit Komma (Thunderbird und andere)</source>
        <translation>with commas (Thunderbird and others)</translation>
    </message>
    <message>
        <source>Zeichen zwischen den Adressen</source>
        <translation>Sign between the addresses</translation>
    </message>
    <message>
        <source>Verteiler kopieren</source>
        <translation>Copy mailing list</translation>
    </message>
    <message>
        <source>Legt Namen und Adressen als Text in die Zwischenablage</source>
        <translation>Puts names and addresses on the clipboard as text</translation>
    </message>
    <message>
        <source>1 Adresse wird erreicht.</source>
        <translation>1 address is reached.</translation>
    </message>
    <message>
        <source>%L1 Adressen werden erreicht.</source>
        <translation>%L1 addresses are reached.</translation>
    </message>
    <message>
        <source>Öffnet eine neue Nachricht mit diesen Adressen; gesendet wird sie dort</source>
        <translation>Opens a new message with these addresses; it is sent there</translation>
    </message>
    <message>
        <source>Im Mailprogramm schreiben</source>
        <translation>Write in the mail program</translation>
    </message>
    <message>
        <source>E-Mail %L1 von %L2 (%L3 Adressen)</source>
        <translation>E-mail %L1 of %L2 (%L3 addresses)</translation>
    </message>
    <message>
        <source>Das Mailprogramm ließ sich nicht öffnen. Kopieren Sie den Verteiler, und fügen Sie ihn dort unter „Blindkopie“ (Bcc) ein.</source>
        <translation>The mail program could not be opened. Copy the mailing list and paste it there as “blind copy” (bcc).</translation>
    </message>
    <message>
        <source>Das Mailprogramm ist geöffnet, ohne die Anlagen: Sie gehen nur mit der gespeicherten Nachricht mit.</source>
        <translation>The mail program is open, without the attachments: they go with the saved message only.</translation>
    </message>
    <message>
        <source>Das Mailprogramm ist geöffnet; gesendet wird dort.</source>
        <translation>The mail program is open; the message is sent there.</translation>
    </message>
    <message>
        <source>1 Adresse liegt in der Zwischenablage.</source>
        <translation>1 address is on the clipboard.</translation>
    </message>
    <message>
        <source>%L1 Adressen liegen in der Zwischenablage.</source>
        <translation>%L1 addresses are on the clipboard.</translation>
    </message>
    <message>
        <source>Anlage hinzufügen</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>Nachricht speichern</source>
        <translation>Save message</translation>
    </message>
    <message>
        <source>Nachricht</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Zwischenablage</source>
        <translation>Clipboard</translation>
    </message>
    <message>
        <source>Die Mitgliederliste von %1 ist schutzbedürftig: Schreiben Sie nur mit Blindkopie (Bcc).</source>
        <translation>The list of members of %1 is protected: write with blind copies (Bcc) only.</translation>
    </message>
</context>
<context>
    <name>iplan::MainWindow</name>
    <message>
        <source>Der Verweis „%1“ führt zu keinem Eintrag.</source>
        <translation>The reference “%1” leads to no entry.</translation>
    </message>
    <message>
        <source>Er stammt vielleicht aus einer anderen Datei, oder der Eintrag ist in dieser Kopie noch nicht angekommen.</source>
        <translation>It may come from another file, or the entry has not arrived in this copy yet.</translation>
    </message>
</context>
<context>
    <name>iplan::ManualSearch</name>
    <message>
        <source>Voriger Treffer</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Umschalt+F3</source>
        <translation>Shift+F3</translation>
    </message>
    <message>
        <source>Nächster Treffer</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Im Handbuch suchen (Strg+F)</source>
        <translation>Search the manual (Ctrl+F)</translation>
    </message>
    <message>
        <source>Im Handbuch suchen</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Eingabe geht zum nächsten Treffer, mit Umschalt zum vorigen; Pfeil nach unten in die Liste der Treffer.</source>
        <translation>Return goes to the next hit, with Shift to the previous one; Down goes into the list of hits.</translation>
    </message>
    <message>
        <source>Treffer</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>%L1 von %L2</source>
        <translation>%L1 of %L2</translation>
    </message>
    <message>
        <source>kein Treffer</source>
        <translation>no hit</translation>
    </message>
    <message>
        <source>Treffer %1, %2: %3</source>
        <translation>Hit %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>iplan::ManualWindow</name>
    <message>
        <source>Handbuch – Integrationsplaner</source>
        <translation>Manual – Integrationsplaner</translation>
    </message>
    <message>
        <source>Seiten des Handbuchs</source>
        <translation>Pages of the manual</translation>
    </message>
    <message>
        <source>Handbuch</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>&amp;Treffer (%L1)</source>
        <translation>Hi&amp;ts (%L1)</translation>
    </message>
    <message>
        <source>Inhalt, Stichwörter, Treffer</source>
        <translation>Contents, index, hits</translation>
    </message>
    <message>
        <source>&amp;Inhalt</source>
        <translation>&amp;Contents</translation>
    </message>
    <message>
        <source>&amp;Stichwörter</source>
        <translation>&amp;Index</translation>
    </message>
    <message>
        <source>Stichwörter</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Stichwort</source>
        <translation>Entry of the index</translation>
    </message>
    <message>
        <source>Stichwörter filtern</source>
        <translation>Filter the index</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>iplan::MeasureCommands</name>
    <message>
        <source>&amp;Mit anderer Maßnahme zusammenlegen …</source>
        <translation>&amp;Merge with Another Measure …</translation>
    </message>
    <message>
        <source>Maßnahme a&amp;ufteilen …</source>
        <translation>&amp;Split Measure …</translation>
    </message>
</context>
<context>
    <name>iplan::MeasureMerge</name>
    <message>
        <source>&amp;Zusammenlegen</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>Bestehen ble&amp;ibt:</source>
        <translation>&amp;Stays:</translation>
    </message>
    <message>
        <source>Bestehen bleibt</source>
        <translation>Stays</translation>
    </message>
    <message>
        <source>Die andere der beiden Maßnahmen soll bestehen bleiben</source>
        <translation>The other of the two measures is to stay</translation>
    </message>
    <message>
        <source>Abbre&amp;chen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>„%1“ zusammenlegen</source>
        <translation>Merge “%1”</translation>
    </message>
    <message>
        <source>Schritte, Kosten, Sachstände, Kennzahlen und Verknüpfungen von %1 gehen zu %2. %1 bleibt als Hinweis unter ihrer Nummer auffindbar. Wo beide Verschiedenes sagen, wählen Sie:</source>
        <translation>Steps, costs, progress reports, indicators and links of %1 go to %2. %1 can still be found under its number as a pointer. Where the two differ, choose:</translation>
    </message>
    <message>
        <source>Das ist dieselbe Maßnahme. Wählen Sie eine andere.</source>
        <translation>This is the same measure. Choose another one.</translation>
    </message>
    <message>
        <source>Wählen Sie die Maßnahme, in der diese aufgeht.</source>
        <translation>Choose the measure into which this one merges.</translation>
    </message>
    <message>
        <source>(keine Angabe)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>beide Texte untereinander</source>
        <translation>both texts, one below the other</translation>
    </message>
    <message>
        <source>Ta&amp;uschen</source>
        <translation>Swa&amp;p</translation>
    </message>
</context>
<context>
    <name>iplan::MeasureProfiles</name>
    <message>
        <source>Steck&amp;briefe</source>
        <translation>&amp;Profiles</translation>
    </message>
    <message>
        <source>Steckbrief %1</source>
        <translation>Profile %1</translation>
    </message>
    <message>
        <source>Steckbriefe</source>
        <translation>Profiles</translation>
    </message>
    <message>
        <source>Als E-Mail mit &amp;Anlage speichern …</source>
        <translation>Save as e-mail with &amp;attachment …</translation>
    </message>
    <message>
        <source>Eine EML-Datei mit dem PDF. Outlook öffnet sie als Entwurf; gesendet wird sie dort.</source>
        <translation>An EML file with the PDF. Outlook opens it as a draft; it is sent there.</translation>
    </message>
    <message>
        <source>&amp;Steckbriefe der Auswahl</source>
        <translation>&amp;Profiles of the selection</translation>
    </message>
    <message>
        <source>Steckbrief</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Druckt oder speichert den Steckbrief der Maßnahme</source>
        <translation>Prints or saves the profile of the measure</translation>
    </message>
    <message>
        <source>Als E-Mail mit Anlage speichern</source>
        <translation>Save as e-mail with attachment</translation>
    </message>
</context>
<context>
    <name>iplan::MeasureSplitPanel</name>
    <message>
        <source>A&amp;ufteilen</source>
        <translation>&amp;Split</translation>
    </message>
    <message>
        <source>Titel der neuen Maßnahme</source>
        <translation>Title of the new measure</translation>
    </message>
    <message>
        <source>Die neue Maßnahme erhält die nächste freie Nummer und Ort, Zuständigkeit, Planung und Stand der bisherigen. Bestimmen Sie mit der Leertaste, was wohin gehört; Verknüpfungen können bei beiden stehen.</source>
        <translation>The new measure gets the next free number, and the place, responsibility, schedule and state of the present one. Decide with the space bar what belongs where; links can stay with both.</translation>
    </message>
    <message>
        <source>Was wohin gehört</source>
        <translation>What belongs where</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>bisherige</source>
        <translation>present</translation>
    </message>
    <message>
        <source>neue</source>
        <translation>new</translation>
    </message>
    <message>
        <source>Abbre&amp;chen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>„%1“ aufteilen</source>
        <translation>Split “%1”</translation>
    </message>
    <message>
        <source>bei der bisherigen</source>
        <translation>with the present one</translation>
    </message>
    <message>
        <source>bei der neuen</source>
        <translation>with the new one</translation>
    </message>
    <message>
        <source>Titel der neuen &amp;Maßnahme:</source>
        <translation>Title of the new &amp;measure:</translation>
    </message>
</context>
<context>
    <name>iplan::MeetingModePage</name>
    <message>
        <source>Verlassen</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Es gibt noch keine Sitzung. Legen Sie auf der Seite Sitzungen eine an.</source>
        <translation>There is no meeting yet. Create one on the page Meetings.</translation>
    </message>
    <message>
        <source>Tagesordnung und Anwesenheit</source>
        <translation>Agenda and attendance</translation>
    </message>
    <message>
        <source>Tagesordnung</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Anwesenheit</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Sitzung</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Sitzungsmodus verlassen</source>
        <translation>Leave Meeting Mode</translation>
    </message>
    <message>
        <source>Zeigt die Sitzung wieder in ihrem Formular (F11)</source>
        <translation>Shows the meeting in its form again (F11)</translation>
    </message>
    <message>
        <source>Der gewählte TOP läuft. Eingabe führt zu seinem Protokoll, Alt+Bild ab zum nächsten TOP.</source>
        <translation>The selected item is under way. Return leads to its minutes, Alt+Page Down to the next item.</translation>
    </message>
    <message>
        <source>Zur Tagesordnung</source>
        <translation>To the Agenda</translation>
    </message>
    <message>
        <source>Zur Anwesenheit</source>
        <translation>To the Attendance</translation>
    </message>
    <message>
        <source>Zum Protokoll des TOP</source>
        <translation>To the Minutes of the Item</translation>
    </message>
    <message>
        <source>Zu den Angaben der Sitzung</source>
        <translation>To the Details of the Meeting</translation>
    </message>
    <message>
        <source>Zu dieser Sitzung gibt es nichts mehr zurückzunehmen oder zu wiederholen. Der nächste Schritt („%1“) gehört nicht zu ihr; verlassen Sie dafür den Sitzungsmodus (F11).</source>
        <translation>There is nothing more to undo or redo for this meeting. The next step (“%1”) does not belong to it; leave the meeting mode for it (F11).</translation>
    </message>
</context>
<context>
    <name>iplan::MeetingOutput</name>
    <message>
        <source>Papiere der Auswahl</source>
        <translation>Papers of the Selection</translation>
    </message>
    <message>
        <source>Papiere</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Papiere: druckt oder speichert, was es zu diesem Eintrag an Papieren gibt</source>
        <translation>Papers: prints or saves the papers that there are of this entry</translation>
    </message>
    <message>
        <source>E-Mail-Entwurf speichern</source>
        <translation>Save draft of an e-mail</translation>
    </message>
    <message>
        <source>Einladung als E-Mail-Entwurf (EML) speichern …</source>
        <translation>Save Invitation as a Draft of an E-mail (EML) …</translation>
    </message>
    <message>
        <source>Einladung</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Protokoll als E-Mail-Entwurf (EML) speichern …</source>
        <translation>Save Minutes as a Draft of an E-mail (EML) …</translation>
    </message>
    <message>
        <source>Protokoll</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Einladungsbriefe %1</source>
        <translation>Invitation letters %1</translation>
    </message>
    <message>
        <source>Einladung als Brief an jedes Mitglied</source>
        <translation>Invitation as a letter to each member</translation>
    </message>
</context>
<context>
    <name>iplan::MeetingsPage</name>
    <message>
        <source>TOP aus früheren Sitzungen übernehmen</source>
        <translation>Take Over Items of Earlier Meetings</translation>
    </message>
    <message>
        <source>Sitzungsmodus</source>
        <translation>Meeting Mode</translation>
    </message>
    <message>
        <source>Zeigt die Sitzung, um in ihr zu protokollieren (F11)</source>
        <translation>Shows the meeting to take its minutes (F11)</translation>
    </message>
    <message>
        <source>Kein TOP einer früheren Sitzung wartet auf diese.</source>
        <translation>No item of an earlier meeting waits for this one.</translation>
    </message>
    <message>
        <source>1 TOP wurde übernommen.</source>
        <translation>1 item has been taken over.</translation>
    </message>
    <message>
        <source>%L1 TOP wurden übernommen.</source>
        <translation>%L1 items have been taken over.</translation>
    </message>
    <message>
        <source>In Worten genannte Sitzungen verknüpfen</source>
        <translation>Link Meetings Named in Words</translation>
    </message>
    <message>
        <source>Keine Beratung oder Maßnahme nennt eine Sitzung nur in Worten.</source>
        <translation>No consultation or measure names a meeting in words alone.</translation>
    </message>
    <message>
        <source>1 Eintrag wurde mit der Sitzung verknüpft, die er nennt.</source>
        <translation>1 entry was linked to the meeting that it names.</translation>
    </message>
    <message>
        <source>%L1 Einträge wurden mit den Sitzungen verknüpft, die sie nennen.</source>
        <translation>%L1 entries were linked to the meetings that they name.</translation>
    </message>
</context>
<context>
    <name>iplan::MembersTable</name>
    <message>
        <source>Mehrere hinzufügen …</source>
        <translation>Add several …</translation>
    </message>
    <message>
        <source>Wählt mehrere Personen oder Organisationen aus einer Liste und legt für jede eine Mitgliedschaft an</source>
        <translation>Chooses several persons or organisations from a list and makes a membership for each</translation>
    </message>
</context>
<context>
    <name>iplan::MembersView</name>
    <message>
        <source>Mitglieder am</source>
        <translation>Members on</translation>
    </message>
    <message>
        <source>Mitglieder am:</source>
        <translation>Members on:</translation>
    </message>
    <message>
        <source>Mitglied</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Entsandt von</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>Mitglieder am gewählten Tag</source>
        <translation>Members on the chosen day</translation>
    </message>
    <message>
        <source>Eingabetaste öffnet das Mitglied.</source>
        <translation>Return opens the member.</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>An diesem Tag sind keine Mitglieder eingetragen.</source>
        <translation>No members are entered for this day.</translation>
    </message>
    <message>
        <source>1 Mitglied</source>
        <translation>1 member</translation>
    </message>
    <message>
        <source>%L1 Mitglieder</source>
        <translation>%L1 members</translation>
    </message>
    <message>
        <source>Stimme</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>iplan::MergeCommands</name>
    <message>
        <source>Zeigt, was auf verschiedenen Kopien verschieden geändert wurde</source>
        <translation>Shows what was changed differently on different copies</translation>
    </message>
    <message>
        <source>1 Konflikt</source>
        <translation>1 conflict</translation>
    </message>
    <message>
        <source>%L1 Konflikte</source>
        <translation>%L1 conflicts</translation>
    </message>
</context>
<context>
    <name>iplan::MergeComparison</name>
    <message>
        <source>Vergleich der beiden Einträge</source>
        <translation>Comparison of the two entries</translation>
    </message>
    <message>
        <source>%1 (bleibt)</source>
        <translation>%1 (stays)</translation>
    </message>
    <message>
        <source>nein</source>
        <translation>no</translation>
    </message>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Diesen Wert übernehmen</source>
        <translation>Take this value</translation>
    </message>
    <message>
        <source>Bezüge</source>
        <translation>References</translation>
    </message>
    <message>
        <source>1 Eintrag verweist hierauf</source>
        <translation>1 entry refers to this</translation>
    </message>
    <message>
        <source>%L1 Einträge verweisen hierauf</source>
        <translation>%L1 entries refer to this</translation>
    </message>
</context>
<context>
    <name>iplan::MergeDialog</name>
    <message>
        <source>&amp;Passwort des Pakets:</source>
        <translation>&amp;Password of the package:</translation>
    </message>
    <message>
        <source>Konflikte &amp;ansehen</source>
        <translation>&amp;View Conflicts</translation>
    </message>
    <message>
        <source>&amp;Letzte Zusammenführung zurücknehmen</source>
        <translation>Undo &amp;Last Merge</translation>
    </message>
    <message>
        <source>Andere Kopie zusammenführen</source>
        <translation>Merge Another Copy</translation>
    </message>
    <message>
        <source>Datei der anderen Kopie oder Paket</source>
        <translation>File of the other copy, or package</translation>
    </message>
    <message>
        <source>…/Integrationskonzept.iplan oder …/Stand.iplanpaket</source>
        <translation>…/Integrationskonzept.iplan or …/Stand.iplanpaket</translation>
    </message>
    <message>
        <source>&amp;Andere Kopie oder Paket:</source>
        <translation>&amp;Other copy or package:</translation>
    </message>
    <message>
        <source>&amp;Durchsuchen …</source>
        <translation>&amp;Browse …</translation>
    </message>
    <message>
        <source>Nimmt auf, was auf einer anderen Kopie dieser Datei geschrieben wurde. Zuerst sehen Sie, was geschehen würde; die andere Kopie bleibt, wie sie ist. Wo beide dasselbe Feld verschieden geändert haben, bleiben beide Fassungen erhalten, bis Sie sich für eine entscheiden.</source>
        <translation>Takes in what was written on another copy of this file. You first see what would happen; the other copy stays as it is. Where both changed the same field differently, both versions are kept until you decide for one.</translation>
    </message>
    <message>
        <source>Stellt die Datei wieder her, wie sie davor war; möglich, solange danach nichts geschrieben wurde</source>
        <translation>Restores the file as it was before; possible as long as nothing was written afterwards</translation>
    </message>
    <message>
        <source>Die Zusammenführung ist zurückgenommen: die Datei ist wieder, wie sie davor war.</source>
        <translation>The merge is undone: the file is again as it was before.</translation>
    </message>
    <message>
        <source>Andere Kopie oder Paket</source>
        <translation>Other Copy or Package</translation>
    </message>
    <message>
        <source>Kopien und Pakete (*.iplan *.iplanpaket);;Alle Dateien (*)</source>
        <translation>Copies and packages (*.iplan *.iplanpaket);;All files (*)</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Zusammen&amp;führen</source>
        <translation>&amp;Merge</translation>
    </message>
    <message>
        <source>Die Kopien werden verglichen …</source>
        <translation>Comparing the copies …</translation>
    </message>
    <message>
        <source>Die Sicherung von davor wird geprüft und wiederhergestellt …</source>
        <translation>Verifying and restoring the backup from before …</translation>
    </message>
    <message>
        <source>Es gibt keine Konflikte.</source>
        <translation>There are no conflicts.</translation>
    </message>
    <message>
        <source>Die Datei von davor liegt bei den Sicherungen: %1.</source>
        <translation>The file from before is among the backups: %1.</translation>
    </message>
    <message>
        <source>Als Daten &amp;importieren</source>
        <translation>&amp;Import as Data</translation>
    </message>
    <message>
        <source>Nimmt alle Einträge jener Datei als Kopien in diese auf, ohne ihren Verlauf; die beiden Dateien bleiben danach getrennt</source>
        <translation>Takes all entries of that file into this one as copies, without their history; the two files stay separate</translation>
    </message>
    <message>
        <source>Die Datei wird gesichert, dann wird zusammengeführt. Wenn Sie abbrechen, bleibt sie, wie sie war.</source>
        <translation>The file is backed up, then merged. If you cancel, it stays as it was.</translation>
    </message>
    <message>
        <source>Zusammenführen lassen sich nur Kopien derselben Datei. Ihre Einträge können Sie aber als Daten importieren.</source>
        <translation>Only copies of the same file can be merged. But you can import its entries as data.</translation>
    </message>
    <message>
        <source>Die Einträge der anderen Datei werden importiert. Wenn Sie abbrechen, bleibt diese, wie sie war.</source>
        <translation>The records of the other file are being imported. If you cancel, this one stays as it was.</translation>
    </message>
    <message>
        <source>Importiert: Alles stand schon so in der Datei. Es wurde nichts geändert.</source>
        <translation>Imported: everything was in the file already. Nothing was changed.</translation>
    </message>
    <message>
        <source>1 Änderung der anderen Kopie ist übernommen.</source>
        <translation>1 change of the other copy has been taken over.</translation>
    </message>
    <message>
        <source>%L1 Änderungen der anderen Kopie sind übernommen.</source>
        <translation>%L1 changes of the other copy have been taken over.</translation>
    </message>
    <message>
        <source>Zu entscheidende Konflikte: %L1, davon neu: %L2. Keine Fassung ist verloren; Sie können jetzt oder später entscheiden.</source>
        <translation>Conflicts to be decided: %L1, new among them: %L2. No version is lost; you can decide now or later.</translation>
    </message>
    <message>
        <source>Importierte Einträge: %L1 neu, %L2 vorhandene überschrieben.</source>
        <translation>Imported entries: %L1 new, %L2 existing ones overwritten.</translation>
    </message>
    <message>
        <source>Es sind Kopien ohne Verlauf; die beiden Dateien bleiben getrennt.</source>
        <translation>These are copies without history; the two files stay apart.</translation>
    </message>
    <message>
        <source>Zusammenführung zurück&amp;nehmen</source>
        <translation>&amp;Undo Merge</translation>
    </message>
    <message>
        <source>Welche Kopie?</source>
        <translation>Which copy?</translation>
    </message>
    <message>
        <source>Was würde geschehen?</source>
        <translation>What would happen?</translation>
    </message>
</context>
<context>
    <name>iplan::MessageBar</name>
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
    <name>iplan::MinutesPanel</name>
    <message>
        <source>Maßnahmen und ihr Sachstand</source>
        <translation>Measures and their status reports</translation>
    </message>
    <message>
        <source>Angaben zum Tagesordnungspunkt</source>
        <translation>Details of the agenda item</translation>
    </message>
    <message>
        <source>Die Tagesordnung ist noch leer.</source>
        <translation>The agenda is still empty.</translation>
    </message>
    <message>
        <source>TOP %1  %2</source>
        <translation>Item %1  %2</translation>
    </message>
    <message>
        <source>Vortrag: %1</source>
        <translation>Presented by: %1</translation>
    </message>
    <message>
        <source>Vorlage: %1</source>
        <translation>Preparation: %1</translation>
    </message>
    <message>
        <source>(noch ohne Titel)</source>
        <translation>(without title yet)</translation>
    </message>
</context>
<context>
    <name>iplan::ModuleCompletion</name>
    <message>
        <source>Textbausteine</source>
        <translation>Text modules</translation>
    </message>
    <message>
        <source>%1 – %2: %3</source>
        <translation>%1 – %2: %3</translation>
    </message>
    <message>
        <source>%1. Tabulator setzt den Text ein.</source>
        <translation>%1. Tab inserts the text.</translation>
    </message>
</context>
<context>
    <name>iplan::ModuleVersionsView</name>
    <message>
        <source>Fassung &amp;festhalten</source>
        <translation>&amp;Keep Version</translation>
    </message>
    <message>
        <source>Fassung &amp;löschen</source>
        <translation>&amp;Delete Version</translation>
    </message>
    <message>
        <source>Zum Beispiel: Ratsbeschluss 2011</source>
        <translation>For example: council decision 2011</translation>
    </message>
    <message>
        <source>Bezeichnung der neuen Fassung</source>
        <translation>Name of the new version</translation>
    </message>
    <message>
        <source>Datum der neuen Fassung</source>
        <translation>Date of the new version</translation>
    </message>
    <message>
        <source>Bewahrt die Texte des Moduls, wie sie jetzt sind</source>
        <translation>Keeps the texts of the module as they are now</translation>
    </message>
    <message>
        <source>Neue Fassung</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>vom</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Fassung</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Stand vom</source>
        <translation>State of</translation>
    </message>
    <message>
        <source>Anmerkung</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Fassungen</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Geben Sie der Fassung eine Bezeichnung, zum Beispiel „Ratsbeschluss 2011“.</source>
        <translation>Give the version a name, for example “Council decision 2011”.</translation>
    </message>
</context>
<context>
    <name>iplan::Navigation</name>
    <message>
        <source>Seiten</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Mit den Pfeiltasten wechseln Sie die Seite; links und rechts klappen eine Gruppe zu und auf. Strg und die Nummer einer Gruppe führt von überall dorthin.</source>
        <translation>The arrow keys change the page; left and right fold and unfold a group. Ctrl and the number of a group leads there from everywhere.</translation>
    </message>
    <message>
        <source>%1: auf- und zuklappen</source>
        <translation>%1: fold and unfold</translation>
    </message>
    <message>
        <source>Gruppe, %1</source>
        <translation>Group, %1</translation>
    </message>
    <message>
        <source>%1: auf- und zuklappen. %2 führt zu den Seiten der Gruppe.</source>
        <translation>%1: fold and unfold. %2 leads to the pages of the group.</translation>
    </message>
</context>
<context>
    <name>iplan::Note</name>
    <message>
        <source>Hinweis</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>Warnung</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Fehler</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Nicht angenommen</source>
        <translation>Not accepted</translation>
    </message>
</context>
<context>
    <name>iplan::OpenMeeting</name>
    <message>
        <source>Die Datei ist nur zum Lesen geöffnet.</source>
        <translation>The file is open for reading only.</translation>
    </message>
</context>
<context>
    <name>iplan::OpenPackageDialog</name>
    <message>
        <source>Paket öffnen</source>
        <translation>Open Package</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Neue Datei</source>
        <translation>New File</translation>
    </message>
    <message>
        <source>&amp;Paket (*.iplanpaket)</source>
        <translation>&amp;Package (*.iplanpaket)</translation>
    </message>
    <message>
        <source>&amp;Neue Datei (*.iplan)</source>
        <translation>&amp;New file (*.iplan)</translation>
    </message>
    <message>
        <source>Welches Paket?</source>
        <translation>Which package?</translation>
    </message>
    <message>
        <source>Ö&amp;ffnen</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Paket auswählen</source>
        <translation>Choose Package</translation>
    </message>
    <message>
        <source>Paket (*.iplanpaket)</source>
        <translation>Package (*.iplanpaket)</translation>
    </message>
    <message>
        <source>Wohin mit der Datei?</source>
        <translation>Where should the file go?</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
    <message>
        <source>Es fehlt das Paket.</source>
        <translation>The package is missing.</translation>
    </message>
    <message>
        <source>Es fehlt der neue Name.</source>
        <translation>The new name is missing.</translation>
    </message>
    <message>
        <source>Das Paket wird gelesen …</source>
        <translation>Reading the package …</translation>
    </message>
    <message>
        <source>Das Paket wird nur gelesen. Daraus wird eine Datei, die danach geöffnet ist.</source>
        <translation>The package is only read. It becomes a file, which is open afterwards.</translation>
    </message>
    <message>
        <source>Stattdessen z&amp;urückführen</source>
        <translation>Bring bac&amp;k instead</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Aus&amp;wählen …</source>
        <translation>&amp;Choose …</translation>
    </message>
    <message>
        <source>Das Paket gehört zu der Datei, die gerade offen ist. „Zurückführen“ nimmt auf, was darin geschrieben wurde; „Öffnen“ macht daraus eine zweite Datei.</source>
        <translation>The package belongs to the file that is open. “Bring back” takes in what was written in it; “Open” makes a second file of it.</translation>
    </message>
    <message>
        <source>Eine vorhandene Datei wird nicht ersetzt.</source>
        <translation>An existing file is not replaced.</translation>
    </message>
    <message>
        <source>Wählen Sie die Datei aus der E-Mail oder vom USB-Stick.</source>
        <translation>Choose the file from the e-mail or the USB stick.</translation>
    </message>
    <message>
        <source>Wählen Sie den Ort der Datei, die aus dem Paket wird.</source>
        <translation>Choose where the file that the package becomes shall be.</translation>
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
    <name>iplan::OutputLine</name>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>„%1“ wird geschrieben …</source>
        <translation>“%1” is being written …</translation>
    </message>
    <message>
        <source>Gespeichert: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Wird geschrieben</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Schreibt die Datei nicht</source>
        <translation>Does not write the file</translation>
    </message>
    <message>
        <source>Abgebrochen; es wurde nichts geschrieben.</source>
        <translation>Cancelled; nothing was written.</translation>
    </message>
    <message>
        <source>Wieder entfernt, weil der Grund nicht festgehalten wurde.</source>
        <translation>Removed again, because the reason was not kept.</translation>
    </message>
    <message>
        <source>Nicht geschrieben.</source>
        <translation>Not written.</translation>
    </message>
</context>
<context>
    <name>iplan::OutputMenu</name>
    <message>
        <source>&amp;Drucken …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>Als &amp;PDF speichern …</source>
        <translation>Save as &amp;PDF …</translation>
    </message>
    <message>
        <source>Als PDF speichern</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Ohne Strukturmarken: Vorleseprogramme finden sich darin nicht zurecht. Ein barrierefreies PDF entsteht, wenn LibreOffice installiert ist.</source>
        <translation>Untagged: screen readers find no way about in it. An accessible PDF is made where LibreOffice is installed.</translation>
    </message>
    <message>
        <source>Als ein&amp;faches PDF speichern …</source>
        <translation>Save as Plain PD&amp;F …</translation>
    </message>
    <message>
        <source>Als einfaches PDF speichern</source>
        <translation>Save as Plain PDF</translation>
    </message>
    <message>
        <source>Sofort fertig, aber ohne Strukturmarken: Vorleseprogramme finden sich darin nicht zurecht</source>
        <translation>Done at once, but untagged: screen readers find no way about in it</translation>
    </message>
    <message>
        <source>Barrierefrei, mit Strukturmarken für Vorleseprogramme; dauert einige Sekunden</source>
        <translation>Accessible, tagged for screen readers; takes some seconds</translation>
    </message>
    <message>
        <source>Als HTML speichern</source>
        <translation>Save as HTML</translation>
    </message>
    <message>
        <source>Ausg&amp;eben</source>
        <translation>Out&amp;put</translation>
    </message>
    <message>
        <source>Druckt oder speichert, was gezeigt wird</source>
        <translation>Prints or saves what is shown</translation>
    </message>
    <message>
        <source>Als &amp;Word-Dokument speichern …</source>
        <translation>Save as &amp;Word document …</translation>
    </message>
    <message>
        <source>Als Word-Dokument speichern</source>
        <translation>Save as Word document</translation>
    </message>
    <message>
        <source>DOCX, zum Weiterschreiben in Word</source>
        <translation>DOCX, to go on writing in Word</translation>
    </message>
    <message>
        <source>Als &amp;ODT speichern …</source>
        <translation>Save as &amp;ODT …</translation>
    </message>
    <message>
        <source>Als ODT speichern</source>
        <translation>Save as ODT</translation>
    </message>
    <message>
        <source>Textdokument, zum Weiterschreiben in LibreOffice</source>
        <translation>Text document, to go on writing in LibreOffice</translation>
    </message>
    <message>
        <source>Als HTM&amp;L speichern …</source>
        <translation>Save as HTM&amp;L …</translation>
    </message>
    <message>
        <source>Hier steht nichts, das auszugeben wäre: Die Liste ist leer, oder kein Eintrag passt zum Filter</source>
        <translation>There is nothing to be output here: the list is empty, or no entry matches the filter</translation>
    </message>
</context>
<context>
    <name>iplan::OverviewCommands</name>
    <message>
        <source>Erledigt</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Trägt ein, dass heute geschehen ist, was ansteht</source>
        <translation>Enters that what is due has happened today</translation>
    </message>
    <message>
        <source>Um eine Woche verschieben</source>
        <translation>Put off by a week</translation>
    </message>
    <message>
        <source>Was schon überfällig ist, ab heute</source>
        <translation>What is overdue already, from today</translation>
    </message>
    <message>
        <source>Um einen Monat verschieben</source>
        <translation>Put off by a month</translation>
    </message>
    <message>
        <source>Anderen Termin eintragen …</source>
        <translation>Enter another date …</translation>
    </message>
    <message>
        <source>Öffnet das Feld des Termins in der Zeile</source>
        <translation>Opens the field of the date in the row</translation>
    </message>
    <message>
        <source>Zuständigkeit eintragen …</source>
        <translation>Enter who is responsible …</translation>
    </message>
    <message>
        <source>Öffnet in der Zeile das Feld, wer zuständig ist</source>
        <translation>Opens the field of who is responsible in the row</translation>
    </message>
    <message>
        <source>Den Eintrag gibt es nicht mehr.</source>
        <translation>The entry does not exist any more.</translation>
    </message>
    <message>
        <source>Erledigt: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Verschoben auf %1: %2</source>
        <translation>Put off until %1: %2</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>iplan::OverviewPage</name>
    <message>
        <source>Stufe der Kosten</source>
        <translation>Stage of costs</translation>
    </message>
    <message>
        <source>Übersicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>&amp;Stufe der Kosten:</source>
        <translation>&amp;Stage of costs:</translation>
    </message>
    <message>
        <source>1 Maßnahme</source>
        <translation>1 measure</translation>
    </message>
    <message>
        <source>%L1 Maßnahmen</source>
        <translation>%L1 measures</translation>
    </message>
    <message>
        <source>Maßnahmen nach Handlungsfeld und Stand</source>
        <translation>Measures by field of action and state</translation>
    </message>
    <message>
        <source>Handlungsfeld</source>
        <translation>Field of action</translation>
    </message>
    <message>
        <source>Maßnahmen nach Gruppe des Programms</source>
        <translation>Measures by group of the programme</translation>
    </message>
    <message>
        <source>Gruppe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Maßnahmen</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>ohne Gruppe</source>
        <translation>without group</translation>
    </message>
    <message>
        <source>Gruppe %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Kosten nach Jahr und Art (%1)</source>
        <translation>Costs by year and kind (%1)</translation>
    </message>
    <message>
        <source>Jahr</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>ohne Art</source>
        <translation>without kind</translation>
    </message>
    <message>
        <source>ohne Jahr</source>
        <translation>without year</translation>
    </message>
    <message>
        <source>Auf dieser Stufe sind keine Beträge eingetragen.</source>
        <translation>No amounts are entered at this stage.</translation>
    </message>
    <message>
        <source>In dieser Datei steht noch keine Maßnahme. Beginnen Sie auf der Seite „Konzept“ mit Konzept und Handlungsfeldern, oder legen Sie auf der Seite „Maßnahmen“ die erste an (Strg+N).</source>
        <translation>There is no measure in this file yet. Begin on the page “Concept” with concept and fields of action, or make the first one on the page “Measures” (Ctrl+N).</translation>
    </message>
    <message>
        <source>Die Datei wird durchgesehen …</source>
        <translation>Looking through the file …</translation>
    </message>
    <message>
        <source>Zeigt diese Maßnahmen in ihrer Liste.</source>
        <translation>Shows these measures in their list.</translation>
    </message>
    <message>
        <source>Stand %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>Noch keine Maßnahmen, Stand %1</source>
        <translation>No measures yet, as of %1</translation>
    </message>
    <message>
        <source>Was ohne bekanntes Ende jedes Jahr wiederkehrt, zählt nur in seinem ersten Jahr.</source>
        <translation>What recurs each year without a known end counts in its first year only.</translation>
    </message>
</context>
<context>
    <name>iplan::OverviewTree</name>
    <message>
        <source>Was ansteht</source>
        <translation>What is due</translation>
    </message>
    <message>
        <source>Worum es geht</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Wann</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Überfällig</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Nichts ist überfällig.</source>
        <translation>Nothing is overdue.</translation>
    </message>
    <message>
        <source>In den nächsten %1 Tagen</source>
        <translation>In the next %1 days</translation>
    </message>
    <message>
        <source>Nichts steht an.</source>
        <translation>Nothing is due.</translation>
    </message>
    <message>
        <source>Fehlende Sachstände</source>
        <translation>Missing progress reports</translation>
    </message>
    <message>
        <source>Zu jeder Maßnahme liegt ein Sachstand vor.</source>
        <translation>There is a progress report on every measure.</translation>
    </message>
    <message>
        <source>Lange nicht aktualisiert</source>
        <translation>Not updated for long</translation>
    </message>
    <message>
        <source>Jede laufende Maßnahme wurde in den letzten zwölf Monaten bearbeitet.</source>
        <translation>Every running measure was edited in the last twelve months.</translation>
    </message>
    <message>
        <source>Seit über zwölf Monaten nicht bearbeitet</source>
        <translation>Not edited for more than twelve months</translation>
    </message>
    <message>
        <source>Offene Lücken</source>
        <translation>Open gaps</translation>
    </message>
    <message>
        <source>Die Prüfung hat nichts zu melden.</source>
        <translation>The check has nothing to report.</translation>
    </message>
    <message>
        <source>Letzte Änderungen anderer</source>
        <translation>Last changes by others</translation>
    </message>
    <message>
        <source>Niemand sonst hat etwas geändert.</source>
        <translation>Nobody else has changed anything.</translation>
    </message>
    <message>
        <source>%1 (nicht lesbar)</source>
        <translation>%1 (not readable)</translation>
    </message>
    <message>
        <source>%1 und 1 weiterer Eintrag</source>
        <translation>%1 and 1 more entry</translation>
    </message>
    <message>
        <source>%1 und %L2 weitere</source>
        <translation>%1 and %L2 more</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet den Eintrag, die Menütaste zeigt, was hier mit ihm geht.</source>
        <translation>Return opens the entry, the menu key shows what can be done with it here.</translation>
    </message>
    <message>
        <source>Wer</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>erledigt</source>
        <translation>done</translation>
    </message>
    <message>
        <source>… und %L1 weitere zeigen</source>
        <translation>… and show %L1 more</translation>
    </message>
</context>
<context>
    <name>iplan::OwnValuePanel</name>
    <message>
        <source>Eigenen Wert nehmen</source>
        <translation>Take Value of Your Own</translation>
    </message>
    <message>
        <source>Doch nicht</source>
        <translation>Never Mind</translation>
    </message>
</context>
<context>
    <name>iplan::PageView</name>
    <message>
        <source>Vorschau des Berichts</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Seite %1 von %L2</source>
        <translation>Page %1 of %L2</translation>
    </message>
</context>
<context>
    <name>iplan::PastePanel</name>
    <message>
        <source>Alles &amp;verwerfen</source>
        <translation>&amp;Discard All</translation>
    </message>
    <message>
        <source>Zellen, die nicht passen</source>
        <translation>Cells that do not fit</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Spalte</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Inhalt</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Was nicht stimmt</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Was Sie tun können</source>
        <translation>What you can do</translation>
    </message>
    <message>
        <source>1 von %L1 Zellen passt nicht. Noch ist nichts eingefügt.</source>
        <translation>1 of %L1 cells does not fit. Nothing is pasted yet.</translation>
    </message>
    <message>
        <source>%L1 von %L2 Zellen passen nicht. Noch ist nichts eingefügt.</source>
        <translation>%L1 of %L2 cells do not fit. Nothing is pasted yet.</translation>
    </message>
    <message>
        <source>Der Block reicht über die letzte Zeile hinaus: 1 Eintrag wird neu angelegt.</source>
        <translation>The block goes beyond the last row: 1 entry is made.</translation>
    </message>
    <message>
        <source>Der Block reicht über die letzte Zeile hinaus: %L1 Einträge werden neu angelegt.</source>
        <translation>The block goes beyond the last row: %L1 entries are made.</translation>
    </message>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Übernimmt die Zellen, die passen</source>
        <translation>Takes the cells that fit</translation>
    </message>
    <message>
        <source>Übernimmt nur, was in vorhandene Einträge gehört; neue werden nicht angelegt</source>
        <translation>Takes only what belongs to existing entries; no new ones are made</translation>
    </message>
    <message>
        <source>Was nicht stimmt und was Sie tun können</source>
        <translation>What is wrong and what you can do</translation>
    </message>
    <message>
        <source>Gültige &amp;übernehmen (%L1)</source>
        <translation>Take Valid &amp;Ones (%L1)</translation>
    </message>
    <message>
        <source>&amp;Übernehmen (%L1)</source>
        <translation>&amp;Take (%L1)</translation>
    </message>
    <message>
        <source>Ohne &amp;neue Einträge (%L1)</source>
        <translation>Without &amp;New Entries (%L1)</translation>
    </message>
    <message>
        <source>Der Wert passt nicht. Noch ist nichts eingefügt.</source>
        <translation>The value does not fit. Nothing is pasted yet.</translation>
    </message>
    <message>
        <source>&amp;Zur Zelle</source>
        <translation>&amp;To the cell</translation>
    </message>
    <message>
        <source>Legt den Eintrag an, wenn übernommen wird, und setzt ihn überall ein, wo dieser Name steht</source>
        <translation>Makes the entry when the paste is taken, and puts it wherever this name stands</translation>
    </message>
    <message>
        <source>Geht in die Zelle der Liste</source>
        <translation>Goes to the cell of the list</translation>
    </message>
    <message>
        <source>1 Zelle passt nicht und blieb, wie sie war.</source>
        <translation>1 cell does not fit and stayed as it was.</translation>
    </message>
    <message>
        <source>%L1 Zellen passen nicht und blieben, wie sie waren.</source>
        <translation>%L1 cells do not fit and stayed as they were.</translation>
    </message>
    <message>
        <source>Alles passt.</source>
        <translation>Everything fits.</translation>
    </message>
    <message>
        <source>„%1“ n&amp;eu anlegen</source>
        <translation>Make “%1” n&amp;ew</translation>
    </message>
    <message>
        <source>%1 berichtigen</source>
        <translation>Correct %1</translation>
    </message>
    <message>
        <source>Was Sie hier eintragen, gilt auch für 1 weitere Zelle mit diesem Inhalt.</source>
        <translation>What you enter here also holds for 1 more cell with this content.</translation>
    </message>
    <message>
        <source>Was Sie hier eintragen, gilt auch für %L1 weitere Zellen mit diesem Inhalt.</source>
        <translation>What you enter here also holds for %L1 more cells with this content.</translation>
    </message>
    <message>
        <source>Eingabetaste berichtigt den Inhalt.</source>
        <translation>Return corrects the content.</translation>
    </message>
    <message>
        <source>Zeile %L1</source>
        <translation>Row %L1</translation>
    </message>
</context>
<context>
    <name>iplan::Pasting</name>
    <message>
        <source>neue Zeile %L1</source>
        <translation>new row %L1</translation>
    </message>
    <message>
        <source>neu: %1</source>
        <translation>new: %1</translation>
    </message>
    <message>
        <source>1 Zelle geändert</source>
        <translation>1 cell changed</translation>
    </message>
    <message>
        <source>%L1 Zellen geändert</source>
        <translation>%L1 cells changed</translation>
    </message>
    <message>
        <source>, 1 war schon so</source>
        <translation>, 1 was so already</translation>
    </message>
    <message>
        <source>, %L1 waren schon so</source>
        <translation>, %L1 were so already</translation>
    </message>
    <message>
        <source>; die Spalten folgen der Zeile der Überschriften</source>
        <translation>; the columns follow the row of headings</translation>
    </message>
</context>
<context>
    <name>iplan::PlanPage</name>
    <message>
        <source>Filtern (Strg+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>%1 filtern</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Jedes Wort muss in Nummer oder Titel vorkommen. Esc leert das Feld.</source>
        <translation>Every word must occur in number or title. Esc clears the field.</translation>
    </message>
    <message>
        <source>Wird zusammengestellt …</source>
        <translation>Being put together …</translation>
    </message>
    <message>
        <source>Das Zusammenstellen wurde abgebrochen.</source>
        <translation>Putting it together was cancelled.</translation>
    </message>
</context>
<context>
    <name>iplan::PreviewModel</name>
    <message>
        <source>(leer)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1: bisher %2 → danach %3</source>
        <translation>%1: %2 so far → then %3</translation>
    </message>
    <message>
        <source>Von Ihnen berichtigt; in der Liste steht „%1“.</source>
        <translation>Corrected by you; the list says “%1”.</translation>
    </message>
    <message>
        <source>Diese Spalte wird nicht übernommen.</source>
        <translation>This column is not taken over.</translation>
    </message>
    <message>
        <source>Zeile</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Aktion</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>(keine Angabe)</source>
        <translation>(not stated)</translation>
    </message>
    <message>
        <source>(neu)</source>
        <translation>(new)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Leer in der Liste; gilt wie die Zelle darüber.</source>
        <translation>Empty in the list; counts as the cell above.</translation>
    </message>
</context>
<context>
    <name>iplan::PreviewPanel</name>
    <message>
        <source>Nächste &amp;unklare</source>
        <translation>Next &amp;doubtful one</translation>
    </message>
    <message>
        <source>Geht zur nächsten Zeile, die fehlerhaft ist oder eine Dublette sein kann</source>
        <translation>Goes to the next row that is faulty or may be a duplicate</translation>
    </message>
    <message>
        <source>Vorschau: was aus jeder Zeile wird</source>
        <translation>Preview: what becomes of each row</translation>
    </message>
    <message>
        <source>F2 berichtigt eine Zelle; die Menütaste entscheidet über die Zeile.</source>
        <translation>F2 corrects a cell; the menu key decides about the row.</translation>
    </message>
    <message>
        <source>Vorschau</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Zeigt alle Zeilen der Liste</source>
        <translation>Shows all rows of the list</translation>
    </message>
    <message>
        <source>Zeigt nur diese Zeilen</source>
        <translation>Shows only these rows</translation>
    </message>
    <message>
        <source>alle %L1</source>
        <translation>all %L1</translation>
    </message>
    <message>
        <source>Hier steht, was aus jeder Zeile würde. Wählen Sie zuerst eine Datei, zum Beispiel eine Excel-Liste der Maßnahmen; geschrieben wird erst mit „Übernehmen“.</source>
        <translation>What would become of each row is shown here. Choose a file first, for example an Excel list of measures; nothing is written before “Take over”.</translation>
    </message>
    <message>
        <source>Die Liste wird gelesen …</source>
        <translation>The list is being read …</translation>
    </message>
    <message>
        <source>Ist „%1“</source>
        <translation>Is “%1”</translation>
    </message>
    <message>
        <source>Ist ein &amp;neuer Eintrag</source>
        <translation>Is a &amp;new entry</translation>
    </message>
    <message>
        <source>Zeile &amp;auslassen</source>
        <translation>Leave the row &amp;out</translation>
    </message>
    <message>
        <source>Entscheidung &amp;zurücknehmen</source>
        <translation>Take the decision &amp;back</translation>
    </message>
</context>
<context>
    <name>iplan::PrintLayout</name>
    <message>
        <source>Der Drucker nimmt das Dokument nicht an.</source>
        <translation>The printer does not accept the document.</translation>
    </message>
    <message>
        <source>Prüfen Sie den Drucker, oder speichern Sie als PDF.</source>
        <translation>Check the printer, or save as PDF.</translation>
    </message>
</context>
<context>
    <name>iplan::PrintPreview</name>
    <message>
        <source>Diese Seiten, ohne Strukturmarken: Vorleseprogramme finden sich darin nicht zurecht</source>
        <translation>These pages, untagged: screen readers find no way about in them</translation>
    </message>
    <message>
        <source>Auf Seiten&amp;breite anpassen</source>
        <translation>Fit to Page &amp;Width</translation>
    </message>
    <message>
        <source>Druckvorschau: %1</source>
        <translation>Print Preview: %1</translation>
    </message>
    <message>
        <source>Seiten, wie sie gedruckt werden</source>
        <translation>Pages as they are printed</translation>
    </message>
    <message>
        <source>Ausrichtung des Papiers</source>
        <translation>Orientation of the paper</translation>
    </message>
    <message>
        <source>Automatisch</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Hochformat</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Querformat</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Stellt alle Spalten nebeneinander, mit schmaleren Spalten und kleinerer Schrift, solange das lesbar bleibt</source>
        <translation>Puts all columns side by side, with narrower columns and smaller type as long as that stays readable</translation>
    </message>
    <message>
        <source>&amp;Ausrichtung:</source>
        <translation>&amp;Orientation:</translation>
    </message>
    <message>
        <source>&amp;Drucken …</source>
        <translation>&amp;Print …</translation>
    </message>
    <message>
        <source>Als &amp;PDF speichern …</source>
        <translation>Save as &amp;PDF …</translation>
    </message>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Die Seiten werden aufgebaut …</source>
        <translation>Laying out the pages …</translation>
    </message>
    <message>
        <source>Als PDF speichern</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Seite %1 von %L2</source>
        <translation>Page %1 of %L2</translation>
    </message>
    <message>
        <source>Drucker</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Nicht gedruckt, weil der Grund nicht festgehalten wurde.</source>
        <translation>Not printed, because the reason was not kept.</translation>
    </message>
</context>
<context>
    <name>iplan::PublishPanel</name>
    <message>
        <source>Te&amp;xte prüfen</source>
        <translation>&amp;Check Texts</translation>
    </message>
    <message>
        <source>Veröffentlichen …</source>
        <translation>&amp;Publish …</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sucht in den öffentlichen Texten nach Namen, E-Mail-Adressen und Telefonnummern der Personen in dieser Datei.</source>
        <translation>Looks in public texts for names, e-mail addresses and telephone numbers of the people in this file.</translation>
    </message>
    <message>
        <source>Schreibt Seiten für das Internet, das PDF und offene Daten in einen Ordner, ohne Personen, interne Angaben und Lücken.</source>
        <translation>Writes pages for the web, the PDF and open data into a folder, without people, internal notes and gaps.</translation>
    </message>
    <message>
        <source>Stellen, die Personen nennen</source>
        <translation>Places that name people</translation>
    </message>
    <message>
        <source>Die Eingabetaste öffnet den Eintrag.</source>
        <translation>Return opens the entry.</translation>
    </message>
    <message>
        <source>Die Texte werden durchgesehen …</source>
        <translation>Looking through the texts …</translation>
    </message>
    <message>
        <source>Kein öffentlicher Text nennt jemanden aus dieser Datei.</source>
        <translation>No public text names anybody of this file.</translation>
    </message>
    <message>
        <source>%1 jemanden aus dieser Datei. Lesen Sie jede, bevor Sie veröffentlichen.</source>
        <translation>%1 somebody of this file. Read each before you publish.</translation>
    </message>
    <message>
        <source>Ordner für die öffentliche Fassung</source>
        <translation>Folder for the public version</translation>
    </message>
    <message>
        <source>Öffentliche Fassung</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Die öffentliche Fassung wird geschrieben …</source>
        <translation>Writing the public version …</translation>
    </message>
    <message>
        <source>Veröffentlicht in „%1“: %2.</source>
        <translation>Published in “%1”: %2.</translation>
    </message>
    <message>
        <source> Das PDF ist ohne LibreOffice nicht barrierefrei; barrierefrei sind die Seiten.</source>
        <translation> Without LibreOffice the PDF is not accessible; the pages are.</translation>
    </message>
    <message>
        <source>Nicht veröffentlicht; was vorher im Ordner war, ist noch da.</source>
        <translation>Not published; what was in the folder before is still there.</translation>
    </message>
    <message>
        <source>%1: %2 („%3“)</source>
        <translation>%1: %2 (“%3”)</translation>
    </message>
</context>
<context>
    <name>iplan::QtWords</name>
    <message>
        <source>&amp;Erhöhen</source>
        <translation>Step &amp;Up</translation>
    </message>
    <message>
        <source>&amp;Verringern</source>
        <translation>Step &amp;Down</translation>
    </message>
    <message>
        <source>Eingabe</source>
        <translation>Return</translation>
    </message>
</context>
<context>
    <name>iplan::RatingEntryPanel</name>
    <message>
        <source>Stimmen eingeben</source>
        <translation>Enter Votes</translation>
    </message>
    <message>
        <source>Stimmzettel der &amp;Mitglieder anlegen</source>
        <translation>Make ballots of the &amp;members</translation>
    </message>
    <message>
        <source>Stimmzettel &amp;ohne Namen anlegen</source>
        <translation>Make ballots &amp;without names</translation>
    </message>
    <message>
        <source>Legt für jedes Mitglied der bewertenden Gruppen einen Stimmzettel an, in einer geheimen Runde ebenso viele ohne Namen.</source>
        <translation>Makes a ballot for each member of the rating groups; in a secret round as many without names.</translation>
    </message>
    <message>
        <source>Legt einen weiteren Stimmzettel mit der nächsten Nummer an.</source>
        <translation>Makes another ballot with the next number.</translation>
    </message>
    <message>
        <source>Stimmzettel</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>Bewertungen</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Zahl eintippen und Eingabetaste drücken; sie führt in die nächste Zeile.</source>
        <translation>Type a number and press Return, which leads to the next row.</translation>
    </message>
    <message>
        <source>Be&amp;wertungen:</source>
        <translation>Ratin&amp;gs:</translation>
    </message>
    <message>
        <source>berichtigen</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>ausgefüllt</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>leer</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>%1 (bis %2)</source>
        <translation>%1 (up to %2)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>keine Angabe</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>Die Runde ist abgeschlossen; ihre Stimmzettel bleiben, wie sie sind.</source>
        <translation>The round is closed; its ballots stay as they are.</translation>
    </message>
    <message>
        <source>Es gibt nichts, was bewertet wird. Wählen Sie es im Formular unter „Bewertet werden“.</source>
        <translation>There is nothing to rate. Choose it in the form under “Bewertet werden”.</translation>
    </message>
    <message>
        <source>%1 von %2 vergeben.</source>
        <translation>%1 of %2 given.</translation>
    </message>
    <message>
        <source>Noten von 1 (gering) bis %1 (sehr hoch).</source>
        <translation>Marks from 1 (low) to %1 (very high).</translation>
    </message>
    <message>
        <source>Die bewertenden Gruppen haben keine Mitglieder.</source>
        <translation>The rating groups have no members.</translation>
    </message>
    <message>
        <source>N&amp;ächster Stimmzettel</source>
        <translation>Ne&amp;xt Ballot</translation>
    </message>
    <message>
        <source>Stimm&amp;zettel:</source>
        <translation>&amp;Ballots:</translation>
    </message>
    <message>
        <source>%1 von %2 Angaben</source>
        <translation>%1 of %2 entries</translation>
    </message>
    <message>
        <source>„%1“ ist nicht gespeichert.</source>
        <translation>“%1” is not stored.</translation>
    </message>
    <message>
        <source>%1: „%2“ ist nicht gespeichert</source>
        <translation>%1: “%2” is not stored</translation>
    </message>
    <message>
        <source>Noch kein Stimmzettel. Wer bewertet, steht im Formular unter „Arbeitsgruppen“.</source>
        <translation>No ballot yet. Who rates is told in the form under “Working groups”.</translation>
    </message>
    <message>
        <source>Zeile %1: „%2“ ist nicht gespeichert.</source>
        <translation>Line %1: “%2” is not stored.</translation>
    </message>
    <message>
        <source>„%1“ ist keine ganze Zahl.</source>
        <translation>“%1” is no whole number.</translation>
    </message>
    <message>
        <source>Tippen Sie eine ganze Zahl ein, oder leeren Sie das Feld mit Entf.</source>
        <translation>Type a whole number, or empty the field with Del.</translation>
    </message>
    <message>
        <source>Tragen Sie im Formular der Runde unter „Arbeitsgruppen“ die Gruppen ein, und bei diesen ihre Mitglieder.</source>
        <translation>Enter the groups in the form of the round under “Working groups”, and their members there.</translation>
    </message>
</context>
<context>
    <name>iplan::RatingOutPanel</name>
    <message>
        <source>zurück am %1</source>
        <translation>returned on %1</translation>
    </message>
    <message>
        <source>eingegeben</source>
        <translation>entered</translation>
    </message>
    <message>
        <source>ausgegeben am %1</source>
        <translation>given out on %1</translation>
    </message>
    <message>
        <source>noch nicht ausgegeben</source>
        <translation>not given out yet</translation>
    </message>
    <message>
        <source>Bögen ausgeben</source>
        <translation>Give Sheets Out</translation>
    </message>
    <message>
        <source>Stimmzettel und wie weit sie sind</source>
        <translation>Ballots and how far they are</translation>
    </message>
    <message>
        <source>Mit Spalten für jeden Stimmzettel, zum Auszählen auf Papier. Nur in geheimen Runden.</source>
        <translation>With columns for each ballot, for counting on paper. In secret rounds only.</translation>
    </message>
    <message>
        <source>Legt fehlende Stimmzettel an und schreibt für jeden einen Bogen in einen Ordner.</source>
        <translation>Makes the ballots that are missing and writes a sheet for each into a folder.</translation>
    </message>
    <message>
        <source>Jedes Mitglied der bewertenden Gruppen von „%1“ bekommt einen Excel-Bogen. In einer geheimen Runde tragen die Bögen nur Nummern; verteilen Sie sie, ohne zu notieren, wer welchen hat.</source>
        <translation>Each member of the rating groups of “%1” gets an Excel sheet. In a secret round the sheets bear numbers only; hand them out without noting who has which.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ordner für die Bögen</source>
        <translation>Folder for the Sheets</translation>
    </message>
    <message>
        <source>%1 geschrieben nach %2.</source>
        <translation>%1 written to %2.</translation>
    </message>
    <message>
        <source>Bögen a&amp;usgeben …</source>
        <translation>Give O&amp;ut Sheets …</translation>
    </message>
    <message>
        <source>Stimm&amp;zettel:</source>
        <translation>&amp;Ballots:</translation>
    </message>
    <message>
        <source>Ein ge&amp;meinsamer Bogen für alle</source>
        <translation>One &amp;common sheet for all</translation>
    </message>
</context>
<context>
    <name>iplan::RatingResultPanel</name>
    <message>
        <source>Ergebnis der Bewertung</source>
        <translation>Result of the Rating</translation>
    </message>
    <message>
        <source>&amp;Wie viele:</source>
        <translation>Ho&amp;w many:</translation>
    </message>
    <message>
        <source>Rangfolge nach</source>
        <translation>Ranking by</translation>
    </message>
    <message>
        <source>Rangfolge</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Matrix aus Relevanz und Umsetzbarkeit</source>
        <translation>Matrix of relevance and feasibility</translation>
    </message>
    <message>
        <source>Umsetzbarkeit hoch</source>
        <translation>Feasibility high</translation>
    </message>
    <message>
        <source>Umsetzbarkeit mittel</source>
        <translation>Feasibility medium</translation>
    </message>
    <message>
        <source>Umsetzbarkeit gering</source>
        <translation>Feasibility low</translation>
    </message>
    <message>
        <source>Relevanz hoch</source>
        <translation>Relevance high</translation>
    </message>
    <message>
        <source>Relevanz mittel</source>
        <translation>Relevance medium</translation>
    </message>
    <message>
        <source>Relevanz gering</source>
        <translation>Relevance low</translation>
    </message>
    <message>
        <source>Schreibt die Rangfolge mit Mittelwerten und Streuung, ohne Namen.</source>
        <translation>Writes the ranking with means and spread, without names.</translation>
    </message>
    <message>
        <source>&amp;Matrix:</source>
        <translation>&amp;Matrix:</translation>
    </message>
    <message>
        <source>Was übernommen wird</source>
        <translation>What is taken over</translation>
    </message>
    <message>
        <source>Wie viele Vorrang bekommen</source>
        <translation>How many get priority</translation>
    </message>
    <message>
        <source>Was sich ändert</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Feld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Bisher</source>
        <translation>Until now</translation>
    </message>
    <message>
        <source>Künftig</source>
        <translation>From now on</translation>
    </message>
    <message>
        <source>Schreibt alle gezeigten Änderungen in einem Schritt.</source>
        <translation>Writes all changes shown in one step.</translation>
    </message>
    <message>
        <source>Diese Bewertungsrunde gibt es nicht mehr.</source>
        <translation>This rating round no longer exists.</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Punkte</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>Relevanz</source>
        <translation>Relevance</translation>
    </message>
    <message>
        <source>Umsetzbarkeit</source>
        <translation>Feasibility</translation>
    </message>
    <message>
        <source>So steht es schon in der Datei.</source>
        <translation>The file says so already.</translation>
    </message>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Ergebnis speichern</source>
        <translation>Save Result</translation>
    </message>
    <message>
        <source>Excel-Arbeitsmappe (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Gespeichert: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Als E&amp;xcel-Datei speichern …</source>
        <translation>Save as E&amp;xcel File …</translation>
    </message>
    <message>
        <source>&amp;Übernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>Rang&amp;folge nach:</source>
        <translation>&amp;Rank by:</translation>
    </message>
    <message>
        <source>Rangf&amp;olge:</source>
        <translation>Rankin&amp;g:</translation>
    </message>
    <message>
        <source>Ergebn&amp;is übernehmen als:</source>
        <translation>Take result over a&amp;s:</translation>
    </message>
    <message>
        <source>Was sich &amp;ändert:</source>
        <translation>What &amp;changes:</translation>
    </message>
</context>
<context>
    <name>iplan::RatingsPage</name>
    <message>
        <source>Stimmen eingeben …</source>
        <translation>Enter Votes …</translation>
    </message>
    <message>
        <source>Bögen ausgeben …</source>
        <translation>Give Sheets Out …</translation>
    </message>
    <message>
        <source>Zurückgekommenen Bogen einlesen …</source>
        <translation>Read Returned Sheet …</translation>
    </message>
    <message>
        <source>Ergebnis zeigen und übernehmen …</source>
        <translation>Show and Take Over Result …</translation>
    </message>
    <message>
        <source>Stimmen eingeben</source>
        <translation>Enter Votes</translation>
    </message>
    <message>
        <source>Ergebnis</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>iplan::RecordCommands</name>
    <message>
        <source>Verweis kopiert (Strg+V in einem Text fügt ihn ein): %1</source>
        <translation>Reference copied (Ctrl+V in a text inserts it): %1</translation>
    </message>
</context>
<context>
    <name>iplan::RecordState</name>
    <message>
        <source>Stand vom</source>
        <translation>State of</translation>
    </message>
    <message>
        <source>&amp;Stand vom</source>
        <translation>&amp;State of</translation>
    </message>
    <message>
        <source>Feld</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Damals</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Vergleich</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Stand des Eintrags</source>
        <translation>State of the entry</translation>
    </message>
    <message>
        <source>Wählen Sie links eine Änderung. Hier steht dann, wie der ganze Eintrag damals aussah.</source>
        <translation>Choose a change at the left. Here you then see how the whole entry looked at that time.</translation>
    </message>
    <message>
        <source>Damals lag der Eintrag im Papierkorb.</source>
        <translation>The entry was in the bin then.</translation>
    </message>
    <message>
        <source>Den Eintrag gibt es heute nicht mehr.</source>
        <translation>The entry does not exist any more today.</translation>
    </message>
    <message>
        <source>Heute liegt der Eintrag im Papierkorb.</source>
        <translation>The entry is in the bin today.</translation>
    </message>
    <message>
        <source>≠ geändert</source>
        <translation>≠ changed</translation>
    </message>
    <message>
        <source>= gleich</source>
        <translation>= same</translation>
    </message>
</context>
<context>
    <name>iplan::RecordWindow</name>
    <message>
        <source>Rückgängig</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Wiederholen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Verweis kopieren</source>
        <translation>Copy Reference</translation>
    </message>
    <message>
        <source>Fenster schließen</source>
        <translation>Close Window</translation>
    </message>
</context>
<context>
    <name>iplan::RecoveryNotice</name>
    <message>
        <source>am %1 um %2 (%3)</source>
        <translation>on %1 at %2 (%3)</translation>
    </message>
    <message>
        <source>Das Programm wurde beim letzten Mal unerwartet beendet. Die Datei ist unversehrt; zuletzt gespeichert wurde %1.</source>
        <translation>The program ended unexpectedly last time. The file is intact; it was last saved %1.</translation>
    </message>
    <message>
        <source>Fehlen können nur die letzten Zeichen des Feldes, in dem Sie gerade schrieben.</source>
        <translation>Only the last characters of the field in which you were writing can be missing.</translation>
    </message>
</context>
<context>
    <name>iplan::RecurrenceEditor</name>
    <message>
        <source>%1: eigene Regel</source>
        <translation>%1: own rule</translation>
    </message>
    <message>
        <source>Eine Regel nach RFC 5545</source>
        <translation>A rule after RFC 5545</translation>
    </message>
    <message>
        <source>eigene Regel …</source>
        <translation>own rule …</translation>
    </message>
    <message>
        <source>Tragen Sie ein, wann die erste Sitzung beginnt; dann stehen hier die Termine.</source>
        <translation>Enter when the first meeting begins; then the dates stand here.</translation>
    </message>
    <message>
        <source>Von heute an kein Termin.</source>
        <translation>No date from today on.</translation>
    </message>
    <message>
        <source>Nächste Termine: %1</source>
        <translation>Next dates: %1</translation>
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
    <message>
        <source>„%1“ passt zu keinem Eintrag (%2).</source>
        <translation>“%1” matches no entry (%2).</translation>
    </message>
    <message>
        <source>Wählen Sie einen Vorschlag aus: auch, um den Eintrag neu anzulegen.</source>
        <translation>Choose a suggestion: also to create the entry.</translation>
    </message>
    <message>
        <source>„%1“ neu anlegen</source>
        <translation>Create “%1”</translation>
    </message>
    <message>
        <source>„%1“ neu in: %2</source>
        <translation>“%1” new in: %2</translation>
    </message>
    <message>
        <source>%1: Wozu gehört „%2“? Wählen Sie in der Liste aus.</source>
        <translation>%1: to which does “%2” belong? Choose from the list.</translation>
    </message>
    <message>
        <source>%1, zu dem „%2“ gehört</source>
        <translation>%1 to which “%2” belongs</translation>
    </message>
</context>
<context>
    <name>iplan::ReferencesView</name>
    <message>
        <source>Was auf diesen Eintrag verweist</source>
        <translation>What refers to this entry</translation>
    </message>
    <message>
        <source>Eingabetaste öffnet den Eintrag.</source>
        <translation>Return opens the entry.</translation>
    </message>
    <message>
        <source>Noch kein anderer Eintrag verweist hierauf.</source>
        <translation>No other entry refers to this yet.</translation>
    </message>
    <message>
        <source>Verwendet bei 1 Eintrag.</source>
        <translation>Used by 1 entry.</translation>
    </message>
    <message>
        <source>Verwendet bei %L1 Einträgen.</source>
        <translation>Used by %L1 entries.</translation>
    </message>
    <message>
        <source>Verweise auf „%1“ umhängen</source>
        <translation>Move references to “%1”</translation>
    </message>
    <message>
        <source>… und %L1 weitere</source>
        <translation>… and %L1 more</translation>
    </message>
    <message>
        <source>Genannt in Texten von</source>
        <translation>Mentioned in texts of</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In den eigenen Texten genannt</source>
        <translation>Mentioned in its own texts</translation>
    </message>
</context>
<context>
    <name>iplan::RehearsalView</name>
    <message>
        <source>Was geschehen würde, im Einzelnen</source>
        <translation>What would happen, in detail</translation>
    </message>
    <message>
        <source>Pfeil nach rechts klappt einen Eintrag auf und zeigt seine Felder.</source>
        <translation>The right arrow key unfolds an entry and shows its fields.</translation>
    </message>
    <message>
        <source>Eintrag und Feld</source>
        <translation>Entry and field</translation>
    </message>
    <message>
        <source>Hier bisher</source>
        <translation>Here so far</translation>
    </message>
    <message>
        <source>Danach</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>Die andere Kopie enthält nichts, was hier noch fehlt.</source>
        <translation>The other copy contains nothing that is missing here.</translation>
    </message>
    <message>
        <source>, geschrieben von %1.</source>
        <translation>, written by %1.</translation>
    </message>
    <message>
        <source>%L1 neu</source>
        <translation>%L1 new</translation>
    </message>
    <message>
        <source>%L1 geändert</source>
        <translation>%L1 changed</translation>
    </message>
    <message>
        <source>%L1 in den Papierkorb gelegt</source>
        <translation>%L1 moved to the bin</translation>
    </message>
    <message>
        <source>%L1 aus dem Papierkorb geholt</source>
        <translation>%L1 brought back from the bin</translation>
    </message>
    <message>
        <source>Einträge: keiner sähe anders aus als jetzt.</source>
        <translation>Entries: none would look different from now.</translation>
    </message>
    <message>
        <source>Einträge: %1.</source>
        <translation>Entries: %1.</translation>
    </message>
    <message>
        <source>Konflikte: keine.</source>
        <translation>Conflicts: none.</translation>
    </message>
    <message>
        <source>Konflikte: %1. Bis sie entschieden sind, gilt eine der Fassungen; keine geht verloren.</source>
        <translation>Conflicts: %1. Until they are decided, one of the versions is valid; none is lost.</translation>
    </message>
    <message>
        <source>Auf der anderen Kopie schon entschieden: %L1.</source>
        <translation>Already decided on the other copy: %L1.</translation>
    </message>
    <message>
        <source>Verloren ginge: nichts.</source>
        <translation>Lost would be: nothing.</translation>
    </message>
    <message>
        <source>In Konflikt</source>
        <translation>In conflict</translation>
    </message>
    <message>
        <source>Endgültig leer</source>
        <translation>Emptied for good</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Geändert</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>In den Papierkorb</source>
        <translation>To the bin</translation>
    </message>
    <message>
        <source>Aus dem Papierkorb</source>
        <translation>From the bin</translation>
    </message>
    <message>
        <source>Dort schon entschieden</source>
        <translation>Already decided there</translation>
    </message>
    <message>
        <source>Auf beiden Seiten gleich geändert</source>
        <translation>Changed alike on both sides</translation>
    </message>
    <message>
        <source>%1 (Absätze beider Kopien)</source>
        <translation>%1 (paragraphs of both copies)</translation>
    </message>
    <message>
        <source>gelöscht und bearbeitet</source>
        <translation>deleted and edited</translation>
    </message>
    <message>
        <source>abgeschlossen und bearbeitet</source>
        <translation>closed and edited</translation>
    </message>
    <message>
        <source>1 Änderung würde übernommen</source>
        <translation>1 change would be taken over</translation>
    </message>
    <message>
        <source>%L1 Änderungen würden übernommen</source>
        <translation>%L1 changes would be taken over</translation>
    </message>
    <message>
        <source>Inhalte von Anlagen, die dazukämen: %L1.</source>
        <translation>Contents of attachments that would be added: %L1.</translation>
    </message>
    <message>
        <source>Endgültig leer würden: %L1, weil dort Personendaten gelöscht wurden.</source>
        <translation>Would be empty for good: %L1, because personal data were erased there.</translation>
    </message>
</context>
<context>
    <name>iplan::RenumberPanel</name>
    <message>
        <source>Nummern &amp;übernehmen</source>
        <translation>&amp;Apply Numbers</translation>
    </message>
    <message>
        <source>Abbre&amp;chen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Bisher</source>
        <translation>So far</translation>
    </message>
    <message>
        <source>Neu</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Eintrag</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Vorschlag für neue Nummern</source>
        <translation>Suggestion for new numbers</translation>
    </message>
    <message>
        <source>Neu nummerieren</source>
        <translation>Renumber</translation>
    </message>
    <message>
        <source>(keine)</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>Unter „%1“ sind alle Nummern fortlaufend; es ändert sich nichts.</source>
        <translation>Below “%1” all numbers are consecutive; nothing changes.</translation>
    </message>
    <message>
        <source>Unter „%1“ ändert sich eine Nummer. Der Wortlaut bleibt.</source>
        <translation>Below “%1” one number changes. The wording stays.</translation>
    </message>
    <message>
        <source>&amp;Schließen</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Unter „%1“ ändern sich %L2 Nummern. Der Wortlaut bleibt.</source>
        <translation>Below “%1” %L2 numbers change. The wording stays.</translation>
    </message>
</context>
<context>
    <name>iplan::ReopenPanel</name>
    <message>
        <source>Fortschreibung wieder öffnen</source>
        <translation>Open edition again</translation>
    </message>
    <message>
        <source>Öffnen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Grund der Öffnung</source>
        <translation>Reason of opening</translation>
    </message>
    <message>
        <source>zum Beispiel: Zwei Beträge waren falsch.</source>
        <translation>for example: two amounts were wrong.</translation>
    </message>
    <message>
        <source>„%1“ zeigt dann wieder, was die Datei enthält; was eingefroren war, ist nur noch im Verlauf zu sehen. Grund und Tag bleiben an der Fortschreibung stehen.</source>
        <translation>“%1” then shows again what the file holds; what was frozen can only be seen in the history. Reason and day stay with the edition.</translation>
    </message>
    <message>
        <source>Gr&amp;und der Öffnung:</source>
        <translation>&amp;Reason for opening:</translation>
    </message>
</context>
<context>
    <name>iplan::ReplacedFile</name>
    <message>
        <source>Öffnen Sie die Datei neu; was Sie getippt haben, bleibt dabei erhalten. Gilt nun eine ältere Fassung, hilft eine Sicherung.</source>
        <translation>Open the file anew; what you have typed is kept. Should an older version be valid now, a backup helps.</translation>
    </message>
    <message>
        <source>Neu ö&amp;ffnen</source>
        <translation>Open A&amp;new</translation>
    </message>
    <message>
        <source>Getippten Text &amp;kopieren</source>
        <translation>&amp;Copy Typed Text</translation>
    </message>
    <message>
        <source>„%1“ ist neu geöffnet.</source>
        <translation>“%1” is open anew.</translation>
    </message>
    <message>
        <source>Was Sie getippt haben, steht wieder im Feld: %1.</source>
        <translation>What you had typed is back in the field: %1.</translation>
    </message>
    <message>
        <source>In der Datei steht jetzt etwas anderes, oder der Eintrag fehlt. Getippt war: %1</source>
        <translation>The file holds something else by now, or the entry is missing. You had typed: %1</translation>
    </message>
    <message>
        <source>&amp;Verwerfen</source>
        <translation>&amp;Discard</translation>
    </message>
</context>
<context>
    <name>iplan::ReportsPage</name>
    <message>
        <source>Bericht</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Stand vom</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Bericht und Export zeigen die Datei, wie sie an diesem Tag war. Dienststellen heißen darin so wie damals.</source>
        <translation>Report and export show the file as it was on that day. Offices are named in them as they were then.</translation>
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
        <source>Ber&amp;icht:</source>
        <translation>Repor&amp;t:</translation>
    </message>
    <message>
        <source>&amp;Modul:</source>
        <translation>&amp;Module:</translation>
    </message>
    <message>
        <source>&amp;Stand vom:</source>
        <translation>&amp;As of:</translation>
    </message>
    <message>
        <source>Ausgeben</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Druc&amp;ken …</source>
        <translation>&amp;Print …</translation>
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
        <translation>E&amp;xport …</translation>
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
        <source>Abbre&amp;chen</source>
        <translation>&amp;Cancel</translation>
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
        <source>Gespeichert: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Wird abgebrochen …</source>
        <translation>Cancelling …</translation>
    </message>
    <message>
        <source>&amp;Maßnahme:</source>
        <translation>&amp;Measure:</translation>
    </message>
    <message>
        <source>Alle Maßnahmen</source>
        <translation>All measures</translation>
    </message>
    <message>
        <source>Mit Personen und internen &amp;Notizen</source>
        <translation>With persons and internal &amp;notes</translation>
    </message>
    <message>
        <source>Öffen&amp;tliche Fassung</source>
        <translation>Public &amp;version</translation>
    </message>
    <message>
        <source>Seite %1 von %L2</source>
        <translation>Page %1 of %L2</translation>
    </message>
    <message>
        <source>Fortschreibung</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Eine eingefrorene Fortschreibung wird gedruckt, wie sie eingefroren wurde, eine in Arbeit nach ihrer Auswahl.</source>
        <translation>A frozen edition is printed as it was frozen, one in work by its selection.</translation>
    </message>
    <message>
        <source>Fortschreib&amp;ung:</source>
        <translation>&amp;Edition:</translation>
    </message>
    <message>
        <source>Öffentliche Fassung</source>
        <translation>Public version</translation>
    </message>
    <message>
        <source>Sit&amp;zung:</source>
        <translation>&amp;Meeting:</translation>
    </message>
    <message>
        <source>Alle Sitzungen</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Arbeits&amp;gruppe:</source>
        <translation>Working &amp;group:</translation>
    </message>
    <message>
        <source>Alle Arbeitsgruppen</source>
        <translation>All working groups</translation>
    </message>
    <message>
        <source>&amp;Gremium:</source>
        <translation>&amp;Body:</translation>
    </message>
    <message>
        <source>Alle Gremien</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>&amp;Vorlage:</source>
        <translation>&amp;Paper:</translation>
    </message>
    <message>
        <source>Alle Vorlagen</source>
        <translation>All papers</translation>
    </message>
    <message>
        <source>&amp;Verglichen mit:</source>
        <translation>&amp;Compared with:</translation>
    </message>
    <message>
        <source>Letzte Fortschreibung</source>
        <translation>Last edition</translation>
    </message>
    <message>
        <source>Alle Konzeptmodule</source>
        <translation>All concept modules</translation>
    </message>
    <message>
        <source>keine: die Datei selbst</source>
        <translation>none: the file itself</translation>
    </message>
    <message>
        <source>Vorlage:</source>
        <translation>Template:</translation>
    </message>
    <message>
        <source>&amp;Abfrage:</source>
        <translation>&amp;Round:</translation>
    </message>
    <message>
        <source>Alle Sachstandsabfragen</source>
        <translation>All status rounds</translation>
    </message>
    <message>
        <source>Drucker</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Nicht gedruckt, weil der Grund nicht festgehalten wurde.</source>
        <translation>Not printed, because the reason was not kept.</translation>
    </message>
    <message>
        <source>Wieder entfernt, weil der Grund nicht festgehalten wurde.</source>
        <translation>Removed again, because the reason was not kept.</translation>
    </message>
    <message>
        <source>Be&amp;wertungsrunde:</source>
        <translation>Ratin&amp;g round:</translation>
    </message>
    <message>
        <source>Alle Bewertungsrunden</source>
        <translation>All rating rounds</translation>
    </message>
</context>
<context>
    <name>iplan::RestoreCommands</name>
    <message>
        <source>Die Sicherung vom %1 wird wiederhergestellt …</source>
        <translation>The backup of %1 is being restored …</translation>
    </message>
    <message>
        <source>„%1“ ist wiederhergestellt, wie die Datei am %2 war.</source>
        <translation>“%1” is restored as the file was on %2.</translation>
    </message>
    <message>
        <source>Wie sie eben noch war, liegt sie als „%1“ bei den Sicherungen.</source>
        <translation>As it was just now it lies among the backups as “%1”.</translation>
    </message>
    <message>
        <source>&amp;Zurücknehmen</source>
        <translation>&amp;Take Back</translation>
    </message>
    <message>
        <source>Was andere Kopien schon haben, bringt der Abgleich wieder.</source>
        <translation>What other copies have already comes back with the synchronisation.</translation>
    </message>
    <message>
        <source>&amp;Sicherungen zeigen</source>
        <translation>Show &amp;Backups</translation>
    </message>
    <message>
        <source>Die Datei ist wieder, wie sie vor dem Wiederherstellen am %1 war.</source>
        <translation>The file is again as it was before the restore on %1.</translation>
    </message>
    <message>
        <source>Die Datei ist wieder, wie sie am %1 gesichert wurde.</source>
        <translation>The file is again as it was backed up on %1.</translation>
    </message>
    <message>
        <source>&amp;Zusammenführung zurücknehmen (Stand vom %1)</source>
        <translation>Take Back &amp;Merge (State of %1)</translation>
    </message>
    <message>
        <source>&amp;Zusammenführung zurücknehmen (nicht möglich)</source>
        <translation>Take Back &amp;Merge (Not Possible)</translation>
    </message>
    <message>
        <source>Eine Zusammenführung lässt sich jetzt nicht zurücknehmen.</source>
        <translation>A merge cannot be taken back now.</translation>
    </message>
</context>
<context>
    <name>iplan::RichTextEdit</name>
    <message>
        <source>&amp;Verweis öffnen (Strg+Klick)</source>
        <translation>Open &amp;Reference (Ctrl+Click)</translation>
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
    <name>iplan::RoundOutPanel</name>
    <message>
        <source>Bögen ausgeben</source>
        <translation>Give out sheets</translation>
    </message>
    <message>
        <source>Wer gefragt wird und wer geantwortet hat</source>
        <translation>Who is asked and who has answered</translation>
    </message>
    <message>
        <source>Schreibt für jede Stelle einen Bogen und den Entwurf einer E-Mail in einen Ordner.</source>
        <translation>Writes a sheet and the draft of an e-mail for each office into a folder.</translation>
    </message>
    <message>
        <source>Schreibt denen, die noch nicht geantwortet haben, eine Erinnerung mit dem Bogen.</source>
        <translation>Writes a reminder with the sheet to those who have not answered yet.</translation>
    </message>
    <message>
        <source>„%1“ fragt jede Dienststelle, die eine laufende Maßnahme führt, und bei Maßnahmen Dritter deren Träger. Wer nicht gefragt werden soll, kommt im Formular in den Papierkorb.</source>
        <translation>“%1” asks each office that leads a running measure, and for measures of third parties their provider. Who is not to be asked goes into the bin in the form.</translation>
    </message>
    <message>
        <source>%1: %2, %L3 von %L4 Sachständen</source>
        <translation>%1: %2, %L3 of %L4 status reports</translation>
    </message>
    <message>
        <source>%1: noch nicht gefragt</source>
        <translation>%1: not asked yet</translation>
    </message>
    <message>
        <source>Ordner für die Bögen</source>
        <translation>Folder for the sheets</translation>
    </message>
    <message>
        <source>%1 mit E-Mail geschrieben nach %2.</source>
        <translation>%1 with e-mail written to %2.</translation>
    </message>
    <message>
        <source>Ohne E-Mail-Adresse: %1</source>
        <translation>Without e-mail address: %1</translation>
    </message>
    <message>
        <source>Er&amp;innern …</source>
        <translation>Rem&amp;ind …</translation>
    </message>
    <message>
        <source>Emp&amp;fänger:</source>
        <translation>&amp;Recipients:</translation>
    </message>
    <message>
        <source>Bögen a&amp;usgeben …</source>
        <translation>Give O&amp;ut Sheets …</translation>
    </message>
</context>
<context>
    <name>iplan::RoundReturnPanel</name>
    <message>
        <source>Wählt die Datei, die eine Dienststelle zurückgeschickt hat.</source>
        <translation>Chooses the file that an office has sent back.</translation>
    </message>
    <message>
        <source>Übernimmt, was angekreuzt ist, in einem Schritt.</source>
        <translation>Takes over what is ticked in one step.</translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Im Bogen</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>In der Datei</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Bei der Ausgabe</source>
        <translation>When given out</translation>
    </message>
    <message>
        <source>Was der Bogen ändert</source>
        <translation>What the sheet changes</translation>
    </message>
    <message>
        <source>Die Leertaste kreuzt an, was übernommen wird.</source>
        <translation>Space ticks what is taken over.</translation>
    </message>
    <message>
        <source>Was der Bogen &amp;ändert:</source>
        <translation>What the sheet &amp;changes:</translation>
    </message>
    <message>
        <source>Zurückgekommener Bogen</source>
        <translation>Returned sheet</translation>
    </message>
    <message>
        <source>Ausgefüllte Bögen (*.xlsx *.ods)</source>
        <translation>Filled-in sheets (*.xlsx *.ods)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: In der Datei wurde inzwischen etwas anderes eingetragen. Sie bleibt, wie sie ist, wo nicht angekreuzt wird.</source>
        <translation>%1: something else has been entered in the file meanwhile. It stays as it is where nothing is ticked.</translation>
    </message>
    <message>
        <source>Nicht übernommen wird Zeile %1 (%2): %3</source>
        <translation>Row %1 (%2) is not taken over: %3</translation>
    </message>
    <message>
        <source>Alles daraus steht schon in der Datei.</source>
        <translation>All of it is in the file already.</translation>
    </message>
    <message>
        <source>Nichts davon ist angekreuzt; alles andere steht schon in der Datei.</source>
        <translation>None of it is ticked; everything else is in the file already.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Widerspruch: %1</source>
        <translation>Contradiction: %1</translation>
    </message>
    <message>
        <source>Zurückgekommene Bögen einlesen</source>
        <translation>Read Returned Sheets</translation>
    </message>
    <message>
        <source>&amp;Ordner wählen …</source>
        <translation>Choose F&amp;older …</translation>
    </message>
    <message>
        <source>Zeigt alle Bögen eines Ordners. Was dort später dazukommt, wird angeboten, nicht von selbst gelesen.</source>
        <translation>Shows all sheets of a folder. What comes there later is offered, not read by itself.</translation>
    </message>
    <message>
        <source>Zeigt, was die neuen Bögen ändern würden.</source>
        <translation>Shows what the new sheets would change.</translation>
    </message>
    <message>
        <source>Bögen</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Was der gewählte Bogen ändert, steht darunter.</source>
        <translation>What the chosen sheet changes stands below.</translation>
    </message>
    <message>
        <source>Übernimmt aus jedem Bogen, was angekreuzt ist, jeden in einem Schritt.</source>
        <translation>Takes over what is ticked from each sheet, each in one step.</translation>
    </message>
    <message>
        <source>Ordner mit zurückgekommenen Bögen</source>
        <translation>Folder with returned sheets</translation>
    </message>
    <message>
        <source>%1 in „%2“ ansehen</source>
        <translation>Look at %1 in “%2”</translation>
    </message>
    <message>
        <source>%1: abgewiesen</source>
        <translation>%1: refused</translation>
    </message>
    <message>
        <source>%1: nichts ausgefüllt</source>
        <translation>%1: nothing filled in</translation>
    </message>
    <message>
        <source>%1: übernommen</source>
        <translation>%1: taken over</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>, %1 nicht lesbar</source>
        <translation>, %1 not readable</translation>
    </message>
    <message>
        <source>Wählen Sie einen ausgefüllten Bogen (XLSX oder ODS) oder den Ordner, in dem sie liegen. Sie können Bögen auch auf diese Seite ziehen.</source>
        <translation>Choose a filled-in sheet (XLSX or ODS) or the folder in which they lie. You can also drag sheets onto this page.</translation>
    </message>
    <message>
        <source>Bogen &amp;wählen …</source>
        <translation>&amp;Choose Sheet …</translation>
    </message>
    <message>
        <source>&amp;Übernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>Alle überneh&amp;men</source>
        <translation>Apply &amp;All</translation>
    </message>
</context>
<context>
    <name>iplan::RoundsPage</name>
    <message>
        <source>Bögen ausgeben und erinnern …</source>
        <translation>Give Out Sheets and Remind …</translation>
    </message>
    <message>
        <source>Zurückgekommene Bögen einlesen …</source>
        <translation>Read Returned Sheets …</translation>
    </message>
    <message>
        <source>Bögen ausgeben</source>
        <translation>Give Sheets Out</translation>
    </message>
    <message>
        <source>Bögen einlesen</source>
        <translation>Read Sheets</translation>
    </message>
</context>
<context>
    <name>iplan::RowExports</name>
    <message>
        <source>Termine für den Kalender (ICS) speichern …</source>
        <translation>Save Appointments for the Calendar (ICS) …</translation>
    </message>
    <message>
        <source>Aufgaben für den Kalender (ICS) speichern …</source>
        <translation>Save Tasks for the Calendar (ICS) …</translation>
    </message>
    <message>
        <source>Termine und Aufgaben für den Kalender (ICS) speichern …</source>
        <translation>Save Appointments and Tasks for the Calendar (ICS) …</translation>
    </message>
    <message>
        <source>Termine für den Kalender speichern</source>
        <translation>Save Appointments for the Calendar</translation>
    </message>
    <message>
        <source>Termine</source>
        <translation>Appointments</translation>
    </message>
    <message>
        <source>Als Kontakte speichern</source>
        <translation>Save as Contacts</translation>
    </message>
    <message>
        <source>Kontakte</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Mitglieder als Kontakte (vCard 3.0, auch für Outlook) speichern …</source>
        <translation>Save Members as Contacts (vCard 3.0, Also for Outlook) …</translation>
    </message>
    <message>
        <source>Als Kontakte (vCard 3.0, auch für Outlook) speichern …</source>
        <translation>Save as Contacts (vCard 3.0, Also for Outlook) …</translation>
    </message>
    <message>
        <source>Mitglieder als Kontakte (vCard 4.0) speichern …</source>
        <translation>Save Members as Contacts (vCard 4.0) …</translation>
    </message>
    <message>
        <source>Als Kontakte (vCard 4.0) speichern …</source>
        <translation>Save as Contacts (vCard 4.0) …</translation>
    </message>
</context>
<context>
    <name>iplan::RowPicker</name>
    <message>
        <source>Filtern</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 filtern</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>%1 zum Auswählen</source>
        <translation>%1 to choose from</translation>
    </message>
    <message>
        <source>Die Leertaste wählt aus, Esc schließt.</source>
        <translation>Space chooses, Esc closes.</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ausgewählte hinzufügen</source>
        <translation>Add chosen</translation>
    </message>
    <message>
        <source>1 Ausgewählten hinzufügen</source>
        <translation>Add 1 chosen</translation>
    </message>
    <message>
        <source>%L1 Ausgewählte hinzufügen</source>
        <translation>Add %L1 chosen</translation>
    </message>
    <message>
        <source>Was zur Auswahl steht</source>
        <translation>What there is to choose from</translation>
    </message>
    <message>
        <source>Die Liste wird geladen …</source>
        <translation>The list is being loaded …</translation>
    </message>
    <message>
        <source>Es sind noch keine %1 eingetragen. Legen Sie sie auf der Seite „%1“ an, oder schreiben Sie den Namen in die leere Zeile der Tabelle.</source>
        <translation>No %1 have been entered yet. Make them on the page “%1”, or write the name into the empty row of the table.</translation>
    </message>
    <message>
        <source>Kein Eintrag passt zum Filter.</source>
        <translation>No entry matches the filter.</translation>
    </message>
    <message>
        <source>Alle, die hier stehen, sind schon dabei.</source>
        <translation>All that stand here are members already.</translation>
    </message>
</context>
<context>
    <name>iplan::SearchPanel</name>
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
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message>
        <source>Die besten %1 Treffer</source>
        <translation>The best %1 hits</translation>
    </message>
    <message>
        <source>Maßnahmen, Empfehlungen, Personen …, Seiten und Befehle finden</source>
        <translation>Find measures, recommendations, persons …, pages and commands</translation>
    </message>
    <message>
        <source>Zuletzt angesehen</source>
        <translation>Recently viewed</translation>
    </message>
</context>
<context>
    <name>iplan::SectionChoice</name>
    <message>
        <source>Abschnitte</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>iplan::SeriesPanel</name>
    <message>
        <source>Termine einer Sitzungsreihe anlegen</source>
        <translation>Create meetings of a series</translation>
    </message>
    <message>
        <source>Anlegen</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>Sitzungsreihe</source>
        <translation>Meeting series</translation>
    </message>
    <message>
        <source>Termine bis</source>
        <translation>Meetings until</translation>
    </message>
    <message>
        <source>Reihe:</source>
        <translation>Series:</translation>
    </message>
    <message>
        <source>Termine bis:</source>
        <translation>Meetings until:</translation>
    </message>
    <message>
        <source>Legt die Sitzungen der Reihe mit ihren ständigen Tagesordnungspunkten an. Was schon da ist, bleibt, wie es ist.</source>
        <translation>Creates the meetings of the series with their standing items. What is there already stays as it is.</translation>
    </message>
    <message>
        <source>„%1“ hat noch keine Sitzungsreihe. Legen Sie im Formular der Gruppe eine an.</source>
        <translation>“%1” has no meeting series yet. Create one in the form of the group.</translation>
    </message>
    <message>
        <source>Bis dahin gibt es keinen Termin, der noch fehlt.</source>
        <translation>Until then no meeting is missing.</translation>
    </message>
    <message>
        <source>1 Sitzung wurde angelegt.</source>
        <translation>1 meeting has been created.</translation>
    </message>
    <message>
        <source>%L1 Sitzungen wurden angelegt.</source>
        <translation>%L1 meetings have been created.</translation>
    </message>
</context>
<context>
    <name>iplan::SettingsWindow</name>
    <message>
        <source>Einstellungen – Integrationsplaner</source>
        <translation>Settings – Integrationsplaner</translation>
    </message>
    <message>
        <source>Einstellungen schließen</source>
        <translation>Close settings</translation>
    </message>
    <message>
        <source>Wer arbeitet an diesem PC?</source>
        <translation>Who works on this PC?</translation>
    </message>
    <message>
        <source>Name und Kürzel stehen im Verlauf bei jeder Ihrer Änderungen.</source>
        <translation>Name and initials stand in the history beside each of your changes.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Kürzel:</source>
        <translation>&amp;Initials:</translation>
    </message>
    <message>
        <source>Briefkopf der Berichte</source>
        <translation>Letterhead of the reports</translation>
    </message>
    <message>
        <source>Steht auf Titelseite und in der Fußzeile. Er gehört zu Ihrer Dienststelle, nicht zur Datei: Wer eine Kopie der Datei bekommt, druckt unter dem eigenen Briefkopf.</source>
        <translation>Stands on the title page and in the footer. It belongs to your office, not to the file: whoever gets a copy of the file prints under their own letterhead.</translation>
    </message>
    <message>
        <source>K&amp;ommune:</source>
        <translation>M&amp;unicipality:</translation>
    </message>
    <message>
        <source>leer: wie im Konzept</source>
        <translation>empty: as in the concept</translation>
    </message>
    <message>
        <source>&amp;Dienststelle:</source>
        <translation>&amp;Office:</translation>
    </message>
    <message>
        <source>Ordner</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Was die Dialoge zuerst vorschlagen.</source>
        <translation>What the dialogs suggest first.</translation>
    </message>
    <message>
        <source>Neue Dat&amp;eien:</source>
        <translation>New &amp;files:</translation>
    </message>
    <message>
        <source>&amp;Berichte und Exporte:</source>
        <translation>&amp;Reports and exports:</translation>
    </message>
    <message>
        <source>Ändern …</source>
        <translation>Change …</translation>
    </message>
    <message>
        <source>%1: Ordner ändern</source>
        <translation>%1: change folder</translation>
    </message>
    <message>
        <source>Schrift und Farben</source>
        <translation>Font and colours</translation>
    </message>
    <message>
        <source>Wirkt sofort in allen Fenstern.</source>
        <translation>Takes effect at once in all windows.</translation>
    </message>
    <message>
        <source>Schriftgröße in Prozent</source>
        <translation>Font size in per cent</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Schrift&amp;größe:</source>
        <translation>Font &amp;size:</translation>
    </message>
    <message>
        <source>Farben</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>&amp;Farben:</source>
        <translation>&amp;Colours:</translation>
    </message>
    <message>
        <source>Logo:</source>
        <translation>Logo:</translation>
    </message>
    <message>
        <source>Wörter, die nicht im Wörterbuch stehen, werden rot unterstrichen. Vorschläge gibt das Kontextmenü.</source>
        <translation>Words that are not in the dictionary are underlined in red. The context menu has suggestions.</translation>
    </message>
    <message>
        <source>Schreiben</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Formulare</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Eine Seite zeigt alles untereinander; was Sie zuklappen, bleibt zugeklappt. Was viel Platz braucht, hat auch dort einen Reiter.</source>
        <translation>A page shows everything below each other; what you fold stays folded. What needs much room has a tab there, too.</translation>
    </message>
    <message>
        <source>Aufbau der Formulare</source>
        <translation>Layout of forms</translation>
    </message>
    <message>
        <source>eine Seite mit Überschriften</source>
        <translation>one page with headings</translation>
    </message>
    <message>
        <source>ein Reiter für jede Gruppe</source>
        <translation>a tab for each group</translation>
    </message>
    <message>
        <source>&amp;Aufbau:</source>
        <translation>&amp;Layout:</translation>
    </message>
</context>
<context>
    <name>iplan::SheetOutput</name>
    <message>
        <source>Als &amp;Excel-Arbeitsmappe speichern …</source>
        <translation>Save as &amp;Excel Workbook …</translation>
    </message>
    <message>
        <source>Als &amp;CSV speichern …</source>
        <translation>Save as &amp;CSV …</translation>
    </message>
    <message>
        <source>Als PDF speichern</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Liste als Excel-Arbeitsmappe speichern</source>
        <translation>Save List as Excel Workbook</translation>
    </message>
    <message>
        <source>Liste als CSV speichern</source>
        <translation>Save List as CSV</translation>
    </message>
</context>
<context>
    <name>iplan::SheetReturnPanel</name>
    <message>
        <source>Zurückgekommenen Bogen einlesen</source>
        <translation>Read Returned Sheet</translation>
    </message>
    <message>
        <source>Wählt die Datei, die zurückgeschickt wurde.</source>
        <translation>Chooses the file that was sent back.</translation>
    </message>
    <message>
        <source>Übernimmt, was angekreuzt ist, in einem Schritt.</source>
        <translation>Takes over what is ticked, in one step.</translation>
    </message>
    <message>
        <source>Angabe</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Im Bogen</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>In der Datei</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Bei der Ausgabe</source>
        <translation>When given out</translation>
    </message>
    <message>
        <source>Was der Bogen ändert</source>
        <translation>What the sheet changes</translation>
    </message>
    <message>
        <source>Die Leertaste kreuzt an, was übernommen wird.</source>
        <translation>The space bar ticks what is taken over.</translation>
    </message>
    <message>
        <source>Was der Bogen &amp;ändert:</source>
        <translation>What the sheet &amp;changes:</translation>
    </message>
    <message>
        <source>Zurückgekommener Bogen</source>
        <translation>Returned sheet</translation>
    </message>
    <message>
        <source>Ausgefüllte Bögen (*.xlsx *.ods)</source>
        <translation>Filled-in sheets (*.xlsx *.ods)</translation>
    </message>
    <message>
        <source>Wählen Sie einen ausgefüllten Bogen (XLSX oder ODS).</source>
        <translation>Choose a filled-in sheet (XLSX or ODS).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: In der Datei wurde inzwischen etwas anderes eingetragen. Sie bleibt, wie sie ist, wo nicht angekreuzt wird.</source>
        <translation>%1: Something else was entered in the file meanwhile. It stays as it is where nothing is ticked.</translation>
    </message>
    <message>
        <source>Nicht übernommen wird Zeile %1 (%2): %3</source>
        <translation>Row %1 (%2) is not taken over: %3</translation>
    </message>
    <message>
        <source>Alles daraus steht schon in der Datei.</source>
        <translation>All of it stands in the file already.</translation>
    </message>
    <message>
        <source>Nichts davon ist angekreuzt; alles andere steht schon in der Datei.</source>
        <translation>Nothing of it is ticked; all else stands in the file already.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Widerspruch: %1</source>
        <translation>Contradiction: %1</translation>
    </message>
    <message>
        <source>Bogen &amp;wählen …</source>
        <translation>&amp;Choose Sheet …</translation>
    </message>
    <message>
        <source>&amp;Ordner wählen …</source>
        <translation>Choose F&amp;older …</translation>
    </message>
    <message>
        <source>&amp;Übernehmen</source>
        <translation>&amp;Apply</translation>
    </message>
    <message>
        <source>Zeigt alle Bögen eines Ordners, einen nach dem anderen.</source>
        <translation>Shows all sheets of a folder, one after the other.</translation>
    </message>
    <message>
        <source>Lässt diesen Bogen, wie er ist, und zeigt den nächsten.</source>
        <translation>Leaves this sheet as it is and shows the next one.</translation>
    </message>
    <message>
        <source>Ordner mit zurückgekommenen Bögen</source>
        <translation>Folder with returned sheets</translation>
    </message>
    <message>
        <source>In „%1“ liegt kein Bogen.</source>
        <translation>There is no sheet in “%1”.</translation>
    </message>
    <message>
        <source>Bögen sind Dateien mit der Endung .xlsx oder .ods.</source>
        <translation>Sheets are files that end in .xlsx or .ods.</translation>
    </message>
    <message>
        <source>Nächster Bogen (noch %1)</source>
        <translation>Next Sheet (%1 left)</translation>
    </message>
    <message>
        <source>%1: %2 übernommen.</source>
        <translation>%1: %2 taken over.</translation>
    </message>
</context>
<context>
    <name>iplan::SidePanel</name>
    <message>
        <source>S&amp;chließen</source>
        <translation>C&amp;lose</translation>
    </message>
</context>
<context>
    <name>iplan::SourcePanel</name>
    <message>
        <source>Dat&amp;ei wählen …</source>
        <translation>Choose &amp;file …</translation>
    </message>
    <message>
        <source>Quelle</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Excel, LibreOffice, CSV, Tabellen aus Word, Kontakte (vCard), Dateien aus dem Ratssystem (OParl)</source>
        <translation>Excel, LibreOffice, CSV, tables from Word, contacts (vCard), files of the council system (OParl)</translation>
    </message>
    <message>
        <source>(bitte wählen)</source>
        <translation>(please choose)</translation>
    </message>
    <message>
        <source>&amp;Was steht in der Liste?</source>
        <translation>&amp;What does the list hold?</translation>
    </message>
    <message>
        <source>B&amp;latt:</source>
        <translation>&amp;Sheet:</translation>
    </message>
    <message>
        <source>&amp;Tabelle:</source>
        <translation>&amp;Table:</translation>
    </message>
    <message>
        <source>Die Tabellen, die auf dem Blatt gefunden wurden</source>
        <translation>The tables that were found on the sheet</translation>
    </message>
    <message>
        <source>Bere&amp;ich:</source>
        <translation>&amp;Range:</translation>
    </message>
    <message>
        <source>Von der ersten Überschrift bis zur letzten Zelle, zum Beispiel A5:K200; „A5:K“ reicht bis zum Ende</source>
        <translation>From the first heading to the last cell, for example A5:K200; “A5:K” goes to the end</translation>
    </message>
    <message>
        <source>Zeilen mit Überschri&amp;ften:</source>
        <translation>Rows of &amp;headings:</translation>
    </message>
    <message>
        <source>&amp;Zuordnung:</source>
        <translation>&amp;Mapping:</translation>
    </message>
    <message>
        <source>Eine gespeicherte Zuordnung der Spalten, oder die von selbst gefundene</source>
        <translation>A saved mapping of the columns, or the one found automatically</translation>
    </message>
    <message>
        <source>Semikolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Komma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Tabulator</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>senkrechter Strich</source>
        <translation>Vertical bar</translation>
    </message>
    <message>
        <source>doppelte (&quot;)</source>
        <translation>double (&quot;)</translation>
    </message>
    <message>
        <source>einfache (&apos;)</source>
        <translation>single (&apos;)</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
    <message>
        <source>wie die meisten Beträge</source>
        <translation>as most amounts</translation>
    </message>
    <message>
        <source>Anführungszeichen:</source>
        <translation>Quotes:</translation>
    </message>
    <message>
        <source>Zeichensatz:</source>
        <translation>Encoding:</translation>
    </message>
    <message>
        <source>Stehen statt Umlauten falsche Zeichen in der Vorschau, wählen Sie einen anderen.</source>
        <translation>Where the preview shows wrong characters for umlauts, choose another one.</translation>
    </message>
    <message>
        <source>Schreibweise der Zahlen:</source>
        <translation>Style of numbers:</translation>
    </message>
    <message>
        <source>Liste übernehmen</source>
        <translation>Take over a list</translation>
    </message>
    <message>
        <source>Listen (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf *.ics *.json *.html *.htm);;Alle Dateien (*)</source>
        <translation>Lists (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf *.ics *.json *.html *.htm);;All files (*)</translation>
    </message>
    <message>
        <source>Noch keine Datei gewählt.</source>
        <translation>No file chosen yet.</translation>
    </message>
    <message>
        <source>(selbst gewählter Bereich)</source>
        <translation>(range of your own)</translation>
    </message>
    <message>
        <source>von selbst gefunden</source>
        <translation>found automatically</translation>
    </message>
    <message>
        <source>Trennzeichen:</source>
        <translation>Delimiter:</translation>
    </message>
    <message>
        <source>Alle Blätter zusammen übernehmen</source>
        <translation>Take all sheets together</translation>
    </message>
    <message>
        <source>Die Datei hat dieses Programm ausgegeben. Was Sie auf mehreren Blättern geändert haben, wird ein Schritt, den ein Rückgängig zurücknimmt.</source>
        <translation>The file is an export of this program. What you changed on several sheets becomes one step, which a single Undo takes back.</translation>
    </message>
</context>
<context>
    <name>iplan::SourceStep</name>
    <message>
        <source>&amp;Mitgenommene Kopie</source>
        <translation>&amp;Copy taken along</translation>
    </message>
    <message>
        <source>&amp;Passwort</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Passwort des Pakets</source>
        <translation>Password of the package</translation>
    </message>
    <message>
        <source>Mitgenommene Kopie</source>
        <translation>Copy taken along</translation>
    </message>
    <message>
        <source>Aus&amp;wählen …</source>
        <translation>&amp;Choose …</translation>
    </message>
    <message>
        <source>andere Datei</source>
        <translation>another file</translation>
    </message>
    <message>
        <source>Dort liegt sie gerade nicht. Stecken Sie den USB-Stick ein, oder wählen Sie die Datei aus.</source>
        <translation>It is not there at the moment. Plug in the USB stick, or choose the file.</translation>
    </message>
</context>
<context>
    <name>iplan::SpellMarks</name>
    <message>
        <source>Nicht im Wörterbuch: „%1“. Vorschläge im Kontextmenü.</source>
        <translation>Not in the dictionary: “%1”. Suggestions in the context menu.</translation>
    </message>
    <message>
        <source>Kein Vorschlag für „%1“</source>
        <translation>No suggestion for “%1”</translation>
    </message>
    <message>
        <source>Zum Wörterbuch dieses PCs hinzufügen</source>
        <translation>Add to the dictionary of this PC</translation>
    </message>
    <message>
        <source>Hier nicht prüfen</source>
        <translation>Do not check here</translation>
    </message>
    <message>
        <source>Zum Wörterbuch der Datei hinzufügen</source>
        <translation>Add to the dictionary of the file</translation>
    </message>
</context>
<context>
    <name>iplan::SpellingChoice</name>
    <message>
        <source>&amp;Rechtschreibung beim Schreiben prüfen</source>
        <translation>&amp;Check spelling while typing</translation>
    </message>
    <message>
        <source>Sprache der Rechtschreibung</source>
        <translation>Language of the spelling</translation>
    </message>
    <message>
        <source>&amp;Sprache:</source>
        <translation>&amp;Language:</translation>
    </message>
    <message>
        <source>Auf diesem PC ist kein deutsches Wörterbuch installiert, deshalb wird nichts geprüft. Unter Debian und Ubuntu bringt es das Paket „hunspell-de-de“, unter Windows LibreOffice. Sonst legen Sie die Dateien „de_DE.aff“ und „de_DE.dic“ in diesen Ordner und starten das Programm neu: %1</source>
        <translation>No German dictionary is installed on this PC, therefore nothing is checked. On Debian and Ubuntu the package “hunspell-de-de” brings it, on Windows LibreOffice does. Otherwise put the files “de_DE.aff” and “de_DE.dic” into this folder and start the program again: %1</translation>
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
        <source>Datei ö&amp;ffnen</source>
        <translation>&amp;Open File</translation>
    </message>
    <message>
        <source>Vorhandene Datei (*.iplan) wählen</source>
        <translation>Choose an existing file (*.iplan)</translation>
    </message>
    <message>
        <source>Belegte Angaben, als eigene Kopie</source>
        <translation>Evidenced facts, as a copy of your own</translation>
    </message>
    <message>
        <source>Be&amp;ispiel Aachen</source>
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
        <source>Aus einem Abg&amp;leichordner beginnen</source>
        <translation>Begin from a S&amp;ynchronisation Folder</translation>
    </message>
    <message>
        <source>Eigene Kopie dessen, was andere schon abgleichen</source>
        <translation>A copy of your own of what others synchronise already</translation>
    </message>
    <message>
        <source>Beispiel K&amp;öln</source>
        <translation>Sample C&amp;ologne</translation>
    </message>
    <message>
        <source>Einführung</source>
        <translation>Introduction</translation>
    </message>
    <message>
        <source>In sieben Schritten zeigt das Programm, wie Konzept, Maßnahmen und Berichte zusammenhängen. Das dauert etwa fünf Minuten.</source>
        <translation>In seven steps the program shows how concept, measures and reports belong together. It takes about five minutes.</translation>
    </message>
    <message>
        <source>Beispiel Köln &amp;kennenlernen</source>
        <translation>Get to &amp;Know the Sample Cologne</translation>
    </message>
    <message>
        <source>Nicht &amp;mehr anbieten</source>
        <translation>Do Not Offer &amp;Again</translation>
    </message>
    <message>
        <source>Die Einführung steht weiterhin im Menü Hilfe.</source>
        <translation>The introduction is still in the menu Help.</translation>
    </message>
    <message>
        <source>Neu hier?</source>
        <translation>New here?</translation>
    </message>
    <message>
        <source>nicht gefunden</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>Aus einer Ex&amp;cel-Liste beginnen</source>
        <translation>Begin with an Ex&amp;cel list</translation>
    </message>
    <message>
        <source>Neue Datei aus vorhandenen Maßnahmen oder Kontakten</source>
        <translation>New file from measures or contacts that you have</translation>
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
        <source>%L1 Lücken</source>
        <translation>%L1 gaps</translation>
    </message>
    <message>
        <source>Ohne Namen</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Name und Kürzel: %1</source>
        <translation>Name and initials: %1</translation>
    </message>
    <message>
        <source>%L1 Einträge</source>
        <translation>%L1 entries</translation>
    </message>
    <message>
        <source>In den Papierkorb gelegt: %1</source>
        <translation>Moved to the trash: %1</translation>
    </message>
    <message>
        <source>Noch nicht gespeichert</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>, dazu %1</source>
        <translation>, and with it %1</translation>
    </message>
</context>
<context>
    <name>iplan::StepDialog</name>
    <message>
        <source>&amp;Zurück</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Abbrechen</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Fortschritt</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Schließen</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Fertig</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Schritt %1 von %L2</source>
        <translation>Step %1 of %L2</translation>
    </message>
</context>
<context>
    <name>iplan::StepNote</name>
    <message>
        <source>Strg+Z nimmt es zurück.</source>
        <translation>Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Zurückgenommen: %1</source>
        <translation>Taken back: %1</translation>
    </message>
</context>
<context>
    <name>iplan::SuggestingEditor</name>
    <message>
        <source>Vorschläge für %1</source>
        <translation>Suggestions for: %1</translation>
    </message>
</context>
<context>
    <name>iplan::TabMenu</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Alle Bereiche</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>Alle Bereiche des Formulars, auch die, für die oben kein Platz ist</source>
        <translation>All sections of the form, also those for which there is no room above</translation>
    </message>
</context>
<context>
    <name>iplan::TakeAlongDialog</name>
    <message>
        <source>Arbeitskopie mitnehmen</source>
        <translation>Take a Working Copy Along</translation>
    </message>
    <message>
        <source>Was nehmen Sie mit?</source>
        <translation>What do you take along?</translation>
    </message>
    <message>
        <source>&amp;Weiter</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Wohin?</source>
        <translation>Where to?</translation>
    </message>
    <message>
        <source>Passwort</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>&amp;Mitnehmen</source>
        <translation>&amp;Take Along</translation>
    </message>
    <message>
        <source>Es fehlt, wer die Kopie mitnimmt.</source>
        <translation>It is missing who takes the copy along.</translation>
    </message>
    <message>
        <source>Tragen Sie einen Namen ein; er steht in der Liste der mitgenommenen Kopien.</source>
        <translation>Enter a name; it stands in the list of copies taken along.</translation>
    </message>
    <message>
        <source>Es fehlt, wohin die Arbeitskopie soll.</source>
        <translation>It is missing where the working copy should go.</translation>
    </message>
    <message>
        <source>Wählen Sie einen Ordner, zum Beispiel auf dem USB-Stick.</source>
        <translation>Choose a folder, for example on the USB stick.</translation>
    </message>
    <message>
        <source>Den Ordner „%1“ gibt es nicht.</source>
        <translation>There is no folder “%1”.</translation>
    </message>
    <message>
        <source>Wählen Sie einen vorhandenen Ordner; stecken Sie den USB-Stick ein.</source>
        <translation>Choose an existing folder; plug in the USB stick.</translation>
    </message>
    <message>
        <source>Die Datei „%1“ gibt es schon.</source>
        <translation>The file “%1” exists already.</translation>
    </message>
    <message>
        <source>Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist.</source>
        <translation>Choose another name; the existing file stays as it is.</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Datei</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Der Vermerk über die Kopie konnte nicht geschrieben werden.</source>
        <translation>The note on the copy could not be written.</translation>
    </message>
    <message>
        <source>Die Arbeitskopie wird geschrieben und geprüft …</source>
        <translation>The working copy is being written and verified …</translation>
    </message>
    <message>
        <source>Die Arbeitskopie liegt unter „%1“ (%2%3).</source>
        <translation>The working copy is at “%1” (%2%3).</translation>
    </message>
    <message>
        <source>, verschlüsselt</source>
        <translation>, encrypted</translation>
    </message>
    <message>
        <source>Für E-Mail ist das Paket oft zu groß; nehmen Sie einen USB-Stick.</source>
        <translation>The package is often too large for e-mail; use a USB stick.</translation>
    </message>
    <message>
        <source>Dass %1 sie hat, steht unter „Abgleich“ in der Liste „Mitgenommene Kopien“.</source>
        <translation>That %1 has it stands under “Synchronisation” in the list “Copies taken along”.</translation>
    </message>
    <message>
        <source>Zurück kommt sie mit „Datei &gt; Arbeitskopie zurückführen …“.</source>
        <translation>“File &gt; Bring a Working Copy Back …” brings it back.</translation>
    </message>
    <message>
        <source>Der Vermerk, dass %1 sie hat, ist zurückgenommen; die Kopie selbst gibt es weiter.</source>
        <translation>The note that %1 has it has been taken back; the copy itself still exists.</translation>
    </message>
</context>
<context>
    <name>iplan::TakeAlongPasswordStep</name>
    <message>
        <source>Passwort</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Passwort noch einmal</source>
        <translation>Password once more</translation>
    </message>
    <message>
        <source>&amp;Passwort</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>&amp;Noch einmal</source>
        <translation>&amp;Once more</translation>
    </message>
    <message>
        <source>Das Paket wird verschlüsselt. Geben Sie das Passwort auf anderem Weg weiter, zum Beispiel am Telefon. Ohne Passwort kann niemand das Paket öffnen, auch Sie nicht.</source>
        <translation>The package is encrypted. Pass the password on by another way, for example by telephone. Without the password nobody can open the package, not even you.</translation>
    </message>
    <message>
        <source>Ohne Passwort wird die Datei unverschlüsselt geschrieben. Mit Passwort wird daraus ein verschlüsseltes Paket (*.iplanpaket) am selben Ort.</source>
        <translation>Without password the file is written unencrypted. With a password it becomes an encrypted package (*.iplanpaket) at the same place.</translation>
    </message>
    <message>
        <source>Die beiden Eingaben sind verschieden.</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>Die beiden Passwörter sind verschieden.</source>
        <translation>The two passwords differ.</translation>
    </message>
    <message>
        <source>Geben Sie beide Male dasselbe ein.</source>
        <translation>Enter the same both times.</translation>
    </message>
    <message>
        <source>Es fehlt ein Passwort: Pakete werden immer verschlüsselt.</source>
        <translation>A password is missing: packages are always encrypted.</translation>
    </message>
    <message>
        <source>Geben Sie ein Passwort ein, am besten mehrere Wörter.</source>
        <translation>Enter a password, best of all several words.</translation>
    </message>
</context>
<context>
    <name>iplan::TakeAlongScopeStep</name>
    <message>
        <source>&amp;Alles</source>
        <translation>&amp;Everything</translation>
    </message>
    <message>
        <source>Diese Datei ist eine Teilkopie: ein Paket enthält, was in ihr geschrieben wurde.</source>
        <translation>This file is a partial copy: a package contains what was written in it.</translation>
    </message>
    <message>
        <source>Die vollständige Datei mit Verlauf und allen Personendaten.</source>
        <translation>The complete file with history and all personal data.</translation>
    </message>
    <message>
        <source>Eine Arbeits&amp;gruppe</source>
        <translation>A working &amp;group</translation>
    </message>
    <message>
        <source>Ein &amp;Modul</source>
        <translation>A &amp;module</translation>
    </message>
    <message>
        <source>Eine Teilkopie lässt die Personendaten anderer hier. Was in ihr geschrieben wird, kommt beim Zurückführen in die Datei.</source>
        <translation>A partial copy leaves the personal data of others here. What is written in it comes into the file when it is brought back.</translation>
    </message>
    <message>
        <source>Wer nimmt die Kopie mit?</source>
        <translation>Who takes the copy along?</translation>
    </message>
    <message>
        <source>&amp;Wer nimmt die Kopie mit?</source>
        <translation>&amp;Who takes the copy along?</translation>
    </message>
    <message>
        <source>alles</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>%1 „%2“</source>
        <translation>%1 “%2”</translation>
    </message>
</context>
<context>
    <name>iplan::TakeAlongTargetStep</name>
    <message>
        <source>&amp;Datei auf USB-Stick oder in einem Ordner (*.iplan)</source>
        <translation>&amp;File on a USB stick or in a folder (*.iplan)</translation>
    </message>
    <message>
        <source>&amp;Paket, auch für E-Mail (*.iplanpaket)</source>
        <translation>&amp;Package, for e-mail, too (*.iplanpaket)</translation>
    </message>
    <message>
        <source>Wohin</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>Aus&amp;wählen …</source>
        <translation>&amp;Choose …</translation>
    </message>
    <message>
        <source>W&amp;ohin</source>
        <translation>Where t&amp;o</translation>
    </message>
    <message>
        <source>Lässt sich sofort öffnen. Wer sie findet, kann sie lesen.</source>
        <translation>Can be opened at once. Whoever finds it can read it.</translation>
    </message>
    <message>
        <source>Verschlüsselt. Wer es bekommt, macht daraus mit „Datei &gt; Paket öffnen …“ und dem Passwort eine Datei.</source>
        <translation>Encrypted. Whoever gets it makes a file of it with “File &gt; Open Package …” and the password.</translation>
    </message>
    <message>
        <source>Die Größe wird berechnet …</source>
        <translation>Computing the size …</translation>
    </message>
    <message>
        <source>Größe: %1. Für viele E-Mail-Server ist das zu groß; nehmen Sie einen USB-Stick.</source>
        <translation>Size: %1. This is too large for many e-mail servers; use a USB stick.</translation>
    </message>
    <message>
        <source>Größe: etwa %1, für E-Mail geeignet.</source>
        <translation>Size: about %1, suitable for e-mail.</translation>
    </message>
    <message>
        <source>Wohin mit der Arbeitskopie?</source>
        <translation>Where should the working copy go?</translation>
    </message>
    <message>
        <source>Paket (*.iplanpaket)</source>
        <translation>Package (*.iplanpaket)</translation>
    </message>
    <message>
        <source>Integrationsplaner (*.iplan)</source>
        <translation>Integrationsplaner (*.iplan)</translation>
    </message>
</context>
<context>
    <name>iplan::TakenCopiesView</name>
    <message>
        <source>Niemand hat eine Kopie mitgenommen. Für eine Sitzung ohne Netz nehmen Sie mit „Arbeitskopie mitnehmen …“ eine mit.</source>
        <translation>Nobody has taken a copy along. For a meeting without network take one along with “Take a Working Copy Along …”.</translation>
    </message>
    <message>
        <source>Als zurückgegeben &amp;vermerken</source>
        <translation>&amp;Note as Returned</translation>
    </message>
    <message>
        <source>Mitgenommene Kopien</source>
        <translation>Copies taken along</translation>
    </message>
    <message>
        <source>Bei</source>
        <translation>With</translation>
    </message>
    <message>
        <source>Umfang</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Als</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Mitgenommen am</source>
        <translation>Taken along on</translation>
    </message>
    <message>
        <source>Zurückgeführt am</source>
        <translation>Brought back on</translation>
    </message>
    <message>
        <source>Für Kopien, die nicht zurückgeführt werden, etwa weil der Stick verloren ist</source>
        <translation>For copies that are not brought back, for example because the stick is lost</translation>
    </message>
    <message>
        <source>Arbeitskopie &amp;mitnehmen …</source>
        <translation>&amp;Take a Working Copy Along …</translation>
    </message>
    <message>
        <source>Arbeitskopie &amp;zurückführen …</source>
        <translation>&amp;Bring a Working Copy Back …</translation>
    </message>
</context>
<context>
    <name>iplan::TakeoverOptions</name>
    <message>
        <source>alle Felder überschreiben</source>
        <translation>overwrite all fields</translation>
    </message>
    <message>
        <source>nichts überschreiben</source>
        <translation>overwrite nothing</translation>
    </message>
    <message>
        <source>gewählte Felder …</source>
        <translation>chosen fields …</translation>
    </message>
    <message>
        <source>&amp;Vorhandene Einträge:</source>
        <translation>E&amp;xisting entries:</translation>
    </message>
    <message>
        <source>Was die Liste an Einträgen ändern darf, die es schon gibt</source>
        <translation>What the list may change of entries that exist</translation>
    </message>
    <message>
        <source>Felder, die überschrieben werden</source>
        <translation>Fields that are overwritten</translation>
    </message>
    <message>
        <source>bleiben, wie sie sind</source>
        <translation>stay as they are</translation>
    </message>
    <message>
        <source>werden vermerkt</source>
        <translation>are marked</translation>
    </message>
    <message>
        <source>kommen in den Papierkorb</source>
        <translation>go to the bin</translation>
    </message>
    <message>
        <source>Einträge einer früheren Fassung dieser Liste, die darin fehlen; dafür muss die Zuordnung gespeichert sein</source>
        <translation>Entries of an earlier version of this list that it lacks; for this the mapping must be saved</translation>
    </message>
    <message>
        <source>Woran ein Eintrag erkannt wird, den es schon gibt</source>
        <translation>By what an entry that exists is recognised</translation>
    </message>
    <message>
        <source>%L1 Felder gewählt</source>
        <translation>%L1 fields chosen</translation>
    </message>
    <message>
        <source>Leere Zellen leeren das Feld</source>
        <translation>Empty cells empty the field</translation>
    </message>
    <message>
        <source>Nicht mehr in der Liste:</source>
        <translation>No longer in the list:</translation>
    </message>
    <message>
        <source>Wiedererkannt an:</source>
        <translation>Recognised by:</translation>
    </message>
    <message>
        <source>Felder, an denen ein Eintrag erkannt wird</source>
        <translation>Fields by which an entry is recognised</translation>
    </message>
    <message>
        <source>Nur wo alle übereinstimmen, ist es derselbe Eintrag.</source>
        <translation>Only where all of them agree is it the same entry.</translation>
    </message>
    <message>
        <source>mehreren Feldern zusammen …</source>
        <translation>several fields together …</translation>
    </message>
    <message>
        <source>Felder wählen</source>
        <translation>Choose fields</translation>
    </message>
</context>
<context>
    <name>iplan::TakeoverPanel</name>
    <message>
        <source>%L1 neu</source>
        <translation>%L1 new</translation>
    </message>
    <message>
        <source>%L1 geändert</source>
        <translation>%L1 changed</translation>
    </message>
    <message>
        <source>%L1 unverändert</source>
        <translation>%L1 unchanged</translation>
    </message>
    <message>
        <source>%L1 vielleicht schon da</source>
        <translation>%L1 perhaps there already</translation>
    </message>
    <message>
        <source>%L1 fehlerhaft</source>
        <translation>%L1 faulty</translation>
    </message>
    <message>
        <source>%L1 übersprungen</source>
        <translation>%L1 skipped</translation>
    </message>
    <message>
        <source>1 Eintrag steht nicht mehr in der Liste und</source>
        <translation>1 entry is no longer in the list and</translation>
    </message>
    <message>
        <source>%L1 Einträge stehen nicht mehr in der Liste und</source>
        <translation>%L1 entries are no longer in the list and</translation>
    </message>
    <message>
        <source>Zuordnung &amp;speichern</source>
        <translation>&amp;Save mapping</translation>
    </message>
    <message>
        <source>&amp;Protokoll als Excel …</source>
        <translation>&amp;Report as Excel …</translation>
    </message>
    <message>
        <source>Überneh&amp;men</source>
        <translation>&amp;Take over</translation>
    </message>
    <message>
        <source>Name der Zuordnung</source>
        <translation>Name of the mapping</translation>
    </message>
    <message>
        <source>Unter diesem Namen wird die nächste Fassung der Liste wiedererkannt, zum Beispiel „Maßnahmenliste Jugendamt“.</source>
        <translation>By this name the next version of the list is recognised, for example “Measures of the youth office”.</translation>
    </message>
    <message>
        <source>Die Liste mit den Spalten Aktion, Eintrag und Fehler</source>
        <translation>The list with the columns action, entry and error</translation>
    </message>
    <message>
        <source>Legt diese Liste weg; was übernommen ist, bleibt</source>
        <translation>Puts this list away; what was taken over stays</translation>
    </message>
    <message>
        <source>Übernommen: %1.</source>
        <translation>Taken over: %1.</translation>
    </message>
    <message>
        <source>Die Tabelle hat keine Zeilen.</source>
        <translation>The table has no rows.</translation>
    </message>
    <message>
        <source>Zeilen: %1.</source>
        <translation>Rows: %1.</translation>
    </message>
    <message>
        <source>Als gelöscht bezeichnet: %L1; sie kommen in den Papierkorb.</source>
        <translation>Called deleted: %L1; they go to the bin.</translation>
    </message>
    <message>
        <source>Bearbeiten &gt; Rückgängig nimmt alles zusammen zurück.</source>
        <translation>Edit &gt; Undo takes all of it back together.</translation>
    </message>
    <message>
        <source>Es gibt nichts zu übernehmen.</source>
        <translation>There is nothing to take over.</translation>
    </message>
    <message>
        <source>Schreibt, was die Vorschau zeigt, als einen Schritt</source>
        <translation>Writes what the preview shows, as one step</translation>
    </message>
    <message>
        <source>Die Datei ist nur zum Lesen geöffnet.</source>
        <translation>The file is open for reading only.</translation>
    </message>
    <message>
        <source>Protokoll speichern</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Protokoll %1</source>
        <translation>Report %1</translation>
    </message>
    <message>
        <source>Alle unbekannten Namen neu anlegen</source>
        <translation>Create all unknown names</translation>
    </message>
    <message>
        <source>Stellen, Personen, Handlungsfelder und anderes, was die Liste nennt und die Datei nicht kennt</source>
        <translation>Offices, people, fields of action and whatever else the list names and the file does not know</translation>
    </message>
    <message>
        <source>Was nicht mehr in der Liste steht, ist erst zu erkennen, wenn die Zuordnung einen Namen hat.</source>
        <translation>What is no longer in the list can only be told once the mapping has a name.</translation>
    </message>
    <message>
        <source>Neue Liste</source>
        <translation>New list</translation>
    </message>
    <message>
        <source>%L1 bleiben.</source>
        <translation>%L1 stay.</translation>
    </message>
    <message>
        <source>%L1 werden vermerkt.</source>
        <translation>%L1 are noted.</translation>
    </message>
    <message>
        <source>%L1 kommen in den Papierkorb.</source>
        <translation>%L1 go into the bin.</translation>
    </message>
    <message>
        <source>%L1 Blätter, alle Zeilen unverändert.</source>
        <translation>%L1 sheets, all rows unchanged.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%L1 Einträge der Datei fehlen in der Ausgabe; sie kommen in den Papierkorb.</source>
        <translation>%L1 entries of the file are missing from the export; they go to the trash.</translation>
    </message>
    <message>
        <source>%L1 Einträge der Datei fehlen in der Ausgabe; sie bleiben.</source>
        <translation>%L1 entries of the file are missing from the export; they stay.</translation>
    </message>
</context>
<context>
    <name>iplan::TemplateChoice</name>
    <message>
        <source>Bearbeiten</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Vorlagen ändern, anlegen und austauschen</source>
        <translation>Change, make and exchange templates</translation>
    </message>
    <message>
        <source>Vorlage</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Kopf- und Fußzeile, Schrift, Farben, Deckblatt, Abschnitte und Spalten des Berichts</source>
        <translation>Header and footer, type, colours, cover, sections and columns of the report</translation>
    </message>
    <message>
        <source>Vorlage &amp;ändern</source>
        <translation>Cha&amp;nge Template</translation>
    </message>
    <message>
        <source>&amp;Neue Vorlage</source>
        <translation>Ne&amp;w Template</translation>
    </message>
    <message>
        <source>Als &amp;Datei speichern …</source>
        <translation>Save as &amp;File …</translation>
    </message>
    <message>
        <source>Aus Datei &amp;übernehmen …</source>
        <translation>&amp;Take Over from File …</translation>
    </message>
    <message>
        <source>In den &amp;Papierkorb</source>
        <translation>Move to T&amp;rash</translation>
    </message>
    <message>
        <source>keine</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 (üblich)</source>
        <translation>%1 (usual)</translation>
    </message>
    <message>
        <source>Vorlage %1</source>
        <translation>Template %1</translation>
    </message>
    <message>
        <source>Vorlage speichern</source>
        <translation>Save Template</translation>
    </message>
    <message>
        <source>Berichtsvorlagen (*.%1)</source>
        <translation>Report templates (*.%1)</translation>
    </message>
    <message>
        <source>Vorlage übernehmen</source>
        <translation>Take Template Over</translation>
    </message>
</context>
<context>
    <name>iplan::TemplatePanel</name>
    <message>
        <source>Vorlage ändern</source>
        <translation>Change Template</translation>
    </message>
    <message>
        <source>Abschnitte der Vorlage</source>
        <translation>Sections of the template</translation>
    </message>
    <message>
        <source>Spalten</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Für diesen Bericht übli&amp;ch</source>
        <translation>&amp;Usual for this report</translation>
    </message>
    <message>
        <source>Texte</source>
        <translation>Texts</translation>
    </message>
    <message>
        <source>Vorwort:</source>
        <translation>Foreword:</translation>
    </message>
    <message>
        <source>Kontakt:</source>
        <translation>Contact:</translation>
    </message>
    <message>
        <source>Impressum:</source>
        <translation>Imprint:</translation>
    </message>
    <message>
        <source>Kopf- und Fußzeile</source>
        <translation>Header and footer</translation>
    </message>
    <message>
        <source>Kopfzeile links:</source>
        <translation>Header left:</translation>
    </message>
    <message>
        <source>Kopfzeile Mitte:</source>
        <translation>Header middle:</translation>
    </message>
    <message>
        <source>Kopfzeile rechts:</source>
        <translation>Header right:</translation>
    </message>
    <message>
        <source>Fußzeile links:</source>
        <translation>Footer left:</translation>
    </message>
    <message>
        <source>Fußzeile Mitte:</source>
        <translation>Footer middle:</translation>
    </message>
    <message>
        <source>Fußzeile rechts:</source>
        <translation>Footer right:</translation>
    </message>
    <message>
        <source>Deckblatt</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Ohne Deckblatt</source>
        <translation>Without a cover</translation>
    </message>
    <message>
        <source>Titel auf dem Deckblatt:</source>
        <translation>Title on the cover:</translation>
    </message>
    <message>
        <source>Text auf dem Deckblatt:</source>
        <translation>Text on the cover:</translation>
    </message>
    <message>
        <source>Schrift und Farben</source>
        <translation>Type and colours</translation>
    </message>
    <message>
        <source>Schrift:</source>
        <translation>Type:</translation>
    </message>
    <message>
        <source>Schrift der Überschriften:</source>
        <translation>Type of headings:</translation>
    </message>
    <message>
        <source>Farbe der Überschriften:</source>
        <translation>Colour of headings:</translation>
    </message>
    <message>
        <source>Farbe der Tabellenköpfe:</source>
        <translation>Colour of table headings:</translation>
    </message>
    <message>
        <source>wie in allen Berichten</source>
        <translation>as in all reports</translation>
    </message>
    <message>
        <source>%1 (fehlt auf diesem PC)</source>
        <translation>%1 (missing on this PC)</translation>
    </message>
    <message>
        <source> Punkt</source>
        <translation> point</translation>
    </message>
    <message>
        <source>Schriftgröße:</source>
        <translation>Size of type:</translation>
    </message>
    <message>
        <source>Platzhalter</source>
        <translation>Placeholders</translation>
    </message>
    <message>
        <source>Fügt im zuletzt benutzten Textfeld ein, was in jedem Bericht anders ist</source>
        <translation>Inserts into the text field used last what differs in each report</translation>
    </message>
    <message>
        <source>Abschnitte und Spalten</source>
        <translation>Sections and columns</translation>
    </message>
    <message>
        <source>Spalten von „%1“</source>
        <translation>Columns of “%1”</translation>
    </message>
</context>
<context>
    <name>iplan::TemplatePictureRow</name>
    <message>
        <source>Logo wählen …</source>
        <translation>Choose Logo …</translation>
    </message>
    <message>
        <source>Titelbild wählen …</source>
        <translation>Choose Cover Picture …</translation>
    </message>
    <message>
        <source>PNG-, JPEG- oder SVG-Datei</source>
        <translation>PNG, JPEG or SVG file</translation>
    </message>
    <message>
        <source>Logo entfernen</source>
        <translation>Remove logo</translation>
    </message>
    <message>
        <source>Titelbild entfernen</source>
        <translation>Remove cover picture</translation>
    </message>
    <message>
        <source>Was das Bild zeigt</source>
        <translation>What the picture shows</translation>
    </message>
    <message>
        <source>Was das Logo zeigt</source>
        <translation>What the logo shows</translation>
    </message>
    <message>
        <source>Was das Titelbild zeigt</source>
        <translation>What the cover picture shows</translation>
    </message>
    <message>
        <source>Für alle, die das Bild nicht sehen</source>
        <translation>For all who do not see the picture</translation>
    </message>
    <message>
        <source>Bilder (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Logo wie in den Einstellungen</source>
        <translation>Logo as in the settings</translation>
    </message>
    <message>
        <source>kein Titelbild</source>
        <translation>no cover picture</translation>
    </message>
    <message>
        <source>Vorschau des Logos</source>
        <translation>Preview of the logo</translation>
    </message>
    <message>
        <source>Vorschau des Titelbilds</source>
        <translation>Preview of the cover picture</translation>
    </message>
</context>
<context>
    <name>iplan::TextCheckScope</name>
    <message>
        <source>Texte prüfen</source>
        <translation>Check texts</translation>
    </message>
</context>
<context>
    <name>iplan::TextCount</name>
    <message>
        <source>Wörter zählen</source>
        <translation>Count words</translation>
    </message>
    <message>
        <source>1 Wort</source>
        <translation>1 word</translation>
    </message>
    <message>
        <source>%L1 Wörter</source>
        <translation>%L1 words</translation>
    </message>
    <message>
        <source>%1, %L2 Zeichen</source>
        <translation>%1, %L2 characters</translation>
    </message>
    <message>
        <source>%1, %L2 Zeichen ausgewählt; insgesamt %3</source>
        <translation>%1, %L2 characters selected; %3 in all</translation>
    </message>
</context>
<context>
    <name>iplan::TextModules</name>
    <message>
        <source>Noch keine Textbausteine; legen Sie sie unter „Textbausteine“ an</source>
        <translation>No text modules yet; make them under “Textbausteine”</translation>
    </message>
    <message>
        <source>&amp;Textbaustein einfügen …</source>
        <translation>Insert &amp;Text Module …</translation>
    </message>
</context>
<context>
    <name>iplan::TickList</name>
    <message>
        <source>Die Leertaste nimmt auf oder lässt weg, Alt mit Pfeil nach oben oder unten verschiebt.</source>
        <translation>The space bar takes in or leaves out, Alt with the arrow up or down moves.</translation>
    </message>
</context>
<context>
    <name>iplan::TimelineLegend</name>
    <message>
        <source>Legende</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Geplante und tatsächliche Zeiten als Balken, Schritte als Marken, heute als Linie; die Zeilen des Zeitplans sagen dasselbe in Worten.</source>
        <translation>Planned and actual times as bars, steps as marks, today as a line; the rows of the timeline say the same in words.</translation>
    </message>
</context>
<context>
    <name>iplan::TimelineModel</name>
    <message>
        <source>Maßnahme</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Zeit</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>iplan::TimelineNote</name>
    <message>
        <source>Nichts gewählt</source>
        <translation>Nothing chosen</translation>
    </message>
    <message>
        <source>Passt nicht zusammen: </source>
        <translation>Does not fit together: </translation>
    </message>
</context>
<context>
    <name>iplan::TimelinePage</name>
    <message>
        <source>Zu den &amp;Maßnahmen</source>
        <translation>To the &amp;Measures</translation>
    </message>
    <message>
        <source>Zeitplan</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Heu&amp;te</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>Bringt den heutigen Tag in Sicht</source>
        <translation>Brings the present day into view</translation>
    </message>
    <message>
        <source>Gliedern nach</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Handlungsfeld</source>
        <translation>Field of action</translation>
    </message>
    <message>
        <source>Federführende Dienststelle</source>
        <translation>Lead office</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Maßstab</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Auch mit Strg und Plus, Minus, 0 oder dem Mausrad</source>
        <translation>Also by Ctrl and plus, minus, 0 or the mouse wheel</translation>
    </message>
    <message>
        <source>Jahre</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>Quartale</source>
        <translation>Quarters</translation>
    </message>
    <message>
        <source>Monate</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>G&amp;liedern nach:</source>
        <translation>Group b&amp;y:</translation>
    </message>
    <message>
        <source>Ma&amp;ßstab:</source>
        <translation>S&amp;cale:</translation>
    </message>
    <message>
        <source>1 Maßnahme</source>
        <translation>1 measure</translation>
    </message>
    <message>
        <source>%L1 Maßnahmen</source>
        <translation>%L1 measures</translation>
    </message>
    <message>
        <source>Der Zeitplan wird aufgebaut …</source>
        <translation>Building the timeline …</translation>
    </message>
    <message>
        <source>Keine Maßnahme passt zum Filter.</source>
        <translation>No measure matches the filter.</translation>
    </message>
    <message>
        <source>Es gibt noch keine Maßnahmen.
Legen Sie eine an und geben Sie ihr einen Beginn und ein Ende, dann steht sie hier.</source>
        <translation>There are no measures yet.
Make one and give it a beginning and an end, then it stands here.</translation>
    </message>
    <message>
        <source>Zeitplan %1</source>
        <translation>Timeline %1</translation>
    </message>
    <message>
        <source>Zeigt nur die Überschriften der Gruppen, oder wieder alles</source>
        <translation>Shows only the headings of the groups, or everything again</translation>
    </message>
    <message>
        <source>Alle auskla&amp;ppen</source>
        <translation>&amp;Unfold All</translation>
    </message>
    <message>
        <source>%1, %L2 ohne Zeitangabe</source>
        <translation>%1, %L2 without dates</translation>
    </message>
    <message>
        <source>Alle einkla&amp;ppen</source>
        <translation>&amp;Fold all</translation>
    </message>
    <message>
        <source>Die Datei ist nur zum Lesen geöffnet.</source>
        <translation>The file is open for reading only.</translation>
    </message>
    <message>
        <source>Das gibt es nicht mehr.</source>
        <translation>That does not exist any more.</translation>
    </message>
    <message>
        <source>Der Schritt hat keinen geplanten Termin. Die Eingabetaste öffnet ihn.</source>
        <translation>The step has no planned date. Return opens it.</translation>
    </message>
    <message>
        <source>Die Maßnahme hat kein geplantes Ende. Die Eingabetaste öffnet sie bei „Zeit“.</source>
        <translation>The measure has no planned end. Return opens it at “Time”.</translation>
    </message>
    <message>
        <source>Die Maßnahme hat keinen geplanten Beginn. Die Eingabetaste öffnet sie bei „Zeit“.</source>
        <translation>The measure has no planned start. Return opens it at “Time”.</translation>
    </message>
    <message>
        <source>Die Maßnahme hat keine geplanten Termine. Die Eingabetaste öffnet sie bei „Zeit“.</source>
        <translation>The measure has no planned dates. Return opens it at “Time”.</translation>
    </message>
</context>
<context>
    <name>iplan::TimelineTable</name>
    <message>
        <source>Zeitplan</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Zeit verschieben</source>
        <translation>Move through time</translation>
    </message>
    <message>
        <source>Jede Zeile nennt die Termine einer Maßnahme. Eingabe öffnet sie bei „Zeit“. Die Leertaste wählt Balken oder Schritt, Strg mit Pfeil links und rechts verschiebt ihn, Umschalt mit Pfeil sein Ende, beide zusammen seinen Beginn; Esc lässt es. Pfeil links und rechts allein gehen durch die Zeit, Strg mit Plus und Minus ändert den Maßstab; Plus und Minus allein klappen eine Gruppe aus und ein.</source>
        <translation>Each row names the dates of a measure. Return opens it at “Time”. Space chooses bar or step, Ctrl with Left and Right moves it, Shift with an arrow its end, both together its start; Esc leaves it. Left and Right alone go through time, Ctrl with plus and minus changes the scale; plus and minus alone unfold and fold a group.</translation>
    </message>
</context>
<context>
    <name>iplan::TrashPage</name>
    <message>
        <source>&amp;Wiederherstellen</source>
        <translation>Re&amp;store</translation>
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
        <source>leer</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Gelöscht am</source>
        <translation>Deleted on</translation>
    </message>
    <message>
        <source>Gelöscht von</source>
        <translation>Deleted by</translation>
    </message>
    <message>
        <source>Gelöschte Einträge liegen hier und lassen sich zurückholen. Was zu ihnen gehört, kommt mit zurück.</source>
        <translation>Deleted entries lie here and can be brought back. What belongs to them comes back, too.</translation>
    </message>
    <message>
        <source>wird durchgesehen …</source>
        <translation>being looked through …</translation>
    </message>
    <message>
        <source>Papierkorb %1</source>
        <translation>Trash %1</translation>
    </message>
</context>
<context>
    <name>iplan::UnsavedGuard</name>
    <message>
        <source>Trotzdem be&amp;enden</source>
        <translation>&amp;Quit anyway</translation>
    </message>
    <message>
        <source>„%1“</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>„%1“ von „%2“</source>
        <translation>“%1” of “%2”</translation>
    </message>
    <message>
        <source>&amp;Zum Feld</source>
        <translation>&amp;To the field</translation>
    </message>
    <message>
        <source>Berichtigen Sie es. Sonst geht verloren, was Sie dort getippt haben.</source>
        <translation>Correct it. Otherwise what you typed there is lost.</translation>
    </message>
    <message>
        <source>Nicht übernommen: %1.</source>
        <translation>Not taken: %1.</translation>
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
    <name>iplan::VersionComparison</name>
    <message>
        <source>Vergleich &amp;drucken …</source>
        <translation>&amp;Print Comparison …</translation>
    </message>
    <message>
        <source>Vergleichen: frühere Fassung</source>
        <translation>Compare: earlier version</translation>
    </message>
    <message>
        <source>Vergleichen: spätere Fassung</source>
        <translation>Compare: later version</translation>
    </message>
    <message>
        <source>Vergleich der Fassungen</source>
        <translation>Comparison of the versions</translation>
    </message>
    <message>
        <source>Vergleichen:</source>
        <translation>Compare:</translation>
    </message>
    <message>
        <source>mit</source>
        <translation>with</translation>
    </message>
    <message>
        <source>Heute</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>früheren Text zurückholen</source>
        <translation>bring back earlier text</translation>
    </message>
    <message>
        <source>[− …] entfällt, [+ …] kommt hinzu.</source>
        <translation>[− …] is dropped, [+ …] is added.</translation>
    </message>
    <message>
        <source>Die beiden Fassungen haben denselben Wortlaut.</source>
        <translation>The two versions have the same wording.</translation>
    </message>
    <message>
        <source>Unverändert: %1.</source>
        <translation>Unchanged: %1.</translation>
    </message>
</context>
<context>
    <name>iplan::ViewCommands</name>
    <message>
        <source>Seiten</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Befehle</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Listen und Felder</source>
        <translation>Lists and Fields</translation>
    </message>
    <message>
        <source>&amp;kompakt</source>
        <translation>&amp;compact</translation>
    </message>
    <message>
        <source>&amp;normal</source>
        <translation>&amp;normal</translation>
    </message>
    <message>
        <source>&amp;bequem</source>
        <translation>c&amp;omfortable</translation>
    </message>
</context>
<context>
    <name>iplan::WaitLine</name>
    <message>
        <source>Fortschritt</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Abbre&amp;chen</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Abgebrochen.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>&amp;Noch einmal</source>
        <translation>&amp;Once more</translation>
    </message>
</context>
<context>
    <name>iplan::Workspace</name>
    <message>
        <source>(nicht vorhanden)</source>
        <translation>(not there)</translation>
    </message>
</context>
<context>
    <name>iplan::WritingHead</name>
    <message>
        <source>An wen</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Zweck</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Wessen Angaben auf einer Einwilligung beruhen, dem wird nur geschrieben, wenn sie für diesen Zweck gilt</source>
        <translation>Those whose data rest on a consent are only written to if it holds for this purpose</translation>
    </message>
    <message>
        <source>Nicht dabei</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Zweck:</source>
        <translation>Purpose:</translation>
    </message>
    <message>
        <source>An wen:</source>
        <translation>To whom:</translation>
    </message>
    <message>
        <source>Auswahl (%L1)</source>
        <translation>Selection (%L1)</translation>
    </message>
    <message>
        <source>Alle in der Liste (%L1)</source>
        <translation>All in the list (%L1)</translation>
    </message>
    <message>
        <source>(jeder)</source>
        <translation>(any)</translation>
    </message>
    <message>
        <source>Nicht dabei (%L1):</source>
        <translation>Left out (%L1):</translation>
    </message>
</context>
<context>
    <name>iplan::WritingPage</name>
    <message>
        <source>Auch akzeptierte &amp;zeigen</source>
        <translation>Also show accepte&amp;d ones</translation>
    </message>
    <message>
        <source>Filtern (Strg+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Hinweise filtern</source>
        <translation>Filter hints</translation>
    </message>
    <message>
        <source>Welche Texte</source>
        <translation>Which texts</translation>
    </message>
    <message>
        <source>Texte prüfen</source>
        <translation>Check texts</translation>
    </message>
    <message>
        <source>Hinweise zu den Texten</source>
        <translation>Hints on the texts</translation>
    </message>
    <message>
        <source>Die Eingabetaste führt zu dem Feld mit dem Satz.</source>
        <translation>Return leads to the field with the sentence.</translation>
    </message>
    <message>
        <source>Alle Texte der Datei</source>
        <translation>All texts of the file</translation>
    </message>
    <message>
        <source>Die Texte werden gelesen …</source>
        <translation>The texts are being read …</translation>
    </message>
    <message>
        <source>Keine Hinweise</source>
        <translation>No hints</translation>
    </message>
    <message>
        <source>1 Hinweis</source>
        <translation>1 hint</translation>
    </message>
    <message>
        <source>%L1 Hinweise</source>
        <translation>%L1 hints</translation>
    </message>
    <message>
        <source>, %L1 akzeptiert</source>
        <translation>, %L1 accepted</translation>
    </message>
    <message>
        <source>Zu diesen Texten gibt es keine Hinweise.</source>
        <translation>There are no hints on these texts.</translation>
    </message>
    <message>
        <source>Was tun?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>Hinweis a&amp;kzeptieren</source>
        <translation>&amp;Accept hint</translation>
    </message>
    <message>
        <source>Wieder zeigen</source>
        <translation>Show again</translation>
    </message>
    <message>
        <source>Warum es so bleiben kann, zum Beispiel: Wortlaut des Beschlusses</source>
        <translation>Why it can stay as it is, for example: wording of the resolution</translation>
    </message>
    <message>
        <source>Zeigt die markierten Hinweise nicht mehr, solange der Satz so bleibt; die Begründung steht im Verlauf</source>
        <translation>Does not show the selected hints any more as long as the sentence stays as it is; the reason is kept in the history</translation>
    </message>
    <message>
        <source>Schreibregeln des Hauses</source>
        <translation>House rules of writing</translation>
    </message>
    <message>
        <source>Abkürzung erlauben</source>
        <translation>Allow Abbreviation</translation>
    </message>
    <message>
        <source>Nimmt die markierten Abkürzungen in die Liste derer auf, die in dieser Datei erlaubt sind</source>
        <translation>Adds the selected abbreviations to the list of those allowed in this file</translation>
    </message>
    <message>
        <source>Der Satz, und was zu tun ist</source>
        <translation>The sentence, and what is to be done</translation>
    </message>
</context>
</TS>
