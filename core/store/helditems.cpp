// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/helditems.h"

#include "core/model/author.h"
#include "core/store/reader.h"

#include <QCryptographicHash>

namespace iplan
{

namespace
{

/// Columns hold no NULL, and a null text would bind as one.
QString filled(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString commitText(const QUuid& commit)
{
    return commit.isNull() ? QStringLiteral("") : idText(commit);
}

QString timeText(const QDateTime& time)
{
    return filled(time.toUTC().toString(Qt::ISODateWithMs));
}

qint64 rowNumber(Database& db, Journal& journal, const RowKey& row)
{
    Statement& find = db.cached(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"id\"=? AND \"entity\"=?"));
    find.run(idText(row.id), row.entity);
    const qint64 number = find.next() ? find.integer(0) : 0;
    find.finish();
    return number > 0 ? number : journal.addRow(row);
}

} // namespace

QString heldHash(const CommitData& commit)
{
    CommitData one = commit;
    one.normalize();
    return QString::fromLatin1(QCryptographicHash::hash(toBytes(one), QCryptographicHash::Blake2b_256).toHex());
}

QList<HeldItems::Waiting> HeldItems::inbox()
{
    QList<Waiting> out;
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT \"n\",\"content\",\"hash\" FROM \"inbox_\" ORDER BY \"n\""));
    statement.exec();
    while (statement.next()) {
        if (const auto commit = commitFromBytes(statement.column(1).toByteArray()))
            out << Waiting{statement.integer(0), *commit, statement.text(2)};
    }
    return out;
}

void HeldItems::keepWaiting(const QList<Waiting>& waiting)
{
    QSet<qint64> kept;
    m_journal.clearWaitingErasures();
    for (const Waiting& one : waiting) {
        if (one.n == 0) {
            m_db.cached(QStringLiteral("INSERT INTO \"inbox_\"(\"id\",\"content\",\"hash\") VALUES(?,?,?)"))
                .run(idText(one.commit.id), toBytes(one.commit), filled(one.hash));
            kept << m_db.scalar(QStringLiteral("SELECT last_insert_rowid()")).integer();
        } else {
            m_db.cached(QStringLiteral("UPDATE \"inbox_\" SET \"content\"=? WHERE \"n\"=? AND \"content\"<>?"))
                .run(toBytes(one.commit), one.n, toBytes(one.commit));
            kept << one.n;
        }
        for (const RowKey& row : one.commit.erased)
            m_journal.writeErased(Journal::kWaiting, rowNumber(m_db, m_journal, row));
    }
    QList<qint64> gone;
    Statement all = m_db.prepare(QStringLiteral("SELECT \"n\" FROM \"inbox_\""));
    all.exec();
    while (all.next()) {
        if (!kept.contains(all.integer(0)))
            gone << all.integer(0);
    }
    for (const qint64 n : std::as_const(gone))
        m_db.cached(QStringLiteral("DELETE FROM \"inbox_\" WHERE \"n\"=?")).run(n);
}

QSet<QUuid> HeldItems::noted()
{
    QSet<QUuid> out;
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT DISTINCT \"commit\" FROM \"held_\" WHERE \"commit\"<>''"));
    statement.exec();
    while (statement.next())
        out << idFromText(statement.text(0));
    return out;
}

bool HeldItems::isDiscarded(const QUuid& commit, const QString& hash)
{
    Statement& find = m_db.cached(
        QStringLiteral("SELECT 1 FROM \"held_\" WHERE \"commit\"=? AND \"hash\"=? AND \"discarded\"=1 LIMIT 1"));
    find.run(idText(commit), hash);
    const bool found = find.next();
    find.finish();
    return found;
}

void HeldItems::note(const RefusedInput& input, const QDateTime& now)
{
    // What a person discarded stays discarded, also where it turns up again.
    m_db
        .cached(QStringLiteral(
            "INSERT INTO \"held_\"(\"place\",\"source\",\"commit\",\"hash\",\"stamp\",\"reason\",\"hint\",\"since\","
            "\"format\") VALUES(?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET \"stamp\"=excluded.\"stamp\","
            "\"reason\"=excluded.\"reason\",\"hint\"=excluded.\"hint\",\"format\"=excluded.\"format\""))
        .run(filled(input.source.place), filled(input.source.name), commitText(input.commit), filled(input.hash),
             filled(input.source.stamp), filled(input.error.message), filled(input.error.hint), timeText(now),
             kContentFormat);
}

