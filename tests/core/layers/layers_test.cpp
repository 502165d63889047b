// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/layers/layers.h"
#include "tests/support/test.h"

#include <QDirIterator>

using namespace iplan::test;

namespace
{

QStringList sourcesBelow(const QString& folder)
{
    QStringList paths;
    const QDir root(sourcePath(QStringLiteral(".")));
    QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(root.relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

QString offences(const char* path, const char* text)
{
    return layerOffences(QString::fromUtf8(path), QString::fromUtf8(text), installedQtModules()).join(u'\n');
}

} // namespace

TEST_CASE("Includes point downwards only", "[layers]")
{
    const QtModuleOf modules = installedQtModules();
    QStringList found;
    int files = 0;
    for (const char* folder : {"core", "ui", "app"}) {
        for (const QString& path : sourcesBelow(QLatin1String(folder))) {
            found += layerOffences(path, sourceText(path), modules);
            ++files;
        }
    }
    CHECK(files > 0); // otherwise the test looks in the wrong place
    INFO(found.join(u'\n').toStdString());
    CHECK(found.isEmpty());
}

TEST_CASE("The layer check accepts what is allowed", "[layers]")
{
    CHECK(offences("core/store/store.cpp", "#include \"core/store/store.h\"\n#include \"core/db/database.h\"\n"
                                           "#include \"core/model/measure.h\"\n#include <QString>\n#include <vector>\n")
              .isEmpty());
    CHECK(offences("core/report/figure.cpp", "#include <QPainter>\n#include \"core/query/overview.h\"\n").isEmpty());
    CHECK(offences("core/base/clock.cpp", "#include \"clock.moc\"\n#include <QtCore/QtCore>\n").isEmpty());
    CHECK(offences("ui/plan/plot.cpp", "#include <QChartView>\n#include <QWidget>\n#include <QPrinter>\n"
                                       "#include \"core/ops/measures.h\"\n")
              .isEmpty());
    CHECK(offences("app/gui/main.cpp", "#include \"ui/shell/mainwindow.h\"\n#include <QApplication>\n").isEmpty());
    CHECK(offences("app/cli/main.cpp", "#include <QGuiApplication>\n#include \"core/interchange/json.h\"\n").isEmpty());
}

TEST_CASE("The layer check finds what is not allowed", "[layers]")
{
    const auto refuses = [](const char* path, const char* text, const char* reason) {
        INFO(path << ": " << text);
        CHECK(offences(path, text).contains(QString::fromUtf8(reason)));
    };
    refuses("core/base/id.cpp", "#include \"core/model/measure.h\"", "does not lie below core/base/");
    refuses("core/model/measure.h", "#include \"core/db/database.h\"", "does not lie below core/model/");
    refuses("core/interchange/csv.cpp", "  #  include \"core/report/document.h\"",
            "does not lie below core/interchange/");
    refuses("core/conflict/conflict.cpp", "#include \"core/sync/folder.h\"", "does not lie below core/conflict/");
    refuses("ui/widget/noteline.cpp", "#include \"ui/editor/fieldeditor.h\"", "does not lie below ui/widget/");
    refuses("ui/plan/costspage.cpp", "#include \"ui/check/findingspage.h\"", "does not lie below ui/plan/");
    refuses("ui/shell/menus.cpp", "#include \"core/synthetic/synthetic.h\"", "belongs to iplan and the tests");
    refuses("core/report/pdf.cpp", "#include \"ui/base/theme.h\"", "does not lie below core/report/");
    refuses("ui/shell/mainwindow.cpp", "#include \"core/db/database.h\"", "do not touch the database");
    refuses("ui/shell/mainwindow.cpp", "#include <QSqlQuery>", "do not touch the database");
    refuses("app/cli/main.cpp", "#include \"ui/shell/mainwindow.h\"", "the command line has no windows");
    refuses("app/cli/main.cpp", "#include <QPainter>", "Qt Gui belongs to");
    refuses("core/store/store.cpp", "#include \"store.h\"", "not written from the source root");
    refuses("core/store/store.cpp", "#include \"../db/database.h\"", "not written from the source root");
    refuses("core/store/store.cpp", "#include <core/db/database.h>", "in quotes");
    refuses("core/query/list.cpp", "#include <QColor>", "Qt Gui belongs to");
    refuses("core/query/list.cpp", "#include <QtGui/QColor>", "Qt Gui belongs to");
    refuses("core/report/pdf.cpp", "#include <QPrinter>", "QtPrintSupport belongs to ui");
    refuses("core/report/plot.cpp", "#include <QChart>", "QtCharts belongs to ui");
    refuses("core/report/plot.cpp", "#include <QWidget>", "QtWidgets belongs to ui");
    refuses("ui/model/list.cpp", "class List : public QSqlTableModel {};", "QSqlTableModel is not used");
    refuses("ui/form/childtable.cpp", "    writer.put(row);", "rows are written by core/ops");
    refuses("core/helpers/misc.cpp", "", "lies in no known layer");
}

TEST_CASE("The main window stays a frame", "[layers]")
{
    // What a page does belongs to the page; a main window that grows is the first sign that it does not.
    for (const QString& path : sourcesBelow(QStringLiteral("ui/shell"))) {
        const QString name = path.section(u'/', -1).toLower().remove(u'_');
        if (!name.startsWith(QStringLiteral("mainwindow")) || !name.endsWith(QStringLiteral(".cpp")))
            continue;
        INFO(path.toStdString());
        CHECK(sourceText(path).count(u'\n') < 400);
    }
}
