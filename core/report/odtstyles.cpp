// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/normalize.h"
#include "core/report/odtparts.h"
#include "core/report/pageframe.h"
#include "core/report/runningline.h"

#include <algorithm>
#include <QStringList>

namespace iplan::report
{

namespace
{

constexpr char head[] = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles @namespaces@ office:version="1.3">
<office:font-face-decls>
<style:font-face style:name="Liberation Sans" svg:font-family="@family@'Liberation Sans', 'DejaVu Sans', Arial"
 style:font-family-generic="swiss" style:font-pitch="variable"/>
<style:font-face style:name="Headings" svg:font-family="@headings@'Liberation Sans', 'DejaVu Sans', Arial"
 style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:hyphenation-ladder-count="no-limit" style:tab-stop-distance="12.5mm"
 fo:widows="2" fo:orphans="2"/>
<style:text-properties style:font-name="Liberation Sans" fo:font-size="10pt" fo:language="@language@"
 fo:country="@country@" fo:hyphenate="false"/>
</style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:default-style style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"
 style:parent-style-name="Standard" style:class="text">
<style:paragraph-properties fo:margin-top="0mm" fo:margin-bottom="2mm" fo:line-height="115%"/></style:style>
)";

/// Paragraph styles: name, parent, attributes of the paragraph, attributes of the text.
struct StyleRow {
    const char* name;
    const char* parent;
    const char* paragraph;
    const char* text;
};

constexpr StyleRow styleRows[] = {
    {"Title", "Standard", R"(fo:margin-bottom="3mm" fo:keep-with-next="always")",
     R"(@heading@fo:font-size="22pt" fo:font-weight="bold")"},
    {"Subtitle", "Standard", R"(fo:margin-bottom="4mm")", R"(fo:font-size="13pt")"},
    {"Cover_20_Title", "Title", R"(fo:margin-top="60mm" fo:margin-bottom="3mm" fo:keep-with-next="always")", ""},
    {"Cover_20_Picture", "Standard", R"(fo:margin-top="8mm" fo:margin-bottom="8mm" fo:text-align="center")", ""},
    {"Cover_20_Line", "Standard", R"(fo:margin-bottom="2mm")", R"(fo:font-size="11pt")"},
    {"Heading", "Standard", R"(fo:keep-with-next="always" fo:margin-bottom="2mm")",
     R"(@heading@fo:font-weight="bold")"},
    {"Lead", "Text_20_body", R"(fo:margin-bottom="3mm")", R"(fo:font-size="11.5pt")"},
    {"Small", "Text_20_body", "", R"(fo:font-size="8pt")"},
    {"Quotations", "Text_20_body",
     R"(fo:margin-left="6mm" fo:margin-bottom="0mm" fo:padding="1.5mm" fo:border="none" fo:border-left="2.5pt solid #000000")",
     ""},
    {"Quotation_20_Label", "Quotations", R"(fo:keep-with-next="always")",
     R"(fo:font-size="8pt" fo:font-weight="bold")"},
    {"Kommentar", "Text_20_body",
     R"(fo:margin-left="6mm" fo:margin-bottom="0mm" fo:padding="1.5mm" fo:border="none" fo:border-left="2.5pt double #000000" fo:background-color="#ececec")",
     ""},
    {"Kommentar_20_Label", "Kommentar", R"(fo:keep-with-next="always")", R"(fo:font-size="8pt" fo:font-weight="bold")"},
    {"Hinweis", "Text_20_body",
     R"(fo:margin-bottom="0mm" fo:padding="1.5mm" fo:border="none" fo:border-left="1pt solid #000000" fo:background-color="#ececec")",
     ""},
    {"Hinweis_20_Titel", "Hinweis", R"(fo:margin-top="2mm" fo:margin-bottom="0mm" fo:keep-with-next="always")",
     R"(fo:font-weight="bold")"},
    {"Warnung", "Text_20_body",
     R"(fo:margin-bottom="0mm" fo:padding="1.5mm" fo:border="none" fo:border-left="4pt solid #000000" fo:background-color="#ececec")",
     ""},
    {"Warnung_20_Titel", "Warnung", R"(fo:margin-top="2mm" fo:margin-bottom="0mm" fo:keep-with-next="always")",
     R"(fo:font-weight="bold")"},
    {"Spacer", "Standard", R"(fo:line-height="3mm")", R"(fo:font-size="4pt")"},
    {"Tiny", "Standard", R"(fo:line-height="0.4mm")", R"(fo:font-size="1pt")"},
    {"List_20_Item", "Text_20_body", R"(fo:margin-bottom="1mm")", ""},
    {"Table_20_Contents", "Standard", "", R"(fo:font-size="8.5pt")"},
    {"Table_20_Heading", "Table_20_Contents", "", R"(fo:font-weight="bold")"},
    {"List_20_Title", "Title", R"(fo:margin-bottom="1mm" fo:keep-with-next="always")", R"(fo:font-size="15pt")"},
    {"Caption", "Standard", R"(fo:margin-top="1mm" fo:margin-bottom="3mm")",
     R"(fo:font-size="9pt" fo:font-weight="bold")"},
    {"Table", "Caption", R"(fo:margin-top="3mm" fo:margin-bottom="1mm" fo:keep-with-next="always")", ""},
    {"Figure", "Standard", R"(fo:margin-top="3mm")", ""},
    {"Figure_20_Titled", "Figure", R"(fo:keep-with-next="always")", ""},
    {"Contents_20_Heading", "Heading", "", R"(fo:font-size="15pt")"},
};

constexpr char tail[] = R"(
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">
<style:text-properties fo:color="#000000" style:text-underline-style="solid" style:text-underline-width="auto"
 style:text-underline-color="font-color"/></style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<text:outline-style style:name="Outline">@outline@</text:outline-style>
<text:list-style style:name="Bullets">@bullets@</text:list-style>
<text:list-style style:name="Numbers">@numbers@</text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="PageText"><style:page-layout-properties @page@/>
<style:header-style><style:header-footer-properties fo:min-height="@headerRoom@" fo:margin-bottom="@headerGap@"
 fo:border-bottom="0.5pt solid #8c8c8c" fo:padding-bottom="1mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="@headerRoom@" fo:margin-top="@headerGap@"
 fo:border-top="0.5pt solid #8c8c8c" fo:padding-top="1mm"/></style:footer-style></style:page-layout>
<style:page-layout style:name="PageCover"><style:page-layout-properties @page@/></style:page-layout>
</office:automatic-styles>
<office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="PageText">
<style:header><text:p text:style-name="Header">@header@</text:p></style:header>
<style:footer><text:p text:style-name="Footer">@footer@</text:p></style:footer>
</style:master-page>
<style:master-page style:name="Cover" style:page-layout-name="PageCover" style:next-style-name="Standard"/>
</office:master-styles>
</office:document-styles>
)";

