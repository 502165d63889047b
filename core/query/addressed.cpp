// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/addressed.h"

#include "core/base/collation.h"
#include "core/model/entities.h"
#include "core/query/members.h"
#include "core/query/rowlabel.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

bool isSamePurpose(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

bool isWithdrawnOn(const PersonConsent& consent, QDate day)
{
    return consent.withdrawn.isValid() && consent.withdrawn <= day;
}

bool isExpiredOn(const PersonConsent& consent, QDate day)
{
    return consent.expires.isValid() && consent.expires < day;
}

bool holdsOn(const PersonConsent& consent, QDate day)
{
    const bool isGiven = !consent.givenOn.isValid() || consent.givenOn <= day;
    return isGiven && !isWithdrawnOn(consent, day) && !isExpiredOn(consent, day);
}

/// Why the person must not be written to, if so.
std::optional<LeftOut::Reason> refusalOf(const Reader& reader, const Record& row, const WritingScope& scope)
{
    if (row.entity != &entityOf<Person>())
        return std::nullopt;
    const auto person = fromRecord<Person>(row);
    const bool needsConsent = person.lawfulBasis == LawfulBasis::Consent;
    if (!needsConsent && scope.purpose.isEmpty())
        return std::nullopt;
    QList<PersonConsent> consents = reader.where<PersonConsent>("person", person.id);
    if (!scope.purpose.isEmpty())
        consents.removeIf([&](const PersonConsent& one) { return !isSamePurpose(one.purpose, scope.purpose); });
    const auto any = [&](bool (*holds)(const PersonConsent&, QDate)) {
        return std::ranges::any_of(consents, [&](const PersonConsent& one) { return holds(one, scope.day); });
    };
    if (any(&holdsOn))
        return std::nullopt;
    if (any(&isWithdrawnOn))
        return LeftOut::Reason::ConsentWithdrawn;
    if (!needsConsent)
        return std::nullopt;
    return any(&isExpiredOn) ? LeftOut::Reason::ConsentExpired : LeftOut::Reason::NoConsent;
}

class AddressedCollector
{
public:
    AddressedCollector(const Reader& reader, const WritingScope& scope) : m_reader(reader), m_scope(scope) {}

    void addGroup(const RowRef& row)
    {
        const auto record = m_reader.find(row);
        if (!record)
            return;
        const auto group = fromRecord<WorkingGroup>(*record);
        if (group.sensitiveMembership)
            m_out.protectedGroups << group;
        if (group.sensitiveMembership && m_scope.namesMembers && !namesProtected(m_scope.naming, group.id)) {
            m_out.leftOut << LeftOut{rowLabel(*record), LeftOut::Reason::ProtectedMembers};
            return;
        }
        for (const Membership& member : membersOn(m_reader, row, m_scope.day))
            add(member.person.isNull() ? rowRef(member.organization) : rowRef(member.person));
    }

    void add(const RowRef& row)
    {
        if (row.isNull() || m_seen.contains(row))
            return;
        m_seen << row;
        const auto record = m_reader.find(row);
        if (!record || record->deleted || !hasAddressees(*record->entity))
            return;
        if (const auto reason = refusalOf(m_reader, *record, m_scope))
            m_out.leftOut << LeftOut{rowLabel(*record), *reason};
        else
            m_out.rows << *record;
    }

    Addressed take() { return std::move(m_out); }

private:
    const Reader& m_reader;
    const WritingScope& m_scope;
    QSet<RowRef> m_seen;
    Addressed m_out;
};

} // namespace

QString reasonText(LeftOut::Reason reason)
{
    switch (reason) {
    case LeftOut::Reason::NoMailAddress:
        return QStringLiteral("hat keine E-Mail-Adresse");
    case LeftOut::Reason::NoPostalAddress:
        return QStringLiteral("hat keine Anschrift");
    case LeftOut::Reason::NoConsent:
        return QStringLiteral("hat nicht eingewilligt");
    case LeftOut::Reason::ConsentWithdrawn:
        return QStringLiteral("hat die Einwilligung widerrufen");
    case LeftOut::Reason::ConsentExpired:
        return QStringLiteral("Einwilligung ist abgelaufen");
    case LeftOut::Reason::ProtectedMembers:
        return QStringLiteral("Mitgliederliste ist geschützt; genannt wird niemand ohne einen Grund");
    }
    return {};
}

bool hasAddressees(const EntityInfo& entity)
{
    return &entity == &entityOf<Person>() || &entity == &entityOf<Organization>() ||
           &entity == &entityOf<WorkingGroup>();
}

Addressed addressedBy(const Reader& reader, const QList<RowRef>& rows, const WritingScope& scope)
{
    AddressedCollector out(reader, scope);
    // Those who were chosen themselves first: they are written to, whatever their groups say.
    for (const RowRef& row : rows) {
        if (row.entity != &entityOf<WorkingGroup>())
            out.add(row);
    }
    for (const RowRef& row : rows) {
        if (row.entity == &entityOf<WorkingGroup>())
            out.addGroup(row);
    }
    return out.take();
}

QStringList consentPurposes(const Reader& reader)
{
    QStringList out;
    reader.each(entityOf<PersonConsent>(), Rows::Live, [&out](const Record& row) {
        const QString purpose = row.value(u"purpose").text().simplified();
        if (!purpose.isEmpty() && !out.contains(purpose, Qt::CaseInsensitive))
            out << purpose;
    });
    sortTexts(out);
    return out;
}

} // namespace iplan
