// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ratinganswer.h"

#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/model/fieldtext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

namespace
{

QJsonValue figuresJson(const RatingFigures& figures, bool isTooFew)
{
    if (isTooFew || !figures.isKnown())
        return {};
    return QJsonObject{{QStringLiteral("votes"), figures.votes}, {QStringLiteral("sum"), figures.sum},
                       {QStringLiteral("mean"), figures.mean},   {QStringLiteral("deviation"), figures.deviation},
                       {QStringLiteral("least"), figures.least}, {QStringLiteral("most"), figures.most}};
}

QStringList lineOf(const RatingResult& result, const RatedItem& item)
{
    QStringList out{rankText(item), item.item.code, item.item.title};
    const RatingFigures none;
    if (asksDots(result.round))
        out << (result.isTooFew()     ? figuresText(none)
                : item.dots.isKnown() ? QString::number(item.dots.sum)
                                      : figuresText(item.dots));
    if (asksCriteria(result.round))
        out << figuresText(result.isTooFew() ? none : item.relevance)
            << figuresText(result.isTooFew() ? none : item.feasibility);
    return out;
}

} // namespace

QString ratingRoundsText(const QList<RatingRound>& rounds)
{
    QList<QStringList> lines;
    for (const RatingRound& round : rounds)
        lines << QStringList{round.title, round.subject.label(), round.method.label(), formatDate(round.due),
                             round.state.label()};
    if (lines.isEmpty())
        return QStringLiteral("Keine Bewertungsrunde.\n");
    return tableText({QStringLiteral("Titel"), QStringLiteral("Bewertet werden"), QStringLiteral("Gefragt wird nach"),
                      QStringLiteral("Rückgabe bis"), QStringLiteral("Stand")},
                     lines);
}

QJsonValue ratingRoundsJson(const QList<RatingRound>& rounds)
{
    QJsonArray out;
    for (const RatingRound& round : rounds)
        out << QJsonObject{{QStringLiteral("id"), round.id.text()},
                           {QStringLiteral("title"), round.title},
                           {QStringLiteral("subject"), round.subject.key()},
                           {QStringLiteral("method"), round.method.key()},
                           {QStringLiteral("due"), round.due.toString(Qt::ISODate)},
                           {QStringLiteral("state"), round.state.key()}};
    return out;
}

QString issuedText(const QList<IssuedRatingSheet>& issued)
{
    QString out = QStringLiteral("Geschrieben: %1\n").arg(counted(issued.size(), "Bogen", "Bögen"));
    for (const IssuedRatingSheet& sheet : issued)
        out += QStringLiteral("  %1: %2\n").arg(sheet.name, QDir::toNativeSeparators(sheet.path));
    return out;
}

QJsonValue issuedJson(const QList<IssuedRatingSheet>& issued)
{
    QJsonArray out;
    for (const IssuedRatingSheet& sheet : issued)
        out << QJsonObject{{QStringLiteral("file"), sheet.path},
                           {QStringLiteral("name"), sheet.name},
                           {QStringLiteral("ballots"), static_cast<int>(sheet.ballots.size())}};
    return out;
}

QString ratingResultText(const RatingResult& result)
{
    QStringList head{QStringLiteral("Rang"), QStringLiteral("Nummer"), QStringLiteral("Eintrag")};
    if (asksDots(result.round))
        head << QStringLiteral("Punkte");
    if (asksCriteria(result.round))
        head << QStringLiteral("Relevanz") << QStringLiteral("Umsetzbarkeit");
    QList<QStringList> lines;
    for (const RatedItem& item : result.items)
        lines << lineOf(result, item);
    const QString table =
        lines.isEmpty() ? QStringLiteral("Es gibt nichts, was bewertet wird.\n") : tableText(head, lines);
    return remarksOn(result).join(u'\n') + u'\n' + table;
}

QJsonValue ratingResultJson(const RatingResult& result)
{
    QJsonArray items;
    for (const RatedItem& item : result.items)
        items << QJsonObject{{QStringLiteral("entity"), item.item.row.entity->keyText()},
                             {QStringLiteral("id"), idText(item.item.row.id)},
                             {QStringLiteral("code"), item.item.code},
                             {QStringLiteral("title"), item.item.title},
                             {QStringLiteral("rank"), item.rank ? QJsonValue(*item.rank) : QJsonValue()},
                             {QStringLiteral("relevance"), figuresJson(item.relevance, result.isTooFew())},
                             {QStringLiteral("feasibility"), figuresJson(item.feasibility, result.isTooFew())},
                             {QStringLiteral("dots"), figuresJson(item.dots, result.isTooFew())}};
    return QJsonObject{{QStringLiteral("round"), result.round.title},
                       {QStringLiteral("order"), ratingOrderKey(result.order)},
                       {QStringLiteral("ballots"), result.ballots},
                       {QStringLiteral("handedOut"), result.handedOut},
                       {QStringLiteral("remarks"), QJsonArray::fromStringList(remarksOn(result))},
                       {QStringLiteral("items"), items}};
}

QString takeoverText(const ImportPlan& plan, const QHash<RowRef, QString>& names, bool onlyShown)
{
    QString out = plan.changes.isEmpty() ? QStringLiteral("Nichts zu tun: So steht es schon in der Datei.\n")
                  : onlyShown            ? QStringLiteral("Es würde geändert (nichts wurde geschrieben):\n")
                                         : QStringLiteral("Geändert:\n");
    for (const ImportPlan::Change& change : plan.changes) {
        const Column& field = *change.value.column;
        out += QStringLiteral("  %1, %2: %3 → %4\n")
                   .arg(names.value(plan.rows.at(change.row).row), field.labelText(),
                        takenValueText(field, change.before), takenValueText(field, change.value.value));
    }
    return out;
}

QJsonValue takeoverJson(const ImportPlan& plan)
{
    QJsonArray out;
    for (const ImportPlan::Change& change : plan.changes) {
        const Column& field = *change.value.column;
        out << QJsonObject{{QStringLiteral("entity"), plan.entity->keyText()},
                           {QStringLiteral("id"), idText(plan.rows.at(change.row).row.id)},
                           {QStringLiteral("field"), field.keyText()},
                           {QStringLiteral("before"), displayText(field, change.before)},
                           {QStringLiteral("after"), displayText(field, change.value.value)}};
    }
    return out;
}

} // namespace iplan::cli