QString styleXml(const QString& name, const QString& parent, const QString& paragraph, const QString& text,
                 const QString& inner = {})
{
    QString shown = name;
    shown.replace(QStringLiteral("_20_"), QStringLiteral(" "));
    return QStringLiteral(
               "<style:style style:name=\"%1\" style:display-name=\"%2\" style:family=\"paragraph\" "
               "style:parent-style-name=\"%3\"><style:paragraph-properties %4>%5</style:paragraph-properties>"
               "<style:text-properties %6/></style:style>\n")
        .arg(name, shown, parent, paragraph, inner, text);
}

QString tabStop(double mm, bool dotted, bool hasMiddle = false)
{
    const QString middle =
        QStringLiteral("<style:tab-stop style:position=\"%1mm\" style:type=\"center\"/>").arg(mm / 2);
    return QStringLiteral("<style:tab-stops>%3<style:tab-stop style:position=\"%1mm\" style:type=\"right\"%2/>"
                          "</style:tab-stops>")
        .arg(mm)
        .arg(dotted ? QStringLiteral(" style:leader-style=\"dotted\" style:leader-text=\".\"") : QString(),
             hasMiddle ? middle : QString());
}

QString runningXml(const RunningPieces& pieces)
{
    QString xml;
    for (const RunningPiece& piece : pieces) {
        switch (piece.kind) {
        case RunningPiece::Kind::Text:
            xml += piece.text.toHtmlEscaped();
            break;
        case RunningPiece::Kind::Page:
            xml += QStringLiteral("<text:page-number text:select-page=\"current\">1</text:page-number>");
            break;
        case RunningPiece::Kind::PageCount:
            xml += QStringLiteral("<text:page-count>1</text:page-count>");
            break;
        }
    }
    return xml;
}

