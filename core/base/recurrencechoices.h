// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace iplan
{

/// A rule of RFC 5545 that somebody can choose, in words.
struct RecurrenceChoice {
    QString rule; ///< "FREQ=MONTHLY;BYDAY=2TU"; empty: does not repeat
    QString text; ///< "monatlich am 2. Dienstag"
};

/// What groups usually repeat by, if they first come together on that day; without a day only what needs none.
[[nodiscard]] QList<RecurrenceChoice> recurrenceChoices(QDate first);

/// Which of the choices says the same as the rule, however it is written; -1 for none, or for what is no rule.
[[nodiscard]] int choiceOf(const QList<RecurrenceChoice>& choices, const QString& rule);

/// The rule in words (recurrenceText()); one that cannot be read as it is.
[[nodiscard]] QString recurrenceWords(const QString& rule);

} // namespace iplan
