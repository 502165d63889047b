// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/resolve.h"

#include "core/base/richtext.h"
#include "core/base/searchtext.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

/// As names compare before they are folded: letter case and the form of the letters do not matter.
QString sameLetters(const QString& name)
{
    return normalizedText(name).simplified().toLower();
}

Result<RowRef> pick(const EntityInfo& entity, const QString& text, const QList<Record>& matches)
{
    if (matches.size() == 1)
        return matches.first().ref();
    if (matches.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("%1 „%2“ gibt es nicht.").arg(entity.labelText(), text),
                    QStringLiteral("„iplan list DATEI %1“ zeigt, was es gibt.").arg(entity.keyText()));
    QStringList candidates;
    for (const Record& match : matches.first(qMin<qsizetype>(matches.size(), 8)))
        candidates << recordTitle(match) + QStringLiteral(" (") + idText(match.id) + u')';
    return fail(ErrorKind::Rejected,
                QStringLiteral("%1 „%2“ ist nicht eindeutig: %3%4.")
                    .arg(entity.labelText(), text, candidates.join(QLatin1String("; ")),
                         matches.size() > 8 ? QStringLiteral("; …") : QString()),
                QStringLiteral("Nennen Sie die Kennung oder mehr vom Namen."));
}

} // namespace

QStringList namesOfRow(const Record& record)
{
    QStringList out;
    for (const FieldInfo& field : record.entity->fields) {
        const bool isName = field.has(IsCode) || field.has(IsTitle) || field.keyText() == u"shortName" ||
                            field.keyText() == u"reference" || field.keyText() == u"number";
        if (isName && field.isTextual() && !record.value(field).isNull())
            out << record.value(field).text();
    }
    out << rowLabel(record) << recordTitle(record);
    if (record.entity == &entityOf<Person>())
        out << personName(fromRecord<Person>(record));
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

Result<RowRef> resolveRow(const Reader& reader, const EntityInfo& entity, const QString& text, Rows rows)
{
    const QString wanted = text.trimmed();
    if (const QUuid id = idFromText(wanted); !id.isNull()) {
        const RowRef ref{&entity, id};
        if (reader.find(ref))
            return ref;
        return pick(entity, wanted, {});
    }
    return RowFinder(reader, entity, rows).find(wanted);
}

RowFinder::RowFinder(const Reader& reader, const EntityInfo& entity, Rows rows)
    : m_entity(entity), m_records(reader.list(entity, rows))
{
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        for (const QString& name : namesOfRow(m_records.at(i))) {
            m_byName[sameLetters(name)] << i;
            m_byFolded[foldedName(name)] << i;
        }
    }
}

QSet<qsizetype> RowFinder::beginning(const QHash<QString, QList<qsizetype>>& names, const QString& begin)
{
    QSet<qsizetype> out;
    for (auto known = names.constBegin(); known != names.constEnd() && !begin.isEmpty(); ++known) {
        if (known.key().startsWith(begin))
            out.unite({known->begin(), known->end()});
    }
    return out;
}

QSet<qsizetype> RowFinder::whole(const QString& name) const
{
    const auto setOf = [](const QList<qsizetype>& rows) { return QSet<qsizetype>(rows.begin(), rows.end()); };
    // As it is written before as it is folded: "Öst" is not "Ost" if there are both.
    const QSet<qsizetype> found = setOf(m_byName.value(sameLetters(name)));
    const QString folded = foldedName(name);
    return found.isEmpty() && !folded.isEmpty() ? setOf(m_byFolded.value(folded)) : found;
}

Result<RowRef> RowFinder::pickFrom(const QSet<qsizetype>& found, const QString& name) const
{
    QList<qsizetype> order(found.begin(), found.end());
    std::ranges::sort(order);
    QList<Record> matches;
    for (const qsizetype i : std::as_const(order))
        matches << m_records.at(i);
    return pick(m_entity, name, matches);
}

