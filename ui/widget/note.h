// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QIcon;

namespace iplan
{

/// Something to be said about what stands in a window. Kinds differ by symbol and by word, not by colour.
struct Note {
    enum class Kind {
        Hint,    ///< "Hinweis"
        Warning, ///< "Warnung"
        Error,   ///< "Fehler"
        Refused, ///< an input is not accepted: "Nicht angenommen"
    };
    Kind kind = Kind::Hint;
    QString text;
    friend bool operator==(const Note&, const Note&) = default;
};

/// The word for the kind.
[[nodiscard]] QString noteWord(Note::Kind kind);

/// The symbol of the kind, in the colours of the theme.
[[nodiscard]] QIcon noteSymbol(Note::Kind kind);

} // namespace iplan
