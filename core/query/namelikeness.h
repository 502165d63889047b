// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <vector>

namespace iplan
{

/// The name of a person, organisation or working group as names are compared: words in lower case, umlauts folded
/// ("Müller" and "Mueller" are the same), without titles, legal forms and articles.
struct ComparedName {
    bool isPerson = false;
    QStringList given;  ///< of a person
    QStringList family; ///< of a person
    QStringList words;  ///< all of them
    QString shortName;  ///< short name of an organisation, number of a group
    QString email;
    QString phone;                 ///< digits alone; empty where they are too few to tell anybody
    std::vector<quint64> trigrams; ///< of the words, sorted, each once

    [[nodiscard]] QString sortedWords() const;
    /// First letters of the words; empty for persons and names of one word.
    [[nodiscard]] QString acronym() const;
};

[[nodiscard]] ComparedName nameOf(const Record& record);

/// How alike two names are: 0 for two different ones, up to 100; and why, for people to read, the weightiest reason
/// first. An address or number that both have adds to what the names say and makes no pair by itself: offices share
/// them. Names of bodies that differ in the one word that tells them apart (north and south, I and II) are not alike.
struct Likeness {
    int similarity = 0;
    QStringList reasons;
};
[[nodiscard]] Likeness likenessOf(const ComparedName& one, const ComparedName& other);

/// "sehr wahrscheinlich", "wahrscheinlich" or "möglich": the similarity of a pair in a word.
[[nodiscard]] QString likelihoodText(int similarity);

/// The places of the names in `names` that `name` may be another spelling of, the most alike first, at most `most`.
[[nodiscard]] QList<qsizetype> namesLike(const std::vector<ComparedName>& names, const ComparedName& name, int most);

/// What two sorted sets share: 0 for nothing, 1 for all.
[[nodiscard]] double diceOf(const std::vector<quint64>& one, const std::vector<quint64>& other);

/// How many letters have to be changed, added, left out or swapped with their neighbour; more than `most` counts as
/// most + 1.
[[nodiscard]] int editDistance(const QString& one, const QString& other, int most);

} // namespace iplan
