// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own export in the window: all tables together, what is done to each, one undo. A long step is waited for.
#include "core/interchange/export.h"
#include "tests/support/files.h"
#include "tests/ui/importing/listdesk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/dialog/longstep.h"
#include "ui/widget/foldingheading.h"

#include <QCheckBox>
#include <QFile>
#include <QPushButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The desk with the tables that were exported from its file.
struct BookDesk : ListDesk {
    BookDesk() : ListDesk("")
    {
        path = folder.file(s("tabellen"));
        REQUIRE_OK(exportFile(workspace().store(), ExportFormat::Csv, path, ExportOptions{false, QDate(2026, 11, 21)}));
        chooser.answer = path;
    }
    /// What somebody does in a spreadsheet.
    void edit(const char* table, const QByteArray& from, const QByteArray& to)
    {
        const QString file = path + s("/") + s(table) + s(".csv");
        QByteArray text = contentOf(file);
        const qsizetype at = text.indexOf(from);
        REQUIRE(at > 0);
        writeList(file, text.replace(at, from.size(), to));
    }
    [[nodiscard]] QString titleOf(const char* table) const
    {
        const QByteArray text = contentOf(path + s("/") + s(table) + s(".csv"));
        return QString::fromUtf8(text.split('\n').value(1)).section(u';', 1, 1);
    }
};

} // namespace

TEST_CASE("Our own tables are taken together, each is looked at, and one undo takes all back", "[ui][import]")
{
    BookDesk desk;
    desk.choose();
    REQUIRE(desk.session().state().book);
    CHECK(desk.page().takeover()->summary().contains(s("Es gibt nichts zu übernehmen.")));
    CHECK_FALSE(desk.session().canApply());
    auto& whole = inWindow<QCheckBox>(desk, "wholeBook");
    CHECK(whole.isChecked());

    const QString office = desk.workspace().list(entityOf<Organization>()).first().value(u"name").text();
    const QString measure = desk.workspace().list(entityOf<Measure>()).first().value(u"title").text();
    desk.edit("organisationen", ";" + office.toUtf8(), ";Neues " + office.toUtf8());
    desk.edit("massnahmen", measure.toUtf8(), "Neu: " + measure.toUtf8());
    desk.choose();
    INFO(desk.page().takeover()->summary().toStdString());
    CHECK(desk.page().takeover()->summary().contains(s("organisationen: 1 geändert")));
    CHECK(desk.page().takeover()->summary().contains(s("massnahmen: 1 geändert")));
    // The first table from which something comes is shown; the other one is chosen.
    CHECK(desk.session().state().mapping.sheet == s("organisationen"));
    auto& sheet = inWindow<QComboBox>(desk, "listSheet");
    desk.pick(sheet, s("massnahmen"));
    CHECK(desk.session().state().mapping.sheet == s("massnahmen"));
    CHECK(desk.session().state().book);
    CHECK(namelessWidgets(desk.page()) == QStringList());
    screenshot(*desk.window, s("page-import-book"));

    desk.apply();
    CHECK(desk.message() == QString());
    const auto names = [&desk](const EntityInfo& entity, const char16_t* field) {
        QStringList out;
        for (const Record& row : desk.workspace().list(entity))
            out << row.value(field).text();
        return out;
    };
    CHECK(names(entityOf<Organization>(), u"name").contains(s("Neues ") + office));
    CHECK(names(entityOf<Measure>(), u"title").contains(s("Neu: ") + measure));
    desk.action(Command::Undo)->trigger();
    CHECK(names(entityOf<Organization>(), u"name").contains(office));
    CHECK(names(entityOf<Measure>(), u"title").contains(measure));
}

