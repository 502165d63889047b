// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/locks.h"

#include "core/model/concept.h"

namespace iplan
{

QString lockReason(const Record& row, const FieldInfo& field)
{
    if (field.has(LinkEnd))
        return QStringLiteral("Wird nicht geändert, sondern gelöst und neu verknüpft.");
    if (row.entity == &entityOf<Recommendation>() && field.keyText() == u"originalText" &&
        fromRecord<Recommendation>(row).state == RecommendationState::Adopted)
        return QStringLiteral("Die Empfehlung ist beschlossen; ihr Wortlaut bleibt, wie er beschlossen wurde.");
    return {};
}

} // namespace iplan
