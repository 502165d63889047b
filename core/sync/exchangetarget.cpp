// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchangetarget.h"

#include "core/base/outputfile.h"
#include "core/sync/serveraddress.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace iplan
{

namespace
{

const QString kWayKey = QStringLiteral("exchange.way");
const QString kPlaceKey = QStringLiteral("exchange.place");
const QString kEncryptedKey = QStringLiteral("exchange.encrypted");
const QString kYes = QStringLiteral("yes");
const QString kFolderWay = QStringLiteral("folder");
const QString kServerWay = QStringLiteral("server");

Result<QString> checkedFolder(const Store& store, const QString& place)
{
    const QFileInfo folder(place);
    const QString native = QDir::toNativeSeparators(place);
    if (place.trimmed().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Es fehlt der Abgleichordner."),
                    QStringLiteral("Wählen Sie einen Ordner auf einem Laufwerk, das alle Beteiligten erreichen."));
    if (!folder.isDir())
        return fail(ErrorKind::NotFound, QStringLiteral("Den Ordner „%1“ gibt es nicht.").arg(native),
                    QStringLiteral("Legen Sie ihn an, oder verbinden Sie das Netzlaufwerk."));
    // Others would open the data file itself in there.
    if (folder.canonicalFilePath() == QFileInfo(store.file().path()).canonicalPath())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("In „%1“ liegt die Datei selbst. Ein Abgleichordner braucht einen Ordner für sich.")
                        .arg(native),
                    QStringLiteral("Legen Sie darin oder daneben einen neuen, leeren Ordner an."));
    return folder.absoluteFilePath();
}

} // namespace

Result<ExchangeTarget> exchangeTargetOf(const Store& store)
{
    const auto way = store.file().localSetting(kWayKey);
    const auto place = store.file().localSetting(kPlaceKey);
    const auto encrypted = store.file().localSetting(kEncryptedKey);
    for (const auto* setting : {&way, &place, &encrypted}) {
        if (!*setting)
            return failFrom(*setting);
    }
    ExchangeTarget out;
    if (*way == kFolderWay)
        out.way = ExchangeTarget::Way::Folder;
    else if (*way == kServerWay)
        out.way = ExchangeTarget::Way::Server;
    if (out.isSet())
        out.place = *place;
    out.encrypted = out.way == ExchangeTarget::Way::Folder && *encrypted == kYes;
    return out;
}

Result<> setExchangeTarget(Store& store, const ExchangeTarget& target)
{
    QString way;
    QString place;
    if (target.way == ExchangeTarget::Way::Folder) {
        IPLAN_TRY_ASSIGN(const auto folder, checkedFolder(store, target.place));
        way = kFolderWay;
        place = folder;
    } else if (target.way == ExchangeTarget::Way::Server) {
        IPLAN_TRY(ServerAddress::parse(target.place.trimmed()));
        way = kServerWay;
        place = target.place.trimmed();
    }
    const bool encrypted = target.way == ExchangeTarget::Way::Folder && target.encrypted;
    IPLAN_TRY(store.file().setLocalSetting(kWayKey, way));
    IPLAN_TRY(store.file().setLocalSetting(kEncryptedKey, encrypted ? kYes : QString()));
    return store.file().setLocalSetting(kPlaceKey, place);
}

ExchangeSecret::ExchangeSecret(const QUuid& root, const ExchangeTarget& target)
    : m_path(folder() + u'/' + idText(derivedId(idText(root) + target.place)))
{
}

QString ExchangeSecret::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/abgleich");
}

QString ExchangeSecret::text() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<> ExchangeSecret::keep(const QString& text) const
{
    if (text.isEmpty()) {
        QFile::remove(m_path);
        return {};
    }
    QDir().mkpath(folder());
    const auto written = writeFile(m_path, text.toUtf8());
    if (written)
        return {};
    return fail(ErrorKind::Io, QStringLiteral("Das Passwort konnte auf diesem PC nicht gemerkt werden."),
                QStringLiteral("Der Abgleich läuft bis zum Schließen der Datei; danach wird wieder gefragt."),
                written.error().detail);
}

} // namespace iplan
