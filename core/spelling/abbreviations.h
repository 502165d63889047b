// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/textwords.h"

namespace iplan
{

/// The abbreviations of a text, in their order: with dots where the sentence goes on ("bzw. die", "z. B.", "Nr. 5"),
/// and of capitals ("KIZ", "AGs", "BAföG", the first part of "KIZ-Leitung"). Not those in addresses, Roman numbers,
/// letters between which somebody put gender forms, and lines that are all in capitals.
[[nodiscard]] QList<TextWord> abbreviationsIn(QStringView text);

/// As abbreviations are compared: "z.B." of "z. B.", "AG" of "AGs".
[[nodiscard]] QString abbreviationForm(QStringView abbreviation);

/// Whether everybody knows it, so that no list need have it: those of dictionaries and of addresses, of laws and of
/// countries. With or without the blanks between its parts.
[[nodiscard]] bool isUsualAbbreviation(QStringView abbreviation);

/// Whether a sentence may end with it ("usw", "etc"), so that its dot ends one where a capital follows. Without the
/// dot.
[[nodiscard]] bool endsSentences(QStringView abbreviation);

} // namespace iplan
