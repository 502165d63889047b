// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/columnguess.h"

#include "core/base/personname.h"
#include "core/interchange/mapping/cellreader.h"
#include "core/interchange/mapping/columncontent.h"
#include "core/interchange/mapping/conceptguess.h"
#include "core/interchange/mapping/guessparts.h"
#include "core/model/entities.h"

#include <algorithm>
#include <QSet>

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr int kLeastSure = 50;  ///< below, nothing is guessed
constexpr int kSurePart = 78;   ///< from here on a heading is surely a part of an address
constexpr int kHiddenLess = 10; ///< of two headings alike the one that people see is meant
constexpr int kEmptyLess = 15;  ///< or the one that has values

/// A candidate of a column, in the competition for targets.
struct Entry {
    qsizetype column;
    int rank;
    GuessCandidate candidate;
};

QList<Entry> entriesOf(const GuessTable& table, const HeadingIndex& index)
{
    QList<Entry> out;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const ColumnSample& sample = table.columns.at(i);
        const int less = (sample.isHidden ? kHiddenLess : 0) + (sample.cells.isEmpty() ? kEmptyLess : 0);
        for (const GuessCandidate& each : columnCandidates(table, index, sample)) {
            if (each.confidence >= kLeastSure)
                out << Entry{i, each.confidence - less, each};
        }
    }
    std::ranges::stable_sort(out, std::greater<>(), &Entry::rank);
    return out;
}

/// Gives each target to the column that fits best.
class Assignment
{
public:
    explicit Assignment(const GuessTable& table) : m_table(table), m_chosen(table.columns.size(), nullptr) {}

    void assign(const QList<Entry>& entries)
    {
        for (const Entry& each : entries) {
            if (m_chosen.at(each.column))
                continue;
            const QString key = targetKey(each.candidate.target);
            const auto taken = m_taken.constFind(key);
            const bool isPart = each.candidate.target.field == u"address" && each.candidate.confidence >= kSurePart;
            if (taken == m_taken.constEnd() || isPart)
                m_chosen[each.column] = &each.candidate;
            else if (!m_better.contains(each.column))
                m_better.insert(each.column, *taken);
            if (taken == m_taken.constEnd())
                m_taken.insert(key, each.column);
        }
    }
    [[nodiscard]] const GuessCandidate* chosen(qsizetype column) const { return m_chosen.at(column); }
    /// Why the column got nothing, as far as that is known.
    [[nodiscard]] QString reasonAgainst(qsizetype column) const
    {
        const auto better = m_better.constFind(column);
        if (better != m_better.constEnd())
            return QStringLiteral("„%1“ passt besser").arg(m_table.columns.at(*better).heading);
        if (m_table.columns.at(column).cells.isEmpty())
            return QStringLiteral("Spalte ist leer");
        return QStringLiteral("kein Feld gefunden");
    }

private:
    const GuessTable& m_table;
    QList<const GuessCandidate*> m_chosen;
    QHash<QString, qsizetype> m_taken;
    QHash<qsizetype, qsizetype> m_better; ///< the column that took what this one wanted
};

/// Parts of an address become one text.
void joinParts(QList<ColumnGuess>& guesses)
{
    QList<ColumnGuess*> parts;
    for (ColumnGuess& each : guesses) {
        if (each.mapping.target.kind == ColumnTarget::Kind::Field && each.mapping.target.field == u"address")
            parts << &each;
    }
    bool isAfterPostcode = false;
    for (ColumnGuess* each : parts) {
        if (parts.size() > 1) // "Beispielweg 1, 50823 Köln"
            each->mapping.join = isAfterPostcode ? QStringLiteral(" ") : QStringLiteral(", ");
        const QString heading = foldedHeading(each->mapping.heading);
        isAfterPostcode = heading == u"plz" || heading.startsWith(u"postleitzahl");
    }
}

/// Whether a column names rows of this program.
bool isOwnExport(const QList<ColumnGuess>& guesses)
{
    return std::ranges::any_of(
        guesses, [](const ColumnGuess& each) { return each.mapping.target.kind == ColumnTarget::Kind::Id; });
}

