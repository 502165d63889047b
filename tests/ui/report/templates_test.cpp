// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Templates on the page Berichte: begun, changed beside the preview, undone, exchanged, refused.
#include "core/report/runningline.h"
#include "core/report/template/templates.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/report/reportspage.h"
#include "ui/report/sectionchoice.h"
#include "ui/report/templatechoice.h"
#include "ui/report/templatepanel.h"
#include "ui/report/ticklist.h"
#include "ui/widget/pageview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The page Berichte with the Maßnahmenprogramm of Köln.
struct Templates {
    Office office;
    ReportsPage* page = nullptr;
    Templates()
    {
        office.openSample(u"koeln"_s);
        page = &openPage<ReportsPage>(office, "reports");
        auto& kind = part<QComboBox>(*page, "reportKind");
        kind.setCurrentIndex(kind.findData(u"programme"_s));
        settle();
    }
    /// The preview is of what is chosen and typed now.
    void settle() const
    {
        page->activate();
        waitUntil([this] { return page->preview()->pages() != nullptr && !page->isBusy(); });
    }
    void trigger(const char* name) const
    {
        auto* action = page->templates()->tools()->menu()->findChild<QAction*>(QString::fromLatin1(name));
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    /// Begins a template; its panel is open then.
    void begin() const
    {
        trigger("templateNew");
        REQUIRE(panel().isVisible());
    }
    [[nodiscard]] TemplatePanel& panel() const { return *page->templatePanel(); }
    [[nodiscard]] QLineEdit& line(const char* key) const
    {
        return part<QLineEdit>(panel(), ("template-" + QByteArray(key)).constData());
    }
    [[nodiscard]] ReportTemplate stored() const
    {
        const auto chosen = page->templates()->chosen();
        REQUIRE(chosen);
        return *chosen;
    }
    [[nodiscard]] QString headerOfPreview() const
    {
        const auto& header = page->preview()->pages()->document().header;
        return header ? report::runningText(header->left, {}, {}) : QString();
    }
};

} // namespace

