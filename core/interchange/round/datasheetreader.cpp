// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/datasheet.h"
#include "core/interchange/table/opentable.h"

#include <algorithm>
#include <optional>

namespace iplan
{

namespace
{

constexpr int kMostDataRows = 200'000; ///< of the hidden sheet: all rows with all their cells
constexpr int kFewestHeadings = 4;     ///< by which a row of headings is known where the hidden one is gone

QString textAt(const TableRow& row, qsizetype column)
{
    return column < row.size() ? row.at(column).text : QString();
}

/// Rows of a sheet are read until there are too many.
Result<> eachRowUpTo(const TableSource& source, qsizetype sheet, int most, const DataSheetKind& kind,
                     const TableSource::Visit& visit)
{
    bool isTooLong = false;
    IPLAN_TRY(source.eachRow(sheet, [&](int row, const TableRow& cells) {
        isTooLong = row >= most;
        return !isTooLong && visit(row, cells);
    }));
    if (!isTooLong)
        return {};
    return failTooLarge(
        {source.name(), source.sheets().at(sheet).name},
        QStringLiteral("Das Blatt hat mehr als %L1 Zeilen; so groß ist kein Bogen %2.").arg(most).arg(kind.name));
}

/// Reads the hidden sheet into `out`, line by line.
class DataLines
{
public:
    DataLines(ReturnedData& out, const QString& rowWord) : m_out(out), m_rowWord(rowWord) {}
    void take(const TableRow& row)
    {
        const QString what = textAt(row, 0);
        const QUuid id = idFromText(textAt(row, 1));
        if (what == m_rowWord && !id.isNull())
            m_out.asked << ReturnedData::Asked{id, textAt(row, 2), {}};
        else if (what == QLatin1String("before"))
            takeBefore(id, row);
        else if (!what.isEmpty() && what != m_rowWord)
            m_out.facts[what] << textAt(row, 1);
    }

private:
    void takeBefore(const QUuid& id, const TableRow& row)
    {
        if (!id.isNull() && !m_out.asked.isEmpty() && m_out.asked.last().id == id)
            m_out.asked.last().before.insert(textAt(row, 2), textAt(row, 3));
    }
    ReturnedData& m_out;
    const QString& m_rowWord;
};

tl::unexpected<Error> refuseNoSheet(const TableSource& source, const DataSheetKind& kind)
{
    return failAt(ErrorKind::Rejected, {source.name()},
                  QStringLiteral("Das ist kein Bogen %1 dieses Programms.").arg(kind.name),
                  QStringLiteral("Ausgefüllte Bögen werden als XLSX oder ODS erkannt, solange keines ihrer Blätter "
                                 "entfernt wurde. Andere Tabellen nimmt die Seite „Listen übernehmen“."));
}

Result<> readData(const TableSource& source, const DataSheetKind& kind, ReturnedData& out)
{
    const auto& sheets = source.sheets();
    const auto sheet =
        std::ranges::find_if(sheets, [](const TableSheet& each) { return each.name == kRoundDataSheet; });
    if (sheet == sheets.end())
        return refuseNoSheet(source, kind);
    DataLines lines(out, kind.rowWord);
    IPLAN_TRY(eachRowUpTo(source, sheet - sheets.begin(), kMostDataRows, kind, [&lines](int, const TableRow& row) {
        lines.take(row);
        return true;
    }));
    const int version = out.fact("version").toInt();
    if (version > kind.version)
        return failAt(ErrorKind::Rejected, {source.name()},
                      QStringLiteral("Der Bogen stammt aus einer neueren Version des Programms."),
                      QStringLiteral("Lesen Sie ihn dort ein, wo er ausgegeben wurde, oder aktualisieren Sie das "
                                     "Programm."));
    if (version < 1 || idFromText(out.fact("file")).isNull() || out.asked.isEmpty() || !kind.isComplete(out))
        return refuseNoSheet(source, kind);
    return {};
}

/// Where the answers stand: the sheet, and of each of its columns what it is.
struct Layout {
    qsizetype sheet = -1;
    int headingRow = -1; ///< answers stand below
    QHash<int, QString> columns;
};

/// The columns that a row marks: by the keys of the hidden row, or by headings.
QHash<int, QString> columnsIn(const TableRow& row, const QList<DataSheetColumn>& known, bool byKey)
{
    QHash<int, QString> out;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString text = row.at(i).text.simplified();
        const auto column = std::ranges::find_if(known, [&](const DataSheetColumn& each) {
            return byKey ? text == kRoundColumnMark + each.key : text.compare(each.heading, Qt::CaseInsensitive) == 0;
        });
        if (column != known.end())
            out.insert(static_cast<int>(i), column->key);
    }
    return out;
}

Result<> refuseTwice(const Layout& layout, const TableSource& source, const QList<DataSheetColumn>& known)
{
    QHash<QString, int> first;
    QList<int> places = layout.columns.keys();
    std::ranges::sort(places);
    for (const int place : std::as_const(places)) {
        const QString key = layout.columns.value(place);
        if (first.contains(key)) {
            const auto column = std::ranges::find(known, key, &DataSheetColumn::key);
            return failAt(ErrorKind::Rejected,
                          {source.name(), source.sheets().at(layout.sheet).name, layout.headingRow, place},
                          QStringLiteral("Die Spalte „%1“ steht zweimal da, auch in Spalte %2.")
                              .arg(column->heading, columnName(first.value(key))),
                          QStringLiteral("Löschen Sie eine der beiden und speichern Sie den Bogen."));
        }
        first.insert(key, place);
    }
    return {};
}

Result<Layout> layoutIn(const TableSource& source, const DataSheetKind& kind, const QList<DataSheetColumn>& known)
{
    Layout byKey;
    Layout byHeading;
    for (qsizetype i = 0; i < source.sheets().size() && byKey.sheet < 0; ++i) {
        if (source.sheets().at(i).name == kRoundDataSheet)
            continue;
        IPLAN_TRY(eachRowUpTo(source, i, kind.mostRows, kind, [&](int row, const TableRow& cells) {
            const auto marked = columnsIn(cells, known, true);
            if (byKey.sheet < 0 && marked.size() >= kFewestHeadings)
                byKey = {i, row, marked};
            const auto named = columnsIn(cells, known, false);
            if (byHeading.sheet < 0 && named.size() >= kFewestHeadings)
                byHeading = {i, row, named};
            return true;
        }));
    }
    Layout out = byKey.sheet >= 0 ? byKey : byHeading;
    if (out.sheet < 0)
        return failAt(ErrorKind::Rejected, {source.name()},
                      QStringLiteral("In dem Bogen fehlen die Überschriften der Spalten."), kind.askAgain);
    IPLAN_TRY(refuseTwice(out, source, known));
    return out;
}

/// Cells that are merged have lost what stood in all but one of them.
Result<> refuseMerged(const TableSource& source, const Layout& layout)
{
    const TableSheet& sheet = source.sheets().at(layout.sheet);
    for (const QRect& area : sheet.merged) {
        if (area.bottom() < layout.headingRow)
            continue;
        return failAt(ErrorKind::Rejected, {source.name(), sheet.name, area.top(), area.left()},
                      QStringLiteral("Hier sind Zellen verbunden; zu welcher Zeile der Inhalt gehört, ist nicht mehr "
                                     "zu erkennen."),
                      QStringLiteral("Heben Sie die Verbindung auf, tragen Sie die Angaben in jede Zeile ein und "
                                     "speichern Sie den Bogen."));
    }
    return {};
}

/// Reads the rows with answers.
class AnswerRows
{
public:
    AnswerRows(ReturnedData& out, const Layout& layout, const QList<DataSheetColumn>& known)
        : m_out(out), m_layout(layout), m_known(known)
    {
    }
    void take(int at, const TableRow& cells)
    {
        if (at <= m_layout.headingRow || columnsIn(cells, m_known, false).size() >= kFewestHeadings)
            return;
        ReturnedData::Row row{at, {}, {}, {}};
        for (auto column = m_layout.columns.begin(); column != m_layout.columns.end(); ++column) {
            const TableCell cell =
                column.key() < cells.size() ? cells.at(column.key()) : TableCell{QString(), {}, false, {}};
            const auto known = std::ranges::find(m_known, *column, &DataSheetColumn::key);
            if (known->role == DataSheetColumn::Role::Key)
                row.id = idFromText(cell.text.trimmed());
            else if (known->role == DataSheetColumn::Role::Code)
                row.code = cell.text.simplified();
            else if (known->role == DataSheetColumn::Role::Answer)
                row.answers.insert(*column, {column.key(), cell});
        }
        if (!row.id.isNull() || !row.code.isEmpty() || row.hasAnswers())
            m_out.rows << row;
    }
    /// Rows that lost their id are known by their number, where no other row is of that measure.
    void identify()
    {
        QSet<QUuid> taken;
        for (ReturnedData::Row& row : m_out.rows) {
            if (!m_out.askedAbout(row.id))
                row.id = {};
            taken << row.id;
        }
        for (ReturnedData::Row& row : m_out.rows) {
            const auto asked = std::ranges::find_if(m_out.asked, [&](const ReturnedData::Asked& each) {
                return !row.code.isEmpty() && each.code == row.code && !taken.contains(each.id);
            });
            if (!row.id.isNull() || asked == m_out.asked.end())
                continue;
            row.id = asked->id;
            taken << row.id;
        }
    }

private:
    ReturnedData& m_out;
    const Layout& m_layout;
    const QList<DataSheetColumn>& m_known;
};

bool isOldBook(const QString& name)
{
    return name.endsWith(QLatin1String(".xls"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".xlsb"), Qt::CaseInsensitive);
}

Result<> refuseNotices(const TableSource& source)
{
    const QStringList notices = source.notices();
    if (notices.isEmpty())
        return {};
    if (isOldBook(source.name()))
        return failAt(
            ErrorKind::Rejected, {source.name()},
            QStringLiteral("Der Bogen wurde in einem alten Format von Excel gespeichert; darin geht verloren, "
                           "woran er zu erkennen ist."),
            QStringLiteral("Öffnen Sie ihn in Excel oder LibreOffice und speichern Sie ihn als XLSX oder ODS."));
    return failAt(ErrorKind::Rejected, {source.name()}, notices.join(u' '),
                  QStringLiteral("So kam der Bogen nicht von hier. Speichern Sie ihn ohne Makros und ohne Bezüge auf "
                                 "andere Dateien als XLSX oder ODS, oder bitten Sie um einen neuen."));
}

} // namespace

