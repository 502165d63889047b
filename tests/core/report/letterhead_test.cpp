// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document.h"
#include "core/report/letterhead.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::report;

TEST_CASE("A letterhead goes on the cover and into the footer, and an empty one changes nothing", "[report]")
{
    Document plain;
    plain.author = QStringLiteral("Integrationsplaner");
    plain.cover = Cover{QStringLiteral("Stadt Köln"), {QStringLiteral("Fassung 1")}};
    applyLetterhead(plain, {});
    CHECK(plain.author == u"Integrationsplaner");
    CHECK(plain.cover->organization == u"Stadt Köln");

    applyLetterhead(plain, {QStringLiteral("Stadt Müsterstadt"), QStringLiteral(" Kommunales  Integrationszentrum ")});
    CHECK(plain.cover->organization == u"Stadt Müsterstadt");
    REQUIRE(plain.cover->lines.size() == 2);
    CHECK(plain.cover->lines.at(0) == u"Kommunales Integrationszentrum");
    CHECK(plain.cover->lines.at(1) == u"Fassung 1");
    CHECK(plain.author == u"Stadt Müsterstadt, Kommunales Integrationszentrum");

    Document bare;
    applyLetterhead(bare, {QStringLiteral("Stadt Müsterstadt"), {}});
    CHECK_FALSE(bare.cover);
    CHECK(bare.author == u"Stadt Müsterstadt");
}
