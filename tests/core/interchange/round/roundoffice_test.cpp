// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet that LibreOffice opened and saved comes back as it went out.
#include "core/base/officeprogram.h"
#include "tests/core/interchange/round/roundfixture.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("A sheet that was opened, filled and saved by LibreOffice is understood", "[round][soffice]")
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        WARN("LibreOffice is not installed: this test is skipped");
        return;
    }
    for (const auto& [filter, ending] :
         {std::pair(u"ods"_s, u".ods"_s), std::pair(u"xlsx:Calc MS Excel 2007 XML"_s, u".xlsx"_s)}) {
        RoundWorld world;
        const QString path = world.giveOut(world.office);
        const bool isEdited = editSheet(path, uR"(
cell('K001', 'state').value = 'umgesetzt'
cell('K001', 'text').value = 'Erste Zeile\nZweite Zeile'
cell('K001', 'nextDue').value = 'März 2028'
cell('K002', 'completion').value = 40
)"_s);
        if (!isEdited)
            return;
        const QString folder = world.folder.file(u"saved"_s);
        REQUIRE(QDir().mkpath(folder));
        const OfficeRun run = convertWithOffice(program, filter, {path}, folder, 120);
        INFO(run.problem.toStdString());
        const QString saved = folder + u"/bogen"_s + ending;
        REQUIRE(QFile::exists(saved));
        const RoundReturn plan = world.takeIn(saved);
        CHECK(plan.plan.notices.isEmpty());
        CHECK(plan.cells.size() == 4);
        CHECK(plan.conflictsLeft() == 0);
        CHECK(world.measure(1).state == MeasureState::Done);
        CHECK(world.measure(1).stateReason == u"seit 2026"_s);
        CHECK(world.measure(2).completion == 40);
        const auto report = world.find(roundReportId(world.recipient(world.office), world.measures.at(0).id)).value();
        CHECK(report.text == u"Erste Zeile\nZweite Zeile"_s);
        CHECK(report.nextDue == PartialDate::month(2028, 3));
    }
}
