// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/wordtables.h"

#include "core/interchange/table/odfcells.h"
#include "core/interchange/table/opcrelations.h"
#include "core/interchange/table/recordtables.h"
#include "core/interchange/table/tablexml.h"
#include "core/interchange/table/wordtable.h"

namespace iplan
{

namespace
{

/// Finds the tables of a document, from its body down; DOCX and ODT differ in the names of elements.
class TableFinder
{
public:
    explicit TableFinder(TableXml& xml) : m_xml(xml) {}
    virtual ~TableFinder() = default;
    TableFinder(const TableFinder&) = delete;
    TableFinder& operator=(const TableFinder&) = delete;

    Result<QList<TableInMemory::Sheet>> read(QStringView root)
    {
        if (m_xml.startsWith(root))
            readChildren(0);
        IPLAN_TRY(m_xml.finish());
        if (m_isTooLarge)
            return failTooLarge(m_xml.place, QStringLiteral("Die Tabellen des Dokuments sind zu groß."));
        return m_tables;
    }

protected:
    /// Reads the present element if it is one that holds no others to look into.
    virtual bool readKnown() = 0;

    void readChildren(int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (m_xml.nextChild()) {
            if (!readKnown())
                readChildren(depth + 1);
        }
    }
    void keep(const WordTable& table)
    {
        m_cells += table.cells();
        m_isTooLarge = m_isTooLarge || m_cells > kMostWordCells || m_tables.size() >= tablelimits::kMostSheets;
        if (!m_isTooLarge)
            m_tables << table.sheet(static_cast<int>(m_tables.size()) + 1, m_title);
        m_title.clear();
    }
    void keepTitle(const QString& text)
    {
        if (!text.trimmed().isEmpty())
            m_title = text.simplified();
    }

    static constexpr qint64 kMostWordCells = 1'000'000; ///< held in memory
    TableXml& m_xml;

private:
    QList<TableInMemory::Sheet> m_tables;
    QString m_title; ///< the last line of text
    qint64 m_cells = 0;
    bool m_isTooLarge = false;
};

class DocxFinder : public TableFinder
{
public:
    using TableFinder::TableFinder;

protected:
    bool readKnown() override
    {
        const QStringView name = m_xml.name();
        if (name == u"p") {
            QString text;
            readText(text, 0);
            keepTitle(text);
        } else if (name == u"tbl") {
            WordTable table;
            readTable(table, 0);
            keep(table);
        } else if (isLeftOut(name)) {
            m_xml.skipCurrentElement();
        } else {
            return false;
        }
        return true;
    }

private:
    static bool isLeftOut(QStringView name)
    {
        return name == u"del" || name == u"moveFrom" || name == u"Fallback" || name == u"drawing" || name == u"pict" ||
               name == u"object" || name == u"instrText" || name == u"delText" || name == u"rt" || name == u"sdtPr" ||
               name == u"pPr" || name == u"rPr" || name == u"tblPr";
    }
    int number(QStringView attribute, int otherwise)
    {
        bool isNumber = false;
        const int value = m_xml.attribute(attribute).toInt(&isNumber);
        return isNumber ? value : otherwise;
    }

