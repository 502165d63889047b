// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duelist.h"

#include "core/base/personname.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

bool isSameText(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

/// Titles aside: who signs as "Erika Mustermeer" may stand in the file as "Dr. Erika Mustermeer".
bool isSameName(const QString& a, const QString& b)
{
    const PersonNameParts left = personNameParts(a);
    const PersonNameParts right = personNameParts(b);
    return !left.family.isEmpty() && isSameText(left.family, right.family) && isSameText(left.given, right.given);
}

} // namespace

DueSpan dueSpan(QDate due, QDate today)
{
    if (due < today)
        return DueSpan::Overdue;
    if (due == today)
        return DueSpan::Today;
    const QDate sunday = today.addDays(Qt::Sunday - today.dayOfWeek());
    return due <= sunday ? DueSpan::ThisWeek : DueSpan::Later;
}

QString dueSpanText(DueSpan span)
{
    switch (span) {
    case DueSpan::Overdue:
        return QStringLiteral("Überfällig");
    case DueSpan::Today:
        return QStringLiteral("Heute");
    case DueSpan::ThisWeek:
        return QStringLiteral("Diese Woche");
    case DueSpan::Later:
        break;
    }
    return QStringLiteral("Später");
}

bool hasPersonOf(const Snapshot& snapshot, const AuthorName& author)
{
    return std::ranges::any_of(snapshot.persons,
                               [&](const Person& person) { return isSameName(personName(person), author.name); });
}

bool isOwn(const DueEntry& entry, const AuthorName& author)
{
    return entry.actor.entity == &entityOf<Person>() && isSameName(entry.who, author.name);
}

} // namespace iplan
