// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/mailprogram.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/page/entitypage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Mail {
    Mail()
    {
        desk.set(rowRef(desk.person), "email", QStringLiteral("anna@amt.example"));
        Person bert;
        bert.familyName = QStringLiteral("Bert-Muster");
        bert.email = QStringLiteral("bert@verein.example");
        desk.add(bert);
        Person silent;
        silent.familyName = QStringLiteral("Ohne-Muster");
        desk.add(silent);
        present(page);
        page.view()->selectAll();
    }
    void command(const char* name)
    {
        auto* action = page.findChild<QAction*>(QString::fromLatin1(name));
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    [[nodiscard]] QString status() const { return page.findChild<QLabel*>(QStringLiteral("list-status"))->text(); }

    Desk desk;
    MailProgram program;
    EntityPage page{desk.workspace, entityOf<Person>()};
};

} // namespace

TEST_CASE("All selected persons get one mail in blind copy, and who has no address is named", "[ui]")
{
    Mail mail;
    mail.command("writeMail");
    REQUIRE(mail.program.opened.size() == 1);
    CHECK(mail.program.opened.first().startsWith(QStringLiteral("mailto:?bcc=")));
    CHECK(mail.program.opened.first().contains(QStringLiteral("anna@amt.example")));
    CHECK(mail.status().contains(QStringLiteral("2 Adressen")));
    CHECK(mail.status().contains(QStringLiteral("Ohne Adresse: Ohne-Muster.")));
    mail.command("copyMailList");
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("<bert@verein.example>")));
}

TEST_CASE("Too many for one call of the mail program are left on the clipboard", "[ui]")
{
    Mail mail;
    for (int i = 0; i < 120; ++i) {
        Person person;
        person.familyName = QStringLiteral("Muster-%1").arg(i);
        person.email = QStringLiteral("muster.person.%1@amt.example").arg(i);
        mail.desk.add(person);
    }
    mail.page.view()->selectAll();
    mail.command("writeMail");
    CHECK(mail.program.opened == QStringList{QStringLiteral("mailto:")});
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("muster.person.119@amt.example")));
    CHECK(mail.status().contains(QStringLiteral("122 Adressen sind zu viele")));
}

TEST_CASE("A form writes to its address, if it is one", "[ui]")
{
    Mail mail;
    EntityForm form(mail.desk.workspace, entityOf<Person>());
    form.setRow(mail.desk.person.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"email");
    auto* write = editor.findChild<QToolButton*>();
    REQUIRE(write->isEnabled());
    write->click();
    CHECK(mail.program.opened == QStringList{QStringLiteral("mailto:anna@amt.example")});
    retype(*editor.control(), QStringLiteral("keine Adresse"));
    CHECK_FALSE(write->isEnabled());
}
