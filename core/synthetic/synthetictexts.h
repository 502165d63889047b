// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/syntheticrandom.h"

namespace iplan
{

/// Invented German texts and names. Names are made of words such as "Muster" and "Beispiel", so that nobody takes them
/// for those of people or associations.
namespace synthetictexts
{

/// The lines of a UTF-8 text, for the lists that the others draw from.
[[nodiscard]] QStringList lines(const char* text);
[[nodiscard]] QString paragraph(SyntheticRandom& random, int sentences);
/// Rich text in the stored form: headings, paragraphs, lists, emphasis.
[[nodiscard]] QString richText(SyntheticRandom& random, int paragraphs);
/// "Ausbau der Sprachförderung in Kitas"; a few are very long.
[[nodiscard]] QString measureTitle(SyntheticRandom& random);
[[nodiscard]] QString moduleTitle(int index);
[[nodiscard]] QString stepTitle(SyntheticRandom& random);
[[nodiscard]] QString metricName(SyntheticRandom& random);
[[nodiscard]] QString reason(SyntheticRandom& random);
[[nodiscard]] QString givenName(SyntheticRandom& random);
[[nodiscard]] QString familyName(SyntheticRandom& random);
/// "Verein Testbrücke 17 e. V."
[[nodiscard]] QString providerName(SyntheticRandom& random, int number);
[[nodiscard]] QString officeName(int index);
[[nodiscard]] QString groupTitle(int index);
[[nodiscard]] QStringList fieldTitles();
[[nodiscard]] QStringList targetGroupLabels();

} // namespace synthetictexts

} // namespace iplan
