// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/dueactions.h"

#include "core/ops/rows.h"

namespace iplan
{

namespace
{

/// What takes a deadline away, with the day on which it happened.
using DoneValues = QList<std::pair<const char*, Value>> (*)(const QString& today);

/// One for each rule. Texts are German and UTF-8, "" where the action is possible.
struct DueActions {
    const char* rule;
    DoneValues done;
    const char* notDone;
    const char* moved; ///< key of the field; "" where it is not moved
    const char* notMoved;
    const char* assigned; ///< key of the field; "" where nobody is put in charge of it
    const char* notAssigned;
};

const char* const kNobodyElse = "Dafür ist niemand eingetragen, der es anderen abnehmen könnte.";

const DueActions kDueActions[] = {
    {"stepDue",
     [](const QString& today) {
         return QList<std::pair<const char*, Value>>{{"done", Value(qint64(1))}, {"doneOn", today}};
     },
     "", "due", "", "responsiblePerson", ""},
    {"nextStepDue", nullptr,
     "Der nächste Schritt ist mit dem nächsten Sachstand erledigt. Die Eingabetaste öffnet ihn.", "nextDue", "",
     "reportingOffice", ""},
    {"measureEnd",
     [](const QString& today) {
         return QList<std::pair<const char*, Value>>{{"actualEnd", today},
                                                     {"state", Choice<MeasureState>(MeasureState::Done).key()}};
     },
     "", "plannedEnd", "", "contactPerson", ""},
    {"moduleReview",
     [](const QString& today) {
         return QList<std::pair<const char*, Value>>{{"reviewedOn", today}, {"nextReview", QString()}};
     },
     "", "nextReview", "", "responsibleOrganization", ""},
    {"retentionEnd", nullptr,
     "Erledigt ist es, wenn die Person gelöscht ist: Menü Bearbeiten, „Personendaten löschen …“.", "retentionEnd", "",
     "", kNobodyElse},
    {"consentExpires", nullptr,
     "Erledigt ist es mit einer neuen Einwilligung oder dem Widerruf. Die Eingabetaste öffnet die Person.", "expires",
     "", "", kNobodyElse},
    {"invitationDue",
     [](const QString& today) {
         return QList<std::pair<const char*, Value>>{{"invitedOn", today},
                                                     {"state", Choice<MeetingState>(MeetingState::Invited).key()}};
     },
     "", "", "Der Tag folgt aus dem Beginn der Sitzung. Die Eingabetaste öffnet sie.", "", kNobodyElse},
    {"resolutionDue",
     [](const QString&) {
         return QList<std::pair<const char*, Value>>{{"state", Choice<ResolutionState>(ResolutionState::Done).key()}};
     },
     "", "deadline", "", "responsiblePerson", ""},
    {"taskDue",
     [](const QString& today) {
         return QList<std::pair<const char*, Value>>{{"done", Value(qint64(1))}, {"doneOn", today}};
     },
     "", "due", "", "responsiblePerson", ""},
    {"roundDue",
     [](const QString&) {
         return QList<std::pair<const char*, Value>>{{"state", Choice<RoundState>(RoundState::Closed).key()}};
     },
     "", "due", "", "", kNobodyElse},
    {"ratingDue",
     [](const QString&) {
         return QList<std::pair<const char*, Value>>{{"state", Choice<RoundState>(RoundState::Closed).key()}};
     },
     "", "due", "", "", kNobodyElse},
    {"copyOut", nullptr, "Erledigt ist es, wenn die Kopie zurück ist: Menü Datei, „Arbeitskopie zurückführen …“.", "",
     "Die Frist zählt ab dem Tag, an dem die Kopie mitgenommen wurde.", "",
     "Zuständig ist, wer die Kopie mitgenommen hat."},
};

const DueActions* actionsOf(const DueRule& rule)
{
    for (const DueActions& actions : kDueActions) {
        if (qstrcmp(actions.rule, rule.key) == 0)
            return &actions;
    }
    return nullptr; // a test fails then
}

Result<> refusedDue(const DueRule& rule, DueAction action)
{
    return fail(ErrorKind::Rejected, whyNot(rule, action), {});
}

} // namespace

QString whyNot(const DueRule& rule, DueAction action)
{
    const DueActions* actions = actionsOf(rule);
    if (!actions)
        return QStringLiteral("Das geht hier nicht. Die Eingabetaste öffnet den Eintrag.");
    switch (action) {
    case DueAction::Done:
        return QString::fromUtf8(actions->notDone);
    case DueAction::Move:
        return QString::fromUtf8(actions->notMoved);
    case DueAction::Assign:
        break;
    }
    return QString::fromUtf8(actions->notAssigned);
}

const FieldInfo* fieldOfAction(const DueRule& rule, DueAction action)
{
    const DueActions* actions = actionsOf(rule);
    if (!actions || action == DueAction::Done)
        return nullptr;
    return rule.entity().field(QString::fromLatin1(action == DueAction::Move ? actions->moved : actions->assigned));
}

Result<> finishDue(Writer& writer, const DueRule& rule, const RowRef& row, QDate today)
{
    const DueActions* actions = actionsOf(rule);
    if (!actions || !actions->done)
        return refusedDue(rule, DueAction::Done);
    QList<ColumnValue> values;
    const auto done = actions->done(today.toString(Qt::ISODate));
    for (const auto& [key, value] : done)
        values << ColumnValue(rule.entity().field(QString::fromLatin1(key)), value);
    return setRow(writer, row, values);
}

Result<> moveDue(Writer& writer, const DueRule& rule, const RowRef& row, const PartialDate& to)
{
    const FieldInfo* field = fieldOfAction(rule, DueAction::Move);
    return field ? setRow(writer, row, {{field, to.toIso()}}) : refusedDue(rule, DueAction::Move);
}

} // namespace iplan
