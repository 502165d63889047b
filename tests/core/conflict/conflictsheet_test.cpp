// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictsheet.h"
#include "core/interchange/listsheetexport.h"
#include "core/report/content/listreport.h"
#include "support/test.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Conflicts become a list to decide about together", "[merge][conflict]")
{
    const auto side = [](const char* who, const char* text) {
        return ConflictLine::Side{QString::fromUtf8(who), QString::fromUtf8(text)};
    };
    const QString course = QStringLiteral("Maßnahme K001 Sprachkurs");
    const QString advice = QStringLiteral("Maßnahme K002 Beratung");
    ConflictLine title{newRowId(), course, QStringLiteral("Titel"), QStringLiteral("Kurs"), {}, false};
    title.sides = {side("Erika Beispiel (EB), 20.11.2026 09:00", "Sprachkurs"),
                   side("Max Muster (MM), 20.11.2026 10:00", "Sprachkurs für Eltern")};
    ConflictLine description = title;
    description.what = QStringLiteral("Beschreibung");
    description.postponed = true;
    ConflictLine many{newRowId(), advice, QStringLiteral("Titel"), {}, {}, false};
    for (const char* name : {"A", "B", "C", "D", "E"})
        many.sides << side(name, "Text");

    const ListSheet two = conflictSheet({title, description});
    CHECK(two.columns.size() == 5);
    REQUIRE(two.groups.size() == 1);
    CHECK(two.groups.first().title == course);
    CHECK(two.groups.first().rows.first().texts ==
          QStringList{QStringLiteral("Titel"), QStringLiteral("Kurs"),
                      QStringLiteral("Erika Beispiel (EB), 20.11.2026 09:00:\nSprachkurs"),
                      QStringLiteral("Max Muster (MM), 20.11.2026 10:00:\nSprachkurs für Eltern"),
                      QStringLiteral("offen")});
    CHECK(two.groups.first().rows.last().texts.last() == u"offen, später zu entscheiden");

    // However many sides there are, none is left out.
    const ListSheet all = conflictSheet({title, description, many});
    CHECK(all.columns.size() == 7);
    CHECK(all.groups.size() == 2);
    CHECK(all.groups.first().rows.first().texts.at(4).isEmpty());
    CHECK(all.groups.last().rows.first().texts.at(5) == u"D:\nText\n\nE:\nText");

    CHECK(report::listReport(all, QDate(2026, 11, 22)).subtitle == u"3 Einträge");
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("konflikte.csv"));
    REQUIRE_OK(writeListCsv(all, path));
    CHECK(QString::fromUtf8(contentOf(path)).contains(QStringLiteral("\"C:\nText\";\"D:\nText\n\nE:\nText\";offen")));
    CHECK(conflictSheet({}).rowCount() == 0);
}
