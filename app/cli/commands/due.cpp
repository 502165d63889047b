// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/texttable.h"
#include "core/rules/duerule.h"

namespace iplan::cli
{

namespace
{

QString tableOf(const QString& heading, const QList<DueEntry>& entries)
{
    QList<QStringList> rows;
    for (const DueEntry& entry : entries)
        rows << QStringList{entry.dateText, oneLine(entry.title), entry.what, entry.who};
    return heading + QStringLiteral(" (%L1)\n").arg(rows.size()) + alignedText(rows, QStringLiteral("  "));
}

QString textOf(const QList<DueEntry>& entries, QDate today)
{
    const auto firstToCome =
        std::find_if(entries.begin(), entries.end(), [today](const DueEntry& entry) { return entry.due >= today; });
    const qsizetype overdue = firstToCome - entries.begin();
    return tableOf(QStringLiteral("Überfällig"), entries.first(overdue)) + u'\n' +
           tableOf(QStringLiteral("Demnächst"), entries.sliced(overdue));
}

QJsonArray jsonOf(const QList<DueEntry>& entries, QDate today)
{
    QJsonArray out;
    for (const DueEntry& entry : entries)
        out << QJsonObject{
            {QStringLiteral("rule"), entry.rule->keyText()},
            {QStringLiteral("entity"), entry.row.entity->keyText()},
            {QStringLiteral("id"), idText(entry.row.id)},
            {QStringLiteral("field"), QString::fromLatin1(entry.rule->field)},
            {QStringLiteral("title"), entry.title},
            {QStringLiteral("what"), entry.what},
            {QStringLiteral("due"), entry.due.toString(Qt::ISODate)},
            {QStringLiteral("date"), entry.dateText},
            {QStringLiteral("overdue"), entry.due < today},
            {QStringLiteral("who"), entry.who.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(entry.who)}};
    return out;
}

Result<> runDue(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto within, call.number("within", 0));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store));
    const QDate today = QDate::currentDate();
    const QList<DueEntry> entries =
        dueEntries(*snapshot, today, call.has("within") ? std::optional(within) : std::nullopt);
    return out.answer([&] { return textOf(entries, today); }, [&] { return QJsonValue(jsonOf(entries, today)); });
}

} // namespace

const Command& dueCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"within", "TAGE", "Was in so vielen Tagen fällig wird; sonst jede Frist mit ihrem eigenen Vorlauf."}};
    static constexpr Command command{
        "due",
        "Zeigt die Fristen: was überfällig ist und was demnächst fällig wird.",
        "Dazu gehören Arbeitsschritte, nächste Schritte aus Sachständen, das geplante Ende von Maßnahmen, die "
        "Überprüfung von Modulen, das Ende der Aufbewahrung und von Einwilligungen und mitgenommene Kopien.",
        arguments,
        options,
        &runDue};
    return command;
}

} // namespace iplan::cli
