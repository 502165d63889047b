// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "tests/support/environment.h"

#include <cstdio>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace iplan::test
{

int runTests(int argc, char** argv, const ApplicationFactory& makeApplication)
{
    // Everything the program derives paths from must be set before the first Qt object asks for it. Programs that the
    // tests start inherit it.
    const QTemporaryDir home(QDir::tempPath() + QStringLiteral("/iplan-tests-XXXXXX"));
    if (!home.isValid()) {
        std::fprintf(stderr, "No temporary folder: %s\n", qPrintable(home.errorString()));
        return EXIT_FAILURE;
    }
    const auto folder = [&home](const char* variable, const QString& name) {
        const QString path = home.filePath(name);
        QDir().mkpath(path);
        qputenv(variable, QFile::encodeName(path));
    };
    folder("HOME", QStringLiteral("home"));
    folder("XDG_CONFIG_HOME", QStringLiteral("config"));
    folder("XDG_DATA_HOME", QStringLiteral("data"));
    folder("XDG_CACHE_HOME", QStringLiteral("cache"));
    folder("XDG_STATE_HOME", QStringLiteral("state"));
    folder("XDG_RUNTIME_DIR", QStringLiteral("run"));
    QFile::setPermissions(home.filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("LC_ALL", "C.UTF-8"); // file names with umlauts, also where the caller has no locale
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    // Every transaction compares what it stored with what the commits say; programs that are measured set 0.
    if (!qEnvironmentVariableIsSet("IPLAN_VERIFY"))
        qputenv("IPLAN_VERIFY", "1");

    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCoreApplication::setOrganizationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IPLAN_VERSION));

    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    return Catch::Session().run(argc, argv);
}

} // namespace iplan::test
