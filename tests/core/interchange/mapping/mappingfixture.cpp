// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingfixture.h"

namespace iplan::test
{

QList<TableRow> tableRows(const QStringList& lines)
{
    QList<TableRow> out;
    for (const QString& line : lines) {
        TableRow row;
        for (QString text : line.split(u'|')) {
            text = text.trimmed().replace(QChar(0x23ce), u'\n');
            bool isNumber = false;
            const double number = text.toInt(&isNumber);
            row << TableCell{text, isNumber ? TableCell::Held(number) : TableCell::Held(), false, {}};
        }
        out << row;
    }
    return out;
}

std::unique_ptr<TableInMemory> tableOf(const QStringList& lines, const QList<QRect>& merged)
{
    TableSheet sheet{QStringLiteral("Tabelle1")};
    sheet.merged = merged;
    return std::make_unique<TableInMemory>(QStringLiteral("liste.xlsx"),
                                           QList<TableInMemory::Sheet>{{sheet, tableRows(lines)}});
}

QList<FoundTable> tablesIn(const TableSource& source, qsizetype sheet)
{
    return value_of(findTables(source, sheet));
}

QStringList areasIn(const TableSource& source)
{
    QStringList out;
    for (const FoundTable& each : tablesIn(source))
        out << each.area.text() + QStringLiteral(" +%1").arg(each.area.headerRows);
    return out;
}

QString shortTarget(const ColumnTarget& target)
{
    if (target.kind == ColumnTarget::Kind::Skip)
        return QStringLiteral("-");
    if (target.kind == ColumnTarget::Kind::Id)
        return QStringLiteral("Kennung");
    QString out = target.entity.isEmpty() ? target.field : target.entity + u'.' + target.field;
    for (auto each = target.fixed.begin(); each != target.fixed.end(); ++each)
        out += u' ' + each.key() + u'=' + each.value();
    return out;
}

QList<ColumnGuess> guesses(const TableSource& source, const EntityInfo& entity, qsizetype sheet)
{
    const auto tables = tablesIn(source, sheet);
    REQUIRE_FALSE(tables.isEmpty());
    return guessColumns(entity, value_of(sampleColumns(source, sheet, tables.first())), {});
}

QStringList guessed(const TableSource& source, const EntityInfo& entity, qsizetype sheet)
{
    QStringList out;
    for (const ColumnGuess& each : guesses(source, entity, sheet)) {
        CHECK(each.mapping.heading.size() > 0);
        CHECK((each.mapping.target.kind == ColumnTarget::Kind::Skip || each.confidence >= 50));
        CHECK_FALSE(each.reason.isEmpty());
        out << each.mapping.heading + QString::fromUtf8(" → ") + shortTarget(each.mapping.target);
    }
    return out;
}

QString entityIn(const TableSource& source, qsizetype sheet)
{
    const auto tables = tablesIn(source, sheet);
    if (tables.isEmpty())
        return {};
    const auto* entity =
        guessEntity(source.sheets().at(sheet).name, value_of(sampleColumns(source, sheet, tables.first())));
    return entity ? entity->keyText() : QString();
}

QString kindsIn(const TableSource& source, int usual)
{
    const auto tables = tablesIn(source);
    REQUIRE_FALSE(tables.isEmpty());
    const FoundTable& table = tables.first();
    QString out;
    const QString letters = QStringLiteral("RBHSM");
    REQUIRE_OK(source.eachRow(0, [&](int row, const TableRow& cells) {
        if (table.area.holdsRow(row))
            out += letters.at(static_cast<int>(tableRowKind(cells, table.area, table.headings, usual)));
        return true;
    }));
    return out;
}

} // namespace iplan::test
