// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formsections.h"

#include "core/model/entities.h"
#include "ui/form/childtable.h"
#include "ui/form/costsummary.h"
#include "ui/form/linkeditor.h"

namespace iplan
{

namespace
{

/// The group under which the rows of an entity appear in the form of their owner. Others: References.
FieldGroup groupOf(const EntityInfo& entity)
{
    static const QHash<const EntityInfo*, FieldGroup> groups{
        {&entityOf<CostItem>(), FieldGroup::Costs},
        {&entityOf<Metric>(), FieldGroup::Metrics},
        {&entityOf<MetricValue>(), FieldGroup::Metrics},
        {&entityOf<StatusReport>(), FieldGroup::Status},
        {&entityOf<MeasureStep>(), FieldGroup::Time},
        {&entityOf<MeasureParticipant>(), FieldGroup::Responsibility},
        {&entityOf<MeasureTargetGroup>(), FieldGroup::Main},
        {&entityOf<PersonConsent>(), FieldGroup::DataProtection},
    };
    return groups.value(&entity, FieldGroup::References);
}

bool refersTo(const FieldInfo& field, const EntityInfo& entity)
{
    return field.kind == FieldKind::Reference && &field.target() == &entity;
}

SectionInfo childSection(const EntityInfo& child, const FieldInfo& owner)
{
    return {groupOf(child), child.pluralText(), [&child, &owner](Workspace& workspace, QWidget* parent) {
                auto* table = new ChildTable(workspace, child, owner, parent);
                if (&child == &entityOf<CostItem>())
                    table->setSummary(&costSummary);
                return static_cast<FormSection*>(table);
            }};
}

SectionInfo linkSection(const EntityInfo& link, const FieldInfo& ownEnd)
{
    const FieldInfo* other = nullptr;
    bool hasRole = false;
    for (const FieldInfo& field : link.fields) {
        if (field.kind == FieldKind::Reference && &field != &ownEnd)
            other = &field;
        hasRole = hasRole || field.kind == FieldKind::Enum;
    }
    const bool ownName = !other || (hasRole && ownEnd.has(IsOwner)); // "Beteiligte Organisationen"
    const QString title = ownName ? link.pluralText() : other->target().pluralText();
    return {groupOf(link), title, [&link, &ownEnd](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new LinkEditor(workspace, link, ownEnd, parent));
            }};
}

} // namespace

QList<SectionInfo> formSections(const EntityInfo& entity)
{
    QList<SectionInfo> out;
    for (const EntityInfo* other : allEntities()) {
        for (const FieldInfo& field : other->fields) {
            if (!refersTo(field, entity))
                continue;
            if (other->role == EntityRole::Child && field.has(IsOwner))
                out << childSection(*other, field);
            else if (other->role == EntityRole::Link && field.has(LinkEnd))
                out << linkSection(*other, field);
        }
    }
    return out;
}

} // namespace iplan
