// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/catalogue.h"

#include "core/report/content/comparisonreport.h"
#include "core/report/content/measureprofile.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"

namespace iplan::report
{

std::span<const ReportInfo* const> allReports()
{
    static const ReportInfo* const reports[] = {
        &moduleReportInfo(),   &programmeReportInfo(),    &measureProfileInfo(), &meetingAgendaInfo(),
        &meetingMinutesInfo(), &attendanceListInfo(),     &nameBadgesInfo(),     &documentTableInfo(),
        &meetingFolderInfo(),  &resolutionRegisterInfo(), &taskListInfo(),       &groupReportInfo(),
        &sourcebookInfo(),     &comparisonReportInfo()};
    return reports;
}

const EntityInfo* subjectEntity(ReportSubject subject)
{
    switch (subject) {
    case ReportSubject::Everything:
        break;
    case ReportSubject::Modules:
        return &entityOf<ConceptModule>();
    case ReportSubject::Measures:
        return &entityOf<Measure>();
    case ReportSubject::Meetings:
        return &entityOf<Meeting>();
    case ReportSubject::WorkingGroups:
        return &entityOf<WorkingGroup>();
    case ReportSubject::SinceEdition:
        return &entityOf<Edition>();
    }
    return nullptr;
}

QStringList usualSections(const ReportInfo& report)
{
    QStringList out;
    for (const ReportSection& section : report.sections) {
        if (section.isUsual)
            out << QString::fromLatin1(section.key);
    }
    return out;
}

const ReportInfo* reportByKey(QStringView key)
{
    for (const ReportInfo* report : allReports()) {
        if (key == QLatin1String(report->key))
            return report;
    }
    return nullptr;
}

} // namespace iplan::report
