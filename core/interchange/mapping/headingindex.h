// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"

#include <QHash>

namespace iplan
{

/// What a column may become.
struct GuessCandidate {
    ColumnTarget target;
    int confidence = 0;
    QString reason = {};
};

/// The headings that the fields of an entity, and what belongs to its rows, are known by.
class HeadingIndex
{
public:
    HeadingIndex(const EntityInfo& entity, const OwnFieldList& ownFields);

    [[nodiscard]] const EntityInfo& entity() const { return *m_entity; }
    /// What the heading may mean: as a whole, its last part, without what stands in brackets, a piece, some words of
    /// it. Each target once, with its best confidence.
    [[nodiscard]] QList<GuessCandidate> candidates(const QString& heading) const;
    /// The field, or that of the link or child, that takes the values; null if there is none.
    [[nodiscard]] const Column* column(const ColumnTarget& target) const;

private:
    void addField(const FieldInfo& field);
    void addModules();
    void addOwn(const OwnFieldDefinition& field);
    void add(const QString& heading, const ColumnTarget& target, int confidence);
    void look(QList<GuessCandidate>& out, const QString& folded, int less) const;
    void lookForWords(QList<GuessCandidate>& out, const QString& heading) const;

    const EntityInfo* m_entity;
    QHash<QString, QList<GuessCandidate>> m_byHeading;
    QHash<QString, const Column*> m_ownColumns;
};

/// Tells targets apart.
[[nodiscard]] QString targetKey(const ColumnTarget& target);

/// A period that a heading names, as "Kosten 2026 ff." and "Sachstand 3/2026" do.
struct HeadingPeriod {
    QString rest; ///< the heading without it
    int year = 0;
    int yearTo = 0;      ///< 0: one year only
    bool goesOn = false; ///< "ff."
    PartialDate date = {};
};
[[nodiscard]] std::optional<HeadingPeriod> headingPeriod(const QString& heading);

} // namespace iplan
