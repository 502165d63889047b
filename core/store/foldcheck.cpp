// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foldcheck.h"

#include "core/store/journalfold.h"
#include "core/store/unitcodec.h"

#include <map>

namespace iplan
{

namespace
{

/// Above this number of units one pass over all commits is quicker than a question for each unit.
constexpr qsizetype kUnitsOneByOne = 3000;
/// To fold a unit that was changed more often, again after every change, would make long histories of one unit take
/// their square; then one in sixteen transactions is looked at.
constexpr qint64 kChangesEachTime = 300;
constexpr qint64 kOneIn = 16;

using TouchedUnits = std::map<qint64, QList<qint64>>; ///< by row

QStringList differencesOfRecord(const std::optional<Record>& stored, const Record& expected)
{
    const QString label = expected.entity->labelText();
    const QString id = idText(expected.id);
    if (!stored)
        return {QStringLiteral("%1 %2 fehlt in der Tabelle.").arg(label, id)};
    QStringList out;
    if (stored->deleted != expected.deleted)
        out << QStringLiteral("%1 %2: Papierkorb stimmt nicht.").arg(label, id);
    for (const FieldInfo& field : expected.entity->fields) {
        if (stored->value(field) != expected.value(field))
            out << QStringLiteral("%1 %2: Feld „%3“ stimmt nicht mit den Commits überein.")
                       .arg(label, id, field.labelText());
    }
    return out;
}

TouchedUnits touchedFrom(Database& database, qint64 firstSeq)
{
    Statement& statement = database.cached(
        QStringLiteral("SELECT \"row\",\"unit\" FROM \"change_\" WHERE \"seq\">=? UNION SELECT \"row\",\"unit\" FROM "
                       "\"cancels_\" WHERE \"seq\">=? UNION SELECT \"row\",0 FROM \"erased_\" WHERE \"seq\">=? OR "
                       "\"seq\"=0"));
    statement.run(firstSeq, firstSeq, firstSeq);
    TouchedUnits out;
    while (statement.next()) {
        auto& units = out[statement.integer(0)];
        if (statement.integer(1) > 0)
            units << statement.integer(1);
    }
    return out;
}

bool isLong(Database& database, qint64 row, qint64 unit)
{
    Statement& statement = database.cached(
        QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM \"change_\" WHERE \"row\"=? AND \"unit\"=? LIMIT ?)"));
    statement.run(row, unit, kChangesEachTime);
    const bool out = statement.next() && statement.integer(0) == kChangesEachTime;
    statement.finish();
    return out;
}

QStringList differencesOfUnits(JournalReader& journal, const Reader& reader, qint64 row, const QList<qint64>& units)
{
    QStringList out;
    const RowRef ref = journal.rowOf(row);
    const auto stored = ref.entity ? reader.find(ref) : std::nullopt;
    std::optional<Record> expected = stored;
    if (ref.entity && !stored && !journal.isErased(row) && journal.hasHeads(row))
        expected = emptyRecord(*ref.entity, ref.id);
    for (const qint64 unit : units) {
        const UnitState state = journal.unitState(row, unit);
        if (journal.unitHeads(row, unit) != state.heads)
            out << QStringLiteral("%1 %2: Stand von „%3“ ist falsch vermerkt.")
                       .arg(journal.entityKeyOf(row), idText(ref.id), journal.unitOf(unit));
        if (expected)
            decodeUnit(*expected, journal.unitOf(unit), state.value);
    }
    if (stored && (journal.isErased(row) || !journal.hasHeads(row)))
        out << QStringLiteral("%1 %2 dürfte nicht in der Tabelle stehen.").arg(ref.entity->labelText(), idText(ref.id));
    return expected ? out + differencesOfRecord(stored, *expected) : out;
}

} // namespace

FoldCheck::FoldCheck(Database& database, const Reader& reader)
    : m_reader(reader), m_heads(database.prepare(QStringLiteral(
                            "SELECT \"row\",\"unit\",\"seq\" FROM \"head_\" ORDER BY \"row\",\"unit\",\"seq\"")))
{
    m_heads.exec();
    advance();
}

void FoldCheck::advance()
{
    m_atHead = m_heads.next();
    if (m_atHead)
        m_next = {m_heads.integer(0), m_heads.integer(1)};
}

QList<qint64> FoldCheck::headsOf(qint64 row, qint64 unit)
{
    const std::pair wanted(row, unit);
    while (m_atHead && m_next < wanted)
        advance();
    QList<qint64> out;
    for (; m_atHead && m_next == wanted; advance())
        out << m_heads.integer(2);
    return out;
}

QStringList FoldCheck::differencesOf(const FoldedRow& folded, const std::optional<Record>& expected)
{
    QStringList out;
    for (const auto& unit : folded.units) {
        if (headsOf(folded.row, unit.unit) != unit.state.heads)
            out << QStringLiteral("%1 %2: Stand von „%3“ ist falsch vermerkt.")
                       .arg(folded.entityKey, idText(folded.id), unit.key);
    }
    return expected ? out + differencesOfRecord(m_reader.find(expected->ref()), *expected) : out;
}

QStringList differencesOfTouched(Database& database, JournalReader& journal, qint64 firstSeq)
{
    const TouchedUnits touched = touchedFrom(database, firstSeq);
    const Reader reader(database);
    QStringList out;
    qsizetype count = 0;
    for (const auto& [row, units] : touched)
        count += units.size();
    if (count > kUnitsOneByOne) {
        FoldCheck check(database, reader);
        JournalFold(journal).fold(nullptr, [&](const FoldedRow& folded) {
            if (touched.contains(folded.row))
                out += check.differencesOf(folded, recordOf(folded));
            return true;
        });
        return out;
    }
    for (auto [row, units] : touched) {
        if (firstSeq % kOneIn != 0)
            units.removeIf([&, row = row](qint64 unit) { return isLong(database, row, unit); });
        out += differencesOfUnits(journal, reader, row, units);
    }
    return out;
}

Result<> verifyTouched(Database& database, JournalReader& journal, qint64 firstSeq)
{
    static const bool isOn = qEnvironmentVariableIntValue("IPLAN_VERIFY") == 1;
    const QStringList differences = isOn ? differencesOfTouched(database, journal, firstSeq) : QStringList();
    if (differences.isEmpty())
        return {};
    qCritical("What is stored is not what the commits say:\n%s", qPrintable(differences.join(u'\n')));
    return fail(ErrorKind::Damaged,
                QStringLiteral("Die Tabellen stimmen nicht mit den Commits überein; nichts wurde geschrieben: ") +
                    differences.first(),
                QStringLiteral("Prüfen Sie die Datei mit „iplan check“."));
}

} // namespace iplan
