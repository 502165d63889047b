// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/interchange/round/roundsheet.h"
#include "core/interchange/xlsxfile.h"

#include <cmath>
#include <QFile>
#include <vector>
#include <xlsxwriter.h>

namespace iplan
{

namespace
{

using Role = RoundColumn::Role;

constexpr lxw_row_t kKeyRow = 4; ///< hidden, above the headings
constexpr lxw_row_t kHeadingRow = 5;
constexpr lxw_row_t kFirstRow = 6;

/// Writes the workbook of one sheet; remembers the first error of many calls.
class SheetWriter
{
public:
    SheetWriter(lxw_workbook* book, const RoundSheet& sheet)
        : m_book(book), m_sheet(sheet), m_columns(roundColumns(sheet.questions()))
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
        QByteArray title = m_sheet.asked.round.title.left(255).toUtf8();
        QByteArray subject = m_sheet.asked.organization.name.left(255).toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.created = static_cast<time_t>(m_sheet.day.startOfDay(Qt::UTC).toSecsSinceEpoch());
        note(workbook_set_properties(m_book, &properties));
    }

    [[nodiscard]] QStringList introduction() const
    {
        const StatusRound& round = m_sheet.asked.round;
        QString days;
        if (!round.asOf.isNull())
            days += QStringLiteral("Stichtag: %1. ").arg(round.asOf.toString());
        if (round.due.isValid())
            days += QStringLiteral("Bitte bis zum %1 zurückschicken.").arg(formatDate(round.due));
        return {QStringLiteral("%1 – %2").arg(round.title, m_sheet.asked.organization.name), days,
                QStringLiteral("Füllen Sie die umrandeten, gelben Zellen aus; alles andere ist geschützt. Leere Zellen "
                               "ändern nichts; was schon darin steht, gilt, solange Sie es nicht ändern."),
                QStringLiteral("Stand und Ampel wählen Sie aus der Liste. Termine dürfen ungenau sein („3. Quartal "
                               "2027“). Bitte keine Formeln, keine verbundenen Zellen; speichern Sie als XLSX oder "
                               "ODS.")};
    }

    void writeAnswers()
    {
        lxw_worksheet* page = workbook_add_worksheet(m_book, "Sachstand");
        const QStringList lines = introduction();
        for (qsizetype i = 0; i < lines.size(); ++i) // beside the hidden column, or nobody would see it
            text(page, static_cast<lxw_row_t>(i), 1, lines.at(i), i == 0 ? m_title : m_line);
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        note(worksheet_set_row_opt(page, kKeyRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
        note(worksheet_set_row(page, kHeadingRow, 45, nullptr));
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const RoundColumn& column = m_columns.at(i);
            const auto at = static_cast<lxw_col_t>(i);
            note(column.role == Role::Key ? worksheet_set_column_opt(page, at, at, 10, nullptr, &hidden)
                                          : worksheet_set_column(page, at, at, column.width, nullptr));
            text(page, kKeyRow, at, kRoundColumnMark + column.key, nullptr);
            text(page, kHeadingRow, at, column.heading, column.isAnswer() ? m_askedHeading : m_heading);
            if (column.isAnswer())
                help(page, at, column);
        }
        for (qsizetype i = 0; i < m_sheet.rows.size(); ++i)
            writeRow(page, static_cast<lxw_row_t>(i) + kFirstRow, m_sheet.rows.at(i));
        setUp(page);
    }

    void writeRow(lxw_worksheet* page, lxw_row_t at, const RoundSheet::Row& row)
    {
        double lines = 2;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const RoundColumn& column = m_columns.at(i);
            const auto place = static_cast<lxw_col_t>(i);
            const QString shown = shownText(column, row);
            if (column.role == Role::Key || column.role == Role::Shown)
                text(page, at, place, shown, m_shown);
            else
                writeAnswer(page, at, place, column, shown);
            if (column.role != Role::Key)
                lines = std::max(lines, std::ceil(static_cast<double>(shown.size()) / column.width) +
                                            static_cast<double>(shown.count(u'\n')));
        }
        note(worksheet_set_row(page, at, std::min(15.0 * lines, 400.0), nullptr));
    }

    [[nodiscard]] static QString shownText(const RoundColumn& column, const RoundSheet::Row& row)
    {
        if (column.role == Role::Key)
            return row.measure.id.text();
        if (column.isAnswer())
            return row.before.value(column.key);
        return column.key == QLatin1String("code")    ? row.measure.code
               : column.key == QLatin1String("title") ? row.measure.title
                                                      : row.last;
    }

