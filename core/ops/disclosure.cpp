// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/disclosure.h"

#include "core/ops/takencopy.h"

namespace iplan
{

QString groupNames(const QList<WorkingGroup>& groups)
{
    QStringList out;
    for (const WorkingGroup& group : groups)
        out << u'„' + group.title + u'“';
    return out.join(QStringLiteral(", "));
}

QList<WorkingGroup> protectedGroups(const Reader& reader, const QList<Id<WorkingGroup>>& groups)
{
    QList<WorkingGroup> out;
    for (const Id<WorkingGroup>& id : groups) {
        const auto group = reader.find(id);
        const bool isNew = std::ranges::none_of(out, [&id](const WorkingGroup& known) { return known.id == id; });
        if (group && group->sensitiveMembership && isNew)
            out << *group;
    }
    return out;
}

QList<WorkingGroup> groupsWithIds(const Reader& reader, const QSet<Id<WorkingGroup>>& groups)
{
    QList<WorkingGroup> out = reader.all<WorkingGroup>(Rows::All);
    out.removeIf([&](const WorkingGroup& group) { return !groups.contains(group.id); });
    return out;
}

tl::unexpected<Error> refuseProtected(const QList<WorkingGroup>& groups)
{
    return fail(ErrorKind::Rejected,
                QStringLiteral("Die Mitgliederliste von %1 ist geschützt.").arg(groupNames(groups)),
                QStringLiteral("Ausgegeben wird sie nur mit einer Begründung; diese hält die Datei fest."));
}

Result<> recordDisclosure(Writer& writer, const Disclosure& disclosure)
{
    if (disclosure.reason.simplified().isEmpty())
        return refuseProtected(disclosure.groups);
    TakenCopy note;
    note.holder = disclosure.to.isEmpty() ? QStringLiteral("unbekannt") : disclosure.to;
    note.scope = QStringLiteral("Mitgliederliste ") + groupNames(disclosure.groups);
    note.destination = disclosure.destination;
    note.takenOn = writer.today();
    note.returnedOn = writer.today(); // nobody waits for a list to come back
    note.note = disclosure.reason.simplified();
    IPLAN_TRY(recordTakenCopy(writer, note));
    return {};
}

} // namespace iplan
