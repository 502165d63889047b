// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/newrecord.h"

#include "core/model/measure.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr int kScannedRows = 10'000; ///< in one part

/// Numbers that begin with the same letters.
struct Series {
    int count = 0;
    qint64 largest = 0;
    qsizetype digits = 0; ///< of the largest
};

/// The number after those of the measures, by the letters that most of them begin with; also after deleted ones, whose
/// numbers may have been published.
QString followingCode(const Reader& reader)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)(\\d{1,9})$"));
    const FieldInfo& field = *entityOf<Measure>().fieldFlagged(IsCode);
    QMap<QString, Series> all; // ordered, so that the answer does not depend on chance
    const auto take = [&](const Record& measure) {
        const auto match = pattern.match(measure.value(field).text());
        if (!match.hasMatch())
            return;
        Series& series = all[match.captured(1)];
        ++series.count;
        if (const qint64 number = match.capturedView(2).toLongLong(); number >= series.largest) {
            series.largest = number;
            series.digits = match.capturedLength(2);
        }
    };
    std::optional<qint64> after = 0;
    while (after)
        after = reader.scan(entityOf<Measure>(), {&field}, *after, kScannedRows, take);
    for (const Record& deleted : reader.list(entityOf<Measure>(), Rows::Deleted))
        take(deleted);
    const auto usual = std::max_element(all.begin(), all.end(),
                                        [](const Series& one, const Series& other) { return one.count < other.count; });
    if (usual == all.end())
        return {};
    return usual.key() + QStringLiteral("%1").arg(usual->largest + 1, int(usual->digits), 10, QLatin1Char('0'));
}

} // namespace

Record newRecord(const Reader& reader, const EntityInfo& entity, const QUuid& id)
{
    Record row = emptyRecord(entity, id);
    if (&entity == &entityOf<Measure>())
        row.setValue(*entity.fieldFlagged(IsCode), followingCode(reader));
    return row;
}

} // namespace iplan
