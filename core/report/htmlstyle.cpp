// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmlstyle.h"

#include "core/report/pageframe.h"

#include <QRegularExpression>

namespace iplan::report
{

namespace
{

// No quotation marks, ampersands or angle brackets: inside <style> they could not be escaped.
constexpr char styleSheet[] = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font-family: Liberation Sans, DejaVu Sans, Arial, sans-serif; line-height: 1.5; color: #111; background: #fff;
  margin: 0; hyphens: manual; overflow-wrap: break-word; }
header, main, nav, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
.skip { position: absolute; left: -999rem; background: #fff; color: #00407a; padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; outline: 3px solid #00407a; }
a { color: #00407a; }
a:focus-visible { outline: 3px solid #00407a; outline-offset: 2px; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 1.9rem; border-bottom: 3px solid #111; padding-bottom: .3em; }
h2 { font-size: 1.5rem; } h3 { font-size: 1.25rem; } h4 { font-size: 1.1rem; } h5 { font-size: 1rem; }
.logo { margin: 1.5rem 0 0; }
.running { margin: 1rem 0 0; font-size: .85rem; }
.home a { display: inline-block; padding: .8rem 0; }
.search { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 1rem 0; }
.search label { display: block; font-weight: bold; }
.search input, .search select { font: inherit; padding: .3rem; max-width: 100%; border: 1px solid #595959; }
.subtitle { font-size: 1.2rem; }
.organization, .lead { font-size: 1.1rem; }
.marking { font-weight: bold; }
.small { font-size: .85rem; }
nav ol { list-style: none; padding-left: 1.2rem; }
nav p, .label { font-weight: bold; margin: 0 0 .3rem; }
nav p { font-size: 1.3rem; }
blockquote { margin: 1rem 0 1rem 1.5rem; padding: .3rem 1rem; border-left: 5px solid #111; }
.comment { margin: 1rem 0 1rem 1.5rem; padding: .3rem 1rem; border-left: 6px double #111; background: #ececec; }
.note { margin: 1rem 0; padding: .5rem 1rem; border-left: 2px solid #111; background: #ececec; }
.warning { border-left-width: 8px; }
.label { font-size: .85rem; }
.note .label { font-size: 1rem; }
.table { margin: 1rem 0; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 3px solid #00407a; outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
table { border-collapse: collapse; width: 100%; border-top: 2px solid #111; font-size: .95rem; }
caption { text-align: left; font-weight: bold; padding: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #767676; }
thead th { background: #ececec; border-bottom: 2px solid #111; vertical-align: bottom; }
.r { text-align: right; } .c { text-align: center; }
.group td, .group th { font-weight: bold; background: #ececec; break-after: avoid; }
.sum td, .sum th { font-weight: bold; border-top: 2px solid #111; }
td p, th p { margin: 0 0 .3rem; } td p:last-child, th p:last-child { margin: 0; }
.list header, .list main, .list nav, .list footer { max-width: none; }
.list .logo { float: right; margin: 1rem 0 .5rem 1.5rem; } .list h1 { font-size: 1.5rem; margin: .5rem 0 .3rem; }
.list h2 { font-size: 1.15rem; }
.list header p { margin: .3rem 0; } .list table { font-size: .85rem; }
.list th, .list td { padding: .25rem .4rem; hyphens: auto; overflow-wrap: anywhere; }
.list .r { overflow-wrap: normal; white-space: nowrap; }
figure { margin: 1.5rem 0; break-inside: avoid; } img { max-width: 100%; height: auto; }
figcaption { font-weight: bold; font-size: .9rem; margin-top: .4rem; }
footer { border-top: 1px solid #767676; margin-top: 3rem; padding-top: .8rem; padding-bottom: 2rem; font-size: .85rem; }
@media print {
  @page { size: @page@; }
  body { font-size: 10pt; } .skip { display: none; } .wide { overflow: visible; } a { color: inherit; }
  header, main, nav, footer { max-width: none; padding: 0; }
  tr, blockquote, .comment, .note { break-inside: avoid; } thead { display: table-header-group; }
  .pagebreak { break-before: page; } p { orphans: 2; widows: 2; } .list table { font-size: 8pt; }
}
)";

/// A family before those that every PC has; letters that a style sheet could take for its own are dropped.
QString familyRule(const QString& family)
{
    static const QRegularExpression foreign(QStringLiteral("[^\\w \\-]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return QStringLiteral("font-family: %1, Liberation Sans, DejaVu Sans, Arial, sans-serif;")
        .arg(QString(family).remove(foreign));
}

/// What the look changes. On the screen type is in proportion to what the reader has chosen, on paper it has its size.
QString ownStyles(const DocumentLook& look)
{
    QString css;
    if (!look.bodyFont.isEmpty())
        css += QStringLiteral("body { %1 }\n").arg(familyRule(look.bodyFont));
    if (!look.headingFont.isEmpty())
        css += QStringLiteral("h1, h2, h3, h4, h5 { %1 }\n").arg(familyRule(look.headingFont));
    if (look.headingColor.isValid())
        css += QStringLiteral("h1, h2, h3, h4, h5 { color: %1; }\n").arg(look.headingColor.name());
    if (look.tableColor.isValid())
        css += QStringLiteral("thead th { background: %1; }\n").arg(look.tableColor.name());
    if (scaleOf(look) != 1)
        css += QStringLiteral("body { font-size: %1em; }\n@media print { body { font-size: %2pt; } }\n")
                   .arg(scaleOf(look))
                   .arg(look.bodyPoints);
    return css;
}

} // namespace

QString htmlStyleSheet(const Document& document)
{
    const PageFrame frame = pageFrame(document);
    const double edge = document.compact ? frame.headerTop : 20; // a browser adds no header of ours
    const QString page = QStringLiteral("A4 %1; margin: %2mm %3mm %2mm %4mm")
                             .arg(document.landscape ? QStringLiteral("landscape") : QStringLiteral("portrait"))
                             .arg(edge)
                             .arg(frame.right)
                             .arg(frame.left);
    return QString::fromUtf8(styleSheet).replace(QLatin1String("@page@"), page) + ownStyles(document.look);
}

} // namespace iplan::report
