// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/contentlines.h"
#include "tablefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A record of the sheet, "heading=value" for each cell that is filled.
QStringList record(const TableSource& table, int number, qsizetype sheet = 0)
{
    const auto rows = cellsOf(table, sheet);
    REQUIRE(rows.size() > number);
    QStringList out;
    for (qsizetype column = 0; column < rows.at(number).size(); ++column) {
        if (!rows.at(number).at(column).text.isEmpty())
            out << rows.first().at(column).text + u'=' + rows.at(number).at(column).text;
    }
    return out;
}

} // namespace

TEST_CASE("vCard 2.1 of Outlook: Windows-1252, quoted-printable, soft line ends", "[exchange][table]")
{
    const auto table = value_of(readCards(
        QStringLiteral("k.vcf"),
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=de;CHARSET=Windows-1252:Gro\xDF-\xD6zt\xFCrk;J\xFCrgen;;Dr.;\r\n"
        "FN;CHARSET=Windows-1252:Dr. J\xFCrgen Gro\xDF-\xD6zt\xFCrk\r\nORG:Verein f\xFCr Erfundenes;Leitung\r\n"
        "TEL;WORK;VOICE:+49 (221) 123-456\r\nTEL;CELL:0170\r\n"
        "ADR;WORK;PREF;CHARSET=Windows-1252:;;B\xFCrgerstra\xDF"
        "e 1;K\xF6ln;;50667;Deutschland\r\n"
        "EMAIL;PREF;INTERNET:j@example.org\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen\r\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:First=0D=0ASecond line that =\r\nbreaks softly\r\nEND:VCARD\r\n"));
    CHECK(record(*table, 1) ==
          QStringList{s("Name=Dr. Jürgen Groß-Özt\u00fcrk"), QStringLiteral("Titel=Dr."), s("Vorname=Jürgen"),
                      s("Nachname=Groß-Öztürk"), s("Organisation=Verein für Erfundenes"),
                      QStringLiteral("Abteilung=Leitung"), QStringLiteral("E-Mail=j@example.org"),
                      s("Telefon geschäftlich=+49 (221) 123-456"), QStringLiteral("Mobiltelefon=0170"),
                      s("Straße=Bürgerstraße 1"), QStringLiteral("PLZ=50667"), s("Ort=Köln"),
                      QStringLiteral("Land=Deutschland")});
    CHECK(record(*table, 2) == QStringList{s("Vorname=Jürgen"), s("Nachname=Müller"),
                                           QStringLiteral("Notiz=First\nSecond line that breaks softly")});
}

TEST_CASE("vCard 3.0 and 4.0: groups, folding, escapes, several values", "[exchange][table]")
{
    const auto table = value_of(readCards(
        QStringLiteral("k.vcf"),
        s("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Beis\n "
          "piel\nN:Beispiel;Ada;;;\nitem1.EMAIL;TYPE=INTERNET,WORK:ada@example.org\n"
          "EMAIL:ada2@example.org\nORG:Amt\\; Abteilung\\, Haus\nNOTE:eins\\nzwei\nBDAY:1985-04-12\nEND:VCARD\n"
          "BEGIN:VCARD\nVERSION:4.0\nFN:Grüße\nTEL;TYPE=\"home,voice\";VALUE=uri:tel:+49-221\nADR;TYPE=home:;;Weg "
          "1;Ort;;12345;\n"
          "BDAY:--0412\nCATEGORIES:a,b\\,c\nEND:VCARD\n")
            .toUtf8()));
    CHECK(record(*table, 1) ==
          QStringList{QStringLiteral("Name=Ada Beispiel"), QStringLiteral("Vorname=Ada"),
                      QStringLiteral("Nachname=Beispiel"), QStringLiteral("Organisation=Amt; Abteilung, Haus"),
                      QStringLiteral("E-Mail=ada@example.org"), QStringLiteral("E-Mail 2=ada2@example.org"),
                      QStringLiteral("Notiz=eins\nzwei"), QStringLiteral("Geburtstag=12.04.1985")});
    const QStringList second = record(*table, 2);
    CHECK(second.contains(QStringLiteral("Telefon privat=+49-221")));
    CHECK(second.contains(s("Straße privat=Weg 1")));
    CHECK(second.contains(QStringLiteral("Geburtstag=--0412")));
    CHECK(second.contains(QStringLiteral("Kategorien=a; b,c")));
}

