// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxfile.h"

#include "core/base/outputfile.h"

#include <cmath>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>
#include <vector>
#include <xlsxwriter.h>

namespace iplan
{

namespace
{

constexpr qsizetype kMostUnits = 32767;

struct Formats {
    explicit Formats(lxw_workbook* book)
        : header(workbook_add_format(book)), text(workbook_add_format(book)), whole(workbook_add_format(book)),
          decimal(workbook_add_format(book)), money(workbook_add_format(book)), day(workbook_add_format(book)),
          sum(workbook_add_format(book))
    {
        for (lxw_format* format : {header, text, whole, decimal, money, day, sum})
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_bold(header);
        format_set_text_wrap(header);
        format_set_bg_color(header, 0xDDE6EE);
        format_set_bottom(header, LXW_BORDER_THIN);
        format_set_text_wrap(text);
        format_set_num_format(whole, "0");
        format_set_num_format(money, "#,##0.00 €");
        format_set_num_format(day, "dd.mm.yyyy");
        format_set_num_format(sum, "#,##0.00 €");
        format_set_bold(sum);
        format_set_top(sum, LXW_BORDER_THIN);
    }
    lxw_format* header;
    lxw_format* text;
    lxw_format* whole;
    lxw_format* decimal;
    lxw_format* money;
    lxw_format* day;
    lxw_format* sum;
};

/// Remembers the first error of many calls.
class Errors
{
public:
    void operator<<(lxw_error error)
    {
        if (m_first == LXW_NO_ERROR)
            m_first = error;
    }
    [[nodiscard]] Result<> result(const QString& path) const
    {
        if (m_first == LXW_NO_ERROR)
            return {};
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(m_first)));
    }

private:
    lxw_error m_first = LXW_NO_ERROR;
};

lxw_error writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format)
{
    const QString clean = cellString(text);
    if (clean.isEmpty())
        return LXW_NO_ERROR;
    return worksheet_write_string(sheet, row, column, clean.toUtf8().constData(), format);
}

lxw_error writeDay(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, QDate day, const Formats& formats)
{
    if (day.year() < 1900 || day.year() > 9999) // Excel has no dates before
        return writeText(sheet, row, column, formatDate(day), formats.text);
    lxw_datetime time{day.year(), day.month(), day.day(), 0, 0, 0};
    return worksheet_write_datetime(sheet, row, column, &time, formats.day);
}

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, const Formats& formats)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return writeText(sheet, row, column, *text, formats.text);
    if (const auto* number = std::get_if<qint64>(&cell))
        return worksheet_write_number(sheet, row, column, static_cast<double>(*number), formats.whole);
    if (const auto* number = std::get_if<double>(&cell))
        return worksheet_write_number(sheet, row, column, *number, formats.decimal);
    if (const auto* amount = std::get_if<Money>(&cell))
        return worksheet_write_number(sheet, row, column, static_cast<double>(amount->cents) / 100.0, formats.money);
    if (const auto* day = std::get_if<QDate>(&cell))
        return writeDay(sheet, row, column, *day, formats);
    return LXW_NO_ERROR;
}

/// Text for header and footer, where "&" begins a code and 255 characters are the most.
QByteArray marginText(const QString& text)
{
    return QString(text.simplified().left(80)).replace(u'&', QLatin1String("&&")).toUtf8();
}

bool hasSums(const Sheet& sheet)
{
    return !sheet.rows.isEmpty() && std::any_of(sheet.columns.begin(), sheet.columns.end(),
                                                [](const SheetColumn& column) { return column.sums; });
}

/// For programs that do not calculate.
double sumOf(const Sheet& sheet, qsizetype column)
{
    qint64 cents = 0;
    for (const QList<Cell>& cells : sheet.rows) {
        const auto* amount = std::get_if<Money>(&cells.at(column));
        cents += amount ? amount->cents : 0;
    }
    return static_cast<double>(cents) / 100.0;
}

/// Sums of what the filters show, in the row below the last, as a table object would have them.
void writeSums(lxw_worksheet* page, const Sheet& sheet, const Formats& formats, Errors& errors)
{
    const auto row = static_cast<lxw_row_t>(sheet.rows.size() + 1);
    errors << writeText(page, row, 0, QStringLiteral("Summe"), formats.header);
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
        if (!sheet.columns.at(i).sums)
            continue;
        const auto column = static_cast<lxw_col_t>(i);
        char range[64];
        lxw_rowcol_to_range(range, 1, column, row - 1, column);
        const QByteArray formula = QByteArrayLiteral("=SUBTOTAL(109,") + range + ')';
        errors << worksheet_write_formula_num(page, row, column, formula.constData(), formats.sum, sumOf(sheet, i));
    }
}

