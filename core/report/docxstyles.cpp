// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxparts.h"
#include "core/report/normalize.h"
#include "core/report/pageframe.h"
#include "core/report/runningline.h"
#include "core/report/xmlwriter.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

/// The look of all text. Arial is on every PC and as wide as the Liberation Sans of our own pages.
constexpr char docxHead[] = R"(<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="@family@" w:eastAsia="@family@" w:hAnsi="@family@" w:cs="@family@"/><w:sz w:val="20"/><w:szCs w:val="20"/>
<w:lang w:val="@language@" w:eastAsia="@language@" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
</w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>
<w:left w:w="45" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="45" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>
<w:semiHidden/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Berichtstabelle"><w:name w:val="Berichtstabelle"/><w:basedOn w:val="TableNormal"/>
<w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"/></w:tblBorders><w:tblCellMar>
<w:top w:w="45" w:type="dxa"/><w:left w:w="45" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/>
<w:right w:w="45" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
)";

/// Paragraph styles. Properties are in the order of the schema; lengths in twips, type in half points, lines in eighths
/// of a point.
struct DocxStyle {
    const char* id;
    const char* name; ///< English where Word has the style itself; Word shows it in the language of the user
    const char* parent;
    const char* paragraph;
    const char* run;
};

constexpr DocxStyle docxStyleRows[] = {
    {"BodyText", "Body Text", "Normal", R"(<w:spacing w:after="113" w:line="276" w:lineRule="auto"/>)", ""},
    {"Title", "Title", "Normal", R"(<w:keepNext/><w:spacing w:after="170"/>)",
     R"(@headingFont@<w:b/>@headingColor@<w:sz w:val="44"/>)"},
    {"Subtitle", "Subtitle", "Normal", R"(<w:spacing w:after="227"/>)", R"(<w:sz w:val="26"/>)"},
    {"CoverTitle", "Titel des Deckblatts", "Title", R"(<w:spacing w:before="3402" w:after="170"/>)", ""},
    {"CoverPicture", "Titelbild", "Normal", R"(<w:spacing w:before="454" w:after="454"/><w:jc w:val="center"/>)", ""},
    {"CoverLine", "Zeile des Deckblatts", "Normal", R"(<w:spacing w:after="113"/>)", R"(<w:sz w:val="22"/>)"},
    {"ListTitle", "Titel einer Liste", "Title", R"(<w:spacing w:after="57"/>)", R"(<w:sz w:val="30"/>)"},
    {"Lead", "Einleitung", "BodyText", R"(<w:spacing w:after="170"/>)", R"(<w:sz w:val="23"/>)"},
    {"Small", "Kleingedrucktes", "BodyText", "", R"(<w:sz w:val="16"/>)"},
    {"Quote", "Quote", "BodyText",
     R"(<w:pBdr><w:left w:val="single" w:sz="20" w:space="4" w:color="000000"/></w:pBdr><w:spacing w:after="0"/><w:ind w:left="340"/>)",
     ""},
    {"QuoteLabel", "Bezeichnung eines Zitats", "Quote", R"(<w:keepNext/>)", R"(<w:b/><w:sz w:val="16"/>)"},
    {"Kommentar", "Anmerkung der Verwaltung", "BodyText",
     R"(<w:pBdr><w:left w:val="double" w:sz="8" w:space="4" w:color="000000"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/><w:spacing w:after="0"/><w:ind w:left="340"/>)",
     ""},
    {"KommentarLabel", "Bezeichnung einer Anmerkung", "Kommentar", R"(<w:keepNext/>)", R"(<w:b/><w:sz w:val="16"/>)"},
    {"Hinweis", "Hinweis", "BodyText",
     R"(<w:pBdr><w:left w:val="single" w:sz="8" w:space="4" w:color="000000"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/><w:spacing w:after="0"/><w:ind w:left="113"/>)",
     ""},
    {"HinweisTitel", "Titel eines Hinweises", "Hinweis", R"(<w:keepNext/><w:spacing w:before="113"/>)", R"(<w:b/>)"},
    {"Warnung", "Warnung", "BodyText",
     R"(<w:pBdr><w:left w:val="single" w:sz="32" w:space="4" w:color="000000"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/><w:spacing w:after="0"/><w:ind w:left="113"/>)",
     ""},
    {"WarnungTitel", "Titel einer Warnung", "Warnung", R"(<w:keepNext/><w:spacing w:before="113"/>)", R"(<w:b/>)"},
    {"Spacer", "Abstand", "Normal", R"(<w:spacing w:line="170" w:lineRule="exact"/>)", R"(<w:sz w:val="8"/>)"},
    {"Tiny", "Abstand, kleinster", "Normal", R"(<w:spacing w:line="20" w:lineRule="exact"/>)", R"(<w:sz w:val="2"/>)"},
    {"ListParagraph", "List Paragraph", "BodyText", R"(<w:spacing w:after="57"/>)", ""},
    {"TableText", "Tabellentext", "Normal", "", R"(<w:sz w:val="17"/>)"},
    {"TableHeading", "Tabellenkopf", "TableText", "", R"(<w:b/>)"},
    {"Caption", "caption", "Normal", R"(<w:spacing w:before="57" w:after="170"/>)", R"(<w:b/><w:sz w:val="18"/>)"},
    {"TableCaption", "Tabellentitel", "Caption", R"(<w:keepNext/><w:spacing w:before="170" w:after="57"/>)", ""},
    {"Figure", "Abbildung", "Normal", R"(<w:spacing w:before="170"/>)", ""},
    {"TOCHeading", "TOC Heading", "Normal", R"(<w:keepNext/><w:spacing w:after="113"/>)",
     R"(@headingFont@<w:b/>@headingColor@<w:sz w:val="30"/>)"},
};

