// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/xlsxsheet.h"

#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablerow.h"

#include <algorithm>

namespace iplan
{

namespace
{

TablePlace placeOf(const XlsxBook& book, const XlsxBook::SheetPart& part)
{
    TablePlace place = book.package.place();
    place.sheet = part.name;
    return place;
}

QDateTime isoTimeOf(const QString& text)
{
    QDateTime time = QDateTime::fromString(text.left(19), Qt::ISODate);
    time.setTimeSpec(Qt::UTC); // of the wall, without a zone
    return time;
}

QString attributeOf(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& each : attributes) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

} // namespace

std::optional<QPoint> xlsxCellAt(QStringView reference)
{
    qint64 column = 0;
    qint64 row = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 4; ++at) {
        const char16_t c = reference.at(at).toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1);
    }
    const bool hasDigits = at > 0 && at < reference.size() && reference.size() - at <= 7;
    for (; hasDigits && at < reference.size(); ++at) {
        const char16_t c = reference.at(at).unicode();
        if (c < u'0' || c > u'9')
            return {};
        row = row * 10 + (c - u'0');
    }
    if (!hasDigits || row < 1 || row > tablelimits::kMostRows || column > tablelimits::kMostColumns)
        return {};
    return QPoint(static_cast<int>(column) - 1, static_cast<int>(row) - 1);
}

XlsxSheetReader::XlsxSheetReader(const XlsxBook& book, const XlsxBook::SheetPart& part, const TableSheet& shape)
    : m_book(book), m_part(part), m_merged(shape.merged), m_xml(book.package.part(part.part), placeOf(book, part))
{
    std::ranges::sort(m_merged, {}, [](const QRect& each) { return each.top(); });
}

Result<> XlsxSheetReader::read(const TableSource::Visit& visit)
{
    IPLAN_TRY(readNotes());
    if (m_xml.startsWith(u"worksheet")) {
        while (m_xml.nextChild()) {
            if (m_xml.name() != u"sheetData") {
                m_xml.skipCurrentElement();
                continue;
            }
            IPLAN_TRY_ASSIGN(const bool goesOn, readRows(visit));
            if (!goesOn)
                return {}; // nobody wants more
        }
    }
    m_xml.place.row = -1;
    return m_xml.finish();
}

Result<> XlsxSheetReader::readNotes()
{
    if (m_part.notesPart.isEmpty())
        return {};
    TableXml xml(m_book.package.part(m_part.notesPart), m_xml.place);
    int count = 0;
    const auto readList = [&] {
        while (xml.nextChild() && ++count <= tablelimits::kMostNotes) {
            const auto at = xlsxCellAt(xml.attribute(u"ref"));
            while (xml.nextChild()) {
                if (at && xml.name() == u"text")
                    m_notes[at->y()][at->x()] = xlsxRichText(xml);
                else
                    xml.skipCurrentElement();
            }
        }
    };
    const bool isNotes = xml.startsWith(u"comments");
    while (isNotes && xml.nextChild()) {
        if (xml.name() == u"commentList")
            readList();
        else
            xml.skipCurrentElement();
    }
    return xml.finish();
}

Result<bool> XlsxSheetReader::readRows(const TableSource::Visit& visit)
{
    while (m_xml.nextChild()) {
        if (m_xml.name() != u"row") {
            m_xml.skipCurrentElement();
            continue;
        }
        IPLAN_TRY_ASSIGN(const bool goesOn, readRow(visit));
        if (!goesOn)
            return false;
    }
    IPLAN_TRY(m_xml.result());
    return giveNotesBefore(tablelimits::kMostRows, visit);
}

Result<> XlsxSheetReader::startRow()
{
    const QString number = attributeOf(m_xml.attributes(), u"r");
    const int row = number.isEmpty() ? m_rowAt + 1 : number.toInt() - 1;
    if (row <= m_rowAt || row >= tablelimits::kMostRows)
        return failDamaged(m_xml.place, QStringLiteral("row number %1").arg(number));
    m_rowAt = row;
    m_xml.place.row = row;
    m_row.clear();
    m_columnAt = -1;
    return {};
}

Result<bool> XlsxSheetReader::readRow(const TableSource::Visit& visit)
{
    const int before = m_rowAt;
    IPLAN_TRY(startRow());
    const int row = m_rowAt;
    if (!m_notes.empty() && m_notes.begin()->first < row) {
        m_rowAt = before;
        IPLAN_TRY_ASSIGN(const bool goesOn, giveNotesBefore(row, visit));
        if (!goesOn)
            return false;
        m_rowAt = row;
        m_row.clear();
    }
    while (m_xml.nextChild()) {
        if (m_xml.name() == u"c")
            IPLAN_TRY(readCell());
        else
            m_xml.skipCurrentElement();
    }
    IPLAN_TRY(m_xml.result());
    return giveRow(visit);
}

