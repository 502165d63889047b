// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serversession.h"

#include "core/base/platform.h"

#include <libpq-fe.h>
#include <vector>

namespace iplan
{

namespace
{

using std::chrono::steady_clock;

// Types of PostgreSQL (pg_type.dat); libpq has no names for them.
constexpr Oid kBool = 16;
constexpr Oid kBytes = 17;

/// So often we look whether something is left in the buffers of the encryption, where the system sees nothing.
constexpr int kLookEvery = 250; // milliseconds

ServerFailure silence()
{
    return {{}, QStringLiteral("The server keeps the line open and does not answer."), true};
}

QString textOf(const char* text)
{
    return QString::fromUtf8(text).trimmed();
}

/// "?" as "$1", "$2" and so on. No statement of ours has one in a text.
QByteArray numbered(const QString& sql)
{
    QByteArray out;
    int number = 0;
    for (const char letter : sql.toUtf8()) {
        if (letter == '?')
            out += '$' + QByteArray::number(++number);
        else
            out += letter;
    }
    return out;
}

/// What libpq wants in arrays.
struct BoundParameters {
    explicit BoundParameters(const QVariantList& parameters)
    {
        for (const QVariant& parameter : parameters) {
            const bool isBinary = parameter.userType() == QMetaType::QByteArray;
            m_kept.push_back(isBinary ? parameter.toByteArray() : parameter.toString().toUtf8());
            types.push_back(isBinary ? kBytes : 0);
            values.push_back(m_kept.back().constData());
            lengths.push_back(static_cast<int>(m_kept.back().size()));
            formats.push_back(isBinary ? 1 : 0);
        }
    }
    std::vector<Oid> types;
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;

private:
    std::vector<QByteArray> m_kept;
};

} // namespace

bool ServerAnswer::next()
{
    return m_rows && ++m_row < PQntuples(m_rows.get());
}

QVariant ServerAnswer::value(int column) const
{
    const PGresult* rows = m_rows.get();
    if (PQgetisnull(rows, m_row, column) != 0)
        return {};
    const char* const text = PQgetvalue(rows, m_row, column);
    if (PQftype(rows, column) == kBool)
        return *text == 't';
    if (PQftype(rows, column) != kBytes)
        return QString::fromUtf8(text, PQgetlength(rows, m_row, column));
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(text), &size), &PQfreemem);
    return QByteArray(reinterpret_cast<const char*>(bytes.get()), static_cast<qsizetype>(size));
}

ServerFailure ServerSession::lost() const
{
    return {{}, textOf(PQerrorMessage(m_connection.get()))};
}

std::optional<ServerFailure> ServerSession::open(const Parameters& parameters)
{
    QList<QByteArray> kept;
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter)
        kept << parameter.key().toUtf8() << parameter->toUtf8();
    std::vector<const char*> keys;
    std::vector<const char*> values;
    for (qsizetype i = 0; i < kept.size(); i += 2) {
        keys.push_back(kept.at(i).constData());
        values.push_back(kept.at(i + 1).constData());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    const auto end = steady_clock::now() + m_timeouts.connecting;
    m_connection.reset(PQconnectStartParams(keys.data(), values.data(), 0), &PQfinish);
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (PQstatus(m_connection.get()) != CONNECTION_BAD && state != PGRES_POLLING_OK &&
           state != PGRES_POLLING_FAILED) {
        if (steady_clock::now() > end) {
            close();
            return silence();
        }
        if (waitForSocket(PQsocket(m_connection.get()), state == PGRES_POLLING_WRITING, kLookEvery))
            state = PQconnectPoll(m_connection.get());
    }
    if (state != PGRES_POLLING_OK) {
        const ServerFailure failure = lost();
        close();
        return failure;
    }
    PQsetnonblocking(m_connection.get(), 1);
    return {};
}

bool ServerSession::send(const QString& sql, const QVariantList& parameters)
{
    if (parameters.isEmpty())
        return PQsendQuery(m_connection.get(), sql.toUtf8().constData()) != 0;
    const BoundParameters bound(parameters);
    return PQsendQueryParams(m_connection.get(), numbered(sql).constData(), static_cast<int>(parameters.size()),
                             bound.types.data(), bound.values.data(), bound.lengths.data(), bound.formats.data(),
                             0) != 0;
}

std::optional<ServerFailure> ServerSession::settle(steady_clock::time_point end)
{
    PGconn* const connection = m_connection.get();
    auto moved = steady_clock::now();
    for (;;) {
        const int unsent = PQflush(connection);
        if (unsent < 0)
            return lost();
        if (unsent == 0 && PQisBusy(connection) == 0)
            return {};
        const bool moves = waitForSocket(PQsocket(connection), unsent > 0, kLookEvery);
        if (PQconsumeInput(connection) == 0)
            return lost();
        const auto now = steady_clock::now();
        if (moves)
            moved = now;
        if (now - moved > m_timeouts.silence || now > end)
            return silence();
    }
}

std::optional<ServerFailure> ServerSession::run(const QString& sql, const QVariantList& parameters,
                                                ServerAnswer& answer)
{
    if (!send(sql, parameters))
        return lost();
    const auto end = steady_clock::now() + m_timeouts.statement;
    std::optional<ServerFailure> failure;
    for (;;) {
        if (auto unsettled = settle(end))
            return unsettled;
        const std::shared_ptr<PGresult> result(PQgetResult(m_connection.get()), &PQclear);
        if (!result)
            return failure;
        const ExecStatusType state = PQresultStatus(result.get());
        const bool good = state == PGRES_TUPLES_OK || state == PGRES_COMMAND_OK || state == PGRES_EMPTY_QUERY;
        if (good)
            answer = ServerAnswer(result);
        else if (!failure)
            failure = ServerFailure{QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE)),
                                    textOf(PQresultErrorMessage(result.get()))};
        if (state == PGRES_COPY_IN || state == PGRES_COPY_OUT || state == PGRES_COPY_BOTH) // would never end
            return failure;
    }
}

} // namespace iplan
