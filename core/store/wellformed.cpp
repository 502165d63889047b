// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/wellformed.h"
#include "core/model/kindtraits.h"

#include "core/store/counterlimit.h"
#include "core/store/record.h"
#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"

#include <algorithm>
#include <cmath>

namespace iplan
{

namespace
{

constexpr int kLastYear = 9999; // of a time with four digits for the year

template <class T>
bool hasTwice(QList<T> list)
{
    std::sort(list.begin(), list.end());
    return std::adjacent_find(list.begin(), list.end()) != list.end();
}

/// Whether the column of the field can hold the value: its type is the one thing that the tables insist on.
bool fits(const FieldInfo& field, const Value& value)
{
    switch (traitsOf(field.kind).storage) {
    case Storage::Integer:
        return value.isNull() || value.isInteger();
    case Storage::Real:
        return value.isNull() || value.isInteger() || value.isReal();
    case Storage::Text:
        break;
    }
    return value.isNull() || value.isText();
}

bool fits(const ChangeData& change)
{
    if (change.value.isReal() && std::isnan(change.value.real()))
        return false;
    const EntityInfo* entity = entityOfCommit(change.row.entity);
    if (!entity || change.unit == kDeletedUnit)
        return true;
    const auto fields = fieldsOfUnit(*entity, change.unit);
    if (fields.size() == 1)
        return fits(*fields.first(), change.value);
    return std::all_of(fields.begin(), fields.end(), [&](const FieldInfo* field) {
        return fits(*field, fieldOfUnit(*field, *entity, change.value));
    });
}

bool saysTwice(const CommitData& commit)
{
    QList<std::pair<RowKey, QString>> units;
    for (const ChangeData& change : commit.changes) {
        units << std::pair(change.row, change.unit);
        if (hasTwice(change.replaces))
            return true;
    }
    QList<std::pair<std::pair<RowKey, QString>, QUuid>> cancels;
    for (const CancelData& cancel : commit.cancels)
        cancels << std::pair(std::pair(cancel.row, cancel.unit), cancel.cancelled);
    return hasTwice(units) || hasTwice(cancels) || hasTwice(commit.parents) || hasTwice(commit.erased);
}

} // namespace

QString flawOf(const CommitData& commit)
{
    if (commit.counter < 1 || commit.counter > kLargestCounter)
        return QStringLiteral("hat den Zähler %1, den es nicht geben kann").arg(commit.counter);
    if (!commit.time.isValid() || commit.time.date().year() < 1 || commit.time.date().year() > kLastYear)
        return QStringLiteral("hat einen Zeitpunkt, den es nicht gibt");
    if (commit.parents.contains(commit.id))
        return QStringLiteral("nennt sich selbst als Vorgänger");
    if (saysTwice(commit))
        return QStringLiteral("ändert dasselbe zweimal");
    for (const ChangeData& change : commit.changes) {
        if (!fits(change))
            return QStringLiteral("gibt einem Feld („%1“ bei „%2“) einen Wert, den es nicht haben kann")
                .arg(change.unit, change.row.entity);
    }
    return {};
}

} // namespace iplan
