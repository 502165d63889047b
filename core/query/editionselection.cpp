// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/editionselection.h"

#include "core/model/filework.h"
#include "core/model/measure.h"
#include "core/query/listview.h"
#include "core/query/ownfields.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// The rows that were chosen by hand, and those that were left out.
struct Choices {
    QSet<QUuid> included;
    QSet<QUuid> excluded;
};

QHash<const EntityInfo*, Choices> choicesOf(const Reader& reader, const Edition& edition)
{
    QHash<const EntityInfo*, Choices> out;
    const auto entries = reader.where<EditionEntry>("edition", edition.id);
    for (const EditionEntry& entry : entries) {
        const EntityInfo* entity = entityByKey(entry.sourceEntity);
        if (!entity || !entry.choice.value())
            continue;
        Choices& choices = out[entity];
        (entry.choice == EditionChoice::Included ? choices.included : choices.excluded) << idFromText(entry.sourceId);
    }
    return out;
}

/// What decides whether a saved view of measures shows a row.
class ViewRule
{
public:
    ViewRule(const Reader& reader, const SavedView& view) : m_reader(reader), m_own(reader)
    {
        const EntityInfo& entity = entityOf<Measure>();
        m_definitions = m_own.of(entity, OwnFieldList::Which::WithRetired);
        const ListView shown = listViewFromText(view.definition, [this](const QString& key) { return columnOf(key); });
        ListQuery query;
        query.entity = &entity;
        query.words = shown.words;
        query.filters = {shown.filter};
        for (const FieldInfo& field : entity.fields) {
            if (shown.columns.isEmpty() ? field.has(InList) : shown.columns.contains(field.keyText()))
                query.searched << &field;
        }
        const LabelSource labels = [this](const RowRef& row) { return label(row); };
        const auto values = std::make_shared<const OwnColumns>(reader, ListEvaluator(query, labels).fields());
        m_evaluator.emplace(query, labels, values);
    }
    ViewRule(const ViewRule&) = delete;
    ViewRule& operator=(const ViewRule&) = delete;
    [[nodiscard]] bool shows(const Record& row) const { return m_evaluator->accepts(row); }

private:
    [[nodiscard]] const Column* columnOf(const QString& key) const
    {
        if (const FieldInfo* field = entityOf<Measure>().field(key))
            return field;
        for (const OwnFieldDefinition& definition : m_definitions) {
            if (definition.column().keyText() == key)
                return &definition.column();
        }
        return nullptr;
    }
    [[nodiscard]] QString label(const RowRef& row)
    {
        auto known = m_labels.find(row);
        if (known == m_labels.end()) {
            const auto record = row.isNull() ? std::nullopt : m_reader.find(row);
            known = m_labels.insert(row, record ? rowLabel(*record) : QString());
        }
        return *known;
    }

    const Reader& m_reader;
    const OwnFieldList m_own;
    QList<OwnFieldDefinition> m_definitions;
    QHash<RowRef, QString> m_labels;
    std::optional<ListEvaluator> m_evaluator;
};

Result<FileState> frozenState(const Reader& reader, const Edition& edition)
{
    const auto entries = reader.where<EditionEntry>("edition", edition.id);
    if (std::ranges::any_of(entries, [](const EditionEntry& entry) { return !entry.content.isEmpty(); }))
        return FileState{{}, edition.id, {}};
    return fail(ErrorKind::Rejected,
                QStringLiteral("Von „%1“ ist kein eingefrorener Inhalt in dieser Datei.").arg(edition.title),
                QStringLiteral("Nur was mit diesem Programm eingefroren wurde, lässt sich wieder zeigen."));
}

} // namespace

RowsByEntity ruledRows(const Reader& reader, const RowSource& rows, const Edition& edition)
{
    const auto view = reader.find(edition.selection);
    if (!view || view->deleted)
        return {};
    const ViewRule rule(reader, *view);
    QSet<QUuid> shown;
    // Labels are read while rows are judged, which a visit must not.
    const QList<Record> all = rows.list(entityOf<Measure>());
    for (const Record& row : all) {
        if (rule.shows(row))
            shown << row.id;
    }
    return {{&entityOf<Measure>(), shown}};
}

RowsByEntity chosenRows(const Reader& reader, const RowSource& rows, const Edition& edition)
{
    RowsByEntity out = ruledRows(reader, rows, edition);
    const auto choices = choicesOf(reader, edition);
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        if (!out.contains(choice.key())) {
            if (choice->excluded.isEmpty())
                continue;
            QSet<QUuid>& all = out[choice.key()];
            rows.each(*choice.key(), Rows::Live, [&all](const Record& row) { all << row.id; });
        }
        (out[choice.key()] += choice->included) -= choice->excluded;
    }
    return out;
}

Result<FileState> stateOfEdition(const Store& store, const Id<Edition>& id, const QDateTime& time)
{
    IPLAN_TRY(refusePastOfReduced(store, FileState{time}));
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<FileState> {
        const auto edition = reader.find(id);
        if (!edition || edition->deleted)
            return fail(ErrorKind::NotFound, QStringLiteral("Diese Fortschreibung gibt es nicht."),
                        QStringLiteral("„iplan list DATEI edition“ zeigt, welche es gibt."));
        if (isFrozen(*edition))
            return frozenState(reader, *edition);
        IPLAN_TRY_ASSIGN(const auto rows, rowsOf(journal, reader, FileState{time}));
        return FileState{time, {}, chosenRows(reader, *rows, *edition)};
    });
}

QDate editionDay(const Edition& edition, QDate today)
{
    const QDate day = edition.asOf.last();
    return day.isValid() && day < today ? day : today;
}

} // namespace iplan
