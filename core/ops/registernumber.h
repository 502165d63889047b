// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/reader.h"

namespace iplan
{

/// `resolution` with what follows from its agenda item or Beratung where it says nothing itself: group or body, and the
/// day; without any, `today`.
[[nodiscard]] Resolution withOrigin(const Reader& reader, Resolution resolution, QDate today);

/// The register number of a new resolution of that group on that day: "AG 5 3/2027", in each year from 1 on for each
/// group, after all numbers in use, those of deleted resolutions included. Begins with the number of the group ("AG 5"
/// where that has digits only); groups without one count together. Two copies may give the same number: a rule reports
/// that. Empty for a resolution of no group: councils number theirs themselves.
[[nodiscard]] QString nextRegisterNumber(const Reader& reader, const Resolution& resolution);

} // namespace iplan
