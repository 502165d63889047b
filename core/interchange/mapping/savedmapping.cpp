// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/savedmapping.h"

#include "core/base/collation.h"
#include "core/base/searchtext.h"
#include "core/interchange/exportdata.h"
#include "core/interchange/mapping/listtree.h"
#include "core/model/entities.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace iplan
{

namespace
{

QStringList headingsOfMapping(const TableMapping& mapping)
{
    QStringList out;
    for (const ColumnMapping& column : mapping.columns)
        out << column.heading;
    return out;
}

/// The sheet that is asked for, else the first shown one with a table.
Result<std::pair<qsizetype, QList<FoundTable>>> findSheet(const TableSource& source, const QString& name)
{
    if (!name.isEmpty()) {
        IPLAN_TRY_ASSIGN(const qsizetype sheet, sheetNamed(source, name));
        IPLAN_TRY_ASSIGN(const auto tables, findTables(source, sheet));
        return std::pair(sheet, tables);
    }
    for (const bool hidden : {false, true}) {
        for (qsizetype i = 0; i < source.sheets().size(); ++i) {
            if (source.sheets().at(i).isHidden != hidden)
                continue;
            IPLAN_TRY_ASSIGN(const auto tables, findTables(source, i));
            if (!tables.isEmpty())
                return std::pair(i, tables);
        }
    }
    return fail(ErrorKind::NotFound, QStringLiteral("In „%1“ steht keine Tabelle.").arg(source.name()),
                QStringLiteral("Eine Tabelle hat eine Zeile mit Überschriften und darunter Zeilen mit Einträgen."));
}

/// The entity whose rows our own CSV export writes under that name; null for other names.
const EntityInfo* exportedEntity(const QString& name)
{
    const auto all = allEntities();
    const auto found =
        std::ranges::find_if(all, [&name](const EntityInfo* entity) { return exportName(*entity) == name; });
    return found == all.end() || (*found)->role == EntityRole::System ? nullptr : *found;
}

/// The table with the most rows; one that goes to the end of the sheet is counted.
Result<FoundTable> largest(const TableSource& source, qsizetype sheet, const QList<FoundTable>& tables)
{
    if (tables.size() == 1)
        return tables.first();
    int end = -1;
    IPLAN_TRY(source.eachRow(sheet, [&end](int row, const TableRow&) {
        end = row;
        return true;
    }));
    return *std::ranges::max_element(tables, {}, [end](const FoundTable& table) {
        return (table.area.lastRow < 0 ? end : table.area.lastRow) - table.area.firstRow();
    });
}

/// The table that is asked for: with headings found again where the area begins as one that was found.
Result<FoundTable> chooseTable(const TableSource& source, qsizetype sheet, const QList<FoundTable>& tables,
                               const MappingWishes& wishes)
{
    const std::optional<TableArea>& area = wishes.area;
    if (!area) {
        if (!tables.isEmpty())
            return largest(source, sheet, tables);
        return fail(ErrorKind::NotFound,
                    QStringLiteral("Auf dem Blatt „%1“ steht keine Tabelle.").arg(source.sheets().at(sheet).name),
                    QStringLiteral("Nennen Sie den Bereich, zum Beispiel „A5:K200“."));
    }
    FoundTable table{*area, {}, {}};
    for (const FoundTable& found : tables) {
        if (found.area.headerRow == area->headerRow && !wishes.countsHeaderRows)
            table.area.headerRows = found.area.headerRows;
    }
    IPLAN_TRY_ASSIGN(const auto rows, rowsOf(source, sheet, table.area.firstRow()));
    table.headings = headingsOf(rows, source.sheets().at(sheet), table.area);
    return table;
}

/// A mapping for this table out of one made for another version of the list.
TableMapping adapted(TableMapping mapping, const FoundTable& table, const QString& sheet)
{
    mapping.area = table.area;
    mapping.sheet = sheet;
    for (const QString& heading : table.headings) {
        const bool isKnown = std::ranges::any_of(mapping.columns, [&](const ColumnMapping& column) {
            return column.heading == heading || foldedHeading(column.heading) == foldedHeading(heading);
        });
        if (!isKnown)
            mapping.columns << ColumnMapping{heading};
    }
    return mapping;
}

/// The first saved mapping of a table with these headings; `unreadable` says which cannot be read.
std::optional<TableMapping> knownMapping(const QList<SavedMapping>& saved, const MappingWishes& wishes,
                                         const FoundTable& table, QString& unreadable)
{
    const QString shape = tableShape(table.headings);
    for (const SavedMapping& known : saved) {
        if (known.shape != shape || (wishes.entity && wishes.entity->keyText() != known.list))
            continue;
        if (const auto mapping = mappingOf(known))
            return *mapping;
        else
            unreadable +=
                QStringLiteral(" Die gespeicherte Zuordnung „%1“ mit diesen Überschriften ist nicht zu lesen: %2")
                    .arg(known.title, mapping.error().message);
    }
    return {};
}

/// How many columns of the table the mapping takes over; none where one is missing that it takes over.
qsizetype columnsKnown(const TableMapping& mapping, const FoundTable& table)
{
    QSet<QString> there;
    for (const QString& heading : table.headings)
        there << foldedHeading(heading);
    qsizetype out = 0;
    for (const ColumnMapping& column : mapping.columns) {
        if (column.target.kind == ColumnTarget::Kind::Skip)
            continue;
        if (!there.contains(foldedHeading(column.heading)))
            return 0;
        ++out;
    }
    return out;
}

/// The saved mapping of an earlier version of the list: the table has all columns that it takes over, and more.
std::optional<TableMapping> earlierMapping(const QList<SavedMapping>& saved, const MappingWishes& wishes,
                                           const FoundTable& table)
{
    constexpr qsizetype kLeast = 3; // a title and a number say nothing of where a list comes from
    std::optional<TableMapping> out;
    qsizetype most = kLeast - 1;
    for (const SavedMapping& known : saved) {
        if (wishes.entity && wishes.entity->keyText() != known.list)
            continue;
        const auto mapping = mappingOf(known);
        const qsizetype count = mapping ? columnsKnown(*mapping, table) : 0;
        if (count > most) {
            out = *mapping;
            most = count;
        }
    }
    return out;
}

/// What texts mean that the list has got since the mapping was saved.
void learnTexts(ColumnMapping& column, const ColumnMapping& guess)
{
    if (column.target != guess.target)
        return;
    for (auto it = guess.values.begin(); it != guess.values.end(); ++it) {
        if (!column.values.contains(it.key()))
            column.values.insert(it.key(), *it);
    }
}

/// Adds what a guess knows and the saved mapping does not: columns that the list has got since, and what new texts
/// mean. Returns the headings of these columns.
QStringList completeBy(TableMapping& mapping, const QList<ColumnGuess>& guesses, const QStringList& headingsSaved)
{
    QStringList added;
    for (const ColumnGuess& guess : guesses) {
        const auto at = std::ranges::find_if(mapping.columns, [&guess](const ColumnMapping& column) {
            return foldedHeading(column.heading) == foldedHeading(guess.mapping.heading);
        });
        const bool isNew = !headingsSaved.contains(foldedHeading(guess.mapping.heading));
        const bool isTaken = std::ranges::any_of(
            mapping.columns, [&guess](const ColumnMapping& column) { return column.target == guess.mapping.target; });
        if (at == mapping.columns.end())
            continue;
        if (isNew && !isTaken && guess.mapping.target.kind != ColumnTarget::Kind::Skip) {
            *at = guess.mapping;
            added << QStringLiteral("„%1“").arg(guess.mapping.heading);
        } else {
            learnTexts(*at, guess.mapping);
        }
    }
    return added;
}

/// The group whose meetings are listed, where no column says it: the only one of the file that is named in the list.
Result<QString> groupOfMeetings(const Store& store, const TableMapping& mapping, const QList<QStringList>& texts)
{
    const bool isSaid = std::ranges::any_of(mapping.columns, [](const ColumnMapping& column) {
        return column.target.field == u"workingGroup" || column.target.field == u"body";
    });
    const bool isOfGroups = mapping.entity == &entityOf<Meeting>() || mapping.entity == &entityOf<MeetingSeries>();
    if (!isOfGroups || isSaid)
        return QString();
    QString all;
    for (const QStringList& column : texts)
        all += u'\n' + foldedName(column.join(u'\n'));
    return store.read([&all](const Reader& reader) -> Result<QString> {
        QStringList named;
        for (const WorkingGroup& group : reader.all<WorkingGroup>()) {
            const QString folded = foldedName(group.title);
            if (folded.size() > 2 && all.contains(folded))
                named << group.title;
        }
        return named.size() == 1 ? named.first() : QString();
    });
}

Result<> guessMapping(ProposedMapping& out, const Store& store, const TableSource& source, qsizetype sheet,
                      const FoundTable& table, const EntityInfo* wanted)
{
    const QString name = source.sheets().at(sheet).name;
    IPLAN_TRY_ASSIGN(const auto columns, sampleColumns(source, sheet, table));
    const EntityInfo* exported = table.headings.value(0) == QLatin1String("Kennung") ? exportedEntity(name) : nullptr;
    const EntityInfo* declared = source.sheets().at(sheet).entity;
    const EntityInfo* entity = wanted ? wanted : declared ? declared : exported ? exported : guessEntity(name, columns);
    if (!entity)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Es ist nicht zu erkennen, was „%1“ auflistet.").arg(source.name()),
                    QStringLiteral(
                        "Wählen Sie, was die Zeilen werden sollen, zum Beispiel Maßnahmen (Option „--as measure“)."));
    IPLAN_TRY_ASSIGN(const OwnFieldList ownFields, OwnFieldList::load(store));
    out.guesses = guessColumns(*entity, columns, ownFields);
    out.mapping.entity = entity;
    out.mapping.sheet = name;
    out.mapping.area = table.area;
    for (const ColumnGuess& guess : std::as_const(out.guesses))
        out.mapping.columns << guess.mapping;
    QList<QStringList> texts;
    for (const ColumnSample& column : columns)
        texts << column.distinct;
    IPLAN_TRY_ASSIGN(const QString group, groupOfMeetings(store, out.mapping, texts));
    out.mapping.tree = guessTree(out.mapping, texts);
    QStringList levels;
    for (const EntityInfo* level : std::as_const(out.mapping.tree.levels))
        levels << level->pluralText();
    out.because =
        QStringLiteral("Erkannt an Überschriften und Inhalt; %1.")
            .arg(levels.isEmpty() ? entity->pluralText()
                                  : QStringLiteral("nach den Nummern %1").arg(levels.join(QStringLiteral(", "))));
    if (!group.isEmpty()) {
        out.mapping.constants.insert(QStringLiteral("workingGroup"), group);
        out.because += QStringLiteral(" Sitzungen der Gruppe „%1“, die darin genannt ist.").arg(group);
    }
    if (out.tables.size() > 1)
        out.because +=
            QStringLiteral(" Auf dem Blatt stehen %L1 Tabellen; dies ist die größte.").arg(out.tables.size());
    return {};
}

} // namespace

