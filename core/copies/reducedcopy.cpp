// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/reducedcopy.h"

#include "core/model/entities.h"
#include "core/store/contents.h"
#include "core/sync/contentfile.h"
#include "core/sync/packagebytes.h"
#include "core/sync/packagecontents.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

/// Which rows a reduced copy holds.
class ReducedRows
{
public:
    explicit ReducedRows(const Reader& reader) : m_reader(reader) {}

    /// A module with its recommendations, goals and versions, and the measures that serve it.
    void addModule(const Id<ConceptModule>& module)
    {
        addWhole(rowRef(module));
        addMeasures("module", module.text());
        for (const Recommendation& recommendation : m_reader.where<Recommendation>("module", module))
            addMeasuresFor(recommendation.id);
    }

    /// A group with its members and meetings, its fields of action with their modules and measures, what it recommended
    /// and resolved, and what its meetings treat.
    void addGroup(const Id<WorkingGroup>& group)
    {
        addWhole(rowRef(group));
        for (const WorkingGroupField& link : m_reader.where<WorkingGroupField>("workingGroup", group)) {
            for (const ConceptModule& module : m_reader.where<ConceptModule>("fieldOfAction", link.fieldOfAction))
                addModule(module.id);
            addMeasures("fieldOfAction", link.fieldOfAction.text());
        }
        for (const Recommendation& recommendation : m_reader.where<Recommendation>("originGroup", group)) {
            addWhole(rowRef(recommendation.id));
            addMeasuresFor(recommendation.id);
        }
        for (const Meeting& meeting : m_reader.where<Meeting>("workingGroup", group))
            addMeeting(meeting.id);
        for (const Resolution& resolution : m_reader.where<Resolution>("workingGroup", group))
            addResolution(resolution.id);
    }

    void add(const RowRef& row)
    {
        if (row.entity->takenAlong != TakenAlong::Never && !m_known.contains(row) && m_reader.isLive(row)) {
            m_known.insert(row);
            m_rows << row;
        }
    }

    /// What makes the rows readable and new ones writable: lists to choose from, whatever a row refers to, accepted
    /// gaps.
    void complete()
    {
        addLists();
        for (qsizetype i = 0; i < m_rows.size(); ++i) // grows meanwhile
            addReferred(m_rows.at(i));
        addDeletedLinks();
        for (const AcceptedFinding& finding : m_reader.all<AcceptedFinding>()) {
            const EntityInfo* entity = entityByKey(finding.recordKind);
            if (entity && m_known.contains(RowRef{entity, idFromText(finding.record)}))
                add(rowRef(finding.id));
        }
    }

    [[nodiscard]] const QList<RowRef>& rows() const { return m_rows; }

private:
    /// The row with all that belongs to it.
    void addWhole(const RowRef& row)
    {
        if (m_whole.contains(row))
            return;
        m_whole.insert(row);
        add(row);
        for (const EntityInfo* entity : allEntities()) {
            for (const FieldInfo& field : entity->fields) {
                if (entity->takenAlong == TakenAlong::Never || field.kind != FieldKind::Reference ||
                    !field.has(IsOwner) || &field.target() != row.entity)
                    continue;
                for (const Record& child : m_reader.listWhere(*entity, field, idText(row.id))) {
                    if (!isPersonal(child))
                        addWhole(child.ref());
                }
            }
        }
    }

    /// Values of own fields that hold personal data.
    [[nodiscard]] bool isPersonal(const Record& row) const
    {
        if (row.entity != &entityOf<OwnFieldValue>())
            return false;
        const auto field = m_reader.find(fromRecord<OwnFieldValue>(row).ownField);
        return !field || field->personal;
    }

    /// What its agenda treats, whole, and what came of it; the meeting itself belongs to the group.
    void addMeeting(const Id<Meeting>& meeting)
    {
        for (const Task& task : m_reader.where<Task>("meeting", meeting))
            addWhole(rowRef(task.id));
        for (const AgendaItem& item : m_reader.where<AgendaItem>("meeting", meeting)) {
            for (const auto& link : m_reader.where<AgendaItemMeasure>("agendaItem", item.id))
                addWhole(rowRef(link.measure));
            for (const auto& link : m_reader.where<AgendaItemRecommendation>("agendaItem", item.id))
                addWhole(rowRef(link.recommendation));
            for (const auto& link : m_reader.where<AgendaItemPaper>("agendaItem", item.id))
                addWhole(rowRef(link.paper));
            for (const Resolution& resolution : m_reader.where<Resolution>("agendaItem", item.id))
                addResolution(resolution.id);
        }
    }

    void addResolution(const Id<Resolution>& resolution)
    {
        addWhole(rowRef(resolution));
        for (const Task& task : m_reader.where<Task>("resolution", resolution))
            addWhole(rowRef(task.id));
    }

    void addMeasures(const char* field, const QString& id)
    {
        const EntityInfo& entity = entityOf<Measure>();
        for (const Record& measure : m_reader.listWhere(entity, *entity.field(QString::fromLatin1(field)), id))
            addWhole(measure.ref());
    }

    void addMeasuresFor(const Id<Recommendation>& recommendation)
    {
        for (const auto& link : m_reader.where<MeasureRecommendation>("recommendation", recommendation))
            addWhole(rowRef(link.measure));
    }

