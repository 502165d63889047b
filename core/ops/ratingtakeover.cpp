// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/ratingtakeover.h"

#include "core/model/fieldtext.h"

namespace iplan
{

namespace
{

using Kind = RatingTakeoverKind;

constexpr Kind kKinds[] = {Kind::First, Kind::Matrix, Kind::Priority};

const EntityInfo& entityRated(const RatingRound& round)
{
    if (round.subject == RatingSubject::Fields)
        return entityOf<FieldOfAction>();
    return round.subject == RatingSubject::Recommendations ? entityOf<Recommendation>() : entityOf<Measure>();
}

/// The field that says that something comes first.
const FieldInfo& firstField(const EntityInfo& entity)
{
    return *entity.field(&entity == &entityOf<Measure>() ? u"keyMeasure" : u"prioritised");
}

Value yesOrNo(bool yes)
{
    return yes ? Value(qint64(1)) : Value();
}

/// What nobody gave a dot shares a rank with others, but comes first with nobody.
bool isFirst(const RatedItem& item, int first)
{
    return item.rank && *item.rank <= first && item.score.value_or(0) > 0;
}

Value levelValue(Rating level)
{
    return Choice<Rating>(level).key();
}

/// The values of one thing.
class Taker
{
public:
    Taker(ImportPlanner& planner, const RatingResult& result) : m_planner(planner), m_result(result) {}

    void take(int row, const RatedItem& item, const RatingTakeover& takeover)
    {
        const EntityInfo& entity = *item.item.row.entity;
        if (takeover.kind == Kind::First)
            put(row, firstField(entity), yesOrNo(isFirst(item, takeover.first)));
        else if (item.relevance.isKnown())
            takeLevels(row, item, takeover.kind);
        else
            m_planner.skip(row, QStringLiteral("zu wenige Stimmen"));
    }

private:
    void takeLevels(int row, const RatedItem& item, Kind kind)
    {
        const EntityInfo& entity = *item.item.row.entity;
        const int scale = scaleOf(m_result.round);
        const Rating relevance = levelOf(item.relevance.mean, scale);
        const bool isFeasible = item.feasibility.isKnown() && levelOf(item.feasibility.mean, scale) == Rating::High;
        if (kind == Kind::Matrix) {
            put(row, firstField(entity), yesOrNo(relevance == Rating::High));
            if (const FieldInfo* quickWin = entity.field(u"quickWin"))
                put(row, *quickWin, yesOrNo(isFeasible && relevance != Rating::Low));
            return;
        }
        put(row, *entity.field(u"priority"), levelValue(relevance));
        if (const FieldInfo* field = entity.field(u"relevance"))
            put(row, *field, levelValue(relevance));
        const FieldInfo* feasibility = entity.field(u"feasibility");
        if (feasibility && item.feasibility.isKnown())
            put(row, *feasibility, levelValue(levelOf(item.feasibility.mean, scale)));
    }
    void put(int row, const FieldInfo& field, const Value& value)
    {
        m_planner.put(row, field, value, takenValueText(field, value));
    }

    ImportPlanner& m_planner;
    const RatingResult& m_result;
};

QList<const Column*> columnsTaken(const EntityInfo& entity)
{
    QList<const Column*> out;
    for (const char16_t* key :
         {u"prioritised", u"keyMeasure", u"quickWin", u"priority", u"relevance", u"feasibility"}) {
        if (const FieldInfo* field = entity.field(key))
            out << field;
    }
    return out;
}

Result<> refuseTakeover(const RatingResult& result, const RatingTakeover& takeover)
{
    if (result.isTooFew())
        return fail(ErrorKind::Rejected, remarksOn(result).first(),
                    QStringLiteral("Geben Sie weitere Stimmzettel ein."));
    if (!canTakeOver(takeover.kind, result.round))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ passt nicht zu „%2“.").arg(takeoverLabel(takeover.kind), result.round.title),
                    result.round.subject == RatingSubject::Fields && takeover.kind == Kind::Priority
                        ? QStringLiteral("Handlungsfelder haben keine Priorität; sie sind vorrangig oder nicht.")
                        : QStringLiteral("Die Runde fragt nicht nach Relevanz und Umsetzbarkeit."));
    if (takeover.kind == Kind::First && takeover.first < 1)
        return fail(ErrorKind::Rejected, QStringLiteral("Es muss mindestens ein Eintrag Vorrang bekommen."));
    return {};
}

} // namespace

std::span<const RatingTakeoverKind> allTakeoverKinds()
{
    return kKinds;
}

QString takeoverKey(RatingTakeoverKind kind)
{
    switch (kind) {
    case Kind::First:
        return QStringLiteral("first");
    case Kind::Matrix:
        return QStringLiteral("matrix");
    case Kind::Priority:
        break;
    }
    return QStringLiteral("priority");
}

QString takeoverLabel(RatingTakeoverKind kind)
{
    switch (kind) {
    case Kind::First:
        return QStringLiteral("Die ersten nach Rang");
    case Kind::Matrix:
        return QStringLiteral("Schwerpunkte und Quick Wins");
    case Kind::Priority:
        break;
    }
    return QStringLiteral("Priorität hoch, mittel, gering");
}

QString takeoverText(RatingTakeoverKind kind, const RatingRound& round)
{
    const bool isMeasure = &entityRated(round) == &entityOf<Measure>();
    switch (kind) {
    case Kind::First:
        return isMeasure ? QStringLiteral("Die ersten werden Schwerpunktmaßnahmen, alle anderen der Runde nicht.")
                         : QStringLiteral("Die ersten werden vorrangig, alle anderen der Runde nicht.");
    case Kind::Matrix:
        return isMeasure
                   ? QStringLiteral("Hohe Relevanz macht Schwerpunktmaßnahmen; hohe Umsetzbarkeit bei mindestens "
                                    "mittlerer Relevanz heißt „Schnell umsetzbar“ (Quick Win).")
                   : QStringLiteral("Was im Mittel hohe Relevanz hat, wird vorrangig, alles andere der Runde nicht.");
    case Kind::Priority:
        break;
    }
    return isMeasure ? QStringLiteral("Die Priorität folgt der Relevanz: oberes, mittleres, unteres Drittel der Skala.")
                     : QStringLiteral("Priorität und Relevanz folgen der bewerteten Relevanz, die Umsetzbarkeit der "
                                      "bewerteten: oberes, mittleres, unteres Drittel der Skala.");
}

bool canTakeOver(RatingTakeoverKind kind, const RatingRound& round)
{
    if (kind == Kind::First)
        return true;
    return asksCriteria(round) && (kind == Kind::Matrix || entityRated(round).field(u"priority"));
}

Result<ImportPlan> planTakeover(const Reader& reader, const RatingResult& result, const RatingTakeover& takeover)
{
    IPLAN_TRY(refuseTakeover(result, takeover));
    const EntityInfo& entity = entityRated(result.round);
    ImportPlanner planner(reader, entity, {}, columnsTaken(entity));
    Taker taker(planner, result);
    for (const RatedItem& item : result.items) {
        const auto record = reader.find(item.item.row);
        if (record && reader.isLive(item.item.row))
            taker.take(planner.addRow(*record), item, takeover);
    }
    return planner.take();
}

QString takenValueText(const Column& field, const Value& value)
{
    const QString text = displayText(field, value);
    if (!text.isEmpty())
        return text;
    return field.kind == FieldKind::Boolean ? QStringLiteral("nein") : QStringLiteral("–");
}

Result<> applyTakeover(Writer& writer, const ImportPlan& plan)
{
    return applyImport(writer, plan);
}

} // namespace iplan
