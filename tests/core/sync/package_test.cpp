// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/package.h"

#include "core/sync/packagebytes.h"
#include "tests/core/sync/packagefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office with measure K001 titled "eins", a copy, and then two edits in the office: "zwei", "drei".
struct PackageOffice {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, s("K001"), s("eins"));
    std::unique_ptr<Store> copy = copyOf(*office);
    TempDir dir;
    QString path = dir.file(s("für AG 3.iplanpaket"));
    PackageOffice()
    {
        edit<Measure>(*office, id, [](Measure& m) { m.title = s("zwei"); });
        edit<Measure>(*office, id, [](Measure& m) { m.title = s("drei"); });
    }
    [[nodiscard]] PackageOptions missing(const Password& password = {}) const
    {
        return {{{}, {}, value_of(copy->replica().commitIds())}, password};
    }
};

/// Makes the checksum right again, as somebody would who changes a package on purpose.
QByteArray signedAgain(QByteArray bytes)
{
    constexpr qsizetype digest = 32;
    const qsizetype at = kPackageHeaderBytes - digest;
    return bytes.replace(at, digest, checksum(bytes.left(at), bytes.mid(kPackageHeaderBytes)));
}

/// The package is refused with a message, and the copy stays as it was.
void requireRefused(PackageOffice& o, const QByteArray& bytes, const Password& password)
{
    writeTo(o.path, bytes);
    const auto before = value_of(o.copy->replica().commitIds());
    const Error error = error_of(unpack(*o.copy, o.path, password));
    CHECK_FALSE(error.message.isEmpty());
    CHECK_FALSE(error.hint.isEmpty());
    CHECK((error.kind == ErrorKind::Damaged || error.kind == ErrorKind::Rejected));
    CHECK(value_of(o.copy->replica().commitIds()) == before);
}

} // namespace

