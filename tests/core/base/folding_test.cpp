// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/base/namesearch.h"
#include "core/base/searchtext.h"
#include "core/base/utf8text.h"
#include "support/test.h"

#include <algorithm>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

QStringList texts(std::initializer_list<const char*> all)
{
    QStringList out;
    for (const char* text : all)
        out << QString::fromUtf8(text);
    return out;
}

bool isPlain(const QString& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

} // namespace

TEST_CASE("Letters that Unicode does not take apart fold to plain ones", "[base][folding]")
{
    const QList<std::pair<const char*, const char*>> same = {
        {"Yıldız", "Yildiz"},  {"YILDIZ", "yıldız"},     {"Łukasiewicz", "Lukasiewicz"},
        {"Ørsted", "Orsted"},  {"Đorđević", "Dordevic"}, {"Þórarinsdóttir", "Thorarinsdottir"},
        {"Guðrún", "Gudrun"},  {"Ħaż", "haz"},           {"İstanbul", "istanbul"},
        {"Weiſs", "Weiß"},     {"Æther", "Aether"},      {"Nguyễn", "nguyen"},
        {"Straße", "STRASSE"}, {"Bjœrn", "Bjoern"},      {"Əliyev", "Eliyev"},
        {"Ŋaŋa", "Nana"}};
    for (const auto& [one, other] : same) {
        INFO(one);
        CHECK(foldedName(QString::fromUtf8(one)) == foldedName(QString::fromUtf8(other)));
    }
}

TEST_CASE("Every Latin letter with small and capital form folds to a to z", "[base][folding]")
{
    for (const auto& [first, last] :
         {std::pair<char32_t, char32_t>{0x00c0, 0x0240}, {0x0243, 0x024f}, {0x1e00, 0x1eff}}) {
        for (char32_t c = first; c <= last; ++c) {
            const bool hasCase = QChar::isLower(c) || QChar::isUpper(c) || QChar::isTitleCase(c);
            if (!hasCase)
                continue;
            INFO(std::hex << static_cast<unsigned>(c));
            CHECK(isPlain(foldedForIndex(QString(QChar(static_cast<char16_t>(c)))).simplified().section(u' ', 0, 0)));
        }
    }
}

TEST_CASE("What nobody sees is no part of a word", "[base][folding]")
{
    for (const char16_t hidden : {u'\u00ad', u'\u200b', u'\u200c', u'\u200d', u'\u2060', u'\ufeff', u'\u200e',
                                  u'\u202a', u'\u2066', u'\u061c', u'\u034f', u'\ufe0f'}) {
        INFO(std::hex << static_cast<unsigned>(hidden));
        const QString word = QStringLiteral("Sprach") + QChar(hidden) + QStringLiteral("förderung");
        CHECK(foldedForIndex(word) == foldedForIndex(QStringLiteral("Sprachförderung")));
        CHECK(foldedName(word) == foldedName(QStringLiteral("Sprachförderung")));
        QList<qsizetype> positions;
        const QString folded = foldedWithPositions(word, positions);
        CHECK(folded.size() == positions.size());
        CHECK(positions.at(6) == 7); // the letter after it
    }
    // A variation selector of the upper planes is one, too.
    const QString selected = QStringLiteral("Köln\U000e0100er");
    CHECK(foldedForIndex(selected) == foldedForIndex(QStringLiteral("Kölner")));
}

TEST_CASE("Names keep the marks that tell them apart", "[base][folding]")
{
    CHECK(foldedName(QStringLiteral("5.3")) != foldedName(QStringLiteral("53")));
    CHECK(foldedName(QStringLiteral(" Ä  b ")) == QStringLiteral("a b"));
    CHECK(foldedName(QStringLiteral("Müller")) == foldedName(QStringLiteral("MUELLER")));
    CHECK(foldedName(QStringLiteral("A\u0308rzte")) == foldedName(QStringLiteral("Ärzte")));
}

TEST_CASE("Texts are sorted as people look for them", "[base][order]")
{
    const QStringList wanted =
        texts({"5.2", "5.3", "5.10", "Amt 9", "Amt 10", "Ärztehaus", "Bau", "Öffnung", "Ort", "Zentrum"});
    std::mt19937 random(20261121); // a fixed seed: the order of ten texts
    for (int i = 0; i < 20; ++i) {
        QStringList shuffled = wanted;
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        sortTexts(shuffled);
        CHECK(shuffled == wanted);
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        std::sort(shuffled.begin(), shuffled.end(),
                  [](const QString& a, const QString& b) { return TextSortKey(a).compare(TextSortKey(b)) < 0; });
        CHECK(shuffled == wanted);
        // As it is where the system has no collation.
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        std::sort(shuffled.begin(), shuffled.end(),
                  [](const QString& a, const QString& b) { return plainSortText(a) < plainSortText(b); });
        CHECK(shuffled == wanted);
    }
}

