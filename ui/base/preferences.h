// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"
#include "core/report/letterhead.h"

namespace iplan
{

/// What a person chose once for this PC; kept in QSettings. Nothing of it travels with a file.
namespace preferences
{

[[nodiscard]] report::Letterhead letterhead();
/// The document with the letterhead of this PC.
[[nodiscard]] report::Document withLetterhead(report::Document document);
/// All but the logo.
void setLetterhead(const report::Letterhead& letterhead);
/// Keeps the logo (as report::readLogo() gives it) among the data of the program; empty bytes take it away. Io where
/// it cannot be written; then the former one stays.
[[nodiscard]] Result<> setLogo(const QByteArray& logo);

/// Where new files are proposed, and where reports and exports are: the documents of the user unless another folder was
/// chosen that is still there.
[[nodiscard]] QString filesFolder();
void setFilesFolder(const QString& folder);
[[nodiscard]] QString reportsFolder();
void setReportsFolder(const QString& folder);

/// Keys of the sections of the side bar that a person folded.
[[nodiscard]] QStringList foldedSections();
void setFoldedSections(const QStringList& keys);

} // namespace preferences

} // namespace iplan