/// Header or footer, its parts at the tab stops of its style.
QString runningXml(const RunningLine& line)
{
    const QString tab = QStringLiteral("<text:tab/>");
    const QString middle = line.center.empty() ? QString() : tab + runningXml(line.center);
    return runningXml(line.left) + middle + tab + runningXml(line.right);
}

/// A family before those that every PC has.
QString familyBefore(const QString& family)
{
    QString name = family;
    name.remove(u'\''); // it is set between such
    return name.isEmpty() ? QString() : QStringLiteral("'%1', ").arg(name.toHtmlEscaped());
}

/// What headings have beside their size.
QString headingText(const DocumentLook& look)
{
    QString xml;
    if (!look.headingFont.isEmpty())
        xml += QStringLiteral("style:font-name=\"Headings\" ");
    if (look.headingColor.isValid())
        xml += QStringLiteral("fo:color=\"%1\" ").arg(look.headingColor.name());
    return xml;
}

/// Styles that depend on a level or on the width of the page.
QString computedStyles(const Document& document)
{
    const double width = textAreaMm(document).width();
    QString xml;
    for (int i = 0; i < 4; ++i) {
        const HeadingLook look = headingLook(i + 1, document.compact);
        const QString level = QString::number(i + 1);
        QString heading =
            styleXml(QStringLiteral("Heading_20_") + level, QStringLiteral("Heading"),
                     QStringLiteral("fo:margin-top=\"%1mm\" fo:margin-bottom=\"2mm\" fo:keep-with-next=\"always\"")
                         .arg(look.spaceMm),
                     QStringLiteral("fo:font-size=\"%1pt\"").arg(look.points));
        heading.replace(QStringLiteral("<style:style "),
                        QStringLiteral("<style:style style:default-outline-level=\"%1\" ").arg(level));
        xml += heading;
        const double indent = i * 6;
        xml +=
            styleXml(QStringLiteral("Contents_20_") + level, QStringLiteral("Standard"),
                     QStringLiteral("fo:margin-left=\"%1mm\" fo:margin-top=\"%2mm\"").arg(indent).arg(i == 0 ? 2 : 0.5),
                     i == 0 ? QStringLiteral("fo:font-weight=\"bold\"") : QString(), tabStop(width - indent, true));
    }
    const std::pair<const char*, bool> lines[] = {{"Header", !headerOf(document).center.empty()},
                                                  {"Footer", !footerOf(document).center.empty()},
                                                  {"List_20_Head", false}};
    for (const auto& [name, hasMiddle] : lines)
        xml += styleXml(QLatin1String(name), QStringLiteral("Standard"), QStringLiteral("fo:margin-bottom=\"0.7mm\""),
                        QStringLiteral("fo:font-size=\"8pt\""), tabStop(width, false, hasMiddle));
    return xml;
}

