// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/dictionary.h"
#include "support/test.h"

#include <QFile>

namespace iplan::test
{

/// A dictionary of a dozen invented and real words in ISO-8859-1, in a folder of its own: "de_TEST".
struct TinyDictionary {
    TinyDictionary();
    TempDir folder;
    DictionaryFiles files;
    /// Other contents of a file, to do harm.
    void write(const QString& path, const QByteArray& bytes) const;
};

inline TinyDictionary::TinyDictionary()
    : files{QStringLiteral("de_TEST"), folder.file(QStringLiteral("de_TEST.aff")),
            folder.file(QStringLiteral("de_TEST.dic"))}
{
    write(files.aff, s("SET ISO8859-1\n"
                       "TRY esianrtolcdugmphbyfvkwäüöß\n"
                       "COMPOUNDFLAG Z\n"
                       "COMPOUNDMIN 3\n"
                       "SFX N Y 1\n"
                       "SFX N 0 n .\n"
                       "SFX F Y 2\n"
                       "SFX F 0 in .\n"
                       "SFX F 0 innen .\n")
                         .toLatin1());
    write(files.dic, s("12\nder\nMaßnahme/N\nÜbung\nLehrer/F\nPädagog/F\nNord\nSüd\nDialog\nsprach/Z\nkurs/Z\nbzw.\n"
                       "größer\n")
                         .toLatin1());
}

inline void TinyDictionary::write(const QString& path, const QByteArray& bytes) const
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// The German dictionary of the system; nothing where it is not installed, which is said.
[[nodiscard]] inline std::shared_ptr<Dictionary> germanDictionary()
{
    const auto files = dictionaryFor(QStringLiteral("de_DE"), dictionariesIn({QStringLiteral("/usr/share/hunspell")}));
    if (!files) {
        WARN("hunspell-de-de is not installed: nothing is shown of the German dictionary");
        return nullptr;
    }
    return value_of(Dictionary::open(*files));
}

} // namespace iplan::test
