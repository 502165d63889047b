// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/personmentions.h"

#include "core/base/namesearch.h"
#include "core/base/richtext.h"
#include "core/query/eachrow.h"
#include "core/query/ownfields.h"
#include "core/query/references.h"
#include "core/query/rowlabel.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kShortestName = 3; ///< shorter ones occur in too many words
constexpr qsizetype kShortestNumber = 6;
constexpr qsizetype kAround = 40; ///< letters on either side

QString digitsIn(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isDigit())
            out += c;
    }
    return out;
}

/// The digits of a telephone number that are the same with and without the code of the country.
QString subscriberDigits(const QString& phone)
{
    QString digits = digitsIn(phone);
    if (digits.startsWith(QStringLiteral("0049")))
        digits = digits.mid(4);
    else if (digits.startsWith(QStringLiteral("49")) && phone.trimmed().startsWith(u'+'))
        digits = digits.mid(2);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

/// By what a person is looked for; empty where the file knows too little of the name.
QString soughtName(const Person& person)
{
    const QString family = person.familyName.trimmed();
    if (family.size() >= kShortestName)
        return family;
    const QString given = person.givenName.trimmed();
    return family.isEmpty() || given.isEmpty() ? QString() : given + u' ' + family;
}

/// A family name, and the first who bears it: a text does not tell more.
struct SoughtName {
    const Person* person = nullptr;
    QString text;
    NameSearch name;
};

class Search
{
public:
    explicit Search(const QList<Person>& people) : m_any(namesOf(people))
    {
        QSet<QString> seen;
        for (const Person& person : people) {
            if (const QString name = soughtName(person); !name.isEmpty() && !seen.contains(name)) {
                seen << name;
                m_names.push_back({&person, name, NameSearch({name})});
            }
            if (const QString mail = person.email.trimmed().toLower(); !mail.isEmpty())
                m_mails.insert(mail, &person);
            if (const QString number = subscriberDigits(person.phone); number.size() >= kShortestNumber)
                m_numbers.insert(number, &person);
        }
    }

    /// What of a person the text names, each with the place where it stands (-1: nobody knows).
    void find(const QString& text, const std::function<void(const Person&, const QString&, qsizetype)>& found) const
    {
        QString rest = text; // an address that is told holds the name once more
        for (const auto& [mail, place] : matchesOf(mailPattern(), text)) {
            if (const Person* person = m_mails.value(mail.toLower())) {
                found(*person, QStringLiteral("E-Mail: ") + person->email, place);
                rest.replace(place, mail.size(), QString(mail.size(), u' '));
            }
        }
        if (m_any.isIn(rest)) {
            for (const SoughtName& one : m_names) {
                if (one.name.isIn(rest))
                    found(*one.person, QStringLiteral("Name: ") + one.text,
                          rest.indexOf(one.text, 0, Qt::CaseInsensitive));
            }
        }
        for (const auto& [number, place] : matchesOf(numberPattern(), text)) {
            if (const Person* person = m_numbers.value(subscriberDigits(number)))
                found(*person, QStringLiteral("Telefon: ") + person->phone, place);
        }
    }

private:
    static QStringList namesOf(const QList<Person>& people)
    {
        QSet<QString> out;
        for (const Person& person : people)
            out << soughtName(person);
        out.remove(QString());
        return out.values();
    }
    static const QRegularExpression& mailPattern()
    {
        static const QRegularExpression pattern(
            QStringLiteral("[^\\s<>()\\[\\],;:\"]+@[^\\s<>()\\[\\],;:\"]*[^\\s<>()\\[\\],;:\".]"));
        return pattern;
    }
    static const QRegularExpression& numberPattern()
    {
        static const QRegularExpression pattern(QStringLiteral("\\+?[0-9(][0-9 ()/\\-.\u00a0]{4,}[0-9]"));
        return pattern;
    }
    static QList<std::pair<QString, qsizetype>> matchesOf(const QRegularExpression& pattern, const QString& text)
    {
        QList<std::pair<QString, qsizetype>> out;
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            out << std::pair(match.captured(), match.capturedStart());
        }
        return out;
    }

    const NameSearch m_any;
    std::vector<SoughtName> m_names;
    QHash<QString, const Person*> m_mails;
    QHash<QString, const Person*> m_numbers;
};

QString passageAt(const QString& text, qsizetype place)
{
    if (place < 0)
        return text.simplified().left(2 * kAround);
    const qsizetype first = qMax(qsizetype(0), place - kAround);
    return text.mid(first, 2 * kAround).simplified();
}

/// "Maßnahme „K001 Sprachlotsen“".
QString namedRow(const Record& row)
{
    return QStringLiteral("%1 „%2“").arg(row.entity->labelText(), rowLabel(row));
}

std::optional<Record> rowIn(const Snapshot& snapshot, const RowRef& row)
{
    std::optional<Record> out;
    if (!row.isNull())
        forEachRowOf(snapshot, *row.entity, [&](const RowView& one) {
            if (one.id == row.id)
                out = recordOf(one);
        });
    return out;
}

QString placeOf(const Snapshot& snapshot, const OwnFieldList& ownFields, const Record& row, const FieldInfo& field)
{
    const auto owner = rowIn(snapshot, holderOf(row));
    if (row.entity == &entityOf<OwnFieldValue>()) {
        const OwnFieldDefinition* own = ownFields.find(fromRecord<OwnFieldValue>(row).ownField);
        return (owner ? namedRow(*owner) : row.entity->labelText()) +
               QStringLiteral(", eigenes Feld „%1“").arg(own ? own->field().label : QString());
    }
    const QString own = owner ? QStringLiteral("%1, %2").arg(namedRow(*owner), namedRow(row)) : namedRow(row);
    return own + QStringLiteral(", ") + field.labelText();
}

bool isText(const FieldInfo& field)
{
    return field.isTextual() && field.kind != FieldKind::OrderKey;
}

} // namespace

QList<PersonMention> personMentions(const Snapshot& snapshot, const PublicScope& scope, const QList<Person>& people)
{
    const Search search(people);
    const OwnFieldList ownFields(snapshot.ownFields.rows(), snapshot.ownFieldOptions.rows());
    QList<PersonMention> out;
    const auto look = [&](const RowView& row, const FieldInfo* field, const QString& text) {
        search.find(text, [&](const Person& person, const QString& what, qsizetype place) {
            out << PersonMention{
                row.ref(), field,    placeOf(snapshot, ownFields, recordOf(row), *field), passageAt(text, place),
                what,      person.id};
        });
    };
    forEachRow(snapshot, [&](const RowView& row) {
        const QList<const FieldInfo*> fields = scope.fields(*row.entity);
        if (fields.isEmpty() || !scope.shows(recordOf(row)))
            return;
        for (const FieldInfo* field : fields) {
            if (!isText(*field))
                continue;
            const QString text = row.value(*field).text();
            if (!text.isEmpty())
                look(row, field, field->kind == FieldKind::RichText ? richTextToPlain(text) : text);
        }
    });
    return out;
}

} // namespace iplan
