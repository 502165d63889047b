// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measurecolumns.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/programmeparts.h"

// The measures of the programme, by Handlungsfeld and group.

namespace iplan::report
{

namespace
{

/// Adds the measures of one group.
using AddMeasures = std::function<void(Blocks& blocks, const QList<const Measure*>& measures)>;

void addGroup(Blocks& blocks, const QString& title, const QList<const Measure*>& measures, const AddMeasures& add)
{
    if (measures.isEmpty())
        return;
    addHeading(blocks, 2, title);
    add(blocks, measures);
}

void addChapter(Blocks& blocks, const ReportContext& context, const FieldOfAction* field, const AddMeasures& add)
{
    addHeading(blocks, 1, fieldTitle(context, field));
    if (field && field->prioritised)
        addParagraph(blocks, QStringLiteral("Dieses Handlungsfeld wird laut Beschluss mit Vorrang behandelt."));
    if (field)
        addRichText(blocks, field->description);
    const auto measures = measuresIn(context, field);
    for (const Option& option : optionsOf<ProgrammeGroup>()) {
        QList<const Measure*> members;
        std::copy_if(measures.begin(), measures.end(), std::back_inserter(members),
                     [key = option.keyText()](const Measure* one) { return one->programmeGroup.key() == key; });
        addGroup(blocks, groupText(Choice<ProgrammeGroup>::fromKey(option.keyText())), members, add);
    }
    QList<const Measure*> others;
    std::copy_if(measures.begin(), measures.end(), std::back_inserter(others),
                 [](const Measure* one) { return !one->programmeGroup.value(); });
    // Where no measure has a group, nobody is told that these have none.
    const bool isAll = others.size() == measures.size();
    addGroup(blocks, isAll ? QStringLiteral("Maßnahmen") : QStringLiteral("Ohne Gruppe"), others, add);
}

/// Handlungsfelder without measures: a line for each.
void addEmptyFields(Blocks& blocks, const ReportContext& context, const QList<const FieldOfAction*>& fields)
{
    if (fields.isEmpty())
        return;
    addHeading(blocks, 1,
               context.scope.showsGaps() ? QStringLiteral("Handlungsfelder noch ohne Maßnahmen")
                                         : QStringLiteral("Handlungsfelder ohne Maßnahmen"));
    List list;
    for (const FieldOfAction* field : fields)
        list.items.push_back({plain(fieldTitle(context, field)), {}});
    blocks.emplace_back(std::move(list));
}

void addChapters(Blocks& blocks, const ReportContext& context, const AddMeasures& add)
{
    QList<const FieldOfAction*> empty;
    const auto fields = fieldsWithMeasures(context);
    for (const FieldOfAction* field : fields) {
        if (measuresIn(context, field).isEmpty())
            empty << field;
        else
            addChapter(blocks, context, field, add);
    }
    addEmptyFields(blocks, context, empty);
}

} // namespace

void addMeasureChapters(Blocks& blocks, const ReportContext& context)
{
    addChapters(blocks, context, [&context](Blocks& out, const QList<const Measure*>& measures) {
        for (const Measure* measure : measures)
            addMeasureSheet(out, context, *measure, 3, SheetSize::Short);
    });
}

void addMeasurePages(Blocks& blocks, const ReportContext& context)
{
    addChapters(blocks, context, [&context](Blocks& out, const QList<const Measure*>& measures) {
        for (const Measure* measure : measures) {
            if (measure != measures.first())
                out.emplace_back(PageBreak{});
            addMeasureSheet(out, context, *measure, 3, SheetSize::Short);
        }
        out.emplace_back(PageBreak{});
    });
}

void addMeasureTables(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters)
{
    const QStringList columns = parameters.columns.value(QStringLiteral("short"), usualColumns(shortColumns()));
    addChapters(blocks, context, [&](Blocks& out, const QList<const Measure*>& measures) {
        Table table = tableOfMeasures(columns);
        for (const Measure* measure : measures)
            table.rows.push_back(rowOfMeasure(context, *measure, columns));
        out.emplace_back(std::move(table));
    });
}

QString fieldTitle(const ReportContext& context, const FieldOfAction* field)
{
    if (!field)
        return QStringLiteral("Ohne Handlungsfeld");
    const QString title = context.titleOf(*field);
    const QString word = QStringLiteral("Handlungsfeld ");
    return title.startsWith(word) ? title : word + title;
}

QList<const Measure*> measuresIn(const ReportContext& context, const FieldOfAction* field)
{
    if (field)
        return context.snapshot.measuresOfField.of(field->id);
    QList<const Measure*> out;
    for (const Measure& measure : context.snapshot.measures) {
        if (!context.snapshot.fieldsOfAction.find(measure.fieldOfAction))
            out << &measure;
    }
    return out;
}

QList<const FieldOfAction*> fieldsWithMeasures(const ReportContext& context)
{
    QList<const FieldOfAction*> out;
    for (const FieldOfAction& field : context.snapshot.fieldsOfAction)
        out << &field;
    if (!measuresIn(context, nullptr).isEmpty())
        out << nullptr;
    return out;
}

} // namespace iplan::report
