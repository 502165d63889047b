// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/rows.h"

#include "core/base/orderkey.h"
#include "core/model/entities.h"
#include "core/ops/editions.h"
#include "core/ops/handedit.h"
#include "core/ops/mergerecords.h"
#include "core/ops/ownfields.h"
#include "core/ops/ratings.h"
#include "core/ops/registernumber.h"
#include "core/ops/writing.h"
#include "core/query/belongings.h"
#include "core/query/orderfield.h"
#include "core/query/ratings.h"
#include "core/query/rowlabel.h"
#include "core/store/closing.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr int kScannedRows = 10'000; ///< in one part

Result<> refuseSystem(const EntityInfo& entity)
{
    if (entity.role != EntityRole::System)
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("%1 führt das Programm selbst.").arg(entity.pluralText()),
                QStringLiteral("Unter welchem Namen geschrieben wird, bestimmen die Einstellungen, in der Befehlszeile "
                               "die Option „--author“."));
}

/// What is released or frozen stays, also when what it belongs to is to go.
Result<> refuseKept(const Reader& reader, const RowRef& row)
{
    const KeptRows kept = keptRows(reader, row);
    if (!kept.first)
        return {};
    const auto name = [](const Record& record) {
        return QStringLiteral("%1 „%2“").arg(record.entity->labelText(), rowLabel(record));
    };
    const Closed closed = keptRow(*kept.first);
    if (kept.first->ref() == row)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1 lässt sich nicht löschen: %2").arg(name(*kept.first), closed.reason),
                    closed.remedy);
    const QString others = kept.count == 1   ? QString()
                           : kept.count == 2 ? QStringLiteral(" und eine weitere, die bleibt")
                                             : QStringLiteral(" und %L1 weitere, die bleiben").arg(kept.count - 1);
    const auto owner = reader.find(row);
    return fail(ErrorKind::Rejected,
                QStringLiteral("%1 lässt sich nicht löschen, denn dazu gehört %2%3. %4")
                    .arg(name(*owner), name(*kept.first), others, closed.reason),
                closed.remedy);
}

bool isGiven(const QList<ColumnValue>& values, const FieldInfo& field)
{
    return std::ranges::any_of(values, [&field](const ColumnValue& value) { return value.column == &field; });
}

/// The values with references to terms that went into others following them.
QList<ColumnValue> followTerms(const Reader& reader, QList<ColumnValue> values)
{
    for (ColumnValue& value : values) {
        const FieldInfo* field = value.column->asField();
        if (!field || field->kind != FieldKind::Reference || value.value.isNull() ||
            field->target().role != EntityRole::Vocabulary)
            continue;
        const RowRef term{&field->target(), idFromText(value.value.text())};
        value.value = idText(mergedTermTarget(reader, term).id);
    }
    return values;
}

/// The values with the register number that a resolution gets when it is said whose it is.
QList<ColumnValue> numbered(const Reader& reader, Record stored, QList<ColumnValue> values)
{
    const FieldInfo* number = stored.entity->fieldFlagged(IsCode);
    const FieldInfo* group = entityOf<Resolution>().field(u"workingGroup");
    if (stored.entity != &entityOf<Resolution>() || !isGiven(values, *group) || isGiven(values, *number) ||
        !stored.value(*number).isNull())
        return values;
    for (const ColumnValue& value : values) {
        if (const FieldInfo* field = value.column->asField())
            stored.setValue(*field, value.value);
    }
    values << ColumnValue{number, nextRegisterNumber(reader, fromRecord<Resolution>(stored))};
    return values;
}

Result<> refuseNotedByProgram(const Record& stored, const QList<ColumnValue>& values)
{
    for (const ColumnValue& value : values) {
        const FieldInfo* field = value.column->asField();
        const Closed noted = field ? notedByProgram(*field) : Closed();
        if (noted && value.value != stored.value(*field))
            return fail(ErrorKind::Rejected, noted.reason, noted.remedy);
    }
    return {};
}

