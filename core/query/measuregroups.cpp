// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/measuregroups.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

/// The headings in their order, each by the key that a measure has for it; the last is for those without.
struct GroupHeadings {
    QStringList keys;
    QStringList titles;
    QHash<QString, qsizetype> at;

    void add(const QString& key, const QString& title)
    {
        at.insert(key, titles.size());
        keys << key;
        titles << title;
    }
};

GroupHeadings groupHeadings(const Snapshot& snapshot, MeasureGrouping grouping, QDate today)
{
    GroupHeadings out;
    switch (grouping) {
    case MeasureGrouping::FieldOfAction:
        for (const FieldOfAction& field : snapshot.fieldsOfAction)
            out.add(field.id.text(), fieldOfActionName(field));
        out.add(QStringLiteral("-fieldOfAction"), QStringLiteral("Ohne Handlungsfeld"));
        break;
    case MeasureGrouping::LeadOffice:
        for (const Organization* office : organizationsByName(snapshot, today))
            out.add(office->id.text(), snapshot.nameOf(office->id, today));
        out.add(QStringLiteral("-leadOffice"), QStringLiteral("Ohne federführende Dienststelle"));
        break;
    case MeasureGrouping::State:
        for (const Option& option : optionsOf<MeasureState>())
            out.add(option.keyText(), option.labelText());
        out.add(QStringLiteral("-state"), QStringLiteral("Ohne Angabe zum Stand"));
        break;
    }
    return out;
}

QString groupKey(const Measure& measure, MeasureGrouping grouping)
{
    switch (grouping) {
    case MeasureGrouping::FieldOfAction:
        return measure.fieldOfAction.text();
    case MeasureGrouping::LeadOffice:
        return measure.leadOffice.text();
    case MeasureGrouping::State:
        break;
    }
    return measure.state.key();
}

bool holdsAllWords(const Measure& measure, const QList<QStringList>& words)
{
    if (words.isEmpty())
        return true;
    const QString text = foldedForIndex(measure.code + u' ' + measure.title);
    return std::all_of(words.begin(), words.end(), [&text](const QStringList& forms) {
        return std::any_of(forms.begin(), forms.end(), [&text](const QString& form) { return text.contains(form); });
    });
}

} // namespace

QList<const Organization*> organizationsByName(const Snapshot& snapshot, QDate today)
{
    QList<std::pair<QString, const Organization*>> named;
    for (const Organization& organization : snapshot.organizations)
        named << std::pair(snapshot.nameOf(organization.id, today), &organization);
    std::stable_sort(named.begin(), named.end(),
                     [](const auto& a, const auto& b) { return textBefore(a.first, b.first); });
    QList<const Organization*> out;
    for (const auto& [name, organization] : std::as_const(named))
        out << organization;
    return out;
}

QList<MeasureGroup> groupMeasures(const Snapshot& snapshot, MeasureGrouping grouping, QDate today,
                                  const QString& filter)
{
    const GroupHeadings headings = groupHeadings(snapshot, grouping, today);
    const QList<QStringList> words = foldedQuery(filter);
    QList<MeasureGroup> out(headings.titles.size());
    for (qsizetype i = 0; i < out.size(); ++i) {
        out[i].key = headings.keys.at(i);
        out[i].title = headings.titles.at(i);
    }
    for (const Measure& measure : snapshot.measures) {
        if (measure.mergedInto.isNull() && holdsAllWords(measure, words))
            out[headings.at.value(groupKey(measure, grouping), out.size() - 1)].measures << &measure;
    }
    out.removeIf([](const MeasureGroup& group) { return group.measures.isEmpty(); });
    return out;
}

} // namespace iplan
