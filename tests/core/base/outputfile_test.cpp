// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "support/test.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<> writeLetters(const QString& path)
{
    return writeFile(path, QByteArray("neu"));
}

QStringList filesIn(const TempDir& folder)
{
    return QDir(folder.file({})).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("A file is written beside its place and put there in one step", "[base]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Maßnahmen.pdf"));
    std::atomic_bool cancelled = false;
    REQUIRE_OK(writeBeside(path, &writeLetters, cancelled));
    CHECK(contentOf(path) == "neu");

    SECTION("who cancels keeps what was there, and nothing else")
    {
        REQUIRE_OK(writeFile(path, QByteArray("alt")));
        const auto cancelling = [&](const QString& part) {
            cancelled = true;
            return writeLetters(part);
        };
        REQUIRE_ERROR(ErrorKind::Conflict, writeBeside(path, cancelling, cancelled));
        CHECK(contentOf(path) == "alt");
    }
    SECTION("an existing file is replaced")
    {
        REQUIRE_OK(writeFile(path, QByteArray("alt")));
        REQUIRE_OK(writeBeside(path, &writeLetters, cancelled));
        CHECK(contentOf(path) == "neu");
    }
    SECTION("what fails says which file it is about")
    {
        const auto failed = writeBeside(folder.file(QStringLiteral("fehlt/Liste.pdf")), &writeLetters, cancelled);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().message.contains(QStringLiteral("fehlt/Liste.pdf“")));
        REQUIRE_ERROR(ErrorKind::Io, writeBeside(folder.file({}), &writeLetters, cancelled));
    }
    CHECK(filesIn(folder) == QStringList{QStringLiteral("Maßnahmen.pdf")});
}
