// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every page and every entity has said of itself, so that a new one is not forgotten.
#include "core/model/entities.h"
#include "support/test.h"
#include "ui/page/listspage.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagecatalogue.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

bool isInSidebar(Section section)
{
    const QList<SidebarSection> sections = sidebarSections();
    return std::any_of(sections.begin(), sections.end(),
                       [section](const SidebarSection& one) { return one.section == section; });
}

bool hasSymbol(const QString& icon)
{
    return !icon.isEmpty() && QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon));
}

} // namespace

TEST_CASE("Every page has a section, a name, a symbol and a page of the manual, and no key twice", "[ui]")
{
    QSet<QString> keys;
    QSet<QString> titles;
    Section before = sidebarSections().first().section;
    QSet<int> sections{int(before)};
    for (const PageEntry& page : pageCatalogue()) {
        INFO("page " << page.key.toStdString());
        CHECK(isInSidebar(page.section));
        CHECK_FALSE(page.key.isEmpty());
        CHECK_FALSE(page.title.isEmpty());
        CHECK(hasSymbol(page.icon));
        CHECK(manual::exists(page.manual));
        CHECK((page.make || page.entity));
        CHECK_FALSE(keys.contains(page.key));
        CHECK_FALSE(titles.contains(page.title));
        keys.insert(page.key);
        titles.insert(page.title);
        CHECK((page.section == before || !sections.contains(int(page.section)))); // a section stands together
        before = page.section;
        sections.insert(int(before));
    }
    CHECK(sections.size() == sidebarSections().size()); // none is empty
}

TEST_CASE("Rows of every entity with a section are found on a page of that section", "[ui]")
{
    const QList<PageEntry> pages = pageCatalogue();
    for (const EntityInfo* entity : allEntities()) {
        INFO("entity " << entity->key);
        CHECK(entity->section != Section::Unsaid);
        // Whatever stands for itself, or is a list of terms, has to be found somewhere.
        const bool stands = entity->role == EntityRole::Record || entity->role == EntityRole::Vocabulary;
        CHECK_FALSE((stands && entity->section == Section::None));
        if (entity->section == Section::Unsaid || entity->section == Section::None)
            continue;
        CHECK(hasSymbol(QString::fromLatin1(entity->icon)));
        const auto page =
            std::find_if(pages.begin(), pages.end(), [entity](const PageEntry& one) { return one.holds(*entity); });
        REQUIRE(page != pages.end());
        const bool isList = entity->section == Section::Lists;
        CHECK(page->section == (isList ? Section::File : entity->section));
        CHECK(isList == ListsPage::lists().contains(entity));
    }
}
