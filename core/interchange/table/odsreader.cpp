// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/odsreader.h"

#include "core/interchange/table/odfcells.h"
#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablerow.h"

namespace iplan
{

namespace
{

void addIndexes(QList<IndexRange>& ranges, int first, int count)
{
    if (!ranges.isEmpty() && ranges.last().last + 1 == first)
        ranges.last().last += count;
    else
        ranges << IndexRange{first, first + count - 1};
}

bool isOutOfSight(QStringView visibility)
{
    return visibility == u"collapse" || visibility == u"filter";
}

} // namespace

Result<> OdsReader::read(const Wants& wants, const TableSource::Visit& visit)
{
    m_wants = &wants;
    m_visit = &visit;
    if (!m_xml.startsWith(u"document-content", u"document")) // ODS, FODS
        return m_xml.result();
    IPLAN_TRY_ASSIGN(const bool goesOn, readChildren(false));
    m_xml.place.sheet.clear();
    m_xml.place.row = -1;
    return goesOn ? m_xml.finish() : m_xml.result();
}

Result<bool> OdsReader::readChildren(bool isHidden)
{
    if (++m_depth > tablelimits::kMostXmlDepth)
        m_xml.raiseError(QStringLiteral("too deep"));
    while (m_xml.nextChild()) {
        IPLAN_TRY_ASSIGN(const bool goesOn, readChild(isHidden));
        if (!goesOn)
            return false;
    }
    --m_depth;
    IPLAN_TRY(m_xml.result());
    return true;
}

Result<bool> OdsReader::readChild(bool isHidden)
{
    const QStringView name = m_xml.name();
    if (name == u"body" || name == u"spreadsheet" || name == u"automatic-styles")
        return readChildren(false);
    if (name == u"style" && !m_isInTable) {
        readStyle();
    } else if (name == u"table" && !m_isInTable) {
        return readTable();
    } else if (m_isInTable && name == u"table-column") {
        readColumn();
    } else if (m_isInTable && name == u"table-row") {
        return readRow(isHidden);
    } else if (m_isInTable && (name == u"table-rows" || name == u"table-header-rows" || name == u"table-columns" ||
                               name == u"table-header-columns" || name == u"table-column-group")) {
        return readChildren(isHidden);
    } else if (m_isInTable && name == u"table-row-group") {
        return readChildren(isHidden || m_xml.attribute(u"display") == u"false");
    } else {
        m_hasLinks = m_hasLinks || name == u"table-source" || name == u"cell-range-source";
        m_xml.skipCurrentElement();
    }
    return true;
}

void OdsReader::readStyle()
{
    const QString style = m_xml.attribute(u"name").toString();
    while (m_xml.nextChild()) {
        if (m_xml.name() == u"table-properties" && m_xml.attribute(u"display") == u"false")
            m_hiddenStyles.insert(style);
        if (m_xml.name() == u"table-cell-properties")
            m_colors.add(m_xml.attribute(u"background-color"));
        m_xml.skipCurrentElement();
    }
}

void OdsReader::readColumn()
{
    const int times = std::min(odfCount(m_xml.attribute(u"number-columns-repeated")), tablelimits::kMostColumns);
    if (isOutOfSight(m_xml.attribute(u"visibility")) && m_columnAt < tablelimits::kMostColumns)
        addIndexes(m_sheet.hiddenColumns, m_columnAt, times);
    m_columnAt = std::min(m_columnAt + times, tablelimits::kMostColumns);
    m_xml.skipCurrentElement();
}

Result<bool> OdsReader::readTable()
{
    m_sheet = TableSheet{plainCellText(m_xml.attribute(u"name").toString())};
    m_sheet.isHidden = m_hiddenStyles.contains(m_xml.attribute(u"style-name").toString());
    m_xml.place.sheet = m_sheet.name;
    m_rowAt = 0;
    m_columnAt = 0;
    m_counted = 0;
    if (++m_sheetAt >= tablelimits::kMostSheets)
        return failTooLarge(m_xml.place,
                            QStringLiteral("Die Datei hat über %1 Blätter.").arg(tablelimits::kMostSheets));
    if (!(*m_wants)(m_sheetAt, m_sheet.name)) {
        m_xml.skipCurrentElement();
        return true;
    }
    m_isInTable = true;
    IPLAN_TRY_ASSIGN(const bool goesOn, readChildren(false));
    m_isInTable = false;
    m_xml.place.row = -1;
    if (goesOn)
        m_sheets << m_sheet;
    return goesOn;
}

Result<bool> OdsReader::readRow(bool isHidden)
{
    const int times = odfCount(m_xml.attribute(u"number-rows-repeated"));
    const bool isOut = isHidden || isOutOfSight(m_xml.attribute(u"visibility"));
    m_xml.place.row = m_rowAt;
    m_cells.clear();
    IPLAN_TRY(readCells());
    trimTableRow(m_cells);
    const int last = std::min(m_rowAt + times, tablelimits::kMostRows);
    if (isOut && m_rowAt < last)
        addIndexes(m_sheet.hiddenRows, m_rowAt, last - m_rowAt);
    if (m_rowAt >= tablelimits::kMostRows && !m_cells.isEmpty())
        return failDamaged(m_xml.place, QStringLiteral("more rows than a sheet has"));
    if (!m_cells.isEmpty())
        return giveRow(last - m_rowAt);
    m_rowAt = last;
    return true;
}

Result<bool> OdsReader::giveRow(int times)
{
    for (int i = 0; i < times; ++i, ++m_rowAt) {
        m_xml.place.row = m_rowAt;
        IPLAN_TRY(count(m_cells.size()));
        if (!(*m_visit)(m_rowAt, m_cells))
            return false;
    }
    return true;
}

Result<> OdsReader::count(qint64 cells)
{
    m_counted += cells;
    if (m_counted > tablelimits::kMostCells)
        return failTooLarge(
            m_xml.place,
            QStringLiteral("Das Blatt hat über %1 Millionen Zellen.").arg(tablelimits::kMostCells / 1'000'000));
    return {};
}

Result<> OdsReader::readCells()
{
    int pending = 0; // empty cells that count only if others follow
    while (m_xml.nextChild()) {
        const QStringView name = m_xml.name();
        if (name != u"table-cell" && name != u"covered-table-cell") {
            m_xml.skipCurrentElement();
            continue;
        }
        IPLAN_TRY(addCell(readOdfCell(m_xml), pending));
    }
    return m_xml.result();
}

Result<> OdsReader::addCell(const OdfCell& each, int& pending)
{
    const qint64 column = m_cells.size() + pending;
    const bool isEmpty = each.cell.isCell() && each.cell.text.isEmpty() && each.cell.note.isEmpty();
    if ((each.columnsSpanned > 1 || each.rowsSpanned > 1) && column < tablelimits::kMostColumns) {
        const int columns = std::min<int>(each.columnsSpanned, tablelimits::kMostColumns - static_cast<int>(column));
        const int rows = std::min(each.rowsSpanned, tablelimits::kMostRows - m_rowAt);
        if (m_sheet.merged.size() > tablelimits::kMostMerges)
            return failTooLarge(m_xml.place, QStringLiteral("Das Blatt hat zu viele verbundene Zellen."));
        if (columns > 1 || rows > 1)
            m_sheet.merged << QRect(static_cast<int>(column), m_rowAt, columns, rows);
    }
    if (isEmpty) {
        pending =
            std::min(pending + std::min(each.columnsRepeated, tablelimits::kMostColumns), tablelimits::kMostColumns);
        return {};
    }
    const qint64 end = column + each.columnsRepeated;
    if (end > tablelimits::kMostColumns)
        return failDamaged(m_xml.place, QStringLiteral("more cells than a row has"));
    for (; pending > 0; --pending)
        m_cells << emptyTableCell();
    for (int i = 0; i < each.columnsRepeated; ++i)
        m_cells << each.cell;
    return {};
}

} // namespace iplan
