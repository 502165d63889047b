// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"

#include "core/base/outputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace iplan::preferences
{

namespace
{

const QString kMunicipalitySetting = QStringLiteral("letterhead/municipality");
const QString kOfficeSetting = QStringLiteral("letterhead/office");
const QString kFilesFolderSetting = QStringLiteral("folders/files");
const QString kReportsFolderSetting = QStringLiteral("folders/reports");
const QString kFoldedSetting = QStringLiteral("navigation/folded");

QString folderSetting(const QString& key)
{
    // A new account may not have all of them, and a home may be closed to writing; what is proposed must work.
    QStringList folders{QSettings().value(key).toString()};
    for (const auto place :
         {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation, QStandardPaths::DesktopLocation,
          QStandardPaths::AppLocalDataLocation, QStandardPaths::TempLocation})
        folders << QStandardPaths::writableLocation(place);
    for (const QString& folder : std::as_const(folders)) {
        const QFileInfo info(folder);
        if (!folder.isEmpty() && info.isDir() && info.isWritable())
            return folder;
    }
    return QDir::homePath();
}

/// Too large for QSettings.
QString logoPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/briefkopf-logo.png");
}

tl::unexpected<Error> logoNotKept(const QString& path)
{
    return fail(ErrorKind::Io, QCoreApplication::translate("Preferences", "Das Logo lässt sich nicht ablegen."),
                QCoreApplication::translate("Preferences", "Prüfen Sie Platz und Schreibrechte: %1")
                    .arg(QDir::toNativeSeparators(path)));
}

} // namespace

report::Letterhead letterhead()
{
    const QSettings settings;
    report::Letterhead out{settings.value(kMunicipalitySetting).toString(), settings.value(kOfficeSetting).toString()};
    if (QFile logo(logoPath()); logo.open(QIODevice::ReadOnly))
        out.logo = logo.readAll();
    return out;
}

report::Document withLetterhead(report::Document document)
{
    report::applyLetterhead(document, letterhead());
    return document;
}

void setLetterhead(const report::Letterhead& letterhead)
{
    QSettings settings;
    settings.setValue(kMunicipalitySetting, letterhead.municipality);
    settings.setValue(kOfficeSetting, letterhead.office);
}

Result<> setLogo(const QByteArray& logo)
{
    const QString path = logoPath();
    if (logo.isEmpty()) {
        if (QFile::exists(path) && !QFile::remove(path))
            return logoNotKept(path);
        return {};
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    return writeFile(path, logo) ? Result<>() : logoNotKept(path);
}

QString filesFolder()
{
    return folderSetting(kFilesFolderSetting);
}

void setFilesFolder(const QString& folder)
{
    QSettings().setValue(kFilesFolderSetting, folder);
}

QString reportsFolder()
{
    return folderSetting(kReportsFolderSetting);
}

void setReportsFolder(const QString& folder)
{
    QSettings().setValue(kReportsFolderSetting, folder);
}

QStringList foldedSections()
{
    return QSettings().value(kFoldedSetting).toStringList();
}

void setFoldedSections(const QStringList& keys)
{
    QSettings().setValue(kFoldedSetting, keys);
}

} // namespace iplan::preferences
