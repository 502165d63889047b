// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/export.h"
#include "core/interchange/sample.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/report/render.h"
#include "core/rules/rule.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

#include <QStandardPaths>

using namespace iplan;
using namespace iplan::test;

namespace
{

// A new format does not compile here before it has a place in these two functions, and is tested with that.
std::optional<report::Format> formatAfter(report::Format format)
{
    switch (format) {
    case report::Format::Pdf:
        return report::Format::Docx;
    case report::Format::Docx:
        return report::Format::Odt;
    case report::Format::Odt:
        return report::Format::Html;
    case report::Format::Html:
        return report::Format::AccessiblePdf;
    case report::Format::AccessiblePdf:
        break;
    }
    return std::nullopt;
}

std::optional<ExportFormat> formatAfter(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx:
        return ExportFormat::Csv;
    case ExportFormat::Csv:
        return ExportFormat::Json;
    case ExportFormat::Json:
        return ExportFormat::Sqlite;
    case ExportFormat::Sqlite:
        break;
    }
    return std::nullopt;
}

/// What people can read in the report; nothing if a program for that is not installed.
QString textOfReport(const report::Document& document, report::Format format)
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("bericht.") + report::extensionOf(format));
    const bool isAccessible = format == report::Format::AccessiblePdf;
    if (isAccessible && QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty())
        return {};
    REQUIRE_OK(report::render(document, format, path));
    if (format == report::Format::Docx)
        return QString::fromUtf8(zipPart(path, QStringLiteral("word/document.xml")));
    if (format == report::Format::Odt)
        return QString::fromUtf8(zipPart(path, QStringLiteral("content.xml")));
    if (format == report::Format::Html)
        return QString::fromUtf8(allBytes(path));
    return canReadPdf() ? pdfPages(path).join(u'\n').simplified() : QString();
}

QByteArray bytesOfExport(const Store& store, ExportFormat format)
{
    const TempDir folder;
    const QString path = folder.file(format == ExportFormat::Xlsx ? QStringLiteral("aus.xlsx") : QStringLiteral("aus"));
    REQUIRE_OK(exportFile(store, format, path, asOf({2026, 11, 22}, true)));
    return allBytes(path);
}

/// What says that something is missing.
const char* const kGaps[] = {"Noch keine",  "Noch ohne",           "noch ohne Namen", "noch nicht eingetragen",
                             "Noch keinem", "Pflichtangabe fehlt", "Offene Punkte",   "nichtöffentlich"};

void checkReports(const Store& store, const QStringList& unwanted)
{
    const auto snapshot = value_of(Snapshot::load(store));
    report::ReportOptions options{QDate(2026, 11, 22), true, true}; // "public" wins over "with people"
    for (const report::Document& document :
         {report::programmeReport(*snapshot, options), report::moduleReport(*snapshot, {}, options)}) {
        for (std::optional format = report::Format::Pdf; format; format = formatAfter(*format)) {
            const QString text = textOfReport(document, *format);
            for (const QString& word : unwanted) {
                INFO(int(*format) << ' ' << document.title.toStdString() << ": " << word.toStdString());
                CHECK_FALSE(text.contains(word));
            }
        }
    }
}

void checkExports(const Store& store, const QByteArrayList& unwanted)
{
    for (std::optional format = ExportFormat::Xlsx; format; format = formatAfter(*format)) {
        const QByteArray bytes = bytesOfExport(store, *format);
        CHECK(bytes.size() > 200);
        for (const QByteArray& word : unwanted) {
            INFO(int(*format) << ' ' << word.toStdString());
            CHECK_FALSE(bytes.contains(word));
        }
    }
}

QStringList gaps()
{
    QStringList out;
    for (const char* gap : kGaps)
        out << german(gap);
    return out;
}

} // namespace

TEST_CASE("Public output of Köln says nowhere what is missing, in no format", "[report][public]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    checkReports(*store, gaps());
    checkExports(*store, {"<sheet name=\"L\xc3\xbc"
                          "cken\"",
                          "noch ohne Namen", "Pflichtangabe fehlt", "Maßnahme ohne Kosten"});
    // What is left out is there otherwise.
    const auto snapshot = value_of(Snapshot::load(*store));
    const QString open = textOf(report::programmeReport(*snapshot, {QDate(2026, 11, 22), false, false}));
    CHECK(open.count(QStringLiteral("Noch keine Angaben")) > 10);
}

TEST_CASE("Public output holds neither people nor internal notes nor papers that are not public", "[report][public]")
{
    const ReportWorld world;
    QStringList unwanted = gaps();
    for (const char* secret : {"Erfunden", "Ampel-Anna", "Nur für uns.", "3293/2012", "Bestandsaufnahme der Maßnahmen",
                               "Der Integrationsrat bittet um Kennzahlen"})
        unwanted << german(secret);
    checkReports(*world.store, unwanted);
    checkExports(*world.store,
                 {"Erfunden", "Ampel-Anna", "Nur für uns.", "Bestandsaufnahme der Ma", "bittet um Kennzahlen"});
}

TEST_CASE("Accepted findings and views of lists stay in the house", "[report][public]")
{
    const auto store = memoryStore();
    const Id<Measure> id = addMeasure(*store, QStringLiteral("K001"), german("Mentoring an Schulen im Bezirk"));
    write(*store, QStringLiteral("sample"), [&](Writer& writer) {
        AcceptedFinding accepted;
        accepted.reason = german("Kostet nichts, geheimer Grund");
        writer.insert(accepted);
        SavedView view;
        view.title = german("Ansicht Geheimsorgen");
        writer.insert(view);
        MeasureStep step; // none of ten steps done is no progress that anybody stated
        step.measure = id;
        step.title = german("Schulen ansprechen");
        writer.insert(step);
    });
    checkExports(*store, {"geheimer Grund", "Geheimsorgen"});
    const auto snapshot = value_of(Snapshot::load(*store));
    CHECK_FALSE(textOf(report::moduleReport(*snapshot, {}, kReport)).contains(QStringLiteral("umgesetzt")));
}
