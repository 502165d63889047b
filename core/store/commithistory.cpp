// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commithistory.h"

#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

/// How many commits, or how many changes, one look goes through where all of them must be searched.
constexpr qint64 kCommitsAtOneLook = 5000;
constexpr qint64 kChangesAtOneLook = 20'000;

/// The WHERE clause of a filter with what is to be bound to it.
struct CommitCondition {
    QString sql = QStringLiteral("1");
    QVariantList values;
    void add(const QString& condition, const QVariantList& bound)
    {
        sql += QStringLiteral(" AND ") + condition;
        values += bound;
    }
};

/// That a commit changed, or took back, a unit of some kind of row.
QString touchesSql(const char* table, bool byUnit, bool byEntity)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM \"%1\" c%2 WHERE c.\"seq\"=k.\"seq\"%3%4)")
        .arg(QLatin1String(table), byEntity ? QStringLiteral(" JOIN \"row_\" r ON r.\"n\"=c.\"row\"") : QString(),
             byEntity ? QStringLiteral(" AND r.\"entity\"=?") : QString(),
             byUnit ? QStringLiteral(" AND c.\"unit\"=(SELECT \"n\" FROM \"unit_\" WHERE \"key\"=?)") : QString());
}

void addKind(CommitCondition& condition, const QString& entityKey, const QString& unit)
{
    QVariantList bound;
    if (!entityKey.isEmpty())
        bound << entityKey;
    if (!unit.isEmpty())
        bound << unit;
    const bool byEntity = !entityKey.isEmpty();
    QString sql = touchesSql("change_", !unit.isEmpty(), byEntity) + QStringLiteral(" OR ") +
                  touchesSql("cancels_", !unit.isEmpty(), byEntity);
    QVariantList all = bound + bound;
    if (unit.isEmpty()) {
        sql += QStringLiteral(" OR ") + touchesSql("erased_", false, byEntity);
        all += bound;
    }
    condition.add(u'(' + sql + u')', all);
}

void addRows(CommitCondition& condition, const QStringList& numbers)
{
    const QString list = numbers.join(u',');
    condition.add(QStringLiteral("k.\"seq\" IN (SELECT \"seq\" FROM \"change_\" WHERE \"row\" IN (%1) UNION "
                                 "SELECT \"seq\" FROM \"cancels_\" WHERE \"row\" IN (%1) UNION "
                                 "SELECT \"seq\" FROM \"erased_\" WHERE \"row\" IN (%1))")
                      .arg(list),
                  {});
}

QStringList idTexts(const QList<QUuid>& ids)
{
    QStringList out;
    for (const QUuid& id : ids)
        out << idText(id);
    return out;
}

void addExceptions(CommitCondition& condition, const CommitHistory::Filter& filter)
{
    const auto marks = [](qsizetype count) { return QStringList(count, QStringLiteral("?")).join(u','); };
    const auto bound = [](const QStringList& texts) { return QVariantList(texts.begin(), texts.end()); };
    if (filter.exceptOwn)
        condition.add(QStringLiteral("k.\"id\" NOT IN (SELECT \"commit\" FROM \"undo_\")"), {});
    if (!filter.exceptAuthors.isEmpty())
        condition.add(QStringLiteral("(k.\"author\" IS NULL OR k.\"author\" NOT IN (%1))")
                          .arg(marks(filter.exceptAuthors.size())),
                      bound(idTexts(filter.exceptAuthors)));
    if (!filter.exceptOperations.isEmpty())
        condition.add(QStringLiteral("k.\"operation\" NOT IN (%1)").arg(marks(filter.exceptOperations.size())),
                      bound(filter.exceptOperations));
}

/// The first commit of a look that goes back from `end`: whole commits, at least one.
qint64 startOfLook(Database& db, qint64 end)
{
    Statement& changes = db.cached(QStringLiteral("SELECT min(\"seq\") FROM (SELECT \"seq\" FROM \"change_\" WHERE "
                                                  "\"seq\"<? ORDER BY \"seq\" DESC LIMIT ?)"));
    changes.run(end, kChangesAtOneLook);
    const qint64 first = changes.next() ? changes.integer(0) : 0;
    changes.finish();
    return qMax(first, end - kCommitsAtOneLook);
}

} // namespace

