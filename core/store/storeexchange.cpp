// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

namespace iplan
{

Result<QSet<QUuid>> Store::commitIds() const
{
    return read<QSet<QUuid>>(
        [&](const Reader&) -> Result<QSet<QUuid>> { return CommitExchange(*m_db, *m_journal, *m_search).ids(); });
}

Result<QList<CommitData>> Store::commitsMissingFrom(const QSet<QUuid>& known) const
{
    return read<QList<CommitData>>([&](const Reader&) -> Result<QList<CommitData>> {
        return CommitExchange(*m_db, *m_journal, *m_search).missingFrom(known);
    });
}

Result<Admission> Store::admit(const QList<CommitData>& commits)
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    Result<Admission> result;
    m_writing = true;
    try {
        Transaction transaction(*m_db);
        result = CommitExchange(*m_db, *m_journal, *m_search).admit(commits);
        if (result)
            transaction.commit();
    } catch (const SqlError& error) {
        result = tl::unexpected<Error>(error.toError(m_path));
    }
    m_writing = false;
    // What the journal remembers may belong to a transaction that never was.
    m_journal->forget();
    if (result) {
        clearFreePages();
        Q_EMIT admitted(*result);
    }
    return result;
}

} // namespace iplan
