// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/exchangeservice.h"

#include "core/sync/folder.h"
#include "core/sync/servertransport.h"
#include "ui/base/exchangethread.h"
#include "ui/base/lastpush.h"
#include "ui/base/syncsession.h"
#include "ui/base/workspace.h"

#include <QFileInfo>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kNewsSeconds = 15 * 60; ///< so long the status line tells of what came
constexpr qsizetype kNewsAtMost = 50;

QString timeText(const QDateTime& time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

} // namespace

ExchangeService::ExchangeService(Workspace& workspace)
    : QObject(&workspace), m_workspace(workspace), m_timer(new QTimer(this)), m_last(new LastPush(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ExchangeService::exchangeNow);
    connect(&workspace, &Workspace::opened, this, [this] {
        stop();
        begin({});
    });
    connect(&workspace, &Workspace::aboutToClose, this, [this] {
        if (m_session && m_giveLast && (m_state == State::Pending || m_state == State::Done))
            m_leaving = m_session->releaseThread();
        m_giveLast = false;
        stop();
    });
    // Pages write what is still being typed when they hear that the file is about to close.
    connect(&workspace, &Workspace::closed, this, &ExchangeService::giveLast);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (m_session && m_session->isTakingIn())
            return;
        ++m_written;
        scheduleSoon();
    });
    connect(m_last, &LastPush::ended, this, &ExchangeService::changed);
}

ExchangeService::~ExchangeService() = default;

void ExchangeService::giveLast()
{
    if (m_leaving && m_written != m_given)
        m_last->begin(std::move(m_leaving), m_path);
    m_leaving.reset();
    Q_EMIT changed();
}

void ExchangeService::begin(const QString& secret)
{
    m_path = m_workspace.store().file().path();
    m_giveLast = false; // it was meant for the file before
    m_written = 0;
    m_given = -1;
    if (m_last->path() == m_path)
        m_last->drop(); // two exchanges of one copy would write under the same name
    if (m_workspace.isReadOnly())
        return;
    const auto target = exchangeTargetOf(m_workspace.store());
    if (!target || !target->isSet())
        return;
    m_target = *target;
    m_secret = secret;
    if (const auto prepared = prepare(); !prepared) {
        fail(prepared.error(), false);
        return;
    }
    m_state = State::Pending;
    scheduleSoon();
    Q_EMIT changed();
}

Result<> ExchangeService::prepare()
{
    Store& store = m_workspace.store();
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    m_root = info.root;
    if (m_secret.isEmpty())
        m_secret = ExchangeSecret(m_root, m_target).text();
    if (m_target.encrypted && m_secret.isEmpty())
        return iplan::fail(ErrorKind::Rejected, tr("Für den Abgleichordner fehlt der gemeinsame Schlüssel."),
                           tr("Tragen Sie ihn unter „Abgleich“ ein; dieser PC hat ihn sich nicht gemerkt."));
    StepwiseExchange::Plan plan;
    plan.path = store.file().path();
    plan.root = m_root;
    plan.target = m_target;
    plan.secret = m_secret;
    if (m_target.way == ExchangeTarget::Way::Folder) {
        const auto copy = FolderTransport::copyName(store);
        if (!copy)
            return failFrom(copy);
        plan.copy = *copy;
    } else {
        IPLAN_TRY_ASSIGN(const auto address, ServerAddress::parse(m_target.place));
        const auto blanked = store.file().localSetting(blankedOnServerKey(address));
        plan.blanked = blanked ? blanked->split(u' ', Qt::SkipEmptyParts) : QStringList();
    }
    m_session = std::make_unique<SyncSession>(store, m_target, std::make_unique<ExchangeThread>(std::move(plan)));
    connect(m_session.get(), &SyncSession::entered, this, [this](SyncSession::Phase phase) {
        if (phase == SyncSession::Phase::Giving)
            m_push = m_written;
    });
    connect(m_session.get(), &SyncSession::done, this, &ExchangeService::finish);
    connect(m_session.get(), &SyncSession::failed, this, &ExchangeService::fail);
    return {};
}

void ExchangeService::stop()
{
    m_timer->stop();
    m_session.reset();
    m_state = State::Off;
    m_again = false;
    m_target = {};
    m_secret.clear();
    m_news.clear();
    m_lastText.clear();
    m_recent = {};
    m_lastTime = {};
    m_error = {};
    Q_EMIT changed();
}

