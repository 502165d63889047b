// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texte prüfen: hints on how texts are written.
#include "ui/check/writingpage.h"

#include "core/ops/rows.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/check/acceptline.h"
#include "ui/check/housestyleline.h"
#include "ui/page/entitypage.h"
#include "ui/page/listspage.h"
#include "ui/widget/detailslabel.h"
#include "ui/widget/foldingheading.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A desk with a measure that has something of everything, and a module that is written well.
struct WrittenDesk : Desk {
    WritingPage page{workspace};

    WrittenDesk()
    {
        set(rowRef(measure), "description",
            s("Das XYZ fördert Lehrer*innen. Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf."));
        present(page);
        page.activate();
    }
    /// What the second column says, below all rules.
    [[nodiscard]] QStringList shown() const
    {
        QStringList out;
        const QAbstractItemModel& model = *page.tree()->model();
        for (int rule = 0; rule < model.rowCount(); ++rule) {
            const QModelIndex parent = model.index(rule, 0);
            for (int row = 0; row < model.rowCount(parent); ++row)
                out << model.index(row, 1, parent).data().toString();
        }
        return out;
    }
    void choose(int rule, int row = 0)
    {
        const QAbstractItemModel& model = *page.tree()->model();
        page.tree()->setCurrentIndex(model.index(row, 0, model.index(rule, 0)));
    }
};

} // namespace

