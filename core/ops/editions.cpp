// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/editions.h"

#include "core/base/counted.h"
#include "core/model/editionscope.h"
#include "core/model/entities.h"
#include "core/query/editionselection.h"
#include "core/query/snapshot.h"
#include "core/store/onlyrows.h"
#include "core/store/rowjson.h"

#include <algorithm>
#include <QJsonDocument>

namespace iplan
{

namespace
{

/// Rows of a source on their way into an edition: from those that it holds to all that belong to them and that they
/// refer to.
class Gathering
{
public:
    explicit Gathering(const RowSource& rows)
    {
        for (const EntityInfo* entity : allEntities())
            read(rows, *entity);
    }
    [[nodiscard]] QList<Record> gathered()
    {
        while (!m_open.isEmpty())
            follow(m_rows.value(m_open.takeLast()));
        QList<Record> out;
        for (const RowRef& row : std::as_const(m_order)) {
            if (m_taken.contains(row))
                out << m_rows.value(row);
        }
        return out;
    }

private:
    void read(const RowSource& rows, const EntityInfo& entity)
    {
        const InEdition scope = inEdition(entity);
        if (scope == InEdition::Never)
            return;
        rows.each(entity, Rows::Live, [&](const Record& row) {
            m_rows.insert(row.ref(), row);
            m_order << row.ref();
            if (scope == InEdition::Always || scope == InEdition::Chosen)
                take(row.ref());
            if (scope == InEdition::WithOwner)
                noteOwners(row);
        });
    }
    void noteOwners(const Record& row)
    {
        for (const FieldInfo& field : row.entity->fields) {
            if (!field.has(IsOwner) && !field.has(LinkEnd))
                continue;
            if (const QUuid owner = idFromText(row.value(field).text()); !owner.isNull())
                m_owned[{&field.target(), owner}] << row.ref();
            if (field.has(LinkEnd))
                return; // a link belongs to its first end
        }
    }
    void take(const RowRef& row)
    {
        if (!m_rows.contains(row) || m_taken.contains(row))
            return;
        m_taken << row;
        m_open << row;
    }
    void follow(const Record& row)
    {
        for (const RowRef& owned : m_owned.value(row.ref()))
            take(owned);
        for (const FieldInfo& field : row.entity->fields) {
            if (field.kind == FieldKind::Reference && inEdition(field.target()) != InEdition::Chosen)
                take({&field.target(), idFromText(row.value(field).text())});
        }
    }