QList<SavedMapping> savedMappings(const Reader& reader)
{
    QList<SavedMapping> out = reader.all<SavedMapping>();
    std::ranges::stable_sort(out,
                             [](const SavedMapping& a, const SavedMapping& b) { return textBefore(a.title, b.title); });
    return out;
}

Result<SavedMapping> savedMappingNamed(const Reader& reader, const QString& title)
{
    QStringList names;
    for (const SavedMapping& saved : savedMappings(reader)) {
        if (foldedName(saved.title) == foldedName(title))
            return saved;
        names << QStringLiteral("„%1“").arg(saved.title);
    }
    return fail(ErrorKind::NotFound, QStringLiteral("Eine Zuordnung „%1“ gibt es in der Datei nicht.").arg(title),
                names.isEmpty() ? QStringLiteral("Es ist noch keine gespeichert.")
                                : QStringLiteral("Es gibt: %1.").arg(names.join(QLatin1String(", "))));
}

Result<Id<SavedMapping>> saveMapping(Writer& writer, const TableMapping& mapping)
{
    SavedMapping row;
    row.title = normalizedText(mapping.title).simplified();
    if (row.title.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Zuordnung hat noch keinen Namen."),
                    QStringLiteral("Bitte einen Namen eingeben, zum Beispiel „Maßnahmenliste Jugendamt“."));
    if (const auto known = savedMappingNamed(writer.reader(), row.title))
        row.id = known->id;
    row.list = mapping.entity->keyText();
    row.shape = tableShape(headingsOfMapping(mapping));
    TableMapping named = mapping;
    named.title = row.title;
    row.definition = QString::fromUtf8(QJsonDocument(toJson(named)).toJson(QJsonDocument::Compact));
    return writer.insert(row);
}

