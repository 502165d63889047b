// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/csvexport.h"
#include "core/interchange/exportdata.h"
#include "core/interchange/formulaguard.h"
#include "core/interchange/jsonexport.h"
#include "exportfixture.h"
#include "support/files.h"
#include "tests/core/query/meetingworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The rows of a CSV text as RFC 4180 reads them, with semicolons; fails the test where a line does not end in CRLF.
QList<QStringList> parseCsv(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u';') {
            row << std::exchange(cell, {});
        } else if (!quoted && c == u'\r') {
            REQUIRE((i + 1 < text.size() && text.at(++i) == u'\n'));
            rows << (row << std::exchange(cell, {}));
            row.clear();
        } else {
            cell += c;
        }
    }
    REQUIRE_FALSE(quoted);
    REQUIRE(row.isEmpty());
    return rows;
}

QList<QStringList> table(const QString& path)
{
    const QByteArray bytes = allBytes(path);
    REQUIRE(bytes.startsWith("\xef\xbb\xbf"));
    return parseCsv(QString::fromUtf8(bytes.mid(3)));
}

/// The cell of the first row below the header named `column`.
QString cellOf(const QList<QStringList>& rows, const char* column, qsizetype row = 1)
{
    const qsizetype at = rows.first().indexOf(german(column));
    INFO(column);
    REQUIRE(at >= 0);
    REQUIRE(rows.size() > row);
    REQUIRE(rows.at(row).size() == rows.first().size());
    return rows.at(row).at(at);
}

} // namespace

TEST_CASE("Text that a spreadsheet would run is neutralised, numbers stay numbers", "[exchange]")
{
    for (const char* hostile : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\xc2\xa0=1", "＝1", "-"})
        CHECK(withoutFormula(german(hostile)) == u'\'' + german(hostile));
    for (const char* harmless : {"", "K001", "a=b", "5 - 3", "– (nichts vorhanden)", "'schon", "  "})
        CHECK(withoutFormula(german(harmless)) == german(harmless));
    CHECK(csvLine({QStringLiteral("a;b"),
                   QStringLiteral("er sagt \"ja\""),
                   {},
                   -0.5,
                   Money{-123456},
                   qint64(-7),
                   QDate(2026, 11, 21)}) ==
          QStringLiteral("\"a;b\";\"er sagt \"\"ja\"\"\";;-0,5;-1234,56;-7;21.11.2026\r\n"));
    CHECK(csvLine({QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("eins\nzwei")}) ==
          QStringLiteral("'=cmd|' /C calc'!A0;\"eins\nzwei\"\r\n"));
}

TEST_CASE("CSV has a table for each entity that reads back", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    const QString target = folder.file(QStringLiteral("tabellen"));
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Csv, target, asOf()));

    const auto measures = table(target + QStringLiteral("/massnahmen.csv"));
    REQUIRE(measures.size() == 2);
    CHECK(cellOf(measures, "Kennung") == sample.measure.text());
    CHECK(cellOf(measures, "Nummer") == QStringLiteral("K001"));
    CHECK(cellOf(measures, "Titel") == QStringLiteral("'=HYPERLINK(\"http://example.org\";\"Klick\")"));
    CHECK(cellOf(measures, "Kurzbeschreibung") == german("Zeile eins\nZeile „zwei“; mit Semikolon"));
    CHECK(cellOf(measures, "Federführende Dienststelle") == german("Amt für Integration und Vielfalt"));
    CHECK(cellOf(measures, "Federführende Dienststelle (Kennung)") == sample.office.text());
    CHECK(cellOf(measures, "Ansprechperson") == QStringLiteral("Wilhelmine Musterfrau"));
    CHECK(cellOf(measures, "Handlungsfeld") == german("Handlungsfeld 1 (noch ohne Namen)"));
    CHECK(cellOf(measures, "Ampel") == QStringLiteral("gelb"));
    CHECK(cellOf(measures, "Begründung der Ampel") == QStringLiteral("'+49 kein Anschluss"));
    CHECK(cellOf(measures, "Beginn geplant") == QStringLiteral("01.03.2026"));
    CHECK(cellOf(measures, "Ende geplant") == QStringLiteral("4. Quartal 2027"));

    QStringList amounts;
    const auto costs = table(target + QStringLiteral("/kosten.csv"));
    for (qsizetype i = 1; i < costs.size(); ++i)
        amounts << cellOf(costs, "Betrag (Euro)", i);
    amounts.sort();
    CHECK(amounts == QStringList{QStringLiteral("-50,00"), QStringLiteral("0,33"), QStringLiteral("12500,00"),
                                 QStringLiteral("75000,00")});
    const auto modules = table(target + QStringLiteral("/konzeptmodule.csv"));
    CHECK(cellOf(modules, "Ausgangslage") == german("Viele Kinder & Eltern"));
    CHECK(cellOf(table(target + QStringLiteral("/kennzahlen.csv")), "Zielwert") == QStringLiteral("0,5"));
    CHECK(table(target + QStringLiteral("/raeume.csv")).size() == 1); // no rows: a header only
    CHECK_FALSE(QFile::exists(target + QStringLiteral("/bearbeiter_innen.csv")));
}

