// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/addressed.h"

namespace iplan
{

/// Somebody a letter goes to.
struct Addressee {
    RowRef row;
    QString salutation; ///< the line with which a letter begins, without a comma
    QString name;       ///< with titles; of a body its name on the day
    QString title = {};
    QString givenName = {};
    QString familyName = {};
    QString function = {};
    QString body = {};        ///< where the person works, by its name on the day; a body itself
    QStringList address = {}; ///< the whole address, line by line, with the names
    QString postcode = {};    ///< empty if none is found
};

struct Addressees {
    QList<Addressee> list;  ///< by postcode, those without one last, then by name
    QList<LeftOut> leftOut; ///< by name
};

/// Whom letters to the rows go to (addressedBy()), and whom not. A person without an address of their own gets the
/// letter where they work. What is made of it names people: see WritingScope::namesMembers.
[[nodiscard]] Addressees addresseesOf(const Reader& reader, const QList<RowRef>& rows, WritingScope scope);

/// The postcode in the lines of an address: five digits at the beginning of a line, perhaps after "D-"; the last one if
/// there are several.
[[nodiscard]] QString postcodeIn(const QStringList& lines);

} // namespace iplan
