// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another file in the place of the open one, while somebody types.
#include "core/ops/ownfields.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/base/drafts.h"
#include "ui/form/entityform.h"
#include "ui/form/ownfieldssection.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/widget/messagebar.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The sample, of which an older copy lies ready.
struct ReplacedOffice : Office {
    ReplacedOffice()
    {
        openSample(s("koeln"));
        path = workspace().store().file().path();
        older = contentOf(path);
        k001 = row("measure", s("K001"));
        set(row("measure", s("K002")), "title", s("nach der Kopie"));
    }
    void set(const RowRef& target, const char* field, const QString& value) const
    {
        REQUIRE(workspace().runner().run(s("measure:edit"), [&](Writer& writer) {
            return writer.set(target, {FieldValue{target.entity->field(QString::fromLatin1(field)), value}});
        }));
    }
    [[nodiscard]] EntityPage& page() const
    {
        auto* shown = qobject_cast<EntityPage*>(window->pages().current());
        REQUIRE(shown);
        return *shown;
    }
    [[nodiscard]] EntityForm& form() const
    {
        REQUIRE(page().panel()->form());
        return *page().panel()->form();
    }
    /// As "cp" does it.
    void replace(const QByteArray& content) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        REQUIRE(file.write(content) == content.size());
    }
    [[nodiscard]] QToolButton* button(const char* text) const
    {
        for (auto* one : window->messages().findChildren<QToolButton*>()) {
            if (one->text() == s(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void click(const char* text) const
    {
        INFO(text);
        REQUIRE(button(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    void reopen() const
    {
        click("Neu ö&ffnen");
        waitUntil([&] { return message().contains(s("neu geöffnet")); });
        REQUIRE(workspace().isOpen());
        CHECK_FALSE(workspace().store().file().isReplaced());
    }
    /// Types into the field of K001 that has the focus, in the file that was just replaced.
    void typeInto(const char* field, const QString& text) const
    {
        window->openRecord(k001);
        form().focusField(QString::fromLatin1(field));
        retype(*QApplication::focusWidget(), text);
    }
    [[nodiscard]] QString savedText() const { return window->statusLine().savedText(); }

    QString path;
    QByteArray older;
    RowRef k001;
};

} // namespace

TEST_CASE("Text typed while the file was replaced is there when the file is opened anew", "[ui][replaced]")
{
    const ReplacedOffice office;
    const std::pair<const char*, const char*> fields[] = {{"title", "Sprache im Park"},
                                                          {"description", "Ein Satz, der nicht verloren geht."},
                                                          {"completion", "35"},
                                                          {"plannedStart", "3. Quartal 2027"}};
    const auto& [field, text] = GENERATE_REF(Catch::Generators::from_range(std::begin(fields), std::end(fields)));
    INFO(field);
    office.typeInto(field, s(text));
    office.replace(office.older);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(office.message().contains(s("von außen ersetzt")));
    CHECK(office.message().contains(s("Öffnen Sie die Datei neu")));
    CHECK(namelessWidgets(office.window->messages()) == QStringList());
    CHECK(office.savedText() == u"Noch nicht gespeichert");
    office.reopen();
    CHECK(office.form().row() == office.k001);
    CHECK(office.form().editor(QString::fromLatin1(field))->control()->hasFocus());
    CHECK(office.form().editor(QString::fromLatin1(field))->isModified());
    CHECK(office.savedText() == u"Noch nicht gespeichert");
    CHECK(office.message().contains(office.k001.entity->field(QString::fromLatin1(field))->labelText()));
    waitUntil([&] { return office.text(office.k001, field).contains(s(text)); });
    CHECK(office.savedText().startsWith(s("Gespeichert")));
    CHECK(office.workspace().drafts().all().isEmpty());
    CHECK(office.text(office.row("measure", s("K002")), "title") != s("nach der Kopie")); // it is the other file
}

TEST_CASE("What was typed goes along when the form shows another row, and comes back with its own", "[ui][replaced]")
{
    const ReplacedOffice office;
    office.typeInto("title", s("Sprache im Park"));
    office.replace(office.older);
    const RowRef other = office.row("measure", s("K003"));
    office.window->openRecord(other);
    CHECK(office.form().row() == other);
    CHECK_FALSE(office.form().editor(u"title")->isModified());
    CHECK(office.message().contains(s("von außen ersetzt")));
    CHECK(office.savedText() == u"Noch nicht gespeichert");
    SECTION("before the file is opened anew")
    {
        office.window->openRecord(office.k001);
        CHECK(office.form().editor(u"title")->isModified());
        office.reopen();
    }
    SECTION("or after")
    {
        office.reopen();
    }
    CHECK(office.form().row() == office.k001);
    waitUntil([&] { return office.text(office.k001, "title") == u"Sprache im Park"; });
    CHECK(office.savedText().startsWith(s("Gespeichert")));
}

TEST_CASE("What was typed into a cell is in the form when the file is opened anew", "[ui][replaced]")
{
    const ReplacedOffice office;
    office.window->openRecord(office.k001);
    GridView& view = *office.page().view();
    const EntityTableModel& model = office.page().list()->model();
    view.setCurrentIndex(model.index(model.state().rowOf(office.k001.id),
                                     model.columns().indexOf(*entityOf<Measure>().field(u"title"))));
    view.setFocus();
    press(Qt::Key_F2);
    REQUIRE(view.editor());
    retype(*view.editor()->control(), s("aus der Zelle"));
    office.replace(office.older);
    press(Qt::Key_Return);
    CHECK(office.message().contains(s("von außen ersetzt")));
    office.reopen();
    waitUntil([&] { return office.text(office.k001, "title") == u"aus der Zelle"; });
}

TEST_CASE("Where the field holds something else by now, the text is offered and nothing overwritten", "[ui][replaced]")
{
    ReplacedOffice office;
    const QString original = office.text(office.k001, "title");
    office.set(office.k001, "title", s("neuere Fassung"));
    office.typeInto("title", s("Sprache im Park"));
    office.replace(office.older);
    press(Qt::Key_Return);
    office.reopen();
    CHECK(office.text(office.k001, "title") == original);
    CHECK(office.message().contains(s("Sprache im Park")));
    CHECK(office.savedText() == u"Noch nicht gespeichert");
    SECTION("copied")
    {
        office.click("Getippten Text &kopieren");
        CHECK(QGuiApplication::clipboard()->text().contains(s("Sprache im Park")));
    }
    SECTION("given up")
    {
        office.click("&Verwerfen");
    }
    CHECK(office.savedText() == u"Alles gespeichert");
    QTest::qWait(kTypingPause + 300);
    CHECK(office.text(office.k001, "title") == original);
}

TEST_CASE("A file that is gone stays as it is in the window until it is back", "[ui][replaced]")
{
    const ReplacedOffice office;
    office.typeInto("title", s("Sprache im Park"));
    const QString away = office.folder.file(s("anderswo.iplan"));
    REQUIRE(QFile::rename(office.path, away));
    press(Qt::Key_Return);
    CHECK(office.message().contains(s("nicht mehr an ihrem Ort")));
    office.click("Neu ö&ffnen");
    waitUntil([&] { return office.button("Neu ö&ffnen"); });
    CHECK(office.workspace().isOpen());
    CHECK(office.form().editor(u"title")->isModified());
    office.click("Getippten Text &kopieren");
    CHECK(QGuiApplication::clipboard()->text().contains(s("Sprache im Park")));
    REQUIRE(QFile::rename(away, office.path));
    office.form().focusField(u"title");
    press(Qt::Key_Return); // the file has the same content, but is another one to the system
    if (office.workspace().store().file().isReplaced())
        office.reopen();
    waitUntil([&] { return office.text(office.k001, "title") == u"Sprache im Park"; });
}

TEST_CASE("The message is said once while somebody types on", "[ui][replaced]")
{
    const ReplacedOffice office;
    office.typeInto("description", s("Anfang"));
    office.replace(office.older);
    waitUntil([&] { return office.button("Neu ö&ffnen") != nullptr; });
    const QToolButton* first = office.button("Neu ö&ffnen");
    type(*QApplication::focusWidget(), s(" und Ende"));
    QTest::qWait(kTypingPause + 300);
    CHECK(office.button("Neu ö&ffnen") == first);
    office.reopen();
    waitUntil([&] { return office.text(office.k001, "description") == u"Anfang und Ende"; });
}

TEST_CASE("What was typed into an own field survives as well, and Esc gives up what could not be written",
          "[ui][replaced]")
{
    ReplacedOffice office;
    OwnField own;
    own.owner = OwnFieldOwner::Measure;
    own.kind = OwnFieldKind::Text;
    own.label = s("Aktenzeichen");
    REQUIRE(office.workspace().runner().run(s("ownField:create"), [&](Writer& writer) -> Result<> {
        own.id = writer.insert(own);
        return {};
    }));
    office.older = contentOf(office.path);
    office.set(office.row("measure", s("K002")), "title", s("noch neuer"));
    office.window->openRecord(office.k001);
    REQUIRE(office.form().editor(u"title"));
    auto* section = office.form().findChild<OwnFieldsSection*>();
    REQUIRE(section);
    FieldEditor* editor = section->editor(own.id);
    REQUIRE(editor);
    editor->setFocus();
    type(*editor->control(), s("50/3-17"));
    office.replace(office.older);
    REQUIRE(editor->commit());
    CHECK(office.message().contains(s("von außen ersetzt")));
    CHECK(editor->isModified());
    REQUIRE(office.workspace().drafts().all().size() == 1);
    SECTION("opened anew")
    {
        office.reopen();
        CHECK_FALSE(office.message().contains(s("etwas anderes")));
        waitUntil([&] { return office.workspace().drafts().all().isEmpty(); });
        CHECK(office.savedText().startsWith(s("Gespeichert")));
    }
    SECTION("given up")
    {
        QTest::keyClick(editor->control(), Qt::Key_Escape);
        CHECK(office.workspace().drafts().all().isEmpty());
        CHECK(office.savedText() != u"Noch nicht gespeichert");
    }
}
