// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace iplan
{

/// What became of the contents of documents when copies exchanged; all by hash.
struct ContentReport {
    QStringList taken;                  ///< what is here now
    QStringList given;                  ///< what the other side has now
    QMap<QString, Error> bad = {};      ///< what was refused; it has stopped nothing else
    QSet<QString> awaited = {};         ///< what is named here and has not come yet
    QMap<QString, QString> titles = {}; ///< of documents on display that hold what is bad or awaited
    std::optional<Error> hindrance;     ///< why no content could be exchanged at all, while everything else was
    [[nodiscard]] bool isEmpty() const
    {
        return taken.isEmpty() && given.isEmpty() && bad.isEmpty() && awaited.isEmpty() && !hindrance;
    }
    /// What giving to the other side brought, after taking from it.
    void addGiven(const ContentReport& other);
};

} // namespace iplan