/// Sets an edition; its state freezes it or opens it again.
Result<> setEdition(Writer& writer, const Record& stored, const QList<ColumnValue>& values)
{
    const FieldInfo* state = stored.entity->field(u"state");
    QList<ColumnValue> others;
    std::optional<EditionState> wanted;
    QString reason;
    for (const ColumnValue& value : values) {
        if (value.column == state)
            wanted = Choice<EditionState>::fromKey(value.value.text()).value();
        if (value.column->keyText() == u"reopenReason")
            reason = value.value.text();
        if (value.column != state || !wanted) // no state, or one of a newer program, is written as it is
            others << value;
    }
    if (!others.isEmpty())
        IPLAN_TRY(setFieldValues(writer, stored.ref(), others));
    const auto now = writer.reader().find(Id<Edition>(stored.id));
    return wanted && now ? setEditionState(writer, *now, *wanted, reason) : Result<>();
}

/// The owner that the row names; null if it names none.
const FieldInfo* namedOwner(const Record& row)
{
    for (const FieldInfo& field : row.entity->fields) {
        if (field.has(IsOwner) && !row.value(field).isNull())
            return &field;
    }
    return nullptr;
}

Result<> checkEnds(const Record& link)
{
    for (const FieldInfo& field : link.entity->fields) {
        if (field.has(LinkEnd) && link.value(field).isNull())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("%1: „%2“ (%3) fehlt.")
                            .arg(link.entity->labelText(), field.labelText(), field.keyText()),
                        QStringLiteral("Eine Verknüpfung braucht alle Angaben: %1=…").arg(field.keyText()));
    }
    return {};
}

/// The id of the ballot of a member, and of what it says of one thing; null for a ballot without a name.
QUuid ratingRowId(const Record& row)
{
    if (row.entity == &entityOf<RatingBallot>()) {
        const auto ballot = fromRecord<RatingBallot>(row);
        const RowRef member = memberOf(ballot);
        return ballot.round.isNull() || member.isNull() ? QUuid() : ratingBallotId(ballot.round, member.id).uuid();
    }
    const auto vote = fromRecord<RatingVote>(row);
    const RowRef item = ratedRow(vote);
    return vote.ballot.isNull() || item.isNull() ? QUuid() : ratingVoteId(vote.ballot, item.id).uuid();
}

/// The id by which copies meet; null for a row that is always a new one.
QUuid sharedId(const Reader& reader, const Record& row)
{
    if (row.entity->role == EntityRole::Link)
        return Writer::linkId(row);
    if (row.entity == &entityOf<RatingBallot>() || row.entity == &entityOf<RatingVote>())
        return ratingRowId(row);
    if (row.entity != &entityOf<OwnFieldValue>())
        return writingRowId(reader, row);
    const auto value = fromRecord<OwnFieldValue>(row);
    return ownFieldValueId(value.ownField, ownFieldRow(value)).uuid();
}

/// Gives `row` what `before` has in the fields that were not given.
void keepOthers(Record& row, const Record& before, const QList<ColumnValue>& given)
{
    for (const FieldInfo& field : row.entity->fields) {
        if (!isGiven(given, field))
            row.setValue(field, before.value(field));
    }
}

} // namespace

Result<RowRef> RowMaker::make(const QList<ColumnValue>& given, const QUuid& id)
{
    IPLAN_TRY(refuseSystem(m_entity));
    const QList<ColumnValue> values = withWhatFollows(m_writer, {}, followTerms(m_writer.reader(), given));
    Record row = emptyRecord(m_entity);
    QList<ColumnValue> own;
    for (const ColumnValue& value : values) {
        if (const FieldInfo* field = value.column->asField())
            row.setValue(*field, value.value);
        else
            own << value;
    }
    IPLAN_TRY(checkEnds(row));
    setDefaults(row, values);
    const QUuid shared = sharedId(m_writer.reader(), row);
    row.id = !id.isNull() ? id : shared.isNull() ? newRowId() : shared;
    // Rows that were never there need not be looked for.
    const auto before = id.isNull() && shared.isNull() ? std::nullopt : m_writer.reader().find(row.ref());
    const bool isThere = before && !before->deleted;
    if (isThere && shared.isNull())
        return fail(ErrorKind::Conflict, QStringLiteral("Den Eintrag „%1“ gibt es inzwischen.").arg(rowLabel(*before)),
                    QStringLiteral("Lesen Sie die Liste noch einmal ein."));
    if (isThere) // who makes it once more loses nothing of it
        keepOthers(row, *before, values);
    if (shared.isNull() && !before)
        m_writer.add(row);
    else
        m_writer.put(row); // may have been made before, and taken back
    IPLAN_TRY(setFieldValues(m_writer, row.ref(), own));
    return row.ref();
}