TEST_CASE("A template is begun, changed with the preview at its side, and undone field by field", "[ui][template]")
{
    Templates world;
    CHECK(world.page->templates()->box()->currentText() == u"keine"_s);
    world.begin();
    CHECK(world.line("title").hasFocus());
    CHECK(world.stored().title == u"Vorlage Maßnahmenprogramm"_s);
    QLineEdit& header = world.line("headerLeft");
    header.setFocus();
    type(header, u"{kommune} im Rat"_s);
    // The preview follows while the field is not left yet.
    waitUntil([&] {
        return world.headerOfPreview() == u"Stadt Köln im Rat"_s || world.headerOfPreview() == u"Köln im Rat"_s;
    });
    CHECK(world.stored().headerLeft.isEmpty());
    world.line("footerLeft").setFocus();
    CHECK(world.stored().headerLeft == u"{kommune} im Rat"_s);
    CHECK(namelessWidgets(world.panel()) == QStringList());
    world.settle();
    screenshot(*world.office.window, u"bericht-vorlage"_s);

    REQUIRE(world.office.workspace().runner().undo());
    CHECK(header.text().isEmpty());
    waitUntil([&] { return world.headerOfPreview().isEmpty(); });
    // Escape leaves the panel, and the controls are there again.
    press(Qt::Key_Escape);
    CHECK_FALSE(world.panel().isVisible());
    CHECK(world.page->templates()->isVisible());
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("What is wrong with a template is said while it is typed; the preview stays as it was", "[ui][template]")
{
    Templates world;
    world.begin();
    world.settle();
    const auto before = world.page->preview()->pages();
    QLineEdit& footer = world.line("footerRight");
    footer.setFocus();
    type(footer, u"{seiet}"_s);
    CHECK(world.panel().problem() == u"Fußzeile rechts: Den Platzhalter {seiet} gibt es nicht."_s);
    screenshot(*world.office.window, u"bericht-vorlage-fehler"_s);
    world.page->activate(); // looks at once whether a preview is due
    CHECK_FALSE(world.page->isBusy());
    CHECK(world.page->preview()->pages() == before);
    CHECK(world.office.message().isEmpty());
    retype(footer, u"{seite}"_s);
    CHECK(world.panel().problem().isEmpty());
    waitUntil([&] { return world.page->preview()->pages() != before; });
    auto& color = part<QComboBox>(world.panel(), "template-headingColor");
    color.setFocus();
    color.lineEdit()->setText(u"#ffcc00"_s);
    CHECK(world.panel().problem().contains(u"Kontrast"_s));
}

TEST_CASE("A placeholder goes into the field that was used last", "[ui][template]")
{
    Templates world;
    world.begin();
    world.line("headerCenter").setFocus();
    auto& button = part<QToolButton>(world.panel(), "templatePlaceholders");
    auto* action = button.menu()->findChild<QAction*>(u"ausgabe"_s);
    REQUIRE(action);
    action->trigger();
    CHECK(world.line("headerCenter").text() == u"{ausgabe}"_s);
    CHECK(world.line("headerCenter").hasFocus());
    auto& foreword = part<QPlainTextEdit>(world.panel(), "template-foreword");
    foreword.setFocus();
    action->trigger();
    CHECK(foreword.toPlainText() == u"{ausgabe}"_s);
}

TEST_CASE("Sections and columns of a template are ticked by keys", "[ui][template]")
{
    Templates world;
    world.begin();
    auto& sections = part<TickList>(world.panel(), "templateSections");
    auto& columns = part<TickList>(world.panel(), "templateColumns");
    sections.setFocus();
    const auto row = [&](const QString& key) {
        for (int i = 0; i < sections.count(); ++i) {
            if (sections.item(i)->data(Qt::UserRole).toString() == key)
                return i;
        }
        return -1;
    };
    sections.setCurrentRow(row(u"costs"_s));
    CHECK_FALSE(columns.isVisible());
    press(Qt::Key_Space);
    CHECK(world.stored().sections.contains(u"costs"_s));
    sections.setCurrentRow(row(u"matrix"_s));
    REQUIRE(columns.isVisible());
    settleLayouts();
    // Also those of the section that is chosen next: a list that is shown already must learn of its new lines.
    for (const QString& section : {u"short"_s, u"matrix"_s}) {
        if (row(section) < 0)
            continue;
        sections.setCurrentRow(row(section));
        settleLayouts();
        REQUIRE(columns.count() > 3);
        for (int i = 0; i < columns.count(); ++i)
            CHECK(columns.visualItemRect(columns.item(i)).height() > 0);
        CHECK(columns.itemAt(columns.visualItemRect(columns.item(2)).center()) == columns.item(2));
    }
    columns.setFocus();
    columns.setCurrentRow(0);
    press(Qt::Key_Space);
    CHECK(world.stored().sections.contains(u"matrix: title"_s));
    // The choice of this once shows what the template has.
    CHECK(world.page->findChild<SectionChoice*>()->list()->ticked().contains(u"costs"_s));
    CHECK_FALSE(world.page->findChild<SectionChoice*>()->sections().has_value());
}

TEST_CASE("The usual template is there when the report is chosen", "[ui][template]")
{
    Templates world;
    world.begin();
    part<QCheckBox>(world.panel(), "template-isUsual").click();
    CHECK(world.stored().isUsual);
    CHECK(world.page->templates()->box()->currentText().contains(u"(üblich)"_s));
    auto& kind = part<QComboBox>(*world.page, "reportKind");
    kind.setCurrentIndex(kind.findData(u"costs"_s));
    CHECK_FALSE(world.panel().isVisible());
    CHECK_FALSE(world.page->templates()->chosen());
    kind.setCurrentIndex(kind.findData(u"programme"_s));
    CHECK(world.page->templates()->chosen());
    world.settle();
}

TEST_CASE("A template travels as a file, with its pictures", "[ui][template]")
{
    Templates world;
    world.begin();
    const QString picture = world.office.folder.file(u"wappen.png"_s);
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    REQUIRE(image.save(picture));
    world.office.chooser.answer = picture;
    part<QPushButton>(world.panel(), "templateLogoChoose").click();
    auto& text = part<QLineEdit>(world.panel(), "templateLogoText");
    REQUIRE(text.isVisible());
    text.setFocus();
    type(text, u"Wappen der Stadt"_s);
    press(Qt::Key_Return);
    waitUntil([&] {
        const auto& logo = world.page->preview()->pages()->document().logo;
        return logo && logo->alternativeText == u"Wappen der Stadt"_s;
    });
    const QString path = world.office.folder.file(u"rat.iplanvorlage"_s);
    world.page->templates()->saveTo(path);
    CHECK(contentOf(path).contains("Wappen der Stadt"));

    world.trigger("templateRemove");
    CHECK_FALSE(world.page->templates()->chosen());
    CHECK_FALSE(world.panel().isVisible());
    world.page->templates()->takeFrom(path);
    CHECK(world.stored().title == u"Vorlage Maßnahmenprogramm"_s);
    world.page->templates()->takeFrom(picture);
    CHECK(world.office.message().contains(u"keine Berichtsvorlage"_s));
}
