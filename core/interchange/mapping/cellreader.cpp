// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/cellreader.h"

#include "core/base/partialdate.h"
#include "core/base/personname.h"

#include <QRegularExpression>

namespace iplan
{

TableCell CellReader::read(int sheetRow, const TableRow& cells)
{
    // Rows end with their last filled cell: what comes after is empty, not covered by another.
    TableCell cell = m_column < cells.size() ? cells.at(m_column) : TableCell{QLatin1String(""), {}, false, {}};
    if (const auto row = m_options->corrections.constFind(sheetRow); row != m_options->corrections.constEnd()) {
        if (const auto text = row->constFind(m_column); text != row->constEnd())
            return TableCell{*text, {}, false, {}};
    }
    if (m_mapping->fillsDown) {
        if (cell.text.trimmed().isEmpty())
            cell = m_above;
        else
            m_above = cell;
    }
    if (m_mapping->joinsWords && !cell.text.isEmpty())
        cell.text = joinedWords(cell.text);
    return cell;
}

CellReader::Item CellReader::item(const TableCell& cell) const
{
    Item out{cell};
    const auto choice = m_mapping->values.constFind(cell.text.simplified());
    if (choice == m_mapping->values.constEnd())
        return out;
    out.kind = choice->kind;
    switch (choice->kind) {
    case ValueChoice::Kind::Nothing:
        out.cell = TableCell{QLatin1String(""), {}, false, {}};
        break;
    case ValueChoice::Kind::Text:
    case ValueChoice::Kind::Row:
        out.cell = TableCell{choice->text, {}, false, {}};
        break;
    case ValueChoice::Kind::New:
        if (!choice->text.isEmpty()) // under another name
            out.cell.text = choice->text;
        break;
    }
    return out;
}

QList<CellReader::Item> CellReader::items(const TableCell& cell) const
{
    QList<Item> out;
    // A decision about the whole cell comes before what its parts are.
    if (m_mapping->separators.isEmpty() || m_mapping->values.contains(cell.text.simplified())) {
        out << item(cell);
    } else {
        for (const QString& part : splitCell(cell.text, m_mapping->separators))
            out << item(TableCell{part, {}, cell.isError, {}});
    }
    out.removeIf([](const Item& item) { return item.cell.text.trimmed().isEmpty() && !item.cell.isError; });
    return out;
}

QString germanNumber(const QString& text)
{
    static const QRegularExpression english(
        QStringLiteral("^\\s*([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d+))(?:\\.(\\d+))?\\s*(€|EUR|Euro)?\\s*$"));
    const auto match = english.match(text);
    if (!match.hasMatch())
        return text;
    QString out = match.captured(1) + match.captured(2).remove(u',');
    if (!match.captured(3).isEmpty())
        out += u',' + match.captured(3);
    return out;
}

QStringList splitCell(const QString& text, const QString& separators)
{
    QStringList out;
    QString part;
    const auto end = [&] {
        if (const QString clean = part.simplified(); !clean.isEmpty())
            out << clean;
        part.clear();
    };
    for (const QChar c : text) {
        if (separators.contains(c) || (c == u'\r' && separators.contains(u'\n')))
            end();
        else
            part += c;
    }
    end();
    return out;
}

QString joinedWords(const QString& text)
{
    static const QRegularExpression parted(QStringLiteral(
        "(\\p{Ll})-[ \\t]*\\n?[ \\t]+(?!und\\b|oder\\b|bzw\\b|sowie\\b)(\\p{Ll})|(\\p{Ll})-\\n(\\p{Ll})"));
    QString out = text;
    out.remove(QChar(0xad)); // soft hyphens
    out.replace(parted, QStringLiteral("\\1\\3\\2\\4"));
    return out;
}

QStringList fieldsOf(const ColumnMapping& column)
{
    if (column.splits && column.target.field == u"familyName")
        return {column.target.field, QStringLiteral("givenName"), QStringLiteral("title"),
                QStringLiteral("salutation")};
    if (column.splits && column.target.field == u"plannedEnd")
        return {column.target.field, QStringLiteral("plannedStart")};
    return {column.target.field};
}

PeriodParts periodParts(const QString& text)
{
    static const QRegularExpression range(
        QStringLiteral("^(?:von\\s+)?(.+?)\\s*(?:–|—|-|\\bbis(?:\\s+zum)?\\b)\\s*(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression years(QStringLiteral("^(\\d{4})\\s*/\\s*(\\d{4})$"));
    static const QRegularExpression since(QStringLiteral("^(?:ab|seit)\\s+(.+)$|^(.+?)\\s*ff?\\.?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression until(QStringLiteral("^(?:laufend\\s+)?bis(?:\\s+zum)?\\s+(.+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto isDate = [](const QString& part) { return PartialDate::parse(part).has_value(); };
    const QString clean = text.simplified();
    if (const auto whole = PartialDate::parse(clean))
        return whole->first().isValid() ? PeriodParts{clean, clean} : PeriodParts{{}, clean};
    for (const QRegularExpression& form : {range, years}) {
        const auto match = form.match(clean);
        if (match.hasMatch() && isDate(match.captured(1)) && isDate(match.captured(2)))
            return {match.captured(1), match.captured(2)};
    }
    if (const auto match = since.match(clean); match.hasMatch()) {
        const QString from = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        if (isDate(from))
            return {from, {}};
    }
    if (const auto match = until.match(clean); match.hasMatch() && isDate(match.captured(1)))
        return {{}, match.captured(1)};
    return {{}, clean};
}

QString partFor(const QString& field, const QString& text)
{
    if (field == u"plannedEnd")
        return periodParts(text).to;
    if (field == u"plannedStart")
        return periodParts(text).from;
    const PersonNameParts name = personNameParts(text);
    return field == u"givenName"    ? name.given
           : field == u"title"      ? name.title
           : field == u"salutation" ? name.salutation
                                    : name.family;
}

} // namespace iplan
