// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"
#include "core/report/document.h"
#include "ui/base/filereader.h"
#include "ui/base/workspace.h"

namespace iplan
{

/// Runs `make` on the open file, wherever the result is called: in another thread with a connection of its own. What is
/// made of a file in memory, which no other thread can open, is made at once.
template <class T>
[[nodiscard]] std::function<Result<T>()> madeOfFile(const Workspace& workspace,
                                                    std::function<Result<T>(const Store& store)> make)
{
    const QString path = workspace.store().file().path();
    if (path == u":memory:")
        return [made = make(workspace.store())] { return made; };
    return [path, make = std::move(make)]() -> Result<T> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
}

/// What `make` makes without and with the members of groups whose list is protected, both at once.
template <class T>
[[nodiscard]] std::function<Result<T>(MemberNaming& naming)>
namedOrNot(const std::function<Result<T>(MemberNaming& naming)>& make)
{
    struct Made {
        MemberNaming naming;
        Result<T> result;
    };
    const auto made = [&make](const QString& reason) {
        MemberNaming naming{reason};
        auto result = make(naming);
        return Made{naming, std::move(result)};
    };
    return [without = made({}), with = made(QStringLiteral("?"))](MemberNaming& naming) {
        const Made& out = naming.isAsked() ? with : without;
        naming = {naming.reason, out.naming.named, out.naming.withheld};
        return out.result;
    };
}

/// As madeOfFile(), for what may name such members.
template <class T>
[[nodiscard]] std::function<Result<T>(MemberNaming& naming)>
namingOfFile(const Workspace& workspace, std::function<Result<T>(const Store& store, MemberNaming& naming)> make)
{
    const QString path = workspace.store().file().path();
    if (path == u":memory:")
        return namedOrNot<T>([&](MemberNaming& naming) { return make(workspace.store(), naming); });
    return [path, make = std::move(make)](MemberNaming& naming) -> Result<T> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store, naming);
    };
}

/// A document of the open file under the letterhead of this PC, built in whatever thread the result is called.
using DocumentSource = std::function<Result<report::Document>()>;
[[nodiscard]] DocumentSource
documentSource(const Workspace& workspace,
               std::function<Result<report::Document>(const Store& store, const Snapshot& snapshot)> build);

} // namespace iplan
