// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/change.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/shellwords.h"
#include "core/base/counted.h"
#include "core/base/utf8text.h"

#include <QFile>

namespace iplan::cli
{

namespace
{

/// What a line did.
struct Written {
    int line = 0;
    QString command;
    RowRef row;
};

Result<QStringList> readLines()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("Die Standardeingabe kann nicht gelesen werden."),
                    QStringLiteral("Rufen Sie den Befehl so auf: iplan batch DATEI < befehle.txt"));
    IPLAN_TRY_ASSIGN(auto text, utf8Text(input.readAll(), QStringLiteral("Die Standardeingabe")));
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
}

/// The error with the line it is from.
tl::unexpected<Error> inLine(int line, Error error)
{
    error.message = QStringLiteral("Zeile %1: %2").arg(line).arg(error.message);
    error.hint += QStringLiteral(" Es wurde nichts geschrieben.");
    return tl::unexpected<Error>(std::move(error));
}

Result<> runLine(const Store& store, Writer& writer, int number, const QString& line, QList<Written>& written)
{
    const auto words = shellWords(line);
    if (!words)
        return inLine(number, words.error());
    if (words->isEmpty())
        return {};
    const auto change = prepareChange(store, words->first(), words->mid(1));
    if (!change)
        return inLine(number, change.error());
    const auto row = change->apply(writer);
    if (!row)
        return inLine(number, row.error());
    written << Written{number, words->first(), *row};
    return {};
}

QJsonObject jsonOf(const CommitNotice& notice, const QList<Written>& written)
{
    QJsonArray lines;
    for (const Written& one : written)
        lines << QJsonObject{{QStringLiteral("line"), one.line},
                             {QStringLiteral("command"), one.command},
                             {QStringLiteral("entity"), one.row.entity->keyText()},
                             {QStringLiteral("id"), idText(one.row.id)}};
    return {{QStringLiteral("commit"), commitJson(notice)}, {QStringLiteral("lines"), lines}};
}

Result<> runBatch(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto lines, readLines());
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    QList<Written> written;
    IPLAN_TRY_ASSIGN(const auto notice, store->transact(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (qsizetype i = 0; i < lines.size(); ++i)
            IPLAN_TRY(runLine(*store, writer, static_cast<int>(i) + 1, lines.at(i), written));
        return {};
    }));
    return out.answer(
        [&] { return counted(written.size(), "Änderung", "Änderungen") + QStringLiteral(" in einem Schritt."); },
        [&] { return QJsonValue(jsonOf(notice, written)); });
}

} // namespace

const Command& batchCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr Command command{"batch",
                                     "Führt mehrere Änderungen aus der Standardeingabe in einem Commit aus.",
                                     "Je Zeile ein Befehl: add, set, delete, restore, link oder unlink, ohne "
                                     "Dateinamen. Werte mit Leerzeichen stehen in "
                                     "'…' oder \"…\"; \"\\n\" ist ein Zeilenumbruch, # beginnt eine Bemerkung. Bei "
                                     "einem Fehler wird nichts geschrieben.",
                                     arguments,
                                     {},
                                     &runBatch};
    return command;
}

} // namespace iplan::cli
