// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plainfile.h"
#include "core/interchange/table/csvfolder.h"
#include "core/interchange/table/oparltable.h"
#include "core/interchange/table/opcrelations.h"
#include "core/interchange/table/opentable.h"
#include "core/interchange/table/tablefile.h"
#include "core/interchange/table/tablelimits.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

constexpr qint64 kLookedAt = 64 * 1024;

tl::unexpected<Error> failUnknown(const TablePlace& place)
{
    return failAt(ErrorKind::Rejected, place, QStringLiteral("Das ist keine Tabelle, die das Programm lesen kann."),
                  QStringLiteral("Lesen kann es Excel (XLSX), LibreOffice (ODS), CSV, Tabellen in Word (DOCX) und "
                                 "LibreOffice (ODT), vCard, iCalendar und OParl."));
}

tl::unexpected<Error> failEncrypted(const TablePlace& place)
{
    return failAt(
        ErrorKind::Rejected, place, QStringLiteral("Die Datei ist mit einem Kennwort verschlüsselt."),
        QStringLiteral("Öffnen Sie sie in ihrem Programm, heben Sie das Kennwort auf (Datei → Informationen → "
                       "Arbeitsmappe schützen) und speichern Sie eine Kopie."));
}

/// Names of streams in an OLE file are UTF-16.
bool holdsStream(const QByteArray& bytes, const char* name)
{
    const QString text = QString::fromLatin1(name);
    return bytes.contains(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
}

/// XLS, an encrypted XLSX, an old Word file: all are OLE files.
Result<TableFormat> oleFormat(QFile& file, const TablePlace& place)
{
    file.seek(0);
    bool isBook = false;
    bool isDocument = false;
    QByteArray bytes; // pieces overlap, so that no name is cut
    for (QByteArray piece = file.read(1 << 20); !piece.isEmpty(); piece = file.read(1 << 20)) {
        bytes = bytes.right(256) + piece;
        if (holdsStream(bytes, "EncryptedPackage") || holdsStream(bytes, "EncryptionInfo"))
            return failEncrypted(place);
        isBook = isBook || holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book");
        isDocument = isDocument || holdsStream(bytes, "WordDocument");
    }
    if (isBook)
        return TableFormat::Xls;
    if (isDocument)
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Das ist ein Word-Dokument im alten Format (DOC)."),
                      QStringLiteral("Öffnen Sie es in Word oder LibreOffice und speichern Sie es als DOCX oder ODT."));
    return failUnknown(place);
}

Result<TableFormat> odfFormat(const ZipPackage& package)
{
    // A password hides the content, not the list of parts.
    if (package.has(QStringLiteral("META-INF/manifest.xml"))) {
        IPLAN_TRY_ASSIGN(const auto manifest, package.bytes(QStringLiteral("META-INF/manifest.xml"), 16 << 20));
        if (manifest.contains("encryption-data"))
            return failEncrypted(package.place());
    }
    QByteArray type;
    if (package.has(QStringLiteral("mimetype"))) {
        IPLAN_TRY_ASSIGN(const auto named, package.bytes(QStringLiteral("mimetype"), 1000));
        type = named;
    }
    if (type.contains("opendocument.spreadsheet"))
        return TableFormat::Ods;
    if (type.contains("opendocument.text"))
        return TableFormat::Odt;
    if (!type.isEmpty())
        return failUnknown(package.place());
    const auto content = package.part(QStringLiteral("content.xml"));
    const QByteArray begin = content->read(kLookedAt);
    return begin.contains("office:text") ? TableFormat::Odt : TableFormat::Ods;
}

Result<TableFormat> zipFormat(const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto package, ZipPackage::open(path));
    if (package.has(QStringLiteral("content.xml")))
        return odfFormat(package);
    IPLAN_TRY_ASSIGN(const auto main, opcMainPart(package));
    if (main.endsWith(QLatin1String(".bin"), Qt::CaseInsensitive))
        return TableFormat::Xls; // XLSB
    if (main.isEmpty() || !package.has(main))
        return main.isEmpty() && !package.has(QStringLiteral("[Content_Types].xml"))
                   ? failUnknown(package.place())
                   : failDamaged(package.place(), QStringLiteral("no main part"));
    const auto part = package.part(main);
    const QByteArray begin = part->read(4096);
    if (part->trouble() != PartDevice::Trouble::None)
        return part->error(package.place());
    if (begin.contains("workbook"))
        return TableFormat::Xlsx;
    if (begin.contains("document"))
        return TableFormat::Docx;
    return failUnknown(package.place());
}