/// What links say besides: bodies that take part cooperate, unless the list says otherwise. Our own workbook names all
/// links of a row, one a line and with their role: who takes one out wants it gone. One that was made for the public
/// names only some of them; it lacks the fields that are not for the public.
void completeLinks(QList<ColumnGuess>& guesses, const EntityInfo& entity)
{
    const auto becomes = [&guesses](const auto& matches) {
        return std::ranges::any_of(guesses, [&](const ColumnGuess& each) { return matches(each.mapping.target); });
    };
    const bool isOwn = isOwnExport(guesses);
    const bool isWhole = becomes([&entity](const ColumnTarget& target) {
        const FieldInfo* field = target.kind == ColumnTarget::Kind::Field ? entity.field(target.field) : nullptr;
        return field && !field->isPublic();
    });
    for (ColumnGuess& each : guesses) {
        if (each.mapping.target.kind != ColumnTarget::Kind::Link)
            continue;
        if (isOwn) {
            each.mapping.replaces = isWhole;
            each.mapping.separators = QStringLiteral("\n");
        } else if (each.mapping.target.entity == u"measureParticipant" &&
                   !each.mapping.target.fixed.contains(QStringLiteral("role"))) {
            each.mapping.target.fixed.insert(QStringLiteral("role"),
                                             Choice<ParticipantRole>(ParticipantRole::Cooperation).label());
        }
    }
}

/// A second column of costs for one year would be the same row: a person has to say what tells them apart.
void skipSameCosts(QList<ColumnGuess>& guesses)
{
    static const QRegularExpression year(QStringLiteral("\\b(20\\d\\d)\\b"));
    QList<ColumnTarget> known;
    for (ColumnGuess& each : guesses) {
        ColumnTarget& target = each.mapping.target;
        if (target.kind != ColumnTarget::Kind::Child)
            continue;
        const auto match = year.match(each.mapping.heading);
        if (target.entity == u"costItem" && match.hasMatch() && !target.fixed.contains(QStringLiteral("year")))
            target.fixed.insert(QStringLiteral("year"), match.captured(1));
        if (known.contains(target)) {
            each.reason = QStringLiteral("wäre dasselbe wie eine andere Spalte; Art oder Stufe unterscheiden sie");
            each.confidence = 0;
            target = {};
            continue;
        }
        known << target;
    }
}

/// What a list says of costs without naming a stage is an estimate of the administration: less claims nobody, and
/// amounts without a stage are in no sum of a stage.
void proposeStage(QList<ColumnGuess>& guesses)
{
    const QString stage = QStringLiteral("stage");
    QList<ColumnTarget> known;
    for (const ColumnGuess& each : guesses) {
        if (each.mapping.target.entity == u"costItem" && each.mapping.target.field == stage)
            return; // a column says it
        known << each.mapping.target;
    }
    for (ColumnGuess& each : guesses) {
        ColumnTarget proposed = each.mapping.target;
        if (proposed.kind != ColumnTarget::Kind::Child || proposed.entity != u"costItem" ||
            proposed.fixed.contains(stage))
            continue;
        proposed.fixed.insert(stage, Choice<CostStage>(CostStage::Estimated).label());
        if (!known.contains(proposed)) // or both would be one row
            each.mapping.target = proposed;
    }
}

/// Costs without a year beside those of years are their sum.
void skipSums(QList<ColumnGuess>& guesses, const QList<ColumnSample>& columns)
{
    const auto isCost = [](const ColumnGuess& each) {
        return each.mapping.target.entity == u"costItem" && each.mapping.target.field == u"amount";
    };
    const auto hasYear = [](const ColumnGuess& each) {
        return each.mapping.target.fixed.contains(QStringLiteral("year"));
    };
    const bool hasYears = std::any_of(guesses.cbegin(), guesses.cend(),
                                      [&](const ColumnGuess& each) { return isCost(each) && hasYear(each); });
    for (qsizetype i = 0; hasYears && i < guesses.size(); ++i) {
        ColumnGuess& each = guesses[i];
        if (!isCost(each) || hasYear(each))
            continue;
        const QString heading = foldedHeading(columns.at(i).heading);
        const auto& cells = columns.at(i).cells;
        const bool isComputed = !cells.isEmpty() && std::all_of(cells.begin(), cells.end(),
                                                                [](const TableCell& cell) { return cell.isFormula; });
        if (isComputed || heading.contains(u"gesamt") || heading.contains(u"summe") || heading.contains(u"total"))
            each = {ColumnMapping{each.mapping.heading}, 0, QStringLiteral("Summe anderer Spalten")};
    }
}

