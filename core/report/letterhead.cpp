// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/letterhead.h"

#include "core/report/logo.h"

namespace iplan::report
{

namespace
{

// Millimetres.
constexpr QSizeF kLogo{60, 18};
constexpr QSizeF kSmallLogo{40, 11};

/// Whose logo it is, for those who do not see it.
QString logoText(const Document& document, const Letterhead& letterhead)
{
    QString owner = letterhead.municipality.simplified();
    if (owner.isEmpty() && document.cover)
        owner = document.cover->organization.simplified();
    if (owner.isEmpty())
        owner = letterhead.office.simplified();
    return owner.isEmpty() ? QStringLiteral("Logo") : QStringLiteral("Logo: %1").arg(owner);
}

} // namespace

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
    if (!letterhead.logo.isEmpty())
        document.logo =
            logoFigure(letterhead.logo, logoText(document, letterhead), document.compact ? kSmallLogo : kLogo);
}

} // namespace iplan::report
