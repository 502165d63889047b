// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"

namespace iplan
{

/// How a letter to the person begins, without the comma after it: "Sehr geehrte Frau Dr. Beispiel". Of several titles
/// the highest is said, as DIN 5008 has it; a grade below a doctor's is not. Where no salutation is known, or none that
/// says how, it is "Guten Tag Kim Beispiel"; without a first name, neutralSalutation().
[[nodiscard]] QString salutationLine(const Person& person);

/// "Sehr geehrte Damen und Herren": to a body, or to nobody by name.
[[nodiscard]] QString neutralSalutation();

/// The line of an address with the name: "Herrn Dr. Max Muster"; without a known salutation "Dr. Kim Beispiel".
[[nodiscard]] QString addressName(const Person& person);

} // namespace iplan
