// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formsections.h"

#include "core/model/entities.h"
#include "core/ops/bulkedit.h"
#include "ui/form/childtable.h"
#include "ui/form/costgridsection.h"
#include "ui/form/costsummary.h"
#include "ui/form/linkeditor.h"
#include "ui/form/memberstable.h"
#include "ui/form/membersview.h"
#include "ui/form/moduleversionsview.h"
#include "ui/form/ownfieldssection.h"
#include "ui/form/referencesview.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

bool refersTo(const FieldInfo& field, const EntityInfo& entity)
{
    return field.kind == FieldKind::Reference && &field.target() == &entity;
}

QString membersRoom()
{
    return QCoreApplication::translate("iplan::EntityForm", "Mitglieder");
}

/// The page that rows of `child` take in the form of `owner`; empty where a table below a heading is enough.
QString roomOf(const EntityInfo& child, const EntityInfo& owner)
{
    if (&child == &entityOf<CostItem>())
        return groupLabel(FieldGroup::Costs);
    if (&child == &entityOf<ModuleVersion>())
        return child.pluralText();
    const bool isGroup = &owner == &entityOf<WorkingGroup>();
    return &child == &entityOf<Membership>() && isGroup ? membersRoom() : QString();
}

SectionInfo childSection(const EntityInfo& child, const FieldInfo& owner, const EntityInfo& entity)
{
    SectionInfo out{child.formGroup, child.pluralText(), [&child, &owner](Workspace& workspace, QWidget* parent) {
                        if (&child == &entityOf<ModuleVersion>())
                            return static_cast<FormSection*>(new ModuleVersionsView(workspace, parent));
                        if (&child == &entityOf<Membership>())
                            return static_cast<FormSection*>(new MembersTable(workspace, owner, parent));
                        auto* table = new ChildTable(workspace, child, owner, parent);
                        if (&child == &entityOf<CostItem>())
                            table->setSummary(&costSummary);
                        return static_cast<FormSection*>(table);
                    }};
    out.rows = &child;
    out.owner = &owner;
    out.room = roomOf(child, entity);
    return out;
}

/// Costs by years, above the list of cost items.
SectionInfo costGridSection()
{
    return {entityOf<CostItem>().formGroup,
            QCoreApplication::translate("iplan::EntityForm", "Kosten nach Jahren"),
            [](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new CostGridSection(workspace, parent));
            },
            false,
            nullptr,
            nullptr,
            groupLabel(FieldGroup::Costs)};
}

SectionInfo linkSection(const EntityInfo& link, const FieldInfo& ownEnd)
{
    return {link.formGroup, linkShape(link, ownEnd).title,
            [&link, &ownEnd](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new LinkEditor(workspace, link, ownEnd, parent));
            },
            false, &link};
}

SectionInfo ownFieldsSection(const EntityInfo& entity)
{
    return {FieldGroup::Main, entityOf<OwnField>().pluralText(),
            [&entity](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new OwnFieldsSection(workspace, entity, parent));
            },
            true, &entityOf<OwnFieldValue>()};
}

/// Whether other rows may refer to rows of the entity, other than what belongs to them.
bool hasReferences(const EntityInfo& entity)
{
    if (entity.role != EntityRole::Record && entity.role != EntityRole::Vocabulary)
        return false;
    return std::any_of(allEntities().begin(), allEntities().end(), [&](const EntityInfo* other) {
        return std::any_of(other->fields.begin(), other->fields.end(), [&](const FieldInfo& field) {
            return refersTo(field, entity) && !(other->role == EntityRole::Child && field.has(IsOwner));
        });
    });
}

/// Who belonged to a group or body on a day.
SectionInfo membersSection()
{
    return {FieldGroup::Members,
            QCoreApplication::translate("iplan::EntityForm", "Mitglieder an einem Tag"),
            [](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new MembersView(workspace, parent));
            },
            false,
            nullptr,
            nullptr,
            membersRoom()};
}

SectionInfo referencesSection()
{
    return {FieldGroup::References, QCoreApplication::translate("iplan::EntityForm", "Verweise auf diesen Eintrag"),
            [](Workspace& workspace, QWidget* parent) {
                return static_cast<FormSection*>(new ReferencesView(workspace, parent));
            }};
}

} // namespace

QList<SectionInfo> formSections(const EntityInfo& entity)
{
    QList<SectionInfo> out;
    if (ownFieldLink(entity))
        out << ownFieldsSection(entity);
    for (const EntityInfo* other : allEntities()) {
        if (other == &entityOf<OwnFieldValue>() || other == &entityOf<AttachedDocument>() ||
            other == &entityOf<EditionEntry>()) // chosen on the page of editions
            continue;
        for (const FieldInfo& field : other->fields) {
            if (!refersTo(field, entity))
                continue;
            if (other == &entityOf<CostItem>() && field.has(IsOwner))
                out << costGridSection();
            if (other->role == EntityRole::Child && field.has(IsOwner))
                out << childSection(*other, field, entity);
            else if (other->role == EntityRole::Link && field.has(LinkEnd))
                out << linkSection(*other, field);
        }
    }
    if (&entity == &entityOf<WorkingGroup>())
        out << membersSection(); // below the table of all memberships
    if (hasReferences(entity))
        out << referencesSection();
    return out;
}

} // namespace iplan
