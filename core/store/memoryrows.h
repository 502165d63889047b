// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rowsource.h"

#include <QHash>

namespace iplan
{

/// Rows in memory that read as if they stood in the tables: what is live and in which order.
class MemoryRows : public RowSource
{
public:
    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const override;
    /// How many live rows there are; quicker than visiting them.
    [[nodiscard]] qint64 count(const EntityInfo& entity) const;

protected:
    void add(const Record& record);

private:
    [[nodiscard]] bool passes(const Record& record, Rows rows) const;
    /// As Reader::isLive(): neither deleted nor owned by, or a link of, something deleted.
    [[nodiscard]] bool isLive(const Record& record, int depth) const;

    QHash<const EntityInfo*, QHash<QUuid, Record>> m_rows;
};

/// Whether `a` stands before `b` in the list of their entity, as Reader orders them.
[[nodiscard]] bool recordBefore(const Record& a, const Record& b);

} // namespace iplan
