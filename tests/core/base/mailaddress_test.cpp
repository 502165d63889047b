// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mailaddress.h"

#include "support/test.h"

#include <QSet>

using namespace iplan;

namespace
{

/// The addresses in "bcc" of a call, as a mail program reads them.
QStringList blindCopies(const MailtoCall& call)
{
    const QString query = call.url.query(QUrl::FullyEncoded);
    const qsizetype from = query.indexOf(QStringLiteral("bcc=")) + 4;
    const qsizetype to = query.indexOf(u'&', from);
    QStringList out;
    for (const QString& each : query.mid(from, to < 0 ? -1 : to - from).split(u','))
        out << QUrl::fromPercentEncoding(each.toLatin1());
    return out;
}

} // namespace

TEST_CASE("What is no address, or would bring others in, is none", "[base]")
{
    for (const char* text : {"", "anna", "anna@", "@amt.example", "a@b@c", "a@b.example, c@d.example", "a b@c.example",
                             "Anna <a@b.example>", "a@b.example\nBcc: c@d.example", "a@b.example;"})
        CHECK(mailAddress(QString::fromUtf8(text)).isEmpty());
    CHECK(mailAddress(QStringLiteral(" a.müller+ki@amt.example\n")) == QStringLiteral("a.müller+ki@amt.example"));
}

TEST_CASE("One is written to openly, several in blind copy", "[base]")
{
    const Recipient anna{QStringLiteral("Anna Muster"), QStringLiteral("anna@amt.example")};
    const Recipient odd{QStringLiteral("Muster, \"Bert\""), QStringLiteral("b?subject=x&y@amt.example")};
    CHECK(mailtoCalls({}).isEmpty());
    CHECK(mailtoCalls({anna}).value(0).url == QUrl(QStringLiteral("mailto:anna@amt.example")));
    CHECK(mailtoCalls({anna}, true).value(0).url == QUrl(QStringLiteral("mailto:?bcc=anna@amt.example")));
    const QString both = mailtoCalls({anna, odd}).value(0).url.toString(QUrl::FullyEncoded);
    CHECK(both.startsWith(QStringLiteral("mailto:?bcc=anna@amt.example")));
    CHECK(both.endsWith(QStringLiteral("b%3Fsubject%3Dx%26y@amt.example")));
    CHECK(distributionList({anna, odd}) ==
          QStringLiteral("Anna Muster <anna@amt.example>; \"Muster, Bert\" <b?subject=x&y@amt.example>"));
    CHECK(distributionList({anna, anna}, u',') ==
          QStringLiteral("Anna Muster <anna@amt.example>, Anna Muster <anna@amt.example>"));
}

TEST_CASE("Umlauts in subject and address are UTF-8 in a mail address (RFC 6068)", "[base]")
{
    const Recipient gun{QStringLiteral("Gün Muster"), QStringLiteral("gün+ki@amt.example")};
    const QList<MailtoCall> calls = mailtoCalls({gun}, false, QStringLiteral("Einladung: 1 & 2\nfür Grüße?"));
    REQUIRE(calls.size() == 1);
    CHECK(calls.first().url.toString(QUrl::FullyEncoded) ==
          QStringLiteral("mailto:g%C3%BCn%2Bki@amt.example?subject="
                         "Einladung%3A%201%20%26%202%20f%C3%BCr%20Gr%C3%BC%C3%9Fe%3F"));
}

TEST_CASE("What Windows would cut off goes into several mails, and nobody is lost", "[base]")
{
    QList<Recipient> all;
    for (int i = 0; i < 200; ++i)
        all << Recipient{QString(), QStringLiteral("muster.person.%1@verein-nordstadt.example").arg(i)};
    const QList<MailtoCall> calls = mailtoCalls(all, false, QString(300, u'ü'));
    CHECK(calls.size() > 4);
    QSet<QString> reached;
    qsizetype count = 0;
    for (const MailtoCall& call : calls) {
        CHECK(call.url.toEncoded().size() <= kLongestMailto);
        const QStringList some = blindCopies(call);
        CHECK(some.size() == call.count);
        count += call.count;
        reached.unite(QSet<QString>(some.begin(), some.end()));
    }
    CHECK(count == 200);
    CHECK(reached.size() == 200);
}
