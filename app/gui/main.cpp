// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/exchangeservice.h"
#include "ui/base/workspace.h"
#include "ui/shell/appearance.h"
#include "ui/shell/farewell.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/qtwords.h"
#include "ui/shell/recentfiles.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace
{

/// The program speaks German whatever the PC does (setting "language": "en" for English). Source texts are German;
/// the embedded translations hold plural forms and English, those of Qt its own texts.
void installTranslations(QApplication& application)
{
    const QString language = QSettings().value(QStringLiteral("language"), QStringLiteral("de")).toString();
    auto* own = new QTranslator(&application);
    if (own->load(QStringLiteral(":/i18n/integrationsplaner_%1.qm").arg(language)))
        QApplication::installTranslator(own);
    auto* qt = new QTranslator(&application);
    if (qt->load(QStringLiteral("qtbase_%1").arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
    QApplication::installTranslator(new iplan::QtWords(&application));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationName(QStringLiteral("Integrationsplaner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(IPLAN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.integrationsplaner.Integrationsplaner"));
    // Dates and amounts are German whatever the PC speaks: they go into German council papers.
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QApplication application(argc, argv);
    installTranslations(application);
    iplan::adjustAppearance();

    iplan::MainWindow window;
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() > 2) { // integrationsplaner DATEI iplan:measure/…
        QObject::connect(
            &window, &iplan::MainWindow::fileShown, &window,
            [&window, address = arguments.at(2)] { window.openAddress(address); }, Qt::SingleShotConnection);
    }
    using IfMissing = iplan::FileActions::IfMissing;
    if (arguments.size() > 1)
        window.files().openWithTimeout(arguments.at(1));
    else if (const QString last = iplan::recentfiles::last(); !last.isEmpty())
        window.files().openWithTimeout(last, IfMissing::Ignore);
    window.show();
    const int code = QApplication::exec();
    iplan::awaitLastPush(window.workspace().exchange().lastPush());
    return code;
}
