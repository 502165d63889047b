// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/minutesrelease.h"

#include "core/base/walltime.h"
#include "core/model/entities.h"
#include "core/store/commithistory.h"

namespace iplan
{

namespace
{

bool releases(const JournalChange& change)
{
    return change.unit == u"minutesState" && change.to.text() == Choice<MinutesState>(MinutesState::Released).key();
}

MinutesRelease releaseOf(const Reader& reader, const CommitRecord& commit)
{
    const auto author = reader.find(Id<Author>(commit.author));
    return {commit.time.toTimeZone(officeZone()).date(), author ? author->name : QString()};
}

} // namespace

Result<QHash<Id<Meeting>, MinutesRelease>> minutesReleases(const Store& store)
{
    using Releases = QHash<Id<Meeting>, MinutesRelease>;
    return store.readJournal([](JournalReader& journal, const Reader& reader) -> Result<Releases> {
        Releases out;
        CommitHistory history(journal);
        for (const Meeting& meeting : reader.all<Meeting>()) {
            if (meeting.minutesState != MinutesState::Released)
                continue;
            for (const CommitRecord& commit : history.commits(rowRef(meeting.id))) { // the newest first
                if (std::ranges::any_of(history.changes(commit.seq, rowRef(meeting.id)), &releases)) {
                    out.insert(meeting.id, releaseOf(reader, commit));
                    break;
                }
            }
        }
        return out;
    });
}

} // namespace iplan
