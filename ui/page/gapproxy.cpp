// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/gapproxy.h"

#include "ui/model/entitytablemodel.h"

namespace iplan
{

void GapProxy::setRows(std::optional<QSet<QUuid>> rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    invalidateFilter();
}

bool GapProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return (!m_rows || m_rows->contains(table().rowAt(row).id)) && FilterProxy::filterAcceptsRow(row, parent);
}

} // namespace iplan
