// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchangetarget.h"
#include "core/sync/transport.h"

#include <memory>
#include <QObject>

class QTimer;

namespace iplan
{

class ExchangeThread;
class LastPush;
class SyncSession;
class Workspace;

/// Exchanges the open file with other copies in the background, through the folder or server that is set up for it on
/// this PC: a moment after own changes, and again and again. How a round goes is for SyncSession to know; this one
/// decides when, and tells people how it went, without sending messages.
class ExchangeService : public QObject
{
    Q_OBJECT
public:
    explicit ExchangeService(Workspace& workspace);
    ~ExchangeService() override;

    enum class State {
        Off,     ///< not set up, or no file that can be written
        Pending, ///< set up, not yet exchanged
        Done,    ///< the last exchange went well
        Offline, ///< the other side is out of reach; goes on by itself
        Failed   ///< error() says why; is tried again
    };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const;
    /// "abgeglichen 14:05, 2 neue Änderungen von Erika Beispiel", "offline …", "gestört: …"; empty if it is off.
    [[nodiscard]] QString text() const;
    /// Of Failed and Offline.
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const ExchangeTarget& target() const { return m_target; }
    /// Whether this PC remembers the key or password of the target.
    [[nodiscard]] bool remembersSecret() const;
    /// Exchanges of this session that brought something, the newest first: "14:05, 2 neue Änderungen von …".
    [[nodiscard]] const QStringList& news() const { return m_news; }

    /// Sets up or switches off the exchange of the open file. The secret is for this session; with `remember` this
    /// account of the PC keeps it (ExchangeSecret). An empty secret for the present target leaves the one in use.
    /// Errors as setExchangeTarget(); Rejected for an encrypted folder without a key.
    Result<> setUp(ExchangeTarget target, const QString& secret, bool remember);
    /// Does not wait for the next time; nothing if it is off.
    void exchangeNow();
    /// Before the file is closed for good: what was written since the last exchange is then given at once, after
    /// closing and without anybody waiting for it. Nothing where the other side was out of reach.
    void giveWhenClosed() { m_giveLast = true; }
    /// Gives what was written just before the last closing.
    [[nodiscard]] LastPush& lastPush() const { return *m_last; }

    /// Milliseconds; for tests.
    struct Pace {
        int afterCommit = 2'000;
        int between = 30'000;
    };
    void setPace(Pace pace) { m_pace = pace; }

Q_SIGNALS:
    /// state(), text(), isBusy() or news() may have changed.
    void changed();

private:
    void begin(const QString& secret);
    void stop();
    void giveLast();
    Result<> prepare();
    void scheduleSoon();
    void finish(const SyncReport& report);
    void fail(const Error& error, bool offline);
    void end();

    Workspace& m_workspace;
    Pace m_pace;
    State m_state = State::Off;
    bool m_again = false; ///< asked for while busy
    ExchangeTarget m_target;
    QString m_secret;
    QUuid m_root;
    Error m_error;
    QDateTime m_lastTime;
    QDateTime m_newsTime;
    SyncReport m_recent; ///< what came within the last minutes
    QStringList m_news;
    QString m_lastText;
    QTimer* m_timer;
    std::unique_ptr<SyncSession> m_session;    ///< null if it is off, or what it needs is missing
    std::unique_ptr<ExchangeThread> m_leaving; ///< between aboutToClose() and closed(), for giveLast()
    LastPush* m_last;
    bool m_giveLast = false;
    int m_written = 0; ///< changes of one's own since the file was opened
    int m_given = -1;  ///< of these, when the last exchange that went well began; at first nobody knows
    int m_push = 0;    ///< as m_given, of the exchange under way
    QString m_path;    ///< of the open file
};

} // namespace iplan
