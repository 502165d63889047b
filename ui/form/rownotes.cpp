// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rownotes.h"

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

} // namespace

QList<Finding> findingsToTell(const Workspace& workspace, const RowRef& row)
{
    if (row.isNull())
        return {};
    const QList<Finding> all = workspace.findings().of(row); // also to have the file looked through
    return workspace.findings().isBegun(row) ? QList<Finding>() : all;
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

qsizetype gapsOn(const Workspace& workspace, const RowRef& row, const QList<Finding>& findings, const FormPage& page)
{
    qsizetype out = std::count_if(findings.begin(), findings.end(), [&page](const Finding& finding) {
        return finding.field && page.holds(*finding.field);
    });
    if (row.isNull() || workspace.findings().isBegun(row))
        return out;
    for (const SectionInfo& section : page.childSections()) {
        for (const Record& child : workspace.listWhere(*section.rows, *section.owner, Value(idText(row.id))))
            out += findingsToTell(workspace, {section.rows, child.id}).size();
    }
    return out;
}

} // namespace iplan
