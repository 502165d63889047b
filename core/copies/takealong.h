// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"
#include "core/sync/package.h"

namespace iplan
{

/// A working copy to be written: "Arbeitskopie mitnehmen".
struct TakeAlong {
    RowRef scope;          ///< a working group or module; null for the whole file
    Id<TakenCopy> note;    ///< of who has it; comes along, so that noteOfCopy() knows it again
    QString path;          ///< must not exist; see takeAlongPath()
    bool asPackage = true; ///< otherwise a file that can be opened at once
    Password password;     ///< only packages can be encrypted
};

/// A working copy that was written.
struct TakenCopyFile {
    QString path;
    qint64 bytes = 0;
    bool encrypted = false;
    [[nodiscard]] bool isTooBigForMail() const { return bytes > kMailBytes; }
};

/// Writes it; an existing file is refused (Conflict). Errors as DataFile::copyTo(), pack() and createReducedCopy();
/// Rejected for a password without a package.
Result<TakenCopyFile> takeAlong(const Store& store, const TakeAlong& request);

/// How large a package of that scope would be, in bytes.
[[nodiscard]] Result<qint64> packageSize(const Store& store, const RowRef& scope);

/// The path with the suffix that belongs to the kind (.iplan or .iplanpaket).
[[nodiscard]] QString takeAlongPath(const QString& path, bool asPackage);
/// A file name for the working copy, without folder: "Köln unterwegs 2026-11-21.iplan".
[[nodiscard]] QString takeAlongName(const QString& filePath, QDate day, bool asPackage);

/// How well a password protects a package that may be lost.
enum class PasswordStrength { None, Weak, Fair, Good };
/// By its length and the kinds of its letters; knows nothing of dictionaries.
[[nodiscard]] PasswordStrength passwordStrength(const QString& password);
/// "Schwach: …" with what makes it better; for people.
[[nodiscard]] QString passwordHint(PasswordStrength strength);

} // namespace iplan
