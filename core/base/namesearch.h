// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// Looks for names of people in texts of any kind, to tell where a name still stands after an erasure. It folds as the
/// search does and finds a name also with an ending ("Probstmüllers", "Probstmüllersche"), in parts ("Probst-müller"),
/// between marks ("_Probstmüller_"), in e-mail addresses and in file names ("ProbstmuellerLebenslauf.pdf"), without
/// what stands before it ("Heide" for "von der Heide") and by one half of a double name. Rather one place too many than
/// one too few, but not every word that holds the letters.
class NameSearch
{
public:
    /// Names without a letter are passed over.
    explicit NameSearch(const QStringList& names);
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }
    [[nodiscard]] bool isIn(const QString& text) const;

private:
    struct Name {
        QString letters; ///< folded, nothing between them
        QString rough;   ///< without any e, see isIn()
        qsizetype parts; ///< words that it may be written in
    };
    QList<Name> m_names;
};

} // namespace iplan
