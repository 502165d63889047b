// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/statement.h"

#include "core/base/idtext.h"
#include "core/db/database.h"

#include <QStringDecoder>
#include <sqlite3.h>

namespace iplan
{

namespace
{

/// A text as it is stored, also where it begins with a byte order mark, which QString::fromUtf8() takes away.
QString textOf(const char* bytes, int size)
{
    if (size >= 3 && qstrncmp(bytes, "\xef\xbb\xbf", 3) == 0)
        return QStringDecoder(QStringDecoder::Utf8,
                              QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom)
            .decode(QByteArrayView(bytes, size));
    return QString::fromUtf8(bytes, size);
}

} // namespace

Statement::Statement(const Database& database, const QString& sql)
{
    const QByteArray utf8 = sql.toUtf8();
    const int code =
        sqlite3_prepare_v2(database.handle(), utf8.constData(), static_cast<int>(utf8.size()), &m_statement, nullptr);
    if (code != SQLITE_OK)
        throw SqlError(database.handle(), code, sql);
    m_bound.resize(static_cast<size_t>(sqlite3_bind_parameter_count(m_statement)));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_state(std::exchange(other.m_state, State::Reset)),
      m_bound(std::move(other.m_bound))
{
}

void Statement::fail(int code)
{
    const SqlError error(sqlite3_db_handle(m_statement), code, QString::fromUtf8(sqlite3_sql(m_statement)));
    finish();
    throw error;
}

void Statement::requireGood(int code)
{
    if (code != SQLITE_OK)
        fail(code);
}

void Statement::bind(int position, const Value& value)
{
    if (value.isText())
        return bind(position, value.text());
    if (value.isInteger())
        return bind(position, value.integer());
    finish();
    requireGood(value.isReal() ? sqlite3_bind_double(m_statement, position + 1, value.real())
                               : sqlite3_bind_null(m_statement, position + 1));
}

void Statement::bindUtf8(int position, QByteArray text)
{
    finish();
    if (static_cast<size_t>(position) >= m_bound.size())
        fail(SQLITE_RANGE);
    QByteArray& kept = m_bound[static_cast<size_t>(position)];
    kept = std::move(text);
    requireGood(sqlite3_bind_text64(m_statement, position + 1, kept.constData(),
                                    static_cast<sqlite3_uint64>(kept.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int position, const QString& text)
{
    if (!text.isNull())
        return bindUtf8(position, text.toUtf8());
    finish();
    requireGood(sqlite3_bind_null(m_statement, position + 1));
}

void Statement::bind(int position, const QUuid& id)
{
    if (!id.isNull())
        return bindUtf8(position, id.toByteArray(QUuid::WithoutBraces));
    finish();
    requireGood(sqlite3_bind_null(m_statement, position + 1));
}

void Statement::bind(int position, const QByteArray& blob)
{
    finish();
    if (blob.isNull())
        return requireGood(sqlite3_bind_null(m_statement, position + 1));
    if (static_cast<size_t>(position) >= m_bound.size())
        fail(SQLITE_RANGE);
    QByteArray& kept = m_bound[static_cast<size_t>(position)];
    kept = blob;
    requireGood(sqlite3_bind_blob64(m_statement, position + 1, kept.constData(),
                                    static_cast<sqlite3_uint64>(kept.size()), SQLITE_STATIC));
}

void Statement::bind(int position, qint64 number)
{
    finish();
    requireGood(sqlite3_bind_int64(m_statement, position + 1, number));
}

void Statement::bind(int position, const QVariant& value)
{
    if (value.typeId() == QMetaType::QByteArray)
        bind(position, value.toByteArray());
    else if (value.typeId() == QMetaType::QString)
        bind(position, value.toString());
    else
        bind(position, Value::fromVariant(value));
}

void Statement::step(State atRow)
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        m_state = atRow;
    else if (code == SQLITE_DONE)
        finish();
    else
        fail(code);
}

void Statement::exec()
{
    finish();
    m_state = State::AtFirstRow; // whatever comes of it, there is something to let go of
    step(State::AtFirstRow);
}

bool Statement::next()
{
    if (m_state == State::AtFirstRow)
        m_state = State::AtRow;
    else if (m_state == State::AtRow)
        step(State::AtRow);
    return m_state == State::AtRow;
}

void Statement::finish()
{
    if (std::exchange(m_state, State::Reset) != State::Reset)
        sqlite3_reset(m_statement);
}

bool Statement::isBlob(int index) const
{
    return sqlite3_column_type(m_statement, index) == SQLITE_BLOB;
}

QByteArray Statement::blob(int index) const
{
    const void* bytes = sqlite3_column_blob(m_statement, index);
    return {static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, index)};
}

Value Statement::value(int index) const
{
    switch (sqlite3_column_type(m_statement, index)) {
    case SQLITE_INTEGER:
        return Value(static_cast<qint64>(sqlite3_column_int64(m_statement, index)));
    case SQLITE_FLOAT:
        return Value(sqlite3_column_double(m_statement, index));
    case SQLITE_NULL:
        return {};
    default:
        return Value(text(index));
    }
}

QVariant Statement::column(int index) const
{
    return isBlob(index) ? QVariant(blob(index)) : value(index).toVariant();
}

QString Statement::text(int index) const
{
    const void* bytes = sqlite3_column_text(m_statement, index);
    return bytes ? textOf(static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, index)) : QString();
}

qint64 Statement::integer(int index) const
{
    return sqlite3_column_int64(m_statement, index);
}

QUuid Statement::id(int index) const
{
    const void* bytes = sqlite3_column_text(m_statement, index);
    return idFromUtf8({static_cast<const char*>(bytes), sqlite3_column_bytes(m_statement, index)});
}

} // namespace iplan
