// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/rowref.h"
#include "core/ops/erase.h"
#include "core/store/backup.h"

namespace iplan::cli
{

namespace
{

struct Outcome {
    ErasureResult erasure;
    ErasedBackups backups;
    bool isPending = false;
    QHash<QUuid, QString> titles; ///< of the rows that hints name
};

QString hintText(const Outcome& outcome, const RowRef& row)
{
    return QStringLiteral("  %1 %2 (%3)\n").arg(row.entity->labelText(), outcome.titles.value(row.id), idText(row.id));
}

QString textOf(const Outcome& outcome)
{
    QString out = outcome.erasure.notice.isEmpty()
                      ? QStringLiteral("Schon früher endgültig gelöscht; auch die Sicherungen wurden nachgesehen:\n")
                      : QStringLiteral("Endgültig gelöscht, auch im Verlauf; das lässt sich nicht zurücknehmen:\n");
    for (const auto& [entity, number] : countsByEntity(outcome.erasure.rows))
        out += QStringLiteral("  %1 %2\n").arg(number).arg(number == 1 ? entity->labelText() : entity->pluralText());
    if (!outcome.backups.rewritten.isEmpty())
        out += QStringLiteral("Auch aus Sicherungen entfernt: %1\n")
                   .arg(outcome.backups.rewritten.join(QStringLiteral(", ")));
    for (const QString& failure : outcome.backups.failed)
        out += QStringLiteral("Nicht bereinigt: %1 Löschen Sie diese Sicherung von Hand.\n").arg(failure);
    if (outcome.isPending)
        out += QStringLiteral("Der freie Platz in der Datei wird beim nächsten Öffnen bereinigt: ein anderes Programm "
                              "liest sie gerade.\n");
    if (!outcome.erasure.redacted.isEmpty()) {
        out += QStringLiteral("Entfernt aus Abgeschlossenem, wo „[Name entfernt am …]“ steht:\n");
        for (const RowRef& row : outcome.erasure.redacted)
            out += hintText(outcome, row);
    }
    if (!outcome.erasure.mentions.isEmpty()) {
        out += QStringLiteral("Der Name kommt noch vor in:\n");
        for (const Erasure::Mention& mention : outcome.erasure.mentions)
            out += hintText(outcome, mention.row).chopped(1) +
                   (mention.isPast ? QStringLiteral(", nur in früheren Fassungen\n") : QStringLiteral("\n"));
    }
    if (!outcome.erasure.authors.isEmpty()) {
        out += QStringLiteral("Ebenso heißt, wer Änderungen gemacht hat:\n");
        for (const RowRef& row : outcome.erasure.authors)
            out += hintText(outcome, row);
    }
    return out.chopped(1);
}

QJsonObject hintJson(const Outcome& outcome, const RowRef& row)
{
    return {{QStringLiteral("entity"), row.entity->keyText()},
            {QStringLiteral("id"), idText(row.id)},
            {QStringLiteral("title"), outcome.titles.value(row.id)}};
}

QJsonObject jsonOf(const Outcome& outcome)
{
    QJsonArray rows;
    for (const RowRef& row : outcome.erasure.rows)
        rows << QJsonObject{{QStringLiteral("entity"), row.entity->keyText()}, {QStringLiteral("id"), idText(row.id)}};
    QJsonArray mentions;
    for (const Erasure::Mention& mention : outcome.erasure.mentions) {
        QJsonObject hint = hintJson(outcome, mention.row);
        hint.insert(QStringLiteral("past"), mention.isPast);
        mentions << hint;
    }
    QJsonArray redacted;
    for (const RowRef& row : outcome.erasure.redacted)
        redacted << hintJson(outcome, row);
    QJsonArray authors;
    for (const RowRef& row : outcome.erasure.authors)
        authors << hintJson(outcome, row);
    const auto& notice = outcome.erasure.notice;
    return {{QStringLiteral("commit"), notice.isEmpty() ? QJsonValue() : QJsonValue(idText(notice.commit.id))},
            {QStringLiteral("erased"), rows},
            {QStringLiteral("backups"), QJsonArray::fromStringList(outcome.backups.rewritten)},
            {QStringLiteral("failedBackups"), QJsonArray::fromStringList(outcome.backups.failed)},
            {QStringLiteral("pending"), outcome.isPending},
            {QStringLiteral("redacted"), redacted},
            {QStringLiteral("mentions"), mentions},
            {QStringLiteral("authors"), authors}};
}

/// The titles of the rows that hints name.
Result<> readTitles(const Store& store, Outcome& outcome)
{
    return store.read([&](const Reader& reader) -> Result<> {
        QList<RowRef> rows = outcome.erasure.authors + outcome.erasure.redacted;
        for (const Erasure::Mention& mention : std::as_const(outcome.erasure.mentions))
            rows << mention.row;
        for (const RowRef& row : std::as_const(rows)) {
            if (const auto record = reader.find(row))
                outcome.titles.insert(row.id, recordTitle(*record));
        }
        return {};
    });
}

/// The row that a REF names, also one that was erased before: then what is left to do is done.
Result<RowRef> rowNamed(const Store& store, const QString& ref)
{
    const auto row = resolveAnywhere(store, ref);
    const QUuid id = idFromText(ref);
    if (row || id.isNull())
        return row;
    IPLAN_TRY_ASSIGN(const auto erased, store.erasure().rows());
    const auto known = std::find_if(erased.begin(), erased.end(), [&](const RowKey& key) { return key.id == id; });
    const EntityInfo* entity = known == erased.end() ? nullptr : entityByKey(known->entity);
    return entity ? Result<RowRef>(RowRef{entity, id}) : row;
}

Result<> runErase(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    QList<RowRef> rows;
    for (const QString& ref : call.argumentsFrom(1)) {
        IPLAN_TRY_ASSIGN(const auto row, rowNamed(*store, ref));
        rows << row;
    }
    IPLAN_TRY_ASSIGN(const auto erasure, eraseRecords(*store, rows));
    Outcome outcome{erasure, {}, store->erasure().isPending(), {}};
    // The file is done; what hinders the backups is told and does not hide that.
    const auto backups = BackupManager::carryErasuresOnThisPc(*store);
    if (backups)
        outcome.backups = *backups;
    else
        outcome.backups.failed << backups.error().message;
    IPLAN_TRY(readTitles(*store, outcome));
    return out.answer([&] { return textOf(outcome); }, [&] { return QJsonValue(jsonOf(outcome)); });
}

} // namespace

const Command& eraseCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Die Einträge: Kennung oder art:name.", Count::Many}};
    static constexpr Command command{
        "erase",
        "Löscht Personendaten endgültig: aus Datei, Verlauf, Suche und den Sicherungen dieses PCs.",
        "Fragt nicht nach und lässt sich nicht zurücknehmen. Mit einer Person gehen ihre Einwilligungen, "
        "Mitgliedschaften und Teilnahmen. Andere Kopien löschen beim nächsten Abgleich ebenso; Ausdrucke und Exporte "
        "bleiben.",
        arguments,
        {},
        &runErase};
    return command;
}

} // namespace iplan::cli
