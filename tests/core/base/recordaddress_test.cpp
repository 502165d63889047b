// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recordaddress.h"
#include "support/test.h"

using namespace iplan;

namespace
{

const QUuid kId = QUuid::fromString(QStringLiteral("0190c3a2-1111-7222-8333-444455556666"));
const RecordAddress kAddress{QStringLiteral("measure"), kId};

} // namespace

TEST_CASE("An address is one text and nothing else", "[base]")
{
    CHECK(kAddress.text() == u"iplan:measure/0190c3a2-1111-7222-8333-444455556666");
    CHECK(RecordAddress::parse(kAddress.text()) == kAddress);
    CHECK(RecordAddress::parse(u' ' + kAddress.text() + u'\n') == kAddress);
    for (const QString& other :
         {QString(), QStringLiteral("iplan:measure/"), QStringLiteral("iplan:measure/0190c3a2"),
          QStringLiteral("https://example.org"), kAddress.text() + QStringLiteral(" und mehr"),
          kAddress.text() + QStringLiteral("\n") + kAddress.text(), plainLink(QStringLiteral("x"), kAddress)})
        CHECK_FALSE(RecordAddress::parse(other));
}

TEST_CASE("Links in plain text have a title, or stand by themselves", "[base]")
{
    const QString link = plainLink(QStringLiteral("K001 [alt]\nSprachförderung"), kAddress);
    CHECK(link == QStringLiteral("[K001 (alt) Sprachförderung](") + kAddress.text() + u')');
    const QString text = QStringLiteral("Siehe ") + link + QStringLiteral(" und (") + kAddress.text() +
                         QStringLiteral("), [kein Link](https://example.org).");
    const QList<PlainLink> links = plainLinksIn(text);
    REQUIRE(links.size() == 2);
    CHECK(text.mid(links.at(0).start, links.at(0).length) == link);
    CHECK(links.at(0).title == u"K001 (alt) Sprachförderung");
    CHECK(text.mid(links.at(1).start, links.at(1).length) == kAddress.text());
    CHECK(links.at(1).title.isEmpty());
    CHECK(recordAddressesIn(text) == QList<RecordAddress>{kAddress});
    CHECK(withoutRecordAddresses(text) ==
          QStringLiteral("Siehe K001 (alt) Sprachförderung und (%1), [kein Link](https://example.org).")
              .arg(kAddress.text()));
    CHECK(withoutRecordAddresses(QStringLiteral("ohne")) == u"ohne");
}

TEST_CASE("An address is found in rich text, too", "[base]")
{
    const QString html = QStringLiteral("<p>Siehe <a href=\"%1\">K001</a>.</p>").arg(kAddress.text());
    CHECK(recordAddressesIn(html) == QList<RecordAddress>{kAddress});
}
