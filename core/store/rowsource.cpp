// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowsource.h"

#include "core/store/editionrows.h"
#include "core/store/onlyrows.h"
#include "core/store/pastrows.h"

namespace iplan
{

namespace
{

QString dayText(const QDate& day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

tl::unexpected<Error> beforeTheFile(JournalReader& journal, const QDateTime& time)
{
    const auto first = journal.commit(qint64(1));
    const QDateTime begin = first ? first->time.toLocalTime() : QDateTime();
    return fail(ErrorKind::NotFound,
                QStringLiteral("Am %1 gab es diese Datei noch nicht.").arg(dayText(time.toLocalTime().date())),
                QStringLiteral("Ihr Verlauf beginnt am %1 um %2 Uhr. Wählen Sie einen späteren Stand.")
                    .arg(dayText(begin.date()), begin.toString(QStringLiteral("HH:mm"))));
}

} // namespace

FileState FileState::onDay(QDate day)
{
    return {day.addDays(1).startOfDay().addMSecs(-1), {}};
}

QList<Record> RowSource::list(const EntityInfo& entity, Rows rows) const
{
    QList<Record> out;
    each(entity, rows, [&out](const Record& record) { out << record; });
    return out;
}

namespace
{

Result<std::unique_ptr<RowSource>> allRowsOf(JournalReader& journal, const Reader& reader, const FileState& state)
{
    if (!state.edition.isNull())
        return EditionRows::load(journal, reader, state.edition);
    if (!state.time.isValid())
        return std::make_unique<TableRows>(reader);
    auto rows = std::make_unique<PastRows>(journal, reader, state.time);
    if (!rows->hasBegun())
        return beforeTheFile(journal, state.time);
    return rows;
}

} // namespace

Result<std::unique_ptr<RowSource>> rowsOf(JournalReader& journal, const Reader& reader, const FileState& state)
{
    IPLAN_TRY_ASSIGN(auto rows, allRowsOf(journal, reader, state));
    if (state.only.isEmpty())
        return rows;
    return std::make_unique<OnlyRows>(std::move(rows), state.only);
}

Result<> refuseFuture(const FileState& state, QDate today)
{
    const QDate day = state.time.toLocalTime().date();
    if (!state.time.isValid() || day <= today)
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("Der %1 liegt in der Zukunft.").arg(dayText(day)),
                QStringLiteral("Einen Stand gibt es bis heute, %1. Wählen Sie diesen oder einen früheren Tag.")
                    .arg(dayText(today)));
}

Result<> refusePastOfReduced(const Store& store, const FileState& state)
{
    if (!state.time.isValid())
        return {};
    IPLAN_TRY_ASSIGN(const auto scope, store.file().reducedScope());
    if (!scope)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("Diese Datei ist eine mitgenommene Kopie und kennt nur ihren heutigen Stand."),
                QStringLiteral("Frühere Stände gibt die vollständige Datei."));
}

} // namespace iplan
