// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/abbreviations.h"
#include "core/spelling/genderforms.h"
#include "core/spelling/sentences.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QStringList sentencesOf(const char* text)
{
    const QString whole = s(text);
    QStringList out;
    for (const Sentence& sentence : sentencesIn(whole))
        out << whole.mid(sentence.start, sentence.length);
    return out;
}

QStringList abbreviationsOf(const char* text)
{
    const QString whole = s(text);
    QStringList out;
    for (const TextWord& word : abbreviationsIn(whole))
        out << whole.mid(word.start, word.length);
    return out;
}

/// "Lehrer:innen" and how it is written, for each place.
QList<std::pair<QString, GenderSpelling>> genderOf(const char* text)
{
    const QString whole = s(text);
    QList<std::pair<QString, GenderSpelling>> out;
    for (const GenderPlace& place : genderFormsIn(whole))
        out.emplaceBack(whole.mid(place.start, place.length), place.spelling);
    return out;
}

QStringList wordsAs(std::initializer_list<const char*> words)
{
    QStringList out;
    for (const char* word : words)
        out << s(word);
    return out;
}

} // namespace

TEST_CASE("A text is cut into its sentences", "[spelling]")
{
    CHECK(sentencesOf("Die Stadt fördert Kurse. Wer kommt? Alle!") ==
          wordsAs({"Die Stadt fördert Kurse.", "Wer kommt?", "Alle!"}));
    CHECK(sentencesOf("Das gilt z. B. für Kurse bzw. Räume nach § 5 Abs. 2 am 3. Mai. Danach nicht.") ==
          wordsAs({"Das gilt z. B. für Kurse bzw. Räume nach § 5 Abs. 2 am 3. Mai.", "Danach nicht."}));
    CHECK(sentencesOf("Das war 2026. Danach kam E. Beispiel, Dr. Muster usw. Alle gingen.") ==
          wordsAs({"Das war 2026.", "Danach kam E. Beispiel, Dr. Muster usw.", "Alle gingen."}));
    CHECK(sentencesOf("Sie sagte: „Wir kommen.“ Dann kam niemand …") ==
          wordsAs({"Sie sagte: „Wir kommen.“", "Dann kam niemand …"}));
    CHECK(sentencesOf("Ziele\n- mehr Kurse\n\n- mehr Räume") == wordsAs({"Ziele", "- mehr Kurse", "- mehr Räume"}));
    CHECK(sentencesOf(" – ").isEmpty());
    CHECK(sentencesOf("").isEmpty());
}

TEST_CASE("Words are counted as word processors do", "[spelling]")
{
    CHECK(countWords(s("Die Nord-Süd-Gruppe – 12 Personen – tagt.")) == 5);
    CHECK(countWords(s("  ")) == 0);
    CHECK(countWords(s("§\u00a05 gilt")) == 2); // what no line breaks is one
    CHECK(sentencesIn(s("Eins zwei. Drei!")).first().words == 2);
}

TEST_CASE("Abbreviations are found, words are not", "[spelling]")
{
    CHECK(abbreviationsOf("Das KIZ und zwei AGs fördern BAföG, z. B. i.d.R. bzw. ca. 30 Kurse.") ==
          wordsAs({"KIZ", "AGs", "BAföG", "z. B.", "i.d.R.", "bzw.", "ca."}));
    CHECK(abbreviationsOf("Die KIZ-Leitung sieht Nr. 5, gem. Erlass") == wordsAs({"KIZ", "Nr."}));
    CHECK(abbreviationsOf("Am Ende. Der Anfang. Teil II, LehrerInnen, Lehrer*innen, U25").isEmpty());
    CHECK(abbreviationsOf("MASSNAHMEN DER STADT\nund das KIZ") == wordsAs({"KIZ"}));
    CHECK(abbreviationsOf("https://www.example.org/KIZ und erika@KIZ.example.org").isEmpty());
    CHECK(abbreviationForm(s("z. B.")) == s("z.B."));
    CHECK(abbreviationForm(s("AGs")) == s("AG"));
    for (const char* usual : {"z. B.", "z.\u00a0B.", "Z. B.", "bzw.", "Ggf.", "NRW", "AG", "usw."})
        CHECK(isUsualAbbreviation(s(usual)));
    CHECK_FALSE(isUsualAbbreviation(s("KIZ")));
}

TEST_CASE("Each way to name all genders is told from the others", "[spelling]")
{
    using G = GenderSpelling;
    using Found = QList<std::pair<QString, GenderSpelling>>;
    CHECK(genderOf("Lehrer:innen und jede:r") == Found{{s("Lehrer:innen"), G::Colon}, {s("jede:r"), G::Colon}});
    CHECK(genderOf("Kolleg*innenschaft") == Found{{s("Kolleg*innenschaft"), G::Star}});
    CHECK(genderOf("Lehrer_innen") == Found{{s("Lehrer_innen"), G::Underscore}});
    CHECK(genderOf("LehrerInnen, eine LehrerIn") ==
          Found{{s("LehrerInnen"), G::InnerCapital}, {s("LehrerIn"), G::InnerCapital}});
    CHECK(genderOf("Lehrer/-innen, Lehrer/in, der/die") ==
          Found{{s("Lehrer/-innen"), G::Slash}, {s("Lehrer/in"), G::Slash}, {s("der/die"), G::Slash}});
    CHECK(genderOf("Lehrer(innen), Lehrer·innen") ==
          Found{{s("Lehrer(innen)"), G::Other}, {s("Lehrer·innen"), G::Other}});
    CHECK(genderOf("Ärztinnen und Ärzte, Schüler und Schülerinnen, eine Jüdin oder ein Jude") ==
          Found{{s("Ärztinnen und Ärzte"), G::Both},
                {s("Schüler und Schülerinnen"), G::Both},
                {s("Jüdin oder ein Jude"), G::Both}});
}

TEST_CASE("What only looks like such a form is left alone", "[spelling]")
{
    CHECK(genderOf("Thema: innen und außen, 10:30 Uhr, und/oder, Medizin und Mediziner, Berlin und Berliner, LinkedIn")
              .isEmpty());
    CHECK(genderOf("Termin und Terminplan, Lehrerinnen und Erzieherinnen, Lehrkräfte und Fachleute").isEmpty());
    CHECK(genderOf("https://www.example.org/lehrer:innen, a_in@example.org").isEmpty());
}
