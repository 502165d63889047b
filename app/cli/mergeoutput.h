// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/recordoutput.h"
#include "core/copies/mergeplan.h"

#include <QJsonArray>

namespace iplan::cli
{

/// Conflicts and merge plans as people and programs read them (docs/cli.md).
class MergeOutput
{
public:
    /// Names come from the own file, and for rows that only the other one has, from that. Without `mine` (commits of
    /// the own side), mine is what is on display.
    explicit MergeOutput(const Reader& own, const Reader* other = nullptr, std::optional<QSet<QUuid>> mine = {});

    [[nodiscard]] QString text(const Conflict& conflict);
    [[nodiscard]] QJsonObject json(const Conflict& conflict);
    [[nodiscard]] QJsonArray json(const QList<Conflict>& conflicts);
    [[nodiscard]] QString text(const MergePlan& plan);
    [[nodiscard]] QJsonObject json(const MergePlan& plan);

private:
    [[nodiscard]] QString rowName(const RowRef& row, const QString& title);
    [[nodiscard]] QString valueText(const FieldInfo& field, const Value& value);
    [[nodiscard]] QString unitText(const Conflict& conflict, const Value& value);
    [[nodiscard]] QString sideText(const Conflict& conflict, const ConflictSide& side);
    [[nodiscard]] QString rowText(const PlannedRow& row);
    [[nodiscard]] QJsonObject rowJson(const PlannedRow& row);
    [[nodiscard]] const ConflictSide& sideOf(const Conflict& conflict, bool mine) const;

    RecordOutput m_own;
    std::optional<RecordOutput> m_other;
    std::optional<QSet<QUuid>> m_mine;
};

} // namespace iplan::cli
