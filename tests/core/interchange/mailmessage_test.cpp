// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mailmessage.h"

#include "core/base/outputfile.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/support/python.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

MailMessage invitation()
{
    MailMessage out;
    out.blind = {{QStringLiteral("Gül Müster-Öztürk"), QStringLiteral("guel@verein.example")},
                 {QStringLiteral("Muster, Bert \"Bertie\""), QStringLiteral("bert@ämter.example")},
                 {QString(), QStringLiteral("ohne@amt.example")},
                 {QStringLiteral("Sehr lange Bezeichnung einer Dienststelle für Beispiele und Übungen in Müsterstadt"),
                  QStringLiteral("stelle@amt.example")}};
    out.subject =
        QStringLiteral("Einladung zur Sitzung der Arbeitsgruppe „Sprache und Bildung“ am 3. März – Änderung 😀");
    out.text = QStringLiteral("Guten Tag,\nanbei die Unterlagen.\n\nGrüße");
    out.attachments = {{QStringLiteral("Übersicht der Maßnahmen für die Sitzung im März 2026 – Entwurf.pdf"),
                        QStringLiteral("application/pdf"), QByteArray(300, '\xe4')},
                       {QStringLiteral("Liste.csv"), QStringLiteral("text/csv"), QByteArray("a;b\r\n")}};
    return out;
}

/// What the mail program of another house reads: one fact to a line.
constexpr char kReadMail[] = R"(
import email, email.policy, sys
message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
assert not message.defects, message.defects
print("unsent", message["X-Unsent"])
print("to", message["To"])
for address in message["Bcc"].addresses:
    print("bcc", address.display_name, address.addr_spec)
print("subject", message["Subject"])
body = message.get_body(("plain",))
print("text", repr(body.get_content().replace("\r\n", "\n").rstrip("\n")))
for part in message.iter_attachments():
    print("file", part.get_filename(), part.get_content_type(), len(part.get_payload(decode=True)))
)";

} // namespace

TEST_CASE("A message with umlauts and attachments is read as it was meant", "[interchange]")
{
    const MailMessage message = invitation();
    const QByteArray bytes = mailMessageBytes(message);
    for (const QByteArray& line : bytes.split('\n')) {
        INFO(line.toStdString());
        CHECK((line.isEmpty() || line.endsWith('\r')));
        CHECK(line.size() <= 79);
        CHECK(std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x7f; }));
    }
    CHECK(bytes.startsWith("X-Unsent: 1\r\n"));
    CHECK_FALSE(bytes.contains("\r\nTo:"));
    CHECK_FALSE(bytes.contains("\r\nFrom:")); // the mail program knows whose
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("nachricht.eml"));
    REQUIRE_OK(writeFile(path, bytes));
    const QString python = pythonWith(QStringLiteral("email"), QStringLiteral("python3"));
    if (python.isEmpty())
        return;
    const auto output = outputOf(python, {QStringLiteral("-X"), QStringLiteral("utf8"), QStringLiteral("-c"),
                                          QString::fromUtf8(kReadMail), path});
    REQUIRE(output);
    const QString read = QString::fromUtf8(*output);
    INFO(read.toStdString());
    CHECK(read.contains(QStringLiteral("bcc Gül Müster-Öztürk guel@verein.example\n")));
    CHECK(read.contains(QStringLiteral("bcc Muster, Bert \"Bertie\" bert@xn--mter-koa.example\n")));
    CHECK(read.contains(QStringLiteral("bcc  ohne@amt.example\n")));
    // Python puts blanks between the parts of an encoded name, against RFC 2047 (6.2).
    const auto withoutBlanks = [](QString text) { return text.remove(u' '); };
    CHECK(withoutBlanks(read).contains(
        withoutBlanks(QStringLiteral("bcc %1 stelle@amt.example\n").arg(message.blind.last().name))));
    CHECK(read.contains(QStringLiteral("subject %1\n").arg(message.subject)));
    CHECK(read.contains(QStringLiteral("text 'Guten Tag,\\nanbei die Unterlagen.\\n\\nGrüße'\n")));
    CHECK(read.contains(QStringLiteral("file %1 application/pdf 300\n").arg(message.attachments.first().fileName)));
    CHECK(read.contains(QStringLiteral("file Liste.csv text/csv 5\n")));
}

TEST_CASE("Nothing in a name or subject becomes a header of its own", "[interchange]")
{
    MailMessage message;
    message.to = {{QStringLiteral("Anna\r\nBcc: alle@amt.example"), QStringLiteral("anna@amt.example")}};
    message.subject = QStringLiteral("Hallo\nX-Boese: 1");
    const QByteArray bytes = mailMessageBytes(message);
    CHECK_FALSE(bytes.contains("\nBcc:"));
    CHECK_FALSE(bytes.contains("\nX-Boese:"));
}

TEST_CASE("A file becomes an attachment, unless it is missing or too large", "[interchange]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Anlage Ä.txt"));
    REQUIRE_OK(writeFile(path, "Text"));
    const MailAttachment attachment = value_of(readAttachment(path));
    CHECK(attachment.fileName == QStringLiteral("Anlage Ä.txt"));
    CHECK(attachment.mediaType == QStringLiteral("text/plain"));
    CHECK(attachment.bytes == "Text");
    CHECK(error_of(readAttachment(folder.file(QStringLiteral("fehlt")))).kind == ErrorKind::Io);
    QFile large(folder.file(QStringLiteral("gross.bin")));
    REQUIRE(large.open(QIODevice::WriteOnly));
    REQUIRE(large.resize(kLargestAttachment + 1));
    large.close();
    CHECK(error_of(readAttachment(large.fileName())).kind == ErrorKind::Rejected);
}
