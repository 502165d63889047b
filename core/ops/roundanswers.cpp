// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/roundanswers.h"

#include <algorithm>

namespace iplan
{

namespace
{

const QString kQuestionLabel = QStringLiteral("Frage: ");
const QString kAnswerLabel = QStringLiteral("Antwort: ");

} // namespace

QStringList questionsIn(const StatusRound& round)
{
    QStringList out;
    for (const QString& line : round.questions.split(u'\n')) {
        if (const QString question = line.simplified(); !question.isEmpty())
            out << question;
    }
    return out;
}

QString textWithAnswers(const QString& text, const QList<QuestionAnswer>& answers)
{
    QStringList parts;
    if (!text.isEmpty())
        parts << text;
    for (const QuestionAnswer& one : answers)
        parts << kQuestionLabel + one.question + u'\n' + kAnswerLabel + one.answer;
    return parts.join(QStringLiteral("\n\n"));
}

QList<QuestionAnswer> answersIn(const QString& text, const QStringList& questions)
{
    QList<QuestionAnswer> out;
    QuestionAnswer* open = nullptr;
    for (const QString& line : text.split(u'\n')) {
        const QString question =
            line.startsWith(kQuestionLabel) ? line.mid(kQuestionLabel.size()).trimmed() : QString();
        if (!question.isEmpty() && questions.contains(question)) {
            out << QuestionAnswer{question, {}};
            open = &out.last();
        } else if (open) {
            open->answer += (open->answer.isEmpty() ? QString() : QStringLiteral("\n")) +
                            (line.startsWith(kAnswerLabel) ? line.mid(kAnswerLabel.size()) : line);
        }
    }
    for (QuestionAnswer& one : out)
        one.answer = one.answer.trimmed();
    out.removeIf([](const QuestionAnswer& one) { return one.answer.isEmpty(); });
    std::ranges::stable_sort(out, {},
                             [&questions](const QuestionAnswer& one) { return questions.indexOf(one.question); });
    return out;
}

} // namespace iplan