    QHash<RowRef, Record> m_rows;
    QList<RowRef> m_order;
    QHash<RowRef, QList<RowRef>> m_owned;
    QSet<RowRef> m_taken;
    QList<RowRef> m_open; ///< taken, and not followed yet
};

QString namesOf(const QList<Finding>& errors)
{
    constexpr qsizetype kNamed = 3;
    QStringList out;
    for (const Finding& error : errors.first(qMin(kNamed, errors.size())))
        out << QStringLiteral("%1: %2").arg(error.title, error.message);
    if (errors.size() > kNamed)
        out << QStringLiteral("und weitere");
    return out.join(QStringLiteral("; "));
}

Result<Edition> editionOf(const Reader& reader, const Id<Edition>& id)
{
    const auto edition = reader.find(id);
    if (!edition || edition->deleted)
        return fail(ErrorKind::NotFound, QStringLiteral("Diese Fortschreibung gibt es nicht."),
                    QStringLiteral("Sie wurde inzwischen gelöscht; der Papierkorb zeigt sie."));
    return *edition;
}

Result<> refuseFrozen(const Edition& edition)
{
    if (!isFrozen(edition))
        return {};
    return fail(
        ErrorKind::Rejected, QStringLiteral("„%1“ ist schon eingefroren.").arg(edition.title),
        QStringLiteral("Öffnen Sie die Fortschreibung wieder, solange sie nicht beschlossen ist, oder legen Sie "
                       "die nächste an."));
}

/// What the edition holds of the rows, with the errors among the findings of all of them: what is left out may mend
/// what is not.
FrozenContent contentOf(const Reader& reader, std::unique_ptr<RowSource> rows, const Edition& edition, QDate today)
{
    FrozenContent out;
    const auto snapshot = Snapshot::of(*rows);
    auto only = chosenRows(reader, *rows, edition);
    out.rows = rowsToFreeze(OnlyRows(std::move(rows), std::move(only)));
    QSet<QUuid> taken;
    for (const Record& row : std::as_const(out.rows))
        taken << row.id;
    const auto findings = findGaps(*snapshot, editionDay(edition, today));
    std::ranges::copy_if(findings, std::back_inserter(out.errors), [&](const Finding& finding) {
        return finding.rule->severity == Severity::Error && taken.contains(finding.row.id);
    });
    return out;
}

/// A state alone freezes what stands today; under a Datenstand of years ago nobody would mean that.
Result<> refuseOlderDay(const Edition& edition, QDate today)
{
    const QDate last = edition.asOf.last();
    if (!last.isValid() || last >= today)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("„%1“ hat den Datenstand %2; eingefroren würde, was heute in der Datei steht.")
                    .arg(edition.title, edition.asOf.toString()),
                QStringLiteral("„Einfrieren“ auf der Seite Fortschreibungen zeigt, was eingefroren wird, auch mit dem "
                               "Stand eines früheren Tages. Oder berichtigen Sie den Datenstand."));
}

void writeEntries(Writer& writer, const Edition& edition, const QList<Record>& rows)
{
    QHash<QUuid, EditionEntry> known;
    const auto entries = writer.reader().where<EditionEntry>("edition", edition.id, Rows::All);
    for (const EditionEntry& entry : entries)
        known.insert(entry.id.uuid(), entry);
    for (const Record& row : rows) {
        const auto id = editionEntryId(edition.id, row.id);
        EditionEntry entry = known.take(id.uuid());
        entry.id = id;
        if (entry.deleted)
            entry.choice = {};
        entry.deleted = false;
        entry.edition = edition.id;
        entry.sourceEntity = row.entity->keyText();
        entry.sourceId = idText(row.id);
        entry.content = QString::fromUtf8(QJsonDocument(rowToJson(row)).toJson(QJsonDocument::Compact));
        writer.insert(entry);
    }
}

} // namespace

QList<Record> rowsToFreeze(const RowSource& rows)
{
    return Gathering(rows).gathered();
}

qsizetype FrozenContent::count(const EntityInfo& entity) const
{
    return std::ranges::count_if(rows, [&entity](const Record& row) { return row.entity == &entity; });
}

Result<FrozenContent> contentToFreeze(const Store& store, const Id<Edition>& id, const QDateTime& time)
{
    IPLAN_TRY(refusePastOfReduced(store, FileState{time}));
    return store.readJournalYielding([&](JournalReader& journal, const Reader& reader) -> Result<FrozenContent> {
        IPLAN_TRY_ASSIGN(const auto edition, editionOf(reader, id));
        IPLAN_TRY(refuseFrozen(edition));
        IPLAN_TRY_ASSIGN(auto rows, rowsOf(journal, reader, FileState{time}));
        return contentOf(reader, std::move(rows), edition, store.file().now().toLocalTime().date());
    });
}

FrozenContent contentToFreeze(const Reader& reader, const Edition& edition, QDate today)
{
    return contentOf(reader, std::make_unique<TableRows>(reader), edition, today);
}

Result<> freezeEdition(Writer& writer, const Id<Edition>& id, const FrozenContent& content, const QString& reason,
                       EditionState state)
{
    IPLAN_TRY_ASSIGN(auto edition, editionOf(writer.reader(), id));
    IPLAN_TRY(refuseFrozen(edition));
    if (content.count(entityOf<Measure>()) + content.count(entityOf<ConceptModule>()) == 0)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ umfasst weder Maßnahmen noch Module.").arg(edition.title),
                    QStringLiteral("Ändern Sie die Auswahl der Fortschreibung."));
    if (!reason.trimmed().isEmpty())
        edition.freezeReason = reason.trimmed();
    if (!content.errors.isEmpty() && edition.freezeReason.trimmed().isEmpty())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Die Lücken nennen noch %1: %2.")
                        .arg(counted(content.errors.size(), "Fehler", "Fehler"), namesOf(content.errors)),
                    QStringLiteral("Beheben Sie sie auf der Seite Lücken, oder schreiben Sie in „Grund trotz Fehlern“, "
                                   "warum die Fortschreibung trotzdem eingefroren wird."));
    writeEntries(writer, edition, content.rows);
    if (edition.asOf.isNull())
        edition.asOf = PartialDate(writer.today());
    edition.state = state;
    edition.frozenOn = writer.now();
    return writer.update(edition);
}

