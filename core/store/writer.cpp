// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/model/fieldtext.h"
#include "core/store/cborlimits.h"
#include "core/store/eraser.h"
#include "core/store/rowstore.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"

namespace iplan
{

namespace
{

constexpr qsizetype kBytesOfReference = 17;

Record normalized(Record record)
{
    for (qsizetype i = 0; i < record.values.size(); ++i)
        record.values[i] = normalizedValue(record.entity->fields[static_cast<size_t>(i)], record.values.at(i));
    return record;
}

Error notFound(const RowRef& row)
{
    return {ErrorKind::NotFound,
            QStringLiteral("%1 mit der Kennung %2 gibt es nicht.").arg(row.entity->labelText(), idText(row.id)),
            QStringLiteral("Prüfen Sie die Kennung; „iplan list“ zeigt, was es gibt."),
            {}};
}

Error erasedForGood(const RowRef& row)
{
    return {
        ErrorKind::Rejected,
        QStringLiteral("%1 mit der Kennung %2 wurde endgültig gelöscht.").arg(row.entity->labelText(), idText(row.id)),
        QStringLiteral("Gelöschte Personendaten lassen sich nicht wiederherstellen. Legen Sie, falls nötig, "
                       "einen neuen Eintrag an."),
        {}};
}

} // namespace

Writer::Writer(Database& database, Journal& journal, SearchIndex& search, qint64 seq)
    : m_db(database), m_journal(journal), m_search(search), m_reader(database), m_seq(seq),
      m_proof(database, journal, seq)
{
}

Result<> Writer::update(const Record& record)
{
    const auto stored = m_reader.find(record.ref());
    if (!stored)
        return tl::unexpected<Error>(notFound(record.ref()));
    const Record wanted = normalized(record);
    IPLAN_TRY(checkClosed(stored, wanted));
    write(stored, wanted);
    return {};
}

void Writer::put(const Record& record)
{
    const auto stored = m_reader.find(record.ref());
    const Record wanted = normalized(record);
    const Result<> allowed = checkClosed(stored, wanted);
    if (allowed)
        write(stored, wanted);
    else if (!m_refusal)
        m_refusal = allowed.error();
}

void Writer::add(const Record& record)
{
    const Record wanted = normalized(record);
    const Result<> allowed = checkClosed(std::nullopt, wanted);
    if (allowed)
        write(std::nullopt, wanted);
    else if (!m_refusal)
        m_refusal = allowed.error();
}

Result<> Writer::set(const RowRef& row, const QList<FieldValue>& values)
{
    const auto stored = m_reader.find(row);
    if (!stored)
        return tl::unexpected<Error>(notFound(row));
    Record wanted = *stored;
    for (const FieldValue& value : values)
        wanted.setValue(*value.field, value.value);
    wanted = normalized(wanted);
    IPLAN_TRY(checkClosed(stored, wanted));
    write(stored, wanted);
    return {};
}

Result<> Writer::decide(const RowRef& row, const QList<FieldValue>& values)
{
    const auto stored = m_reader.find(row);
    if (!stored)
        return tl::unexpected<Error>(notFound(row));
    Record wanted = *stored;
    QStringList decided;
    for (const FieldValue& value : values) {
        wanted.setValue(*value.field, value.value);
        decided << value.field->unitText();
    }
    write(stored, normalized(wanted), decided);
    return {};
}

Result<> Writer::setDeleted(const RowRef& row, bool deleted)
{
    const auto stored = m_reader.find(row);
    if (!stored)
        return tl::unexpected<Error>(notFound(row));
    Record wanted = *stored;
    wanted.deleted = deleted;
    IPLAN_TRY(checkClosed(stored, wanted));
    write(stored, wanted);
    return {};
}

Result<> Writer::decideDeleted(const RowRef& row, bool deleted)
{
    const auto stored = m_reader.find(row);
    if (!stored)
        return tl::unexpected<Error>(notFound(row));
    Record wanted = *stored;
    wanted.deleted = deleted;
    write(stored, wanted, {kDeletedUnit});
    return {};
}

QUuid Writer::linkId(const Record& link)
{
    QString name = link.entity->keyText();
    for (const FieldInfo& field : link.entity->fields) {
        if (field.has(LinkEnd))
            name += u'/' + link.value(field).text();
    }
    return derivedId(name);
}

RowRef Writer::link(const EntityInfo& linkEntity, const QList<FieldValue>& ends)
{
    Record record = emptyRecord(linkEntity);
    for (const FieldValue& end : ends)
        record.setValue(*end.field, end.value);
    record.id = linkId(record);
    put(record);
    return record.ref();
}

Writer::Touched& Writer::touch(const RowRef& row, bool created)
{
    if (const auto known = m_touchedAt.constFind(row); known != m_touchedAt.constEnd())
        return m_touched[*known];
    m_touchedAt.insert(row, m_touched.size());
    // A row whose table row is missing may still be known to the journal (another program version wrote it).
    const qint64 known = m_journal.findRow(row);
    const qint64 number = known > 0 ? known : m_journal.addRow({row.entity->keyText(), row.id});
    m_touched << Touched{row, number, created, known == 0, {}};
    return m_touched.last();
}

void Writer::write(const std::optional<Record>& stored, const Record& wanted, const QStringList& decided)
{
    const Record before = stored ? *stored : emptyRecord(*wanted.entity, wanted.id);
    if (stored && before == wanted && decided.isEmpty())
        return;
    Touched& touched = touch(wanted.ref(), !stored);
    if (m_journal.isErased(touched.number)) {
        m_refusal = erasedForGood(wanted.ref());
        return;
    }
    const bool deletedDecided = decided.contains(kDeletedUnit);
    if (!stored || before.deleted != wanted.deleted || deletedDecided)
        record(touched, kDeletedUnit, before, wanted, !stored || deletedDecided);
    QString lastUnit;
    for (const FieldInfo& field : wanted.entity->fields) {
        const QString unit = field.unitText();
        const bool isDecided = decided.contains(unit);
        if (unit == lastUnit || (!isDecided && before.value(field) == wanted.value(field)))
            continue;
        lastUnit = unit;
        record(touched, unit, before, wanted, isDecided);
    }
    storeRecord(m_db, m_search, touched.number, stored, wanted);
}

void Writer::record(Touched& touched, const QString& unit, const Record& before, const Record& wanted, bool decided)
{
    if (!touched.units.contains(unit))
        touched.units << unit;
    const qint64 unitNumber = m_journal.unitNumber(unit);
    const std::pair key(touched.number, unitNumber);
    if (const auto known = m_pendingAt.constFind(key); known != m_pendingAt.constEnd()) {
        // A commit changes a unit once: the last value counts.
        Pending& pending = m_pending[*known];
        pending.value = encodeUnit(wanted, unit, pending.before);
        if (decided) {
            pending.required = true;
            pending.inConflict = false;
            pending.replaces = m_journal.unitHeads(touched.number, unitNumber);
        }
        return;
    }
    Pending pending{touched.number, unitNumber, {}, {}, {}, decided, false};
    if (!touched.isNew) {
        const QList<qint64> heads = m_journal.unitHeads(touched.number, unitNumber);
        // The recorded value, not the one of the table: it may hold keys that this program does not know.
        if (heads.isEmpty()) {
            pending.before = encodeUnit(before, unit);
        } else if (heads.size() == 1) {
            pending.before = m_journal.valueOf(touched.number, unitNumber, heads.first());
            pending.replaces = heads;
        } else {
            const UnitState state = m_journal.unitState(touched.number, unitNumber);
            pending.before = state.value;
            pending.inConflict = state.conflict && !decided;
            // What was on display is what the person saw: all heads with that value, or that made up a combined text.
            for (const qint64 head : heads) {
                if (decided || state.combined || m_journal.valueOf(touched.number, unitNumber, head) == state.value)
                    pending.replaces << head;
            }
        }
    }
    pending.value = encodeUnit(wanted, unit, pending.before);
    m_pendingAt.insert(key, m_pending.size());
    m_pending << pending;
}

void Writer::cancel(qint64 row, qint64 unit, qint64 cancelled)
{
    m_journal.writeCancel(row, unit, m_seq, cancelled);
    m_proof.addCancel(row, unit, cancelled);
    m_cancelled = true;
    const UnitState state = m_journal.unitState(row, unit);
    m_journal.setUnitHeads(row, unit, state.heads);
    show(row, unit, state.value);
}

void Writer::show(qint64 row, qint64 unit, const Value& value)
{
    const RowRef ref = m_journal.rowOf(row);
    if (!ref.entity)
        return; // a row that only a newer program knows: the journal is all there is of it
    const auto stored = m_reader.find(ref);
    if (!stored)
        return;
    Record wanted = *stored;
    decodeUnit(wanted, m_journal.unitOf(unit), value);
    Touched& touched = touch(ref, false);
    if (!touched.units.contains(m_journal.unitOf(unit)))
        touched.units << m_journal.unitOf(unit);
    storeRecord(m_db, m_search, touched.number, stored, wanted);
}

QList<qint64> Writer::replacedInConflict(const Pending& pending)
{
    auto changes = m_journal.changesOfUnit(pending.row, pending.unit);
    const auto cancels = m_journal.cancelsOfUnit(pending.row, pending.unit);
    const TextForm form =
        textFormOfUnit(entityOfCommit(m_journal.entityKeyOf(pending.row)), m_journal.unitOf(pending.unit));
    const UnitChange* base = baseOfHeads(changes, cancels, m_journal.unitHeads(pending.row, pending.unit));
    const QList<qint64> beside = base ? QList<qint64>{base->seq} : QList<qint64>();
    const auto own = m_journal.commit(m_seq);
    changes << UnitChange{m_seq, own->counter, own->id, pending.value, pending.replaces};
    // If it came to agree with the other sides, or could be combined with them, the conflict would be gone without
    // anybody having decided it. Then it stands beside what its author saw: one side more, and the one on display.
    return stateOfUnit(changes, cancels, form).conflict ? pending.replaces : beside;
}

bool Writer::isEmpty() const
{
    return !m_cancelled && m_erased.isEmpty() &&
           std::none_of(m_pending.begin(), m_pending.end(), [](const Pending& p) { return p.counts(); });
}

QList<ChangedRow> Writer::finish()
{
    for (const Pending& pending : std::as_const(m_pending)) {
        if (!pending.counts())
            continue;
        const auto replaces = pending.inConflict ? replacedInConflict(pending) : pending.replaces;
        m_journal.writeChange(pending.row, pending.unit, m_seq, pending.value, replaces);
        m_proof.addChange(pending.row, pending.unit, pending.value, replaces);
        if (pending.inConflict)
            show(pending.row, pending.unit, m_journal.unitState(pending.row, pending.unit).value);
    }
    QList<ChangedRow> rows;
    for (const Touched& touched : std::as_const(m_touched))
        rows << ChangedRow{touched.ref, touched.units, touched.created};
    for (const qint64 row : std::as_const(m_erased)) {
        m_journal.writeErased(m_seq, row);
        m_proof.addErased(row);
    }
    return rows + Eraser(m_db, m_journal, m_search).blank(m_erased);
}

Result<> Writer::refusal() const
{
    if (m_refusal)
        return tl::unexpected<Error>(*m_refusal);
    // Others would take it for a bomb and refuse it, and all that builds on it.
    qsizetype bytes = 0;
    qsizetype largest = 0;
    for (const Pending& pending : m_pending) {
        const qsizetype size = pending.value.isText() ? pending.value.text().toUtf8().size() : 0;
        bytes += size + kBytesOfChange + kBytesOfReference * pending.replaces.size();
        largest = qMax(largest, size);
    }
    if (largest > kMostValueBytes || bytes > kMostCommitBytes)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Das ist zu viel auf einmal: andere Kopien könnten es nicht "
                                   "übernehmen (mehr als %1 MB Text in einem Feld oder %2 MB).")
                        .arg(kMostValueBytes >> 20)
                        .arg(kMostCommitBytes >> 20),
                    QStringLiteral("Teilen Sie es auf; nichts wurde geschrieben."));
    return {};
}

} // namespace iplan
