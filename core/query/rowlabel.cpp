// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/rowlabel.h"

#include "core/base/shortened.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/query/references.h"
#include "core/store/searchindex.h"

namespace iplan
{

namespace
{

constexpr qsizetype kLongest = 160;

QString textOf(const Record& record, const char* key)
{
    return record.value(QString::fromLatin1(key)).text().simplified();
}

constexpr int kTellingValues = 5; ///< so many tell a row without a name from the others

/// A number without anything else: "3", "2.1".
bool isBareNumber(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
}

/// What the row holds that tells it from its siblings: "2027, Personalkosten, 12.500,00 €".
QString tellingValues(const Record& record, const LabelSource& labels)
{
    const RowRef owner = holderOf(record);
    QStringList out;
    for (const FieldInfo& field : record.entity->fields) {
        const Value value = record.value(field);
        if (!field.has(InList) || field.kind == FieldKind::Boolean || value.isNull() || out.size() == kTellingValues)
            continue;
        if (field.kind != FieldKind::Reference) {
            out << displayText(field, value).simplified();
        } else if (const RowRef row{&field.target(), idFromText(value.text())}; labels && row != owner) {
            out << labels(row);
        }
    }
    out.removeAll(QString());
    return out.join(QStringLiteral(", "));
}

QString namedByValues(const Record& record, const LabelSource& labels)
{
    const QString values = tellingValues(record, labels);
    const QString what = values.isEmpty() ? recordTitle(record) : values;
    const QString owner = labels ? labels(holderOf(record)) : QString();
    return owner.isEmpty() ? what : QStringLiteral("%1 (%2)").arg(shortened(what, kLongest / 2), owner);
}

} // namespace

QString personName(const Person& person)
{
    return QStringList{person.title, person.givenName, person.familyName}.join(u' ').simplified();
}

QString fieldOfActionName(const FieldOfAction& field, bool saysGap)
{
    if (!field.title.trimmed().isEmpty())
        return field.number.isEmpty() ? field.title : field.number + u' ' + field.title;
    const QString name = QStringLiteral("Handlungsfeld ") + field.number;
    return (saysGap ? name + QStringLiteral(" (noch ohne Namen)") : name).simplified();
}

QString meetingName(const Meeting& meeting)
{
    QStringList out;
    for (const QString& part : {meeting.number, meeting.title}) {
        if (!part.trimmed().isEmpty())
            out << part.simplified();
    }
    const QString name = out.isEmpty() ? QStringLiteral("Sitzung") : out.join(u' ');
    return meeting.start.isValid() ? name + QStringLiteral(" am ") + formatDate(meeting.start.date()) : name;
}

bool isNamedByValues(const EntityInfo& entity)
{
    return std::none_of(entity.fields.begin(), entity.fields.end(), [](const FieldInfo& field) {
        return field.has(IsCode) || field.has(IsTitle) || (field.has(InList) && field.isTextual());
    });
}

/// A ballot is never called by its member: histories and findings are printed, and nobody is to read there who said
/// what.
QString ballotLabel(const Record& record, const LabelSource& labels)
{
    const auto ballot = fromRecord<RatingBallot>(record);
    const QString name =
        ballot.number ? QStringLiteral("Stimmzettel %1").arg(*ballot.number) : QStringLiteral("Stimmzettel");
    return labels && !ballot.round.isNull() ? QStringLiteral("%1 (%2)").arg(name, labels(rowRef(ballot.round))) : name;
}

QString rowLabel(const Record& record, const LabelSource& labels)
{
    if (record.entity == &entityOf<RatingBallot>())
        return shortened(ballotLabel(record, labels), kLongest);
    if (record.entity == &entityOf<Person>()) {
        const QString name = QString(textOf(record, "givenName") + u' ' + textOf(record, "familyName")).simplified();
        if (!name.isEmpty())
            return name;
    }
    if (record.entity == &entityOf<FieldOfAction>() && textOf(record, "title").isEmpty())
        return fieldOfActionName(fromRecord<FieldOfAction>(record));
    if (isNamedByValues(*record.entity))
        return shortened(namedByValues(record, labels), kLongest);
    const QString title = recordTitle(record);
    if (record.entity == &entityOf<Recommendation>() && textOf(record, "title").isEmpty() &&
        !textOf(record, "originalText").isEmpty())
        return shortened(QString(textOf(record, "number") + u' ' + textOf(record, "originalText")).simplified(),
                         kLongest);
    if (record.entity == &entityOf<Meeting>())
        return meetingName(fromRecord<Meeting>(record));
    if (isBareNumber(title) && record.entity->role != EntityRole::Vocabulary)
        return QStringLiteral("%1 %2 (noch ohne Namen)").arg(record.entity->labelText(), title);
    return shortened(title, kLongest);
}

namespace
{

constexpr int kLabelPart = 20'000; ///< rows read while nobody else may write

/// Fields that rowLabel() reads first; where they are empty it may look into any other.
QList<const FieldInfo*> labelFields(const EntityInfo& entity)
{
    QList<const FieldInfo*> out;
    for (const FieldInfo& field : entity.fields) {
        const QString key = field.keyText();
        if (field.has(IsCode) || field.has(IsTitle) || key == u"givenName" || key == u"familyName" ||
            key == u"number" || key == u"start")
            out << &field;
    }
    return out;
}

bool hasTitle(const Record& record)
{
    const FieldInfo* title = record.entity->fieldFlagged(IsTitle);
    return title && !record.value(*title).isNull();
}

} // namespace

QString RowLabels::of(const RowRef& row)
{
    if (row.isNull())
        return {};
    if (!m_labels.contains(row.entity))
        readAll(*row.entity);
    const QHash<QUuid, QString>& known = m_labels[row.entity];
    if (const auto label = known.constFind(row.id); label != known.constEnd())
        return *label;
    const QString label = read(row); // asks for labels of others, too
    m_labels[row.entity].insert(row.id, label);
    return label;
}

void RowLabels::readAll(const EntityInfo& entity)
{
    QHash<QUuid, QString>& labels = m_labels[&entity];
    const QList<const FieldInfo*> fields = labelFields(entity);
    std::optional<qint64> place = 0;
    while (place) {
        const auto next = m_store.read([&](const Reader& reader) {
            return Result<std::optional<qint64>>(
                reader.scan(entity, fields, *place, kLabelPart, [&](const Record& record) {
                    if (hasTitle(record))
                        labels.insert(record.id, rowLabel(record));
                }));
        });
        place = next.value_or(std::nullopt);
    }
}

QString RowLabels::read(const RowRef& row)
{
    const auto record =
        m_store.read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); });
    return record && *record ? rowLabel(**record, [this](const RowRef& other) { return of(other); })
                             : QStringLiteral("(nicht vorhanden)");
}

} // namespace iplan
