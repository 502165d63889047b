// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/rowmatcher.h"

#include "core/base/id.h"
#include "core/base/searchtext.h"

namespace iplan
{

namespace
{

/// What tells rows apart, where that is not their code or title (of children within one owner).
struct Identity {
    const char* entity;
    QList<const char*> fields;
    QList<const char*> against = {};   ///< different values of these tell that it is another row of the same name
    QList<const char*> otherwise = {}; ///< by which rows are found that `fields` do not name
};

const QList<Identity>& identities()
{
    static const QList<Identity> table{
        {"editionEntry", {"edition", "sourceEntity", "sourceId"}},
        {"organization", {"name"}}, // short names are not unique
        {"person", {"familyName", "givenName"}, {"email"}},
        {"consultation", {"paper", "body", "date"}},
        {"membership", {"workingGroup", "person"}},
        {"attendance", {"meeting", "person", "organization"}},
        {"roundRecipient", {"round", "organization"}},
        {"ratingBallot", {"round", "person", "organization", "number"}},
        {"ratingVote", {"ballot", "fieldOfAction", "recommendation", "measure"}},
        {"statusReport", {"measure", "asOf"}},
        // Groups number and call their meetings alike; a day has one of them.
        {"meeting", {"workingGroup", "body", "start"}, {"workingGroup", "body"}, {"title", "start"}},
        {"costItem", {"measure", "year", "yearTo", "kind", "stage", "funder", "recipient"}},
        {"metricValue", {"metric", "period"}},
    };
    return table;
}

const FieldInfo* onlyOwner(const EntityInfo& entity)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    const auto owners = std::ranges::count_if(entity.fields, [](const FieldInfo& field) { return field.has(IsOwner); });
    return owners == 1 ? owner : nullptr;
}

constexpr int kLettersOfDay = 10;

bool isMoment(const FieldInfo* field)
{
    return field->kind == FieldKind::DateTime;
}

/// The fields of that name that the entity has.
QStringList fieldsThere(const EntityInfo& entity, const QList<const char*>& names)
{
    QStringList out;
    for (const char* name : names) {
        if (entity.field(QString::fromLatin1(name)))
            out << QString::fromLatin1(name);
    }
    return out;
}

QString textOf(const Value& value)
{
    if (value.isInteger())
        return QString::number(value.integer());
    return value.isReal() ? QString::number(value.real(), 'g', 17) : value.text();
}

/// What of the value tells rows apart.
QString keyText(const FieldInfo& field, const Value& value)
{
    if (isMoment(&field)) // the hour is moved sooner than the day
        return value.text().left(kLettersOfDay);
    // Codes are numbers of people: "1.10" is not "1.1", but letter case and blanks do not matter.
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText ? foldedName(value.text())
                                                                              : textOf(value);
}

} // namespace

QList<QStringList> identityFields(const EntityInfo& entity)
{
    for (const Identity& identity : identities()) {
        if (entity.keyText() != QLatin1String(identity.entity))
            continue;
        QList<QStringList> sets{fieldsThere(entity, identity.fields)};
        if (!identity.otherwise.isEmpty())
            sets << fieldsThere(entity, identity.otherwise);
        return sets;
    }
    QList<QStringList> out;
    const FieldInfo* owner = entity.role == EntityRole::Child ? onlyOwner(entity) : nullptr;
    for (const FieldFlag flag : {IsCode, IsTitle}) {
        if (const FieldInfo* field = entity.fieldFlagged(flag))
            out << (owner ? QStringList{owner->keyText(), field->keyText()} : QStringList{field->keyText()});
    }
    if (entity.role != EntityRole::Link)
        return out;
    QStringList ends;
    for (const FieldInfo& field : entity.fields) {
        if (field.has(LinkEnd))
            ends << field.keyText();
    }
    return {ends};
}

QString identityText(const EntityInfo& entity)
{
    QStringList sets;
    for (const QStringList& set : identityFields(entity)) {
        QStringList labels;
        for (const QString& key : set)
            labels << entity.field(key)->labelText();
        const QString last = labels.takeLast();
        sets << (labels.isEmpty() ? last : labels.join(QLatin1String(", ")) + QStringLiteral(" und ") + last);
    }
    return sets.join(QLatin1String(", sonst "));
}

QStringList addressesIn(const QString& source)
{
    QStringList out = source.split(u'\n', Qt::SkipEmptyParts);
    out.removeIf([](const QString& line) { return !line.contains(QLatin1String("://")) || line.contains(u' '); });
    return out;
}

RowMatcher::RowMatcher(const Reader& reader, const EntityInfo& entity, const QStringList& key)
    : m_entity(entity.keyText()), m_source(entity.field(u"source"))
{
    const auto sets = key.isEmpty() ? identityFields(entity) : QList<QStringList>{key};
    for (const QStringList& set : sets) {
        Fields fields;
        for (const QString& name : set) {
            if (const FieldInfo* field = entity.field(name))
                fields << field;
        }
        if (!fields.isEmpty())
            m_sets << fields;
    }
    for (const Identity& identity : identities()) {
        for (const char* field : entity.keyText() == QLatin1String(identity.entity) && key.isEmpty()
                                     ? identity.against
                                     : QList<const char*>())
            m_against << entity.field(QString::fromLatin1(field));
    }
    m_byKey.resize(m_sets.size());
    m_deletedByKey.resize(m_sets.size());
    m_rows = reader.list(entity);
    m_rows += reader.list(entity, Rows::Deleted);
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        index(m_rows.at(i), i);
}

