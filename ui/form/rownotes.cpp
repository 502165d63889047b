// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rownotes.h"

#include "core/model/entities.h"
#include "core/store/closing.h"
#include "core/store/unitcodec.h"
#include "ui/base/findingsservice.h"
#include "ui/base/workspace.h"
#include "ui/form/formpage.h"

#include <algorithm>
#include <QCoreApplication>

namespace iplan
{

namespace
{

Note::Kind kindOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return Note::Kind::Hint;
    case Severity::Warning:
        return Note::Kind::Warning;
    case Severity::Error:
        break;
    }
    return Note::Kind::Error;
}

/// Whose rows mend what no field of the row itself does.
struct MendedBy {
    const char* rule;
    const char* entity;
};
constexpr MendedBy kMendedBy[] = {{"measureWithoutCosts", "costItem"},
                                  {"costsNotSplit", "costItem"},
                                  {"measureWithoutMetric", "metric"},
                                  {"measureWithoutStatusReport", "statusReport"},
                                  {"doneWithOpenSteps", "measureStep"},
                                  {"providerMissing", "measureParticipant"},
                                  {"recommendationWithoutMeasure", "measureRecommendation"},
                                  {"agendaTooLong", "agendaItem"}};

/// Where the finding is mended: at its field, at the rows that are missing or wrong, else on the first page.
const FormPage* homeOf(const Finding& finding, const QList<FormPage*>& pages)
{
    const auto first = [&pages](const auto& matches) -> const FormPage* {
        const auto at = std::ranges::find_if(pages, matches);
        return at == pages.end() ? nullptr : *at;
    };
    const FormPage* home =
        finding.field ? first([&finding](const FormPage* page) { return page->holds(*finding.field); }) : nullptr;
    const auto mended = std::ranges::find_if(
        kMendedBy, [&finding](const MendedBy& each) { return finding.rule->keyText() == QLatin1String(each.rule); });
    if (!home && mended != std::end(kMendedBy)) {
        const EntityInfo* entity = entityByKey(QString::fromLatin1(mended->entity));
        home = entity ? first([entity](const FormPage* page) { return page->showsRowsOf(*entity); }) : nullptr;
    }
    return home || pages.isEmpty() ? home : pages.first();
}

} // namespace

QList<Finding> findingsToTell(const Workspace& workspace, const RowRef& row)
{
    if (row.isNull())
        return {};
    const QList<Finding> all = workspace.findings().of(row); // also to have the file looked through
    if (!workspace.findings().isBegun(row))
        return all;
    // What is missing yet is no news to whoever is filling the row in; what contradicts itself is.
    const auto record = workspace.find(row);
    QList<Finding> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const Finding& finding) {
        return record && finding.rule->severity == Severity::Error && finding.row == row && finding.field &&
               !record->value(*finding.field).isNull();
    });
    return out;
}

QList<Note> notesOn(const Workspace& workspace, const Record& row, const QList<Finding>& findings,
                    const FieldInfo* field)
{
    QList<Note> out;
    if (const Closed closed = field ? workspace.closedField(row, *field) : Closed())
        out << Note{Note::Kind::Hint, closed.reason + u' ' + closed.remedy};
    for (const Finding& finding : findings) {
        if (finding.field == field)
            out << Note{kindOf(finding.rule->severity),
                        QCoreApplication::translate("iplan::EntityForm", "%1: %2")
                            .arg(severityLabel(finding.rule->severity), finding.message)};
    }
    return out;
}

qsizetype gapsOn(const Workspace& workspace, const RowRef& row, const QList<Finding>& findings, const FormPage& page,
                 const QList<FormPage*>& pages)
{
    qsizetype out =
        std::ranges::count_if(findings, [&](const Finding& finding) { return homeOf(finding, pages) == &page; });
    if (row.isNull() || workspace.findings().isBegun(row))
        return out;
    for (const SectionInfo& section : page.childSections()) {
        for (const Record& child : workspace.listWhere(*section.rows, *section.owner, Value(idText(row.id))))
            out += findingsToTell(workspace, {section.rows, child.id}).size();
    }
    return out;
}

} // namespace iplan
