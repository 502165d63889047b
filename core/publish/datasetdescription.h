// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

#include <QByteArray>

namespace iplan
{

/// The description of the open data for data portals: JSON-LD with a dcat:Dataset and a dcat:Distribution for each
/// file, after DCAT-AP.de 2.0 (https://www.dcat-ap.de/def/dcatde/2.0/spec/). Addresses are relative to the folder of
/// the data; what the file does not know (contact, identifier of the provider) is left to the portal.
[[nodiscard]] QByteArray datasetDescription(const Snapshot& snapshot, QDate asOf, const Id<Edition>& edition,
                                            const QString& licence);

} // namespace iplan
