// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from others and cannot be taken in: it is named, stops nothing else, and can be discarded.
#include "core/sync/packagebytes.h"
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/exchangeservice.h"
#include "ui/exchange/heldview.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A package of three edits made on the way, each on the former; the second was tampered with.
struct TamperedPackage {
    TamperedPackage()
    {
        copies.onTheWay(1, [](Measure& measure) { measure.title = s("ehrlich"); });
        copies.onTheWay(2, [](Measure& measure) { measure.title = s("gefälscht"); });
        copies.onTheWay(3, [](Measure& measure) { measure.title = s("darauf"); });
        const auto office = value_of(Store::open(copies.officePath(), TwoCopies::erika()));
        const auto way = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        root = value_of(office->file().info()).root;
        commits = value_of(way->replica().commitsMissingFrom(value_of(office->replica().commitIds())));
        REQUIRE(commits.size() == 3);
        commits[1].counter += 1;
        bytes = value_of(packageBytes(root, commits, {}));
        writeTo(path, bytes);
    }
    static void writeTo(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    TwoCopies copies;
    QString path = copies.file(s("stand.iplanpaket"));
    QUuid root;
    QList<CommitData> commits;
    QByteArray bytes;
};

HeldView& heldView(const Office& office)
{
    office.window->showPage(s("exchange"));
    auto* view = office.window->pages().current()->findChild<HeldView*>();
    REQUIRE(view);
    return *view;
}

QTreeWidget& heldList(const HeldView& view)
{
    auto* list = view.findChild<QTreeWidget*>(s("heldItems"));
    REQUIRE(list);
    return *list;
}

QPushButton& heldButton(const HeldView& view, const char* name)
{
    auto* button = view.findChild<QPushButton*>(s(name));
    REQUIRE(button);
    return *button;
}

} // namespace

TEST_CASE("Of a package with one bad commit the window takes the good ones and names the bad", "[ui][exchange][held]")
{
    TamperedPackage package;
    Office office;
    REQUIRE(office.window->openFile(package.copies.officePath()));
    MergeDialog& dialog = rehearseInWindow(office, package.path);
    screenshot(dialog, s("held-rehearsal"));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    CHECK(dialog.errorText() == QString());
    CHECK(dialog.resultText().contains(s("1 Änderung der anderen Kopie ist übernommen")));
    CHECK(dialog.resultText().contains(s("Abgelehnt: stand.iplanpaket")));
    CHECK(dialog.resultText().contains(s("1 Änderung von Max Muster wartet auf 1 frühere")));
    dialog.close();
    CHECK(office.text(package.copies.row(1), "title") == u"ehrlich");
    CHECK(office.text(package.copies.row(2), "title") == u"Maßnahme 2");
    CHECK(office.text(package.copies.row(3), "title") == u"Maßnahme 3");

    // Both are on the page, and can be discarded there.
    HeldView& view = heldView(office);
    CHECK(namelessWidgets(view) == QStringList());
    QTreeWidget& list = heldList(view);
    REQUIRE(list.topLevelItemCount() == 2);
    screenshot(*office.window, s("held-page"));
    CHECK(view.findChild<QLabel*>(s("heldDetails"))->text().contains(s("von Max Muster")));
    CHECK(view.findChild<QLabel*>(s("heldDetails"))->text().contains(s("1 frühere Änderung")));
    for (int left = 2; left > 0; --left) {
        REQUIRE(list.topLevelItemCount() == left);
        list.setFocus();
        QTest::mouseClick(&heldButton(view, "heldDiscard"), Qt::LeftButton);
        CHECK(view.findChild<QLabel*>(s("heldQuestion"))->text().contains(s("nicht rückgängig")));
        CHECK(office.window->focusWidget() == &heldButton(view, "heldDiscardNo")); // Return does no harm
        QTest::mouseClick(&heldButton(view, "heldDiscardNo"), Qt::LeftButton);
        CHECK(list.topLevelItemCount() == left);
        QTest::mouseClick(&heldButton(view, "heldDiscard"), Qt::LeftButton);
        QTest::mouseClick(&heldButton(view, "heldDiscardYes"), Qt::LeftButton);
    }
    CHECK(list.topLevelItemCount() == 0);
    CHECK(value_of(office.workspace().store().replica().heldItems()).isEmpty());
    CHECK(value_of(office.workspace().store().file().selfCheck()).isEmpty());
}

TEST_CASE("A package of which nothing can be taken in is refused with the reason", "[ui][exchange][held]")
{
    TamperedPackage package;
    Office office;
    REQUIRE(office.window->openFile(package.copies.officePath()));
    const bool tampered = GENERATE(true, false);
    QList<CommitData> part = tampered ? package.commits.mid(0, 1) : package.commits.mid(2, 1); // its parent is missing
    if (tampered)
        part[0].counter += 1;
    TamperedPackage::writeTo(package.path, value_of(packageBytes(package.root, part, {})));
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    dialog.path()->setText(package.path);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    INFO(dialog.errorText().toStdString());
    CHECK(dialog.errorText().contains(s("abgelehnt")) == tampered);
    CHECK(dialog.errorText().contains(s("baut auf Änderungen auf, die in dieser Datei noch fehlen")) == !tampered);
}

TEST_CASE("A bad file of the folder is shown with the page Abgleich, and not read again in the next session",
          "[ui][exchange][held]")
{
    TamperedPackage package;
    const QString folder = package.copies.file(s("abgleich"));
    REQUIRE(QDir().mkpath(folder));
    TamperedPackage::writeTo(folder + s("/fremd.iplanabgleich"),
                             value_of(packageBytes(package.root, package.commits, {}, package.root.toRfc4122())));
    Office office;
    office.workspace().exchange().setPace({1, 20});
    REQUIRE(office.window->openFile(package.copies.officePath()));
    ExchangeService& service = office.workspace().exchange();
    REQUIRE_OK(service.setUp({ExchangeTarget::Way::Folder, folder, false}, {}, false));
    waitUntil([&] { return service.state() == ExchangeService::State::Done; });
    waitUntil([&] { return office.text(package.copies.row(1), "title") == u"ehrlich"; });
    waitUntil([&] { return heldList(heldView(office)).topLevelItemCount() == 2; });

    // Whoever reads these files again finds rubbish; nobody does.
    waitUntil([&] { return !service.isBusy(); });
    office.action(Command::FileClose)->trigger();
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        const QDateTime modified = info.lastModified();
        QFile file(info.absoluteFilePath());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(QByteArray(info.size(), 'x')) == info.size());
        REQUIRE(file.flush());
        REQUIRE(file.setFileTime(modified, QFileDevice::FileModificationTime));
    }
    REQUIRE(office.window->openFile(package.copies.officePath()));
    waitUntil([&] { return service.state() == ExchangeService::State::Done; });
    CHECK(service.text().contains(s("1 Änderung von Max Muster wartet"))); // still told
    CHECK(heldList(heldView(office)).topLevelItemCount() == 2);
}
