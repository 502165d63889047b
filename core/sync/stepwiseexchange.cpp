// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/stepwiseexchange.h"

#include "core/store/contents.h"
#include "core/store/erasebackup.h"
#include "core/sync/folder.h"
#include "core/sync/servertransport.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

// More than that is read from a copy in memory, so that whoever writes into the file does not wait for it.
constexpr qsizetype kManyCommits = 500;

tl::unexpected<Error> cancelledExchange()
{
    return fail(ErrorKind::Io, QStringLiteral("Der Abgleich wurde abgebrochen."),
                QStringLiteral("Der nächste setzt ihn fort."));
}

} // namespace

/// One of the two is there.
struct StepwiseExchange::Ends {
    std::unique_ptr<FolderTransport> folder;
    std::unique_ptr<ServerTransport> server;
    [[nodiscard]] Transport& transport() const
    {
        return folder ? static_cast<Transport&>(*folder) : static_cast<Transport&>(*server);
    }
};

StepwiseExchange::StepwiseExchange(Plan plan) : m_plan(std::move(plan)) {}

StepwiseExchange::~StepwiseExchange() = default;

Result<> StepwiseExchange::connect()
{
    if (m_ends)
        return {};
    auto ends = std::make_unique<Ends>();
    if (m_plan.target.way == ExchangeTarget::Way::Folder) {
        ends->folder = std::make_unique<FolderTransport>(m_plan.root, m_plan.copy, m_plan.target.place,
                                                         Password(m_plan.secret, m_plan.keyCost));
    } else {
        IPLAN_TRY_ASSIGN(auto address, ServerAddress::parse(m_plan.target.place));
        ends->server = std::make_unique<ServerTransport>(std::move(address), m_plan.secret, m_plan.root);
    }
    m_ends = std::move(ends);
    return {};
}

bool StepwiseExchange::isOutOfReach() const
{
    if (!m_ends)
        return false;
    return m_ends->server ? m_ends->server->isUnreachable() : !QFileInfo(m_plan.target.place).isDir();
}

template <class T>
Result<T> StepwiseExchange::note(Result<T> result)
{
    m_offline = !result && isOutOfReach();
    return result;
}

Result<std::unique_ptr<Store>> StepwiseExchange::openFile() const
{
    return Store::open(m_plan.path, readOnlyOptions());
}

Result<StepwiseExchange::Taken> StepwiseExchange::take()
{
    m_offline = false;
    m_contents.reset();
    IPLAN_TRY(connect());
    QSet<QUuid> known;
    {
        IPLAN_TRY_ASSIGN(const auto file, openFile());
        IPLAN_TRY_ASSIGN(const auto scope, file->file().reducedScope());
        if (scope)
            return Taken(); // a reduced copy only gives
        IPLAN_TRY_ASSIGN(auto ids, file->replica().commitIds());
        known = std::move(ids);
        IPLAN_TRY_ASSIGN(const auto marks, file->replica().heldMarks(m_ends->transport().place()));
        m_ends->transport().passOver(marks);
    }
    Taken out;
    for (;;) {
        if (m_cancelled)
            return cancelledExchange();
        IPLAN_TRY_ASSIGN(auto fetched, note(m_ends->transport().fetch(known)));
        fetched.removeIf([&](const CommitData& commit) { return known.contains(commit.id); });
        if (fetched.isEmpty())
            break;
        for (CommitData& commit : fetched) {
            known.insert(commit.id);
            out.sources.insert(commit.id, m_ends->transport().sourceOf(commit.id));
            out.commits << std::move(commit);
        }
    }
    out.found = m_ends->transport().takeFound();
    // A counter is larger than those of its parents.
    std::sort(out.commits.begin(), out.commits.end(),
              [](const CommitData& a, const CommitData& b) { return a.counter < b.counter; });
    return out;
}

Result<> StepwiseExchange::beginContents()
{
    m_hindrance.reset();
    m_contents.emplace(QSet<QString>(), ContentOpener());
    QSet<QString> wanted;
    {
        IPLAN_TRY_ASSIGN(const auto file, openFile());
        IPLAN_TRY_ASSIGN(const auto scope, file->file().reducedScope());
        if (scope)
            return {};
        IPLAN_TRY_ASSIGN(wanted, ContentStore(*file).missing());
    }
    if (wanted.isEmpty())
        return {};
    IPLAN_TRY(connect());
    IPLAN_TRY_ASSIGN(auto there, note(m_ends->transport().contents()));
    m_hindrance = there.hindrance;
    m_contents.emplace(wanted, std::move(there.open));
    return {};
}

Result<StepwiseExchange::TakenContent> StepwiseExchange::takeContent()
{
    m_offline = false;
    if (m_cancelled)
        return cancelledExchange();
    if (!m_contents)
        IPLAN_TRY(beginContents());
    IPLAN_TRY_ASSIGN(auto part, note(m_contents->next()));
    if (part.hash.isEmpty())
        m_contents.reset();
    return TakenContent{std::move(part), m_hindrance};
}

Result<QList<CommitData>> StepwiseExchange::lacking(const QSet<QUuid>& theirs) const
{
    IPLAN_TRY_ASSIGN(auto file, openFile());
    IPLAN_TRY_ASSIGN(const auto mine, file->replica().commitIds());
    const auto count = std::count_if(mine.begin(), mine.end(), [&](const QUuid& id) { return !theirs.contains(id); });
    if (count == 0)
        return QList<CommitData>();
    if (count <= kManyCommits)
        return file->replica().commitsMissingFrom(theirs);
    IPLAN_TRY_ASSIGN(const auto copy, file->copyInMemory());
    file.reset();
    return copy->replica().commitsMissingFrom(theirs);
}

Result<StepwiseExchange::Given> StepwiseExchange::give()
{
    m_offline = false;
    IPLAN_TRY(connect());
    Given out;
    out.blanked = m_plan.blanked;
    IPLAN_TRY_ASSIGN(const auto theirs, note(m_ends->transport().ids()));
    IPLAN_TRY_ASSIGN(const auto missing, lacking(theirs));
    if (m_cancelled)
        return cancelledExchange();
    if (!missing.isEmpty())
        IPLAN_TRY(note(m_ends->transport().push(missing)));
    for (const CommitData& commit : missing)
        out.sent << commit.id;
    {
        IPLAN_TRY_ASSIGN(const auto file, openFile());
        IPLAN_TRY_ASSIGN(out.contents, note(m_ends->transport().giveContents(*file)));
    }
    IPLAN_TRY(note(tidy(out)));
    out.found = m_ends->transport().takeFound();
    return out;
}

Result<> StepwiseExchange::tidy(Given& given)
{
    Result<QList<CommitData>> erasures;
    std::set<RowKey> erased;
    {
        IPLAN_TRY_ASSIGN(const auto file, openFile());
        erasures = file->erasure().commits();
        if (!erasures)
            return failFrom(erasures);
        for (const CommitData& erasure : *erasures)
            erased.insert(erasure.erased.begin(), erasure.erased.end());
    }
    if (m_ends->server) {
        const auto done = blankOnServer(*m_ends->server, *erasures, given.sent, given.blanked);
        m_plan.blanked = given.blanked;
        return done;
    }
    IPLAN_TRY(m_ends->folder->blankErased(erased));
    // What was exchanged is exchanged: joining is housekeeping and tries again the next time.
    if (const auto joined = m_ends->folder->joinFiles(); !joined)
        qInfo("%s", qUtf8Printable(joined.error().message));
    m_ends->folder->remember(); // for the next session
    return {};
}

} // namespace iplan
