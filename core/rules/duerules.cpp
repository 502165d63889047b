// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/deadlines.h"
#include "core/query/rowlabel.h"
#include "core/rules/duerule.h"
#include "core/rules/rulerun.h"

// The two tables of dates: those by which somebody has to do something, and all others. What a row of the first needs
// to know of its entity stands before them.

namespace iplan
{

namespace
{

/// As far ahead as people plan: a quarter.
constexpr int kQuarter = 90;
/// After so many days somebody asks for a copy that was taken along.
constexpr int kCopyOutDays = 30;
/// So many days before a meeting people are invited.
constexpr int kInvitationDays = 14;

/// A function for rows of E as one for rows of any entity.
template <class E, auto F>
auto anyRow(const Snapshot& snapshot, const void* row)
{
    return F(snapshot, *static_cast<const E*>(row));
}

RowRef nobody(const Snapshot& /*snapshot*/, const void* /*row*/)
{
    return {};
}

RowRef namedFirst(const RowRef& a, const RowRef& b)
{
    return a.id.isNull() ? b : a;
}

// Measures

QString nameOfMeasure(const Snapshot& /*snapshot*/, const Measure& measure)
{
    return (measure.code + u' ' + measure.title).trimmed();
}

/// What a row of a measure asks for, after the name of the measure.
QString titleBelow(const Snapshot& snapshot, const Id<Measure>& id, const QString& text)
{
    const Measure* measure = snapshot.measures.find(id);
    const QString title = measure ? nameOfMeasure(snapshot, *measure) : QString();
    return isBlank(text) ? title : title + QStringLiteral(": ") + text;
}

RowRef leadOfficeOf(const Snapshot& snapshot, const Id<Measure>& id)
{
    const Measure* measure = snapshot.measures.find(id);
    return measure ? rowRef(measure->leadOffice) : RowRef();
}

bool isOpenMeasure(const Snapshot& snapshot, const Id<Measure>& id)
{
    const Measure* measure = snapshot.measures.find(id);
    return measure && isWorkedOn(*measure);
}

bool endCounts(const Snapshot& /*snapshot*/, const Measure& measure)
{
    return isWorkedOn(measure) && !measure.openEnded && measure.actualEnd.isNull();
}

RowRef endActor(const Snapshot& /*snapshot*/, const Measure& measure)
{
    return rowRef(measure.leadOffice);
}

bool stepCounts(const Snapshot& snapshot, const MeasureStep& step)
{
    return !step.done && isOpenMeasure(snapshot, step.measure);
}

QString stepTitle(const Snapshot& snapshot, const MeasureStep& step)
{
    return titleBelow(snapshot, step.measure, step.title);
}

RowRef stepActor(const Snapshot& snapshot, const MeasureStep& step)
{
    return namedFirst(rowRef(step.responsiblePerson),
                      namedFirst(rowRef(step.responsibleOrganization), leadOfficeOf(snapshot, step.measure)));
}

/// The next step of a Sachstand counts until there is a later Sachstand.
bool nextStepCounts(const Snapshot& snapshot, const StatusReport& report)
{
    return isOpenMeasure(snapshot, report.measure) && snapshot.latestStatusReport(report.measure) == &report;
}

QString nextStepTitle(const Snapshot& snapshot, const StatusReport& report)
{
    return titleBelow(snapshot, report.measure, report.nextStep);
}

RowRef nextStepActor(const Snapshot& snapshot, const StatusReport& report)
{
    return namedFirst(rowRef(report.reportingOffice), leadOfficeOf(snapshot, report.measure));
}

// Concept

bool reviewCounts(const Snapshot& /*snapshot*/, const ConceptModule& module)
{
    return module.state != ModuleState::Replaced;
}

QString nameOfModule(const Snapshot& /*snapshot*/, const ConceptModule& module)
{
    return (module.number + u' ' + module.title).trimmed();
}

RowRef moduleActor(const Snapshot& /*snapshot*/, const ConceptModule& module)
{
    return rowRef(module.responsibleOrganization);
}

PartialDate reviewDay(const Snapshot& snapshot, const ConceptModule& module)
{
    if (module.nextReview.last().isValid())
        return module.nextReview;
    const QDate day = reviewDue(snapshot, module);
    return day.isValid() ? PartialDate(day) : PartialDate();
}

// People

QString nameOfPerson(const Snapshot& /*snapshot*/, const Person& person)
{
    return personName(person);
}

bool retentionCounts(const Snapshot& /*snapshot*/, const Person& /*person*/)
{
    return true; // until the person is erased and with that no longer there
}

bool consentCounts(const Snapshot& snapshot, const PersonConsent& consent)
{
    return !consent.withdrawn.isValid() && snapshot.persons.find(consent.person);
}

QString consentTitle(const Snapshot& snapshot, const PersonConsent& consent)
{
    const Person* person = snapshot.persons.find(consent.person);
    const QString name = person ? nameOfPerson(snapshot, *person) : QString();
    return isBlank(consent.purpose) ? name : name + QStringLiteral(": ") + consent.purpose;
}

// Meetings

/// A meeting that is planned and to which nobody has been invited yet.
bool invitationCounts(const Snapshot& /*snapshot*/, const Meeting& meeting)
{
    return meeting.state != MeetingState::Cancelled && meeting.state != MeetingState::Held &&
           !meeting.invitedOn.isValid();
}

QString nameOfMeeting(const Snapshot& snapshot, const Meeting& meeting)
{
    const WorkingGroup* group = snapshot.workingGroups.find(meeting.workingGroup);
    const Organization* body = snapshot.organizations.find(meeting.body);
    QStringList parts;
    for (const QString& part : {group ? group->title : body ? body->name : QString(), meeting.number, meeting.title}) {
        if (!isBlank(part))
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

/// People are invited two weeks before.
PartialDate invitationDay(const Snapshot& /*snapshot*/, const Meeting& meeting)
{
    return meeting.start.isValid() ? PartialDate(meeting.start.date().addDays(-kInvitationDays)) : PartialDate();
}

bool resolutionCounts(const Snapshot& /*snapshot*/, const Resolution& resolution)
{
    return resolution.state != ResolutionState::Done && resolution.state != ResolutionState::Dropped;
}

QString nameOfResolution(const Snapshot& /*snapshot*/, const Resolution& resolution)
{
    return (resolution.registerNumber + u' ' + resolution.title).trimmed();
}

RowRef resolutionActor(const Snapshot& /*snapshot*/, const Resolution& resolution)
{
    return namedFirst(rowRef(resolution.responsiblePerson), rowRef(resolution.responsibleOrganization));
}

bool taskCounts(const Snapshot& /*snapshot*/, const Task& task)
{
    return !task.done;
}

QString nameOfTask(const Snapshot& /*snapshot*/, const Task& task)
{
    return task.text;
}

RowRef taskActor(const Snapshot& /*snapshot*/, const Task& task)
{
    return namedFirst(rowRef(task.responsiblePerson), rowRef(task.responsibleOrganization));
}

// Rounds

bool roundCounts(const Snapshot& /*snapshot*/, const StatusRound& round)
{
    return round.state != RoundState::Closed;
}

QString nameOfRound(const Snapshot& /*snapshot*/, const StatusRound& round)
{
    return round.title;
}

bool ratingCounts(const Snapshot& /*snapshot*/, const RatingRound& round)
{
    return round.state != RoundState::Closed;
}

QString nameOfRating(const Snapshot& /*snapshot*/, const RatingRound& round)
{
    return round.title;
}

// Copies

bool copyCounts(const Snapshot& /*snapshot*/, const TakenCopy& copy)
{
    return !copy.returnedOn.isValid();
}

QString copyTitle(const Snapshot& /*snapshot*/, const TakenCopy& copy)
{
    return isBlank(copy.scope) ? copy.holder : copy.holder + QStringLiteral(": ") + copy.scope;
}

PartialDate copyDay(const Snapshot& /*snapshot*/, const TakenCopy& copy)
{
    return copy.takenOn.isValid() ? PartialDate(copy.takenOn.addDays(kCopyOutDays)) : PartialDate();
}

constexpr DueRule kDueRules[] = {
    {"stepDue", &entityOf<MeasureStep>, "due", "Arbeitsschritt", kQuarter, &anyRow<MeasureStep, &stepCounts>,
     &anyRow<MeasureStep, &stepTitle>, &anyRow<MeasureStep, &stepActor>, nullptr},
    {"nextStepDue", &entityOf<StatusReport>, "nextDue", "Nächster Schritt laut Sachstand", kQuarter,
     &anyRow<StatusReport, &nextStepCounts>, &anyRow<StatusReport, &nextStepTitle>,
     &anyRow<StatusReport, &nextStepActor>, nullptr},
    {"measureEnd", &entityOf<Measure>, "plannedEnd", "Geplantes Ende der Maßnahme", kQuarter,
     &anyRow<Measure, &endCounts>, &anyRow<Measure, &nameOfMeasure>, &anyRow<Measure, &endActor>, nullptr},
    {"moduleReview", &entityOf<ConceptModule>, "nextReview", "Überprüfung des Moduls", kQuarter,
     &anyRow<ConceptModule, &reviewCounts>, &anyRow<ConceptModule, &nameOfModule>, &anyRow<ConceptModule, &moduleActor>,
     &anyRow<ConceptModule, &reviewDay>},
    {"retentionEnd", &entityOf<Person>, "retentionEnd", "Ende der Aufbewahrung: Person löschen", kQuarter,
     &anyRow<Person, &retentionCounts>, &anyRow<Person, &nameOfPerson>, &nobody, nullptr},
    {"consentExpires", &entityOf<PersonConsent>, "expires", "Einwilligung läuft ab", kQuarter,
     &anyRow<PersonConsent, &consentCounts>, &anyRow<PersonConsent, &consentTitle>, &nobody, nullptr},
    {"invitationDue", &entityOf<Meeting>, "start", "Zur Sitzung einladen", kQuarter,
     &anyRow<Meeting, &invitationCounts>, &anyRow<Meeting, &nameOfMeeting>, &nobody, &anyRow<Meeting, &invitationDay>},
    {"resolutionDue", &entityOf<Resolution>, "deadline", "Beschluss umsetzen", kQuarter,
     &anyRow<Resolution, &resolutionCounts>, &anyRow<Resolution, &nameOfResolution>,
     &anyRow<Resolution, &resolutionActor>, nullptr},
    {"taskDue", &entityOf<Task>, "due", "Aufgabe", kQuarter, &anyRow<Task, &taskCounts>, &anyRow<Task, &nameOfTask>,
     &anyRow<Task, &taskActor>, nullptr},
    {"roundDue", &entityOf<StatusRound>, "due", "Antworten auf die Sachstandsabfrage", kQuarter,
     &anyRow<StatusRound, &roundCounts>, &anyRow<StatusRound, &nameOfRound>, &nobody, nullptr},
    {"ratingDue", &entityOf<RatingRound>, "due", "Rückgabe der Stimmzettel", kQuarter,
     &anyRow<RatingRound, &ratingCounts>, &anyRow<RatingRound, &nameOfRating>, &nobody, nullptr},
    {"copyOut", &entityOf<TakenCopy>, "takenOn", "Mitgenommene Kopie zurückholen", kCopyOutDays,
     &anyRow<TakenCopy, &copyCounts>, &anyRow<TakenCopy, &copyTitle>, &nobody, &anyRow<TakenCopy, &copyDay>},
};

constexpr DateWithoutDeadline kOtherDates[] = {
    {&entityOf<Organization>, "startDate", "tells since when the body exists"},
    {&entityOf<Organization>, "endDate", "tells until when the body exists; a rule reports bodies that ended"},
    {&entityOf<OrganizationName>, "from", "tells since when the name is valid"},
    {&entityOf<OrganizationName>, "to", "tells until when the name is valid"},
    {&entityOf<PersonConsent>, "givenOn", "lies in the past"},
    {&entityOf<PersonConsent>, "withdrawn", "lies in the past; ends the deadline of the consent"},
    {&entityOf<Paper>, "date", "the date of a document"},
    {&entityOf<Consultation>, "date", "the day of a meeting of others, which the calendar shows"},
    {&entityOf<MeetingSeries>, "first", "the meetings of the series have dates of their own"},
    {&entityOf<Meeting>, "end", "the end of a meeting, which its start tells of"},
    {&entityOf<Meeting>, "invitedOn", "lies in the past; ends the deadline of the invitation"},
    {&entityOf<Attendance>, "from", "tells since when somebody took part"},
    {&entityOf<Attendance>, "to", "tells until when somebody took part"},
    {&entityOf<Resolution>, "date", "lies in the past"},
    {&entityOf<Task>, "doneOn", "lies in the past; ends the deadline of the task"},
    {&entityOf<Concept>, "adoptedOn", "lies in the past"},
    {&entityOf<ConceptModule>, "reviewedOn", "lies in the past; moduleReview counts from it"},
    {&entityOf<WorkingGroup>, "startDate", "tells since when the group exists"},
    {&entityOf<WorkingGroup>, "endDate", "tells until when the group exists"},
    {&entityOf<Membership>, "startDate", "tells since when somebody is a member"},
    {&entityOf<Membership>, "endDate", "tells until when somebody is a member"},
    {&entityOf<Measure>, "plannedStart", "what is to be done for it are steps; the Zeitplan shows it"},
    {&entityOf<Measure>, "actualStart", "lies in the past"},
    {&entityOf<Measure>, "actualEnd", "lies in the past; ends the deadline of the measure"},
    {&entityOf<Measure>, "trafficLightOn", "the day of an assessment"},
    {&entityOf<MeasureStep>, "doneOn", "lies in the past"},
    {&entityOf<StatusReport>, "asOf", "the day that the report speaks of; a rule reports those that are missing"},
    {&entityOf<CostItem>, "refusedOn", "lies in the past"},
    {&entityOf<MetricValue>, "period", "the period that was measured"},
    {&entityOf<Edition>, "asOf", "the day that the edition speaks of"},
    {&entityOf<Edition>, "frozenOn", "lies in the past"},
    {&entityOf<Edition>, "reopenedOn", "lies in the past"},
    {&entityOf<StatusRound>, "asOf", "the day that the answers speak of"},
    {&entityOf<RoundRecipient>, "sentOn", "lies in the past"},
    {&entityOf<RoundRecipient>, "remindedOn", "lies in the past"},
    {&entityOf<RoundRecipient>, "returnedOn", "lies in the past"},
    {&entityOf<RatingBallot>, "sentOn", "lies in the past"},
    {&entityOf<RatingBallot>, "returnedOn", "lies in the past"},
    {&entityOf<ModuleVersion>, "heldOn", "the day on which the version was held"},
    {&entityOf<AcceptedFinding>, "acceptedOn", "lies in the past"},
    {&entityOf<TakenCopy>, "returnedOn", "lies in the past; ends the deadline of the copy"},
};

} // namespace

std::span<const DueRule> allDueRules()
{
    return kDueRules;
}

std::span<const DateWithoutDeadline> datesWithoutDeadline()
{
    return kOtherDates;
}

} // namespace iplan
