// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxrenderer.h"

#include "core/base/officeprogram.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/python.h"

#include <QXmlStreamReader>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A document in a file, with what is often asked of it.
struct Written {
    TempDir folder;
    QString path = folder.file(u"bericht.docx"_s);
    explicit Written(const Document& document) { REQUIRE_OK(writeDocx(document, path)); }
    [[nodiscard]] QString part(const QString& name) const { return QString::fromUtf8(zipPart(path, name)); }
    [[nodiscard]] QString body() const { return part(u"word/document.xml"_s); }
};

/// Elements whose children stand in an order that the schema (ISO/IEC 29500-4, wml.xsd) fixes: Word calls a file
/// damaged that has them otherwise. Of each only the children that we write or might write.
const QHash<QString, QString>& orders()
{
    static const QHash<QString, QString> out{
        {u"w:pPr"_s, u"pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
                     "contextualSpacing jc outlineLvl rPr sectPr"_s},
        {u"w:rPr"_s, u"rStyle rFonts b bCs i iCs color sz szCs u vertAlign lang"_s},
        {u"w:tblPr"_s, u"tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption"_s},
        {u"w:tcPr"_s, u"tcW gridSpan vMerge tcBorders shd noWrap vAlign"_s},
        {u"w:tcBorders"_s, u"top left bottom right"_s},
        {u"w:tblBorders"_s, u"top left bottom right insideH insideV"_s},
        {u"w:tblCellMar"_s, u"top left bottom right"_s},
        {u"w:tbl"_s, u"tblPr tblGrid tr"_s},
        {u"w:tr"_s, u"trPr tc"_s},
        {u"w:sectPr"_s, u"headerReference footerReference type pgSz pgMar titlePg"_s},
        {u"w:style"_s, u"name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr"_s},
        {u"w:lvl"_s, u"start numFmt suff lvlText lvlJc pPr rPr"_s},
        {u"w:numbering"_s, u"abstractNum num"_s},
        {u"w:settings"_s, u"zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol "
                          "listSeparator"_s},
        {u"wp:inline"_s, u"extent docPr cNvGraphicFramePr graphic"_s},
        {u"pic:pic"_s, u"nvPicPr blipFill spPr"_s},
    };
    return out;
}

struct OpenElement {
    QString name;
    qsizetype place = 0; ///< of its last child in the order
    QString last = {};
};

/// Fails where an element has a child that is unknown to its order or comes too late, where a cell ends without a
/// paragraph, and where tables touch.
void checkOrder(const QString& xml)
{
    QXmlStreamReader reader(xml);
    QList<OpenElement> open;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isEndElement()) {
            const OpenElement ended = open.takeLast();
            if (ended.name == u"w:tc"_s)
                CHECK(ended.last == u"w:p");
        }
        if (!reader.isStartElement())
            continue;
        const QString name = reader.qualifiedName().toString();
        if (!open.isEmpty()) {
            OpenElement& parent = open.last();
            if (name == u"w:tbl")
                CHECK(parent.last != u"w:tbl");
            if (const auto order = orders().constFind(parent.name); order != orders().constEnd()) {
                const qsizetype place = order->split(u' ').indexOf(reader.name().toString());
                INFO(name.toStdString() << " in " << parent.name.toStdString());
                CHECK(place >= parent.place);
                parent.place = place;
            }
            parent.last = name;
        }
        open << OpenElement{name};
    }
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
}

/// The values of an attribute of all elements of that name.
QStringList valuesOf(const QString& xml, const QString& element, const QString& attribute)
{
    QStringList out;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.qualifiedName() == element)
            out << reader.attributes().value(attribute).toString();
    }
    return out;
}

