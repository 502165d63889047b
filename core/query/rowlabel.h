// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <memory>

namespace iplan
{

struct FieldOfAction;
struct Meeting;
struct Person;

/// Title, first and last name, as letters and papers have it; empty where none is known.
[[nodiscard]] QString personName(const Person& person);

/// Number and title; "Handlungsfeld 3 (noch ohne Namen)" for a field of action without a title, or "Handlungsfeld 3"
/// where nobody is to be told what is missing.
[[nodiscard]] QString fieldOfActionName(const FieldOfAction& field, bool saysGap = true);

/// "3/2027 Auftakt am 12.03.2027"; "Sitzung am 12.03.2027" where it has neither number nor title.
[[nodiscard]] QString meetingName(const Meeting& meeting);

/// Where labels of rows come from: "" for a null reference, "(nicht vorhanden)" for a row that is not there.
using LabelSource = std::function<QString(const RowRef&)>;

/// Whether rows of the entity have no name of their own and are told apart by what they hold: cost items, memberships,
/// links.
[[nodiscard]] bool isNamedByValues(const EntityInfo& entity);

/// The name by which people know a row: code and title; first and last name of a person; "Handlungsfeld 3 (noch ohne
/// Namen)" for what has a number and no name yet; "2027, Personalkosten, 12.500,00 € (K001 Sprachlotsen)" for what is
/// named by its values, with the row that it belongs to, whose label and those of others come from `labels` (null: they
/// are left out); "Handlungsempfehlung ohne Namen" for what says nothing yet. Never empty, and the one place for this.
[[nodiscard]] QString rowLabel(const Record& record, const LabelSource& labels = {});

/// Labels out of a store for work that asks for many: all rows of an entity are read, in parts, when the first of them
/// is asked for. They stay as they were then.
class RowLabels
{
public:
    explicit RowLabels(const Store& store) : m_store(store) {}
    [[nodiscard]] QString of(const RowRef& row);

private:
    void readAll(const EntityInfo& entity);
    [[nodiscard]] QString read(const RowRef& row);

    const Store& m_store;
    QHash<const EntityInfo*, QHash<QUuid, QString>> m_labels;
};

} // namespace iplan
