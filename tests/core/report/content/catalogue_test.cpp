// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/catalogue.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

#include <QFile>
#include <QRegularExpression>

using namespace iplan;
using namespace iplan::test;

namespace
{

QString manualPage()
{
    QFile file(QStringLiteral(IPLAN_SOURCE_DIR "/docs/handbuch/reports.md"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Builds the report from all of the file, and for the public, and looks at what every format needs.
void checkBuilds(const report::ReportInfo& info, const Store& store)
{
    const auto snapshot = value_of(Snapshot::load(store));
    for (const bool isPublic : {false, true}) {
        const report::Document document = info.build(*snapshot, {{QDate(2026, 11, 22), !isPublic, isPublic}});
        CHECK_FALSE(document.title.isEmpty()); // what a screen reader says first; the PDF is named by it
        CHECK(document.asOf == QDate(2026, 11, 22));
        CHECK_FALSE(textOf(document).trimmed().isEmpty());
        CHECK(document.marking.isEmpty() == isPublic);
    }
}

} // namespace

TEST_CASE("Every report has key, label, formats and a place in the manual", "[report][catalogue]")
{
    const QString manual = manualPage();
    QSet<QString> keys;
    for (const report::ReportInfo* info : report::allReports()) {
        INFO(info->key);
        CHECK_FALSE(info->keyText().isEmpty());
        CHECK_FALSE(keys.contains(info->keyText()));
        keys.insert(info->keyText());
        CHECK_FALSE(info->labelText().isEmpty());
        CHECK_FALSE(info->formats.empty());
        CHECK(report::reportByKey(info->keyText()) == info);
        CHECK(manual.contains(info->labelText()));
    }
    CHECK_FALSE(report::reportByKey(u"nothing"));
}

TEST_CASE("Every report can be built on Köln, on an empty file and for the public", "[report][catalogue]")
{
    const auto empty = memoryStore();
    const auto koeln = memoryStore();
    REQUIRE_OK(loadSample(*koeln, QStringLiteral("koeln")));
    for (const report::ReportInfo* info : report::allReports()) {
        INFO(info->key);
        checkBuilds(*info, *empty);
        checkBuilds(*info, *koeln);
    }
}

TEST_CASE("What the council asked for is answered by reports that there are, and has a source", "[report][project]")
{
    const QString text = sourceText(QStringLiteral("docs/ratsforderungen.md"));
    static const QRegularExpression command(QStringLiteral("`report … (\\w+)"));
    QSet<QString> named;
    for (auto each = command.globalMatch(text); each.hasNext();) {
        const QString key = each.next().captured(1);
        INFO(key.toStdString());
        CHECK(report::reportByKey(key));
        named << key;
    }
    for (const char* key : {"costs", "gaps", "outcome", "committee", "extracts", "paper", "programme"})
        CHECK(named.contains(QLatin1String(key)));
    // Each row names its sources, and each of these has an address.
    static const QRegularExpression row(QStringLiteral("^\\| [^-|].*\\|$"), QRegularExpression::MultilineOption);
    static const QRegularExpression source(QStringLiteral("\\[(\\d+)\\]"));
    for (auto each = row.globalMatch(text); each.hasNext();) {
        const QString line = each.next().captured();
        if (line.endsWith(QLatin1String("| Quelle |")))
            continue;
        INFO(line.toStdString());
        const auto number = source.match(line);
        REQUIRE(number.hasMatch());
        CHECK(text.contains(QStringLiteral("\n%1. <https://").arg(number.captured(1))));
    }
}

TEST_CASE("What the council asked for stands on the page of the sample that is named", "[report][project]")
{
    if (!canReadPdf())
        return;
    const auto koeln = memoryStore();
    REQUIRE_OK(loadSample(*koeln, QStringLiteral("koeln")));
    const auto snapshot = value_of(Snapshot::load(*koeln));
    const auto closed = [](QString text) { // as it is read, wherever lines break
        static const QRegularExpression blanks(QStringLiteral("[\\s\u00a0\u00ad]+"));
        return text.remove(blanks);
    };
    const QString text = sourceText(QStringLiteral("docs/ratsforderungen.md"));
    QMap<QString, QStringList> pages;
    int named = 0;
    for (const report::ReportInfo* info : report::allReports()) {
        static const QString form = QStringLiteral("%1, S. (\\d+): „([^“]+)“");
        const QRegularExpression proof(form.arg(QRegularExpression::escape(info->labelText())));
        for (auto each = proof.globalMatch(text); each.hasNext();) {
            const auto match = each.next();
            INFO(match.captured().toStdString());
            if (!pages.contains(info->keyText()))
                pages.insert(info->keyText(), renderedPages(info->build(*snapshot, {{QDate(2026, 11, 22)}})));
            const QString page = pages.value(info->keyText()).value(match.captured(1).toInt() - 1);
            CHECK(closed(page).contains(closed(match.captured(2))));
            ++named;
        }
    }
    CHECK(named >= 20);
    // Each row has a page, but those that are answered on the screen alone.
    static const QRegularExpression withoutPage(QStringLiteral("^\\| 20.*`report ….*\\|$"),
                                                QRegularExpression::MultilineOption);
    for (auto each = withoutPage.globalMatch(text); each.hasNext();) {
        const QString line = each.next().captured();
        INFO(line.toStdString());
        CHECK((line.contains(QStringLiteral(", S. ")) || line.contains(QStringLiteral("| Seite "))));
    }
}

TEST_CASE("Every report is looked at by the checkers of web pages", "[report][project]")
{
    const QString check = sourceText(QStringLiteral("check"));
    for (const report::ReportInfo* info : report::allReports()) {
        INFO(info->key);
        CHECK(
            check.contains(QRegularExpression(QStringLiteral("(?:report .*| in .* ?)\\b%1\\b").arg(info->keyText()))));
    }
}
