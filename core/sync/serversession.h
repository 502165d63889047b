// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <QMap>
#include <QString>
#include <QVariant>

struct pg_conn; // of libpq
struct pg_result;

namespace iplan
{

/// The rows that a server answered with.
class ServerAnswer
{
public:
    ServerAnswer() = default;
    explicit ServerAnswer(std::shared_ptr<pg_result> rows) : m_rows(std::move(rows)) {}
    /// Goes to the next row, at first to the first one; false behind the last.
    [[nodiscard]] bool next();
    /// Of the row at which it stands: bytes as QByteArray, truth as bool, all else as text.
    [[nodiscard]] QVariant value(int column) const;

private:
    std::shared_ptr<pg_result> m_rows;
    int m_row = -1;
};

/// Why a server did not answer.
struct ServerFailure {
    QString code;          ///< SQLSTATE; empty where the line failed
    QString text;          ///< of the server or of libpq
    bool isSilent = false; ///< nothing came for too long
};

/// How long a server may leave us waiting.
struct ServerTimeouts {
    std::chrono::milliseconds connecting{10'000};
    std::chrono::milliseconds silence{120'000};   ///< in which not a byte moves; longer than statements may take there
    std::chrono::milliseconds statement{900'000}; ///< in which bytes do move
};

/// A session with libpq that waits for no server without end. Qt's driver would: it reads until the server answers, and
/// one that was stopped, or whose disk hangs, keeps its line open and says nothing.
class ServerSession
{
public:
    explicit ServerSession(ServerTimeouts timeouts) : m_timeouts(timeouts) {}

    using Parameters = QMap<QString, QString>; ///< as libpq names them
    [[nodiscard]] std::optional<ServerFailure> open(const Parameters& parameters);
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }
    void close() { m_connection.reset(); }
    /// Runs one statement with its parameters ("?": bytes or text), or several without.
    [[nodiscard]] std::optional<ServerFailure> run(const QString& sql, const QVariantList& parameters,
                                                   ServerAnswer& answer);

private:
    [[nodiscard]] bool send(const QString& sql, const QVariantList& parameters);
    /// Waits until all is sent and there is something to fetch.
    [[nodiscard]] std::optional<ServerFailure> settle(std::chrono::steady_clock::time_point end);
    [[nodiscard]] ServerFailure lost() const;

    ServerTimeouts m_timeouts;
    std::shared_ptr<pg_conn> m_connection;
};

} // namespace iplan
