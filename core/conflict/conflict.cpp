// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflict.h"

#include "core/conflict/conflictguard.h"
#include "core/conflict/editionconflicts.h"
#include "core/model/author.h"
#include "core/store/headsearch.h"

#include <algorithm>

namespace iplan
{

QString ConflictReader::authorName(const QUuid& author)
{
    if (const auto known = m_authors.constFind(author); known != m_authors.constEnd())
        return *known;
    const auto row = m_reader.find(Id<Author>(author));
    return *m_authors.insert(author, row ? row->name : QString());
}

ConflictSide ConflictReader::side(const RowKey& row, const QString& unit, const UnitChange& change)
{
    ConflictSide out{row, unit, change.value, change.commit, change.counter, {}, {}, {}};
    if (const auto header = m_journal.commit(change.seq)) {
        out.time = header->time;
        out.author = header->author;
        out.authorName = authorName(header->author);
    }
    return out;
}

Conflict ConflictReader::of(Conflict::Kind kind, qint64 row, const QString& unit)
{
    Conflict out;
    out.kind = kind;
    out.key = m_journal.rowKeyOf(row);
    out.row = {entityByKey(out.key.entity), out.key.id};
    out.unit = unit;
    const char* what = kind == Conflict::Kind::Values ? "conflict" : "guard";
    out.id =
        derivedId(QStringLiteral("%1/%2/%3/%4").arg(QLatin1String(what), out.key.entity, idText(out.key.id), unit));
    if (const auto record = out.row.entity ? m_reader.find(out.row) : std::nullopt)
        out.title = recordTitle(*record);
    return out;
}

void sortSides(QList<ConflictSide>& sides)
{
    std::sort(sides.begin(), sides.end(), [](const ConflictSide& a, const ConflictSide& b) {
        return a.counter > b.counter || (a.counter == b.counter && idText(a.commit) > idText(b.commit));
    });
}

std::optional<Conflict> ConflictReader::ofUnit(qint64 row, qint64 unit)
{
    const auto changes = m_journal.changesOfUnit(row, unit);
    const auto cancels = m_journal.cancelsOfUnit(row, unit);
    const QString key = m_journal.unitOf(unit);
    const TextForm form = textFormOfUnit(entityByKey(m_journal.entityKeyOf(row)), key);
    const UnitState state = stateOfUnit(changes, cancels, form);
    if (!state.conflict)
        return std::nullopt;
    Conflict out = of(Conflict::Kind::Values, row, key);
    if (const UnitChange* base = baseOfHeads(changes, cancels, state.heads))
        out.base = base->value;
    QList<ConflictSide> sides;
    for (const UnitChange& change : changes) {
        if (state.heads.contains(change.seq))
            sides << side(out.key, key, change);
    }
    // The head on display is the largest, so it comes first.
    sortSides(sides);
    for (const ConflictSide& one : std::as_const(sides)) {
        const bool known = std::any_of(out.sides.begin(), out.sides.end(),
                                       [&](const ConflictSide& other) { return other.value == one.value; });
        if (!known)
            out.sides << one;
    }
    return out;
}

Result<QList<Conflict>> conflicts(const Store& store)
{
    return store.readJournal([](JournalReader& journal, const Reader& reader) -> Result<QList<Conflict>> {
        ConflictReader conflictReader(journal, reader);
        QList<Conflict> out;
        const auto contested = HeadSearch(journal).contestedUnits();
        for (const auto& [row, unit] : contested) {
            if (const auto conflict = conflictReader.ofUnit(row, unit))
                out << *conflict;
        }
        foldFrozenApart(journal, reader, conflictReader, out);
        out += guardConflicts(journal, reader, conflictReader);
        std::sort(out.begin(), out.end(), [](const Conflict& a, const Conflict& b) {
            if (!(a.key == b.key))
                return a.key < b.key;
            return a.unit < b.unit || (a.unit == b.unit && a.kind < b.kind);
        });
        return out;
    });
}

Result<Conflict> conflictNamed(const Store& store, const QString& text)
{
    IPLAN_TRY_ASSIGN(const auto all, conflicts(store));
    QList<Conflict> found;
    for (const Conflict& conflict : all) {
        if (!text.isEmpty() && idText(conflict.id).startsWith(text.toLower()))
            found << conflict;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Einen offenen Konflikt „%1“ gibt es nicht.").arg(text),
                    QStringLiteral("„iplan conflicts DATEI“ zeigt alle; vielleicht ist er schon entschieden."));
    return fail(
        ErrorKind::Rejected, QStringLiteral("„%1“ ist der Anfang mehrerer Kennungen.").arg(text),
        QStringLiteral("Geben Sie mehr Zeichen an; „iplan conflicts DATEI --json“ nennt die ganzen Kennungen."));
}

} // namespace iplan
