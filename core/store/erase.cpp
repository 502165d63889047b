// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/namesearch.h"
#include "core/store/eraser.h"
#include "core/store/operation.h"
#include "core/store/store.h"
#include "core/store/unitcodec.h"

namespace iplan
{

Result<CommitNotice> Store::erase(const QList<RowRef>& rows)
{
    IPLAN_TRY(refuseIfReduced(
        QStringLiteral("In einer Teilkopie lassen sich keine Personendaten löschen."),
        QStringLiteral(
            "Löschen Sie in der ganzen Datei. Das gilt auch für alles, was zurückgeführt wird; die Teilkopie "
            "selbst ersetzen Sie durch eine neue.")));
    IPLAN_TRY_ASSIGN(
        const auto fresh, readJournal([&](JournalReader& journal, const Reader&) -> Result<QList<RowRef>> {
            QList<RowRef> out;
            for (const RowRef& row : rows) {
                const qint64 number = row.isNull() ? 0 : journal.findRow(row);
                if (number == 0)
                    return fail(
                        ErrorKind::NotFound,
                        QStringLiteral("Den Eintrag %1 gibt es nicht; nichts wurde gelöscht.").arg(idText(row.id)),
                        QStringLiteral("Prüfen Sie die Kennung."));
                if (!journal.isErased(number) && !out.contains(row))
                    out << row;
            }
            return out;
        }));
    if (fresh.isEmpty())
        return CommitNotice();
    // A commit of its own for a new author's name: the erasure itself holds ids only, for the lists that keep it.
    const auto author = transact(QStringLiteral("author:create"), [this](Writer& writer) -> Result<> {
        authorRow(writer);
        return {};
    });
    if (!author)
        return author;
    const auto notice = transact(kEraseOperation, [&](Writer& writer) -> Result<> {
        for (const RowRef& row : fresh)
            writer.erase(row);
        return {};
    });
    if (notice)
        clearFreePages();
    return notice;
}

void Store::clearFreePages()
{
    try {
        Eraser::clearFreePages(*m_db);
        m_db->noteOwnWrite();
    } catch (const SqlError&) {
        // Somebody reads, or the disk is full: the note stays in the file, and the next opening tries again.
    }
}

Result<QList<Store::Mention>> Store::mentions(const QStringList& wanted) const
{
    const NameSearch names(wanted);
    if (names.isEmpty())
        return QList<Mention>();
    return readJournal([&](JournalReader& journal, const Reader&) -> Result<QList<Mention>> {
        QMap<qint64, bool> past; // by row
        Statement values = m_db->prepare(QStringLiteral(
            "SELECT c.\"row\",c.\"value\",EXISTS(SELECT 1 FROM \"head_\" h WHERE h.\"row\"=c.\"row\" AND "
            "h.\"unit\"=c.\"unit\" AND h.\"seq\"=c.\"seq\") FROM \"change_\" c WHERE typeof(c.\"value\") IN "
            "('text','blob')"));
        values.exec();
        while (values.next()) {
            if (names.isIn(textOfUnit(fromStored(values.column(1)).text())))
                past[values.integer(0)] = past.value(values.integer(0), true) && values.integer(2) == 0;
        }
        QList<Mention> out;
        for (auto row = past.constBegin(); row != past.constEnd(); ++row) {
            if (const RowRef ref = journal.rowOf(row.key()); ref.entity)
                out << Mention{ref, row.value()};
        }
        return out;
    });
}

bool Store::erasureIsPending() const
{
    return read([&](const Reader&) -> Result<bool> { return Eraser::freePagesArePending(*m_db); }).value_or(true);
}

Result<QList<CommitData>> Store::erasures() const
{
    return read([&](const Reader&) -> Result<QList<CommitData>> {
        return CommitExchange(*m_db, *m_journal, *m_search).erasures();
    });
}

Result<std::set<RowKey>> Store::erasedRows() const
{
    return read([&](const Reader&) -> Result<std::set<RowKey>> {
        return CommitExchange(*m_db, *m_journal, *m_search).erasedRows();
    });
}

} // namespace iplan