void RowMatcher::index(const Record& row, qsizetype at)
{
    m_byId.insert(row.id, at);
    // What was put away, or undone, is matched by its id only.
    for (const QString& address : m_source && !row.deleted ? addressesIn(row.value(*m_source).text()) : QStringList())
        m_bySource[address] << at;
    for (qsizetype set = 0; set < m_sets.size(); ++set) {
        const QString key = keyOf(m_sets.at(set), [&row](const FieldInfo& field) { return row.value(field); });
        if (!key.isEmpty())
            (row.deleted ? m_deletedByKey : m_byKey)[set][key] << at;
    }
}

QString RowMatcher::keyOf(const Fields& fields, const std::function<Value(const FieldInfo&)>& value)
{
    QStringList parts;
    bool names = false;
    const auto isOwner = [](const FieldInfo* field) { return field->has(IsOwner); };
    const auto isThere = [&](const FieldInfo* field) { return isOwner(field) && !value(*field).isNull(); };
    if (std::ranges::any_of(fields, isOwner) && std::ranges::none_of(fields, isThere))
        return {};
    const bool needsAll = std::ranges::any_of(fields, isMoment);
    for (const FieldInfo* field : fields) {
        const Value held = value(*field);
        if (held.isNull() && needsAll && !field->has(IsOwner))
            return {};
        names = names || (!held.isNull() && !field->has(IsOwner));
        parts << keyText(*field, held);
    }
    return names ? parts.join(QChar(1)) : QString();
}

const Record* RowMatcher::row(const QUuid& id) const
{
    const auto at = m_byId.constFind(id);
    return at == m_byId.constEnd() ? nullptr : &m_rows.at(*at);
}

QUuid RowMatcher::idOfNew(const QHash<const FieldInfo*, Value>& values) const
{
    const auto tells = [](const FieldInfo* field) { return field->has(Personal) || field->has(TellsAbout); };
    QStringList parts{QStringLiteral("importedRow"), m_entity};
    parts += addressesIn(values.value(m_source).text()).mid(0, 1);
    const bool hasAddress = parts.size() > 2;
    for (const Fields& set : m_sets) {
        if (std::ranges::any_of(set, tells))
            return {};
        for (const FieldInfo* field : hasAddress ? Fields() : set)
            parts << keyText(*field, values.value(field));
    }
    return derivedId(parts.join(QChar(1)));
}

QList<RowRef> RowMatcher::deleted(const QHash<const FieldInfo*, Value>& values) const
{
    QList<RowRef> out;
    for (qsizetype set = 0; set < m_sets.size(); ++set) {
        const QString key = keyOf(m_sets.at(set), [&values](const FieldInfo& field) { return values.value(&field); });
        for (const qsizetype at : key.isEmpty() ? QList<qsizetype>() : m_deletedByKey.at(set).value(key))
            out << m_rows.at(at).ref();
    }
    return out;
}

bool RowMatcher::isAgainst(const Record& row, const QHash<const FieldInfo*, Value>& values) const
{
    return std::ranges::any_of(m_against, [&](const FieldInfo* field) {
        const QString said = foldedName(values.value(field).text());
        const QString known = foldedName(row.value(*field).text());
        return !said.isEmpty() && !known.isEmpty() && said != known;
    });
}

/// Whether both have a number, and not the same one.
bool RowMatcher::isOtherCode(const Record& row, const QHash<const FieldInfo*, Value>& values)
{
    const FieldInfo* code = row.entity->fieldFlagged(IsCode);
    const QString said = code ? foldedName(values.value(code).text()) : QString();
    const QString known = code ? foldedName(row.value(*code).text()) : QString();
    return !said.isEmpty() && !known.isEmpty() && said != known;
}

RowMatcher::Match RowMatcher::match(const QHash<const FieldInfo*, Value>& values) const
{
    Match out;
    for (const QString& address : addressesIn(values.value(m_source).text())) {
        const QList<qsizetype> cited = m_bySource.value(address);
        if (cited.size() > 1) // a page that several cite names none of them
            continue;
        if (!cited.isEmpty() && isOtherCode(m_rows.at(cited.first()), values))
            continue;
        out.key = address;
        if (!cited.isEmpty()) {
            out.rows << m_rows.at(cited.first());
            return out;
        }
    }
    const FieldInfo* code = nullptr; // of which it has one that no row has
    for (qsizetype set = 0; set < m_sets.size() && out.rows.isEmpty(); ++set) {
        const QString key = keyOf(m_sets.at(set), [&values](const FieldInfo& field) { return values.value(&field); });
        if (key.isEmpty())
            continue;
        if (out.key.isEmpty())
            out.key = QString::number(set) + QChar(1) + key;
        for (const qsizetype at : m_byKey.at(set).value(key)) {
            const Record& row = m_rows.at(at);
            if (isAgainst(row, values))
                out.alike << row.ref();
            else if (!code || row.value(*code).isNull())
                out.rows << row;
            else if (!out.alike.contains(row.ref())) // another number and the same title
                out.alike << row.ref();
        }
        code = m_sets.at(set).last()->has(IsCode) ? m_sets.at(set).last() : code;
    }
    return out;
}

} // namespace iplan
