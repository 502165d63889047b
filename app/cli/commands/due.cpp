// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/texttable.h"
#include "app/cli/timeinput.h"
#include "core/interchange/duecalendar.h"
#include "core/rules/duelist.h"

namespace iplan::cli
{

namespace
{

const QString kTextFormat = QStringLiteral("text");
const QString kJsonFormat = QStringLiteral("json");
const QString kIcsFormat = QStringLiteral("ics");

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

/// For how many days ahead is asked; nothing: each rule says it itself.
Result<std::optional<int>> daysAhead(const Call& call, QDate today)
{
    if (!call.has("until")) {
        IPLAN_TRY_ASSIGN(const auto within, call.number("within", 0));
        return call.has("within") ? std::optional(within) : std::nullopt;
    }
    if (call.has("within"))
        return fail(ErrorKind::Usage, QStringLiteral("--until und --within sagen beide, bis wann."),
                    QStringLiteral("Lassen Sie eines von beiden weg."));
    IPLAN_TRY_ASSIGN(const auto until, parseTime(call.value("until")));
    return std::optional(int(today.daysTo(until.toLocalTime().date())));
}

/// Leaves what the author must do. NotFound where the file does not know them, since nothing would look like nothing
/// to do.
Result<> keepOwn(QList<DueEntry>& entries, const Snapshot& snapshot, const AuthorName& author)
{
    if (!hasPersonOf(snapshot, author))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("Eine Person „%1“ gibt es in der Datei nicht.").arg(author.name),
                    QStringLiteral("Nennen Sie mit --author den Namen, unter dem die Person in der Datei steht."));
    entries.removeIf([&author](const DueEntry& entry) { return !isOwn(entry, author); });
    return {};
}

Result<> runDue(const Call& call, Formatter& out)
{
    const QDate today = QDate::currentDate();
    IPLAN_TRY_ASSIGN(const auto within, daysAhead(call, today));
    QString format;
    if (call.has("format")) {
        IPLAN_TRY_ASSIGN(format, call.oneOf("format", {kTextFormat, kJsonFormat, kIcsFormat}));
    }
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store));
    QList<DueEntry> entries = dueEntries(*snapshot, today, within);
    if (call.has("mine"))
        IPLAN_TRY(keepOwn(entries, *snapshot, writeOptions(call).author));
    const auto text = [&] { return textOf(entries, today); };
    const auto json = [&] { return QJsonValue(jsonOf(entries, today)); };
    if (format.isEmpty())
        return out.answer(text, json);
    if (format != kIcsFormat)
        return Formatter::make(format == kJsonFormat)->answer(text, json);
    IPLAN_TRY_ASSIGN(const QByteArray calendar, dueCalendarBytes(*store, entries, today));
    return Formatter::make(false)->answer([&] { return QString::fromUtf8(calendar); }, json);
}

} // namespace

const Command& dueCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"within", "TAGE", "Was in so vielen Tagen fällig wird; sonst jede Frist mit ihrem eigenen Vorlauf."},
        {"until", "TAG", "Was bis zu diesem Tag fällig wird, statt --within."},
        {"mine", "", "Nur, wofür die Person zuständig ist, unter deren Namen geschrieben wird (--author)."},
        {"format", "FORMAT",
         "text, json oder ics: Aufgaben für ein Kalenderprogramm, mit Erinnerung am Tag der Frist."}};
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
