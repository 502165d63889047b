// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/textlinks.h"

namespace iplan
{

namespace
{

constexpr int kLinksAtMost = 500; ///< nobody reads more

RowRef rowAt(const RecordAddress& address)
{
    return {entityByKey(address.entity), address.id};
}

} // namespace

QString addressOf(const RowRef& row)
{
    return row.isNull() ? QString() : RecordAddress{row.entity->keyText(), row.id}.text();
}

RowRef rowOfAddress(const QString& text)
{
    const auto address = RecordAddress::parse(text);
    const RowRef row = address ? rowAt(*address) : RowRef();
    return row.isNull() ? RowRef() : row;
}

QList<TextLink> textLinksFrom(const Reader& reader, const Record& record)
{
    QList<TextLink> out;
    for (const FieldInfo& field : record.entity->fields) {
        if (!field.isTextual())
            continue;
        for (const RecordAddress& address : recordAddressesIn(record.value(field).text())) {
            const RowRef to = rowAt(address);
            if (!to.isNull() && reader.find(to))
                out << TextLink{record.ref(), &field, to};
        }
    }
    return out;
}

Result<QList<TextLink>> textLinksFrom(const Store& store, const RowRef& row)
{
    return store.read([&](const Reader& reader) -> Result<QList<TextLink>> {
        const auto record = reader.find(row);
        return record ? textLinksFrom(reader, *record) : QList<TextLink>();
    });
}

Result<QList<TextLink>> textLinksTo(const Store& store, const RowRef& row)
{
    if (row.isNull())
        return QList<TextLink>();
    IPLAN_TRY_ASSIGN(const auto hits, store.search(idText(row.id), kLinksAtMost));
    return store.read([&](const Reader& reader) -> Result<QList<TextLink>> {
        QList<TextLink> out;
        for (const SearchHit& hit : hits) {
            const auto record = reader.find(hit.row);
            if (!record)
                continue;
            for (const TextLink& link : textLinksFrom(reader, *record)) {
                if (link.to == row)
                    out << link;
            }
        }
        return out;
    });
}

} // namespace iplan
