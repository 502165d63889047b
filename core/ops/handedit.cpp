// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/handedit.h"

#include "core/model/entities.h"
#include "core/model/fieldtext.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// A field that decides what the others of its unit are about.
struct Lead {
    const FieldInfo* field = nullptr;
    const FieldInfo* reason = nullptr;
    const FieldInfo* by = nullptr;
    const FieldInfo* on = nullptr;
};

const QList<Lead>& leads()
{
    static const QList<Lead> all = [] {
        const auto of = [](QStringView key) { return entityOf<Measure>().field(key); };
        return QList<Lead>{
            {of(u"state"), of(u"stateReason"), nullptr, nullptr},
            {of(u"trafficLight"), of(u"trafficLightReason"), of(u"trafficLightBy"), of(u"trafficLightOn")},
            {of(u"completion"), of(u"completionReason"), nullptr, nullptr}};
    }();
    return all;
}

const ColumnValue* given(const QList<ColumnValue>& values, const FieldInfo* field)
{
    const auto at =
        std::find_if(values.begin(), values.end(), [field](const ColumnValue& value) { return value.column == field; });
    return at == values.end() ? nullptr : &*at;
}

/// The field of the row that a choice of `chosen` fills where it is empty, and the field of the chosen row that says
/// with what: of a measure the Handlungsfeld of its Konzeptmodul, of a membership the body that the person works for.
struct Filled {
    const FieldInfo* field = nullptr;
    const FieldInfo* from = nullptr;
};

Filled filledBy(const EntityInfo& entity, const FieldInfo& chosen)
{
    if (&chosen == entityOf<Membership>().field(u"person"))
        return {entityOf<Membership>().field(u"onBehalfOf"), entityOf<Person>().field(u"organization")};
    const FieldInfo* owner = chosen.kind == FieldKind::Reference ? chosen.target().fieldFlagged(IsOwner) : nullptr;
    Filled out;
    for (const FieldInfo& field : owner ? entity.fields : std::span<const FieldInfo>()) {
        if (field.kind != FieldKind::Reference || &field.target() != &owner->target())
            continue;
        if (out.field)
            return {}; // nobody can tell which of them is meant
        out = {&field, owner};
    }
    return out;
}

void fillEmpty(const Writer& writer, const Record& stored, QList<ColumnValue>& values)
{
    for (const ColumnValue& value : QList<ColumnValue>(values)) {
        const FieldInfo* chosen = value.column->asField();
        const Filled filled = chosen && !value.value.isNull() ? filledBy(*stored.entity, *chosen) : Filled{};
        if (!filled.field || given(values, filled.field) || !stored.value(*filled.field).isNull())
            continue;
        const auto row = writer.reader().find({&chosen->target(), idFromText(value.value.text())});
        if (row && !row->value(*filled.from).isNull())
            values << ColumnValue{filled.field, row->value(*filled.from)};
    }
}

} // namespace

const FieldInfo* reasonOf(const FieldInfo& field)
{
    for (const Lead& lead : leads()) {
        if (lead.field == &field)
            return lead.reason;
    }
    return nullptr;
}

QList<ColumnValue> withWhatFollows(const Writer& writer, const Record& stored, QList<ColumnValue> values)
{
    for (const Lead& lead : leads()) {
        const ColumnValue* wanted = given(values, lead.field);
        if (!wanted)
            continue;
        const Value before = stored.entity ? stored.value(*lead.field) : Value();
        const Value after = normalizedValue(*lead.field, wanted->value);
        if (after == before)
            continue;
        const bool isSet = !after.isNull();
        // A reason that was there first was written for what comes now.
        if (!before.isNull() && !given(values, lead.reason))
            values << ColumnValue{lead.reason, Value()};
        if (lead.by && !given(values, lead.by))
            values << ColumnValue{lead.by, isSet ? Value(writer.author()) : Value()};
        if (lead.on && !given(values, lead.on))
            values << ColumnValue{lead.on, isSet ? Value(writer.today().toString(Qt::ISODate)) : Value()};
    }
    if (stored.entity)
        fillEmpty(writer, stored, values);
    return values;
}

} // namespace iplan
