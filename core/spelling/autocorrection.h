// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace iplan
{

/// What is set right by itself while somebody writes.
struct AutoCorrection {
    bool on = true;     ///< false: nothing at all
    bool quotes = true; ///< "…" becomes „…“
    bool spaces = true; ///< a blank that must not break a line: z. B., § 5, Abs. 2, 10 %, 12 €
    bool dashes = true; ///< a hyphen between blanks becomes a dash
    friend bool operator==(const AutoCorrection&, const AutoCorrection&) = default;
};

/// Other characters for the last ones of a text.
struct Correction {
    qsizetype length = 0; ///< of what is replaced
    QString text;
    friend bool operator==(const Correction&, const Correction&) = default;
};

/// What becomes of the paragraph `written`, up to the cursor, whose last character has just been typed; nothing in most
/// cases, and never in addresses of the web or of mail. The last character alone decides, so that what
/// somebody took back is not done again by what is typed next.
[[nodiscard]] std::optional<Correction> correctionOf(QStringView written, const AutoCorrection& rules);

} // namespace iplan
