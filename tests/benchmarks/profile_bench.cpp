// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Documents for Word, beside what an office program needs to make one of the same document.
#include "benchmarks/bench.h"
#include "core/base/officeprogram.h"
#include "core/report/content/measureprofile.h"
#include "core/report/render.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kProfiles = 500; ///< measures of a synthetic city of scale 1
constexpr int kOfficeMinutes = 10;

} // namespace

TEST_CASE("DOCX of 500 Steckbriefe beside LibreOffice converting the ODT", "[bench]")
{
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    REQUIRE_OK(loadSynthetic(*store, 1, 1));
    const auto snapshot = value_of(Snapshot::load(*store));
    REQUIRE(snapshot->measures.size() == kProfiles);
    report::ReportOptions options;
    options.asOf = QDate(2026, 11, 21);
    const TempDir dir;
    report::Document document;
    bench(QStringLiteral("500 Steckbriefe put together"), kProfiles, 3,
          [&] { document = report::measureProfile(*snapshot, {}, options); });
    const QString odt = dir.file(QStringLiteral("steckbriefe.odt"));
    bench(QStringLiteral("written as ODT"), kProfiles, 3,
          [&] { REQUIRE_OK(report::render(document, report::Format::Odt, odt)); });
    const QString what = QStringLiteral("written as DOCX");
    bench(what, kProfiles, 3, [&] {
        REQUIRE_OK(report::render(document, report::Format::Docx, dir.file(QStringLiteral("steckbriefe.docx"))));
    });
    const QString office = officeProgram();
    if (office.isEmpty()) {
        WARN("LibreOffice is not installed: nothing to compare with");
    } else {
        const TempDir made;
        const double convert = bench(QStringLiteral("LibreOffice converts the ODT to DOCX"), kProfiles, 1, [&] {
            const OfficeRun run =
                convertWithOffice(office, QStringLiteral("docx"), {odt}, made.path(), 60 * kOfficeMinutes);
            REQUIRE(run.problem == QString());
            REQUIRE(QFile::exists(made.file(QStringLiteral("steckbriefe.docx"))));
        });
        compareWith(QStringLiteral("LibreOffice"), convert, what);
    }
    printBenchmarks();
}
