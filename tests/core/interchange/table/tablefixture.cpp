// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include "core/base/officeprogram.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <zip.h>

namespace iplan::test
{

void writeArchive(const QString& path, const Parts& parts)
{
    int code = 0;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    REQUIRE(zip);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        zip_source_t* source = zip_source_buffer(zip, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        REQUIRE(zip_file_add(zip, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    REQUIRE(zip_close(zip) == 0);
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

namespace
{

/// LibreOffice asks for them, the reader does not.
QByteArray contentTypes()
{
    const QByteArray type("application/vnd.openxmlformats-officedocument.spreadsheetml.");
    const auto part = [&](const char* name, const char* kind) {
        return QByteArray("<Override PartName=\"/xl/") + name + "\" ContentType=\"" + type + kind + "+xml\"/>";
    };
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
           part("workbook.xml", "sheet.main") + part("worksheets/sheet1.xml", "worksheet") +
           part("sharedStrings.xml", "sharedStrings") + part("styles.xml", "styles") + "</Types>";
}

} // namespace

Parts workbookParts(const QByteArray& sheet, const QByteArray& sharedTexts, const QByteArray& styles)
{
    const QByteArray types("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    const QByteArray main("xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + types +
                          "\"");
    const QByteArray rels("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    const auto relation = [&](const char* id, const char* type, const char* target) {
        return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + types + '/' + type + "\" Target=\"" + target +
               "\"/>";
    };
    const auto key = [](const char* name) { return QString::fromLatin1(name); };
    return {
        {key("[Content_Types].xml"), contentTypes()},
        {key("_rels/.rels"), rels + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {key("xl/workbook.xml"),
         "<workbook " + main + "><sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {key("xl/_rels/workbook.xml.rels"), rels + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                relation("rId3", "styles", "styles.xml") + "</Relationships>"},
        {key("xl/worksheets/sheet1.xml"), "<worksheet " + main + ">" + sheet + "</worksheet>"},
        {key("xl/sharedStrings.xml"), "<sst " + main + ">" + sharedTexts + "</sst>"},
        {key("xl/styles.xml"), "<styleSheet " + main + ">" + styles + "</styleSheet>"},
    };
}

QStringList shown(const TableSource& source, qsizetype sheet)
{
    QStringList out;
    REQUIRE_OK(source.eachRow(sheet, [&](int row, const TableRow& cells) {
        QStringList texts;
        for (const TableCell& cell : cells)
            texts << (cell.isCell() ? cell.text : QString(QChar(0xB7)));
        out << QStringLiteral("%1: %2").arg(row + 1).arg(texts.join(QStringLiteral(" | ")));
        return true;
    }));
    return out;
}

QList<TableRow> cellsOf(const TableSource& source, qsizetype sheet)
{
    return value_of(rowsOf(source, sheet, 2'000'000));
}

std::unique_ptr<TableSource> opened(const QString& path)
{
    return value_of(openTable(path));
}

std::optional<Error> errorOfReading(const QString& path)
{
    const auto table = openTable(path);
    if (!table)
        return table.error();
    for (qsizetype sheet = 0; sheet < (*table)->sheets().size(); ++sheet) {
        const auto read = (*table)->eachRow(sheet, [](int, const TableRow&) { return true; });
        if (!read)
            return read.error();
    }
    return {};
}

std::optional<QByteArray> runFor(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        WARN(program.toStdString() << " is not installed: a part of this test is skipped");
        return {};
    }
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(240'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

QString officeConverted(const QString& source, const QString& filter, const QString& ending, const QString& folder)
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        WARN("LibreOffice is not installed: a part of this test is skipped");
        return {};
    }
    const OfficeRun run = convertWithOffice(program, filter, {source}, folder, 600);
    const QString made = folder + u'/' + QFileInfo(source).completeBaseName() + ending;
    INFO(run.problem.toStdString());
    REQUIRE(QFile::exists(made));
    return made;
}

} // namespace iplan::test
