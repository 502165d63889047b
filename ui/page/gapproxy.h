// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/filterproxy.h"

#include <optional>
#include <QSet>
#include <QUuid>

namespace iplan
{

/// A FilterProxy that can also show chosen rows only, such as those with findings.
class GapProxy : public FilterProxy
{
    Q_OBJECT
public:
    using FilterProxy::FilterProxy;
    /// Only these rows; nothing means all.
    void setRows(std::optional<QSet<QUuid>> rows);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<QSet<QUuid>> m_rows;
};

} // namespace iplan
