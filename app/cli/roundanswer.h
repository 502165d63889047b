// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundmail.h"
#include "core/interchange/round/roundreturn.h"

#include <functional>
#include <optional>
#include <QJsonValue>

namespace iplan::cli
{

class Call;
class Formatter;

/// What becomes of a data sheet that came back.
struct PlannedSheet {
    SheetReturn plan;
    QString round; ///< title of the round that it is of
    std::function<Result<>(Writer& writer)> apply;
};

/// How sheets of one kind are taken in.
struct SheetTaker {
    QString operation; ///< of the commits
    const char* from;  ///< key in JSON of who filled a sheet in
    const char* row;   ///< key in JSON of what a row is about
    std::function<Result<PlannedSheet>(const QString& path)> plan;
};

/// Takes in the files that the words name, each one or the tables of a folder, each file by itself: one that is refused
/// stops no other, and its error is returned in the end. With "--dry-run" nothing is written. NotFound where a folder
/// holds none.
Result<> takeInSheets(Store& store, const Call& call, Formatter& out, const SheetTaker& taker);

/// Which sheets were written, and who got none.
[[nodiscard]] QString issuedText(const IssuedSheets& issued);
[[nodiscard]] QJsonValue issuedJson(const IssuedSheets& issued);

/// Who has answered.
[[nodiscard]] QString answersText(const QList<RoundAnswer>& answers);
[[nodiscard]] QJsonValue answersJson(const QList<RoundAnswer>& answers);

} // namespace iplan::cli
