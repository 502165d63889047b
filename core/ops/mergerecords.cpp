// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/mergerecords.h"

#include "core/model/entities.h"
#include "core/ops/ownfields.h"
#include "core/query/duplicates.h"
#include "core/query/ownfields.h"
#include "core/store/closing.h"

#include <QSet>

namespace iplan
{

namespace
{

/// Moves what refers to one row over to another.
class ReferenceMove
{
public:
    ReferenceMove(Writer& writer, const RowRef& from, const RowRef& into)
        : m_writer(writer), m_reader(writer.reader()), m_from(from), m_into(into)
    {
    }

    Result<> run()
    {
        for (const EntityInfo* entity : allEntities()) {
            if (entity->role == EntityRole::System)
                continue;
            for (const FieldInfo& field : entity->fields) {
                if (field.kind == FieldKind::Reference && &field.target() == m_from.entity)
                    IPLAN_TRY(moveAll(*entity, field));
            }
        }
        return {};
    }
    [[nodiscard]] int moved() const { return m_moved; }

private:
    Result<> moveAll(const EntityInfo& entity, const FieldInfo& field)
    {
        for (const Record& record : m_reader.listWhere(entity, field, idText(m_from.id), Rows::All)) {
            // The id of a link is made of its ends; one that was taken away stays so.
            if (record.ref() == m_from || (record.deleted && field.has(LinkEnd)))
                continue;
            IPLAN_TRY(move(record, field));
            ++m_moved;
        }
        return {};
    }

    Result<> move(const Record& record, const FieldInfo& field)
    {
        if (field.has(LinkEnd))
            return moveLink(record, field);
        if (record.entity == &entityOf<OwnFieldValue>())
            return moveOwnValue(record);
        // A row does not belong to itself.
        const Value target = record.ref() == m_into ? Value() : Value(idText(m_into.id));
        Record wanted = record;
        wanted.setValue(field, target);
        if (isOfClosedRating(record)) // votes go along with what they are about; nobody changes them by hand
            return m_writer.decide(record.ref(), {FieldValue{&field, target}});
        if (!record.deleted && record.entity->role == EntityRole::Child && hasTwin(wanted, field))
            return m_writer.remove(record.ref());
        return m_writer.set(record.ref(), {FieldValue{&field, target}});
    }

    Result<> moveLink(const Record& link, const FieldInfo& end)
    {
        Record wanted = link;
        wanted.setValue(end, idText(m_into.id));
        wanted.id = Writer::linkId(wanted);
        const auto there = m_reader.find(wanted.ref());
        if (!there || there->deleted)
            m_writer.put(wanted);
        return m_writer.remove(link.ref());
    }

    Result<> moveOwnValue(const Record& record)
    {
        auto value = fromRecord<OwnFieldValue>(record);
        const auto there = m_reader.find(ownFieldValueId(value.ownField, m_into));
        if (value.deleted || value.value.isEmpty() || (there && !there->deleted && !there->value.isEmpty()))
            return {}; // what the remaining row says counts
        Record wanted = record;
        wanted.id = ownFieldValueId(value.ownField, m_into).uuid();
        wanted.setValue(*ownFieldLink(*m_into.entity), idText(m_into.id));
        m_writer.put(wanted);
        return {};
    }

    [[nodiscard]] bool isOfClosedRating(const Record& record) const
    {
        const bool isRating = record.entity == &entityOf<RatingVote>() || record.entity == &entityOf<RatingBallot>();
        return isRating && closedByOwner(record, findIn(m_reader));
    }

    /// Whether another live row says just the same.
    [[nodiscard]] bool hasTwin(const Record& wanted, const FieldInfo& field) const
    {
        for (Record other : m_reader.listWhere(*wanted.entity, field, idText(m_into.id))) {
            if (other.id == wanted.id)
                continue;
            for (const FieldInfo& apart : wanted.entity->fields) {
                if (apart.kind == FieldKind::OrderKey || apart.keyText() == u"source")
                    other.setValue(apart, wanted.value(apart));
            }
            if (other.values == wanted.values)
                return true;
        }
        return false;
    }

