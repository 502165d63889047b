// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serversync.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "core/copies/newcopy.h"
#include "core/sync/servertransport.h"

namespace iplan::cli
{

Result<SyncReport> overServer(const Call& call, Store& store)
{
    IPLAN_TRY_ASSIGN(auto address, ServerAddress::parse(call.value("server")));
    IPLAN_TRY_ASSIGN(auto password, passwordTextOf(call));
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    ServerTransport server(std::move(address), std::move(password), info.root);
    return synchronizeWithServer(store, server);
}

Result<std::unique_ptr<Store>> newFromServer(const Call& call)
{
    IPLAN_TRY_ASSIGN(const auto address, ServerAddress::parse(call.value("server")));
    IPLAN_TRY_ASSIGN(const auto password, passwordTextOf(call));
    return createFromServer(call.argument(0), writeOptions(call), address, password);
}

Result<> initServer(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto address, ServerAddress::parse(call.value("init-server")));
    IPLAN_TRY_ASSIGN(const auto password, passwordTextOf(call));
    IPLAN_TRY(initializeServer(address, password));
    return out.answer(
        [&] {
            return QStringLiteral(
                       "Der Server „%1“ ist für den Abgleich eingerichtet. Konten bekommen das Recht dazu mit: "
                       "GRANT iplan_exchange TO \"KONTO\";")
                .arg(address.text());
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("server"), address.text()}});
        });
}

} // namespace iplan::cli
