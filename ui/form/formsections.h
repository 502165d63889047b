// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <functional>

namespace iplan
{

class FormSection;
class Workspace;

/// A part that a form shows beside the fields of a group. Entities with children or links need nothing but their field
/// tables; an entity with a part of its own adds a line in formsections.cpp.
struct SectionInfo {
    FieldGroup group = FieldGroup::References;
    QString title;
    std::function<FormSection*(Workspace&, QWidget*)> make;
    bool staysWithFields = false; ///< below the fields of its group, also where other sections have pages of their own
    const EntityInfo* rows = nullptr; ///< whose rows FormSection::focusRow() finds; null: none
    const FieldInfo* owner = nullptr; ///< where these are children: their field that names the row of the form
    QString room = {}; ///< takes a page by itself, with others of that title; empty: fits below a heading
};

/// Own fields, children and links of `entity` in the order of allEntities(), and what refers to it.
[[nodiscard]] QList<SectionInfo> formSections(const EntityInfo& entity);

} // namespace iplan
