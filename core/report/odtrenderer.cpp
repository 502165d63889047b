// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odtrenderer.h"

#include "core/base/outputfile.h"
#include "core/report/normalize.h"
#include "core/report/odtparts.h"
#include "core/report/xmlwriter.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

const QString odtType = u"application/vnd.oasis.opendocument.text"_s;

QString metaXml(const Document& document)
{
    const QString time = packageTime(document);
    const auto element = [](const QString& name, const QString& value) {
        return value.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(name, value.toHtmlEscaped());
    };
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta %1 office:version=\"1.3\"><office:meta>"_s
               .arg(odtNamespaces()) +
           element(u"meta:generator"_s, packageProgram()) + element(u"dc:title"_s, document.title) +
           element(u"dc:subject"_s, document.subject) + element(u"meta:initial-creator"_s, document.author) +
           element(u"dc:creator"_s, document.author) + element(u"meta:creation-date"_s, time) +
           element(u"dc:date"_s, time) + element(u"dc:language"_s, document.language) +
           u"</office:meta></office:document-meta>"_s;
}

/// Lets LibreOffice keep a table row with the next one where its paragraphs ask for it; otherwise it does not.
QString settingsXml()
{
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-settings "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
           "xmlns:ooo=\"http://openoffice.org/2004/office\" office:version=\"1.3\"><office:settings>"
           "<config:config-item-set config:name=\"ooo:configuration-settings\"><config:config-item "
           "config:name=\"TableRowKeep\" config:type=\"boolean\">true</config:config-item>"
           "</config:config-item-set></office:settings></office:document-settings>"_s;
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
    for (const QString& part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s, u"settings.xml"_s})
        xml += entry(part, u"text/xml"_s);
    for (const PackagePicture& picture : content.pictures)
        xml += entry(picture.name, u"image/png"_s);
    return xml + u"</manifest:manifest>"_s;
}

/// The package; empty when it could not be made.
QByteArray packaged(const Document& document)
{
    const OdtContent content = odtContent(document);
    Package zip;
    zip.add(u"mimetype"_s, odtType.toUtf8(), false); // ODF: the first part, not compressed
    zip.add(u"content.xml"_s, content.xml.toUtf8());
    zip.add(u"styles.xml"_s, odtStyles(document).toUtf8());
    zip.add(u"meta.xml"_s, metaXml(document).toUtf8());
    zip.add(u"settings.xml"_s, settingsXml().toUtf8());
    for (const PackagePicture& picture : content.pictures)
        zip.add(picture.name, picture.png, false);
    zip.add(u"META-INF/manifest.xml"_s, manifestXml(content).toUtf8());
    return zip.close();
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
