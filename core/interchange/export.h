// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/membernaming.h"

#include <functional>
#include <QDate>
#include <QSet>

namespace iplan
{

/// The formats that a file can be written in for other programs.
enum class ExportFormat {
    Xlsx,   ///< a workbook for people
    Csv,    ///< a folder with a table for each entity
    Json,   ///< everything, to be read by importJson()
    Sqlite, ///< a database without history, with described tables and German views
};

struct ExportOptions {
    bool publicOnly = false; ///< only what anybody may see (core/query/publicscope.h)
    QDate asOf;              ///< the Stand: bodies are named as on this day, findings are those of this day
    std::function<bool()> isCancelled = {}; ///< asked now and then; once it says true, the export gives up
    FileState state = {};                   ///< what is written; as the file is now, unless said otherwise
    MemberNaming* naming = nullptr; ///< members of groups whose list is protected, and who took part in their meetings;
                                    ///< null: nobody of them
};

/// Writes what is live in that state of the file to `output`: a file, or for Csv a folder. An existing file of that
/// name is replaced when all is written, foreign files in the folder stay. Io if it cannot be written, Conflict if it
/// was given up; then nothing is left behind and what was there is as before.
[[nodiscard]] Result<> exportFile(const Store& store, ExportFormat format, const QString& output,
                                  const ExportOptions& options);

/// Removes what exportFile() wrote: the file, or the tables in the folder.
void removeExport(const QString& output);

} // namespace iplan
