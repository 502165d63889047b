// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/editionrows.h"

#include "core/model/editionscope.h"
#include "core/store/rowjson.h"

#include <QJsonDocument>

namespace iplan
{

namespace
{

/// What the rows of the entity belong to; null for those that stand for themselves. A link belongs to its first end.
const EntityInfo* ownerOf(const EntityInfo& entity)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    if (!owner)
        owner = entity.fieldFlagged(LinkEnd);
    return owner && owner->kind == FieldKind::Reference && &owner->target() != &entity ? &owner->target() : nullptr;
}

} // namespace

Result<std::unique_ptr<RowSource>> EditionRows::load(JournalReader& journal, const Reader& reader,
                                                     const Id<Edition>& edition)
{
    if (!reader.find(edition))
        return fail(ErrorKind::NotFound, QStringLiteral("Diese Fortschreibung gibt es nicht."),
                    QStringLiteral("„iplan list DATEI edition“ zeigt, welche es gibt."));
    std::unique_ptr<EditionRows> rows(new EditionRows(reader));
    const auto entries = reader.where<EditionEntry>("edition", edition);
    for (const EditionEntry& entry : entries)
        IPLAN_TRY(rows->read(journal, entry));
    return rows;
}

Result<> EditionRows::read(JournalReader& journal, const EditionEntry& entry)
{
    const EntityInfo* entity = entityByKey(entry.sourceEntity);
    const RowRef source{entity, idFromText(entry.sourceId)};
    if (entry.content.isEmpty() || source.isNull() || inEdition(*entity) == InEdition::Never)
        return {}; // chosen only, of a newer program, or not to be frozen
    m_frozen.insert(entity);
    if (const qint64 row = journal.findRow(source); row != 0 && journal.isErased(row))
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(entry.content.toUtf8());
    auto record = rowFromJson(*entity, json.object());
    if (!json.isObject() || !record)
        return fail(
            ErrorKind::Damaged,
            QStringLiteral("Ein Eintrag der Fortschreibung ist unlesbar: %1 %2.")
                .arg(entity->labelText(), entry.sourceId),
            QStringLiteral("Stellen Sie eine Sicherung wieder her oder frieren Sie die Fortschreibung neu ein."));
    record->id = source.id;
    add(*record);
    return {};
}

bool EditionRows::isFrozen(const EntityInfo& entity) const
{
    const EntityInfo* one = &entity;
    for (int depth = 0; one && depth < 6 && inEdition(*one) != InEdition::Never; ++depth) {
        if (m_frozen.contains(one))
            return true;
        one = ownerOf(*one);
    }
    return false;
}

void EditionRows::each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const
{
    if (isFrozen(entity))
        MemoryRows::each(entity, rows, visit);
    else
        m_present.each(entity, rows, visit);
}

} // namespace iplan
