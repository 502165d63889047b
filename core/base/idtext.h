// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QUuid>

namespace iplan
{

/// As idFromText(), of bytes as they lie in a file.
[[nodiscard]] QUuid idFromUtf8(QByteArrayView text);

} // namespace iplan
