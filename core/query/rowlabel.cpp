// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/rowlabel.h"

#include "core/base/shortened.h"
#include "core/model/entities.h"
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

QString rowLabel(const Record& record)
{
    if (record.entity == &entityOf<Person>()) {
        const QString name = QString(textOf(record, "givenName") + u' ' + textOf(record, "familyName")).simplified();
        if (!name.isEmpty())
            return name;
    }
    if (record.entity == &entityOf<FieldOfAction>() && textOf(record, "title").isEmpty())
        return fieldOfActionName(fromRecord<FieldOfAction>(record));
    if (record.entity == &entityOf<Recommendation>() && textOf(record, "title").isEmpty())
        return shortened(QString(textOf(record, "number") + u' ' + textOf(record, "originalText")).simplified(),
                         kLongest);
    return shortened(recordTitle(record), kLongest);
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
        if (field.has(IsCode) || field.has(IsTitle) || key == u"givenName" || key == u"familyName" || key == u"number")
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
    QHash<QUuid, QString>& labels = m_labels[row.entity];
    auto known = labels.find(row.id);
    if (known == labels.end())
        known = labels.insert(row.id, read(row));
    return *known;
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

QString RowLabels::read(const RowRef& row) const
{
    const auto record =
        m_store.read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); });
    return record && *record ? rowLabel(**record) : QStringLiteral("(nicht vorhanden)");
}

} // namespace iplan
