// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportjob.h"

#include "core/base/outputfile.h"
#include "core/report/content/earlierstate.h"
#include "core/report/template/templatedreport.h"
#include "ui/base/filereader.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

tl::unexpected<Error> cancelled()
{
    return fail(ErrorKind::Conflict, QCoreApplication::translate("ReportJob", "Abgebrochen."));
}

Result<report::Document> buildReport(const QString& file, const ReportRequest& request, const CancelFlag& cancel,
                                     MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store, request.state));
    if (*cancel)
        return cancelled();
    report::ReportParameters parameters = request.parameters;
    parameters.options.naming = &naming;
    IPLAN_TRY_ASSIGN(parameters.options.releases, minutesReleases(*store));
    std::optional<report::LoadedTemplate> loaded;
    if (request.reportTemplate) {
        IPLAN_TRY(report::checkTemplate(*request.reportTemplate, snapshot->rows<TextModule>().rows()));
        IPLAN_TRY_ASSIGN(loaded, report::loadTemplate(*store, *request.reportTemplate));
        report::chooseByTemplate(parameters, *request.report, loaded->row);
    }
    IPLAN_TRY(report::addEarlierState(*store, *request.report, parameters));
    if (*cancel)
        return cancelled();
    return report::buildReport(*snapshot, *request.report, parameters, request.letterhead, loaded);
}

} // namespace

Result<std::shared_ptr<const report::Layout>> layOutReport(const QString& file, const ReportRequest& request,
                                                           const CancelFlag& cancel, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto document, buildReport(file, request, cancel, naming));
    if (*cancel)
        return cancelled();
    return std::make_shared<const report::Layout>(document);
}

Result<> writeReport(const QString& file, const ReportRequest& request, report::Format format, const QString& target,
                     const CancelFlag& cancel, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto document, buildReport(file, request, cancel, naming));
    if (*cancel)
        return cancelled();
    return writeBeside(
        target, [&](const QString& path) { return report::render(document, format, path); }, *cancel);
}

Result<> writeExport(const QString& file, ExportFormat format, const QString& target, const ExportOptions& options,
                     const CancelFlag& cancel, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto store, openForBackground(file));
    ExportOptions stoppable = options;
    stoppable.naming = &naming;
    stoppable.isCancelled = [cancel] { return cancel->load(); };
    return exportFile(*store, format, target, stoppable);
}

} // namespace iplan
