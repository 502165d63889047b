// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ratings.h"

namespace iplan
{

/// Fewer votes than these are not told: with two, each of the two would know what the other one said.
inline constexpr int kFewestVotes = 3;

/// What the votes on one criterion come to. Nothing of it tells who said what.
struct RatingFigures {
    int votes = 0;
    int sum = 0;
    double mean = 0;
    double deviation = 0; ///< standard deviation of the votes as they are (divided by their number)
    int least = 0;
    int most = 0;

    /// Whether there are votes, and too few to be told.
    [[nodiscard]] bool isWithheld() const { return votes > 0 && votes < kFewestVotes; }
    [[nodiscard]] bool isKnown() const { return votes >= kFewestVotes; }
};

/// By what a result is ordered.
enum class RatingOrder {
    Overall, ///< by the mean of relevance and feasibility
    Relevance,
    Feasibility,
    Dots
};
[[nodiscard]] std::span<const RatingOrder> allRatingOrders();
/// For scripts: "overall"; never renamed.
[[nodiscard]] QString ratingOrderKey(RatingOrder order);
[[nodiscard]] QString ratingOrderLabel(RatingOrder order);
/// Whether the round asks for what the order goes by.
[[nodiscard]] bool canOrder(const RatingRound& round, RatingOrder order);
/// By dots where there are any, else overall.
[[nodiscard]] RatingOrder usualOrder(const RatingRound& round);

struct RatedItem {
    RatingItem item;
    RatingFigures relevance;
    RatingFigures feasibility;
    RatingFigures dots;          ///< one vote of each ballot that gives dots at all, of 0 where it gives none here
    std::optional<double> score; ///< by the order; nothing where too few said something
    std::optional<int> rank;     ///< equal scores have equal ranks: 1, 2, 2, 4
};

/// The result of a round as its ballots stand.
struct RatingResult {
    RatingRound round;
    QStringList groups; ///< by name
    RatingOrder order = RatingOrder::Overall;
    int handedOut = 0;      ///< ballots that there are
    int ballots = 0;        ///< of these, with at least one vote that counts
    int withoutDots = 0;    ///< ballots whose dots do not count, since they are more than allowed
    int gradesOff = 0;      ///< grades off the scale, which do not count
    QList<RatedItem> items; ///< by rank, those without one last; equal ones in list order

    /// Whether nothing is told at all.
    [[nodiscard]] bool isTooFew() const { return ballots < kFewestVotes; }
};

/// Counts the ballots. A member with two has one. What was rated stays in the result, also when the round would not ask
/// about it any more.
[[nodiscard]] RatingResult ratingResult(const Snapshot& snapshot, const RatingRound& round, RatingOrder order);

/// High, medium or low, by thirds of the scale.
[[nodiscard]] Rating levelOf(double mean, int scale);

/// The result of one criterion in words: "4,2 (3–5, ±0,7)"; "–" for no votes, "zu wenige" for votes that are not told.
[[nodiscard]] QString figuresText(const RatingFigures& figures);
/// "4,2".
[[nodiscard]] QString meanText(double mean);

/// "3", "–" for none.
[[nodiscard]] QString rankText(const RatedItem& item);

/// What a reader of the result must know, as German sentences: how many voted, too few votes, what does not count. The
/// same on screen, on paper, in XLSX and on the command line.
[[nodiscard]] QStringList remarksOn(const RatingResult& result);

/// A cell of the matrix: the items of which the mean relevance and feasibility are of these levels, in list order.
struct RatingCell {
    Rating relevance = Rating::High;
    Rating feasibility = Rating::High;
    QList<const RatedItem*> items;
};
/// The nine cells by relevance, then feasibility, high first. Points into the result.
[[nodiscard]] QList<RatingCell> ratingMatrix(const RatingResult& result);

} // namespace iplan
