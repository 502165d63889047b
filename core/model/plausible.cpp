// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/plausible.h"

#include "core/model/fieldtext.h"

namespace iplan
{

namespace
{

QString numberOf(const FieldInfo& field, double number)
{
    const bool isWhole = field.kind != FieldKind::Decimal;
    return displayText(field, isWhole ? Value(qRound64(number)) : Value(number));
}

bool isWithin(double number, const NumberRange& range)
{
    return number >= range.least && number <= range.most;
}

/// The year that a date field says; nothing if it is empty.
std::optional<int> yearOf(const FieldInfo& field, const Value& value)
{
    if (field.kind != FieldKind::Date && field.kind != FieldKind::PartialDate)
        return std::nullopt;
    const auto date = PartialDate::fromIso(value.text());
    return date && date->first().isValid() ? std::optional(date->first().year()) : std::nullopt;
}

} // namespace

QString implausibleYear(const FieldInfo& field, const Value& value)
{
    if (field.range == kYears && value.isInteger() && !isWithin(value.real(), kYears))
        return QStringLiteral("%1 ist kein Jahr.").arg(value.integer());
    if (isWithin(QStringView(value.text()).left(4).toInt(), kYears)) // most are: no need to read on
        return {};
    if (const auto year = yearOf(field, value); year && !isWithin(*year, kYears))
        return QStringLiteral("„%1“ (%2) liegt nicht zwischen %3 und %4.")
            .arg(displayText(field, value), field.labelText())
            .arg(kYears.least)
            .arg(kYears.most);
    return {};
}

QString implausibleNumber(const FieldInfo& field, const Value& value)
{
    if (!field.range || field.range == kYears || !(value.isInteger() || value.isReal()) ||
        isWithin(value.real(), *field.range))
        return {};
    return QStringLiteral("„%1“ ist %2; möglich ist %3 bis %4.")
        .arg(field.labelText(), displayText(field, value), numberOf(field, field.range->least),
             numberOf(field, field.range->most));
}

} // namespace iplan
