// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/autocorrection.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The paragraph as it stands after each of its letters was typed and corrected.
QString afterTyping(const char* keys, const AutoCorrection& rules = {})
{
    QString out;
    for (const QChar key : s(keys)) {
        out += key;
        if (const auto correction = correctionOf(out, rules))
            out = out.chopped(correction->length) + correction->text;
    }
    return out;
}

} // namespace

TEST_CASE("Quotation marks become German ones", "[spelling]")
{
    CHECK(afterTyping("Das \"Sprachcafé\" bleibt.") == s("Das „Sprachcafé“ bleibt."));
    CHECK(afterTyping("\"Ankommen\" (\"neu\")") == s("„Ankommen“ („neu“)"));
    CHECK(afterTyping("\"Raum 12\" und ein Bildschirm mit 24\"") == s("„Raum 12“ und ein Bildschirm mit 24\""));
    CHECK(afterTyping("Schon „richtig\"") == s("Schon „richtig“"));
}

TEST_CASE("Blanks that must not break a line do not", "[spelling]")
{
    CHECK(afterTyping("Kurse, z. B. am Abend, d.h. nach 18 Uhr") ==
          s("Kurse, z.\u00a0B. am Abend, d.\u00a0h. nach 18 Uhr"));
    CHECK(afterTyping("i. d. R. gilt § 5 Abs. 2 Nr. 3") ==
          s("i.\u00a0d.\u00a0R. gilt §\u00a05 Abs.\u00a02 Nr.\u00a03"));
    CHECK(afterTyping("10 % von 12 €") == s("10\u00a0% von 12\u00a0€"));
    CHECK(afterTyping("Das Ende. Beginn 2027 ist offen.") == s("Das Ende. Beginn 2027 ist offen."));
    CHECK(afterTyping("im Programm 10%") == s("im Programm 10%")); // not written by the rule, but nobody's harm
    CHECK(afterTyping("Quiz.B.") == s("Quiz.B."));
}

TEST_CASE("A hyphen between blanks becomes a dash, but not where it begins an item", "[spelling]")
{
    CHECK(afterTyping("Sprache - Bildung - Beruf") == s("Sprache – Bildung – Beruf"));
    CHECK(afterTyping("- Erstens") == s("- Erstens"));
    CHECK(afterTyping("Nord-Süd-Dialog") == s("Nord-Süd-Dialog"));
}

TEST_CASE("Addresses stay as they are typed", "[spelling]")
{
    CHECK(afterTyping("https://www.example.org/?q=\"z.B.\"") == s("https://www.example.org/?q=\"z.B.\""));
    CHECK(afterTyping("\"erika\"@example.org") == s("„erika“@example.org")); // no address before its @
    CHECK(afterTyping("erika@example.org\"") == s("erika@example.org\""));
    CHECK(afterTyping("siehe www.example.org - oder") == s("siehe www.example.org – oder"));
    CHECK(afterTyping("C:\\Daten\"") == s("C:\\Daten\""));
}

TEST_CASE("Each rule can be switched off, and all of them", "[spelling]")
{
    const char* const keys = "\"z. B.\" - 5 %";
    CHECK(afterTyping(keys, {.on = false}) == s(keys));
    CHECK(afterTyping(keys, {.quotes = false}) == s("\"z.\u00a0B.\" – 5\u00a0%"));
    CHECK(afterTyping(keys, {.spaces = false}) == s("„z. B.“ – 5 %"));
    CHECK(afterTyping(keys, {.dashes = false}) == s("„z.\u00a0B.“ - 5\u00a0%"));
}

TEST_CASE("What was taken back is not corrected again by the next letter", "[spelling]")
{
    CHECK_FALSE(correctionOf(s("Sprache - B"), {}));
    CHECK_FALSE(correctionOf(s("Das \"S"), {}));
    CHECK_FALSE(correctionOf(s("z. B. "), {}));
    CHECK_FALSE(correctionOf({}, {}));
    // … and where it is right already nothing is done.
    CHECK(afterTyping("z.\u00a0B.") == s("z.\u00a0B."));
}