/// Fails where a part has no type, a relationship leads nowhere, or a reference has no relationship.
void checkPackage(const Written& file)
{
    const QStringList parts = zipParts(file.path);
    const QString types = file.part(u"[Content_Types].xml"_s);
    const QStringList typed = valuesOf(types, u"Override"_s, u"PartName"_s);
    CHECK(parts.first() == u"[Content_Types].xml");
    CHECK(QSet<QString>(parts.begin(), parts.end()).size() == parts.size());
    for (const QString& part : parts) {
        INFO(part.toStdString());
        const bool isXml = part.endsWith(u".xml") && part != u"[Content_Types].xml";
        CHECK(typed.contains(u'/' + part) == isXml);
        if (!part.endsWith(u".png"))
            checkOrder(file.part(part));
    }
    for (const QString& part : typed)
        CHECK(parts.contains(part.mid(1)));
    const QString relations = file.part(u"word/_rels/document.xml.rels"_s);
    const QStringList ids = valuesOf(relations, u"Relationship"_s, u"Id"_s);
    CHECK(QSet<QString>(ids.begin(), ids.end()).size() == ids.size());
    for (const QString& target : valuesOf(relations, u"Relationship"_s, u"Target"_s))
        CHECK((target.contains(u':') || parts.contains(u"word/"_s + target)));
    const QString body = file.body();
    const std::pair<QString, QString> references[] = {{u"w:hyperlink"_s, u"r:id"_s},
                                                      {u"a:blip"_s, u"r:embed"_s},
                                                      {u"w:headerReference"_s, u"r:id"_s},
                                                      {u"w:footerReference"_s, u"r:id"_s}};
    for (const auto& [element, attribute] : references) {
        for (const QString& id : valuesOf(body, element, attribute))
            CHECK((id.isEmpty() || ids.contains(id)));
    }
    const QStringList styles = valuesOf(file.part(u"word/styles.xml"_s), u"w:style"_s, u"w:styleId"_s);
    for (const QString& element : {u"w:pStyle"_s, u"w:rStyle"_s, u"w:tblStyle"_s}) {
        for (const QString& style : valuesOf(body, element, u"w:val"_s))
            CHECK(styles.contains(style));
    }
    const QStringList bookmarks = valuesOf(body, u"w:bookmarkStart"_s, u"w:name"_s);
    for (const QString& anchor : valuesOf(body, u"w:hyperlink"_s, u"w:anchor"_s))
        CHECK((anchor.isEmpty() || bookmarks.contains(anchor)));
}

/// What python-docx reads: properties, then a line for each paragraph with its style and for each row.
constexpr const char* kReader = R"py(
import sys, docx
d = docx.Document(sys.argv[1])
p = d.core_properties
print("title", p.title, "| author", p.author, "| created", p.created, "| language", p.language)
for s in d.sections:
    print("section", len(s.header.paragraphs[0].text) if not s.header.is_linked_to_previous else "-", s.orientation)
for x in d.paragraphs:
    print(x.style.name + ": " + x.text)
for t in d.tables:
    print("table", t.style.name, len(t.rows), len(t.columns))
    for r in t.rows:
        print(" | ".join(c.text for c in r.cells))
print("pictures", len(d.inline_shapes), [round(s.width.mm) for s in d.inline_shapes])
)py";

} // namespace

TEST_CASE("The DOCX is a package as Office Open XML asks for", "[report][docx]")
{
    const Written file(fullDocument());
    checkPackage(file);
    CHECK(file.part(u"word/media/abbildung1.png"_s).size() > 100);
    QFile whole(file.path);
    REQUIRE(whole.open(QIODevice::ReadOnly));
    CHECK(whole.read(50).mid(30, 19) == "[Content_Types].xml"); // by which the kind of file is told
    const QString settings = file.part(u"word/settings.xml"_s);
    CHECK(settings.contains(u"w:name=\"compatibilityMode\""_s));
    CHECK_FALSE(settings.contains(u"updateFields"_s)); // it would ask a question at each opening
}

