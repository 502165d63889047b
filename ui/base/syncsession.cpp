// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/syncsession.h"

#include "core/store/backup.h"
#include "core/store/contents.h"
#include "core/store/erasebackup.h"
#include "core/store/store.h"
#include "core/sync/servertransport.h"
#include "ui/base/background.h"
#include "ui/base/exchangethread.h"

#include <QElapsedTimer>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr qsizetype kFirstPiece = 20; ///< commits
constexpr qint64 kQuickPiece = 15;    ///< ms; then the next piece is larger
constexpr qint64 kSlowPiece = 60;     ///< ms; then it is smaller

} // namespace

SyncSession::SyncSession(Store& store, ExchangeTarget target, std::unique_ptr<ExchangeThread> thread)
    : m_store(store), m_target(std::move(target)), m_thread(std::move(thread))
{
}

SyncSession::~SyncSession() = default;

std::unique_ptr<ExchangeThread> SyncSession::releaseThread()
{
    return std::move(m_thread);
}

void SyncSession::enter(Phase phase)
{
    Q_ASSERT(phase == Phase::Waiting || int(phase) == int(m_phase) + 1);
    m_phase = phase;
    Q_EMIT entered(phase);
    switch (phase) {
    case Phase::Waiting:
        break;
    case Phase::Taking:
        take();
        break;
    case Phase::Admitting:
        admit();
        break;
    case Phase::Fetching:
        fetch();
        break;
    case Phase::Giving:
        give();
        break;
    }
}

void SyncSession::fail(const Error& error, bool offline)
{
    m_incoming.clear();
    enter(Phase::Waiting);
    Q_EMIT failed(error, offline);
}

void SyncSession::take()
{
    using Taken = StepwiseExchange::Taken;
    m_report = {};
    m_piece = kFirstPiece;
    m_thread->run<Taken>(
        this, [](StepwiseExchange& exchange) { return exchange.take(); },
        [this](const Result<Taken>& news, bool offline) {
            if (!news) {
                fail(news.error(), offline);
                return;
            }
            m_incoming = news->commits;
            m_sources = news->sources;
            hold(news->found);
            enter(Phase::Admitting);
        });
}

void SyncSession::admit()
{
    // What waits is tried again, and it is said what is missing.
    const bool again = m_incoming.isEmpty() && m_store.replica().hasWaiting().value_or(false);
    if (!again || admitPiece({}))
        admitSome();
}

void SyncSession::admitSome()
{
    if (m_incoming.isEmpty()) {
        enter(Phase::Fetching);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const QList<CommitData> piece = m_incoming.mid(0, m_piece);
    m_incoming.remove(0, piece.size());
    if (!admitPiece(piece))
        return;
    if (timer.elapsed() < kQuickPiece)
        m_piece *= 2;
    else if (timer.elapsed() > kSlowPiece)
        m_piece = qMax<qsizetype>(1, m_piece / 2);
    QTimer::singleShot(0, this, &SyncSession::admitSome); // whoever types comes first
}

bool SyncSession::admitPiece(const QList<CommitData>& piece)
{
    m_takingIn = true;
    const auto admission = m_store.replica().admit(piece, nullptr, m_sources);
    m_takingIn = false;
    if (!admission) {
        fail(admission.error(), false);
        return false;
    }
    m_report.admission.admitted += admission->admitted;
    m_report.admission.waiting = admission->waiting;
    m_report.admission.awaited = admission->awaited;
    m_report.admission.waitingOf = admission->waitingOf;
    m_report.admission.refused += admission->refused;
    m_report.admission.hasErased = m_report.admission.hasErased || admission->hasErased;
    return true;
}

void SyncSession::fetch()
{
    using TakenContent = StepwiseExchange::TakenContent;
    m_thread->run<TakenContent>(
        this, [](StepwiseExchange& exchange) { return exchange.takeContent(); },
        [this](const Result<TakenContent>& content, bool offline) {
            if (!content)
                fail(content.error(), offline);
            else
                keep(*content);
        });
}

void SyncSession::keep(const StepwiseExchange::TakenContent& content)
{
    ContentReport& report = m_report.admission.contents;
    ContentStore contents(m_store);
    const bool isEnd = content.part.hash.isEmpty();
    Result<> kept = isEnd ? contents.noteAwaited(report) : contents.add(content.part, report);
    if (isEnd && kept && !report.taken.isEmpty())
        kept = contents.removeUnnamed(); // a document may have been erased while its content came
    report.hindrance = content.hindrance;
    if (!kept)
        fail(kept.error(), false);
    else if (isEnd)
        enter(Phase::Giving);
    else
        fetch();
}

void SyncSession::give()
{
    if (m_report.admission.hasErased)
        carryErasures();
    using Given = StepwiseExchange::Given;
    m_thread->run<Given>(
        this, [](StepwiseExchange& exchange) { return exchange.give(); },
        [this](const Result<Given>& given, bool offline) {
            if (!given) {
                fail(given.error(), offline);
                return;
            }
            hold(given->found);
            noteBlanked(given->blanked);
            m_report.sent = given->sent;
            m_report.admission.contents.addGiven(given->contents);
            enter(Phase::Waiting);
            Q_EMIT done(m_report);
        });
}

void SyncSession::hold(const QList<RefusedInput>& found)
{
    m_report.admission.refused += found;
    // What cannot be noted now is read again with the next exchange, and noted then.
    (void)m_store.replica().hold(found);
}

void SyncSession::noteBlanked(const QStringList& blanked)
{
    if (m_target.way != ExchangeTarget::Way::Server || blanked.isEmpty())
        return;
    const auto address = ServerAddress::parse(m_target.place);
    if (!address)
        return;
    const QString key = blankedOnServerKey(*address);
    const auto before = m_store.file().localSetting(key);
    if (before && *before != blanked.join(u' ')) // otherwise the next exchange looks through the server again
        (void)m_store.file().setLocalSetting(key, blanked.join(u' '));
}

void SyncSession::carryErasures()
{
    // What fails is tried again with the next backup.
    runInBackground<Result<ErasedBackups>>(
        this,
        [path = m_store.file().path()]() -> Result<ErasedBackups> {
            IPLAN_TRY_ASSIGN(const auto store, Store::open(path, readOnlyOptions()));
            return BackupManager::carryErasuresOnThisPc(*store);
        },
        [](const Result<ErasedBackups>&) {});
}

} // namespace iplan
