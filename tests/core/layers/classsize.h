// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace iplan::test
{

/// How many functions each class of a header offers to everybody: signals and overloads count; constructors,
/// destructors, what is deleted and what overrides (a base class, often one of Qt, decides on that) do not. A reader of
/// our own style of headers, not of C++: it counts what is declared in the class itself, not what it inherits, knows no
/// macro that declares functions, and takes a member that is initialised by parentheses ("Clock clock(1);") for a
/// function.
[[nodiscard]] QMap<QString, int> publicFunctions(const QString& header);

} // namespace iplan::test
