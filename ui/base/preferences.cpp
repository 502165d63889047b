// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace iplan::preferences
{

namespace
{

const QString kMunicipalitySetting = QStringLiteral("letterhead/municipality");
const QString kOfficeSetting = QStringLiteral("letterhead/office");
const QString kFilesFolderSetting = QStringLiteral("folders/files");
const QString kReportsFolderSetting = QStringLiteral("folders/reports");

QString folderSetting(const QString& key)
{
    const QString folder = QSettings().value(key).toString();
    if (!folder.isEmpty() && QDir(folder).exists())
        return folder;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

report::Letterhead letterhead()
{
    const QSettings settings;
    return {settings.value(kMunicipalitySetting).toString(), settings.value(kOfficeSetting).toString()};
}

void setLetterhead(const report::Letterhead& letterhead)
{
    QSettings settings;
    settings.setValue(kMunicipalitySetting, letterhead.municipality);
    settings.setValue(kOfficeSetting, letterhead.office);
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

} // namespace iplan::preferences
