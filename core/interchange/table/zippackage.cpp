// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/zippackage.h"

#include "core/interchange/table/tablelimits.h"

#include <QFile>
#include <QFileInfo>
#include <zip.h>

namespace iplan
{

namespace
{

zip_t* openArchive(const QString& path, int& code)
{
    return zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
}

} // namespace

PartDevice::PartDevice(const QString& archive, quint64 index)
{
    int code = 0;
    zip_stat_t stat;
    m_zip = openArchive(archive, code);
    if (!m_zip || zip_stat_index(m_zip, index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_COMP_SIZE)) {
        stop(Trouble::Damaged);
    } else if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
        stop(Trouble::Encrypted);
    } else {
        m_packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, tablelimits::kMostFileBytes));
        m_file = zip_fopen_index(m_zip, index, 0);
        if (!m_file)
            stop(Trouble::Damaged);
    }
    setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PartDevice::~PartDevice()
{
    if (m_file)
        zip_fclose(m_file);
    if (m_zip)
        zip_discard(m_zip);
}

qint64 PartDevice::stop(Trouble trouble)
{
    m_trouble = trouble;
    m_ended = true;
    return -1;
}

qint64 PartDevice::readData(char* data, qint64 most)
{
    if (m_ended || !m_file)
        return m_trouble == Trouble::None ? 0 : -1;
    const zip_int64_t read = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
    if (read < 0)
        return stop(Trouble::Damaged);
    m_ended = read == 0;
    m_unpacked += read;
    const bool isBomb = m_unpacked > tablelimits::kRatioFrom && m_unpacked / tablelimits::kMostRatio > m_packed;
    if (isBomb || m_unpacked > tablelimits::kMostPartBytes)
        return stop(Trouble::TooLarge);
    return read;
}

void PartDevice::drain()
{
    char rest[16384];
    while (!m_ended && read(rest, sizeof rest) > 0) {
    }
}

tl::unexpected<Error> PartDevice::error(const TablePlace& place) const
{
    if (m_trouble == Trouble::Encrypted)
        return failAt(ErrorKind::Rejected, place, QStringLiteral("Die Datei ist mit einem Kennwort verschlüsselt."),
                      QStringLiteral("Öffnen Sie sie, heben Sie das Kennwort auf und speichern Sie eine Kopie."));
    if (m_trouble == Trouble::TooLarge)
        return failTooLarge(
            place,
            QStringLiteral("Entpackt ist die Datei viel zu groß (%1 MB und mehr).").arg(m_unpacked / (1024 * 1024)));
    return failDamaged(place, QStringLiteral("zip: part cannot be read"));
}

Result<ZipPackage> ZipPackage::open(const QString& path)
{
    ZipPackage out;
    out.m_path = path;
    int code = 0;
    zip_t* archive = openArchive(path, code);
    if (!archive)
        return failDamaged(out.place(), QStringLiteral("zip_open: %1").arg(code));
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count && i <= tablelimits::kMostParts; ++i) {
        QString name = QString::fromUtf8(zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS));
        name.replace(u'\\', u'/'); // some writers on Windows
        while (name.startsWith(u'/'))
            name.remove(0, 1);
        if (!out.m_indexes.contains(name))
            out.m_indexes.insert(name, i);
        if (!out.m_folded.contains(name.toLower()))
            out.m_folded.insert(name.toLower(), i);
    }
    zip_discard(archive);
    if (count > tablelimits::kMostParts)
        return failTooLarge(out.place(), QStringLiteral("Das Archiv hat über %1 Teile.").arg(tablelimits::kMostParts));
    return out;
}

TablePlace ZipPackage::place() const
{
    return {QFileInfo(m_path).fileName()};
}

qint64 ZipPackage::indexOf(QString name) const
{
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    const auto exact = m_indexes.constFind(name);
    return exact != m_indexes.constEnd() ? *exact : m_folded.value(name.toLower(), -1);
}

std::unique_ptr<PartDevice> ZipPackage::part(const QString& name) const
{
    const qint64 index = indexOf(name);
    return index < 0 ? nullptr : std::make_unique<PartDevice>(m_path, static_cast<quint64>(index));
}

Result<QByteArray> ZipPackage::bytes(const QString& name, qint64 most) const
{
    const auto device = part(name);
    if (!device)
        return failDamaged(place(), QStringLiteral("no part %1").arg(name));
    QByteArray out;
    char chunk[16384];
    for (qint64 read = 0; (read = device->read(chunk, sizeof chunk)) > 0;) {
        out.append(chunk, read);
        if (out.size() > most)
            return failTooLarge(place(), QStringLiteral("Der Teil „%1“ ist zu groß.").arg(name));
    }
    if (device->trouble() != PartDevice::Trouble::None)
        return device->error(place());
    return out;
}

} // namespace iplan
