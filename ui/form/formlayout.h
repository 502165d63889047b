// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formpage.h"

namespace iplan
{

/// What is planned for: see planPages().
enum class PageLayout {
    Flat,    ///< one page with headings that do not fold, for rows shown below a table; without history
    Tabs,    ///< a tab for each group of fields and sections, or one for all fields where there are few
    OnePage, ///< headings that fold for what fits one page, in the order in which people edit; tabs for the rest
};

/// A page of a form, before it is made.
struct PagePlan {
    enum class Place {
        Bare,    ///< alone
        Tab,     ///< behind a tab
        Heading, ///< below a heading that folds, with others
    };
    QString key; ///< what is remembered of it; one of its kind in the form
    QString title;
    QList<FormGroup> groups;
    Place place = Place::Tab;
    bool isOpen = true; ///< of a heading, until a person says otherwise
};

/// The pages of the form of `entity`, without `hidden` fields. Headings that most edits touch come first and open.
[[nodiscard]] QList<PagePlan> planPages(const EntityInfo& entity, const QList<const FieldInfo*>& hidden,
                                        PageLayout layout);

} // namespace iplan
