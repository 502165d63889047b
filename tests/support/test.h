// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one header of all tests: Catch2 (2.13 or 3), how Qt values and Results are printed, and a few helpers.

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "core/base/error.h"

#include <optional>
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUuid>

namespace Catch
{

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& value)
    {
        return value.isNull() ? std::string("(null)") : '"' + value.toStdString() + '"';
    }
};

template <>
struct StringMaker<QStringView> {
    static std::string convert(QStringView value) { return '"' + value.toString().toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& value) { return '"' + value.toStdString() + '"'; }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& value)
    {
        return "{ \"" + value.join(QStringLiteral("\", \"")).toStdString() + "\" }";
    }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate value)
    {
        return value.isValid() ? value.toString(Qt::ISODate).toStdString() : std::string("(no date)");
    }
};

template <>
struct StringMaker<QDateTime> {
    static std::string convert(const QDateTime& value)
    {
        return value.isValid() ? value.toString(Qt::ISODateWithMs).toStdString() : std::string("(no time)");
    }
};

template <>
struct StringMaker<QUuid> {
    static std::string convert(const QUuid& value) { return value.toString(QUuid::WithoutBraces).toStdString(); }
};

template <>
struct StringMaker<iplan::Error> {
    static std::string convert(const iplan::Error& error)
    {
        return QStringLiteral("[Art %1] %2 | %3 | %4")
            .arg(static_cast<int>(error.kind))
            .arg(error.message, error.hint, error.detail)
            .toStdString();
    }
};

template <class T>
struct StringMaker<std::optional<T>> {
    static std::string convert(const std::optional<T>& value)
    {
        return value ? StringMaker<T>::convert(*value) : std::string("(empty)");
    }
};

} // namespace Catch

namespace iplan::test
{

/// The value of a Result; an error ends the test case with its message.
template <class T>
T value_of(Result<T> result)
{
    if (!result)
        FAIL("Error: " << Catch::StringMaker<Error>::convert(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The error of a Result that must have failed.
template <class T>
Error error_of(const Result<T>& result)
{
    if (result)
        FAIL("Success where an error was expected");
    return result.error();
}

/// A string literal with umlauts.
inline QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// 1, or less where tests run with reduced counts: with IPLAN_TEST_SCALE=reduced, as with sanitizers.
double testScale();

/// `full` repetitions, reduced by testScale(), at least `least`.
int scaled(int full, int least = 1);

/// The text of a file of the source tree, for example sourceText("publiccode.yml").
QString sourceText(const QString& relativePath);

/// Absolute path of a file or folder of the source tree.
QString sourcePath(const QString& relativePath);

/// A folder of this test alone, removed with it. Its name holds a blank and an umlaut, as real folders do.
class TempDir
{
public:
    TempDir();
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString file(const QString& name) const { return m_path + u'/' + name; }

private:
    QTemporaryDir m_dir;
    QString m_path;
};

} // namespace iplan::test

/// REQUIRE for a Result (with or without a value): prints the message of the error.
#define REQUIRE_OK(...)                                                                                                \
    do {                                                                                                               \
        const auto result_ = (__VA_ARGS__);                                                                            \
        if (!result_)                                                                                                  \
            FAIL(#__VA_ARGS__ << " failed: " << Catch::StringMaker<::iplan::Error>::convert(result_.error()));         \
        SUCCEED();                                                                                                     \
    } while (false)

/// REQUIRE that a Result is an error of the given kind.
#define REQUIRE_ERROR(expectedKind, ...)                                                                               \
    do {                                                                                                               \
        const auto result_ = (__VA_ARGS__);                                                                            \
        if (result_)                                                                                                   \
            FAIL(#__VA_ARGS__ << " succeeded, expected " #expectedKind);                                               \
        INFO(Catch::StringMaker<::iplan::Error>::convert(result_.error()));                                            \
        REQUIRE(result_.error().kind == (expectedKind));                                                               \
    } while (false)
