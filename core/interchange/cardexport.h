// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"

#include <QDate>

namespace iplan
{

enum class CardVersion {
    V3, ///< RFC 2426, which Outlook reads
    V4, ///< RFC 6350
};

struct CardOptions {
    QDate day; ///< on which people are members, and bodies have their names
    CardVersion version = CardVersion::V3;
    bool publicOnly = false;        ///< organisations only: details of people are never public
    MemberNaming* naming = nullptr; ///< members of groups whose list is protected; null: nobody of them
};

/// Whether rows of the entity can be written as cards: persons, organisations, and groups, which have members.
[[nodiscard]] bool hasCards(const EntityInfo& entity);

/// The parts that ADR has: post box, addition, street, place, region, postcode, country. Lines above the last one are
/// the street where that one is "50667 Köln"; the whole is the street otherwise.
[[nodiscard]] QStringList addressParts(const QString& address);

/// Persons and organisations as a vCard file, each once and in list order; groups stand for their members on the day.
/// No rows: everybody. A card has the id of its row as UID and is read back as it was. Rejected for other rows, and for
/// a group whose list of members is protected unless `naming` asks for them; NotFound where nobody is left.
[[nodiscard]] Result<QByteArray> cardBytes(const Store& store, const QList<RowRef>& rows, const CardOptions& options);

} // namespace iplan
