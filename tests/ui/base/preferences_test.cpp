// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/preferences.h"

#include "support/test.h"
#include "ui/dialog/filechooser.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("What is proposed for new files is a folder that is there and can be written to", "[ui]")
{
    const TempDir dir;
    const QString own = dir.file(QStringLiteral("Eigene Dateien"));
    preferences::setFilesFolder(own);
    CHECK(preferences::filesFolder() != own); // not there
    CHECK(QFileInfo(preferences::filesFolder()).isDir());
    CHECK(QFileInfo(preferences::filesFolder()).isWritable());
    CHECK(QFileInfo(freeDocumentPath(QStringLiteral("Konzept"), QStringLiteral("iplan"))).absoluteDir().exists());
    REQUIRE(QDir().mkpath(own));
    CHECK(preferences::filesFolder() == own);
    preferences::setFilesFolder({});
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo::exists(documents))
        CHECK(preferences::filesFolder() == QStandardPaths::writableLocation(QStandardPaths::HomeLocation));
}
