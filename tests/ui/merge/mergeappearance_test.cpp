// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/screenshot.h"
#include "ui/merge/conflictlist.h"
#include "ui/merge/conflictpanel.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

void addMany(Store& store, qsizetype count)
{
    value_of(store.transact(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (qsizetype i = 0; i < count; ++i) {
            Measure measure;
            measure.code = QStringLiteral("M%1").arg(i, 3, 10, QLatin1Char('0'));
            measure.title = QStringLiteral("Aufbau des Übergangs von der Schule in den Beruf, Teil %1").arg(i);
            measure.description = QStringLiteral("Das Angebot richtet sich an Familien.\nDer zweite Absatz blieb.");
            writer.insert(measure);
        }
        return {};
    }));
}

/// The same rows edited on both sides, `count` of them, with long texts.
void editMany(Store& store, const QString& who, qsizetype count)
{
    value_of(store.transact(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        const auto measures = writer.reader().all<Measure>();
        for (const Measure& one : measures.mid(0, count)) {
            Measure measure = one;
            measure.title = QStringLiteral("%1 (%2)").arg(measure.title, who);
            measure.description =
                QStringLiteral("Das Angebot %1 richtet sich an Familien im Stadtteil, ").arg(who).repeated(12) +
                QStringLiteral("\nDer zweite Absatz blieb.");
            IPLAN_TRY(writer.update(measure));
        }
        return {};
    }));
}

} // namespace

TEST_CASE("Merging and conflicts are shown with none, three and hundreds of conflicts, for people to look at",
          "[ui][merge]")
{
    TwoCopies copies;
    copies.inOffice(1, [](Measure& m) { m.title = QStringLiteral("Sprachkurs am Abend"); });
    copies.onTheWay(1, [](Measure& m) { m.title = QStringLiteral("Sprachkurs am Nachmittag für Eltern"); });
    copies.onTheWay(2, [](Measure& m) { m.summary = QStringLiteral("Neu geschrieben"); });
    for (const auto& light : {TrafficLight::Green, TrafficLight::Red}) {
        const auto set = [&](Measure& m) {
            m.trafficLight = light;
            m.trafficLightReason = light == TrafficLight::Green ? QStringLiteral("Die Räume sind gefunden.")
                                                                : QStringLiteral("Es fehlt an Räumen und Personal.");
        };
        light == TrafficLight::Green ? copies.inOffice(3, set) : copies.onTheWay(3, set);
    }
    copies.removeInOffice(4);
    copies.onTheWay(4, [](Measure& m) { m.title = QStringLiteral("Doch noch wichtig"); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    conflictsPage(office);
    screenshot(*office.window, QStringLiteral("konflikte-keine"));
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    screenshot(dialog, QStringLiteral("zusammenfuehren-1"));
    dialog.path()->setText(copies.copyPath());
    dialog.nextButton()->click();
    waitForMerge(dialog);
    screenshot(dialog, QStringLiteral("zusammenfuehren-2"));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    screenshot(dialog, QStringLiteral("zusammenfuehren-3"));
    dialog.reject();
    ConflictsPage& page = conflictsPage(office);
    screenshot(*office.window, QStringLiteral("konflikte-drei"));
    while (page.currentRecord() != copies.row(3))
        REQUIRE(page.list()->goOn());
    page.panel()->startOwnValue();
    screenshot(*office.window, QStringLiteral("konflikte-eigener-wert"));
    while (page.currentRecord() != copies.row(4))
        REQUIRE(page.list()->goOn());
    screenshot(*office.window, QStringLiteral("konflikte-geloescht"));
    CHECK(office.message().isEmpty());
}

TEST_CASE("Hundreds of conflicts are listed and gone through", "[ui][merge]")
{
    TwoCopies copies;
    const qsizetype count = scaled(150, 20);
    {
        const auto mine = value_of(Store::open(copies.officePath(), TwoCopies::erika()));
        addMany(*mine, count);
        QFile::remove(copies.copyPath());
        value_of(mine->file().copyTo(copies.copyPath()));
        const auto theirs = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        editMany(*mine, QStringLiteral("im Büro"), count);
        editMany(*theirs, QStringLiteral("unterwegs"), count);
    }
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    MergeDialog& dialog = rehearseInWindow(office, copies.copyPath());
    screenshot(dialog, QStringLiteral("zusammenfuehren-viel"));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    dialog.reject();
    ConflictsPage& page = conflictsPage(office);
    CHECK(page.countText().startsWith(QString::number(2 * count)));
    screenshot(*office.window, QStringLiteral("konflikte-viele"));
    page.panel()->choose(2);
    CHECK(page.countText().startsWith(QString::number(2 * count - 1)));
}
