// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/salutation.h"

#include "core/query/rowlabel.h"

#include <QStringList>

namespace iplan
{

namespace
{

/// What a salutation comes to.
struct SalutationForm {
    const char* words;     ///< as people write it, in lower case
    const char* inAddress; ///< before the name in an address
    const char* greeting;
    const char* professor;
};

constexpr SalutationForm kSalutationForms[] = {
    {"frau fr. fr", "Frau", "Sehr geehrte Frau", "Professorin"},
    {"herr herrn hr. hr", "Herrn", "Sehr geehrter Herr", "Professor"},
};
/// Whatever else stands there, and where nothing does.
constexpr SalutationForm kNeutralForm{"", "", "Guten Tag", "Prof."};

const SalutationForm& formOf(const Person& person)
{
    const QString word = person.salutation.simplified().section(u' ', 0, 0).toLower();
    for (const SalutationForm& form : kSalutationForms) {
        if (!word.isEmpty() && QString::fromUtf8(form.words).split(u' ').contains(word))
            return form;
    }
    return kNeutralForm;
}

/// The highest title that is said when somebody is greeted.
QString spokenTitle(const Person& person, const SalutationForm& form)
{
    // Some write "Frau Dr." into the salutation.
    const QStringList words = (person.salutation + u' ' + person.title).simplified().toLower().split(u' ');
    for (const QString& word : words) {
        if (word.startsWith(QLatin1String("prof")))
            return QString::fromUtf8(form.professor);
    }
    for (const QString& word : words) {
        if (word == u"dr" || word.startsWith(QLatin1String("dr.")) || word.startsWith(QLatin1String("dr-")))
            return QStringLiteral("Dr.");
    }
    return {};
}

} // namespace

QString neutralSalutation()
{
    return QStringLiteral("Sehr geehrte Damen und Herren");
}

QString salutationLine(const Person& person)
{
    const SalutationForm& form = formOf(person);
    const bool isNeutral = &form == &kNeutralForm;
    if (person.familyName.trimmed().isEmpty() || (isNeutral && person.givenName.trimmed().isEmpty()))
        return neutralSalutation();
    QStringList words{QString::fromUtf8(form.greeting), spokenTitle(person, form)};
    if (isNeutral)
        words << person.givenName;
    words << person.familyName;
    return words.join(u' ').simplified();
}

QString addressName(const Person& person)
{
    const SalutationForm& form = formOf(person);
    const QString titles = &form == &kNeutralForm ? QString() : person.salutation.simplified().section(u' ', 1);
    return QStringList{QString::fromUtf8(form.inAddress), titles, personName(person)}.join(u' ').simplified();
}

} // namespace iplan
