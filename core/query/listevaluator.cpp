// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/base/richtext.h"
#include "core/base/searchtext.h"
#include "core/model/fieldtext.h"
#include "core/model/kindtraits.h"
#include "core/model/roworder.h"
#include "core/query/listquery.h"
#include "core/query/ownfields.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <tuple>

// What a query means for single rows.

namespace iplan
{

namespace
{

/// The number that the value is ordered by; nothing if it is ordered as a text.
std::optional<double> orderNumber(const Column& field, const Value& value)
{
    return traitsOf(field.kind).sortNumber(field, value);
}

/// The order keys of the row, for those that are arranged by hand.
QString naturalOrder(const Record& record)
{
    QString out;
    for (const FieldInfo& field : record.entity->fields) {
        if (field.kind == FieldKind::OrderKey)
            out += record.value(field).text() + QChar(1); // before every letter, so that shorter ones come first
    }
    return out;
}

/// What decides after the order keys.
QList<const FieldInfo*> namesIn(const EntityInfo& entity)
{
    QList<const FieldInfo*> out = rowOrder(entity);
    out.removeIf([](const FieldInfo* field) { return field->kind == FieldKind::OrderKey; });
    return out;
}

/// As their texts compare, which QUuid's operator does not.
bool idBefore(const QUuid& a, const QUuid& b)
{
    const auto head = [](const QUuid& id) { return std::tuple(id.data1, id.data2, id.data3); };
    return head(a) != head(b) ? head(a) < head(b) : std::memcmp(a.data4, b.data4, sizeof a.data4) < 0;
}

bool holdsAll(const QString& folded, const QList<QStringList>& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QStringList& forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString& form) { return folded.contains(form); });
    });
}

bool beginsWith(const QString& folded, const QString& text)
{
    QString plain;
    QString collapsed; // with ae, oe, ue as a, o, u
    for (const QStringList& forms : foldedQuery(text)) {
        plain += u' ' + forms.first();
        collapsed += u' ' + forms.last();
    }
    return folded.startsWith(plain) || folded.startsWith(collapsed);
}

/// Nothing but a negation is true of an empty cell.
bool emptyMeets(ListOperator op)
{
    return op == ListOperator::Empty || op == ListOperator::EqualsNot || op == ListOperator::ContainsNot;
}

bool meetsOrder(ListOperator op, int order)
{
    switch (op) {
    case ListOperator::Equals:
        return order == 0;
    case ListOperator::EqualsNot:
        return order != 0;
    case ListOperator::Less:
        return order < 0;
    case ListOperator::AtMost:
        return order <= 0;
    case ListOperator::AtLeast:
        return order >= 0;
    case ListOperator::Greater:
        return order > 0;
    default:
        return false;
    }
}

/// The order of texts, in which what people take for the same name is the same.
int compareNames(const QString& a, const QString& b)
{
    return foldedName(a) == foldedName(b) ? 0 : compareTexts(a, b);
}

/// Empty parts come last in either direction, texts after numbers.
int compareParts(const ListEvaluator::Place::Part& a, const ListEvaluator::Place::Part& b, bool descending)
{
    const bool isEmpty = a.index() == 0;
    if (isEmpty || b.index() == 0)
        return isEmpty == (b.index() == 0) ? 0 : isEmpty ? 1 : -1;
    int order = 0;
    if (a.index() != b.index())
        order = a.index() < b.index() ? -1 : 1;
    else if (const double* number = std::get_if<double>(&a))
        order = *number < std::get<double>(b) ? -1 : *number > std::get<double>(b) ? 1 : 0;
    else
        order = std::get<TextSortKey>(a).compare(std::get<TextSortKey>(b));
    return descending ? -order : order;
}

} // namespace

QString cellText(const Column& field, const Value& value, const LabelSource& labels)
{
    if (value.isNull())
        return {};
    if (field.kind == FieldKind::RichText)
        return richTextToPlain(value.text()).simplified();
    if (field.kind == FieldKind::Reference)
        return labels({&field.target(), idFromText(value.text())});
    const QString text = displayText(field, value);
    return field.isTextual() ? text.simplified() : text;
}

ListEvaluator::ListEvaluator(const ListQuery& query, LabelSource labels, std::shared_ptr<const OwnColumns> own)
    : m_query(query), m_names(namesIn(*query.entity)), m_labels(std::move(labels)), m_own(std::move(own)),
      m_words(foldedQuery(query.words))
{
}

QList<const Column*> ListEvaluator::fields() const
{
    QList<const Column*> out;
    const auto add = [&out](const Column* field) {
        if (field && !out.contains(field))
            out << field;
    };
    for (const FieldInfo& field : m_query.entity->fields) {
        if (field.kind == FieldKind::OrderKey)
            add(&field);
    }
    for (const FieldInfo* field : m_names)
        add(field);
    for (const ListOrderKey& key : m_query.order)
        add(key.field);
    for (const ListFilter& filter : m_query.filters) {
        for (const ListCondition& condition : filter.conditions)
            add(condition.field);
    }
    for (const Column* field : m_query.searched) {
        if (!m_words.isEmpty())
            add(field);
    }
    add(m_query.scope.field);
    add(m_query.groupBy);
    for (const Column* field : m_query.groupBy ? m_query.summed : QList<const Column*>())
        add(field);
    return out;
}

