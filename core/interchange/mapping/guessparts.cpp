// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/guessparts.h"

#include "core/interchange/mapping/columncontent.h"
#include "core/interchange/mapping/fieldsynonyms.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

constexpr int kByYear = 90; ///< a heading that says what and when
constexpr int kByYearOnly = 75;
constexpr int kByMetric = 55;
constexpr int kByContent = 60;
constexpr int kByOParl = 95;
constexpr int kBySure = 95;     ///< the label of a field itself
constexpr double kFewFit = 0.3; ///< cells that fit: the heading means something else
constexpr double kSomeFit = 0.6;

QString costText(int year)
{
    return QString::number(year);
}

/// The stage of costs that a word of the heading names, which is taken out: "Kosten bewilligt".
QString takenStage(QString& rest)
{
    const FieldInfo* stage = entityOf<CostItem>().field(u"stage");
    QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = words.at(i);
        const QString label = word.size() < 3 ? QString() : optionMeant(*stage, word);
        if (!label.isEmpty()) {
            words.removeAt(i);
            rest = words.join(u' ');
            return label;
        }
    }
    return {};
}

ColumnTarget costOf(ColumnTarget target, const HeadingPeriod& period, const QString& stage)
{
    target.fixed.insert(QStringLiteral("year"), costText(period.year));
    if (period.yearTo > period.year)
        target.fixed.insert(QStringLiteral("yearTo"), costText(period.yearTo));
    if (period.goesOn)
        target.fixed.insert(QStringLiteral("recurring"), QStringLiteral("ja"));
    if (!stage.isEmpty())
        target.fixed.insert(QStringLiteral("stage"), stage);
    return target;
}

/// A Sachstand of that period: its text, or its state or traffic light where the column holds these.
ColumnTarget reportOf(const ColumnSample& sample, const HeadingPeriod& period)
{
    ColumnTarget out{ColumnTarget::Kind::Child, QStringLiteral("text"), QStringLiteral("statusReport")};
    for (const char16_t* key : {u"trafficLight", u"state"}) {
        const FieldInfo* field = entityOf<StatusReport>().field(key);
        if (!sample.cells.isEmpty() && shareThatFits(sample, *field) > kSomeFit)
            out.field = field->keyText();
    }
    out.fixed.insert(QStringLiteral("asOf"), period.date.toString());
    return out;
}

/// Headings of measures that name a period: costs, Sachstände and Kennzahlen of it.
QList<GuessCandidate> periodCandidates(const HeadingIndex& index, const ColumnSample& sample)
{
    QList<GuessCandidate> out;
    auto period = &index.entity() == &entityOf<Measure>() ? headingPeriod(sample.heading) : std::nullopt;
    if (!period)
        return out;
    const QString reason = QStringLiteral("Überschrift „%1“").arg(sample.heading);
    const bool hasAmounts = sample.cells.isEmpty() || holdsAmounts(sample);
    QString rest = period->rest;
    const QString stage = takenStage(rest);
    for (const QString& what : {period->rest, rest}) {
        for (const GuessCandidate& each : index.candidates(what)) {
            const bool isReport = each.target.entity == u"statusReport" || each.target.field == u"state" ||
                                  each.target.field == u"trafficLight";
            if (each.target.entity == u"costItem" && hasAmounts)
                out << GuessCandidate{costOf(each.target, *period, stage), std::min(each.confidence + 4, kByYear),
                                      reason};
            else if (isReport && !holdsAmounts(sample))
                out << GuessCandidate{reportOf(sample, *period), std::min(each.confidence + 4, kByYear), reason};
        }
    }
    const ColumnTarget cost{ColumnTarget::Kind::Child, QStringLiteral("amount"), QStringLiteral("costItem")};
    if (rest.isEmpty() && holdsAmounts(sample))
        out << GuessCandidate{costOf(cost, *period, stage), kByYearOnly, reason};
    if (out.isEmpty() && !rest.isEmpty() && holdsAmounts(sample)) {
        ColumnTarget metric{ColumnTarget::Kind::Child, QStringLiteral("value"), QStringLiteral("metricValue")};
        metric.fixed = {{QStringLiteral("metric"), period->rest}, {QStringLiteral("period"), period->date.toString()}};
        out << GuessCandidate{metric, kByMetric, reason};
    }
    return out;
}

