// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/choice.h"

#include <array>

namespace iplan
{

// Each enumeration stands beside its options: first the key that files hold (never changed), then the German label.
// Options are in the order of the enumerators; new ones are added at the end.
#define IPLAN_OPTIONS(Enum, ...)                                                                                       \
    template <>                                                                                                        \
    [[nodiscard]] inline std::span<const Option> optionsOf<Enum>()                                                     \
    {                                                                                                                  \
        static constexpr auto options = std::to_array<Option>({__VA_ARGS__});                                          \
        return options;                                                                                                \
    }

// Concept tree

/// Where a concept module stands.
enum class ModuleState { Draft, InConsultation, Adopted, UnderReview, Replaced };
IPLAN_OPTIONS(ModuleState, {"draft", "Entwurf"}, {"inConsultation", "in Beratung"}, {"adopted", "beschlossen"},
              {"underReview", "in Überprüfung"}, {"replaced", "abgelöst"})

/// How far-reaching a goal is.
enum class GoalLevel { Overall, Partial, Operational, Impact };
IPLAN_OPTIONS(GoalLevel, {"overall", "Leitziel"}, {"partial", "Teilziel"}, {"operational", "Handlungsziel"},
              {"impact", "Wirkungsziel"})

/// Where a recommendation stands; an adopted one keeps its wording.
enum class RecommendationState { Draft, InConsultation, Adopted, Rejected };
IPLAN_OPTIONS(RecommendationState, {"draft", "Entwurf"}, {"inConsultation", "in Beratung"}, {"adopted", "beschlossen"},
              {"rejected", "abgelehnt"})

/// Who brought a recommendation or measure in.
enum class OriginKind { Administration, ExpertGroup, WorkingGroup, EarlierResolution, Motion };
IPLAN_OPTIONS(OriginKind, {"administration", "Verwaltung"}, {"expertGroup", "Expertengruppe"},
              {"workingGroup", "Arbeitsgruppe"}, {"earlierResolution", "früherer Beschluss"}, {"motion", "Antrag"})

enum class Priority { High, Medium, Low };
IPLAN_OPTIONS(Priority, {"high", "hoch"}, {"medium", "mittel"}, {"low", "gering"})

/// Relevance or feasibility.
enum class Rating { High, Medium, Low };
IPLAN_OPTIONS(Rating, {"high", "hoch"}, {"medium", "mittel"}, {"low", "gering"})

// Measure

enum class MeasureKind { Existing, Recommended, New };
IPLAN_OPTIONS(MeasureKind, {"existing", "Bestand"}, {"recommended", "Empfehlung"}, {"new", "neu"})

/// Who provides a measure and who pays for it.
enum class ProviderKind { Municipal, MunicipalWithPartner, Funded, ThirdParty };
IPLAN_OPTIONS(ProviderKind, {"municipal", "städtisch"}, {"municipalWithPartner", "städtisch mit Partner"},
              {"funded", "gefördert"}, {"thirdParty", "Dritte"})

/// A: done or possible without more money. B: very important, needs money. C: not, or not yet, needed.
enum class ProgrammeGroup { A, B, C };
IPLAN_OPTIONS(ProgrammeGroup, {"a", "A"}, {"b", "B"}, {"c", "C"})

/// What the committees decided on a measure.
enum class Continuation { Stop, Continue, Restart };
IPLAN_OPTIONS(Continuation, {"stop", "einstellen"}, {"continue", "fortsetzen"}, {"restart", "neu beginnen"})

/// Where a measure stands.
enum class MeasureState { Idea, Proposed, Agreed, Adopted, Running, Done, Deferred, Stopped, Rejected };
IPLAN_OPTIONS(MeasureState, {"idea", "Idee"}, {"proposed", "vorgeschlagen"}, {"agreed", "abgestimmt"},
              {"adopted", "beschlossen"}, {"running", "in Umsetzung"}, {"done", "umgesetzt"},
              {"deferred", "zurückgestellt"}, {"stopped", "eingestellt"}, {"rejected", "abgelehnt"})

/// The traffic light; always with a reason (a rule reports it).
enum class TrafficLight { Green, Yellow, Red };
IPLAN_OPTIONS(TrafficLight, {"green", "grün"}, {"yellow", "gelb"}, {"red", "rot"})

enum class CostKind { Personnel, Material, Grant, ThirdPartyFunds, OwnShare, Income };
IPLAN_OPTIONS(CostKind, {"personnel", "Personalkosten"}, {"material", "Sachmittel"}, {"grant", "Zuschuss"},
              {"thirdPartyFunds", "Drittmittel"}, {"ownShare", "Eigenanteil"}, {"income", "Erträge"})

enum class CostStage { Estimated, Requested, Approved, Spent };
IPLAN_OPTIONS(CostStage, {"estimated", "geschätzt"}, {"requested", "beantragt"}, {"approved", "bewilligt"},
              {"spent", "verausgabt"})

/// What a measure did, or what changed by it.
enum class MetricKind { Output, Outcome };
IPLAN_OPTIONS(MetricKind, {"output", "Leistung"}, {"outcome", "Wirkung"})

/// The signs that German official statistics print in place of, or around, a value (DIN 55301).
enum class TableSign { Nil, Rounded, Unreliable, Unknown, Meaningless, Limited };
IPLAN_OPTIONS(TableSign, {"nil", "– (nichts vorhanden)"}, {"rounded", "0 (weniger als die Hälfte der letzten Stelle)"},
              {"unreliable", "/ (nicht sicher genug)"}, {"unknown", ". (unbekannt oder geheim zu halten)"},
              {"meaningless", "x (nicht sinnvoll)"}, {"limited", "( ) (eingeschränkt aussagefähig)"})

enum class ParticipantRole { Provider, Cooperation, Funder };
IPLAN_OPTIONS(ParticipantRole, {"provider", "Träger"}, {"cooperation", "Kooperation"}, {"funder", "Förderer"})

// People and bodies

/// The first six and the last are those of OParl (Organization.organizationType).
enum class OrganizationType {
    CouncilBody,
    Party,
    ParliamentaryGroup,
    AdministrativeUnit,
    ExternalBody,
    Institution,
    Provider,
    MigrantOrganisation,
    School,
    Company,
    Other
};
IPLAN_OPTIONS(OrganizationType, {"councilBody", "Gremium"}, {"party", "Partei"}, {"parliamentaryGroup", "Fraktion"},
              {"administrativeUnit", "Verwaltungsbereich"}, {"externalBody", "externes Gremium"},
              {"institution", "Institution"}, {"provider", "Freier Träger"},
              {"migrantOrganisation", "Migrantenorganisation"}, {"school", "Schule"}, {"company", "Unternehmen"},
              {"other", "Sonstiges"})

/// On what the storing of personal data rests (Art. 6 DSGVO).
enum class LawfulBasis { PublicTask, Consent, LegitimateInterest };
IPLAN_OPTIONS(LawfulBasis, {"publicTask", "öffentliche Aufgabe"}, {"consent", "Einwilligung"},
              {"legitimateInterest", "berechtigtes Interesse"})

enum class WorkingGroupKind { WorkingGroup, ExpertGroup, SteeringGroup, GuidanceGroup, AdvisoryBoard, WorkingCircle };
IPLAN_OPTIONS(WorkingGroupKind, {"workingGroup", "Arbeitsgruppe"}, {"expertGroup", "Expertengruppe"},
              {"steeringGroup", "Steuerungsgruppe"}, {"guidanceGroup", "Lenkungsgruppe"}, {"advisoryBoard", "Beirat"},
              {"workingCircle", "Arbeitskreis"})

enum class MembershipRole { Lead, CoLead, Deputy, Speaker, Member, Guest, Minutes, Coordination };
IPLAN_OPTIONS(MembershipRole, {"lead", "Leitung"}, {"coLead", "Co-Leitung"}, {"deputy", "Stellvertretung"},
              {"speaker", "Sprecher*in"}, {"member", "Mitglied"}, {"guest", "Gast"}, {"minutes", "Protokoll"},
              {"coordination", "Koordination"})

enum class MembershipState { Asked, Accepted, Declined, Left };
IPLAN_OPTIONS(MembershipState, {"asked", "angefragt"}, {"accepted", "zugesagt"}, {"declined", "abgesagt"},
              {"left", "ausgeschieden"})

// Papers, editions, vocabularies

/// What a body is asked for; the first four are those of OParl (Consultation.role), the others occur in other cities.
enum class ConsultationRole { Hearing, Decision, Information, Preliminary, Recommendation, Introduction };
IPLAN_OPTIONS(ConsultationRole, {"hearing", "Anhörung"}, {"decision", "Entscheidung"}, {"information", "Kenntnisnahme"},
              {"preliminary", "Vorberatung"}, {"recommendation", "Empfehlung"}, {"introduction", "Einbringung"})

/// Whether money is spent on running things or on what lasts.
enum class FinanceKind { Consumptive, Investive };
IPLAN_OPTIONS(FinanceKind, {"consumptive", "konsumtiv"}, {"investive", "investiv"})

enum class EditionPart { Inventory, Recommendations, Whole };
IPLAN_OPTIONS(EditionPart, {"inventory", "Bestandsaufnahme"}, {"recommendations", "Maßnahmenempfehlungen"},
              {"whole", "Gesamt"})

enum class EditionState { InProgress, Frozen, Adopted, Published };
IPLAN_OPTIONS(EditionState, {"inProgress", "in Arbeit"}, {"frozen", "eingefroren"}, {"adopted", "beschlossen"},
              {"published", "veröffentlicht"})

/// What was decided by hand about a measure or module in an edition.
enum class EditionChoice { Included, Excluded };
IPLAN_OPTIONS(EditionChoice, {"included", "aufgenommen"}, {"excluded", "ausgelassen"})

/// Where a Sachstandsabfrage stands.
enum class RoundState { Preparing, Running, Closed };
IPLAN_OPTIONS(RoundState, {"preparing", "in Vorbereitung"}, {"running", "läuft"}, {"closed", "abgeschlossen"})

/// What the members of groups rate. Proposals are measures that are ideas or proposed.
enum class RatingSubject { Fields, Recommendations, Measures, Proposals };
IPLAN_OPTIONS(RatingSubject, {"fields", "Handlungsfelder"}, {"recommendations", "Handlungsempfehlungen"},
              {"measures", "Maßnahmen"}, {"proposals", "Maßnahmenvorschläge"})

/// By what they rate: relevance and feasibility, dots to be given out, or both.
enum class RatingMethod { Criteria, Dots, Both };
IPLAN_OPTIONS(RatingMethod, {"criteria", "Relevanz und Umsetzbarkeit"}, {"dots", "Punkten"},
              {"both", "Relevanz, Umsetzbarkeit und Punkten"})

enum class AreaKind { CityWide, Borough, SocialSpace };
IPLAN_OPTIONS(AreaKind, {"cityWide", "stadtweit"}, {"borough", "Stadtbezirk"}, {"socialSpace", "Sozialraum"})

// Writing

/// How texts name people of all genders, as an office has decided for itself. No rule where nothing is chosen.
enum class GenderForm { Colon, Star, Underscore, InnerCapital, Slash, Both, Neutral };
IPLAN_OPTIONS(GenderForm, {"colon", "Doppelpunkt (Lehrer:innen)"}, {"star", "Stern (Lehrer*innen)"},
              {"underscore", "Unterstrich (Lehrer_innen)"}, {"innerCapital", "Binnen-I (LehrerInnen)"},
              {"slash", "Schrägstrich (Lehrer/-innen)"}, {"both", "Doppelnennung (Lehrerinnen und Lehrer)"},
              {"neutral", "neutrale Formen (Lehrkräfte)"})

// Meetings

enum class MeetingState { Planned, Invited, Held, Cancelled };
IPLAN_OPTIONS(MeetingState, {"planned", "geplant"}, {"invited", "eingeladen"}, {"held", "durchgeführt"},
              {"cancelled", "abgesagt"})

/// Where the minutes of a meeting stand; released ones stay as they are.
enum class MinutesState { Open, Draft, Released };
IPLAN_OPTIONS(MinutesState, {"open", "offen"}, {"draft", "Entwurf"}, {"released", "freigegeben"})

/// What minutes tell: what was decided, or how it came to that.
enum class MinutesKind { Results, Proceedings };
IPLAN_OPTIONS(MinutesKind, {"results", "Ergebnisprotokoll"}, {"proceedings", "Verlaufsprotokoll"})

enum class AgendaItemKind { Information, Discussion, Decision };
IPLAN_OPTIONS(AgendaItemKind, {"information", "Information"}, {"discussion", "Beratung"}, {"decision", "Beschluss"})

enum class AttendanceState { Present, Excused, Absent, Represented, Guest };
IPLAN_OPTIONS(AttendanceState, {"present", "anwesend"}, {"excused", "entschuldigt"}, {"absent", "unentschuldigt"},
              {"represented", "vertreten"}, {"guest", "Gast"})

/// What became of a resolution.
enum class ResolutionState { Open, InProgress, Done, Dropped };
IPLAN_OPTIONS(ResolutionState, {"open", "offen"}, {"inProgress", "in Umsetzung"}, {"done", "umgesetzt"},
              {"dropped", "nicht weiterverfolgt"})

// Own fields

/// The entities that own fields can be added to.
enum class OwnFieldOwner { Measure, Person, Organization, WorkingGroup };
IPLAN_OPTIONS(OwnFieldOwner, {"measure", "Maßnahmen"}, {"person", "Personen"}, {"organization", "Organisationen"},
              {"workingGroup", "Arbeitsgruppen"})

enum class OwnFieldKind { Text, Number, Date, Choice, YesNo };
IPLAN_OPTIONS(OwnFieldKind, {"text", "Text"}, {"number", "Zahl"}, {"date", "Datum"}, {"choice", "Auswahl"},
              {"yesNo", "Ja/Nein"})

} // namespace iplan
