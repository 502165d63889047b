// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pastrows.h"

namespace iplan
{

PastRows::PastRows(Journal& journal, const Reader& reader, const QDateTime& time) : m_present(reader)
{
    const QList<bool> admitted = journal.admittedUpTo(time);
    m_hasBegun = admitted.contains(true);
    if (!m_hasBegun)
        return;
    journal.fold(&admitted, [this](const Journal::FoldedRow& row) {
        if (const auto record = recordOf(row))
            add(*record);
        return true;
    });
}

} // namespace iplan
