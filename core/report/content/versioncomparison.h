// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/moduleversion.h"
#include "core/report/document.h"

namespace iplan::report
{

/// What stands above a comparison of two versions.
struct ComparedVersions {
    QString module; ///< number and title
    QString before; ///< name of the earlier version
    QString after;
    QDate asOf;
};

/// The comparison of two versions of a module, to be printed: each changed text under its heading, what is gone and
/// what is new as addDiff() shows it; unchanged texts are named only.
[[nodiscard]] Document versionComparison(const ComparedVersions& versions, const QList<SectionComparison>& sections);

} // namespace iplan::report
