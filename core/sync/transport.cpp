// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/transport.h"

#include "core/store/backup.h"
#include "core/store/contents.h"

namespace iplan
{

namespace
{

QString markText(const InputSource& source, const QUuid& commit)
{
    return source.name + u'\n' + source.stamp + u'\n' + idText(commit);
}

void add(const Admission& admission, Admission& out)
{
    out.hasErased = out.hasErased || admission.hasErased;
    out.admitted += admission.admitted;
    out.rows += admission.rows;
    out.refused += admission.refused;
    out.waiting = admission.waiting; // the whole inbox, each time
    out.awaited = admission.awaited;
    out.waitingOf = admission.waitingOf;
}

/// Fetches until nothing new comes.
Result<Admission> takeAll(Store& store, Transport& transport)
{
    IPLAN_TRY_ASSIGN(auto known, store.replica().commitIds());
    Admission out;
    IPLAN_TRY_ASSIGN(const auto waiting, store.replica().hasWaiting());
    if (waiting) {
        IPLAN_TRY_ASSIGN(const auto still, store.replica().admit({}));
        add(still, out);
    }
    QSet<QUuid> refused; // another source may have the true one
    for (;;) {
        IPLAN_TRY_ASSIGN(auto fetched, transport.fetch(known));
        fetched.removeIf([&](const CommitData& commit) { return known.contains(commit.id); });
        if (fetched.isEmpty())
            return out;
        InputSources sources;
        for (const CommitData& commit : std::as_const(fetched))
            sources.insert(commit.id, transport.sourceOf(commit.id));
        IPLAN_TRY_ASSIGN(const auto admission, store.replica().admit(fetched, nullptr, sources));
        // What fails is tried again with the next backup.
        if (admission.hasErased)
            (void)BackupManager::carryErasuresOnThisPc(store);
        add(admission, out);
        for (const CommitData& commit : std::as_const(fetched))
            known.insert(commit.id);
        for (const RefusedInput& one : admission.refused) {
            transport.passOver({{one.source, one.commit}});
            if (!refused.contains(one.commit))
                known.remove(one.commit);
            refused.insert(one.commit);
        }
    }
}

/// After the commits, so that it is known what is named.
Result<> exchangeContents(Store& store, Transport& transport, bool takes, ContentReport& report)
{
    if (takes) {
        IPLAN_TRY_ASSIGN(report, takeContents(store, transport));
    }
    IPLAN_TRY_ASSIGN(const auto given, transport.giveContents(store));
    report.addGiven(given);
    return {};
}

} // namespace

void Transport::passOver(const QList<HeldMark>& marks)
{
    for (const HeldMark& mark : marks) {
        m_passedOver.insert(markText(mark.source, mark.commit));
        m_passedOverStamps.insert({mark.commit, mark.source.stamp});
    }
}

bool Transport::isPassedOver(const InputSource& source, const QUuid& commit) const
{
    return m_passedOver.contains(markText(source, commit));
}

void Transport::noteFound(const RefusedInput& found)
{
    if (isPassedOver(found.source, found.commit))
        return;
    m_passedOver.insert(markText(found.source, found.commit));
    m_found << found;
}

Result<Transport::Contents> Transport::contents()
{
    return Contents{[](const QString&) { return fail(ErrorKind::NotFound, {}); }, {}};
}

Result<ContentReport> takeContents(Store& store, Transport& transport)
{
    ContentStore contents(store);
    IPLAN_TRY_ASSIGN(const auto wanted, contents.missing());
    if (wanted.isEmpty())
        return ContentReport();
    IPLAN_TRY_ASSIGN(const auto there, transport.contents());
    IPLAN_TRY_ASSIGN(auto report, contents.takeMissing(there.open));
    report.hindrance = there.hindrance;
    return report;
}

Result<SyncReport> synchronize(Store& store, Transport& transport)
{
    SyncReport report;
    IPLAN_TRY_ASSIGN(const auto marks, store.replica().heldMarks(transport.place()));
    transport.passOver(marks);
    IPLAN_TRY_ASSIGN(const auto scope, store.file().reducedScope());
    if (!scope) {
        auto admission = takeAll(store, transport);
        if (!admission)
            return failFrom(admission);
        report.admission = std::move(*admission);
    }
    IPLAN_TRY_ASSIGN(const auto theirs, transport.ids());
    IPLAN_TRY_ASSIGN(const auto lacking, store.replica().commitsMissingFrom(theirs));
    if (!lacking.isEmpty())
        IPLAN_TRY(transport.push(lacking));
    for (const CommitData& commit : lacking)
        report.sent << commit.id;
    IPLAN_TRY(exchangeContents(store, transport, !scope, report.admission.contents));
    const auto found = transport.takeFound();
    IPLAN_TRY(store.replica().hold(found));
    report.admission.refused += found;
    return report;
}

} // namespace iplan
