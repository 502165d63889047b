// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/changetext.h"

#include "core/query/changetext.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

/// The words of ChangeTexts, for those who translate them.
[[maybe_unused]] constexpr const char* kChangeWords[] = {
    QT_TRANSLATE_NOOP("iplan::ChangeText", "nein"),
    QT_TRANSLATE_NOOP("iplan::ChangeText", "(leer)"),
    QT_TRANSLATE_NOOP("iplan::ChangeText", "an anderer Stelle"),
    QT_TRANSLATE_NOOP("iplan::ChangeText", "(unbekannte Angabe)"),
    QT_TRANSLATE_NOOP("iplan::ChangeText", "Eintrag"),
    QT_TRANSLATE_NOOP("iplan::ChangeText", "(unbekannter Eintrag)"),
};

ChangeTexts changeTextsOf(const Workspace& workspace)
{
    return ChangeTexts({[&workspace](const RowRef& row) { return workspace.labelOf(row); },
                        [&workspace](const RowRef& row) { return workspace.find(row); },
                        [&workspace] {
                            const auto fields = OwnFieldList::load(workspace.store());
                            if (!fields)
                                workspace.runner().report(fields.error());
                            return fields.value_or(OwnFieldList());
                        },
                        [](const char* word) { return QCoreApplication::translate("iplan::ChangeText", word); }});
}

} // namespace

QString changeValueText(const Workspace& workspace, const FieldChange& change, const Value& value)
{
    return changeTextsOf(workspace).value(change, value);
}

QString changeText(const Workspace& workspace, const FieldChange& change)
{
    return changeTextsOf(workspace).what(change);
}

QString changeFieldText(const Workspace& workspace, const FieldChange& change)
{
    return changeTextsOf(workspace).field(change);
}

QString changeRowText(const Workspace& workspace, const RowRef& row)
{
    return changeTextsOf(workspace).row(row);
}

QString authorText(const Workspace& workspace, const CommitRecord& commit)
{
    return changeTextsOf(workspace).author(commit);
}

} // namespace iplan