Result<TableMapping> mappingOf(const SavedMapping& saved)
{
    auto mapping = tableMappingFromJson(saved.definition.toUtf8(), saved.title);
    if (mapping)
        mapping->title = saved.title;
    return mapping;
}

Result<ProposedMapping> proposeMapping(const Store& store, const TableSource& source, const MappingWishes& wishes)
{
    const QString sheetName = !wishes.sheet.isEmpty() || !wishes.mapping ? wishes.sheet : QString();
    IPLAN_TRY_ASSIGN(const auto found, findSheet(source, sheetName));
    IPLAN_TRY_ASSIGN(const FoundTable table, chooseTable(source, found.first, found.second, wishes));
    const QString sheet = source.sheets().at(found.first).name;
    ProposedMapping out{{}, found.second, {}, {}};
    if (wishes.mapping) {
        out.mapping = adapted(*wishes.mapping, table, sheet);
        ProposedMapping guessed;
        IPLAN_TRY(guessMapping(guessed, store, source, found.first, table, out.mapping.entity));
        for (ColumnMapping& column : out.mapping.columns) {
            if (const ColumnMapping* guess = guessed.mapping.column(column.heading))
                learnTexts(column, *guess);
        }
        out.because = QStringLiteral("Zuordnung „%1“.").arg(out.mapping.title);
        return out;
    }
    IPLAN_TRY_ASSIGN(const auto saved, store.read([](const Reader& reader) -> Result<QList<SavedMapping>> {
        return savedMappings(reader);
    }));
    QString unreadable;
    const auto known = wishes.passesSavedOver ? std::nullopt : knownMapping(saved, wishes, table, unreadable);
    const auto earlier = known || wishes.passesSavedOver ? std::nullopt : earlierMapping(saved, wishes, table);
    if (known || earlier) {
        const TableMapping& used = known ? *known : *earlier;
        out.mapping = adapted(used, table, sheet);
        QStringList headings;
        for (const QString& heading : headingsOfMapping(used))
            headings << foldedHeading(heading);
        ProposedMapping guessed{{}, found.second, {}, {}};
        IPLAN_TRY(guessMapping(guessed, store, source, found.first, table, used.entity));
        const QStringList added = completeBy(out.mapping, guessed.guesses, headings);
        out.because =
            known ? QStringLiteral("Die Überschriften sind die der Zuordnung „%1“.").arg(used.title)
                  : QStringLiteral("Die Liste hat alle Spalten der Zuordnung „%1“ und weitere.").arg(used.title);
        if (!added.isEmpty())
            out.because += QStringLiteral(" Neu und von selbst zugeordnet: %1.").arg(added.join(QStringLiteral(", ")));
    } else {
        IPLAN_TRY(guessMapping(out, store, source, found.first, table, wishes.entity));
    }
    out.because += unreadable;
    return out;
}

} // namespace iplan