    /// Rows may stand in content controls (sdt) and tracked insertions.
    void readTable(WordTable& table, int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (m_xml.nextChild()) {
            if (isLeftOut(m_xml.name()) || table.cells() > kMostWordCells) {
                m_xml.skipCurrentElement();
            } else if (m_xml.name() == u"tr") {
                table.beginRow();
                readRow(table, 0);
            } else {
                readTable(table, depth + 1);
            }
        }
    }
    void readRow(WordTable& table, int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (m_xml.nextChild()) {
            if (m_xml.name() == u"tc") {
                readCell(table);
            } else if (m_xml.name() == u"gridBefore") {
                table.skip(number(u"val", 0));
                m_xml.skipCurrentElement();
            } else if (isLeftOut(m_xml.name())) {
                m_xml.skipCurrentElement();
            } else {
                readRow(table, depth + 1); // trPr, sdt, sdtContent
            }
        }
    }
    void readCell(WordTable& table)
    {
        QString text;
        int columns = 1;
        bool isContinued = false;
        while (m_xml.nextChild()) {
            if (m_xml.name() != u"tcPr") {
                addBlock(text);
                continue;
            }
            while (m_xml.nextChild()) {
                if (m_xml.name() == u"gridSpan")
                    columns = number(u"val", 1);
                else if (m_xml.name() == u"vMerge")
                    isContinued = m_xml.attribute(u"val") != u"restart";
                m_xml.skipCurrentElement();
            }
        }
        table.add(plainCellText(text.trimmed()), columns, 1, isContinued);
        for (int beside = 1; beside < std::min(columns, 256); ++beside)
            table.addCovered();
    }
    void addBlock(QString& text)
    {
        QString block;
        if (isLeftOut(m_xml.name()))
            m_xml.skipCurrentElement();
        else
            readText(block, 0);
        if (!block.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + block;
    }
    void readText(QString& out, int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (m_xml.nextChild()) {
            const QStringView name = m_xml.name();
            if (isLeftOut(name) || out.size() > tablelimits::kMostCellChars) {
                m_xml.skipCurrentElement();
            } else if (name == u"t") {
                out += m_xml.allText();
            } else {
                if (name == u"tab")
                    out += u'\t';
                else if (name == u"br" || name == u"cr" || (name == u"p" && !out.isEmpty()))
                    out += u'\n';
                else if (name == u"noBreakHyphen")
                    out += u'-';
                else if (name == u"softHyphen")
                    out += QChar(QChar::SoftHyphen);
                else if (name == u"tc" && !out.isEmpty() && !out.endsWith(u'\n'))
                    out += u'\t';
                readText(out, depth + 1);
            }
        }
    }
};

class OdtFinder : public TableFinder
{
public:
    using TableFinder::TableFinder;

protected:
    bool readKnown() override
    {
        const QStringView name = m_xml.name();
        if (name == u"p" || name == u"h") {
            keepTitle(readOdfParagraph(m_xml));
        } else if (name == u"table") {
            WordTable table;
            readRows(table, 0);
            keep(table);
        } else if (name == u"tracked-changes" || name == u"automatic-styles" || name == u"styles" || name == u"note") {
            m_xml.skipCurrentElement();
        } else {
            return false;
        }
        return true;
    }

private:
    void readRows(WordTable& table, int depth)
    {
        if (depth > tablelimits::kMostXmlDepth)
            m_xml.raiseError(QStringLiteral("too deep"));
        while (m_xml.nextChild()) {
            const QStringView name = m_xml.name();
            if (name == u"table-row") {
                readRow(table);
            } else if (name == u"table-header-rows" || name == u"table-rows" || name == u"table-row-group") {
                readRows(table, depth + 1);
            } else {
                m_xml.skipCurrentElement();
            }
        }
    }
    void readRow(WordTable& table)
    {
        table.beginRow();
        while (m_xml.nextChild()) {
            if (m_xml.name() != u"table-cell" && m_xml.name() != u"covered-table-cell") {
                m_xml.skipCurrentElement();
                continue;
            }
            const bool isCovered = m_xml.name() == u"covered-table-cell";
            const OdfCell cell = readOdfCell(m_xml);
            for (int i = 0; i < std::min(cell.columnsRepeated, 256) && table.cells() <= kMostWordCells; ++i) {
                if (isCovered)
                    table.addCovered();
                else
                    table.add(cell.cell.text, cell.columnsSpanned, cell.rowsSpanned, false);
            }
        }
    }
};

Result<std::unique_ptr<TableSource>> inMemory(const ZipPackage& package, QList<TableInMemory::Sheet> tables,
                                              bool hasMacros)
{
    if (tables.isEmpty())
        return failAt(ErrorKind::Rejected, package.place(), QStringLiteral("Das Dokument enthält keine Tabelle."),
                      QStringLiteral("Übernommen wird, was in Tabellen steht."));
    QStringList notices;
    if (hasMacros)
        notices << QStringLiteral("Das Dokument enthält Makros. Sie werden nicht ausgeführt.");
    return std::make_unique<TableInMemory>(package.place().file, withRecordTables(std::move(tables)), notices);
}

} // namespace

Result<std::unique_ptr<TableSource>> openDocx(ZipPackage package, const QString& documentPart)
{
    TableXml xml(package.part(documentPart), package.place());
    IPLAN_TRY_ASSIGN(auto tables, DocxFinder(xml).read(u"document"));
    IPLAN_TRY_ASSIGN(const auto relations, opcRelations(package, documentPart));
    return inMemory(package, std::move(tables), !relationOfType(relations, u"vbaproject").target.isEmpty());
}

Result<std::unique_ptr<TableSource>> openOdt(ZipPackage package)
{
    TableXml xml(package.part(QStringLiteral("content.xml")), package.place());
    IPLAN_TRY_ASSIGN(auto tables, OdtFinder(xml).read(u"document-content"));
    const QStringList names = package.names();
    const bool hasMacros = std::any_of(names.cbegin(), names.cend(), [](const QString& name) {
        return name.startsWith(u"Basic/") && !name.endsWith(u'/');
    });
    return inMemory(package, std::move(tables), hasMacros);
}

} // namespace iplan
