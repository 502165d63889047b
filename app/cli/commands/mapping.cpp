// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/base/outputfile.h"
#include "core/base/plainfile.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/ops/rows.h"

#include <QFile>
#include <QJsonDocument>

namespace iplan::cli
{

namespace
{

QJsonObject describe(const SavedMapping& saved)
{
    return {{QStringLiteral("id"), saved.id.text()},
            {QStringLiteral("title"), saved.title},
            {QStringLiteral("entity"), saved.list}};
}

Result<> list(const Store& store, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto all, store.read([](const Reader& reader) -> Result<QList<SavedMapping>> {
        return savedMappings(reader);
    }));
    return out.answer(
        [&] {
            QString text;
            for (const SavedMapping& saved : all)
                text += QStringLiteral("%1 (%2)\n").arg(saved.title, saved.list);
            return text.isEmpty() ? QStringLiteral("Keine Zuordnung ist gespeichert.\n") : text;
        },
        [&] {
            QJsonArray json;
            for (const SavedMapping& saved : all)
                json << describe(saved);
            return QJsonValue(json);
        });
}

/// Shows the mapping as JSON, or writes it to a file.
Result<> show(const Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto saved,
                     store.read([&](const Reader& reader) { return savedMappingNamed(reader, call.argument(2)); }));
    IPLAN_TRY_ASSIGN(const TableMapping mapping, mappingOf(saved));
    const QJsonObject json = toJson(mapping);
    if (call.argument(1) == QLatin1String("show"))
        return out.answer([&] { return QString::fromUtf8(QJsonDocument(json).toJson()); },
                          [&] { return QJsonValue(json); });
    IPLAN_TRY_ASSIGN(const QString path, outputPath(call));
    IPLAN_TRY(writeFile(path, QJsonDocument(json).toJson()));
    return answerOutput(path, out);
}

Result<> take(Store& store, const Call& call, Formatter& out)
{
    QFile file(call.argument(2));
    if (!isPlainFile(file.fileName()) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ lässt sich nicht lesen.").arg(call.argument(2)), {},
                    file.errorString());
    IPLAN_TRY_ASSIGN(TableMapping mapping, tableMappingFromJson(file.readAll(), call.argument(2)));
    if (call.has("name"))
        mapping.title = call.value("name");
    IPLAN_TRY(store.transact(kSaveMappingOperation, [&mapping](Writer& writer) -> Result<> {
        IPLAN_TRY(saveMapping(writer, mapping));
        return {};
    }));
    return out.answer([&] { return QStringLiteral("Zuordnung „%1“ gespeichert.\n").arg(mapping.title); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("title"), mapping.title}});
                      });
}

Result<> remove(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto saved,
                     store.read([&](const Reader& reader) { return savedMappingNamed(reader, call.argument(2)); }));
    IPLAN_TRY(store.transact(kRemoveMappingOperation,
                             [&saved](Writer& writer) { return deleteRow(writer, rowRef(saved.id)); }));
    return out.answer([&] { return QStringLiteral("Zuordnung „%1“ liegt im Papierkorb.\n").arg(saved.title); },
                      [&] { return QJsonValue(describe(saved)); });
}

Result<> runMapping(const Call& call, Formatter& out)
{
    const QString action = call.argument(1);
    const QStringList known{QStringLiteral("list"), QStringLiteral("show"), QStringLiteral("export"),
                            QStringLiteral("import"), QStringLiteral("delete")};
    if (!known.contains(action))
        return fail(ErrorKind::Usage, QStringLiteral("iplan mapping: „%1“ gibt es nicht.").arg(action),
                    QStringLiteral("Möglich sind list, show, export, import und delete."));
    if (action != QLatin1String("list") && !call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan mapping %1: es fehlt, welche Zuordnung.").arg(action),
                    QStringLiteral("„list“ zeigt alle."));
    const bool writes = action == QLatin1String("import") || action == QLatin1String("delete");
    IPLAN_TRY_ASSIGN(const auto store, writes ? openForWriting(call) : openForReading(call));
    if (action == QLatin1String("list"))
        return list(*store, out);
    if (!writes)
        return show(*store, call, out);
    return action == QLatin1String("import") ? take(*store, call, out) : remove(*store, call, out);
}

} // namespace

const Command& mappingCommand()
{
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"AKTION", "list, show, export, import oder delete."},
        {"NAME", "Der Name der Zuordnung; für import die Datei mit ihr.", ArgumentInfo::Count::Optional}};
    static constexpr OptionInfo options[] = {{"output", "AUSGABE", "Wohin export schreibt."},
                                             {"name", "NAME", "Unter welchem Namen import sie speichert."}};
    static constexpr Command command{"mapping",
                                     "Zeigt, exportiert und speichert Zuordnungen für Tabellen.",
                                     "Eine Zuordnung sagt, was die Spalten einer Liste werden („iplan import“).",
                                     arguments,
                                     options,
                                     &runMapping};
    return command;
}

} // namespace iplan::cli
