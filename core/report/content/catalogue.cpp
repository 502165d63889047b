// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/catalogue.h"

#include "core/report/content/committeeextract.h"
#include "core/report/content/comparisonreport.h"
#include "core/report/content/costsurvey.h"
#include "core/report/content/gapsreport.h"
#include "core/report/content/measureprofile.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/outcomereport.h"
#include "core/report/content/paperreport.h"
#include "core/report/content/programme.h"
#include "core/report/content/ratingreport.h"
#include "core/report/content/roundreport.h"

namespace iplan::report
{

std::span<const ReportInfo* const> allReports()
{
    static const ReportInfo* const reports[] = {
        &moduleReportInfo(),     &programmeReportInfo(),    &measureProfileInfo(),  &meetingAgendaInfo(),
        &meetingMinutesInfo(),   &attendanceListInfo(),     &nameBadgesInfo(),      &documentTableInfo(),
        &meetingFolderInfo(),    &resolutionRegisterInfo(), &taskListInfo(),        &groupReportInfo(),
        &sourcebookInfo(),       &costSurveyInfo(),         &gapsReportInfo(),      &outcomeReportInfo(),
        &committeeExtractInfo(), &paperExtractsInfo(),      &resolutionPaperInfo(), &noticePaperInfo(),
        &comparisonReportInfo(), &roundReportInfo(),        &ratingReportInfo()};
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
    case ReportSubject::Bodies:
        return &entityOf<Organization>();
    case ReportSubject::Papers:
        return &entityOf<Paper>();
    case ReportSubject::Rounds:
        return &entityOf<StatusRound>();
    case ReportSubject::Ratings:
        return &entityOf<RatingRound>();
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

const ReportSection* sectionNamed(const ReportInfo& report, QStringView key)
{
    const auto found = std::ranges::find_if(
        report.sections, [key](const ReportSection& section) { return key == QLatin1String(section.key); });
    return found == report.sections.end() ? nullptr : &*found;
}

QStringList usualColumns(std::span<const SectionColumn> columns)
{
    QStringList out;
    for (const SectionColumn& column : columns) {
        if (column.isUsual)
            out << QString::fromLatin1(column.key);
    }
    return out;
}

bool looksBack(const ReportInfo& report, const ReportParameters& parameters)
{
    if (!report.looksBack || report.sections.empty())
        return report.looksBack;
    const QStringList sections = parameters.sections.value_or(usualSections(report));
    return std::ranges::any_of(sections, [&report](const QString& key) {
        const ReportSection* section = sectionNamed(report, key);
        return section && section->looksBack;
    });
}

bool isSubject(ReportSubject subject, const Record& row)
{
    if (subject != ReportSubject::Bodies)
        return true;
    const FieldInfo* type = entityOf<Organization>().field(u"organizationType");
    const auto kind = Choice<OrganizationType>::fromKey(row.value(*type).text());
    return kind == OrganizationType::CouncilBody || kind == OrganizationType::ExternalBody;
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
