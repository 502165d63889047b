// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitdata.h"

#include "core/store/cborlimits.h"
#include "core/store/commitproof.h"

#include <algorithm>
#include <QCborArray>
#include <QCborMap>
#include <QCborParserError>
#include <QCborValue>

namespace iplan
{

namespace
{

QCborValue toCbor(const Value& value)
{
    if (value.isText())
        return value.text();
    if (value.isInteger())
        return value.integer();
    if (value.isReal())
        return value.real();
    return QCborValue(nullptr);
}

std::optional<Value> valueOf(const QCborValue& cbor)
{
    if (cbor.isNull())
        return Value();
    if (cbor.isString())
        return Value(cbor.toString());
    if (cbor.isInteger())
        return Value(qint64(cbor.toInteger()));
    if (cbor.isDouble())
        return Value(cbor.toDouble());
    return std::nullopt;
}

QCborValue toCbor(const QUuid& id)
{
    return id.toRfc4122();
}

QUuid idOf(const QCborValue& cbor)
{
    const QByteArray bytes = cbor.toByteArray();
    return bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
}

QCborArray toCbor(const QList<QUuid>& ids)
{
    QCborArray out;
    for (const QUuid& id : ids)
        out << toCbor(id);
    return out;
}

/// Reads a commit; remembers whether everything was of the expected form.
class CommitParser
{
public:
    [[nodiscard]] std::optional<CommitData> parse(const QCborArray& fields)
    {
        CommitData commit;
        commit.id = id(fields.at(0));
        check(fields.at(1).isInteger() && fields.at(2).isInteger() && fields.at(5).isInteger());
        commit.counter = fields.at(1).toInteger();
        commit.time = QDateTime::fromMSecsSinceEpoch(fields.at(2).toInteger(), Qt::UTC);
        commit.author = idOf(fields.at(3));
        check(fields.at(4).isString());
        commit.operation = fields.at(4).toString();
        commit.format = static_cast<int>(fields.at(5).toInteger());
        const bool hasProof = commit.format >= kProvenFormat;
        check(fields.size() == (hasProof ? 11 : 10));
        commit.parents = ids(fields.at(6));
        for (const QCborValue& value : list(fields.at(7)))
            commit.changes << change(value.toArray(), hasProof);
        for (const QCborValue& value : list(fields.at(8))) {
            const QCborArray cancel = value.toArray();
            check(cancel.size() == 4 && cancel.at(2).isString());
            commit.cancels << CancelData{row(cancel.at(0), cancel.at(1)), cancel.at(2).toString(), id(cancel.at(3))};
        }
        for (const QCborValue& value : list(fields.at(9))) {
            const QCborArray erased = value.toArray();
            check(erased.size() == 2);
            commit.erased << row(erased.at(0), erased.at(1));
        }
        if (hasProof)
            commit.digest = bytes(fields.at(10));
        return m_good ? std::optional(commit) : std::nullopt;
    }

private:
    void check(bool condition) { m_good = m_good && condition; }
    QByteArray bytes(const QCborValue& value)
    {
        check(value.isByteArray());
        return value.toByteArray();
    }
    ChangeData change(const QCborArray& fields, bool hasProof)
    {
        check(fields.size() == (hasProof ? 6 : 5) && fields.at(2).isString());
        // Null is a value that a person may set; undefined says that an erasure took it.
        const bool blank = fields.at(3).isUndefined();
        const auto content = blank ? Value() : valueOf(fields.at(3));
        check(content.has_value());
        return {row(fields.at(0), fields.at(1)),
                fields.at(2).toString(),
                content.value_or(Value()),
                ids(fields.at(4)),
                blank,
                hasProof ? bytes(fields.at(5)) : QByteArray()};
    }
    QUuid id(const QCborValue& value)
    {
        const QUuid out = idOf(value);
        check(!out.isNull());
        return out;
    }
    QCborArray list(const QCborValue& value)
    {
        check(value.isArray());
        return value.toArray();
    }
    QList<QUuid> ids(const QCborValue& value)
    {
        QList<QUuid> out;
        for (const QCborValue& each : list(value))
            out << id(each);
        return out;
    }
    RowKey row(const QCborValue& entity, const QCborValue& rowId)
    {
        check(entity.isString() && !entity.toString().isEmpty());
        return {entity.toString(), id(rowId)};
    }
    bool m_good = true;
};

/// By row, then by unit.
bool isBefore(const auto& a, const auto& b)
{
    return a.row < b.row || (a.row == b.row && a.unit < b.unit);
}

/// Changes that follow one another and are of one row.
using Run = std::pair<qsizetype, qsizetype>;

QList<Run> runsOf(const QList<ChangeData>& changes)
{
    QList<Run> out;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (i == 0 || !(changes.at(i).row == changes.at(i - 1).row))
            out << Run(i, i);
        out.last().second = i + 1;
    }
    return out;
}

/// Sorts changes. They come row by row from a file, so whole rows are moved where there are millions.
void sortChanges(QList<ChangeData>& changes)
{
    auto runs = runsOf(changes);
    for (const auto& [begin, end] : std::as_const(runs))
        std::sort(changes.begin() + begin, changes.begin() + end,
                  [](const ChangeData& a, const ChangeData& b) { return a.unit < b.unit; });
    const auto before = [&](const Run& a, const Run& b) { return changes.at(a.first).row < changes.at(b.first).row; };
    const auto notBefore = [&](const Run& a, const Run& b) { return !before(a, b); };
    if (std::adjacent_find(runs.cbegin(), runs.cend(), notBefore) == runs.cend())
        return;
    std::sort(runs.begin(), runs.end(), before);
    const bool isScattered = std::adjacent_find(runs.cbegin(), runs.cend(), notBefore) != runs.cend();
    QList<ChangeData> sorted;
    sorted.reserve(changes.size());
    for (const auto& [begin, end] : std::as_const(runs))
        std::move(changes.begin() + begin, changes.begin() + end, std::back_inserter(sorted));
    changes = std::move(sorted);
    if (isScattered) // a row stands in several places, as it does in no file
        std::sort(changes.begin(), changes.end(), isBefore<ChangeData, ChangeData>);
}

} // namespace

