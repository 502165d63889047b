// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/crypt.h"
#include "tests/core/store/copies.h"
#include "tests/support/files.h"

#include <QFile>

namespace iplan::test
{

/// A password whose key is quick to make.
inline Password secret(const char* text)
{
    return Password(s(text), KeyCost::least());
}

inline void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace iplan::test
