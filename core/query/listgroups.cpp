// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listgroups.h"
#include "core/model/kindtraits.h"

#include "core/query/ownfields.h"

#include <algorithm>
#include <numeric>

namespace iplan
{

namespace
{

// Version 8 of RFC 9562, "for own purposes"; rows have versions 5 and 7.
constexpr ushort kVersionBits = 0xf000;
constexpr ushort kHeadingVersion = 0x8000;

bool isDay(FieldKind kind)
{
    return traitsOf(kind).isDay;
}

/// 0 for what is no day: nothing, "offen", a text that does not fit.
int yearOf(const Value& value)
{
    const QDate first = PartialDate::fromIso(value.text().left(10)).value_or(PartialDate()).first();
    return first.isValid() ? first.year() : 0;
}

QUuid headingOf(const QString& key)
{
    QUuid out = derivedId(QStringLiteral("heading/") + key);
    out.data3 = static_cast<ushort>((out.data3 & ~kVersionBits) | kHeadingVersion);
    return out;
}

ListQuery orderOfGroups(const ListQuery& query)
{
    ListQuery out;
    out.entity = query.entity;
    const bool descending =
        !query.order.isEmpty() && query.order.first().field == query.groupBy && query.order.first().descending;
    out.order = {{query.groupBy, descending}};
    return out;
}

} // namespace

bool isGroupable(const Column& field)
{
    const bool namesRow = field.kind == FieldKind::Text && (field.has(IsTitle) || field.has(IsCode));
    return traitsOf(field.kind).isGroupable && !namesRow;
}

QString groupKey(const Column& field, const Value& value)
{
    if (const int year = isDay(field.kind) ? yearOf(value) : 0; year != 0)
        return QString::number(year);
    return value.isInteger() ? QString::number(value.integer()) : value.text().simplified();
}

QString groupTitle(const Column& field, const Value& value, const LabelSource& labels)
{
    if (field.kind == FieldKind::Boolean)
        return field.labelText() + (value.isNull() ? QStringLiteral(": nein") : QStringLiteral(": ja"));
    if (const int year = isDay(field.kind) ? yearOf(value) : 0; year != 0)
        return QString::number(year);
    const QString text = cellText(field, value, labels);
    return text.isEmpty() ? QStringLiteral("(ohne Angabe)") : text;
}

GroupCollector::GroupCollector(const ListQuery& query, LabelSource labels, std::shared_ptr<const OwnColumns> own)
    : m_field(*query.groupBy), m_summed(query.summed), m_labels(std::move(labels)), m_own(std::move(own)),
      m_order(orderOfGroups(query), m_labels, m_own)
{
}

Value GroupCollector::valueOf(const Record& record, const Column& field) const
{
    return m_own ? m_own->of(record, field) : OwnColumns().of(record, field);
}

int GroupCollector::add(const Record& record)
{
    const Value value = valueOf(record, m_field);
    const QString key = groupKey(m_field, value);
    auto known = m_numbers.constFind(key);
    if (known == m_numbers.constEnd()) {
        known = m_numbers.insert(key, static_cast<int>(m_groups.size()));
        m_groups << ListGroup{headingOf(key), key, groupTitle(m_field, value, m_labels), 0,
                              QList<CellSums>(m_summed.size())};
        m_places.push_back(m_order.placeOf(record));
        m_places.back().natural = key; // groups of the same name are told apart by that, not by some row
    }
    ListGroup& group = m_groups[*known];
    ++group.count;
    for (qsizetype i = 0; i < m_summed.size(); ++i)
        group.sums[i].add(*m_summed.at(i), valueOf(record, *m_summed.at(i)));
    return *known;
}

std::vector<int> GroupCollector::ranks() const
{
    std::vector<int> order(m_places.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](int a, int b) {
        return m_order.comesBefore(m_places[static_cast<size_t>(a)], m_places[static_cast<size_t>(b)]);
    });
    std::vector<int> out(order.size());
    for (size_t rank = 0; rank < order.size(); ++rank)
        out[static_cast<size_t>(order[rank])] = static_cast<int>(rank);
    return out;
}

QList<ListGroup> GroupCollector::groups(const std::vector<int>& ranks) const
{
    QList<ListGroup> out(m_groups.size());
    for (qsizetype number = 0; number < m_groups.size(); ++number)
        out[ranks[static_cast<size_t>(number)]] = m_groups.at(number);
    return out;
}

bool isHeadingId(const QUuid& id)
{
    return (id.data3 & kVersionBits) == kHeadingVersion;
}

QList<QUuid> withHeadings(const ListRows& rows, const QSet<QString>& folded)
{
    QList<QUuid> out;
    out.reserve(rows.ids.size() + rows.groups.size());
    qsizetype first = 0;
    for (const ListGroup& group : rows.groups) {
        out << group.heading;
        if (!folded.contains(group.key))
            std::copy_n(rows.ids.begin() + first, group.count, std::back_inserter(out));
        first += group.count;
    }
    return out;
}

} // namespace iplan
