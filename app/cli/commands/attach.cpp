// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/rowref.h"
#include "core/base/filesize.h"
#include "core/ops/documents.h"

#include <QFileInfo>

namespace iplan::cli
{

namespace
{

QString textOf(const Attached& attached)
{
    QString out = QStringLiteral("Angehängt: %1").arg(attached.document.text());
    if (attached.bytes > 0)
        out += QStringLiteral(" (%1)").arg(formatFileSize(attached.bytes));
    if (attached.isLarge())
        out += QStringLiteral("\nÜber %1: die Datei und jeder Abgleich werden um so viel größer. Mit --link wird nur "
                              "der Pfad vermerkt.")
                   .arg(formatFileSize(kLargeContentBytes));
    return out;
}

Result<> runAttach(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto owner, resolveWritable(*store, call.argument(1)));
    const bool isLink = call.has("link");
    const QString given = call.argument(2);
    // An address stays as it is; a path must lead there from anywhere on this PC.
    const QString path = isLink && !given.contains(QLatin1String("://")) ? QFileInfo(given).absoluteFilePath() : given;
    IPLAN_TRY_ASSIGN(const auto attached, attachDocument(*store, {owner, path, call.value("title"), isLink}));
    return out.answer([&] { return textOf(attached); },
                      [&] {
                          return QJsonValue(
                              QJsonObject{{QStringLiteral("id"), attached.document.text()},
                                          {QStringLiteral("entity"), entityOf<AttachedDocument>().keyText()},
                                          {QStringLiteral("commit"), idText(attached.notice.commit.id)},
                                          {QStringLiteral("bytes"), attached.bytes},
                                          {QStringLiteral("large"), attached.isLarge()}});
                      });
}

} // namespace

const Command& attachCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Der Eintrag, zu dem die Anlage gehört."},
                                                 {"PFAD", "Die Datei, die angehängt wird."}};
    static constexpr OptionInfo options[] = {
        {"title", "TITEL", "Wie die Anlage heißt; sonst wie die Datei ohne Endung."},
        {"link", "", "Nur den Pfad oder die Adresse vermerken; der Inhalt bleibt, wo er ist."}};
    static constexpr Command command{"attach",
                                     "Hängt eine Datei an einen Eintrag und gibt die Kennung der Anlage aus.",
                                     "Der Inhalt liegt danach in DATEI und kommt mit jedem Abgleich zu den anderen "
                                     "Kopien. Über 20 MB wird gewarnt, über 200 MB abgelehnt.",
                                     arguments,
                                     options,
                                     &runAttach};
    return command;
}

} // namespace iplan::cli