void RowMaker::setDefaults(Record& row, const QList<ColumnValue>& given)
{
    const auto propose = [&](const FieldInfo* field, const auto& value) {
        if (!isGiven(given, *field))
            row.setValue(*field, value());
    };
    if (const FieldInfo* order = orderFieldOf(m_entity); order && row.value(*order).isNull())
        row.setValue(*order, lastPosition(*order, row));
    if (&m_entity == &entityOf<Measure>()) {
        const FieldInfo* code = m_entity.fieldFlagged(IsCode);
        propose(code, [&] { return Value(followingCode()); });
        countCode(row.value(*code).text());
    } else if (&m_entity == &entityOf<CostItem>()) {
        propose(m_entity.field(u"year"), [&] { return Value(qint64(m_writer.today().year())); });
    } else if (&m_entity == &entityOf<StatusReport>()) {
        propose(m_entity.field(u"asOf"), [&] { return Value(PartialDate(m_writer.today()).toIso()); });
        propose(m_entity.field(u"reportingOffice"), [&] {
            const auto measure = m_writer.reader().find(fromRecord<StatusReport>(row).measure);
            return measure ? Value(measure->leadOffice.text()) : Value();
        });
    } else if (&m_entity == &entityOf<Resolution>()) {
        const Record proposed = toRecord(withOrigin(m_writer.reader(), fromRecord<Resolution>(row), m_writer.today()));
        for (const char16_t* key : {u"workingGroup", u"body", u"date"}) {
            const FieldInfo* field = m_entity.field(key);
            propose(field, [&] { return proposed.value(*field); });
        }
        propose(m_entity.fieldFlagged(IsCode),
                [&] { return Value(nextRegisterNumber(m_writer.reader(), fromRecord<Resolution>(row))); });
    } else if (&m_entity == &entityOf<Task>()) {
        propose(m_entity.field(u"meeting"), [&] {
            const auto item = m_writer.reader().find(fromRecord<Task>(row).agendaItem);
            return item ? Value(item->meeting.text()) : row.value(*m_entity.field(u"meeting"));
        });
    }
}

void RowMaker::countCode(const QString& code)
{
    static const QRegularExpression pattern(QStringLiteral("^(.*?)(\\d{1,9})$"));
    const auto match = pattern.match(code);
    if (!match.hasMatch() || !m_codes)
        return;
    Series& series = (*m_codes)[match.captured(1)];
    ++series.count;
    if (const qint64 number = match.capturedView(2).toLongLong(); number >= series.largest) {
        series.largest = number;
        series.digits = match.capturedLength(2);
    }
}

/// The number after those of the measures, by the letters that most of them begin with; also after deleted ones, whose
/// numbers may have been published.
QString RowMaker::followingCode()
{
    const FieldInfo& field = *m_entity.fieldFlagged(IsCode);
    if (!m_codes) {
        m_codes.emplace();
        const auto count = [&](const Record& row) { countCode(row.value(field).text()); };
        std::optional<qint64> after = 0;
        while (after)
            after = m_writer.reader().scan(m_entity, {&field}, *after, kScannedRows, count);
        for (const Record& deleted : m_writer.reader().list(m_entity, Rows::Deleted))
            count(deleted);
        for (const QString& code : std::as_const(m_reserved))
            countCode(code);
    }
    const auto usual = std::max_element(m_codes->begin(), m_codes->end(),
                                        [](const Series& one, const Series& other) { return one.count < other.count; });
    if (usual == m_codes->end())
        return {};
    return usual.key() + QStringLiteral("%1").arg(usual->largest + 1, int(usual->digits), 10, QLatin1Char('0'));
}

