// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/xlsxsheet.h"

#include <algorithm>
#include <string_view>

namespace iplan
{

namespace
{

/// Finds merged cells in the bytes of a sheet as they come, many times as quick as reading its XML. Within the text of
/// cells "<" is escaped, so that a tag is a tag.
class ShapeScan
{
public:
    void add(const char* data, qint64 size)
    {
        m_bytes.append(data, static_cast<std::size_t>(size));
        std::size_t done = 0;
        for (std::size_t at = 0; (at = m_bytes.find(kTag, at)) != std::string::npos;) {
            const std::size_t end = m_bytes.find('>', at);
            if (end == std::string::npos && m_bytes.size() - at < kLongestTag)
                break;
            takeMerge(std::string_view(m_bytes).substr(at, end == std::string::npos ? kLongestTag : end - at));
            at += kTag.size();
            done = at;
        }
        hidesRows = hidesRows || m_bytes.find("hidden") != std::string::npos;
        const std::size_t open = m_bytes.find(kTag, done); // cut by the end of the piece
        const std::size_t from =
            open != std::string::npos ? open : std::max(done, m_bytes.size() - std::min(m_bytes.size(), kTag.size()));
        m_bytes.erase(0, from);
    }
    QList<QRect> merged;
    bool hidesRows = false; ///< or columns: to be read in full

private:
    static constexpr std::string_view kTag = "mergeCell ";
    static constexpr std::size_t kLongestTag = 1000;

    void takeMerge(std::string_view tag)
    {
        const std::size_t from = tag.find("ref=");
        if (from == std::string_view::npos || from + 5 >= tag.size())
            return;
        const char quote = tag[from + 4];
        const std::size_t end = tag.find(quote, from + 5);
        if (end == std::string_view::npos)
            return;
        const QString area = QString::fromLatin1(tag.data() + from + 5, static_cast<qsizetype>(end - from - 5));
        const auto first = xlsxCellAt(area.section(u':', 0, 0));
        const auto last = xlsxCellAt(area.section(u':', -1));
        if (first && last && *first != *last && merged.size() <= tablelimits::kMostMerges)
            merged << QRect(*first, *last).normalized();
    }
    std::string m_bytes;
};

void addHidden(QList<IndexRange>& ranges, int first, int last)
{
    if (!ranges.isEmpty() && ranges.last().last + 1 == first)
        ranges.last().last = last;
    else
        ranges << IndexRange{first, last};
}

/// Hidden rows and columns.
Result<> readHidden(const XlsxBook& book, const QString& part, const TablePlace& place, TableSheet& out)
{
    TableXml xml(book.package.part(part), place);
    int row = -1;
    const bool isSheet = xml.startsWith(u"worksheet");
    while (isSheet && xml.nextChild()) {
        const bool isColumns = xml.name() == u"cols";
        if (!isColumns && xml.name() != u"sheetData") {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.nextChild()) {
            const bool isHidden = isXmlTrue(xml.attribute(u"hidden"));
            if (isColumns) {
                const int first = std::max(xml.attribute(u"min").toInt(), 1);
                const int last = std::min(xml.attribute(u"max").toInt(), tablelimits::kMostColumns);
                if (isHidden && first <= last)
                    addHidden(out.hiddenColumns, first - 1, last - 1);
            } else {
                const QStringView number = xml.attribute(u"r");
                row = number.isEmpty() ? row + 1 : number.toInt() - 1;
                if (isHidden)
                    addHidden(out.hiddenRows, row, row);
            }
            xml.skipCurrentElement();
        }
    }
    return xml.finish();
}

} // namespace

Result<TableSheet> readXlsxSheetShape(const XlsxBook& book, const XlsxBook::SheetPart& part)
{
    TableSheet out{part.name, part.isHidden};
    TablePlace place = book.package.place();
    place.sheet = part.name;
    const auto device = book.package.part(part.part);
    if (!device)
        return failDamaged(place, QStringLiteral("no part for the sheet"));
    ShapeScan scan;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (qint64 read = 0; (read = device->read(piece.data(), piece.size())) > 0;)
        scan.add(piece.constData(), read);
    if (device->trouble() != PartDevice::Trouble::None)
        return device->error(place);
    if (scan.merged.size() > tablelimits::kMostMerges)
        return failTooLarge(place, QStringLiteral("Das Blatt hat zu viele verbundene Zellen."));
    out.merged = scan.merged;
    if (scan.hidesRows)
        IPLAN_TRY(readHidden(book, part.part, place, out));
    return out;
}

} // namespace iplan
