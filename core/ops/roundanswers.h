// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/statusround.h"

#include <QList>
#include <QStringList>

namespace iplan
{

// A round may ask questions of its own (StatusRound::questions). What an office answers stands in the text of its
// Sachstand, where people read it, in a form in which it can be found again question by question.

/// The questions of a round: its lines.
[[nodiscard]] QStringList questionsIn(const StatusRound& round);

struct QuestionAnswer {
    QString question;
    QString answer;
    friend bool operator==(const QuestionAnswer&, const QuestionAnswer&) = default;
};

/// The text of a Sachstand: what the office wrote, and below it "Frage: …" and "Antwort: …" for each answer.
[[nodiscard]] QString textWithAnswers(const QString& text, const QList<QuestionAnswer>& answers);

/// The answers that stand in such a text, of these questions and in their order; none where somebody has reworded a
/// question there since.
[[nodiscard]] QList<QuestionAnswer> answersIn(const QString& text, const QStringList& questions);

} // namespace iplan