bool ReturnedData::Row::hasAnswers() const
{
    return std::ranges::any_of(answers, [](const Cell& answer) { return !answer.cell.text.trimmed().isEmpty(); });
}

const ReturnedData::Asked* ReturnedData::askedAbout(const QUuid& id) const
{
    const auto at = std::ranges::find(asked, id, &Asked::id);
    return id.isNull() || at == asked.end() ? nullptr : &*at;
}

Result<ReturnedData> readDataSheet(const QString& path, const DataSheetKind& kind)
{
    IPLAN_TRY_ASSIGN(const auto source, openTable(path));
    ReturnedData out;
    out.fileName = source->name();
    IPLAN_TRY(refuseNotices(*source));
    IPLAN_TRY(readData(*source, kind, out));
    const QList<DataSheetColumn> columns = kind.columns(out);
    IPLAN_TRY_ASSIGN(const Layout layout, layoutIn(*source, kind, columns));
    out.sheetName = source->sheets().at(layout.sheet).name;
    IPLAN_TRY(refuseMerged(*source, layout));
    AnswerRows rows(out, layout, columns);
    IPLAN_TRY(eachRowUpTo(*source, layout.sheet, kind.mostRows, kind, [&rows](int at, const TableRow& cells) {
        rows.take(at, cells);
        return true;
    }));
    rows.identify();
    const QStringList there = layout.columns.values();
    for (const DataSheetColumn& column : columns) {
        if (column.role == DataSheetColumn::Role::Answer && !there.contains(column.key))
            out.missingColumns << column.heading;
    }
    return out;
}

} // namespace iplan