/// What the cells alone say.
QList<GuessCandidate> contentCandidates(const HeadingIndex& index, const ColumnSample& sample)
{
    QList<GuessCandidate> out;
    if (sample.cells.isEmpty())
        return out;
    const auto add = [&out](const FieldInfo& field, const QString& reason) {
        out << GuessCandidate{{ColumnTarget::Kind::Field, field.keyText()}, kByContent, reason};
    };
    const FieldInfo* email = index.entity().field(u"email");
    if (email && holdsAddresses(sample))
        add(*email, QStringLiteral("sieht aus wie E-Mail-Adressen"));
    QList<const FieldInfo*> days;
    QList<const FieldInfo*> amounts;
    for (const FieldInfo& field : index.entity().fields) {
        const bool isListed = field.has(InList);
        if (isListed && (field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate))
            days << &field;
        else if (field.kind == FieldKind::Money)
            amounts << &field;
        else if (field.kind == FieldKind::Enum && sample.distinct.size() > 1 && sample.distinct.size() < 20 &&
                 sample.distinct.size() < sample.cells.size() && shareThatFits(sample, field) > 0.8)
            add(field, QStringLiteral("Werte wie „%1“").arg(optionMeant(field, sample.distinct.first())));
    }
    if (days.size() == 1 && shareThatFits(sample, *days.first()) > 0.8)
        add(*days.first(), QStringLiteral("sieht aus wie Datumsangaben"));
    if (amounts.size() == 1 && holdsAmounts(sample) && shareThatFits(sample, *amounts.first()) > 0.8)
        add(*amounts.first(), QStringLiteral("sieht aus wie Beträge"));
    return out;
}

/// Less where the cells contradict the heading.
void weighContent(GuessCandidate& candidate, const HeadingIndex& index, const ColumnSample& sample)
{
    const Column* column = index.column(candidate.target);
    if (!column || sample.cells.isEmpty() || isOwnField(*column))
        return;
    const double share = shareThatFits(sample, *column);
    // A heading that is the field's own name is not passed over because of its cells: what they say must be asked
    // about.
    const bool areWords =
        std::ranges::all_of(sample.cells, [](const TableCell& cell) { return cell.text.size() <= 25; });
    const int least = candidate.confidence >= kBySure && areWords ? 55 : 0;
    if (share < kFewFit)
        candidate.confidence = std::max(candidate.confidence - 50, least);
    else if (share < kSomeFit)
        candidate.confidence = std::max(candidate.confidence - 20, least);
}

QList<GuessCandidate> oparlCandidates(const HeadingIndex& index, const QString& heading)
{
    QList<GuessCandidate> out;
    for (const FieldSynonym& each : oparlFields()) {
        if (index.entity().keyText() == QLatin1String(each.entity) && heading == QString::fromUtf8(each.words))
            out << GuessCandidate{synonymTarget(each), kByOParl, QStringLiteral("OParl „%1“").arg(heading)};
    }
    return out;
}

/// The columns that only our own workbook has: sums of costs by kind and stage.
QHash<QString, QString> computedHeadings(const QList<ColumnSample>& columns)
{
    const QString reason = QStringLiteral("wird vom Programm berechnet");
    QHash<QString, QString> out;
    for (const char16_t* each : {u"Betrag in Summen", u"Handlungsfeld: Maßnahmen", u"Modul: Handlungsempfehlungen"})
        out.insert(QString::fromUtf16(each), reason);
    QSet<QString> headings;
    for (const ColumnSample& each : columns)
        headings.insert(each.heading);
    QStringList stages{QStringLiteral("ohne Stufe")};
    for (const Option& stage : optionsOf<CostStage>())
        stages << stage.labelText();
    for (const QString& stage : std::as_const(stages)) {
        const QString rest = QStringLiteral("Nicht aufgeteilt ") + stage;
        const QString sum = QStringLiteral("Summe ") + stage;
        if (!headings.contains(rest) || !headings.contains(sum))
            continue;
        out.insert(rest, reason);
        out.insert(sum, reason);
        for (const Option& kind : optionsOf<CostKind>())
            out.insert(kind.labelText() + u' ' + stage, reason);
    }
    return out;
}

} // namespace

GuessTable guessTable(const QList<ColumnSample>& columns)
{
    GuessTable out{columns};
    out.isOParl = std::any_of(columns.begin(), columns.end(), [](const ColumnSample& each) {
        return each.heading == u"id" && !each.cells.isEmpty() && each.cells.first().text.startsWith(u"http");
    });
    out.computed = computedHeadings(columns);
    return out;
}

QList<GuessCandidate> columnCandidates(const GuessTable& table, const HeadingIndex& index, const ColumnSample& sample)
{
    if (table.isOParl && sample.heading == u"deleted")
        return {{{ColumnTarget::Kind::Deleted}, kByOParl, QStringLiteral("OParl „deleted“")}};
    if (table.isOParl)
        return oparlCandidates(index, sample.heading);
    if (table.computed.contains(sample.heading))
        return {};
    if (sample.heading == u"Kennung" && holdsIds(sample))
        return {{{ColumnTarget::Kind::Id}, 100, QStringLiteral("Kennung aus diesem Programm")}};
    QList<GuessCandidate> out = index.candidates(sample.heading);
    out << periodCandidates(index, sample);
    for (GuessCandidate& each : out)
        weighContent(each, index, sample);
    out << contentCandidates(index, sample);
    return out;
}

} // namespace iplan