TEST_CASE("The DOCX has real headings, header rows, fields and alternative texts", "[report][docx]")
{
    const Written file(fullDocument());
    const QString body = file.body();
    CHECK(body.contains(
        u"<w:pStyle w:val=\"Heading2\"/></w:pPr><w:bookmarkStart w:id=\"2\" w:name=\"_Toc00000002\"/>"_s));
    CHECK(body.count(u"<w:tblHeader/>"_s) == 1); // a sheet of labels and values has none
    CHECK(body.contains(u"<w:trPr><w:cantSplit/></w:trPr>"_s));
    CHECK(body.contains(u"<w:tblCaption w:val=\"Übersicht\"/>"_s));
    CHECK(body.contains(u"<w:docPartGallery w:val=\"Table of Contents\"/>"_s));
    CHECK(body.contains(u"TOC \\o \"1-3\" \\h \\z"_s.toHtmlEscaped()));
    CHECK(body.contains(u"PAGEREF _Toc00000002 \\h"_s));
    CHECK(body.contains(u"descr=\"Gestapeltes Balkendiagramm „Stand“."_s));
    CHECK(body.contains(u"&lt;script&gt;"_s));
    CHECK(body.contains(u"gefährlich"_s));
    CHECK_FALSE(body.contains(u"javascript"_s));
    CHECK(body.contains(u"<w:rStyle w:val=\"Hyperlink\"/>"_s));
    CHECK(file.part(u"word/_rels/document.xml.rels"_s).contains(u"Target=\"https://example.org/?a=1&amp;b=2\""_s));
    const QString styles = file.part(u"word/styles.xml"_s);
    CHECK(styles.contains(u"w:lang w:val=\"de-DE\""_s));
    for (int level = 1; level <= 4; ++level)
        CHECK(styles.contains(u"<w:name w:val=\"heading %1\"/>"_s.arg(level)));
    CHECK(styles.contains(u"<w:outlineLvl w:val=\"3\"/>"_s));
    const QString footer = file.part(u"word/footer1.xml"_s);
    CHECK(footer.contains(u"w:instr=\" PAGE \""_s));
    CHECK(footer.contains(u"w:instr=\" NUMPAGES \""_s));
    CHECK(footer.contains(u"Kommunales Integrationszentrum · Entwurf"_s));
    CHECK(file.part(u"word/header1.xml"_s).contains(u"Stand: 21.11.2026"_s));
}

TEST_CASE("The contents list of a DOCX is filled in, with the pages of our own layout", "[report][docx]")
{
    const QString body = Written(fullDocument()).body();
    // Cover, contents, then the text.
    for (const auto& [entry, page] : {std::pair{u"Sprachmittlung"_s, u"3"_s}, std::pair{u"Register"_s, u"3"_s}}) {
        const qsizetype at = body.indexOf(u"<w:t xml:space=\"preserve\">%1</w:t></w:r><w:r><w:tab/>"_s.arg(entry));
        REQUIRE(at > 0);
        const QString line = body.mid(at, body.indexOf(u"</w:p>"_s, at) - at);
        CHECK(line.contains(u">%1</w:t>"_s.arg(page)));
    }
    CHECK(body.count(u"fldCharType=\"begin\""_s) == body.count(u"fldCharType=\"end\""_s));
    // Also where nothing but the list asks for pages.
    Document simple;
    simple.blocks = {Contents{}, PageBreak{}, Heading{1, u"Anfang"_s}, PageBreak{}, Heading{1, u"Ende"_s}};
    const QString list = Written(simple).body();
    CHECK_FALSE(list.contains(u"…"_s));
    CHECK(list.contains(u">2</w:t>"_s));
    CHECK(list.contains(u">3</w:t>"_s));
    // A list of a document without headings is a title, not a field that would print an error.
    Document bare;
    bare.contentsList = true;
    const Written file(bare);
    checkPackage(file);
    CHECK(file.body().contains(u">Inhalt<"_s));
    CHECK_FALSE(file.body().contains(u"fldChar"_s));
}

TEST_CASE("Links lead where they can: what has no target is text", "[report][docx]")
{
    Document document;
    document.blocks.emplace_back(
        Paragraph{{Span{.text = u"Nirgendwo"_s, .link = u"#fehlt"_s}, Span{.text = u", S. "_s, .pageRef = u"fehlt"_s},
                   Span{.text = u"Ohne Rechner"_s, .link = u"https:///pfad"_s},
                   Span{.text = u"Ohne Fach"_s, .link = u"mailto:amt"_s},
                   Span{.text = u"Post"_s, .link = u"mailto:amt@stadt.example"_s},
                   Span{.text = u"Amt"_s, .link = u"https://stadt.example/Straße 1"_s},
                   Span{.text = u"noch einmal"_s, .link = u"mailto:amt@stadt.example"_s}}});
    const Written file(document);
    checkPackage(file);
    const QString body = file.body();
    CHECK_FALSE(body.contains(u"PAGEREF"_s));
    for (const QString& text : {u"Nirgendwo"_s, u"Ohne Rechner"_s, u"Ohne Fach"_s})
        CHECK(body.contains(u"<w:r><w:t xml:space=\"preserve\">"_s + text));
    const QStringList targets = valuesOf(file.part(u"word/_rels/document.xml.rels"_s), u"Relationship"_s, u"Target"_s);
    CHECK(targets.count(u"mailto:amt@stadt.example"_s) == 1);
    CHECK(body.count(u"<w:hyperlink r:id="_s) == 2 + targets.count(u"https://stadt.example/Stra%C3%9Fe%201"_s));
}

