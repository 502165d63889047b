// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/earlierstate.h"

#include "core/query/editionselection.h"

namespace iplan::report
{

namespace
{

/// Whether the content of the edition is in this file; one that was frozen elsewhere may have come without it.
bool hasContent(const Reader& reader, const Edition& edition)
{
    return isFrozen(edition) && std::ranges::any_of(reader.where<EditionEntry>("edition", edition.id),
                                                    [](const EditionEntry& one) { return !one.content.isEmpty(); });
}

/// The edition to look back to; none where there is none.
std::optional<Edition> formerEdition(const Reader& reader, const ReportOptions& options)
{
    if (const auto edition = reader.find(options.edition)) {
        const auto before = reader.find(edition->predecessor);
        return before && !before->deleted && hasContent(reader, *before) ? before : std::nullopt;
    }
    std::optional<Edition> out;
    for (const Edition& one : reader.all<Edition>()) {
        const QDate day = one.asOf.last();
        if (day.isValid() && day < options.asOf && hasContent(reader, one) && (!out || out->asOf.last() < day))
            out = one;
    }
    return out;
}

/// The state to look back to; null where there is none.
Result<std::shared_ptr<const ComparedState>> formerState(const Store& store, const ReportOptions& options, QDate since)
{
    ComparedState out;
    out.asOf = since;
    FileState state = FileState::onDay(since);
    if (!since.isValid()) {
        IPLAN_TRY_ASSIGN(const auto edition, store.read([&](const Reader& reader) -> Result<std::optional<Edition>> {
            return formerEdition(reader, options);
        }));
        if (!edition)
            return std::shared_ptr<const ComparedState>();
        out.asOf = editionDay(*edition, options.asOf);
        out.name = edition->title;
        state = FileState{{}, edition->id, {}};
    }
    IPLAN_TRY_ASSIGN(auto snapshot, Snapshot::load(store, state));
    out.rows = std::move(snapshot);
    return std::make_shared<const ComparedState>(std::move(out));
}

/// The edition of which the report tells what changed since; null where there is none.
Result<std::shared_ptr<const ComparedState>> chosenState(const Store& store, const ReportParameters& parameters)
{
    Id<Edition> edition(parameters.rows.value(0));
    if (edition.isNull()) {
        IPLAN_TRY_ASSIGN(const auto editions, Snapshot::load(store, {&entityOf<Edition>()}));
        edition = newestEdition(*editions);
    }
    if (edition.isNull())
        return std::shared_ptr<const ComparedState>();
    IPLAN_TRY_ASSIGN(auto state, loadComparedState(store, {{}, edition}, parameters.options.asOf));
    return std::make_shared<const ComparedState>(std::move(state));
}

} // namespace

Result<> addEarlierState(const Store& store, const ReportInfo& report, ReportParameters& parameters, QDate since)
{
    if (report.subject == ReportSubject::SinceEdition) {
        IPLAN_TRY_ASSIGN(parameters.earlier, chosenState(store, parameters));
    } else if (looksBack(report, parameters)) {
        IPLAN_TRY_ASSIGN(parameters.earlier, formerState(store, parameters.options, since));
    }
    return {};
}

} // namespace iplan::report