TEST_CASE("A package brings what the other side lacks, and bringing it twice is bringing it once", "[merge][package]")
{
    PackageOffice o;
    const auto password = GENERATE(as<std::string>(), "", "Grüße aus Köln");
    const auto info = value_of(pack(*o.office, o.path, o.missing(secret(password.c_str()))));
    CHECK(info.commits == 2);
    CHECK(info.encrypted == !password.empty());
    CHECK(info.bytes == QFileInfo(o.path).size());
    CHECK_FALSE(info.isTooBigForMail());
    CHECK((QFile::permissions(o.path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(contentOf(o.path).contains("drei") == false); // compressed or encrypted
    CHECK(value_of(packageInfo(o.path)).commits == 2);
    CHECK(value_of(unpack(*o.copy, o.path, secret(password.c_str()))).admitted.size() == 2);
    CHECK(get(*o.copy, o.id).title == s("drei"));
    CHECK(value_of(unpack(*o.copy, o.path, secret(password.c_str()))).admitted.isEmpty());
    CHECK(value_of(o.copy->file().selfCheck()).isEmpty());
}

TEST_CASE("A package holds all, or what came after a commit or a time", "[merge][package]")
{
    PackageOffice o;
    const auto all = value_of(o.office->replica().commitsMissingFrom({}));
    CHECK(value_of(pack(*o.office, o.path, {})).commits == all.size());
    CHECK(value_of(pack(*o.office, o.path, {{all.at(1).id, {}, {}}, {}})).commits == all.size() - 2);
    CHECK(value_of(pack(*o.office, o.path, {{{}, all.last().time.addSecs(-1), {}}, {}})).commits == all.size());
    const QByteArray before = contentOf(o.path);
    REQUIRE_ERROR(ErrorKind::Rejected, pack(*o.office, o.path, {{all.last().id, {}, {}}, {}}));
    REQUIRE_ERROR(ErrorKind::NotFound, pack(*o.office, o.path, {{newCommitId(), {}, {}}, {}}));
    REQUIRE_ERROR(ErrorKind::Io, pack(*o.office, o.dir.file(s("fehlt/x.iplanpaket")), {}));
    CHECK(contentOf(o.path) == before);
}

TEST_CASE("Commits whose parents come in another package wait and say what they wait for", "[merge][package]")
{
    PackageOffice o;
    const auto all = value_of(o.office->replica().commitsMissingFrom({}));
    REQUIRE_OK(pack(*o.office, o.path, {{all.at(all.size() - 2).id, {}, {}}, {}}));
    const auto early = value_of(unpack(*o.copy, o.path));
    CHECK(early.waiting.size() == 1);
    CHECK(admissionText(early) ==
          s("Nichts Neues; 1 Änderung von Erika Beispiel wartet auf 1 frühere, die noch fehlt."));
    REQUIRE_OK(pack(*o.office, o.path, o.missing()));
    const auto late = value_of(unpack(*o.copy, o.path));
    CHECK(admissionText(late) == s("2 Änderungen übernommen."));
    CHECK(get(*o.copy, o.id).title == s("drei"));
}

TEST_CASE("A package of another concept is refused before its password is asked for", "[merge][package]")
{
    PackageOffice o;
    REQUIRE_OK(pack(*o.office, o.path, {{}, secret("Wolkenbruch am See")}));
    const auto other = memoryStore();
    REQUIRE_ERROR(ErrorKind::Conflict, unpack(*other, o.path));
}

TEST_CASE("Missing and wrong password, damage and tampering are told apart", "[merge][package]")
{
    PackageOffice o;
    REQUIRE_OK(pack(*o.office, o.path, o.missing(secret("richtig und lang"))));
    const QByteArray good = contentOf(o.path);
    CHECK(error_of(unpack(*o.copy, o.path)).message.contains(s("mit einem Passwort geschützt")));
    CHECK(error_of(unpack(*o.copy, o.path, secret("falsch"))).message.contains(s("Passwort des Pakets stimmt nicht")));

    QByteArray changed = good;
    changed[changed.size() - 5] = static_cast<char>(changed.at(changed.size() - 5) ^ 1);
    CHECK(error_of(packageCommits(changed, secret("richtig und lang"))).message.contains(s("beschädigt")));
    CHECK(error_of(packageCommits(signedAgain(changed), secret("richtig und lang"))).message.contains(s("verändert")));
    QByteArray forged = good; // another number of commits in the header
    forged[31] = static_cast<char>(forged.at(31) + 1);
    CHECK(error_of(packageCommits(signedAgain(forged), secret("richtig und lang"))).message.contains(s("verändert")));

    for (const char* foreign : {"", "IPLAN", "PK\x03\x04 something else"})
        CHECK(error_of(packageCommits(foreign, {})).message.contains(s("kein Paket")));
    QByteArray newer = good;
    newer[9] = 2;
    CHECK(error_of(packageCommits(signedAgain(newer), {})).message.contains(s("nicht kennt")));
    REQUIRE_ERROR(ErrorKind::NotFound, unpack(*o.copy, o.dir.file(s("fehlt.iplanpaket"))));
    CHECK(value_of(unpack(*o.copy, o.path, secret("richtig und lang"))).admitted.size() == 2);
}

TEST_CASE("A package cut off anywhere or with any bit changed is refused", "[merge][package][random]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    PackageOffice o;
    const Password password = GENERATE(as<std::string>(), "", "geheim").empty() ? Password() : secret("geheime Öfen");
    REQUIRE_OK(pack(*o.office, o.path, o.missing(password)));
    const QByteArray good = contentOf(o.path);
    for (qsizetype length = 0; length < good.size(); ++length)
        CHECK_FALSE(packageCommits(good.left(length), password).has_value());
    const double share = testScale() < 1 ? 0.05 : 1;
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        if (std::uniform_real_distribution<>(0, 1)(random) >= share)
            continue;
        QByteArray bad = good;
        bad[bit / 8] = static_cast<char>(bad.at(bit / 8) ^ (1 << (bit % 8)));
        if (packageCommits(bad, password))
            FAIL("bit " << bit << " changed, not noticed");
    }
    // Through the file, too: nothing is written.
    requireRefused(o, good.left(good.size() / 2), password);
    requireRefused(o, good + 'x', password);
    requireRefused(o, QByteArray(good).replace(good.size() - 9, 4, "abcd"), password);
}

TEST_CASE("An unencrypted package changed on purpose never crashes the program", "[merge][package][random]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    PackageOffice o;
    REQUIRE_OK(pack(*o.office, o.path, o.missing()));
    const QByteArray good = contentOf(o.path);
    const int rounds = scaled(2000, 100);
    for (int round = 0; round < rounds; ++round) {
        QByteArray bad = good;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(good.size()));
        bad[at] = static_cast<char>(random());
        const auto commits = packageCommits(signedAgain(bad), {});
        CHECK((commits.has_value() || !commits.error().message.isEmpty()));
    }
}

TEST_CASE("A package that would unpack to more than it says is not unpacked", "[merge][package]")
{
    PackageOffice o;
    REQUIRE_OK(pack(*o.office, o.path, o.missing()));
    const QByteArray good = contentOf(o.path);
    const auto withBody = [&](const QByteArray& piece, quint64 payload, int repeat) {
        QByteArray size(4, '\0');
        qToBigEndian(static_cast<quint32>(piece.size()), size.data());
        const QByteArray body = (size + piece).repeated(repeat);
        QByteArray header = good.left(kPackageHeaderBytes);
        qToBigEndian(payload, header.data() + 32);
        qToBigEndian(static_cast<quint64>(body.size()), header.data() + 40);
        return signedAgain(header + body);
    };
    const QByteArray zeros(32 * 1024 * 1024, '\0');
    QByteArray lying = qCompress(zeros);
    requireRefused(o, withBody(lying, 32 * 1024 * 1024, 1), {});
    qToBigEndian(quint32(1000), lying.data());
    requireRefused(o, withBody(lying, 1000, 1), {});
    qToBigEndian(quint32(0xffffffff), lying.data());
    requireRefused(o, withBody(lying, 1000, 1), {});
    requireRefused(o, withBody(qCompress(zeros.left(64 * 1024)), 70'000, 5000), {});
    requireRefused(o, withBody(qCompress(zeros.left(64 * 1024)), ~quint64(0), 1), {});
    // A key that would take all the memory of the PC.
    REQUIRE_OK(pack(*o.office, o.path, o.missing(secret("Wolkenbruch am See"))));
    QByteArray greedy = contentOf(o.path);
    qToBigEndian(quint32(0xffffffff), greedy.data() + 52);
    requireRefused(o, signedAgain(greedy), secret("Wolkenbruch am See"));
}

TEST_CASE("A small package that claims very many commits is refused before it is read", "[merge][package][limits]")
{
    const auto store = memoryStore();
    addMeasure(*store, s("K001"), s("Sprachcafé"));
    const QUuid root = value_of(store->file().info()).root;
    const CommitData commit = value_of(store->replica().commitsMissingFrom({})).last();
    const auto bomb = value_of(packageBytes(root, QList<CommitData>(20'000, commit), {}));
    CHECK(bomb.size() < 200'000);
    CHECK(value_of(peekPackage(bomb.left(kPackageHeaderBytes), bomb.size())).excessive);
    REQUIRE_ERROR(ErrorKind::Damaged, packageHeader(bomb));
    REQUIRE_ERROR(ErrorKind::Damaged, readableCommits(bomb, {}));
    // Commits that say as little as commits can say are no bomb.
    QList<CommitData> honest;
    for (int i = 0; i < 20'000; ++i) {
        honest << CommitData{newCommitId(), 1, commit.time, {}, s("x"), 1, {}, {}, {}, {}, {}};
    }
    const auto many = value_of(packageBytes(root, honest, {}));
    CHECK(value_of(packageCommits(many, {})).size() == honest.size());
}

TEST_CASE("Reading a package ends where it would take too long", "[merge][package][limits]")
{
    const auto store = memoryStore();
    addMeasure(*store, s("K001"), s("Sprachcafé"));
    const auto commits = value_of(store->replica().commitsMissingFrom({}));
    const auto bytes = value_of(packageBytes(value_of(store->file().info()).root, commits, {}));
    CHECK(value_of(readableCommits(bytes, {})).commits.size() == commits.size());
    REQUIRE_ERROR(ErrorKind::Damaged, readableCommits(bytes, {}, std::chrono::seconds(0)));
}
