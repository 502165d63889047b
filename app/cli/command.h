// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>

namespace iplan::cli
{

class Call;
class Formatter;

/// A positional argument. Only the last one may be left out or repeated.
struct ArgumentInfo {
    enum class Count { One, Optional, Many, Any };
    const char* name; ///< as in help: "DATEI"
    const char* help; ///< German sentence
    Count count = Count::One;
    [[nodiscard]] bool isNeeded() const { return count == Count::One || count == Count::Many; }
    [[nodiscard]] bool isRepeatable() const { return count == Count::Many || count == Count::Any; }
    /// Whether it names a file; an empty one would name the working directory.
    [[nodiscard]] bool isPath() const;
};

/// An option, written "--name" or "--name VALUE" or "--name=VALUE".
struct OptionInfo {
    const char* name;  ///< without dashes
    const char* value; ///< what follows it, as in help; "" for a switch
    const char* help;  ///< German sentence
    bool repeatable = false;
};

/// A command: what it is called and takes, and what it does. Help and the reading of the command line follow from the
/// declaration; each command stands in a file of its own under app/cli/commands.
struct Command {
    const char* name;
    const char* summary; ///< German, one line
    const char* details; ///< German paragraphs below the summary, may be ""
    std::span<const ArgumentInfo> arguments;
    std::span<const OptionInfo> options;
    Result<> (*run)(const Call& call, Formatter& out);
    bool paints = false; ///< needs fonts and pictures (reports); all others do without and start faster

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
    /// The option with that name, also one that all commands have; null if there is none.
    [[nodiscard]] const OptionInfo* option(QStringView optionName) const;
};

/// The options that every command has.
[[nodiscard]] std::span<const OptionInfo> commonOptions();

/// All commands, in the order of the help.
[[nodiscard]] std::span<const Command* const> allCommands();

/// The command with that name, or null.
[[nodiscard]] const Command* commandByName(QStringView name);

} // namespace iplan::cli
