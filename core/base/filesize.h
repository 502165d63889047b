// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace iplan
{

/// "1,4 MB", "532,0 kB", counted as the file manager of an office PC does (1 kB is 1,024 bytes).
[[nodiscard]] inline QString formatFileSize(qint64 bytes)
{
    return QLocale(QLocale::German, QLocale::Germany).formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace iplan
