// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formlayout.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

constexpr qsizetype kFewFields = 14;

/// All groups in their order with the fields and sections of the entity.
QMap<FieldGroup, FormGroup> groupsOf(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    QMap<FieldGroup, FormGroup> out;
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden) && !hidden.contains(&field))
            out[field.group].fields << &field;
    }
    for (const SectionInfo& section : formSections(entity))
        out[section.group].sections << section;
    for (auto group = out.begin(); group != out.end(); ++group)
        group->title = groupLabel(group.key());
    return out;
}

/// Texts have a page of their own: they need the room.
bool isShort(FieldGroup group)
{
    return group != FieldGroup::Text;
}

/// Below its table a row needs no headings; its fields stand as in the field table.
PagePlan flatPage(const EntityInfo& entity, const QList<const FieldInfo*>& hidden)
{
    FormGroup group{entity.labelText(), {}, formSections(entity)};
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(Hidden) && !hidden.contains(&field))
            group.fields << &field;
    }
    return {group.title, {group}};
}

} // namespace

QList<PagePlan> planPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden, bool flat)
{
    const auto groups = groupsOf(entity, hidden);
    qsizetype fields = 0;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        fields += isShort(group.key()) ? group->fields.size() : 0;
    if (flat)
        return {flatPage(entity, hidden)};
    const bool together = fields <= kFewFields;
    PagePlan first{QCoreApplication::translate("iplan::EntityForm", "Angaben"), {}};
    QList<PagePlan> rest;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        if (!together) {
            rest << PagePlan{group->title, {*group}};
        } else {
            QList<SectionInfo> staying = group->sections;
            staying.removeIf([](const SectionInfo& section) { return !section.staysWithFields; });
            if (isShort(group.key()) && !group->fields.isEmpty())
                first.groups << FormGroup{group->title, group->fields, staying};
            FormGroup others{group->title, isShort(group.key()) ? QList<const FieldInfo*>() : group->fields,
                             group->sections};
            others.sections.removeIf([](const SectionInfo& section) { return section.staysWithFields; });
            if (others.fields.isEmpty() && others.sections.size() == 1)
                others.title = others.sections.first().title;
            if (others.fields.isEmpty() && others.sections.isEmpty())
                continue;
            // Whoever opens a module or a recommendation wants to read it.
            rest.insert(isShort(group.key()) ? rest.size() : 0, PagePlan{others.title, {others}});
        }
    }
    if (!first.groups.isEmpty())
        rest.prepend(first);
    return rest;
}

} // namespace iplan
