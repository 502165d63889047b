// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/registernumber.h"

#include "core/model/paper.h"
#include "core/model/people.h"

namespace iplan
{

namespace
{

QString shortKind(const Choice<WorkingGroupKind>& kind)
{
    static constexpr const char* names[] = {"AG", "EG", "StG", "LG", "Beirat", "AK"};
    return QString::fromLatin1(!kind.value() ? names[0] : names[qsizetype(*kind.value())]);
}

QString prefixOf(const WorkingGroup& group)
{
    const bool isNumber = std::ranges::all_of(group.number, [](QChar c) { return c.isDigit(); });
    const QString prefix =
        isNumber && !group.number.isEmpty() ? shortKind(group.kind) + u' ' + group.number : group.number;
    return prefix.simplified();
}

/// The number between prefix and year; 0 if it is another one.
qint64 numberIn(QStringView text, const QString& before, const QString& after)
{
    if (!text.startsWith(before) || !text.endsWith(after) || text.size() <= before.size() + after.size())
        return 0;
    return text.sliced(before.size(), text.size() - before.size() - after.size()).toLongLong();
}

} // namespace

Resolution withOrigin(const Reader& reader, Resolution resolution, QDate today)
{
    const auto item = reader.find(resolution.agendaItem);
    const auto consultation = reader.find(resolution.consultation);
    const auto meeting = item ? reader.find(item->meeting) : std::nullopt;
    if (resolution.workingGroup.isNull() && resolution.body.isNull() && meeting) {
        resolution.workingGroup = meeting->workingGroup;
        resolution.body = meeting->body;
    } else if (resolution.workingGroup.isNull() && resolution.body.isNull() && consultation) {
        resolution.body = consultation->body;
    }
    if (!resolution.date.isValid() && meeting)
        resolution.date = meeting->start.date();
    if (!resolution.date.isValid() && consultation)
        resolution.date =
            consultation->date.precision() == PartialDate::Precision::Day ? consultation->date.first() : QDate();
    if (!resolution.date.isValid())
        resolution.date = today;
    return resolution;
}

QString nextRegisterNumber(const Reader& reader, const Resolution& resolution)
{
    const auto group = reader.find(resolution.workingGroup);
    if (!group || !resolution.date.isValid())
        return {};
    const QString prefix = prefixOf(*group);
    const QString before = prefix.isEmpty() ? QString() : prefix + u' ';
    const QString after = QStringLiteral("/%1").arg(resolution.date.year());
    qint64 largest = 0;
    reader.each(entityOf<Resolution>(), Rows::All, [&](const Record& row) {
        largest = std::max(largest, numberIn(fromRecord<Resolution>(row).registerNumber, before, after));
    });
    return before + QString::number(largest + 1) + after;
}

} // namespace iplan
