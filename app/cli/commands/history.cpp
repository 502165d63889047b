// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/historystate.h"
#include "app/cli/openfile.h"
#include "app/cli/recordoutput.h"
#include "app/cli/rowref.h"
#include "app/cli/texttable.h"
#include "app/cli/timeinput.h"
#include "core/model/author.h"
#include "core/model/fieldtext.h"
#include "core/query/history.h"
#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"

namespace iplan::cli
{

namespace
{

struct Entry {
    CommitRecord commit;
    QString author;
    QList<FieldChange> changes;
};

QList<Entry> entriesOf(JournalReader& journal, const Reader& reader, const RowRef& row, int limit)
{
    QList<Entry> out;
    const auto commits = CommitHistory(journal).commits(row, limit);
    for (const CommitRecord& commit : commits) {
        const auto author = reader.find(Id<Author>(commit.author));
        out << Entry{commit, author ? author->name : QString(),
                     fieldChanges(CommitHistory(journal).changes(commit.seq, row))};
    }
    return out;
}

QString changeText(const FieldChange& change, RecordOutput& output)
{
    const QString row = change.row.entity ? titleWithKind(*change.row.entity, oneLine(output.title(change.row), 60))
                                          : change.entityKey + u' ' + idText(change.row.id);
    const auto shown = [&](const Value& value) {
        const QString text = oneLine(change.field ? output.text(*change.field, value) : value.text(), 80);
        return text.isEmpty() ? QStringLiteral("leer") : text;
    };
    if (const QString what = rowChangeText(change); !what.isEmpty())
        return QStringLiteral("  %1: %2\n").arg(row, what);
    return QStringLiteral("  %1: %2: %3 → %4\n")
        .arg(row, change.field ? change.field->labelText() : change.unit, shown(change.from), shown(change.to));
}

QString textOf(const QList<Entry>& entries, RecordOutput& output)
{
    QString out;
    for (const Entry& entry : entries) {
        out += QStringLiteral("%1  %2  %3  %4\n")
                   .arg(idText(entry.commit.id).left(8), timeText(entry.commit.time),
                        entry.author.isEmpty() ? QStringLiteral("–") : entry.author,
                        operationLabel(entry.commit.operation));
        for (const FieldChange& change : entry.changes)
            out += changeText(change, output);
    }
    return out.isEmpty() ? QStringLiteral("Keine Einträge.") : out;
}

QJsonObject changeJson(const FieldChange& change, RecordOutput& output)
{
    const bool isDeleted = change.unit == kDeletedUnit;
    const auto json = [&](const Value& value) -> QJsonValue {
        if (change.field)
            return value.isNull() ? QJsonValue(QJsonValue::Null) : toJson(*change.field, value);
        if (isDeleted)
            return value.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(value.integer() != 0);
        return QJsonValue::fromVariant(value.toVariant());
    };
    return {{QStringLiteral("entity"), change.entityKey},
            {QStringLiteral("id"), idText(change.row.id)},
            {QStringLiteral("title"), change.row.entity ? output.title(change.row) : QString()},
            {QStringLiteral("field"), change.field ? change.field->jsonKey() : change.unit},
            {QStringLiteral("label"), change.field ? change.field->labelText()
                                      : isDeleted  ? QStringLiteral("Papierkorb")
                                                   : change.unit},
            {QStringLiteral("from"), json(change.from)},
            {QStringLiteral("to"), json(change.to)}};
}

QJsonArray jsonOf(const QList<Entry>& entries, RecordOutput& output)
{
    QJsonArray out;
    for (const Entry& entry : entries) {
        QJsonArray changes;
        for (const FieldChange& change : entry.changes)
            changes << changeJson(change, output);
        out << QJsonObject{{QStringLiteral("commit"), idText(entry.commit.id)},
                           {QStringLiteral("time"), timeJson(entry.commit.time)},
                           {QStringLiteral("author"), entry.author},
                           {QStringLiteral("operation"), entry.commit.operation},
                           {QStringLiteral("label"), operationLabel(entry.commit.operation)},
                           {QStringLiteral("changes"), changes}};
    }
    return out;
}

Result<> runHistory(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto limit, call.number("limit", 0));
    IPLAN_TRY_ASSIGN(const auto time, call.has("at") ? parseTime(call.value("at")) : Result<QDateTime>(QDateTime()));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    RowRef row;
    if (call.hasArgument(1)) {
        IPLAN_TRY_ASSIGN(const auto named, resolveAnywhere(*store, call.argument(1)));
        row = named;
    }
    if (call.has("at"))
        return row.isNull() ? answerCountsAt(*store, time, out) : answerStateOf(*store, row, time, out);
    return store->readJournal([&](JournalReader& journal, const Reader& reader) -> Result<> {
        const auto entries = entriesOf(journal, reader, row, limit);
        RecordOutput output(reader);
        return out.answer([&] { return textOf(entries, output); }, [&] { return QJsonValue(jsonOf(entries, output)); });
    });
}

} // namespace

const Command& historyCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Nur was diesen Eintrag betrifft: Kennung oder art:name.", Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"at", "ZEIT", "Statt des Verlaufs der Stand zu dieser Zeit: des Eintrags oder die Zahl der Einträge."},
        {"limit", "N", "Nur die letzten N Commits."}};
    static constexpr Command command{
        "history",
        "Zeigt, wer wann was geändert hat, das Neueste zuerst.",
        "Ein Tag ohne Uhrzeit gilt bis zu seinem Ende, eine Uhrzeit ohne Zeitzone ist Ortszeit.",
        arguments,
        options,
        &runHistory};
    return command;
}

} // namespace iplan::cli