bool ListEvaluator::asksOwnFields() const
{
    const QList<const Column*> deciding = fields();
    return std::any_of(deciding.begin(), deciding.end(), [](const Column* field) { return isOwnField(*field); });
}

Value ListEvaluator::valueOf(const Record& record, const Column& field) const
{
    if (const FieldInfo* stored = field.asField())
        return record.value(*stored);
    return m_own ? m_own->of(record.id, field) : Value();
}

bool ListEvaluator::dependsOn(const EntityInfo& entity) const
{
    const QList<const Column*> deciding = fields();
    return std::any_of(deciding.begin(), deciding.end(), [&](const Column* field) {
        return field->kind == FieldKind::Reference && &field->target() == &entity;
    });
}

bool ListEvaluator::accepts(const Record& record) const
{
    if (m_query.scope.field &&
        (m_query.scope.value.isNull() || record.value(*m_query.scope.field) != m_query.scope.value))
        return false;
    if (m_query.only && !m_query.only->contains(record.id))
        return false;
    const auto passes = [&](const ListFilter& filter) {
        const auto holds = [&](const ListCondition& condition) { return meets(record, condition); };
        const auto& all = filter.conditions;
        return all.isEmpty() || (filter.match == ListFilter::Match::All ? std::all_of(all.begin(), all.end(), holds)
                                                                        : std::any_of(all.begin(), all.end(), holds));
    };
    return std::all_of(m_query.filters.begin(), m_query.filters.end(), passes) &&
           (m_words.isEmpty() || holdsWords(record));
}

bool ListEvaluator::holdsWords(const Record& record) const
{
    QString text;
    for (const Column* field : m_query.searched)
        text += cellText(*field, valueOf(record, *field), m_labels) + u' ';
    return holdsAll(foldedForIndex(text), m_words);
}

bool ListEvaluator::meets(const Record& record, const ListCondition& condition) const
{
    const Column& field = *condition.field;
    const Value value = valueOf(record, field);
    if (value.isNull() && field.kind != FieldKind::Boolean)
        return emptyMeets(condition.op);
    switch (condition.op) {
    case ListOperator::Empty:
        return value.isNull();
    case ListOperator::NotEmpty:
        return !value.isNull();
    case ListOperator::Contains:
    case ListOperator::ContainsNot: {
        const QString folded = foldedForIndex(cellText(field, value, m_labels));
        return holdsAll(folded, foldedQuery(condition.value.text())) == (condition.op == ListOperator::Contains);
    }
    case ListOperator::StartsWith:
        return beginsWith(foldedForIndex(cellText(field, value, m_labels)), condition.value.text());
    default:
        return meetsOrder(condition.op, compare(field, value, condition.value));
    }
}

int ListEvaluator::compare(const Column& field, const Value& a, const Value& b) const
{
    if (field.kind == FieldKind::Reference) {
        if (a == b)
            return 0;
        const QUuid id = idFromText(b.text());
        const QString label = id.isNull() ? b.text() : m_labels({&field.target(), id});
        const int order = compareNames(cellText(field, a, m_labels), label);
        return order == 0 && !id.isNull() ? 1 : order; // two rows of the same name are two
    }
    if (field.kind == FieldKind::PartialDate) {
        // "3. Quartal 2026" is not earlier than July 2026, although it is less exact.
        const auto day = [&](const Value& value) { return std::floor(orderNumber(field, value).value_or(0) / 8); };
        return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
    }
    const auto left = orderNumber(field, a);
    const auto right = orderNumber(field, b);
    if (left && right)
        return *left < *right ? -1 : *left > *right ? 1 : 0;
    return compareNames(cellText(field, a, m_labels), cellText(field, b, m_labels));
}

ListEvaluator::Place::Part ListEvaluator::partOf(const Column& field, const Value& value) const
{
    if (value.isNull() && field.kind != FieldKind::Boolean)
        return {};
    if (const auto number = orderNumber(field, value))
        return *number;
    if (field.kind != FieldKind::Reference)
        return TextSortKey(cellText(field, value, m_labels));
    auto known = m_keys.constFind(value.text());
    if (known == m_keys.constEnd())
        known = m_keys.insert(value.text(), TextSortKey(cellText(field, value, m_labels)));
    return *known;
}

ListEvaluator::Place ListEvaluator::placeOf(const Record& record) const
{
    Place out{{}, naturalOrder(record), {}, record.id};
    out.parts.reserve(static_cast<size_t>(m_query.order.size()));
    for (const ListOrderKey& key : m_query.order)
        out.parts.push_back(partOf(*key.field, valueOf(record, *key.field)));
    for (const FieldInfo* field : m_names)
        out.names.push_back(partOf(*field, record.value(*field)));
    return out;
}

bool ListEvaluator::comesBefore(const Place& a, const Place& b) const
{
    for (size_t i = 0; i < a.parts.size(); ++i) {
        const bool descending = m_query.order.at(static_cast<qsizetype>(i)).descending;
        if (const int order = compareParts(a.parts[i], b.parts[i], descending); order != 0)
            return order < 0;
    }
    if (a.natural != b.natural)
        return a.natural < b.natural;
    for (size_t i = 0; i < a.names.size(); ++i) {
        if (const int order = compareParts(a.names[i], b.names[i], false); order != 0)
            return order < 0;
    }
    return idBefore(a.id, b.id);
}

} // namespace iplan
