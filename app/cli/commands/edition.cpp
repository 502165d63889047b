// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/actions.h"
#include "app/cli/change.h"
#include "app/cli/editioncompare.h"
#include "app/cli/rowref.h"
#include "app/cli/stateoption.h"
#include "app/cli/texttable.h"
#include "app/cli/timeinput.h"
#include "core/base/counted.h"
#include "core/model/entities.h"
#include "core/ops/editions.h"
#include "core/query/resolve.h"

#include <QJsonArray>
#include <QJsonObject>

namespace iplan::cli
{

namespace
{

Result<Edition> editionNamed(const Store& store, const QString& ref)
{
    IPLAN_TRY_ASSIGN(const auto row, resolveRow(store, entityOf<Edition>(), ref));
    return store.read([&row](const Reader& reader) -> Result<Edition> {
        return reader.find(Id<Edition>(row.id)).value_or(Edition());
    });
}

QJsonObject describe(const Edition& edition)
{
    QJsonObject json{{QStringLiteral("id"), edition.id.text()},
                     {QStringLiteral("title"), edition.title},
                     {QStringLiteral("state"), edition.state.key()},
                     {QStringLiteral("asOf"), edition.asOf.toIso()}};
    if (edition.frozenOn.isValid())
        json.insert(QStringLiteral("frozenOn"), isoMinute(edition.frozenOn));
    return json;
}

Result<> list(Store& store, const Call&, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto editions,
                     store.read([](const Reader& reader) -> Result<QList<Edition>> { return reader.all<Edition>(); }));
    return out.answer(
        [&] {
            QList<QStringList> lines;
            for (const Edition& edition : editions)
                lines << QStringList{edition.title, edition.period, edition.part.label(), edition.asOf.toString(),
                                     edition.state.label()};
            return lines.isEmpty()
                       ? QStringLiteral("Keine Fortschreibung.\n")
                       : tableText({QStringLiteral("Titel"), QStringLiteral("Zeitraum"), QStringLiteral("Teil"),
                                    QStringLiteral("Datenstand"), QStringLiteral("Stand")},
                                   lines);
        },
        [&] {
            QJsonArray json;
            for (const Edition& edition : editions)
                json << describe(edition);
            return QJsonValue(json);
        });
}

Result<> make(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto change, prepareChange(store, QStringLiteral("add"),
                                                      QStringList{QStringLiteral("edition")} + call.argumentsFrom(2)));
    RowRef row;
    IPLAN_TRY(store.transact(QStringLiteral("edition:create"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(row, change.apply(writer));
        return {};
    }));
    return out.answer([&] { return QStringLiteral("Fortschreibung angelegt: %1\n").arg(idText(row.id)); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("id"), idText(row.id)}});
                      });
}

Result<> freeze(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto edition, editionNamed(store, call.argument(2)));
    QDateTime time;
    if (call.has(kAtOption.name)) {
        IPLAN_TRY_ASSIGN(time, parseTime(call.value(kAtOption.name)));
        IPLAN_TRY(refuseFuture(FileState{time}, QDate::currentDate()));
    }
    IPLAN_TRY_ASSIGN(const auto content, contentToFreeze(store, edition.id, time));
    IPLAN_TRY(store.transact(kFreezeEditionOperation, [&](Writer& writer) {
        return freezeEdition(writer, edition.id, content, call.value("reason"));
    }));
    const qsizetype measures = content.count(entityOf<Measure>());
    const qsizetype modules = content.count(entityOf<ConceptModule>());
    return out.answer(
        [&] {
            return QStringLiteral("„%1“ ist eingefroren: %2, %3.\n")
                .arg(edition.title, counted(measures, "Maßnahme", "Maßnahmen"),
                     counted(modules, "Konzeptmodul", "Konzeptmodule"));
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("id"), edition.id.text()},
                                          {QStringLiteral("measures"), measures},
                                          {QStringLiteral("modules"), modules},
                                          {QStringLiteral("errors"), content.errors.size()}});
        });
}

Result<> unfreeze(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto edition, editionNamed(store, call.argument(2)));
    IPLAN_TRY(store.transact(kReopenEditionOperation,
                             [&](Writer& writer) { return reopenEdition(writer, edition.id, call.value("reason")); }));
    return out.answer([&] { return QStringLiteral("„%1“ ist wieder in Arbeit.\n").arg(edition.title); },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("id"), edition.id.text()}});
                      });
}