TEST_CASE("Each hint shows its sentence and leads to its field", "[ui][writing]")
{
    WrittenDesk desk;
    CHECK(namelessWidgets(desk.page) == QStringList());
    REQUIRE(desk.shown() == QStringList{s("„XYZ“ steht in keiner Liste und wird hier nicht erklärt.")});
    CHECK(desk.page.details()->text().contains(s("<b>XYZ</b> fördert Lehrer*innen.")));
    QSignalSpy opened(&desk.page, &Page::openRequested);
    desk.page.tree()->setFocus();
    QTest::keyClick(desk.page.tree(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK((opened.first().at(0).value<RowRef>() == rowRef(desk.measure)));
    CHECK(opened.first().at(1).value<const FieldInfo*>() == entityOf<Measure>().field(u"description"));
    screenshot(desk.page, QStringLiteral("page-writing"));
}

TEST_CASE("The rules of the office are set on the page, kept in the file, and taken back", "[ui][writing]")
{
    WrittenDesk desk;
    QComboBox& form = *desk.page.rules()->form();
    form.setFocus();
    while (form.currentData().toString() != u"colon")
        QTest::keyClick(&form, Qt::Key_Down);
    CHECK(desk.shown().last() == s("„Lehrer*innen“: Stern. Die Schreibregel ist: Doppelpunkt (Lehrer:innen)."));
    desk.page.rules()->words()->setValue(10);
    CHECK(desk.shown().first() == s("Satz mit 12 Wörtern, höchstens sollen es 10 sein."));
    CHECK(desk.workspace.list(entityOf<HouseStyle>()).size() == 1);
    REQUIRE(desk.workspace.runner().undo());
    CHECK(desk.shown().size() == 2);
    CHECK(desk.page.rules()->words()->value() == 30);
}

TEST_CASE("An abbreviation goes into the list of the file, where it can be edited", "[ui][writing]")
{
    WrittenDesk desk;
    REQUIRE(desk.page.listButton()->isEnabled());
    QTest::mouseClick(desk.page.listButton(), Qt::LeftButton);
    CHECK(desk.shown().isEmpty());
    CHECK_FALSE(desk.page.listButton()->isEnabled()); // for hints about an abbreviation only
    CHECK(desk.page.tree()->hasFocus());
    REQUIRE(desk.workspace.list(entityOf<Abbreviation>()).size() == 1);
    QSignalSpy listed(&desk.page, &Page::listRequested);
    part<QToolButton>(desk.page, "abbreviation").click();
    REQUIRE(listed.size() == 1);
    CHECK(listed.first().first().value<const EntityInfo*>() == &entityOf<Abbreviation>());
    REQUIRE(desk.workspace.runner().undo());
    CHECK(desk.shown().size() == 1);
}

TEST_CASE("A hint is accepted with a reason, shown again on demand, and reported again", "[ui][writing]")
{
    WrittenDesk desk;
    AcceptLine& line = *desk.page.acceptLine();
    CHECK_FALSE(line.button()->isEnabled()); // not without a reason
    line.reason()->setFocus();
    type(*line.reason(), s("Wortlaut des Beschlusses"));
    QTest::keyClick(line.reason(), Qt::Key_Return);
    CHECK(desk.shown().isEmpty());
    desk.page.acceptedChoice()->click();
    CHECK(desk.shown() == QStringList{s("Akzeptiert: Wortlaut des Beschlusses")});
    desk.choose(0);
    CHECK(line.button()->text() == s("Wieder zeigen"));
    QTest::mouseClick(line.button(), Qt::LeftButton);
    CHECK(desk.shown() == QStringList{s("„XYZ“ steht in keiner Liste und wird hier nicht erklärt.")});
    // Accepted, and then written anew.
    type(*line.reason(), s("Wortlaut"));
    QTest::keyClick(line.reason(), Qt::Key_Return);
    desk.page.acceptedChoice()->click();
    CHECK(desk.shown().isEmpty());
    desk.set(rowRef(desk.measure), "description", s("Nun fördert das XYZ andere."));
    CHECK(desk.shown().size() == 1);
}

TEST_CASE("With letters twice as large five hints are in sight, whatever is said of the current one", "[ui][writing]")
{
    Office office;
    const ScaledLetters letters(2.0);
    office.window->resize(1280, 720);
    office.openSample(QStringLiteral("koeln"));
    office.window->showPage(QStringLiteral("writing"));
    auto& page = pageInFront<WritingPage>(office);
    const RowRef measure = office.workspace().list(entityOf<Measure>()).first().ref();
    QString text;
    for (int sentence = 0; sentence < 8; ++sentence)
        text += s("Ein Satz, ") + s("der kein Ende findet und immer noch ein wenig weiter geht, ").repeated(12) +
                s("endet. ");
    REQUIRE(office.workspace().runner().run(QStringLiteral("test"), [&](Writer& writer) {
        return setRow(writer, measure, {{entityOf<Measure>().field(u"description"), text}});
    }));
    waitUntil([&] { return page.tree()->model()->rowCount() > 0; });
    settleLayouts();
    CHECK(office.window->size() == QSize(1280, 720));
    CHECK(page.details()->height() > page.details()->parentWidget()->height()); // more than there is room for
    const int row =
        page.tree()->visualRect(page.tree()->model()->index(0, 0, page.tree()->model()->index(0, 0))).height();
    CHECK(page.tree()->viewport()->height() >= 5 * row);
    CHECK_FALSE(page.rules()->isVisible());
    QTest::mouseClick(page.rulesHeading(), Qt::LeftButton);
    CHECK(page.rules()->isVisible());
    QTest::mouseClick(page.rulesHeading(), Qt::LeftButton);
    pictureAsIs(*office.window, QStringLiteral("texte-pruefen-200"));
}

TEST_CASE("The texts of one module or one row are checked by themselves", "[ui][writing]")
{
    WrittenDesk desk;
    desk.set(rowRef(desk.module), "objectives", s("<p>Das ABCD plant.</p>"));
    CHECK(desk.shown().size() == 2);
    desk.page.showScope(rowRef(desk.module));
    CHECK(desk.shown().filter(s("ABCD")).size() == 1);
    desk.page.showScope(rowRef(desk.measure));
    CHECK(desk.shown() == QStringList{s("„XYZ“ steht in keiner Liste und wird hier nicht erklärt.")});
    CHECK(desk.page.scope()->currentText().contains(s("K001")));
    desk.page.scope()->setFocus();
    QTest::keyClick(desk.page.scope(), Qt::Key_Home); // all texts
    CHECK(desk.shown().size() == 2);
}

TEST_CASE("From a measure its texts are checked, and the lists of writing are among the lists", "[ui][writing]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    auto& page = pageInFront<EntityPage>(office);
    const RowRef measure = page.currentRecord();
    REQUIRE_FALSE(measure.isNull());
    auto* check = page.findChild<QAction*>(QStringLiteral("checkTexts"));
    REQUIRE(check);
    check->trigger();
    waitUntil([&] { return office.window->pages().currentKey() == u"writing"; });
    CHECK(pageInFront<WritingPage>(office).scope()->currentData().toUuid() == measure.id);
    // A hint leads back, to its sentence.
    REQUIRE(office.workspace().runner().run(QStringLiteral("test"), [&](Writer& writer) {
        const FieldInfo* text = entityOf<Measure>().field(u"description");
        return setRow(writer, measure, {{text, s("Anfang. Das XQZ lädt ein. Ende.")}});
    }));
    auto& hints = pageInFront<WritingPage>(office);
    hints.focusFilter();
    type(*QApplication::focusWidget(), s("XQZ"));
    waitUntil([&] { return hints.details()->text().contains(s("XQZ")); });
    QTest::keyClick(hints.tree(), Qt::Key_Return);
    waitUntil([] {
        const auto* text = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        return text && text->textCursor().selectedText() == s("Das XQZ lädt ein.");
    });
    CHECK(office.window->pages().currentKey() == u"measure");
    for (const EntityInfo* entity : {&entityOf<DictionaryWord>(), &entityOf<Abbreviation>()}) {
        CHECK(ListsPage::lists().contains(entity));
        REQUIRE(office.workspace().runner().run(QStringLiteral("test"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY(createRow(writer, *entity, {{entity->fieldFlagged(IsTitle), s("Müsterwort")}}));
            return {};
        }));
        office.window->openRecord(office.workspace().list(*entity).first().ref());
        CHECK(office.window->pages().currentKey() == u"lists");
    }
    CHECK(office.message().isEmpty());
}
