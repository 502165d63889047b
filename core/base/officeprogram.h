// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace iplan
{

/// The path of LibreOffice; empty if it is not installed.
[[nodiscard]] QString officeProgram();

/// What became of a conversion by LibreOffice.
struct OfficeRun {
    bool timedOut = false;
    QString problem = {}; ///< for the log; empty on success
};

/// Lets LibreOffice convert `sources` into `folder` with a profile of its own there, without windows and macros. It
/// exits with 0 also where it made nothing: whoever calls looks for the file. Ended with all its processes after
/// `seconds`.
[[nodiscard]] OfficeRun convertWithOffice(const QString& program, const QString& filter, const QStringList& sources,
                                          const QString& folder, int seconds);

} // namespace iplan