    void writeAnswer(lxw_worksheet* page, lxw_row_t row, lxw_col_t at, const RoundColumn& column, const QString& shown)
    {
        const FieldKind kind = column.field ? column.field->kind : FieldKind::LongText;
        bool isNumber = false;
        const int number = shown.toInt(&isNumber);
        if (kind == FieldKind::Integer && isNumber)
            note(worksheet_write_number(page, row, at, number, m_number));
        else
            text(page, row, at, shown,
                 kind == FieldKind::Integer       ? m_number
                 : kind == FieldKind::PartialDate ? m_plain
                                                  : m_answer);
    }

    /// What is shown while a cell of the column is chosen, and what may be entered.
    void help(lxw_worksheet* page, lxw_col_t at, const RoundColumn& column)
    {
        const QByteArray title = column.heading.left(32).toUtf8();
        const QByteArray message = column.help.left(255).toUtf8();
        QByteArrayList labels;
        if (column.field && column.field->kind == FieldKind::Enum) {
            for (const Option& option : column.field->options())
                labels << option.labelText().toUtf8();
        }
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
        } else if (column.field && column.field->kind == FieldKind::Integer) {
            validation.validate = LXW_VALIDATION_TYPE_INTEGER;
            validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            validation.minimum_number = column.field->range->least;
            validation.maximum_number = column.field->range->most;
        }
        note(worksheet_data_validation_range(page, kFirstRow, at, lastRow(), at, &validation));
    }

    [[nodiscard]] lxw_row_t lastRow() const { return kFirstRow + static_cast<lxw_row_t>(m_sheet.rows.size()) - 1; }

    void setUp(lxw_worksheet* page)
    {
        worksheet_freeze_panes(page, kFirstRow, 3);
        note(worksheet_repeat_rows(page, kHeadingRow, kHeadingRow));
        worksheet_set_landscape(page);
        worksheet_set_paper(page, 8); // A3: fifteen columns that hold sentences
        worksheet_fit_to_pages(page, 1, 0);
        note(worksheet_set_footer(page, "&RSeite &P von &N"));
        lxw_protection allowed{};
        allowed.format_columns = LXW_TRUE; // wider columns and higher rows harm nobody
        allowed.format_rows = LXW_TRUE;
        worksheet_protect(page, nullptr, &allowed);
        worksheet_set_selection(page, kFirstRow, 4, kFirstRow, 4);
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
        line({QStringLiteral("version"), QString::number(kRoundSheetVersion)});
        line({QStringLiteral("file"), idText(m_sheet.file)});
        line({QStringLiteral("round"), m_sheet.asked.round.id.text()});
        line({QStringLiteral("recipient"), m_sheet.asked.recipient.id.text()});
        line({QStringLiteral("key"), m_sheet.key});
        line({QStringLiteral("day"), m_sheet.day.toString(Qt::ISODate)});
        for (const QString& question : m_sheet.questions())
            line({QStringLiteral("question"), question});
        for (const RoundSheet::Row& each : m_sheet.rows) {
            line({QStringLiteral("measure"), each.measure.id.text(), each.measure.code});
            for (const RoundColumn& column : m_columns) {
                if (each.before.contains(column.key))
                    line({QStringLiteral("before"), each.measure.id.text(), column.key, each.before.value(column.key)});
            }
        }
        worksheet_protect(page, nullptr, nullptr);
        worksheet_hide(page);
    }

    lxw_workbook* m_book;
    const RoundSheet& m_sheet;
    const QList<RoundColumn> m_columns;
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

Result<> writeRoundSheet(const RoundSheet& sheet, const QString& path)
{
    OutputFile file(path);
    IPLAN_TRY(file.begin());
    lxw_workbook* book = workbook_new(QFile::encodeName(file.path()).constData());
    if (!book)
        return cannotWrite(path, QStringLiteral("workbook_new failed"));
    lxw_error error = SheetWriter(book, sheet).write();
    const lxw_error closed = workbook_close(book); // also lets go of all memory
    error = error == LXW_NO_ERROR ? closed : error;
    if (error != LXW_NO_ERROR)
        return cannotWrite(path, QString::fromUtf8(lxw_strerror(error)));
    return file.commit();
}

} // namespace iplan
