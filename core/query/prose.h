// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace iplan
{

/// Whether the field holds sentences or titles, whose spelling can be checked: no names of people, codes, addresses,
/// and nothing but texts.
[[nodiscard]] bool isProse(const Column& field);

/// The fields of the entity that hold names, by which people know its rows; none where givesNames() says so.
[[nodiscard]] QList<const FieldInfo*> nameFieldsOf(const EntityInfo& entity);
/// The names and abbreviations that people use in the texts of this file: of persons, bodies, groups and vocabularies.
[[nodiscard]] QStringList namesInFile(const Reader& reader);
/// Whether namesInFile() depends on the rows of that entity.
[[nodiscard]] bool givesNames(const EntityInfo& entity);

} // namespace iplan
