// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/letterhead.h"

namespace iplan
{

/// What a person chose once for this PC; kept in QSettings. Nothing of it travels with a file.
namespace preferences
{

[[nodiscard]] report::Letterhead letterhead();
void setLetterhead(const report::Letterhead& letterhead);

/// Where new files are proposed, and where reports and exports are: the documents of the user unless another folder was
/// chosen that is still there.
[[nodiscard]] QString filesFolder();
void setFilesFolder(const QString& folder);
[[nodiscard]] QString reportsFolder();
void setReportsFolder(const QString& folder);

} // namespace preferences

} // namespace iplan
