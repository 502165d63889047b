// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/addressees.h"

#include "core/base/collation.h"
#include "core/model/entities.h"
#include "core/query/bodyname.h"
#include "core/query/rowlabel.h"
#include "core/query/salutation.h"

#include <algorithm>
#include <QHash>
#include <QRegularExpression>

namespace iplan
{

namespace
{

/// The lines of an address; one that stands on a single line is cut at its commas.
QStringList addressLines(const QString& address)
{
    const QString text = address.trimmed();
    QStringList out;
    for (const QString& line : text.split(text.contains(u'\n') ? u'\n' : u',')) {
        if (!line.trimmed().isEmpty())
            out << line.simplified();
    }
    return out;
}

/// Reads where bodies are, each once.
class BodyReader
{
public:
    struct Body {
        QString name;
        QStringList address;
    };
    BodyReader(const Reader& reader, QDate day) : m_reader(reader), m_day(day) {}

    const Body& of(const Id<Organization>& id)
    {
        const auto known = m_bodies.constFind(id.uuid());
        if (known != m_bodies.constEnd())
            return *known;
        const auto row = id.isNull() ? std::nullopt : m_reader.find(id);
        return *m_bodies.insert(id.uuid(), row && !row->deleted ? read(*row) : Body());
    }

private:
    [[nodiscard]] Body read(const Organization& organization) const
    {
        Body out{organization.name, addressLines(organization.address)};
        // Offices like to begin their address with their name.
        if (!out.address.isEmpty() && out.address.first().compare(organization.name, Qt::CaseInsensitive) == 0)
            out.address.removeFirst();
        for (const auto& name : m_reader.where<OrganizationName>("organization", organization.id)) {
            if (isNameOn(name, m_day)) {
                out.name = name.name;
                break;
            }
        }
        return out;
    }

    const Reader& m_reader;
    const QDate m_day;
    QHash<QUuid, Body> m_bodies;
};

Addressee personAddressee(const Person& person, const BodyReader::Body& body)
{
    Addressee out{rowRef(person.id), salutationLine(person), personName(person)};
    out.title = person.title;
    out.givenName = person.givenName;
    out.familyName = person.familyName;
    out.function = person.function;
    out.body = body.name;
    const QStringList own = addressLines(person.address);
    if (own.isEmpty() && !body.address.isEmpty())
        out.address << body.name << addressName(person) << body.address;
    else if (!own.isEmpty())
        out.address << addressName(person) << own;
    return out;
}

Addressee bodyAddressee(const Id<Organization>& id, const BodyReader::Body& body)
{
    Addressee out{rowRef(id), neutralSalutation(), body.name};
    out.body = body.name;
    if (!body.address.isEmpty())
        out.address << body.name << body.address;
    return out;
}

bool isPostedBefore(const Addressee& a, const Addressee& b)
{
    if (a.postcode != b.postcode)
        return b.postcode.isEmpty() || (!a.postcode.isEmpty() && a.postcode < b.postcode);
    const auto name = [](const Addressee& one) { return one.familyName.isEmpty() ? one.name : one.familyName; };
    return textBefore(name(a) + u' ' + a.givenName, name(b) + u' ' + b.givenName);
}

} // namespace

QString postcodeIn(const QStringList& lines)
{
    static const QRegularExpression form(QStringLiteral("^(?:D[- ]\\s*)?(\\d{5})(?:\\s|$)"));
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const auto match = form.match(*line); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

Addressees addresseesOf(const Reader& reader, const QList<RowRef>& rows, WritingScope scope)
{
    scope.namesMembers = true;
    Addressed addressed = addressedBy(reader, rows, scope);
    Addressees out{{}, std::move(addressed.leftOut)};
    BodyReader bodies(reader, scope.day);
    for (const Record& row : addressed.rows) {
        Addressee one;
        if (row.entity == &entityOf<Person>()) {
            const auto person = fromRecord<Person>(row);
            one = personAddressee(person, bodies.of(person.organization));
        } else {
            const Id<Organization> id(row.id);
            one = bodyAddressee(id, bodies.of(id));
        }
        one.postcode = postcodeIn(one.address);
        if (one.address.isEmpty())
            out.leftOut << LeftOut{rowLabel(row), LeftOut::Reason::NoPostalAddress};
        else
            out.list << one;
    }
    std::ranges::stable_sort(out.list, isPostedBefore);
    std::ranges::stable_sort(out.leftOut,
                             [](const LeftOut& a, const LeftOut& b) { return textBefore(a.name, b.name); });
    return out;
}

} // namespace iplan
