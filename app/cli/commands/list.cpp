// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/assignment.h"
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/recordoutput.h"
#include "app/cli/rowref.h"
#include "app/cli/texttable.h"
#include "core/base/searchtext.h"

namespace iplan::cli
{

namespace
{

Result<FieldList> chosenFields(const EntityInfo& entity, const Call& call)
{
    if (!call.has("fields"))
        return listFields(entity);
    FieldList out;
    const QStringList keys = call.value("fields").split(u',', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        if (key.trimmed() == u"id")
            continue; // always there
        IPLAN_TRY_ASSIGN(const auto field, fieldNamed(entity, key.trimmed()));
        out << field;
    }
    return out;
}

/// Texts match folded, as people know it from the filter line; everything else by value.
bool matches(const Record& record, const FieldValue& wanted)
{
    const Value value = record.value(*wanted.field);
    if (wanted.field->isTextual())
        return foldedName(value.text()) == foldedName(wanted.value.text());
    return value == wanted.value;
}

Result<QList<Record>> matchingRecords(const Reader& reader, const EntityInfo& entity, const Call& call)
{
    QList<FieldValue> conditions;
    const QStringList words = call.values("where");
    for (const QString& word : words) {
        IPLAN_TRY_ASSIGN(const auto condition, parseAssignments(reader, entity, {word}));
        conditions << condition;
    }
    QList<Record> records = reader.list(entity, call.has("deleted") ? Rows::Deleted : Rows::Live);
    records.removeIf([&](const Record& record) {
        return !std::all_of(conditions.begin(), conditions.end(),
                            [&](const FieldValue& condition) { return matches(record, condition); });
    });
    return records;
}

Result<> answerRecords(const Reader& reader, const QList<Record>& records, const FieldList& fields, Formatter& out)
{
    RecordOutput output(reader);
    return out.answer(
        [&] {
            QStringList headings;
            for (const FieldInfo* field : fields)
                headings << field->labelText();
            QList<QStringList> rows;
            for (const Record& record : records) {
                QStringList cells;
                for (const FieldInfo* field : fields)
                    cells << output.text(*field, record.value(*field));
                rows << (cells << idText(record.id));
            }
            return tableText(headings << QStringLiteral("Kennung"), rows);
        },
        [&] {
            QJsonArray rows;
            for (const Record& record : records)
                rows << output.json(record, fields);
            return QJsonValue(rows);
        });
}

Result<> runList(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto entity, entityNamed(call.argument(1)));
    IPLAN_TRY_ASSIGN(const auto fields, chosenFields(*entity, call));
    IPLAN_TRY_ASSIGN(const auto limit, call.number("limit", -1));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    return store->read([&](const Reader& reader) -> Result<> {
        IPLAN_TRY_ASSIGN(auto records, matchingRecords(reader, *entity, call));
        if (limit >= 0 && records.size() > limit)
            records.resize(limit);
        return answerRecords(reader, records, fields, out);
    });
}

} // namespace

const Command& listCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"ART", "Die Art, zum Beispiel measure."}};
    static constexpr OptionInfo options[] = {
        {"where", "FELD=WERT", "Nur Einträge mit diesem Wert; „feld=“ sucht leere Felder. Mehrere gelten zugleich.",
         true},
        {"fields", "A,B", "Diese Felder in dieser Reihenfolge."},
        {"limit", "N", "Höchstens so viele."},
        {"deleted", "", "Statt der übrigen die Einträge im Papierkorb."}};
    static constexpr Command command{
        "list",
        "Zeigt Einträge einer Art als Tabelle.",
        "Ohne --fields erscheinen die Spalten, die auch das Fenster zeigt. Einträge im Papierkorb erscheinen nur mit "
        "--deleted.",
        arguments,
        options,
        &runList};
    return command;
}

} // namespace iplan::cli
