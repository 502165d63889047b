// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <memory>

namespace iplan
{

struct FieldOfAction;
struct Person;

/// Title, first and last name, as letters and papers have it; empty where none is known.
[[nodiscard]] QString personName(const Person& person);

/// Number and title; "Handlungsfeld 3 (noch ohne Namen)" for a field of action without a title, or "Handlungsfeld 3"
/// where nobody is to be told what is missing.
[[nodiscard]] QString fieldOfActionName(const FieldOfAction& field, bool saysGap = true);

/// The name by which people know a row: code and title; first and last name of a person; "Handlungsfeld 3 (noch ohne
/// Namen)" for a field of action whose name is not known. Never empty.
[[nodiscard]] QString rowLabel(const Record& record);

/// Where labels of rows come from: "" for a null reference, "(nicht vorhanden)" for a row that is not there.
using LabelSource = std::function<QString(const RowRef&)>;

/// Labels out of a store for work that asks for many: all rows of an entity are read, in parts, when the first of them
/// is asked for. They stay as they were then.
class RowLabels
{
public:
    explicit RowLabels(const Store& store) : m_store(store) {}
    [[nodiscard]] QString of(const RowRef& row);

private:
    void readAll(const EntityInfo& entity);
    [[nodiscard]] QString read(const RowRef& row) const;

    const Store& m_store;
    QHash<const EntityInfo*, QHash<QUuid, QString>> m_labels;
};

} // namespace iplan