/// A table object with a row of sums. Its column titles must differ.
void makeTable(lxw_worksheet* page, const Sheet& sheet, const Formats& formats, Errors& errors)
{
    QList<QByteArray> titles;
    QSet<QString> known;
    for (const SheetColumn& column : sheet.columns) {
        QString title = column.label;
        for (int number = 2; known.contains(title.toLower()); ++number)
            title = column.label + QStringLiteral(" (%1)").arg(number);
        known.insert(title.toLower());
        titles << cellString(title).toUtf8();
    }
    QByteArray total = "Summe";
    std::vector<lxw_table_column> columns(static_cast<size_t>(titles.size()));
    for (qsizetype i = 0; i < titles.size(); ++i) {
        lxw_table_column& column = columns[static_cast<size_t>(i)];
        column.header = titles[i].data();
        column.header_format = formats.header;
        if (i == 0 && hasSums(sheet))
            column.total_string = total.data();
        if (!sheet.columns.at(i).sums)
            continue;
        column.total_function = LXW_TABLE_FUNCTION_SUM;
        column.total_value = sumOf(sheet, i);
        column.format = formats.money;
    }
    std::vector<lxw_table_column*> pointers;
    for (lxw_table_column& column : columns)
        pointers.push_back(&column);
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = pointers.data();
    options.total_row = hasSums(sheet) ? LXW_TRUE : LXW_FALSE;
    errors << worksheet_add_table(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size() + (hasSums(sheet) ? 1 : 0)),
                                  static_cast<lxw_col_t>(sheet.columns.size() - 1), &options);
}

void setUpPage(lxw_worksheet* page, const Sheet& sheet, const WorkbookInfo& info, Errors& errors)
{
    const auto lastRow = static_cast<lxw_row_t>(sheet.rows.size() + (hasSums(sheet) ? 1 : 0));
    const auto fixed = static_cast<lxw_col_t>(sheet.fixedColumns);
    worksheet_freeze_panes(page, 1, fixed);
    errors << worksheet_repeat_rows(page, 0, 0);
    if (fixed > 0)
        errors << worksheet_repeat_columns(page, 0, static_cast<lxw_col_t>(fixed - 1));
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_set_margins(page, 0.5, 0.5, 0.8, 0.8);
    constexpr double readable = 230; // characters side by side on a page; more would be too small to read
    double width = 0;
    for (const SheetColumn& column : sheet.columns)
        width += column.width;
    if (sheet.printedColumns > 0) {
        const auto printed = static_cast<lxw_col_t>(std::min(sheet.printedColumns, sheet.columns.size()) - 1);
        errors << worksheet_print_area(page, 0, 0, lastRow, printed);
        width = readable;
    }
    worksheet_fit_to_pages(page, static_cast<uint16_t>(std::ceil(width / readable)), 0);
    errors << worksheet_set_header(page, "&L" + marginText(info.title) + "&R" + marginText(sheet.name));
    errors << worksheet_set_footer(page, "&LStand " + marginText(formatDate(info.asOf)) + "&RSeite &P von &N");
}

/// The height in points that shows all wrapped text of the row, as far as a row can be (409.5). Excel would find it by
/// itself, LibreOffice prints the lines over each other.
double heightOf(const QList<SheetColumn>& columns, const QList<Cell>& cells)
{
    qsizetype most = 1;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto* text = std::get_if<QString>(&cells.at(i));
        qsizetype lines = 0;
        for (const QStringView line : text ? QStringView(*text).split(u'\n') : QList<QStringView>())
            lines += 1 + static_cast<qsizetype>(static_cast<double>(line.size()) / columns.at(i).width);
        most = std::max(most, lines);
    }
    return std::min(15.0 * static_cast<double>(most), 409.0);
}