    void addLists()
    {
        for (const EntityInfo* entity : allEntities()) {
            if (entity->takenAlong != TakenAlong::Always)
                continue;
            for (const Record& row : m_reader.list(*entity))
                add(row.ref());
        }
    }

    void addReferred(const RowRef& row)
    {
        const auto record = m_reader.find(row);
        for (const FieldInfo& field : row.entity->fields) {
            if (field.kind == FieldKind::Reference && !record->value(field).isNull())
                add({&field.target(), idFromText(record->value(field).text())});
        }
    }

    /// A link that was taken apart has a history: made again on the copy, it must go on from there.
    void addDeletedLinks()
    {
        for (const EntityInfo* entity : allEntities()) {
            if (entity->role != EntityRole::Link)
                continue;
            for (const Record& link : m_reader.list(*entity, Rows::Deleted)) {
                const bool known = std::all_of(entity->fields.begin(), entity->fields.end(), [&](const FieldInfo& f) {
                    return f.kind != FieldKind::Reference || !f.has(LinkEnd) ||
                           m_known.contains({&f.target(), idFromText(link.value(f).text())});
                });
                if (known && !m_known.contains(link.ref())) {
                    m_known.insert(link.ref());
                    m_rows << link.ref();
                }
            }
        }
    }

    const Reader& m_reader;
    QList<RowRef> m_rows;
    QSet<RowRef> m_known;
    QSet<RowRef> m_whole;
};

/// What is left out of the rows of an entity: of people all but who they are, of organisations how to reach them, which
/// is often the home of their chair.
QStringList unitsLeftOut(const EntityInfo& entity)
{
    QStringList out;
    for (const FieldInfo& field : entity.fields) {
        if (field.has(StaysHome))
            out << field.unitText();
    }
    return out;
}

Result<> checkReducedRequest(const Store& store, const Reader& reader, const ReducedRequest& request)
{
    IPLAN_TRY_ASSIGN(const auto scope, store.file().reducedScope());
    if (scope)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist selbst eine Teilkopie.").arg(store.file().path()),
                    QStringLiteral("Nehmen Sie eine neue aus der ganzen Datei mit."));
    const EntityInfo* entity = request.scope.entity;
    if (entity != &entityOf<WorkingGroup>() && entity != &entityOf<ConceptModule>())
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Mitnehmen lassen sich eine Arbeitsgruppe, ein Modul oder alles."),
                    QStringLiteral("Wählen Sie eine Arbeitsgruppe oder ein Konzeptmodul."));
    if (!reader.isLive(request.scope))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("%1 mit der Kennung %2 gibt es nicht oder liegt im Papierkorb.")
                        .arg(entity->labelText(), idText(request.scope.id)),
                    QStringLiteral("Wählen Sie einen anderen Eintrag."));
    return {};
}

} // namespace

Result<ReducedContent> reducedContent(const Store& store, const ReducedRequest& request, const QDateTime& now)
{
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<ReducedContent> {
        IPLAN_TRY(checkReducedRequest(store, reader, request));
        ReducedRows rows(reader);
        if (request.scope.entity == &entityOf<WorkingGroup>())
            rows.addGroup(Id<WorkingGroup>(request.scope.id));
        else
            rows.addModule(Id<ConceptModule>(request.scope.id));
        rows.complete();
        for (const RowRef& row : request.also)
            rows.add(row);
        ReducedBuilder builder(journal);
        for (const RowRef& row : rows.rows())
            builder.add(row, unitsLeftOut(*row.entity));
        ReducedContent out;
        out.scope = {newCommitId(),
                     {request.scope.entity->keyText(), request.scope.id},
                     recordTitle(*reader.find(request.scope)),
                     now.toUTC()};
        out.commits = builder.commits();
        out.rows = builder.rows();
        return out;
    });
}

Result<ReducedCopy> createReducedCopy(const Store& store, const ReducedRequest& request, const QString& path,
                                      const Store::Options& options)
{
    IPLAN_TRY_ASSIGN(const auto content, reducedContent(store, request, options.clock()));
    IPLAN_TRY_ASSIGN(const auto copy, Store::createReduced(path, options, content));
    IPLAN_TRY(ContentStore(*copy).takeMissing(ContentStore(store).opener()));
    return ReducedCopy{path, content.scope, content.rows, QFileInfo(path).size()};
}

Result<PackageInfo> packReducedCopy(const Store& store, const ReducedRequest& request, const QString& path,
                                    const Password& password)
{
    IPLAN_TRY(password.checkFloor());
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    if (QFileInfo(path) == QFileInfo(store.file().path()))
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket kann nicht die Datei selbst sein."),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    IPLAN_TRY_ASSIGN(const auto content, reducedContent(store, request));
    IPLAN_TRY_ASSIGN(const auto contents, packableContents(store, contentsNamedBy(content.commits)));
    IPLAN_TRY_ASSIGN(const auto package, reducedPackageBytes(info.root, content, password, !contents.isEmpty()));
    IPLAN_TRY_ASSIGN(const auto bytes, writePackage(path, package, store, contents, password));
    return PackageInfo{path, bytes, content.commits.size(), !password.isEmpty(), info.root, true};
}

QString reducedScopeText(const ReducedScope& scope)
{
    const EntityInfo* entity = entityByKey(scope.row.entity);
    return QStringLiteral("%1 „%2“").arg(entity ? entity->labelText() : scope.row.entity, scope.title);
}

} // namespace iplan