void CommitData::normalize()
{
    std::sort(parents.begin(), parents.end());
    std::sort(erased.begin(), erased.end());
    for (ChangeData& change : changes) {
        if (change.replaces.size() > 1)
            std::sort(change.replaces.begin(), change.replaces.end());
    }
    sortChanges(changes);
    std::sort(cancels.begin(), cancels.end(), [](const CancelData& a, const CancelData& b) {
        return isBefore(a, b) || (a.row == b.row && a.unit == b.unit && a.cancelled < b.cancelled);
    });
}

bool blankRows(CommitData& commit, const std::set<RowKey>& erased)
{
    const auto isMeant = [&](const ChangeData& change) { return !change.blank && erased.contains(change.row); };
    // Lists are shared until somebody writes on them, and a commit may hold millions of changes.
    if (erased.empty() || std::none_of(commit.changes.cbegin(), commit.changes.cend(), isMeant))
        return false;
    for (ChangeData& change : commit.changes) {
        if (isMeant(change)) {
            if (!change.proof.isEmpty())
                change.proof = sealOf(change.row, change.unit, change.value, change.proof);
            change.value = {};
            change.blank = true;
        }
    }
    return true;
}

bool hasBlanks(const CommitData& commit)
{
    return std::any_of(commit.changes.begin(), commit.changes.end(), [](const ChangeData& c) { return c.blank; });
}

bool equalButForBlanks(CommitData a, CommitData b)
{
    std::set<RowKey> blank;
    for (const auto& changes : {a.changes, b.changes}) {
        for (const ChangeData& change : changes) {
            if (change.blank)
                blank.insert(change.row);
        }
    }
    a.normalize();
    b.normalize();
    blankRows(a, blank);
    blankRows(b, blank);
    return a == b;
}

QByteArray toBytes(const CommitData& commit)
{
    const bool hasProof = commit.format >= kProvenFormat;
    QCborArray changes;
    for (const ChangeData& change : commit.changes) {
        QCborArray fields{change.row.entity, toCbor(change.row.id), change.unit,
                          change.blank ? QCborValue(QCborValue::Undefined) : toCbor(change.value),
                          toCbor(change.replaces)};
        if (hasProof)
            fields << change.proof;
        changes << fields;
    }
    QCborArray cancels;
    for (const CancelData& cancel : commit.cancels)
        cancels << QCborArray{cancel.row.entity, toCbor(cancel.row.id), cancel.unit, toCbor(cancel.cancelled)};
    QCborArray erased;
    for (const RowKey& row : commit.erased)
        erased << QCborArray{row.entity, toCbor(row.id)};
    QCborArray fields{toCbor(commit.id), commit.counter, commit.time.toMSecsSinceEpoch(), toCbor(commit.author),
                      commit.operation,  commit.format,  toCbor(commit.parents),          changes,
                      cancels,           erased};
    if (hasProof)
        fields << commit.digest;
    return QCborValue(fields).toCbor();
}

Result<CommitData> commitFromBytes(const QByteArray& bytes)
{
    QCborParserError error;
    const QCborValue value = isReasonableCbor(bytes) ? QCborValue::fromCbor(bytes, &error) : QCborValue();
    const auto commit =
        error.error == QCborError::NoError && value.isArray() ? CommitParser().parse(value.toArray()) : std::nullopt;
    // What stands behind it, or in it in other words, would travel and stay unseen.
    if (!commit || toBytes(*commit) != bytes)
        return fail(ErrorKind::Damaged, QStringLiteral("Ein übertragener Commit ist beschädigt."),
                    QStringLiteral("Übertragen Sie ihn noch einmal."));
    return *commit;
}

} // namespace iplan