QString docxStyleXml(const QString& id, const QString& name, const QString& parent, const QString& next,
                     const QString& paragraph, const QString& run)
{
    const auto part = [](const QString& tag, const QString& content) {
        return content.isEmpty() ? QString() : u"<%1>%2</%1>"_s.arg(tag, content);
    };
    return u"<w:style w:type=\"paragraph\" w:styleId=\"%1\"><w:name w:val=\"%2\"/><w:basedOn w:val=\"%3\"/>%4"
           "<w:qFormat/>%5%6</w:style>\n"_s.arg(id, name, parent,
                                                next.isEmpty() ? QString() : u"<w:next w:val=\"%1\"/>"_s.arg(next),
                                                part(u"w:pPr"_s, paragraph), part(u"w:rPr"_s, run));
}

QString rightTab(double mm, bool isDotted, bool hasMiddle = false)
{
    const QString middle = u"<w:tab w:val=\"center\" w:pos=\"%1\"/>"_s.arg(twips(mm / 2));
    return u"<w:tabs>%3<w:tab w:val=\"right\"%1 w:pos=\"%2\"/></w:tabs>"_s.arg(
        isDotted ? u" w:leader=\"dot\""_s : QString(), QString::number(twips(mm)), hasMiddle ? middle : QString());
}

/// What headings have of type and colour beside their size; `xml` names the places.
QString withHeadingLook(QString xml, const DocumentLook& look)
{
    const QString family = look.headingFont.toHtmlEscaped();
    const QString font = u"<w:rFonts w:ascii=\"%1\" w:eastAsia=\"%1\" w:hAnsi=\"%1\" w:cs=\"%1\"/>"_s.arg(family);
    const QString color = u"<w:color w:val=\"%1\"/>"_s.arg(look.headingColor.name().mid(1).toUpper());
    xml.replace(u"@headingFont@"_s, family.isEmpty() ? QString() : font);
    return xml.replace(u"@headingColor@"_s, look.headingColor.isValid() ? color : QString());
}

/// Styles that depend on a level or on the width of the page.
QString docxComputedStyles(const Document& document)
{
    const double width = textAreaMm(document).width();
    QString xml;
    for (int level = 1; level <= 4; ++level) {
        const QString number = QString::number(level);
        const HeadingLook look = headingLook(level, document.compact);
        xml += docxStyleXml(u"Heading"_s + number, u"heading "_s + number, u"Normal"_s, u"BodyText"_s,
                            u"<w:keepNext/><w:keepLines/><w:spacing w:before=\"%1\" w:after=\"113\"/>"
                            "<w:outlineLvl w:val=\"%2\"/>"_s.arg(twips(look.spaceMm))
                                .arg(level - 1),
                            u"@headingFont@<w:b/>@headingColor@<w:sz w:val=\"%1\"/>"_s.arg(qRound(look.points * 2)));
        xml += docxStyleXml(u"TOC"_s + number, u"toc "_s + number, u"Normal"_s, u"Normal"_s,
                            rightTab(width, true) +
                                u"<w:spacing w:before=\"%1\"/><w:ind w:left=\"%2\"/>"_s.arg(level == 1 ? 113 : 28)
                                    .arg(twips((level - 1) * 6)),
                            level == 1 ? u"<w:b/>"_s : QString());
    }
    const auto line = [](const QString& side) {
        return u"<w:pBdr><w:%1 w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"8C8C8C\"/></w:pBdr>"_s.arg(side);
    };
    const QString small = u"<w:sz w:val=\"16\"/>"_s;
    const auto tabsOf = [width](const RunningLine& one) { return rightTab(width, false, !one.center.empty()); };
    xml +=
        docxStyleXml(u"Header"_s, u"header"_s, u"Normal"_s, {}, line(u"bottom"_s) + tabsOf(headerOf(document)), small);
    xml += docxStyleXml(u"Footer"_s, u"footer"_s, u"Normal"_s, {}, line(u"top"_s) + tabsOf(footerOf(document)), small);
    return xml + docxStyleXml(u"ListHead"_s, u"Kopf einer Liste"_s, u"Normal"_s, {},
                              rightTab(width, false) + u"<w:spacing w:after=\"40\"/>"_s, small);
}

