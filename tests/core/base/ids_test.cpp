// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "core/base/orderkey.h"
#include "support/test.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Row ids are UUIDv7 and rise with time; commit ids are UUIDv4", "[base]")
{
    const QUuid first = newRowId();
    CHECK(idText(first).at(14) == u'7');
    CHECK(QStringLiteral("89ab").contains(idText(first).at(19)));
    CHECK(idText(newCommitId()).at(14) == u'4');
    CHECK(newRowId() != first);
    CHECK(idText(newRowId()).left(8) >= idText(first).left(8));
}

TEST_CASE("An id has one text form, and nothing else is one", "[base]")
{
    const QUuid id = newRowId();
    CHECK(idFromText(idText(id)) == id);
    CHECK(idFromText(idText(id).toUpper()) == id);
    for (const char* text : {"", "x", "{0190f3a0-0000-7000-8000-000000000000}", "0190f3a0-0000-7000-8000-00000000000g",
                             "00000000-0000-0000-0000-000000000000"})
        CHECK(idFromText(QString::fromLatin1(text)).isNull());
}

TEST_CASE("Derived ids are the same everywhere", "[base]")
{
    CHECK(derivedId(u"measure/K001") == derivedId(u"measure/K001"));
    CHECK(derivedId(u"measure/K001") != derivedId(u"measure/K002"));
    CHECK(idText(derivedId(u"measure/K001")).at(14) == u'5');
}

TEST_CASE("Order keys fit between any two neighbours, again and again", "[base]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    QStringList keys{orderKeyBetween({}, {})};
    for (int i = 0; i < 2000; ++i) {
        const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(keys.size() + 1));
        const QString before = at > 0 ? keys.at(at - 1) : QString();
        const QString after = at < keys.size() ? keys.at(at) : QString();
        const QString key = orderKeyBetween(before, after);
        REQUIRE((before.isEmpty() || before < key));
        REQUIRE((after.isEmpty() || key < after));
        keys.insert(at, key);
    }
}

TEST_CASE("Order keys at the ends stay short, and hostile ones do no harm", "[base]")
{
    QString last;
    for (int i = 0; i < 500; ++i)
        last = orderKeyBetween(last, {});
    CHECK(last.size() < 200);
    for (const char* after : {"0", "00", "000", "\x01", "z"})
        CHECK_FALSE(orderKeyBetween({}, QString::fromLatin1(after)).isEmpty());
    CHECK(orderKeyBetween(QStringLiteral("b"), QStringLiteral("a")) > QStringLiteral("b"));
    CHECK(orderKeyAt(1) < orderKeyAt(2));
    CHECK(orderKeyAt(61) < orderKeyAt(62));
    CHECK(orderKeyAt(7) == orderKeyAt(7));
}
