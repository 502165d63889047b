// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"
#include "core/store/backup.h"

#include <functional>

namespace iplan
{

class FileChooser;
class ImportSession;
class Page;
class Workspace;

/// What a page is made with; each takes what it needs.
struct PageNeeds {
    Workspace& workspace;
    FileChooser& chooser;
    ImportSession& importing;
    std::function<void(const Backup&)> restore; ///< puts this backup in the place of the open file
};

/// All that is known of a page before it is made: the side bar, "Gehe zu", the search and F1 read it.
struct PageEntry {
    QString key;   ///< never changes: what was seen last is kept by it
    QString title; ///< also its accessible name in the side bar
    QString icon;  ///< resources/icons/NAME.svg
    Section section;
    QString manual;                                    ///< docs/handbuch/NAME.md, which F1 shows
    const EntityInfo* entity = nullptr;                ///< whose rows it lists, if it is the list of one entity
    bool (*opens)(const EntityInfo& entity) = nullptr; ///< whose rows are opened there; null if it is only `entity`
    Page* (*make)(const PageNeeds& needs) = nullptr;   ///< null for the usual list of an entity

    /// Whether rows of that entity are found on this page.
    [[nodiscard]] bool holds(const EntityInfo& other) const { return entity == &other || (opens && opens(other)); }
};

/// A part of the side bar.
struct SidebarSection {
    Section section;
    QString key; ///< under which this PC remembers whether it is folded
    QString title;
};

/// The parts of the side bar from above; the first gets Ctrl+1.
[[nodiscard]] QList<SidebarSection> sidebarSections();

/// All pages, ordered as in the side bar. An entity that states a section and that no page holds has its usual list
/// there by itself; those of Section::Lists share a page.
[[nodiscard]] QList<PageEntry> pageCatalogue();

} // namespace iplan
