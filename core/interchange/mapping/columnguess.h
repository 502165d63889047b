// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"
#include "core/query/ownfields.h"

namespace iplan
{

/// What is known of a column before anybody has said what it becomes.
struct ColumnSample {
    QString heading;
    QList<TableCell> cells = {}; ///< filled ones, from the top, at most a few hundred
    QStringList distinct = {};   ///< texts that differ, simplified, in the order of the list, at most a thousand
    bool isHidden = false;
};

/// What a column would become, and why.
struct ColumnGuess {
    ColumnMapping mapping;
    int confidence = 0; ///< 0 to 100; below 50 the target is Skip and mapping says nothing
    QString reason;     ///< a German phrase: "Überschrift „Federführung“", "sieht aus wie E-Mail-Adressen"
};

/// The entity that a table most likely lists, told by the headings, the name of the sheet and what the columns hold;
/// null if nothing speaks for one.
[[nodiscard]] const EntityInfo* guessEntity(const QString& sheet, const QList<ColumnSample>& columns);

/// A guess for each column: by labels and keys of the fields, synonyms (fieldsynonyms.h), years in headings ("Kosten
/// 2026" is a CostItem of that year, "Sachstand 3/2026" a StatusReport), the labels of links, and by content (dates,
/// amounts, e-mail addresses, words of an enumeration). No field is guessed twice, but for the parts of an address,
/// which are joined; the better heading gets it. Costs of no named stage are proposed as estimated. What our own
/// exports compute is left out. Texts that say nothing
/// ("k. A.", "-", "offen") are put into the values as Nothing where the field holds a number or a date, words near a
/// label of the enumeration as Text.
[[nodiscard]] QList<ColumnGuess> guessColumns(const EntityInfo& entity, const QList<ColumnSample>& columns,
                                              const OwnFieldList& ownFields);

/// Reads of each column of the area what a guess needs.
[[nodiscard]] Result<QList<ColumnSample>> sampleColumns(const TableSource& source, qsizetype sheet,
                                                        const FoundTable& table);

} // namespace iplan
