// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/cellsums.h"
#include "core/model/kindtraits.h"

#include "core/query/ownfields.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace iplan
{

namespace
{

constexpr qsizetype kFewRows = 2000; ///< up to that many are looked up one by one
constexpr int kSumPart = 10'000;     ///< rows read while nobody else may write

} // namespace

bool CellSums::isSummed(const Column& field)
{
    return traitsOf(field.kind).isNumber;
}

bool CellSums::isTotalled(const Column& field)
{
    return field.kind == FieldKind::Money || field.kind == FieldKind::Decimal;
}

void CellSums::add(const Column& field, const Value& value)
{
    ++m_count;
    const bool isMoney = field.kind == FieldKind::Money;
    if (value.isNull() || !isSummed(field))
        return;
    const double number = value.real();
    m_isMixed = m_isMixed || (m_numbers > 0 && isMoney != m_isMoney);
    m_isMoney = isMoney;
    m_smallest = m_numbers == 0 ? number : std::min(m_smallest, number);
    m_largest = m_numbers == 0 ? number : std::max(m_largest, number);
    m_sum += number;
    ++m_numbers;
}

QString CellSums::numberText(double number) const
{
    const QLocale german(QLocale::German, QLocale::Germany);
    if (m_isMoney)
        return formatMoney(Money{static_cast<qint64>(std::llround(number))});
    QString text = german.toString(number, 'f', 2);
    while (text.contains(u',') && (text.endsWith(u'0') || text.endsWith(u',')))
        text.chop(1);
    return text;
}

QString CellSums::text(qint64 wholeRows) const
{
    const qint64 counted = wholeRows > 0 ? wholeRows : m_count;
    const QString unit = wholeRows > 0 ? QStringLiteral("Zeile") : QStringLiteral("Zelle");
    QStringList parts{QStringLiteral("%1 %2 markiert")
                          .arg(QLocale(QLocale::German).toString(counted), counted == 1 ? unit : unit + u'n')};
    if (numbers() > 0)
        parts << QStringLiteral("Summe ") + numberText(m_sum)
              << QStringLiteral("Mittel ") + numberText(m_sum / static_cast<double>(m_numbers))
              << QStringLiteral("Minimum ") + numberText(m_smallest)
              << QStringLiteral("Maximum ") + numberText(m_largest);
    return parts.join(QStringLiteral(" · "));
}

Result<CellSums> sumCells(const Store& store, const EntityInfo& entity, const QList<QUuid>& rows,
                          const QList<const Column*>& fields, const std::atomic_bool* cancelled)
{
    CellSums out;
    QList<const Column*> summed = fields;
    summed.removeIf([](const Column* field) { return !CellSums::isSummed(*field); });
    out.addOthers(rows.size() * (fields.size() - summed.size()));
    IPLAN_TRY_ASSIGN(const auto own, store.read([&](const Reader& reader) -> Result<OwnColumns> {
        return OwnColumns(reader, summed);
    }));
    const QList<const FieldInfo*> scanned = fieldsAmong(summed);
    const auto add = [&](const Record& record) {
        for (const Column* field : std::as_const(summed))
            out.add(*field, own.of(record, *field));
    };
    const bool isFew = rows.size() <= kFewRows;
    const QSet<QUuid> wanted = isFew ? QSet<QUuid>() : QSet<QUuid>(rows.begin(), rows.end());
    std::optional<qint64> place = 0;
    while (place && !summed.isEmpty() && !(cancelled && *cancelled)) {
        IPLAN_TRY_ASSIGN(const auto next, store.read([&](const Reader& reader) -> Result<std::optional<qint64>> {
            for (const QUuid& id : isFew ? rows : QList<QUuid>())
                add(reader.find({&entity, id}).value_or(emptyRecord(entity, id)));
            if (isFew)
                return std::optional<qint64>();
            return reader.scan(entity, scanned, *place, kSumPart, [&](const Record& record) {
                if (wanted.contains(record.id))
                    add(record);
            });
        }));
        place = next;
    }
    return out;
}

} // namespace iplan