TEST_CASE("Lists count for themselves, and go as deep as Word can", "[report][docx]")
{
    ListItem deep{plain(u"Ebene 12"_s)};
    for (int level = 11; level >= 1; --level)
        deep = ListItem{plain(u"Ebene %1"_s.arg(level)), {deep}};
    Document document;
    document.blocks = {List{{{plain(u"eins"_s)}}, true}, List{{{plain(u"Punkt"_s)}, deep}, false},
                       List{{{plain(u"wieder eins"_s)}}, true}};
    const Written file(document);
    checkPackage(file);
    const QStringList ids = valuesOf(file.body(), u"w:numId"_s, u"w:val"_s);
    CHECK(ids.first() != ids.last());
    const QStringList known = valuesOf(file.part(u"word/numbering.xml"_s), u"w:num"_s, u"w:numId"_s);
    for (const QString& id : ids)
        CHECK(known.contains(id));
    const QStringList levels = valuesOf(file.body(), u"w:ilvl"_s, u"w:val"_s);
    CHECK(levels.contains(u"8"_s));
    CHECK_FALSE(levels.contains(u"9"_s));
}

TEST_CASE("Odd documents and hostile texts are written as DOCX too", "[report][docx]")
{
    const QString hostile = u"a\x01\x08\x0b\x1b<w:p>&amp;\"'\u2028]]>\ufffe"_s + QChar(0xd800) + u'x' + QChar(0xdc00) +
                            u"\U0001F600\u00ad\u202e"_s;
    Document document;
    SECTION("empty") {}
    SECTION("only what takes no room")
    {
        document.blocks = {List{}, Table{}, KeyValues{}, Figure{}, PageBreak{}, Table{}, PageBreak{}, Contents{}};
    }
    SECTION("hostile in every place")
    {
        document.title = document.subtitle = document.author = document.subject = document.marking = hostile;
        document.cover = Cover{hostile, {hostile}};
        Table table{hostile, {{hostile}, {hostile}}, {Row{{textCell(hostile), textCell(hostile)}}}};
        document.blocks = {
            Heading{1, hostile, hostile},
            Paragraph{{Span{.text = hostile, .strong = true, .link = u"https://a.example/"_s + hostile}}},
            Paragraph{plain(hostile), ParagraphStyle::Quote, hostile},
            List{{{plain(hostile)}}},
            table,
            KeyValues{hostile, {{hostile, {plain(hostile)}}}},
            Figure{hostile, hostile, {}, {}},
            Note{NoteKind::Info, hostile, plain(hostile)},
            Contents{hostile, 9}};
    }
    SECTION("long and tall")
    {
        const QString text = u"Wort "_s.repeated(scaled(20'000, 5'000));
        Table table{{}, {{u"A"_s}, {u"B"_s}}, {Row{{textCell(text), textCell({})}}}};
        document.blocks = {Paragraph{plain(text)}, Heading{2, text}, table,
                           Figure{u"hoch"_s, u"Höher als das Blatt"_s, QSizeF(100, 5000), {}}};
    }
    document.contentsList = true;
    checkPackage(Written(document));
}

TEST_CASE("The same content gives the same DOCX", "[report][docx]")
{
    const Written first(fullDocument());
    const Written second(fullDocument());
    CHECK(allBytes(first.path) == allBytes(second.path));
    CHECK(first.part(u"docProps/core.xml"_s)
              .contains(u"<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-21T00:00:00Z</dcterms:created>"_s));
    Document undated = fullDocument();
    undated.asOf = {};
    CHECK_FALSE(Written(undated).part(u"docProps/core.xml"_s).contains(u"dcterms:created"_s));
}

