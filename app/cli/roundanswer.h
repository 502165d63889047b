// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundmail.h"
#include "core/interchange/round/roundreturn.h"

#include <optional>
#include <QJsonValue>

namespace iplan::cli
{

/// A file that came back, with what becomes of it, or why it is refused.
struct ReturnedFile {
    QString path;
    std::optional<RoundReturn> plan;
    Error error = {}; ///< without a plan
    bool isWritten = false;
};

/// What becomes, or became, of the sheets: rows, conflicts, what is wrong.
[[nodiscard]] QString returnedText(const QList<ReturnedFile>& files, bool onlyShown);
[[nodiscard]] QJsonValue returnedJson(const QList<ReturnedFile>& files);

/// Which sheets were written, and who got none.
[[nodiscard]] QString issuedText(const IssuedSheets& issued);
[[nodiscard]] QJsonValue issuedJson(const IssuedSheets& issued);

/// Who has answered.
[[nodiscard]] QString answersText(const QList<RoundAnswer>& answers);
[[nodiscard]] QJsonValue answersJson(const QList<RoundAnswer>& answers);

} // namespace iplan::cli
