// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/admissionoutput.h"
#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "core/merge/package.h"

namespace iplan::cli
{

namespace
{

Result<> runUnpack(const Call& call, Formatter& out)
{
    const auto password = passwordOf(call);
    if (!password)
        return failFrom(password);
    const auto store = openForWriting(call);
    if (!store)
        return failFrom(store);
    const auto admission = unpack(**store, call.argument(1), *password);
    if (!admission)
        return failFrom(admission);
    return out.answer([&] { return admissionText(*admission); }, [&] { return QJsonValue(admissionJson(*admission)); });
}

} // namespace

const Command& unpackCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"PAKET", "Das Paket (*.iplanpaket)."}};
    static constexpr OptionInfo options[] = {
        {"password-file", "PFAD", "Das Passwort steht in der ersten Zeile dieser Datei."}};
    static constexpr Command command{"unpack",
                                     "Übernimmt die Änderungen aus einem Paket.",
                                     "Was auf Früheres aufbaut, das noch fehlt, wartet in der Datei, bis es kommt. "
                                     "Dasselbe Paket zweimal einzulesen schadet nicht.",
                                     arguments,
                                     options,
                                     &runUnpack};
    return command;
}

} // namespace iplan::cli
