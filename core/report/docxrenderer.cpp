// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxrenderer.h"

#include "core/base/outputfile.h"
#include "core/report/docxparts.h"
#include "core/report/layout.h"
#include "core/report/measure.h"
#include "core/report/normalize.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

const QString kOffice = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
const QString kPackage = u"http://schemas.openxmlformats.org/package/2006/"_s;

/// A part of XML beside the document itself.
struct Part {
    QString name;
    QString type;     ///< of its content
    QString id;       ///< of the relationship of the document with it; empty for the parts of the whole package
    QString relation; ///< its type
    QString xml;
};

QString coreXml(const Document& document)
{
    const QString time = packageTime(document);
    const auto element = [](const QString& name, const QString& value, const QString& attributes = {}) {
        return value.isEmpty() ? QString() : u"<%1%2>%3</%1>"_s.arg(name, attributes, value.toHtmlEscaped());
    };
    const QString isTime = u" xsi:type=\"dcterms:W3CDTF\""_s;
    return docxDeclaration() +
           u"<cp:coreProperties xmlns:cp=\"%1metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"_s.arg(
               kPackage) +
           element(u"dc:title"_s, document.title) + element(u"dc:subject"_s, document.subject) +
           element(u"dc:creator"_s, document.author) + element(u"cp:lastModifiedBy"_s, document.author) +
           element(u"dcterms:created"_s, time, isTime) + element(u"dcterms:modified"_s, time, isTime) +
           element(u"dc:language"_s, document.language) + u"</cp:coreProperties>"_s;
}

QString appXml()
{
    return docxDeclaration() +
           u"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
           "<Application>%1</Application></Properties>"_s.arg(packageProgram().toHtmlEscaped());
}

/// Without the setting of the mode Word would call the file one of an old version.
QString settingsXml(const Document& document)
{
    return docxDeclaration() +
           u"<w:settings %1><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>"
           "<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting "
           "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
           "<w:themeFontLang w:val=\"%2\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>"
           "</w:settings>"_s.arg(docxNamespaces(), document.language.toHtmlEscaped());
}

std::vector<Part> partsOf(const Document& document, const DocxContent& content)
{
    const auto word = [](const QString& name, const QString& kind, const QString& xml, const QString& id = {}) {
        return Part{u"word/%1.xml"_s.arg(name),
                    u"application/vnd.openxmlformats-officedocument.wordprocessingml.%1+xml"_s.arg(kind),
                    id.isEmpty() ? u"rId_"_s + kind : id, kOffice + kind, xml};
    };
    return {word(u"styles"_s, u"styles"_s, docxStyles(document)),
            word(u"numbering"_s, u"numbering"_s, docxNumbering(content.orderedLists)),
            word(u"settings"_s, u"settings"_s, settingsXml(document)),
            word(u"header1"_s, u"header"_s, docxHeader(document), QString::fromLatin1(kDocxHeaderId)),
            word(u"footer1"_s, u"footer"_s, docxFooter(document), QString::fromLatin1(kDocxFooterId)),
            {u"docProps/core.xml"_s,
             u"application/vnd.openxmlformats-package.core-properties+xml"_s,
             {},
             kPackage + u"relationships/metadata/core-properties"_s,
             coreXml(document)},
            {u"docProps/app.xml"_s,
             u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s,
             {},
             kOffice + u"extended-properties"_s,
             appXml()}};
}

QString typesXml(const std::vector<Part>& parts)
{
    const auto type = [](const QString& name, const QString& kind) {
        return u"<Override PartName=\"/%1\" ContentType=\"%2\"/>"_s.arg(name, kind);
    };
    QString xml =
        docxDeclaration() + u"<Types xmlns=\"%1content-types\">"_s.arg(kPackage) +
        u"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        "<Default Extension=\"png\" ContentType=\"image/png\"/>"_s;
    xml += type(u"word/document.xml"_s,
                u"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"_s);
    for (const Part& part : parts)
        xml += type(part.name, part.type);
    return xml + u"</Types>"_s;
}

QString relationship(const QString& id, const QString& type, const QString& target, const QString& mode = {})
{
    return u"<Relationship Id=\"%1\" Type=\"%2\" Target=\"%3\"%4/>"_s.arg(id, type, target.toHtmlEscaped(), mode);
}

QString relationships(const QString& content)
{
    return docxDeclaration() + u"<Relationships xmlns=\"%1relationships\">"_s.arg(kPackage) + content +
           u"</Relationships>"_s;
}

QString packageRelationships(const std::vector<Part>& parts)
{
    QString xml = relationship(u"rId1"_s, kOffice + u"officeDocument"_s, u"word/document.xml"_s);
    int number = 1;
    for (const Part& part : parts) {
        if (part.id.isEmpty())
            xml += relationship(u"rId%1"_s.arg(++number), part.relation, part.name);
    }
    return relationships(xml);
}

QString documentRelationships(const std::vector<Part>& parts, const DocxContent& content)
{
    const auto inWord = [](const QString& name) { return name.mid(name.indexOf(u'/') + 1); };
    QString xml;
    for (const Part& part : parts) {
        if (!part.id.isEmpty())
            xml += relationship(part.id, part.relation, inWord(part.name));
    }
    for (std::size_t i = 0; i < content.pictures.size(); ++i)
        xml += relationship(docxPictureId(i + 1), kOffice + u"image"_s, inWord(content.pictures[i].name));
    for (qsizetype i = 0; i < content.links.size(); ++i)
        xml += relationship(docxLinkId(i + 1), kOffice + u"hyperlink"_s, content.links.at(i),
                            u" TargetMode=\"External\""_s);
    return relationships(xml);
}

/// The page of each heading as our own pages have it, where somebody asks for one.
PageNumbers pagesOf(const Document& document, const Document& normal)
{
    PageNumbers pages;
    const auto asks = [](const Block& block) {
        return std::holds_alternative<Contents>(block) || dependsOnPages(block);
    };
    if (std::none_of(normal.blocks.begin(), normal.blocks.end(), asks))
        return pages;
    const Layout layout(document);
    for (const HeadingPlace& place : layout.headings())
        pages.emplace(place.entry.anchor, place.page + 1);
    return pages;
}

/// The package; empty when it could not be made.
QByteArray docxPackage(const Document& document)
{
    const Document normal = normalized(document);
    const DocxContent content = docxContent(normal, pagesOf(document, normal));
    const std::vector<Part> parts = partsOf(normal, content);
    Package zip;
    zip.add(u"[Content_Types].xml"_s, typesXml(parts).toUtf8());
    zip.add(u"_rels/.rels"_s, packageRelationships(parts).toUtf8());
    zip.add(u"word/document.xml"_s, content.xml.toUtf8());
    zip.add(u"word/_rels/document.xml.rels"_s, documentRelationships(parts, content).toUtf8());
    for (const Part& part : parts)
        zip.add(part.name, part.xml.toUtf8());
    for (const PackagePicture& picture : content.pictures)
        zip.add(picture.name, picture.png, false);
    return zip.close();
}

} // namespace

Result<> writeDocx(const Document& document, const QString& path)
{
    const QByteArray bytes = docxPackage(document);
    if (bytes.isEmpty())
        return fail(ErrorKind::Io, u"Das Word-Dokument konnte nicht erzeugt werden."_s,
                    u"Bitte schließen Sie andere Programme und versuchen Sie es erneut."_s);
    return writeFile(path, bytes);
}

} // namespace iplan::report
