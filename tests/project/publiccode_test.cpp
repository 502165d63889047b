// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/publiccode.h"
#include "tests/support/test.h"

#include <QFileInfo>

using namespace iplan::test;

TEST_CASE("publiccode.yml has all that standard 0.4 demands", "[project]")
{
    const YamlValues values = readYaml(sourceText(QStringLiteral("publiccode.yml")));
    const QStringList offences = publiccodeOffences(values);
    INFO(offences.join(u'\n').toStdString());
    CHECK(offences.isEmpty());
    CHECK(values.value(QStringLiteral("legal/license")) == QStringList{QStringLiteral("GPL-3.0-or-later")});
    CHECK(values.value(QStringLiteral("softwareVersion")) == QStringList{QStringLiteral(IPLAN_VERSION)});
    CHECK(values.value(QStringLiteral("description/de/features")).size() >= 5);
    CHECK(QFileInfo::exists(sourcePath(values.value(QStringLiteral("logo")).value(0))));
}

TEST_CASE("Every mandatory key of publiccode.yml is missed when it is absent", "[project]")
{
    const YamlValues complete = readYaml(sourceText(QStringLiteral("publiccode.yml")));
    for (const char* key :
         {"publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus",
          "softwareType", "description/de/shortDescription", "legal/license", "maintenance/type",
          "maintenance/contacts/name", "localisation/localisationReady", "localisation/availableLanguages"}) {
        INFO(key);
        YamlValues values = complete;
        REQUIRE(values.remove(QLatin1String(key)) == 1);
        CHECK_FALSE(publiccodeOffences(values).isEmpty());
    }
    for (const char* ending : {"longDescription", "features"}) {
        YamlValues values = complete;
        values.removeIf([&](auto entry) { return entry.key().endsWith(QLatin1String(ending)); });
        CHECK(publiccodeOffences(values).join(u' ').contains(QLatin1String(ending)));
    }
}

TEST_CASE("Lengths and values in publiccode.yml are checked", "[project]")
{
    const YamlValues complete = readYaml(sourceText(QStringLiteral("publiccode.yml")));
    const auto refuses = [&complete](const char* key, const QString& value) {
        YamlValues values = complete;
        values[QLatin1String(key)] = QStringList{value};
        INFO(key);
        CHECK(publiccodeOffences(values).size() == 1);
    };
    refuses("description/de/shortDescription", QString(151, u'x'));
    refuses("description/en/longDescription", QString(149, u'x'));
    refuses("description/en/longDescription", QString(10001, u'x'));
    refuses("releaseDate", QStringLiteral("22.11.2026"));
    refuses("url", QStringLiteral("somewhere"));
    refuses("softwareType", QStringLiteral("desktop"));
    refuses("developmentStatus", QStringLiteral("alpha"));
    refuses("localisation/localisationReady", QStringLiteral("yes"));
}

TEST_CASE("The reader of publiccode.yml understands its kinds of lines", "[project]")
{
    const YamlValues values = readYaml(QStringLiteral("a: \"x: y\" \nb:\n- 1 # one\n- \"2\"\nc:\n  d:\n    - name: N\n"
                                                      "      until: U\n  e: >\n    first\n    second\n\n  f: last\n"));
    CHECK(values.value(QStringLiteral("a")) == QStringList{QStringLiteral("x: y")});
    CHECK(values.value(QStringLiteral("b")) == QStringList{QStringLiteral("1"), QStringLiteral("2")});
    CHECK(values.value(QStringLiteral("c/d/name")) == QStringList{QStringLiteral("N")});
    CHECK(values.value(QStringLiteral("c/d/until")) == QStringList{QStringLiteral("U")});
    CHECK(values.value(QStringLiteral("c/e")) == QStringList{QStringLiteral("first second")});
    CHECK(values.value(QStringLiteral("c/f")) == QStringList{QStringLiteral("last")});
}
