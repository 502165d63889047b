// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/mailprogram.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/page/entitypage.h"
#include "ui/page/mailpanel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
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
    [[nodiscard]] QStringList leftOut() const
    {
        QStringList out;
        const auto& list = part<QListWidget>(page, "leftOut");
        for (int row = 0; row < list.count(); ++row)
            out << list.item(row)->text();
        return out;
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
    CHECK(mail.status().contains(QStringLiteral("Nicht dabei: Ohne-Muster (hat keine E-Mail-Adresse).")));
    mail.command("copyMailList");
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("<bert@verein.example>")));
}

TEST_CASE("Too many for one call of the mail program go into several mails, and nobody is lost", "[ui]")
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
    CHECK(mail.program.opened.isEmpty());
    CHECK(mail.status().contains(QStringLiteral("122 Adressen sind zu viele")));
    auto& panel = part<MailPanel>(mail.page, "mailPanel");
    const auto calls = panel.findChildren<QPushButton*>(QStringLiteral("openMail"));
    REQUIRE(calls.size() > 1);
    for (QPushButton* call : calls)
        QTest::mouseClick(call, Qt::LeftButton);
    const QString opened = mail.program.opened.join(u'\n');
    CHECK(mail.program.opened.size() == calls.size());
    CHECK(opened.count(u'@') == 122);
    CHECK(opened.contains(QStringLiteral("muster.person.119@amt.example")));
    CHECK(mail.leftOut() == QStringList{QStringLiteral("Ohne-Muster: hat keine E-Mail-Adresse")});
    CHECK(namelessWidgets(panel) == QStringList());
}

TEST_CASE("A message with attachments is saved for the mail program", "[ui]")
{
    Mail mail;
    TempDir folder;
    AnsweringChooser chooser;
    mail.page.setFileChooser(chooser);
    mail.command("mailToAll");
    auto& panel = part<MailPanel>(mail.page, "mailPanel");
    type(part<QLineEdit>(panel, "mailSubject"), QStringLiteral("Grüße"));
    chooser.answer = folder.file(QStringLiteral("Plan.txt"));
    REQUIRE_OK(writeFile(chooser.answer, "Plan"));
    QTest::mouseClick(&part<QPushButton>(panel, "addAttachment"), Qt::LeftButton);
    CHECK(part<QListWidget>(panel, "attachments").count() == 1);
    chooser.answer = folder.file(QStringLiteral("nachricht.eml"));
    QTest::mouseClick(&part<QPushButton>(panel, "saveMessage"), Qt::LeftButton);
    waitUntil([&] { return QFile::exists(chooser.answer); });
    const QByteArray bytes = contentOf(chooser.answer);
    CHECK(bytes.startsWith("X-Unsent: 1\r\nBcc: "));
    CHECK(bytes.contains("<bert@verein.example>"));
    CHECK(bytes.contains("filename*=UTF-8''Plan.txt"));
    CHECK(mail.program.opened.isEmpty());
    QTest::keyClick(&panel, Qt::Key_Escape);
    CHECK_FALSE(mail.page.side());
}

TEST_CASE("Who withdrew consent is left out and named, and a purpose can be chosen", "[ui]")
{
    Mail mail;
    mail.desk.set(rowRef(mail.desk.person), "lawfulBasis", QStringLiteral("consent"));
    PersonConsent consent;
    consent.person = mail.desk.person;
    consent.purpose = QStringLiteral("Rundbrief");
    consent.givenOn = QDate(2026, 1, 2);
    const auto given = mail.desk.add(consent);
    mail.page.view()->selectAll();
    mail.command("mailToAll");
    auto& panel = part<MailPanel>(mail.page, "mailPanel");
    auto& purpose = part<QComboBox>(panel, "purpose");
    CHECK(purpose.isVisible());
    CHECK(mail.leftOut().size() == 1);
    mail.desk.set(rowRef(given), "withdrawn", QStringLiteral("2026-02-03"));
    CHECK(mail.leftOut().size() == 2);
    CHECK(mail.leftOut().join(u' ').contains(QStringLiteral("hat die Einwilligung widerrufen")));
    QTest::mouseClick(&part<QPushButton>(panel, "copyList"), Qt::LeftButton);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Bert-Muster <bert@verein.example>"));
    auto& separator = part<QComboBox>(panel, "mailSeparator");
    separator.setCurrentIndex(1);
    CHECK(MailPanel::separator() == u',');
    separator.setCurrentIndex(0);
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
