// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace iplan::report
{

struct Document;

/// Under whose name reports are printed. Belongs to the office that prints, not to the file: a copy given to a partner
/// must not be printed under our name.
struct Letterhead {
    QString municipality = {}; ///< "Stadt Köln"; on the cover instead of that of the concept
    QString office = {};       ///< "Kommunales Integrationszentrum"; on the cover and in the footer
    QByteArray logo = {};      ///< as readLogo() gives it; none: empty
    friend bool operator==(const Letterhead&, const Letterhead&) = default;
};

/// Puts the letterhead on the document; what is empty changes nothing. The logo is small on a compact document.
void applyLetterhead(Document& document, const Letterhead& letterhead);

} // namespace iplan::report
