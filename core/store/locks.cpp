// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/locks.h"

#include "core/model/concept.h"
#include "core/model/moduleversion.h"

namespace iplan
{

namespace
{

enum class LockKind { None, LinkEnd, AdoptedWording, VersionTexts };

LockKind lockKind(const Record& row, const FieldInfo& field)
{
    if (field.has(LinkEnd))
        return LockKind::LinkEnd;
    if (row.entity == &entityOf<Recommendation>() && field.keyText() == u"originalText" &&
        fromRecord<Recommendation>(row).state == RecommendationState::Adopted)
        return LockKind::AdoptedWording;
    if (row.entity == &entityOf<ModuleVersion>() && field.keyText() == u"texts" && !row.value(field).isNull())
        return LockKind::VersionTexts;
    return LockKind::None;
}

} // namespace

QString lockReason(const Record& row, const FieldInfo& field)
{
    switch (lockKind(row, field)) {
    case LockKind::LinkEnd:
        return QStringLiteral("Wird nicht geändert, sondern gelöst und neu verknüpft.");
    case LockKind::AdoptedWording:
        return QStringLiteral("Die Empfehlung ist beschlossen; ihr Wortlaut bleibt, wie er beschlossen wurde.");
    case LockKind::VersionTexts:
        return QStringLiteral("Die Texte einer Fassung bleiben, wie sie festgehalten wurden.");
    case LockKind::None:
        break;
    }
    return {};
}

QString lockRemedy(const Record& row, const FieldInfo& field)
{
    switch (lockKind(row, field)) {
    case LockKind::LinkEnd:
        return QStringLiteral("Lösen Sie die Verknüpfung und legen Sie sie neu an.");
    case LockKind::AdoptedWording:
        return QStringLiteral("Anmerkungen gehören in die Stellungnahme der Verwaltung. Ist der Wortlaut falsch "
                              "erfasst, ändern Sie zuerst den Stand der Empfehlung.");
    case LockKind::VersionTexts:
        return QStringLiteral("Halten Sie eine neue Fassung fest.");
    case LockKind::None:
        break;
    }
    return {};
}

} // namespace iplan
