// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/printlayout.h"
#include "ui/concept/conceptpage.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/form/moduleversionsview.h"
#include "ui/form/versioncomparison.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPrinter>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTextBrowser>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Versions {
    Desk desk;
    ModuleVersionsView view{desk.workspace};
    Versions()
    {
        desk.set(rowRef(desk.module), "objectives", QStringLiteral("<p>Alle Kinder lernen Deutsch.</p>"));
        view.setOwner(rowRef(desk.module));
        present(view);
    }
    void putDown(const QString& label)
    {
        view.label()->setFocus();
        type(*view.label(), label);
        press(Qt::Key_Return);
    }
    [[nodiscard]] QString compared() const { return view.comparison()->text()->toPlainText(); }
};

} // namespace

TEST_CASE("A version of a module is put down, compared with now, and a text of it brought back", "[ui]")
{
    Versions world;
    CHECK_FALSE(world.view.table()->isVisible());
    QTest::mouseClick(world.view.putDownButton(), Qt::LeftButton); // without a name
    CHECK(world.view.table()->rowCount() == 0);
    CHECK(world.view.label()->hasFocus());
    world.putDown(QStringLiteral("Ratsbeschluss für Köln"));
    REQUIRE(world.view.table()->rowCount() == 1);
    CHECK(world.view.table()->item(0, 0)->text() == u"Ratsbeschluss für Köln");
    CHECK(world.view.table()->item(0, 1)->text() == u"21.11.2026");
    CHECK(world.compared().contains(QStringLiteral("denselben Wortlaut")));

    world.desk.set(rowRef(world.desk.module), "objectives",
                   QStringLiteral("<p>Alle Kinder und Eltern lernen Deutsch.</p>"));
    CHECK(world.compared().contains(QStringLiteral("Ziele")));
    CHECK(world.compared().contains(QStringLiteral("1 Stelle geändert")));
    CHECK(world.compared().contains(QStringLiteral("[+")));
    CHECK(world.compared().contains(QStringLiteral("Unverändert: Titel")));

    world.putDown(QStringLiteral("Entwurf 2027"));
    REQUIRE(world.view.table()->rowCount() == 2);
    world.view.comparison()->before()->setCurrentIndex(
        world.view.comparison()->before()->findText(QStringLiteral("Ratsbeschluss"), Qt::MatchStartsWith));
    world.view.comparison()->after()->setCurrentIndex(
        world.view.comparison()->after()->findText(QStringLiteral("Entwurf"), Qt::MatchStartsWith));
    CHECK(world.compared().contains(QStringLiteral("und Eltern")));
    CHECK_FALSE(world.compared().contains(QStringLiteral("zurückholen"))); // only where compared with now

    world.view.comparison()->after()->setCurrentIndex(0);
    REQUIRE(world.compared().contains(QStringLiteral("zurückholen")));
    world.view.comparison()->text()->setFocus();
    press(Qt::Key_Tab); // to the link
    press(Qt::Key_Return);
    CHECK(world.desk.get(world.desk.module).objectives == u"<p>Alle Kinder lernen Deutsch.</p>");
    CHECK(world.compared().contains(QStringLiteral("denselben Wortlaut")));
    world.desk.workspace.runner().undo();
    CHECK(world.desk.get(world.desk.module).objectives.contains(QStringLiteral("Eltern")));
    CHECK(world.desk.errors.isEmpty());

    // Printed, the comparison is a document with headings.
    const TempDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.file(QStringLiteral("vergleich.pdf")));
    REQUIRE_OK(printLayout(report::Layout(world.view.comparison()->document()), printer));
    CHECK(QFileInfo(folder.file(QStringLiteral("vergleich.pdf"))).size() > 1000);
}

TEST_CASE("A version is renamed and deleted, but its texts stay", "[ui]")
{
    Versions world;
    world.putDown(QStringLiteral("Entwurf"));
    REQUIRE(world.view.table()->rowCount() == 1);
    const Id<ModuleVersion> id(world.desk.workspace.list(entityOf<ModuleVersion>()).first().id);
    const QString texts = world.desk.get(id).texts;
    REQUIRE(world.view.form()->isVisible());
    FieldEditor* label = world.view.form()->editor(u"label");
    REQUIRE(label);
    CHECK(world.view.form()->editor(u"texts") == nullptr);
    label->setFocus();
    retype(*label->control(), QStringLiteral("Entwurf der Ämter"));
    press(Qt::Key_Return);
    CHECK(world.view.table()->item(0, 0)->text() == u"Entwurf der Ämter");
    CHECK(world.desk.get(id).texts == texts);

    world.view.table()->setFocus();
    press(Qt::Key_Delete);
    CHECK(world.view.table()->rowCount() == 0);
    CHECK_FALSE(world.view.comparison()->isVisible());
    world.desk.workspace.runner().undo();
    CHECK(world.view.table()->rowCount() == 1);

    world.view.setReadOnly(true);
    CHECK_FALSE(world.view.putDownButton()->isEnabled());
    CHECK(world.desk.errors.isEmpty());
}

TEST_CASE("Versions of a module have a tab of their own, for people to look at", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    office.window->openRecord(module);
    auto* page = &pageInFront<ConceptPage>(office);
    REQUIRE(page->panel()->form()->openPart(QStringLiteral("Fassungen")));
    auto* versions = page->findChild<ModuleVersionsView*>();
    REQUIRE(versions);
    screenshot(*office.window, QStringLiteral("konzept-fassungen-leer"));
    versions->label()->setFocus();
    type(*versions->label(), QStringLiteral("Ratsbeschluss 2011"));
    press(Qt::Key_Return);
    REQUIRE(office.workspace().runner().run(QStringLiteral("conceptModule:edit"), [&](Writer& writer) {
        return writer.set(module,
                          {{module.entity->field(u"outlook"), QStringLiteral("<p>Das Modul wird 2027 überprüft.</p>")},
                           {module.entity->field(u"title"), QStringLiteral("Sprache und Mehrsprachigkeit")}});
    }));
    screenshot(*office.window, QStringLiteral("konzept-fassungen"));
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
    CHECK(office.message().isEmpty());
}
