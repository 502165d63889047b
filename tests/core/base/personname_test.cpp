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
        CHECK(personNameParts(s(name)) == parts);
    };
    is("Erika Beispiel", {{}, {}, s("Erika"), s("Beispiel")});
    is("Beispiel, Erika", {{}, {}, s("Erika"), s("Beispiel")});
    is("Frau Dr. Erika Beispiel", {s("Frau"), s("Dr."), s("Erika"), s("Beispiel")});
    is("Herr Muster", {s("Herr"), {}, {}, s("Muster")});
    is("Prof. Dr. Toni von der Heide", {{}, s("Prof. Dr."), s("Toni"), s("von der Heide")});
    is("Muster, Dr. Toni", {{}, s("Dr."), s("Toni"), s("Muster")});
    is("E. Beispiel", {{}, {}, s("E."), s("Beispiel")});
    is("Ayşe Gül Örnek-Musterfrau", {{}, {}, s("Ayşe Gül"), s("Örnek-Musterfrau")});
    is("Cher", {{}, {}, {}, s("Cher")});
    is("", {});
}

TEST_CASE("Several persons in one text are told from one", "[base]")
{
    for (const char* several :
         {"Frau Dr. Erika Beispiel, Herr Muster", "Erika Beispiel, Toni Muster", "Beispiel/Muster",
          "E. Beispiel und T. Muster", "Beispiel; Muster", "Beispiel, Muster, Probe"}) {
        INFO(several);
        CHECK(namesSeveralPersons(s(several)));
    }
    for (const char* one : {"Erika Beispiel", "Beispiel, Erika", "Beispiel, Erika Maria", "von der Heide, Toni Karl",
                            "Frau Dr. Beispiel", "Muster, Dr. Toni", ""}) {
        INFO(one);
        CHECK_FALSE(namesSeveralPersons(s(one)));
    }
}