void HeldItems::noteWaiting(const QUuid& commit, const QString& hash, const InputSource& source, const QDateTime& now)
{
    note({commit, {ErrorKind::NotFound, {}, {}, {}}, source, false, hash}, now);
}

void HeldItems::noteDiscarded(const QUuid& commit, const QString& hash, const InputSource& source, const QDateTime& now)
{
    noteWaiting(commit, hash, source, now);
    m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"discarded\"=1 WHERE \"commit\"=? AND \"hash\"=?"))
        .run(idText(commit), hash);
}

void HeldItems::noteRefused(const RefusedInput& refused, const QDateTime& now)
{
    const bool waited = refused.source == InputSource() && !refused.commit.isNull();
    if (waited) {
        // Where it had waited since then.
        m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"reason\"=?,\"hint\"=? WHERE \"commit\"=? AND \"hash\"=?"))
            .run(filled(refused.error.message), filled(refused.error.hint), commitText(refused.commit),
                 filled(refused.hash));
        Statement& find =
            m_db.cached(QStringLiteral("SELECT 1 FROM \"held_\" WHERE \"commit\"=? AND \"hash\"=? LIMIT 1"));
        find.run(commitText(refused.commit), filled(refused.hash));
        const bool found = find.next();
        find.finish();
        if (found)
            return;
    }
    note(refused, now);
}

void HeldItems::noteAdmitted(const QList<QUuid>& commits)
{
    if (m_db.scalar(QStringLiteral("SELECT EXISTS(SELECT 1 FROM \"held_\" WHERE \"reason\"='')")).integer() == 0)
        return;
    for (const QUuid& commit : commits)
        m_db.cached(QStringLiteral("DELETE FROM \"held_\" WHERE \"commit\"=? AND \"reason\"=''")).run(idText(commit));
}

QHash<QUuid, QString> HeldItems::namesIn(const QList<Waiting>& waiting)
{
    QHash<QUuid, QString> out;
    for (const Waiting& one : waiting) {
        for (const ChangeData& change : one.commit.changes) {
            if (change.row.entity == entityOf<Author>().keyText() && change.unit == u"name" && change.value.isText())
                out.insert(change.row.id, change.value.text());
        }
    }
    return out;
}

QString HeldItems::nameOf(const QUuid& author, const QHash<QUuid, QString>& names)
{
    const auto row = Reader(m_db).find(Id<Author>(author));
    return row && !row->name.isEmpty() ? row->name : names.value(author);
}

QStringList HeldItems::authorsOf(const QList<Waiting>& waiting)
{
    const auto names = namesIn(waiting);
    QStringList out;
    QSet<QUuid> seen;
    for (const Waiting& one : waiting) {
        if (seen.contains(one.commit.author))
            continue;
        seen << one.commit.author;
        const QString name = nameOf(one.commit.author, names);
        if (!name.isEmpty() && !out.contains(name))
            out << name;
    }
    return out;
}

HeldItem HeldItems::itemOf(const Waiting& waiting, const QHash<QUuid, QString>& names)
{
    const CommitData& commit = waiting.commit;
    HeldItem out;
    out.commit = commit.id;
    out.author = commit.author;
    out.authorName = nameOf(commit.author, names);
    out.time = commit.time;
    out.operation = commit.operation;
    out.newer = commit.format > kContentFormat;
    out.isErasure = !commit.erased.isEmpty();
    for (const QUuid& parent : commit.parents) {
        if (!m_journal.commit(parent))
            out.missing << parent;
    }
    Statement& seen = m_db.cached(QStringLiteral("SELECT \"place\",\"source\",\"stamp\",\"since\" FROM \"held_\" WHERE "
                                                 "\"commit\"=? AND \"hash\"=? ORDER BY \"since\" LIMIT 1"));
    seen.run(idText(commit.id), filled(waiting.hash));
    if (seen.next()) {
        out.source = {seen.text(0), seen.text(1), seen.text(2)};
        out.since = QDateTime::fromString(seen.text(3), Qt::ISODateWithMs);
    }
    seen.finish();
    return out;
}

