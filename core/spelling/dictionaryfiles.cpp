// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/dictionaryfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QMap>
#include <QStandardPaths>

namespace iplan
{

namespace
{

const QString kOwnFolder = QStringLiteral("/woerterbuecher");

void addSystemFolders([[maybe_unused]] QStringList& folders)
{
#ifdef Q_OS_WIN
    // LibreOffice brings a folder for each language.
    for (const char* variable : {"ProgramFiles", "ProgramFiles(x86)"}) {
        const QDir extensions(qEnvironmentVariable(variable) + QStringLiteral("/LibreOffice/share/extensions"));
        for (const QString& name : extensions.entryList({QStringLiteral("dict-*")}, QDir::Dirs))
            folders << extensions.filePath(name);
    }
#else
    folders << QStringLiteral("/usr/share/hunspell") << QStringLiteral("/usr/share/myspell/dicts")
            << QStringLiteral("/usr/local/share/hunspell");
#endif
}

QString languageOf(const QString& name)
{
    return name.section(u'_', 0, 0).section(u'-', 0, 0);
}

} // namespace

QStringList dictionaryFolders()
{
    QStringList out = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    out << QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + kOwnFolder;
    if (QCoreApplication::instance())
        out << QCoreApplication::applicationDirPath() + kOwnFolder;
    addSystemFolders(out);
    return out;
}

QList<DictionaryFiles> dictionariesIn(const QStringList& folders)
{
    QMap<QString, DictionaryFiles> out;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        for (const QString& name : dir.entryList({QStringLiteral("*.aff")}, QDir::Files)) {
            const QString language = name.chopped(4);
            const QString dic = dir.filePath(language + QStringLiteral(".dic"));
            if (!out.contains(language) && QFile::exists(dic))
                out.insert(language, {language, dir.filePath(name), dic});
        }
    }
    return out.values();
}

std::optional<DictionaryFiles> dictionaryFor(const QString& wanted, const QList<DictionaryFiles>& all)
{
    std::optional<DictionaryFiles> out;
    for (const DictionaryFiles& files : all) {
        if (files.language == wanted)
            return files;
        if (!out && languageOf(files.language) == languageOf(wanted))
            out = files;
    }
    return out;
}

QString dictionaryLabel(const QString& language)
{
    const QLocale locale(language.section(u'_', 0, 1));
    const QString name = locale.nativeLanguageName();
    if (locale.language() == QLocale::C || name.isEmpty())
        return language;
    // Qt takes the largest country where the name says none.
    const QString country = language.contains(u'_') ? locale.nativeTerritoryName() : QString();
    const QString label = name.left(1).toUpper() + name.mid(1);
    return country.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, country);
}

} // namespace iplan
