// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QFileSystemWatcher;

namespace iplan
{

/// Whether a file may be a sheet that came back, by its name.
[[nodiscard]] bool mayBeSheet(const QString& path);

/// A folder into which sheets come back, from mails or a share: tells when there are some that nobody has looked at.
/// Reads none of them.
class SheetFolder : public QObject
{
    Q_OBJECT
public:
    explicit SheetFolder(QObject* parent = nullptr);

    /// Watches that folder from now on, instead of another one; an empty path none.
    void watch(const QString& path);
    [[nodiscard]] QString path() const { return m_path; }
    /// The sheets in it that were not taken yet, by name.
    [[nodiscard]] QStringList waiting() const;
    /// All that lie there now; from then on they do not wait any more. A file that is written anew waits again.
    QStringList take();

Q_SIGNALS:
    /// What waits may have changed.
    void changed();

private:
    [[nodiscard]] QStringList sheets() const;
    /// Name and time of last change: a corrected sheet has the name of the first.
    [[nodiscard]] static QString markOf(const QString& path);

    QFileSystemWatcher* m_watcher;
    QString m_path;
    QSet<QString> m_taken;
};

} // namespace iplan
