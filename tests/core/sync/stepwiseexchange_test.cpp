// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange in steps, while somebody else holds the file open for writing.
#include "core/sync/stepwiseexchange.h"

#include "core/ops/erase.h"
#include "core/store/storefixture.h"
#include "core/sync/folder.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Two files of one concept, both open for writing, and a folder between them.
struct Offices {
    TempDir dir;
    std::unique_ptr<Store> mine = value_of(Store::create(dir.file(s("amt.iplan")), {}));
    std::unique_ptr<Store> theirs;
    QString folder = dir.file(s("abgleich"));

    Offices()
    {
        addMeasure(*mine, s("K001"), s("eins"));
        REQUIRE_OK(mine->file().copyTo(dir.file(s("kopie.iplan"))));
        theirs = value_of(Store::open(dir.file(s("kopie.iplan")), {}));
        REQUIRE(QDir().mkpath(folder));
    }

    StepwiseExchange::Plan plan(Store& store, const char* secret = "") const
    {
        StepwiseExchange::Plan out;
        out.path = store.file().path();
        out.root = value_of(store.file().info()).root;
        out.target = {ExchangeTarget::Way::Folder, folder};
        out.secret = s(secret);
        out.copy = value_of(FolderTransport::copyName(store));
        out.keyCost = KeyCost::least();
        return out;
    }
};

} // namespace

TEST_CASE("Files that are open exchange in steps", "[merge][folder]")
{
    Offices offices;
    const auto secret = GENERATE(as<std::string>(), "", "Grüße");
    StepwiseExchange mine(offices.plan(*offices.mine, secret.c_str()));
    StepwiseExchange theirs(offices.plan(*offices.theirs, secret.c_str()));
    CHECK(value_of(mine.take()).commits.isEmpty());
    CHECK(value_of(mine.give()).sent.size() == 2);

    CHECK(value_of(theirs.take()).commits.isEmpty());
    addMeasure(*offices.theirs, s("K002"), s("zwei"));
    addMeasure(*offices.theirs, s("K003"), s("drei"));
    CHECK(value_of(theirs.give()).sent.size() == 2);

    const auto news = value_of(mine.take()).commits;
    REQUIRE(news.size() == 2);
    CHECK(news.first().counter < news.last().counter); // parents first
    REQUIRE_OK(offices.mine->replica().admit(news));
    CHECK(all<Measure>(*offices.mine).size() == 3);
    CHECK(value_of(mine.take()).commits.isEmpty());
    CHECK(value_of(mine.give()).sent.isEmpty());
}

TEST_CASE("A folder that is out of reach is a state and not an error", "[merge][folder]")
{
    Offices offices;
    StepwiseExchange mine(offices.plan(*offices.mine));
    REQUIRE_OK(mine.give());
    const QString elsewhere = offices.folder + s("-weg");
    REQUIRE(QDir().rename(offices.folder, elsewhere));
    REQUIRE_ERROR(ErrorKind::Io, mine.take());
    CHECK(mine.isOffline());
    REQUIRE_ERROR(ErrorKind::Io, mine.give());
    CHECK(mine.isOffline());
    REQUIRE(QDir().rename(elsewhere, offices.folder));
    REQUIRE_OK(mine.take());
    CHECK_FALSE(mine.isOffline());

    // A wrong key is an error.
    StepwiseExchange locked(offices.plan(*offices.theirs, "falsch"));
    REQUIRE_ERROR(ErrorKind::Rejected, locked.take());
    CHECK_FALSE(locked.isOffline());
}

TEST_CASE("A cancelled exchange goes on the next time", "[merge][folder]")
{
    Offices offices;
    StepwiseExchange first(offices.plan(*offices.mine));
    first.cancel();
    REQUIRE_ERROR(ErrorKind::Io, first.take());
    REQUIRE_ERROR(ErrorKind::Io, first.give());
    StepwiseExchange second(offices.plan(*offices.mine));
    CHECK(value_of(second.give()).sent.size() == 2);
}

