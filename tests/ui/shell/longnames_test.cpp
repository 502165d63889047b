// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/overview.h"
#include "core/synthetic/synthetic.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recordwindow.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// 150 characters, one of the words longer than a column is wide.
QString longName(const QString& before)
{
    const QString tail =
        QStringLiteral(" Beratungsstellenvernetzungskoordinationsausschuss für die gesamtstädtische Weiterentwicklung "
                       "der interkulturellen Öffnung aller Regelsysteme in Müsterstadt");
    return (before.left(30) + tail).left(150);
}

/// Gives every row that people name a very long name.
void lengthenNames(Store& store)
{
    REQUIRE_OK(store.transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        for (const EntityInfo* entity : allEntities()) {
            const FieldInfo* title = entity->fieldFlagged(IsTitle);
            if (!title || title->kind != FieldKind::Text)
                continue;
            for (const Record& row : writer.reader().list(*entity)) {
                const auto set = writer.set(row.ref(), {{title, longName(row.value(*title).text())}});
                if (!set && set.error().kind != ErrorKind::Rejected) // what is closed keeps its name
                    return failFrom(set);
            }
        }
        return {};
    }));
}

/// Shows every page; with large letters at 1280×720, where nothing may be cut whatever the names are.
void lookAtPages(const Office& office, const QString& prefix)
{
    visitPages(office, [&](const QString& key) {
        CHECK(cutWidgets(*office.window) == QStringList());
        pictureAsIs(*office.window, prefix + key);
    });
}

template <class W>
W* topLevel()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<W*>(widget))
            return window;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Names of 150 characters and 500 rows on every page, to be looked at", "[ui]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    Office office;
    office.openEmpty();
    REQUIRE_OK(loadSynthetic(office.workspace().store(), 1, 1));
    lengthenNames(office.workspace().store());
    waitUntil([&] { return office.workspace().findings().overview()->measures > 0; });
    lookAtPages(office, QStringLiteral("lang-"));
    office.action(Command::SearchAll)->trigger();
    type(*office.window->searchPanel().field(), QStringLiteral("beratungsst"));
    screenshot(*office.window, QStringLiteral("lang-suche"));
    office.window->searchPanel().hide();
    office.window->showPage(QStringLiteral("measure"));
    office.action(Command::OpenInWindow)->trigger();
    screenshot(*topLevel<RecordWindow>(), QStringLiteral("lang-zweites-fenster"));
    const QString path = office.workspace().store().file().path();
    office.action(Command::FileClose)->trigger();

    const ScaledLetters letters(2.0);
    Office large;
    large.window->resize(1280, 720);
    REQUIRE(large.window->openFile(path));
    waitUntil([&] { return large.workspace().findings().overview() != nullptr; });
    lookAtPages(large, QStringLiteral("lang-720-"));
}

TEST_CASE("Über, Handbuch, to be looked at with large letters", "[ui]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.action(Command::Manual)->trigger();
    screenshot(*office.window->findChild<ManualWindow*>(), QStringLiteral("handbuch-massnahmen"));
    const ScaledLetters letters(2.0);
    office.action(Command::About)->trigger();
    auto* about = office.window->findChild<QDialog*>(QStringLiteral("about"));
    REQUIRE(about);
    pictureAsIs(*about, QStringLiteral("ueber-200"));
    CHECK(cutWidgets(*about) == QStringList());
}
