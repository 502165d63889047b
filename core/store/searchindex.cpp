// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/searchindex.h"

#include "core/base/recordaddress.h"
#include "core/base/richtext.h"
#include "core/base/searchtext.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/model/ownfield.h"
#include "core/store/rowjson.h"
#include "core/store/snippet.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace iplan
{

namespace
{

// More matches than this are not ranked: ranking reads every one of them, and nobody reads that many.
constexpr int kRankAtMost = 2000;

QString plainText(const FieldInfo& field, const Value& value)
{
    return field.kind == FieldKind::RichText ? richTextToPlain(value.text()) : withoutRecordAddresses(value.text());
}

/// The ids of the rows that the texts of the row lead to, so that textLinksTo() is a search.
QString linkedIds(const Record& record)
{
    QString out;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.isTextual())
            continue;
        for (const RecordAddress& address : recordAddressesIn(record.value(field).text()))
            out += idText(address.id) + u' ';
    }
    return out;
}

/// The FTS5 query: each word in one of its forms, as quoted strings, all words required.
QString matchExpression(const QList<QStringList>& words)
{
    QStringList parts;
    for (const QStringList& forms : words) {
        QStringList alternatives;
        for (const QString& form : forms) {
            // The index has blanks around each word, and its trigrams include them: " ki" finds beginnings, " b "
            // words.
            const QString text = form.size() >= 3 ? form : form.size() == 2 ? u' ' + form : u' ' + form + u' ';
            alternatives << u'"' + text + u'"';
        }
        parts << u'(' + alternatives.join(QLatin1String(" OR ")) + u')';
    }
    return parts.join(QLatin1String(" AND "));
}

/// What people read where the id of a choice of an own field is stored.
QString choiceLabel(Database& db, const QString& stored)
{
    const QUuid id = idFromText(stored);
    const auto option = id.isNull() ? std::nullopt : Reader(db).find(Id<OwnFieldOption>(id));
    return option ? option->label + u' ' : QString();
}

/// Indexes the values that name the choice, after it was made or got another label.
void updateChosen(Database& db, SearchIndex& index, const Record& option)
{
    const Id<OwnField> field(idFromText(option.value(u"ownField").text()));
    for (const OwnFieldValue& value : Reader(db).where<OwnFieldValue>("ownField", field, Rows::All)) {
        if (value.value != idText(option.id))
            continue;
        Statement row = db.prepare(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"entity\"=? AND \"id\"=?"));
        row.run(entityOf<OwnFieldValue>().keyText(), value.id.text());
        if (row.next())
            index.update(row.integer(0), toRecord(value), false);
    }
}

} // namespace

namespace
{

bool hasTitle(const Record& record)
{
    const FieldInfo* field = record.entity->fieldFlagged(IsTitle);
    return field && !record.value(*field).text().trimmed().isEmpty();
}

/// An entry of an edition is called as what it holds; one that only says what was chosen, by its kind.
QString titleOfEntry(const Record& entry)
{
    const EntityInfo* entity = entityByKey(entry.value(u"sourceEntity").text());
    if (!entity)
        return entry.entity->labelText();
    const auto row = rowFromJson(*entity, QJsonDocument::fromJson(entry.value(u"content").text().toUtf8()).object());
    const bool isFrozen = row && !entry.value(u"content").isNull();
    return isFrozen ? recordTitle(*row) : entity->labelText();
}

} // namespace

QString titleWithKind(const EntityInfo& entity, const QString& title)
{
    const QString kind = entity.labelText();
    return title == kind || title.startsWith(kind + u' ') ? title : QString(kind + u' ' + title).trimmed();
}

namespace
{

/// What a row without a title is called: by its first text, or by its day; an address of a page is no name.
QString nameWithoutTitle(const Record& record)
{
    const QString kind = record.entity->labelText();
    for (const FieldInfo& field : record.entity->fields) {
        const bool isName = field.isTextual() && field.kind != FieldKind::Url && !field.has(InternalOnly);
        const QString text = isName ? plainText(field, record.value(field)).simplified() : QString();
        if (!text.isEmpty())
            return text.left(80);
        const QString day = field.kind == FieldKind::DateTime && field.has(InList)
                                ? displayText(field, record.value(field)).section(u',', 0, 0)
                                : QString();
        if (!day.isEmpty())
            return kind + QStringLiteral(" am ") + day;
    }
    return kind + QStringLiteral(" ohne Namen");
}

} // namespace

