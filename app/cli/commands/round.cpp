// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/actions.h"
#include "app/cli/change.h"
#include "app/cli/outputpath.h"
#include "app/cli/roundanswer.h"
#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/query/resolve.h"

#include <algorithm>

namespace iplan::cli
{

namespace
{

Result<StatusRound> roundNamed(const Store& store, const QString& ref)
{
    IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<StatusRound>(), ref));
    return store.read([&row](const Reader& reader) -> Result<StatusRound> {
        return reader.find(Id<StatusRound>(row.id)).value_or(StatusRound());
    });
}

Result<> list(Store& store, const Call&, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto rounds, store.read([](const Reader& reader) -> Result<QList<StatusRound>> {
        return reader.all<StatusRound>();
    }));
    return out.answer(
        [&] {
            QList<QStringList> lines;
            for (const StatusRound& round : rounds)
                lines << QStringList{round.title, round.asOf.toString(), formatDate(round.due), round.state.label()};
            return lines.isEmpty() ? QStringLiteral("Keine Sachstandsabfrage.\n")
                                   : tableText({QStringLiteral("Titel"), QStringLiteral("Stichtag"),
                                                QStringLiteral("Antwort bis"), QStringLiteral("Stand")},
                                               lines);
        },
        [&] {
            QJsonArray json;
            for (const StatusRound& round : rounds)
                json << QJsonObject{{QStringLiteral("id"), round.id.text()},
                                    {QStringLiteral("title"), round.title},
                                    {QStringLiteral("asOf"), round.asOf.toIso()},
                                    {QStringLiteral("due"), round.due.toString(Qt::ISODate)},
                                    {QStringLiteral("state"), round.state.key()}};
            return QJsonValue(json);
        });
}

Result<> make(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto change,
                     prepareChange(store, QStringLiteral("add"),
                                   QStringList{QStringLiteral("statusRound")} + call.argumentsFrom(2)));
    RowRef row;
    int recipients = 0;
    IPLAN_TRY(store.transact(QStringLiteral("statusRound:create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(row, change.apply(writer));
        IPLAN_TRY_ASSIGN(recipients, makeRecipients(writer, Id<StatusRound>(row.id)));
        return {};
    }));
    return out.answer(
        [&] {
            return QStringLiteral("Sachstandsabfrage angelegt: %1, %2\n")
                .arg(idText(row.id), counted(recipients, "Empfänger", "Empfänger"));
        },
        [&] {
            return QJsonValue(
                QJsonObject{{QStringLiteral("id"), idText(row.id)}, {QStringLiteral("recipients"), recipients}});
        });
}

/// All recipients of the round, or those that --only names.
Result<QList<Id<RoundRecipient>>> wantedRecipients(const Store& store, const Call& call, const StatusRound& round)
{
    QSet<QUuid> only;
    for (const QString& name : call.value("only").split(u';', Qt::SkipEmptyParts)) {
        IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<Organization>(), name.trimmed()));
        only << row.id;
    }
    return store.read([&](const Reader& reader) -> Result<QList<Id<RoundRecipient>>> {
        QList<Id<RoundRecipient>> out;
        const auto answers = answersOf(reader, round, QDate::currentDate()); // in the order of names
        for (const RoundAnswer& answer : answers) {
            if (only.isEmpty() || only.contains(answer.recipient.organization.uuid()))
                out << answer.recipient.id;
        }
        return out;
    });
}

Result<> issue(Store& store, const Call& call, Formatter& out, RoundMailKind kind)
{
    IPLAN_TRY_ASSIGN(const auto round, roundNamed(store, call.argument(2)));
    IPLAN_TRY_ASSIGN(const auto folder, outputPath(call));
    const bool isRequest = kind == RoundMailKind::Request;
    if (isRequest)
        IPLAN_TRY(store.transact(kRoundRecipientsOperation, [&](Writer& writer) -> Result<> {
            IPLAN_TRY(makeRecipients(writer, round.id));
            return {};
        }));
    IPLAN_TRY_ASSIGN(const auto recipients, wantedRecipients(store, call, round));
    const QDate today = QDate::currentDate();
    IPLAN_TRY_ASSIGN(const auto issued, writeRoundSheets(store, recipients, folder, today, kind));
    IPLAN_TRY(store.transact(isRequest ? kRoundOutOperation : kRoundRemindOperation,
                             [&](Writer& writer) { return noteIssued(writer, issued, kind, today); }));
    return out.answer([&] { return issuedText(issued); }, [&] { return issuedJson(issued); });
}

Result<> giveOut(Store& store, const Call& call, Formatter& out)
{
    return issue(store, call, out, RoundMailKind::Request);
}

