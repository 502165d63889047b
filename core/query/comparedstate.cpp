// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparedstate.h"

#include "core/query/editionselection.h"
#include "core/store/sourcefile.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

QString comparedDay(QDate day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

struct NamedState {
    QString name;
    QDate asOf;
};

Result<NamedState> editionName(const Reader& reader, const Id<Edition>& id, QDate today)
{
    const auto edition = reader.find(id);
    if (!edition)
        return fail(ErrorKind::NotFound, QStringLiteral("Diese Fortschreibung gibt es nicht."),
                    QStringLiteral("Sie wurde inzwischen gelöscht."));
    QString name = QStringLiteral("Fortschreibung „%1“").arg(edition->title);
    if (!edition->asOf.isNull())
        name += QStringLiteral(", Stand ") + edition->asOf.toString();
    if (!isFrozen(*edition))
        name += QStringLiteral(" (in Arbeit: die Angaben von heute)");
    return NamedState{name, editionDay(*edition, today)};
}

Result<NamedState> namedState(const Reader& reader, const FileState& state, QDate today)
{
    if (!state.edition.isNull())
        return editionName(reader, state.edition, today);
    if (state.isPresent())
        return NamedState{QStringLiteral("Heute, ") + comparedDay(today), today};
    const QDate day = state.time.toLocalTime().date();
    QString name = QStringLiteral("Stand vom ") + comparedDay(day);
    if (state.time < FileState::onDay(day).time)
        name += state.time.toLocalTime().toString(QStringLiteral(", HH:mm 'Uhr'"));
    return NamedState{name, day};
}

} // namespace

Result<ComparedState> loadComparedState(const Store& store, const FileState& state, QDate today)
{
    IPLAN_TRY(refuseFuture(state, today));
    ComparedState out;
    IPLAN_TRY_ASSIGN(out.origin, store.readJournal([](JournalReader& journal, const Reader&) -> Result<QUuid> {
        const auto first = journal.commit(qint64(1));
        return first ? first->id : QUuid();
    }));
    IPLAN_TRY_ASSIGN(const auto named, store.read([&](const Reader& reader) -> Result<NamedState> {
        return namedState(reader, state, today);
    }));
    FileState shown = state;
    if (!state.edition.isNull()) {
        IPLAN_TRY_ASSIGN(shown, stateOfEdition(store, state.edition));
    }
    IPLAN_TRY_ASSIGN(auto rows, Snapshot::load(store, shown));
    out.rows = std::move(rows);
    out.name = named.name;
    out.asOf = named.asOf;
    out.isEdition = !state.edition.isNull();
    return out;
}

Result<ComparedState> loadComparedFile(const QString& path, QDate today, const WhichState& which)
{
    IPLAN_TRY_ASSIGN(const auto file, SourceFile::openUnverified(path));
    FileState state;
    if (which) {
        IPLAN_TRY_ASSIGN(state, which(file.store()));
    }
    IPLAN_TRY_ASSIGN(auto out, loadComparedState(file.store(), state, today));
    const QString name = QFileInfo(path).fileName();
    if (state.isPresent())
        out.name = QStringLiteral("Datei „%1“").arg(name);
    else
        out.name += QStringLiteral(" in „%1“").arg(name);
    return out;
}

Result<QList<Edition>> editionsIn(const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto file, SourceFile::openUnverified(path));
    return file.store().read([](const Reader& reader) -> Result<QList<Edition>> { return reader.all<Edition>(); });
}

Id<Edition> newestEdition(const Snapshot& snapshot)
{
    const Edition* latest = nullptr;
    // One in work shows what the file holds today: there is nothing to compare with.
    const auto rank = [](const Edition& edition) { return std::pair(isFrozen(edition), edition.asOf.last()); };
    for (const Edition& edition : snapshot.editions) {
        if (!latest || rank(edition) >= rank(*latest))
            latest = &edition;
    }
    return latest ? latest->id : Id<Edition>();
}

} // namespace iplan