QString listLevels(bool numbers)
{
    QString xml;
    for (int level = 1; level <= 6; ++level) {
        const QString position =
            QStringLiteral("<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                           "<style:list-level-label-alignment text:label-followed-by=\"listtab\" "
                           "text:list-tab-stop-position=\"%1mm\" fo:text-indent=\"-6mm\" fo:margin-left=\"%1mm\"/>"
                           "</style:list-level-properties>")
                .arg(level * 6);
        xml += numbers ? QStringLiteral("<text:list-level-style-number text:level=\"%1\" style:num-format=\"1\" "
                                        "style:num-suffix=\".\">%2</text:list-level-style-number>")
                             .arg(level)
                             .arg(position)
                       : QStringLiteral("<text:list-level-style-bullet text:level=\"%1\" text:bullet-char=\"%2\">%3"
                                        "</text:list-level-style-bullet>")
                             .arg(level)
                             .arg(level % 2 == 1 ? QStringLiteral("•") : QStringLiteral("–"), position);
    }
    return xml;
}

QString outlineLevels()
{
    QString xml;
    for (int level = 1; level <= 10; ++level)
        xml += QStringLiteral("<text:outline-level-style text:level=\"%1\" style:num-format=\"\"/>").arg(level);
    return xml;
}

QString pageProperties(const Document& document)
{
    const QSizeF size = pageSizeMm(document.landscape);
    const PageFrame frame = pageFrame(document);
    const bool isForm = document.form.has_value();
    return QStringLiteral("fo:page-width=\"%1mm\" fo:page-height=\"%2mm\" style:print-orientation=\"%3\" "
                          "fo:margin-top=\"%4mm\" fo:margin-bottom=\"%5mm\" fo:margin-left=\"%6mm\" "
                          "fo:margin-right=\"%7mm\" style:num-format=\"1\"")
        .arg(size.width())
        .arg(size.height())
        .arg(document.landscape ? QStringLiteral("landscape") : QStringLiteral("portrait"))
        .arg(isForm ? frame.top : frame.headerTop)
        .arg(isForm ? frame.bottom : frame.footerBottom)
        .arg(frame.left)
        .arg(frame.right);
}

/// Takes header and footer out of the pages.
void removeRunningTexts(QString& xml)
{
    for (const auto& [first, last] :
         {std::pair("<style:header-style>", "</style:footer-style>"), std::pair("<style:header>", "</style:footer>")}) {
        const qsizetype from = xml.indexOf(QLatin1String(first));
        const qsizetype to = xml.indexOf(QLatin1String(last), from) + QLatin1String(last).size();
        xml.remove(from, to - from);
    }
}

} // namespace

QString odtStyles(const Document& document)
{
    QString xml = QString::fromUtf8(head);
    for (const StyleRow& row : styleRows)
        xml += styleXml(QLatin1String(row.name), QLatin1String(row.parent), QLatin1String(row.paragraph),
                        QLatin1String(row.text));
    xml += computedStyles(document) + QString::fromUtf8(tail);
    if (document.form)
        removeRunningTexts(xml);
    xml = scaledSizes(xml, QStringLiteral("fo:font-size=\"([0-9.]+)pt\""), scaleOf(document.look));
    const QStringList language = document.language.split(u'-');
    const std::pair<const char*, QString> values[] = {
        {"@namespaces@", odtNamespaces()},
        {"@language@", language.first().toHtmlEscaped()},
        {"@country@", language.size() > 1 ? language.last().toHtmlEscaped() : QStringLiteral("none")},
        {"@outline@", outlineLevels()},
        {"@bullets@", listLevels(false)},
        {"@numbers@", listLevels(true)},
        {"@page@", pageProperties(document)},
        {"@headerRoom@", document.compact ? QStringLiteral("6mm") : QStringLiteral("10mm")},
        {"@headerGap@", document.compact ? QStringLiteral("3mm") : QStringLiteral("5mm")},
        {"@heading@", headingText(document.look)},
        {"@family@", familyBefore(document.look.bodyFont)},
        {"@headings@", familyBefore(document.look.headingFont)},
        // Last: they hold what people wrote.
        {"@header@", runningXml(headerOf(document))},
        {"@footer@", runningXml(footerOf(document))},
    };
    for (const auto& [key, value] : values)
        xml.replace(QLatin1String(key), value);
    return xml;
}

} // namespace iplan::report
