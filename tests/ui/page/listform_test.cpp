// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// List and form show the same row, or the form says why not.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/base/operationrunner.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/noteline.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Three persons, the page Personen in front, Adam Anders chosen.
struct Persons {
    Persons()
    {
        office.openEmpty();
        for (const auto& [given, family] : {std::pair("Adam", "Anders"), {"Mia", "Müller"}, {"Moritz", "Müller"}}) {
            Person row;
            row.givenName = QString::fromUtf8(given);
            row.familyName = QString::fromUtf8(family);
            REQUIRE(office.workspace().runner().run(QStringLiteral("person:create"), [&](Writer& w) -> Result<> {
                ids << rowRef(w.insert(row));
                return {};
            }));
        }
        office.window->openRecord(ids.first());
        page = &pageInFront<EntityPage>(office);
        REQUIRE(page->panel()->row() == ids.first());
    }
    /// The row of the form is the one that stands out in the list.
    [[nodiscard]] bool same() const
    {
        const RowRef row = page->panel()->row();
        return page->list()->current() == row && (row.isNull() || page->list()->selectedRows() == QList{row});
    }
    [[nodiscard]] QString notice() const
    {
        for (const auto* note : page->panel()->findChildren<NoteLine*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (note->isVisible() && note->text().contains(QStringLiteral("Filter")))
                return note->text();
        }
        return {};
    }

    Office office;
    QList<RowRef> ids;
    EntityPage* page = nullptr;
};

} // namespace

TEST_CASE("The form follows when a filter takes its row out of the list", "[ui]")
{
    Persons persons;
    QLineEdit* filter = persons.page->list()->filterLine();
    SECTION("by words")
    {
        filter->setFocus();
        type(*filter, QStringLiteral("müller"));
        CHECK(persons.page->panel()->row() != persons.ids.first());
        CHECK_FALSE(persons.page->panel()->row().isNull());
        CHECK(persons.same());
        filter->clear();
        CHECK(persons.same());
    }
    SECTION("by words that nothing has")
    {
        filter->setFocus();
        type(*filter, QStringLiteral("zzz"));
        CHECK(persons.page->panel()->row().isNull());
        filter->clear();
        CHECK(persons.same());
    }
    SECTION("by a list that was asked for elsewhere")
    {
        ListFilter only;
        only.conditions << ListCondition{entityOf<Person>().field(u"familyName"), ListOperator::Equals,
                                         Value(QStringLiteral("Müller"))};
        persons.page->showList(entityOf<Person>(), only);
        CHECK(persons.same());
    }
}

TEST_CASE("Whoever writes a row out of the filter stays in its form, which says so", "[ui]")
{
    Persons persons;
    QLineEdit* filter = persons.page->list()->filterLine();
    filter->setFocus();
    type(*filter, QStringLiteral("müller"));
    const RowRef mia = persons.page->panel()->row();
    REQUIRE_FALSE(mia.isNull());
    persons.page->panel()->focusField(entityOf<Person>().field(u"familyName"));
    QWidget* line = QApplication::focusWidget();
    retype(*line, QStringLiteral("Meier"));
    waitUntil([&] { return persons.office.text(mia, "familyName") == u"Meier"; }); // saved in a pause
    CHECK(persons.page->panel()->row() == mia);
    CHECK(line->hasFocus());
    CHECK(persons.notice().contains(QStringLiteral("passt nicht zum Filter")));
    CHECK(persons.page->list()->current().isNull()); // so that a click on any row leads there
    persons.page->view()->setFocus();
    press(Qt::Key_Down);
    CHECK(persons.same());
    CHECK(persons.notice().isEmpty());
}