/// The rows that the REFs name; all measures and modules for "all".
Result<QList<RowRef>> rowsNamed(const Store& store, const QStringList& refs)
{
    QList<RowRef> rows;
    if (refs == QStringList{QStringLiteral("all")}) {
        return store.read([](const Reader& reader) -> Result<QList<RowRef>> {
            QList<RowRef> all;
            for (const EntityInfo* entity : {&entityOf<Measure>(), &entityOf<ConceptModule>()})
                reader.each(*entity, Rows::Live, [&all](const Record& row) { all << row.ref(); });
            return all;
        });
    }
    for (const QString& ref : refs) {
        IPLAN_TRY_ASSIGN(const auto row, resolveWritable(store, ref));
        rows << row;
    }
    return rows;
}

/// Takes rows in or leaves them out.
Result<> choose(Store& store, const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto edition, editionNamed(store, call.argument(2)));
    IPLAN_TRY_ASSIGN(const auto rows, rowsNamed(store, call.argumentsFrom(3)));
    const bool wanted = call.argument(1) == QLatin1String("include");
    IPLAN_TRY(store.transact(kChooseForEditionOperation,
                             [&](Writer& writer) { return holdInEdition(writer, edition.id, rows, wanted); }));
    return out.answer(
        [&] {
            return counted(rows.size(), "Eintrag", "Einträge") +
                   (wanted ? QStringLiteral(" aufgenommen.\n") : QStringLiteral(" ausgelassen.\n"));
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("rows"), rows.size()}});
        });
}

constexpr Action kActions[] = {
    {"list", false, 0, "", &list},
    {"new", true, 1, "FELD=WERT …", &make},
    {"freeze", true, 1, "REF", &freeze},
    {"unfreeze", true, 1, "REF", &unfreeze},
    {"include", true, 2, "REF EINTRAG … (oder all)", &choose},
    {"exclude", true, 2, "REF EINTRAG … (oder all)", &choose},
};

constexpr const char* kCompareForm = "„compare STAND STAND“";

Result<> compare(const Call& call, Formatter& out)
{
    if (!call.hasArgument(3) || call.hasArgument(4))
        return fail(ErrorKind::Usage, QStringLiteral("iplan edition compare: Es fehlt etwas, oder es ist zu viel."),
                    QStringLiteral("Schreiben Sie „iplan edition DATEI compare FRÜHER SPÄTER“."));
    return compareEditions(call.argument(0), call.argument(2), call.argument(3), call, out);
}

Result<> runEdition(const Call& call, Formatter& out)
{
    if (call.argument(1) == QLatin1String("compare"))
        return compare(call, out);
    return runAction(QStringLiteral("edition"), kActions, call, out, {QString::fromUtf8(kCompareForm)});
}

} // namespace

const Command& editionCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"AKTION", "list, new, freeze, unfreeze, include, exclude oder compare."},
        {"REF",
         "Die Fortschreibung, dahinter die Maßnahmen oder Module; für new die Felder (title=…); für compare zwei "
         "Stände: heute, ein Tag, eine Fortschreibung oder eine andere Datei, auch als PFAD#FORTSCHREIBUNG.",
         Count::Any}};
    static const OptionInfo options[] = {
        {"format", "FORMAT", comparisonFormatsHelp()},
        {"output", "ZIEL", "Für compare: die Datei, die geschrieben wird; nötig außer bei text und json."},
        {"with-people", "", "Für compare: mit Namen von Personen und internen Notizen."},
        {"public", "", "Für compare: ohne alles, was nicht öffentlich ist."},
        {"reason", "TEXT", "Für freeze: warum trotz Fehlern; für unfreeze: warum wieder geöffnet wird."},
        {"at", "DATUM", "Für freeze: den Inhalt nehmen, den die Datei an diesem Tag hatte. Sonst den jetzigen."}};
    static const Command command{
        "edition",
        "Legt Fortschreibungen an, wählt aus, was sie umfassen, friert sie ein, öffnet und vergleicht sie.",
        "Eine eingefrorene Fortschreibung bleibt, wie sie ist; „report“ und „export“ zeigen sie mit --edition. Bis zum "
        "Beschluss lässt sie sich wieder öffnen. include und exclude wählen von Hand, was die Regel "
        "(das Feld selection) nicht selbst sagt.",
        arguments,
        options,
        &runEdition,
        true};
    return command;
}

} // namespace iplan::cli
