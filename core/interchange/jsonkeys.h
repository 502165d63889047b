// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace iplan
{

/// A key that stands twice in one object of a JSON text.
struct RepeatedKey {
    QString key;
    int firstLine = 0;
    int line = 0;
};

/// The first one, if there is any: QJsonDocument keeps the last value and drops the others in silence. For text that
/// QJsonDocument reads without an error.
[[nodiscard]] std::optional<RepeatedKey> repeatedKey(const QByteArray& json);

} // namespace iplan
