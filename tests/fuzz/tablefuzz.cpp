// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target for each reader of tables of others: whatever the bytes are, reading ends with rows or with an error.
#include "core/interchange/table/cardtables.h"
#include "core/interchange/table/opentable.h"
#include "core/interchange/table/zippackage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <zip.h>

namespace iplan
{

namespace
{

QString inputPath()
{
    static const QString path =
        QDir::temp().filePath(QStringLiteral("iplan-fuzz-%1").arg(QCoreApplication::applicationPid()));
    return path;
}

void readAll(const Result<std::unique_ptr<TableSource>>& table)
{
    if (!table)
        return;
    for (qsizetype sheet = 0; sheet < (*table)->sheets().size(); ++sheet) {
        qint64 cells = 0;
        static_cast<void>((*table)->eachRow(sheet, [&cells](int, const TableRow& row) {
            cells += row.size();
            return cells < 100'000; // limits are tested elsewhere
        }));
    }
}

void readFile(const QByteArray& bytes)
{
    QFile file(inputPath());
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(bytes);
    file.close();
    const auto format = tableFormatOf(inputPath());
    if (format && *format != TableFormat::Xls) // that is LibreOffice
        readAll(openTable(inputPath()));
}

using ArchiveParts = std::initializer_list<std::pair<const char*, QByteArray>>;

void readArchive(ArchiveParts parts)
{
    QFile::remove(inputPath());
    int code = 0;
    zip_t* zip = zip_open(QFile::encodeName(inputPath()).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!zip)
        return;
    for (const auto& [name, bytes] : parts) {
        const auto size = static_cast<zip_uint64_t>(bytes.size());
        const zip_int64_t at = zip_file_add(zip, name, zip_source_buffer(zip, bytes.constData(), size, 0), 0);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
    }
    if (zip_close(zip) == 0)
        readAll(openTable(inputPath()));
}

QByteArray mainRelation(const char* target)
{
    return QByteArray("<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"") + target +
           "\"/></Relationships>";
}

void readWorkbook(const QByteArray& sheet, const QByteArray& styles)
{
    readArchive(
        {{"_rels/.rels", mainRelation("workbook.xml")},
         {"workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"L\" r:id=\"a\"/></sheets></workbook>"},
         {"_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
                                     "<Relationship Id=\"b\" Type=\"x/styles\" Target=\"t.xml\"/></Relationships>"},
         {"s.xml", sheet},
         {"t.xml", styles}});
}

[[maybe_unused]] void fuzz_file(const QByteArray& bytes)
{
    readFile(bytes);
}
[[maybe_unused]] void fuzz_sheet(const QByteArray& bytes)
{
    readWorkbook(bytes, "<styleSheet><cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"46\"/></cellXfs></styleSheet>");
}
/// The bytes are a number format.
[[maybe_unused]] void fuzz_styles(const QByteArray& bytes)
{
    const QByteArray code = QString::fromUtf8(bytes).toHtmlEscaped().toUtf8();
    readWorkbook("<worksheet><sheetData><row><c s=\"0\"><v>45292.7</v></c><c "
                 "s=\"0\"><v>-0.1</v></c></row></sheetData></worksheet>",
                 "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code +
                     "\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
}
[[maybe_unused]] void fuzz_ods(const QByteArray& bytes)
{
    readArchive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}});
}
[[maybe_unused]] void fuzz_docx(const QByteArray& bytes)
{
    readArchive({{"_rels/.rels", mainRelation("document.xml")}, {"document.xml", bytes}});
}
[[maybe_unused]] void fuzz_csv(const QByteArray& bytes)
{
    readFile(bytes);
}
[[maybe_unused]] void fuzz_cards(const QByteArray& bytes)
{
    readAll(readCards(QStringLiteral("k.vcf"), bytes));
    readAll(readCalendar(QStringLiteral("t.ics"), bytes));
}
[[maybe_unused]] void fuzz_oparl(const QByteArray& bytes)
{
    readFile("{\"data\":[{\"type\":\"https://schema.oparl.org/1.1/Body\"}," + bytes + "]}");
}

} // namespace

} // namespace iplan

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    iplan::IPLAN_FUZZED(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