Result<> remind(Store& store, const Call& call, Formatter& out)
{
    return issue(store, call, out, RoundMailKind::Reminder);
}

/// "K001.state;K002.text" as cells of the sheet.
Result<QSet<RoundCellKey>> cellsNamed(const ReturnedSheet& sheet, const QString& text)
{
    QSet<RoundCellKey> out;
    const auto columns = roundColumns(sheet.questions);
    for (const QString& word : text.split(u';', Qt::SkipEmptyParts)) {
        const QString code = word.trimmed().section(u'.', 0, -2);
        const QString key = word.trimmed().section(u'.', -1);
        const bool isColumn = std::ranges::any_of(
            columns, [&key](const RoundColumn& column) { return column.isAnswer() && column.key == key; });
        if (code.isEmpty() || !isColumn)
            return fail(ErrorKind::Usage, QStringLiteral("iplan round: „%1“ nennt keine Zelle.").arg(word.trimmed()),
                        QStringLiteral("Schreiben Sie Nummer und Feld, zum Beispiel „K001.state“; „--json“ nennt die "
                                       "Felder unter „column“."));
        for (const ReturnedSheet::Asked& asked : sheet.asked) {
            if (asked.code == code)
                out << RoundCellKey(asked.measure, key);
        }
    }
    return out;
}

Result<PlannedSheet> planFile(const Store& store, const Call& call, const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto sheet, readReturnedSheet(path));
    RoundReturnOptions options;
    options.sheetWins = call.has("sheet-wins");
    IPLAN_TRY_ASSIGN(options.taken, cellsNamed(sheet, call.value("take")));
    IPLAN_TRY_ASSIGN(options.leftOut, cellsNamed(sheet, call.value("without")));
    IPLAN_TRY_ASSIGN(const auto plan, planRoundReturn(store, sheet, options));
    return PlannedSheet{plan, plan.round,
                        [plan](Writer& writer) { return applyRoundReturn(writer, plan, writer.today()); }};
}

Result<> takeIn(Store& store, const Call& call, Formatter& out)
{
    return takeInSheets(store, call, out, {kRoundReturnOperation, "organization", "measure", [&](const QString& path) {
                                               return planFile(store, call, path);
                                           }});
}

Result<> status(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto round, roundNamed(store, call.argument(2)));
    IPLAN_TRY_ASSIGN(const auto answers, store.read([&](const Reader& reader) -> Result<QList<RoundAnswer>> {
        return answersOf(reader, round, QDate::currentDate());
    }));
    return out.answer([&] { return answersText(answers); }, [&] { return answersJson(answers); });
}

constexpr Action kActions[] = {
    {"list", false, 0, "", &list},
    {"new", true, 1, "FELD=WERT …", &make},
    {"out", true, 1, "REF --output ORDNER", &giveOut},
    {"remind", true, 1, "REF --output ORDNER", &remind},
    {"in", true, 1, "BOGEN …", &takeIn},
    {"status", false, 1, "REF", &status},
};

Result<> runRound(const Call& call, Formatter& out)
{
    return runAction(QStringLiteral("round"), kActions, call, out);
}

} // namespace

const Command& roundCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"AKTION", "list, new, out, remind, in oder status."},
        {"REF", "Die Sachstandsabfrage; für new die Felder (title=…), für in die Bögen oder ihr Ordner.", Count::Any}};
    static constexpr OptionInfo options[] = {
        {"output", "ORDNER", "Für out und remind: wohin Bögen (*.xlsx) und Nachrichten (*.eml) geschrieben werden."},
        {"only", "NAMEN", "Für out und remind: nur diese Dienststellen oder Träger, durch „;“ getrennt."},
        {"dry-run", "", "Für in: nur zeigen, was geschähe."},
        {"sheet-wins", "", "Für in: bei jedem Widerspruch gilt der Bogen. Sonst bleibt die Datei, wie sie ist."},
        {"take", "ZELLEN", "Für in: bei diesen Widersprüchen gilt der Bogen, zum Beispiel „K001.state;K002.text“."},
        {"without", "ZELLEN", "Für in: diese Zellen nicht übernehmen."}};
    static constexpr Command command{
        "round",
        "Fragt Dienststellen und Träger nach dem Sachstand: gibt Bögen aus und liest sie wieder ein.",
        "out schreibt für jede Dienststelle einen Bogen mit ihren Maßnahmen und den Entwurf einer Nachricht dazu, "
        "remind dasselbe mit einer Erinnerung für alle, die noch nicht geantwortet haben. in nimmt Bögen oder Ordner; "
        "was seit der Ausgabe auch in der Datei geändert wurde, wird als Widerspruch gezeigt und bleibt, wie es ist.",
        arguments,
        options,
        &runRound};
    return command;
}

} // namespace iplan::cli
