// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formpage.h"

namespace iplan
{

/// A page of a form, before it is made.
struct PagePlan {
    QString title;
    QList<FormGroup> groups;
};

/// The pages of the form of `entity`, without `hidden` fields: one for each group of fields and sections, or, for an
/// entity with few fields, one for all fields. With `flat`, a single page.
[[nodiscard]] QList<PagePlan> planPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden, bool flat);

} // namespace iplan
