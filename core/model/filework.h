// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct AcceptedFinding;
struct SavedMapping;
struct SavedView;
struct TakenCopy;

/// A finding that somebody accepted with a reason: rule and row, and the field if the rule names one. The id is the
/// UUIDv5 of these.
struct AcceptedFinding {
    Id<AcceptedFinding> id;
    bool deleted = false;
    QString rule;
    QString recordKind; ///< key of the entity
    QString record;     ///< id as text
    QString field;
    QString reason;
    QDate acceptedOn;
};
template <>
const EntityInfo& entityOf<AcceptedFinding>();

/// Ansicht: columns, order, filter and grouping of a list, kept in the file.
struct SavedView {
    Id<SavedView> id;
    bool deleted = false;
    QString title;
    QString list; ///< key of the entity that the list shows
    QString definition;
    QString position;
};
template <>
const EntityInfo& entityOf<SavedView>();

/// Zuordnung: how a list of others becomes rows of an entity (core/interchange/mapping), kept in the file so that the
/// next version of the list is taken over alike.
struct SavedMapping {
    Id<SavedMapping> id;
    bool deleted = false;
    QString title;
    QString list;  ///< key of the entity that its records become
    QString shape; ///< of the headings, by which it is recognised
    QString definition;
    QString position;
};
template <>
const EntityInfo& entityOf<SavedMapping>();

/// Who has which working copy of the file since when.
struct TakenCopy {
    Id<TakenCopy> id;
    bool deleted = false;
    QString holder;
    QString scope;
    QString destination;
    QDate takenOn;
    QDate returnedOn;
    QString note;
};
template <>
const EntityInfo& entityOf<TakenCopy>();

} // namespace iplan
