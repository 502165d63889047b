// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/changetext.h"

#include "core/base/richtext.h"
#include "core/model/author.h"
#include "core/query/ownfields.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

QString changeWord(const char* source)
{
    return QCoreApplication::translate("iplan::ChangeText", source);
}

/// The own field whose value changed; null for other changes.
std::optional<OwnFieldDefinition> ownFieldOf(const Workspace& workspace, const FieldChange& change)
{
    const bool isValue = change.row.entity == &entityOf<OwnFieldValue>() && change.field && change.unit == u"value";
    const auto record = isValue ? workspace.find(change.row) : std::nullopt;
    if (!record)
        return std::nullopt;
    const auto fields = OwnFieldList::load(workspace.store());
    if (!fields) {
        workspace.runner().report(fields.error());
        return std::nullopt;
    }
    const OwnFieldDefinition* field = fields->find(fromRecord<OwnFieldValue>(*record).ownField);
    return field ? std::optional(*field) : std::nullopt;
}

} // namespace

QString changeValueText(const Workspace& workspace, const FieldChange& change, const Value& value)
{
    if (!change.field)
        return value.text();
    if (value.isNull())
        return change.field->kind == FieldKind::Boolean ? changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "nein"))
                                                        : changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "(leer)"));
    if (const auto own = ownFieldOf(workspace, change))
        return own->textWithUnit(value.text());
    if (change.field->kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    return workspace.valueText(*change.field, value);
}

QString changeText(const Workspace& workspace, const FieldChange& change)
{
    if (const QString whole = rowChangeText(change); !whole.isEmpty())
        return whole;
    if (change.field && change.field->kind == FieldKind::OrderKey)
        return changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "an anderer Stelle"));
    return QStringLiteral("%1 → %2").arg(changeValueText(workspace, change, change.from),
                                         changeValueText(workspace, change, change.to));
}

QString changeFieldText(const Workspace& workspace, const FieldChange& change)
{
    if (const auto own = ownFieldOf(workspace, change))
        return QStringLiteral("%1 „%2“").arg(entityOf<OwnField>().labelText(), own->field().label);
    if (change.field)
        return change.field->labelText();
    return rowChangeText(change).isEmpty() ? changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "(unbekannte Angabe)"))
                                           : changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "Eintrag"));
}

QString changeRowText(const Workspace& workspace, const RowRef& row)
{
    if (row.isNull())
        return changeWord(QT_TRANSLATE_NOOP("iplan::ChangeText", "(unbekannter Eintrag)"));
    const auto record = row.entity == &entityOf<OwnFieldValue>() ? workspace.find(row) : std::nullopt;
    if (record && !ownFieldRow(fromRecord<OwnFieldValue>(*record)).isNull())
        return changeRowText(workspace, ownFieldRow(fromRecord<OwnFieldValue>(*record)));
    return QStringLiteral("%1 %2").arg(row.entity->labelText(), workspace.labelOf(row));
}

QString authorText(const Workspace& workspace, const CommitRecord& commit)
{
    return commit.author.isNull() ? QStringLiteral("–") : workspace.labelOf({&entityOf<Author>(), commit.author});
}

} // namespace iplan