Result<> XlsxSheetReader::readCell()
{
    Type type = Type::Number;
    int style = -1;
    bool hasPlace = false;
    for (const QXmlStreamAttribute& each : m_xml.attributes()) {
        if (each.name() == u"r") {
            const auto at = xlsxCellAt(each.value());
            if (!at || at->y() != m_rowAt)
                return failDamaged(m_xml.place, QStringLiteral("cell reference %1").arg(each.value()));
            m_columnAt = at->x();
            hasPlace = true;
        } else if (each.name() == u"t") {
            type = typeOf(each.value());
        } else if (each.name() == u"s") {
            style = each.value().toInt();
        }
    }
    m_columnAt += hasPlace ? 0 : 1;
    if (m_columnAt >= tablelimits::kMostColumns)
        return failDamaged(m_xml.place, QStringLiteral("more cells than a row has"));
    TableCell cell;
    QString value;
    QString formula;
    while (m_xml.nextChild()) {
        if (m_xml.name() == u"v") {
            value = m_xml.allText();
        } else if (m_xml.name() == u"is") {
            value = xlsxRichText(m_xml);
        } else if (m_xml.name() == u"f") {
            cell.isFormula = true;
            formula = m_xml.allText();
        } else {
            m_xml.skipCurrentElement();
        }
    }
    fillCell(cell, type, value, style);
    if (cell.isFormula && value.isEmpty() && type != Type::Formula) { // a program without a calculator wrote it
        cell.text = u'=' + plainCellText(formula);
        cell.isError = true;
    }
    if (cell.text.isEmpty() && cell.note.isEmpty())
        return {};
    while (m_row.size() <= m_columnAt)
        m_row << emptyTableCell();
    m_row[m_columnAt] = std::move(cell);
    return {};
}

XlsxSheetReader::Type XlsxSheetReader::typeOf(QStringView name)
{
    if (name == u"s")
        return Type::Shared;
    if (name == u"inlineStr")
        return Type::Inline;
    if (name == u"str")
        return Type::Formula;
    if (name == u"b")
        return Type::Boolean;
    if (name == u"e")
        return Type::Error;
    return name == u"d" ? Type::IsoDate : Type::Number;
}

void XlsxSheetReader::fillCell(TableCell& cell, Type type, const QString& value, int style)
{
    cell.text = QLatin1String("");
    if (type == Type::Shared) {
        bool isNumber = false;
        const int at = value.toInt(&isNumber);
        if (isNumber && at >= 0 && at < m_book.texts.size())
            cell.text = m_book.texts.at(at);
        else if (!value.isEmpty())
            m_xml.raiseError(QStringLiteral("shared string %1").arg(value));
    } else if (type == Type::Inline) {
        cell.text = value;
    } else if (type == Type::Formula) {
        cell.text = plainCellText(value);
    } else if (value.isEmpty()) {
        return;
    } else if (type == Type::Boolean) {
        cell.held = isXmlTrue(value);
        cell.text = isXmlTrue(value) ? QStringLiteral("WAHR") : QStringLiteral("FALSCH");
    } else if (type == Type::Error) {
        cell.isError = true;
        cell.text = plainCellText(value);
    } else if (const QDateTime time = type == Type::IsoDate ? isoTimeOf(value) : QDateTime(); time.isValid()) {
        const bool isDay = time.time() == QTime(0, 0);
        cell.held = isDay ? TableCell::Held(time.date()) : TableCell::Held(time);
        cell.text = time.toString(isDay ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("dd.MM.yyyy hh:mm"));
    } else {
        fillNumber(cell, value, style);
    }
}

void XlsxSheetReader::fillNumber(TableCell& cell, const QString& value, int style) const
{
    bool isNumber = false;
    const double number = QStringView(value).trimmed().toDouble(&isNumber);
    if (!isNumber || !qIsFinite(number)) {
        cell.text = plainCellText(value);
        return;
    }
    TableCell shown = m_book.formatOf(style).cell(number, m_book.is1904);
    shown.isFormula = cell.isFormula;
    cell = std::move(shown);
}

/// Cells that a merged one covers are no cells, whatever is left in them.
void XlsxSheetReader::takeOutCovered()
{
    m_merging.removeIf([this](const QRect& each) { return each.bottom() < m_rowAt; });
    for (; m_nextMerged < m_merged.size() && m_merged.at(m_nextMerged).top() <= m_rowAt; ++m_nextMerged) {
        if (m_merged.at(m_nextMerged).bottom() >= m_rowAt)
            m_merging << m_merged.at(m_nextMerged);
    }
    for (const QRect& each : std::as_const(m_merging)) {
        const int from = each.left() + (each.top() == m_rowAt ? 1 : 0);
        for (int column = from; column <= each.right() && column < m_row.size(); ++column)
            m_row[column] = TableCell();
    }
}

Result<bool> XlsxSheetReader::giveNotesBefore(int row, const TableSource::Visit& visit)
{
    while (!m_notes.empty() && m_notes.begin()->first < row) {
        m_rowAt = m_notes.begin()->first;
        m_row.clear();
        IPLAN_TRY_ASSIGN(const bool goesOn, giveRow(visit));
        if (!goesOn)
            return false;
    }
    return true;
}

Result<bool> XlsxSheetReader::giveRow(const TableSource::Visit& visit)
{
    while (!m_notes.empty() && m_notes.begin()->first <= m_rowAt) {
        for (const auto& [column, text] : m_notes.begin()->second) {
            if (m_notes.begin()->first != m_rowAt)
                break;
            while (m_row.size() <= column)
                m_row << emptyTableCell();
            m_row[column].note = text;
        }
        m_notes.erase(m_notes.begin());
    }
    if (!m_merged.isEmpty())
        takeOutCovered();
    trimTableRow(m_row);
    m_cells += m_row.size();
    if (m_cells > tablelimits::kMostCells)
        return failTooLarge(
            m_xml.place,
            QStringLiteral("Das Blatt hat über %1 Millionen Zellen.").arg(tablelimits::kMostCells / 1'000'000));
    return m_row.isEmpty() || visit(m_rowAt, m_row);
}

} // namespace iplan
