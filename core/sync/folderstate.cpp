// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/author.h"
#include "core/sync/admissiontext.h"
#include "core/sync/folder.h"

namespace iplan
{

Result<SyncReport> syncFolder(Store& store, FolderTransport& folder)
{
    auto report = synchronize(store, folder);
    if (!report)
        return report;
    IPLAN_TRY(folder.blankErased());
    // What was exchanged is exchanged: joining is housekeeping and tries again the next time.
    if (const auto joined = folder.joinFiles(); !joined)
        qInfo("%s", qUtf8Printable(joined.error().message));
    folder.remember();
    return report;
}

QString syncText(const Store& store, const SyncReport& report, const QDateTime& at)
{
    QString text = QStringLiteral("abgeglichen %1").arg(at.toString(QStringLiteral("HH:mm")));
    const auto count = report.admission.admitted.size();
    if (count > 0) {
        QStringList names;
        const auto read = store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<bool> {
            for (const QUuid& id : report.admission.admitted) {
                const auto commit = journal.commit(id);
                const auto author = commit ? reader.find(Id<Author>(commit->author)) : std::nullopt;
                if (author && !author->name.isEmpty() && !names.contains(author->name))
                    names << author->name;
            }
            return true;
        });
        text += count == 1 ? QStringLiteral(", 1 neue Änderung") : QStringLiteral(", %L1 neue Änderungen").arg(count);
        if (read && !names.isEmpty())
            text += QStringLiteral(" von ") + names.join(QStringLiteral(", "));
    }
    if (const QString waiting = waitingText(report.admission); !waiting.isEmpty())
        text += QStringLiteral(", ") + waiting;
    if (const auto refused = report.admission.refused.size(); refused > 0)
        text += QStringLiteral(", %1 abgelehnt").arg(refused);
    if (const QString awaited = awaitedText(report.admission.contents); !awaited.isEmpty())
        text += QStringLiteral(", ") + awaited;
    if (const auto bad = report.admission.contents.bad.size(); bad > 0)
        text += bad == 1 ? QStringLiteral(", der Inhalt einer Anlage abgelehnt")
                         : QStringLiteral(", die Inhalte von %L1 Anlagen abgelehnt").arg(bad);
    return text;
}

} // namespace iplan
