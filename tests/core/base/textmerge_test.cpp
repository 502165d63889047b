// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textmerge.h"
#include "support/test.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

std::optional<QString> combine(const char* base, const char* one, const char* other, TextForm form = TextForm::Lines)
{
    const auto there = combineTexts(form, QString::fromUtf8(base), QString::fromUtf8(one), QString::fromUtf8(other));
    const auto back = combineTexts(form, QString::fromUtf8(base), QString::fromUtf8(other), QString::fromUtf8(one));
    REQUIRE(there == back); // which side is which never matters
    return there;
}

std::optional<QString> text(const char* wanted)
{
    return QString::fromUtf8(wanted);
}

} // namespace

TEST_CASE("Paragraphs changed apart are combined", "[base][textmerge]")
{
    CHECK(combine("a\nb\nc", "A\nb\nc", "a\nb\nC") == text("A\nb\nC"));
    CHECK(combine("a\nb", "A\nb", "a\nB") == text("A\nB"));
    CHECK(combine("a\nb\nc", "b\nc", "a\nb\nc\nd") == text("b\nc\nd"));
    CHECK(combine("a", "x\na", "a\ny") == text("x\na\ny"));
    CHECK(combine("a", "A", "a\nneu") == text("A\nneu"));
    CHECK(combine("a\nb\nc", "a\nc", "A\nb\nc") == text("A\nc"));
    CHECK(combine("a\nb", "a\nb", "A\nB") == text("A\nB"));
    CHECK(combine("a\nb\nc", "A\nB\nc", "A\nb\nC") == text("A\nB\nC"));
    CHECK(combine("", "", "neu") == text("neu"));
    CHECK(combine("alt", "", "alt") == text(""));
}

TEST_CASE("The same paragraph changed in two ways is not combined", "[base][textmerge]")
{
    CHECK_FALSE(combine("a", "eins", "zwei"));
    CHECK_FALSE(combine("", "eins", "zwei"));
    CHECK_FALSE(combine("a\nb", "", "a\nB"));
    CHECK_FALSE(combine("a\nb", "a\nx\nb", "a\ny\nb"));
    CHECK_FALSE(combine("a\nb\nc", "a\nc", "a\nB\nc"));
    CHECK(combine("a", "gleich", "gleich") == text("gleich"));
    CHECK_FALSE(combine("a\nb", "A\nb", "a\nB", TextForm::None));
}

TEST_CASE("Blocks of rich text are combined, lists stay lists", "[base][textmerge]")
{
    const char* base = "<p>Ziel</p>\n<ul><li>eins</li>\n<li>zwei</li></ul>";
    CHECK(combine(base, "<p>Ziele</p>\n<ul><li>eins</li>\n<li>zwei</li></ul>",
                  "<p>Ziel</p>\n<ul><li>eins</li>\n<li>zwei</li>\n<li>drei</li></ul>",
                  TextForm::Blocks) == text("<p>Ziele</p>\n<ul><li>eins</li>\n<li>zwei</li>\n<li>drei</li></ul>"));
    CHECK_FALSE(combine(base, "<p>Ziel</p>\n<ul><li>EINS</li>\n<li>zwei</li></ul>",
                        "<p>Ziel</p>\n<ul><li>1</li>\n<li>zwei</li></ul>", TextForm::Blocks));
}

TEST_CASE("Combining random texts is symmetric, and without a second side it is the first", "[base][textmerge]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    std::mt19937_64 random(seed);
    const auto changed = [&](QStringList lines) {
        for (int i = 0; i < 3; ++i) {
            const auto at = qsizetype(random() % size_t(lines.size() + 1));
            const QString line = QStringLiteral("n%1").arg(random() % 5);
            if (random() % 3 == 0 || at == lines.size())
                lines.insert(at, line);
            else if (random() % 2 == 0)
                lines[at] = line;
            else
                lines.removeAt(at);
        }
        return lines.join(u'\n');
    };
    for (int i = 0; i < scaled(4000, 400); ++i) {
        QStringList lines;
        for (size_t k = random() % 7; k > 0; --k)
            lines << QStringLiteral("z%1").arg(random() % 4);
        const QString base = lines.join(u'\n');
        const QString one = changed(lines);
        const QString other = changed(lines);
        const auto there = combineTexts(TextForm::Lines, base, one, other);
        REQUIRE(there == combineTexts(TextForm::Lines, base, other, one));
        REQUIRE(combineTexts(TextForm::Lines, base, one, base) == one);
        // What is combined holds every new line of both sides.
        for (const QString& line : there ? (one + u'\n' + other).split(u'\n') : QStringList()) {
            if (line.startsWith(u'n'))
                REQUIRE(there->split(u'\n').contains(line));
        }
    }
}