TEST_CASE("An erasure reaches the files of the folder in steps, too", "[merge][folder][erase]")
{
    Offices offices;
    Person person;
    person.familyName = s("Quittenbaum");
    write(*offices.mine, s("person:create"), [&](Writer& writer) { writer.insert(person); });
    StepwiseExchange mine(offices.plan(*offices.mine));
    REQUIRE_OK(mine.give());
    REQUIRE_OK(eraseRecords(*offices.mine, {rowRef(person.id)}));
    REQUIRE_OK(mine.give());
    for (const QFileInfo& info : QDir(offices.folder).entryInfoList(QDir::Files)) {
        QFile file(info.absoluteFilePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("Quittenbaum"));
    }
    StepwiseExchange theirs(offices.plan(*offices.theirs));
    const auto news = value_of(theirs.take()).commits;
    REQUIRE_OK(offices.theirs->replica().admit(news));
    CHECK(value_of(offices.theirs->erasure().rows()).size() == 1);
}

TEST_CASE("Where a file exchanges stays on this PC", "[merge]")
{
    Offices offices;
    const ExchangeTarget folder{ExchangeTarget::Way::Folder, offices.folder};
    CHECK_FALSE(value_of(exchangeTargetOf(*offices.mine)).isSet());
    REQUIRE_OK(setExchangeTarget(*offices.mine, folder));
    CHECK(value_of(exchangeTargetOf(*offices.mine)) == folder);
    CHECK_FALSE(value_of(exchangeTargetOf(*offices.theirs)).isSet());

    REQUIRE_ERROR(ErrorKind::NotFound,
                  setExchangeTarget(*offices.mine, {ExchangeTarget::Way::Folder, offices.folder + s("-weg")}));
    REQUIRE_ERROR(ErrorKind::Rejected,
                  setExchangeTarget(*offices.mine, {ExchangeTarget::Way::Folder, offices.dir.path()}));
    REQUIRE_ERROR(ErrorKind::Rejected, setExchangeTarget(*offices.mine, {ExchangeTarget::Way::Folder, s(" ")}));
    REQUIRE_ERROR(ErrorKind::Usage,
                  setExchangeTarget(*offices.mine, {ExchangeTarget::Way::Server, s("ftp://db.example/iplan")}));
    CHECK(value_of(exchangeTargetOf(*offices.mine)) == folder);
    const ExchangeTarget server{ExchangeTarget::Way::Server, s("postgresql://erika@db.example/iplan")};
    REQUIRE_OK(setExchangeTarget(*offices.mine, server));
    CHECK(value_of(exchangeTargetOf(*offices.mine)) == server);
    REQUIRE_OK(setExchangeTarget(*offices.mine, {}));
    CHECK_FALSE(value_of(exchangeTargetOf(*offices.mine)).isSet());
}

TEST_CASE("A key that the PC remembers is for its owner only and not in the file", "[merge]")
{
    Offices offices;
    const QUuid root = value_of(offices.mine->file().info()).root;
    const ExchangeSecret secret(root, {ExchangeTarget::Way::Folder, offices.folder});
    CHECK(secret.text().isEmpty());
    REQUIRE_OK(secret.keep(s("Blaue Öfen 17")));
    CHECK(secret.text() == s("Blaue Öfen 17"));
    CHECK(ExchangeSecret(root, {ExchangeTarget::Way::Folder, s("/anderswo")}).text().isEmpty());
    const auto files = QDir(ExchangeSecret::folder()).entryInfoList(QDir::Files);
    REQUIRE_FALSE(files.isEmpty());
    for (const QFileInfo& file : files)
        CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
    QFile file(offices.mine->file().path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("Blaue"));
    REQUIRE_OK(secret.keep({}));
    CHECK(secret.text().isEmpty());
}
