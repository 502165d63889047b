// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/change.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "app/cli/ratinganswer.h"
#include "app/cli/roundanswer.h"
#include "core/base/counted.h"
#include "core/interchange/ratingresultsheet.h"
#include "core/interchange/round/ratingreturn.h"
#include "core/ops/rows.h"
#include "core/query/resolve.h"
#include "core/query/rowlabel.h"
#include "core/query/snapshot.h"

#include <algorithm>

namespace iplan::cli
{

namespace
{

/// What an action of the command does; the file is open for writing where it writes.
struct RatingAction {
    const char* name;
    bool writes;
    int least; ///< words behind the action
    const char* words;
    Result<> (*run)(Store& store, const Call& call, Formatter& out);
};

Result<RatingRound> ratingNamed(const Store& store, const QString& ref)
{
    IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<RatingRound>(), ref));
    return store.read([&row](const Reader& reader) { return ratingRound(reader, Id<RatingRound>(row.id)); });
}

Result<> listRatings(Store& store, const Call&, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto rounds, store.read([](const Reader& reader) -> Result<QList<RatingRound>> {
        return reader.all<RatingRound>();
    }));
    return out.answer([&] { return ratingRoundsText(rounds); }, [&] { return ratingRoundsJson(rounds); });
}

/// The groups that --groups names.
Result<QList<RowRef>> groupsNamed(const Store& store, const Call& call)
{
    QList<RowRef> out;
    const QStringList names = call.value("groups").split(u';', Qt::SkipEmptyParts);
    for (const QString& name : names) {
        IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<WorkingGroup>(), name.trimmed()));
        out << row;
    }
    return out;
}

Result<> makeRating(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto groups, groupsNamed(store, call));
    IPLAN_TRY_ASSIGN(const auto change,
                     prepareChange(store, QStringLiteral("add"),
                                   QStringList{entityOf<RatingRound>().keyText()} + call.argumentsFrom(2)));
    RowRef row;
    int ballots = 0;
    IPLAN_TRY(store.transact(QStringLiteral("ratingRound:create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(row, change.apply(writer));
        const EntityInfo& link = entityOf<RatingRoundGroup>();
        for (const RowRef& group : groups)
            IPLAN_TRY(
                createRow(writer, link,
                          {{link.field(u"round"), idText(row.id)}, {link.field(u"workingGroup"), idText(group.id)}}));
        IPLAN_TRY_ASSIGN(ballots, makeBallots(writer, Id<RatingRound>(row.id)));
        return {};
    }));
    return out.answer(
        [&] {
            return QStringLiteral("Bewertungsrunde angelegt: %1, %2\n")
                .arg(idText(row.id), counted(ballots, "Stimmzettel", "Stimmzettel"));
        },
        [&] {
            return QJsonValue(
                QJsonObject{{QStringLiteral("id"), idText(row.id)}, {QStringLiteral("ballots"), ballots}});
        });
}

Result<> giveRatingSheets(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto round, ratingNamed(store, call.argument(2)));
    IPLAN_TRY_ASSIGN(const auto folder, outputPath(call));
    IPLAN_TRY(store.transact(kRatingBallotsOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(makeBallots(writer, round.id));
        return {};
    }));
    IPLAN_TRY_ASSIGN(const auto ballots, store.read([&](const Reader& reader) -> Result<QList<NamedBallot>> {
        return ballotsOf(reader, round);
    }));
    QList<Id<RatingBallot>> ids;
    for (const NamedBallot& ballot : ballots)
        ids << ballot.ballot.id;
    const QDate today = QDate::currentDate();
    IPLAN_TRY_ASSIGN(const auto issued, writeRatingSheets(store, ids, folder, today, call.has("together")));
    IPLAN_TRY(store.transact(kRatingOutOperation, [&](Writer& writer) { return noteIssued(writer, issued, today); }));
    return out.answer([&] { return issuedText(issued); }, [&] { return issuedJson(issued); });
}

Result<PlannedSheet> planRatingFile(const Store& store, const Call& call, const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto sheet, readRatingSheet(path));
    RatingReturnOptions options;
    options.sheetWins = call.has("sheet-wins");
    IPLAN_TRY_ASSIGN(const auto plan, planRatingReturn(store, sheet, options));
    return PlannedSheet{plan, plan.round,
                        [plan](Writer& writer) { return applyRatingReturn(writer, plan, writer.today()); }};
}

Result<> takeRatingSheets(Store& store, const Call& call, Formatter& out)
{
    return takeInSheets(store, call, out, {kRatingReturnOperation, "ballot", "item", [&](const QString& path) {
                                               return planRatingFile(store, call, path);
                                           }});
}

/// The value whose key the option names; the usual one where it is not given. Usage for an unknown one.
template <class T>
Result<T> chosen(const Call& call, const char* option, std::span<const T> all, QString (*keyOf)(T), T usual)
{
    const QString wanted = call.value(option);
    if (wanted.isEmpty())
        return usual;
    QStringList keys;
    for (const T one : all) {
        keys << keyOf(one);
        if (keys.last() == wanted)
            return one;
    }
    return fail(ErrorKind::Usage,
                QStringLiteral("iplan rating: „%1“ gibt es für --%2 nicht.").arg(wanted, QString::fromLatin1(option)),
                QStringLiteral("Möglich sind %1.").arg(keys.join(QStringLiteral(", "))));
}

