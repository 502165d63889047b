// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace iplan
{

/// How a file begins, and how long it is.
struct FirstBytes {
    QByteArray bytes;
    qint64 fileSize = 0;
};

/// The first bytes of a plain file as they lie there, without any of them being understood; nothing if it cannot be
/// read. It is opened and closed by SQLite: on Unix, closing a file by any other way takes away the locks that other
/// connections of this program hold on it, and others would read what is half written.
[[nodiscard]] std::optional<FirstBytes> readFirstBytes(const QString& path, int count);

} // namespace iplan
