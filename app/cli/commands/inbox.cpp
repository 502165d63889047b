// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"
#include "app/cli/commands.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "core/store/operation.h"

namespace iplan::cli
{

namespace
{

QJsonValue optional(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject sourceJson(const HeldItem& item)
{
    return {{QStringLiteral("commit"), item.commit.isNull() ? QJsonValue() : QJsonValue(idText(item.commit))},
            {QStringLiteral("source"), optional(item.source.name)},
            {QStringLiteral("place"), optional(item.source.place)},
            {QStringLiteral("since"), item.since.isValid() ? QJsonValue(timeJson(item.since)) : QJsonValue()}};
}

QJsonObject waitingJson(const HeldItem& item)
{
    QJsonObject out = sourceJson(item);
    QJsonArray missing;
    for (const QUuid& id : item.missing)
        missing << idText(id);
    out.insert(QStringLiteral("missing"), missing);
    out.insert(QStringLiteral("author"), optional(item.authorName));
    out.insert(QStringLiteral("time"), timeJson(item.time));
    out.insert(QStringLiteral("operation"), item.operation);
    out.insert(QStringLiteral("label"), operationLabel(item.operation));
    out.insert(QStringLiteral("newer"), item.newer);
    return out;
}

QJsonObject refusedJson(const HeldItem& item)
{
    QJsonObject out = sourceJson(item);
    out.insert(QStringLiteral("reason"), item.reason);
    out.insert(QStringLiteral("hint"), item.hint);
    return out;
}

QJsonObject itemsJson(const QList<HeldItem>& items)
{
    QJsonArray waiting;
    QJsonArray refused;
    for (const HeldItem& item : items)
        (item.isRefused() ? refused : waiting) << (item.isRefused() ? refusedJson(item) : waitingJson(item));
    return {{QStringLiteral("waiting"), waiting}, {QStringLiteral("refused"), refused}};
}

QString fromText(const HeldItem& item)
{
    QString out = item.source.name.isEmpty() ? QString() : QStringLiteral("  aus %1").arg(item.source.name);
    if (!item.source.place.isEmpty())
        out += QStringLiteral(" (%1)").arg(item.source.place);
    if (item.since.isValid())
        out += QStringLiteral("  seit %1").arg(timeText(item.since));
    return out.isEmpty() ? out : out + u'\n';
}

QString waitingText(const HeldItem& item)
{
    QString out = QStringLiteral("%1  wartet: %2%3 vom %4\n")
                      .arg(item.key(), operationLabel(item.operation),
                           item.authorName.isEmpty() ? QString() : QStringLiteral(" von ") + item.authorName,
                           timeText(item.time));
    if (item.newer)
        out += QStringLiteral("  Es fehlt: eine neuere Version des Programms\n");
    for (const QUuid& id : item.missing)
        out += QStringLiteral("  Es fehlt: %1\n").arg(idText(id));
    return out + fromText(item);
}

QString itemsText(const QList<HeldItem>& items)
{
    if (items.isEmpty())
        return QStringLiteral("Es wartet nichts, und nichts wurde abgelehnt.");
    QString out;
    for (const HeldItem& item : items) {
        if (item.isRefused())
            out += QStringLiteral("%1  abgelehnt: %2\n  %3\n").arg(item.key(), item.reason, item.hint) + fromText(item);
        else
            out += waitingText(item);
    }
    return out.trimmed();
}

/// The only one that the text names, in full or by its beginning.
Result<QString> keyOf(const Store& store, const QString& text)
{
    IPLAN_TRY_ASSIGN(const auto items, store.replica().heldItems());
    QStringList found;
    for (const HeldItem& item : items) {
        if (item.key() == text)
            return text;
        if (text.size() >= 4 && item.key().startsWith(text) && !found.contains(item.key()))
            found << item.key();
    }
    if (found.size() > 1)
        return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist nicht eindeutig.").arg(text),
                    QStringLiteral("Nennen Sie die ganze Kennung, wie „iplan inbox DATEI“ sie zeigt."));
    return found.isEmpty() ? text : found.first();
}

Result<> discard(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto key, keyOf(*store, call.value("discard")));
    IPLAN_TRY(store->replica().discardHeld(key));
    return out.answer([&] { return QStringLiteral("Verworfen: %1").arg(key); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("discarded"), key}});
                      });
}

Result<> runInbox(const Call& call, Formatter& out)
{
    if (call.has("discard"))
        return discard(call, out);
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto items, store->replica().heldItems());
    return out.answer([&] { return itemsText(items); }, [&] { return QJsonValue(itemsJson(items)); });
}

} // namespace

const Command& inboxCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"discard", "ID", "Davon nichts mehr hören: Kennung eines Commits (oder ihr Anfang), oder Name einer Datei."}};
    static constexpr Command command{"inbox",
                                     "Zeigt, was von anderen kam und wartet oder abgelehnt wurde.",
                                     "Was auf Früheres aufbaut, das noch fehlt, wartet; gezeigt wird, was fehlt. Was "
                                     "abgelehnt wurde, wird nicht wieder gelesen. Beides hält nichts anderes auf.",
                                     arguments,
                                     options,
                                     &runInbox};
    return command;
}

} // namespace iplan::cli