TEST_CASE("A break after the cover makes no empty page, before a table it does not get lost", "[report][docx]")
{
    Document document = fullDocument();
    document.contentsList = false;
    document.blocks = {PageBreak{}, PageBreak{}, tableOf(1), PageBreak{}, KeyValues{{}, {{u"A"_s, {plain(u"B"_s)}}}}};
    const QString body = Written(document).body();
    CHECK(body.count(u"pageBreakBefore"_s) == 1);
    const QString broken = u"<w:p><w:pPr><w:pStyle w:val=\"Spacer\"/><w:pageBreakBefore/></w:pPr></w:p><w:tbl>"_s;
    CHECK(body.contains(broken));
    CHECK(body.count(u"<w:sectPr>"_s) == 2);
    CHECK(body.count(u"w:headerReference"_s) == 1); // the cover has none
}

TEST_CASE("A short sheet of labels and values stays on one page", "[report][docx]")
{
    const auto kept = [](const QString& value) {
        Document document;
        document.blocks = {KeyValues{{}, {{u"Stand"_s, {plain(value)}}, {u"Ampel"_s}, {u"Zeitraum"_s}}}};
        return Written(document).body().count(u"<w:keepNext/>"_s);
    };
    CHECK(kept(u"läuft"_s) == 4); // both cells of all rows but the last
    CHECK(kept(u"läuft "_s.repeated(1000)) == 0);
}

TEST_CASE("python-docx reads the DOCX", "[report][docx]")
{
    const QString python = pythonWith(u"docx"_s, u"python3-docx"_s);
    if (python.isEmpty())
        return;
    const Written file(fullDocument());
    const auto run = runTool(python, {u"-c"_s, QString::fromUtf8(kReader), file.path});
    REQUIRE(run);
    const QString text = QString::fromUtf8(run->output);
    INFO(text.toStdString());
    REQUIRE(run->exitCode == 0);
    for (const QString& line :
         {u"title Maßnahmenprogramm <2026> & mehr | author Kommunales Integrationszentrum | created 2026-11-21 "
          "00:00:00 | language de-DE"_s,
          u"section - PORTRAIT (0)"_s, u"Heading 1: Sprache <script>alert(1)</script>"_s,
          u"Heading 2: Sprachmittlung"_s, u"Quote: Originalton"_s, u"List Paragraph: Eins-Eins"_s, u"Caption: Stand"_s,
          u"table Berichtstabelle 4 2"_s, u"Maßnahme | Betrag"_s, u"Eintrag-3-Ende | 1.000,00 €"_s,
          u"Federführung | Jugendamt"_s, u"pictures 1 [160]"_s})
        CHECK((text.contains(u'\n' + line + u'\n') || text.startsWith(line)));
}

TEST_CASE("LibreOffice makes the pages of the DOCX that we expect", "[report][docx][soffice]")
{
    const QString program = officeProgram();
    if (program.isEmpty() || !canReadPdf()) {
        WARN("LibreOffice is not installed: a part of this test is skipped");
        return;
    }
    Document document = fullDocument();
    document.blocks.emplace_back(tableOf(120));
    const Written file(document);
    const OfficeRun run = convertWithOffice(program, u"pdf:writer_pdf_Export"_s, {file.path}, file.folder.path(), 120);
    INFO(run.problem.toStdString());
    const QStringList pages = pdfPages(file.folder.file(u"bericht.pdf"_s));
    REQUIRE(pages.size() >= 5);
    CHECK_FALSE(pages.at(0).contains(u"Seite 1"_s));
    CHECK(pages.at(1).contains(QRegularExpression(u"Sprachmittlung *\\.+ *3"_s)));
    CHECK(pages.at(2).contains(u"Seite 3 von %1"_s.arg(pages.size())));
    for (qsizetype page = 3; page < pages.size(); ++page)
        CHECK(pages.at(page).contains(QRegularExpression(u"Maßnahme +Betrag"_s)));
}
