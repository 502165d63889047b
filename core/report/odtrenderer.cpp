// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odtrenderer.h"

#include "core/base/outputfile.h"
#include "core/report/normalize.h"
#include "core/report/odtparts.h"
#include "core/report/xmlwriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <zip.h>

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
    for (const OdtPicture& picture : content.pictures)
        xml += entry(picture.name, u"image/png"_s);
    return xml + u"</manifest:manifest>"_s;
}

/// A ZIP archive in memory.
class Package
{
public:
    Package() : m_source(zip_source_buffer_create(nullptr, 0, 0, nullptr))
    {
        if (m_source)
            m_zip = zip_open_from_source(m_source, ZIP_TRUNCATE, nullptr);
        if (m_zip)
            zip_source_keep(m_source); // the archive lets go of its own hold when it is closed
    }
    ~Package()
    {
        if (m_zip)
            zip_discard(m_zip);
        if (m_source)
            zip_source_free(m_source);
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    void add(const QString& name, const QByteArray& bytes, bool compressed = true)
    {
        if (!m_zip)
            return;
        m_parts << bytes; // read when the archive is closed
        zip_source_t* part = zip_source_buffer(m_zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t at = zip_file_add(m_zip, name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
        if (at < 0)
            zip_source_free(part);
        const zip_int32_t method = compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
        m_good = m_good && at >= 0 && zip_set_file_compression(m_zip, static_cast<zip_uint64_t>(at), method, 0) == 0;
    }

    /// The archive; empty when it could not be made.
    QByteArray close()
    {
        if (!m_zip || !m_good || zip_close(m_zip) != 0)
            return {};
        m_zip = nullptr;
        zip_stat_t stat;
        if (zip_source_stat(m_source, &stat) != 0 || zip_source_open(m_source) != 0)
            return {};
        QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
        const bool whole = zip_source_read(m_source, bytes.data(), stat.size) == bytes.size();
        zip_source_close(m_source);
        return whole ? bytes : QByteArray();
    }

private:
    zip_source_t* m_source;
    zip_t* m_zip = nullptr;
    QByteArrayList m_parts;
    bool m_good = true;
};

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
    for (const OdtPicture& picture : content.pictures)
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
