// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "core/store/writer.h"
#include "core/synthetic/syntheticrandom.h"

namespace iplan
{

/// One invented municipality while it is written: what the generators share. Ids depend on seed, municipality, entity
/// and order only.
class SyntheticCity
{
public:
    SyntheticCity(Writer& writer, quint64 seed, int number);

    /// Writes the row with the next id of its entity.
    template <class E>
    Id<E> add(E& row)
    {
        const QString entity = entityOf<E>().keyText();
        row.id = Id<E>(derivedId(m_idPrefix + entity + u'/' + QString::number(++m_counts[entity])));
        m_writer.insert(row);
        return row.id;
    }
    template <class L>
    void link(const L& row)
    {
        m_writer.link(row);
    }
    /// Writes a term that all municipalities share, with an id of its key.
    template <class E>
    Id<E> addTerm(E& row)
    {
        row.id = Id<E>(derivedId(QStringLiteral("synthetic/") + entityOf<E>().keyText() + u'/' + row.key));
        m_writer.insert(row);
        return row.id;
    }

    SyntheticRandom random;
    const int number; ///< from 1
    const QString name;

    Id<Concept> concept_;
    QList<Id<FieldOfAction>> fields;
    QList<ConceptModule> modules;
    QList<Recommendation> recommendations;
    QList<Goal> goals;
    QList<Id<Organization>> bodies;
    QList<Id<Organization>> offices;
    QList<Id<Organization>> providers;
    QList<Id<Organization>> funders;
    QList<Id<Person>> persons;
    QList<Id<WorkingGroup>> groups;
    QList<Id<Paper>> papers;
    QList<Id<TargetGroup>> targetGroups;
    QList<Id<Area>> areas;

private:
    Writer& m_writer;
    QString m_idPrefix;
    QHash<QString, int> m_counts;
};

/// Terms, organisations, persons and papers; then groups, which belong to fields of action.
void addSyntheticBodies(SyntheticCity& city);
void addSyntheticGroups(SyntheticCity& city);
/// The concept with its fields, modules, goals and recommendations.
void addSyntheticConcept(SyntheticCity& city);
/// The measures with all that belongs to them, and the editions.
void addSyntheticMeasures(SyntheticCity& city);

} // namespace iplan
