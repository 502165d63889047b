// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/erase.h"

#include "core/base/searchtext.h"
#include "core/model/entities.h"
#include "core/model/erasure.h"
#include "core/ops/erasenames.h"
#include "core/store/commithistory.h"

namespace iplan
{

namespace
{

/// The rows that cannot be without `row`.
QList<RowRef> dependents(const Reader& reader, const RowRef& row)
{
    QList<RowRef> out;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (!isErasedWith(*entity, field) || &field.target() != row.entity)
                continue;
            for (const Record& record : reader.listWhere(*entity, field, Value(idText(row.id)), Rows::All))
                out << record.ref();
        }
    }
    return out;
}

/// What a text may call the people among the rows.
QStringList namesOf(const Reader& reader, const QList<RowRef>& rows)
{
    QStringList out;
    for (const RowRef& row : rows) {
        const auto record = reader.find(row);
        const bool isAuthor = row.entity == &entityOf<Author>();
        if (record && (isAuthor || row.entity == &entityOf<Person>()))
            out << record->value(isAuthor ? QStringView(u"name") : QStringView(u"familyName")).text();
    }
    return out;
}

/// The authors who have the name of an erased person.
QList<RowRef> authorsOfName(const Reader& reader, const QList<RowRef>& rows)
{
    QStringList names;
    for (const RowRef& row : rows) {
        if (row.entity != &entityOf<Person>())
            continue;
        if (const auto person = reader.find(Id<Person>(row.id)))
            names << foldedName(person->givenName + u' ' + person->familyName);
    }
    QList<RowRef> out;
    for (const Author& author : reader.all<Author>(Rows::All)) {
        if (names.contains(foldedName(author.name)) && !rows.contains(rowRef(author.id)))
            out << rowRef(author.id);
    }
    return out;
}

QList<RowRef> rowsOf(const QList<Erasure::Mention>& mentions)
{
    QList<RowRef> out;
    for (const Erasure::Mention& mention : mentions)
        out << mention.row;
    return out;
}

} // namespace

Result<QList<RowRef>> rowsToErase(const Store& store, const QList<RowRef>& rows)
{
    return store.read([&](const Reader& reader) -> Result<QList<RowRef>> {
        QList<RowRef> out;
        QList<RowRef> open = rows;
        while (!open.isEmpty()) {
            const RowRef row = open.takeFirst();
            if (out.contains(row))
                continue;
            out << row;
            open += dependents(reader, row);
        }
        return out;
    });
}

QList<std::pair<const EntityInfo*, int>> countsByEntity(const QList<RowRef>& rows)
{
    QList<std::pair<const EntityInfo*, int>> out;
    for (const EntityInfo* entity : allEntities()) {
        const auto number =
            std::count_if(rows.begin(), rows.end(), [&](const RowRef& row) { return row.entity == entity; });
        if (number > 0)
            out << std::pair(entity, static_cast<int>(number));
    }
    return out;
}

Result<ErasurePreview> previewErasure(const Store& store, const QList<RowRef>& rows)
{
    ErasurePreview out;
    IPLAN_TRY_ASSIGN(const auto all, rowsToErase(store, rows));
    out.rows = all;
    IPLAN_TRY_ASSIGN(const auto names,
                     store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<QStringList> {
                         QSet<qint64> commits;
                         for (const RowRef& row : std::as_const(out.rows)) {
                             for (const CommitRecord& commit : CommitHistory(journal).commits(row))
                                 commits.insert(commit.seq);
                         }
                         out.commits = commits.size();
                         out.authors = authorsOfName(reader, out.rows);
                         return namesOf(reader, out.rows);
                     }));
    const auto mentions = store.erasure().mentions(names);
    if (!mentions)
        return failFrom(mentions);
    out.mentions = *mentions;
    IPLAN_TRY_ASSIGN(out.redacted, store.read([&](const Reader& reader) -> Result<QList<RowRef>> {
        return closedMentions(reader, out.rows, rowsOf(out.mentions));
    }));
    out.mentions.removeIf([&](const Erasure::Mention& mention) {
        return out.authors.contains(mention.row) || out.rows.contains(mention.row) ||
               out.redacted.contains(mention.row);
    });
    return out;
}

Result<ErasureResult> eraseRecords(Store& store, const QList<RowRef>& rows)
{
    ErasureResult out;
    IPLAN_TRY_ASSIGN(const auto all, rowsToErase(store, rows));
    out.rows = all;
    IPLAN_TRY_ASSIGN(const auto names, store.read([&](const Reader& reader) -> Result<QStringList> {
        out.authors = authorsOfName(reader, out.rows);
        return namesOf(reader, out.rows);
    }));
    // First, while the person is there: whoever is interrupted between the two begins anew.
    IPLAN_TRY_ASSIGN(const auto named, store.erasure().mentions(names));
    IPLAN_TRY_ASSIGN(out.redacted, redactClosed(store, out.rows, rowsOf(named)));
    const auto notice = store.erasure().erase(out.rows);
    if (!notice)
        return failFrom(notice);
    out.notice = *notice;
    const auto mentions = store.erasure().mentions(names);
    if (!mentions)
        return failFrom(mentions);
    out.mentions = *mentions;
    out.mentions.removeIf([&](const Erasure::Mention& mention) { return out.authors.contains(mention.row); });
    return out;
}

} // namespace iplan
