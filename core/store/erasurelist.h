// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitdata.h"

namespace iplan
{

/// The erasures that this PC knows of one data file, kept beside the backups, so that a restored backup does not bring
/// back what was erased even where the present file is lost. Holds erase commits: ids, no values. Private to its owner.
class ErasureList
{
public:
    explicit ErasureList(QString path) : m_path(std::move(path)) {}
    /// The list of this user for the file with that root commit, in the application data.
    [[nodiscard]] static ErasureList ofThisPc(const QUuid& root);

    /// The erase commits; Damaged if the list cannot be read, empty if there is none.
    [[nodiscard]] Result<QList<CommitData>> commits() const;
    /// Adds those that are missing; the list is the old or the new one, never a part.
    Result<> add(const QList<CommitData>& erasures) const;

    /// Notes that all backups have these erasures. That it fails costs nothing but time.
    void noteCarried(const QList<CommitData>& erasures) const;
    /// Whether all backups are known to have them.
    [[nodiscard]] bool wereCarried(const QList<CommitData>& erasures) const;

private:
    [[nodiscard]] QString carriedPath() const { return m_path + QStringLiteral(".erledigt"); }
    QString m_path;
};

} // namespace iplan
