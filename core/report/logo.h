// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

#include <QByteArray>

namespace iplan::report
{

/// Reads a logo from a file that somebody chose (PNG, JPEG or SVG): as PNG on white, fit for print and without anything
/// else that the file may hold. Rejected, with a sentence for the person, for files over 5 MB, pictures of over
/// 40 million dots or longer than twenty times their width, drawings that lead to other files or multiply themselves,
/// and what cannot be seen on white paper. Io where the file cannot be read.
[[nodiscard]] Result<QByteArray> readLogo(const QString& path);
/// As readLogo(), of bytes that came in another way; `name` is what messages call them.
[[nodiscard]] Result<QByteArray> readLogoBytes(QByteArray bytes, const QString& name);

/// The logo as a figure that fills the room (in millimetres) as far as its proportions allow. Nothing if the bytes are
/// no picture.
[[nodiscard]] std::optional<Figure> logoFigure(const QByteArray& png, const QString& alternativeText, QSizeF roomMm);

} // namespace iplan::report
