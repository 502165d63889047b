// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <memory>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

/// What a process ends with; scripts rely on these numbers (docs/cli.md).
[[nodiscard]] int exitCodeOf(ErrorKind kind);

/// Where a command puts its answer: one and the same command answers people in text and programs in JSON.
class Formatter
{
public:
    using Text = std::function<QString()>;
    using Json = std::function<QJsonValue()>;

    /// The formatter for people, or for programs.
    [[nodiscard]] static std::unique_ptr<Formatter> make(bool json);
    virtual ~Formatter() = default;

    /// Writes the answer to standard output; only the form that is wanted is made. Io if it cannot be written.
    [[nodiscard]] virtual Result<> answer(const Text& text, const Json& json) = 0;
    /// Writes the error to standard error: what is wrong and where, then what to do.
    virtual void error(const Error& error) = 0;
};

} // namespace iplan::cli
