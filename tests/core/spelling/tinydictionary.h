// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spelling/dictionary.h"
#include "support/test.h"

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

/// The German dictionary of the system; nothing where it is not installed, which is said.
[[nodiscard]] std::shared_ptr<Dictionary> germanDictionary();

} // namespace iplan::test
