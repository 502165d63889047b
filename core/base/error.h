// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace iplan
{

/// What went wrong, as far as a caller reacts to it. The command line maps each kind to an exit code (docs/cli.md).
enum class ErrorKind {
    Usage,    ///< the call itself is wrong (unknown option, missing argument)
    Rejected, ///< a value or an input file is not acceptable
    NotFound, ///< the thing named does not exist
    Conflict, ///< another change stands in the way
    Locked,   ///< somebody else is writing the file
    Damaged,  ///< the file is truncated, damaged, foreign or too new
    Io,       ///< reading or writing failed (rights, full disk, vanished folder)
};

/// An error as a person reads it. `message` says in German what is wrong and where, `hint` what to do; `detail` is
/// technical and goes to the log only.
struct Error {
    ErrorKind kind = ErrorKind::Rejected;
    QString message;
    QString hint = {};
    QString detail = {};
};

template <class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::NotFound, QStringLiteral("…"));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString hint = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(hint), std::move(detail)});
}

/// Passes the error of `result` on with another value type.
template <class T>
[[nodiscard]] tl::unexpected<Error> failFrom(const Result<T>& result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace iplan

/// Leaves the enclosing function with the error of `expr` (a Result), if it has one.
#define IPLAN_TRY(expr)                                                                                                \
    do {                                                                                                               \
        if (auto tryResult_ = (expr); !tryResult_)                                                                     \
            return ::tl::unexpected<::iplan::Error>(std::move(tryResult_).error());                                    \
    } while (false)

#define IPLAN_JOIN_(a, b) a##b
#define IPLAN_JOIN(a, b) IPLAN_JOIN_(a, b)
#define IPLAN_TRY_ASSIGN_(result, declaration, ...)                                                                    \
    auto result = (__VA_ARGS__);                                                                                       \
    if (!result)                                                                                                       \
        return ::tl::unexpected<::iplan::Error>(std::move(result).error());                                            \
    declaration = *std::move(result)

/// Declares something with the value of an expression (a Result), or leaves the enclosing function with its error:
/// `IPLAN_TRY_ASSIGN(const auto store, Store::open(path));`. Made of several statements: not for the branch of an `if`
/// without braces.
#define IPLAN_TRY_ASSIGN(declaration, ...)                                                                             \
    IPLAN_TRY_ASSIGN_(IPLAN_JOIN(tryResult_, __COUNTER__), declaration, __VA_ARGS__)
