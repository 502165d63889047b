// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

namespace iplan
{

/// A dictionary that lies on this PC, as hunspell has it: two files of the same name.
struct DictionaryFiles {
    QString language; ///< name of the files: "de_DE", of LibreOffice "de_DE_frami"
    QString aff;
    QString dic;
    friend bool operator==(const DictionaryFiles&, const DictionaryFiles&) = default;
};

/// Where dictionaries lie, the first one first: what the variable DICPATH of hunspell names, the folder
/// "woerterbuecher" among the data of the program and beside the program, and the folders of the system; on Windows
/// those of LibreOffice.
[[nodiscard]] QStringList dictionaryFolders();

/// Those in the folders, sorted by language; of two for a language the one in the earlier folder.
[[nodiscard]] QList<DictionaryFiles> dictionariesIn(const QStringList& folders);

/// The one called `wanted`, or else one of the same language ("de_AT" where there is no "de_DE"); nothing if there is
/// none.
[[nodiscard]] std::optional<DictionaryFiles> dictionaryFor(const QString& wanted, const QList<DictionaryFiles>& all);

/// For people, in the language itself: "Deutsch (Deutschland)"; the name of the files where it says no language.
[[nodiscard]] QString dictionaryLabel(const QString& language);

} // namespace iplan