void writeSheet(lxw_workbook* book, const Sheet& sheet, const WorkbookInfo& info, const Formats& formats, bool asTable,
                Errors& errors)
{
    lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
    if (!page) {
        errors << LXW_ERROR_PARAMETER_VALIDATION;
        return;
    }
    const bool isTable = asTable && !sheet.rows.isEmpty();
    if (!isTable) // now: a sheet that is written row by row takes nothing for rows that it has put away
        errors << worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                                       static_cast<lxw_col_t>(sheet.columns.size() - 1));
    for (qsizetype i = 0; i < sheet.columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        errors << worksheet_set_column(page, column, column, sheet.columns.at(i).width, nullptr);
        errors << writeText(page, 0, column, sheet.columns.at(i).label, formats.header);
    }
    errors << worksheet_set_row(page, 0, 45, nullptr); // labels of up to three lines
    for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
        const QList<Cell>& cells = sheet.rows.at(row);
        for (qsizetype i = 0; i < cells.size(); ++i)
            errors << writeCell(page, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), cells.at(i), formats);
        errors << worksheet_set_row(page, static_cast<lxw_row_t>(row + 1), heightOf(sheet.columns, cells), nullptr);
    }
    if (isTable)
        makeTable(page, sheet, formats, errors);
    else if (hasSums(sheet))
        writeSums(page, sheet, formats, errors);
    setUpPage(page, sheet, info, errors);
}

void describe(lxw_workbook* book, const WorkbookInfo& info, Errors& errors)
{
    QByteArray title = info.title.left(255).toUtf8();
    QByteArray subject = info.subject.left(255).toUtf8();
    QByteArray company = info.company.left(255).toUtf8();
    QByteArray comments = QStringLiteral("Stand %1").arg(formatDate(info.asOf)).toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.company = company.data();
    properties.comments = comments.data();
    properties.created = static_cast<time_t>(info.asOf.startOfDay(Qt::UTC).toSecsSinceEpoch());
    errors << workbook_set_properties(book, &properties);
}

/// libxlsxwriter does not notice when its own temporary files cannot be written to their end, so there must be room
/// for them beforehand.
bool hasRoom(const Sheet& sheet)
{
    qint64 bytes = 1 << 20;
    for (const QList<Cell>& row : sheet.rows) {
        for (const Cell& cell : row) {
            const auto* text = std::get_if<QString>(&cell);
            bytes += 64 + (text ? std::min(text->size(), kMostUnits) * 3 : 0);
        }
    }
    const qint64 available = QStorageInfo(QDir::tempPath()).bytesAvailable();
    return available < 0 || available > bytes;
}

} // namespace

QString cellString(const QString& text)
{
    static const QRegularExpression forbidden(
        QStringLiteral("[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{fffe}\\x{ffff}]"));
    static const QRegularExpression escaped(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    static const QString note = QStringLiteral(" … (gekürzt, siehe Export als JSON)");
    QString clean = text;
    clean.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').remove(forbidden);
    clean.replace(escaped, QStringLiteral("_x005F_"));
    if (clean.size() <= kMostUnits)
        return clean;
    clean.truncate(kMostUnits - note.size());
    if (clean.back().isHighSurrogate())
        clean.chop(1);
    return clean + note;
}

Result<> writeWorkbook(const WorkbookInfo& info, const QList<SheetMaker>& sheets, qsizetype cells, const QString& path,
                       const std::function<Result<>()>& goOn)
{
    OutputFile file(path);
    IPLAN_TRY(file.begin());
    lxw_workbook_options options{};
    options.constant_memory = cells > kMostTableCells ? LXW_TRUE : LXW_FALSE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(file.path()).constData(), &options);
    if (!book)
        return cannotWrite(path, QStringLiteral("workbook_new failed"));
    Errors errors;
    const Formats formats(book);
    describe(book, info, errors);
    Result<> wanted;
    for (auto make = sheets.begin(); make != sheets.end() && wanted; ++make) {
        const Sheet sheet = (*make)();
        wanted = hasRoom(sheet) ? Result<>() : cannotWrite(path, QStringLiteral("no room in ") + QDir::tempPath());
        if (wanted)
            writeSheet(book, sheet, info, formats, options.constant_memory == LXW_FALSE, errors);
        if (wanted && goOn)
            wanted = goOn();
    }
    errors << workbook_close(book); // also lets go of all memory
    IPLAN_TRY(wanted);
    IPLAN_TRY(errors.result(path));
    return file.commit();
}

Result<> writeWorkbook(const WorkbookInfo& info, const Sheet& sheet, const QString& path)
{
    return writeWorkbook(info, {[&sheet] { return sheet; }}, sheet.rows.size() * sheet.columns.size(), path);
}

} // namespace iplan