QList<CommitRecord> CommitHistory::commits(const RowRef& row, int limit)
{
    QString sql =
        QStringLiteral("SELECT ") + JournalReader::kCommitColumns + QStringLiteral(" FROM \"commit_\" WHERE 1");
    if (!row.isNull())
        sql += QStringLiteral(" AND \"seq\" IN (SELECT \"seq\" FROM \"change_\" WHERE \"row\"=%1 UNION SELECT \"seq\" "
                              "FROM \"cancels_\" WHERE \"row\"=%1 UNION SELECT \"seq\" FROM \"erased_\" WHERE "
                              "\"row\"=%1)")
                   .arg(m_journal.findRow(row));
    sql += QStringLiteral(" ORDER BY \"seq\" DESC LIMIT %1").arg(limit > 0 ? limit : -1);
    Statement statement = m_db.prepare(sql);
    statement.exec();
    QList<CommitRecord> out;
    while (statement.next())
        out << JournalReader::readCommit(statement);
    return out;
}

CommitHistory::Page CommitHistory::page(const Filter& filter, int limit, qint64 before, qint64 after)
{
    CommitCondition condition;
    if (!filter.author.isNull())
        condition.add(QStringLiteral("k.\"author\"=?"), {idText(filter.author)});
    if (filter.from.isValid())
        condition.add(QStringLiteral("k.\"time\">=?"), {filter.from.toUTC().toString(Qt::ISODateWithMs)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("k.\"time\"<?"), {filter.until.toUTC().toString(Qt::ISODateWithMs)});
    const bool byKind = !filter.entityKey.isEmpty() || !filter.unit.isEmpty();
    if (byKind)
        addKind(condition, filter.entityKey, filter.unit);
    if (filter.onlyRows) {
        QStringList numbers;
        for (const RowRef& row : filter.rows)
            numbers << QString::number(m_journal.findRow(row));
        addRows(condition, numbers);
    }
    addExceptions(condition, filter);
    const qint64 end = before > 0 ? before : m_journal.nextSeq();
    const bool inSteps = byKind && !filter.onlyRows;
    const qint64 start = qMax(after, inSteps ? startOfLook(m_db, end) - 1 : 0);
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT ") + JournalReader::kCommitColumns +
        QStringLiteral(" FROM \"commit_\" k WHERE k.\"seq\"<%1 AND k.\"seq\">%2 AND ").arg(end).arg(start) +
        condition.sql + QStringLiteral(" ORDER BY k.\"seq\" DESC LIMIT %1").arg(limit));
    for (int i = 0; i < condition.values.size(); ++i)
        statement.bind(i, condition.values.at(i));
    statement.exec();
    Page page;
    while (statement.next())
        page.commits << JournalReader::readCommit(statement);
    if (page.commits.size() == limit)
        page.next = page.commits.last().seq > after + 1 ? page.commits.last().seq : 0;
    else
        page.next = start > after ? start + 1 : 0;
    return page;
}

QSet<QUuid> CommitHistory::rowsChangedSince(const QDateTime& time)
{
    Statement& statement = m_db.cached(
        QStringLiteral("SELECT DISTINCT r.\"id\" FROM \"commit_\" k JOIN \"change_\" c ON c.\"seq\"=k.\"seq\" "
                       "JOIN \"row_\" r ON r.\"n\"=c.\"row\" WHERE k.\"time\">=?"));
    statement.run(time.toUTC().toString(Qt::ISODateWithMs));
    QSet<QUuid> out;
    while (statement.next())
        out << idFromText(statement.text(0));
    statement.finish();
    return out;
}

CommitHistory::Extent CommitHistory::extentOf(qint64 seq)
{
    // What a commit changed, what it took back, what it erased: most commits only change. Then the index gives the rows
    // in their order, and nothing has to be sorted.
    Statement& others =
        m_db.cached(QStringLiteral("SELECT EXISTS(SELECT 1 FROM \"cancels_\" WHERE \"seq\"=?) OR EXISTS(SELECT 1 "
                                   "FROM \"erased_\" WHERE \"seq\"=?)"));
    others.run(seq, seq);
    const bool onlyChanges = others.next() && others.integer(0) == 0;
    others.finish();
    Statement& statement =
        onlyChanges
            ? m_db.cached(QStringLiteral("SELECT count(*),min(\"row\") FROM (SELECT DISTINCT \"row\" FROM \"change_\" "
                                         "WHERE \"seq\"=?)"))
                  .run(seq)
            : m_db.cached(QStringLiteral("SELECT count(*),min(\"row\") FROM (SELECT \"row\" FROM \"change_\" WHERE "
                                         "\"seq\"=? UNION SELECT \"row\" FROM \"cancels_\" WHERE \"seq\"=? UNION "
                                         "SELECT \"row\" FROM \"erased_\" WHERE \"seq\"=?)"))
                  .run(seq, seq, seq);
    Extent out;
    qint64 first = 0;
    if (statement.next()) {
        out.rows = statement.integer(0);
        first = statement.integer(1);
    }
    statement.finish();
    if (first > 0)
        out.first = m_journal.rowKeyOf(first);
    return out;
}

