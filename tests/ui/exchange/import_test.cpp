// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Datei > Importieren: done, given up, refused, taken back.
#include "core/model/entities.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/exchange/importdialog.h"
#include "ui/shell/pagehost.h"

#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What another office exported: new measures, and K001 with another title.
QString exportOfOthers(const Office& office, const RowRef& known, int count)
{
    QByteArray rows =
        "{\"id\":\"" + idText(known.id).toUtf8() + "\",\"code\":\"K001\",\"title\":\"Aus dem anderen Amt\"}";
    for (int i = 0; i < count; ++i)
        rows += QStringLiteral(",\n{\"code\":\"Z%1\",\"title\":\"Übernommen %1\"}").arg(i).toUtf8();
    QFile file(office.folder.file(s("anderes Amt.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"integrationsplaner\",\"version\":1,\"entities\":{\"measure\":[" + rows + "]}}");
    return file.fileName();
}

ImportDialog& startImport(Office& office, const QString& path)
{
    office.chooser.answer = path;
    office.action(Command::FileImport)->trigger();
    CHECK(office.chooser.asked == s("Importieren"));
    auto* dialog = office.window->findChild<ImportDialog*>();
    REQUIRE(dialog);
    REQUIRE(dialog->isBusy());
    return *dialog;
}

void waitForImport(const ImportDialog& dialog)
{
    waitUntil([&dialog] { return !dialog.isBusy(); });
}

} // namespace

TEST_CASE("An export is imported aside: given up it leaves nothing, and done it is one step of undo", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const RowRef known = office.row("measure", s("K001"));
    const QString before = office.text(known, "title");
    office.window->openRecord(known);
    const auto count = [&] { return office.workspace().list(entityOf<Measure>()).size(); };
    const qsizetype measures = count();
    const QString undoBefore = office.workspace().runner().undoText();
    const QString path = exportOfOthers(office, known, 40);

    // Given up.
    ImportDialog& dialog = startImport(office, path);
    CHECK(dialog.isVisible());
    CHECK(dialog.focusWidget() == dialog.cancelButton());
    CHECK(namelessWidgets(dialog) == QStringList());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible()); // until the file is back
    CHECK_FALSE(dialog.cancelButton()->isEnabled());
    waitForImport(dialog);
    CHECK_FALSE(dialog.isVisible());
    REQUIRE(office.workspace().isOpen());
    CHECK(office.message().contains(s("abgebrochen")));
    CHECK(count() == measures);
    CHECK(office.text(known, "title") == before);
    CHECK(office.workspace().runner().undoText() == undoBefore);

    // Done: the window stands where it stood.
    CHECK(&startImport(office, path) == &dialog);
    pictureAsIs(dialog, s("import-busy"));
    waitForImport(dialog);
    CHECK(office.message().contains(s("Importierte Einträge: 40 neu, 1 geändert")));
    CHECK(count() == measures + 40);
    CHECK(office.text(known, "title") == s("Aus dem anderen Amt"));
    CHECK(office.window->pages().currentKey() == s("measure"));
    CHECK(office.window->pages().current()->currentRecord() == known);

    // One step back, one step forth.
    office.action(Command::Undo)->trigger();
    CHECK(count() == measures);
    CHECK(office.text(known, "title") == before);
    office.action(Command::Redo)->trigger();
    CHECK(count() == measures + 40);

    // What is no export is refused, and nothing is lost.
    QFile broken(path);
    REQUIRE(broken.resize(30));
    startImport(office, path);
    waitForImport(dialog);
    CHECK(office.message().contains(s("Kein gültiges JSON")));
    CHECK(office.workspace().isOpen());
    CHECK(count() == measures + 40);
}
