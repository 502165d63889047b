// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/recipients.h"

#include "core/base/collation.h"
#include "core/query/rowlabel.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

const FieldInfo* mailField(const EntityInfo& entity)
{
    return entity.field(u"email");
}

Recipients recipientsOf(const Reader& reader, const QList<RowRef>& rows, const WritingScope& scope)
{
    Addressed addressed = addressedBy(reader, rows, scope);
    Recipients out{{}, std::move(addressed.leftOut), std::move(addressed.protectedGroups)};
    QSet<QString> addresses;
    for (const Record& row : addressed.rows) {
        const FieldInfo* field = mailField(*row.entity);
        const QString address = field ? mailAddress(row.value(*field).text()) : QString();
        if (address.isEmpty())
            out.leftOut << LeftOut{rowLabel(row), LeftOut::Reason::NoMailAddress};
        else if (!addresses.contains(address.toCaseFolded()))
            out.list << Recipient{rowLabel(row), address};
        addresses << address.toCaseFolded();
    }
    const auto byName = [](const auto& a, const auto& b) { return textBefore(a.name, b.name); };
    std::ranges::sort(out.list, byName);
    std::ranges::sort(out.leftOut, byName);
    return out;
}

} // namespace iplan