Result<> reopenEdition(Writer& writer, const Id<Edition>& id, const QString& reason)
{
    IPLAN_TRY_ASSIGN(auto edition, editionOf(writer.reader(), id));
    if (!isFrozen(edition))
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist nicht eingefroren.").arg(edition.title),
                    QStringLiteral("Sie ist in Arbeit und folgt der Datei."));
    if (edition.state != EditionState::Frozen)
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("„%1“ ist %2; sie lässt sich nicht mehr öffnen.").arg(edition.title, edition.state.label()),
            QStringLiteral("Legen Sie die nächste Fortschreibung an; diese wird ihre Vorgängerin."));
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Es fehlt der Grund, aus dem „%1“ geöffnet wird.").arg(edition.title),
                    QStringLiteral("Er bleibt an der Fortschreibung stehen („Grund der Öffnung“)."));
    const auto entries = writer.reader().where<EditionEntry>("edition", id);
    edition.state = EditionState::InProgress;
    edition.reopenedOn = writer.now();
    edition.reopenReason = reason.trimmed();
    edition.freezeReason.clear(); // said of the errors of that day
    IPLAN_TRY(writer.update(edition));
    for (EditionEntry entry : entries) {
        entry.content.clear();
        IPLAN_TRY(entry.choice.value() ? writer.update(entry) : writer.remove(rowRef(entry.id)));
    }
    return {};
}

Result<> chooseForEdition(Writer& writer, const Id<Edition>& id, const RowRef& row, std::optional<EditionChoice> choice)
{
    if (!row.entity || inEdition(*row.entity) != InEdition::Chosen)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1 lassen sich für eine Fortschreibung nicht wählen.")
                        .arg(row.entity ? row.entity->pluralText() : QString()),
                    QStringLiteral("Wählen Sie Maßnahmen und Konzeptmodule; was zu ihnen gehört, kommt mit."));
    IPLAN_TRY_ASSIGN(const auto edition, editionOf(writer.reader(), id));
    IPLAN_TRY(refuseFrozen(edition));
    const auto entryId = editionEntryId(id, row.id);
    const auto stored = writer.reader().find(entryId);
    if (!choice)
        return stored && !stored->deleted ? writer.remove(rowRef(entryId)) : Result<>();
    EditionEntry entry;
    entry.id = entryId;
    entry.edition = id;
    entry.sourceEntity = row.entity->keyText();
    entry.sourceId = idText(row.id);
    entry.choice = *choice;
    writer.insert(entry);
    return {};
}

Result<> holdInEdition(Writer& writer, const Id<Edition>& id, const QList<RowRef>& rows, bool wanted)
{
    IPLAN_TRY_ASSIGN(const auto edition, editionOf(writer.reader(), id));
    const RowsByEntity ruled = ruledRows(writer.reader(), TableRows(writer.reader()), edition);
    for (const RowRef& row : rows) {
        std::optional<EditionChoice> choice;
        if (holds(ruled, row) != wanted)
            choice = wanted ? EditionChoice::Included : EditionChoice::Excluded;
        IPLAN_TRY(chooseForEdition(writer, id, row, choice));
    }
    return {};
}

Result<> setEditionState(Writer& writer, const Edition& stored, EditionState wanted, const QString& reason)
{
    if (!isFrozen(stored)) {
        if (wanted == EditionState::InProgress)
            return {};
        IPLAN_TRY(refuseOlderDay(stored, writer.today()));
        return freezeEdition(writer, stored.id, contentToFreeze(writer.reader(), stored, writer.today()), {}, wanted);
    }
    if (wanted == EditionState::InProgress)
        return reopenEdition(writer, stored.id, reason);
    if (wanted == EditionState::Frozen && stored.state != EditionState::Frozen)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist %2 und bleibt es.").arg(stored.title, stored.state.label()),
                    QStringLiteral("War das ein Versehen, nehmen Sie den Schritt mit „Rückgängig“ zurück."));
    Edition edition = stored;
    edition.state = wanted;
    return writer.update(edition);
}

} // namespace iplan
