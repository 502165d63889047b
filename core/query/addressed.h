// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"

#include <QDate>
#include <QStringList>

namespace iplan
{

/// On which day, and for what, people are written to.
struct WritingScope {
    QDate day;
    QString purpose = {};           ///< that of a consent; empty: whatever it is
    bool namesMembers = false;      ///< what is made names those it is for, as a sheet of labels does
    MemberNaming* naming = nullptr; ///< then: members of groups whose list is protected; null: nobody of them
};

/// Somebody who is not written to, and why.
struct LeftOut {
    enum class Reason {
        NoMailAddress,
        NoPostalAddress,
        NoConsent,
        ConsentWithdrawn,
        ConsentExpired,
        ProtectedMembers ///< a group whose members are not to be named
    };
    QString name;
    Reason reason = Reason::NoMailAddress;
    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// "hat keine E-Mail-Adresse", as it follows the name.
[[nodiscard]] QString reasonText(LeftOut::Reason reason);

/// Whom rows stand for.
struct Addressed {
    QList<Record> rows;                  ///< persons and organisations, each once
    QList<LeftOut> leftOut;              ///< for other reasons than a missing address
    QList<WorkingGroup> protectedGroups; ///< groups among the rows whose list of members is protected
};

/// Whether rows of the entity can be written to: persons, organisations, and groups, which have members.
[[nodiscard]] bool hasAddressees(const EntityInfo& entity);

/// Whom the rows stand for on that day: persons and organisations themselves, working groups their members. Nobody is
/// passed over: who is not among `rows` is in `leftOut`.
///
/// A person whose details are kept by consent is written to by a consent alone that has been given, for the purpose if
/// one is named, and neither been withdrawn nor expired. Where the basis is another one, only a consent to that very
/// purpose that was withdrawn keeps a person out. Members of a group whose list of members is protected are written to,
/// but where what is made names them (WritingScope::namesMembers) only if `naming` asks for it, or they were chosen
/// themselves.
[[nodiscard]] Addressed addressedBy(const Reader& reader, const QList<RowRef>& rows, const WritingScope& scope);

/// The purposes of all consents in the file, sorted, each once.
[[nodiscard]] QStringList consentPurposes(const Reader& reader);

} // namespace iplan
