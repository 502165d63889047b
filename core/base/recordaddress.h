// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>
#include <QUuid>

namespace iplan
{

/// The lasting address of a row of a file, as it stands in texts: "iplan:measure/0190c3a2-…". It holds for every copy
/// of the file. In rich text it is the target of a link; in plain text a link is written "[K001 Titel](iplan:…)".
struct RecordAddress {
    QString entity; ///< key
    QUuid id;
    friend bool operator==(const RecordAddress&, const RecordAddress&) = default;

    [[nodiscard]] QString text() const;
    /// Nothing if the text (blanks around it apart) is anything else than one address.
    [[nodiscard]] static std::optional<RecordAddress> parse(const QString& text);
};

/// A link in plain text; an address that stands by itself is one without title.
struct PlainLink {
    qsizetype start = 0;
    qsizetype length = 0;
    QString title;
    RecordAddress address;
};
/// In the order of the text, without overlaps.
[[nodiscard]] QList<PlainLink> plainLinksIn(const QString& text);

/// "[title](iplan:…)", with brackets in the title made round.
[[nodiscard]] QString plainLink(const QString& title, const RecordAddress& address);

/// Every address in plain or rich text, each once.
[[nodiscard]] QList<RecordAddress> recordAddressesIn(const QString& text);

/// Plain text as it is printed: each link is its title, if it has one.
[[nodiscard]] QString withoutRecordAddresses(const QString& text);

} // namespace iplan
