// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/xlsxbook.h"

#include "core/interchange/table/signalcolors.h"
#include "core/interchange/table/tablelimits.h"

namespace iplan
{

namespace
{

/// Excel writes characters that XML lacks, and carriage returns, as _x000D_.
QString unescapedXlsx(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        bool isHex = false;
        const uint code = QStringView(text).mid(at + 2, 4).toUInt(&isHex, 16);
        if (isHex && at + 6 < text.size() && text.at(at + 6) == u'_')
            text.replace(at, 7, QChar(static_cast<char16_t>(code)));
    }
    return text;
}

void readRun(TableXml& xml, QString& out)
{
    while (xml.nextChild()) {
        if (xml.name() == u"t")
            out += xml.allText();
        else
            xml.skipCurrentElement();
    }
}

/// Sheets by their order, with the id of the relation to their part.
struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden;
};

Result<QList<SheetEntry>> readWorkbook(XlsxBook& book, const QString& part)
{
    QList<SheetEntry> out;
    TableXml xml(book.package.part(part), book.package.place());
    const bool isWorkbook = xml.startsWith(u"workbook");
    while (isWorkbook && xml.nextChild()) {
        if (xml.name() == u"workbookPr") {
            book.is1904 = isXmlTrue(xml.attribute(u"date1904"));
            xml.skipCurrentElement();
        } else if (xml.name() == u"sheets") {
            while (xml.nextChild()) {
                const QStringView state = xml.attribute(u"state");
                const bool isHidden = state == u"hidden" || state == u"veryHidden";
                out << SheetEntry{plainCellText(xml.attribute(u"name").toString()), xml.linkedId(), isHidden};
                xml.skipCurrentElement();
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    IPLAN_TRY(xml.finish());
    if (out.size() > tablelimits::kMostSheets)
        return failTooLarge(
            xml.place,
            QStringLiteral("Die Mappe hat %L1 Blätter, mehr als %2.").arg(out.size()).arg(tablelimits::kMostSheets));
    return out;
}

Result<> readSharedTexts(XlsxBook& book, const QString& part)
{
    if (part.isEmpty())
        return {};
    TableXml xml(book.package.part(part), book.package.place());
    qint64 chars = 0;
    if (xml.startsWith(u"sst")) {
        while (xml.nextChild()) {
            book.texts << xlsxRichText(xml);
            chars += book.texts.last().size() + 16; // what an empty one takes
            if (chars > tablelimits::kMostSharedChars)
                return failTooLarge(xml.place, QStringLiteral("Die Texte der Mappe sind zu groß."));
        }
    }
    return xml.finish();
}

/// Reads the styles of cells into `book`.
class StyleReader
{
public:
    StyleReader(XlsxBook& book, TableXml& xml) : m_book(book), m_xml(xml) {}
    void read()
    {
        while (m_xml.nextChild()) {
            if (m_xml.name() == u"numFmts")
                readCodes();
            else if (m_xml.name() == u"fills")
                readFills();
            else if (m_xml.name() == u"cellXfs")
                readCells();
            else
                m_xml.skipCurrentElement();
        }
        if (m_colors.areSeveral())
            m_book.notices << SignalColors::notice();
    }

private:
    /// Stands before the cells.
    void readFills()
    {
        while (m_xml.nextChild()) { // fill
            QString color;
            while (m_xml.nextChild()) { // patternFill
                while (m_xml.nextChild()) {
                    if (m_xml.name() == u"fgColor")
                        color = m_xml.attribute(u"rgb").toString().left(9);
                    m_xml.skipCurrentElement();
                }
            }
            if (m_fills.size() < tablelimits::kMostFormats)
                m_fills << color;
        }
    }
    void readCodes()
    {
        while (m_xml.nextChild()) {
            const int id = m_xml.attribute(u"numFmtId").toInt();
            if (m_codes.size() < tablelimits::kMostFormats)
                m_codes.insert(id, m_xml.attribute(u"formatCode").toString());
            m_xml.skipCurrentElement();
        }
    }
    void readCells()
    {
        while (m_xml.nextChild()) {
            if (m_book.cellFormats.size() < tablelimits::kMostFormats)
                m_book.cellFormats << formatAt(m_xml.attribute(u"numFmtId").toInt());
            m_colors.add(m_fills.value(m_xml.attribute(u"fillId").toInt()));
            m_xml.skipCurrentElement();
        }
    }
    qsizetype formatAt(int id)
    {
        const auto known = m_places.constFind(id);
        if (known != m_places.constEnd())
            return *known;
        const auto code = m_codes.constFind(id);
        m_book.formats << (code == m_codes.constEnd() ? NumberFormat::builtIn(id) : NumberFormat(code->left(1000)));
        m_places.insert(id, m_book.formats.size() - 1);
        return m_book.formats.size() - 1;
    }

    XlsxBook& m_book;
    TableXml& m_xml;
    QHash<int, QString> m_codes;
    QHash<int, qsizetype> m_places;
    QStringList m_fills; ///< colours; empty: none, or one of the theme
    SignalColors m_colors;
};

Result<> readStyles(XlsxBook& book, const QString& part)
{
    if (part.isEmpty())
        return {};
    TableXml xml(book.package.part(part), book.package.place());
    if (xml.startsWith(u"styleSheet"))
        StyleReader(book, xml).read();
    return xml.finish();
}

void noteWhatIsLeftOut(XlsxBook& book, const QList<OpcRelation>& relations)
{
    bool hasMacros = false;
    bool hasLinks = false;
    for (const OpcRelation& each : relations) {
        hasMacros = hasMacros || each.type == u"vbaproject" || each.type == u"xlmacrosheet";
        hasLinks = hasLinks || each.type == u"externallink";
    }
    if (hasMacros)
        book.notices << QStringLiteral("Die Mappe enthält Makros. Sie werden nicht ausgeführt.");
    if (hasLinks)
        book.notices << QStringLiteral(
            "Die Mappe bezieht sich auf andere Dateien. Diese werden nicht gelesen; es gelten "
            "die zuletzt gespeicherten Werte.");
}

} // namespace

QString xlsxRichText(TableXml& xml)
{
    QString out;
    while (xml.nextChild()) {
        if (xml.name() == u"t")
            out += xml.allText();
        else if (xml.name() == u"r")
            readRun(xml, out);
        else
            xml.skipCurrentElement(); // rPh, phoneticPr
    }
    out = plainCellText(unescapedXlsx(out));
    return out.isNull() ? QString(QLatin1String("")) : out;
}

const NumberFormat& XlsxBook::formatOf(int style) const
{
    static const NumberFormat general;
    return style >= 0 && style < cellFormats.size() ? formats.at(cellFormats.at(style)) : general;
}

Result<XlsxBook> readXlsxBook(ZipPackage package, const QString& workbookPart)
{
    XlsxBook book;
    book.package = std::move(package);
    IPLAN_TRY_ASSIGN(const auto relations, opcRelations(book.package, workbookPart));
    IPLAN_TRY_ASSIGN(const auto entries, readWorkbook(book, workbookPart));
    IPLAN_TRY(readStyles(book, relationOfType(relations, u"styles").target));
    IPLAN_TRY(readSharedTexts(book, relationOfType(relations, u"sharedstrings").target));
    QHash<QString, OpcRelation> byId;
    for (const OpcRelation& each : relations)
        byId.insert(each.id, each);
    for (const SheetEntry& entry : entries) {
        TablePlace place = book.package.place();
        place.sheet = entry.name;
        const OpcRelation relation = byId.value(entry.relation);
        if (relation.type != u"worksheet" && !relation.type.isEmpty())
            continue;
        if (!book.package.has(relation.target))
            return failDamaged(place, QStringLiteral("no part for the sheet"));
        IPLAN_TRY_ASSIGN(const auto own, opcRelations(book.package, relation.target));
        book.sheets << XlsxBook::SheetPart{entry.name, relation.target, relationOfType(own, u"comments").target,
                                           entry.isHidden};
    }
    noteWhatIsLeftOut(book, relations);
    return book;
}

} // namespace iplan
