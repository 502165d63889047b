// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/cardexport.h"

#include "core/interchange/contentwriter.h"
#include "core/ops/disclosure.h"
#include "core/query/members.h"
#include "core/query/publicscope.h"
#include "core/query/rowlabel.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

class CardWriter
{
public:
    CardWriter(const Snapshot& snapshot, const CardOptions& options) : m_snapshot(snapshot), m_options(options) {}

    void add(const Person& person)
    {
        begin(person.id.uuid(), "individual");
        m_out.addText("FN", named(personName(person)));
        // RFC 2426 asks for a name even where only the parts of it are known
        m_out.add("N", nameParts({person.familyName, person.givenName, QString(), person.title, QString()}));
        m_out.addText("X-IPLAN-SALUTATION", person.salutation);
        m_out.addText("ORG", m_snapshot.nameOf(person.organization, m_options.day));
        m_out.addText("TITLE", person.function);
        addContact(person.email, person.phone, person.address);
        m_out.addText("X-IPLAN-LANGUAGES", person.languages);
        m_out.end("VCARD");
    }

    void add(const Organization& organization)
    {
        const QString name = named(m_snapshot.nameOf(organization.id, m_options.day));
        begin(organization.id.uuid(), "org");
        m_out.addText("FN", name);
        if (m_options.version == CardVersion::V3) {
            m_out.add("N", nameParts({})); // nobody's
            m_out.add("X-ABSHOWAS", QStringLiteral("COMPANY"));
        }
        m_out.addText("ORG", name);
        m_out.addText("NICKNAME", organization.shortName);
        addContact(organization.email, organization.phone, organization.address);
        if (!organization.web.isEmpty())
            m_out.add("URL", organization.web.simplified());
        m_out.end("VCARD");
    }

    [[nodiscard]] QByteArray bytes() const { return m_out.bytes(); }

private:
    static QString named(const QString& name) { return name.isEmpty() ? QStringLiteral("ohne Namen") : name; }

    static QString nameParts(const QStringList& parts)
    {
        ContentWriter line;
        line.addParts("N", parts);
        const QString text = QString::fromUtf8(line.bytes().replace("\r\n ", "").trimmed());
        return text.isEmpty() ? QStringLiteral(";;;;") : text.mid(2);
    }

    void begin(const QUuid& id, const char* kind)
    {
        const bool isNew = m_options.version == CardVersion::V4;
        m_out.begin("VCARD");
        m_out.add("VERSION", isNew ? QStringLiteral("4.0") : QStringLiteral("3.0"));
        if (isNew)
            m_out.add("KIND", QString::fromLatin1(kind));
        m_out.add("UID", isNew ? QStringLiteral("urn:uuid:") + idText(id) : idText(id));
    }

    void addContact(const QString& email, const QString& phone, const QString& address)
    {
        const bool isNew = m_options.version == CardVersion::V4;
        m_out.addText(isNew ? "EMAIL" : "EMAIL;TYPE=INTERNET", email.simplified());
        m_out.addText(isNew ? "TEL" : "TEL;TYPE=VOICE", phone.simplified());
        if (address.trimmed().isEmpty())
            return;
        m_out.addParts(isNew ? "ADR" : "ADR;TYPE=WORK", addressParts(address));
        m_out.addText("X-IPLAN-ADDRESS", address); // its lines and signs as they are
    }

    const Snapshot& m_snapshot;
    const CardOptions& m_options;
    ContentWriter m_out;
};

/// Whom the rows stand for.
class CardFinder
{
public:
    CardFinder(const Snapshot& snapshot, const CardOptions& options)
        : m_snapshot(snapshot), m_options(options), m_scope(snapshot, options.publicOnly)
    {
    }

    void add(const RowRef& row)
    {
        if (row.entity == &entityOf<WorkingGroup>())
            addMembers(Id<WorkingGroup>(row.id));
        else
            m_rows << row.id;
    }

