// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"
#include "core/store/writer.h"

namespace iplan
{

// The list of members of some groups is protected (WorkingGroup::sensitiveMembership): prints and exports leave it out
// unless somebody asks for it and says why. The file keeps that reason.

/// Of these groups, those whose list of members is protected, in that order, each once.
[[nodiscard]] QList<WorkingGroup> protectedGroups(const Reader& reader, const QList<Id<WorkingGroup>>& groups);

/// The groups with these ids, in list order, also those in the Papierkorb.
[[nodiscard]] QList<WorkingGroup> groupsWithIds(const Reader& reader, const QSet<Id<WorkingGroup>>& groups);

/// "„AG Zuflucht“, „AG Schutz“".
[[nodiscard]] QString groupNames(const QList<WorkingGroup>& groups);

/// "Die Mitgliederliste von „AG Zuflucht“ ist geschützt." with what to do: Rejected, for whoever gives no reason.
[[nodiscard]] tl::unexpected<Error> refuseProtected(const QList<WorkingGroup>& groups);

/// A list of members that leaves the file.
struct Disclosure {
    QList<WorkingGroup> groups;
    QString to;          ///< who gets it
    QString destination; ///< where it is written to
    QString reason;
};

/// Operation of the commit that keeps the reason.
inline const QString kDisclosureOperation = QStringLiteral("disclose");

/// Keeps the reason among the notes of what was taken along. Rejected without one.
Result<> recordDisclosure(Writer& writer, const Disclosure& disclosure);

} // namespace iplan
