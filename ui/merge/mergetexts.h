// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"

#include <QHash>

namespace iplan
{

class Workspace;

/// What was changed against a guard, a line for each field, and by whom.
struct GuardEdits {
    QString who;
    QString text;
};

/// Names rows, fields, values and authors of merges and conflicts as people read them.
class MergeTexts
{
public:
    explicit MergeTexts(const Workspace& workspace) : m_workspace(workspace) {}

    /// Rows that only the plan knows are named by it.
    void setPlan(const MergePlan& plan);

    /// The name of the row alone.
    [[nodiscard]] QString nameOf(const RowRef& row) const;
    /// "Maßnahme K001 Sprachförderung"; a row that belongs to another names it: "Kosten Miete (K001 Sprachförderung)",
    /// a link both ends.
    [[nodiscard]] QString rowText(const RowRef& row) const;
    /// What its fields are called: "Titel", "Ampel und was dazugehört"; "Löschung" for whether a row is deleted.
    [[nodiscard]] static QString unitLabel(const EntityInfo* entity, const QString& unit);
    /// "(leer)", "nein", rich text without marks, names for references.
    [[nodiscard]] QString fieldText(const FieldInfo& field, const Value& value) const;
    /// The value of a unit as encodeUnit() gives it: of one field its text, of several a line for each that is set.
    [[nodiscard]] QString unitText(const EntityInfo* entity, const QString& unit, const Value& value) const;
    /// "Erika Beispiel (EB)".
    [[nodiscard]] QString authorText(const QUuid& author) const;
    /// "Erika Beispiel (EB), 21.11.2026 14:03".
    [[nodiscard]] QString whoText(const ConflictSide& side) const;
    /// Of a conflict with a guard.
    [[nodiscard]] GuardEdits guardEdits(const Conflict& conflict) const;
    /// What the sides are called: "Diese Kopie" and "Andere Kopie" where `own` says which one was written here, else by
    /// their authors, or, if these are the same, by their times.
    [[nodiscard]] QStringList sideNames(const QList<ConflictSide>& sides, const QUuid& own) const;

private:
    [[nodiscard]] std::optional<Record> find(const RowRef& row) const;

    const Workspace& m_workspace;
    QHash<RowRef, Record> m_planned; ///< of rows that the open file does not have
};

} // namespace iplan
