// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/editionconflicts.h"

#include "core/base/counted.h"
#include "core/model/edition.h"
#include "core/store/unitcodec.h"

#include <algorithm>

namespace iplan
{

namespace
{

const QString kContentUnit = QStringLiteral("content");
const QString kFrozenUnit = QStringLiteral("frozenOn");

/// What freezing writes of the edition itself, beside its day.
const QStringList kUnitsOfFreezing{QStringLiteral("asOf"), QStringLiteral("freezeReason")};

/// Whether the conflict is about the Datenstand or reason that the same freezings gave the edition.
bool goesWith(const Conflict& conflict, const Conflict& edition)
{
    const auto isOfSide = [&edition](const ConflictSide& side) {
        return std::ranges::find(edition.sides, side.commit, &ConflictSide::commit) != edition.sides.end();
    };
    return conflict.kind == Conflict::Kind::Values && conflict.row == edition.row &&
           kUnitsOfFreezing.contains(conflict.unit) && std::ranges::all_of(conflict.sides, isOfSide);
}

bool isOfEntry(const Conflict& conflict)
{
    return conflict.kind == Conflict::Kind::Values && conflict.row.entity == &entityOf<EditionEntry>() &&
           conflict.unit == kContentUnit;
}

bool isOfFreezing(const Conflict& conflict, const QUuid& edition)
{
    return isOfFreezings(conflict) && conflict.row.id == edition;
}

/// Adds the commits of the entry's sides as sides of the edition. The edition shows one day for all of them where they
/// froze it in the same minute.
void addSides(Conflict& edition, const Value& frozenOn, const Conflict& entry)
{
    for (ConflictSide side : entry.sides) {
        if (std::ranges::find(edition.sides, side.commit, &ConflictSide::commit) != edition.sides.end())
            continue;
        side.row = edition.key;
        side.unit = kFrozenUnit;
        side.value = frozenOn;
        edition.sides << side;
    }
}

/// What the commit wrote there; nothing if it did not.
const UnitChange* writtenBy(const QList<UnitChange>& changes, const QUuid& commit)
{
    const auto change = std::ranges::find(changes, commit, &UnitChange::commit);
    return change == changes.end() ? nullptr : &*change;
}

} // namespace

bool isOfFreezings(const Conflict& conflict)
{
    return conflict.kind == Conflict::Kind::Values && conflict.row.entity == &entityOf<Edition>() &&
           conflict.unit == kFrozenUnit;
}

QString frozenApartText(const Conflict& conflict)
{
    return QStringLiteral("auf mehreren Kopien eingefroren, %1 verschieden")
        .arg(counted(conflict.frozenApart, "Eintrag", "Einträge"));
}

void foldFrozenApart(JournalReader& journal, const Reader& reader, ConflictReader& conflictReader,
                     QList<Conflict>& conflicts)
{
    QMap<QUuid, QList<Conflict>> entries; // by edition
    for (const Conflict& conflict : std::as_const(conflicts)) {
        const auto entry = isOfEntry(conflict) ? reader.find(Id<EditionEntry>(conflict.row.id)) : std::nullopt;
        if (entry && reader.find(entry->edition))
            entries[entry->edition.uuid()] << conflict;
    }
    for (auto of = entries.constBegin(); of != entries.constEnd(); ++of) {
        const RowRef row{&entityOf<Edition>(), of.key()};
        Conflict edition = conflictReader.of(Conflict::Kind::Values, journal.findRow(row), kFrozenUnit);
        for (const Conflict& conflict : std::as_const(conflicts)) {
            if (isOfFreezing(conflict, of.key()))
                edition = conflict;
        }
        const Value frozenOn = encodeUnit(*reader.find(row), kFrozenUnit);
        for (const Conflict& entry : *of)
            addSides(edition, frozenOn, entry);
        sortSides(edition.sides);
        edition.frozenApart = static_cast<int>(of->size());
        conflicts.removeIf([&](const Conflict& conflict) {
            return isOfFreezing(conflict, of.key()) || goesWith(conflict, edition) ||
                   std::ranges::any_of(*of, [&](const Conflict& entry) { return entry.id == conflict.id; });
        });
        conflicts << edition;
    }
}

QHash<QUuid, QList<GuardedValue>> valuesOfFreezings(JournalReader& journal, const Reader& reader,
                                                    const Conflict& conflict)
{
    QHash<QUuid, QList<GuardedValue>> out;
    for (const QString& name : kUnitsOfFreezing) {
        const auto changes = journal.changesOfUnit(journal.findRow(conflict.row), journal.findUnit(name));
        for (const ConflictSide& side : conflict.sides) {
            if (const UnitChange* own = writtenBy(changes, side.commit))
                out[side.commit] << GuardedValue{conflict.row, name, own->value, true};
        }
    }
    const qint64 unit = journal.findUnit(kContentUnit);
    const auto entries = reader.where<EditionEntry>("edition", Id<Edition>(conflict.row.id), Rows::All);
    for (const EditionEntry& entry : entries) {
        const RowRef row = rowRef(entry.id);
        const qint64 number = journal.findRow(row);
        const auto changes = journal.changesOfUnit(number, unit);
        const bool isOfSide = std::ranges::any_of(
            conflict.sides, [&changes](const ConflictSide& side) { return writtenBy(changes, side.commit); });
        const UnitState state =
            stateOfUnit(changes, journal.cancelsOfUnit(number, unit), textFormOfUnit(row.entity, kContentUnit));
        for (const ConflictSide& side : conflict.sides) {
            const UnitChange* own = writtenBy(changes, side.commit);
            if (!own && isOfSide)
                out[side.commit] << GuardedValue{row, kDeletedUnit, {}, false};
            else if (own && state.heads.size() > 1)
                out[side.commit] << GuardedValue{row, kContentUnit, own->value, true};
        }
    }
    return out;
}

} // namespace iplan
