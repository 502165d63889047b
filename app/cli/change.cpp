// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change.h"

#include "app/cli/assignment.h"
#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/linking.h"
#include "app/cli/openfile.h"
#include "app/cli/recordoutput.h"
#include "app/cli/rowref.h"
#include "core/ops/ownfields.h"
#include "core/ops/rows.h"
#include "core/query/belongings.h"
#include "core/query/resolve.h"
#include "core/store/operation.h"

namespace iplan::cli
{

namespace
{

/// What the words of a call give a row.
struct GivenValues {
    QList<FieldValue> fields;
    QList<OwnAssignment> own;
};

Result<GivenValues> valuesOf(const Store& store, const EntityInfo& entity, QStringList words)
{
    return store.read([&](const Reader& reader) -> Result<GivenValues> {
        IPLAN_TRY_ASSIGN(const auto own, takeOwnAssignments(reader, entity, words));
        IPLAN_TRY_ASSIGN(const auto fields, parseAssignments(reader, entity, words));
        return GivenValues{fields, own};
    });
}

Result<> writeOwnValues(Writer& writer, const RowRef& row, const QList<OwnAssignment>& values)
{
    for (const OwnAssignment& value : values)
        IPLAN_TRY(setOwnField(writer, value.field, row, value.text));
    return {};
}

/// A row that belongs to no other would be seen nowhere.
Result<> checkOwner(const Record& record)
{
    QStringList missing;
    bool hasOwner = false;
    bool needsOwner = false;
    for (const FieldInfo& field : record.entity->fields) {
        const bool isEmpty = record.value(field).isNull();
        if (field.has(IsOwner)) {
            needsOwner = true;
            hasOwner = hasOwner || !isEmpty;
            missing << field.keyText() + QStringLiteral("=…");
        }
    }
    if (!needsOwner || hasOwner)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("%1: Es fehlt, wozu der Eintrag gehört.").arg(record.entity->labelText()),
                QStringLiteral("Geben Sie an: %1.").arg(missing.join(QStringLiteral(" oder "))));
}

Result<Change> prepareAdd(const Store& store, const QStringList& words)
{
    IPLAN_TRY_ASSIGN(const auto entity, entityNamed(words.first()));
    const EntityInfo& info = *entity;
    const auto values = valuesOf(store, info, words.mid(1));
    if (!values)
        return failFrom(values);
    Record record = emptyRecord(info);
    for (const FieldValue& value : values->fields)
        record.setValue(*value.field, value.value);
    IPLAN_TRY(checkOwner(record));
    const char* verb = info.role == EntityRole::Link ? "link" : "create";
    return Change{&info, verb, [&info, values = *values](Writer& writer) -> Result<RowRef> {
                      const auto row = createRow(writer, info, columnValues(values.fields));
                      if (!row)
                          return row;
                      IPLAN_TRY(writeOwnValues(writer, *row, values.own));
                      return row;
                  }};
}

Result<Change> prepareSet(const Store& store, const QStringList& words)
{
    const auto row = resolveWritable(store, words.first());
    if (!row)
        return failFrom(row);
    const auto values = valuesOf(store, *row->entity, words.mid(1));
    if (!values)
        return failFrom(values);
    for (const FieldValue& value : values->fields) {
        if (value.field->has(LinkEnd))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("%1: „%2“ lässt sich nicht ändern.")
                            .arg(row->entity->labelText(), value.field->labelText()),
                        QStringLiteral("Lösen Sie die Verknüpfung mit „iplan unlink“ und legen Sie sie neu an."));
    }
    return Change{row->entity, "edit", [row = *row, values = *values](Writer& writer) -> Result<RowRef> {
                      auto record = writer.reader().find(row);
                      for (const FieldValue& value : values.fields)
                          record->setValue(*value.field, value.value);
                      IPLAN_TRY(checkOwner(*record));
                      IPLAN_TRY(setRow(writer, row, columnValues(values.fields)));
                      IPLAN_TRY(writeOwnValues(writer, row, values.own));
                      return row;
                  }};
}

Result<Change> prepareDelete(const Store& store, const QStringList& words)
{
    const auto row = resolveAnywhere(store, words.first());
    if (!row)
        return failFrom(row);
    return Change{row->entity, "delete", [row = *row](Writer& writer) -> Result<RowRef> {
                      IPLAN_TRY(deleteRow(writer, row));
                      return row;
                  }};
}

