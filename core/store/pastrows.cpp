// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pastrows.h"

#include "core/store/journalfold.h"
namespace iplan
{

PastRows::PastRows(JournalReader& journal, const Reader& reader, const QDateTime& time) : m_present(reader)
{
    const QList<bool> admitted = JournalFold(journal).admittedUpTo(time);
    m_hasBegun = admitted.contains(true);
    if (!m_hasBegun)
        return;
    JournalFold(journal).fold(&admitted, [this](const FoldedRow& row) {
        if (const auto record = recordOf(row))
            add(*record);
        return true;
    });
}

} // namespace iplan
