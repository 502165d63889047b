// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/store.h"

#include <QHash>

namespace iplan
{

/// When the minutes of a meeting were released, and by whom: the history of the file knows.
struct MinutesRelease {
    QDate day;  ///< in Germany
    QString by; ///< the author of that commit
};

/// Of all meetings whose minutes are released; of one released twice, the last time.
[[nodiscard]] Result<QHash<Id<Meeting>, MinutesRelease>> minutesReleases(const Store& store);

} // namespace iplan
