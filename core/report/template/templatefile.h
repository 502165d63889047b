// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/template/templates.h"

namespace iplan::report
{

/// The ending of template files.
inline const QString kTemplateSuffix = QStringLiteral("iplanvorlage");

/// A template as a file for other offices: JSON with the fields by their keys and the pictures in it. Whether it is the
/// usual one is no part of it: that each file decides.
[[nodiscard]] QByteArray templateFileBytes(const LoadedTemplate& reportTemplate);
/// The template of such a file; `name` is what messages call it. Rejected for what is none, for one of a newer program,
/// and for pictures that are none. A field that this program does not know is passed over.
[[nodiscard]] Result<LoadedTemplate> templateFromFile(const QByteArray& bytes, const QString& name);
/// templateFromFile() of a file. Io where it cannot be read, Rejected for what is no plain file or too large.
[[nodiscard]] Result<LoadedTemplate> readTemplateFile(const QString& path);

} // namespace iplan::report
