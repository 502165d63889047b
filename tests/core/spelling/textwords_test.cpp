// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/textwords.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QStringList wordsOf(const char* text)
{
    const QString whole = s(text);
    QStringList out;
    for (const TextWord& word : wordsToCheck(whole))
        out << whole.mid(word.start, word.length) + (word.beforeDot ? QStringLiteral(" .") : QString());
    return out;
}

QStringList list(std::initializer_list<const char*> words)
{
    QStringList out;
    for (const char* word : words)
        out << s(word);
    return out;
}

} // namespace

TEST_CASE("A text is cut into the words that a dictionary can judge", "[spelling]")
{
    CHECK(wordsOf("Die „Maßnahme“ (neu), usw. endet.") == list({"Die", "Maßnahme", "neu", "usw .", "endet ."}));
    CHECK(wordsOf("Sprach- und Integrationskurse, Ein- und -ausgang") ==
          list({"Sprach-", "und", "Integrationskurse", "Ein-", "und", "-ausgang"}));
    CHECK(wordsOf("Nord-Süd-Dialog; Stadt\u2011Umland – gut - ja") ==
          list({"Nord-Süd-Dialog", "Stadt\u2011Umland", "gut", "ja"}));
    CHECK(wordsOf("Lehrer*innen Lehrer:innen Lehrer_innen LehrerInnen Lehrer/innen jede*r") ==
          list({"Lehrer*innen", "Lehrer:innen", "Lehrer_innen", "LehrerInnen", "Lehrer", "innen", "jede*r"}));
    CHECK(wordsOf("geht’s geht's 'Zitat' *wichtig* Thema: Inhalt Thema:Inhalt") ==
          list({"geht’s", "geht's", "Zitat", "wichtig", "Thema", "Inhalt", "Thema", "Inhalt"}));
    CHECK(wordsOf("zwei\u00a0Wörter, drei\u202fWörter\u2028Zeile") ==
          list({"zwei", "Wörter", "drei", "Wörter", "Zeile"}));
    CHECK(wordsOf("Ende.Der nächste Satz") == list({"Ende .", "Der", "nächste", "Satz"}));
    CHECK(wordsOf("Deutsch in B2-Kursen ab 2026") == list({"Deutsch", "in", "B2-Kursen", "ab"}));
}

TEST_CASE("Addresses, names of files and file numbers are no words", "[spelling]")
{
    for (const char* text :
         {"12.500,00 3 % 1.", "anna.muster@example.org", "(anna@example.org),", "https://example.org/Sdhcule?x=1",
          "www.example.org", "stadt-muster.example", "51-2/2026", "V/50-2-Intgr/26", "bericht.pdf", "C:\\Ordnr\\x",
          "iplan:measure/0190c3a2-0000-7000-8000-000000000000", "z.B.", "#hshtag", "… – — „“", ""}) {
        INFO(text);
        CHECK(wordsOf(text).isEmpty());
    }
    // What stands beside them is read all the same.
    CHECK(wordsOf("AZ 51-2/2026 vom Mai") == list({"AZ", "vom", "Mai"}));
    CHECK(wordsOf("Siehe https://example.org, dort.") == list({"Siehe", "dort ."}));
}

TEST_CASE("Words are looked up as dictionaries write them", "[spelling]")
{
    CHECK(dictionaryForm(s("Maß\u00adnahme")) == s("Maßnahme"));
    CHECK(dictionaryForm(s("Stadt\u2011Umland")) == s("Stadt-Umland"));
    CHECK(dictionaryForm(s("geht’s")) == s("geht's"));
    CHECK(dictionaryForm(s("U\u0308bung")) == s("Übung"));
}

TEST_CASE("A long text, and one that is no text, are cut in no time", "[spelling]")
{
    const QString sentence = s("Die Maßnahme fördert Lehrer*innen in der Nord-Süd-Straße. ");
    QString text;
    while (text.size() < 100'000)
        text += sentence;
    CHECK(wordsToCheck(text).size() == text.size() / sentence.size() * 7);
    CHECK(wordsToCheck(QString(100'000, u'-')).isEmpty());
    CHECK(wordsToCheck(QString(100'000, QChar(0xd83d))).isEmpty());
    CHECK(wordsToCheck(QString(100'000, u'a')).size() == 1);
    CHECK(wordsToCheck(QString(100'000, u'.')).isEmpty());
}
