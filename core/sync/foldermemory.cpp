// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/foldermemory.h"

#include "core/base/id.h"
#include "core/base/outputfile.h"

#include <QCborArray>
#include <QCborMap>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace iplan
{

namespace
{

constexpr int kMemoryForm = 1; // of the file; another one is passed over
constexpr int kIdBytes = 16;

QByteArray packedIds(const QList<QUuid>& ids)
{
    QByteArray out;
    for (const QUuid& id : ids)
        out += id.toRfc4122();
    return out;
}

QList<QUuid> unpackedIds(const QByteArray& bytes)
{
    QList<QUuid> out;
    for (qsizetype at = 0; at + kIdBytes <= bytes.size(); at += kIdBytes)
        out << QUuid::fromRfc4122(QByteArrayView(bytes).sliced(at, kIdBytes));
    return out;
}

} // namespace

FolderMemory::FolderMemory(const QUuid& root, const QString& copy, const QString& folder)
    : m_path(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/abgleich/") +
             idText(derivedId(idText(root) + copy + folder)) + QStringLiteral(".cbor"))
{
}

QMap<QString, FolderMemory::File> FolderMemory::load() const
{
    QMap<QString, File> out;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QCborArray content = QCborValue::fromCbor(file.readAll()).toArray();
    if (content.at(0).toInteger() != kMemoryForm)
        return out;
    const QCborMap files = content.at(1).toMap();
    for (const auto& [name, value] : files) {
        const QCborArray one = value.toArray();
        out.insert(name.toString(),
                   {one.at(0).toInteger(), QDateTime::fromMSecsSinceEpoch(one.at(1).toInteger()), one.at(2).toBool(),
                    unpackedIds(one.at(3).toByteArray()), static_cast<size_t>(one.at(4).toInteger())});
    }
    return out;
}

void FolderMemory::save(const QMap<QString, File>& files) const
{
    QCborMap content;
    for (auto file = files.begin(); file != files.end(); ++file)
        content.insert(file.key(), QCborArray{file->bytes, file->modified.toMSecsSinceEpoch(), file->encrypted,
                                              packedIds(file->ids), static_cast<qint64>(file->blankFor)});
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    (void)writeFile(m_path, QCborValue(QCborArray{kMemoryForm, content}).toCbor());
}

} // namespace iplan
