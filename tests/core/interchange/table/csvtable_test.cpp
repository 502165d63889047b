// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString writtenCsv(const TempDir& dir, const QByteArray& bytes)
{
    const QString path = dir.file(QStringLiteral("liste.csv"));
    writeBytes(path, bytes);
    return path;
}

CsvDialect dialectOf(const TempDir& dir, const QByteArray& bytes)
{
    return value_of(detectCsvDialect(writtenCsv(dir, bytes)));
}

QStringList rowsShown(const TempDir& dir, const QByteArray& bytes)
{
    return shown(*opened(writtenCsv(dir, bytes)));
}

QByteArray utf16(const QString& text, bool isBig)
{
    QStringEncoder encoder(isBig ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE);
    return encoder(text);
}

} // namespace

TEST_CASE("CSV: the dialect is told by the file", "[exchange][table]")
{
    const TempDir dir;
    const CsvDialect german = dialectOf(dir, "Name;Betrag\r\nSprachkurs;1.500,00\r\nBeratung;2,5\r\n");
    CHECK(german.delimiter == u';');
    CHECK(german.lineEnd == CsvDialect::LineEnd::CrLf);
    CHECK(german.numbers == CsvDialect::Numbers::German);
    CHECK(german.encoding == TextEncoding::Utf8);
    const CsvDialect english = dialectOf(dir, "name,amount\n\"Course, first\",1500.25\nAdvice,2.5\n");
    CHECK(english.delimiter == u',');
    CHECK(english.numbers == CsvDialect::Numbers::English);
    CHECK(english.lineEnd == CsvDialect::LineEnd::Lf);
    CHECK(dialectOf(dir, "a\tb\rc\td\r").delimiter == u'\t');
    CHECK(dialectOf(dir, "a\tb\rc\td\r").lineEnd == CsvDialect::LineEnd::Cr);
    CHECK(dialectOf(dir, "'a';'b'\n'c';'d'\n").quote == u'\'');
    CHECK(dialectOf(dir, "Datum\n21.11.2026\n1.234\n").numbers == CsvDialect::Numbers::Unknown);
    // Numbers with commas do not make a comma the delimiter.
    CHECK(dialectOf(dir, "1,5;2,5\n3,5;4,5\n5,5;6,5\n").delimiter == u';');
    const CsvDialect sep = dialectOf(dir, "sep=|\r\na|b\r\n");
    CHECK(sep.delimiter == u'|');
    CHECK(sep.hasSepLine);
    CHECK(rowsShown(dir, "sep=|\r\na|b;c\r\n") == QStringList{QStringLiteral("1: a | b;c")});
}

TEST_CASE("CSV: text is read in the encoding that it has", "[exchange][table]")
{
    const TempDir dir;
    const QString text = s("Maßnahme;Köln\r\n„Brücke“;5 €\r\n");
    const QStringList rows{s("1: Maßnahme | Köln"), s("2: „Brücke“ | 5 €")};
    CHECK(rowsShown(dir, text.toUtf8()) == rows);
    CHECK(rowsShown(dir, "\xEF\xBB\xBF" + text.toUtf8()) == rows);
    CHECK(rowsShown(dir, "Ma\xDFnahme;K\xF6ln\r\n\x84"
                         "Br\xFC"
                         "cke\x93;5 \x80\r\n") == rows);
    CHECK(rowsShown(dir, utf16(QChar(0xFEFF) + text, false)) == rows);
    CHECK(rowsShown(dir, utf16(QChar(0xFEFF) + text, true)) == rows);
    CHECK(rowsShown(dir, utf16(text, false)) == rows);
    CHECK(rowsShown(dir, utf16(text, true)) == rows);
    // The first letter beyond ASCII comes late.
    const QByteArray late = QByteArray("a;b\n").repeated(100'000) + "K\xF6ln;c\n";
    CHECK(dialectOf(dir, late).encoding == TextEncoding::Windows1252);
}

TEST_CASE("CSV: quotes, line ends within cells, rows of unlike length", "[exchange][table]")
{
    const TempDir dir;
    CHECK(rowsShown(dir, "a;\"b\r\nc\";d\n") == QStringList{QStringLiteral("1: a | b\nc | d")});
    CHECK(rowsShown(dir, "\"a \"\"b\"\"\";c\n") == QStringList{QStringLiteral("1: a \"b\" | c")});
    CHECK(rowsShown(dir, s("\"Verein \"Brücke\" e. V.\";c\n").toUtf8()) ==
          QStringList{s("1: Verein \"Brücke\" e. V. | c")});
    CHECK(rowsShown(dir, "3\" Rohr;c\n") == QStringList{QStringLiteral("1: 3\" Rohr | c")});
    CHECK(rowsShown(dir, "#1;a\n\n\nb;;\nc;d;e") ==
          QStringList{QStringLiteral("1: #1 | a"), QStringLiteral("4: b"), QStringLiteral("5: c | d | e")});
    CHECK(rowsShown(dir, "a;\x01"
                         "b\x07;c\n") == QStringList{QStringLiteral("1: a | b | c")});
}

TEST_CASE("CSV: a dialect may be changed", "[exchange][table]")
{
    const TempDir dir;
    const QString path = writtenCsv(dir, "a;\"b\nc;d\n");
    const auto error = errorOfReading(path);
    REQUIRE(error);
    CHECK(error->message.contains(s("„liste.csv“, Zeile 1, Spalte B: Das Anführungszeichen wird nicht geschlossen.")));
    CsvDialect dialect = value_of(detectCsvDialect(path));
    dialect.quote = QChar();
    OpenTableOptions options;
    options.dialect = dialect;
    CHECK(shown(*value_of(openTable(path, options))) ==
          QStringList{QStringLiteral("1: a | \"b"), QStringLiteral("2: c | d")});
}

TEST_CASE("CSV: what is no text is refused", "[exchange][table]")
{
    const TempDir dir;
    QByteArray picture("\x89PNG\r\n\x1A\n");
    picture += QByteArray(1000, '\0');
    REQUIRE_ERROR(ErrorKind::Rejected, openTable(writtenCsv(dir, picture)));
    const auto wide = errorOfReading(writtenCsv(dir, QByteArray(20'000, ';') + "x\n"));
    REQUIRE(wide);
    CHECK(wide->message.contains(QStringLiteral("Spalten")));
    const auto open = errorOfReading(writtenCsv(dir, "a;\"" + QByteArray(2'100'000, 'x')));
    REQUIRE(open);
    CHECK(open->message.contains(s("Anführungszeichen")));
}
