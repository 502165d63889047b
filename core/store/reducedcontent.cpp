// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reducedcontent.h"

#include "core/model/author.h"
#include "core/store/headsearch.h"
#include "core/store/unitcodec.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

QByteArray toBytes(const ReducedScope& scope)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("copy"), idText(scope.copy)},
                                     {QStringLiteral("entity"), scope.row.entity},
                                     {QStringLiteral("row"), idText(scope.row.id)},
                                     {QStringLiteral("title"), scope.title},
                                     {QStringLiteral("takenAt"), scope.takenAt.toUTC().toString(Qt::ISODateWithMs)}})
        .toJson(QJsonDocument::Compact);
}

Result<ReducedScope> reducedScopeFromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const ReducedScope scope{
        idFromText(json.value(u"copy").toString()),
        {json.value(u"entity").toString(), idFromText(json.value(u"row").toString())},
        json.value(u"title").toString(),
        QDateTime::fromString(json.value(u"takenAt").toString(), Qt::ISODateWithMs),
    };
    if (scope.copy.isNull() || scope.row.id.isNull() || !scope.takenAt.isValid())
        return fail(ErrorKind::Damaged, QStringLiteral("Die Angaben über die Teilkopie sind beschädigt."),
                    QStringLiteral("Nehmen Sie sie noch einmal mit."));
    return scope;
}

void ReducedBuilder::add(const RowRef& row, const QStringList& without)
{
    const qint64 number = m_journal.findRow(row);
    if (number == 0 || m_journal.isErased(number) || m_rows.contains(row))
        return;
    m_rows.insert(row);
    const RowKey key{row.entity->keyText(), row.id};
    const QStringList known = row.entity->units() << kDeletedUnit;
    const auto units = HeadSearch(m_journal).unitsChangedSince(number, 0);
    for (const qint64 unit : units) {
        const QString name = m_journal.unitOf(unit);
        if (known.contains(name) && !without.contains(name))
            addUnit(number, key, unit);
    }
}

void ReducedBuilder::addUnit(qint64 row, const RowKey& key, qint64 number)
{
    const QString unit = m_journal.unitOf(number);
    const QList<qint64> heads = m_journal.unitHeads(row, number);
    if (heads.size() == 1) {
        m_changes[heads.first()] << ChangeData{key, unit, m_journal.valueOf(row, number, heads.first()), {}, false};
        return;
    }
    if (heads.isEmpty())
        return;
    // What they went apart from is needed to combine texts and to show a conflict as it is in the whole file.
    const auto changes = m_journal.changesOfUnit(row, number);
    const auto cancels = m_journal.cancelsOfUnit(row, number);
    const UnitChange* base = baseOfHeads(changes, cancels, heads);
    for (const UnitChange& change : changes) {
        if (!heads.contains(change.seq) && (!base || change.seq != base->seq))
            continue;
        ChangeData data{key, unit, change.value, {}, false};
        if (base && base->seq < change.seq)
            data.replaces << base->commit;
        // A head that was brought back is older than what was taken back.
        for (const UnitChange& other : changes) {
            if (base && change.seq == base->seq && heads.contains(other.seq) && base->replaces.contains(other.seq))
                data.replaces << other.commit;
        }
        m_changes[change.seq] << data;
    }
    for (const UnitCancel& cancel : liveCancels(cancels)) {
        if (base && cancel.cancelled == base->seq)
            m_cancels[cancel.seq] << CancelData{key, unit, base->commit};
    }
}

void ReducedBuilder::addAuthors()
{
    // The commits that made the authors have authors, too; mostly themselves.
    for (qsizetype before = -1; before != m_rows.size();) {
        before = m_rows.size();
        const auto seqs = m_changes.keys() + m_cancels.keys() + m_journal.heads();
        for (const qint64 seq : seqs) {
            if (const QUuid author = m_journal.commit(seq)->author; !author.isNull())
                add(rowRef(Id<Author>(author)));
        }
    }
}

QList<QList<qint64>> ReducedBuilder::nearest(const QSet<qint64>& kept)
{
    QList<QList<qint64>> out(m_journal.nextSeq());
    const auto links = m_journal.parentLinks(); // by seq, so that every parent is done before its children
    for (const auto& [seq, parent] : links) {
        const auto found = kept.contains(parent) ? QList<qint64>{parent} : out.at(parent);
        for (const qint64 ancestor : found) {
            if (!out.at(seq).contains(ancestor))
                out[seq] << ancestor;
        }
        if (out.at(seq).size() < 2)
            continue;
        // One that another of them builds on adds nothing; without this, lists grow with every merge.
        QSet<qint64> implied;
        for (const qint64 one : out.at(seq))
            implied.unite(QSet<qint64>(out.at(one).begin(), out.at(one).end()));
        out[seq].removeIf([&](qint64 ancestor) { return implied.contains(ancestor); });
    }
    return out;
}

QList<CommitData> ReducedBuilder::commits()
{
    addAuthors();
    const auto heads = m_journal.heads();
    const auto changed = m_changes.keys() + m_cancels.keys();
    QSet<qint64> kept(heads.begin(), heads.end());
    kept.unite(QSet<qint64>(changed.begin(), changed.end()));
    kept.insert(1); // the root: it says which concept this is
    const auto parents = nearest(kept);
    QList<qint64> ordered(kept.begin(), kept.end());
    std::sort(ordered.begin(), ordered.end());
    QList<CommitData> out;
    for (const qint64 seq : std::as_const(ordered)) {
        const auto header = m_journal.commit(seq);
        CommitData commit{header->id,
                          header->counter,
                          header->time,
                          header->author,
                          header->operation,
                          header->format,
                          {},
                          m_changes.value(seq),
                          m_cancels.value(seq),
                          {},
                          header->digest};
        for (const qint64 parent : parents.at(seq))
            commit.parents << m_journal.commit(parent)->id;
        commit.normalize();
        out << commit;
    }
    return out;
}

} // namespace iplan
