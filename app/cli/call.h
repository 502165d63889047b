// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QHash>
#include <QStringList>

namespace iplan::cli
{

/// The words of a command line, sorted into the arguments and options that the command declares.
class Call
{
public:
    /// Reads the words after the name of the command. Options may stand anywhere; after "--" everything is an argument.
    /// Refused (Usage): unknown options, options given twice, missing or additional arguments. With --help nothing else
    /// need be right.
    [[nodiscard]] static Result<Call> parse(const Command& command, const QStringList& words);

    [[nodiscard]] const Command& command() const { return *m_command; }
    /// The argument at `index`; empty if it was left out.
    [[nodiscard]] QString argument(qsizetype index) const { return m_arguments.value(index); }
    [[nodiscard]] bool hasArgument(qsizetype index) const { return index < m_arguments.size(); }
    [[nodiscard]] QStringList argumentsFrom(qsizetype index) const { return m_arguments.mid(index); }

    [[nodiscard]] bool has(const char* option) const { return m_options.contains(QLatin1String(option)); }
    /// The value of an option; empty if it was not given.
    [[nodiscard]] QString value(const char* option) const { return values(option).value(0); }
    [[nodiscard]] QStringList values(const char* option) const { return m_options.value(QLatin1String(option)); }
    /// The value of an option as a whole number from `least` on; `otherwise` if it was not given.
    [[nodiscard]] Result<int> number(const char* option, int otherwise, int least = 0) const;
    /// The value of an option that must be one of `allowed`; Usage if it is missing or another.
    [[nodiscard]] Result<QString> oneOf(const char* option, const QStringList& allowed) const;

private:
    explicit Call(const Command& command) : m_command(&command) {}
    /// Reads the option that starts at words[at] and moves `at` to its last word.
    Result<> readOption(const QStringList& words, qsizetype& at);
    [[nodiscard]] Result<> checkArguments() const;
    [[nodiscard]] tl::unexpected<Error> usage(const QString& message) const;

    const Command* m_command;
    QStringList m_arguments;
    QHash<QString, QStringList> m_options;
};

} // namespace iplan::cli
