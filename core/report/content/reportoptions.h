// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/membernaming.h"
#include "core/query/minutesrelease.h"
#include "core/query/snapshot.h"

namespace iplan::report
{

/// Days of which a report tells, both included; an invalid one leaves that side open.
struct ReportPeriod {
    QDate first = {};
    QDate last = {};

    [[nodiscard]] bool holds(QDate day) const
    {
        return day.isValid() && (!first.isValid() || day >= first) && (!last.isValid() || day <= last);
    }
    [[nodiscard]] bool isAll() const { return !first.isValid() && !last.isValid(); }
    /// "2012", "ab 01.03.2012", "01.03.2012 bis 31.08.2012"; empty for all.
    [[nodiscard]] QString text() const;
};

/// What a report is to hold.
struct ReportOptions {
    QDate asOf;                     ///< "Stand"; bodies are named as they were called on that day
    bool withPeople = false;        ///< persons and internal notes; the report is marked as internal
    bool publicOnly = false;        ///< only what anybody may see (core/query/publicscope.h)
    Id<Edition> edition = {};       ///< which edition the report is of; null: the latest of the day, where it names one
    MemberNaming* naming = nullptr; ///< with people: members of groups whose list is protected; null: nobody is named
    QHash<Id<Meeting>, MinutesRelease> releases = {}; ///< minutesReleases(); without them minutes tell no day of theirs
};

} // namespace iplan::report
