// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/listimport.h"
#include "app/cli/openfile.h"
#include "core/base/counted.h"
#include "core/base/plainfile.h"
#include "core/interchange/jsonimport.h"
#include "core/interchange/table/opentable.h"

#include <QFile>

namespace iplan::cli
{

namespace
{

Result<> importOwnJson(const Call& call, Formatter& out)
{
    for (const OptionInfo& option : importCommand().options) {
        if (call.has(option.name))
            return fail(ErrorKind::Usage,
                        QStringLiteral("iplan import: „--%1“ gilt nur für Tabellen.").arg(QLatin1String(option.name)),
                        QStringLiteral("JSON, das „iplan export“ schrieb, wird ohne Zuordnung eingelesen."));
    }
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto report, importJson(*store, call.argument(1)));
    return out.answer(
        [&] {
            QString text = QStringLiteral("%1 gelesen: %2 neu, %3 geändert.\n")
                               .arg(counted(report.rows, "Eintrag", "Einträge"))
                               .arg(report.created)
                               .arg(report.changed);
            for (const QString& name : report.names)
                text += QStringLiteral("  ") + name + u'\n';
            return text;
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("rows"), report.rows},
                                          {QStringLiteral("created"), report.created},
                                          {QStringLiteral("changed"), report.changed}});
        });
}

/// Whether the source is JSON, and not of a council system: what exportJson() writes, or should be.
bool isOwnJson(const QString& path)
{
    const bool isNamedSo = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    QFile file(path);
    if (!isPlainFile(path) || !file.open(QIODevice::ReadOnly)) // a folder may hold OParl
        return isNamedSo;
    QByteArray begin = file.read(4096);
    if (begin.startsWith("\xef\xbb\xbf"))
        begin.remove(0, 3);
    begin = begin.trimmed();
    if (!begin.startsWith('{') && !begin.startsWith('['))
        return isNamedSo;
    const auto format = tableFormatOf(path);
    return !format || *format != TableFormat::OParl;
}

Result<> runImport(const Call& call, Formatter& out)
{
    return isOwnJson(call.argument(1)) ? importOwnJson(call, out) : importList(call, out);
}

} // namespace

const Command& importCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"QUELLE", "Eine Tabelle (XLSX, ODS, CSV, DOCX, ODT, HTML, vCard, "
                                                            "iCalendar, OParl), ein Ordner mit den CSV-Tabellen oder "
                                                            "JSON, wie „iplan export“ es schreibt."}};
    static constexpr OptionInfo options[] = {
        {"as", "ART", "Was die Zeilen werden, zum Beispiel measure; sonst wird es erkannt."},
        {"sheet", "NAME", "Das Blatt; sonst das erste, auf dem eine Tabelle steht, von eigenen Ausgaben alle."},
        {"range", "BEREICH", "Wo die Tabelle steht, mit den Überschriften: A5:K200."},
        {"map", "DATEI", "Eine Zuordnung als JSON (iplan mapping … export)."},
        {"mapping", "NAME", "Eine Zuordnung, die in der Datei gespeichert ist."},
        {"key", "SPALTE", "Woran Einträge wiedererkannt werden: Überschrift oder Feld; durch Komma getrennt mehrere."},
        {"update", "FELDER",
         "Welche Felder vorhandener Einträge überschrieben werden: all (Vorgabe), none oder eine Liste."},
        {"missing", "WAS", "Was mit Einträgen geschieht, die nicht mehr in der Liste stehen: keep, mark oder trash."},
        {"empty", "WAS", "Was leere Zellen mit Feldern vorhandener Einträge tun: keep (Vorgabe) oder erase."},
        {"new", "", "Unbekannte Namen (Stellen, Personen, Räume …) werden neu angelegt."},
        {"guess", "", "Zeigt nur, wie die Spalten zugeordnet würden, und warum."},
        {"dry-run", "", "Zeigt nur, was mit jeder Zeile geschähe."},
        {"report", "AUSGABE", "Schreibt die Tabelle mit den Spalten Aktion, Eintrag und Fehler als XLSX."},
        {"strict", "", "Übernimmt nichts, wenn eine Zeile nicht übernommen werden kann (Ergebnis 3)."}};
    static constexpr Command command{
        "import",
        "Übernimmt eine Tabelle oder liest JSON ein, in einem Commit.",
        "Tabellen: Überschriften und Spalten werden erkannt, oder eine Zuordnung sagt sie an. Vorhandene Einträge "
        "werden "
        "an Kennung, Nummer oder Titel wiedererkannt und geändert, andere angelegt. Was nicht zu lesen ist oder eine "
        "Dublette sein könnte, bleibt aus und wird genannt.\n\n"
        "JSON: Einträge mit bekannter Kennung werden überschrieben, andere angelegt. Bei einem Fehler wird nichts "
        "geschrieben.",
        arguments,
        options,
        &runImport};
    return command;
}

} // namespace iplan::cli