QString recordTitle(const Record& record)
{
    if (record.entity == &entityOf<EditionEntry>())
        return titleOfEntry(record);
    QStringList parts;
    for (const FieldFlag flag : {IsCode, IsTitle}) {
        const FieldInfo* field = record.entity->fieldFlagged(flag);
        const bool isKey = flag == IsCode && record.entity->role == EntityRole::Vocabulary;
        if (!field || (isKey && hasTitle(record))) // "gefluechtete" tells people nothing beside "Geflüchtete"
            continue;
        const QString text = plainText(*field, record.value(*field)).simplified();
        if (!text.isEmpty())
            parts << text;
    }
    if (parts.isEmpty())
        return nameWithoutTitle(record);
    // "Dezernat OB" needs no "OB" in front.
    if (parts.size() > 1 && parts.last().contains(parts.first()))
        parts.removeFirst();
    return parts.join(u' ');
}

QString SearchIndex::programVersion()
{
    return QStringLiteral("3/") + QCoreApplication::applicationVersion();
}

void SearchIndex::create()
{
    m_db.exec(QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS \"search_\" USING fts5(\"title\", \"body\", "
                             "tokenize='trigram', detail=full)"));
}

void SearchIndex::update(qint64 rowNumber, const Record& record, bool isNew)
{
    if (!isNew)
        m_db.cached(QStringLiteral("DELETE FROM \"search_\" WHERE rowid=?")).run(rowNumber);
    if (record.deleted)
        return;
    QString title;
    QString body;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.has(Searchable) || record.value(field).isNull())
            continue;
        (field.has(IsCode) || field.has(IsTitle) ? title : body) += plainText(field, record.value(field)) + u' ';
    }
    if (record.entity == &entityOf<OwnFieldValue>())
        body += choiceLabel(m_db, record.value(u"value").text());
    else if (record.entity == &entityOf<OwnFieldOption>())
        updateChosen(m_db, *this, record);
    body += linkedIds(record);
    if (title.isEmpty() && body.isEmpty())
        return;
    m_db.cached(QStringLiteral("INSERT INTO \"search_\"(rowid,\"title\",\"body\") VALUES(?,?,?)"))
        .run(rowNumber, foldedForIndex(title), foldedForIndex(body));
}

void SearchIndex::compact()
{
    m_db.exec(QStringLiteral("INSERT INTO \"search_\"(\"search_\") VALUES('optimize')"));
}

void SearchIndex::rebuild()
{
    m_db.exec(QStringLiteral("DROP TABLE IF EXISTS \"search_\""));
    create();
    const Reader reader(m_db);
    for (const EntityInfo* entity : allEntities()) {
        QHash<QString, qint64> numbers;
        Statement rows = m_db.prepare(QStringLiteral("SELECT \"id\",\"n\" FROM \"row_\" WHERE \"entity\"=?"));
        rows.run(entity->keyText());
        while (rows.next())
            numbers.insert(rows.text(0), rows.integer(1));
        const bool isNew = entity != &entityOf<OwnFieldValue>(); // their choices indexed them already
        for (const Record& record : reader.list(*entity, Rows::All))
            update(numbers.value(idText(record.id)), record, isNew);
    }
}

QList<SearchHit> SearchIndex::search(const QString& query, int limit) const
{
    const auto words = foldedQuery(query);
    if (words.isEmpty())
        return {};
    struct Found {
        qint64 row;
        double rank;
    };
    QList<Found> found;
    Statement match = m_db.prepare(
        QStringLiteral("SELECT rowid, bm25(\"search_\", 8.0, 1.0) FROM \"search_\" WHERE \"search_\" MATCH ? LIMIT %1")
            .arg(kRankAtMost));
    match.run(matchExpression(words));
    while (match.next())
        found << Found{match.integer(0), match.column(1).toDouble()};
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.rank < b.rank || (!(b.rank < a.rank) && a.row < b.row); });

    QList<SearchHit> hits;
    const Reader reader(m_db);
    Statement row = m_db.prepare(QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\"=?"));
    for (const Found& candidate : found) {
        if (hits.size() >= limit)
            break;
        row.run(candidate.row);
        if (!row.next())
            continue;
        const RowRef ref{entityByKey(row.text(0)), idFromText(row.text(1))};
        const auto record = reader.find(ref);
        if (!record || !reader.isLive(ref))
            continue;
        SearchHit hit{ref, recordTitle(*record), {}, {}, {}, candidate.rank};
        fillSnippet(hit, *record, words);
        hits << hit;
    }
    return hits;
}

} // namespace iplan
