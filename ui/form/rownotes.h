// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "ui/widget/note.h"

namespace iplan
{

class FormPage;
class Workspace;

/// What rules report on the row; nothing while it is being begun: whoever begins it knows what it lacks.
[[nodiscard]] QList<Finding> findingsToTell(const Workspace& workspace, const RowRef& row);

/// What is said of a field of the row: `findings` on it, and why it is locked. On the row as a whole for null.
[[nodiscard]] QList<Note> notesOn(const Workspace& workspace, const Record& row, const QList<Finding>& findings,
                                  const FieldInfo* field);

/// How many of `findings` are mended on the page, with all on the children that it lists: each finding counts on one of
/// `pages`, that of no field where the rows are that mend it, else on the first.
[[nodiscard]] qsizetype gapsOn(const Workspace& workspace, const RowRef& row, const QList<Finding>& findings,
                               const FormPage& page, const QList<FormPage*>& pages);

} // namespace iplan
