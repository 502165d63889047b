// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/layers/layers.h"

#include <array>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace iplan::test
{

namespace
{

struct Layer {
    QLatin1String folder;
    int level; ///< a layer includes itself and lower levels; layers of equal level do not know each other
};

// Folders of equal level are neighbours: app/cli and app/gui, or two rooms of pages, do not include each other.
constexpr std::array layers{
    Layer{QLatin1String("core/base/"), 0},        Layer{QLatin1String("core/model/"), 1},
    Layer{QLatin1String("core/spelling/"), 1},    Layer{QLatin1String("core/db/"), 1},
    Layer{QLatin1String("core/store/"), 2},       Layer{QLatin1String("core/query/"), 3},
    Layer{QLatin1String("core/rules/"), 4},       Layer{QLatin1String("core/ops/"), 5},
    Layer{QLatin1String("core/conflict/"), 6},    Layer{QLatin1String("core/sync/"), 6},
    Layer{QLatin1String("core/interchange/"), 6}, Layer{QLatin1String("core/report/"), 6},
    Layer{QLatin1String("core/copies/"), 7},      Layer{QLatin1String("core/synthetic/"), 7},
    Layer{QLatin1String("core/publish/"), 7},     Layer{QLatin1String("core/mailing/"), 7},
    Layer{QLatin1String("ui/base/"), 8},          Layer{QLatin1String("ui/widget/"), 9},
    Layer{QLatin1String("ui/dialog/"), 10},       Layer{QLatin1String("ui/model/"), 10},
    Layer{QLatin1String("ui/writing/"), 10},      Layer{QLatin1String("ui/editor/"), 11},
    Layer{QLatin1String("ui/output/"), 11},       Layer{QLatin1String("ui/grid/"), 12},
    Layer{QLatin1String("ui/form/"), 13},         Layer{QLatin1String("ui/merge/"), 13},
    Layer{QLatin1String("ui/page/"), 14},         Layer{QLatin1String("ui/overview/"), 15},
    Layer{QLatin1String("ui/concept/"), 15},      Layer{QLatin1String("ui/measure/"), 15},
    Layer{QLatin1String("ui/plan/"), 15},         Layer{QLatin1String("ui/report/"), 15},
    Layer{QLatin1String("ui/check/"), 15},        Layer{QLatin1String("ui/history/"), 15},
    Layer{QLatin1String("ui/meeting/"), 15},      Layer{QLatin1String("ui/edition/"), 15},
    Layer{QLatin1String("ui/exchange/"), 16},     Layer{QLatin1String("ui/importing/"), 17},
    Layer{QLatin1String("ui/shell/"), 18},        Layer{QLatin1String("app/cli/"), 19},
    Layer{QLatin1String("app/gui/"), 19},
};

const Layer* layerOf(const QString& path)
{
    for (const Layer& layer : layers)
        if (path.startsWith(layer.folder))
            return &layer;
    return nullptr;
}

bool isIn(const QString& path, std::initializer_list<const char*> folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&path](const char* folder) { return path.startsWith(QLatin1String(folder)); });
}

QString projectOffence(const QString& path, const QString& included)
{
    if (included.endsWith(QStringLiteral(".moc"))) // written by moc into the build folder
        return {};
    const Layer* from = layerOf(path);
    const Layer* to = layerOf(included);
    if (!to)
        return QStringLiteral("\"%1\" is not written from the source root or lies in no known layer").arg(included);
    if (isIn(path, {"ui/", "app/"}) && isIn(included, {"core/db/", "core/schema/"}))
        return QStringLiteral("\"%1\": windows and commands do not touch the database").arg(included);
    if (path.startsWith(QStringLiteral("app/cli/")) && included.startsWith(QStringLiteral("ui/")))
        return QStringLiteral("\"%1\": the command line has no windows").arg(included);
    if (isIn(path, {"ui/", "app/gui/"}) && isIn(included, {"core/synthetic/"}))
        return QStringLiteral("\"%1\": the synthetic city belongs to iplan and the tests").arg(included);
    if (from->folder != to->folder && to->level >= from->level)
        return QStringLiteral("\"%1\" does not lie below %2").arg(included, from->folder);
    return {};
}

