// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odtrenderer.h"

#include "core/report/normalize.h"
#include "core/report/odtparts.h"
#include "core/report/output.h"
#include "core/report/xmlwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

const QString odtType = u"application/vnd.oasis.opendocument.text"_s;

QString metaXml(const Document& document)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QString program = u"Integrationsplaner %1"_s.arg(QCoreApplication::applicationVersion()).trimmed();
    const auto element = [](const QString& name, const QString& value) {
        return value.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(name, value.toHtmlEscaped());
    };
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta %1 office:version=\"1.3\"><office:meta>"_s
               .arg(odtNamespaces()) +
           element(u"meta:generator"_s, program) + element(u"dc:title"_s, document.title) +
           element(u"dc:subject"_s, document.subject) + element(u"meta:initial-creator"_s, document.author) +
           element(u"dc:creator"_s, document.author) + element(u"meta:creation-date"_s, now) +
           element(u"dc:date"_s, now) + element(u"dc:language"_s, document.language) +
           u"</office:meta></office:document-meta>"_s;
}

QString manifestXml(const OdtContent& content)
{
    const auto entry = [](const QString& path, const QString& type) {
        return u"<manifest:file-entry manifest:full-path=\"%1\" manifest:media-type=\"%2\"%3/>"_s.arg(
            path, type, path == u"/"_s ? u" manifest:version=\"1.3\""_s : QString());
    };
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
                  "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">"_s;
    xml += entry(u"/"_s, odtType);
    for (const QString& part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        xml += entry(part, u"text/xml"_s);
    for (const OdtPicture& picture : content.pictures)
        xml += entry(picture.name, u"image/png"_s);
    return xml + u"</manifest:manifest>"_s;
}

bool addFile(QuaZip& zip, const QString& name, const QByteArray& bytes, bool compressed = true)
{
    QuaZipFile file(&zip);
    const int method = compressed ? Z_DEFLATED : 0;
    const int level = compressed ? Z_DEFAULT_COMPRESSION : 0;
    if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, method, level))
        return false;
    const bool written = file.write(bytes) == bytes.size();
    file.close();
    return written && file.getZipError() == ZIP_OK;
}

/// The package; empty when it could not be made.
QByteArray packaged(const Document& document)
{
    const OdtContent content = odtContent(document);
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setDataDescriptorWritingEnabled(false); // ODF wants the sizes of "mimetype" in front of it
    if (!zip.open(QuaZip::mdCreate))
        return {};
    bool good = addFile(zip, u"mimetype"_s, odtType.toUtf8(), false);
    good = good && addFile(zip, u"content.xml"_s, content.xml.toUtf8());
    good = good && addFile(zip, u"styles.xml"_s, odtStyles(document).toUtf8());
    good = good && addFile(zip, u"meta.xml"_s, metaXml(document).toUtf8());
    for (const OdtPicture& picture : content.pictures)
        good = good && addFile(zip, picture.name, picture.png, false);
    good = good && addFile(zip, u"META-INF/manifest.xml"_s, manifestXml(content).toUtf8());
    zip.close();
    return good && zip.getZipError() == ZIP_OK ? buffer.data() : QByteArray();
}

} // namespace

Result<> writeOdt(const Document& document, const QString& path)
{
    const QByteArray bytes = packaged(normalized(document));
    if (bytes.isEmpty())
        return fail(ErrorKind::Io, u"Die ODT-Datei konnte nicht erzeugt werden."_s,
                    u"Bitte schließen Sie andere Programme und versuchen Sie es erneut."_s);
    return writeFile(path, bytes);
}

} // namespace iplan::report
