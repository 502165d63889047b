// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/base/outputfile.h"
#include "core/ops/rows.h"
#include "core/report/template/placeholders.h"
#include "core/report/template/templatefile.h"

#include <QJsonDocument>

namespace iplan::cli
{

namespace
{

QString reportLabel(const ReportTemplate& one)
{
    const report::ReportInfo* info = report::reportByKey(one.report);
    return info ? info->labelText() : one.report.isEmpty() ? QStringLiteral("alle Berichte") : one.report;
}

QJsonObject describe(const ReportTemplate& one)
{
    return {{QStringLiteral("id"), one.id.text()},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("report"), one.report},
            {QStringLiteral("isUsual"), one.isUsual}};
}

Result<> listTemplates(const Store& store, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto all, store.read([](const Reader& reader) -> Result<QList<ReportTemplate>> {
        return report::reportTemplates(reader);
    }));
    return out.answer(
        [&] {
            QString text;
            for (const ReportTemplate& one : all)
                text += QStringLiteral("%1 (%2)%3\n")
                            .arg(one.title, reportLabel(one), one.isUsual ? QStringLiteral(", üblich") : QString());
            return text.isEmpty() ? QStringLiteral("Keine Berichtsvorlage ist gespeichert.\n") : text;
        },
        [&] {
            QJsonArray json;
            for (const ReportTemplate& one : all)
                json << describe(one);
            return QJsonValue(json);
        });
}

/// The placeholders, for which no file says anything.
Result<> listPlaceholders(Formatter& out)
{
    return out.answer(
        [] {
            QString text;
            for (const report::TemplatePlaceholder& one : report::templatePlaceholders())
                text += QStringLiteral("%1  %2\n").arg(one.text(), -16).arg(QString::fromUtf8(one.help));
            return text + QStringLiteral("{baustein:KÜRZEL}  Text des Textbausteins mit diesem Kürzel\n");
        },
        [] {
            QJsonObject json;
            for (const report::TemplatePlaceholder& one : report::templatePlaceholders())
                json.insert(QString::fromUtf8(one.name), QString::fromUtf8(one.help));
            return QJsonValue(json);
        });
}

Result<ReportTemplate> namedTemplate(const Store& store, const Call& call)
{
    return store.read([&](const Reader& reader) { return report::reportTemplateNamed(reader, call.argument(2)); });
}

/// Shows the template as its file holds it, without pictures, or writes it to a file.
Result<> showTemplate(const Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto row, namedTemplate(store, call));
    IPLAN_TRY_ASSIGN(auto loaded, report::loadTemplate(store, row));
    if (call.argument(1) == QLatin1String("export")) {
        IPLAN_TRY_ASSIGN(const QString path, outputPath(call));
        IPLAN_TRY(writeFile(path, report::templateFileBytes(loaded)));
        return answerOutput(path, out);
    }
    loaded.logo.clear();
    loaded.cover.clear();
    const QByteArray bytes = report::templateFileBytes(loaded);
    return out.answer([&] { return QString::fromUtf8(bytes); },
                      [&] { return QJsonValue(QJsonDocument::fromJson(bytes).object()); });
}

Result<> takeTemplate(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(auto loaded, report::readTemplateFile(call.argument(2)));
    if (call.has("name"))
        loaded.row.title = call.value("name");
    loaded.row.isUsual = call.has("usual");
    IPLAN_TRY_ASSIGN(const auto modules, store.read([](const Reader& reader) -> Result<QList<TextModule>> {
        return reader.all<TextModule>();
    }));
    IPLAN_TRY(report::checkTemplate(loaded.row, modules));
    IPLAN_TRY(report::keepTemplate(store, loaded));
    return out.answer([&] { return QStringLiteral("Berichtsvorlage „%1“ gespeichert.\n").arg(loaded.row.title); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("title"), loaded.row.title}});
                      });
}

/// Makes it the usual one, or puts it into the Papierkorb.
Result<> changeTemplate(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(auto row, namedTemplate(store, call));
    if (call.argument(1) == QLatin1String("delete")) {
        IPLAN_TRY(store.transact(report::kRemoveTemplateOperation,
                                 [&row](Writer& writer) { return deleteRow(writer, rowRef(row.id)); }));
        return out.answer([&] { return QStringLiteral("Berichtsvorlage „%1“ liegt im Papierkorb.\n").arg(row.title); },
                          [&] { return QJsonValue(describe(row)); });
    }
    row.isUsual = true;
    IPLAN_TRY(store.transact(report::kSaveTemplateOperation, [&row](Writer& writer) -> Result<> {
        IPLAN_TRY(report::saveTemplate(writer, row));
        return {};
    }));
    return out.answer(
        [&] { return QStringLiteral("„%1“ ist jetzt üblich für: %2.\n").arg(row.title, reportLabel(row)); },
        [&] { return QJsonValue(describe(row)); });
}

Result<> runTemplate(const Call& call, Formatter& out)
{
    const QString action = call.argument(1);
    static const QStringList reading{QStringLiteral("list"), QStringLiteral("placeholders"), QStringLiteral("show"),
                                     QStringLiteral("export")};
    static const QStringList writing{QStringLiteral("import"), QStringLiteral("usual"), QStringLiteral("delete")};
    if (!(reading + writing).contains(action))
        return fail(ErrorKind::Usage, QStringLiteral("iplan template: „%1“ gibt es nicht.").arg(action),
                    QStringLiteral("Möglich sind list, show, export, import, usual, delete und placeholders."));
    if (action == QLatin1String("placeholders"))
        return listPlaceholders(out);
    if (action != QLatin1String("list") && !call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan template %1: es fehlt, welche Vorlage.").arg(action),
                    QStringLiteral("„list“ zeigt alle."));
    const bool writes = writing.contains(action);
    IPLAN_TRY_ASSIGN(const auto store, writes ? openForWriting(call) : openForReading(call));
    if (action == QLatin1String("list"))
        return listTemplates(*store, out);
    if (!writes)
        return showTemplate(*store, call, out);
    return action == QLatin1String("import") ? takeTemplate(*store, call, out) : changeTemplate(*store, call, out);
}

} // namespace

const Command& templateCommand()
{
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"AKTION", "list, show, export, import, usual, delete oder placeholders."},
        {"NAME", "Der Name der Vorlage; für import die Datei mit ihr.", ArgumentInfo::Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"output", "AUSGABE", "Wohin export schreibt."},
        {"name", "NAME", "Unter welchem Namen import sie speichert."},
        {"usual", "", "Bei import: der Bericht entsteht von nun an mit ihr, wenn niemand eine andere wählt."}};
    static constexpr Command command{
        "template",
        "Zeigt, exportiert und speichert Berichtsvorlagen.",
        "Eine Vorlage sagt, was ein Bericht enthält und wie er aussieht („iplan report … --template NAME“). „usual“ "
        "macht sie zur üblichen, „placeholders“ zeigt, welche Platzhalter ihre Texte haben können.",
        arguments,
        options,
        &runTemplate};
    return command;
}

} // namespace iplan::cli
