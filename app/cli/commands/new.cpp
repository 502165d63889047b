// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/interrupt.h"
#include "app/cli/openfile.h"
#include "core/base/outputfile.h"
#include "core/interchange/sample.h"
#include "core/synthetic/synthetic.h"

namespace iplan::cli
{

namespace
{

/// What the new file is to hold.
struct Content {
    QString sample;
    int scale = 0;
    int seed = 1;
};

Result<Content> contentOf(const Call& call)
{
    if (call.has("sample") && call.has("synthetic"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan new: „--sample“ und „--synthetic“ schließen sich aus."),
                    QStringLiteral("Nennen Sie nur eine von beiden."));
    if (call.has("seed") && !call.has("synthetic"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan new: „--seed“ gilt nur mit „--synthetic“."),
                    QStringLiteral("Schreiben Sie zum Beispiel „--synthetic 1 --seed 7“."));
    const auto scale = call.number("synthetic", 0, 1);
    const auto seed = call.number("seed", 1);
    if (!scale)
        return failFrom(scale);
    if (!seed)
        return failFrom(seed);
    if (call.has("sample")) {
        IPLAN_TRY(call.oneOf("sample", sampleNames()));
    }
    return Content{call.value("sample"), *scale, *seed};
}

Result<> goOn()
{
    return Interrupt::isWanted() ? Result<>(outputCancelled()) : Result<>();
}

Result<> fill(Store& store, const Content& content)
{
    if (!content.sample.isEmpty())
        IPLAN_TRY(loadSample(store, content.sample));
    if (content.scale > 0)
        IPLAN_TRY(loadSynthetic(store, content.scale, static_cast<quint64>(content.seed), &goOn));
    return goOn();
}

Result<> runNew(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto content, contentOf(call));
    const QString path = call.argument(0);
    const Interrupt interrupt;
    IPLAN_TRY_ASSIGN(const auto store,
                     Store::create(path, writeOptions(call), [&](Store& made) { return fill(made, content); }));
    return out.answer([&] { return QStringLiteral("Angelegt: ") + path; },
                      [&] {
                          return QJsonValue(QJsonObject{{QStringLiteral("file"), store->file().path()}});
                      });
}

} // namespace

const Command& newCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die neue Datei (*.iplan); es darf sie noch nicht geben."}};
    static constexpr OptionInfo options[] = {
        {"sample", "NAME", "Mit Beispieldaten aus öffentlichen Quellen: koeln oder aachen."},
        {"synthetic", "UMFANG",
         "Mit erfundenen Daten; 1 entspricht einem Kommunalen Integrationszentrum, 53 ganz NRW."},
        {"seed", "N", "Startwert für die erfundenen Daten; derselbe ergibt dieselben."}};
    static constexpr Command command{
        "new", "Legt eine neue Datei an, leer oder mit Beispieldaten.", "", arguments, options, &runNew};
    return command;
}

} // namespace iplan::cli