QString numberingLevels(bool isOrdered)
{
    QString xml;
    for (int level = 0; level < kDocxListLevels; ++level) {
        const QString text = isOrdered ? u"%%1."_s.arg(level + 1) : level % 2 == 0 ? u"•"_s : u"–"_s;
        const QString format = isOrdered ? u"decimal"_s : u"bullet"_s;
        xml += u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/><w:lvlText w:val=\"%3\"/>"
               "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%4\" w:hanging=\"340\"/></w:pPr></w:lvl>"_s.arg(
                   QString::number(level), format, text, QString::number(twips((level + 1) * 6)));
    }
    return xml;
}

/// A field that Word keeps up to date, in a running text.
void field(XmlWriter& xml, const QString& instruction)
{
    xml.open("w:fldSimple"_L1, {{"w:instr"_L1, u' ' + instruction + u' '}});
    xml.open("w:r"_L1);
    xml.element("w:t"_L1, u"1"_s);
    xml.close();
    xml.close();
}

void run(XmlWriter& xml, const QString& text)
{
    xml.open("w:r"_L1);
    xml.element("w:t"_L1, text, {{"xml:space"_L1, u"preserve"_s}});
    xml.close();
}

void tab(XmlWriter& xml)
{
    xml.open("w:r"_L1);
    xml.empty("w:tab"_L1);
    xml.close();
}

void runningPieces(XmlWriter& xml, const RunningPieces& pieces)
{
    for (const RunningPiece& piece : pieces) {
        if (piece.kind == RunningPiece::Kind::Text)
            run(xml, piece.text);
        else
            field(xml, piece.kind == RunningPiece::Kind::Page ? u"PAGE"_s : u"NUMPAGES"_s);
    }
}

/// Header or footer, its parts at the tab stops of its style.
QString running(const QString& element, const QString& style, const RunningLine& line)
{
    QString body;
    XmlWriter xml(&body);
    xml.open("w:p"_L1);
    xml.open("w:pPr"_L1);
    xml.empty("w:pStyle"_L1, {{"w:val"_L1, style}});
    xml.close();
    runningPieces(xml, line.left);
    if (!line.center.empty()) {
        tab(xml);
        runningPieces(xml, line.center);
    }
    tab(xml);
    runningPieces(xml, line.right);
    xml.close();
    return docxDeclaration() + u"<w:%1 %2>"_s.arg(element, docxNamespaces()) + body + u"</w:%1>"_s.arg(element);
}

} // namespace

QString docxStyles(const Document& document)
{
    QString xml = QString::fromUtf8(docxHead).replace(u"@language@"_s, document.language.toHtmlEscaped());
    for (const DocxStyle& row : docxStyleRows)
        xml += docxStyleXml(QString::fromUtf8(row.id), QString::fromUtf8(row.name), QString::fromUtf8(row.parent), {},
                            QString::fromUtf8(row.paragraph), QString::fromUtf8(row.run));
    xml += docxComputedStyles(document);
    xml.replace(u"@family@"_s, familyOf(document, u"Arial"_s).toHtmlEscaped());
    xml = scaledSizes(withHeadingLook(xml, document.look), u"<w:szC?s? w:val=\"([0-9]+)\"/>"_s, scaleOf(document.look));
    return docxDeclaration() + u"<w:styles %1>"_s.arg(docxNamespaces()) + xml + u"</w:styles>"_s;
}

QString docxNumbering(int orderedLists)
{
    const auto kind = [](int id, bool isOrdered) {
        return u"<w:abstractNum w:abstractNumId=\"%1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>%2"
               "</w:abstractNum>"_s.arg(QString::number(id), numberingLevels(isOrdered));
    };
    QString xml = kind(0, false) + kind(1, true) +
                  u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s.arg(kDocxBullets);
    QString restarts;
    for (int level = 0; level < kDocxListLevels; ++level)
        restarts += u"<w:lvlOverride w:ilvl=\"%1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"_s.arg(level);
    for (int list = 1; list <= orderedLists; ++list)
        xml += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"1\"/>%2</w:num>"_s.arg(
            QString::number(docxListId(list)), restarts);
    return docxDeclaration() + u"<w:numbering %1>"_s.arg(docxNamespaces()) + xml + u"</w:numbering>"_s;
}

QString docxHeader(const Document& document)
{
    return running(u"hdr"_s, u"Header"_s, headerOf(document));
}

QString docxFooter(const Document& document)
{
    return running(u"ftr"_s, u"Footer"_s, footerOf(document));
}

} // namespace iplan::report
