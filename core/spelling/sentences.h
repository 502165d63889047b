// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// A sentence of a text, without the blanks around it.
struct Sentence {
    qsizetype start = 0;
    qsizetype length = 0;
    int words = 0;
    friend bool operator==(const Sentence&, const Sentence&) = default;
    [[nodiscard]] qsizetype end() const { return start + length; }
};

/// The sentences of a text in their order. A sentence ends with its mark, or with the line, as headings and items of
/// lists do. The dots of usual abbreviations, of initials and of days ("3. Mai") end none.
[[nodiscard]] QList<Sentence> sentencesIn(QStringView text);

/// What stands between blanks and has a letter or digit, as word processors count.
[[nodiscard]] int countWords(QStringView text);

} // namespace iplan
