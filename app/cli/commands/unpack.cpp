// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/admissionoutput.h"
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "core/sync/package.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

Result<> makeFile(const Call& call, const Password& password, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store,
                     createFromPackage(call.argument(0), writeOptions(call), call.argument(1), password));
    IPLAN_TRY_ASSIGN(const auto info, store->file().info());
    return out.answer([&] { return QStringLiteral("Angelegt: %1").arg(store->file().path()); },
                      [&] {
                          Admission admission;
                          QJsonObject json = admissionJson(admission);
                          json.insert(QStringLiteral("received"), info.commits);
                          return QJsonValue(json);
                      });
}

Result<> runUnpack(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto password, passwordOf(call));
    if (!QFileInfo::exists(call.argument(0)))
        return makeFile(call, password, out);
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto admission, unpack(*store, call.argument(1), password));
    IPLAN_TRY(out.answer([&] { return admissionText(admission) + heldText(admission); },
                         [&] { return QJsonValue(admissionJson(admission)); }));
    return checkRefused(admission);
}

} // namespace

const Command& unpackCommand()
{
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan). Gibt es sie nicht, wird sie angelegt."},
        {"PAKET", "Das Paket (*.iplanpaket)."}};
    static constexpr OptionInfo options[] = {
        {"password-file", "PFAD", "Das Passwort steht in der ersten Zeile dieser Datei."}};
    static constexpr Command command{"unpack",
                                     "Übernimmt die Änderungen aus einem Paket.",
                                     "Was auf Früheres aufbaut, das noch fehlt, wartet in der Datei, bis es kommt. "
                                     "Dasselbe Paket zweimal einzulesen schadet nicht. Ein Paket mit allem oder mit "
                                     "einer Teilkopie (take) wird eine neue Datei.",
                                     arguments,
                                     options,
                                     &runUnpack};
    return command;
}

} // namespace iplan::cli
