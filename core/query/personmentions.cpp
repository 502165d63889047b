// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/personmentions.h"

#include "core/base/namesearch.h"
#include "core/base/richtext.h"
#include "core/query/eachrow.h"

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

/// A family name, and the first who bears it: a text does not tell more.
struct SoughtName {
    const Person* person = nullptr;
    NameSearch name;
};

class Search
{
public:
    explicit Search(const Snapshot& snapshot) : m_any(namesOf(snapshot))
    {
        QSet<QString> seen;
        for (const Person& person : snapshot.persons) {
            if (person.familyName.size() >= kShortestName && !seen.contains(person.familyName)) {
                seen << person.familyName;
                m_names.push_back({&person, NameSearch({person.familyName})});
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
        if (m_any.isIn(text)) {
            for (const SoughtName& one : m_names) {
                if (one.name.isIn(text))
                    found(*one.person, QStringLiteral("Name: ") + one.person->familyName,
                          text.indexOf(one.person->familyName, 0, Qt::CaseInsensitive));
            }
        }
        for (const auto& [mail, place] : matchesOf(mailPattern(), text)) {
            if (const Person* person = m_mails.value(mail.toLower()))
                found(*person, QStringLiteral("E-Mail: ") + person->email, place);
        }
        for (const auto& [number, place] : matchesOf(numberPattern(), text)) {
            if (const Person* person = m_numbers.value(subscriberDigits(number)))
                found(*person, QStringLiteral("Telefon: ") + person->phone, place);
        }
    }

private:
    static QStringList namesOf(const Snapshot& snapshot)
    {
        QSet<QString> out;
        for (const Person& person : snapshot.persons) {
            if (person.familyName.size() >= kShortestName)
                out << person.familyName;
        }
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

bool isText(const FieldInfo& field)
{
    return field.isTextual() && field.kind != FieldKind::OrderKey;
}

} // namespace

QList<PersonMention> personMentions(const Snapshot& snapshot, const PublicScope& scope)
{
    const Search search(snapshot);
    QList<PersonMention> out;
    const auto look = [&](const RowRef& row, const FieldInfo* field, const QString& text) {
        search.find(text, [&](const Person& person, const QString& what, qsizetype place) {
            out << PersonMention{row, field, passageAt(text, place), what, person.id};
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
                look(row.ref(), field, field->kind == FieldKind::RichText ? richTextToPlain(text) : text);
        }
    });
    return out;
}

} // namespace iplan