/// The begin of a text, without what does not tell: byte order mark, blanks.
QByteArray textBegin(const QByteArray& bytes)
{
    EncodingGuess guess;
    guess.add(bytes);
    return decodedText(bytes, guess.encoding()).trimmed().left(8192).toUtf8();
}

Result<TableFormat> textFormat(const QByteArray& bytes, const TablePlace& place)
{
    const QByteArray begin = textBegin(bytes);
    const QByteArray upper = begin.left(2000).toUpper();
    if (upper.startsWith("BEGIN:VCARD"))
        return TableFormat::VCard;
    if (upper.startsWith("BEGIN:VCALENDAR") || upper.startsWith("BEGIN:XROOT"))
        return TableFormat::Calendar;
    if (upper.startsWith("<!DOCTYPE HTML") || upper.startsWith("<HTML") || upper.startsWith("<TABLE"))
        return TableFormat::Html;
    if (begin.startsWith("<?xml") || begin.startsWith("<office:")) {
        if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet"))
            return TableFormat::Xls;
        if (begin.contains("opendocument.spreadsheet") || begin.contains("office:spreadsheet"))
            return TableFormat::Fods;
        if (upper.contains("<HTML"))
            return TableFormat::Html;
        return failUnknown(place);
    }
    if (begin.startsWith('{') || begin.startsWith("[")) {
        if (isOParl(bytes))
            return TableFormat::OParl;
        if (begin.startsWith("{\"") || begin.startsWith("{\n") || begin.startsWith("[{"))
            return failAt(ErrorKind::Rejected, place, QStringLiteral("Diese JSON-Datei enthält keine Tabelle."),
                          QStringLiteral("Aus JSON werden Daten eines Ratsinformationssystems (OParl) gelesen. Eine "
                                         "Datei dieses Programms öffnen Sie mit „JSON einlesen“."));
    }
    if (begin.startsWith("%PDF"))
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Das ist ein PDF."),
                      QStringLiteral("Markieren Sie die Tabelle darin, kopieren Sie sie in eine Excel-Liste, und "
                                     "übernehmen Sie diese."));
    return TableFormat::Csv;
}

} // namespace

Result<TableFormat> tableFormatOf(const QString& path)
{
    const TablePlace place{QFileInfo(path).fileName()};
    if (QFileInfo(path).isDir())
        return CsvFolder::isOne(path) ? TableFormat::Csv : TableFormat::OParl;
    if (!QFileInfo::exists(path))
        return failAt(ErrorKind::NotFound, place, QStringLiteral("Diese Datei gibt es nicht."),
                      QStringLiteral("Prüfen Sie Ordner und Namen."));
    if (!isPlainFile(path))
        return failAt(ErrorKind::Io, place, QStringLiteral("Das ist keine gewöhnliche Datei."),
                      QStringLiteral("Geräte und Pipes werden nicht gelesen. Wählen Sie eine Datei."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failUnreadable(file);
    if (file.size() == 0)
        return failAt(ErrorKind::Damaged, place, QStringLiteral("Die Datei ist leer."),
                      QStringLiteral("Speichern Sie die Tabelle noch einmal, oder wählen Sie eine andere Datei."));
    if (file.size() > tablelimits::kMostFileBytes)
        return failTooLarge(place, QStringLiteral("Die Datei ist zu groß."));
    const QByteArray begin = file.read(kLookedAt);
    if (begin.startsWith("PK\x03\x04") || begin.startsWith("PK\x05\x06"))
        return zipFormat(path);
    if (begin.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return oleFormat(file, place);
    if (begin.startsWith("\x09\x08\x08") || begin.startsWith("\x09\x04\x06") || begin.startsWith("\x09\x02\x06"))
        return TableFormat::Xls; // of Excel 2 to 5, without OLE
    if (begin.startsWith("SQLite format 3"))
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Das ist eine Datenbank und keine Tabelle."),
                      QStringLiteral("Eine Datei dieses Programms öffnen Sie mit „Öffnen“; eine Kopie führen Sie mit "
                                     "„Zusammenführen“ zusammen."));
    return textFormat(begin, place);
}

} // namespace iplan
