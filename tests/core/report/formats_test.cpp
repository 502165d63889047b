// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/catalogue.h"
#include "core/report/render.h"
#include "tests/core/report/reportsupport.h"

#include <QDir>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every format has a key, an ending, and a place in the documentation", "[report][formats]")
{
    const QString manual = sourceText(u"docs/handbuch/reports.md"_s);
    const QString commands = sourceText(u"docs/cli.md"_s);
    const QString layers = sourceText(u"docs/architecture.md"_s);
    QStringList keys;
    for (const Format format : kAllFormats) {
        const QString key = formatKey(format);
        INFO(key.toStdString());
        CHECK(infoOf(format).format == format);
        CHECK_FALSE(keys.contains(key));
        keys << key;
        CHECK(manual.contains(extensionOf(format).toUpper()));
        CHECK(layers.contains(QRegularExpression(u"core/report`[^\\n]*\\b%1\\b"_s.arg(extensionOf(format).toUpper()))));
        CHECK(commands.contains(QRegularExpression(u"--format [a-z|]*\\b%1\\b"_s.arg(key))));
    }
    // Pages of the manual that list formats list all.
    const QDir pages(sourcePath(u"docs/handbuch"_s));
    for (const QString& name : pages.entryList({u"*.md"_s})) {
        const QString page = sourceText(u"docs/handbuch/"_s + name);
        INFO(name.toStdString());
        for (const Format format : kAllFormats)
            CHECK((!page.contains(u"(ODT)") || page.contains(extensionOf(format).toUpper())));
    }
    // Each report is offered in each of them.
    for (const ReportInfo* info : allReports())
        CHECK(info->formats.size() == std::size(kAllFormats));
}

TEST_CASE("Every format begins as its kind of file does", "[report][formats]")
{
    const TempDir folder;
    for (const Format format : kAllFormats) {
        if (format == Format::AccessiblePdf && usualPdf() != format)
            continue; // no LibreOffice
        const QString path = folder.file(formatKey(format) + u'.' + extensionOf(format));
        REQUIRE_OK(render(documentOfLines(3), format, path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray begin = file.read(4);
        const QString ending = extensionOf(format);
        INFO(path.toStdString() << ": " << begin.toStdString());
        if (ending == u"pdf")
            CHECK(begin == "%PDF");
        else
            CHECK(begin.startsWith(ending == u"html" ? "<" : "PK"));
    }
}
