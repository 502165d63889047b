// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/personmentions.h"
#include "core/report/letterhead.h"

namespace iplan
{

// The public edition of the programme: what anybody may see, in every form in which it is asked for.

/// What is to be published.
struct PublishRequest {
    FileState state;
    QDate asOf;
    Id<Edition> edition = {};
    QString licence = {};                        ///< an address, for the description of the data; empty: none
    report::Letterhead letterhead = {};          ///< logo and office
    std::function<bool()> isCancelled = {};      ///< asked between the pages
    std::function<void(int, int)> progress = {}; ///< pages written, of how many
};

/// What came of it.
struct Publication {
    int pages = 0; ///< of measures
    bool isAccessiblePdf = false;
};

/// Where what is to be published still names people of the file; to be read before publish().
[[nodiscard]] Result<QList<PersonMention>> mentionsToPublish(const Store& store, const PublishRequest& request);

/// Writes the folder: index.html with all measures, a page for each (massnahmen/), programm.pdf, and open data (daten/:
/// XLSX, CSV, JSON, described by dcat-ap-de.jsonld after DCAT-AP.de 2.0). The pages need neither a server nor
/// JavaScript, which adds search and filters. A folder that was published before is replaced when all is written;
/// Rejected for one that holds something else, Conflict if it was given up: then what was there is as before.
[[nodiscard]] Result<Publication> publish(const Store& store, const QString& folder, const PublishRequest& request);

} // namespace iplan