QList<HeldItem> HeldItems::list()
{
    QList<HeldItem> out;
    const auto waiting = inbox();
    const auto names = namesIn(waiting);
    for (const Waiting& one : waiting)
        out << itemOf(one, names);
    Statement refused = m_db.prepare(QStringLiteral(
        "SELECT \"place\",\"source\",\"stamp\",\"commit\",\"reason\",\"hint\",\"since\" FROM \"held_\" WHERE "
        "\"discarded\"=0 AND \"reason\"<>'' ORDER BY \"since\",\"source\",\"commit\""));
    refused.exec();
    while (refused.next()) {
        HeldItem item;
        item.source = {refused.text(0), refused.text(1), refused.text(2)};
        item.commit = idFromText(refused.text(3));
        item.reason = refused.text(4);
        item.hint = refused.text(5);
        item.since = QDateTime::fromString(refused.text(6), Qt::ISODateWithMs);
        out << item;
    }
    return out;
}

QList<HeldMark> HeldItems::marks(const QString& place)
{
    QList<HeldMark> out;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT \"source\",\"stamp\",\"commit\" FROM \"held_\" WHERE \"place\"=? AND \"format\">=?"));
    statement.run(place, kContentFormat);
    while (statement.next())
        out << HeldMark{{place, statement.text(0), statement.text(1)}, idFromText(statement.text(2))};
    return out;
}

Result<> HeldItems::discardWaiting(const QUuid& commit, const QDateTime& now)
{
    QList<Waiting> left;
    for (const Waiting& one : inbox()) {
        if (one.commit.id != commit) {
            left << one;
            continue;
        }
        if (!one.commit.erased.isEmpty())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("%1 ist eine Löschung von Personendaten; sie gilt schon und lässt sich nicht "
                                       "verwerfen.")
                            .arg(idText(commit)),
                        QStringLiteral("Sie stört nicht: sie wartet nur, bis ihre Vorgeschichte kommt."));
        noteWaiting(commit, one.hash, itemOf(one, {}).source, now);
    }
    keepWaiting(left);
    return {};
}

bool HeldItems::isUnwanted(const Waiting& waiting)
{
    // An erasure holds already. Where an older program had it nobody knows where it came from.
    if (!waiting.commit.erased.isEmpty())
        return false;
    Statement& sources = m_db.cached(
        QStringLiteral("SELECT count(*),sum(\"discarded\"=0) FROM \"held_\" WHERE \"commit\"=? AND \"hash\"=?"));
    sources.run(idText(waiting.commit.id), filled(waiting.hash));
    const bool unwanted = sources.next() && sources.integer(0) > 0 && sources.integer(1) == 0;
    sources.finish();
    return unwanted;
}

void HeldItems::discardSource(const QString& name)
{
    const auto waiting = inbox();
    QSet<QUuid> erasures;
    for (const Waiting& one : waiting) {
        if (!one.commit.erased.isEmpty())
            erasures << one.commit.id;
    }
    m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"discarded\"=1 WHERE \"source\"=?")).run(name);
    for (const QUuid& erasure : std::as_const(erasures))
        m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"discarded\"=0 WHERE \"source\"=? AND \"commit\"=?"))
            .run(name, idText(erasure));
    QList<Waiting> left;
    std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(left),
                 [this](const Waiting& one) { return !isUnwanted(one); });
    keepWaiting(left);
}

Result<> HeldItems::discard(const QString& key, const QDateTime& now)
{
    const QUuid commit = idFromText(key);
    const auto items = list();
    const auto isMeant = [&](const HeldItem& item) { return item.key() == key; };
    const auto isFromThere = [&](const HeldItem& item) { return item.source.name == key; };
    const bool isItem = std::any_of(items.begin(), items.end(), isMeant);
    if (!isItem && std::none_of(items.begin(), items.end(), isFromThere))
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ ist nichts, was wartet oder abgelehnt wurde.").arg(key),
                    QStringLiteral("„iplan inbox DATEI“ zeigt alles mit seiner Kennung."));
    if (!isItem) {
        discardSource(key);
        return {};
    }
    if (commit.isNull()) {
        m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"discarded\"=1 WHERE \"commit\"='' AND \"source\"=?"))
            .run(key);
        return {};
    }
    IPLAN_TRY(discardWaiting(commit, now));
    m_db.cached(QStringLiteral("UPDATE \"held_\" SET \"discarded\"=1 WHERE \"commit\"=?")).run(idText(commit));
    return {};
}

} // namespace iplan
