// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>

namespace iplan
{

/// What a copy has read of an Abgleichordner, kept on this PC among what may be deleted at any time, so that each
/// exchange reads only the files that are new. Holds names of files and ids of commits, no values.
class FolderMemory
{
public:
    struct File {
        qint64 bytes = 0;
        QDateTime modified;
        bool encrypted = false;
        QList<QUuid> ids;
        size_t blankFor = 0; ///< how many erased rows it is known to be blank for
    };
    /// Of the copy with that name and concept in that folder.
    FolderMemory(const QUuid& root, const QString& copy, const QString& folder);

    /// By name of the file; empty where nothing is kept or cannot be read.
    [[nodiscard]] QMap<QString, File> load() const;
    /// That it fails costs nothing but time.
    void save(const QMap<QString, File>& files) const;

private:
    QString m_path;
};

} // namespace iplan