TEST_CASE("A name is found in all its forms", "[base][mentions]")
{
    const NameSearch search({QStringLiteral("Probstmüller")});
    for (const QString& text :
         texts({"Probstmüllers Vorschlag", "PROBSTMUELLER", "Probstmueller", "a.probstmueller@amt.example",
                "Probst-müller", "Probst müller", "Probst\u00admüller", "_Probstmüller_", "Frau Probstmüller, Amt",
                "Probstmüller’s", "die Probstmüllersche Liste", "ProbstmuellerLebenslauf.pdf",
                "lebenslauf_probstmueller_2026.docx", "aprobstmueller@amt.example",
                "<p>Probst<strong>müller</strong></p>", "Familie Probstmüllern", "Probstmu\u0308ller",
                "Probst\u200bmüller", "»Probstmüller«"})) {
        INFO(text.toStdString());
        CHECK(search.isIn(text));
    }
    for (const QString& text :
         texts({"Probst und Müller", "Müller", "Probstmüllerei", "Propstmühle", "", "Der Probst. Ein Müller."})) {
        INFO(text.toStdString());
        CHECK_FALSE(search.isIn(text));
    }
}

TEST_CASE("Names of letters from elsewhere and short names are found, too", "[base][mentions]")
{
    const NameSearch turkish({QStringLiteral("Yıldız")});
    for (const QString& text : texts({"YILDIZ", "Yildiz", "Frau Yıldız’", "yıldızs", "Herr Yildiz-Muster"})) {
        INFO(text.toStdString());
        CHECK(turkish.isIn(text));
    }
    const NameSearch shortName({QStringLiteral("Bau")});
    CHECK(shortName.isIn(QStringLiteral("Herrn Baus Antrag")));
    CHECK_FALSE(shortName.isIn(QStringLiteral("bauen, Bauten, im Umbau")));
    const NameSearch twoParts({QStringLiteral("Öz-Kaya"), QStringLiteral("Weiß")});
    for (const QString& text : texts({"Özkaya", "Oez Kaya", "OEZ-KAYAS", "Weiss’ Antrag", "Herr WEISS"})) {
        INFO(text.toStdString());
        CHECK(twoParts.isIn(text));
    }
    CHECK(NameSearch({QString(), QStringLiteral(" - ")}).isEmpty());
}

TEST_CASE("A name is found as people shorten and type it", "[base][mentions]")
{
    const auto finds = [](const QString& name, const QStringList& texts) {
        const NameSearch search({name});
        for (const QString& text : texts) {
            INFO(name.toStdString() << " in " << text.toStdString());
            CHECK(search.isIn(text));
        }
    };
    const auto findsNot = [](const QString& name, const QStringList& texts) {
        const NameSearch search({name});
        for (const QString& text : texts) {
            INFO(name.toStdString() << " in " << text.toStdString());
            CHECK_FALSE(search.isIn(text));
        }
    };
    // A Turkish ending behind the letter ʼ, and behind what looks like it.
    finds(QStringLiteral("Yıldız"), texts({"Yıldız\u02bcın Antrag", "Yıldız’ın", "Yıldız\u02bbla", "Yıldız'dan"}));
    finds(QStringLiteral("Muster-Beispiel"), texts({"Frau Muster kommt", "Beispiels Liste", "MUSTER BEISPIEL"}));
    findsNot(QStringLiteral("Muster-Au"), texts({"in der Au", "Bemusterung"}));
    finds(QStringLiteral("von der Beispielheide"), texts({"Herr Beispielheide", "v. d. Beispielheide"}));
    finds(QStringLiteral("de la Muster"), texts({"Musters Entwurf"}));
    findsNot(QStringLiteral("von der Beispielheide"), texts({"von der Stadt", "der Heide"}));
    finds(QStringLiteral("Đoković"), texts({"Djokovic", "Dokovic", "DJOKOVIĆ", "đokovićs Liste"}));
    finds(QStringLiteral("Anđić"), texts({"Andjic", "Andic"}));
}

TEST_CASE("Bytes from outside are UTF-8 or refused with their line", "[base][utf8]")
{
    CHECK(value_of(utf8Text("K\xc3\xb6ln\n", QStringLiteral("Die Eingabe"))) == QStringLiteral("Köln\n"));
    CHECK(value_of(utf8Text("\xef\xbb\xbf"
                            "a",
                            QStringLiteral("Die Eingabe"))) == QStringLiteral("a"));
    for (const QByteArray& wrong : {QByteArray("K\xf6ln"), QByteArray("\xc3"), QByteArray("\xed\xa0\x80"),
                                    QByteArray("\xc0\xaf"), QByteArray("\xff")}) {
        const Error error = error_of(utf8Text("eins\n\xc3\xa4\n" + wrong + "\nvier", QStringLiteral("„a.txt“")));
        CHECK(error.kind == ErrorKind::Rejected);
        CHECK(error.message.startsWith(QStringLiteral("„a.txt“: Zeile 3 ist kein Text in UTF-8")));
    }
}
