// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/passwordfile.h"
#include "app/cli/timeinput.h"
#include "core/base/counted.h"
#include "core/sync/package.h"

namespace iplan::cli
{

namespace
{

/// --since names a commit, a time or the last package.
Result<PackageSince> sinceOf(const Call& call, const Store& store)
{
    PackageSince out;
    if (!call.has("since"))
        return out;
    const QString text = call.value("since");
    if (text == u"last")
        return sinceLastPackage(store);
    if (const auto time = parseTime(text)) {
        out.time = *time;
        return out;
    }
    const auto commit = commitNamed(store, text);
    if (!commit)
        return failFrom(commit);
    out.commit = *commit;
    return out;
}

Result<> runPack(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto password, passwordOf(call));
    IPLAN_TRY_ASSIGN(auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto since, sinceOf(call, *store));
    const auto heads = store->file().info();
    IPLAN_TRY_ASSIGN(const auto info, pack(*store, call.argument(1), {since, password, call.has("without-documents")}));
    store.reset();
    // While a window has the file open no note can be kept: the next package then brings a bit more than needed.
    if (auto writable = openForWriting(call)) {
        const auto now = (*writable)->file().info();
        if (heads && now && now->heads == heads->heads)
            (void)notePackage(**writable);
    }
    return out.answer(
        [&] {
            QString text = QStringLiteral("Gepackt: %1 (%2, %3 kB%4)")
                               .arg(info.path)
                               .arg(counted(info.commits, "Commit", "Commits"))
                               .arg((info.bytes + 1023) / 1024)
                               .arg(info.encrypted ? QStringLiteral(", verschlüsselt") : QString());
            if (info.isTooBigForMail())
                text += QStringLiteral("\nÜber 10 MB: für E-Mail ist das oft zu groß.");
            return text + passwordHintLine(call);
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("file"), info.path},
                                          {QStringLiteral("bytes"), info.bytes},
                                          {QStringLiteral("commits"), info.commits},
                                          {QStringLiteral("encrypted"), info.encrypted},
                                          {QStringLiteral("tooBigForMail"), info.isTooBigForMail()}});
        });
}

} // namespace

const Command& packCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"PAKET", "Das Paket, das geschrieben wird (*.iplanpaket)."}};
    static constexpr OptionInfo options[] = {
        {"since", "COMMIT|ZEIT|last",
         "Nur, was nach diesem Commit, diesem Zeitpunkt oder seit dem letzten Paket kam; sonst alles."},
        {"without-documents", "", "Ohne die Inhalte von Anlagen; sie kommen dann auf anderem Weg."},
        {"password-file", "PFAD", "Mit dem Passwort in der ersten Zeile dieser Datei verschlüsseln."}};
    static constexpr Command command{"pack",
                                     "Schreibt Änderungen in ein Paket für eine andere Kopie.",
                                     "Das Paket geht per E-Mail oder USB-Stick; die andere Seite liest es mit „iplan "
                                     "unpack“ ein. Ein vorhandenes PAKET wird ersetzt.",
                                     arguments,
                                     options,
                                     &runPack};
    return command;
}

} // namespace iplan::cli
