// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/spellchecker.h"
#include "core/spelling/textwords.h"
#include "tests/core/spelling/tinydictionary.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The words of the text that are taken for wrong.
QStringList wrongIn(SpellChecker& checker, const char* text)
{
    const QString whole = s(text);
    QStringList out;
    for (const TextWord& word : wordsToCheck(whole)) {
        const QStringView letters = QStringView(whole).mid(word.start, word.length);
        if (!checker.isRight(letters, word.beforeDot))
            out << letters.toString();
    }
    return out;
}

QStringList none()
{
    return {};
}

} // namespace

TEST_CASE("Right and wrong words, compounds, hyphens, numbers and abbreviations", "[spelling]")
{
    const TinyDictionary tiny;
    SpellChecker checker(value_of(Dictionary::open(tiny.files)));
    CHECK(wrongIn(checker, "Der Lehrer, der Sprachkurs bzw. der Dialog. 12 KIZ AGs B2-Kurs B2-Krus x 3er") ==
          QStringList{s("B2-Krus")});
    CHECK(wrongIn(checker, "Nord-Süd-Dialog, Nord-Süd- Dialog") == none());
    CHECK(wrongIn(checker, "Nord-Sud-Dialog der bzw Massnahme") ==
          QStringList{s("Nord-Sud-Dialog"), s("bzw"), s("Massnahme")});
    CHECK(wrongIn(checker, "Maß\u00adnahmen") == none());
    CHECK(wrongIn(checker, "Šarić") == none());
}

TEST_CASE("Gender forms of right words are right", "[spelling]")
{
    const TinyDictionary tiny;
    SpellChecker checker(value_of(Dictionary::open(tiny.files)));
    CHECK(wrongIn(checker, "Lehrer*innen Lehrer:innen Lehrer_innen LehrerInnen Lehrer*in Pädagog*innen "
                           "Lehrer*innen-Dialog Lehrer·innen der*die größer*e") == QStringList{s("der*die")});
    CHECK(wrongIn(checker, "Leerer*innen Lehrer*inen LehrerInen Padagog:innen") ==
          QStringList{s("Leerer*innen"), s("Lehrer*inen"), s("LehrerInen"), s("Padagog:innen")});
}

TEST_CASE("Own words and names of the file are right, also with another ending", "[spelling]")
{
    const TinyDictionary tiny;
    SpellChecker checker(value_of(Dictionary::open(tiny.files)));
    const char* text = "Quartiersnah der Öztürk, Öztürks Dialog, Nord-Öztürk, quartiersnah, quartiersnahe";
    CHECK(wrongIn(checker, text).size() == 6);
    checker.setOwnWords({s("quartiersnah")});
    checker.setNames({s("Öztürk")});
    CHECK(wrongIn(checker, text) == QStringList{s("quartiersnahe")});
    checker.setOwnWords({});
    CHECK(wrongIn(checker, text).size() == 3);
}

TEST_CASE("Suggestions keep what is right of a word", "[spelling]")
{
    const TinyDictionary tiny;
    const SpellChecker checker(value_of(Dictionary::open(tiny.files)));
    CHECK(checker.suggestions(s("Maßnhame")).first() == s("Maßnahme"));
    CHECK(checker.suggestions(s("Nord-Sud-Dialog")).first() == s("Nord-Süd-Dialog"));
    CHECK(checker.suggestions(s("Lehhrer*innen")).first() == s("Lehrer*innen"));
    CHECK(checker.suggestions(s("Xqzvwj")).isEmpty());
}

TEST_CASE("More words than are remembered are judged alike", "[spelling]")
{
    const TinyDictionary tiny;
    SpellChecker checker(value_of(Dictionary::open(tiny.files)));
    for (int i = 0; i < scaled(50'000, 25'000); ++i) {
        QString word = QStringLiteral("xa");
        for (int rest = i; rest > 0; rest /= 10)
            word += QChar(u'a' + rest % 10);
        if (checker.isRight(word))
            FAIL(word.toStdString());
    }
    CHECK(checker.isRight(s("Maßnahme")));
    CHECK_FALSE(checker.isRight(s("Massnahme")));
}

TEST_CASE("German as offices write it is right by the German dictionary", "[spelling]")
{
    const auto german = germanDictionary();
    if (!german)
        return;
    SpellChecker checker(german);
    CHECK(wrongIn(checker,
                  "Das Kommunale Integrationszentrum fördert Lehrer*innen, Pädagog:innen und Expert_innen in der "
                  "Sprachkursangebotsplanungsgruppe; Sprach- und Integrationskurse z. B. in Nord-Süd-Dialogen. "
                  "Vor-Ort-Termine, Stadtteilmütter, Geflüchtete, Ärzt*innen, Mitarbeiter*in, jede*r, BürgerInnen, "
                  "Bürger*innenbeteiligung, Handlungsempfehlungen gem. § 5 Abs. 2 usw. bzw. ggf. Nr. 3 am 12.03.2026 "
                  "(AZ 51-2/2026), E-Mail an anna.muster@example.org, siehe https://example.org/Sdchule.") == none());
    CHECK(wrongIn(checker, "Das Komunale Integratoinszentrum fördert Lehrrer*innen und die Massnahme im "
                           "Nord-Sühd-Dialog, warscheinlich.") ==
          QStringList{s("Komunale"), s("Integratoinszentrum"), s("Lehrrer*innen"), s("Massnahme"),
                      s("Nord-Sühd-Dialog"), s("warscheinlich")});
    CHECK(checker.suggestions(s("warscheinlich")).contains(s("wahrscheinlich")));
    CHECK(checker.suggestions(s("Massnahme")).first() == s("Maßnahme"));
    CHECK(checker.suggestions(s("Lehrrer*innen")).contains(s("Lehrer*innen")));
}
