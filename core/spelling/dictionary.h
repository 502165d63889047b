// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/spelling/dictionaryfiles.h"

#include <memory>
#include <QStringList>

namespace iplan
{

/// A dictionary of hunspell in memory; texts go in and out as QString, whatever its character set is. To be used by one
/// thread at a time.
class Dictionary
{
public:
    /// Reads the files, which takes some 100 ms for German. Io where one cannot be read; Damaged where one is cut off,
    /// no dictionary, in a character set that Qt does not know, or beyond all measure. (hunspell itself says nothing,
    /// and takes every word for wrong.)
    [[nodiscard]] static Result<std::unique_ptr<Dictionary>> open(const DictionaryFiles& files);
    virtual ~Dictionary() = default;

    enum class Verdict {
        Right,
        Wrong,
        Unknown ///< the word has letters that the character set of the dictionary lacks: it cannot say
    };
    [[nodiscard]] virtual Verdict judge(const QString& word) const = 0;
    /// What might have been meant, the likeliest first; takes up to a second for a long compound.
    [[nodiscard]] virtual QStringList suggest(const QString& word) const = 0;
};

} // namespace iplan
