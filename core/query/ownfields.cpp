// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/ownfields.h"

#include "core/base/searchtext.h"
#include "core/model/fieldtext.h"

#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <QLocale>

namespace iplan
{

namespace
{

const QByteArray kOwnPrefix = QByteArrayLiteral("own-");

FieldKind fieldKindOf(const OwnField& field)
{
    switch (field.kind.value().value_or(OwnFieldKind::Text)) {
    case OwnFieldKind::Number:
        return FieldKind::Decimal;
    case OwnFieldKind::Date:
        return FieldKind::Date;
    case OwnFieldKind::Choice:
        return FieldKind::Reference;
    case OwnFieldKind::YesNo:
        return FieldKind::Boolean;
    case OwnFieldKind::Text:
        break;
    }
    return FieldKind::Text;
}

/// A column with the texts that it points to.
struct DescribedField {
    QByteArray key;
    QByteArray label;
    QByteArray help;
    Column column;

    DescribedField(const OwnField& field, const QString& labelText, unsigned flags)
        : key(kOwnPrefix + field.id.text().toLatin1()), label(labelText.toUtf8()), help(field.help.toUtf8()),
          column(key.constData(), label.constData(), fieldKindOf(field), flags, help.constData())
    {
        if (column.kind == FieldKind::Reference)
            column.target = &entityOf<OwnFieldOption>;
    }
};

/// The description of the field. Others keep its address, so it is made once for each form of the definition and never
/// goes away: there are few fields, and people rarely rename them.
const Column& describedField(const OwnField& field, const QString& heading)
{
    static std::mutex mutex;
    static std::map<QString, std::unique_ptr<const DescribedField>> known;
    const bool isNumber = field.kind == OwnFieldKind::Number;
    const QString shape = QStringList{field.id.text(), heading, field.help, field.kind.key(),
                                      QString::number(int(field.personal) + 2 * int(field.internal))}
                              .join(QChar(0));
    const std::scoped_lock lock(mutex);
    std::unique_ptr<const DescribedField>& made = known[shape];
    if (!made) {
        const unsigned flags =
            (field.personal ? unsigned(Personal) : 0U) | (field.internal ? unsigned(InternalOnly) : 0U);
        made = std::make_unique<const DescribedField>(field, isNumber ? heading : field.label, flags);
    }
    return made->column;
}

std::optional<double> storedNumber(const QString& stored)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(stored, &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString numberForStore(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

const FieldInfo* ownFieldLink(const EntityInfo& entity)
{
    for (const FieldInfo& field : entityOf<OwnFieldValue>().fields) {
        if (field.has(IsOwner) && &field.target() == &entity)
            return &field;
    }
    return nullptr;
}

RowRef ownFieldRow(const OwnFieldValue& value)
{
    RowRef out;
    for (const RowRef& row :
         {rowRef(value.measure), rowRef(value.person), rowRef(value.organization), rowRef(value.workingGroup)}) {
        if (row.isNull())
            continue;
        if (!out.isNull())
            return {};
        out = row;
    }
    return out;
}

Id<OwnFieldValue> ownFieldValueId(const Id<OwnField>& field, const RowRef& row)
{
    return Id<OwnFieldValue>(derivedId(entityOf<OwnFieldValue>().keyText() + u'/' + field.text() + u'/' +
                                       row.entity->keyText() + u'/' + idText(row.id)));
}

OwnFieldDefinition::OwnFieldDefinition(OwnField field, QList<OwnFieldOption> options)
    : m_field(std::move(field)), m_options(std::move(options))
{
    if (m_field.label.simplified().isEmpty())
        m_field.label = QStringLiteral("(ohne Bezeichnung)");
    m_column = &describedField(m_field, heading());
}

const EntityInfo* OwnFieldDefinition::owner() const
{
    const EntityInfo* entity = entityByKey(m_field.owner.key());
    return entity && ownFieldLink(*entity) ? entity : nullptr;
}

QString OwnFieldDefinition::heading() const
{
    const bool withUnit = m_field.kind == OwnFieldKind::Number && !m_field.unit.isEmpty();
    return withUnit ? QStringLiteral("%1 (%2)").arg(m_field.label, m_field.unit) : m_field.label;
}

bool OwnFieldDefinition::isPublic() const
{
    return !m_field.personal && !m_field.internal && owner() != &entityOf<Person>();
}

Value OwnFieldDefinition::value(const QString& stored) const
{
    if (stored.isEmpty())
        return {};
    if (m_column->kind == FieldKind::Decimal) {
        const auto number = storedNumber(stored);
        return number ? Value(*number) : Value(stored);
    }
    if (m_column->kind == FieldKind::Boolean)
        return stored == u"1" ? Value(qint64(1)) : Value();
    return stored;
}

QString OwnFieldDefinition::text(const QString& stored) const
{
    if (m_column->kind != FieldKind::Reference)
        return displayText(*m_column, value(stored));
    for (const OwnFieldOption& option : m_options) {
        if (option.id.text() == stored)
            return option.label;
    }
    return stored.isEmpty() ? QString() : QStringLiteral("(nicht vorhanden)");
}

QString OwnFieldDefinition::textWithUnit(const QString& stored) const
{
    const QString shown = text(stored);
    const bool withUnit = m_field.kind == OwnFieldKind::Number && !shown.isEmpty() && !m_field.unit.isEmpty();
    return withUnit ? shown + u' ' + m_field.unit : shown;
}

Result<QString> OwnFieldDefinition::parse(const QString& text) const
{
    const QString word = text.simplified();
    if (word.isEmpty())
        return QString();
    if (m_column->kind == FieldKind::Reference) {
        QStringList labels;
        for (const OwnFieldOption& option : m_options) {
            if (option.id.text() == word || foldedName(option.label) == foldedName(word))
                return option.id.text();
            if (!option.retired)
                labels << u'„' + option.label + u'“';
        }
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Eigenes Feld „%1“: „%2“ ist keine der Möglichkeiten.").arg(m_field.label, word),
                    labels.isEmpty() ? QStringLiteral("Legen Sie unter „Eigene Felder“ zuerst Auswahlwerte an.")
                                     : QStringLiteral("Erlaubt sind: %1.").arg(labels.join(QStringLiteral(", "))));
    }
    const auto read = parseFieldText(*m_column, text);
    if (!read)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Eigenes Feld „%1“: „%2“ passt nicht zur Art „%3“.")
                        .arg(m_field.label, word.left(80), m_field.kind.label()),
                    read.error().hint);
    if (read->isReal())
        return numberForStore(read->real());
    if (read->isInteger())
        return QString::number(read->integer());
    return read->text();
}

bool OwnFieldDefinition::fits(const QString& stored) const
{
    if (stored.isEmpty() || m_column->kind == FieldKind::Text)
        return true;
    if (m_column->kind == FieldKind::Decimal)
        return storedNumber(stored).has_value();
    const auto read = parse(stored);
    return read && *read == stored;
}

OwnFieldList::OwnFieldList(const Reader& reader) : OwnFieldList(reader.all<OwnField>(), reader.all<OwnFieldOption>()) {}

OwnFieldList::OwnFieldList(const QList<OwnField>& fields, const QList<OwnFieldOption>& options)
{
    QHash<Id<OwnField>, QList<OwnFieldOption>> byField;
    for (const OwnFieldOption& option : options)
        byField[option.ownField] << option;
    for (const OwnField& field : fields)
        m_fields << OwnFieldDefinition(field, byField.value(field.id));
}

Result<OwnFieldList> OwnFieldList::load(const Store& store)
{
    return store.read([](const Reader& reader) -> Result<OwnFieldList> { return OwnFieldList(reader); });
}

QList<OwnFieldDefinition> OwnFieldList::of(const EntityInfo& entity, Which which) const
{
    QList<OwnFieldDefinition> out;
    for (const OwnFieldDefinition& field : m_fields) {
        if (field.owner() == &entity && (which == Which::WithRetired || !field.field().retired))
            out << field;
    }
    return out;
}

const OwnFieldDefinition* OwnFieldList::find(const Id<OwnField>& id) const
{
    const auto at = std::find_if(m_fields.begin(), m_fields.end(),
                                 [&](const OwnFieldDefinition& field) { return field.field().id == id; });
    return at == m_fields.end() ? nullptr : &*at;
}

Result<OwnFieldDefinition> OwnFieldList::named(const EntityInfo& entity, const QString& label) const
{
    QList<OwnFieldDefinition> found;
    QStringList known;
    for (const OwnFieldDefinition& field : of(entity, Which::WithRetired)) {
        known << u'„' + field.field().label + u'“';
        if (foldedName(field.field().label) == foldedName(label) || field.field().id.text() == label.trimmed())
            found << field;
    }
    if (found.size() == 1)
        return found.first();
    const QString there =
        known.isEmpty()
            ? QStringLiteral("%1 haben noch keine eigenen Felder.").arg(entity.pluralText())
            : QStringLiteral("Eigene Felder von %1: %2.").arg(entity.pluralText(), known.join(QStringLiteral(", ")));
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Das eigene Feld „%1“ gibt es nicht.").arg(label), there);
    return fail(ErrorKind::Rejected, QStringLiteral("Das eigene Feld „%1“ gibt es mehrfach.").arg(label),
                QStringLiteral("Benennen Sie eines der Felder um."));
}

QHash<Id<OwnField>, QString> ownValuesOf(const Reader& reader, const RowRef& row)
{
    QHash<Id<OwnField>, QString> out;
    const FieldInfo* link = row.isNull() ? nullptr : ownFieldLink(*row.entity);
    if (!link)
        return out;
    for (const Record& record : reader.listWhere(entityOf<OwnFieldValue>(), *link, idText(row.id), Rows::All)) {
        const auto value = fromRecord<OwnFieldValue>(record);
        if (!value.deleted && !value.value.isEmpty())
            out.insert(value.ownField, value.value);
    }
    return out;
}

QHash<QUuid, QString> ownValuesOf(const Reader& reader, const Id<OwnField>& field)
{
    QHash<QUuid, QString> out;
    for (const OwnFieldValue& value : reader.where<OwnFieldValue>("ownField", field, Rows::All)) {
        if (!value.deleted && !value.value.isEmpty())
            out.insert(ownFieldRow(value).id, value.value);
    }
    return out;
}

Id<OwnField> ownFieldId(const Column& column)
{
    const QByteArrayView key(column.key);
    return !column.asField() && key.startsWith(kOwnPrefix)
               ? Id<OwnField>(idFromText(QString::fromLatin1(key.sliced(kOwnPrefix.size()))))
               : Id<OwnField>();
}

OwnColumns::OwnColumns(const Reader& reader, const QList<const Column*>& columns)
{
    const bool wanted =
        std::any_of(columns.begin(), columns.end(), [](const Column* column) { return isOwnField(*column); });
    if (!wanted)
        return;
    const OwnFieldList all(reader);
    for (const Column* column : columns) {
        const OwnFieldDefinition* definition = isOwnField(*column) ? all.find(ownFieldId(*column)) : nullptr;
        if (!definition || m_values.contains(column))
            continue;
        const auto stored = ownValuesOf(reader, definition->field().id);
        QHash<QUuid, Value>& values = m_values[column];
        for (auto value = stored.constBegin(); value != stored.constEnd(); ++value)
            values.insert(value.key(), definition->value(value.value()));
    }
}

} // namespace iplan
