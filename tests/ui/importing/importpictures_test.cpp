// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page with nothing, with much, with long names, in small windows and with large letters.
#include "tests/ui/importing/listdesk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/shell/appearance.h"

#include <QApplication>

using namespace iplan;
using namespace iplan::test;

namespace
{

const char* const kLongWord = "Beratungsstellenvernetzungskoordinationsausschuss";

/// 500 rows with long names: most are new, some cannot be read, headings are long, costs and people are among them.
QByteArray longList()
{
    QByteArray out = "Maßnahmenliste;;;;;;;;;\n;;;;;;;;;\nLfd. Nr.;Bezeichnung der Maßnahme bzw. des Vorhabens;"
                     "Federführung;Ansprechperson;Kosten 2026;Kosten 2027;Kurzbeschreibung;Zusatz zur "
                     "Kurzbeschreibung;Umsetzungsstand;Beratungsstellenvernetzungskoordinationsausschuss\n";
    for (int i = 0; i < 500; ++i)
        out += QStringLiteral("Z%1;%2 für die gesamtstädtische Weiterentwicklung %1;%2 %3;Erika Beispiel;%4;k. A.;"
                              "Ein längerer Text %1;Zusatz;%5;%2\n")
                   .arg(1000 + i)
                   .arg(s(kLongWord))
                   .arg(i % 7)
                   .arg(i * 100)
                   .arg(i % 9 ? s("läuft") : s("Lage unklar %1").arg(i % 4))
                   .toUtf8();
    return out;
}

/// As somebody sees it who works through the list.
void look(ListDesk& desk, const QString& name)
{
    settleLayouts();
    CHECK(cutWidgets(desk.page()) == QStringList());
    pictureAsIs(*desk.window, name);
}

void lookAtEach(ListDesk& desk, const QString& name)
{
    look(desk, name);
    desk.page().preview()->showNextDoubtful();
    look(desk, name + s("-doubtful"));
    desk.goTo(4);
    look(desk, name + s("-costs"));
    desk.goTo(desk.page().columns()->view()->model()->rowCount() - 1);
    look(desk, name + s("-fixed"));
}

} // namespace

TEST_CASE("Nothing is cut on the import page, in windows large and small", "[ui][import]")
{
    for (const QSize size : {QSize(1280, 800), QSize(1024, 600)}) {
        ListDesk desk(longList());
        desk.window->resize(size);
        const QString prefix = s("import-%1").arg(size.width());
        desk.window->showPage(s("import"));
        look(desk, prefix + s("-empty"));
        desk.choose();
        INFO(desk.error().toStdString());
        REQUIRE(desk.preview().rowCount() == 500);
        desk.chooseTarget(7, s("Kurzbeschreibung"));
        lookAtEach(desk, prefix);
    }
}

TEST_CASE("Nothing is cut on the import page with letters twice as large", "[ui][import]")
{
    ListDesk desk(longList());
    const ScaledLetters letters(2.0);
    desk.window->resize(1280, 800);
    desk.window->showPage(s("import"));
    look(desk, s("import-200-empty"));
    desk.choose();
    REQUIRE(desk.preview().rowCount() == 500);
    lookAtEach(desk, s("import-200"));
}

TEST_CASE("A table of headings alone says that there are no rows", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Kurzbeschreibung\n");
    desk.choose();
    desk.window->resize(1280, 800);
    CHECK(desk.error() == QString());
    CHECK(desk.preview().rowCount() == 0);
    CHECK(desk.page().takeover()->summary().contains(s("keine Zeilen")));
    CHECK_FALSE(desk.session().canApply());
    look(desk, s("import-norows"));
}

TEST_CASE("The import page in dark colours and in high contrast, to be looked at", "[ui][import]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    for (const Theme theme : {Theme::Dark, Theme::HighContrast}) {
        ListDesk desk(longList());
        applyAppearance({theme, 100});
        desk.window->resize(1280, 800);
        desk.choose();
        lookAtEach(desk, s("import-") + themeKey(theme));
        applyAppearance({});
    }
}