QString qtOffence(const QString& path, const QString& header, const QString& module)
{
    const bool ui = isIn(path, {"ui/", "app/gui/"});
    if (module == QStringLiteral("QtGui")) {
        // Reports paint figures, which needs an application object; that is all the command line may take.
        const bool applicationOnly =
            path.startsWith(QStringLiteral("app/cli/")) && header.endsWith(QStringLiteral("QGuiApplication"));
        if (!ui && !applicationOnly && !path.startsWith(QStringLiteral("core/report/")) &&
            !path.startsWith(QStringLiteral("core/publish/")))
            return QStringLiteral("<%1>: Qt Gui belongs to core/report, core/publish and ui only").arg(header);
    } else if (module == QStringLiteral("QtSql")) {
        if (isIn(path, {"ui/", "app/"}))
            return QStringLiteral("<%1>: windows and commands do not touch the database").arg(header);
    } else if (module == QStringLiteral("QtWidgets") || module == QStringLiteral("QtPrintSupport") ||
               module == QStringLiteral("QtCharts") || module == QStringLiteral("QtSvg") ||
               module == QStringLiteral("QtSvgWidgets")) {
        if (!ui)
            return QStringLiteral("<%1>: %2 belongs to ui and app/gui only").arg(header, module);
    }
    return {};
}

} // namespace

QtModuleOf installedQtModules()
{
    const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return [root, known = QHash<QString, QString>()](const QString& header) mutable -> QString {
        const qsizetype slash = header.indexOf(u'/');
        if (slash >= 0)
            return header.startsWith(QStringLiteral("Qt")) ? header.left(slash) : QString();
        if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
            return {};
        if (const auto found = known.constFind(header); found != known.constEnd())
            return *found;
        QString module;
        for (const char* name : {"QtCore", "QtSql", "QtGui", "QtWidgets", "QtPrintSupport", "QtCharts", "QtSvg",
                                 "QtSvgWidgets", "QtNetwork", "QtXml", "QtConcurrent", "QtTest"}) {
            if (QFileInfo::exists(root + u'/' + QLatin1String(name) + u'/' + header)) {
                module = QLatin1String(name);
                break;
            }
        }
        known.insert(header, module);
        return module;
    };
}

QStringList layerOffences(const QString& path, const QString& text, const QtModuleOf& qtModuleOf)
{
    QStringList offences;
    const auto report = [&](const QString& offence) {
        if (!offence.isEmpty())
            offences.append(path + QStringLiteral(": ") + offence);
    };
    if (!layerOf(path)) {
        report(QStringLiteral("lies in no known layer"));
        return offences;
    }
    static const QRegularExpression include(QStringLiteral(R"re(^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>))re"),
                                            QRegularExpression::MultilineOption);
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(1)) {
            report(projectOffence(path, match.captured(1)));
        } else if (layerOf(match.captured(2))) {
            report(QStringLiteral("<%1>: headers of the project are written in quotes").arg(match.captured(2)));
        } else {
            report(qtOffence(path, match.captured(2), qtModuleOf(match.captured(2))));
        }
    }
    // What a row needs when it is made, set or deleted is known in core/ops/rows.h.
    static const QRegularExpression rowWriting(
        QStringLiteral(R"re(\bwriter\.(put|add|insert|set|update|remove|restore|link)\()re"));
    if (const auto match = rowWriting.match(text); match.hasMatch() && isIn(path, {"ui/", "app/"}))
        report(match.captured(0) + QStringLiteral("…): rows are written by core/ops"));
    // They write past the Store, so that a change would leave no commit.
    static const QRegularExpression sqlModel(QStringLiteral(R"re(\bQSql(Table|RelationalTable|Query)Model\b)re"));
    if (const auto match = sqlModel.match(text); match.hasMatch())
        report(match.captured(0) + QStringLiteral(" is not used in this project"));
    return offences;
}

} // namespace iplan::test
