// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchangetarget.h"
#include "core/sync/stepwiseexchange.h"
#include "core/sync/transport.h"

#include <memory>
#include <QObject>

namespace iplan
{

class ExchangeThread;
class Store;

/// The exchange of the open file with one other side, round after round: Waiting → Taking → Admitting →
/// Fetching → Giving → Waiting, and from each of them back to Waiting where something fails. Lives as long as the file
/// is open and the target the same; what its thread answers later reaches nobody.
class SyncSession : public QObject
{
    Q_OBJECT
public:
    SyncSession(Store& store, ExchangeTarget target, std::unique_ptr<ExchangeThread> thread);
    ~SyncSession() override;

    enum class Phase {
        Waiting,   ///< for begin()
        Taking,    ///< what the other side has is read, in another thread
        Admitting, ///< it is taken in, in pieces, so that nobody waits while typing
        Fetching,  ///< what documents hold is read in another thread, and written here part by part
        Giving     ///< what the other side lacks is given, in another thread
    };
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Begins a round; only while Waiting.
    void begin() { enter(Phase::Taking); }
    /// Whether what the store tells of now came from elsewhere.
    [[nodiscard]] bool isTakingIn() const { return m_takingIn; }
    /// The thread, for whoever goes on with it; the session is at its end.
    [[nodiscard]] std::unique_ptr<ExchangeThread> releaseThread();

Q_SIGNALS:
    /// The phase has begun, and nothing was done in it yet.
    void entered(iplan::SyncSession::Phase phase);
    /// A round went well.
    void done(const iplan::SyncReport& report);
    /// A round did not; `offline`: the other side is out of reach.
    void failed(const iplan::Error& error, bool offline);

private:
    /// The one way from phase to phase.
    void enter(Phase phase);
    void take();
    void admit();
    void admitSome();
    /// False, and the round has failed, if the store refuses.
    bool admitPiece(const QList<CommitData>& piece);
    void fetch();
    /// Writes a part and fetches the next one.
    void keep(const StepwiseExchange::TakenContent& content);
    void give();
    /// Notes what could not be read.
    void hold(const QList<RefusedInput>& found);
    void noteBlanked(const QStringList& blanked);
    void carryErasures();
    void fail(const Error& error, bool offline);

    Store& m_store;
    const ExchangeTarget m_target;
    std::unique_ptr<ExchangeThread> m_thread;
    Phase m_phase = Phase::Waiting;
    bool m_takingIn = false;
    SyncReport m_report; ///< of the round under way
    QList<CommitData> m_incoming;
    InputSources m_sources; ///< of these
    qsizetype m_piece = 0;  ///< commits
};

} // namespace iplan