    /// Of the rows that were added, or of all if none was.
    template <class E>
    QList<const E*> found(bool isAll) const
    {
        QList<const E*> out;
        if (!m_scope.shows(entityOf<E>()))
            return out;
        for (const E& row : m_snapshot.rows<E>()) {
            if ((isAll || m_rows.contains(row.id.uuid())) && m_scope.shows(row.id))
                out << &row;
        }
        return out;
    }

private:
    void addMembers(const Id<WorkingGroup>& id)
    {
        for (const Membership* member : m_snapshot.membersOfGroup.of(id)) {
            if (!isMemberOn(*member, m_options.day))
                continue;
            m_rows << member->person.uuid() << member->organization.uuid();
        }
    }

    const Snapshot& m_snapshot;
    const CardOptions& m_options;
    const PublicScope m_scope;
    QSet<QUuid> m_rows;
};

Result<QByteArray> cardsOf(const Reader& reader, const QList<RowRef>& rows, const CardOptions& options)
{
    const TableRows tables(reader);
    const auto snapshot = Snapshot::of(tables);
    CardFinder finder(*snapshot, options);
    for (const RowRef& row : rows)
        finder.add(row);
    CardWriter writer(*snapshot, options);
    const auto persons = finder.found<Person>(rows.isEmpty());
    for (const Person* person : persons)
        writer.add(*person);
    const auto organizations = finder.found<Organization>(rows.isEmpty());
    for (const Organization* organization : organizations)
        writer.add(*organization);
    if (persons.isEmpty() && organizations.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("Es gibt niemanden, der in die Datei käme."),
                    options.publicOnly ? QStringLiteral("Öffentlich sind nur Organisationen, keine Personen.")
                                       : QStringLiteral("Wählen Sie Personen, Organisationen oder Arbeitsgruppen mit "
                                                        "Mitgliedern am heutigen Tag."));
    return writer.bytes();
}

QList<Id<WorkingGroup>> groupsAmong(const QList<RowRef>& rows)
{
    QList<Id<WorkingGroup>> out;
    for (const RowRef& row : rows) {
        if (row.entity == &entityOf<WorkingGroup>())
            out << Id<WorkingGroup>(row.id);
    }
    return out;
}

} // namespace

QStringList addressParts(const QString& address)
{
    static const QRegularExpression place(QStringLiteral("^(?:D-)?(\\d{5})\\s+(.+)$"));
    QString text = address.trimmed();
    text.replace(QLatin1String(", "), QLatin1String("\n"));
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const auto match = lines.isEmpty() ? QRegularExpressionMatch() : place.match(lines.last().trimmed());
    if (!match.hasMatch())
        return {QString(), QString(), address.trimmed(), QString(), QString(), QString(), QString()};
    lines.removeLast();
    return {QString(),         QString(), lines.join(QStringLiteral(", ")), match.captured(2), QString(),
            match.captured(1), QString()};
}

bool hasCards(const EntityInfo& entity)
{
    return &entity == &entityOf<Person>() || &entity == &entityOf<Organization>() ||
           &entity == &entityOf<WorkingGroup>();
}

Result<QByteArray> cardBytes(const Store& store, const QList<RowRef>& rows, const CardOptions& options)
{
    for (const RowRef& row : rows) {
        if (!row.entity || !hasCards(*row.entity))
            return fail(ErrorKind::Rejected, QStringLiteral("Davon gibt es keine Visitenkarte."),
                        QStringLiteral("Wählen Sie Personen, Organisationen oder Arbeitsgruppen."));
    }
    return store.read([&](const Reader& reader) -> Result<QByteArray> {
        auto kept = protectedGroups(reader, groupsAmong(rows));
        kept.removeIf([&](const WorkingGroup& group) { return namesProtected(options.naming, group.id); });
        if (!kept.isEmpty())
            return refuseProtected(kept);
        return cardsOf(reader, rows, options);
    });
}

} // namespace iplan
