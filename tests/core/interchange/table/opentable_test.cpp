// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include "core/interchange/table/tablelimits.h"

#include <QDir>
#include <QFileInfo>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray
    kRows("<sheetData><row><c t=\"inlineStr\"><is><t>Titel</t></is></c><c><v>2026</v></c></row></sheetData>");

TableFormat formatOf(const TempDir& dir, const QByteArray& bytes)
{
    // The name says nothing.
    writeBytes(dir.file(QStringLiteral("datei.xls")), bytes);
    return value_of(tableFormatOf(dir.file(QStringLiteral("datei.xls"))));
}

Error refusal(const TempDir& dir, const QByteArray& bytes)
{
    const QString path = dir.file(QStringLiteral("datei.xlsx"));
    writeBytes(path, bytes);
    const auto error = errorOfReading(path);
    REQUIRE(error);
    CHECK(error->message.startsWith(s("„datei.xlsx“")));
    return *error;
}

QByteArray utf16Bytes(const char* text)
{
    const QString wide = QString::fromLatin1(text);
    return QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
}

/// Reading must end, with the rows or with an error that names the file; nothing else.
void readHarmlessly(const QString& path)
{
    const auto error = errorOfReading(path);
    if (error) {
        INFO(error->message.toStdString());
        CHECK(error->message.contains(QFileInfo(path).fileName()));
    }
}

