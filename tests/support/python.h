// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan::test
{

/// A Python that can import the module of that Debian package; where there is none, warns that a part of the test is
/// skipped, and returns nothing.
[[nodiscard]] QString pythonWith(const QString& module, const QString& package);

} // namespace iplan::test
