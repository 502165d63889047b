// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing moves under the mouse: what is said comes over what is there, or below it.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/floatingnote.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/messagebar.h"
#include "ui/widget/notelist.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Where everything stands that the mouse could be over: fields, headings, buttons, lists.
QMap<const QWidget*, QPoint> placesIn(const QWidget& root)
{
    QMap<const QWidget*, QPoint> out;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool isAimedAt = qobject_cast<const FieldEditor*>(widget) ||
                               qobject_cast<const QAbstractButton*>(widget) ||
                               qobject_cast<const QAbstractScrollArea*>(widget);
        const bool isMessage = widget->parentWidget() && widget->parentWidget()->inherits("iplan::MessageBar");
        if (widget->isVisible() && isAimedAt && !isMessage)
            out.insert(widget, widget->mapTo(&root, QPoint(0, 0)));
    }
    return out;
}

/// What stands elsewhere than before.
QStringList movedSince(const QMap<const QWidget*, QPoint>& before, const QWidget& root)
{
    settleLayouts();
    QStringList out;
    const auto now = placesIn(root);
    for (auto one = before.begin(); one != before.end(); ++one) {
        if (now.contains(one.key()) && now.value(one.key()) != one.value())
            out << QString::fromLatin1(one.key()->metaObject()->className()) + u' ' + one.key()->accessibleName();
    }
    return out;
}

QString floating(const QWidget& root)
{
    for (const auto* note : root.findChildren<FloatingNote*>()) {
        if (note->isVisible())
            return note->text();
    }
    return {};
}

} // namespace

TEST_CASE("No field of a form moves for what rules say, nor for a text that is refused", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    form.resize(800, 900);
    present(form);
    desk.workspace.findings().leave(rowRef(desk.measure)); // it is there since long
    settleLayouts();
    FieldEditor* office = form.editor(u"leadOffice");
    FieldEditor* start = form.editor(u"plannedStart");
    const auto before = placesIn(form);
    desk.set(rowRef(desk.measure), "leadOffice", {});
    waitUntil(
        [&] { return office->control()->accessibleDescription().contains(QStringLiteral("keine federführende")); });
    CHECK(movedSince(before, form) == QStringList());
    auto* mark = office->findChild<QLabel*>(QStringLiteral("note-mark"));
    REQUIRE(mark);
    CHECK(mark->isVisible());
    CHECK(mark->toolTip().contains(QStringLiteral("keine federführende")));
    CHECK_FALSE(mark->accessibleName().isEmpty());

    // The words come while somebody is there, over what is below.
    CHECK(floating(form).isEmpty());
    office->setFocus();
    CHECK(floating(form).contains(QStringLiteral("keine federführende")));
    CHECK(movedSince(before, form) == QStringList());
    start->setFocus();
    CHECK_FALSE(floating(form).contains(QStringLiteral("keine federführende")));

    retype(*start->control(), QStringLiteral("irgendwann"));
    QTest::keyClick(start->control(), Qt::Key_Return);
    CHECK_FALSE(start->message().isEmpty());
    const QString refusal = start->message();
    CHECK(floating(form).contains(refusal));
    CHECK(movedSince(before, form) == QStringList());
    screenshot(form, QStringLiteral("form-hinweise"));
    // Who goes on still sees it, but not over the field that is being worked in.
    form.editor(u"plannedEnd")->setFocus();
    settleLayouts();
    const auto notes = form.findChildren<FloatingNote*>();
    const auto shown =
        std::find_if(notes.begin(), notes.end(), [](const FloatingNote* note) { return note->isVisible(); });
    REQUIRE(shown != notes.end());
    const QWidget* worked = form.editor(u"plannedEnd")->control();
    const QRect field(worked->mapTo(&form, QPoint(0, 0)), worked->size());
    CHECK_FALSE(field.intersects(QRect((*shown)->mapTo(&form, QPoint(0, 0)), (*shown)->size())));
    CHECK((*shown)->testAttribute(Qt::WA_TransparentForMouseEvents));
    start->setFocus();
    retype(*start->control(), QStringLiteral("2027"));
    CHECK(start->commit());
    CHECK_FALSE(floating(form).contains(refusal));
}

TEST_CASE("Messages and notes on the row come without anything moving", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    auto& page = pageInFront<EntityPage>(office);
    settleLayouts();
    const auto before = placesIn(*office.window);
    MessageBar& bar = office.window->messages();
    bar.showMessage(QStringLiteral("Etwas wurde gesagt."), QStringLiteral("Und was zu tun ist."));
    CHECK(movedSince(before, *office.window) == QStringList());
    CHECK(bar.isVisible());
    CHECK(office.window->rect().contains(QRect(bar.mapTo(office.window.get(), QPoint(0, 0)), bar.size())));
    screenshot(*office.window, QStringLiteral("meldung"));
    settleLayouts();
    bar.clear();
    CHECK(movedSince(before, *office.window) == QStringList());
    page.panel()->setNotice(QStringLiteral("Dieser Eintrag passt nicht zum Filter."));
    CHECK(movedSince(before, *office.window) == QStringList());
}

TEST_CASE("A message lies over the top of the page while somebody works in a field at the bottom", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    auto& page = pageInFront<EntityPage>(office);
    MessageBar& bar = office.window->messages();
    const auto over = [&](const QWidget& widget) {
        const QRect place(widget.mapTo(office.window.get(), QPoint(0, 0)), widget.size());
        return place.intersects(QRect(bar.mapTo(office.window.get(), QPoint(0, 0)), bar.size()));
    };
    page.list()->filterLine()->setFocus();
    bar.showMessage(QStringLiteral("Etwas wurde gesagt."));
    settleLayouts();
    CHECK_FALSE(over(*page.list()->filterLine()));
    const int low = bar.y();
    QLineEdit bottom(&page); // a field that has been scrolled to the bottom
    bottom.setGeometry(QRect(page.mapFrom(office.window.get(), bar.mapTo(office.window.get(), QPoint(20, 2))),
                             QSize(200, bottom.sizeHint().height())));
    bottom.show();
    bottom.setFocus();
    CHECK(bar.y() < low);
    CHECK_FALSE(over(bottom));
    page.list()->view()->setFocus(); // a list fills the page
    CHECK(bar.y() == low);
}

TEST_CASE("Hint, warning and error have symbols and words of their own", "[ui]")
{
    QSet<QString> words;
    QList<QImage> symbols;
    for (const Note::Kind kind : {Note::Kind::Hint, Note::Kind::Warning, Note::Kind::Error}) {
        words << noteWord(kind);
        const QImage symbol = noteSymbol(kind).pixmap(24).toImage();
        REQUIRE_FALSE(symbol.isNull());
        CHECK_FALSE(symbols.contains(symbol));
        symbols << symbol;
    }
    CHECK(words.size() == 3);
}
