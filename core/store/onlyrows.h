// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rowsource.h"

#include <QHash>
#include <QSet>

namespace iplan
{

/// The rows of another source without those that an edition in work leaves out: of the entities in `only` just the rows
/// named there, and of all others those that belong to no row left out.
class OnlyRows : public RowSource
{
public:
    OnlyRows(std::unique_ptr<RowSource> rows, QHash<const EntityInfo*, QSet<QUuid>> only);

    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const override;
    [[nodiscard]] const RowSource* present() const override { return m_rows->present(); }

private:
    /// Whether rows of the entity may be left out at all.
    [[nodiscard]] bool isConcerned(const EntityInfo& entity, int depth = 0) const;
    /// The rows of a concerned entity that stay.
    [[nodiscard]] const QSet<QUuid>& kept(const EntityInfo& entity) const;
    [[nodiscard]] bool keeps(const Record& row) const;

    std::unique_ptr<RowSource> m_rows;
    QHash<const EntityInfo*, QSet<QUuid>> m_only;
    mutable QHash<const EntityInfo*, QSet<QUuid>> m_kept; ///< found when first asked for
};

} // namespace iplan