QHash<QUuid, bool> CommitHistory::ownCommits(const QList<QUuid>& commits)
{
    QHash<QUuid, bool> out;
    for (const QUuid& id : commits) {
        const auto known = m_journal.commit(id);
        if (const auto undone = known ? ownCommit(known->seq) : std::nullopt)
            out.insert(id, *undone);
    }
    return out;
}

std::optional<bool> CommitHistory::ownCommit(qint64 seq)
{
    // The list of undo names no commit by number and has no index. But each own commit is put at its end as it is
    // written, so that it stands in the order of the commits: halving finds its place.
    Statement& at = m_db.cached(
        QStringLiteral("SELECT u.\"n\",k.\"seq\",u.\"undoneBy\" IS NOT NULL FROM \"undo_\" u CROSS JOIN \"commit_\" k "
                       "ON k.\"id\"=u.\"commit\" WHERE u.\"n\">=? ORDER BY u.\"n\" LIMIT 1"));
    qint64 low = 0;
    Statement& last = m_db.cached(QStringLiteral("SELECT max(\"n\") FROM \"undo_\""));
    last.run();
    qint64 high = last.next() ? last.integer(0) + 1 : 0;
    last.finish();
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        at.run(middle);
        const bool found = at.next();
        const qint64 here = found ? at.integer(1) : 0;
        const std::optional<bool> undone = found && here == seq ? std::optional(at.integer(2) != 0) : std::nullopt;
        if (found && here < seq)
            low = at.integer(0) + 1;
        else
            high = middle;
        at.finish();
        if (undone)
            return undone;
    }
    return std::nullopt;
}

QSet<QUuid> CommitHistory::takenBack()
{
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT \"commit\" FROM \"undo_\" WHERE \"undoneBy\" IS NOT NULL"));
    statement.exec();
    QSet<QUuid> out;
    while (statement.next())
        out << idFromText(statement.text(0));
    return out;
}

namespace
{

/// One of the two tables that a commit touches units in, from a place on.
struct TouchedPart {
    const char* table;
    const char* columns; ///< its key behind the number of the commit
    bool isChange;
};
constexpr TouchedPart kTouchedParts[] = {{"change_", "\"row\",\"unit\"", true},
                                         {"cancels_", "\"row\",\"unit\",\"cancelled\"", false}};

/// Reads `what` of the part of the commit that follows `after`; nothing if `after` lies behind that part.
std::optional<Statement> readTouched(const Database& db, const TouchedPart& part, const QString& what, qint64 seq,
                                     const std::optional<JournalReader::Touched>& after)
{
    if (after && part.isChange && !after->change)
        return std::nullopt;
    const bool within = after && after->change == part.isChange;
    const QString columns = QLatin1String(part.columns);
    const QString place = part.isChange ? QStringLiteral("(?,?)") : QStringLiteral("(?,?,?)");
    Statement out =
        db.prepare(QStringLiteral("SELECT %1 FROM \"%2\" WHERE \"seq\"=?%3 ORDER BY %4")
                       .arg(what, QLatin1String(part.table),
                            within ? QStringLiteral(" AND (%1)>%2").arg(columns, place) : QString(), columns));
    out.bind(0, seq);
    if (within) {
        out.bind(1, after->row);
        out.bind(2, after->unit);
        if (!part.isChange)
            out.bind(3, after->cancelled);
    }
    out.exec();
    return out;
}

} // namespace

QList<JournalReader::Touched> CommitHistory::touchedAfter(qint64 seq, const std::optional<Touched>& after,
                                                          qsizetype limit)
{
    QList<Touched> out;
    for (const TouchedPart& part : kTouchedParts) {
        auto read = readTouched(m_db, part, QLatin1String(part.columns), seq, after);
        while (read && out.size() < limit && read->next())
            out << Touched{read->integer(0), read->integer(1), part.isChange, part.isChange ? 0 : read->integer(2)};
    }
    return out;
}

qint64 CommitHistory::countTouched(qint64 seq, const std::optional<Touched>& after)
{
    qint64 out = 0;
    for (const TouchedPart& part : kTouchedParts) {
        auto read = readTouched(m_db, part, QStringLiteral("count(*)"), seq, after);
        out += read && read->next() ? read->integer(0) : 0;
    }
    return out;
}

} // namespace iplan