/// "Beispiel, Dr. Erika" in a column "Name", where no column has the given names. Whoever is not found yet is nobody.
void splitNames(QList<ColumnGuess>& guesses, const QList<ColumnSample>& columns)
{
    static const QSet<QString> familyOnly{QStringLiteral("nachname"), QStringLiteral("familienname"),
                                          QStringLiteral("zuname"),   QStringLiteral("lastname"),
                                          QStringLiteral("surname"),  QStringLiteral("familyname")};
    const auto becomes = [](const ColumnGuess& each, const char16_t* field) {
        return each.mapping.target.kind == ColumnTarget::Kind::Field && each.mapping.target.field == field;
    };
    if (std::ranges::any_of(guesses, [&](const ColumnGuess& each) { return becomes(each, u"givenName"); }))
        return;
    for (qsizetype i = 0; i < guesses.size(); ++i) {
        ColumnGuess& each = guesses[i];
        if (!becomes(each, u"familyName") || familyOnly.contains(foldedHeading(each.mapping.heading)))
            continue;
        const QList<TableCell> cells = columns.at(i).cells;
        const auto whole = std::ranges::count_if(
            cells, [](const TableCell& cell) { return !personNameParts(cell.text).given.isEmpty(); });
        if (whole * 2 < cells.size())
            continue;
        each.mapping.splits = true;
        each.reason += QStringLiteral("; ganze Namen werden in Vor- und Nachnamen geteilt");
        for (const QString& text : columns.at(i).distinct) {
            if (foldedHeading(text) == u"nn")
                each.mapping.values.insert(text, ValueChoice{});
        }
    }
}

/// "2026 bis 2028" in a column "Laufzeit", where no column has the beginning.
void splitPeriods(QList<ColumnGuess>& guesses, const QList<ColumnSample>& columns)
{
    const auto becomes = [](const ColumnGuess& each, const char16_t* field) {
        return each.mapping.target.kind == ColumnTarget::Kind::Field && each.mapping.target.field == field;
    };
    if (std::ranges::any_of(guesses, [&](const ColumnGuess& each) { return becomes(each, u"plannedStart"); }))
        return;
    for (qsizetype i = 0; i < guesses.size(); ++i) {
        const bool hasBoth = std::ranges::any_of(columns.at(i).distinct, [](const QString& text) {
            const PeriodParts parts = periodParts(text);
            return !parts.from.isEmpty() && parts.from != parts.to;
        });
        // "Frist" and "Ende" name one day.
        const QString heading = foldedHeading(columns.at(i).heading);
        const bool isPeriod = heading.contains(u"lauf") || heading.contains(u"zeit") || heading.contains(u"dauer");
        if (!isPeriod || !hasBoth || !becomes(guesses.at(i), u"plannedEnd"))
            continue;
        guesses[i].mapping.splits = true;
        guesses[i].reason += QStringLiteral("; „von – bis“ wird in Beginn und Ende geteilt");
    }
}

/// Our own exports say in each row all that they have: an empty cell is one.
void readOwnAsWritten(QList<ColumnGuess>& guesses)
{
    const bool isOwn = isOwnExport(guesses);
    for (ColumnGuess& each : guesses)
        each.mapping.fillsDown = each.mapping.fillsDown && !isOwn;
}

} // namespace

QList<ColumnGuess> guessByIndex(const GuessTable& table, const HeadingIndex& index)
{
    const QList<Entry> entries = entriesOf(table, index);
    Assignment assignment(table);
    assignment.assign(entries);
    qsizetype most = 0;
    for (const ColumnSample& each : table.columns)
        most = std::max(most, each.cells.size());
    QList<ColumnGuess> out;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const ColumnSample& sample = table.columns.at(i);
        ColumnGuess guess{ColumnMapping{sample.heading}, 0, {}};
        if (const GuessCandidate* chosen = assignment.chosen(i)) {
            guess.mapping.target = chosen->target;
            guess.confidence = std::clamp(chosen->confidence, 0, 100);
            guess.reason = chosen->reason;
            if (const Column* column = index.column(chosen->target))
                readContent(guess.mapping, sample, *column, most);
        } else {
            const QString computed = table.computed.value(sample.heading);
            guess.reason = computed.isEmpty() ? assignment.reasonAgainst(i) : computed;
        }
        out << guess;
    }
    guessModulesBeside(index.entity(), out, table.columns);
    readOwnAsWritten(out);
    joinParts(out);
    if (&index.entity() == &entityOf<Person>())
        splitNames(out, table.columns);
    else if (&index.entity() == &entityOf<Measure>())
        splitPeriods(out, table.columns);
    completeLinks(out, index.entity());
    skipSameCosts(out);
    skipSums(out, table.columns);
    proposeStage(out);
    return out;
}

QList<ColumnGuess> guessColumns(const EntityInfo& entity, const QList<ColumnSample>& columns,
                                const OwnFieldList& ownFields)
{
    return guessByIndex(guessTable(columns), HeadingIndex(entity, ownFields));
}

} // namespace iplan
