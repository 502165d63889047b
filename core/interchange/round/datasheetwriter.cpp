// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/interchange/round/datasheet.h"
#include "core/interchange/xlsxfile.h"

#include <cmath>
#include <QFile>
#include <QRegularExpression>
#include <vector>
#include <xlsxwriter.h>

namespace iplan
{

namespace
{

using ColumnRole = DataSheetColumn::Role;

/// Writes the workbook of one sheet; remembers the first error of many calls.
class DataSheetWriter
{
public:
    DataSheetWriter(lxw_workbook* book, const DataSheet& sheet)
        : m_book(book), m_sheet(sheet), m_keyRow(static_cast<lxw_row_t>(sheet.introduction.size()))
    {
        makeFormats();
    }
    lxw_error write()
    {
        describe();
        writeAnswers();
        writeData();
        return m_error;
    }

private:
    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }
    void text(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const QString& text, lxw_format* format)
    {
        const QByteArray bytes = cellString(text).toUtf8();
        note(bytes.isEmpty() ? worksheet_write_blank(page, row, column, format)
                             : worksheet_write_string(page, row, column, bytes.constData(), format));
    }

    void makeFormats()
    {
        for (lxw_format** format :
             {&m_title, &m_line, &m_heading, &m_askedHeading, &m_shown, &m_answer, &m_number, &m_plain})
            *format = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        for (lxw_format* format : {m_heading, m_askedHeading, m_shown, m_answer, m_number, m_plain}) {
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
            format_set_text_wrap(format);
        }
        for (lxw_format* format : {m_heading, m_askedHeading}) {
            format_set_bold(format);
            format_set_bg_color(format, 0xDDE6EE);
            format_set_border(format, LXW_BORDER_THIN);
        }
        format_set_bg_color(m_askedHeading, 0xF5E6A8);
        for (lxw_format* format : {m_answer, m_number, m_plain}) {
            format_set_unlocked(format);
            format_set_bg_color(format, 0xFFFAE0);
            format_set_border(format, LXW_BORDER_THIN);
        }
        format_set_num_format(m_number, "0");
        format_set_num_format(m_plain, "@"); // a spreadsheet program makes a day of "März 2027"
    }

    void describe()
    {
        QByteArray title = m_sheet.title.left(255).toUtf8();
        QByteArray subject = m_sheet.subject.left(255).toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.created = static_cast<time_t>(m_sheet.day.startOfDay(Qt::UTC).toSecsSinceEpoch());
        note(workbook_set_properties(m_book, &properties));
    }

    void writeAnswers()
    {
        lxw_worksheet* page = workbook_add_worksheet(m_book, m_sheet.page.toUtf8().constData());
        for (qsizetype i = 0; i < m_sheet.introduction.size(); ++i) // beside the hidden column, or nobody would see it
            text(page, static_cast<lxw_row_t>(i), 1, m_sheet.introduction.at(i), i == 0 ? m_title : m_line);
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        note(worksheet_set_row_opt(page, m_keyRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
        note(worksheet_set_row(page, headingRow(), 45, nullptr));
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            const DataSheetColumn& column = m_sheet.columns.at(i);
            const auto at = static_cast<lxw_col_t>(i);
            const bool isAnswer = column.role == ColumnRole::Answer;
            note(column.role == ColumnRole::Key ? worksheet_set_column_opt(page, at, at, 10, nullptr, &hidden)
                                                : worksheet_set_column(page, at, at, column.width, nullptr));
            text(page, m_keyRow, at, kRoundColumnMark + column.key, nullptr);
            text(page, headingRow(), at, column.heading, isAnswer ? m_askedHeading : m_heading);
            if (isAnswer)
                help(page, at, column);
        }
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i)
            writeRow(page, static_cast<lxw_row_t>(i) + firstRow(), m_sheet.rows.at(i));
        setUp(page);
    }

    void writeRow(lxw_worksheet* page, lxw_row_t at, const DataSheet::Row& row)
    {
        double lines = 2;
        for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
            const DataSheetColumn& column = m_sheet.columns.at(i);
            const auto place = static_cast<lxw_col_t>(i);
            const QString shown = column.role == ColumnRole::Key ? idText(row.id) : row.cells.value(column.key);
            if (column.role != ColumnRole::Answer)
                text(page, at, place, shown, m_shown);
            else
                writeAnswer(page, at, place, column, shown);
            if (column.role != ColumnRole::Key)
                lines = std::max(lines, std::ceil(static_cast<double>(shown.size()) / column.width) +
                                            static_cast<double>(shown.count(u'\n')));
        }
        note(worksheet_set_row(page, at, std::min(15.0 * lines, 400.0), nullptr));
    }

    void writeAnswer(lxw_worksheet* page, lxw_row_t row, lxw_col_t at, const DataSheetColumn& column,
                     const QString& shown)
    {
        bool isNumber = false;
        const int number = shown.toInt(&isNumber);
        if (column.numbers && isNumber)
            note(worksheet_write_number(page, row, at, number, m_number));
        else
            text(page, row, at, shown, column.numbers ? m_number : column.isPlainText ? m_plain : m_answer);
    }

