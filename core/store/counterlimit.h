// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace iplan
{

/// No commit has a larger counter: far beyond what people can write, and exact in every format that carries it (RFC
/// 8259 section 6). A file that claims more was changed outside of the program.
inline constexpr qint64 kLargestCounter = qint64(1) << 53;

} // namespace iplan
