// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder.h"
#include "tests/core/copies/mergefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Small files of copies that are gone are joined by those who stay", "[merge][folder]")
{
    const TempDir dir;
    const QString path = dir.file(s("Abgleich"));
    REQUIRE(QDir().mkpath(path));
    const auto office = memoryStore();
    const auto gone = copyOf(*office);
    FolderTransport ofGone(*gone, path);
    for (int i = 0; i < 10; ++i) {
        addMeasure(*gone, s("K"), s("Maßnahme"));
        value_of(syncFolder(*gone, ofGone));
    }
    FolderTransport ofOffice(*office, path);
    for (int i = 0; i < 8; ++i) {
        addMeasure(*office, s("B"), s("Maßnahme"));
        value_of(syncFolder(*office, ofOffice));
    }
    const auto filesIn = [&] { return QDir(path).entryInfoList(QDir::Files | QDir::Hidden); };
    REQUIRE(filesIn().size() == 18);
    for (const QFileInfo& info : filesIn()) {
        QFile file(info.absoluteFilePath());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(QDateTime::currentDateTime().addDays(-40), QFileDevice::FileModificationTime));
    }
    FolderTransport again(*office, path);
    value_of(syncFolder(*office, again));
    CHECK(filesIn().size() == 1);
    const auto fresh = copyOf(*office);
    requireSame(*fresh, *office);
    // The one that was thought gone goes on as if nothing had been.
    addMeasure(*gone, s("Z"), s("zurück"));
    value_of(syncFolder(*gone, ofGone));
    value_of(syncFolder(*office, again));
    requireSame(*gone, *office);
}