    /// What is shown while a cell of the column is chosen, and what may be entered.
    void help(lxw_worksheet* page, lxw_col_t at, const DataSheetColumn& column)
    {
        const QByteArray title = column.heading.left(32).toUtf8();
        const QByteArray message = column.help.left(255).toUtf8();
        QByteArrayList labels;
        for (const QString& choice : column.choices)
            labels << choice.toUtf8();
        std::vector<const char*> list;
        for (const QByteArray& label : labels)
            list.push_back(label.constData());
        list.push_back(nullptr);
        lxw_data_validation validation{};
        validation.validate = LXW_VALIDATION_TYPE_ANY;
        validation.ignore_blank = LXW_VALIDATION_ON;
        validation.show_input = LXW_VALIDATION_ON;
        validation.show_error = LXW_VALIDATION_ON;
        validation.dropdown = LXW_VALIDATION_ON;
        validation.input_title = const_cast<char*>(title.constData());
        validation.input_message = const_cast<char*>(message.constData());
        if (!labels.isEmpty()) {
            validation.validate = LXW_VALIDATION_TYPE_LIST;
            validation.value_list = const_cast<char**>(list.data());
        } else if (column.numbers) {
            validation.validate = LXW_VALIDATION_TYPE_INTEGER;
            validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            validation.minimum_number = column.numbers->least;
            validation.maximum_number = column.numbers->most;
        }
        note(worksheet_data_validation_range(page, firstRow(), at, lastRow(), at, &validation));
    }

    [[nodiscard]] lxw_row_t headingRow() const { return m_keyRow + 1; }
    [[nodiscard]] lxw_row_t firstRow() const { return m_keyRow + 2; }
    [[nodiscard]] lxw_row_t lastRow() const { return firstRow() + static_cast<lxw_row_t>(m_sheet.rows.size()) - 1; }

    void setUp(lxw_worksheet* page)
    {
        const auto isAnswer = [](const DataSheetColumn& column) { return column.role == ColumnRole::Answer; };
        const auto answer = std::ranges::find_if(m_sheet.columns, isAnswer) - m_sheet.columns.begin();
        worksheet_freeze_panes(page, firstRow(), 3);
        note(worksheet_repeat_rows(page, headingRow(), headingRow()));
        worksheet_set_landscape(page);
        worksheet_set_paper(page, static_cast<uint8_t>(m_sheet.paper));
        worksheet_fit_to_pages(page, 1, 0);
        note(worksheet_set_footer(page, "&RSeite &P von &N"));
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE; // wider columns and higher rows harm nobody
        allowed.format_rows = LXW_TRUE;
        worksheet_protect(page, nullptr, &allowed);
        worksheet_set_selection(page, firstRow(), static_cast<lxw_col_t>(answer), firstRow(),
                                static_cast<lxw_col_t>(answer));
    }

    /// The hidden sheet: what the sheet is of, and what its cells held.
    void writeData()
    {
        lxw_worksheet* page = workbook_add_worksheet(m_book, kRoundDataSheet.toUtf8().constData());
        lxw_row_t row = 0;
        const auto line = [&](const QStringList& cells) {
            for (qsizetype i = 0; i < cells.size(); ++i)
                text(page, row, static_cast<lxw_col_t>(i), cells.at(i), nullptr);
            ++row;
        };
        for (const QStringList& fact : m_sheet.facts)
            line(fact);
        for (const DataSheet::Row& each : m_sheet.rows) {
            line({m_sheet.rowWord, idText(each.id), each.code});
            for (const DataSheetColumn& column : m_sheet.columns) {
                if (column.role == ColumnRole::Answer && !each.cells.value(column.key).isEmpty())
                    line({QStringLiteral("before"), idText(each.id), column.key, each.cells.value(column.key)});
            }
        }
        worksheet_protect(page, nullptr, nullptr);
        worksheet_hide(page);
    }

    lxw_workbook* m_book;
    const DataSheet& m_sheet;
    const lxw_row_t m_keyRow; ///< hidden, above the headings
    lxw_error m_error = LXW_NO_ERROR;
    lxw_format* m_title = nullptr;
    lxw_format* m_line = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_askedHeading = nullptr;
    lxw_format* m_shown = nullptr;
    lxw_format* m_answer = nullptr;
    lxw_format* m_number = nullptr;
    lxw_format* m_plain = nullptr;
};

} // namespace

Result<> writeDataSheet(const DataSheet& sheet, const QString& path)
{
    OutputFile file(path);
    IPLAN_TRY(file.begin());
    lxw_workbook* book = workbook_new(QFile::encodeName(file.path()).constData());
    if (!book)
        return cannotWrite(path, QStringLiteral("workbook_new failed"));
    lxw_error error = DataSheetWriter(book, sheet).write();
    const lxw_error closed = workbook_close(book); // also lets go of all memory
    error = error == LXW_NO_ERROR ? closed : error;
    if (error != LXW_NO_ERROR)
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(error)));
    return file.commit();
}

QString dataSheetName(const QString& name, const QString& otherwise)
{
    static const QRegularExpression notInNames(QStringLiteral("[\\x{0}-\\x{1f}<>:\"/\\\\|?*]"));
    QString out = name;
    out = out.replace(notInNames, QStringLiteral(" ")).simplified().left(80).trimmed();
    while (out.endsWith(u'.'))
        out.chop(1);
    return out.isEmpty() ? otherwise : out;
}

} // namespace iplan
