// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/admission.h"

namespace iplan
{

/// "3 Änderungen übernommen; 2 Änderungen von Erika Beispiel warten auf 1 frühere, die noch fehlt; 1 abgelehnt." For
/// people.
[[nodiscard]] QString admissionText(const Admission& admission);

/// "2 Änderungen von Erika Beispiel warten auf 1 frühere, die noch fehlt", or that they wait for a newer version; empty
/// if nothing waits.
[[nodiscard]] QString waitingText(const Admission& admission);
/// Who may have what is missing, and what to do, in whole sentences; empty if nothing is.
[[nodiscard]] QString waitingHint(const Admission& admission);

/// One line for each thing that was refused, where from and why; of many the first ones and how many more.
[[nodiscard]] QStringList refusedLines(const Admission& admission);

/// What waits, what to do, and what was refused: sentences for a window; empty if all was taken in.
[[nodiscard]] QStringList heldLines(const Admission& admission);

/// What became of the contents of documents, and what is awaited, by name: sentences for a window or a terminal; empty
/// if there was nothing.
[[nodiscard]] QStringList contentLines(const ContentReport& contents);
/// "der Inhalt der Anlage „Brief“ fehlt noch", for the status line; empty if all is here.
[[nodiscard]] QString awaitedText(const ContentReport& contents);

/// The error with which an operation on one file or package ends that took in what it could; nothing if that was all.
[[nodiscard]] Result<> checkRefused(const Admission& admission);

} // namespace iplan