bool ExchangeService::isBusy() const
{
    return m_session && m_session->phase() != SyncSession::Phase::Waiting;
}

bool ExchangeService::remembersSecret() const
{
    return m_target.isSet() && !ExchangeSecret(m_root, m_target).text().isEmpty();
}

Result<> ExchangeService::setUp(ExchangeTarget target, const QString& secret, bool remember)
{
    Store& store = m_workspace.store();
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    const bool same = target.isSet() && target.way == m_target.way && target.place == m_target.place;
    const QString inUse =
        secret.isEmpty() && same && (target.encrypted || target.way == ExchangeTarget::Way::Server) ? m_secret : secret;
    if (target.encrypted && inUse.isEmpty() && ExchangeSecret(info.root, target).text().isEmpty())
        return iplan::fail(ErrorKind::Rejected, tr("Es fehlt der gemeinsame Schlüssel."),
                           tr("Tragen Sie den Schlüssel ein, den alle für diesen Ordner vereinbart haben."));
    IPLAN_TRY(setExchangeTarget(store, target));
    const auto stored = exchangeTargetOf(store); // with the place as it is kept
    if (!stored)
        return failFrom(stored);
    Result<> kept;
    if (stored->isSet())
        kept = ExchangeSecret(info.root, *stored).keep(remember ? inUse : QString());
    else if (m_target.isSet())
        kept = ExchangeSecret(info.root, m_target).keep({});
    stop();
    begin(inUse);
    return kept;
}

void ExchangeService::scheduleSoon()
{
    if (isBusy())
        m_again = true;
    // Not anew with each commit: who writes without pause is exchanged, too.
    else if (m_session && (!m_timer->isActive() || m_timer->remainingTime() > m_pace.afterCommit))
        m_timer->start(m_pace.afterCommit);
}

void ExchangeService::exchangeNow()
{
    if (isBusy()) {
        m_again = true;
    } else if (m_session) {
        m_timer->stop();
        m_again = false;
        m_session->begin();
        Q_EMIT changed();
    }
}

void ExchangeService::finish(const SyncReport& report)
{
    m_given = m_push;
    const QDateTime now = m_workspace.clock()().toLocalTime();
    m_lastTime = now;
    if (!report.admission.admitted.isEmpty()) {
        const QString text = syncText(m_workspace.store(), report, now);
        m_news.prepend(text.mid(text.indexOf(timeText(now))));
        if (m_news.size() > kNewsAtMost)
            m_news.removeLast();
        m_newsTime = now;
        m_recent.admission.admitted += report.admission.admitted;
    } else if (m_newsTime.isValid() && m_newsTime.secsTo(now) > kNewsSeconds) {
        m_recent = {};
    }
    m_recent.admission.waiting = report.admission.waiting;
    m_recent.admission.waitingOf = report.admission.waitingOf;
    m_recent.admission.awaited = report.admission.awaited;
    m_recent.admission.refused += report.admission.refused;
    m_recent.admission.contents = report.admission.contents;
    m_state = State::Done;
    m_error = {};
    m_lastText = syncText(m_workspace.store(), m_recent, now);
    end();
}

void ExchangeService::fail(const Error& error, bool offline)
{
    m_state = offline ? State::Offline : State::Failed;
    m_error = error;
    end();
}

void ExchangeService::end()
{
    if (m_session)
        m_timer->start(m_again ? m_pace.afterCommit : m_pace.between);
    Q_EMIT changed();
}

QString ExchangeService::text() const
{
    switch (m_state) {
    case State::Off:
        return m_last->isActive() ? tr("Die letzten Änderungen von „%1“ werden weitergegeben")
                                        .arg(QFileInfo(m_last->path()).completeBaseName())
                                  : QString();
    case State::Pending:
        return tr("Abgleich beginnt");
    case State::Done:
        return m_lastText;
    case State::Offline:
        return m_lastTime.isValid() ? tr("offline, zuletzt abgeglichen %1").arg(timeText(m_lastTime)) : tr("offline");
    case State::Failed:
        break;
    }
    return tr("Abgleich gestört: %1").arg(m_error.message);
}

} // namespace iplan
