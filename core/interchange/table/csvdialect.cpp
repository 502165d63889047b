// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/csvrows.h"

#include "core/interchange/table/tablefile.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace iplan
{

namespace
{

constexpr qint64 kSampleBytes = 256 * 1024;
constexpr int kSampleRows = 300;
/// From the likeliest to the least likely where two fit alike: numbers of the other hold commas.
constexpr char16_t kDelimiters[] = {u';', u'\t', u',', u'|'};

QList<TableRow> sampleRows(const QString& sample, const CsvDialect& dialect)
{
    QList<TableRow> out;
    const TableSource::Visit keep = [&out](int, const TableRow& cells) {
        out << cells;
        return out.size() < kSampleRows;
    };
    CsvRows rows(dialect, keep, {});
    static_cast<void>(rows.add(sample, true)); // may end within a cell
    return out;
}

/// Which part of the rows has as many cells as most of them; 0 if that is one.
double evenness(const QList<TableRow>& rows)
{
    QMap<qsizetype, int> counts;
    int considered = 0;
    for (const TableRow& row : rows) {
        ++considered;
        ++counts[row.size()];
    }
    int most = 0;
    int several = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        most = each.key() > 1 ? std::max(most, each.value()) : most;
        several += each.key() > 1 ? each.value() : 0;
    }
    // Rows end where their last cell is filled: that several have two cells counts more than that all have as many.
    return considered == 0 ? 0 : (several + 0.2 * most) / considered;
}

void detectDelimiter(const QString& sample, CsvDialect& dialect)
{
    const QString first = sample.left(sample.indexOf(QLatin1Char('\n'))).trimmed();
    if (first.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && sample.size() > 4) {
        dialect.hasSepLine = true;
        dialect.delimiter = sample.at(4) == u'\r' || sample.at(4) == u'\n' ? QChar(u'\t') : sample.at(4);
        return;
    }
    double best = 0;
    for (const char16_t each : kDelimiters) {
        CsvDialect tried = dialect;
        tried.delimiter = each;
        const double even = evenness(sampleRows(sample, tried));
        if (even > best + 0.1) {
            best = even;
            dialect.delimiter = each;
        }
    }
}

/// An apostrophe, if cells stand in apostrophes and none in quotes.
void detectQuote(const QString& sample, CsvDialect& dialect)
{
    const auto opened = [&](QChar quote) {
        return sample.count(QString(dialect.delimiter) + quote) + (sample.startsWith(quote) ? 1 : 0) +
               sample.count(QString(u'\n') + quote);
    };
    const auto closed = [&](QChar quote) {
        return sample.count(QString(quote) + dialect.delimiter) + sample.count(QString(quote) + u'\n') +
               sample.count(QString(quote) + u'\r');
    };
    if (opened(u'"') == 0 && opened(u'\'') > 1 && closed(u'\'') > 1)
        dialect.quote = u'\'';
}

CsvDialect::LineEnd lineEndOf(const QString& sample)
{
    const qsizetype returns = sample.count(u'\r');
    if (returns == 0)
        return CsvDialect::LineEnd::Lf;
    return sample.count(QLatin1String("\r\n")) * 2 > returns ? CsvDialect::LineEnd::CrLf : CsvDialect::LineEnd::Cr;
}

/// 1: the number is written in German, -1: in English, 0: it does not tell or is none.
int styleOf(QString text)
{
    text.remove(u' ').remove(QChar(0xA0)).remove(u'€').remove(u'%').remove(QLatin1String("EUR"));
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text.remove(0, 1);
    const auto isPart = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.' || c == u','; };
    if (text.isEmpty() || !std::all_of(text.cbegin(), text.cend(), isPart))
        return 0;
    const qsizetype points = text.count(u'.');
    const qsizetype commas = text.count(u',');
    const qsizetype comma = text.lastIndexOf(u',');
    const qsizetype point = text.lastIndexOf(u'.');
    if (points > 0 && commas > 0)
        return comma > point ? (commas == 1 ? 1 : 0) : (points == 1 ? -1 : 0);
    const auto isGroup = [&](qsizetype at) { return at > 0 && at <= 3 && text.size() - at == 4; };
    if (commas == 1)
        return isGroup(comma) ? 0 : 1;
    return points == 1 && !isGroup(point) ? -1 : 0; // two points are a date or groups
}

} // namespace

CsvDialect::Numbers guessedNumberStyle(const QStringList& texts)
{
    int german = 0;
    int english = 0;
    for (const QString& text : texts) {
        const int style = text.size() < 40 ? styleOf(text) : 0;
        german += style > 0 ? 1 : 0;
        english += style < 0 ? 1 : 0;
    }
    if (german == english)
        return CsvDialect::Numbers::Unknown;
    return german > english ? CsvDialect::Numbers::German : CsvDialect::Numbers::English;
}

Result<CsvDialect> detectCsvDialect(const QString& path)
{
    const TablePlace place{QFileInfo(path).fileName()};
    QFile file(path);
    IPLAN_TRY(openForReading(file));
    EncodingGuess guess;
    QByteArray sample;
    for (QByteArray piece = file.read(kSampleBytes); !piece.isEmpty(); piece = file.read(kSampleBytes)) {
        if (sample.isEmpty())
            sample = piece;
        guess.add(piece);
    }
    if (file.error() != QFileDevice::NoError)
        return failUnreadable(file);
    if (guess.isBinary())
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Das ist keine Tabelle und kein Text."),
                      QStringLiteral("Lesen kann das Programm Excel (XLSX), LibreOffice (ODS), CSV, Word, vCard, "
                                     "iCalendar und OParl."));
    CsvDialect out;
    out.encoding = guess.encoding();
    out.hasByteOrderMark = guess.hasMark();
    const QString text = decodedText(sample, out.encoding);
    out.lineEnd = lineEndOf(text);
    detectDelimiter(text, out);
    detectQuote(text, out);
    QStringList texts;
    for (const TableRow& row : sampleRows(text, out)) {
        for (const TableCell& cell : row)
            texts << cell.text;
    }
    out.numbers = guessedNumberStyle(texts);
    return out;
}

} // namespace iplan