/// Every file of the kinds that are archives, small.
QMap<QString, Parts> archives()
{
    const auto key = [](const char* text) { return QString::fromLatin1(text); };
    Parts book = workbookParts(kRows, "<si><t>x</t></si>", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>");
    book[key("xl/worksheets/_rels/sheet1.xml.rels")] =
        "<Relationships><Relationship Id=\"r\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>";
    book[key("xl/comments1.xml")] =
        "<comments><commentList><comment ref=\"A1\"><text><t>n</t></text></comment></commentList></comments>";
    const Parts sheet{
        {key("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
        {key("META-INF/manifest.xml"), "<manifest/>"},
        {key("content.xml"),
         "<o:document-content xmlns:o=\"o\" xmlns:table=\"t\"><o:body><o:spreadsheet><table:table "
         "table:name=\"L\"><table:table-row><table:table-cell o:value-type=\"float\" "
         "o:value=\"1\"/></table:table-row></table:table></o:spreadsheet></o:body></o:document-content>"}};
    const Parts text{{key("_rels/.rels"), "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" "
                                          "Target=\"word/document.xml\"/></Relationships>"},
                     {key("word/document.xml"),
                      "<document><body><tbl><tr><tc><p><r><t>Zelle</t></r></p></tc></tr></tbl></body></document>"}};
    return {{QStringLiteral("liste.xlsx"), book},
            {QStringLiteral("liste.ods"), sheet},
            {QStringLiteral("liste.docx"), text}};
}

} // namespace

TEST_CASE("A table is known by its content, whatever its name", "[exchange][table]")
{
    const TempDir dir;
    CHECK(formatOf(dir, "a;b\n") == TableFormat::Csv);
    CHECK(formatOf(dir, "\xEF\xBB\xBF"
                        "BEGIN:VCARD\n") == TableFormat::VCard);
    CHECK(formatOf(dir, "BEGIN:VCALENDAR\n") == TableFormat::Calendar);
    CHECK(formatOf(dir, "<html><table><tr><td>a</td></tr></table></html>") == TableFormat::Html);
    CHECK(formatOf(dir, "<?xml version=\"1.0\"?><office:document "
                        "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">") == TableFormat::Fods);
    CHECK(formatOf(dir, "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
                        "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">") == TableFormat::Xls);
    CHECK(formatOf(dir, "{\"type\":\"https://schema.oparl.org/1.1/Body\"}") == TableFormat::OParl);
    CHECK(formatOf(dir, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + utf16Bytes("Workbook")) == TableFormat::Xls);
    const QMap<QString, TableFormat> formats{{QStringLiteral("liste.xlsx"), TableFormat::Xlsx},
                                             {QStringLiteral("liste.ods"), TableFormat::Ods},
                                             {QStringLiteral("liste.docx"), TableFormat::Docx}};
    const auto made = archives();
    for (auto each = made.cbegin(); each != made.cend(); ++each) {
        writeArchive(dir.file(QStringLiteral("datei.csv")), *each);
        const auto format = value_of(tableFormatOf(dir.file(QStringLiteral("datei.csv"))));
        CAPTURE(each.key());
        CHECK(format == formats.value(each.key()));
    }
}

TEST_CASE("An HTML page that calls itself a workbook is read", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("liste.xls"));
    writeBytes(path,
               s("<html><body><table><tr><th>Maßnahme</th></tr><tr><td>Kurs</td></tr></table></body></html>").toUtf8());
    CHECK(shown(*opened(path)) == QStringList{s("1: Maßnahme"), QStringLiteral("2: Kurs")});
}

TEST_CASE("What cannot be read is refused with what to do", "[exchange][table]")
{
    const TempDir dir;
    const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    CHECK(refusal(dir, ole + utf16Bytes("EncryptedPackage")).message.contains(s("verschlüsselt")));
    CHECK(refusal(dir, ole + utf16Bytes("WordDocument")).hint.contains(QStringLiteral("DOCX")));
    CHECK(refusal(dir, ole + QByteArray(600, 'x')).kind == ErrorKind::Rejected);
    CHECK(refusal(dir, "").message.contains(QStringLiteral("leer")));
    CHECK(refusal(dir, "SQLite format 3").message.contains(QStringLiteral("Datenbank")));
    CHECK(refusal(dir, "%PDF-1.7\n").message.contains(QStringLiteral("PDF")));
    CHECK(refusal(dir, "PK\x03\x04"
                       "abc")
              .kind == ErrorKind::Damaged);
    CHECK(refusal(dir, "<?xml version=\"1.0\"?><svg/>").kind == ErrorKind::Rejected);
    REQUIRE_ERROR(ErrorKind::NotFound, openTable(dir.file(QStringLiteral("fehlt.xlsx"))));
    writeArchive(dir.file(QStringLiteral("datei.xlsx")), {{QStringLiteral("bild.png"), "x"}});
    CHECK(errorOfReading(dir.file(QStringLiteral("datei.xlsx")))->kind == ErrorKind::Rejected);
}

TEST_CASE("Damage of each part is an error or harmless", "[exchange][table]")
{
    const TempDir dir;
    const auto made = archives();
    for (auto archive = made.cbegin(); archive != made.cend(); ++archive) {
        const QString path = dir.file(archive.key());
        for (const QString& name : archive->keys()) {
            INFO(name.toStdString());
            Parts parts = *archive;
            parts.remove(name);
            writeArchive(path, parts);
            readHarmlessly(path);
            for (const QByteArray& bad : {QByteArray(), QByteArray("<"), QByteArray("<a/>"), QByteArray(1000, '\0'),
                                          archive->value(name).left(archive->value(name).size() / 2)}) {
                parts[name] = bad;
                writeArchive(path, parts);
                readHarmlessly(path);
            }
        }
    }
    Parts parts = made.value(QStringLiteral("liste.xlsx"));
    parts[QStringLiteral("xl/worksheets/sheet1.xml")].chop(20);
    writeArchive(dir.file(QStringLiteral("liste.xlsx")), parts);
    CHECK(errorOfReading(dir.file(QStringLiteral("liste.xlsx")))->kind == ErrorKind::Damaged);
}

TEST_CASE("A file that is cut off anywhere is damaged", "[exchange][table]")
{
    const TempDir dir;
    const auto made = archives();
    for (auto archive = made.cbegin(); archive != made.cend(); ++archive) {
        const QString path = dir.file(archive.key());
        writeArchive(path, *archive);
        REQUIRE_FALSE(errorOfReading(path));
        const QByteArray whole = contentOf(path);
        const qsizetype step = std::max<qsizetype>(whole.size() / scaled(60, 10), 1);
        for (qsizetype size = whole.size() - 1; size > 4; size -= step) {
            writeBytes(path, whole.left(size));
            const auto error = errorOfReading(path);
            INFO(archive.key().toStdString() << " " << size);
            REQUIRE(error);
            CHECK(error->kind == ErrorKind::Damaged);
        }
    }
}

TEST_CASE("Bytes changed at random never harm", "[exchange][table]")
{
    const TempDir dir;
    std::mt19937 random(11);
    const auto made = archives();
    for (auto archive = made.cbegin(); archive != made.cend(); ++archive) {
        const QString path = dir.file(archive.key());
        writeArchive(path, *archive);
        const QByteArray whole = contentOf(path);
        for (int i = 0; i < scaled(150, 15); ++i) {
            QByteArray changed = whole;
            for (int times = 0; times < 3; ++times)
                changed[static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size()))] =
                    static_cast<char>(random());
            writeBytes(path, changed);
            readHarmlessly(path);
        }
    }
}
