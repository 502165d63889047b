// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worddiff.h"
#include "support/test.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// "Die [-alte-]{+neue+} Fassung".
QString marked(const QString& before, const QString& after)
{
    QString out;
    for (const DiffPiece& piece : wordDiff(before, after)) {
        const QString form = piece.kind == DiffPiece::Kind::Same      ? QStringLiteral("%1")
                             : piece.kind == DiffPiece::Kind::Removed ? QStringLiteral("[-%1-]")
                                                                      : QStringLiteral("{+%1+}");
        out += form.arg(piece.text);
    }
    return out;
}

QString marked(const char* before, const char* after)
{
    return marked(QString::fromUtf8(before), QString::fromUtf8(after));
}

/// What the header promises of every answer.
void checkPromises(const QString& before, const QString& after)
{
    QString earlier;
    QString later;
    std::optional<DiffPiece::Kind> last;
    const QList<DiffPiece> pieces = wordDiff(before, after);
    for (const DiffPiece& piece : pieces) {
        REQUIRE_FALSE(piece.text.isEmpty());
        REQUIRE(last != piece.kind);
        REQUIRE_FALSE((last == DiffPiece::Kind::Added && piece.kind == DiffPiece::Kind::Removed));
        last = piece.kind;
        if (piece.kind != DiffPiece::Kind::Added)
            earlier += piece.text;
        if (piece.kind != DiffPiece::Kind::Removed)
            later += piece.text;
    }
    REQUIRE(earlier == before);
    REQUIRE(later == after);
    REQUIRE(wordDiff(before, after) == pieces);
}

QString randomText(std::mt19937& random, int words, int vocabulary)
{
    QString out;
    for (int i = 0; i < words; ++i) {
        out += QStringLiteral("wort%1").arg(random() % static_cast<unsigned>(vocabulary));
        out += random() % 12 == 0  ? QStringLiteral(".\n")
               : random() % 9 == 0 ? QStringLiteral(", ")
                                   : QStringLiteral(" ");
    }
    return out;
}

} // namespace

TEST_CASE("Changed words are told apart from those that stayed", "[base][worddiff]")
{
    CHECK(marked("Die alte Fassung", "Die neue Fassung") == QStringLiteral("Die [-alte-]{+neue+} Fassung"));
    CHECK(marked("bis Ende März", "bis Ende Mai") == QStringLiteral("bis Ende [-März-]{+Mai+}"));
    CHECK(marked("gleich", "gleich") == QStringLiteral("gleich"));
    CHECK(marked("", "neu") == QStringLiteral("{+neu+}"));
    CHECK(marked("alt", "") == QStringLiteral("[-alt-]"));
    CHECK(marked("", "").isEmpty());
    CHECK(marked("Sprachkurse anbieten", "Sprachkurse für Frauen anbieten") ==
          QStringLiteral("Sprachkurse {+für Frauen +}anbieten"));
    CHECK(marked("Fachkräfte", "Fachkraefte") == QStringLiteral("[-Fachkräfte-]{+Fachkraefte+}"));
}

TEST_CASE("Words replaced one after the other read as one change", "[base][worddiff]")
{
    CHECK(marked("mit alten Wörtern gesagt", "mit neuen Begriffen gesagt") ==
          QStringLiteral("mit [-alten Wörtern-]{+neuen Begriffen+} gesagt"));
    CHECK(marked("eins, zwei", "drei, vier") == QStringLiteral("[-eins, zwei-]{+drei, vier+}"));
}

TEST_CASE("A small word that both texts happen to hold does not break up what was written anew", "[base][worddiff]")
{
    CHECK(marked("Der Kurs beginnt im März", "Das Angebot richtet sich an Familien im ganzen Stadtteil") ==
          QStringLiteral("[-Der Kurs beginnt im März-]{+Das Angebot richtet sich an Familien im ganzen Stadtteil+}"));
    // Where the changes are as small as what stands between them, it stays.
    CHECK(marked("von Mai bis Juli", "von Juni bis August") ==
          QStringLiteral("von [-Mai-]{+Juni+} bis [-Juli-]{+August+}"));
}

TEST_CASE("Paragraphs that stayed stay whole", "[base][worddiff]")
{
    CHECK(marked("Erster Absatz.\nZweiter Absatz.\nDritter.", "Erster Absatz.\nGanz neu.\nZweiter Absatz.\nDritter.") ==
          QStringLiteral("Erster Absatz.\n{+Ganz neu.\n+}Zweiter Absatz.\nDritter."));
    CHECK(marked("A\nB alt\nC", "A\nB neu\nC") == QStringLiteral("A\nB [-alt-]{+neu+}\nC"));
    // A line end is never taken for mere space between two changes.
    CHECK(marked("eins\nzwei", "drei\nvier") == QStringLiteral("[-eins-]{+drei+}\n[-zwei-]{+vier+}"));
}

TEST_CASE("Both texts can be read back from the comparison", "[base][worddiff]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < scaled(200, 20); ++round) {
        const QString before = randomText(random, int(random() % 60), 8);
        const QString after = randomText(random, int(random() % 60), 8);
        checkPromises(before, after);
    }
}

TEST_CASE("Texts of fifty pages are compared quickly", "[base][worddiff]")
{
    std::mt19937 random(3);
    const int words = scaled(20'000, 4'000);
    const QString before = randomText(random, words, 3'000);
    QString edited = before;
    edited.replace(QStringLiteral("wort17 "), QStringLiteral("anderes "));
    edited.insert(edited.indexOf(u'\n', edited.size() / 2) + 1, QStringLiteral("Ein neuer Absatz.\n"));
    checkPromises(before, edited);
    CHECK(marked(before, edited).contains(QStringLiteral("{+Ein neuer Absatz.\n+}")));
    // Written anew as a whole, and texts of few different words: no anchors, yet neither slow nor wrong.
    checkPromises(before, randomText(random, words, 3'000));
    checkPromises(randomText(random, words, 2), randomText(random, words, 2));
}
