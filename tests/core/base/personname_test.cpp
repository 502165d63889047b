// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/personname.h"

#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Names are taken apart as German lists write them", "[base]")
{
    const auto is = [](const char* name, const PersonNameParts& parts) {
        INFO(name);
        CHECK(personNameParts(utf8(name)) == parts);
    };
    is("Erika Beispiel", {{}, {}, utf8("Erika"), utf8("Beispiel")});
    is("Beispiel, Erika", {{}, {}, utf8("Erika"), utf8("Beispiel")});
    is("Frau Dr. Erika Beispiel", {utf8("Frau"), utf8("Dr."), utf8("Erika"), utf8("Beispiel")});
    is("Herr Muster", {utf8("Herr"), {}, {}, utf8("Muster")});
    is("Prof. Dr. Toni von der Heide", {{}, utf8("Prof. Dr."), utf8("Toni"), utf8("von der Heide")});
    is("Muster, Dr. Toni", {{}, utf8("Dr."), utf8("Toni"), utf8("Muster")});
    is("E. Beispiel", {{}, {}, utf8("E."), utf8("Beispiel")});
    is("Ayşe Gül Örnek-Musterfrau", {{}, {}, utf8("Ayşe Gül"), utf8("Örnek-Musterfrau")});
    is("Cher", {{}, {}, {}, utf8("Cher")});
    is("", {});
}

TEST_CASE("Several persons in one text are told from one", "[base]")
{
    for (const char* several :
         {"Frau Dr. Erika Beispiel, Herr Muster", "Erika Beispiel, Toni Muster", "Beispiel/Muster",
          "E. Beispiel und T. Muster", "Beispiel; Muster", "Beispiel, Muster, Probe"}) {
        INFO(several);
        CHECK(namesSeveralPersons(utf8(several)));
    }
    for (const char* one : {"Erika Beispiel", "Beispiel, Erika", "Beispiel, Erika Maria", "von der Heide, Toni Karl",
                            "Frau Dr. Beispiel", "Muster, Dr. Toni", ""}) {
        INFO(one);
        CHECK_FALSE(namesSeveralPersons(utf8(one)));
    }
}
