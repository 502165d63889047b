// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"

#include <QDate>

namespace iplan
{

/// Whether a body was called so on that day, as far as is known: an inexact date counts from its first to its last day.
[[nodiscard]] inline bool isNameOn(const OrganizationName& name, QDate day)
{
    const bool begun = !name.from.first().isValid() || name.from.first() <= day;
    const bool ended = name.to.last().isValid() && name.to.last() < day;
    return begun && !ended;
}

} // namespace iplan
