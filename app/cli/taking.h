// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace iplan::cli
{

class Call;
class Formatter;

// What "take" and "copy", two names of one thing, are made of.

inline constexpr ArgumentInfo kTakeArguments[] = {
    {"DATEI", "Die Datei (*.iplan)."},
    {"ZIEL", "Die Arbeitskopie: eine neue Datei (*.iplan) oder ein Paket (*.iplanpaket)."}};
inline constexpr OptionInfo kTakeOptions[] = {
    {"scope", "group:REF|module:REF",
     "Nur diese Arbeitsgruppe oder dieses Konzeptmodul, ohne Personendaten anderer; sonst alles."},
    {"group", "REF", "Kurz für --scope group:REF: mit ihren Sitzungen und allem, was diese behandeln."},
    {"holder", "NAME", "Wer die Arbeitskopie hat; sonst, wer den Befehl gibt."},
    {"password-file", "PFAD", "Das Paket mit dem Passwort in der ersten Zeile dieser Datei verschlüsseln."}};

/// Writes the copy and notes who has it.
[[nodiscard]] Result<> runTake(const Call& call, Formatter& out);

} // namespace iplan::cli
