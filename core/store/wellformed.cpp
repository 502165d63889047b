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
    if (list.size() < 2)
        return false;
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

/// Whether the fields of the entity can hold what the change gives them.
bool fits(const ChangeData& change, const EntityInfo* entity)
{
    if (change.value.isReal() && std::isnan(change.value.real()))
        return false;
    if (!entity || change.unit == kDeletedUnit)
        return true;
    const auto fields = fieldsOfUnit(*entity, change.unit);
    if (fields.size() == 1)
        return fits(*fields.first(), change.value);
    Record decoded = emptyRecord(*entity);
    decodeUnit(decoded, change.unit, change.value);
    return std::all_of(fields.begin(), fields.end(),
                       [&](const FieldInfo* field) { return fits(*field, decoded.value(*field)); });
}

/// The first change that does not fit; null if all do.
const ChangeData* misfit(const QList<ChangeData>& changes)
{
    const EntityInfo* entity = nullptr; // of the change before: most are of one
    const QString* key = nullptr;
    for (const ChangeData& change : changes) {
        if (!key || *key != change.row.entity)
            entity = entityOfCommit(change.row.entity);
        key = &change.row.entity;
        if (!fits(change, entity))
            return &change;
    }
    return nullptr;
}

bool changesTwice(const QList<ChangeData>& changes)
{
    const auto repeatsReplaced = [](const ChangeData& change) { return hasTwice(change.replaces); };
    if (std::any_of(changes.begin(), changes.end(), repeatsReplaced))
        return true;
    // Commits come in the order of normalize() but for made-up ones; then nothing stands twice where each follows the
    // one before.
    const auto follows = [](const ChangeData& a, const ChangeData& b) {
        return a.row < b.row || (a.row == b.row && a.unit < b.unit);
    };
    const auto unordered = [&](const ChangeData& a, const ChangeData& b) { return !follows(a, b); };
    if (std::adjacent_find(changes.begin(), changes.end(), unordered) == changes.end())
        return false;
    QList<std::pair<RowKey, QString>> units;
    for (const ChangeData& change : changes)
        units << std::pair(change.row, change.unit);
    return hasTwice(units);
}

bool saysTwice(const CommitData& commit)
{
    QList<std::pair<std::pair<RowKey, QString>, QUuid>> cancels;
    for (const CancelData& cancel : commit.cancels)
        cancels << std::pair(std::pair(cancel.row, cancel.unit), cancel.cancelled);
    return changesTwice(commit.changes) || hasTwice(cancels) || hasTwice(commit.parents) || hasTwice(commit.erased);
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
    if (const ChangeData* change = misfit(commit.changes))
        return QStringLiteral("gibt einem Feld („%1“ bei „%2“) einen Wert, den es nicht haben kann")
            .arg(change->unit, change->row.entity);
    return {};
}

} // namespace iplan
