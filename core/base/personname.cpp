// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personname.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace iplan
{

namespace
{

bool isSalutation(const QString& word)
{
    return word == u"Frau" || word == u"Herr" || word == u"Herrn" || word == u"Fr." || word == u"Hr.";
}

/// Academic degrees and offices that stand before a name; a single letter with a full stop is a given name.
bool isTitle(const QString& word)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:Prof|Dr|PD|Dipl|Mag|Ing|h\\.c|med|phil|jur|rer|nat)\\b.*$"));
    return form.match(word).hasMatch() && (word.contains(u'.') || word == u"Dr" || word == u"Prof" || word == u"PD");
}

/// Takes the words that `is` holds for from the front.
template <class Is>
QString takeFront(QStringList& words, const Is& is)
{
    QStringList out;
    while (!words.isEmpty() && is(words.first()))
        out << words.takeFirst();
    return out.join(u' ');
}

QStringList nameWords(const QString& text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

bool isNameParticle(const QString& word)
{
    static const QSet<QString> words{
        QStringLiteral("von"), QStringLiteral("vom"), QStringLiteral("van"), QStringLiteral("zu"),
        QStringLiteral("zum"), QStringLiteral("zur"), QStringLiteral("de"),  QStringLiteral("del"),
        QStringLiteral("da"),  QStringLiteral("di"),  QStringLiteral("do"),  QStringLiteral("dos"),
        QStringLiteral("du"),  QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("der"),
        QStringLiteral("den"), QStringLiteral("dem"), QStringLiteral("auf"), QStringLiteral("und"),
        QStringLiteral("am"),  QStringLiteral("in"),  QStringLiteral("ten"), QStringLiteral("ter"),
        QStringLiteral("el"),  QStringLiteral("al"),  QStringLiteral("bin"), QStringLiteral("ibn"),
        QStringLiteral("ben"), QStringLiteral("abu")};
    return words.contains(word);
}

PersonNameParts personNameParts(const QString& name)
{
    PersonNameParts out;
    const qsizetype comma = name.indexOf(u',');
    QStringList words = nameWords(comma < 0 ? name : name.mid(comma + 1));
    QStringList family = comma < 0 ? QStringList() : nameWords(name.left(comma));
    QStringList& first = comma < 0 ? words : family; // where salutation and title stand before all
    out.salutation = takeFront(first, isSalutation);
    out.title = takeFront(first, isTitle);
    if (comma >= 0) {
        const QString behind =
            takeFront(words, [](const QString& word) { return isSalutation(word) || isTitle(word); });
        out.title = QString(out.title + u' ' + behind).simplified();
    } else if (!words.isEmpty()) {
        qsizetype begin = words.size() - 1;
        while (begin > 0 && isNameParticle(words.at(begin - 1)))
            --begin;
        family = words.mid(begin);
        words = words.first(begin);
    }
    out.family = family.join(u' ');
    out.given = words.join(u' ');
    return out;
}

bool namesSeveralPersons(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("\\s*(?:;|/|\\n|\\s(?:und|u\\.|&)\\s)\\s*"));
    const auto isName = [](const QString& part) { return !part.trimmed().isEmpty(); };
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    if (std::ranges::count_if(parts, isName) > 1)
        return true;
    const QStringList commas = text.split(u',', Qt::SkipEmptyParts);
    if (commas.size() > 2)
        return true;
    // "Beispiel, Erika" is one person; "Frau Beispiel, Herr Muster" and "Erika Beispiel, Toni Muster" are two.
    return commas.size() == 2 &&
           (isSalutation(nameWords(commas.last()).value(0)) ||
            (nameWords(commas.first()).size() > 1 && nameWords(commas.last()).size() > 1 &&
             !isNameParticle(nameWords(commas.first()).value(0)) && !isTitle(nameWords(commas.last()).value(0))));
}

} // namespace iplan
