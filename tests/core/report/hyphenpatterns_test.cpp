// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hyphenpatterns.h"
#include "tests/support/test.h"

#include <hyphen.h>
#include <QFile>
#include <QTemporaryFile>

using namespace iplan::report;
using namespace Qt::StringLiterals;

namespace
{

QByteArray dictionaryBytes()
{
    QFile file(u":/hyphenation/hyph_de_DE.dic"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Words and parts of words: what the lines of the dictionary say without their digits.
QList<QByteArray> wordsOf(const QByteArray& dictionary)
{
    QList<QByteArray> out;
    for (const QByteArray& line : dictionary.split('\n')) {
        QByteArray word;
        for (const char c : line) {
            if (c < '0' || c > '9')
                word += c;
        }
        const bool isWord = std::all_of(word.begin(), word.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xdf;
        });
        if (isWord && word.size() > 3)
            out << word;
    }
    return out;
}

/// What libhyphen says.
class Library
{
public:
    explicit Library(const QByteArray& dictionary)
    {
        QTemporaryFile file; // it only reads from a path
        if (file.open() && file.write(dictionary) == dictionary.size() && file.flush())
            m_dictionary = hnj_hyphen_load(QFile::encodeName(file.fileName()).constData());
    }
    ~Library() { hnj_hyphen_free(m_dictionary); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    [[nodiscard]] QList<qsizetype> breaks(const QByteArray& word) const
    {
        std::vector<char> hyphens(size_t(word.size()) + 5);
        char** replacements = nullptr;
        int* positions = nullptr;
        int* cuts = nullptr;
        REQUIRE(hnj_hyphen_hyphenate3(m_dictionary, word.constData(), int(word.size()), hyphens.data(), nullptr,
                                      &replacements, &positions, &cuts, 3, 3, 3, 3) == 0);
        QList<qsizetype> out;
        for (qsizetype i = 0; i + 1 < word.size(); ++i) {
            if (hyphens[size_t(i)] % 2 != 0)
                out << i + 1;
        }
        return out;
    }

private:
    HyphenDict* m_dictionary = nullptr;
};

} // namespace

TEST_CASE("Words are broken exactly where libhyphen breaks them", "[report]")
{
    const QByteArray dictionary = dictionaryBytes();
    const HyphenPatterns own(dictionary);
    const Library library(dictionary);
    const QList<QByteArray> words = wordsOf(dictionary);
    REQUIRE(words.size() > 50'000);
    QList<QByteArray> all;
    for (qsizetype i = 0; i < words.size(); i += 4) { // and compounds that no dictionary has
        all << words.at(i);
        all << words.at(i) + words.at((i * 7919 + 13) % words.size());
    }
    qsizetype hyphens = 0;
    QStringList different;
    for (const QByteArray& word : all) {
        const QList<qsizetype> expected = library.breaks(word);
        hyphens += expected.size();
        if (own.breaks(word, 3) != expected)
            different << QString::fromLatin1(word);
    }
    CHECK(hyphens > all.size());
    INFO(different.mid(0, 10).join(u", "_s).toStdString());
    CHECK(different.isEmpty());
}

TEST_CASE("A dictionary of one level, of none or of nonsense does no harm", "[report]")
{
    CHECK(HyphenPatterns("ISO8859-1\n# Text\ns1t\n1ge2\n").breaks("lastgetier", 2) == QList<qsizetype>{3, 4});
    CHECK(HyphenPatterns({}).breaks("wortlaut", 3).isEmpty());
    CHECK(HyphenPatterns("1\n\n9\n.\n\xff\r\nNEXTLEVEL").breaks("wortlaut", 3).isEmpty());
    CHECK(HyphenPatterns("NEXTLEVEL\ns1t").breaks("", 3).isEmpty());
    CHECK(HyphenPatterns("ISO8859-1\n1e1\n").breaks("ee", 3).isEmpty());
}
