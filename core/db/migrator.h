// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"

#include <QStringList>

namespace iplan
{

/// `application_id` of our files ("IPLN"), also the magic of the MIME type.
inline constexpr qint64 kApplicationId = 0x49504c4e;

/// The ordered steps that make a file what this program expects. A fresh file is what comes of running them all, so
/// fresh and upgraded files cannot differ. Steps change columns, never values.
class Migrator
{
public:
    /// `scripts[i]` leads from version i to i + 1.
    explicit Migrator(QStringList scripts) : m_scripts(std::move(scripts)) {}

    /// The steps of this program, from the embedded core/schema/NNNN_name.sql.
    [[nodiscard]] static Migrator ofProgram();

    /// The steps that led to an earlier version, which lies between 1 and version().
    [[nodiscard]] Migrator upTo(int earlierVersion) const { return Migrator(m_scripts.first(earlierVersion)); }
    [[nodiscard]] int version() const { return static_cast<int>(m_scripts.size()); }
    /// Runs what is missing in one transaction. Throws SqlError; the file is then as before.
    void migrate(Database& database) const;

private:
    QStringList m_scripts;
};

} // namespace iplan
