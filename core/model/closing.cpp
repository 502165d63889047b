// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/closing.h"

#include "core/model/concept.h"
#include "core/model/edition.h"
#include "core/model/meeting.h"
#include "core/model/moduleversion.h"
#include "core/model/rating.h"

namespace iplan
{

namespace
{

template <class E>
QStringList keys(std::initializer_list<E> values)
{
    QStringList out;
    for (const E value : values)
        out << Choice<E>(value).key();
    return out;
}

QStringList units(std::initializer_list<const char*> names)
{
    QStringList out;
    for (const char* name : names)
        out << QString::fromLatin1(name);
    return out;
}

constexpr const char* kReleased =
    "Das Protokoll ist freigegeben; Tagesordnung, Ergebnisse und Teilnahme bleiben, wie sie "
    "freigegeben wurden.";
constexpr const char* kRated = "Die Bewertungsrunde ist abgeschlossen; ihre Stimmzettel bleiben, wie sie sind.";
constexpr const char* kRateAgain = "Setzen Sie den Stand der Runde wieder auf „läuft“, oder legen Sie eine neue an.";
constexpr const char* kAddendum = "Schreiben Sie Berichtigungen in den Nachtrag zum Protokoll. Wurde es zu früh "
                                  "freigegeben, ändern Sie zuerst seinen Stand.";

} // namespace

const QList<Closing>& closings()
{
    static const QList<Closing> table{
        {.entity = nullptr,
         .unit = QStringLiteral("deleted"),
         .values = {QStringLiteral("1")},
         .closedUnits = {},
         .children = nullptr,
         .refuses = false,
         .guards = true,
         .reason = "",
         .remedy = ""},
        {.entity = &entityOf<Recommendation>(),
         .unit = QStringLiteral("state"),
         .values = keys({RecommendationState::Adopted}),
         .closedUnits = units({"originalText"}),
         .children = &entityOf<RecommendationItem>(),
         .refuses = true,
         .guards = true,
         .reason = "Die Empfehlung ist beschlossen; ihr Wortlaut bleibt, wie er beschlossen wurde.",
         .remedy = "Anmerkungen gehören in die Stellungnahme der Verwaltung. Ist der Wortlaut falsch erfasst, ändern "
                   "Sie zuerst den Stand der Empfehlung.",
         .keeps = true},
        {.entity = &entityOf<Edition>(),
         .unit = QStringLiteral("state"),
         .values = keys({EditionState::Frozen, EditionState::Adopted, EditionState::Published}),
         .closedUnits = units({"title", "part", "period", "asOf", "selection"}),
         .children = &entityOf<EditionEntry>(),
         .refuses = true,
         .guards = true,
         .reason = "Die Fortschreibung ist eingefroren; was sie umfasst, bleibt, wie es eingefroren wurde.",
         .remedy = "Legen Sie die nächste Fortschreibung an. Wurde sie zu früh eingefroren, ändern Sie zuerst ihren "
                   "Stand.",
         .keeps = true},
        {.entity = &entityOf<Meeting>(),
         .unit = QStringLiteral("minutesState"),
         .values = keys({MinutesState::Released}),
         .closedUnits = units({"number", "title", "start", "place", "minutesKind"}),
         .children = &entityOf<AgendaItem>(),
         .refuses = true,
         .guards = true,
         .reason = kReleased,
         .remedy = kAddendum,
         .keeps = true},
        {.entity = &entityOf<Meeting>(),
         .unit = QStringLiteral("minutesState"),
         .values = keys({MinutesState::Released}),
         .closedUnits = {},
         .children = &entityOf<Attendance>(),
         .refuses = true,
         .guards = true,
         .reason = kReleased,
         .remedy = kAddendum},
        {.entity = &entityOf<Meeting>(),
         .unit = QStringLiteral("minutesState"),
         .values = keys({MinutesState::Released}),
         .closedUnits = {},
         .children = &entityOf<Resolution>(),
         .refuses = true,
         .guards = true,
         .reason = "Das Protokoll der Sitzung ist freigegeben; ihre Beschlüsse bleiben, wie sie freigegeben wurden.",
         .remedy = "Was daraus wurde, steht in „Stand“ und „Umsetzung“. Berichtigungen gehören in den Nachtrag zum "
                   "Protokoll. Wurde es zu früh freigegeben, ändern Sie zuerst den Stand des Protokolls.",
         .childUnits = units({"registerNumber", "title", "text", "agendaItem", "date"}),
         .paths = {QStringLiteral("agendaItem.meeting")}},
        {.entity = &entityOf<RatingRound>(),
         .unit = QStringLiteral("state"),
         .values = keys({RoundState::Closed}),
         .closedUnits =
             units({"subject", "fieldOfAction", "module", "method", "scale", "dots", "dotsPerItem", "secret"}),
         .children = &entityOf<RatingBallot>(),
         .refuses = true,
         .guards = true,
         .reason = kRated,
         .remedy = kRateAgain},
        {.entity = &entityOf<RatingRound>(),
         .unit = QStringLiteral("state"),
         .values = keys({RoundState::Closed}),
         .closedUnits = {},
         .children = &entityOf<RatingVote>(),
         .refuses = true,
         .guards = true,
         .reason = kRated,
         .remedy = kRateAgain,
         .paths = {QStringLiteral("ballot.round")}},
        {.entity = &entityOf<ModuleVersion>(),
         .unit = QStringLiteral("texts"),
         .values = {},
         .closedUnits = units({"texts"}),
         .children = nullptr,
         .refuses = true,
         .guards = false,
         .reason = "Die Texte einer Fassung bleiben, wie sie festgehalten wurden.",
         .remedy = "Halten Sie eine neue Fassung fest."},
    };
    return table;
}

} // namespace iplan