TEST_CASE("A correction in one table of the book stays while another one is looked at", "[ui][import]")
{
    BookDesk desk;
    desk.choose();
    REQUIRE(desk.session().state().book);
    desk.pick(inWindow<QComboBox>(desk, "listSheet"), s("massnahmen"));
    const int column = int(desk.session().state().headings.indexOf(s("Titel")));
    desk.session().correct(1, column, s("Berichtigter Titel"));
    desk.settle();
    CHECK(desk.cell(0, PreviewModel::Action) == s("ändert"));
    desk.pick(inWindow<QComboBox>(desk, "listSheet"), s("organisationen"));
    CHECK(desk.page().takeover()->summary().contains(s("massnahmen: 1 geändert")));
    desk.pick(inWindow<QComboBox>(desk, "listSheet"), s("massnahmen"));
    CHECK(desk.cell(0, PreviewModel::Action) == s("ändert"));
    // One table for itself.
    QTest::mouseClick(&inWindow<QCheckBox>(desk, "wholeBook"), Qt::LeftButton);
    desk.settle();
    CHECK_FALSE(desk.session().state().book);
    CHECK(desk.session().state().mapping.sheet == s("massnahmen"));
}

TEST_CASE("At least six rows of the preview and the way to take them are in sight in a small window", "[ui][import]")
{
    QByteArray list = "Nr.;Titel;Kurzbeschreibung;Kosten 2027\n";
    for (int i = 0; i < 40; ++i)
        list += "Z" + QByteArray::number(100 + i) + ";Vorhaben " + QByteArray::number(i) + ";Text;1000\n";
    ListDesk desk(list);
    desk.window->resize(1024, 600);
    desk.choose();
    settleLayouts();
    const QTableView& view = *desk.page().preview()->view();
    CHECK(view.viewport()->height() >= 6 * view.rowHeight(0));
    const QRect shown(desk.page().mapToGlobal(QPoint()), desk.page().size());
    const auto inSight = [&shown](const QWidget& widget) {
        return widget.isVisible() && shown.contains(QRect(widget.mapToGlobal(QPoint()), widget.size()));
    };
    CHECK(inSight(*view.viewport()));
    CHECK(inSight(*desk.page().takeover()->applyButton()));
    auto& options = inWindow<FoldingHeading>(desk, "importOptions");
    CHECK_FALSE(options.isOpen());
    QTest::mouseClick(&options, Qt::LeftButton);
    CHECK(options.isOpen());
    CHECK(inWindow<QWidget>(desk, "saveMapping").isVisible());
    pictureAsIs(*desk.window, s("import-1024-six"));
}

TEST_CASE("Taking back a long list is waited for in front of a closed file, and the page comes back", "[ui][import]")
{
    QByteArray list = "Nr.;Titel;Kurzbeschreibung;Beschreibung\n";
    for (int i = 0; i < 2200; ++i)
        list += "Z" + QByteArray::number(1000 + i) + ";Vorhaben " + QByteArray::number(i) + ";Text;Mehr Text\n";
    ListDesk desk(list);
    desk.choose();
    const qsizetype before = desk.measures();
    desk.apply();
    REQUIRE(desk.measures() == before + 2200);
    desk.window->showPage(s("measure"));
    desk.action(Command::Undo)->trigger();
    auto* dialog = desk.window->findChild<LongStepDialog*>();
    REQUIRE(dialog);
    CHECK(namelessWidgets(*dialog) == QStringList());
    QTest::mouseClick(dialog->findChild<QPushButton*>(s("giveUpLongStep")), Qt::LeftButton);
    CHECK(dialog->isVisible()); // until the file is open again
    waitUntil([&] { return desk.workspace().isOpen() && !desk.window->findChild<LongStepDialog*>(); });
    CHECK(desk.measures() == before + 2200);
    CHECK(desk.message() == QString()); // who gave it up need not be told
    desk.action(Command::Undo)->trigger();
    dialog = desk.window->findChild<LongStepDialog*>();
    REQUIRE(dialog);
    waitUntil([&] { return desk.workspace().isOpen() && !desk.window->findChild<LongStepDialog*>(); });
    CHECK(desk.measures() == before);
    CHECK(desk.window->pages().currentKey() == s("measure"));
    CHECK(desk.message() == QString());
    desk.action(Command::Redo)->trigger();
    REQUIRE(desk.window->findChild<LongStepDialog*>());
    waitUntil([&] { return desk.workspace().isOpen() && !desk.window->findChild<LongStepDialog*>(); });
    CHECK(desk.measures() == before + 2200);
}