Result<Change> prepareRestore(const Store& store, const QStringList& words)
{
    // Among the deleted first: the number of a deleted row may have been given to another one since.
    auto row = resolveRef(store, words.first(), Rows::Deleted);
    if (!row && row.error().kind == ErrorKind::NotFound)
        row = resolveRef(store, words.first());
    if (!row)
        return failFrom(row);
    return Change{row->entity, "restore", [row = *row](Writer& writer) -> Result<RowRef> {
                      IPLAN_TRY(restoreRow(writer, row));
                      return row;
                  }};
}

struct Verb {
    const char* command;
    Result<Change> (*prepare)(const Store&, const QStringList&);
    qsizetype least;
    qsizetype most; ///< -1: any number
};

std::span<const Verb> verbs()
{
    static constexpr Verb list[] = {
        {"add", &prepareAdd, 2, -1},        {"set", &prepareSet, 2, -1},   {"delete", &prepareDelete, 1, 1},
        {"restore", &prepareRestore, 1, 1}, {"link", &prepareLink, 2, -1}, {"unlink", &prepareUnlink, 2, -1},
    };
    return list;
}

const char* doneText(const char* verb)
{
    const QLatin1String key(verb);
    if (key == QLatin1String("delete"))
        return "Gelöscht";
    if (key == QLatin1String("restore"))
        return "Wiederhergestellt";
    return key == QLatin1String("unlink") ? "Verknüpfung gelöst" : "Geändert";
}

/// Of a new row the id alone, so that scripts need no JSON to go on with it.
QString changeText(const Store& store, const QString& command, const Change& change, const RowRef& row, bool isWritten)
{
    if (command == u"add" || command == u"link")
        return idText(row.id);
    if (!isWritten)
        return QStringLiteral("Nichts zu ändern.");
    const bool movesAlong = command == u"delete" || command == u"restore";
    const auto title = store.read([&](const Reader& reader) -> Result<QString> {
        const QString along = movesAlong ? belongingsText(belongings(reader, {row})) : QString();
        return RecordOutput(reader).title(row) + (along.isEmpty() ? along : QStringLiteral(", dazu ") + along);
    });
    return QStringLiteral("%1: %2 %3")
        .arg(QString::fromUtf8(doneText(change.verb)), row.entity->labelText(), title.value_or(idText(row.id)));
}

QJsonObject changeJson(const RowRef& row, const CommitNotice& notice)
{
    return {{QStringLiteral("id"), idText(row.id)},
            {QStringLiteral("entity"), row.entity->keyText()},
            {QStringLiteral("commit"), commitJson(notice)}};
}

} // namespace

QStringList changeCommands()
{
    QStringList out;
    for (const Verb& verb : verbs())
        out << QString::fromLatin1(verb.command);
    return out;
}

Result<Change> prepareChange(const Store& store, const QString& command, const QStringList& words)
{
    for (const Verb& verb : verbs()) {
        if (command != QLatin1String(verb.command))
            continue;
        if (words.size() < verb.least || (verb.most >= 0 && words.size() > verb.most))
            return fail(ErrorKind::Usage, QStringLiteral("„%1“ hat zu viele oder zu wenige Angaben.").arg(command),
                        QStringLiteral("„iplan help %1“ zeigt, was dazugehört.").arg(command));
        return verb.prepare(store, words);
    }
    return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist hier kein Befehl.").arg(command),
                QStringLiteral("Möglich sind %1.").arg(changeCommands().join(QStringLiteral(", "))));
}

Result<> runChange(const Call& call, Formatter& out)
{
    return runChangeAs(call.command().nameText(), call, out);
}

Result<> runChangeAs(const QString& command, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto change, prepareChange(*store, command, call.argumentsFrom(1)));
    RowRef row;
    const QString operation = operationKey(*change.entity, change.verb);
    IPLAN_TRY_ASSIGN(const auto notice, store->transact(operation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const auto written, change.apply(writer));
        row = written;
        return {};
    }));
    return out.answer([&] { return changeText(*store, command, change, row, !notice.isEmpty()); },
                      [&] { return QJsonValue(changeJson(row, notice)); });
}

} // namespace iplan::cli