QString RowMaker::lastPosition(const FieldInfo& order, const Record& row)
{
    const FieldInfo* owner = namedOwner(row);
    const QString key = owner ? row.value(*owner).text() : QString();
    auto last = m_lastPositions.find(key);
    if (last == m_lastPositions.end()) {
        const Reader& reader = m_writer.reader();
        const auto siblings =
            owner ? reader.listWhere(m_entity, *owner, key, Rows::All) : reader.list(m_entity, Rows::All);
        last = m_lastPositions.insert(key, {});
        for (const Record& sibling : siblings)
            *last = qMax(*last, sibling.value(order).text());
    }
    *last = orderKeyBetween(*last, {});
    return *last;
}

Result<RowRef> createRow(Writer& writer, const EntityInfo& entity, const QList<ColumnValue>& given)
{
    IPLAN_TRY(refuseNotedByProgram(emptyRecord(entity), given));
    if (&entity != &entityOf<Edition>())
        return RowMaker(writer, entity).make(given);
    // An edition that begins as frozen is frozen, with all that speaks against it, not only called so.
    const FieldInfo* state = entity.field(u"state");
    QList<ColumnValue> values = given;
    values.removeIf([state](const ColumnValue& value) { return value.column == state; });
    IPLAN_TRY_ASSIGN(const RowRef row, RowMaker(writer, entity).make(values));
    for (const ColumnValue& value : given) {
        if (value.column == state)
            IPLAN_TRY(setRow(writer, row, {value}));
    }
    return row;
}

Result<RowRef> createChild(Writer& writer, const EntityInfo& entity, const FieldInfo& ownerField, const RowRef& owner)
{
    return createRow(writer, entity, {{&ownerField, idText(owner.id)}});
}

bool mergesTerm(const EntityInfo& entity, const ColumnValue& value)
{
    return entity.role == EntityRole::Vocabulary && value.column->keyText() == u"mergedInto" && !value.value.isNull();
}

Result<> setRow(Writer& writer, const RowRef& row, const QList<ColumnValue>& values)
{
    IPLAN_TRY(refuseSystem(*row.entity));
    QList<ColumnValue> plain;
    RowRef into;
    for (const ColumnValue& value : values) {
        if (mergesTerm(*row.entity, value))
            into = {row.entity, idFromText(value.value.text())};
        else
            plain << value;
    }
    const auto stored = writer.reader().find(row);
    plain = followTerms(writer.reader(), plain);
    if (stored)
        IPLAN_TRY(refuseNotedByProgram(*stored, plain));
    IPLAN_TRY(refuseLateSecret(writer.reader(), row, plain));
    if (stored && row.entity == &entityOf<Edition>())
        return setEdition(writer, *stored, plain);
    if (stored)
        plain = numbered(writer.reader(), *stored, plain);
    if (into.isNull() || !plain.isEmpty())
        IPLAN_TRY(setFieldValues(writer, row, stored ? withWhatFollows(writer, *stored, plain) : plain));
    return into.isNull() ? Result<>() : mergeTerms(writer, row, into);
}

Result<> deleteRow(Writer& writer, const RowRef& row)
{
    IPLAN_TRY(refuseSystem(*row.entity));
    IPLAN_TRY(refuseKept(writer.reader(), row));
    return writer.remove(row);
}

Result<> restoreRow(Writer& writer, const RowRef& row)
{
    IPLAN_TRY(refuseSystem(*row.entity));
    return writer.restore(row);
}

Result<> deleteRows(Writer& writer, const QList<RowRef>& rows)
{
    for (const RowRef& row : rows)
        IPLAN_TRY(deleteRow(writer, row));
    return {};
}

Result<> restoreRows(Writer& writer, const QList<RowRef>& rows)
{
    for (const RowRef& row : rows)
        IPLAN_TRY(restoreRow(writer, row));
    return {};
}

} // namespace iplan
