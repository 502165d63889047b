// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasure.h"

#include "core/base/namesearch.h"
#include "core/store/commitreader.h"
#include "core/store/eraser.h"
#include "core/store/operation.h"
#include "core/store/store.h"
#include "core/store/unitcodec.h"

namespace iplan
{

Result<CommitNotice> Erasure::erase(const QList<RowRef>& rows)
{
    IPLAN_TRY(m_store.file().refuseIfReduced(
        QStringLiteral("In einer Teilkopie lassen sich keine Personendaten löschen."),
        QStringLiteral(
            "Löschen Sie in der ganzen Datei. Das gilt auch für alles, was zurückgeführt wird; die Teilkopie "
            "selbst ersetzen Sie durch eine neue.")));
    IPLAN_TRY_ASSIGN(const auto fresh, m_store.readJournal([&](JournalReader& journal,
                                                               const Reader&) -> Result<QList<RowRef>> {
        QList<RowRef> out;
        for (const RowRef& row : rows) {
            const qint64 number = row.isNull() ? 0 : journal.findRow(row);
            if (number == 0)
                return fail(ErrorKind::NotFound,
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
    const auto author = m_store.transact(QStringLiteral("author:create"), [this](Writer& writer) -> Result<> {
        m_store.authorRow(writer);
        return {};
    });
    if (!author)
        return author;
    const auto notice = m_store.transact(kEraseOperation, [&](Writer& writer) -> Result<> {
        for (const RowRef& row : fresh)
            writer.erase(row);
        return {};
    });
    if (notice)
        m_store.file().clearFreePages();
    return notice;
}

Result<QList<Erasure::Mention>> Erasure::mentions(const QStringList& wanted) const
{
    const NameSearch names(wanted);
    if (names.isEmpty())
        return QList<Mention>();
    return m_store.readJournal([&](JournalReader& journal, const Reader&) -> Result<QList<Mention>> {
        QMap<qint64, bool> past; // by row
        Statement values = m_store.file().m_db->prepare(QStringLiteral(
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

bool Erasure::isPending() const
{
    return m_store
        .read([&](const Reader&) -> Result<bool> { return Eraser::freePagesArePending(*m_store.file().m_db); })
        .value_or(true);
}

Result<QList<CommitData>> Erasure::commits() const
{
    const DataFile& file = m_store.file();
    return m_store.read([&](const Reader&) -> Result<QList<CommitData>> {
        return CommitReader(*file.m_db, *file.m_journal).erasures();
    });
}

Result<std::set<RowKey>> Erasure::rows() const
{
    const DataFile& file = m_store.file();
    return m_store.read([&](const Reader&) -> Result<std::set<RowKey>> {
        return CommitReader(*file.m_db, *file.m_journal).erasedRows();
    });
}

} // namespace iplan