Result<RowRef> RowFinder::find(const QString& name) const
{
    const QString wanted = name.trimmed();
    QSet<qsizetype> found = whole(wanted); // the whole name before its beginning
    if (found.isEmpty())
        found = beginning(m_byName, sameLetters(wanted));
    if (found.isEmpty())
        found = beginning(m_byFolded, foldedName(wanted));
    return pickFrom(found, wanted);
}

Result<RowRef> RowFinder::findWhole(const QString& name) const
{
    const QString wanted = name.trimmed();
    return pickFrom(whole(wanted), wanted);
}

QList<RowRef> RowFinder::candidates(const QString& name) const
{
    const QString folded = foldedName(name);
    QList<RowRef> out;
    for (auto known = m_byFolded.constBegin(); known != m_byFolded.constEnd() && !folded.isEmpty(); ++known) {
        if (!known.key().startsWith(folded) && (known.key().size() < 4 || !folded.startsWith(known.key())))
            continue;
        for (const qsizetype i : *known) {
            if (const RowRef row = m_records.at(i).ref(); !out.contains(row))
                out << row;
        }
    }
    return out;
}

Result<RowRef> resolveRow(const Store& store, const EntityInfo& entity, const QString& text)
{
    return store.read([&](const Reader& reader) { return resolveRow(reader, entity, text); });
}

Result<RowRef> rowWithId(const Reader& reader, const QUuid& id)
{
    QList<RowRef> found;
    QStringList names;
    for (const EntityInfo* entity : allEntities()) {
        if (const auto record = reader.find({entity, id})) {
            found << record->ref();
            names << QStringLiteral("%1:%2 (%3)").arg(entity->keyText(), idText(id), recordTitle(*record));
        }
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Die Kennung %1 gibt es nicht.").arg(idText(id)),
                    QStringLiteral("„iplan list DATEI ART“ zeigt die Einträge einer Art mit ihrer Kennung."));
    return fail(ErrorKind::Rejected,
                QStringLiteral("Die Kennung %1 tragen mehrere Einträge: %2.").arg(idText(id), names.join(u"; ")),
                QStringLiteral("Schreiben Sie die Art davor, zum Beispiel „%1:%2“.")
                    .arg(found.first().entity->keyText(), idText(id)));
}

Result<RowRef> resolveRef(const Store& store, const QString& ref, Rows rows)
{
    const qsizetype colon = ref.indexOf(u':');
    if (colon < 0) {
        const QUuid id = idFromText(ref.trimmed());
        if (id.isNull())
            return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Verweis.").arg(ref),
                        QStringLiteral("Schreiben Sie eine Kennung oder „art:name“, zum Beispiel „measure:K001“."));
        return store.read([&](const Reader& reader) -> Result<RowRef> { return rowWithId(reader, id); });
    }
    const EntityInfo* entity = entityByKey(ref.left(colon).trimmed());
    if (!entity)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine bekannte Art.").arg(ref.left(colon)),
                    QStringLiteral("„iplan info DATEI“ nennt alle Arten."));
    return store.read([&](const Reader& reader) { return resolveRow(reader, *entity, ref.mid(colon + 1), rows); });
}

Result<Value> parseValue(const Reader& reader, const Column& field, const QString& text)
{
    if (field.kind == FieldKind::Reference && !text.trimmed().isEmpty()) {
        // "workingGroup:Bildung" where a reference names its kind, as it must elsewhere.
        const QString kind = field.target().keyText() + u':';
        const QString named = text.trimmed();
        const bool namesKind = named.startsWith(kind, Qt::CaseInsensitive);
        IPLAN_TRY_ASSIGN(const auto row, resolveRow(reader, field.target(), namesKind ? named.mid(kind.size()) : text));
        return Value(idText(row.id));
    }
    if (field.kind == FieldKind::RichText)
        return Value(richTextToHtml(parseRichText(text)));
    return parseFieldText(field, text);
}

} // namespace iplan
