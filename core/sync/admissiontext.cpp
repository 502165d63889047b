// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/admissiontext.h"

#include <QStringList>

namespace iplan
{

namespace
{

constexpr qsizetype kMostLines = 10;

QString changesText(qsizetype count)
{
    return count == 1 ? QStringLiteral("1 Änderung") : QStringLiteral("%L1 Änderungen").arg(count);
}

/// Of the documents that hold these contents, sorted; of many the first ones.
QStringList titlesOf(const ContentReport& contents, const QSet<QString>& hashes)
{
    QStringList out;
    for (const QString& hash : hashes) {
        if (const QString title = contents.titles.value(hash); !title.isEmpty())
            out << QStringLiteral("„%1“").arg(title);
    }
    out.sort();
    if (out.size() > kMostLines)
        out = out.mid(0, kMostLines) << QStringLiteral("…");
    return out;
}

QString ofText(const QStringList& names)
{
    return names.isEmpty() ? QString() : QStringLiteral(" von ") + names.join(QStringLiteral(", "));
}

} // namespace

QString waitingText(const Admission& admission)
{
    const auto count = admission.waiting.size();
    if (count == 0)
        return {};
    const QString who = changesText(count) + ofText(admission.waitingOf) +
                        (count == 1 ? QStringLiteral(" wartet auf ") : QStringLiteral(" warten auf "));
    if (admission.awaited.isEmpty())
        return who + QStringLiteral("eine neuere Version des Programms oder eine frühere Löschung");
    return admission.awaited.size() == 1
               ? who + QStringLiteral("1 frühere, die noch fehlt")
               : who + QStringLiteral("%L1 frühere, die noch fehlen").arg(admission.awaited.size());
}

QString waitingHint(const Admission& admission)
{
    if (admission.waiting.isEmpty() || admission.awaited.isEmpty())
        return {};
    const QStringList& names = admission.waitingOf;
    const QString where = names.isEmpty()
                              ? QStringLiteral("aus der es kommt")
                              : QStringLiteral("auf der %1 aufgebaut %2")
                                    .arg(names.join(QStringLiteral(", ")),
                                         names.size() == 1 ? QStringLiteral("hat") : QStringLiteral("haben"));
    return QStringLiteral(
               "Was fehlt, steht in der Datei, %1, in einer neueren Sicherung dieser Datei oder "
               "bei "
               "denen, mit denen sie abgeglichen war. Gleichen Sie damit ab; was wartet, kommt dann von selbst dazu.")
        .arg(where);
}

QStringList refusedLines(const Admission& admission)
{
    QStringList out;
    for (const RefusedInput& refused : admission.refused) {
        if (out.size() == kMostLines) {
            out << QStringLiteral("… und %L1 weitere („iplan inbox“ zeigt alle)")
                       .arg(admission.refused.size() - kMostLines);
            break;
        }
        const QString& name = refused.source.name;
        const bool named = name.isEmpty() || refused.error.message.contains(name);
        out << (named ? refused.error.message : QStringLiteral("%1: %2").arg(name, refused.error.message));
    }
    return out;
}

QStringList heldLines(const Admission& admission)
{
    QStringList out;
    if (const QString waiting = waitingText(admission); !waiting.isEmpty())
        out << waiting + u'.';
    if (const QString hint = waitingHint(admission); !hint.isEmpty())
        out << hint;
    for (const QString& line : refusedLines(admission))
        out << QStringLiteral("Abgelehnt: ") + line;
    return out;
}

QString awaitedText(const ContentReport& contents)
{
    const auto count = contents.awaited.size();
    if (count == 0)
        return {};
    if (count > 1)
        return QStringLiteral("die Inhalte von %L1 Anlagen fehlen noch").arg(count);
    const QString title = contents.titles.value(*contents.awaited.begin());
    return title.isEmpty() ? QStringLiteral("der Inhalt einer Anlage fehlt noch")
                           : QStringLiteral("der Inhalt der Anlage „%1“ fehlt noch").arg(title);
}

QStringList contentLines(const ContentReport& contents)
{
    QStringList out;
    if (!contents.taken.isEmpty() || !contents.given.isEmpty())
        out << QStringLiteral("Inhalte von Anlagen: %L1 übernommen, %L2 weitergegeben.")
                   .arg(contents.taken.size())
                   .arg(contents.given.size());
    if (!contents.awaited.isEmpty()) {
        const QStringList names = titlesOf(contents, contents.awaited);
        const QString list =
            names.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(names.join(QStringLiteral(", ")));
        out << QStringLiteral("Inhalte von Anlagen, die noch nicht da sind: %L1%2. Sie kommen mit einem Abgleich mit "
                              "einer Kopie, die sie hat.")
                   .arg(contents.awaited.size())
                   .arg(list);
    }
    for (auto bad = contents.bad.begin(); bad != contents.bad.end(); ++bad) {
        const QString title = contents.titles.value(bad.key());
        const QString what =
            title.isEmpty() ? QStringLiteral("einer Anlage") : QStringLiteral("der Anlage „%1“").arg(title);
        out << QStringLiteral("Der Inhalt %1 ist abgelehnt: %2 %3").arg(what, bad->message, bad->hint);
    }
    if (contents.hindrance)
        out << contents.hindrance->message + u' ' + contents.hindrance->hint;
    return out;
}

QString admissionText(const Admission& admission)
{
    QString text = admission.admitted.isEmpty()
                       ? QStringLiteral("Nichts Neues")
                       : changesText(admission.admitted.size()) + QStringLiteral(" übernommen");
    if (const QString waiting = waitingText(admission); !waiting.isEmpty())
        text += QStringLiteral("; ") + waiting;
    if (!admission.refused.isEmpty())
        text += QStringLiteral("; %L1 abgelehnt").arg(admission.refused.size());
    return text + u'.';
}

Result<> checkRefused(const Admission& admission)
{
    if (admission.refused.isEmpty())
        return {};
    const Error& first = admission.refused.first().error;
    return fail(first.kind,
                QStringLiteral("Nicht alles wurde übernommen (abgelehnt: %L1). %2")
                    .arg(admission.refused.size())
                    .arg(refusedLines(admission).join(u'\n')),
                first.hint);
}

} // namespace iplan
