// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/letterhead.h"

#include "core/report/document.h"

namespace iplan::report
{

void applyLetterhead(Document& document, const Letterhead& letterhead)
{
    const QString municipality = letterhead.municipality.simplified();
    const QString office = letterhead.office.simplified();
    if (document.cover && !municipality.isEmpty())
        document.cover->organization = municipality;
    if (document.cover && !office.isEmpty())
        document.cover->lines.insert(document.cover->lines.begin(), office);
    if (!office.isEmpty())
        document.author = municipality.isEmpty() ? office : municipality + QStringLiteral(", ") + office;
    else if (!municipality.isEmpty())
        document.author = municipality;
}

} // namespace iplan::report
