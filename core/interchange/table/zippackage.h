// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tableplace.h"

#include <memory>
#include <QHash>
#include <QIODevice>
#include <QStringList>

struct zip;
struct zip_file;

namespace iplan
{

/// A part of an archive, unpacked as it is read. Goes wrong where the archive is damaged, or unpacks to more than
/// tablelimits allow: trouble() tells.
class PartDevice : public QIODevice
{
public:
    enum class Trouble { None, Damaged, TooLarge, Encrypted };

    PartDevice(const QString& archive, quint64 index);
    ~PartDevice() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && QIODevice::atEnd(); }
    /// Reads what is left: only then the checksum is known to fit.
    void drain();
    [[nodiscard]] Trouble trouble() const { return m_trouble; }
    [[nodiscard]] tl::unexpected<Error> error(const TablePlace& place) const;

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 stop(Trouble trouble);

    zip* m_zip = nullptr;
    zip_file* m_file = nullptr;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    bool m_ended = false;
    Trouble m_trouble = Trouble::None;
};

/// The parts of a ZIP archive such as XLSX, DOCX or ODS. Each part is opened by itself, so that several threads may
/// read.
class ZipPackage
{
public:
    /// Damaged where it is no whole archive, Rejected where it has too many parts.
    [[nodiscard]] static Result<ZipPackage> open(const QString& path);

    [[nodiscard]] QString path() const { return m_path; }
    /// Without a leading slash, as in the archive.
    [[nodiscard]] QStringList names() const { return m_indexes.keys(); }
    /// With or without a leading slash; letter case does not matter, as OPC says, unless two names differ in nothing
    /// else.
    [[nodiscard]] bool has(const QString& name) const { return indexOf(name) >= 0; }
    /// Null if there is no such part.
    [[nodiscard]] std::unique_ptr<PartDevice> part(const QString& name) const;
    /// All of a small part; Damaged if it is not there, Rejected if it is longer than `most`.
    [[nodiscard]] Result<QByteArray> bytes(const QString& name, qint64 most) const;
    [[nodiscard]] TablePlace place() const;

private:
    [[nodiscard]] qint64 indexOf(QString name) const;

    QString m_path;
    QHash<QString, qint64> m_indexes;
    QHash<QString, qint64> m_folded; ///< by lower-case name
};

} // namespace iplan