    Writer& m_writer;
    const Reader& m_reader;
    const RowRef m_from;
    const RowRef m_into;
    int m_moved = 0;
};

Result<> checkMergePair(const Reader& reader, const RowRef& from, const RowRef& into)
{
    if (from.entity != into.entity)
        return fail(ErrorKind::Rejected, QStringLiteral("Zusammenführen lassen sich nur Einträge derselben Art."),
                    QStringLiteral("Wählen Sie zwei Einträge aus einer Liste."));
    if (from.id == into.id)
        return fail(ErrorKind::Rejected, QStringLiteral("Ein Eintrag lässt sich nicht mit sich selbst zusammenführen."),
                    QStringLiteral("Wählen Sie einen zweiten Eintrag."));
    for (const RowRef& row : {from, into}) {
        if (row.isNull() || !reader.isLive(row))
            return fail(ErrorKind::NotFound, QStringLiteral("Den Eintrag %1 gibt es nicht (mehr).").arg(idText(row.id)),
                        QStringLiteral("Holen Sie ihn gegebenenfalls erst aus dem Papierkorb zurück."));
    }
    return {};
}

/// Fields that say what a term became.
struct TermFields {
    explicit TermFields(const EntityInfo& entity)
        : mergedInto(entity.field(u"mergedInto")), retired(entity.field(u"retired"))
    {
    }
    const FieldInfo* mergedInto;
    const FieldInfo* retired;
    [[nodiscard]] bool isComplete() const { return mergedInto && retired; }
};

} // namespace

Result<> mergeRecords(Writer& writer, const RowRef& from, const RowRef& into, const QList<ColumnValue>& values)
{
    IPLAN_TRY(checkMergePair(writer.reader(), from, into));
    IPLAN_TRY(setFieldValues(writer, into, values));
    IPLAN_TRY(ReferenceMove(writer, from, into).run());
    return writer.remove(from);
}

Result<> moveReferences(Writer& writer, const RowRef& from, const RowRef& into)
{
    IPLAN_TRY(checkMergePair(writer.reader(), from, into));
    return ReferenceMove(writer, from, into).run();
}

Result<> mergeTerms(Writer& writer, const RowRef& from, const RowRef& into)
{
    IPLAN_TRY(checkMergePair(writer.reader(), from, into));
    const TermFields fields(*from.entity);
    if (!fields.isComplete())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist keine Liste von Begriffen.").arg(from.entity->pluralText()),
                    QStringLiteral("Begriffe zusammenführen geht bei Zielgruppen, Räumen und ähnlichen Listen."));
    if (mergedTermTarget(writer.reader(), into).id != into.id) // no circle: the term comes back into use
        IPLAN_TRY(writer.set(into, {{fields.mergedInto, Value()}, {fields.retired, Value()}}));
    IPLAN_TRY(ReferenceMove(writer, from, into).run());
    return writer.set(from, {{fields.mergedInto, idText(into.id)}, {fields.retired, qint64(1)}});
}

RowRef mergedTermTarget(const Reader& reader, const RowRef& term)
{
    const TermFields fields(*term.entity);
    RowRef at = term;
    QSet<QUuid> seen;
    while (fields.isComplete() && !seen.contains(at.id)) {
        seen << at.id;
        const auto record = reader.find(at);
        const QUuid next = record ? idFromText(record->value(*fields.mergedInto).text()) : QUuid();
        if (next.isNull() || !reader.isLive({term.entity, next}))
            break;
        at.id = next;
    }
    return at;
}

Result<int> followMergedTerms(Writer& writer)
{
    int moved = 0;
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role != EntityRole::Vocabulary || !TermFields(*entity).isComplete())
            continue;
        for (const Record& term : writer.reader().list(*entity)) {
            const RowRef target = mergedTermTarget(writer.reader(), term.ref());
            if (target == term.ref())
                continue;
            ReferenceMove move(writer, term.ref(), target);
            IPLAN_TRY(move.run());
            moved += move.moved();
        }
    }
    return moved;
}

void markNoDuplicate(Writer& writer, const RowRef& one, const RowRef& other, QDate today)
{
    const bool inOrder = idText(one.id) < idText(other.id);
    AcceptedFinding row;
    row.id = noDuplicateId(one, other);
    row.rule = kNoDuplicateRule;
    row.recordKind = one.entity->keyText();
    row.record = idText(inOrder ? one.id : other.id);
    row.field = idText(inOrder ? other.id : one.id);
    row.reason = QStringLiteral("Keine Dublette");
    row.acceptedOn = today;
    writer.insert(row);
}

} // namespace iplan