Result<RatingResult> resultOf(const Store& store, const Call& call)
{
    IPLAN_TRY_ASSIGN(const auto round, ratingNamed(store, call.argument(2)));
    IPLAN_TRY_ASSIGN(const auto order, chosen(call, "order", allRatingOrders(), &ratingOrderKey, usualOrder(round)));
    if (!canOrder(round, order))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ fragt nicht nach %2.").arg(round.title, ratingOrderLabel(order)),
                    QStringLiteral("Lassen Sie --order weg, oder nennen Sie, wonach die Runde fragt."));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
    return ratingResult(*snapshot, round, order);
}

Result<> showRatingResult(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto result, resultOf(store, call));
    if (!call.value("output").isEmpty()) {
        IPLAN_TRY_ASSIGN(const auto path, outputPath(call));
        IPLAN_TRY(writeRatingResult(result, QDate::currentDate(), path));
    }
    return out.answer([&] { return ratingResultText(result); }, [&] { return ratingResultJson(result); });
}

Result<int> firstOf(const Call& call)
{
    bool isNumber = false;
    const QString text = call.value("first");
    const int first = text.isEmpty() ? RatingTakeover().first : text.toInt(&isNumber);
    if (text.isEmpty() || (isNumber && first > 0))
        return first;
    return fail(ErrorKind::Usage, QStringLiteral("iplan rating: „%1“ ist keine Zahl ab 1.").arg(text));
}

Result<> takeResultOver(Store& store, const Call& call, Formatter& out)
{
    RatingTakeover takeover;
    IPLAN_TRY_ASSIGN(takeover.kind, chosen(call, "as", allTakeoverKinds(), &takeoverKey, RatingTakeoverKind::First));
    IPLAN_TRY_ASSIGN(takeover.first, firstOf(call));
    IPLAN_TRY_ASSIGN(const auto result, resultOf(store, call));
    IPLAN_TRY_ASSIGN(const auto plan,
                     store.read([&](const Reader& reader) { return planTakeover(reader, result, takeover); }));
    const bool onlyShows = call.has("dry-run");
    if (!onlyShows && !plan.changes.isEmpty())
        IPLAN_TRY(
            store.transact(kRatingTakeoverOperation, [&plan](Writer& writer) { return applyTakeover(writer, plan); }));
    QHash<RowRef, QString> names;
    for (const RatedItem& item : result.items)
        names.insert(item.item.row, (item.item.code + u' ' + item.item.title).simplified());
    return out.answer([&] { return takeoverText(plan, names, onlyShows); }, [&] { return takeoverJson(plan); });
}

constexpr RatingAction kRatingActions[] = {
    {"list", false, 0, "", &listRatings},
    {"new", true, 1, "FELD=WERT …", &makeRating},
    {"out", true, 1, "REF --output ORDNER", &giveRatingSheets},
    {"in", true, 1, "BOGEN …", &takeRatingSheets},
    {"result", false, 1, "REF", &showRatingResult},
    {"apply", true, 1, "REF", &takeResultOver},
};

Result<> runRating(const Call& call, Formatter& out)
{
    QStringList forms;
    for (const RatingAction& action : kRatingActions) {
        forms << QStringLiteral("„%1“").arg(
            (QString::fromLatin1(action.name) + u' ' + QString::fromUtf8(action.words)).trimmed());
        if (call.argument(1) != QLatin1String(action.name))
            continue;
        if (call.argumentsFrom(2).size() < action.least)
            return fail(ErrorKind::Usage, QStringLiteral("iplan rating: es fehlt etwas."),
                        QStringLiteral("Schreiben Sie %1.").arg(forms.last()));
        IPLAN_TRY_ASSIGN(const auto store,
                         action.writes && !call.has("dry-run") ? openForWriting(call) : openForReading(call));
        return action.run(*store, call, out);
    }
    return fail(ErrorKind::Usage, QStringLiteral("iplan rating: „%1“ gibt es nicht.").arg(call.argument(1)),
                QStringLiteral("Möglich sind %1.").arg(forms.join(QStringLiteral(", "))));
}

} // namespace

const Command& ratingCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"AKTION", "list, new, out, in, result oder apply."},
        {"REF", "Die Bewertungsrunde; für new die Felder (title=…), für in die Bögen oder ihr Ordner.", Count::Any}};
    static constexpr OptionInfo options[] = {
        {"output", "PFAD", "Für out der Ordner der Bögen (*.xlsx), für result eine Excel-Datei mit dem Ergebnis."},
        {"groups", "NAMEN", "Für new: die bewertenden Arbeitsgruppen, durch „;“ getrennt."},
        {"together", "", "Für out: ein gemeinsamer Bogen für alle, nur in geheimen Runden."},
        {"sheet-wins", "", "Für in: bei jedem Widerspruch gilt der Bogen. Sonst bleibt die Datei, wie sie ist."},
        {"order", "WIE", "Für result und apply: Rangfolge nach overall, relevance, feasibility oder dots."},
        {"as", "WIE", "Für apply: first (die ersten vorrangig), matrix (Schwerpunkt, Quick Win) oder priority."},
        {"first", "ZAHL", "Für apply: wie viele Vorrang bekommen, sonst 4."},
        {"dry-run", "", "Für in und apply: nur zeigen, was geschähe."}};
    static constexpr Command command{
        "rating",
        "Lässt Gruppen gemeinsam bewerten: gibt Bögen aus, liest sie ein, zeigt das Ergebnis und übernimmt es.",
        "Was bewertet wird, sagen die Felder der Runde. out legt für jedes Mitglied der Gruppen einen Stimmzettel an "
        "und schreibt seinen Bogen; in liest Bögen oder Ordner. result nennt Rang, Mittelwert und Streuung, nie Namen, "
        "und bei weniger als drei Stimmzetteln nichts. apply trägt das Ergebnis bei dem ein, was bewertet wurde.",
        arguments,
        options,
        &runRating};
    return command;
}

} // namespace iplan::cli
