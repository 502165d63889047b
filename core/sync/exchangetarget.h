// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// Through what a file exchanges with other copies on this PC. A local setting: it does not travel with the file.
struct ExchangeTarget {
    enum class Way { None, Folder, Server };
    Way way = Way::None;
    QString place;          ///< the folder, or the address of the server as ServerAddress::parse() reads it
    bool encrypted = false; ///< a folder with a shared key: without it nothing is written there

    [[nodiscard]] bool isSet() const { return way != Way::None; }
    friend bool operator==(const ExchangeTarget&, const ExchangeTarget&) = default;
};

[[nodiscard]] Result<ExchangeTarget> exchangeTargetOf(const Store& store);
/// Refused (Rejected, NotFound, Usage): a folder that is not there or holds the data file itself, a wrong address.
Result<> setExchangeTarget(Store& store, const ExchangeTarget& target);

/// Keys and passwords of exchanges that this person lets the PC remember: one small file each in the application data,
/// which only this account of the PC can read, not encrypted. Never in the data file, since that travels.
class ExchangeSecret
{
public:
    /// For one concept (its first commit) and target.
    ExchangeSecret(const QUuid& root, const ExchangeTarget& target);

    /// Empty if none is kept.
    [[nodiscard]] QString text() const;
    /// Keeps it; an empty text takes it away. Io if that failed.
    Result<> keep(const QString& text) const;
    /// Where it is kept, for people who want to know.
    [[nodiscard]] static QString folder();

private:
    QString m_path;
};

} // namespace iplan
