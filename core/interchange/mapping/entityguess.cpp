// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/exportdata.h"
#include "core/interchange/mapping/columnguess.h"
#include "core/interchange/mapping/fieldsynonyms.h"
#include "core/interchange/mapping/guessparts.h"

#include <algorithm>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kLookedColumns = 200; ///< columns that say what a table lists
constexpr double kLeastScore = 1.0;       ///< about one heading that is sure
constexpr double kBySheet = 2.5;
constexpr double kWithoutTitle = 0.5; ///< less where nothing says what the rows are called
constexpr double kByPartOfSheet = 0.8;

struct NamedSheet {
    const char16_t* name;
    const char* entity; ///< "": none
};
/// Sheets of our own workbook and of contacts, whose names are not those of an entity.
constexpr NamedSheet kSheets[] = {{u"Kosten", "costItem"}, {u"Handlungsfelder und Module", "fieldOfAction"},
                                  {u"Kontakte", "person"}, {u"Mitglieder", "person"},
                                  {u"Lücken", ""},         {u"Legende", ""},
                                  {u"Termine", "meeting"}, {u"Aufgaben", "task"}};
/// Those of core/interchange/table/oparltable.cpp; others are not entities yet.
constexpr NamedSheet kOParlSheets[] = {
    {u"Körperschaften", "organization"}, {u"Gremien", "organization"}, {u"Personen", "person"},
    {u"Mitgliedschaften", "membership"}, {u"Vorlagen", "paper"},       {u"Beratungen", "consultation"}};

/// What offices keep lists of, before what is rarer: decides where headings alone do not.
double prior(const EntityInfo& entity)
{
    static const QHash<QString, double> priors{{QStringLiteral("measure"), 0.45},
                                               {QStringLiteral("person"), 0.2},
                                               {QStringLiteral("organization"), 0.2},
                                               {QStringLiteral("paper"), 0.1},
                                               {QStringLiteral("recommendation"), 0.05}};
    return priors.value(entity.keyText());
}

bool isListed(const EntityInfo& entity)
{
    return std::ranges::any_of(fieldSynonyms(), [&entity](const FieldSynonym& each) {
        return entity.keyText() == QLatin1String(each.entity);
    });
}

bool isNamed(const EntityInfo& entity, const QString& sheet)
{
    const QString folded = foldedHeading(sheet);
    return !folded.isEmpty() &&
           (folded == foldedHeading(entity.pluralText()) || folded == foldedHeading(entity.labelText()) ||
            folded == foldedHeading(exportName(entity)));
}

double sheetScore(const EntityInfo& entity, const QString& sheet)
{
    if (isNamed(entity, sheet))
        return kBySheet;
    return foldedHeading(sheet).contains(foldedHeading(entity.labelText())) ? kByPartOfSheet : 0;
}

double headingScore(const EntityInfo& entity, const GuessTable& table)
{
    const HeadingIndex index(entity, {});
    const QList<ColumnGuess> guesses = guessByIndex(table, index);
    double score = 0;
    QSet<QString> fields;
    for (const ColumnGuess& each : guesses) {
        if (each.mapping.target.kind == ColumnTarget::Kind::Skip)
            continue;
        score += each.confidence / 100.0;
        if (each.mapping.target.kind == ColumnTarget::Kind::Field)
            fields.insert(each.mapping.target.field);
    }
    if (fields.isEmpty())
        return 0;
    const FieldInfo* title = entity.fieldFlagged(IsTitle);
    if (title && entity.role == EntityRole::Record)
        score += fields.contains(title->keyText()) ? 0.4 : -kWithoutTitle;
    else if (title && fields.contains(title->keyText()))
        score += 0.4;
    const bool hasRequired = std::ranges::all_of(entity.fields, [&fields](const FieldInfo& field) {
        return !field.has(Required) || fields.contains(field.keyText());
    });
    return score + (hasRequired ? 0.3 : 0);
}