TEST_CASE("Bodies have the name of the Stand", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Csv, folder.path(), asOf({2018, 6, 1})));
    const auto measures = table(folder.file(QStringLiteral("massnahmen.csv")));
    CHECK(cellOf(measures, "Federführende Dienststelle") == german("Interkultureller Dienst"));
}

TEST_CASE("A folder for CSV is not a file, and a public one has no people of an earlier export", "[exchange]")
{
    const ExportSample sample;
    const TempDir folder;
    QFile foreign(folder.file(QStringLiteral("notizen.txt")));
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    REQUIRE_ERROR(ErrorKind::Io, exportFile(*sample.store, ExportFormat::Csv, foreign.fileName(), asOf()));
    CHECK(entriesOf(folder.path()) == QStringList{QStringLiteral("notizen.txt")});

    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Csv, folder.path(), asOf()));
    CHECK(QFile::exists(foreign.fileName()));
    CHECK(QFile::exists(folder.file(QStringLiteral("personen.csv"))));
    const QStringList before = entriesOf(folder.path());
    CHECK(before.filter(QStringLiteral(".iplan-")).isEmpty());
    const ExportOptions open = asOf({2026, 11, 21}, true);
    REQUIRE_ERROR(ErrorKind::Rejected, exportFile(*sample.store, ExportFormat::Csv, folder.path(), open));
    CHECK(entriesOf(folder.path()) == before);

    for (const EntityInfo* entity : allEntities()) {
        if (entity->publicRows == PublicRows::None)
            QFile::remove(folder.file(exportName(*entity) + QStringLiteral(".csv")));
    }
    REQUIRE_OK(exportFile(*sample.store, ExportFormat::Csv, folder.path(), open));
    CHECK_FALSE(QFile::exists(folder.file(QStringLiteral("personen.csv"))));
    CHECK(table(folder.file(QStringLiteral("mitgliedschaften.csv"))).size() == 2); // the open group's organisation
}

TEST_CASE("Tables leave out who belongs to a protected group, unless that was asked for", "[exchange][csv]")
{
    MeetingWorld world;
    world.group.sensitiveMembership = true;
    world.update(world.group);
    Attendance attendance;
    attendance.meeting = world.meeting.id;
    attendance.person = world.people.first().id;
    attendance.state = AttendanceState::Present;
    world.insert(attendance);
    const TempDir folder;
    ExportOptions options = asOf({2027, 4, 1});
    for (const bool asked : {false, true}) {
        INFO(asked);
        MemberNaming naming{asked ? QStringLiteral("Abrechnung") : QString()};
        options.naming = &naming;
        REQUIRE_OK(exportFile(*world.store, ExportFormat::Csv, folder.file(QStringLiteral("csv")), options));
        for (const EntityInfo* entity : {&entityOf<Membership>(), &entityOf<Attendance>()}) {
            const QString table = folder.file(QStringLiteral("csv/") + exportName(*entity) + QStringLiteral(".csv"));
            const bool names = QFile::exists(table) && contentOf(table).contains("Albers");
            CHECK(names == asked);
        }
        CHECK((asked ? naming.named : naming.withheld) == QSet{world.group.id});
        // The JSON of a file is no way round it; what is written for oneself, in memory, is whole.
        naming = {naming.reason};
        const QString json = folder.file(QStringLiteral("alles.json"));
        REQUIRE_OK(exportFile(*world.store, ExportFormat::Json, json, options));
        CHECK(contentOf(json).contains("\"membership\"") == asked);
        CHECK((asked ? naming.named : naming.withheld) == QSet{world.group.id});
        CHECK(value_of(exportedJson(*world.store)).contains("\"membership\""));
    }
}
