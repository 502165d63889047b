// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/chosenshape.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/widget/foldingheading.h"

#include <QTabWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Parts behind tabs; one where there are none.
int tabCount(const EntityForm& form)
{
    return form.tabs() ? form.tabs()->count() : 1;
}

void showTab(EntityForm& form, int tab)
{
    if (form.tabs())
        form.tabs()->setCurrentIndex(tab);
}

/// A form with a row, all its parts made, and a row in each table of children.
std::unique_ptr<EntityForm> fullForm(Desk& desk, const EntityInfo& entity)
{
    Record row = emptyRecord(entity, newRowId());
    REQUIRE(desk.workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        writer.put(row);
        return {};
    }));
    auto form = std::make_unique<EntityForm>(desk.workspace, entity);
    form->setRow(row.id);
    form->resize(1000, 700);
    form->show();
    for (const FoldingHeading* heading : form->findChildren<FoldingHeading*>())
        form->openPart(heading->title());
    for (int tab = 0; tab < tabCount(*form); ++tab)
        showTab(*form, tab);
    for (ChildTable* table : form->findChildren<ChildTable*>())
        table->addRow();
    return form;
}

} // namespace

TEST_CASE("Everything that takes the focus has a name, in the form of every entity", "[ui]")
{
    Desk desk;
    const ChosenShape shape(GENERATE(FormShape::OnePage, FormShape::Tabs));
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const auto form = fullForm(desk, *entity);
        for (int tab = 0; tab < tabCount(*form); ++tab) {
            showTab(*form, tab);
            CHECK(namelessWidgets(*form) == QStringList());
        }
    }
    CHECK(desk.errors == QStringList());
}

TEST_CASE("No label or button of a form is cut off with letters twice as large", "[ui]")
{
    Desk desk;
    const ChosenShape shape(GENERATE(FormShape::OnePage, FormShape::Tabs));
    const ScaledLetters letters(2.0);
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const auto form = fullForm(desk, *entity);
        for (const int width : {1200, 600}) {
            INFO("width " << width);
            form->resize(width, 900);
            for (int tab = 0; tab < tabCount(*form); ++tab) {
                showTab(*form, tab);
                // Each level of nested layouts asks the next one in a turn of its own.
                for (int turn = 0; turn < 24; ++turn)
                    QCoreApplication::processEvents();
                CHECK(cutWidgets(*form) == QStringList());
            }
        }
    }
}
