// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/dictionary.h"
#include "core/spelling/ownwords.h"
#include "tests/core/spelling/tinydictionary.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;
using Verdict = Dictionary::Verdict;

TEST_CASE("A dictionary in ISO-8859-1 knows words with umlauts", "[spelling]")
{
    const TinyDictionary tiny;
    const auto dictionary = value_of(Dictionary::open(tiny.files));
    for (const char* word : {"Maßnahme", "Maßnahmen", "Übung", "größer", "Lehrerinnen", "Sprachkurs"}) {
        INFO(word);
        CHECK(dictionary->judge(s(word)) == Verdict::Right);
    }
    for (const char* word : {"Massnahme", "Uebung", "grösser", "Lehrerinnnen", "?bung"}) {
        INFO(word);
        CHECK(dictionary->judge(s(word)) == Verdict::Wrong);
    }
    CHECK(dictionary->suggest(s("Ubung")).contains(s("Übung")));
    CHECK(dictionary->suggest(s("Maßnahmne")).contains(s("Maßnahme")));
}

TEST_CASE("A dictionary does not judge letters that its character set lacks", "[spelling]")
{
    const TinyDictionary tiny;
    const auto dictionary = value_of(Dictionary::open(tiny.files));
    for (const char* word : {"Šarić", "Özoğuz", "Дом", "日本"}) {
        INFO(word);
        CHECK(dictionary->judge(s(word)) == Verdict::Unknown);
        CHECK(dictionary->suggest(s(word)).isEmpty());
    }
    CHECK(dictionary->judge(QString(100'000, u'a')) == Verdict::Unknown);
    CHECK(dictionary->judge(QString(QChar(0xd83d))) == Verdict::Unknown);
}

TEST_CASE("A dictionary that is damaged or gone is refused and named", "[spelling]")
{
    const TinyDictionary tiny;
    const auto broken = [&](const QString& path, const QByteArray& bytes) {
        tiny.write(path, bytes);
        const Error error = error_of(Dictionary::open(tiny.files));
        CHECK(error.kind == ErrorKind::Damaged);
        CHECK(error.message.contains(s("de_TEST")));
    };
    SECTION("words are missing")
    {
        broken(tiny.files.dic, "12\nder\nNord\n");
    }
    SECTION("empty")
    {
        broken(tiny.files.dic, "");
    }
    SECTION("no number")
    {
        broken(tiny.files.dic, "der\nNord\n");
    }
    SECTION("a number below nothing")
    {
        broken(tiny.files.dic, "-3\nder\n");
    }
    SECTION("no text")
    {
        broken(tiny.files.dic, QByteArray("3\nder\0\0\n", 8));
    }
    SECTION("endings are missing")
    {
        broken(tiny.files.aff, "SET ISO8859-1\nSFX F Y 2\nSFX F 0 in .\n");
    }
    SECTION("endings without a head")
    {
        broken(tiny.files.aff, "SET ISO8859-1\nSFX F 0 in .\n");
    }
    SECTION("an unknown character set")
    {
        broken(tiny.files.aff, "SET KLINGON-7\n");
    }
    SECTION("no text of endings")
    {
        broken(tiny.files.aff, QByteArray(1000, '\0'));
    }
    SECTION("gone")
    {
        QFile::remove(tiny.files.dic);
        REQUIRE_ERROR(ErrorKind::Io, Dictionary::open(tiny.files));
    }
    SECTION("a folder")
    {
        QFile::remove(tiny.files.aff);
        QDir().mkpath(tiny.files.aff);
        REQUIRE_ERROR(ErrorKind::Io, Dictionary::open(tiny.files));
    }
}

TEST_CASE("A dictionary without endings, or with a byte order mark, is one", "[spelling]")
{
    const TinyDictionary tiny;
    tiny.write(tiny.files.aff, "");
    REQUIRE_OK(Dictionary::open(tiny.files));
    tiny.write(tiny.files.aff, "\xef\xbb\xbfSET UTF-8\n");
    tiny.write(tiny.files.dic, s("\ufeff1\nÜbung").toUtf8());
    CHECK(value_of(Dictionary::open(tiny.files))->judge(s("Übung")) == Verdict::Right);
}

TEST_CASE("Dictionaries are found by folder and chosen by language", "[spelling]")
{
    const TempDir none;
    CHECK(dictionariesIn({none.path(), s("/gibt/es/nicht")}).isEmpty());
    CHECK_FALSE(dictionaryFor(s("de_DE"), {}));

    const TinyDictionary first;
    const TinyDictionary second;
    second.write(second.folder.file(s("en_GB.aff")), "");
    second.write(second.folder.file(s("en_GB.dic")), "1\nword\n");
    second.write(second.folder.file(s("hyph_de_DE.dic")), "UTF-8\n");
    second.write(second.folder.file(s("fr_FR.aff")), ""); // without words it is none
    const auto all = dictionariesIn({first.folder.path(), second.folder.path()});
    REQUIRE(all.size() == 2);
    CHECK(all.first() == first.files);
    CHECK(all.last().language == s("en_GB"));

    CHECK(dictionaryFor(s("de_DE"), all) == first.files);
    CHECK(dictionaryFor(s("en_GB"), all)->language == s("en_GB"));
    CHECK_FALSE(dictionaryFor(s("tr_TR"), all));
    CHECK(dictionaryLabel(s("de_DE")) == s("Deutsch (Deutschland)"));
    CHECK(dictionaryLabel(s("tr_TR")) == s("Türkçe (Türkiye)"));
    CHECK(dictionaryLabel(s("eigenes")) == s("eigenes"));
}

TEST_CASE("Own words stay in a text file, whatever happens", "[spelling]")
{
    const TempDir folder;
    const QString path = folder.file(s("neu/woerterbuch.txt"));
    CHECK(value_of(readOwnWords(path)).isEmpty());
    REQUIRE_OK(addOwnWord(path, s("  Quartiersbüro ")));
    REQUIRE_OK(addOwnWord(path, s("Özoğuz")));
    REQUIRE_OK(addOwnWord(path, s("Özoğuz")));
    REQUIRE_OK(addOwnWord(path, s(" ")));
    CHECK(value_of(readOwnWords(path)) == QSet<QString>{s("Quartiersbüro"), s("Özoğuz")});
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == s("Quartiersbüro\nÖzoğuz\n").toUtf8());
    file.close();

    // Edited by hand on Windows.
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(s("\ufeffeins\r\n\r\nzwei").toUtf8());
    file.close();
    CHECK(value_of(readOwnWords(path)) == QSet<QString>{s("eins"), s("zwei")});

    // What cannot be read is not overwritten.
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(s("Übung").toLatin1());
    file.close();
    REQUIRE_ERROR(ErrorKind::Rejected, addOwnWord(path, s("drei")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == s("Übung").toLatin1());
}
