// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdffinish.h"

#include "core/report/qpdf.h"

#include <map>
#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace iplan::report
{

namespace
{

using Handle = QPDFObjectHandle;

Handle text(const QString& value)
{
    return Handle::newUnicodeString(value.toStdString());
}

Handle real(qreal value)
{
    return Handle::newReal(value, 2);
}

/// One PDF in the making.
class PdfFinisher
{
public:
    PdfFinisher(const QByteArray& bytes, const Layout& layout, const QDateTime& created)
        : m_layout(layout), m_created(created.toUTC())
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", bytes.constData(), std::size_t(bytes.size()));
        m_pages = QPDFPageDocumentHelper(m_pdf).getAllPages();
    }

    QByteArray run()
    {
        Handle root = m_pdf.getRoot();
        root.replaceKey("/Lang", text(m_layout.document().language));
        root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
        addBookmarks(root);
        addLinks();
        setInformation();
        Handle metadata = m_pdf.newStream(xmp().toStdString());
        metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
        root.replaceKey("/Metadata", metadata);
        return written();
    }

private:
    [[nodiscard]] Handle destination(const HeadingPlace& place)
    {
        auto& page = m_pages.at(std::size_t(place.page));
        Handle array = Handle::newArray();
        array.appendItem(page.getObjectHandle());
        array.appendItem(Handle::newName("/XYZ"));
        array.appendItem(Handle::newInteger(0));
        array.appendItem(real(pageHeight() - place.top / pt + 4));
        array.appendItem(Handle::newNull());
        return array;
    }

    [[nodiscard]] qreal pageHeight() const { return m_layout.pageSize().height() / pt; }

    struct OpenEntry {
        int level;
        Handle handle;
        int children = 0;
    };

    /// Nests the headings by their levels; a level that is left out does no harm.
    void addBookmarks(Handle& root)
    {
        if (m_layout.headings().empty())
            return;
        Handle top = m_pdf.makeIndirectObject(Handle::parse("<< /Type /Outlines >>"));
        std::vector<OpenEntry> path{{0, top}};
        for (const HeadingPlace& place : m_layout.headings()) {
            if (place.entry.level >= kCaptionLevel)
                continue;
            while (path.back().level >= place.entry.level)
                closeEntry(path);
            OpenEntry& parent = path.back();
            Handle entry = m_pdf.makeIndirectObject(Handle::newDictionary());
            entry.replaceKey("/Title", text(place.entry.text));
            entry.replaceKey("/Parent", parent.handle);
            entry.replaceKey("/Dest", destination(place));
            if (parent.children++ == 0) {
                parent.handle.replaceKey("/First", entry);
            } else {
                Handle before = parent.handle.getKey("/Last");
                before.replaceKey("/Next", entry);
                entry.replaceKey("/Prev", before);
            }
            parent.handle.replaceKey("/Last", entry);
            path.push_back({place.entry.level, entry});
        }
        while (path.size() > 1)
            closeEntry(path);
        top.replaceKey("/Count", Handle::newInteger(path.front().children));
        root.replaceKey("/Outlines", top);
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    static void closeEntry(std::vector<OpenEntry>& path)
    {
        if (path.back().children > 0) // negative: shown closed
            path.back().handle.replaceKey("/Count", Handle::newInteger(-path.back().children));
        path.pop_back();
    }

    void addLinks()
    {
        std::map<QString, const HeadingPlace*> places;
        for (const HeadingPlace& place : m_layout.headings())
            places.emplace(place.entry.anchor, &place);
        for (int i = 0; i < m_layout.pageCount(); ++i) {
            Handle annotations = Handle::newArray();
            for (const PlacedLink& link : m_layout.links(i)) {
                const bool internal = link.target.startsWith(u'#');
                const auto found = internal ? places.find(link.target.mid(1)) : places.end();
                if (internal && found == places.end())
                    continue;
                Handle annotation = linkAt(link.rect);
                if (internal)
                    annotation.replaceKey("/Dest", destination(*found->second));
                else
                    annotation.replaceKey("/A", uriAction(link.target));
                annotations.appendItem(m_pdf.makeIndirectObject(annotation));
            }
            if (annotations.getArrayNItems() > 0)
                m_pages.at(std::size_t(i)).getObjectHandle().replaceKey("/Annots", annotations);
        }
    }

    [[nodiscard]] Handle linkAt(const QRectF& rect) const
    {
        Handle annotation = Handle::parse("<< /Type /Annot /Subtype /Link /F 4 /Border [ 0 0 0 ] >>");
        Handle array = Handle::newArray();
        for (const qreal value :
             {rect.left() / pt, pageHeight() - rect.bottom() / pt, rect.right() / pt, pageHeight() - rect.top() / pt})
            array.appendItem(real(value));
        annotation.replaceKey("/Rect", array);
        return annotation;
    }

    [[nodiscard]] static Handle uriAction(const QString& target)
    {
        Handle action = Handle::parse("<< /S /URI >>");
        action.replaceKey("/URI", Handle::newString(QUrl(target).toEncoded().toStdString()));
        return action;
    }

    [[nodiscard]] static QString program()
    {
        return QStringLiteral("Integrationsplaner %1").arg(QCoreApplication::applicationVersion()).trimmed();
    }

    void setInformation()
    {
        const Document& document = m_layout.document();
        Handle info = Handle::newDictionary();
        info.replaceKey("/Title", text(document.title));
        if (!document.author.isEmpty())
            info.replaceKey("/Author", text(document.author));
        if (!document.subject.isEmpty())
            info.replaceKey("/Subject", text(document.subject));
        info.replaceKey("/Creator", text(program()));
        info.replaceKey("/Producer", text(program()));
        const QString date = m_created.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
        info.replaceKey("/CreationDate", Handle::newString(date.toStdString()));
        info.replaceKey("/ModDate", Handle::newString(date.toStdString()));
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    /// The metadata once more as XMP, with the markers of PDF/A-1b.
    [[nodiscard]] QByteArray xmp() const;

    QByteArray written()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setNewlineBeforeEndstream(true);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    }

    const Layout& m_layout;
    QDateTime m_created;
    QPDF m_pdf;
    std::vector<QPDFPageObjectHelper> m_pages;
};

/// Writes the elements of an XMP packet.
class XmpWriter
{
public:
    explicit XmpWriter(QByteArray& bytes) : m_xml(&bytes)
    {
        m_xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
        m_xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
        m_xml.writeNamespace(rdf, QStringLiteral("rdf"));
        m_xml.writeStartElement(rdf, QStringLiteral("RDF"));
        m_xml.writeNamespace(dc, QStringLiteral("dc"));
        m_xml.writeNamespace(xmp, QStringLiteral("xmp"));
        m_xml.writeNamespace(pdf, QStringLiteral("pdf"));
        m_xml.writeNamespace(pdfa, QStringLiteral("pdfaid"));
        m_xml.writeStartElement(rdf, QStringLiteral("Description"));
        m_xml.writeAttribute(rdf, QStringLiteral("about"), {});
    }

    void simple(const QString& space, const QString& name, const QString& value)
    {
        m_xml.writeTextElement(space, name, value);
    }

    /// A list: "Alt" of texts by language, "Seq" or "Bag".
    void list(const QString& name, const QString& kind, const QString& value)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(dc, name);
        m_xml.writeStartElement(rdf, kind);
        m_xml.writeStartElement(rdf, QStringLiteral("li"));
        if (kind == QStringLiteral("Alt"))
            m_xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        m_xml.writeCharacters(value);
        for (int i = 0; i < 3; ++i)
            m_xml.writeEndElement();
    }

    void end() { m_xml.writeEndDocument(); }

    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString pdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
    const QString pdfa = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");

private:
    QXmlStreamWriter m_xml;
};

QByteArray PdfFinisher::xmp() const
{
    const Document& document = m_layout.document();
    const QString date = m_created.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
    QByteArray bytes = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QByteArray body;
    XmpWriter writer(body);
    writer.list(QStringLiteral("title"), QStringLiteral("Alt"), document.title);
    writer.list(QStringLiteral("creator"), QStringLiteral("Seq"), document.author);
    writer.list(QStringLiteral("description"), QStringLiteral("Alt"), document.subject);
    writer.list(QStringLiteral("language"), QStringLiteral("Bag"), document.language);
    writer.simple(writer.xmp, QStringLiteral("CreatorTool"), program());
    writer.simple(writer.xmp, QStringLiteral("CreateDate"), date);
    writer.simple(writer.xmp, QStringLiteral("ModifyDate"), date);
    writer.simple(writer.pdf, QStringLiteral("Producer"), program());
    writer.simple(writer.pdfa, QStringLiteral("part"), QStringLiteral("1"));
    writer.simple(writer.pdfa, QStringLiteral("conformance"), QStringLiteral("B"));
    writer.end();
    return bytes + body + "\n<?xpacket end=\"w\"?>";
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& pages, const Layout& layout, const QDateTime& created)
{
    try {
        return PdfFinisher(pages, layout, created).run();
    } catch (const std::exception& error) {
        return fail(ErrorKind::Io, QStringLiteral("Das PDF konnte nicht fertiggestellt werden."),
                    QStringLiteral("Bitte melden Sie diesen Fehler; als Ausweg können Sie den Bericht als ODT "
                                   "speichern."),
                    QString::fromUtf8(error.what()));
    }
}

} // namespace iplan::report