TEST_CASE("vCard: one that is cut off is damaged", "[exchange][table]")
{
    REQUIRE_ERROR(ErrorKind::Damaged, readCards(QStringLiteral("k.vcf"), "BEGIN:VCARD\nFN:Ada\n"));
    REQUIRE_ERROR(ErrorKind::Rejected, readCards(QStringLiteral("k.vcf"), "nichts\n"));
    CHECK(readContentLines(QByteArray("NOTE:a\\")).first().parts(u';') == QStringList{QStringLiteral("a\\")});
    CHECK(readContentLines(QByteArray("N:a;;b")).first().parts(u';').size() == 3);
}

TEST_CASE("vCard and iCalendar: endless lines, nests without end, another encoding than is said", "[exchange][table]")
{
    const QByteArray endless = "BEGIN:VCARD\nFN:Ada Beispiel\nNOTE:" + QByteArray(5'000'000, 'x') + "\nEND:VCARD\n";
    const auto cards = value_of(readCards(QStringLiteral("k.vcf"), endless));
    CHECK(record(*cards, 1).first() == u"Name=Ada Beispiel");
    for (const char* component : {"VTIMEZONE", "VEVENT"}) {
        const QByteArray begin = QByteArray("BEGIN:") + component + '\n';
        const QByteArray end = QByteArray("END:") + component + '\n';
        REQUIRE_ERROR(ErrorKind::Damaged,
                      readCalendar(QStringLiteral("t.ics"), "BEGIN:VCALENDAR\n" + begin.repeated(100'000) +
                                                                end.repeated(100'000) + "END:VCALENDAR\n"));
    }
    const auto table = value_of(readCalendar(
        QStringLiteral("t.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;CHARSET=UTF-8:Gr\xfc\xdf" // Windows-1252
                                 "e\nDTSTART:20270112T170000\nEND:VEVENT\nEND:VCALENDAR\n"));
    CHECK(record(*table, 1).first() == s("Titel=Grüße"));
}

TEST_CASE("iCalendar: times are those of the office", "[exchange][table]")
{
    const auto table = value_of(readCalendar(
        QStringLiteral("t.ics"),
        s("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\nBEGIN:VEVENT\nSUMMARY:Sitzung\nDTSTART:"
          "20260601T120000Z\n"
          "DTEND;TZID=W. Europe Standard Time:20260601T160000\nATTENDEE;CN=Ada "
          "Beispiel:mailto:ada@example.org\nBEGIN:VALARM\n"
          "DESCRIPTION:nicht\nEND:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Woche\nDTSTART;VALUE=DATE:20260706\n"
          "DTEND;VALUE=DATE:20260711\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261032T100000\nEND:VEVENT\n"
          "BEGIN:VEVENT\nDTSTART;TZID=Mond/Krater:20260601T100000\nDURATION:PT1H30M\nEND:VEVENT\n"
          "BEGIN:VTODO\nSUMMARY:Brief\nDUE:20260601T100000\nEND:VTODO\nEND:VCALENDAR\n")
            .toUtf8()));
    REQUIRE(table->sheets().size() == 2);
    CHECK(record(*table, 1) == QStringList{QStringLiteral("Titel=Sitzung"), QStringLiteral("Beginn=01.06.2026 14:00"),
                                           QStringLiteral("Ende=01.06.2026 16:00"),
                                           QStringLiteral("Teilnehmende=Ada Beispiel <ada@example.org>")});
    CHECK(record(*table, 2) == QStringList{QStringLiteral("Titel=Woche"), QStringLiteral("Beginn=06.07.2026"),
                                           QStringLiteral("Ende=10.07.2026"), s("Ganztägig=ja")});
    CHECK(record(*table, 3) == QStringList{QStringLiteral("Beginn=20261032T100000")}); // text: people decide
    CHECK(record(*table, 4) ==
          QStringList{QStringLiteral("Beginn=01.06.2026 10:00"), QStringLiteral("Ende=01.06.2026 11:30")});
    CHECK(record(*table, 1, 1).contains(QStringLiteral("Ende=01.06.2026 10:00")));
    CHECK(table->notices().join(u' ').contains(QStringLiteral("Mond/Krater")));
    // Ends that nothing began, also without a name.
    for (const char* text : {"BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "END:\n", "SUMMARY:x\nEND:VEVENT\n",
                             "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:\n"})
        REQUIRE_ERROR(ErrorKind::Damaged, readCalendar(QStringLiteral("t.ics"), text));
}
