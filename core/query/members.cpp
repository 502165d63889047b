// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/members.h"

#include "core/base/collation.h"
#include "core/model/vocabulary.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

QList<Membership> allOf(const Reader& reader, const RowRef& body)
{
    const bool isGroup = body.entity == &entityOf<WorkingGroup>();
    return isGroup ? reader.where<Membership>("workingGroup", Id<WorkingGroup>(body.id))
                   : reader.where<Membership>("body", Id<Organization>(body.id));
}

} // namespace

bool isMemberOn(const Membership& membership, QDate day)
{
    if (membership.state == MembershipState::Asked || membership.state == MembershipState::Declined)
        return false;
    const QDate begin = membership.startDate.first();
    const QDate end = membership.endDate.last();
    if (membership.state == MembershipState::Left && !end.isValid())
        return false;
    return (!begin.isValid() || begin <= day) && (!end.isValid() || end >= day);
}

QList<Membership> membersOn(const Reader& reader, const RowRef& body, QDate day)
{
    QList<Membership> out = allOf(reader, body);
    out.removeIf([&](const Membership& membership) { return !isMemberOn(membership, day); });
    const auto rank = [](const Membership& membership) {
        const auto role = membership.role.value();
        return role ? static_cast<int>(*role) : 1000;
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Membership& a, const Membership& b) { return rank(a) < rank(b); });
    return out;
}

QList<RoleHolders> roleHolders(const QList<Membership>& members)
{
    constexpr MembershipRole roles[] = {MembershipRole::Lead, MembershipRole::CoLead, MembershipRole::Deputy,
                                        MembershipRole::Speaker, MembershipRole::Coordination};
    QList<RoleHolders> out;
    for (const MembershipRole role : roles) {
        RoleHolders holders{role, {}};
        for (const Membership& member : members) {
            if (member.role == role)
                holders.who << (member.person.isNull() ? rowRef(member.organization) : rowRef(member.person));
        }
        if (!holders.who.isEmpty())
            out << holders;
    }
    return out;
}

QList<Membership> askedFor(const Reader& reader, const RowRef& body, QDate day)
{
    QList<Membership> out = allOf(reader, body);
    out.removeIf([day](const Membership& membership) {
        const bool isPending =
            membership.state == MembershipState::Asked || membership.state == MembershipState::Declined;
        return !isPending || (membership.endDate.last().isValid() && membership.endDate.last() < day);
    });
    return out;
}

QStringList functionSuggestions(const Reader& reader)
{
    QSet<QString> texts;
    for (const PersonFunction& function : reader.all<PersonFunction>()) {
        if (!function.retired)
            texts << function.label.simplified();
    }
    for (const Person& person : reader.all<Person>())
        texts << person.function.simplified();
    texts.remove(QString());
    QStringList out(texts.begin(), texts.end());
    sortTexts(out);
    return out;
}

} // namespace iplan