/// How many columns become something.
qsizetype mappedColumns(const EntityInfo& entity, const GuessTable& table)
{
    const QList<ColumnGuess> guesses = guessByIndex(table, HeadingIndex(entity, {}));
    return std::ranges::count_if(
        guesses, [](const ColumnGuess& each) { return each.mapping.target.kind != ColumnTarget::Kind::Skip; });
}

/// A list of modules that says no more of them than a list of fields of action with their modules can take: then the
/// fields need not be there, nor be asked about.
const EntityInfo* withTheirFields(const EntityInfo* best, const GuessTable& table)
{
    const EntityInfo& fields = entityOf<FieldOfAction>();
    if (best != &entityOf<ConceptModule>())
        return best;
    const QList<ColumnGuess> guesses = guessByIndex(table, HeadingIndex(fields, {}));
    // Titles of both, side by side or of two levels in one list (guessModulesBeside()).
    const auto titles =
        std::ranges::count_if(guesses, [](const ColumnGuess& each) { return each.mapping.target.field == u"title"; });
    return titles > 1 && mappedColumns(*best, table) == mappedColumns(fields, table) ? &fields : best;
}

/// A list that names a measure in each row beside a day and a Sachstand lists these: measures come again in it.
const EntityInfo* orTheirReports(const EntityInfo* best, const GuessTable& table)
{
    const EntityInfo& reports = entityOf<StatusReport>();
    if (best != &entityOf<Measure>())
        return best;
    const QList<ColumnGuess> measures = guessByIndex(table, HeadingIndex(*best, {}));
    bool comesAgain = false;
    for (qsizetype i = 0; i < measures.size(); ++i) {
        const ColumnTarget& target = measures.at(i).mapping.target;
        const ColumnSample& sample = table.columns.at(i);
        const bool isTitle = target.kind == ColumnTarget::Kind::Field && target.field == u"title";
        comesAgain = comesAgain || (isTitle && sample.distinct.size() < sample.cells.size());
    }
    QSet<QString> said;
    for (const ColumnGuess& each : guessByIndex(table, HeadingIndex(reports, {}))) {
        if (each.mapping.target.kind == ColumnTarget::Kind::Field)
            said.insert(each.mapping.target.field);
    }
    const bool isReport = said.contains(QStringLiteral("measure")) && said.contains(QStringLiteral("asOf")) &&
                          said.contains(QStringLiteral("text"));
    return comesAgain && isReport ? &reports : best;
}

template <size_t N>
const NamedSheet* sheetNamed(const NamedSheet (&sheets)[N], const QString& name)
{
    const auto found = std::ranges::find_if(sheets, [&name](const NamedSheet& each) {
        return name.compare(QString::fromUtf16(each.name), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(sheets) ? nullptr : found;
}

} // namespace

const EntityInfo* guessEntity(const QString& sheet, const QList<ColumnSample>& columns)
{
    const GuessTable table = guessTable(columns.first(std::min<qsizetype>(columns.size(), kLookedColumns)));
    if (table.isOParl) {
        const NamedSheet* named = sheetNamed(kOParlSheets, sheet);
        return named ? entityByKey(QString::fromLatin1(named->entity)) : nullptr;
    }
    const NamedSheet* named = sheetNamed(kSheets, sheet);
    if (named && *named->entity == '\0')
        return nullptr;
    const EntityInfo* best = nullptr;
    double bestScore = 0;
    for (const EntityInfo* entity : allEntities()) {
        const bool isKnown = isListed(*entity) || isNamed(*entity, sheet);
        if (!isKnown || entity->role == EntityRole::Setup || entity->role == EntityRole::System)
            continue;
        const double byHeadings = headingScore(*entity, table);
        const bool isThisSheet = named && entity->keyText() == QLatin1String(named->entity);
        const double bySheet = isThisSheet ? kBySheet : sheetScore(*entity, sheet);
        const double score = byHeadings + bySheet + prior(*entity);
        if (byHeadings > 0 && byHeadings + bySheet >= kLeastScore && score > bestScore) {
            best = entity;
            bestScore = score;
        }
    }
    return orTheirReports(withTheirFields(best, table), table);
}

} // namespace iplan
