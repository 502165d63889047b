// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/takencopy.h"

#include <algorithm>

namespace iplan
{

Result<Id<TakenCopy>> recordTakenCopy(Writer& writer, const TakenCopy& note)
{
    if (note.holder.simplified().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Es fehlt, wer die Arbeitskopie mitnimmt."),
                    QStringLiteral("Tragen Sie einen Namen ein, zum Beispiel „Erika Beispiel“."));
    TakenCopy row = note;
    row.holder = note.holder.simplified();
    return writer.insert(row);
}

Result<> recordReturn(Writer& writer, const Id<TakenCopy>& note, QDate day)
{
    const auto row = writer.reader().find(note);
    if (!row || row->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diese mitgenommene Kopie ist in der Datei nicht vermerkt."),
                    QStringLiteral("Prüfen Sie die Liste „Mitgenommene Kopien“."));
    if (row->returnedOn.isValid())
        return fail(ErrorKind::Conflict,
                    QStringLiteral("Die Kopie von %1 ist schon am %2 zurückgekommen.")
                        .arg(row->holder, row->returnedOn.toString(QStringLiteral("dd.MM.yyyy"))),
                    QStringLiteral("Wählen Sie eine andere Kopie oder keine."));
    TakenCopy returned = *row;
    returned.returnedOn = day;
    return writer.update(returned);
}

QList<TakenCopy> takenCopies(const Reader& reader)
{
    QList<TakenCopy> out = reader.all<TakenCopy>();
    std::sort(out.begin(), out.end(), [](const TakenCopy& a, const TakenCopy& b) {
        if (a.returnedOn.isValid() != b.returnedOn.isValid())
            return b.returnedOn.isValid();
        return a.takenOn != b.takenOn ? a.takenOn > b.takenOn : b.id < a.id;
    });
    return out;
}

Id<TakenCopy> noteOfCopy(const QList<TakenCopy>& notes, const std::function<bool(const Id<TakenCopy>&)>& copyKnows)
{
    const TakenCopy* last = nullptr;
    for (const TakenCopy& note : notes) {
        // The last one that the copy knows was written just before it was made. Ids grow with time.
        const bool isLater =
            !last || last->takenOn < note.takenOn || (last->takenOn == note.takenOn && last->id < note.id);
        if (!note.returnedOn.isValid() && isLater && copyKnows(note.id))
            last = &note;
    }
    return last ? last->id : Id<TakenCopy>();
}

QString takenCopyText(const TakenCopy& note)
{
    QString out = note.holder;
    if (!note.scope.isEmpty())
        out += QStringLiteral(": ") + note.scope;
    if (note.takenOn.isValid())
        out += QStringLiteral(", seit ") + note.takenOn.toString(QStringLiteral("dd.MM.yyyy"));
    return out;
}

} // namespace iplan
