// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/resolve.h"

#include "core/base/richtext.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

/// The texts that a row may be named by, in lower case.
QStringList namesOf(const Record& record)
{
    QStringList out;
    for (const FieldInfo& field : record.entity->fields) {
        const bool isName = field.has(IsCode) || field.has(IsTitle) || field.keyText() == u"shortName" ||
                            field.keyText() == u"reference" || field.keyText() == u"number";
        if (isName && field.isTextual() && !record.value(field).isNull())
            out << record.value(field).text();
    }
    out << rowLabel(record);
    for (QString& name : out)
        name = name.toLower();
    out.removeDuplicates();
    return out;
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
        for (const QString& name : namesOf(m_records.at(i)))
            m_byName[name] << i;
    }
}

Result<RowRef> RowFinder::find(const QString& name) const
{
    const QString wanted = name.trimmed();
    const QString lower = wanted.toLower();
    QList<Record> matches;
    for (const qsizetype i : m_byName.value(lower))
        matches << m_records.at(i);
    if (!matches.isEmpty() || wanted.isEmpty())
        return pick(m_entity, wanted, matches);
    QSet<qsizetype> beginning;
    for (auto known = m_byName.constBegin(); known != m_byName.constEnd(); ++known) {
        if (known.key().startsWith(lower))
            beginning.unite({known->begin(), known->end()});
    }
    for (qsizetype i = 0; i < m_records.size() && !beginning.isEmpty(); ++i) {
        if (beginning.contains(i))
            matches << m_records.at(i);
    }
    return pick(m_entity, wanted, matches);
}

Result<RowRef> resolveRow(const Store& store, const EntityInfo& entity, const QString& text)
{
    return store.read<RowRef>([&](const Reader& reader) { return resolveRow(reader, entity, text); });
}

Result<RowRef> resolveRef(const Store& store, const QString& ref, Rows rows)
{
    const qsizetype colon = ref.indexOf(u':');
    if (colon < 0) {
        const QUuid id = idFromText(ref.trimmed());
        if (id.isNull())
            return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Verweis.").arg(ref),
                        QStringLiteral("Schreiben Sie eine Kennung oder „art:name“, zum Beispiel „measure:K001“."));
        return store.read<RowRef>([&](const Reader& reader) -> Result<RowRef> {
            for (const EntityInfo* entity : allEntities()) {
                if (reader.find({entity, id}))
                    return RowRef{entity, id};
            }
            return fail(ErrorKind::NotFound, QStringLiteral("Die Kennung %1 gibt es nicht.").arg(ref),
                        QStringLiteral("„iplan list DATEI ART“ zeigt die Einträge einer Art mit ihrer Kennung."));
        });
    }
    const EntityInfo* entity = entityByKey(ref.left(colon).trimmed());
    if (!entity)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine bekannte Art.").arg(ref.left(colon)),
                    QStringLiteral("„iplan info DATEI“ nennt alle Arten."));
    return store.read<RowRef>(
        [&](const Reader& reader) { return resolveRow(reader, *entity, ref.mid(colon + 1), rows); });
}

Result<Value> parseValue(const Reader& reader, const FieldInfo& field, const QString& text)
{
    if (field.kind == FieldKind::Reference && !text.trimmed().isEmpty()) {
        const auto row = resolveRow(reader, field.target(), text);
        if (!row)
            return failFrom(row);
        return Value(idText(row->id));
    }
    if (field.kind == FieldKind::RichText)
        return Value(richTextToHtml(parseRichText(text)));
    return parseFieldText(field, text);
}

} // namespace iplan
